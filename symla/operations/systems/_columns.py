"""Vectors as the columns of a matrix: a linear relation among them, read off the reduced matrix.

c_3 = 1, c_2 = -2c_3 = -2, c_1 = 1        so v_1 - 2v_2 + v_3 = 0
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import lcm

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Property, Quoted
from symla.notation.sums import sum_of
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import (
    Entry,
    is_rational,
    is_zero,
    over,
    plus,
    times,
    written,
)
from symla.operations._combinations import combination
from symla.operations._counts import many, size, unequal
from symla.operations._letters import components_of
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._solution import Equations, chosen_line, contradiction_lines, pivot_lines
from symla.operations.systems._steps import Elimination, multiples


def columns_of(*groups: Sequence[GivenVector]) -> Rows:
    """The rows of the matrix whose columns are the vectors."""
    return tuple(zip(*[v.entries for group in groups for v in group], strict=True))


def side_by_side(*groups: Sequence[GivenVector]) -> w.Matrix:
    """[v_1 v_2], [b_1 b_2 | v], in letters; with a bar after the first of two groups."""
    names = tuple([v.name for group in groups for v in group])
    return w.Matrix((names,), len(groups[0]) if len(groups) > 1 else None, len(names))


def names_of(vectors: Sequence[GivenVector]) -> w.Items:
    """v_1, v_2, which the kernel reads as the matrix with these columns."""
    return w.Items(tuple([v.name for v in vectors]))


def independent(vectors: Sequence[GivenVector]) -> Property:
    """The statement that the vectors are linearly independent."""
    return Property("independent", names_of(vectors))


def dependent(vectors: Sequence[GivenVector]) -> Property:
    """The statement that the vectors are linearly dependent."""
    return Property("dependent", names_of(vectors))


def outside(vectors: Sequence[GivenVector], v: GivenVector) -> Property:
    """The statement that v is not a combination of the vectors."""
    return Property("outside", w.Items((names_of(vectors), v.name)))


def zeros(size: int) -> w.Vector:
    """The zero vector."""
    return w.Vector((w.ZERO,) * size)


def same_sizes(sheet: Sheet, *vectors: GivenVector) -> None:
    """End the work if the vectors have different numbers of components."""
    first = vectors[0]
    other = next((v for v in vectors if v.size != first.size), None)
    if other is not None:
        longest, m, n = max(vectors, key=lambda v: v.size), size(first), size(other)
        remedy = Remedy(reason("fill_up", size=size(longest)))
        sheet.undefined("sizes_differ", unequal(m, n), remedies=(remedy,), u=first.name, v=other.name, m=m, n=n)


# ---- a linear relation ----------------------------------------------------------------------------------------------


def relation_among(found: Elimination, count: int) -> tuple[int, list[Entry]] | None:
    """The chosen column (from 0) and the coefficients of a relation among the columns, as short as a single chosen
    column allows; None if each of the `count` columns has a pivot.
    """
    free = found.free(count)
    if not free:
        return None
    relations = [(j, _with_one_at(found, count, j)) for j in free]
    chosen, factors = min(relations, key=lambda r: (sum(not is_zero(x) for x in r[1]), r[0]))
    return chosen, _whole(factors)


def _with_one_at(found: Elimination, count: int, free: int) -> list[Entry]:
    """The coefficients with 1 in this free column and 0 in the others, by back-substitution."""
    factors: list[Entry] = [int(j == free) for j in range(count)]
    for row, column in reversed(found.pivots):
        entries = found.entries[row]
        total: Entry = 0
        for j in range(column + 1, count):
            total = plus(total, entries[j], factors[j])
        factors[column] = times(-1, over(total, entries[column]))
    return factors


def _whole(factors: list[Entry]) -> list[Entry]:
    """The multiple without fractions whose first coefficient is positive."""
    if not all(is_rational(x) for x in factors):
        return factors
    common = lcm(*[x.denominator for x in factors])
    first = next(x for x in factors if x)
    return [times(common if first > 0 else -common, x) for x in factors]


def _relation_lines(
    sheet: Sheet, found: Elimination, c: w.Name, chosen: int, factors: Sequence[Entry], told: tuple[Quoted, ...]
) -> None:
    """The chosen coefficient, then those that follow from the rows, last to first, of the columns before the bar; below
    the equation that is told, if any.
    """
    names = components_of(c.base, len(factors))
    values = [written(x) for x in factors]
    free = found.free(len(factors))
    heading = reason(
        "choose",
        columns=tuple([f + 1 for f in free]),
        names=tuple([names[f] for f in free]),
        chosen=names[chosen],
        barred=len(found.rows[0]) > len(factors),
        equation=told,
    )
    for j in free:
        sheet.add(chosen_line(names[j], values[j], heading if j == free[0] else None, alone=len(free) == 1))
    pivot_lines(sheet, found.with_zeros(len(factors)), names, values)


def combination_of(sheet: Sheet, factors: Sequence[w.Node], vectors: Sequence[GivenVector]) -> w.Node:
    """2v_1 - v_2, without vectors with the coefficient 0; or 0v_1 + 0v_2."""
    found = combination(sheet, factors, [v.name for v in vectors])
    if found != w.ZERO:
        return found
    return sum_of([w.Product((found, v.name)) for v in vectors])


def worked_combination(
    sheet: Sheet,
    work: Working,
    vectors: Sequence[GivenVector],
    value: w.Vector,
    factors: Mapping[w.Name, w.Node] | None = None,
) -> None:
    """v_1 - 2v_2 + v_3 = ... = (0, 0, 0), with every step; `factors` are the values of coefficients in letters."""
    known, values = sheet.known, {v.name: v.written for v in vectors} | dict(factors or {})
    # where a case gives a letter a value, the line with the value is shown
    work.put_in(
        why="put_in_all" if factors else "put_in_vectors",
        letters_for=values,
        minor=bool(known.equal or known.relations),
    )
    work.to(known.reason_for(work.line, checked=True), known.in_place(work.line))
    added_up(work, known.vector(value.entries))


def added_up(work: Working, total: w.Node) -> Working:
    """From a sum of multiples of vectors to their multiples, and to the `total`."""
    work.evaluate("multiply_components", w.Product, minor=True)
    terms = w.children(work.line)[1:] if type(work.line) is w.Sum else ()
    taken = [type(term) is w.Negative for term in terms]
    if terms:
        return work.to("subtract" if all(taken) else "add_and_subtract" if any(taken) else "add", total)
    return work.to("multiply_components" if type(work.line) is w.Product else "work_out", total)


# ---- no basis -------------------------------------------------------------------------------------------------------


def relation_shown(
    sheet: Sheet, vectors: Sequence[GivenVector], found: Elimination, c: w.Name, told: bool = False
) -> w.Relation:
    """The relation among linearly dependent vectors: the equation, unless it was `told`, its origin, the check, its
    meaning.
    """
    relation = relation_among(found, len(vectors))
    assert relation is not None
    chosen, factors = relation
    zero, values = zeros(vectors[0].size), [written(x) for x in factors]
    asked = () if told else (Quoted(equation(combined(c, vectors), zero)),)
    _relation_lines(sheet, found, c, chosen, factors, asked)
    work = sheet.check(combined(c, vectors), reason("check_relation", count=many(vectors)))
    letters = dict(zip(components_of(c.base, len(factors)), values, strict=True))
    worked_combination(sheet, work, vectors, zero, letters)
    return equation(combination(sheet, values, [v.name for v in vectors]), zero)


def beside_bar(start: Elimination, *, known: Known, width: int, sides: int) -> Elimination:
    """The elimination before the bar, where it is also decided whether a row excludes a solution."""
    found = eliminate(start, reduced=True, columns=width, known=known)
    if found.stuck is None and len(found.pivots) == width:
        stuck = _undecided(found, range(width, width + sides), known)
        return replace(found, stuck=stuck, why="right_side_decides")
    return found


def row_outside(found: Elimination, column: int, known: Known) -> int | None:
    """The row (from 0) that is zero before the bar and certainly nonzero in this column after it."""
    rows = range(len(found.pivots), len(found.rows))
    return next((i for i in rows if known.certain(found.entries[i][column])), None)


def _undecided(found: Elimination, columns: range, known: Known) -> w.Node | None:
    """A number after the bar in a row of zeros that may be zero, where no other one excludes a solution."""
    for column in columns:
        if row_outside(found, column, known) is None:
            for row in found.entries[len(found.pivots) :]:
                if not is_zero(row[column]):
                    return written(row[column])
    return None


def as_equation(x: w.Name, vectors: Sequence[GivenVector], v: GivenVector) -> Quoted:
    """x_1 b_1 + x_2 b_2 = v as an equation to be solved, not a claim."""
    return Quoted(equation(combined(x, vectors), v.name))


def combined(c: w.Name, vectors: Sequence[GivenVector]) -> w.Node:
    """c_1 v_1 + ... + c_k v_k"""
    pairs = zip(components_of(c.base, len(vectors)), vectors, strict=True)
    return sum_of([w.Product((letter, v.name)) for letter, v in pairs])


def outside_lines(
    sheet: Sheet,
    vectors: Sequence[GivenVector],
    v: GivenVector,
    row: int,
    found: Elimination,
    x: w.Name,
    place: int = 0,
) -> None:
    """The lines for a v, at this place after the bar, that is not a combination of the vectors: multiples of the
    equations for its components contradict each other.
    """
    unknowns, rows = components_of(x.base, len(vectors)), columns_of(vectors)
    left = tuple([combination(sheet, entries, unknowns) for entries in rows])
    reads = Quoted(equation(w.ZERO, found.rows[row][len(vectors) + place]))
    sheet.say("no_combination", row=row + 1, reads=reads, goal=as_equation(x, vectors, v))
    factors = multiples(found, row, v.size, sheet.domain)
    contradiction_lines(sheet, factors, Equations(left, rows, v.entries, v.letters, unknowns))
