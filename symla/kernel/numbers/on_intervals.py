"""The sign of a polynomial in one symbol where other polynomials have given signs: 2a^2 + a, where 2a^2 + 3a + 1 < 0;
or in the sine and the cosine of one angle x, as a polynomial in tan(x/2): cos(x) + 2 sin(x)^2 where cos(x) > 0.

The real roots of all of them cut the line.  A polynomial has one sign between two neighbouring roots, and at a root the
same sign as beside it, if this is no root of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, dropwhile
from typing import NamedTuple

from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.division import equations
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.half_angle import Form, parts_of
from symla.kernel.numbers.one_symbol import Coefficients, in_one_symbol, remainder
from symla.kernel.numbers.polynomial import ONE, Exact, Rational, Scalar, TooHard
from symla.kernel.numbers.real_roots import RealRoot, between, real_roots
from symla.notation.rational import Fraction

_MOST = 6  # assumptions


class _Read(NamedTuple):
    """A number as a polynomial in one real letter, or in t = tan(x/2) times an even power of cos(x/2), which is the
    last coefficient where cos(x/2) = 0.
    """

    letter: tuple[int, int]
    polynomial: Coefficients
    last: Rational | None


def sign_beside(field: Field, x: Scalar) -> int | None:
    """1 or -1 if the number is positive or negative, 0 if it is not negative, wherever the assumptions in its symbol,
    or in its angle, hold; None for anything else.
    """
    number = _read(field, x) if field.assumed or field.lowered.turns else None
    if number is None:
        return None
    read = [(_read(field, known), strict) for known, strict in (*field.assumed, *_sums(field))]
    others = [(found, strict) for found, strict in read if found is not None and found.letter == number.letter]
    zeros = [] if number.last is None else _zeros(field, number)
    if not 0 < len(others) + len(zeros) <= _MOST:
        return None
    p, polynomials = number.polynomial, [found.polynomial for found, _ in others]
    try:
        roots = real_roots([p, *polynomials, *[q.polynomial for q in zeros]])
        places = list(between(roots))
    except TooHard:
        return None
    met: set[int] = set()
    for at in () if zeros else places:
        if all(_value(q, at) > 0 for q in polynomials):
            met.add(1 if _value(p, at) > 0 else -1)
    for k, root in enumerate(roots):  # the sign at a root is the one beside it, if it is not a root of this polynomial
        signs = [0 if _is_root(root, q) else _sign(_value(q, places[k])) for q in (p, *polynomials)]
        if _is_met(signs[1:], others) and all(_is_root(root, q.polynomial) for q in zeros):
            met.add(signs[0])
    last = [found.last or 0 for found, _ in others]
    if number.last is not None and _is_met(last, others) and not any(q.last for q in zeros):
        met.add(_sign(number.last))
    if not met:
        return None  # the assumptions are inconsistent
    return 1 if met == {1} else -1 if met == {-1} else 0 if -1 not in met else None


def _is_met(signs: Sequence[Rational], others: Sequence[tuple[_Read, bool]]) -> bool:
    """Whether numbers of these signs are what they are assumed to be."""
    return all(s > 0 or (s == 0 and not strict) for s, (_, strict) in zip(signs, others, strict=True))


def _zeros(field: Field, number: _Read) -> list[_Read]:
    """The real and the imaginary parts of what is assumed to be zero, of the same angle."""
    parts = [parts_of(field, p) for p in equations(field)]
    same = [found for found in parts if found is not None and (found.generator, found.unit) == number.letter]
    forms = [form for found in same for form in (found.real, found.imaginary) if any(form)]
    return [_of_form(number.letter, form) for form in forms]


def _of_form(letter: tuple[int, int], form: Form) -> _Read:
    return _Read(letter, list(dropwhile(lambda c: not c, reversed(form))), form[-1])


def _sign(x: Rational) -> int:
    return (x > 0) - (x < 0)


def _sums(field: Field) -> Iterator[tuple[Scalar, bool]]:
    """Assumptions on one symbol that follow from two on several: the sum of the first and a positive multiple of the
    second, by which some term goes, a + ab > 0 and a^2 - ab > 0.
    """
    several = [known for known in field.assumed if known[0].denominator is ONE and _read(field, known[0]) is None]
    for (x, strict), (y, also) in combinations(several[:_MOST], 2):
        terms = [(x.numerator[m], c) for m, c in y.numerator.items() if m in x.numerator]
        for factor in sorted({-Fraction(a) / c for a, c in terms if a * c < 0}):
            yield field.add(x, field.multiply(factor, y)), strict or also


def _read(field: Field, x: Scalar) -> _Read | None:
    if type(x) is not Exact or x.denominator is not ONE:
        return None
    found = in_one_symbol(field, x.numerator)
    if found is not None:
        return _Read((found[0], 0), found[1], None) if field.generators[found[0]].real else None
    parts = parts_of(field, x.numerator)
    if parts is None or not any(parts.real) or (any(parts.imaginary) and not is_real(field, x)):
        return None
    return _of_form((parts.generator, parts.unit), parts.real)


def _value(p: Coefficients, at: Rational) -> Rational:
    total: Rational = 0
    for c in p:
        total = total * at + c
    return total


def _is_root(root: RealRoot, p: Coefficients) -> bool:
    """Whether the irreducible polynomial of the root divides this one."""
    return not remainder(p, [Fraction(c) for c in reversed(root.polynomial)])
