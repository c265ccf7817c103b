"""Letters beside their conjugates and moduli in SymPy values: z conj(z) = |z|^2.

conj(z) - z conj(z)^2/(|z|^2 + 1)      conj(z)/(|z|^2 + 1)
|c|/c, for real c                      c/|c|
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sympy

_MOST_POWERS = 8


def told_both_ways(value: Any) -> set[Any]:
    """The letters z of which conj(z) occurs, and |z| or the modulus of a polynomial in z."""
    moduli = {x.args[0] for x in value.atoms(sympy.Abs)}
    return {z for z in conjugated(value) if any(z in p.free_symbols and _is_polynomial(p) for p in moduli)}


def conjugated(value: Any) -> set[Any]:
    """The letters z of which conj(z) occurs."""
    return {x.args[0] for x in value.atoms(sympy.conjugate) if x.args[0].is_Symbol}


def _is_polynomial(p: Any) -> bool:
    return bool(p.is_polynomial(*p.free_symbols))


def in_conjugates(value: Any, letters: Collection[Any] | None = None) -> Any:
    """The value with p conj(p) for even powers of |p|, for polynomials in these letters or in any."""
    return value.xreplace(
        {
            power: sympy.expand(p * sympy.conjugate(p)) ** (power.exp / 2)
            for power in (value.atoms(sympy.Pow) if letters is None or letters else ())
            if isinstance(power.base, sympy.Abs) and power.exp.is_even and _is_polynomial(p := power.base.args[0])
            if letters is None or not p.free_symbols.isdisjoint(letters)
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


def without_bars(value: Any) -> Any:
    """k^2 + 1 for |k^2 + 1|, and for others of one real letter that have no real zero."""
    signs = {modulus: _sign_everywhere(modulus.args[0]) for modulus in value.atoms(sympy.Abs)}
    plain = {modulus: sign * modulus.args[0] for modulus, sign in signs.items() if sign}
    return value.xreplace(plain) if plain else value


def _sign_everywhere(p: Any) -> int:
    """The sign of a polynomial that is never zero, with rational coefficients and few powers; 0 for others."""
    if len(p.free_symbols) != 1 or not p.is_real or not p.is_polynomial():
        return 0
    polynomial = sympy.Poly(p)
    if polynomial.domain not in (sympy.ZZ, sympy.QQ) or polynomial.degree() > _MOST_POWERS:
        return 0
    return 0 if polynomial.count_roots() else 1 if polynomial.LC() > 0 else -1


def modulus_below(value: Any) -> Any:
    """The value with x/|x| for |x|/x, the same sign of a real number."""

    def turned(product: Any) -> Any:
        powers = product.as_powers_dict()
        for modulus in [base for base, exponent in powers.items() if isinstance(base, sympy.Abs) and exponent == 1]:
            x = modulus.args[0]
            if x.is_real and powers.get(x) == -1:
                product = product / modulus * x * x / modulus
        return product

    return value.replace(lambda e: e.is_Mul and e.has(sympy.Abs), turned) if value.has(sympy.Abs) else value
