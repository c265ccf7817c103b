"""Distances against SymPy's own norms, what is undefined, and what the words say."""

from __future__ import annotations

from typing import Any

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from sympy import Matrix, Rational, Symbol, oo, sqrt

import symla
from symla.notation.rational import Fraction
from symla.operations._arguments import ArgumentError

NUMBERS = st.one_of(st.integers(-30, 30), st.fractions(-9, 9, max_denominator=7))
A = Symbol("a", real=True)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[list[Any], list[Any]]:
    """Two points with as many components."""
    size = draw(st.integers(1, 5))
    return tuple(draw(st.lists(NUMBERS, min_size=size, max_size=size)) for _ in range(2))  # type: ignore[return-value]


def difference(a: list[Any], b: list[Any]) -> Any:
    """a - b as SymPy has it."""
    exact = [[Rational(Fraction(x).numerator, Fraction(x).denominator) for x in v] for v in (a, b)]
    return Matrix(exact[0]) - Matrix(exact[1])


@given(pairs())
def test_distances_are_norms_of_the_difference(pair: tuple[list[Any], list[Any]]) -> None:
    """Each distance is SymPy's norm of the difference."""
    a, b = pair
    gap = difference(a, b)
    for operation, order in (("euclidean", 2), ("manhattan", 1), ("chebyshev", oo)):
        solution = symla.solve(f"distance_{operation}", a, b)
        assert solution.verified
        assert gap.norm(order) == solution.answer
        assert solution.answer == symla.distance_minkowski(a, b, order).answer


@given(pairs(), st.sampled_from([3, 4, Rational(3, 2)]))
def test_minkowski_distance_is_the_p_norm(pair: tuple[list[Any], list[Any]], p: Any) -> None:
    """For other orders the power of the distance is the sum of the powers."""
    a, b = pair
    solution = symla.distance_minkowski(a, b, p)
    assert solution.verified
    powers = sum(abs(x) ** p for x in difference(a, b))
    assert abs(sympy.N(solution.answer**p - powers, 40)) < Rational(1, 10**25)


@given(pairs())
def test_distance_there_is_the_distance_back(pair: tuple[list[Any], list[Any]]) -> None:
    """A distance does not depend on the order of its points."""
    a, b = pair
    for operation in ("euclidean", "manhattan", "chebyshev"):
        name = f"distance_{operation}"
        assert symla.solve(name, b, a).answer == symla.solve(name, a, b).answer


@pytest.mark.parametrize(
    ("expected", "call"),
    [
        (5, "distance_euclidean([1, 2], [4, 6])"),
        (2 * sqrt(2), "distance_euclidean([1, 1], [3, 3])"),
        (abs(A), "distance_euclidean([a, 2], [0, 2])"),
        (sqrt(29), "distance_euclidean([4+4i, 2], [1, 0])"),
        (7, "distance_manhattan([1, 2], [4, 6])"),
        (4, "distance_chebyshev([1, 2], [4, 6])"),
        (sympy.Max(3, abs(A)), "distance_chebyshev([a, 2], [0, 5])"),
        (2 * sympy.cbrt(2), "distance_minkowski([0, 0], [2, 2], 3)"),
        (3 * sympy.cbrt(3), "distance_minkowski([5, 1], [1, 2], 3/2)"),
    ],
)
def test_distance_in_final_form(expected: Any, call: str) -> None:
    """Distances come out exact, and as one leaves them."""
    solution = symla.solve(call)
    assert expected == solution.answer
    assert solution.verified


@pytest.mark.parametrize("name", ["distance_euclidean", "distance_manhattan", "distance_chebyshev"])
def test_distance_of_different_sizes_is_taught(name: str) -> None:
    """Points with different numbers of components have no distance, and two ways out are offered."""
    solution = symla.solve(f"{name}([1, 2], [1, 2, 3])")
    assert solution.verified
    assert solution.answer is None
    assert "a has 2 components, b has 3" in str(solution.undefined)
    text = solution.to_text()
    assert "Append a zero to a" in text
    assert "Drop the last component of b" in text


@pytest.mark.parametrize(
    ("p", "why"), [("1/2", "only 1 + 1 = 2"), ("2/3", "since 2/3 < 1"), ("0", "no root"), ("-1", "no negative power")]
)
def test_order_below_one_is_taught(p: str, why: str) -> None:
    """There is no Minkowski distance for p < 1; the reason is told, and three distances that there are."""
    solution = symla.solve(f"distance_minkowski([1, 0], [0, 1], {p})")
    assert solution.verified
    assert why in str(solution.undefined)
    text = solution.to_text()
    assert "the Manhattan distance: ‖a - b‖₁ = 2." in text
    assert "the Euclidean distance: ‖a - b‖₂ = √2." in text
    assert "the Chebyshev distance: ‖a - b‖_∞ = 1." in text


@pytest.mark.parametrize(
    ("p", "message"), [("a", "rational number"), ("sqrt(2)", "rational number"), ("51", "at most 50")]
)
def test_order_that_cannot_be_taken(p: str, message: str) -> None:
    """An order that is not a rational number, or too large to be worked out, is refused in one line."""
    with pytest.raises(ArgumentError, match=message):
        symla.solve(f"distance_minkowski([1, 0], [0, 1], {p})")


def test_equal_points_are_told() -> None:
    """Of equal points it is said that they are equal."""
    assert "Equal points are 0 apart" in symla.distance_euclidean([3, 4], [3, 4]).to_text()
    assert "Equal points" not in symla.distance_euclidean([3, 4], [3, 5]).to_text()


def test_difference_has_a_letter_that_is_free() -> None:
    """The difference is called d, or by another letter where d is taken."""
    assert "d = a - b" in symla.solve("distance_euclidean([1, 2], [3, 4])").to_text()
    assert "d =" not in symla.solve("distance_manhattan([d, 2], [3, 4])").to_text()


def test_decimal_beside_an_irrational_distance() -> None:
    """The answer shows the rounded value of an irrational distance."""
    assert "is √33 ≈ 5.745." in symla.distance_euclidean([1, -2, 3], [0, 2, -1]).to_text()
