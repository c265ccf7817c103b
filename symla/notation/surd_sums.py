"""Exact, fast arithmetic on sums of rational multiples of square roots of integers and of i, as SymPy values.

    1/(1 + sqrt(2))         -1 + sqrt(2)
    (1 + i)/(1 - i)         i
    sqrt(6)/(sqrt(2) - i)   2/3·sqrt(3) + 1/3·sqrt(6) i

The canonical form of such a number is a rational coefficient for each product of roots with a squarefree radicand.  A
divisor is made rational by multiplying it with its conjugates, one root after the other.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy

from symla.notation.budget import TooMuch
from symla.notation.exact import rational_root
from symla.notation.rational import Fraction
from symla.notation.roots import HIGHEST, LARGEST, ONE, Sum, inverse, is_long, plus, primes_below, square_root, times
from symla.notation.squares import square_factor

_MOST_ROOTS = 6  # primes under roots, and i: at most 64 terms
_ROOTED = frozenset((1, 3, 5, 7))  # indices of nested roots
_PLACES = 60
_FINEST = 10**9  # denominator
_LONGEST = 300  # operations in a number
_LONGEST_DIVIDED = 600  # operations in a number with roots within roots below

_ANGLES = {sympy.I: sympy.S.Half, -sympy.I: -sympy.S.Half, sympy.S.NegativeOne: sympy.S.One}  # as multiples of pi


def in_one_form(value: Any) -> Any | None:
    """The SymPy number in canonical form; None where anything else occurs."""
    found = read_surds(value)
    return None if found is None else number(found)


def in_complex_roots(value: Any) -> Any | None:
    """The number by square roots of complex numbers that are in canonical form, with none of them below: (1 + i)/√z is
    (1 + i) √z/z.  None where there are none, too many, or some within others.  SymPy's `radsimp` takes i√z for √(-z),
    which may be wrong.
    """
    powers = [p for p in value.atoms(sympy.Pow) if p.exp.is_Rational and p.exp.q == 2 and p.base.is_Add]
    inside = {p.base: in_one_form(p.base) for p in powers}
    if not powers or None in inside.values() or not all(base.is_real is False for base in inside):
        return None
    letters: dict[Any, Any] = {}  # of the radicands
    put = {}
    for p in powers:
        radicand, unit = _to_the_right(inside[p.base])
        put[p] = (unit * letters.setdefault(radicand, sympy.Dummy())) ** p.exp.p
    flat = value.xreplace(put)
    if any(not p.exp.is_Integer and p.has(*letters.values()) for p in flat.atoms(sympy.Pow)):  # roots within roots
        return None
    top, bottom = sympy.fraction(sympy.together(flat))
    for radicand, letter in letters.items():
        lowest = [sympy.rem(sympy.Poly(x, letter), sympy.Poly(letter**2 - radicand, letter)) for x in (top, bottom)]
        a, b = (lowest[1].coeff_monomial(m) for m in (1, letter))
        product = lowest[0] * sympy.Poly(a - b * letter, letter)
        top = sympy.rem(product, sympy.Poly(letter**2 - radicand, letter)).as_expr()
        bottom = sympy.expand(a**2 - b**2 * radicand)
    found = [
        (in_one_form(c / bottom), sympy.Mul(*[sympy.sqrt(z) ** n for z, n in zip(letters, powers_of, strict=True)]))
        for powers_of, c in sympy.Poly(top, *letters.values()).terms()
    ]
    if any(c is None for c, _ in found):
        return None
    return sympy.radsimp(sympy.Add(*[sympy.expand(c * m) for c, m in found]))


def _to_the_right(z: Any) -> tuple[Any, Any]:
    """A number and a unit whose product with the root of it is the root of z: 1 + 8i and -i for -1 - 8i."""
    real, imaginary = z.as_real_imag()
    return (-z, sympy.sign(imaginary) * sympy.I) if real.is_negative else (z, sympy.S.One)


def without_powers_of_units(value: Any) -> Any:
    """i^(1/3) -> √3/2 + i/2, and so on, where the sine and the cosine of the angle are sums of roots."""
    return value.replace(lambda e: e.is_Pow and e.exp.is_Rational and e.base in _ANGLES, _on_circle)


def _on_circle(power: Any) -> Any:
    angle = sympy.pi * _ANGLES[power.base] * power.exp
    found = sympy.cos(angle) + sympy.I * sympy.sin(angle)
    return power if found.has(sympy.cos, sympy.sin) else found


def without_sums_below(value: Any) -> Any:
    """The SymPy number, expanded, with sums of roots as factors in place of divisors, also where they stand under a
    root: 1/sqrt(3 + sqrt(2)) is sqrt(3 + sqrt(2)) (3 - sqrt(2))/7.  SymPy finds these slowly, by guessing at integers,
    and those of a long number with sines and the like not at all.
    """
    found = sympy.expand(
        value.replace(lambda part: part.is_Pow and part.exp.is_negative and part.base.is_Add, _as_factor)
    )
    length = found.count_ops()
    if (length > _LONGEST and found.has(sympy.Function)) or (length > _LONGEST_DIVIDED and _is_nested_below(found)):
        raise TooMuch("the expressions on the way are too long")
    return found


def _is_nested_below(value: Any) -> bool:
    """Whether a root of a sum of roots stands in a divisor with others, which SymPy takes out one after the other."""
    sums = [part.base for part in value.atoms(sympy.Pow) if part.exp.is_negative and part.base.is_Add]
    return any(part.exp.is_Rational and part.base.is_Add for base in sums for part in base.atoms(sympy.Pow))


def _as_factor(power: Any) -> Any:
    ceiling = sympy.ceiling(-power.exp) if power.exp.is_Rational else None
    surds = read_surds(power.base) if ceiling == 1 else None
    return sympy.Mul(power.base ** (power.exp + 1), number(inverse(surds))) if surds else power


@lru_cache(maxsize=4096)
def read_surds(value: Any) -> Sum | None:
    """The SymPy number as coefficients of products of roots; None where anything else occurs."""
    if value.is_Rational:
        return {ONE: Fraction(int(value.p), int(value.q))} if value else {}
    if value is sympy.S.ImaginaryUnit:
        return {(1, 1): Fraction(1)}
    if value.is_Pow:
        return _power(value.base, value.exp)
    if not (value.is_Add or value.is_Mul):
        return None
    result: Sum = {} if value.is_Add else {ONE: Fraction(1)}
    for part in value.args:
        surds = read_surds(part)
        if surds is None:
            return None
        result = plus(result, surds) if value.is_Add else times(result, surds)
    return (
        result if len(primes_below(result)) + any(i for _, i in result) <= _MOST_ROOTS and not is_long(result) else None
    )


def _power(base: Any, exponent: Any) -> Sum | None:
    if not exponent.is_Rational or abs(exponent) > HIGHEST:
        return None
    if exponent.q == 2 and base.is_Integer and base.is_positive and base < LARGEST:
        outside, inside = square_factor(int(base))
        whole = Fraction(int(base)) ** int((exponent.p - 1) // 2)
        return {(inside, 0): whole * outside}
    surds = read_surds(base) if exponent.q in _ROOTED or (exponent.q == 2 and base.is_Add) else None
    if surds and exponent.q == 2:
        surds = square_root(surds) if any(i for _, i in surds) else None
    elif surds and exponent.q > 1:
        surds = _root(surds, int(exponent.q))
    if not surds:
        return None
    if exponent < 0:
        surds = inverse(surds)
    result: Sum = {ONE: Fraction(1)}
    for _ in range(abs(int(exponent.p))):
        result = times(result, surds)
        if is_long(result):
            return None
    return result


def _root(x: Sum, n: int) -> Sum | None:
    """The positive n-th root of a + b√c as such a number: ³√(26 + 15√3) = 2 + √3; None if it is not one.

    The root r and its conjugate have the sum 2p and the product m, the n-th root of a^2 - b^2 c, so p = (r + m/r)/2 is
    rational.
    """
    (c, beside) = next((root for root in x if root != ONE), ONE)
    if len(x) != 2 or ONE not in x or beside or is_long(x):
        return None
    a, b = x[ONE], x[c, 0]
    norm = a * a - b * b * c
    size, value = rational_root(abs(norm), n), sympy.N(number(x), _PLACES)
    if size is None or value <= 0:
        return None
    r = value ** sympy.Rational(1, n)
    turned = sympy.Rational(size.numerator, size.denominator) / r * (1 if norm > 0 else -1)
    p = Fraction(str((r + turned) / 2)).limit_denominator(_FINEST)
    q = Fraction(str((r - turned) / 2 / sympy.sqrt(c).n(_PLACES)))
    found: Sum = {root: k for root, k in ((ONE, p), ((c, 0), q.limit_denominator(_FINEST))) if k}
    power: Sum = {ONE: Fraction(1)}
    for _ in range(n):
        power = times(power, found)
    return found if power == x else None


def number(x: Sum) -> Any:
    """The SymPy number."""
    terms = [
        sympy.Mul(sympy.Rational(c.numerator, c.denominator), sympy.sqrt(a), sympy.I if i else 1)
        for (a, i), c in x.items()
    ]
    return sympy.Add(*terms)
