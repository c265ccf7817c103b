"""Names with two digits: x10 is one name with the index ten, however it is written or counted."""

from __future__ import annotations

import pytest
import sympy

import symla


@pytest.mark.parametrize(
    "claim", ["x10 == x_10", "x_{10} == x10", "x_{1,0} == x10", "a12 == a_{12}", "a_{1,2} == a_12"]
)
def test_one_name_written_in_several_ways(claim: str) -> None:
    """It is told as it is typed."""
    proved = symla.check(claim)
    assert isinstance(proved, symla.Proved)
    assert proved.about == f", for all real {'x_10' if 'x' in claim else 'a_12'}"


@pytest.mark.parametrize("name", ["x10", "x_10", "a12", "a_12", "x1", "x_1"])
def test_such_a_name_may_be_given_a_value(name: str) -> None:
    """In a claim with digits behind the letter, or behind an underscore."""
    assert symla.check(f"{name} == 3", **{name: 3})
    assert isinstance(symla.check(f"{name} == 4", **{name: 3}), symla.Refuted)


def test_the_terms_of_a_sum_are_these_names() -> None:
    """x_10, x_11, x_12 stand behind the sum sign and in the sum that is written out."""
    assert symla.check("sum_{k=10}^{12} x_k == x_10 + x_11 + x_12")
    assert symla.check("sum_{k=1}^{2} sum_{j=1}^{2} a_{kj} == a_11 + a_12 + a_21 + a_22")
    refuted = symla.check("sum_{k=10}^{11} x_k == x_10 + 2 x_11")
    assert isinstance(refuted, symla.Refuted)
    assert refuted.witness is not None
    assert {str(symbol) for symbol in refuted.witness.values} == {"x_10", "x_11"}


def test_symbols_of_sympy_are_the_same_names() -> None:
    """Symbol("x12") and x12 in the text."""
    assert symla.check("a == x12", a=sympy.Symbol("x12"))
    assert symla.check("a == x_12", a=sympy.Symbol("x_12"))


def test_answers_name_them_as_they_are_typed() -> None:
    """The symbol of x10 is x_10."""
    solution = symla.norm_l1(["x10"])
    assert str(solution.answer) == "Abs(x_10)"
    assert "x₁₀" in solution.to_text()


def test_indices_from_zero() -> None:
    """a_0_1 and a_1_0 are two letters; a_1_0 and a_10, which would be printed alike, are one."""
    letters = [f"a_{i}_{j}" for i in range(2) for j in range(2)]
    solution = symla.norm_l2([*letters, "a_10"])
    assert solution.verified
    assert len(solution.symbols) == 4
    assert symla.inverse([letters[:2], letters[2:]]).verified
    assert symla.check("sum_{j=0}^{1} a_{1j} == a_10 + a_1_1")
