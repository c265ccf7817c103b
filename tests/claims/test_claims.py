"""What words say between relations, where a claim is defined, and under which conditions it holds."""

from __future__ import annotations

from typing import Any

import pytest

import symla

A = [[1, 2], [3, 4]]
B = [[0, 1], [1, 0]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("x > 0 or x <= 0", {}),
        ("x == 0 or x != 0", {}),
        ("x < 0 or x == 0 or x > 0", {}),
        ("abs(x) == x or abs(x) == -x", {}),
        ("not A == B", {"A": A, "B": B}),
        ("not x == x + 1", {}),
        ("not (x > 0 and x < 0)", {}),
        ("not not x == x", {}),
        ("x^2 >= 0 for all x", {}),
        ("for all real x: x^2 + 1 > 0", {}),
        ("x y > 0 for all x > 0, y > 0", {}),
        ("x > 1 implies x > 0", {}),
        ("sqrt(x^2) == x if x >= 0", {}),
        ("x == sqrt(x^2) where x > 0", {}),
        ("x^2 == 1 iff x == 1 or x == -1", {}),
        ("norm_l2([a, b]) == 0 iff [a, b] == [0, 0]", {}),
        ("[a, b] != 0 implies a^2 + b^2 > 0", {}),
        ("[[a, b], [b, c]] == 0 implies a + b + c == 0", {}),
        ("x y == 0 implies x == 0 or y == 0", {}),
        ("x < y and y < z implies x < z", {}),
        ("(x > 0 or x < 1) and (x + 1)^2 >= 0", {}),
        ("norm_l2(v) == 5 where v = [3, 4]", {}),
        ("y^2 >= 0 if y = 3", {}),
        ("rank(A) == 2 and not rank(A) == 1", {"A": A}),
        (r"x > 0 \lor x \le 0", {}),
        (r"x > 1 \implies x > 0", {}),
        (r"\forall x: x^2 \ge 0", {}),
        (r"x \ge 0 \text{ or } x < 0", {}),
    ],
)
def test_words_mean_what_they_say(claim: str, values: dict[str, Any]) -> None:
    """A statement of several relations is one statement about all values."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Proved), verdict
    assert () == verdict.provided


@pytest.mark.parametrize(
    ("claim", "values", "at"),
    [
        ("x > 0 or x < 0", {}, {"x": 0}),
        ("x > 1 or x < 0", {}, None),
        ("not x > 0", {}, None),
        ("not A == A", {"A": A}, None),
        ("x^2 > 0 for all x", {}, {"x": 0}),
        ("x > 0 implies x > 1", {}, None),
        ("sqrt(x^2) == x if x <= 0", {}, None),
        ("x^2 == 1 implies x == 1", {}, {"x": -1}),
        ("x^2 == 1 iff x == 1", {}, {"x": -1}),
        ("[a, b] == [b, a] implies a == 2", {}, {"a": 1, "b": 1}),
        ("x y == 0 implies x == 0", {}, None),
        ("x > 0 and x <= 0", {}, None),
        ("x == sqrt(x^2) where x < 3", {}, None),
        ("x < y implies x^2 < y^2", {}, None),
        ("norm_l2(v) == 6 where v = [3, 4]", {}, {}),
        ("rank(A) == 2 and not rank(A) == 2", {"A": A}, {}),
    ],
)
def test_false_neighbours_are_refuted(claim: str, values: dict[str, Any], at: dict[str, int] | None) -> None:
    """A witness is one at which the whole fails."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Refuted), verdict
    if at is not None and verdict.witness is not None:
        assert at == {symbol.name: value for symbol, value in verdict.witness.values.items()}


@pytest.mark.parametrize("claim", ["x or y", "x > 0 or y", "not x", "x > 0 implies", "x > 0 for some x", "x == 1 or"])
def test_words_join_statements_only(claim: str) -> None:
    """A value beside a word is told so, at its place."""
    with pytest.raises(symla.InputError, match="line 1, column"):
        symla.check(claim)


def test_an_empty_condition_proves_nothing() -> None:
    """What nothing satisfies cannot be taken for granted; from what is false anything follows, and that is said."""
    for claim in ("x == 2 where x^2 < 0", "x == x where 3 == 1", "[x, 2] == [1, 2, 3] where x^2 < 0"):
        with pytest.raises(symla.SymlaError, match="no real numbers satisfy the condition"):
            symla.check(claim)
    for claim in ("3 == 1 implies 4 < -1", "x^2 < 0 implies x == 5", "x > 0 and x < 0 implies x == 5"):
        assert "never hold" in repr(symla.check(claim)) or "exclude one another" in repr(symla.check(claim))


@pytest.mark.parametrize("where", ["x > 0 and x < 0", "x > 2; x^2 < 1", "x == 1 and x == 2", "sqrt(x) < -1", "|x| < 0"])
def test_conditions_that_nothing_satisfies_are_refused(where: str) -> None:
    """At every door: of a claim, of a problem."""
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.check("sqrt(x^2) == x", where=where)
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.norm_l2(["x", 1], where=where)


def test_conditions_of_several_letters_that_nothing_satisfies() -> None:
    """x + y is positive where x and y are."""
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.check("x y > 0", where="x > 0 and y > 0 and x + y < 0")
    assert symla.check("z^4 == 1", where="z^2 == -1", domain="complex")


def test_conditions_that_few_numbers_satisfy_are_none_of_these() -> None:
    """The root of x^5 - x - 1 is 1.1673..., and there are numbers between 0 and 10^-9."""
    assert symla.check("sqrt(x^2) == x", where="x > 0 and x < 1/10^9")
    assert symla.check("x > 1", where="x^5 - x - 1 == 0")
    refuted = symla.check("x < 1", where="x^5 - x - 1 == 0")
    assert isinstance(refuted, symla.Refuted)
    assert refuted.why == "at the root of x⁵ - x - 1 near 1.1673 it fails"


@pytest.mark.parametrize(
    ("claim", "where", "told"),
    [
        ("sqrt(x^2) == x", "y > 0", "y has a condition, and occurs nowhere"),
        ("sqrt(x^2) == x", "x > y", "y has a condition"),
        ("sqrt(x^2) == x", "z == 3", "z has a condition"),
        ("lambda^2 >= 0", "lamda > 0", "did you mean lambda?"),
        ("alpha_1 == alpha_1", "aplha_1 > 0", "did you mean alpha_1?"),
    ],
)
def test_a_condition_on_what_does_not_occur_is_a_slip(claim: str, where: str, told: str) -> None:
    """The letter that was meant is named where one is near."""
    with pytest.raises(symla.SymlaError, match=told.replace("?", r"\?")):
        symla.check(claim, where=where)
    with pytest.raises(symla.SymlaError, match=told.replace("?", r"\?")):
        symla.check(f"{claim} where {where}")


def test_a_letter_that_an_equation_ties_to_one_that_occurs_occurs() -> None:
    """(a, b) lies on the circle of radius 1, so |a| <= 1."""
    assert symla.check("|a| <= 1 where a^2 + b^2 == 1")
    assert symla.check("y > 3", where="y > x", x=3)
