"""All x with M x = 0, from M in reduced row echelon form: one basis vector for every column without a pivot.

x = (-2s + t, s, -3t, t) = s(-2, 1, 0, 0) + t(1, 0, -3, 1)
"""

from __future__ import annotations

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations.systems._chains import matrix
from symla.operations.systems._known import Known, Rows
from symla.operations.systems._solution import (
    General,
    free_chains,
    general_solution,
    pivot_chains,
    solution_chain,
)
from symla.operations.systems._steps import Elimination


def null_vector(A: GivenMatrix, letters: str) -> w.Name:
    """The vector of the unknowns: the first of the letters that stands for nothing yet."""
    return w.Name(next(letter for letter in letters if letter not in _taken(A)), (), "vector")


def solved(A: GivenMatrix, found: Elimination, x: w.Name) -> General:
    """The solution of M x = 0, where M was reduced."""
    return general_solution(_homogeneous(found), len(found.rows[0]), _taken(A) | {x.base})


def null_chains(
    A: GivenMatrix, M: w.Node, rows: Rows, found: Elimination, x: w.Name, general: General, known: Known
) -> list[Chain]:
    """The solution of M x = 0 read from the reduced rows, and the check of every basis vector.  M is A or its
    transpose; `rows` are its rows as they were.
    """
    names = tuple([w.Name(x.base, (str(j),)) for j in range(1, len(rows[0]) + 1)])
    padded = _homogeneous(found)
    multiples = general.multiples
    apart = w.Sum(multiples) if len(multiples) > 1 else multiples[0] if multiples else None
    chains = [*free_chains(padded, names, general), *pivot_chains(padded, names, general, known.domain, True)]
    solution = solution_chain(x, names, general, apart)
    line = solution.links[-1].target
    check = Working(w.Product((M, x)), known.domain, heading=reason("check", x=x), role="check")
    if M == A.name:
        check.put_in(why="put_in_both", letters_for={A.name: A.written, x: line})
        check.to(known.told(A.written), w.Product((matrix(known.rows(rows)), line)), minor=True)
    else:
        check.to("put_in_both", w.Product((matrix(known.rows(rows)), line)))
    check.to("zero_vector", w.Vector((w.Number(0),) * len(rows)))
    return [*chains, solution, check.chain]


def _homogeneous(found: Elimination) -> Elimination:
    """The same with a right side of zeros."""
    return replace(found, entries=tuple([(*row, 0) for row in found.entries]))


def _taken(A: GivenMatrix) -> set[str]:
    """What stands for something already."""
    return {part.base for e in A.entries for part in w.walk(e) if type(part) is w.Name} | {A.name.base.lower()}
