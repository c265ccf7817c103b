"""Remarks that the norms share."""

from __future__ import annotations

from symla.derivation.build import equation
from symla.operations._sheet import Sheet
from symla.operations._terms import Entries, zeros_like


def only_zero(sheet: Sheet, x: Entries) -> None:
    """The remark that a norm is zero for zero alone."""
    sheet.remark("only_zero", zero=equation(x.name, zeros_like(x)))
