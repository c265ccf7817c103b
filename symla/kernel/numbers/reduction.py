"""Determinant and rank of a matrix of exact numbers, by the kernel's own arithmetic.

The determinant is expanded along the rows, each minor worked out once; that is its definition.  The rank is counted by
elimination without division, where a number serves as pivot only if it is certainly not zero.  Of rational numbers both
come from elimination with whole numbers: a row operation of the third kind keeps the determinant, an exchange turns its
sign.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, combinations
from math import comb, lcm
from typing import TYPE_CHECKING, Any, TypeVar

from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import RATIONAL, WHOLE, Exact, Rational, Scalar, TooHard, plain, ratio
from symla.kernel.numbers.vanish import vanishes

if TYPE_CHECKING:
    from symla.kernel.numbers.nonzero import Nonzero

Rows = tuple[tuple[Scalar, ...], ...]
_Entry = TypeVar("_Entry")

_LARGEST = 12  # 2^12 minors
_MOST_ADDED = 5  # squares of the shortest minors
_MOST_MINORS = 100  # of one size, where all are looked at


def _is_rational(rows: Rows) -> bool:
    return RATIONAL.issuperset(map(type, chain.from_iterable(rows)))


def determinant(field: Field, rows: Rows) -> Scalar:
    """The determinant of a square matrix."""
    if _is_rational(rows):
        return _rational_determinant(rows)
    if len(rows) > _LARGEST:
        raise TooHard("a determinant of this size")
    return by_minors(rows, (0, 1), field.is_zero, field.multiply, field.add, field.negate)


def by_minors(
    rows: Sequence[Sequence[_Entry]],
    zero_and_one: tuple[_Entry, _Entry],
    is_zero: Callable[[_Entry], bool],
    times: Callable[[_Entry, _Entry], _Entry],
    plus: Callable[[_Entry, _Entry], _Entry],
    negative: Callable[[_Entry], _Entry],
) -> _Entry:
    """The determinant of entries that are added and multiplied so, by expansion along the rows."""
    zero, one = zero_and_one
    known: dict[tuple[int, ...], _Entry] = {(): one}

    def minor(columns: tuple[int, ...]) -> _Entry:
        """The minor of the last rows in these columns."""
        found = known.get(columns)
        if found is None:
            row, found = rows[len(rows) - len(columns)], zero
            for place, j in enumerate(columns):
                if not is_zero(row[j]):
                    term = times(row[j], minor(columns[:place] + columns[place + 1 :]))
                    found = plus(found, negative(term) if place % 2 else term)
            known[columns] = found
        return found

    return minor(tuple(range(len(rows))))


def _rational_determinant(rows: tuple[tuple[Any, ...], ...]) -> Rational:
    if len(rows) == 2:
        (a, b), (c, d) = rows
        return plain(a * d - b * c)
    if len(rows) == 3:
        (a, b, c), (d, e, f), (g, h, i) = rows
        return plain(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
    scale, whole = _over_whole_numbers(rows)
    pivots, last = _eliminated(whole, len(rows))
    return ratio(last, scale) if pivots == len(rows) else 0


def _over_whole_numbers(rows: tuple[tuple[Any, ...], ...]) -> tuple[int, list[list[int]]]:
    """Every row of rational numbers times its common denominator; and the product of these."""
    scale, whole = 1, []
    for row in rows:
        if WHOLE.issuperset(map(type, row)):
            whole.append([*row])
            continue
        common = lcm(*[x.denominator for x in row])
        scale *= common
        whole.append([x.numerator * (common // x.denominator) for x in row])
    return scale, whole


def _eliminated(rows: list[list[int]], width: int) -> tuple[int, int]:
    """The number of pivots, and the minor of the rows and columns that have one, with the sign of the exchanges.

    Every entry that arises is a minor of the matrix, so that the divisions leave nothing over (Bareiss).
    """
    found, last, sign = 0, 1, 1
    for j in range(width):
        if found == len(rows):
            break
        pivot = next((i for i in range(found, len(rows)) if rows[i][j]), None)
        if pivot is None:
            continue
        if pivot != found:
            rows[found], rows[pivot] = rows[pivot], rows[found]
            sign = -sign
        pivot_row = rows[found]
        p = pivot_row[j]
        for i in range(found + 1, len(rows)):
            q = rows[i][j]
            if q == 0:  # the row stays as it is, or nearly so
                rows[i] = rows[i] if p == last else [p * y // last for y in rows[i]]
                continue
            rows[i] = [(p * y - q * x) // last for x, y in zip(pivot_row, rows[i], strict=True)]
        found, last = found + 1, p
    return found, sign * last


def adjugate(field: Field, rows: Rows) -> Rows:
    """The transposed matrix of the cofactors."""
    size = range(len(rows))

    def cofactor(i: int, j: int) -> Scalar:
        left = tuple([row[:j] + row[j + 1 :] for k, row in enumerate(rows) if k != i])
        found = determinant(field, left)
        return field.negate(found) if (i + j) % 2 else found

    return tuple([tuple([cofactor(j, i) for j in size]) for i in size])


def rank(field: Field, rows: Rows, width: int, nonzero: Nonzero) -> int:
    """The rank: the number of pivots of an elimination; where that meets numbers that may be zero, the size of the
    largest minor that is not.  `nonzero` says which numbers certainly are not zero.
    """
    if _is_rational(rows):
        return _eliminated(_over_whole_numbers(rows)[1], width)[0]
    found = _pivots(field, rows, width, nonzero)
    if found is None:
        found = _largest_minor(field, rows, width, nonzero)
    if found is None:
        raise TooHard("the rank depends on numbers that may be zero")
    return found


def _pivots(field: Field, rows: Rows, width: int, nonzero: Nonzero) -> int | None:
    """By elimination.  A column whose numbers may all be zero is put off: the rank does not ask for an order of the
    columns.
    """
    left = [list(row) for row in rows]
    found = 0
    columns = list(range(width))
    while columns:
        put_off: list[int] = []
        for j in columns:
            column = [i for i in range(found, len(left)) if not field.is_zero(left[i][j])]
            if not column:
                continue
            sure = (i for i in column if nonzero.holds(left[i][j]))
            pivot = min(sure, key=lambda i: type(left[i][j]) is Exact, default=None)
            if pivot is None:
                if all(vanishes(field, left[i][j]) for i in column):  # ³√(26 + 15√3) - 2 - √3
                    for i in column:
                        left[i][j] = 0
                else:
                    put_off.append(j)
                continue
            left[found], left[pivot] = left[pivot], left[found]
            pivot_row = left[found]
            for i in range(found + 1, len(left)):
                if not field.is_zero(left[i][j]):
                    left[i] = _cleared(field, pivot_row, left[i], j)
            found += 1
        if len(put_off) == len(columns):
            last = [row[put_off[0]] for row in left[found:]]  # one of them is a pivot, whichever
            return found + 1 if len(put_off) == 1 and nonzero.some(last) else None
        columns = put_off
    return found


def _largest_minor(field: Field, rows: Rows, width: int, nonzero: Nonzero) -> int | None:
    """The size of a minor that is certainly not zero, if all greater ones certainly are; None if that is not known."""
    for size in range(min(len(rows), width), 0, -1):
        found = _some_minor(field, rows, width, size, nonzero)
        if found is not False:
            return size if found else None
    return 0


def _some_minor(field: Field, rows: Rows, width: int, size: int, nonzero: Nonzero) -> bool | None:
    """Whether there certainly is a minor of this size that is not zero; False if all are zero, None if neither is
    known or there are too many.  Real numbers are not all zero exactly if their squares do not add up to zero.
    """
    if comb(len(rows), size) * comb(width, size) > _MOST_MINORS:
        return None
    minors = [
        determinant(field, tuple([tuple([row[j] for j in columns]) for row in chosen]))
        for chosen in combinations(rows, size)
        for columns in combinations(range(width), size)
    ]
    if any(nonzero.holds(minor) for minor in minors):
        return True
    left = sorted([minor for minor in minors if not field.is_zero(minor)], key=_terms)
    if all(is_real(field, minor) for minor in left):
        squares = [field.multiply(minor, minor) for minor in left]
        for count in sorted({*range(2, _MOST_ADDED), len(left)}):  # few may do: (cos t, sin t)
            if 1 < count <= len(left) and nonzero.holds(field.total(squares[:count])):
                return True
    return True if nonzero.some(left) else None if left else False


def _terms(x: Scalar) -> int:
    return len(x.numerator) + len(x.denominator) if type(x) is Exact else 0


def has_full_rank(field: Field, rows: Rows, width: int, nonzero: Nonzero) -> bool:
    """Whether the rank is the number of columns; by the greatest minors alone, where no more is known."""
    if len(rows) < width:
        return False
    if len(rows) == width and _is_rational(rows):
        return bool(_rational_determinant(rows))
    found = None if _is_rational(rows) else _some_minor(field, rows, width, width, nonzero)
    return rank(field, rows, width, nonzero) == width if found is None else found


def _cleared(field: Field, pivot_row: list[Scalar], other: list[Scalar], j: int) -> list[Scalar]:
    """The other row with a zero in column j: pivot_row[j]·other - other[j]·pivot_row, or a quotient of it by a rational
    number.
    """
    p, q = pivot_row[j], other[j]
    if type(p) is not Exact:
        q = field.divide(q, p)
        return [field.subtract(y, field.multiply(q, x)) for x, y in zip(pivot_row, other, strict=True)]
    return [field.subtract(field.multiply(p, y), field.multiply(q, x)) for x, y in zip(pivot_row, other, strict=True)]
