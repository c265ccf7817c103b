"""The minimal polynomial: the one of lowest degree with leading coefficient 1 of which A is a zero.

It has the irreducible factors of the characteristic polynomial, each at least once and at most as often as that one.
Source: the minimal polynomial, e.g. Axler, Linear Algebra Done Right, section 5.B.
"""

from __future__ import annotations

from itertools import product
from operator import mul

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.operations._cases.numbers import entry_of, written
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations.eigenvalues._characteristic import factored, polynomial_lines, unit
from symla.operations.eigenvalues._coincide import in_case, told_apart, without_constant
from symla.operations.eigenvalues._polynomial import Polynomial, at_matrix, in_powers, product_of_powers
from symla.operations.eigenvalues._shifted import determinant_in, letter_for
from symla.operations.systems._inverses import unit_beside


def minimal_polynomial(sheet: Sheet, A: GivenMatrix) -> None:
    """The minimal polynomial of a square matrix.

    `A` is n x n with n <= 5, or triangular; the answer is a polynomial in lambda with leading coefficient 1, of degree
    n at most.  Undefined for other shapes; by cases where symbols decide.
    """
    need_square(sheet, A)
    unit(sheet, A)
    x = letter_for(sheet, A)
    sheet.plan("plan", polynomial=determinant_in(sheet, A, x))
    work, parts = polynomial_lines(sheet, A, x)
    factors = told_apart(sheet, A, x, factored(sheet, work, x, parts))
    different = list(dict.fromkeys(factors))
    counts = [range(1, factors.count(p) + 1) for p in different]
    degrees = [p.degree for p in different]
    tried = sorted(product(*counts), key=lambda powers: sum(map(mul, powers, degrees)))
    values = _at_matrix(sheet, A, different)
    for powers in tried:
        if powers == tried[-1] and len(tried) > 1:
            break  # the characteristic polynomial itself
        heading = "product_of_factors" if len(tried) <= 2 else "products_of_factors"
        if _vanishes(sheet, values, powers, heading if powers == tried[0] else None):
            break
    chosen = [p for m, p in zip(powers, different, strict=True) for _ in range(m)]
    whole = product_of_powers([in_case(sheet, p).written for p in chosen])
    m = free_letter("m n g h", A, kind="scalar")
    products = [one for one in tried[: tried.index(powers) + 1] if sum(one) > 1]
    why = "all_of_them" if powers == tried[-1] else "with_it" if len(products) > 1 else "with_this"
    work = sheet.work(m, why).to("factors", whole)
    work.to("multiply_out", expanded := in_powers(whole, x, sheet.domain))
    statement = equation(expanded, whole) if whole != expanded else equation(m, expanded)
    sheet.answer(reason("answer", A=A.name, polynomial=statement), polynomial=expanded)


def _at_matrix(sheet: Sheet, A: GivenMatrix, factors: list[Polynomial]) -> list[tuple[w.Node, w.Node]]:
    """The factors at the matrix, as written and as evaluated."""
    rows = w.Matrix(sheet.known.rows(A.rows), None, A.width)
    letters = {A.name: rows, unit_beside(A): identity(A.height)}
    found = []
    for p in factors:
        polynomial = at_matrix(p, A.name, unit_beside(A))
        heading = "factors_of_matrix" if p == factors[0] else None
        why = "matrix_itself" if polynomial == A.name and rows == A.written else "work_out"
        if p.degree == 1 and unsigned(written(p.coefficients[1]))[0]:
            why = "subtracted_on_diagonal"
        work = sheet.work(polynomial, heading).to(
            why, _in_case(sheet, result(w.substitute(polynomial, letters), sheet.domain))
        )
        found.append((polynomial, work.line))
    return found


def _in_case(sheet: Sheet, node: w.Node) -> w.Matrix:
    """A matrix with the known values of symbols."""
    assert isinstance(node, w.Matrix)
    return w.Matrix(sheet.known.rows(node.rows), None, len(node.rows[0]))


def _vanishes(sheet: Sheet, values: list[tuple[w.Node, w.Node]], powers: tuple[int, ...], heading: str | None) -> bool:
    """Whether the product of the factors with these powers is zero, after a decision where symbols occur; with its
    line under the `heading`, if there are several factors.
    """
    left, right = [
        w.Product(tuple([factor for pair, m in zip(values, powers, strict=True) for factor in (pair[side],) * m]))
        for side in (0, 1)
    ]
    value = _in_case(sheet, result(right, sheet.domain))
    shown = product_of_powers(list(left.factors))
    if len(left.factors) > 1:
        sheet.work(shown, heading).to("multiply_matrices", value)
    while (entry := _deciding(sheet, value)) is not None:
        known = sheet.decides(entry, "product_decides")
        before, value = value, _in_case(sheet, value)
        if value != before:
            sheet.work(shown).to(known.reason_for(before), value)
    return all(e == w.ZERO for row in value.rows for e in row)


def _deciding(sheet: Sheet, value: w.Matrix) -> w.Node | None:
    """An entry that may or may not be zero, unless some entry is certainly nonzero."""
    entries = [entry_of(e, sheet.domain) for row in value.rows for e in row if e != w.ZERO]
    if any(map(sheet.known.certain, entries)):
        return None
    return without_constant(entries[0]) if entries else None
