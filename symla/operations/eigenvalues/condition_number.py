"""The condition number of a square matrix, ‖A‖ ‖A^-1‖: for p = 2 the quotient of the largest and the smallest singular
value.

It bounds how much a relative error of the right side of A x = b grows in x.  ‖A‖ is the largest factor by which A
stretches a vector, and 1/‖A^-1‖ the smallest; for p = 1 and p = oo these norms are largest sums of columns and of
rows.
Source: condition numbers, e.g. Lay, Linear Algebra and Its Applications, section 7.4; Horn and Johnson, Matrix
Analysis, section 5.8.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Part
from symla.notation import written as w
from symla.notation.statements import Property
from symla.operations._arguments import ArgumentError
from symla.operations._borrowed import work_of
from symla.operations._deriving import derive
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations._terms import matrix_named, need_numbers
from symla.operations.eigenvalues._singular import singular_lines, squares_check

_NORMS = {w.ONE: "norm_induced_l1", w.INFINITY: "norm_induced_linf"}


def condition_number(sheet: Sheet, A: GivenMatrix, p: w.Node) -> None:
    """The condition number of an invertible matrix, by the p-norm for p = 1, 2 or oo.

    `A` is n x n, of numbers, with n <= 5 for p = 2; the answer is a number, at least 1, with the largest and the
    smallest factor by which A stretches a vector.  Undefined for other shapes, and for a singular matrix.
    """
    if p not in (w.ONE, w.TWO, w.INFINITY):
        raise ArgumentError("condition_number: p is 1, 2 or oo")
    need_square(sheet, A)
    if p != w.TWO:
        return _by_norms(sheet, A, p)
    found = singular_lines(sheet, A, invertible=True)
    first, last = found[0], found[-1]
    if last.value == w.ZERO:
        claim = Property("dependent", A.name)
        sheet.undefined("singular", claim, A=A.name, smallest=last.statement, claim=claim)
    squares_check(sheet, A, found)
    c = free_letter("kappa c", A, kind="scalar")
    quotient = w.Quotient(first.name, last.name)
    work = (
        sheet.work(c).define("quotient", quotient) if first.name != last.name else sheet.work(c).to("alone", quotient)
    )
    work.put_in(letters_for={first.name: first.value, last.name: last.value}).result("divide")
    return sheet.answer(
        reason("answer", A=A.name, condition=equation(c, work.line)),
        condition=Part("condition", work.line, letter=c),
        largest=Part("largest", first.value, letter=first.name),
        smallest=Part("smallest", last.value, letter=last.name),
    )


def _by_norms(sheet: Sheet, A: GivenMatrix, p: w.Node) -> None:
    """By the largest sums of columns, or of rows, of the matrix and of its inverse."""
    need_numbers("condition_number: the entries of A", A.entries, "which sum is the largest")
    inverted = w.Power(A.name, w.MINUS_ONE)
    sheet.plan("plan_of_norms", A=A.name)
    derived = derive("inverse", A, domain=sheet.domain)
    sheet.beside += [given for given in derived.given if given.name != A.name]
    sheet.add(*work_of(derived, {}))
    if not isinstance(derived.outcome, Answer):
        claim = Property("dependent", A.name)
        sheet.undefined("without_inverse", claim, A=A.name, claim=claim)
    inverse = derived.outcome.parts[0].form
    B = matrix_named(free_letter("B C X", A, kind="matrix"), inverse)
    sheet.work(B.name).to("inverse_named", inverted).to("found_above", inverse)
    norms = [derive(_NORMS[p], M, domain=sheet.domain) for M in (A, B)]
    sheet.add(*[passage for norm in norms for passage in work_of(norm, {})])
    sizes = [norm.outcome.parts[0].form for norm in norms if isinstance(norm.outcome, Answer)]
    largest, of_inverse = w.Norm(A.name, p), w.Norm(B.name, p)
    c, s = (free_letter(choices, A, kind="scalar") for choices in ("kappa c", "s m r"))
    work = sheet.work(c).define("product_of_norms", w.Product((largest, of_inverse)))
    work.to("put_in_norms", w.Product(tuple(sizes), signed=True)).result("multiply")
    smallest = sheet.work(s).define("least_stretch", w.Quotient(w.ONE, of_inverse))
    smallest.to("put_in_norms", w.Quotient(w.ONE, sizes[1])).result("divide")
    return sheet.answer(
        reason("answer", A=A.name, condition=equation(c, work.line)),
        condition=Part("condition", work.line, letter=c),
        largest=Part("largest", sizes[0]),
        smallest=Part("smallest", smallest.line),
    )
