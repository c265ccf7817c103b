"""The domain that letters range over, and the type of exact values."""

from __future__ import annotations

from typing import Any, Literal

from symla.errors import SymlaError
from symla.notation import written as w

Domain = Literal["real", "complex"]
Value = Any  # Expr | ImmutableMatrix | Boolean: SymPy's classes carry no types


class NoValue(SymlaError):
    """The expression has no value: an unknown function, or sizes that do not match."""


def needs_of(function: str, argument: w.Node) -> tuple[w.Relation, ...]:
    """What a function needs of its argument to be real: ln(x) that x > 0, arccos(x) that x >= -1 and x <= 1."""
    if function == "ln":
        return (w.Relation(argument, ">", w.ZERO),)
    if function in ("arccos", "arcsin"):
        return (w.Relation(argument, ">=", w.MINUS_ONE), w.Relation(argument, "<=", w.ONE))
    return ()
