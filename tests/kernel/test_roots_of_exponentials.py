"""Equations between sines of one angle: a root that is there twice, and roots that are excluded; powers of sines."""

from __future__ import annotations

import pytest

import symla

TRUE = [
    "sin(t) == 1 implies cos(t) == 0",
    "cos(t) == -1 implies sin(t) == 0",
    "sin(t) == 1 implies cos(t/2) == sin(t/2)",
    "(sin(t) - 1/2)^2 == 0 implies sin(t) == 1/2",
    "sin(t) == 1/2 implies cos(t)^2 == 3/4",
    "sin(t) != 0 and sin(2t) == sin(t)^2 implies sin(t)^2 == 4/5",
    "sin(t) != 0 and sin(t)^3 + sin(2t)^2 == 0 implies sin(t) + 4 cos(t)^2 == 0",
    "sin(2t) == 0 and sin(t) != 0 implies cos(t) == 0",
    "cos(t/2) != 0 and sin(t) == 0 implies cos(t) == 1",
    "sin(t) != 1 and sin(t)^2 - sin(t) == 0 implies sin(t) == 0",
    "sin(t)^2 + 2 sin(2t)^2 == 0 implies sin(t) == 0",
    "cos(t)^3 + 2 cos(t) == 0 implies cos(t) == 0",
    "sin(t)^2 - 3 sin(t) + 2 == 0 implies sin(t) == 1",
    "1 + cos(t) + 3 sin(t)^2 == 0 implies cos(t) == -1",  # at t = pi, where tan(t/2) has no value
    "e^(sin(t)) > 0",
    "1 + e^(-sin(t)^3 + cos(t)) != 0",
]
FALSE = [
    "sin(t) == 1 implies cos(2t) == 1",
    "sin(t) == 1 implies sin(t/2) == 1/sqrt(2)",
    "sin(t) == 1/2 implies cos(t) == sqrt(3)/2",
    "sin(2t) == sin(t)^2 implies sin(t)^2 == 4/5",
    "cos(t) != 0 and sin(2t) == sin(t)^2 implies sin(t)^2 == 4/5",
    "sin(t) != 0 and sin(2t) == sin(t)^2 implies sin(t) == 2/sqrt(5)",
    "sin(t)^3 + sin(2t)^2 == 0 implies sin(t) + 4 cos(t)^2 == 0",
    "sin(2t) == 0 and sin(t) != 0 implies sin(t) == 1",
    "sin(t/2) != 0 and sin(t) == 0 implies cos(t) == 1",
    "cos(t) != 0 and sin(t) == 0 implies cos(t) == 1",
    "sin(t) != -1 and sin(t)^2 - sin(t) == 0 implies sin(t) == 0",
    "sin(t)^2 - 2 sin(2t)^2 == 0 implies sin(t) == 0",
    "2 cos(t)^3 - cos(t) == 0 implies cos(t) == 0",
    "2 sin(t)^2 - 3 sin(t) + 1 == 0 implies sin(t) == 1",
    "1 + cos(t) - 3 sin(t)^2 == 0 implies cos(t) == -1",
    "sin(2t) + 2 i sin(4t) == 0 implies sin(t) == 0",
    "1 + e^(i sin(t)) != 0",
    "1 - e^(-sin(t)^3 + cos(t)) != 0",
    "e^(sin(t)) > 1",
]
CALLS = [
    "column_space([[sin(t)^2, sin(t)^2], [sin(t)^2, sin(2t)]])",
    "jordan([[sin(t), cos(t)], [0, sin(t)^2]])",
    "coordinates([cos(t), 1], [[-sin(t), sin(2t)], [sin(2t), sin(t)^2]])",
    "linear_independence([[sin(t), cos(t)], [sin(t)^2, cos(t)]])",
    "gram_schmidt([[sin(a), sin(2a), sin(2a)]])",
    "unit_vector([1 + e^(sin(t)), 0])",
]


@pytest.mark.parametrize("claim", TRUE)
def test_what_follows_from_an_equation_of_sines(claim: str) -> None:
    """For all real angles."""
    assert symla.check(claim)


@pytest.mark.parametrize("claim", FALSE)
def test_what_does_not(claim: str) -> None:
    """There is an angle at which it fails."""
    assert not symla.check(claim)


@pytest.mark.parametrize("call", CALLS)
def test_every_line_is_proved(call: str) -> None:
    """Under the conditions of all cases."""
    assert symla.solve(call).verified
