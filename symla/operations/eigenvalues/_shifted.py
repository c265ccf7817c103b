"""A - x I, or x I - A where the convention defines the characteristic polynomial by it, in letters and by entries."""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import LETTER_MINUS
from symla.notation.sums import minus, with_sign
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix, matrix_of, on_diagonal
from symla.operations.systems._inverses import unit_beside


def letter_for(sheet: Sheet, A: GivenMatrix) -> w.Name:
    """The letter of the polynomial."""
    return free_letter(f"{sheet.conventions.polynomial_letter} lambda mu x t z", A, kind="scalar")


def determinant_in(sheet: Sheet, A: GivenMatrix, x: w.Name) -> w.Determinant:
    """det(A - x I), or det(x I - A), in letters"""
    if is_monic(sheet):
        return w.Determinant(minus(w.Product((x, unit_beside(A))), A.name))
    return w.Determinant(shift(A, x))


def is_monic(sheet: Sheet) -> bool:
    """Whether the characteristic polynomial is monic by convention, as det(x I - A) is."""
    return sheet.conventions.characteristic_polynomial == LETTER_MINUS


def shift(A: GivenMatrix, x: w.Node) -> w.Node:
    """A - x I, in letters"""
    return minus(A.name, w.Product((x, unit_beside(A))))


def shifted(A: GivenMatrix, x: w.Name) -> w.Matrix:
    """A - x I by its entries."""

    def less_x(entry: w.Node) -> w.Node:
        if entry == w.ZERO:
            return w.Negative(x)
        terms = entry.terms if type(entry) is w.Sum else (entry,)
        return w.Sum((*terms, w.Negative(x)))

    return matrix(on_diagonal(A.rows, less_x))


def turned(sheet: Sheet, A: GivenMatrix, x: w.Name) -> w.Matrix:
    """x I - A by its entries."""

    def opposite(entry: w.Node) -> w.Node:
        return result(w.Negative(entry), sheet.domain)

    def beside(entry: w.Node) -> w.Node:
        negated = opposite(entry)
        terms = negated.terms if type(negated) is w.Sum else (negated,)
        return x if negated == w.ZERO else w.Sum((x, *[with_sign(term) for term in terms]))

    return matrix_of(A.height, A.width, lambda i, j: (beside if i == j else opposite)(A.rows[i][j]))
