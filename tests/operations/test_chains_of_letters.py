"""Markov chains with letters as probabilities, by cases, and where conditions leave one."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read

p, q = sympy.symbols("p q", real=True)


def at(answer: Any, point: dict[Any, Any]) -> Any:
    """The part that holds at these numbers; exactly one does."""
    (found,) = [part for condition, part in answer if bool(sympy.simplify(sympy.sympify(condition).subs(point)))]
    return found


def test_two_states_that_are_left_with_two_letters() -> None:
    """(q, p)/(p + q) for probabilities, both not zero together; none for other numbers."""
    solution = symla.solve("markov_steady_state([[1 - p, p], [q, 1 - q]])")
    assert solution.verified
    half, third = sympy.Rational(1, 2), sympy.Rational(1, 3)
    for first, second in ((half, third), (0, half), (1, 1), (third, 0), (1, 0)):
        found = at(solution.answer, {p: first, q: second}).subs({p: first, q: second})
        assert found == sympy.ImmutableMatrix([second, first]) / (sympy.S(first) + second)
    for first, second in ((0, 0), (2, half), (-1, half), (half, 2), (half, -half)):
        assert at(solution.answer, {p: first, q: second}) is None


def test_probabilities_that_are_letters() -> None:
    """(q, 1 - p)/(1 - p + q); where p = 1, what is known of it is 0 >= 0, which says nothing of signs."""
    solution = symla.solve("markov_steady_state([[p, q], [1 - p, 1 - q]])")
    assert solution.verified
    half, third = sympy.Rational(1, 2), sympy.Rational(1, 3)
    for first, second in ((half, third), (1, half), (0, 1)):
        found = sympy.ImmutableMatrix(at(solution.answer, {p: first, q: second})).subs({p: first, q: second})
        assert found == sympy.ImmutableMatrix([second, 1 - first]) / (1 - sympy.S(first) + second)
    for first, second in ((1, 0), (2, half), (half, -1)):
        assert at(solution.answer, {p: first, q: second}) is None


def test_one_letter_in_columns() -> None:
    """s_1 (1 - p) + s_2/2 = s_1 with s_1 + s_2 = 1: (1, 2p)/(1 + 2p)."""
    solution = symla.solve("markov_steady_state([[1 - p, 1/2], [p, 1/2]])")
    assert solution.verified
    found = at(solution.answer, {p: sympy.Rational(1, 4)}).subs(p, sympy.Rational(1, 4))
    assert found == sympy.ImmutableMatrix([sympy.Rational(2, 3), sympy.Rational(1, 3)])


@pytest.mark.parametrize(
    ("P", "steady"),
    [
        ("[[1 - p^2, p^2], [1/2, 1/2]]", {0: [1, 0], "1/2": ["2/3", "1/3"]}),  # the check has p^2 where p = 0
        ("[[1 - (p - 1)^2, 1/2], [p^2 - 2p + 1, 1/2]]", {1: [1, 0], "1/2": ["2/3", "1/3"]}),  # columns in two forms
        ("[[1 - p, p - 1, 1], [0, 0, 1], [0, 1/2, 1/2]]", {1: [0, "1/3", "2/3"], 2: None, 0: None}),  # p = 1 alone
    ],
)
def test_probabilities_that_are_sums(P: str, steady: dict[Any, Any]) -> None:
    """They add up to 1 in whatever form they stand, and are told where they are not negative."""
    solution = symla.solve(f"markov_steady_state({P})")
    assert solution.verified, solution.report.failures
    for value, told in steady.items():
        found = at(solution.answer, {p: sympy.sympify(value)})
        assert (found and found.subs(p, sympy.sympify(value))) == (told and sympy.ImmutableMatrix(told))


def test_letters_that_do_not_add_up_are_told() -> None:
    """Rows and columns that add up to 1 for some values alone; and sums of numbers beside letters, which never do."""
    with pytest.raises(symla.SymlaError, match="depends on p"):
        symla.solve("markov_steady_state([[p, 1/2], [1/2, q]])")
    solution = symla.solve("markov_steady_state([[p, 1/4], [1/4, 1/4]])", where="p > 0")
    assert solution.verified
    assert isinstance(solution.derivation.outcome, Undefined)


@pytest.mark.parametrize(
    ("conditions", "claim", "holds"),
    [
        (("p >= 0", "q >= 0", "p != 0"), "p + q > 0", True),
        (("p >= 0", "q >= 0"), "p + q > 0", False),
        (("p >= 0", "q <= 0", "p != 0"), "p + q > 0", False),
        (("p >= 0", "p != 0"), "p > 0", True),
        (("p >= 0", "p != 1"), "p > 0", False),
    ],
)
def test_not_negative_and_not_zero_is_positive(conditions: tuple[str, ...], claim: str, holds: bool) -> None:
    """As in a case that denies an equation."""
    prover = Prover()
    assume(prover, list(map(read, conditions)))
    statement: Any = read(claim)
    assert bool(prover.relation(statement.left, statement.symbol, statement.right)) is holds
