"""A SymPy value in conventional form and order, as a written expression: light doors to `sympy_write`."""

from __future__ import annotations

from typing import Any

from symla.notation import written as w


def write(value: Any) -> w.Node:
    """The value as a written expression, as it is: only how it is written is chosen; raises `SymlaError`."""
    from symla.notation import sympy_write

    return sympy_write.write(value)


def simplest(value: Any) -> Any:
    """The form in which one leaves a result: fractions in lowest terms, radicals simplified, denominators rational."""
    from symla.notation import sympy_write

    return sympy_write.simplest(value)


def name_of(symbol: Any) -> w.Name:
    """The name of a SymPy symbol: `x_1` and `x1` have the subscript 1; raises `SymlaError` for what is no name."""
    from symla.notation import sympy_write

    return sympy_write.name_of(symbol)
