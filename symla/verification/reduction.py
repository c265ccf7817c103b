"""Determinant and rank of a matrix of exact numbers, by the kernel's own arithmetic.

The determinant is expanded along the rows, each minor worked out once; that is its definition.  The rank is counted by
elimination without division, where a number serves as pivot only if it is certainly not zero.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from symla.verification.exact import Field
from symla.verification.polynomial import Exact, Scalar, TooHard

Rows = tuple[tuple[Scalar, ...], ...]

_LARGEST = 12  # 2^12 minors


def determinant(field: Field, rows: Rows) -> Scalar:
    """The determinant of a square matrix."""
    if all(type(x) is not Exact for row in rows for x in row):
        return _rational_determinant([list(map(Fraction, row)) for row in rows])  # type: ignore[arg-type]
    if len(rows) > _LARGEST:
        raise TooHard("a determinant of this size")
    known: dict[tuple[int, ...], Scalar] = {(): 1}

    def minor(columns: tuple[int, ...]) -> Scalar:
        """The minor of the last rows in these columns."""
        found = known.get(columns)
        if found is None:
            row = rows[len(rows) - len(columns)]
            found = 0
            for place, j in enumerate(columns):
                if not field.is_zero(row[j]):
                    term = field.multiply(row[j], minor(columns[:place] + columns[place + 1 :]))
                    found = field.add(found, field.negate(term) if place % 2 else term)
            known[columns] = found
        return found

    return minor(tuple(range(len(rows))))


def _rational_determinant(rows: list[list[Fraction]]) -> Scalar:
    """By elimination: a row operation of the third kind keeps the determinant, an exchange turns its sign."""
    result = Fraction(1)
    for k in range(len(rows)):
        pivot = next((i for i in range(k, len(rows)) if rows[i][k]), None)
        if pivot is None:
            return 0
        if pivot != k:
            rows[k], rows[pivot] = rows[pivot], rows[k]
            result = -result
        result *= rows[k][k]
        for i in range(k + 1, len(rows)):
            if rows[i][k]:
                factor = rows[i][k] / rows[k][k]
                rows[i] = [x - factor * y for x, y in zip(rows[i], rows[k], strict=True)]
    return result.numerator if result.denominator == 1 else result


def adjugate(field: Field, rows: Rows) -> Rows:
    """The transposed matrix of the cofactors."""
    size = range(len(rows))

    def cofactor(i: int, j: int) -> Scalar:
        left = tuple([row[:j] + row[j + 1 :] for k, row in enumerate(rows) if k != i])
        found = determinant(field, left)
        return field.negate(found) if (i + j) % 2 else found

    return tuple([tuple([cofactor(j, i) for j in size]) for i in size])


def rank(field: Field, rows: Rows, width: int, nonzero: Callable[[Scalar], bool]) -> int:
    """The number of pivots; `nonzero` says whether a number is certainly not zero.  A column whose numbers may all be
    zero is put off: rank does not ask for an order of the columns.
    """
    left = [list(row) for row in rows]
    found = 0
    columns = list(range(width))
    while columns:
        put_off: list[int] = []
        before = found
        for j in columns:
            column = [i for i in range(found, len(left)) if not field.is_zero(left[i][j])]
            if not column:
                continue
            sure = (i for i in column if nonzero(left[i][j]))
            pivot = min(sure, key=lambda i: type(left[i][j]) is Exact, default=None)
            if pivot is None:
                put_off.append(j)
                continue
            left[found], left[pivot] = left[pivot], left[found]
            own = left[found]
            for i in range(found + 1, len(left)):
                if not field.is_zero(left[i][j]):
                    left[i] = _cleared(field, own, left[i], j)
            found += 1
        if found == before and put_off:
            raise TooHard("the rank depends on numbers that may be zero")
        columns = put_off
    return found


def _cleared(field: Field, own: list[Scalar], other: list[Scalar], j: int) -> list[Scalar]:
    """The other row with a zero in column j: own[j]·other - other[j]·own, or a quotient of it by a rational number."""
    p, q = own[j], other[j]
    if type(p) is not Exact:
        q = field.divide(q, p)
        return [field.subtract(y, field.multiply(q, x)) for x, y in zip(own, other, strict=True)]
    return [field.subtract(field.multiply(p, y), field.multiply(q, x)) for x, y in zip(own, other, strict=True)]
