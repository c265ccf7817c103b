"""Claims under conditions: what is taken for granted, what meets it, and what a verdict tells of it."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.kernel.meaning.verdict import Proved
from symla.notation import written as w
from symla.notation.statements import Either

x = sympy.Symbol("x", real=True)
positive = sympy.Symbol("p", positive=True)


@pytest.mark.parametrize(
    ("claim", "options"),
    [
        ("x == sqrt(x^2)", {"where": "x > 0"}),
        ("x y > 0", {"where": "x > 0 and y > 0"}),
        ("x y > 0", {"where": ["x > 0", "y > 0"]}),
        ("x y > 0", {"where": "x > 0, y > 0"}),
        ("x == sqrt(x^2)", {"where": x > 0}),
        ("x == sqrt(x^2)", {"where": [sympy.Ge(x, 0)]}),
        ("1/x == x/x^2", {"where": "x != 0"}),
        ("ln(x^2) == ln(x^2)", {"where": "x != 0"}),
        ("unit_vector([a, 0]) == [1, 0]", {"where": "a > 0"}),
        ("z conj(z) == z^2", {"where": "z > 0", "domain": "complex"}),
        ("q == sqrt(q^2)", {"q": positive}),
        ("q r > 0", {"q": positive, "r": sympy.Symbol("s", positive=True)}),
        ("x^2 == 2x", {"where": "x = 2"}),
    ],
)
def test_under_conditions(claim: str, options: dict[str, Any]) -> None:
    """Conditions are taken for granted; what symbols of SymPy assume is the same thing."""
    verdict = symla.check(claim, **options)
    assert isinstance(verdict, symla.Proved), verdict
    assert () == verdict.provided


@pytest.mark.parametrize(
    ("claim", "options"),
    [
        ("x == sqrt(x^2)", {"where": "x < 0"}),
        ("x == sqrt(x^2)", {"where": "x < 1"}),
        ("x y > 0", {"where": "x > 0"}),
        ("x > 2", {"where": "x > 1"}),
        ("unit_vector([a, 0]) == [1, 0]", {"where": "a != 0"}),
        ("z conj(z) == z^2", {"where": "z != 0", "domain": "complex"}),
        ("q == -sqrt(q^2)", {"q": positive}),
        ("x^2 == 3x", {"where": "x = 2"}),
    ],
)
def test_a_counterexample_meets_the_conditions(claim: str, options: dict[str, Any]) -> None:
    """No condition makes a false claim true."""
    verdict = symla.check(claim, **options)
    assert isinstance(verdict, symla.Refuted), verdict


def test_the_verdict_tells_what_it_is_about() -> None:
    """The domain of the symbols, and the conditions that were asked for."""
    assert str(symla.check("x == sqrt(x^2)", where="x > 0")).endswith(", for all real x where x > 0")
    assert str(symla.check("z == z", domain="complex")).endswith(", for all complex z")
    assert str(symla.check("q + 1 > q", q=sympy.Symbol("t"))).endswith(", for all real t")
    found = symla.check("x == sqrt(x^2)", where="x > 0")
    assert isinstance(found, symla.Proved)
    assert (w.Relation(w.Name("x"), ">", w.Number(0)),) == found.where


@pytest.mark.parametrize("where", ["x", "x + 1", 3, [None, 3]])
def test_what_is_no_condition_is_refused(where: Any) -> None:
    """A condition is a statement."""
    with pytest.raises(symla.SymlaError):
        symla.check("x == x", where=where)


def test_a_witness_is_in_terms_of_the_symbols_that_were_given() -> None:
    """The very symbols, with what they assume."""
    verdict = symla.check("q == 2q", q=positive)
    assert isinstance(verdict, symla.Refuted)
    assert verdict.witness is not None
    assert {positive: 1} == verdict.witness.values


def test_sides_and_steps_are_readable() -> None:
    """As SymPy objects, and as text."""
    verdict = symla.check("q^2 == 2q", q=positive)
    assert isinstance(verdict, symla.Refuted)
    assert verdict.witness is not None
    assert {positive: 1} == verdict.witness.values
    assert (1, 2) == verdict.witness.sides
    lines = [str(step) for step in symla.norm_l2([3, 4]).steps]
    assert "= √(3² + 4²)" in lines
    assert "= 5" in lines
    assert "≈ 3.606" in [str(step)[:7] for step in symla.norm_l2([2, 3]).steps]
    assert all(str(step).startswith(("=", "→")) for step in symla.rref([[1, 2], [3, 4]]).steps)


def test_what_is_provided_is_told_once() -> None:
    """x > 0 says that x is not 0, and that 1/x > 0."""
    verdict = symla.check("ln(x) + ln(1/x) == 0")
    assert verdict
    assert "provided x > 0;" in str(verdict)
    assert not symla.check("ln(x) + ln(1/x) == 0", strict=True)


def test_alternatives_that_other_conditions_exclude_are_left_out() -> None:
    """And what is left in them stands in brackets."""
    verdict = symla.check("cosine_similarity([a], [b])^2 == 1")
    assert isinstance(verdict, Proved)
    assert "provided b ≠ 0 and a ≠ 0" in str(verdict)
    a, b = (w.Relation(w.Name(letter), "!=", w.Number(0)) for letter in "ab")
    told = str(Proved("arithmetic", provided=(Either((a, b)), b)))
    assert told == "proved: arithmetic, provided (a ≠ 0 or b ≠ 0) and b ≠ 0"


@pytest.mark.parametrize(
    ("claim", "provided"),
    [
        ("not (sqrt(z^2/z) < sqrt(z^2)/sqrt(z))", "provided z ≠ 0 and z ≥ 0"),
        ("sqrt(z^2/z) >= 0", "provided z ≠ 0 and z ≥ 0"),
        ("(sqrt(1/x) < 1/sqrt(x)) implies 1 < 2", "provided x ≠ 0 and x ≥ 0"),
        ("arcsin(x^2/x) == arcsin(x)", "provided x ≠ 0 and x ≥ -1 and x ≤ 1"),
        ("not (sqrt(x/y) < sqrt(x)/sqrt(y))", "provided y ≠ 0 and x ≥ 0 and y ≥ 0"),
        ("ln(x) == ln(x^2/x)", "provided x > 0"),
    ],
)
def test_a_condition_that_needs_another_does_not_stand_for_it(claim: str, provided: str) -> None:
    """z^2/z >= 0 has no value at 0, so z >= 0 does not say it, and it does not say z >= 0."""
    verdict = symla.check(claim)
    assert isinstance(verdict, Proved)
    assert str(verdict).partition(", provided ")[2].partition(";")[0] == provided.removeprefix("provided ")
