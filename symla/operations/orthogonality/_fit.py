"""Least-squares polynomials through points: the system c_0 + c_1 x_i + ... + c_d x_i^d = y_i."""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import power_of, sum_of
from symla.operations._combinations import combination, linear
from symla.operations._counts import counted, many, size
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i, matrix
from symla.operations.orthogonality._least import fitted

MOST = 6  # the highest degree


def fit(sheet: Sheet, points: tuple[GivenVector, ...], degree: int) -> None:
    """The whole problem, for any degree."""
    if not 0 <= degree <= MOST:
        raise SymlaError(f"{sheet.name}: degree is a whole number from 0 to {MOST}.")
    if has_i(*[entry for p in points for entry in p.entries]):
        raise SymlaError(f"{sheet.name}: points have real coordinates, and i occurs in them.")
    c = w.Name(free_letter("c k u s", *points).base, (), "vector", "hat")
    sheet.seek(c)
    other = next((p for p in points if p.size != 2), None)
    if other is not None:
        sheet.undefined("no_points", w.Relation(size(other), "!=", w.TWO), p=other.name, n=size(other))
    A, b = _system(sheet, points, degree)
    sheet.plan("plan", count=many(points), A=A.name)
    found = fitted(sheet, A, b, c)
    y, x = w.Name(free_letter("y z v", *points, A, b).base), w.Name(free_letter("x t u", *points, A, b).base)
    names = GivenVector(c, found.solution.entries).letters
    powers = [power_of(x, n) for n in range(degree + 1)]
    polynomial = _polynomial(sheet, found.solution.entries, powers)
    work = sheet.work(y, "polynomial")
    terms = [name if power == w.ONE else w.Product((name, power)) for name, power in zip(names, powers, strict=True)]
    work.to("from_coefficients", sum_of(terms))
    work.to("put_in_results", polynomial)
    homogeneous, count = w.Items(found.homogeneous), counted("nullity", A.name, len(found.homogeneous))
    sheet.answer(
        reason(
            "answer",
            fitted=equation(y, polynomial),
            residual=found.residual.written,
            error=found.error,
            homogeneous=homogeneous,
            count=count,
        ),
        coefficients=found.solution,
        homogeneous=homogeneous,
        residual=found.residual.written,
        error=found.error,
    )


def _system(sheet: Sheet, points: tuple[GivenVector, ...], degree: int) -> tuple[GivenMatrix, GivenVector]:
    """A and b, made of the coordinates."""
    letter = free_letter("A M B", *points, kind="matrix")
    right = free_letter("b d f", *points, letter)
    letters = [[power_of(p.letters[0], n) for n in range(degree + 1)] for p in points]
    values = [[result(power_of(p.entries[0], n)) for n in range(degree + 1)] for p in points]
    A = GivenMatrix(letter, tuple(map(tuple, values)), degree + 1)
    work = sheet.work(letter, reason("rows", count=many(points)))
    if degree:
        work.put_in(*points, why="powers", via=matrix(tuple(map(tuple, letters))))
    work.to("power_each" if degree else "powers", A.written)
    b = GivenVector(right, tuple([p.entries[1] for p in points]))
    second = w.Vector(tuple([p.letters[1] for p in points]))
    sheet.work(right).put_in(*points, why="second_coordinates", via=second)
    return A, b


def _polynomial(sheet: Sheet, coefficients: tuple[w.Node, ...], powers: list[w.Node]) -> w.Node:
    """3/20 - (1/20)x + (3/4)x^2, without zero terms."""
    constant, rest = coefficients[0], combination(sheet, coefficients[1:], powers[1:])
    if rest == w.ZERO:
        return constant
    return rest if constant == w.ZERO else linear([constant, rest])
