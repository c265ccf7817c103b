"""The symmetric matrix of a quadratic form, and the form as a sum of multiples of squares.

The factor of x_i^2 stands on the diagonal, half of the factor of x_i x_j in both places beside it.  Completing squares
(Lagrange): where x has a square, 2(x^2 + x L) = 2(x + L/2)^2 - L^2/2; where none is left, a product of two linear forms
is u v = ((u + v)/2)^2 - ((u - v)/2)^2.  By the principal axes, with perpendicular
eigenvectors p_i, it is the sum of lambda_i ((p_i · x)/‖p_i‖)^2.
Source: quadratic forms, e.g. Lay, Linear Algebra and Its Applications, section 7.2.
"""

from __future__ import annotations

from typing import Any, Literal

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenExpression, GivenMatrix
from symla.derivation.model import Part
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.plain import plain_printer
from symla.notation.sums import sum_of
from symla.notation.value import symbol, value
from symla.operations._cases.numbers import Entry, final, is_zero, over, plus, times, written
from symla.operations._combinations import combination
from symla.operations._forms import (
    Squares,
    completed,
    flat,
    have_same_terms,
    in_case,
    vector_letter,
    with_squares,
    without,
)
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._orthonormal import perpendicular
from symla.operations.eigenvalues._spaces import different, eigenspaces, where_zero
from symla.operations.eigenvalues._zeros import eigenvalue_lines
from symla.operations.norms._euclidean import euclidean_work

_VARIABLES = frozenset("xyzuvw")
_MOST = 6


def quadratic_form_matrix(
    sheet: Sheet, polynomial: GivenExpression, method: Literal["squares", "axes"] = "squares"
) -> None:
    """The symmetric matrix of a quadratic form, and the form as a sum of multiples of squares of linear forms.

    `polynomial` is a sum of terms of degree 2 in its variables, which are all of its letters, or those among x, y, z,
    u, v and w where there are others; the answer is the n x n matrix, the variables, and the sum of squares: by
    completing squares, or by the principal axes, with linear forms that are perpendicular.  By cases where symbols
    decide.
    """
    form = polynomial.node
    sheet.seek(form)
    sheet.pose(polynomial=form, method=method)
    names = variables_of(form)
    rows = _rows(form, names)
    name = _letter(form)
    sheet.plan("plan", A=name)
    vector = vector_letter(names, name)
    A = GivenMatrix(name, tuple([tuple(map(written, row)) for row in rows]), len(names))
    sheet.work(vector, "variables").to("any_values", w.Vector(names))
    sheet.work(name, "matrix_lead").to("half_each", A.written)
    goal = w.Product((w.Transpose(vector), name, vector))
    sheet.work(goal, "form_lead").to("the_form", form)
    squares = _by_axes(sheet, A, names, vector, goal) if method == "axes" else _by_squares(sheet, form, names, rows)
    found = equation(name, A.written)
    words = reason("answer", matrix=found, squares=equation(form, squares))
    if squares == form:
        words = reason("already", matrix=found)
    sheet.answer(
        words,
        matrix=Part("matrix", A.written, letter=name),
        variables=Part("variables", w.Vector(names), letter=vector),
        squares=squares,
    )


def variables_of(form: w.Node) -> tuple[w.Name, ...]:
    """The variables of a quadratic form, in alphabetical order.  Raises `SymlaError` for other expressions."""
    letters = sorted(set(w.names_in(form)), key=_order)
    some = [name for name in letters if name.base in _VARIABLES]
    for names in (letters, some):
        if names and _wrong_term(form, names) is None:
            return _few(tuple(names))
    if not letters:
        raise SymlaError(
            f"quadratic_form_matrix: {plain_printer()(form)} has no variables, and so it is no form in any."
        )
    wrong = _wrong_term(form, some or letters)
    shown = plain_printer()(wrong if wrong is not None else form)
    raise SymlaError(
        f"quadratic_form_matrix: every term of a quadratic form has degree 2 in its variables, as x^2 and 4x y have; "
        f"{shown} has not."
    )


def _few(names: tuple[w.Name, ...]) -> tuple[w.Name, ...]:
    if len(names) > _MOST:
        raise SymlaError(
            f"quadratic_form_matrix: a form in more than {_MOST} variables is too long to be worked out by hand."
        )
    return names


def _order(name: w.Name) -> tuple[Any, ...]:
    return name.base, tuple([int(s) if s.isdigit() else 0 for s in name.subscript]), name.subscript


def _wrong_term(form: w.Node, names: list[w.Name]) -> w.Node | None:
    """A term that is not of degree 2 in these letters; None if there is none."""
    import sympy

    unknowns = [symbol(name, "real") for name in names]
    found: Any = sympy.expand(value(form, "real"))
    if not found.is_polynomial(*unknowns):
        return form
    for exponents, c in sympy.Poly(found, *unknowns).terms():
        if sum(exponents) != 2:
            powers = [x**e for x, e in zip(unknowns, exponents, strict=True)]
            return written(final(sympy.Mul(c, *powers)))
    return None


def _rows(form: w.Node, names: tuple[w.Name, ...]) -> list[list[Entry]]:
    """The entries of the symmetric matrix."""
    import sympy

    unknowns = [symbol(name, "real") for name in names]
    found: Any = sympy.Poly(sympy.expand(value(form, "real")), *unknowns)
    size = range(len(names))
    rows: list[list[Entry]] = [[0 for _ in size] for _ in size]
    for i in size:
        for j in size[i:]:
            c = final(found.coeff_monomial(unknowns[i] * unknowns[j]))
            rows[i][j] = rows[j][i] = c if i == j else over(c, 2)
    return rows


def _letter(form: w.Node) -> w.Name:
    used = {part.base for part in w.names_in(form)}
    free = [letter for letter in "ABCMSGHK" if letter not in used and letter.lower() not in used]
    return w.Name(free[0] if free else "A", (), "matrix")


# ---- squares --------------------------------------------------------------------------------------------------------


def _by_squares(sheet: Sheet, form: w.Node, names: tuple[w.Name, ...], rows: list[list[Entry]]) -> w.Node:
    """The form after completing squares one after the other; unchanged if it consists of squares."""
    if _is_of_squares(sheet, form, names, rows):
        return form
    found: Squares = []
    left = list(range(len(names)))
    shown = form
    work = sheet.work(form)
    while left:
        place = _with_square(sheet, left, rows)
        rows = in_case(sheet, rows)
        if place is not None:
            found += completed(rows, place, range(len(names)))
            mixed = any(not is_zero(x) for j, x in enumerate(rows[place]) if j != place)
            why = reason("complete", x=names[place]) if mixed else reason("collect_squares")
            rows, gone = without(rows, found[-1:]), {place}
        else:
            pair = _with_product(sheet, left, rows)
            if pair is None:
                break
            rows = in_case(sheet, rows)
            pieces, rest = _product(rows, *pair), without(rows, _product(rows, *pair))
            line = _with_factors(sheet, names, found, rows, pair, rest)
            if line is not None:
                work = sheet.work(form) if _begins_anew(sheet, work) else work
                work.to(reason("complete_product", x=names[pair[0]], y=names[pair[1]]), line)
            found += pieces
            rows, gone = rest, set(pair)
            why = reason("product_as_squares", x=names[pair[0]], y=names[pair[1]])
        left = [j for j in left if j not in gone]
        line = with_squares(sheet, names, found, rows)
        if line != shown and not have_same_terms(line, shown):
            work = sheet.work(form) if _begins_anew(sheet, work) else work
            work.to(why, line)
            shown = line
    line = with_squares(sheet, names, found, in_case(sheet, rows))
    if have_same_terms(line, shown):
        return shown
    if line != shown:
        sheet.work(form).to(sheet.known.reason_for(shown), line)
    return line


def _begins_anew(sheet: Sheet, work: Working) -> bool:
    """Whether a case has begun since, in which the line is not on the sheet."""
    return not any(passage == work.chain for passage in sheet.chains)


def _with_factors(
    sheet: Sheet,
    names: tuple[w.Name, ...],
    found: Squares,
    rows: list[list[Entry]],
    pair: tuple[int, int],
    rest: list[list[Entry]],
) -> w.Node | None:
    """The form with 2a u v, as a product of two linear forms; None where these are the two variables."""
    i, j = pair
    a, put = rows[i][j], sheet.known.put_in
    u, v = (combination(sheet, [put(written(over(x, a))) for x in rows[k]], names) for k in (j, i))
    if type(u) is type(v) is w.Name:
        return None
    factor = written(times(2, a))
    product = w.Product((u, v) if factor == w.ONE else (factor, u, v))
    zero: list[list[Entry]] = [[0] * len(names) for _ in names]
    parts = [with_squares(sheet, names, found, zero), product, with_squares(sheet, names, [], rest)]
    return flat(sum_of([part for part in parts if part != w.ZERO]))


def _is_of_squares(sheet: Sheet, form: w.Node, names: tuple[w.Name, ...], rows: list[list[Entry]]) -> bool:
    """Whether the form is written as nonzero multiples of squares of its variables."""
    line = with_squares(sheet, names, [], rows)
    diagonal = all(i == j or is_zero(x) for i, row in enumerate(rows) for j, x in enumerate(row))
    decided = all(is_zero(row[i]) or sheet.known.certain(row[i]) for i, row in enumerate(rows))
    return have_same_terms(form, line) and diagonal and decided


def _with_square(sheet: Sheet, left: list[int], rows: list[list[Entry]]) -> int | None:
    """The first variable that has a square, after decisions where symbols occur."""
    for i in sorted(left, key=lambda i: not sheet.known.certain(rows[i][i])):
        if not sheet.is_zero(written(rows[i][i]), "factor_decides"):
            return i
    return None


def _with_product(sheet: Sheet, left: list[int], rows: list[list[Entry]]) -> tuple[int, int] | None:
    """Two variables that have a product, after decisions where symbols occur."""
    pairs = [(i, j) for i in left for j in left if i < j]
    for i, j in sorted(pairs, key=lambda pair: not sheet.known.certain(rows[pair[0]][pair[1]])):
        if not sheet.is_zero(written(rows[i][j]), "product_decides"):
            return i, j
    return None


def _product(rows: list[list[Entry]], i: int, j: int) -> Squares:
    """The terms in x_i and x_j, neither of which has a square, as 2a u v with linear forms u and v, written (a/2)(u +
    v)^2 - (a/2)(u - v)^2.
    """
    a = rows[i][j]
    u = [over(x, a) for x in rows[j]]  # x_i + ..., without x_j
    v = [over(x, a) for x in rows[i]]
    half = over(a, 2)
    both = [{k: plus(x, sign, y) for k, (x, y) in enumerate(zip(u, v, strict=True))} for sign in (1, -1)]
    return [(half, both[0]), (times(-1, half), both[1])]


# ---- principal axes -------------------------------------------------------------------------------------------------


def _by_axes(sheet: Sheet, A: GivenMatrix, names: tuple[w.Name, ...], vector: w.Name, goal: w.Node) -> w.Node:
    """The form along orthonormal eigenvectors."""
    zeros = eigenvalue_lines(sheet, A)
    sheet.plan("plan", A=A.name)  # the letter of the eigenvalues differs
    zeros = where_zero(sheet, different(sheet, zeros), "zero_eigenvalue")
    zeros = tuple([zero for zero in zeros if zero.value != w.ZERO])
    if not zeros:
        return sheet.work(goal, "along_axes").to("eigenvalue_times_square", w.ZERO).line
    found = eigenspaces(sheet, A, zeros, {vector.base, *[name.base for name in names]})
    axes = perpendicular(sheet, [space.basis for space in found], free_letter("p h k", A), "eigenvectors_named")
    values = [space.eigenvalue for space in found for _ in space.basis]
    letters: list[w.Node] = []
    numbers: list[tuple[w.Node, w.Node]] = []
    for eigenvalue, axis in zip(values, axes, strict=True):
        length = w.Norm(axis.name)
        euclidean_work(sheet.work(length, None if letters else "lengths_of_axes", compact=True), axis)
        coordinate = w.Quotient(w.VectorProduct("dot", axis.name, vector), length)
        letters.append(w.Product((eigenvalue.name, w.Power(coordinate, w.TWO))))
        square = sum_of([w.Power(x, w.TWO) for x in axis.entries])
        linear = combination(sheet, list(axis.entries), list(names))
        numbers.append((result(w.Quotient(eigenvalue.value, square), "real"), w.Power(linear, w.TWO)))
    work = sheet.work(goal, "along_axes").to("eigenvalue_times_square", sum_of(letters))
    line = flat(combination(sheet, [c for c, _ in numbers], [square for _, square in numbers]))
    return work.to("put_in_results", line).line
