"""The change of basis: the matrix P with [x]_C = P [x]_B, whose columns are the coordinates in C of the vectors of B.

[c_1 ... c_k | b_1 ... b_k] is reduced to [I | P]: every column of P solves C p = b.
Source: change of basis, e.g. Lay, Linear Algebra and Its Applications, section 4.7.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.operations._counts import many, unequal
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import (
    beside_bar,
    columns_of,
    combination_of,
    dependent,
    independent,
    outside,
    outside_lines,
    relation_shown,
    row_outside,
    same_sizes,
    side_by_side,
    worked_combination,
)
from symla.operations.systems._reduce import reduce, reduction
from symla.operations.systems._steps import Elimination

Basis = tuple[GivenVector, ...]


def change_of_basis(sheet: Sheet, from_: tuple[GivenVector, ...], to: tuple[GivenVector, ...]) -> None:
    """The matrix that turns coordinates in one basis into those in another basis of the same space.

    `from` and `to` are the old and the new basis, each of k vectors with n components; the answer is k x k, and k may
    be less than n.  Undefined if one of them is no basis, if they span different spaces, or if a number of components
    differs.  By cases where that depends on symbols.
    """
    P, k = free_letter("P M T", *from_, *to, kind="matrix"), len(to)
    sheet.seek(P)
    same_sizes(sheet, *to, *from_)
    if len(from_) != k:
        m, n = many(from_), many(to)
        sheet.undefined("counts_differ", unequal(m, n), m=m, n=n, unequal=unequal(m, n))
    _is_basis(sheet, from_, to)
    both = side_by_side(to, from_)
    sheet.plan("plan", count=many(to), matrix=both)
    rows = sheet.known.rows(columns_of(to, from_))
    found = reduce(sheet, Begin(both, bar=k), rows, beside_bar, width=k, sides=k)
    if len(found.pivots) < k:
        _no_basis(sheet, to, found, *from_, *to)
    for j, b in enumerate(from_):
        row = row_outside(found, k + j, sheet.known)
        if row is not None:
            outside_lines(sheet, to, b, row, found, free_letter("x t u", *from_, *to), j)
            sheet.undefined("outside", outside(to, b), b=b.name, vectors=tuple([c.name for c in to]))
    form = matrix(tuple([row[k:] for row in found.rows[:k]]))
    sheet.work(P, reason("behind_bar", count=many(to))).to("read_off", form)
    sheet.remark("back", P=P, count=many(to), claim=independent(from_))
    _check(sheet, from_, to, form)
    sheet.answer(reason("answer", fact=equation(P, form)), matrix=form)


def _is_basis(sheet: Sheet, old: Basis, new: Basis) -> None:
    """Whether the old vectors are a basis; shown if they are not, or where symbols decide."""
    alone = side_by_side(old)
    sheet.plan("is_it_a_basis", vectors=tuple([b.name for b in old]), matrix=alone)
    found, chains = reduction(sheet, Begin(alone), columns_of(old))
    if len(found.pivots) < len(old):
        sheet.add(*chains)
        _no_basis(sheet, old, found, *old, *new)


def _no_basis(sheet: Sheet, vectors: Basis, found: Elimination, *data: GivenVector) -> None:
    """End the work: one of the two is linearly dependent."""
    relation = relation_shown(sheet, vectors, found, free_letter("x t u", *data))
    sheet.undefined("dependent", dependent(vectors), vectors=tuple([v.name for v in vectors]), fact=relation)


def _check(sheet: Sheet, old: Basis, new: Basis, form: w.Matrix) -> None:
    """b_1 = 2c_1 - c_2 = ...: each vector of the old basis by its column."""
    sheet.say("check", "check", count=many(old))
    for j, b in enumerate(old):
        start = combination_of(sheet, [row[j] for row in form.rows], new)
        work = sheet.check(b.name, compact=True).to(reason("column", column=j + 1), start)
        worked_combination(sheet, work, new, b.written)
