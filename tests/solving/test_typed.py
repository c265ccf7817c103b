"""Data reach the kernel as they were typed: what has no value is refused, what needs a condition says so."""

from __future__ import annotations

import pytest
import sympy

import symla
from symla.derivation.model import Given
from symla.documents.calls import Desk
from symla.errors import SymlaError
from symla.kernel.page.typed import presupposed
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read

K = w.Name("k")


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        ("dot([cos(arccos(2))], [1])", r"u contains arccos\(2\), which has no value"),
        ("dot([exp(ln(-2))], [1])", r"u contains ln\(-2\), which has no value"),
        ("norm_l2([x/oo, 1])", "v takes finite numbers"),
        ("norm_l2([1, 2]/oo)", "v takes finite numbers"),
        ("norm_l2([true, 2])", "v takes numbers, and True is no number"),
        ("norm_l2([1, x + None])", "v takes numbers, and None is no number"),
        ("norm_l2([1/0, 1])", "v contains 1/0, which has no value: division by zero"),
        ("dot([1/(k - k)], [1])", "which has no value: division by zero"),
        ("rank([[1, (a - a)^-1]])", "which has no value: division by zero"),
        ("norm_l2([0 ln(0), 1])", "zero has no logarithm"),
        ("rref([[arccos(-3) - arccos(-3), 1]])", "no angle has a cosine outside"),
        ("scalar_multiply(ln(1 - 3), [1, 2])", "no real logarithm"),
        ("evaluate(A + A, A=[[exp(ln(-1))]])", "no real logarithm"),
        ("norm_l1([norm_l1([1/0])])", "division by zero"),
    ],
)
def test_what_has_no_value_is_refused_by_its_name(problem: str, told: str) -> None:
    """Also where SymPy finds a value for it."""
    with pytest.raises(SymlaError, match=told):
        symla.solve(problem)


@pytest.mark.parametrize(
    ("problem", "answer", "conditions"),
    [
        ("norm_l1([ln(k) - ln(k)])", 0, ["k > 0"]),
        ("norm_l1([ln(k)/ln(k)])", 1, ["k > 0", "ln(k) != 0"]),
        ("dot([k/k], [3])", 3, ["k != 0"]),
        ("rank([[1/k - 1/k]])", 0, ["k != 0"]),
        ("norm_l1([ln(x^2 + 1) - ln(x^2 + 1)])", 0, []),
        ("norm_l1([norm_l1([k/k])])", 1, ["k != 0"]),
        ("norm_l2([sqrt(12), 2])", 4, []),
        ("norm_l2([(a + b)^2 - (a - b)^2 - 4 a b, 7])", 7, []),
        ("norm_l2([3, 4]')", 5, []),
        ("norm_l2([sqrt(-2), 1])", sympy.sqrt(3), []),
        ("dot([abs(-3)*k], [1/k])", 3, ["k != 0"]),
    ],
)
def test_what_needs_a_condition_says_so(problem: str, answer: object, conditions: list[str]) -> None:
    """And the kernel proves that what was typed is what the work goes on with."""
    solution = symla.solve(problem)
    assert answer == solution.answer
    assert [read(condition) for condition in conditions] == list(solution.derivation.provided)
    assert symla.from_json(solution.to_json()) == solution


def test_another_value_than_was_typed_is_not_proved() -> None:
    """Whatever the rest of the work says."""
    derivation = symla.dot(["k/k"], [1]).derivation
    (typed,) = derivation.typed
    assert typed.value == w.Vector((w.Quotient(K, K),))
    for other in (K, w.Number(2), w.Quotient(w.Number(0), w.Number(0)), w.Call("ln", (w.Number(-1),))):
        changed = replace(derivation, typed=(Given(typed.name, w.Vector((other,))),))
        assert not verify(changed).verified
    assert not verify(replace(derivation, typed=(Given(w.Name("z", (), "vector"), typed.value),))).verified
    assert not verify(replace(derivation, provided=())).verified  # k/k has no value for k = 0


@pytest.mark.parametrize(
    ("conditions", "possible"),
    [
        (["k != 0"], True),
        (["k != 0", "k - 1 != 0", "a k - b != 0"], True),
        (["k > 0"], True),
        (["k > 0", "1 - k > 0"], True),
        (["k > 0", "-k > 0"], False),
        (["abs(k) - k != 0", "abs(k) + k != 0"], False),
        (["0 != 0"], False),
        (["k = 0"], False),
        (["2 > 0"], False),
        (["1 > 2"], False),
        (["-k^2 > 0"], False),
        (["k > 0", "ln(k) != 0"], True),
    ],
)
def test_conditions_leave_values(conditions: list[str], possible: bool) -> None:
    """Of contradictions everything would follow."""
    assert bool(presupposed([read(condition) for condition in conditions], (), complex_domain=False)) is possible


def test_a_definition_keeps_its_conditions() -> None:
    """Who uses the name is told what it needs; a page defines `v` once and uses it often."""
    desk = Desk()
    desk.define_by("v", "[k/k, 2]")
    desk.define_by("u", "[sqrt(8), 2]")
    assert desk.solve("norm_l2(v)").derivation.provided == (w.Relation(K, "!=", w.Number(0)),)
    assert desk.solve("norm_l2(v)").answer == sympy.sqrt(5)
    assert desk.solve("norm_l2(u)").derivation.provided == ()
    assert desk.solve("norm_l2(u)").answer == 2 * sympy.sqrt(3)
    (given,) = desk.solve("norm_l2(u)").derivation.given
    assert given.value == w.Vector((w.Product((w.Number(2), w.Root(w.Number(2)))), w.Number(2)))  # in its final form
    assert desk.names["u"] == w.Vector((w.Root(w.Number(8)), w.Number(2)))  # as it was typed


@pytest.mark.parametrize(
    ("problem", "condition", "answer"),
    [
        ("determinant([[3, a + 1], [-1, 1]]^-1)", "a != -4", "1/(a + 4)"),
        ("trace([[a, 1], [1, a]]^-2)", "a^2 != 1", "(2a^2 + 2)/(a^2 - 1)^2"),
        ("rank([[a]]^-1)", "a != 0", "1"),
        ("determinant(([[a, 1], [0, b]] [[1, 2], [3, a]])^-1)", "a^2 b - 6a b != 0", "1/(a b (a - 6))"),
    ],
)
def test_an_inverse_in_the_data_needs_a_determinant_that_is_not_zero(problem: str, condition: str, answer: str) -> None:
    """Determinants, traces and ranks worked out by hand."""
    solution = symla.solve(problem)
    assert solution.verified
    assert solution.derivation.provided == (read(condition),)
    only = solution.derivation.outcome.parts[0].form
    assert symla.check(f"x == {answer}", x=only)


def test_a_claim_about_an_inverse_with_a_letter_is_decided() -> None:
    """Also a false neighbour of it."""
    b = [[3, "a + 1"], [-1, 1]]
    assert symla.check("determinant(B^(-1)) == 1/determinant(B)", B=b)
    assert not symla.check("determinant(B^(-1)) == determinant(B)", B=b)
