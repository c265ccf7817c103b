"""The characteristic polynomial det(A - x I), whose zeros are the eigenvalues; A itself is a zero of it.

Source: the characteristic equation and the theorem of Cayley and Hamilton, e.g. Lay, Linear Algebra and Its
Applications, section 5.2; Strang, Introduction to Linear Algebra, section 6.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations.eigenvalues._characteristic import factored, polynomial_lines, unit
from symla.operations.eigenvalues._polynomial import Polynomial, at_matrix, in_powers, polynomial_of
from symla.operations.eigenvalues._shifted import determinant_in, letter_for
from symla.operations.systems._inverses import unit_beside

_MOST_POWERS = 3


def characteristic_polynomial(sheet: Sheet, A: GivenMatrix) -> None:
    """The characteristic polynomial of a square matrix, multiplied out, and its factors.

    `A` is n x n with n <= 5, or triangular; the answer is a polynomial of degree n in lambda, det(A - lambda I).
    Undefined for other shapes.
    """
    x = letter_for(sheet, A)
    goal = sheet.seek(determinant_in(sheet, A, x))
    need_square(sheet, A)
    unit(sheet, A)
    work, parts = polynomial_lines(sheet, A, x)
    product = work.line if type(work.line) is w.Product else None
    expanded = work.line if A.height == 1 else in_powers(work.line, x, sheet.domain)
    if product is None:
        work = sheet.work(expanded)
    found = factored(sheet, work, x, parts)
    if product is not None:
        found.work.to("multiply_out", expanded)
    _check(sheet, A, polynomial_of(expanded, x, sheet.domain))
    has_factors = len(found.factors) > 1 and found.whole != expanded
    statement = equation(expanded, found.whole) if has_factors else equation(goal, expanded)
    sheet.answer(reason("answer", A=A.name, polynomial=statement), polynomial=expanded)


def _check(sheet: Sheet, A: GivenMatrix, p: Polynomial) -> None:
    """The check that the matrix is a zero of its polynomial."""
    if not 2 <= p.degree <= _MOST_POWERS or not w.is_numeric(A.written):
        return
    polynomial = at_matrix(p, A.name, unit_beside(A))
    terms = polynomial.terms if type(polynomial) is w.Sum else (polynomial,)
    work = sheet.check(polynomial, "cayley_hamilton")
    letters = {A.name: A.written, unit_beside(A): identity(A.height)}
    worked = [_worked(w.substitute(term, letters)) for term in terms]
    if len(worked) > 1:
        work.to("each_term", w.Sum(tuple(worked)))
    zero = w.Matrix(((w.ZERO,) * A.height,) * A.height, None, A.height)
    work.to("add" if len(worked) > 1 else "each_term", zero)


def _worked(term: w.Node) -> w.Node:
    """A term of the polynomial as a matrix, with its sign in front."""
    return w.Negative(result(term.operand)) if type(term) is w.Negative else result(term)
