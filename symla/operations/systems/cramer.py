"""Cramer's rule: the unknown x_j of A x = b is det(A_j)/det(A), where b takes the place of column j in A_j.

Source: Cramer's rule, e.g. Lay, Linear Algebra and Its Applications, section 3.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.minors import two_by_two
from symla.operations._counts import height, size, unequal
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations.systems._determinants import METHODS, fits
from symla.operations.systems._inverses import divisor


def cramer(sheet: Sheet, A: GivenMatrix, b: GivenVector) -> None:
    """The solution of a system of linear equations by Cramer's rule.

    `A` is n x n with n <= 5, `b` has n components; so has the answer.  Undefined for other shapes, and if the
    determinant of A is zero; by cases where that depends on the values of symbols.
    """
    x = free_letter("x y z", A, b)
    sheet.seek(w.Relation(w.Product((A.name, x)), "=", b.name))
    need_square(sheet, A)
    if b.size != A.height:
        sheet.undefined("sizes_differ", unequal(size(b), height(A)), A=A.name, b=b.name, m=height(A), n=size(b))
    if A.height > 1 and not fits("cofactors", A.height):
        raise SymlaError(f"cramer: the rule is too long for {A.height} unknowns; solve_system takes any number.")
    sheet.plan("plan", A=A.name, b=b.name)
    bottom = divisor(sheet, A, _determinant(sheet, A))
    if bottom is None:
        vanishes = equation(w.Determinant(A.name), w.ZERO)
        sheet.undefined("singular", vanishes, remedies=(Remedy(reason("reduce")),), A=A.name, vanishes=vanishes)
    letters = GivenVector(x, b.entries).letters
    entries = tuple([_unknown(sheet, A, b, x_j, j, bottom) for j, x_j in enumerate(letters)])
    found = w.Vector(entries)
    sheet.work(x, "together").to("components", found)
    check = sheet.check(w.Product((A.name, x)), reason("check", b=b.name))
    check.put_in(A, GivenVector(x, entries)).result("multiply")
    sheet.answer(reason("answer", solution=equation(x, found)), solution=found)


def _unknown(sheet: Sheet, A: GivenMatrix, b: GivenVector, x: w.Name, j: int, bottom: w.Node) -> w.Node:
    """x_j, with the determinant of its numerator."""
    name = w.Name(A.name.base, (*A.name.subscript, str(j + 1)), "matrix", A.name.accent)
    known = sheet.known
    rows = known.rows(tuple([(*row[:j], e, *row[j + 1 :]) for row, e in zip(A.rows, b.entries, strict=True)]))
    A_j = GivenMatrix(name, rows, A.width)
    sheet.work(name).to(reason("replaced", b=b.name, x=x), A_j.written)
    top = _determinant(sheet, A_j)
    if type(top) is w.Number and type(bottom) is w.Number and max(top.value, bottom.value) < 0:
        top, bottom = w.number(-top.value), w.number(-bottom.value)  # two minus signs cancel
    quotient = w.Quotient(top, bottom)
    work = sheet.work(x, compact=True).to("quotient", w.Quotient(w.Determinant(name), w.Determinant(A.name)))
    return work.to("put_in_determinants", quotient).result("divide").line


def _determinant(sheet: Sheet, A: GivenMatrix) -> w.Node:
    if A.height == 2:  # on one line
        work = sheet.work(w.Determinant(A.name), compact=True).to("formula", two_by_two(A.written))
        return work.evaluate("multiply", w.Product, minor=True).result("subtract").shown
    return METHODS["entry" if A.height == 1 else "cofactors"](sheet, A)
