"""A constant of the kernel as a written expression: `3/2 · 2^(1/2)` is shown as 3√2/2."""

from __future__ import annotations

from math import lcm

from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.verification.exact import UNITS, Field
from symla.verification.grid import Grid, Value
from symla.verification.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, TooHard

_MOST_TERMS = 50
_LARGEST_RADICAND = 10**12


def shown(field: Field, value: Value) -> w.Node:
    """The number, vector or matrix as it is written; raises `TooHard` where that would be too long."""
    if type(value) is not Grid:
        return _scalar(field, value)
    if value.width == 1:
        return w.Vector(tuple([_scalar(field, x) for x in value.entries]))
    return w.Matrix(tuple([tuple([_scalar(field, x) for x in row]) for row in value.rows]), None, value.width)


def _scalar(field: Field, x: Scalar) -> w.Node:
    if type(x) is not Exact:
        return w.number(x)
    top = _polynomial(field, x.numerator)
    return top if x.denominator is ONE else w.Quotient(top, _polynomial(field, x.denominator))


def _polynomial(field: Field, p: Polynomial) -> w.Node:
    if len(p) > _MOST_TERMS:
        raise TooHard("too many terms to be shown")
    terms = [_term(field, monomial, c) for monomial, c in sorted(p.items(), key=lambda term: term[0])]
    if len(terms) == 1:
        return terms[0]
    positive = [t for t in terms if type(t) is not w.Negative]
    return w.Sum(tuple(positive + [t for t in terms if type(t) is w.Negative]))


def _term(field: Field, monomial: Monomial, coefficient: Rational) -> w.Node:
    if not monomial:
        return w.number(coefficient) if coefficient >= 0 else w.Negative(w.number(-coefficient))
    size: Rational = coefficient if coefficient > 0 else -coefficient
    factors = _factors(field, monomial)
    if size.numerator != 1:
        factors = [w.Number(size.numerator), *factors]
    node = factors[0] if len(factors) == 1 else w.Product(tuple(factors))
    if size.denominator != 1:
        node = w.Quotient(node, w.Number(size.denominator))
    return w.Negative(node) if coefficient < 0 else node


def _factors(field: Field, monomial: Monomial) -> list[w.Node]:
    """Roots of primes under one root sign, then everything else."""
    primes: list[tuple[int, Fraction]] = []
    factors: list[w.Node] = []
    for g, e in monomial:
        generator = field.generators[g]
        if generator.kind == "prime":
            primes.append((generator.index, Fraction(e) / UNITS))
            continue
        base: w.Node
        if generator.kind in ("i", "pi", "e"):
            base = w.Constant(generator.kind)
        elif generator.kind == "abs":
            base = w.AbsoluteValue(_scalar(field, generator.arguments[0]))
        elif generator.kind == "radical":
            base = w.Root(_scalar(field, generator.arguments[0]), generator.index)
        elif generator.kind == "function":
            base = w.Call(str(generator.label), tuple([_scalar(field, x) for x in generator.arguments]))
        elif generator.kind == "symbol" and isinstance(generator.label, w.Name):
            base = generator.label
        else:
            raise TooHard("a conjugate is not shown")
        factors.append(base if e == 1 else w.Power(base, w.number(e)))
    return [*_roots(primes), *factors]


def _roots(primes: list[tuple[int, Fraction]]) -> list[w.Node]:
    if not primes:
        return []
    index = lcm(*(e.denominator for _, e in primes))
    radicand = 1
    for prime, e in primes:
        radicand *= prime ** int(e * index)
        if radicand > _LARGEST_RADICAND:
            raise TooHard("too large a number under the root")
    return [w.Root(w.Number(radicand), index)]
