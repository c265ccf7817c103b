"""The change of basis: the matrix P with [x]_C = P [x]_B, whose columns are the vectors of B by their coordinates in C.

[c_1 ... c_k | b_1 ... b_k] is reduced to [I | P]: every column of P solves C p = b.
Source: change of basis, e.g. Lay, Linear Algebra and Its Applications, section 4.7.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.value import Domain
from symla.operations._counts import many, unequal
from symla.operations._letters import free_letter
from symla.operations.systems._cases import Done, Leg, by_cases
from symla.operations.systems._chains import Begin, matrix, reduce_rows
from symla.operations.systems._columns import (
    columns_of,
    combination_of,
    dependent,
    different_sizes,
    entries_of,
    independent,
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
from symla.operations.systems._steps import Elimination


def change_of_basis(from_: tuple[GivenVector, ...], to: tuple[GivenVector, ...], domain: Domain = "real") -> Derivation:
    """The matrix that turns coordinates in one basis into those in another basis of the same space.

    `from` and `to` are the old and the new basis, each of k vectors with n components; the answer is k x k, and k may
    be less than n.  Undefined if one of them is no basis, if they span different spaces, or if a number of components
    differs.  By cases where that depends on symbols.
    """
    undefined = different_sizes(*to, *from_) or _different_counts(from_, to)
    if undefined is not None:
        return _derivation(from_, to, [], undefined, domain)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return _derivation(from_, to, chains, outcome, domain)

    return by_cases(_old(from_, to), Known.of(domain, entries_of(*from_, *to)), whole)


def _old(old: tuple[GivenVector, ...], new: tuple[GivenVector, ...]) -> Leg:
    """Whether the old vectors are a basis; that is shown if they are none, or where it depends on symbols."""

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate(start, known=known)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        if len(found.pivots) < len(old):
            return _no_basis(old, new, old, found, chains, known)
        return _both(old, new)(known)

    return reduce_rows(Begin(side_by_side(old)), columns_of(old), reduce, finish)


def _both(old: tuple[GivenVector, ...], new: tuple[GivenVector, ...]) -> Leg:
    """[C | B], reduced in front of the bar."""
    k = len(new)

    def reduce(start: Elimination, known: Known) -> Elimination:
        found = eliminate(start, reduced=True, columns=k, known=known)
        if found.stuck is None and len(found.pivots) == k:
            return replace(found, stuck=undecided(found, range(k, 2 * k), known), why="right_side_decides")
        return found

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        return _read_off(old, new, found, chains, known)

    def leg(known: Known) -> Done:
        return reduce_rows(Begin(side_by_side(new, old), bar=k), known.rows(columns_of(new, old)), reduce, finish)(
            known
        )

    return leg


def _read_off(
    old: tuple[GivenVector, ...],
    new: tuple[GivenVector, ...],
    found: Elimination,
    chains: list[Chain],
    known: Known,
) -> Done:
    """What [C | B] says, reduced in front of the bar."""
    k = len(new)
    if len(found.pivots) < k:
        return _no_basis(old, new, new, found, chains, known)
    for j, b in enumerate(old):
        row = row_outside(found, k + j, known)
        if row is not None:
            return _other_space(old, new, b, row, found, chains, known)
    P = _sought(old, new)
    form = matrix(tuple([row[k:] for row in found.rows[:k]]))
    read_off = Working(P, known.domain, heading=reason("behind_bar", count=many(new))).to("read_off", form).chain
    back = note(reason("back", P=P, count=many(new), claim=independent(old)), "remark")
    answer = Answer(
        (Part("matrix", form),),
        reason("answer", fact=equation(P, form)),
    )
    return [*chains, read_off, back, *_checks(old, new, form, known)], answer


def _sought(old: tuple[GivenVector, ...], new: tuple[GivenVector, ...]) -> w.Name:
    """P"""
    return free_letter("P M T", *old, *new, kind="matrix")


def _derivation(
    old: tuple[GivenVector, ...],
    new: tuple[GivenVector, ...],
    chains: list[Chain],
    outcome: Outcome,
    domain: Domain,
) -> Derivation:
    first, second = (tuple([equation(v.name, v.written) for v in vectors]) for vectors in (old, new))
    return Derivation(
        "change_of_basis",
        reason("problem", old=first, new=second),
        _sought(old, new),
        givens(*old, *new),
        tuple(chains),
        outcome,
        plan=_plan(old, new, chains) if chains else None,
        domain=domain,
    )


def _plan(old: tuple[GivenVector, ...], new: tuple[GivenVector, ...], chains: list[Chain]) -> Reason:
    """What is reduced."""
    alone, both = side_by_side(old), side_by_side(new, old)
    if chains[0].start == alone:
        return reason("is_it_a_basis", vectors=tuple([b.name for b in old]), matrix=alone)
    return reason("plan", count=many(new), matrix=both)


def _checks(old: tuple[GivenVector, ...], new: tuple[GivenVector, ...], form: w.Matrix, known: Known) -> list[Chain]:
    """b_1 = 2c_1 - c_2 = ...: every vector of the old basis from its column."""
    chains: list[Chain] = [note(reason("check", count=many(old)), "check")]
    for j, b in enumerate(old):
        start = combination_of([row[j] for row in form.rows], new, known.domain)
        work = Working(b.name, known.domain, role="check", compact=True)
        work.to(reason("column", column=j + 1), start)
        chains.append(worked_combination(work, new, b.written, known))
    return chains


def _different_counts(old: tuple[GivenVector, ...], new: tuple[GivenVector, ...]) -> Undefined | None:
    m, n = len(old), len(new)
    if m == n:
        return None
    differ = unequal(many(old), many(new))
    return Undefined(reason("counts_differ", m=many(old), n=many(new), unequal=differ), (differ,))


def _no_basis(
    old: tuple[GivenVector, ...],
    new: tuple[GivenVector, ...],
    vectors: tuple[GivenVector, ...],
    found: Elimination,
    chains: list[Chain],
    known: Known,
) -> Done:
    """One of the two is linearly dependent."""
    more, told = relation_told(vectors, found, known, free_letter("x t u", *old, *new))
    why = reason("dependent", vectors=tuple([v.name for v in vectors]), fact=told)
    return [*chains, *more], Undefined(why, (dependent(vectors),))


def _other_space(
    old: tuple[GivenVector, ...],
    new: tuple[GivenVector, ...],
    b: GivenVector,
    row: int,
    found: Elimination,
    chains: list[Chain],
    known: Known,
) -> Done:
    """A vector of the old basis does not lie in the span of the new one."""
    why = reason("outside", b=b.name, vectors=tuple([c.name for c in new]))
    more = outside_chains(new, b, row, found, known, free_letter("x t u", *old, *new))
    return [*chains, *more], Undefined(why, (outside(new, b),))
