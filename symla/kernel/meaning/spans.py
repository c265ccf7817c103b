"""Ranks and column spaces of matrices of exact numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.numbers.grid import Grid, by_rows
from symla.kernel.numbers.polynomial import Undefined
from symla.kernel.numbers.reduction import has_full_rank, rank

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader
    from symla.kernel.meaning.prove import Prover


def rank_of(reader: Reader | Prover, grid: Grid) -> int:
    """The rank; raises `TooHard` where it depends on numbers that may be zero."""
    found = grid.rank
    if found is None:
        found = rank(reader.field, grid.rows, grid.width, reader.nonzero)
        grid.rank = found if grid.rational else None  # with letters, it depends on what is assumed of them
    return found


def is_independent(prover: Prover, grid: Grid) -> bool:
    """Whether the columns are linearly independent."""
    return has_full_rank(prover.field, grid.rows, grid.width, prover.nonzero)


def beside(first: Grid, second: Grid) -> Grid:
    """The matrix with the columns of both."""
    if first.shape[0] != second.shape[0]:
        raise Undefined("the columns have different numbers of components")
    return by_rows(tuple([r + s for r, s in zip(first.rows, second.rows, strict=True)]), first.width + second.width)
