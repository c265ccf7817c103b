"""A - x I, or x I - A where the convention defines the characteristic polynomial by it, in letters and by entries."""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import LETTER_MINUS
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import minus
from symla.operations.systems._inverses import unit_beside

_ZERO = w.Number(0)


def letter_for(sheet: Sheet, A: GivenMatrix) -> w.Name:
    """The letter of the polynomial."""
    return free_letter(f"{sheet.conventions.polynomial_letter} lambda mu x t z", A, kind="scalar")


def determinant_in(sheet: Sheet, A: GivenMatrix, x: w.Name) -> w.Determinant:
    """det(A - x I), or det(x I - A), in letters"""
    if is_monic(sheet):
        return w.Determinant(w.Sum((w.Product((x, unit_beside(A))), w.Negative(A.name))))
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
        if entry == _ZERO:
            return w.Negative(x)
        terms = entry.terms if type(entry) is w.Sum else (entry,)
        return w.Sum((*terms, w.Negative(x)))

    rows = tuple([tuple([less_x(e) if i == j else e for j, e in enumerate(row)]) for i, row in enumerate(A.rows)])
    return w.Matrix(rows, None, A.width)


def turned(sheet: Sheet, A: GivenMatrix, x: w.Name) -> w.Matrix:
    """x I - A by its entries."""

    def opposite(entry: w.Node) -> w.Node:
        return result(w.Negative(entry), sheet.domain)

    def beside(entry: w.Node) -> w.Node:
        negated = opposite(entry)
        terms = negated.terms if type(negated) is w.Sum else (negated,)
        return x if negated == _ZERO else w.Sum((x, *[_with_sign(term) for term in terms]))

    rows = [tuple([beside(e) if i == j else opposite(e) for j, e in enumerate(row)]) for i, row in enumerate(A.rows)]
    return w.Matrix(tuple(rows), None, A.width)


def _with_sign(term: w.Node) -> w.Node:
    """x - 2 for x + (-2)"""
    return w.Negative(w.number(-term.value)) if type(term) is w.Number and term.value < 0 else term
