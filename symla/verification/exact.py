"""Exact numbers in normal form: quotients of polynomials in symbols and radicals, with rational coefficients.

A rational number is Python's own `int` or `Fraction`.  Everything else is an `Exact`: a numerator and a denominator, each
a sum of monomials.  A monomial is a product of generators with exponents:

    a prime, with an exponent between 0 and 1          sqrt(2) is 2^(1/2); roots of different primes are independent
    i                                                  i^2 = -1
    pi, and e with rational exponents                  transcendental
    a symbol, its conjugate                            free
    an absolute value, a radical, a function value     g^2 = |x|^2, g^n = x; a function value is free

Two rational functions are equal when cross-multiplied numerators agree; no division and no simplification is needed, so
nothing here is guessed.  This is the arithmetic of the kernel alone: what operations compute, they compute with SymPy.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd

Rational = int | Fraction
Monomial = tuple[tuple[int, Rational], ...]  # (generator, exponent), generators rising
Polynomial = dict[Monomial, Rational]

_MOST_TERMS = 20_000
_MOST_BITS = 200_000
_LARGEST_FACTORED = 1 << 200
_TRIAL_LIMIT = 100_000


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
    """What a generator stands for.  `kind`: prime, i, pi, e, symbol, conjugate, abs, radical, function."""

    kind: str
    label: str = ""
    index: int = 0  # the prime, or the index of a radical
    arguments: tuple[Scalar, ...] = ()


_ONE: Polynomial = {(): 1}


class Field:
    """The numbers of one verification: its generators, and arithmetic with them."""

    def __init__(self, complex_domain: bool = False) -> None:
        self.complex_domain = complex_domain
        self.generators: list[Generator] = []
        self._simple: dict[tuple[str, str, int], int] = {}

    # ---- generators -------------------------------------------------------------------------------------------------

    def generator(self, kind: str, label: str = "", index: int = 0) -> int:
        """The number of a generator that has no arguments."""
        key = (kind, label, index)
        found = self._simple.get(key)
        if found is None:
            found = self._simple[key] = len(self.generators)
            self.generators.append(Generator(kind, label, index))
        return found

    def compound(self, kind: str, label: str, index: int, arguments: tuple[Scalar, ...]) -> int:
        """The number of a generator with arguments: the same one for equal arguments."""
        for position, other in enumerate(self.generators):
            if (
                other.kind == kind
                and other.label == label
                and other.index == index
                and len(other.arguments) == len(arguments)
                and all(self.is_zero(self.subtract(a, b)) for a, b in zip(other.arguments, arguments, strict=True))
            ):
                return position
        self.generators.append(Generator(kind, label, index, arguments))
        return len(self.generators) - 1

    def of(self, generator: int, exponent: Rational = 1) -> Exact:
        """A power of a generator as a number."""
        return Exact({((generator, exponent),): 1}, _ONE)

    def symbol(self, label: str) -> Exact:
        return self.of(self.generator("symbol", label))

    # ---- arithmetic -------------------------------------------------------------------------------------------------

    def lift(self, x: Scalar) -> Exact:
        return x if type(x) is Exact else Exact({(): x} if x else {}, _ONE)  # type: ignore[dict-item]

    def settle(self, numerator: Polynomial, denominator: Polynomial) -> Scalar:
        """The quotient, as a rational number if it is one to the eye."""
        if not denominator:
            raise Undefined("division by zero")
        if not numerator:
            return 0
        if len(denominator) == 1:
            ((monomial, coefficient),) = denominator.items()
            if not monomial and coefficient != 1:
                numerator = {m: Fraction(c) / coefficient for m, c in numerator.items()}
                denominator = _ONE
            if not monomial and len(numerator) == 1 and () in numerator:
                value = numerator[()]
                return value.numerator if value.denominator == 1 else value
        return Exact(numerator, denominator)

    def add(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            return x + y  # type: ignore[operator]
        a, b = self.lift(x), self.lift(y)
        if a.denominator == b.denominator:
            return self.settle(_plus(a.numerator, b.numerator), a.denominator)
        top = _plus(self._times(a.numerator, b.denominator), self._times(b.numerator, a.denominator))
        return self.settle(top, self._times(a.denominator, b.denominator))

    def negate(self, x: Scalar) -> Scalar:
        if type(x) is not Exact:
            return -x  # type: ignore[operator]
        return Exact({m: -c for m, c in x.numerator.items()}, x.denominator)

    def subtract(self, x: Scalar, y: Scalar) -> Scalar:
        return self.add(x, self.negate(y))

    def multiply(self, x: Scalar, y: Scalar) -> Scalar:
        if type(x) is not Exact and type(y) is not Exact:
            product = x * y  # type: ignore[operator]
            _bounded(product)
            return product
        a, b = self.lift(x), self.lift(y)
        return self.settle(self._times(a.numerator, b.numerator), self._times(a.denominator, b.denominator))

    def divide(self, x: Scalar, y: Scalar) -> Scalar:
        if type(y) is not Exact:
            if not y:
                raise Undefined("division by zero")
            if type(x) is not Exact:
                return Fraction(x) / y  # type: ignore[arg-type]
        a, b = self.lift(x), self.lift(y)
        return self.settle(self._times(a.numerator, b.denominator), self._times(a.denominator, b.numerator))

    def power(self, x: Scalar, exponent: int) -> Scalar:
        if exponent < 0:
            return self.divide(1, self.power(x, -exponent))
        if type(x) is not Exact:
            if max(abs(x.numerator), x.denominator).bit_length() * exponent > _MOST_BITS:  # type: ignore[union-attr]
                raise TooHard("the power is too large")
            return x**exponent  # type: ignore[operator]
        result: Scalar = 1
        base: Scalar = x
        while exponent:
            if exponent & 1:
                result = self.multiply(result, base)
            exponent >>= 1
            if exponent:
                base = self.multiply(base, base)
        return result

    def is_zero(self, x: Scalar) -> bool:
        """Whether the normal form is zero.  (Zero in truth, if yes; if no, see `independent`.)"""
        return not x.numerator if type(x) is Exact else x == 0

    def _times(self, p: Polynomial, q: Polynomial) -> Polynomial:
        if q is _ONE:
            return p
        if p is _ONE:
            return q
        if len(p) * len(q) > _MOST_TERMS:
            raise TooHard("the expression is too large")
        result: Polynomial = {}
        for m, c in p.items():
            for n, d in q.items():
                self._multiply_into(result, m, n, c * d)
        return {m: c for m, c in result.items() if c}

    def _multiply_into(self, result: Polynomial, m: Monomial, n: Monomial, coefficient: Rational) -> None:
        """Adds coefficient·m·n to the result, with every generator's relation worked in."""
        exponents = dict(m)
        reducible = False
        for g, e in n:
            exponents[g] = exponents.get(g, 0) + e
            reducible = True
        if not reducible or not m:
            key = m or n
            result[key] = result.get(key, 0) + coefficient
            return
        extra: list[Scalar] = []
        for g in list(exponents):
            e = exponents[g]
            kind = self.generators[g]
            if e == 0:
                del exponents[g]
            elif kind.kind == "prime" and e >= 1:
                whole = e.numerator // e.denominator
                coefficient = coefficient * kind.index**whole
                _keep(exponents, g, e - whole)
            elif kind.kind == "i" and e >= 2:
                coefficient = -coefficient
                _keep(exponents, g, e - 2)
            elif kind.kind == "abs" and e >= 2:
                extra.append(self.power(self.modulus_squared(kind.arguments[0]), int(e) // 2))
                _keep(exponents, g, e % 2)
            elif kind.kind == "radical" and e >= kind.index:
                extra.append(self.power(kind.arguments[0], int(e) // kind.index))
                _keep(exponents, g, e % kind.index)
        key = tuple(sorted(exponents.items()))
        if not extra:
            result[key] = result.get(key, 0) + coefficient
            return
        total: Scalar = Exact({key: coefficient}, _ONE)
        for factor in extra:
            total = self.multiply(total, factor)
        lifted = self.lift(total)
        if lifted.denominator != _ONE:
            raise TooHard("a radical of a quotient")
        for k, c in lifted.numerator.items():
            result[k] = result.get(k, 0) + c

    # ---- conjugate, absolute value, roots ---------------------------------------------------------------------------

    def conjugate(self, x: Scalar) -> Scalar:
        if type(x) is not Exact:
            return x
        return self.settle(self._conjugate(x.numerator), self._conjugate(x.denominator))

    def _conjugate(self, p: Polynomial) -> Polynomial:
        result: Polynomial = {}
        for monomial, coefficient in p.items():
            factors: dict[int, Rational] = {}
            for g, e in monomial:
                generator = self.generators[g]
                if generator.kind == "i" and e == 1:
                    coefficient = -coefficient
                elif generator.kind == "symbol" and self.complex_domain:
                    g = self.generator("conjugate", generator.label)
                elif generator.kind == "conjugate":
                    g = self.generator("symbol", generator.label)
                elif generator.kind in ("function", "radical") and not all(self.is_real(a) for a in generator.arguments):
                    raise TooHard("the conjugate of a function value")
                factors[g] = e
            key = tuple(sorted(factors.items()))
            result[key] = result.get(key, 0) + coefficient
        return {m: c for m, c in result.items() if c}

    def is_real(self, x: Scalar) -> bool:
        """Whether the number is certainly real."""
        if type(x) is not Exact:
            return True
        generators = {g for p in (x.numerator, x.denominator) for m in p for g, _ in m}
        for g in generators:
            kind = self.generators[g].kind
            if kind in ("i", "conjugate") or (kind == "symbol" and self.complex_domain):
                try:
                    return self.is_zero(self.subtract(x, self.conjugate(x)))
                except TooHard:
                    return False
            if kind in ("function", "radical") and not all(self.is_real(a) for a in self.generators[g].arguments):
                return False
        return True

    def modulus_squared(self, x: Scalar) -> Scalar:
        return self.multiply(x, x if self.is_real(x) else self.conjugate(x))

    def whole_power_of_primes(self, value: int, index: int) -> Scalar:
        """The root of a positive whole number: `root(8, 2)` is `2·2^(1/2)`."""
        outside = 1
        monomial: dict[int, Rational] = {}
        for prime, exponent in factorise(value).items():
            whole, rest = divmod(exponent, index)
            outside *= prime**whole
            if rest:
                monomial[self.generator("prime", index=prime)] = Fraction(rest, index)
        if not monomial:
            return outside
        return Exact({tuple(sorted(monomial.items())): outside}, _ONE)


def _keep(exponents: dict[int, Rational], generator: int, exponent: Rational) -> None:
    if exponent:
        exponents[generator] = exponent
    else:
        del exponents[generator]


def _plus(p: Polynomial, q: Polynomial) -> Polynomial:
    result = dict(p)
    for m, c in q.items():
        total = result.get(m, 0) + c
        if total:
            result[m] = total
        else:
            result.pop(m, None)
    return result


def _bounded(value: Rational) -> None:
    if value.numerator.bit_length() > _MOST_BITS or value.denominator.bit_length() > _MOST_BITS:
        raise TooHard("the numbers are too large")


def factorise(value: int) -> dict[int, int]:
    """The prime factors of a positive whole number, with their exponents."""
    factors: dict[int, int] = {}
    prime = 2
    while prime * prime <= value and prime < _TRIAL_LIMIT:
        while value % prime == 0:
            factors[prime] = factors.get(prime, 0) + 1
            value //= prime
        prime += 1 if prime == 2 else 2
    if value > 1:
        if prime * prime > value:
            factors[value] = factors.get(value, 0) + 1
        else:
            if value > _LARGEST_FACTORED:
                raise TooHard("a number too large to be factorised")
            from sympy import factorint

            for p, e in factorint(value).items():
                factors[int(p)] = factors.get(int(p), 0) + int(e)
    return factors


def content(p: Polynomial) -> Rational:
    """The greatest rational number whose quotients into all coefficients are whole and have no common factor."""
    top, bottom = 0, 1
    for c in p.values():
        top = gcd(top, c.numerator)
        bottom = bottom * c.denominator // gcd(bottom, c.denominator)
    return Fraction(top, bottom)
