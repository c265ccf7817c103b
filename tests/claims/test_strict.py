"""Where an operation is undefined counts like a division by zero; what conditions set equal is put into the values."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided

M = [["a", "b"], ["c", "d"]]
R = [["cos(t)", "-sin(t)"], ["sin(t)", "cos(t)"]]


@pytest.mark.parametrize(
    ("claim", "values", "gap"),
    [
        ("unit_vector(v) . unit_vector(v) == 1", {"v": ["x", "y"]}, "where (x, y) = (0, 0) only the right"),
        ("inverse(A) A == I", {"A": M}, "where a d - b c = 0 only the right"),
        ("A^-1 A == I", {"A": M}, "where a d - b c = 0 only the right"),
        ("project(a, onto=b).remainder . b == 0", {"a": ["k", 2], "b": ["m", 0]}, "where m = 0 only the right"),
        ("cosine_similarity(u, u) == 1", {"u": ["k", 0]}, "where k = 0 only the right"),
        ("1 == cos(angle(u, u))", {"u": ["k", 0]}, "where k = 0 only the left"),
        ("rank(A) == k/k", {"A": [["k"]]}, "where k = 0 only the left"),
        ("k/k <= rank(A)", {"A": [["k", 0], [0, 1]]}, "where k = 0 only the right"),
        ("pseudoinverse(A) == B", {"A": [["k"]], "B": [["1/k"]]}, "where k = 0 only the left"),
        ("rank(A) == a/a", {"A": [["a", "b"]]}, "where a = 0 only the left"),
        ("lu(A).L == [[1, 0], [c/a, 1]]", {"A": M}, "where a = 0 and c = 0 only the left"),
    ],
)
def test_one_side_alone_is_defined(claim: str, values: dict[str, Any], gap: str) -> None:
    """The gap is told, and with `strict` it refutes."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, Proved)
    assert verdict.gaps == (f"{gap} side is defined",)
    strict = symla.check(claim, strict=True, **values)
    assert isinstance(strict, Refuted)
    assert strict.witness is not None


@pytest.mark.parametrize(
    ("claim", "conditions"),
    [
        ("rref([[a, b]]) == [[1, b/a]]", ["Ne(a, 0)"]),
        ("matrix_square_root([[a]])^2 == [[a]]", ["a >= 0"]),
        ("norm_l2(clip_by_norm([a, b], 1)) <= 1", []),
        ("cholesky([[a, 0], [0, b]]) == [[sqrt(a), 0], [0, sqrt(b)]]", ["b > 0", "a > 0"]),
    ],
)
def test_conditions_of_cases_are_told_together(claim: str, conditions: list[str]) -> None:
    """a = 0, b = 0 and a = 0, b != 0 are two cases of an operation, and one condition."""
    verdict = symla.check(claim)
    assert isinstance(verdict, Proved)
    assert [str(condition) for condition in verdict.conditions] == conditions


def test_both_sides_are_undefined_together() -> None:
    """There is no gap, and nothing is refuted."""
    verdict = symla.check("unit_vector(v) == unit_vector(v)", v=["x", "y"], strict=True)
    assert isinstance(verdict, Proved)
    assert not verdict.gaps
    assert symla.check("unit_vector(v) == v/|v|", v=["x", "y"], strict=True)
    assert symla.check("[[1/x]] == inverse([[x]])", strict=True)
    assert symla.check("qr([[k]]).Q == [[k/abs(k)]]", strict=True)
    assert isinstance(symla.check("inverse([[x]]) == [[1/x + 0/y]]", strict=True), Refuted)


def test_a_side_that_is_nowhere_defined_is_a_gap_where_it_is_come_to() -> None:
    """No y is less than the logarithm of -1."""
    verdict = symla.check("x > 0 or y < ln(-1)")
    assert isinstance(verdict, Proved)
    assert verdict.gaps == ("where x ≤ 0 only the left side is defined",)
    assert isinstance(symla.check("x > 0 or y < ln(-1)", strict=True), Refuted)
    assert isinstance(symla.check("x > 0 or ln(-2) < ln(-1)", strict=True), Proved)


def test_conditions_that_exclude_the_gap() -> None:
    """Where the conditions rule it out, both sides are defined."""
    assert symla.check("cosine_similarity(u, u) == 1", u=["k", 0], where="k > 0", strict=True)


def test_equations_are_put_into_the_values() -> None:
    """A turn by 120 degrees, three times, is the identity; by 60 degrees it is the half turn."""
    assert symla.check("R^3 == I where t == 2 pi/3", R=R)
    assert isinstance(symla.check("R^3 == I where t == pi/3", R=R), Refuted)
    assert symla.check("R^3 == -I where t == pi/3", R=R)
    assert symla.check("A inverse(A) == I where a == 0 and b == c", A=M)
    assert symla.check("det(A) == -c^2 where a == 0 and b == c", A=M)
    assert isinstance(symla.check("det(A) == c^2 where a == 0 and b == c", A=M), Refuted)
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy the condition a = 1 and a = 2"):
        symla.check("det(A) == 0 where a == 1 and a == 2", A=M)


def test_a_condition_by_cases_is_undecided() -> None:
    """The rank in a condition depends on k: nothing is proved, and nothing is an error."""
    verdict = symla.check("k == 1 where rank(A) == 1", A=[[1, "k"], ["k", 1]])
    assert isinstance(verdict, Undecided)
    assert "condition" in verdict.why
    refuted = symla.check("rank(A) == 1 implies k == 1", A=[[1, "k"], ["k", 1]])  # of rank 1 at k = -1, too
    assert isinstance(refuted, Refuted)
