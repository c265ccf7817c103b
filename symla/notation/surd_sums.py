"""Exact, fast arithmetic on sums of rational multiples of square roots of integers and of i, as SymPy values.

    1/(1 + sqrt(2))         -1 + sqrt(2)
    (1 + i)/(1 - i)         i
    sqrt(6)/(sqrt(2) - i)   2/3·sqrt(3) + 1/3·sqrt(6) i

The canonical form of such a number is a rational coefficient for each product of roots with a squarefree radicand.  A
divisor is made rational by multiplying it with its conjugates, one root after the other.
"""

from __future__ import annotations

from functools import lru_cache
from math import gcd
from typing import Any

import sympy
from sympy import integer_nthroot

from symla.notation.rational import Fraction
from symla.notation.squares import square_factor

_MOST_ROOTS = 6  # primes under roots, and i: at most 64 terms
_LARGEST = 10**12  # radicand
_HIGHEST = 24  # power
_ROOTED = frozenset((1, 3, 5, 7))  # indices of nested roots
_PLACES = 60
_FINEST = 10**9  # denominator
_MOST_BITS = 20_000  # of a coefficient

Root = tuple[int, int]  # the radicand, and 1 for a factor i
Sum = dict[Root, Fraction]

_ONE: Root = (1, 0)


def in_one_form(value: Any) -> Any | None:
    """The SymPy number in canonical form; None where anything else occurs."""
    found = _read(value)
    return None if found is None else _value(found)


def without_sums_below(value: Any) -> Any:
    """The SymPy number with sums of roots as factors in place of divisors, also where they stand under a root:
    1/sqrt(3 + sqrt(2)) is sqrt(3 + sqrt(2)) (3 - sqrt(2))/7.  SymPy finds these slowly, by guessing at integers.
    """
    return value.replace(lambda part: part.is_Pow and part.exp.is_negative and part.base.is_Add, _as_factor)


def _as_factor(power: Any) -> Any:
    times = sympy.ceiling(-power.exp) if power.exp.is_Rational else None
    surds = _read(power.base) if times == 1 else None
    return sympy.Mul(power.base ** (power.exp + 1), _value(_inverse(surds))) if surds else power


@lru_cache(maxsize=4096)
def _read(value: Any) -> Sum | None:
    if value.is_Rational:
        return {_ONE: Fraction(int(value.p), int(value.q))} if value else {}
    if value is sympy.S.ImaginaryUnit:
        return {(1, 1): Fraction(1)}
    if value.is_Pow:
        return _power(value.base, value.exp)
    if not (value.is_Add or value.is_Mul):
        return None
    result: Sum = {} if value.is_Add else {_ONE: Fraction(1)}
    for part in value.args:
        surds = _read(part)
        if surds is None:
            return None
        result = _plus(result, surds) if value.is_Add else _times(result, surds)
    return result if len(_roots_of(result)) <= _MOST_ROOTS and not _is_long(result) else None


def _power(base: Any, exponent: Any) -> Sum | None:
    if not exponent.is_Rational or abs(exponent) > _HIGHEST:
        return None
    if exponent.q == 2 and base.is_Integer and base.is_positive and base < _LARGEST:
        outside, inside = square_factor(int(base))
        whole = Fraction(int(base)) ** int((exponent.p - 1) // 2)
        return {(inside, 0): whole * outside}
    surds = _read(base) if exponent.q in _ROOTED else None
    if surds and exponent.q > 1:
        surds = _root(surds, int(exponent.q))
    if not surds:
        return None
    if exponent < 0:
        surds = _inverse(surds)
    result: Sum = {_ONE: Fraction(1)}
    for _ in range(abs(int(exponent.p))):
        result = _times(result, surds)
        if _is_long(result):
            return None
    return result


def _root(x: Sum, n: int) -> Sum | None:
    """The positive n-th root of a + b√c as such a number: ³√(26 + 15√3) = 2 + √3; None if it is not one.

    The root r and its conjugate have the sum 2p and the product m, the n-th root of a^2 - b^2 c, so p = (r + m/r)/2 is
    rational.
    """
    (c, beside) = next((root for root in x if root != _ONE), _ONE)
    if len(x) != 2 or _ONE not in x or beside or _is_long(x):
        return None
    a, b = x[_ONE], x[c, 0]
    norm = a * a - b * b * c
    top, whole_top = integer_nthroot(abs(norm.numerator), n)
    bottom, whole_bottom = integer_nthroot(norm.denominator, n)
    value = sympy.N(_value(x), _PLACES)
    if not (whole_top and whole_bottom) or value <= 0:
        return None
    m = Fraction(top, bottom) * (1 if norm > 0 else -1)
    r = value ** sympy.Rational(1, n)
    p = Fraction(str((r + sympy.Rational(m.numerator, m.denominator) / r) / 2)).limit_denominator(_FINEST)
    q = Fraction(str((r - sympy.Rational(m.numerator, m.denominator) / r) / 2 / sympy.sqrt(c).n(_PLACES)))
    found: Sum = {root: k for root, k in ((_ONE, p), ((c, 0), q.limit_denominator(_FINEST))) if k}
    power: Sum = {_ONE: Fraction(1)}
    for _ in range(n):
        power = _times(power, found)
    return found if power == x else None


def _plus(x: Sum, y: Sum) -> Sum:
    result = dict(x)
    for root, c in y.items():
        total = result.get(root, 0) + c
        if total:
            result[root] = total
        else:
            del result[root]
    return result


def _times(x: Sum, y: Sum) -> Sum:
    result: Sum = {}
    for (a, i), c in x.items():
        for (b, j), d in y.items():
            common = gcd(a, b)
            root = (a // common * (b // common), i ^ j)
            product = c * d * common
            result[root] = result.get(root, 0) + (-product if i and j else product)
    return {root: c for root, c in result.items() if c}


def _inverse(x: Sum) -> Sum:
    """1/x"""
    above: Sum = {_ONE: Fraction(1)}
    for prime in _roots_of(x):
        turned = {root: -c if _has(root, prime) else c for root, c in x.items()}
        above, x = _times(above, turned), _times(x, turned)
    return {root: c / x[_ONE] for root, c in above.items()}


def _has(root: Root, prime: int) -> bool:
    return bool(root[1]) if prime < 0 else root[0] % prime == 0


def _roots_of(x: Sum) -> list[int]:
    """The primes under the roots, and -1 for i."""
    found: set[int] = {-1} if any(i for _, i in x) else set()
    for a, _ in x:
        found.update(sympy.primefactors(a))
    return sorted(found)


def _is_long(x: Sum) -> bool:
    return any(max(abs(c.numerator), c.denominator).bit_length() > _MOST_BITS for c in x.values())


def _value(x: Sum) -> Any:
    terms = [
        sympy.Mul(sympy.Rational(c.numerator, c.denominator), sympy.sqrt(a), sympy.I if i else 1)
        for (a, i), c in x.items()
    ]
    return sympy.Add(*terms)
