"""Exact numbers in normal form: quotients of polynomials in symbols and radicals, with rational coefficients.

A rational number is Python's own `int` or `Fraction`.  Everything else is an `Exact`: a numerator and a denominator,
each a sum of monomials.  A monomial is a product of generators with exponents:

    symbols of which an equation is assumed            k^3 = k - 1, so that only 1, k, k^2 occur
    a prime, with an exponent between 0 and 1          sqrt(2) is 2^(1/2); roots of different primes are independent
                                                       (the exponent counts in units of 1/UNITS, as a whole number)
    i                                                  i^2 = -1
    pi, and e with rational exponents                  transcendental
    -1, with an exponent between 0 and 1               roots of unity that no twelfth of a half turn gives
    a symbol, its conjugate                            free
    a zero of an irreducible polynomial                its powers are lowered by the polynomial
    an absolute value, a radical, a function value     g^2 = x^2, g^n = x; a function value is free

Two rational functions are equal when cross-multiplied numerators agree; no division and no simplification is needed, so
nothing here is guessed.  Whoever divides sees to it that the divisor is not zero: a common monomial is cancelled here.
This is the arithmetic of the kernel alone: what operations compute, they compute with SymPy.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import reduce
from typing import Any

from symla.kernel.numbers.collected import collect
from symla.kernel.numbers.common import lowest_terms
from symla.kernel.numbers.generators import Generators
from symla.kernel.numbers.lowered import Lowered
from symla.kernel.numbers.polynomial import (
    MOST_BITS,
    ONE,
    Exact,
    Monomial,
    Polynomial,
    Rational,
    Scalar,
    TooHard,
    Undefined,
    bits,
    common_of,
    over,
    plain,
    plus,
    ratio,
    ratio_of,
    times,
)
from symla.kernel.numbers.units import inverse_of_root
from symla.notation.rational import Fraction

_MOST_TERMS = 40_000  # of a product of polynomials, before like terms are collected
_FEW_TERMS = 8  # a quotient with more of them is brought to lowest terms
_MOST_WORK = 400_000  # products of terms in one claim
_FOLDED = frozenset(("prime", "i", "pi", "e", "unity"))  # never zero: they move from the denominator to the numerator


class Field(Generators):
    """The numbers of one verification: its generators, and arithmetic with them."""

    def __init__(self, complex_domain: bool = False) -> None:
        super().__init__(complex_domain)
        self.assumed: list[tuple[Exact, bool]] = []  # numbers assumed positive (True) or not negative (False)
        self.compared: dict[Hashable, bool] = {}  # whether numbers are positive, or not negative, by what is assumed
        self.in_parts = False  # whether complex symbols stand for x + yi with real x and y
        self.work = 0
        self.roots: dict[tuple[Rational, int], Scalar] = {}  # of rational numbers
        self.worked_in: dict[tuple[Monomial, tuple[tuple[int, Rational], ...]], Polynomial] = {}
        self.lowered = Lowered()  # what monomials are known to be: k^3 = k - 1, a d = b c

    # ---- generators -------------------------------------------------------------------------------------------------

    def of(self, generator: int, exponent: Rational = 1) -> Scalar:
        """A power of a generator as a number."""
        if exponent == 1 and not self.lowered and self.generators[generator].kind != "unity":
            return Exact({((generator, 1),): 1}, ONE)
        return self.normal({((generator, exponent),): 1})

    def symbol(self, label: Hashable) -> Scalar:
        return self.of(self.generator("symbol", label))

    # ---- arithmetic -------------------------------------------------------------------------------------------------

    def lift(self, x: Scalar) -> Exact:
        return x if type(x) is Exact else Exact({(): x} if x else {}, ONE)

    def settle(self, numerator: Polynomial, denominator: Polynomial) -> Scalar:
        """The quotient, as a rational number if it is one to the eye."""
        if not denominator:
            raise Undefined("division by zero")
        if not numerator:
            return 0
        if denominator is not ONE:
            ratio = ratio_of(numerator, denominator)
            if ratio is not None:
                return plain(ratio)
            numerator, denominator = self._reduced(numerator, denominator)
        if denominator is ONE and len(numerator) == 1 and () in numerator:
            return plain(numerator[()])
        return Exact(numerator, denominator)

    def _reduced(self, numerator: Polynomial, denominator: Polynomial) -> tuple[Polynomial, Polynomial]:
        """Denominator beginning with 1, no monomial common to all terms, no root below: 1/sqrt(2) = sqrt(2)/2."""
        if len(numerator) + len(denominator) > _FEW_TERMS:
            numerator, denominator = self.in_lowest_terms(numerator, denominator)
            if denominator == ONE or not numerator:
                return numerator, ONE
        leading = min(denominator)
        if (first := denominator[leading]) != 1:
            inverse = Fraction(1) / first
            numerator = {m: c * inverse for m, c in numerator.items()}
            denominator = {m: c * inverse for m, c in denominator.items()}
        common = common_of(denominator)
        divisor: dict[int, Rational] = {}
        shared = common_of(numerator)
        for g, e in common.items():
            if self.generators[g].kind in _FOLDED or self.generators[g].label == "exp":
                divisor[g] = e
            elif g in shared:
                divisor[g] = min(e, shared[g])
        if not divisor:
            return numerator, ONE if denominator == ONE else denominator
        return self._without(numerator, divisor), self._without(denominator, divisor)

    def in_lowest_terms(self, numerator: Polynomial, denominator: Polynomial) -> tuple[Polynomial, Polynomial]:
        """The two without a common divisor."""
        several = min(len(numerator), len(denominator)) > 1 and self.lowered.may_cancel
        if not several or (lowest := lowest_terms(numerator, denominator)) is None:
            return numerator, denominator
        return (self._without(lowest[0], {}), self._without(lowest[1], {})) if self.lowered else lowest

    def _without(self, p: Polynomial, divisor: dict[int, Rational]) -> Polynomial:
        result: Polynomial = {}
        for monomial, coefficient in p.items():
            exponents = dict(monomial)
            collect(self, result, exponents | {g: exponents.get(g, 0) - e for g, e in divisor.items()}, coefficient)
        return ONE if result == ONE else {m: c for m, c in result.items() if c}

    def add(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            return plain(x + y)
        a = x if type(x) is Exact else self.lift(x)
        b = y if type(y) is Exact else self.lift(y)
        p, q = a.denominator, b.denominator
        if p is q or p == q:
            return self.settle(plus(a.numerator, b.numerator), p)
        return self.settle(plus(self._times(a.numerator, q), self._times(b.numerator, p)), self._times(p, q))

    def total(self, values: list[Scalar]) -> Scalar:
        """The sum; numbers without a denominator are added first."""
        constant: Rational = 0
        whole: Polynomial = {}
        quotients: list[Exact] = []
        for value in values:
            if type(value) is not Exact:
                constant += value
            elif value.denominator is ONE:
                for m, c in value.numerator.items():
                    whole[m] = whole.get(m, 0) + c
            else:
                quotients.append(value)
        whole[()] = plain(whole.get((), 0) + constant)
        total = self.settle({m: c for m, c in whole.items() if c}, ONE)
        return reduce(self.add, quotients, total) if quotients else total

    def negate(self, x: Scalar) -> Scalar:
        if type(x) is not Exact:
            return -x
        return Exact({m: -c for m, c in x.numerator.items()}, x.denominator)

    def subtract(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            return plain(x - y)
        return self.add(x, self.negate(y))

    def multiply(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            return times(x, y)
        if type(x) is not Exact:
            return self.scaled(y, x)  # type: ignore[arg-type]
        if type(y) is not Exact:
            return self.scaled(x, y)
        return self.settle(self._times(x.numerator, y.numerator), self._times(x.denominator, y.denominator))

    def scaled(self, x: Exact, factor: Rational) -> Scalar:
        """A rational multiple: the normal form stays one."""
        if not factor:
            return 0
        self._count(len(x.numerator))
        return Exact({m: factor * c for m, c in x.numerator.items()}, x.denominator)

    def divide(self, x: Scalar, y: Scalar) -> Scalar:
        """x / y, where y is known not to be zero, or is zero to the eye."""
        if type(y) is not Exact:
            if not y:
                raise Undefined("division by zero")
            if type(x) is not Exact:
                return over(x, y)
            return self.scaled(x, ratio(y.denominator, y.numerator))
        inverse = inverse_of_root(self, y)
        if inverse is not None:
            return self.multiply(x, inverse) if type(x) is Exact else self.scaled(inverse, x)
        a, b = self.lift(x), self.lift(y)
        return self.settle(self._times(a.numerator, b.denominator), self._times(a.denominator, b.numerator))

    def combination(self, factors: tuple[Any, ...], values: tuple[Scalar, ...]) -> Scalar:
        """The sum of numbers times these factors, which are rational."""
        whole: Polynomial = {}
        others: list[Scalar] = []
        for factor, value in zip(factors, values, strict=True):
            if type(value) is not Exact or value.denominator is not ONE:
                others.append(self.multiply(factor, value))
            elif factor:
                self._count(len(value.numerator))
                for m, c in value.numerator.items():
                    whole[m] = whole.get(m, 0) + factor * c
        total = self.settle({m: c for m, c in whole.items() if c}, ONE)
        return self.add(total, self.total(others)) if others else total

    def power(self, x: Scalar, exponent: int) -> Scalar:
        """x^exponent for a whole exponent >= 0."""
        if type(x) is int and -1 <= x <= 1:
            return x if exponent % 2 else x * x if exponent else 1
        if bits(x) * exponent > MOST_BITS:
            raise TooHard("the power is too large")
        if type(x) is not Exact:
            return plain(x**exponent)
        if not exponent:
            return 1
        result: Scalar | None = None
        base: Scalar = x
        while exponent:
            if exponent & 1:
                result = base if result is None else self.multiply(result, base)
            exponent >>= 1
            if exponent:
                base = self.multiply(base, base)
                if bits(base) > MOST_BITS:
                    raise TooHard("the power is too large")
        assert result is not None
        return result

    def normal(self, p: Polynomial) -> Scalar:
        """A polynomial in which powers may occur that come to something: those of roots, of i, or lowered ones."""
        return self.settle(self._without(p, {}), ONE)

    def is_zero(self, x: Scalar) -> bool:
        """Whether the normal form is zero.  (Zero in truth, if yes; if no, see `vanish.py`.)"""
        return not x.numerator if type(x) is Exact else x == 0

    def is_of_symbols(self, x: Scalar) -> bool:
        """Whether it is a polynomial in symbols alone, none of them lowered: then it is zero only to the eye."""
        if type(x) is not Exact or x.denominator is not ONE or self.lowered:
            return False
        return all(self.generators[g].kind == "symbol" for m in x.numerator for g, _ in m)

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
        gathered: Polynomial = {}  # like terms of a long product, in which relations are worked in once
        few = len(p) * len(q) <= _FEW_TERMS
        for m, c in p.items():
            for n, d in q.items():
                if m and n:
                    exponents = dict(m)
                    for g, e in n:
                        exponents[g] = exponents.get(g, 0) + e
                    if few:
                        collect(self, result, exponents, c * d)
                    else:
                        key = tuple(sorted(exponents.items()))
                        gathered[key] = gathered.get(key, 0) + c * d
                else:
                    key = m or n
                    result[key] = result.get(key, 0) + c * d
        for key, c in gathered.items():
            if c:
                collect(self, result, dict(key), c)
        return {m: c for m, c in result.items() if c}

    def _count(self, products: int) -> None:
        self.work += products
        if products > _MOST_TERMS or self.work > _MOST_WORK:
            raise TooHard("the expression is too large")
