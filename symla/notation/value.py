"""The exact SymPy value of a written expression: a lazy front for `sympy_value`.

    Root(Number(8))                 2*sqrt(2)
    Vector((Number(3), Number(4)))  ImmutableMatrix([[3], [4]])

Importing SymPy takes three times as long as everything else together, and problems with rational data do not need it,
so it is imported when the first value is requested.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from symla.notation import written as w
from symla.notation.domain import Domain, Value
from symla.notation.rational import Fraction


def symbol(name: w.Name, domain: Domain = "real") -> Any:
    """The SymPy symbol of a name: `x_1` for x with subscript 1."""
    from symla.notation import sympy_value

    return sympy_value.symbol(name, domain)


def exact(value: int | Fraction) -> Any:
    """A Python rational as a SymPy one."""
    from symla.notation import sympy_value

    return sympy_value.exact(value)


def value(node: w.Node, domain: Domain = "real", names: Mapping[w.Name, Value] | None = None) -> Value:
    """The exact value; raises `SymlaError` where there is none."""
    from symla.notation import sympy_value

    return sympy_value.value(node, domain, names)
