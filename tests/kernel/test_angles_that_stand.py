"""Angles of multiples of an integer: cos(5n pi/2) is cos(n pi/2), and stands on a page only where it came from."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.derivation.encode import encode
from symla.notation.parse import read
from tests.kernel.tampering import at, put, ways
from tests.kernel.test_tampered import accepted

TURNING = [
    [[0, -1], [1, 0]],
    [[1, -1], [1, 1]],
    [[0, -2], [2, 0]],
    [[0, 1, 0], [0, 0, 1], [1, 0, 0]],
    [[0, 1], [-1, -1]],
    [[1, "-sqrt(3)"], ["sqrt(3)", 1]],
    [[2, 0, 0], [0, 0, -1], [0, 1, 0]],
]


@pytest.mark.parametrize("rows", TURNING, ids=str)
def test_powers_with_an_integer(rows: list[list[Any]]) -> None:
    """The formula is proved where n is said to be an integer, and gives the powers."""
    solution = symla.general_power(rows, "n", where="n integer")
    assert solution.verified
    A, n = sympy.Matrix([[sympy.sympify(x) for x in row] for row in rows]), solution.symbols["n"]
    for exponent in range(-2, 7):
        found = sympy.Matrix(solution.answer).subs(n, exponent)
        assert sympy.simplify(found - A**exponent).is_zero_matrix, exponent


@pytest.mark.parametrize(
    ("own", "other"), [("cos((pi n)/2)", "cos((5 pi n)/2)"), ("sin((pi n)/2)", "sin((-3 pi n)/2)")]
)
def test_another_angle_of_the_same_value_is_noticed(own: str, other: str) -> None:
    """Whole turns added in one place of the page."""
    data = encode(symla.general_power([[0, -1], [1, 0]], "n", where="n integer").derivation)
    derivation: Any = {own: _encoded(own), other: _encoded(other)}
    places = [way for way in ways(data, ()) if at(data, way) == derivation[own]]
    assert len(places) > 3
    for way in places:
        assert accepted(put(data, way, derivation[other])) is None, way


def _encoded(text: str) -> Any:
    return encode(read(text))
