"""Counterexamples: values of the symbols at which a statement fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from symla.kernel.meaning.functions import apply
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import Witness
from symla.kernel.numbers.conjugate import conjugate, is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.nonzero import Nonzero
from symla.kernel.numbers.of_letter import symbols_in
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, TooHard, Undefined
from symla.kernel.numbers.roots import modulus, power, root
from symla.kernel.numbers.sign import sign
from symla.kernel.numbers.turning import turning_points
from symla.kernel.numbers.vanish import is_nonzero_constant
from symla.notation import written as w
from symla.notation.rational import Fraction

Point = Mapping[int, Scalar]

_TRIED = (1, -1, 2, 0, -2, 3, Fraction(1, 2), -3, 5, 7, Fraction(-2, 3), 10, -10, Fraction(1, 10), 100, -100)
_STEPS = (0, 1, 2, 5, 3)
_MOST_POINTS = 200
_TURNED, _MOST_TURNED = 4, 12  # points varied in one coordinate, and values for it


def find(field: Field, nonzero: Nonzero, numbers: tuple[Scalar, ...], fails: Callable[[Point], bool]) -> Witness | None:
    """Values of the symbols at which the assumptions are proved to hold and the statement to fail; None if none is
    found.
    """
    if field.lowered:  # the points would have to satisfy an equation
        return None
    assumed = [n for numbers_ in nonzero.assumed for n in numbers_] + [n for n, _ in field.assumed]
    symbols = [field.generator("symbol", label) for label in symbols_in(field, *numbers, *assumed)]
    for point in points(field, sorted(symbols), numbers):
        try:
            if _allowed(field, nonzero, point) and fails(point):
                return _witness(field, point)
        except (TooHard, Undefined):
            continue
    return None


def _witness(field: Field, point: Point) -> Witness:
    found: list[tuple[w.Name, w.Node]] = []
    for g, value in point.items():
        name = field.generators[g].label
        if isinstance(name, w.Name):
            found.append((name, _written(field, value)))
    return Witness(tuple(sorted(found, key=lambda pair: (pair[0].base, pair[0].subscript))))


def _written(field: Field, value: Scalar) -> w.Node:
    """A constant as a written expression, with a + bi as a sum."""
    if type(value) is not Exact:
        return w.number(value)
    if value.denominator is not ONE or any(field.generators[g].kind != "i" for m in value.numerator for g, _ in m):
        return shown(field, value)
    real = value.numerator.get((), 0)
    ((_, imaginary),) = [(m, c) for m, c in value.numerator.items() if m]
    size: w.Node = w.I
    length = imaginary if imaginary > 0 else -imaginary
    if length != 1:
        size = w.Product((w.number(length), size))
    term = w.Negative(size) if imaginary < 0 else size
    return w.Sum((w.number(real), term)) if real else term


def _allowed(field: Field, nonzero: Nonzero, point: Point) -> bool:
    """Whether the assumptions are proved to hold at a point."""
    for number, strict in field.assumed:
        known = sign(field, substitute(field, number, point))
        if known is None or known < 0 or (strict and known == 0):
            return False
    return all(
        any(is_nonzero_constant(field, substitute(field, n, point)) for n in numbers) for numbers in nonzero.assumed
    )


# ---- points to try --------------------------------------------------------------------------------------------------


def points(field: Field, symbols: list[int], numbers: tuple[Scalar, ...]) -> Iterator[Point]:
    """Values of the symbols, simple ones first, and such at which one of the numbers is zero or changes its sign."""
    return islice(_tried(field, symbols, numbers), _MOST_POINTS)


def _tried(field: Field, symbols: list[int], numbers: tuple[Scalar, ...]) -> Iterator[Point]:
    tried: list[Scalar] = list(_TRIED)
    if field.complex_domain:
        i = field.of(field.generator("i"))
        tried[1:1] = [i, field.add(1, i), field.negate(i), field.subtract(2, field.multiply(3, i))]
    if not symbols:
        yield {}
        return
    size, alone = len(tried), len(symbols) == 1  # the points of one symbol are the same at every step
    for step in _STEPS[:1] if alone else _STEPS:
        points = [{g: tried[(start + step * k) % size] for k, g in enumerate(symbols)} for start in range(size)]
        yield from points
        for point in points[: 1 if alone else _TURNED if step < 2 else 0]:
            yield from _turned(field, numbers, point)


def _turned(field: Field, numbers: tuple[Scalar, ...], point: Point) -> Iterator[Point]:
    """The point with one value changed so that one of the numbers is zero, or changes its sign."""
    for number in numbers:
        for g in point:
            if type(number) is not Exact:
                continue
            try:
                numerator = _at(field, number.numerator, {**point, g: field.of(g)})
                values = list(islice(turning_points(field, numerator, g), _MOST_TURNED))
            except (TooHard, Undefined):
                continue
            for value in values:
                if not field.generators[g].real or is_real(field, value):
                    yield {**point, g: value}


# ---- substitution ---------------------------------------------------------------------------------------------------


def substitute(field: Field, x: Scalar, point: Point) -> Scalar:
    """The number with constants substituted for symbols."""
    if type(x) is not Exact:
        return x
    bottom = _at(field, x.denominator, point)
    if not is_nonzero_constant(field, bottom):
        raise Undefined("division by zero")
    return field.divide(_at(field, x.numerator, point), bottom)


def _at(field: Field, p: Polynomial, point: Point) -> Scalar:
    terms: list[Scalar] = []
    for monomial, coefficient in p.items():
        term: Scalar = coefficient
        for g, e in monomial:
            generator = field.generators[g]
            if generator.kind in ("symbol", "conjugate"):
                value = point[field.generator("symbol", generator.label)]
                factor = field.power(value if generator.kind == "symbol" else conjugate(field, value), int(e))
            elif generator.label == "exp":
                factor = apply(field, "exp", (field.multiply(e, substitute(field, generator.arguments[0], point)),))
            elif generator.arguments:
                inner = [substitute(field, a, point) for a in generator.arguments]
                factor = power(field, _made(field, g, inner), e if e > 0 else -e)
                if e < 0:
                    factor = field.divide(1, factor)
            else:
                factor = field.of(g, e)
            term = field.multiply(term, factor)
        terms.append(term)
    return field.total(terms)


def _made(field: Field, g: int, arguments: list[Scalar]) -> Scalar:
    """The value of a generator with substituted arguments."""
    generator = field.generators[g]
    if generator.kind == "abs":
        return modulus(field, arguments[0])
    if generator.kind == "radical":
        return root(field, arguments[0], generator.index)
    return apply(field, str(generator.label), tuple(arguments))
