"""What is done entry by entry to two matrices, or two vectors, of the same shape.

[[1, 2], [3, 4]] + [[5, 6], [7, 8]] = [[1 + 5, 2 + 6], [3 + 7, 4 + 8]] = [[6, 8], [10, 12]]
"""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._signs import without_double_minus
from symla.operations._sizes import different_sizes
from symla.operations.matrices._names import named
from symla.operations.matrices._shapes import Combine, chunks, different_shapes, matrix

Given = GivenVector | GivenMatrix
_MOST_LETTERS = 12  # entries of matrices that are written in letters first


def entrywise(
    operation: str,
    part: str,
    A: Given,
    B: Given,
    combine: Combine,
    domain: Domain,
    remarks: tuple[Chain, ...] = (),
) -> Derivation:
    """`combine(A, B)`, which combines entry by entry as `combine(a_ij, b_ij)`, from the letters to the numbers."""
    if not (isinstance(A, GivenVector) and isinstance(B, GivenVector)):
        A, B = _as_matrix(A), _as_matrix(B)
    goal = combine(A.name, B.name)

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        problem = reason("problem", goal=goal, data=named(A, B))
        return Derivation(operation, problem, goal, givens(A, B), chains, outcome, domain=domain)

    if isinstance(A, GivenVector) and isinstance(B, GivenVector):
        if A.size != B.size:
            return derivation((), different_sizes(A, B, goal, combine, domain=domain))
    elif isinstance(A, GivenMatrix) and isinstance(B, GivenMatrix) and (A.height, A.width) != (B.height, B.width):
        return derivation((), different_shapes(A, B, goal, combine, domain, pad=part != "product"))
    work = Working(goal, domain)
    entry_lines(work, (A, B), combine)
    kind = w.Product if part == "product" else w.Sum
    work.evaluate({"sum": "add", "difference": "subtract", "product": "multiply"}[part], kind)
    answer = Answer((Part(part, work.line),), reason("answer", **{part: equation(goal, work.line)}))
    return derivation((work.chain, *remarks), answer)


def entry_lines(work: Working, given: tuple[Given, ...], combine: Callable[..., w.Node]) -> Working:
    """What is done to the entries: in letters where they are few, then in numbers."""
    letters = shaped(given, tuple([combine(*entries) for entries in zip(*map(letters_in, given), strict=True)]))
    if len(given[0].entries) <= _MOST_LETTERS:
        work.define("by_entry", letters).put_in(*given, why="put_in_entries")
    else:
        work.put_in(*given, why="by_entry", via=letters)
    return work.to("minus_minus", without_double_minus(work.line), minor=True)


def _as_matrix(X: Given) -> GivenMatrix:
    """A vector beside a matrix is a column."""
    if isinstance(X, GivenMatrix):
        return X
    name = w.Name(X.name.base.upper(), X.name.subscript, "matrix", X.name.accent)
    return GivenMatrix(name, tuple([(e,) for e in X.entries]), 1)


def letters_in(X: Given) -> tuple[w.Name, ...]:
    """v_1, v_2, ... or a_11, a_12, ..., row by row."""
    if isinstance(X, GivenVector):
        return X.letters
    return tuple([X.letter(i, j) for i in range(1, X.height + 1) for j in range(1, X.width + 1)])


def shaped(given: tuple[Given, ...], entries: tuple[w.Node, ...]) -> w.Node:
    """The entries in the shape of what is given; a vector where one of it is a vector."""
    if any(isinstance(X, GivenVector) for X in given):
        return w.Vector(entries)
    return matrix(chunks(entries, given[0].width))  # type: ignore[union-attr]
