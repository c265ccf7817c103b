"""Remarks that the norms share."""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Chain
from symla.notation import written as w


def only_zero(x: GivenVector | GivenMatrix) -> tuple[Chain, ...]:
    """A norm is zero for zero alone."""
    zero: w.Node = w.Number(0)
    nothing: w.Node = w.Vector((zero,) * len(x.entries))
    if isinstance(x, GivenMatrix):
        nothing = w.Matrix(((zero,) * x.width,) * x.height, None, x.width)
    said = reason("only_zero", zero=equation(x.name, nothing), is_vector=int(isinstance(x, GivenVector)))
    return (note(said, "remark"),)
