"""Remarks that the norms share."""

from __future__ import annotations

from symla.derivation.build import equation
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.operations._sheet import Sheet


def only_zero(sheet: Sheet, x: GivenVector | GivenMatrix) -> None:
    """A norm is zero for zero alone."""
    zero: w.Node = w.Number(0)
    nothing: w.Node = w.Vector((zero,) * len(x.entries))
    if isinstance(x, GivenMatrix):
        nothing = w.Matrix(((zero,) * x.width,) * x.height, None, x.width)
    sheet.remark("only_zero", zero=equation(x.name, nothing), is_vector=int(isinstance(x, GivenVector)))
