"""A constant of the kernel as a written expression: `3/2 · 2^(1/2)` is shown as 3√2/2, and 1/2 + √5/2 as (1 + √5)/2, as
on a page.
"""

from __future__ import annotations

from math import lcm

from symla.kernel.numbers.conjugate import is_turn
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid, Value
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, TooHard
from symla.kernel.numbers.units import UNITS
from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.notation.sums import product_of

_MOST_TERMS = 50
_LARGEST_RADICAND = 10**12

_Term = tuple[Monomial, Rational, tuple[w.Node, ...]]  # with its coefficient and with other factors


def shown(field: Field, value: Value) -> w.Node:
    """The number, vector or matrix as a written expression; raises `TooHard` if that is too long."""
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
    turned, straight = _with_angles(field, p)
    parts = [*_terms(straight), *turned]
    below = lcm(*[c.denominator for _, c, _ in parts])
    if len(parts) == 1 or not (_is_number(field, p) or all(c.denominator > 1 for _, c, _ in parts)):
        below = 1
    terms = [_term(field, monomial, c * below, others) for monomial, c, others in parts]
    top = terms[0] if len(terms) == 1 else _sum(terms)
    return top if below == 1 else w.Quotient(top, w.Number(below))


def _sum(terms: list[w.Node]) -> w.Sum:
    """The sum of the terms, those with a minus last."""
    positive = [t for t in terms if type(t) is not w.Negative]
    return w.Sum(tuple(positive + [t for t in terms if type(t) is w.Negative]))


def _is_number(field: Field, p: Polynomial) -> bool:
    """Whether no letters stand in it, unless in the arguments of functions."""
    return all(field.generators[g].kind != "symbol" for monomial in p for g, _ in monomial)


def _terms(p: Polynomial, *others: w.Node) -> list[_Term]:
    return [(monomial, c, others) for monomial, c in sorted(p.items(), key=lambda term: term[0])]


def _with_angles(field: Field, p: Polynomial) -> tuple[list[_Term], Polynomial]:
    """The terms with factors exp(ix) as cosines and sines of x; and the polynomial of the other terms."""
    rest: Polynomial = {}
    found: list[tuple[Scalar, Polynomial, Polynomial]] = []  # x, and the coefficients of exp(ix) and of exp(-ix)
    for monomial, coefficient in p.items():
        angle: Scalar = 0
        for g, e in monomial:
            if is_turn(field, g):
                angle = field.add(angle, field.multiply(e, _angle(field, g)))
        if not angle:
            rest[monomial] = coefficient
            continue
        others = tuple([f for f in monomial if not is_turn(field, f[0])])
        for other, there, back in found:
            if field.same(other, angle) or field.same(other, field.negate(angle)):
                (there if field.same(other, angle) else back)[others] = coefficient
                break
        else:
            found.append((angle, {others: coefficient}, {}))
    i = field.of(field.generator("i"))
    terms: list[_Term] = []
    for angle, forth, back in found:
        if type(angle) is Exact and angle.numerator[min(angle.numerator)] < 0:
            angle, forth, back = field.negate(angle), back, forth
        a, b = (field.settle(p, ONE) for p in (forth, back))
        factors = field.add(a, b), field.multiply(i, field.subtract(a, b))
        for name, factor in zip(("cos", "sin"), factors, strict=True):
            if not field.is_zero(factor):
                call = w.Call(name, (_scalar(field, angle),))
                terms += _terms(field.lift(factor).numerator, call)
    return terms, rest


def _angle(field: Field, g: int) -> Scalar:
    """The x of a generator exp(ix)."""
    if field.generators[g].kind == "unity":
        return field.of(field.generator("pi"))
    (x,) = field.generators[g].arguments
    return field.multiply(x, field.negate(field.of(field.generator("i"))))


def _term(field: Field, monomial: Monomial, coefficient: Rational, others: tuple[w.Node, ...]) -> w.Node:
    """A term as a product, followed by other factors."""
    if not monomial and not others:
        return w.number(coefficient) if coefficient >= 0 else w.Negative(w.number(-coefficient))
    size: Rational = coefficient if coefficient > 0 else -coefficient
    factors = [*_factors(field, monomial), *others]
    if size.numerator != 1:
        factors = [w.Number(size.numerator), *factors]
    node = product_of(factors)
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
        elif generator.label == "exp":
            factors.append(w.Call("exp", (_scalar(field, field.multiply(e, generator.arguments[0])),)))
            continue
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
