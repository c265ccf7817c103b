"""Sines and cosines in SymPy values: sin^2 + cos^2 = 1, cosh^2 - sinh^2 = 1 and the addition formulas are applied where
that is shorter.

cos(t)^2 + sin(t)^2                 1
1 - cos(t)^2                        sin(t)^2
cos(t)^2 - sin(t)^2                 as it is
cos(s) cos(t) - sin(s) sin(t)       cos(s + t)
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

import sympy
from sympy import S
from sympy.functions.elementary.hyperbolic import HyperbolicFunction
from sympy.functions.elementary.trigonometric import TrigonometricFunction

_MOST_ANGLES = 6
_MOST_TERMS = 60


def has_angles(value: Any) -> bool:
    """Whether a trigonometric or hyperbolic function occurs in the value."""
    return bool(value.has(TrigonometricFunction, HyperbolicFunction))


def with_angles(value: Any) -> Any:
    """The value, shortened by the Pythagorean identities; 0 where it vanishes identically."""
    if _is_zero(value):
        return S.Zero
    value = value.replace(lambda e: e.is_Pow and not e.exp.is_Integer and has_angles(e.base), _inside)
    pairs = _pairs(value)
    if not pairs or len(pairs) > _MOST_ANGLES:
        return value
    numerator, denominator = sympy.fraction(sympy.together(value) if value.is_Add else value)
    if len(pairs) > 1 and (added := _with_added(numerator)) != numerator:
        numerator, value = added, added / denominator
    top, bottom = _shortest(numerator, pairs), _shortest(denominator, pairs)
    if top == numerator and bottom == denominator:
        return value
    return sympy.expand(top / bottom) if bottom.is_number else sympy.cancel(top / bottom)


def _inside(power: Any) -> Any:
    """A power with its base shortened."""
    return sympy.Pow(with_angles(sympy.expand(power.base)), power.exp)


def _pairs(value: Any) -> list[tuple[Any, Any, int]]:
    """The cosine and sine of every angle, with the sign in cos^2 ± sin^2 = 1."""
    found: dict[tuple[Any, int], tuple[Any, Any, int]] = {}
    for atom in sorted(value.atoms(sympy.cos, sympy.sin, sympy.cosh, sympy.sinh), key=str):
        sign = 1 if isinstance(atom, sympy.cos | sympy.sin) else -1
        functions = (sympy.cos, sympy.sin) if sign > 0 else (sympy.cosh, sympy.sinh)
        angle = atom.args[0]
        found[angle, sign] = (functions[0](angle, evaluate=False), functions[1](angle, evaluate=False), sign)
    return list(found.values())


def _shortest(value: Any, pairs: list[tuple[Any, Any, int]]) -> Any:
    """The form with the fewest terms among the value itself and the results of replacing squared sines or cosines."""
    if value.is_number and not has_angles(value):
        return value
    candidates = [sympy.expand(value)]
    for which in (0, 1):
        candidates.append(_replaced(candidates[0], pairs, which))
    best = min(candidates, key=lambda c: (len(sympy.Add.make_args(c)), sympy.count_ops(c)))
    return value if len(sympy.Add.make_args(best)) >= len(sympy.Add.make_args(candidates[0])) else best


def _replaced(value: Any, pairs: list[tuple[Any, Any, int]], which: int) -> Any:
    """The value with the squares of cosines (`which` = 0) or of sines (1) replaced by those of the other."""
    if len(sympy.Add.make_args(value)) > _MOST_TERMS:
        return value
    for cosine, sine, sign in pairs:
        kept, replaced = (cosine, sine) if which == 0 else (sine, cosine)
        # cos^2 = 1 - sign·sin^2, and sin^2 = sign·(1 - cos^2)
        square = 1 - sign * replaced**2 if which == 0 else sign * (1 - replaced**2)
        value = value.replace(
            lambda e, kept=kept: e.is_Pow and e.base == kept and e.exp.is_Integer and e.exp > 1,
            lambda e, kept=kept, square=square: square ** (e.exp // 2) * kept ** (e.exp % 2),
        )
        value = sympy.expand(value)
    return value


def _with_added(value: Any) -> Any:
    """The sum with one term in the place of two by addition formulas, as often as may be."""
    terms = list(sympy.Add.make_args(sympy.expand(value)))
    if not 1 < len(terms) <= _MOST_TERMS:
        return value
    while (found := _of_two(terms)) is not None:
        one, other, both = found
        terms = [both, *[term for k, term in enumerate(terms) if k not in (one, other)]]
    return sympy.Add(*terms)


def _of_two(terms: list[Any]) -> tuple[int, int, Any] | None:
    """The places of two terms and the one that takes their place; None where no addition formula applies."""
    places = {term: place for place, term in enumerate(terms)}
    for place, term in enumerate(terms):
        factors = [f for f in sympy.Mul.make_args(term) if isinstance(f, sympy.cos | sympy.sin)]
        for pair in combinations(factors, 2):
            one, other = sorted(pair, key=lambda f: isinstance(f, sympy.cos))  # sin x cos y, not cos y sin x
            x, y = one.args[0], other.args[0]
            if x == y:
                continue
            rest = term / (one * other)
            for sign in (1, -1):
                if one.func is other.func:
                    turned = (sympy.sin if one.func is sympy.cos else sympy.cos)(x, evaluate=False)
                    turned *= (sympy.sin if one.func is sympy.cos else sympy.cos)(y, evaluate=False)
                    whole = sympy.cos(x + sign * y) * (1 if one.func is sympy.cos else -sign)
                    beside = -sign * turned
                else:
                    whole = sympy.sin(x + sign * y)
                    beside = sign * sympy.cos(x, evaluate=False) * sympy.sin(y, evaluate=False)
                # one other + beside = whole
                if (found := places.get(rest * beside)) is not None:
                    return place, found, rest * whole
                if (found := places.get(-rest * whole)) is not None:
                    return place, found, -rest * beside
    return None


def _is_zero(value: Any) -> bool:
    """Whether the value vanishes once it is rewritten in exponentials."""
    if len(sympy.Add.make_args(value)) < 2 or len(sympy.Add.make_args(value)) > _MOST_TERMS:
        return False
    top = sympy.fraction(sympy.together(value))[0]
    return bool(sympy.expand(sympy.expand(top).rewrite(sympy.exp)) == 0)
