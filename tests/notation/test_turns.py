"""Angles that are known are written as SymPy's values are."""

from __future__ import annotations

import pytest
import sympy

from symla.notation.arithmetic import result
from symla.notation.parse import read
from symla.notation.turns import known_angle
from symla.notation.write import write

COSINES = ["1", "sqrt(3)/2", "1/2*sqrt(2)", "1/sqrt(2)", "1/2", "0", "-1/2", "-sqrt(2)/2", "-sqrt(3)/2", "-1"]
ANGLES = [0, 30, 45, 45, 60, 90, 120, 135, 150, 180]


@pytest.mark.parametrize(("cosine", "degrees"), list(zip(COSINES, ANGLES, strict=True)))
def test_known_angles(cosine: str, degrees: int) -> None:
    """In radians, and as a part of a half turn."""
    angle = known_angle(read(f"arccos({cosine})"))
    assert angle == write(sympy.Rational(degrees, 180) * sympy.pi)
    assert result(read(f"arccos({cosine})/pi")) == write(sympy.Rational(degrees, 180))


@pytest.mark.parametrize("text", ["arccos(1/3)", "arccos(sqrt(5)/2)", "arccos(x)", "arcsin(1)", "x/pi", "pi/2"])
def test_others_are_left(text: str) -> None:
    """They are no angles that are known here."""
    assert known_angle(read(text)) is None
