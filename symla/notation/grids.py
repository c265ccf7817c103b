"""Sums, multiples, products and transposes of rational vectors and matrices, computed on Python numbers.

Product((Matrix(((1, 2), (3, 4))), Vector((5, 6))))     Vector((17, 39))
"""

from __future__ import annotations

from collections.abc import Callable
from operator import add, mul
from typing import Any

from symla.notation import written as w
from symla.notation.exact import Rational, rational
from symla.notation.rational import Fraction

_Rows = list[list[Rational]]
_WRITTEN = (w.Vector, w.Matrix)


def grid(node: w.Node) -> w.Vector | w.Matrix | None:
    """The value of an expression built from rational vectors and matrices, if it is one; None for other expressions."""
    rows = _rows(node)
    if rows is None or (len(rows) == len(rows[0]) == 1 and type(node) not in _WRITTEN):  # u^T v may be a number
        return None
    if len(rows[0]) > 1 or not _has_vector(node):
        return w.Matrix(tuple([tuple(map(w.number, row)) for row in rows]), None, len(rows[0]))
    return w.Vector(tuple([w.number(entry) for (entry,) in rows]))


def _has_vector(node: w.Node) -> bool:
    """Whether an expression of vectors and matrices has a vector."""
    kind = type(node)
    return kind is w.Vector or (kind in _MADE_OF_PARTS and any(map(_has_vector, w.children(node))))


def _rows(node: w.Node) -> _Rows | None:
    rule = _ROWS.get(type(node))
    return None if rule is None else rule(node)


def _vector(node: w.Vector) -> _Rows | None:
    column = [entry.value if type(entry) is w.Number else rational(entry) for entry in node.entries]
    return None if None in column or not column else [[x] for x in column]  # type: ignore[list-item]


def _matrix(node: w.Matrix) -> _Rows | None:
    if node.bar is not None or not node.rows or not node.rows[0]:
        return None
    rows = [[e.value if type(e) is w.Number else rational(e) for e in row] for row in node.rows]
    return None if any(None in row for row in rows) else rows  # type: ignore[return-value]


def _negative(node: w.Negative) -> _Rows | None:
    return _times(-1, _rows(node.operand))


def _sum(node: w.Sum) -> _Rows | None:
    total, *others = [_rows(term) for term in node.terms]
    for rows in others:
        if total is None or rows is None or len(total) != len(rows) or len(total[0]) != len(rows[0]):
            return None
        total = [list(map(add, row, other)) for row, other in zip(total, rows, strict=True)]
    return total


def _product(node: w.Product) -> _Rows | None:
    scale: Rational = 1
    product: _Rows | None = None
    for factor in node.factors:
        number = rational(factor)
        if number is not None:
            scale = scale * number
            continue
        rows = _rows(factor)
        if rows is None or (product is not None and len(product[0]) != len(rows)):
            return None
        columns = list(zip(*rows, strict=True))
        product = rows if product is None else [[sum(map(mul, row, c)) for c in columns] for row in product]
    return _times(scale, product)


def _quotient(node: w.Quotient) -> _Rows | None:
    divisor = rational(node.denominator)
    return _times(Fraction(1) / divisor, _rows(node.numerator)) if divisor else None


def _transpose(node: w.Transpose) -> _Rows | None:
    rows = _rows(node.operand)
    return None if rows is None else list(map(list, zip(*rows, strict=True)))


def _times(scale: Rational, rows: _Rows | None) -> _Rows | None:
    return rows if rows is None or scale == 1 else [[scale * x for x in row] for row in rows]


_ROWS: dict[type[w.Node], Callable[[Any], _Rows | None]] = {
    w.Vector: _vector,
    w.Matrix: _matrix,
    w.Negative: _negative,
    w.Sum: _sum,
    w.Product: _product,
    w.Quotient: _quotient,
    w.Transpose: _transpose,
}
_MADE_OF_PARTS = frozenset(_ROWS) - {w.Vector, w.Matrix}
