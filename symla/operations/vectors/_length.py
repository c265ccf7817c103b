"""Checks of a length: squared it is the sum of the squares; the length of a unit vector is 1."""

from __future__ import annotations

from symla.derivation.build import Working
from symla.derivation.given import GivenVector
from symla.derivation.model import Chain, Reason
from symla.notation import written as w
from symla.operations.norms._euclidean import euclidean_work, squares_again


def squared_back(v: GivenVector, length: w.Node, domain: str) -> tuple[Chain, ...]:
    """5^2 = 25 = 9 + 16: the sum of the squares again.  Nothing is to be checked of the zero vector, and nothing
    is to be done where the square stands there already, |b|^2.
    """
    if v.is_zero:
        return ()
    work = Working(w.Power(length, w.Number(2)), domain, heading=Reason("check"), role="check")
    work.result("square_back")
    return (squares_again(work, v).chain,) if work.links else ()


def length_is_one(unit: GivenVector, domain: str) -> Chain:
    """The length of the unit vector, worked out."""
    work = Working(w.Norm(unit.name), domain, heading=Reason("check"), role="check")
    return euclidean_work(work, unit).chain
