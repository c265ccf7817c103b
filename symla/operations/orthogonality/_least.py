"""The lines of a least-squares problem: the normal equations, their solutions, the shortest solution, the residual."""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import Frozen
from symla.notation.sums import minus, sum_of
from symla.operations._combinations import taken_away
from symla.operations._letters import components_of, free_letter, taken
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.norms._euclidean import euclidean_work
from symla.operations.orthogonality._normal import difference, solved
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import added_up, zeros
from symla.operations.systems._reduce import reduce
from symla.operations.systems._solution import free_lines, general_solution, pivot_lines, solution_line


class Fitted(Frozen, frozen=True, gc=True):
    """The solution, the shortest if there are several; a basis of the homogeneous solutions; the residual and its
    length.
    """

    solution: w.Vector
    homogeneous: tuple[w.Vector, ...]
    residual: GivenVector
    error: w.Node


def fitted(sheet: Sheet, A: GivenMatrix, b: GivenVector, x: w.Name) -> Fitted:
    """From A and b, which are named on the page, to the solution x and the residual."""
    domain = sheet.domain
    turned = adjoint(A.name, domain)
    normal, right = w.Product((turned, A.name)), w.Product((turned, b.name))
    sheet.say("normal_equations", A=A.name, domain=domain)
    forms = []
    for product in (normal, right):
        work = sheet.work(product).put_in(A, b)
        work.evaluate("turned", w.Transpose, minor=True)
        form = result(work.line, domain)
        work.to("rows_times_columns", form)
        forms.append(form)
    square, side = forms
    assert type(square) is w.Matrix
    assert type(side) is w.Vector
    rows = tuple([(*row, value) for row, value in zip(square.rows, side.entries, strict=True)])
    begin = Begin(w.Matrix(((normal, right),), 1, 2), bar=A.width)
    found = reduce(sheet, begin, sheet.known.rows(rows), reduced=True, columns=A.width)
    used = taken(A, b) | {x.base}
    general = general_solution(found, A.width, used)
    solution = general.particular
    if general.homogeneous:
        names = components_of(x.base, A.width)
        free_lines(sheet, found, names, general)
        pivot_lines(sheet, found, names, general.values)
        every = w.Name(x.base, (), "vector")
        solution_line(sheet, every, names, general)
        solution = _shortest(sheet, A, b, x, solution, general.homogeneous)
    else:
        sheet.work(x, "only_solution").to("read_off", solution)
    residual = _residual(sheet, A, b, x, solution)
    length = sheet.work(w.Norm(residual.name), "how_long", compact=True)
    error = euclidean_work(length, residual).line
    if residual.written == zeros(b.size):
        sheet.remark("exact", A=A.name, b=b.name, fact=w.Relation(residual.name, "=", residual.written))
    else:
        check = sheet.check(w.Product((turned, residual.name)), reason("check_residual", r=residual.name, A=A.name))
        check.put_in(A, residual)
        sheet.put_case_in(check)
        check.evaluate("turned", w.Transpose, minor=True).to("rows_times_columns", zeros(A.width))
    return Fitted(solution, general.homogeneous, residual, error)


def _shortest(
    sheet: Sheet, A: GivenMatrix, b: GivenVector, x: w.Name, particular: w.Vector, homogeneous: tuple[w.Vector, ...]
) -> w.Vector:
    """The solution perpendicular to all homogeneous ones: a particular one minus its projection onto their span."""
    letter = free_letter("h n g f", A, b, x).base
    p = GivenVector(free_letter("p q s", A, b, x), particular.entries)
    if len(homogeneous) == 1:
        added: tuple[GivenVector, ...] = (GivenVector(w.Name(letter, (), "vector"), homogeneous[0].entries),)
    else:
        added = tuple(
            [GivenVector(w.Name(letter, (str(i),), "vector"), h.entries) for i, h in enumerate(homogeneous, 1)]
        )
    sheet.work(p.name, "shortest", compact=True).to("one_solution", p.written)
    for h in added:
        sheet.work(h.name, compact=True).to("may_be_added", h.written)
    if len(added) == 1 and sheet.domain == "real":  # one of its components is a number, so it is not zero
        square = result(sum_of([w.Power(e, w.Number(2)) for e in added[0].entries]))
        sheet.run.known = sheet.known.without(square)
    used = taken(A, b) | {letter, p.name.base, x.base}
    equations = solved(sheet, added, p, used)
    factors = equations.values.entries
    if all(c == w.ZERO for c in factors):
        work = sheet.work(x, "shortest_already").to("perpendicular_already", p.name).put_in(p)
        return work.line  # type: ignore[return-value]
    c = next(c for c in "cklwvz" if c not in used)
    names = components_of(c, len(added)) if len(added) > 1 else (w.Name(c),)
    for name, value in zip(names, factors, strict=True):
        equations.line(sheet, name, value)
    terms = [w.Product((name, h.name)) for name, h in zip(names, added, strict=True)]
    work = sheet.work(x, "take_away_span").to("without_span", sum_of((p.name, *map(w.Negative, terms))))
    shown = [p.written, *taken_away(sheet, factors, [h.written for h in added])]
    work.to("put_in_results", sum_of(shown))
    form = result(sum_of(shown), sheet.domain)
    assert type(form) is w.Vector
    return added_up(work, sheet.known.vector(form.entries)).line  # type: ignore[return-value]


def _residual(sheet: Sheet, A: GivenMatrix, b: GivenVector, x: w.Name, solution: w.Vector) -> GivenVector:
    """r = b - A x"""
    known, domain = sheet.known, sheet.domain
    name = free_letter("r s e", A, b, x)
    work = sheet.work(name, "residual").to("nearest_taken_away", minus(b.name, w.Product((A.name, x))))
    rows, right = matrix(known.rows(A.rows)), known.vector(b.entries)
    work.to("put_in_results", minus(right, w.Product((rows, solution))))
    image = result(w.Product((rows, solution)), domain)
    assert type(image) is w.Vector
    image = known.vector(image.entries)
    work.to("rows_times_columns", minus(right, image), minor=True)
    return difference(sheet, work, right, image)
