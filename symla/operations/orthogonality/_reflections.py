"""The signs on the diagonal of R where reflections determine them, as in LAPACK.

The reflection of the remainder of a column has the sign opposite to that of its first entry, and there is none where
the entries below are zero.  Source: Householder reflections, e.g. Golub and Van Loan, Matrix Computations, section 5.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from symla.derivation.given import GivenMatrix, GivenVector
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.value import value as exact_value
from symla.notation.write import write
from symla.operations._cases.certain import sign
from symla.operations._cases.numbers import entry_of, is_zero
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._terms import has_letters

_TOO_HARD = (
    "qr: how the signs that reflections give depend on the symbols could not be worked out. Choose values for some of "
    "them, or leave the diagonal positive, qr: positive."
)
_DIGITS = 60  # up to which signs are worked out


def turned_by_reflections(
    sheet: Sheet, A: GivenMatrix, vectors: dict[int, GivenVector], sizes: dict[int, w.Node]
) -> frozenset[int]:
    """The columns, from 0, with a negative diagonal entry after all reflections, for independent columns with these
    perpendicular remainders and their lengths; by cases where symbols decide.

    Raises `SymlaError` where symbols stand for complex numbers.
    """
    if not has_letters(*A.entries):
        from mpmath import mp, mpc

        with mp.workdps(_DIGITS):
            rows = [[mpc(*exact_value(e, "complex").evalf(_DIGITS).as_real_imag()) for e in row] for row in A.rows]
            return frozenset(_signs(rows))
    if sheet.domain == "complex":
        raise SymlaError(
            "qr: the signs that reflections give depend on the symbols, which stand for complex numbers. Choose values "
            "for them, or leave the diagonal positive, qr: positive."
        )
    return _by_cases(sheet, A, [[w.Quotient(x, sizes[j]) for x in u.entries] for j, u in vectors.items()])


def decide_first_reflection(sheet: Sheet, A: GivenMatrix) -> None:
    """Decide whether the first column is reflected, before anything is worked out that depends on it."""
    if sheet.domain == "real" and has_letters(*A.column(0)):
        all(_is_zero(sheet, exact_value(sheet.known.put_in(x)), True) for x in A.column(0)[1:])


def _by_cases(sheet: Sheet, A: GivenMatrix, units: list[list[w.Node]]) -> frozenset[int]:
    """The same with symbols for real numbers.  After the earlier reflections, the unit vector p of a column, which
    belongs to a positive diagonal entry, has the sign of the remainder of the column.
    """
    import sympy

    signs, turned, reflected = Signs(sheet), set[int](), 0
    columns = [[exact_value(sheet.known.put_in(x)) for x in unit] for unit in units]
    for j in range(A.width):
        p = columns[j][j:] if j else [exact_value(sheet.known.put_in(row[0])) for row in A.rows]
        if len(p) == 1:  # the determinant of what the reflections make of A has a known sign
            determinant = sympy.Matrix(A.height, A.width, [exact_value(sheet.known.put_in(e)) for e in A.entries]).det()
            negative = _sign(signs, determinant) * (-1) ** (len(turned) + reflected) < 0
        elif all(_is_zero(sheet, x, j == 0) for x in p[1:]):
            negative = _sign(signs, p[0]) < 0
        else:
            negative = not signs.is_positive(_of_the_sign(-p[0]))
            reflected += 1
            sign = -1 if negative else 1
            unit = [sign * exact_value(sheet.known.put_in(write(x))) for x in columns[j][j:]]
            wanted = columns[j + 1 : A.height - 1]  # of the last entry of all, the determinant tells the sign
            if wanted and any(x.free_symbols for x in unit):
                raise SymlaError(_TOO_HARD)  # roots of polynomials within each other
            for other in wanted:
                other[j:] = _after(unit, other[j:])
        if negative:
            turned.add(j)
    return frozenset(turned)


def _sign(signs: Signs, number: Any) -> int:
    return signs.of(_of_the_sign(number))


def _of_the_sign(number: Any) -> w.Node:
    """A polynomial of the same sign, without factors that are positive for all values of the symbols.  Raises
    `SymlaError` where there is none.
    """
    import sympy

    top, bottom = sympy.fraction(sympy.factor(number))
    factors = [x for x in (*sympy.Mul.make_args(top), *sympy.Mul.make_args(bottom)) if sign(write(x)) != 1]
    rest = sympy.expand(sympy.Mul(*factors))
    if not rest.is_polynomial(*rest.free_symbols):
        raise SymlaError(_TOO_HARD)
    return write(rest)


def _is_zero(sheet: Sheet, number: Any, first: bool) -> bool:
    """Whether an entry below the diagonal is zero; a decision is made in the first column alone, before any root."""
    exact = sheet.known.reduced(entry_of(sheet.known.put_in(write(number)), "real"))
    if is_zero(exact) or sheet.known.certain(exact):
        return is_zero(exact)
    if not first or not exact.is_polynomial(*exact.free_symbols):
        raise SymlaError(_TOO_HARD)
    return sheet.is_zero(write(number), "reflection_decides")


def _after(p: Sequence[Any], column: Sequence[Any]) -> list[Any]:
    """The column after the reflection that maps p onto the first unit vector."""
    import sympy

    v = [1 - p[0], *[-x for x in p[1:]]]
    factor = sum(x * y for x, y in zip(v, column, strict=True)) / v[0]
    return [sympy.radsimp(sympy.simplify(c - factor * x)) for c, x in zip(column, v, strict=True)]


def _signs(rows: list[list[Any]]) -> list[int]:
    """The columns with a negative diagonal entry after all reflections, by floating-point numbers."""
    from mpmath import mp

    tiny = mp.mpf(10) ** (10 - _DIGITS)
    height, found = len(rows), []
    for j in range(len(rows[0])):
        first, below = rows[j][j], [rows[i][j] for i in range(j + 1, height)]
        size = mp.sqrt(sum((abs(x) ** 2 for x in below), abs(first) ** 2))
        is_upper = all(abs(x) < tiny for x in below) and abs(first.imag) < tiny
        negative = first.real < 0 if is_upper else first.real > -tiny
        if negative:
            found.append(j)
        if is_upper:
            continue
        corner = -size if negative else size  # the column after the reflection
        v = [mp.mpf(1), *[x / (first - corner) for x in below]]
        factor = mp.conj((corner - first) / corner)
        for k in range(j, len(rows[0])):
            along = factor * sum(mp.conj(x) * rows[j + i][k] for i, x in enumerate(v))
            for i, x in enumerate(v):
                rows[j + i][k] -= along * x
    return found
