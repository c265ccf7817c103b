"""The sign of a polynomial in one symbol where other polynomials have given signs: 2a^2 + a, where 2a^2 + 3a + 1 < 0.

The real roots of all of them cut the line.  A polynomial has one sign between two neighbouring roots, and at a root the
same sign as beside it, if this is no root of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.one_symbol import Coefficients, in_one_symbol, remainder
from symla.kernel.numbers.polynomial import ONE, Exact, Rational, Scalar, TooHard
from symla.kernel.numbers.real_roots import RealRoot, between, real_roots
from symla.notation.rational import Fraction

_MOST = 6  # assumptions


def sign_beside(field: Field, x: Scalar) -> int | None:
    """1 or -1 if the number is positive or negative, 0 if it is not negative, wherever the assumptions in its symbol
    hold; None for anything else.
    """
    polynomial = _read(field, x)
    if polynomial is None or not field.assumed:
        return None
    symbol, p = polynomial
    read = [(_read(field, number), strict) for number, strict in (*field.assumed, *_sums(field))]
    others = [(found[1], strict) for found, strict in read if found is not None and found[0] == symbol]
    if not 0 < len(others) <= _MOST:
        return None
    try:
        roots = real_roots([p, *[q for q, _ in others]])
        places = list(between(roots))
    except TooHard:
        return None
    met: set[int] = set()
    for at in places:
        if all(_value(q, at) > 0 for q, _ in others):
            met.add(1 if _value(p, at) > 0 else -1)
    for k, root in enumerate(roots):  # the sign at a root is the one beside it, if it is not a root of this polynomial
        signs = [
            0 if _is_root(root, q) else 1 if _value(q, places[k]) > 0 else -1 for q in (p, *[q for q, _ in others])
        ]
        if all(s > 0 or (s == 0 and not strict) for s, (_, strict) in zip(signs[1:], others, strict=True)):
            met.add(signs[0])
    if not met:
        return None  # the assumptions are inconsistent
    return 1 if met == {1} else -1 if met == {-1} else 0 if -1 not in met else None


def _sums(field: Field) -> Iterator[tuple[Scalar, bool]]:
    """Assumptions on one symbol that follow from two on several: the sum of the first and a positive multiple of the
    second, by which some term goes, a + ab > 0 and a^2 - ab > 0.
    """
    several = [known for known in field.assumed if known[0].denominator is ONE and _read(field, known[0]) is None]
    for (x, strict), (y, also) in combinations(several[:_MOST], 2):
        terms = [(x.numerator[m], c) for m, c in y.numerator.items() if m in x.numerator]
        for factor in sorted({-Fraction(a) / c for a, c in terms if a * c < 0}):
            yield field.add(x, field.multiply(factor, y)), strict or also


def _read(field: Field, x: Scalar) -> tuple[int, Coefficients] | None:
    if type(x) is not Exact or x.denominator is not ONE:
        return None
    found = in_one_symbol(field, x.numerator)
    return found if found is not None and field.generators[found[0]].real else None


def _value(p: Coefficients, at: Rational) -> Rational:
    total: Rational = 0
    for c in p:
        total = total * at + c
    return total


def _is_root(root: RealRoot, p: Coefficients) -> bool:
    """Whether the irreducible polynomial of the root divides this one."""
    return not remainder(p, [Fraction(c) for c in reversed(root.polynomial)])
