"""The numbers that letters stand for, and what an expression of them comes to."""

from __future__ import annotations

from typing import Any, Literal

from symla.errors import SymlaError

Domain = Literal["real", "complex"]
Value = Any  # Expr | ImmutableMatrix | Boolean: SymPy's classes carry no types


class NoValue(SymlaError):
    """The expression has no value: a function that is not known, sizes that do not fit."""
