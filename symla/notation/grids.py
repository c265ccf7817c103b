"""Sums, multiples, products and transposes of vectors and matrices of known numbers, computed on Python numbers.

Product((Matrix(((1, 2), (3, 4))), Vector((5, 6))))     Vector((17, 39))

The entries are rational numbers, or such as have square roots and roots of their sums (`rooted`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import add, mul
from typing import Any

from symla.notation import rooted
from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction
from symla.notation.roots import WHOLE, added, product, reciprocal

_Number = Any  # of the field at hand
_Rows = list[list[_Number]]
_WRITTEN = (w.Vector, w.Matrix)


class _Field(Frozen, frozen=True):
    """How the numbers of a field are read, computed with and written; `read` and `written` give None for others."""

    read: Callable[[w.Node], _Number | None]
    written: Callable[[_Number], w.Node | None]
    one: _Number
    minus: _Number
    plus: Callable[[_Number, _Number], _Number]
    times: Callable[[_Number, _Number], _Number]
    dot: Callable[[Sequence[_Number], Sequence[_Number]], _Number]
    inverse: Callable[[_Number], _Number | None]


def _dot(row: Sequence[_Number], column: Sequence[_Number]) -> _Number:
    return sum(map(mul, row, column))


def _rooted_dot(row: Sequence[_Number], column: Sequence[_Number]) -> _Number:
    return added(map(product, row, column))


def _plus(x: _Number, y: _Number) -> _Number:
    return added((x, y))


_RATIONAL = _Field(rational, w.number, 1, -1, add, mul, _dot, lambda x: Fraction(1) / x)
_ROOTED = _Field(rooted.read, rooted.written, WHOLE, rooted.scaled(-1, WHOLE), _plus, product, _rooted_dot, reciprocal)


def grid(node: w.Node) -> w.Vector | w.Matrix | None:
    """The value of an expression built from vectors and matrices of known numbers, if it is one; None for others."""
    if type(node) not in _ROWS:
        return None
    for field in (_RATIONAL, _ROOTED):
        rows = _rows(node, field)
        if rows is None:
            continue
        if len(rows) == len(rows[0]) == 1 and type(node) not in _WRITTEN:  # u^T v may be a number
            return None
        entries = [[field.written(entry) for entry in row] for row in rows]
        if any(None in row for row in entries):
            return None
        if len(rows[0]) > 1 or not _has_vector(node):
            return w.Matrix(tuple(map(tuple, entries)), None, len(rows[0]))  # type: ignore[arg-type]
        return w.Vector(tuple([entry for (entry,) in entries]))  # type: ignore[misc]
    return None


def _has_vector(node: w.Node) -> bool:
    """Whether an expression of vectors and matrices has a vector."""
    kind = type(node)
    return kind is w.Vector or (kind in _MADE_OF_PARTS and any(map(_has_vector, w.children(node))))


def _rows(node: w.Node, field: _Field) -> _Rows | None:
    rule = _ROWS.get(type(node))
    return None if rule is None else rule(node, field)


def _vector(node: w.Vector, field: _Field) -> _Rows | None:
    return _of_entries([(entry,) for entry in node.entries], field)


def _matrix(node: w.Matrix, field: _Field) -> _Rows | None:
    return _of_entries(node.rows, field) if node.bar is None and node.rows and node.rows[0] else None


def _of_entries(rows: Iterable[Sequence[w.Node]], field: _Field) -> _Rows | None:
    found = [list(map(field.read, row)) for row in rows]
    return None if not found or any(None in row for row in found) else found


def _negative(node: w.Negative, field: _Field) -> _Rows | None:
    return _times(field.minus, _rows(node.operand, field), field)


def _sum(node: w.Sum, field: _Field) -> _Rows | None:
    total, *others = [_rows(term, field) for term in node.terms]
    for rows in others:
        if total is None or rows is None or len(total) != len(rows) or len(total[0]) != len(rows[0]):
            return None
        total = [list(map(field.plus, row, other)) for row, other in zip(total, rows, strict=True)]
    return total


def _product(node: w.Product, field: _Field) -> _Rows | None:
    scale = field.one
    found: _Rows | None = None
    for factor in node.factors:
        number = field.read(factor)
        if number is not None:
            scale = field.times(scale, number)
            continue
        rows = _rows(factor, field)
        if rows is None or (found is not None and len(found[0]) != len(rows)):
            return None
        columns = list(zip(*rows, strict=True))
        found = rows if found is None else [[field.dot(row, c) for c in columns] for row in found]
    return _times(scale, found, field)


def _quotient(node: w.Quotient, field: _Field) -> _Rows | None:
    divisor = field.read(node.denominator)
    share = field.inverse(divisor) if divisor else None
    return None if share is None else _times(share, _rows(node.numerator, field), field)


def _transpose(node: w.Transpose, field: _Field) -> _Rows | None:
    rows = _rows(node.operand, field)
    return None if rows is None else list(map(list, zip(*rows, strict=True)))


def _times(scale: _Number, rows: _Rows | None, field: _Field) -> _Rows | None:
    return rows if rows is None or scale == field.one else [[field.times(scale, x) for x in row] for row in rows]


_ROWS: dict[type[w.Node], Callable[[Any, _Field], _Rows | None]] = {
    w.Vector: _vector,
    w.Matrix: _matrix,
    w.Negative: _negative,
    w.Sum: _sum,
    w.Product: _product,
    w.Quotient: _quotient,
    w.Transpose: _transpose,
}
_MADE_OF_PARTS = frozenset(_ROWS) - {w.Vector, w.Matrix}
