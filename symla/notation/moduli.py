"""Letters beside their conjugates in SymPy values: z conj(z) = |z|^2.

conj(z) - z conj(z)^2/(|z|^2 + 1)      conj(z)/(|z|^2 + 1)
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sympy


def told_both_ways(value: Any) -> set[Any]:
    """The letters z of which both |z| and conj(z) occur."""
    bars, moduli = ({x.args[0] for x in value.atoms(kind)} for kind in (sympy.conjugate, sympy.Abs))
    return {z for z in bars & moduli if z.is_Symbol}


def in_conjugates(value: Any, letters: Collection[Any] | None = None) -> Any:
    """The value with z conj(z) for even powers of |z|, of these letters or of all."""
    return value.xreplace(
        {
            power: (z * sympy.conjugate(z)) ** (power.exp / 2)
            for power in (value.atoms(sympy.Pow) if letters is None or letters else ())
            if isinstance(power.base, sympy.Abs) and power.exp.is_even and (z := power.base.args[0]).is_Symbol
            if letters is None or z in letters
        }
    )


def in_moduli(value: Any, letters: Collection[Any]) -> Any:
    """The value with |z|^2 for z conj(z), as often as a product has both, for these letters."""
    if not letters:
        return value

    def paired(product: Any) -> Any:
        powers = product.as_powers_dict()
        for z in letters:
            times = sympy.Min(powers.get(z, 0), powers.get(sympy.conjugate(z), 0))
            if times.is_Integer and times.is_positive:
                product = product / (z * sympy.conjugate(z)) ** times * sympy.Abs(z) ** (2 * times)
        return product

    return value.replace(lambda e: e.is_Mul and e.has(sympy.conjugate), paired)
