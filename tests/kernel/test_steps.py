"""The words of a step name what was done: a stored solution whose words name something else is not verified."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.encode import encode
from symla.derivation.model import Reason
from symla.kernel.page.steps import fits_step
from symla.notation.parse import read
from tests.kernel.stored import accepted
from tests.kernel.tampering import at, put, ways

SWAPPED = [
    ("norm_l2([3, 4])", "put_in", ("subtract", "definition", "square_modulus", "rounded", "take_roots")),
    ("norm_l2([3, 4])", "square_each", ("add", "put_in", "definition", "conjugate_each", "multiply_each")),
    ("norm_l2([3, 4])", "add", ("square_each", "put_in", "definition", "absolute_value")),
    ("norm_l2([3, 4])", "definition", ("put_in", "add", "square_each")),
    ("distance_euclidean([1, 2], [4, 6])", "subtract_each", ("square_each", "put_in", "multiply_each")),
    ("dot([1, 2], [3, 4])", "multiply_each", ("add", "put_in", "square_each")),
    ("dot([1, 2], [3, 4])", "add", ("multiply_each", "put_in", "dot_definition")),
    ("dot([cos(t), sin(t)], [-sin(t), cos(t)])", "add", ("sine_and_cosine",)),  # cos t sin t is taken from itself
    ("norm_l1([3, -4])", "absolute_value_each", ("add", "put_in", "square_each")),
]


def keys(data: Any, key: str) -> list[Any]:
    """Where a line has this reason."""
    return [way for way in ways(data, ()) if way and way[-1] == "key" and "links" in way and at(data, way) == key]


@pytest.mark.parametrize(("call", "key", "others"), SWAPPED)
def test_words_of_another_step_are_not_verified(call: str, key: str, others: tuple[str, ...]) -> None:
    """Nothing else is changed, and every line is still true."""
    derivation = symla.solve(call).derivation
    data = encode(derivation)
    places = keys(data, key)
    assert places
    assert accepted(data) is not None
    for way in places:
        assert [] == [other for other in others if accepted(put(data, way, other)) is not None]


@pytest.mark.parametrize(
    ("line", "target", "holds"),
    [
        ("cos(t)^2 + sin(t)^2", "1", True),
        ("x^2 - 2x cos(t) + cos(t)^2 + sin(t)^2", "x^2 - 2x cos(t) + 1", True),
        ("sin(2s)^2 + a + cos(2s)^2", "a + 1", True),
        ("(cos(t)^2 + sin(t)^2)/(sin(t) + 1)", "1/(sin(t) + 1)", True),  # where this has a meaning
        ("cos(t) sin(t) - sin(t) cos(t)", "0", False),  # by adding alone
        ("(sin(t) + sin(t))/cos(t)", "2 sin(t)/cos(t)", False),
        ("cos(t) + cos(t)", "2 cos(t)", False),
        ("cos(2t) + 2 sin(t)^2", "1", False),  # by the double angle
        ("sin(t) + sin(-t)", "0", False),
        ("cos(s)^2 + sin(t)^2", "1", False),  # not at all
        ("sin(s) cos(t) + cos(s) sin(t)", "sin(s + t)", False),
    ],
)
def test_the_squares_of_sine_and_cosine(line: str, target: str, holds: bool) -> None:
    """It is told where it is what leads on, for each angle by itself."""
    sides = read(line), read(target)
    assert holds is fits_step(Reason("sine_and_cosine"), "arithmetic", *sides, "conjugate_second")


@pytest.mark.parametrize(
    ("call", "absent"),
    [
        ("project([0], [-1])", "0 [-1]                 multiply, add"),
        ("project_onto_span([-4, -3], [[-1, 5]])", "(11/26, -55/26)   multiply in each term, add"),
    ],
)
def test_a_product_is_not_added(call: str, absent: str) -> None:
    """Where there is one term, nothing is said of a sum."""
    solution = symla.solve(call)
    assert solution.verified
    assert absent not in solution.to_text()


@pytest.mark.parametrize(
    "call",
    ["norm_l1([k, i k])", "norm_l2([k, i k])", "unit_vector([-k, k + i])", "cosine_similarity([-k, k], [i k, i k])"],
)
def test_a_modulus_may_become_another_modulus(call: str) -> None:
    """|i k| is |k|."""
    assert symla.solve(call).verified


def test_terms_in_another_order_are_not_divided() -> None:
    """(conj(k) + k)/(|k|^2 + 1) is in its final form but for the order."""
    solution = symla.cosine_similarity([1, "k"], ["k", 1], domain="complex")
    assert solution.verified
    assert "divide both parts" not in solution.to_text()
