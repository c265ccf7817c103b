"""Operations entry by entry on two matrices, or two vectors, of the same shape.

[[1, 2], [3, 4]] + [[5, 6], [7, 8]] = [[1 + 5, 2 + 6], [3 + 7, 4 + 8]] = [[6, 8], [10, 12]]
"""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import Working
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations._signs import without_double_minus
from symla.operations._sizes import different_sizes
from symla.operations._terms import Entries, chunks, letters_in, matrix
from symla.operations.matrices._shapes import Combine, different_shapes

MOST_LETTERS = 12  # entries up to which the rule is written in letters


def combined(sheet: Sheet, A: Entries, B: Entries, combine: Combine, pad: bool = True) -> Working:
    """`combine(A, B)`, entry by entry `combine(a_ij, b_ij)`, from the letters to unevaluated entries."""
    if isinstance(A, GivenVector) and isinstance(B, GivenVector):
        if A.size != B.size:
            different_sizes(sheet, A, B, combine)
    elif isinstance(A, GivenMatrix) and isinstance(B, GivenMatrix) and (A.height, A.width) != (B.height, B.width):
        different_shapes(sheet, A, B, combine, pad)
    return entry_lines(sheet.work(sheet.goal), (A, B), combine)


def entry_lines(work: Working, given: tuple[Entries, ...], combine: Callable[..., w.Node]) -> Working:
    """The lines for the entries: in letters where there are few, then in numbers."""
    letters = shaped(given, tuple([combine(*entries) for entries in zip(*map(letters_in, given), strict=True)]))
    put_entries_in(work, "by_entry", letters, *given)
    return work.to("minus_minus", without_double_minus(work.line), minor=True)


def put_entries_in(work: Working, why: str, letters: w.Node, *given: Entries) -> Working:
    """The definition in letters, then the substitution; in one line where there are many entries, or letters with an
    index of their own, as I_2 has.
    """
    if len(given[0].entries) <= MOST_LETTERS and not any(X.name.subscript for X in given):
        return work.define(why, letters).put_in(*given, why="put_in_entries")
    return work.put_in(*given, why=why, via=letters)


def shaped(given: tuple[Entries, ...], entries: tuple[w.Node, ...]) -> w.Node:
    """The entries in the shape of the data; a vector if one of the data is a vector."""
    if any(isinstance(X, GivenVector) for X in given):
        return w.Vector(entries)
    return matrix(chunks(entries, given[0].width))  # type: ignore[union-attr]
