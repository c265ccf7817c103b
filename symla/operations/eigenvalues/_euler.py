"""Complex numbers by their angles, after Euler: cos t + i sin t = e^(i t)."""

from __future__ import annotations

from collections.abc import Iterable

import sympy

from symla.derivation.build import equation
from symla.notation import written as w
from symla.notation.value import value as exact_value
from symla.notation.write import write
from symla.operations._sheet import Sheet


def euler_remark(sheet: Sheet, named: Iterable[tuple[w.Node, w.Node]]) -> None:
    """The remark that tells those numbers as exponentials that are sums of the cosine and the sine of one angle."""
    found = [(name, _as_exponential(node)) for name, node in named if w.has(node, w.Call)]
    turned = tuple([equation(name, node) for name, node in found if node is not None])
    if turned:
        sheet.remark("euler", turned=turned)


def _as_exponential(node: w.Node) -> w.Node | None:
    """r e^(i t) for r (cos t + i sin t) with a rational r > 0; None for other numbers."""
    value = exact_value(node, "complex")
    if not value.atoms(sympy.cos, sympy.sin) or not value.has(sympy.I):
        return None
    turned = sympy.expand(value.rewrite(sympy.exp))
    factor, power = turned.as_coeff_Mul()
    return write(turned) if factor.is_positive and power.func is sympy.exp else None
