"""Candidate values of symbols for counterexamples: simple numbers, and values near which the sides change their
order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from symla.kernel.meaning.on_the_line import cut_at
from symla.kernel.meaning.verdict import Witness
from symla.notation import written as w
from symla.notation.rational import Fraction

_TRIED = (1, -1, 0, 2, -2, Fraction(1, 2), 3, -3, Fraction(-2, 3), 5, 7)
_SMALL = (0, 1, -1, Fraction(1, 2), 2)
_MOST_COMBINED = 8  # symbols
_STEPS = (0, 1, 2, 5, 3)
_MOST_CRITICAL = 24
_MOST_PAIRS = 120
_TURNING = frozenset("sin cos tan".split())
_ANGLES = tuple(
    [w.Quotient(w.PI, w.TWO), w.PI, w.Negative(w.Quotient(w.PI, w.TWO))]
    + [turn for k in (3, 4, 6) for turn in (w.Quotient(w.PI, w.Number(k)), w.Negative(w.Quotient(w.PI, w.Number(k))))]
    + [w.Quotient(w.Product((w.Number(3), w.PI)), w.TWO), w.Product((w.TWO, w.PI))]
)
_HIGHEST = 6  # highest degree of an equation that is solved
_LARGEST = 10**9

Point = dict[w.Name, w.Node]


def points(
    symbols: Sequence[w.Name], relations: Sequence[w.Relation], witnesses: Sequence[Witness], domain: str, most: int
) -> Iterator[Point]:
    """Values of the symbols to try, those suggested by the kernel first."""
    for witness in witnesses:
        known = dict(witness.at)
        yield {s: known.get(s, w.ONE) for s in symbols}
    if not symbols:
        return
    numbers: list[w.Node] = [w.number(x) for x in _TRIED]
    if domain == "complex":
        numbers[1:1] = [w.I, w.Sum((w.ONE, w.I))]
    size, left = len(numbers), most
    for step in _STEPS[: 1 if len(symbols) == 1 else None]:
        for start in range(size):
            if left:
                left -= 1
                yield {s: numbers[(start + step * k) % size] for k, s in enumerate(symbols)}
    if len(symbols) <= 3:
        yield from _critical(symbols, relations, domain)
    if any(isinstance(part, w.Call) and part.function in _TURNING for r in relations for part in w.walk(r)):
        yield from islice(_together(symbols, [_ANGLES] * len(symbols)), _MOST_PAIRS)


def small(symbols: Sequence[w.Name], most: int) -> Iterator[Point]:
    """Small values in combinations, with many zeros first: vectors that are perpendicular, singular matrices."""
    numbers = _SMALL[: 5 if len(symbols) <= 4 else 3]
    if 1 < len(symbols) <= _MOST_COMBINED:
        yield from islice(_together(symbols, [[w.number(x) for x in numbers]] * len(symbols)), most)


def _together(symbols: Sequence[w.Name], values: Sequence[Sequence[w.Node]]) -> Iterator[Point]:
    """The Cartesian product of the values, with early values of all symbols first."""
    places = sorted(product(*[range(len(choices)) for choices in values]), key=lambda place: (max(place), sum(place)))
    for place in places:
        yield {s: choices[k] for s, choices, k in zip(symbols, values, place, strict=True)}


def _critical(symbols: Sequence[w.Name], relations: Sequence[w.Relation], domain: str) -> Iterator[Point]:
    """For each symbol alone, the values where sides of relations are equal and values between them; simple numbers for
    the others.
    """
    found = {s: _crossings(s, relations, domain) for s in symbols}
    left = _MOST_CRITICAL
    for symbol, values in found.items():
        for number in values:
            for plain in (1, -2) if len(symbols) > 1 else (1,):
                if left:
                    left -= 1
                    yield {s: number if s == symbol else w.number(plain) for s in symbols}
    if 1 < len(symbols) and all(found.values()):
        yield from islice(_together(symbols, [found[s] for s in symbols]), _MOST_PAIRS)


def _crossings(symbol: w.Name, relations: Sequence[w.Relation], domain: str) -> list[w.Node]:
    """The real zeros of a polynomial in this symbol alone, the complex ones that are sums of square roots where it is a
    complex number, and rational numbers between and beside the real ones.
    """
    from sympy import Poly, PolynomialError, Pow, real_roots
    from sympy import roots as all_roots

    from symla.errors import SymlaError
    from symla.notation.value import symbol as symbol_of
    from symla.notation.value import value
    from symla.notation.write import write

    letter = symbol_of(symbol)
    roots: dict[object, None] = {}
    turned: list[w.Node] = []
    for relation in relations:
        if set(w.names_in(relation)) != {symbol}:
            continue
        try:
            difference = value(relation.left) - value(relation.right)
            for part in (difference, *_divided(relation)):
                polynomial = Poly(part, letter)
                if 1 <= polynomial.degree() <= _HIGHEST:
                    is_linear = polynomial.degree() == 1  # real_roots takes no roots as coefficients
                    solved = [-polynomial.coeff_monomial(1) / polynomial.LC()] if is_linear else real_roots(polynomial)
                    found = [r for r in solved if r.is_real]  # of coefficients such as √cos(3), not all are
                    roots |= dict.fromkeys(r for r in found if abs(r) < _LARGEST)
                    others = [r for r in all_roots(polynomial) if r.is_real is False] if domain == "complex" else []
                    turned += [write(r) for r in others if all(p.base.is_Rational for p in r.atoms(Pow))]
        except (PolynomialError, SymlaError, TypeError, NotImplementedError):
            continue
    folded: dict[Fraction, None] = {}
    for relation in relations:
        if w.has(relation, w.AbsoluteValue, w.Root, w.Call):
            folded |= dict.fromkeys(x for x in cut_at(relation, symbol) if abs(x) < _LARGEST)
    exact = sorted(roots, key=float)  # type: ignore[arg-type]
    plain = [r for r in exact if r.is_Rational or ((r.is_algebraic and r.is_Pow) or r.is_Add or r.is_Mul)]  # type: ignore[attr-defined]
    near = sorted({*[Fraction(round(float(r) * 16), 16) for r in exact], *folded})  # type: ignore[arg-type]
    beside = [x for r in near for x in (r - 1, r + 1, r - Fraction(1, 4), r + Fraction(1, 4))]
    between = [(a + b) / 2 for a, b in pairwise(near)]
    # a root may be just beside where the sides change their order: 6^(1/7) beside 6^(1/6)
    close = [Fraction(round(float(r) * 64) + n, 64) for r in exact for n in (0, 1, -1)]  # type: ignore[arg-type]
    numbers = [w.number(x) for x in (*folded, *between, *close, *beside)]
    return list(dict.fromkeys([*[write(r) for r in plain], *turned, *numbers]))


def _divided(relation: w.Relation) -> Iterator[object]:
    """The divisors in a relation."""
    from symla.notation.value import value

    for part in w.walk(relation):
        if type(part) is w.Quotient and w.names_in(part.denominator):
            yield value(part.denominator)
