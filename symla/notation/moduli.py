"""Letters beside their conjugates in SymPy values: z conj(z) = |z|^2.

conj(z) - z conj(z)^2/(|z|^2 + 1)      conj(z)/(|z|^2 + 1)
"""

from __future__ import annotations

from typing import Any

import sympy


def in_conjugates(value: Any, every: bool = False) -> Any:
    """The value with z conj(z) for even powers of |z|, of every letter z that has a conjugate in it, or of `every` one
    that may not be real.
    """
    letters = {bar.args[0] for bar in value.atoms(sympy.conjugate, *([sympy.Abs] if every else []))}
    put = {
        power: (power.base.args[0] * sympy.conjugate(power.base.args[0])) ** (power.exp / 2)
        for power in (value.atoms(sympy.Pow) if letters else ())
        if isinstance(power.base, sympy.Abs) and power.exp.is_even and power.base.args[0] in letters
    }
    return value.xreplace({power: new for power, new in put.items() if power.base.args[0].is_Symbol})


def in_moduli(value: Any) -> Any:
    """The value with |z|^2 for z conj(z), as often as a product has both."""
    if not value.has(sympy.conjugate):
        return value
    return value.replace(lambda e: e.is_Mul and e.has(sympy.conjugate), _paired)


def _paired(product: Any) -> Any:
    powers = product.as_powers_dict()
    for base in list(powers):
        letter = base.args[0] if isinstance(base, sympy.conjugate) else None
        times = sympy.Min(powers[base], powers.get(letter, 0)) if letter is not None else sympy.S.Zero
        if times.is_Integer and times.is_positive:
            product = product / (letter * base) ** times * sympy.Abs(letter) ** (2 * times)
    return product
