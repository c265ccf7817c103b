"""The domain that letters range over, and the type of exact values."""

from __future__ import annotations

from typing import Any, Literal

from symla.errors import SymlaError

Domain = Literal["real", "complex"]
Value = Any  # Expr | ImmutableMatrix | Boolean: SymPy's classes carry no types


class NoValue(SymlaError):
    """The expression has no value: an unknown function, or sizes that do not match."""
