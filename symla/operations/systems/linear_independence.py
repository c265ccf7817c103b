"""Linear independence: c_1 v_1 + ... + c_k v_k = 0 only for c = 0, that is, every column of [v_1 ... v_k] has a pivot.

Source: the definition, e.g. Lay, Linear Algebra and Its Applications, section 1.7.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Link, Outcome, Part, Reason
from symla.notation import written as w
from symla.notation.statements import Truth, Word
from symla.notation.value import Domain
from symla.operations._counts import many, size
from symla.operations._letters import free_letter
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import Begin, matrix, reduce_rows
from symla.operations.systems._columns import (
    columns_of,
    combined,
    components_of,
    different_sizes,
    entries_of,
    independent,
    names_of,
    relation_among,
    relation_told,
    side_by_side,
    zeros,
)
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._numbers import Entry, is_zero, over, times, written
from symla.operations.systems._solution import combination
from symla.operations.systems._steps import Elimination


def linear_independence(vectors: tuple[GivenVector, ...], domain: Domain = "real") -> Derivation:
    """Whether vectors are linearly independent; if not, a relation among them.

    The `vectors` have n components each.  The answer says whether they are independent and, if not, gives coefficients,
    not all zero, with which they add up to zero.  Undefined if the vectors have different numbers of components.  By
    cases where that depends on symbols.
    """
    undefined = different_sizes(*vectors)
    if undefined is not None:
        return _derivation(vectors, [], undefined, domain)

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate(start, known=known)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        return _read_off(vectors, found, chains, known)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return _derivation(vectors, chains, outcome, domain)

    begin = Begin(side_by_side(vectors))
    return by_cases(
        reduce_rows(begin, columns_of(vectors), reduce, finish),
        Known.of(domain, entries_of(*vectors)),
        whole,
    )


def _read_off(vectors: tuple[GivenVector, ...], found: Elimination, chains: list[Chain], known: Known) -> Done:
    """Whether every column of the reduced matrix has a pivot."""
    count = len(vectors)
    relation = relation_among(found, count)
    if relation is None:
        answer = Answer(
            (Part("independent", Truth(True)), Part("relation", Word(""))),
            reason("independent", vectors=tuple([v.name for v in vectors])),
        )
        return [*chains, *_independent(vectors, known)], answer
    factors = relation[1]
    c = _coefficients(vectors)
    more, told = relation_told(vectors, found, known, c)
    values = w.Vector(tuple([written(x) for x in factors]))
    remarks = [note(remark, "remark") for remark in _remarks(vectors, factors, known)]
    answer = Answer(
        (
            Part("independent", Truth(False)),
            Part("relation", values),
        ),
        reason("dependent", vectors=tuple([v.name for v in vectors]), fact=told),
    )
    return [*chains, *more, Chain(c, (Link(Equal(), values),), reason("coefficients")), *remarks], answer


def _derivation(vectors: tuple[GivenVector, ...], chains: list[Chain], outcome: Outcome, domain: Domain) -> Derivation:
    c = _coefficients(vectors)
    letters, total = components_of(c, len(vectors)), combined(c, vectors)
    return Derivation(
        "linear_independence",
        reason("problem", vectors=tuple([equation(v.name, v.written) for v in vectors])),
        names_of(vectors),
        givens(*vectors),
        tuple(chains),
        outcome,
        plan=reason("plan", total=total, letters=letters, matrix=side_by_side(vectors)) if chains else None,
        domain=domain,
    )


def _coefficients(vectors: tuple[GivenVector, ...]) -> w.Name:
    """c"""
    return free_letter("c x t", *vectors)


def _independent(vectors: tuple[GivenVector, ...], known: Known) -> list[Chain]:
    """Every column has a pivot; of as many vectors as components, the determinant is not zero."""
    count, height = many(vectors), size(vectors[0])
    chains = [note(reason("every_pivot", count=count, claim=independent(vectors)))]
    if count.number == 1:
        return [*chains, note(reason("one_vector"), "remark")]
    if count.number == height.number:
        chains.append(note(reason("basis", size=height), "remark"))
        if count.number <= _MOST_CHECKED:
            own = matrix(known.rows(columns_of(vectors)))
            work = Working(w.Determinant(own), known.domain, reason("check_determinant"), "check")
            chains.append(work.result("work_out").chain)
    return chains


_MOST_CHECKED = 3  # the largest determinant that is worked out as a check


def _remarks(vectors: tuple[GivenVector, ...], factors: list[Entry], known: Known) -> list[Reason]:
    """What could have been seen at once, or what the relation says of one of the vectors."""
    count, height = many(vectors), size(vectors[0])
    zero = next((v for v in vectors if known.vector(v.entries) == zeros(height.number)), None)
    if zero is not None:
        return [reason("zero_vector", fact=equation(zero.name, zeros(height.number)), count=count)]
    found: list[Reason] = []
    if count.number > height.number:
        fact = w.Relation(count, ">", height)
        found.append(reason("too_many", count=count, size=height, fact=fact))
    used = [j for j, x in enumerate(factors) if not is_zero(x)]
    last = used[-1]
    names = [v.name for v in vectors]
    others = [times(-1, over(x, factors[last])) for x in factors[:last]]
    solved = equation(names[last], combination([written(x) for x in others], names[:last], known.domain))
    if len(used) == 2:
        found.append(reason("multiple", fact=solved, count=count))
    elif not found:
        found.append(reason("combination", fact=solved))
    return found
