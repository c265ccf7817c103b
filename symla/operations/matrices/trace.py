"""The trace of a square matrix: the sum of the entries on its diagonal, tr(A) = a_11 + ... + a_nn.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 6.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import sum_of
from symla.operations._counts import counted, height, not_square, width
from symla.operations._sheet import Sheet
from symla.operations._terms import LONG, indexed
from symla.operations.matrices._names import affordable
from symla.operations.matrices._shapes import corner
from symla.operations.matrices.matrix_multiply import is_identity


def trace(sheet: Sheet, A: GivenMatrix) -> None:
    """The trace of a square matrix.

    `A` is n x n; the answer is a number.  Undefined if A is not square.
    """
    if A.height != A.width:
        _undefined(sheet, A)
    letters = sum_of(tuple([row[i] for i, row in enumerate(A.letters)]))
    if A.height > LONG:
        letters = w.Summation(indexed(A, "i", "i"), "i", 1, A.height)
    work = sheet.work(sheet.goal).define("diagonal" if A.height > 1 else "only_entry", letters)
    work.put_in(A, why="put_in_entries").evaluate("add", w.Sum)
    if is_identity(A) and A.height > 1:
        sheet.remark("size", size=equation(sheet.goal, w.Number(A.height)))
    sheet.answer(trace=work.line)


def _undefined(sheet: Sheet, A: GivenMatrix) -> None:
    """Only a square matrix has a full diagonal."""
    differ = not_square(A)
    size = min(A.height, A.width)
    square = corner(A, size, size)
    first = equation(w.Call("tr", (square,)), result(w.Call("tr", (square,)), sheet.domain))
    remedies = [Remedy(reason("corner", A=A.name, size=counted("rows", square, size), value=first))]
    if sheet.domain == "real" and affordable(A.height * A.height * A.width):
        value = result(w.Call("tr", (w.Product((A.written, w.Transpose(A.written))),)), sheet.domain)
        frobenius = equation(w.Power(w.Norm(A.name, w.Name("F")), w.TWO), value)
        gram = reason("gram", m=height(A), value=equation(sheet.stated("tr(A A^T)"), value))
        remedies.append(Remedy(gram, (frobenius,)))
    why = reason("undefined", goal=sheet.goal, A=A.name, m=height(A), n=width(A), differ=differ)
    sheet.undefined(why, differ, remedies=remedies)
