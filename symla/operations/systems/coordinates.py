"""Coordinates: the numbers c with c_1 b_1 + ... + c_k b_k = v, where b_1, ..., b_k are a basis of a space that holds v.

They are the solution of [b_1 ... b_k] c = v: there is one just if v lies in the span, and no other just if the vectors
are linearly independent.
Source: coordinate systems, e.g. Lay, Linear Algebra and Its Applications, section 4.4.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason, Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import replace
from symla.notation.statements import Property
from symla.notation.value import Domain
from symla.operations._counts import many
from symla.operations._letters import free_letter
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import Begin, reduce_rows
from symla.operations.systems._columns import (
    as_equation,
    columns_of,
    combination_of,
    dependent,
    different_sizes,
    entries_of,
    independent,
    names_of,
    outside,
    outside_chains,
    relation_told,
    row_outside,
    side_by_side,
    undecided,
    worked_combination,
)
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._numbers import is_zero
from symla.operations.systems._steps import Elimination


def coordinates(v: GivenVector, basis: tuple[GivenVector, ...], domain: Domain = "real") -> Derivation:
    """The coordinates of a vector in a basis.

    `v` and each of the k vectors of the `basis` have n components; the answer is a vector with k.  The basis may be
    that of a subspace.  Undefined if its vectors are linearly dependent, if `v` does not lie in their span, or if a
    number of components differs.  By cases where that depends on symbols.
    """
    undefined = different_sizes(v, *basis)
    if undefined is not None:
        return _derivation(v, basis, [], undefined, domain)
    k = len(basis)

    def reduce(start: Elimination, known: Known) -> Elimination:
        found = eliminate(start, reduced=True, columns=k, known=known)
        if found.stuck is None and len(found.pivots) == k:
            return replace(found, stuck=undecided(found, range(k, k + 1), known), why="right_side_decides")
        return found

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        return _read_off(v, basis, found, chains, known)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return _derivation(v, basis, chains, outcome, domain)

    begin = Begin(side_by_side(basis, (v,)), bar=k)
    return by_cases(
        reduce_rows(begin, columns_of(basis, (v,)), reduce, finish),
        Known.of(domain, entries_of(v, *basis)),
        whole,
    )


def _read_off(
    v: GivenVector, basis: tuple[GivenVector, ...], found: Elimination, chains: list[Chain], known: Known
) -> Done:
    """What [b_1 ... b_k | v] says, reduced in front of the bar."""
    k, names = len(basis), tuple([b.name for b in basis])
    if len(found.pivots) < k:
        more, told = relation_told(basis, found, known, free_letter("x t u", v, *basis))
        why = reason("dependent", v=v.name, vectors=names, fact=told)
        return [*chains, *more], Undefined(why, (dependent(basis),), _smaller(v, basis, found, known))
    row = row_outside(found, k, known)
    if row is not None:
        more = outside_chains(basis, v, row, found, known, _sought(v, basis))
        why = reason("outside", v=v.name, vectors=names)
        return [*chains, *more], Undefined(why, (outside(basis, v),), _nearest(v, basis, known.domain))
    c = _sought(v, basis)
    values = w.Vector(tuple([row[k] for row in found.rows[:k]]))
    read_off = Working(c, known.domain, heading=reason("behind_bar", count=many(basis))).to("read_off", values).chain
    told = equation(v.name, combination_of(values.entries, basis, known.domain))
    check = Working(v.name, known.domain, heading=reason("check", count=many(basis)), role="check").to(
        "coordinates", told.right
    )
    answer = Answer(
        (Part("coordinates", values),),
        reason("answer", v=v.name, coordinates=values, fact=told),
    )
    return [*chains, read_off, worked_combination(check, basis, v.written, known)], answer


def _derivation(
    v: GivenVector, basis: tuple[GivenVector, ...], chains: list[Chain], outcome: Outcome, domain: Domain
) -> Derivation:
    vectors = tuple([equation(b.name, b.written) for b in basis])
    matrix = side_by_side(basis, (v,))
    return Derivation(
        "coordinates",
        reason("problem", v=equation(v.name, v.written), vectors=vectors),
        _sought(v, basis),
        givens(v, *basis),
        tuple(chains),
        outcome,
        plan=_plan(v, basis, matrix) if chains else None,
        domain=domain,
    )


def _plan(v: GivenVector, basis: tuple[GivenVector, ...], matrix: w.Matrix) -> Reason:
    """Which equation the coordinates solve."""
    goal = as_equation(_sought(v, basis), basis, v)
    return reason("plan", goal=goal, matrix=matrix, count=many(basis))


def _sought(v: GivenVector, basis: tuple[GivenVector, ...]) -> w.Name:
    """c"""
    return free_letter("c x t", v, *basis)


def _smaller(v: GivenVector, basis: tuple[GivenVector, ...], found: Elimination, known: Known) -> tuple[Remedy, ...]:
    """The vectors where pivots stand are a basis of the same space; v in it, if v lies there."""
    columns = [column for _, column in found.pivots]
    below = found.entries[len(columns) :]
    if not columns or not all(is_zero(row[len(basis)]) for row in below):
        return ()
    kept = [basis[j] for j in columns]
    left_out = tuple([b.name for j, b in enumerate(basis) if j not in columns])
    values = [found.rows[row][len(basis)] for row, _ in found.pivots]
    told = equation(v.name, combination_of(values, kept, known.domain))
    same = Property("same_span", w.Items((names_of(kept), names_of(basis))))
    return (Remedy(reason("leave_out", left_out=left_out, fact=told), (independent(kept), same)),)


def _nearest(v: GivenVector, basis: tuple[GivenVector, ...], domain: str) -> tuple[Remedy, ...]:
    """The vector of the span that is nearest to v, by the normal equations; where all numbers are rational."""
    if not all(type(e) is w.Number for u in (v, *basis) for e in u.entries):
        return ()
    rows = tuple(
        [tuple([result(w.VectorProduct("dot", b.written, u.written), domain) for u in (*basis, v)]) for b in basis]
    )
    factors = [row[-1] for row in eliminate(rows, reduced=True, columns=len(basis)).rows]
    start = combination_of(factors, basis, domain)
    p = w.substitute(start, {b.name: b.written for b in basis})
    nearest = result(p, domain)
    left = w.Sum((v.name, w.Negative(nearest)))
    claims = tuple([equation(w.VectorProduct("dot", left, b.name), w.Number(0)) for b in basis])
    return (Remedy(reason("nearest", v=v.name, fact=equation(nearest, start), claims=claims)),)
