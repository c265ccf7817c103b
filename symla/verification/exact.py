"""Exact numbers in normal form: quotients of polynomials in symbols and radicals, with rational coefficients.

A rational number is Python's own `int` or `Fraction`.  Everything else is an `Exact`: a numerator and a denominator, each
a sum of monomials.  A monomial is a product of generators with exponents:

    a prime, with an exponent between 0 and 1          sqrt(2) is 2^(1/2); roots of different primes are independent
    i                                                  i^2 = -1
    pi, and e with rational exponents                  transcendental
    a symbol, its conjugate                            free
    an absolute value, a radical, a function value     g^2 = x^2, g^n = x; a function value is free

Two rational functions are equal when cross-multiplied numerators agree; no division and no simplification is needed, so
nothing here is guessed.  Whoever divides sees to it that the divisor is not zero: a common monomial is cancelled here.
This is the arithmetic of the kernel alone: what operations compute, they compute with SymPy.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import Literal

Rational = int | Fraction
Monomial = tuple[tuple[int, Rational], ...]  # (generator, exponent), generators rising
Polynomial = dict[Monomial, Rational]
Kind = Literal["prime", "i", "pi", "e", "symbol", "conjugate", "abs", "radical", "function"]

MOST_BITS = 200_000  # of a number
_MOST_TERMS = 20_000  # of a product of polynomials, before like terms are collected
_MOST_WORK = 400_000  # products of terms in one claim
_MOST_GENERATORS = 100_000


class TooHard(Exception):
    """The computation was given up: it is too large, or of a kind that the normal form does not reach."""


class Undefined(Exception):
    """A division by zero, or sizes that do not fit: the expression has no value."""


@dataclass(frozen=True, slots=True, eq=False)
class Exact:
    """A quotient of two polynomials; the denominator is not the zero polynomial."""

    numerator: Polynomial
    denominator: Polynomial


Scalar = int | Fraction | Exact


@dataclass(frozen=True, slots=True, eq=False)
class Generator:
    """What a generator stands for.

    `index` is the prime, or the index of a radical.  `real` and `sign` (1 positive, 0 not negative, None not known) hold
    for all values of the symbols in it; they are found out by whoever makes it.
    """

    kind: Kind
    label: Hashable = ""
    index: int = 0
    arguments: tuple[Scalar, ...] = ()
    real: bool = False
    sign: int | None = None


ONE: Polynomial = {(): 1}
_POSITIVE = frozenset(("prime", "pi", "e"))
_FOLDED = frozenset(
    ("prime", "i", "pi", "e")
)  # never zero: a power of them moves from the denominator to the numerator


class Field:
    """The numbers of one verification: its generators, and arithmetic with them."""

    def __init__(self, complex_domain: bool = False) -> None:
        self.complex_domain = complex_domain
        self.generators: list[Generator] = []
        self.assumed: list[tuple[Exact, bool]] = []  # numbers assumed positive (True) or not negative (False)
        self.work = 0
        self._simple: dict[tuple[Kind, Hashable, int], int] = {}
        self._by_arguments: dict[Hashable, int] = {}  # generators of polynomials, by these
        self._of_fractions: list[int] = []  # the other ones that have arguments

    # ---- generators -------------------------------------------------------------------------------------------------

    def generator(self, kind: Kind, label: Hashable = "", index: int = 0) -> int:
        """The number of a generator that has no arguments."""
        key = (kind, label, index)
        found = self._simple.get(key)
        if found is None:
            positive = kind in _POSITIVE
            real = positive or (kind == "symbol" and not self.complex_domain)
            found = self._simple[key] = self._add(Generator(kind, label, index, (), real, 1 if positive else None))
        return found

    def knows_symbol(self, label: Hashable) -> bool:
        """Whether the symbol occurs in any number so far."""
        return ("symbol", label, 0) in self._simple

    def find(self, kind: Kind, label: Hashable, index: int, arguments: tuple[Scalar, ...]) -> int | None:
        """The number of the generator with these arguments, if there is one."""
        key = self._key(kind, label, index, arguments)
        if key is not None and key in self._by_arguments:
            return self._by_arguments[key]
        for position in self._of_fractions if key is not None else range(len(self.generators)):
            other = self.generators[position]
            if (
                other.kind == kind
                and other.label == label
                and other.index == index
                and len(other.arguments) == len(arguments)
                and self._same_arguments(label, other.arguments, arguments)
            ):
                return position
        return None

    def _same_arguments(self, label: Hashable, mine: tuple[Scalar, ...], its: tuple[Scalar, ...]) -> bool:
        """Whether the arguments agree; those of max in any order."""
        if label == "max":
            return all(any(self.same(a, b) for b in its) for a in mine)
        return all(self.same(a, b) for a, b in zip(mine, its, strict=True))

    def _key(self, kind: Kind, label: Hashable, index: int, arguments: tuple[Scalar, ...]) -> Hashable:
        """What tells a generator of polynomials and rational numbers from any other; None if a fraction is among them."""
        if any([type(x) is Exact and x.denominator is not ONE for x in arguments]):  # type: ignore[union-attr]
            return None
        keys = [frozenset(x.numerator.items()) if type(x) is Exact else Fraction(x) for x in arguments]  # type: ignore
        return (kind, label, index, frozenset(keys) if label == "max" else tuple(keys))

    def compound(self, new: Generator) -> int:
        """The number of a generator with arguments: the same one for equal arguments."""
        found = self.find(new.kind, new.label, new.index, new.arguments)
        return self._add(new) if found is None else found

    def _add(self, new: Generator) -> int:
        if len(self.generators) >= _MOST_GENERATORS:
            raise TooHard("there are too many different symbols and radicals")
        self.generators.append(new)
        position = len(self.generators) - 1
        if new.arguments:
            key = self._key(new.kind, new.label, new.index, new.arguments)
            if key is None:
                self._of_fractions.append(position)
            else:
                self._by_arguments.setdefault(key, position)
        return position

    def of(self, generator: int, exponent: Rational = 1) -> Scalar:
        """A power of a generator as a number."""
        if exponent == 1:
            return Exact({((generator, 1),): 1}, ONE)
        numerator: Polynomial = {}
        self._collect(numerator, {generator: exponent}, 1)
        return self.settle(numerator, ONE)

    def symbol(self, label: Hashable) -> Scalar:
        return self.of(self.generator("symbol", label))

    # ---- arithmetic -------------------------------------------------------------------------------------------------

    def lift(self, x: Scalar) -> Exact:
        return x if type(x) is Exact else Exact({(): x} if x else {}, ONE)  # type: ignore[dict-item]

    def settle(self, numerator: Polynomial, denominator: Polynomial) -> Scalar:
        """The quotient, as a rational number if it is one to the eye."""
        if not denominator:
            raise Undefined("division by zero")
        if not numerator:
            return 0
        if denominator is not ONE:
            ratio = ratio_of(numerator, denominator)
            if ratio is not None:
                return ratio.numerator if ratio.denominator == 1 else ratio
            numerator, denominator = self._reduced(numerator, denominator)
        if denominator is ONE and len(numerator) == 1 and () in numerator:
            value = numerator[()]
            return value.numerator if value.denominator == 1 else value
        return Exact(numerator, denominator)

    def _reduced(self, numerator: Polynomial, denominator: Polynomial) -> tuple[Polynomial, Polynomial]:
        """First coefficient of the denominator 1, no monomial common to all terms, no root below: 1/sqrt(2) = sqrt(2)/2."""
        leading = min(denominator)
        if (first := denominator[leading]) != 1:
            inverse = Fraction(1) / first
            numerator = {m: c * inverse for m, c in numerator.items()}
            denominator = {m: c * inverse for m, c in denominator.items()}
        if len(denominator) > 1:
            common = _common(denominator)
        else:
            common = dict(leading)
        divisor: dict[int, Rational] = {}
        shared = _common(numerator)
        for g, e in common.items():
            if self.generators[g].kind in _FOLDED:
                divisor[g] = e
            elif g in shared:
                divisor[g] = min(e, shared[g])
        if not divisor:
            return numerator, ONE if denominator == ONE else denominator
        return self._without(numerator, divisor), self._without(denominator, divisor)

    def _without(self, p: Polynomial, divisor: dict[int, Rational]) -> Polynomial:
        result: Polynomial = {}
        for monomial, coefficient in p.items():
            exponents = dict(monomial)
            for g, e in divisor.items():
                exponents[g] = exponents.get(g, 0) - e
            self._collect(result, exponents, coefficient)
        return ONE if result == ONE else {m: c for m, c in result.items() if c}

    def add(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            return x + y  # type: ignore[operator]
        a, b = self.lift(x), self.lift(y)
        p, q = a.denominator, b.denominator
        if p is q or p == q:
            return self.settle(_plus(a.numerator, b.numerator), p)
        return self.settle(_plus(self._times(a.numerator, q), self._times(b.numerator, p)), self._times(p, q))

    def total(self, values: list[Scalar]) -> Scalar:
        """The sum; the rational ones are added first."""
        result: Scalar = sum([v for v in values if type(v) is not Exact])  # type: ignore[misc]
        for value in values:
            if type(value) is Exact:
                result = self.add(result, value)
        return result

    def negate(self, x: Scalar) -> Scalar:
        if type(x) is not Exact:
            return -x  # type: ignore[operator]
        return Exact({m: -c for m, c in x.numerator.items()}, x.denominator)

    def subtract(self, x: Scalar, y: Scalar) -> Scalar:
        return self.add(x, self.negate(y))

    def multiply(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            return x * y  # type: ignore[operator]
        a, b = self.lift(x), self.lift(y)
        return self.settle(self._times(a.numerator, b.numerator), self._times(a.denominator, b.denominator))

    def divide(self, x: Scalar, y: Scalar) -> Scalar:
        """x / y, where y is known not to be zero, or is zero to the eye."""
        if type(y) is not Exact:
            if not y:
                raise Undefined("division by zero")
            if type(x) is not Exact:
                quotient = Fraction(x) / y  # type: ignore[arg-type]
                return quotient.numerator if quotient.denominator == 1 else quotient
        a, b = self.lift(x), self.lift(y)
        return self.settle(self._times(a.numerator, b.denominator), self._times(a.denominator, b.numerator))

    def power(self, x: Scalar, exponent: int) -> Scalar:
        """x^exponent for a whole exponent >= 0."""
        if type(x) is not Exact and abs(x) <= 1 and type(x) is int:
            return x if exponent % 2 else x * x if exponent else 1
        if bits(x) * exponent > MOST_BITS:
            raise TooHard("the power is too large")
        if type(x) is not Exact:
            return x**exponent  # type: ignore[operator]
        result: Scalar = 1
        base: Scalar = x
        while exponent:
            if exponent & 1:
                result = self.multiply(result, base)
            exponent >>= 1
            if exponent:
                base = self.multiply(base, base)
                if bits(base) > MOST_BITS:
                    raise TooHard("the power is too large")
        return result

    def is_zero(self, x: Scalar) -> bool:
        """Whether the normal form is zero.  (Zero in truth, if yes; if no, see `vanish.py`.)"""
        return not x.numerator if type(x) is Exact else x == 0

    def same(self, x: Scalar, y: Scalar) -> bool:
        """Whether the normal forms agree."""
        if type(x) is not Exact or type(y) is not Exact:
            return x == y if type(x) is type(y) else self.is_zero(self.subtract(x, y))
        return (x.numerator == y.numerator and x.denominator == y.denominator) or self.is_zero(self.subtract(x, y))

    # ---- polynomials ------------------------------------------------------------------------------------------------

    def _times(self, p: Polynomial, q: Polynomial) -> Polynomial:
        if q is ONE:
            return p
        if p is ONE:
            return q
        self._count(len(p) * len(q))
        result: Polynomial = {}
        for m, c in p.items():
            for n, d in q.items():
                if m and n:
                    exponents = dict(m)
                    for g, e in n:
                        exponents[g] = exponents.get(g, 0) + e
                    self._collect(result, exponents, c * d)
                else:
                    key = m or n
                    result[key] = result.get(key, 0) + c * d
        return {m: c for m, c in result.items() if c}

    def _count(self, products: int) -> None:
        self.work += products
        if products > _MOST_TERMS or self.work > _MOST_WORK:
            raise TooHard("the expression is too large")

    def _collect(self, result: Polynomial, exponents: dict[int, Rational], coefficient: Rational) -> None:
        """Adds a term to the result, with every generator's relation worked in."""
        extra: list[Scalar] = []
        for g, e in list(exponents.items()):
            generator = self.generators[g]
            kind = generator.kind
            if kind == "prime":
                whole = e.numerator // e.denominator
                if whole:
                    coefficient = coefficient * Fraction(generator.index) ** whole
                    exponents[g] = e - whole
            elif kind == "i":
                turns = int(e) % 4
                if turns > 1:
                    coefficient = -coefficient
                exponents[g] = turns % 2
            elif kind == "abs" and e >= 2:
                extra.append(self.power(generator.arguments[0], int(e) // 2 * 2))
                exponents[g] = e % 2
            elif kind == "radical" and e >= generator.index:
                extra.append(self.power(generator.arguments[0], int(e) // generator.index))
                exponents[g] = e % generator.index
            if not exponents[g]:
                del exponents[g]
        key = tuple(sorted(exponents.items()))
        if type(coefficient) is Fraction and coefficient.denominator == 1:
            coefficient = coefficient.numerator
        if not extra:
            result[key] = result.get(key, 0) + coefficient
            return
        total: Scalar = Exact({key: coefficient}, ONE)
        for factor in extra:
            total = self.multiply(total, factor)
        lifted = self.lift(total)
        if lifted.denominator is not ONE:
            raise TooHard("a radical of a quotient")
        for k, c in lifted.numerator.items():
            result[k] = result.get(k, 0) + c


def _plus(p: Polynomial, q: Polynomial) -> Polynomial:
    result = dict(p)
    for m, c in q.items():
        total = result.get(m, 0) + c
        if total:
            result[m] = total
        else:
            result.pop(m, None)
    return result


def _common(p: Polynomial) -> dict[int, Rational]:
    """The greatest monomial that divides every term."""
    common: dict[int, Rational] | None = None
    for monomial in p:
        own = dict(monomial)
        common = own if common is None else {g: min(e, own[g]) for g, e in common.items() if g in own}
        if not common:
            return {}
    return common or {}


def ratio_of(p: Polynomial, q: Polynomial) -> Fraction | None:
    """The rational number that q has to be multiplied by to give p, if there is one."""
    if p.keys() != q.keys():
        return None
    first = next(iter(q))
    ratio = Fraction(p[first]) / q[first]
    return ratio if all(p[m] == ratio * c for m, c in q.items()) else None


def bits(x: Scalar) -> int:
    """How long the largest of its numbers is; at least 1."""
    if type(x) is not Exact:
        return max(abs(x.numerator), x.denominator).bit_length()  # type: ignore[union-attr]
    return max(
        max(c.numerator.bit_length(), c.denominator.bit_length())
        for p in (x.numerator, x.denominator)
        for c in p.values()
    )


def content(p: Polynomial) -> Rational:
    """The greatest rational number whose quotients into all coefficients are whole and have no common factor."""
    top, bottom = 0, 1
    for c in p.values():
        top = gcd(top, c.numerator)
        bottom = bottom * c.denominator // gcd(bottom, c.denominator)
    return top if bottom == 1 else Fraction(top, bottom)


def generators_in(x: Scalar) -> set[int]:
    """The generators that occur in a number, those inside radicals and functions not counted."""
    if type(x) is not Exact:
        return set()
    return {g for p in (x.numerator, x.denominator) for monomial in p for g, _ in monomial}
