"""Linear independence: c_1 v_1 + ... + c_k v_k = 0 only for c = 0, that is, every column of [v_1 ... v_k] has a pivot.

Source: the definition, e.g. Lay, Linear Algebra and Its Applications, section 1.7.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Chain, Equal, Link
from symla.notation import written as w
from symla.notation.statements import Nothing, Truth
from symla.operations._cases.numbers import Entry, is_zero, over, times, written
from symla.operations._combinations import combination
from symla.operations._counts import many, size
from symla.operations._letters import components_of, free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import (
    columns_of,
    combined,
    independent,
    names_of,
    relation_among,
    relation_shown,
    same_sizes,
    side_by_side,
    zeros,
)
from symla.operations.systems._reduce import reduce

_MOST_CHECKED = 3  # the largest determinant that is worked out as a check


def linear_independence(sheet: Sheet, vectors: tuple[GivenVector, ...]) -> None:
    """Whether vectors are linearly independent; if not, a relation among them.

    The `vectors` have n components each.  The answer says whether they are independent and, if not, gives coefficients,
    not all zero, with which they add up to zero.  Undefined if the vectors have different numbers of components.  By
    cases where that depends on symbols.
    """
    sheet.seek(names_of(vectors))
    same_sizes(sheet, *vectors)
    c, both, names = free_letter("c x t", *vectors), side_by_side(vectors), tuple([v.name for v in vectors])
    sheet.plan("plan", total=combined(c, vectors), letters=components_of(c.base, len(vectors)), matrix=both)
    found = reduce(sheet, Begin(both), columns_of(vectors))
    relation = relation_among(found, len(vectors))
    if relation is None:
        _independent(sheet, vectors)
        sheet.answer(reason("independent", vectors=names), independent=Truth(True), relation=Nothing())
        return
    factors = relation[1]
    statement = relation_shown(sheet, vectors, found, c, told=True)
    values = w.Vector(tuple([written(x) for x in factors]))
    sheet.add(Chain(c, (Link(Equal(), values),), reason("coefficients")))
    _remarks(sheet, vectors, factors)
    sheet.answer(reason("dependent", vectors=names, fact=statement), independent=Truth(False), relation=values)


def _independent(sheet: Sheet, vectors: tuple[GivenVector, ...]) -> None:
    """Each column has a pivot; for as many vectors as components, the determinant is nonzero."""
    count, height = many(vectors), size(vectors[0])
    sheet.say("every_pivot", count=count, claim=independent(vectors))
    if count.number == 1:
        sheet.remark("one_vector")
    elif count.number == height.number:
        sheet.remark("basis", size=height)
        if count.number <= _MOST_CHECKED:
            determinant = w.Determinant(matrix(sheet.known.rows(columns_of(vectors))))
            sheet.check(determinant, "check_determinant").result("work_out")


def _remarks(sheet: Sheet, vectors: tuple[GivenVector, ...], factors: list[Entry]) -> None:
    """Remarks: an immediate reason for the dependence, or the meaning of the relation for one of the vectors."""
    count, height = many(vectors), size(vectors[0])
    zero = next((v for v in vectors if sheet.known.vector(v.entries) == zeros(height.number)), None)
    if zero is not None:
        sheet.remark("zero_vector", fact=equation(zero.name, zeros(height.number)), count=count)
        return
    too_many = count.number > height.number
    if too_many:
        sheet.remark("too_many", count=count, size=height, fact=w.Relation(count, ">", height))
    used = [j for j, x in enumerate(factors) if not is_zero(x)]
    last, names = used[-1], [v.name for v in vectors]
    others = [written(times(-1, over(x, factors[last]))) for x in factors[:last]]
    solved = equation(names[last], combination(sheet, others, names[:last]))
    if len(used) == 2:
        sheet.remark("multiple", fact=solved, count=count)
    elif not too_many:
        sheet.remark("combination", fact=solved)
