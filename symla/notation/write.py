"""A SymPy value in conventional form and order, as a written expression: a lazy front for `sympy_write`."""

from __future__ import annotations

from typing import Any

from symla.notation import written as w


def write(value: Any) -> w.Node:
    """The value as a written expression, unchanged; only its notation is chosen.  Raises `SymlaError`."""
    from symla.notation import sympy_write

    return sympy_write.write(value)


def simplest(value: Any) -> Any:
    """The final form of a result: fractions in lowest terms, radicals simplified, denominators rational."""
    from symla.notation import sympy_final

    return sympy_final.simplest(value)


def name_of(symbol: Any) -> w.Name:
    """The name of a SymPy symbol: `x_1` and `x1` have the subscript 1.  Raises `SymlaError` for an invalid name."""
    from symla.notation import sympy_write

    return sympy_write.name_of(symbol)
