"""Angles of multiples of an integer: cos(5n pi/2) is cos(n pi/2), and stands on a page only where it came from."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.derivation.encode import encode
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.shows import angles_in, has_plain_angle, shows
from symla.notation.parse import read
from tests.kernel.stored import accepted
from tests.kernel.tampering import at, put, ways

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


@pytest.mark.parametrize(
    ("angle", "told"),
    [
        ("sqrt(71) pi/14", True),
        ("3 sqrt(2) pi", True),
        ("pi/(5 sqrt(2))", True),
        ("-sqrt(71) pi/14", False),  # the cosine is even
        ("pi/14 + sqrt(71) pi/14", False),  # 29 pi/14 in place of pi/14
        ("sqrt(4) pi/3", True),  # a part of a half turn
        ("5 sqrt(4) pi/3", False),
        ("sqrt(2) sqrt(3) pi", False),
        ("sqrt(2) pi^2", False),
    ],
)
def test_irrational_parts_of_a_turn_are_told_by_their_cosine(angle: str, told: bool) -> None:
    """Another number in a rational multiple of sqrt(n) pi gives another cosine, since whole turns are rational."""
    assert has_plain_angle(Prover(), read(f"cos({angle})")) is told


@pytest.mark.parametrize(
    ("exponent", "angle", "told"),
    [
        ("(3 + 2i) (1 + pi)/2", "1 + pi", True),
        ("(3 - 2i) (1 + pi)/2", "-1 - pi", True),
        ("(3 + 2i) (1 + pi)/2", "1 + 3pi", False),
        ("(3 - 4i) (t + pi)/2", "-2(t + pi)", False),  # its cosine is that of the opposite
        ("(3 + 2i) (1 + pi)/2", "3 (1 + pi)/2", False),
        ("3 (1 + pi)/2", "1 + pi", False),
    ],
)
def test_the_angle_of_a_complex_exponential_stands_on_the_line_before(exponent: str, angle: str, told: bool) -> None:
    """e^(x + iy) has the angle y and no other."""
    cosine, before = read(f"cos({angle})"), read(f"exp({exponent})")
    assert shows(Prover(), cosine, angles_in(before)) is told


@pytest.mark.parametrize(
    ("power", "told"),
    [
        ("(1 + sqrt(4 - 2i))^n", True),
        ("(1 + sqrt(4 - 2i))^(n + 1)", True),
        ("i^n", True),
        ("i^(n + 1)", False),  # i^(n + 5)
        ("(1/2 + sqrt(3) i/2)^(n - 1)", False),
        ("(1/2 + i/2)^(n - 1)", True),
    ],
)
def test_exponents_of_complex_bases(power: str, told: bool) -> None:
    """Two exponents give the same power of a root of unity."""
    assert shows(Prover(), read(power)) is told


@pytest.mark.parametrize(
    ("after", "told"),
    [("cos(t + pi/7)", True), ("cos(t - pi/7)", True), ("sin(t + 15pi/7)", False), ("cos(-t - pi/7)", False)],
)
def test_sums_of_angles_on_the_line_before(after: str, told: bool) -> None:
    """A whole turn more would not show."""
    assert shows(Prover(), read(after), angles_in(read("cos(t) cos(pi/7) - sin(t) sin(pi/7)"))) is told
