"""Where an equation of sines, cosines or exponentials holds, what follows from it is proved, and no more."""

from __future__ import annotations

import pytest

from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Undecided
from symla.notation import written as w
from symla.notation.parse import read

# Conditions, what follows, and what holds at most for some of the angles.
GIVEN = [
    (
        ["cos(t) = 0"],
        ["sin(t)^2 = 1", "sin(2t) = 0", "cos(2t) = -1", "1/sin(t) = sin(t)", "sin(3t) = -sin(t)", "cos(t)^5 = 0"],
        ["sin(t) = 1", "sin(t) = -1", "cos(2t) = 1", "sin(3t) = sin(t)", "tan(t) = 0", "t = 0"],
    ),
    (
        ["sin(t) = 0"],
        ["cos(t)^2 = 1", "tan(t) = 0", "cos(2t) = 1", "1/cos(t) = cos(t)"],
        ["cos(t) = 1", "cos(t) = -1", "1/cos(t) = 1", "cos(t/2) = 1"],
    ),
    (
        ["cos(x/4 + y/4) = 0"],
        ["sin(x/4 + y/4)^2 = 1", "cos(x/2 + y/2) = -1", "cos(x/4) cos(y/4) = sin(x/4) sin(y/4)"],
        ["sin(x/4 + y/4) = 1", "cos(x/4) = 0", "cos(x/4) cos(y/4) = 0", "cos(x/4 - y/4) = 0"],
    ),
    (
        ["cos(t) = 1/2"],
        ["sin(t)^2 = 3/4", "cos(2t) = -1/2", "cos(3t) = -1", "cos(-5t) = 1/2"],
        ["sin(t) = sqrt(3)/2", "sin(2t) = sqrt(3)/2", "cos(3t) = 1"],
    ),
    (["sin(t) = sqrt(2)/2"], ["cos(t)^2 = 1/2", "cos(2t) = 0"], ["sin(t) = cos(t)", "tan(t) = 1"]),
    (["sin(t) = cos(t)"], ["tan(t) = 1", "sin(t)^2 = 1/2", "sin(2t) = 1"], ["sin(t) = sqrt(2)/2", "cos(2t) = 1"]),
    (["sin(t) = 0", "cos(t) + 1 = 0"], ["cos(t) = -1", "tan(t) = 0", "cos(5t) = -1"], ["cos(t) = 1", "cos(t/2) = 1"]),
    (["cos(3t) = 0", "sin(2t) = 0"], ["cos(t) = 0"], ["sin(t) = 1", "cos(t) = 1"]),
    (["e^(2x) = 1"], ["e^x - e^(-x) = 0"], ["e^x = 2"]),
    (["cos(x + y) = 0", "cos(x - y) = 0"], [], ["cos(x) = 0", "sin(x) = 0"]),
]
# Numbers and conditions under which they are not zero; and others that may be zero all the same.
NOT_ZERO = [
    ("cos(t)^2", ["cos(t) != 0"]),
    ("1 - cos(t)^2", ["sin(t) != 0"]),
    ("sin(2t)", ["cos(t) != 0", "sin(t) != 0"]),
    ("cos(t)", ["sin(2t) != 0"]),
    ("sin(t) - cos(t)", ["cos(t) - sin(t) != 0"]),
    ("a^2 sin(t) - a^2 sin(t) cos(t)^2", ["sin(t) != 0", "a != 0"]),
    ("sin(t)", ["cos(t) = 0"]),
    ("sin(t)^2 + cos(s)^2", ["cos(s) != 0"]),
    ("cos(x/4 + y/4)^3", ["cos(x/4 + y/4) != 0"]),
    ("e^x - 1", ["e^(2x) != 1"]),
]
MAY_BE_ZERO = [
    ("sin(2t)", ["sin(t) != 0"]),
    ("a sin(t)", ["sin(t) != 0"]),
    ("sin(t) + 1", ["cos(t) = 0"]),
    ("sin(t)^2 - cos(s)^2", ["cos(s) != 0"]),
    ("sin(t)^2 + cos(s)^2", ["cos(t) != 0"]),
    ("cos(t) + 1", ["cos(t) != 0"]),
    ("cos(x/2 + y/2)", ["cos(x/4 + y/4) != 0"]),
]


def prover(conditions: list[str]) -> Prover:
    """One that takes these conditions for granted."""
    found = Prover()
    assume(found, [read(text) for text in conditions])
    return found


@pytest.mark.parametrize(("conditions", "follow", "do_not"), GIVEN)
def test_what_follows(conditions: list[str], follow: list[str], do_not: list[str]) -> None:
    """The equations hold at every angle that satisfies the conditions; the others fail at one."""
    for text, holds in [*[(t, True) for t in follow], *[(t, False) for t in do_not]]:
        claim = read(text)
        assert isinstance(claim, w.Relation)
        assert bool(prover(conditions).relation(claim.left, claim.symbol, claim.right)) == holds, text
        assert not prover([]).relation(claim.left, claim.symbol, claim.right), text


@pytest.mark.parametrize(
    ("number", "conditions", "holds"),
    [*[(n, c, True) for n, c in NOT_ZERO], *[(n, c, False) for n, c in MAY_BE_ZERO]],
)
def test_what_is_not_zero(number: str, conditions: list[str], holds: bool) -> None:
    """Factors of what is not zero are not; what an equation rules out is not."""
    kernel = prover(conditions)
    assert kernel.nonzero.holds(kernel.reader.scalar(read(number))) is holds


def test_angles_with_a_part_of_a_half_turn() -> None:
    """What is assumed of t + pi/7 holds, and nothing is refuted by values of t for which it does not."""
    turned = prover(["sin(t + pi/7) = 0"])
    assert turned.holds(read("cos(t + pi/7)^2 = 1"))
    assert turned.holds(read("sin(t + pi/7) = 0"))
    assert not turned.holds(read("cos(t + pi/7) = 1"))
    for condition, follows in (("e^x + x = 0", "e^(2x) = x^2"), ("e^x = x^2 + 1", "e^x - 1 = x^2")):
        assert isinstance(prover([condition]).holds(read(follows)), Undecided)
