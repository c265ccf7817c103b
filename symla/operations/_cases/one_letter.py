"""Zeros of a number with absolute values and square roots of one real letter: |a| - 1 at a = 1 and a = -1.

|u| is u or -u, and √a is t, where a = t^2, or i·t, where a = -t^2.  The roots of the resulting polynomials are tested.
"""

from __future__ import annotations

from itertools import product
from typing import Any

from symla.notation.write import simplest, write
from symla.operations._cases.certain import is_zero

_MOST_BARS = 3


def zeros_of(number: Any) -> list[Any] | None:
    """All real values of the only symbol, a real one, at which the number is zero; None where they are unknown."""
    import sympy

    (symbol,) = number.free_symbols
    bars = sorted(number.atoms(sympy.Abs), key=str)
    powers = [p for p in number.atoms(sympy.Pow) if p.free_symbols and not p.exp.is_Integer]
    if symbol.is_real is not True or len(bars) > _MOST_BARS or not all(b.args[0].is_polynomial(symbol) for b in bars):
        return None
    if not all(p.base == symbol and (2 * p.exp).is_Integer for p in powers):
        return None
    t = sympy.Dummy(real=True)
    letter = sympy.Dummy(positive=True)  # whose powers also occur as powers
    sides = [(symbol, symbol)] if not powers else [(letter**2, t**2), (-(letter**2), -(t**2))]
    found: dict[Any, None] = {}
    for put, value in sides:
        for signs in product((1, -1), repeat=len(bars)):
            plain = number.xreplace({b: sign * b.args[0] for b, sign in zip(bars, signs, strict=True)})
            polynomial = sympy.expand(plain.subs(symbol, put)).xreplace({letter: t})
            roots = _roots(polynomial, t if powers else symbol)
            if roots is None:
                return None
            found |= dict.fromkeys(simplest(value.subs(t, root) if powers else root) for root in roots)
    kept: list[Any] = []
    for value in found:
        known = is_zero(write(number.subs(symbol, value)))
        if known is None:
            return None
        kept += [value] if known else []
    return kept


def _roots(expression: Any, letter: Any) -> list[Any] | None:
    """The real roots of a polynomial, which may have complex coefficients; None where they have no acceptable formula,
    or where the polynomial is zero.
    """
    import sympy

    try:
        parts = [sympy.Poly(part, letter) for part in expression.as_real_imag()]
        whole = sympy.gcd(*parts)
        if whole.is_zero or not all(c.is_real for c in whole.all_coeffs()):
            return None
        found: list[Any] = []
        for factor, _ in sympy.Poly(whole, letter).factor_list()[1]:
            if factor.degree() > 2:
                return None
            found += [root for root in sympy.roots(factor) if root.is_real]
    except (sympy.PolynomialError, NotImplementedError, sympy.polys.polyerrors.DomainError):
        return None
    return found
