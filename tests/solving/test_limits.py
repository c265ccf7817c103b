"""An answer that is right for some exponents alone is not taken for right elsewhere."""

from __future__ import annotations

import pytest
import sympy

import symla
from symla.derivation.model import Answer
from symla.errors import SymlaError
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Property

_N = "n integer and "


@pytest.mark.parametrize(
    ("claim", "where", "verdict"),
    [
        ("matrix_power([[0, 1], [0, 0]], n) == [[0, 0], [0, 0]]", "n >= 2", Proved),
        ("matrix_power([[0, 1], [0, 0]], n) == [[0, 0], [0, 0]]", "n > 1", Proved),
        ("matrix_power([[0, 1], [0, 0]], n) == [[0, 0], [0, 0]]", None, Refuted),
        ("matrix_power([[0, 1], [0, 0]], n) == [[0, 0], [0, 0]]", "n >= 0 and n <= 1", Refuted),
        ("matrix_power([[0, 1], [0, 0]], n) == [[0, 0], [0, 0]]", "n < 0", Undecided),
        ("matrix_power([[0]], n) == [[0]]", None, Refuted),
        ("matrix_power([[0]], n) == [[0]]", "n >= 1", Proved),
        ("matrix_power([[2, 0], [0, 0]], n) == [[2^n, 0], [0, 0]]", "n >= 0", Refuted),
        ("matrix_power([[2, 0], [0, 0]], n) == [[2^n, 0], [0, 0]]", "n >= 1", Proved),
        ("matrix_power([[1/2, 1/2], [1/2, 1/2]], n) == [[1/2, 1/2], [1/2, 1/2]]", "n >= 0", Refuted),
        ("determinant(matrix_power([[1, 0], [0, 0]], n)) < 1/2", "n >= 0", Refuted),
        ("determinant(matrix_power([[1, 0], [0, 0]], n)) < 1/2", "n >= 1", Proved),
        ("rank(matrix_power([[0, 1], [0, 0]], n)) == 0", "n >= 0", Refuted),
        ("rank(matrix_power([[0, 1], [0, 0]], n)) == 0", "n >= 2", Proved),
        ("norm_frobenius(matrix_power([[0, 1], [0, 0]], n)) < 1", None, Refuted),
        ("matrix_power([[1, 1], [0, 1]], n) == [[1, n], [0, 1]]", None, Proved),
        ("matrix_power([[1, 1], [0, 1]], n) == [[1, n], [0, 1]]", "n < 0", Proved),
        ("matrix_power(A=[[2, 1], [0, 0]], n=n) == [[2^n, 2^(n-1)], [0, 0]]", None, Refuted),
        ("matrix_power(A=[[2, 1], [0, 0]], n=n) == [[2^n, 2^(n-1)], [0, 0]]", "n > 0", Proved),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_powers_in_claims(claim: str, where: str | None, verdict: type, strict: bool) -> None:
    """Proved where the powers have this formula, refuted by a power that is another matrix."""
    for told in (where, None if where is None else _N + where):
        found = symla.check(claim, where=told, strict=strict)
        if strict and verdict is Undecided:  # powers below zero are not defined, and the other side is
            assert isinstance(found, Refuted)
            assert "has no inverse" in str(found)
        else:
            assert isinstance(found, verdict)


def test_the_exponent_is_an_integer_in_the_verdict() -> None:
    """The verdict tells it of the letter of a power, whether or not the condition does."""
    verdict = symla.check("matrix_power([[1, k], [0, 1]], n) == [[1, k n], [0, 1]]")
    assert isinstance(verdict, Proved)
    assert "for all real k and integers n" in str(verdict)


@pytest.mark.parametrize(
    "call", ["trace({})", "rank({})", "determinant({})", "norm_frobenius({})", "evaluate('A', A={})"]
)
@pytest.mark.parametrize(("rows", "first"), [("[[0, 1], [0, 0]]", 2), ("[[0]]", 1), ("[[1, 2], [2, 4]]", 1)])
def test_such_an_answer_is_not_put_into_another_problem(call: str, rows: str, first: int) -> None:
    """It is refused; a formula that is right for all exponents is taken."""
    with pytest.raises(SymlaError, match=f"right for n ≥ {first} alone"):
        symla.solve(call.format(f"matrix_power({rows}, n)"))
    assert symla.solve(call.format("matrix_power([[1, 1], [0, 1]], n)")).verified


def test_the_limits_are_told_as_data() -> None:
    """As SymPy relations, and among the conditions of the cases."""
    n = sympy.Symbol("n", real=True)
    assert str(symla.solve("matrix_power([[0, 1], [0, 0]], n)").limits) == "(n >= 2,)"
    assert symla.matrix_power([[0, 1], [0, 0]], n).limits == (n >= 2,)
    assert symla.matrix_power([[1, 1], [0, 1]], n).limits == ()
    assert symla.norm_l2([3, 4]).limits == ()
    cases = symla.solve("matrix_power([[a, 1], [0, a]], n)").answer
    zero = next(condition for condition, value in cases if value == sympy.zeros(2, 2))
    assert zero == sympy.And(sympy.Eq(sympy.Symbol("a", real=True), 0), n >= 2)


@pytest.mark.parametrize("stated", [(), ("B", "n", 2, "X"), ("A", "m", 2, "X"), ("A", "n", 2, "Y"), ("A", "n", 1, "X")])
def test_the_answer_says_where_it_is_right(stated: tuple[str | int, ...]) -> None:
    """A sentence that tells no first exponent, one of other powers, or a wrong one, is refused."""
    derivation = symla.solve("general_power([[0, 1], [0, 0]], n)").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    assert verify(derivation).verified
    entries = [w.Number(entry) if isinstance(entry, int) else w.Name(entry) for entry in stated]
    facts = [fact for fact in outcome.wording.facts if fact[0] != "valid" or entries]
    told = [
        (key, Property("all_powers_of", w.Items(tuple(entries))) if key == "valid" else fact) for key, fact in facts
    ]
    forged = replace(outcome, wording=replace(outcome.wording, facts=tuple(told)))
    assert not verify(replace(derivation, outcome=forged)).verified


def test_what_the_data_presuppose_limits_the_answer() -> None:
    """The norm of (√a, 1) is no √(a + 1) for a = -1/2, and nothing is the inverse of 1/a for a = 0."""
    a, p = sympy.Symbol("a", real=True), sympy.Symbol("p", positive=True)
    assert symla.norm_l2(["sqrt(a)", 1]).limits == (a >= 0,)
    assert symla.inverse([["1/a"]]).limits == (sympy.Ne(a, 0),)
    assert symla.rank([["1/a", 0], [0, "a - 1"]]).limits == (sympy.Ne(a, 0),)
    assert symla.norm_l2(["sqrt(a)", 1], where="a > 2").limits == ()
    assert symla.norm_l2([sympy.sqrt(p), 1 / p]).limits == ()
