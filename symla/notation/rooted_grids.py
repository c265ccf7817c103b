"""Products, multiples and sums of arrays that are rational but for one square root, computed on Python numbers.

Quotient(Product((Matrix(((3, 0), (4, 5))), Vector((√2/2, √2/2)))), √5)     Vector((3√10/10, 9√10/10))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import add, mul
from typing import Any, NamedTuple

from symla.notation import written as w
from symla.notation.exact import Rational, surd
from symla.notation.rational import Fraction
from symla.notation.squares import square_factor

_LARGEST = 10**12  # radicand


class Rooted(NamedTuple):
    """Rational numbers row by row, each of them times √radicand, which is squarefree."""

    rows: list[list[Rational]]
    radicand: int


def rooted(node: w.Node) -> Rooted | None:
    """The value of an expression of vectors and matrices, if it has this form; None for other expressions."""
    rule = _RULES.get(type(node))
    return None if rule is None else rule(node)


def _settled(rows: list[list[Rational]], radicand: int) -> Rooted | None:
    if radicand > _LARGEST:
        return None
    outside, inside = square_factor(radicand)
    return Rooted(rows if outside == 1 else [[outside * x for x in row] for row in rows], inside)


def _of_entries(nodes: Iterable[Sequence[w.Node]]) -> Rooted | None:
    rows: list[list[Rational]] = []
    common = 0
    for row in nodes:
        rows.append([])
        for entry in row:
            found = surd(entry)
            if found is None or found[2] > _LARGEST:
                return None
            top, bottom, radicand = found
            outside, inside = square_factor(radicand) if radicand else (0, 1)
            if top and outside:
                if common not in (0, inside):
                    return None
                common = inside
            rows[-1].append(Fraction(top * outside, bottom))
    return Rooted(rows, common or 1) if rows and rows[0] else None


def _matrix(node: w.Matrix) -> Rooted | None:
    return _of_entries(node.rows) if node.bar is None else None


def _product(node: w.Product) -> Rooted | None:
    scale, radicand = Fraction(1), 1
    product: list[list[Rational]] | None = None
    for factor in node.factors:
        number = surd(factor)
        if number is not None:
            scale, radicand = scale * Fraction(number[0], number[1]), radicand * number[2]
            continue
        found = rooted(factor)
        if found is None or (product is not None and len(product[0]) != len(found.rows)):
            return None
        radicand *= found.radicand
        columns = list(zip(*found.rows, strict=True))
        product = found.rows if product is None else [[sum(map(mul, row, c)) for c in columns] for row in product]
    if product is None or not radicand:
        return None
    return _settled([[scale * x for x in row] for row in product], radicand)


def _quotient(node: w.Quotient) -> Rooted | None:
    below, above = surd(node.denominator), rooted(node.numerator)
    if above is None or below is None or not below[0] * below[2]:
        return None
    scale = Fraction(below[1], below[0] * below[2])
    return _settled([[scale * x for x in row] for row in above.rows], above.radicand * below[2])


def _negative(node: w.Negative) -> Rooted | None:
    found = rooted(node.operand)
    return None if found is None else Rooted([[-x for x in row] for row in found.rows], found.radicand)


def _sum(node: w.Sum) -> Rooted | None:
    total = rooted(node.terms[0])
    for term in node.terms[1:]:
        found = rooted(term)
        if total is None or found is None or total.radicand != found.radicand:
            return None
        if len(total.rows) != len(found.rows) or len(total.rows[0]) != len(found.rows[0]):
            return None
        total = Rooted([list(map(add, *rows)) for rows in zip(total.rows, found.rows, strict=True)], total.radicand)
    return total


def _transpose(node: w.Transpose) -> Rooted | None:
    found = rooted(node.operand)
    return None if found is None else Rooted(list(map(list, zip(*found.rows, strict=True))), found.radicand)


_RULES: dict[type[w.Node], Callable[[Any], Rooted | None]] = {
    w.Vector: lambda node: _of_entries([(entry,) for entry in node.entries]),
    w.Matrix: _matrix,
    w.Product: _product,
    w.Quotient: _quotient,
    w.Negative: _negative,
    w.Sum: _sum,
    w.Transpose: _transpose,
}
