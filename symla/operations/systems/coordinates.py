"""Coordinates: the numbers c with c_1 b_1 + ... + c_k b_k = v, where b_1, ..., b_k are a basis of a space that contains
v.

They are the solution of [b_1 ... b_k] c = v, which exists exactly if v lies in the span, and is unique exactly if the
vectors are linearly independent.
Source: coordinate systems, e.g. Lay, Linear Algebra and Its Applications, section 4.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.statements import Property
from symla.notation.sums import minus
from symla.operations._cases.numbers import is_zero
from symla.operations._counts import many
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import (
    as_equation,
    beside_bar,
    columns_of,
    combination_of,
    dependent,
    independent,
    names_of,
    outside,
    outside_lines,
    relation_shown,
    row_outside,
    same_sizes,
    side_by_side,
    worked_combination,
)
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination


def coordinates(sheet: Sheet, v: GivenVector, basis: tuple[GivenVector, ...]) -> None:
    """The coordinates of a vector in a basis.

    `v` and each of the k vectors of the `basis` have n components; the answer is a vector with k.  The basis may be
    that of a subspace.  Undefined if its vectors are linearly dependent, if `v` does not lie in their span, or if a
    number of components differs.  By cases where that depends on symbols.
    """
    c, k, names = free_letter("c x t", v, *basis), len(basis), tuple([b.name for b in basis])
    sheet.seek(c)
    same_sizes(sheet, v, *basis)
    both = side_by_side(basis, (v,))
    sheet.plan("plan", goal=as_equation(c, basis, v), matrix=both, count=many(basis))
    found = reduce(sheet, Begin(both, bar=k), columns_of(basis, (v,)), beside_bar, width=k, sides=1)
    if len(found.pivots) < k:
        relation = relation_shown(sheet, basis, found, free_letter("x t u", v, *basis))
        smaller = _smaller(sheet, v, basis, found)
        sheet.undefined("dependent", dependent(basis), remedies=smaller, v=v.name, vectors=names, fact=relation)
    row = row_outside(found, k, sheet.known)
    if row is not None:
        outside_lines(sheet, basis, v, row, found, c)
        sheet.undefined("outside", outside(basis, v), remedies=_nearest(sheet, v, basis), v=v.name, vectors=names)
    values = w.Vector(tuple([row[k] for row in found.rows[:k]]))
    sheet.work(c, reason("behind_bar", count=many(basis))).to("read_off", values)
    statement = equation(v.name, combination_of(sheet, values.entries, basis))
    check = sheet.check(v.name, reason("check", count=many(basis))).to("coordinates", statement.right)
    worked_combination(sheet, check, basis, v.written)
    sheet.answer("answer", {"combination": statement}, coordinates=values)


def _smaller(sheet: Sheet, v: GivenVector, basis: tuple[GivenVector, ...], found: Elimination) -> tuple[Remedy, ...]:
    """The remedy of the pivot columns, a basis of the same space; with v, if v lies in it."""
    columns = [column for _, column in found.pivots]
    below = found.entries[len(columns) :]
    if not columns or not all(is_zero(row[len(basis)]) for row in below):
        return ()
    kept = [basis[j] for j in columns]
    left_out = tuple([b.name for j, b in enumerate(basis) if j not in columns])
    values = [found.rows[row][len(basis)] for row, _ in found.pivots]
    statement = equation(v.name, combination_of(sheet, values, kept))
    same = Property("same_span", w.Items((names_of(kept), names_of(basis))))
    return (Remedy(reason("leave_out", left_out=left_out, fact=statement), (independent(kept), same)),)


def _nearest(sheet: Sheet, v: GivenVector, basis: tuple[GivenVector, ...]) -> tuple[Remedy, ...]:
    """The vector of the span nearest to v, by the normal equations; where all numbers are rational."""
    if not all(type(e) is w.Number for u in (v, *basis) for e in u.entries):
        return ()
    dots = [[result(w.VectorProduct("dot", b.written, u.written), sheet.domain) for u in (*basis, v)] for b in basis]
    factors = [row[-1] for row in eliminate(tuple(map(tuple, dots)), reduced=True, columns=len(basis)).rows]
    start = combination_of(sheet, factors, basis)
    nearest = result(w.substitute(start, {b.name: b.written for b in basis}), sheet.domain)
    left = minus(v.name, nearest)
    claims = tuple([equation(w.VectorProduct("dot", left, b.name), w.ZERO) for b in basis])
    return (Remedy(reason("nearest", v=v.name, fact=equation(nearest, start), claims=claims)),)
