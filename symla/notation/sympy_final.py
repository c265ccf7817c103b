"""The final form of a SymPy number: fractions in lowest terms, radicals simplified, denominators rational, like terms
collected.

    (k^2 - 1)/(k + 1)       k - 1
    1/(1 + sqrt(5))         (sqrt(5) - 1)/4
    sqrt(6 + 2 sqrt(5))     1 + sqrt(5)
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy
from sympy import S

from symla.notation.angles import has_angles, with_angles
from symla.notation.budget import afford, go_on
from symla.notation.letter_roots import apart, in_root_letters, lowest_of_roots
from symla.notation.moduli import conjugated, in_conjugates, in_moduli, modulus_below, told_both_ways, without_bars
from symla.notation.nested_sums import in_one_root
from symla.notation.surd_sums import in_complex_roots, without_powers_of_units, without_sums_below
from symla.notation.sympy_zeros import Algebraic, lowest

_MOST_SYMBOLS = 24  # size limits for factoring and cancelling
_SHORT = 3  # terms of a sum that is not factored under a root


@lru_cache(maxsize=4096)
def simplest(value: Any) -> Any:
    """The value in final form, equal to the given one for all values of the symbols."""
    if value.is_Rational:
        return value
    if value.is_number:
        return _simplest_number(value)
    if value.has(sympy.Piecewise, sympy.Max, sympy.Min, sympy.exp):
        return value
    afford(value)
    if has_angles(value):
        value = with_angles(value)
        if value.is_number:
            return simplest(value)
    value = value.replace(lambda e: isinstance(e, sympy.Abs) and _has_denominator(e.args[0]), _apart_in_bars)
    letters = told_both_ways(value)
    collected = _added_up(sympy.expand(in_conjugates(value, letters), deep=False))
    if _has_denominator(collected) and len(collected.free_symbols) <= _MOST_SYMBOLS:
        collected = in_root_letters(collected, lambda x: sympy.cancel(sympy.together(x)))
    collected = collected.replace(
        lambda e: e.is_Pow and e.exp.is_Rational and not e.exp.is_Integer and not e.base.is_Atom,
        lambda e: _root(e.base, e.exp),
    )
    if not _has_denominator(collected):
        return in_moduli(collected, letters)
    return modulus_below(in_moduli(lowest_of_roots(collected), letters))


def _added_up(value: Any) -> Any:
    """A sum with its products multiplied out, if less is left then: 0 for (1 - i)(1 - k) + (1 - i)(k - 1)."""
    terms = sympy.Add.make_args(value)
    factors = [factor for term in terms for factor in sympy.Mul.make_args(term)] if len(terms) > 1 else []
    if not any(factor.is_Add or (factor.is_Pow and factor.exp.is_Integer and factor.base.is_Add) for factor in factors):
        return value
    expanded = sympy.Add(*map(_multiplied_out, terms))
    return expanded if expanded.count_ops() < value.count_ops() else value


def _multiplied_out(term: Any) -> Any:
    """-a^2 - 2a - 1 for -(a + 1)^2"""
    factors = [sympy.expand(factor, deep=False) for factor in sympy.Mul.make_args(term)]
    return sympy.expand(sympy.Mul(*factors), deep=False)


def _apart_in_bars(modulus: Any) -> Any:
    """|b + 1/b| -> (b^2 + 1)/|b|, for real numbers"""
    inner = modulus.args[0]
    if not inner.is_rational_function(*inner.free_symbols) or not all(s.is_real for s in inner.free_symbols):
        return modulus
    above, below = sympy.fraction(sympy.cancel(sympy.together(inner)))
    return sympy.Abs(above) / sympy.Abs(below) if above.is_real and below.is_real else modulus


def _has_denominator(value: Any) -> bool:
    return any(p.exp.is_negative for p in value.atoms(sympy.Pow) if p.exp.is_Rational)


def _root(radicand: Any, exponent: Any) -> Any:
    """sqrt(a^2 + 2ab + b^2) -> |a + b|, sqrt(z conj(z)) -> |z|; but sqrt(1 - a^2) stays"""
    if len(radicand.free_symbols) > _MOST_SYMBOLS:
        return sympy.Pow(radicand, exponent)
    factored = in_root_letters(radicand, sympy.factor)
    above, below = apart(in_moduli(factored, conjugated(factored)))
    found = without_bars(sympy.Pow(above, exponent)) / without_bars(sympy.Pow(below, exponent))
    return sympy.Mul(*[_unfactored(part, exponent) for part in sympy.Mul.make_args(found)])


def _unfactored(root: Any, exponent: Any) -> Any:
    """The root of a product as the root of a short sum, if it is one."""
    if not (root.is_Pow and root.exp == exponent and root.base.is_Mul):
        return root
    above, below = root.base.as_numer_denom()
    expanded = sympy.expand(above)
    return sympy.Pow(expanded / below, exponent) if len(expanded.args) <= _SHORT and expanded.is_Add else root


@lru_cache(maxsize=1024)
def _denested(root: Any) -> Any:
    """sqrt(6 + 2 sqrt(5)) -> 1 + sqrt(5)"""
    return sympy.sqrtdenest(root).replace(
        lambda e: e.is_Pow and e.exp is S.Half and e.base.is_Add, lambda e: _root_of_sum(e.base)
    )


def _root_of_sum(radicand: Any) -> Any:
    """sqrt(-4 sqrt(2) - 4) -> 2i sqrt(sqrt(2) + 1)"""
    if radicand.is_negative:
        return sympy.I * _root_of_sum(-radicand)
    content, rest = radicand.primitive()
    outside, inside = sympy.sqrt(content).as_coeff_Mul()
    return outside * sympy.sqrt(sympy.expand(inside**2 * rest))


# numbers with these are in final form
_LEFT = (S.Infinity, S.NegativeInfinity, S.ComplexInfinity, sympy.exp, sympy.log, sympy.acos, sympy.asin, sympy.atan)


def _is_polynomial(value: Any) -> bool:
    """Whether the number is a polynomial in pi, i and rational powers of e."""
    if value.is_Add or value.is_Mul:
        return all(map(_is_polynomial, value.args))
    if isinstance(value, sympy.exp):
        return bool(value.args[0].is_Rational)
    if value.is_Pow:
        return bool(value.exp.is_Integer and value.exp.is_positive) and _is_polynomial(value.base)
    return bool(value.is_Rational) or value in (S.Pi, S.Exp1, S.ImaginaryUnit)


def _simplest_number(value: Any) -> Any:
    root = value.as_coeff_Mul()[1]
    if root.is_Pow and root.exp is S.Half and root.base.is_Integer and root.base.is_positive:
        return value  # 11 sqrt(17)/17 is already in final form, as most roots are
    if value.has(S.Pi, S.Exp1, sympy.exp) and _is_polynomial(value):
        afford(value)
        return sympy.expand(value)  # SymPy's `radsimp` would put pi outside of a sum
    if value.has(*_LEFT):
        return value
    value = without_powers_of_units(value)
    if value.has(Algebraic):
        return lowest(value)
    if has_angles(value) and (value := with_angles(value)).is_Rational:
        return value
    if value.has(S.Pi, S.Exp1) and any(part.exp.is_negative and part.base.is_Add for part in value.atoms(sympy.Pow)):
        afford(value)
        return value  # rationalizing a denominator of pi and roots would only enlarge it
    one_root = in_one_root(value)
    if one_root is not None:
        return one_root
    if value.has(sympy.I) and (found := in_complex_roots(value)) is not None:
        return found
    go_on()  # roots within roots may take seconds each
    found = sympy.radsimp(without_sums_below(value))
    if all(p.base.is_real for p in found.atoms(sympy.Pow)) and any(
        p.exp is S.Half and not p.base.is_Rational for p in found.atoms(sympy.Pow)
    ):
        found = sympy.expand_mul(found).replace(lambda e: e.is_Pow and e.exp is S.Half and e.base.is_Add, _denested)
    if found.is_Mul and any(f.is_Add for f in found.args):
        found = sympy.radsimp(sympy.expand(found))  # expand a product that radsimp left
    return found
