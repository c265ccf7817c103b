"""Linear differential equations x' = A x with x(0) given: x(t) = e^(tA) x(0) = P e^(tJ) c, where P c = x(0).

Source: applications to differential equations, e.g. Lay, Linear Algebra and Its Applications, section 5.7.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.statements import Quoted
from symla.operations._counts import size, unequal, width
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations._terms import as_vector, matrix
from symla.operations.eigenvalues._flows import derivative_check, flow
from symla.operations.eigenvalues._functions import multiplied


def solve_linear_ode(sheet: Sheet, A: GivenMatrix, x0: GivenVector) -> None:
    """The solution of x' = A x that begins with a given vector.

    `A` is n x n with n <= 5, or triangular, and `x0` has n components; the answer is a vector of functions of t.
    Undefined for other shapes.
    """
    need_square(sheet, A)
    if x0.size != A.height:
        sheet.undefined("sizes_differ", unequal(size(x0), width(A)), A=A.name, x0=x0.name, m=width(A), n=size(x0))
    y = free_letter("f g h k", A, x0)
    moved = equation(w.Name(y.base, y.subscript, "vector", "prime"), w.Product((A.name, y)))
    sheet.pose("system", system=Quoted(moved), A=equation(A.name, A.written), x0=equation(x0.name, x0.written))
    t = free_letter("t s r", A, x0, kind="scalar")
    found = flow(sheet, A, t, x0)
    P, left = found.decomposed.P, found.decomposed.left
    c = free_letter("c k b", A, x0)
    work = sheet.work(c, "begin").to("coefficients", w.Product((w.Power(P, w.MINUS_ONE), x0.name)))
    work.put_in(why="put_in_matrices", letters_for={P: left, x0.name: x0.written})
    begins = sheet.known.letters_put_in(x0.written)
    if begins != x0.written:
        work.to(sheet.known.reason_for(x0.written), w.Product((w.Power(left, w.MINUS_ONE), begins)))
    inverse = result(w.Power(left, w.MINUS_ONE), sheet.domain)
    if inverse != left:
        work.to("invert", w.Product((inverse, begins)))
    coefficients = as_vector(
        work.to("multiply" if inverse != left else "invert_and_multiply", result(work.line, sheet.domain)).line
    )
    work = sheet.work(y, "solution").to("combination", w.Product((P, found.E, c)))
    work.put_in(why="put_in_matrices", letters_for={P: left, found.E: found.middle, c: coefficients})
    column = matrix(tuple([(e,) for e in coefficients.entries]))
    solution = multiplied(sheet, work, found.decomposed, found.function, found.middle, column).line
    derivative_check(sheet, A, y, solution, t, x0.written, found, column)
    times = (t,) if t in w.walk(solution) else ()
    words = reason("answer", solution=equation(y, solution), times=times)
    sheet.answer(words, solution=Part("solution", solution, letter=y))
