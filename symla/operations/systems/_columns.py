"""Vectors as the columns of a matrix: a linear relation among them, read from the matrix when it was reduced.

c_3 = 1, c_2 = -2c_3 = -2, c_1 = 1        so v_1 - 2v_2 + v_3 = 0
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import lcm

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Chain, Remedy, Undefined
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Property
from symla.operations._counts import many, size, unequal
from symla.operations.systems._known import Known, Rows
from symla.operations.systems._numbers import (
    Entry,
    entry_of,
    is_rational,
    is_zero,
    over,
    plus,
    times,
    written,
)
from symla.operations.systems._solution import (
    Equations,
    General,
    combination,
    contradiction_chains,
    pivot_chains,
)
from symla.operations.systems._steps import Elimination, accumulated


def columns_of(*groups: Sequence[GivenVector]) -> Rows:
    """The rows of the matrix that has the vectors as its columns."""
    return tuple(zip(*[v.entries for group in groups for v in group], strict=True))


def entries_of(*vectors: GivenVector) -> list[w.Node]:
    """All components."""
    return [e for v in vectors for e in v.entries]


def side_by_side(*groups: Sequence[GivenVector]) -> w.Matrix:
    """[v_1 v_2], [b_1 b_2 | v], in letters; a bar stands behind the first of two groups."""
    names = tuple([v.name for group in groups for v in group])
    return w.Matrix((names,), len(groups[0]) if len(groups) > 1 else None, len(names))


def names_of(vectors: Sequence[GivenVector]) -> w.Items:
    """v_1, v_2: the kernel reads it as the matrix with these columns."""
    return w.Items(tuple([v.name for v in vectors]))


def independent(vectors: Sequence[GivenVector]) -> Property:
    """The statement that the vectors are linearly independent."""
    return Property("independent", names_of(vectors))


def dependent(vectors: Sequence[GivenVector]) -> Property:
    """The statement that they are not."""
    return Property("dependent", names_of(vectors))


def outside(vectors: Sequence[GivenVector], v: GivenVector) -> Property:
    """The statement that v is no combination of the vectors."""
    return Property("outside", w.Items((names_of(vectors), v.name)))


def zeros(size: int) -> w.Vector:
    """The zero vector."""
    return w.Vector((w.Number(0),) * size)


def different_sizes(*vectors: GivenVector) -> Undefined | None:
    """The outcome if not all of the vectors have the same number of components."""
    first = vectors[0]
    other = next((v for v in vectors if v.size != first.size), None)
    if other is None:
        return None
    longest = max(vectors, key=lambda v: v.size)
    remedy = Remedy(reason("fill_up", size=size(longest)))
    return Undefined(
        reason("sizes_differ", u=first.name, v=other.name, m=size(first), n=size(other)),
        (unequal(size(first), size(other)),),
        (remedy,),
    )


# ---- a linear relation ----------------------------------------------------------------------------------------------


def relation_among(found: Elimination, count: int) -> tuple[int, list[Entry]] | None:
    """The column whose coefficient is chosen, counted from 0, and the coefficients of a relation among the columns with
    as few of them as one gets by choosing one alone; None if every one of the `count` columns has a pivot.
    """
    pivots = {column for _, column in found.pivots}
    free = [j for j in range(count) if j not in pivots]
    if not free:
        return None
    relations = [(j, _with_one_at(found, count, j)) for j in free]
    chosen, factors = min(relations, key=lambda r: (sum(not is_zero(x) for x in r[1]), r[0]))
    return chosen, _whole(factors)


def _with_one_at(found: Elimination, count: int, free: int) -> list[Entry]:
    """The coefficients, 1 in this free column and 0 in the others, by back-substitution."""
    factors: list[Entry] = [int(j == free) for j in range(count)]
    for row, column in reversed(found.pivots):
        entries = found.entries[row]
        total: Entry = 0
        for j in range(column + 1, count):
            total = plus(total, entries[j], factors[j])
        factors[column] = times(-1, over(total, entries[column]))
    return factors


def _whole(factors: list[Entry]) -> list[Entry]:
    """The multiple that has no fractions and does not begin with a minus sign."""
    if not all(is_rational(x) for x in factors):
        return factors
    common = lcm(*[x.denominator for x in factors])
    first = next(x for x in factors if x)
    return [times(common if first > 0 else -common, x) for x in factors]


def relation_chains(found: Elimination, c: w.Name, chosen: int, factors: Sequence[Entry], domain: str) -> list[Chain]:
    """The coefficient that is chosen, those that the rows give, from the last to the first.  What was reduced may have
    a bar: then the columns in front of it are meant.
    """
    names = components_of(c, len(factors))
    values = tuple([written(x) for x in factors])
    pivots = {column for _, column in found.pivots}
    free = [j for j in range(len(factors)) if j not in pivots]
    chains: list[Chain] = []
    for j in free:
        heading = None
        if not chains:
            columns = tuple([f + 1 for f in free])
            barred = len(found.rows[0]) > len(factors)
            free_names = tuple([names[f] for f in free])
            heading = reason("choose", columns=columns, names=free_names, chosen=names[chosen], barred=barred)
        chains.append(Working(names[j], heading=heading, compact=True).to("chosen", values[j]).chain)
    general = General(w.Vector(values), (), (), values)
    padded = replace(found, entries=tuple([(*row[: len(factors)], 0) for row in found.entries]))
    return [*chains, *pivot_chains(padded, names, general, domain, True)]


def combination_of(factors: Sequence[w.Node], vectors: Sequence[GivenVector], domain: str) -> w.Node:
    """2v_1 - v_2, without the vectors that are not needed, or 0v_1 + 0v_2"""
    found = combination(factors, [v.name for v in vectors], domain)
    if found != w.Number(0):
        return found
    terms = tuple([w.Product((found, v.name)) for v in vectors])
    return terms[0] if len(terms) == 1 else w.Sum(terms)


def worked_combination(
    work: Working,
    vectors: Sequence[GivenVector],
    value: w.Vector,
    known: Known,
    factors: Mapping[w.Name, w.Node] | None = None,
) -> Chain:
    """v_1 - 2v_2 + v_3 = ... = (0, 0, 0), with every step; `factors` are what coefficients in letters stand for."""
    values = {v.name: v.written for v in vectors} | dict(factors or {})
    # where a case sets a letter equal to a number, the line with the number is the one that is shown
    work.put_in(why="put_in_all" if factors else "put_in_vectors", letters_for=values, minor=bool(known.equal))
    work.to(known.told(work.line), known.in_place(work.line))
    work.evaluate("multiply_each", w.Product, minor=True)
    return work.to("work_out", known.vector(value.entries)).chain


# ---- no basis -------------------------------------------------------------------------------------------------------


def relation_told(
    vectors: Sequence[GivenVector], found: Elimination, known: Known, c: w.Name
) -> tuple[list[Chain], w.Relation]:
    """The relation among vectors that are linearly dependent: where it comes from, the check, what it says."""
    relation = relation_among(found, len(vectors))
    assert relation is not None
    chosen, factors = relation
    zero = zeros(vectors[0].size)
    told = equation(combination([written(x) for x in factors], [v.name for v in vectors], known.domain), zero)
    chains = relation_chains(found, c, chosen, factors, known.domain)
    values = {letter: written(x) for letter, x in zip(components_of(c, len(factors)), factors, strict=True)}
    heading = reason("check_relation", count=many(vectors))
    work = Working(combined(c, vectors), known.domain, heading=heading, role="check")
    return [*chains, worked_combination(work, vectors, zero, known, values)], told


def row_outside(found: Elimination, column: int, known: Known) -> int | None:
    """The row, counted from 0, that has only zeros in front of the bar and behind it, in this column, what is certainly
    not zero.
    """
    rows = range(len(found.pivots), len(found.rows))
    return next((i for i in rows if known.certain(found.entries[i][column])), None)


def undecided(found: Elimination, columns: range, known: Known) -> w.Node | None:
    """A number behind the bar of a row of zeros that may be zero, where no other one shows that the row stands for
    nothing.
    """
    for column in columns:
        if row_outside(found, column, known) is None:
            for row in found.entries[len(found.pivots) :]:
                if not is_zero(row[column]):
                    return written(row[column])
    return None


def as_equation(x: w.Name, vectors: Sequence[GivenVector], v: GivenVector) -> w.Items:
    """x_1 b_1 + x_2 b_2 = v, which is to be solved: no claim"""
    return w.Items((equation(combined(x, vectors), v.name),))


def components_of(c: w.Name, count: int) -> tuple[w.Name, ...]:
    """c_1, ..., c_k"""
    return tuple([w.Name(c.base, (str(j),)) for j in range(1, count + 1)])


def combined(c: w.Name, vectors: Sequence[GivenVector]) -> w.Node:
    """c_1 v_1 + ... + c_k v_k"""
    pairs = zip(components_of(c, len(vectors)), vectors, strict=True)
    terms = tuple([w.Product((letter, v.name)) for letter, v in pairs])
    return terms[0] if len(terms) == 1 else w.Sum(terms)


def outside_chains(
    vectors: Sequence[GivenVector], v: GivenVector, row: int, found: Elimination, known: Known, x: w.Name
) -> list[Chain]:
    """No combination of the vectors is v: multiples of the equations for its components contradict each other."""
    unknowns, rows = components_of(x, len(vectors)), columns_of(vectors)
    left = tuple([combination(entries, unknowns, known.domain) for entries in rows])
    factors = [entry_of(e, known.domain) for e in accumulated(found.operations, v.size, known.domain)[row]]
    return [
        note(reason("no_combination", row=row + 1, goal=as_equation(x, vectors, v))),
        *contradiction_chains(factors, Equations(left, rows, v.entries, v.letters, unknowns), known),
    ]
