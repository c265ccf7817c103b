"""Signs, zeros and roots of numbers in the sine and the cosine of one angle; and neighbours that are false."""

from __future__ import annotations

import pytest

import symla
from symla.kernel.meaning.verdict import Proved, Refuted

TRUE = [
    "2 - cos(x)^2 - sin(x) > 0",  # sin^2 - sin + 1, whose discriminant is -3
    "sin(x)^2 + 3*sin(x) + 3 > 0",
    "sin(x) + cos(x) < 142/100",  # at most sqrt(2) = 1.41421...
    "sqrt(sin(x)^2 + 4*sin(x) + 4) == sin(x) + 2",
    "sqrt(1 + cos(x)) == sqrt(2)*abs(cos(x/2))",
    "sqrt(1 + sin(x)) == abs(sin(x/2) + cos(x/2))",
    "sqrt(sin(x)^2 - sin(x) + 1/4) == abs(sin(x) - 1/2)",
    "sin(x) != -1 implies sin(x)^2 + 4*sin(x) + 3 != 0",  # (sin + 1)(sin + 3)
    "cos(x) != -1 implies cos(x)^2 + 4*cos(x) + 3 > 0",  # at x = pi, where tan(x/2) has no value
    "cos(x) > 0 and 4*cos(x) > sin(x)^2 implies (4*cos(x) - sin(x)^2)/cos(x) > 0",
    "sin(x) > 0 implies sin(x)^3 + sin(x) > 0",
    "cos(x) > 1/2 implies sin(x)^2 < 3/4",
    "cos(x) > -1 implies cos(x)^3 + 1 > 0",
    "4*sin(x) == cos(x) implies cos(x)^2 > 9/10",  # cos^2 = 16/17
    "sin(2*x) != 0 implies sin(x) != 0",
    "sin(2*x) != 0 or cos(x) != 0 implies cos(x) != 0",
    "sin(y) == 0 and cos(x) != 0 implies cos(x + y) != 0",
    "sqrt((sin(x) + 2)^2*(cos(x) + 2)) == (sin(x) + 2)*sqrt(cos(x) + 2)",
    "sqrt(cos(x)^2*(sin(x)^2 + 1)) == abs(cos(x))*sqrt(sin(x)^2 + 1)",
]
FALSE = [
    "2 - cos(x)^2 - 2*sin(x) > 0",  # (sin - 1)^2
    "sin(x)^2 + 3*sin(x) + 2 > 0",
    "sin(x) + cos(x) < 141/100",
    "1 + cos(x) > 0",
    "sqrt(1 + cos(x)) == sqrt(2)*cos(x/2)",
    "sqrt(1 + sin(x)) == abs(sin(x/2) - cos(x/2))",
    "sqrt(sin(x)^2 - sin(x) + 1/4) == sin(x) - 1/2",
    "sin(x) != 1 implies sin(x)^2 + 4*sin(x) + 3 != 0",
    "cos(x) != 1 implies cos(x)^2 + 4*cos(x) + 3 > 0",
    "sin(x) != 0 implies cos(x)^2 + 2*cos(x) != 0",
    "cos(x) > 0 and 4*cos(x) > sin(x)^2 implies (3*cos(x) - sin(x)^2)/cos(x) > 0",
    "sin(x) > 0 implies sin(x)^3 - sin(x) > 0",
    "cos(x) > 1/2 implies sin(x)^2 < 7/10",
    "cos(x) >= -1 implies cos(x)^3 + 1 > 0",  # at x = pi alone
    "sin(x) != 0 implies sin(2*x) != 0",
    "sin(2*x) != 0 or cos(x) != 0 implies sin(x) != 0",
    "sin(y) == 0 and sin(x) != 0 implies cos(x + y) != 0",
    "sqrt((sin(x) + 1/2)^2*(cos(x) + 2)) == (sin(x) + 1/2)*sqrt(cos(x) + 2)",
    "sqrt(cos(x)^2*(sin(x)^2 + 1)) == cos(x)*sqrt(sin(x)^2 + 1)",
]


@pytest.mark.parametrize("claim", TRUE)
def test_true_for_every_angle(claim: str) -> None:
    """By the half of the angle."""
    assert isinstance(symla.check(claim), Proved)


@pytest.mark.parametrize("claim", FALSE)
def test_false_neighbours_are_refuted(claim: str) -> None:
    """Each is false for an angle."""
    assert isinstance(symla.check(claim), Refuted)


def test_a_complex_letter_is_no_angle() -> None:
    """The sine of a complex number may be -2."""
    for claim in ("sin(z)^2 + 4*sin(z) + 5 != 0", "sqrt(sin(z)^2 + 4*sin(z) + 4) == sin(z) + 2"):
        assert not isinstance(symla.check(claim, domain="complex"), Proved)


def test_an_equation_of_an_angle_is_not_taken_further_than_it_goes() -> None:
    """cos^2 = 16/17, and the cosine may be negative."""
    for claim in ("4*sin(x) == cos(x) implies cos(x)^2 > 19/20", "4*sin(x) == cos(x) implies cos(x) > 0"):
        assert not isinstance(symla.check(claim), Proved)
