"""What problems about linear systems promise: bases, sets of solutions, independence, factorizations that exist."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several, vectors_of
from symla.kernel.meaning.spans import beside, is_independent, rank_of
from symla.kernel.numbers.grid import Grid, by_rows
from symla.kernel.numbers.polynomial import Exact, Scalar, TooHard, Undefined
from symla.notation import written as w
from symla.notation.statements import Nothing, Truth, Word

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

_NOTHING = Nothing()


def _is_zero(prover: Prover, grid: Grid) -> bool:
    return all(holds(prover, x, "=", 0) for x in grid.entries)


def _basis(prover: Prover, operand: w.Node) -> Grid | None:
    """The vectors of a list as columns; None for a list with nothing in it."""
    if not isinstance(operand, w.Items):
        raise Undefined("a list of vectors is meant")
    if not operand.entries:
        return None
    columns = list(vectors_of(prover, operand))
    if len({grid.shape for grid in columns}) != 1 or columns[0].width != 1:
        raise Undefined("a list of vectors is meant")
    return by_rows(tuple(zip(*[grid.entries for grid in columns], strict=True)), len(columns))


def is_basis_of_columns(prover: Prover, operand: w.Node) -> bool:
    """Linearly independent, and spanning what the columns of the matrix span."""
    A, basis = several(operand, 2)
    grid, own = prover.reader.grid(A), _basis(prover, basis)
    if own is None:
        return _is_zero(prover, grid)
    return is_independent(prover, own) and rank_of(prover, grid) == own.width == rank_of(prover, beside(own, grid))


def is_basis_of_null_space(prover: Prover, operand: w.Node) -> bool:
    """Linearly independent solutions of A x = 0, as many as there are columns beyond the rank."""
    A, basis = several(operand, 2)
    return null_space_has_basis(prover, prover.reader.grid(A), basis)


def null_space_has_basis(prover: Prover, grid: Grid, basis: w.Node) -> bool:
    """The same of a matrix by its value."""
    own = _basis(prover, basis)
    if own is None:
        return is_independent(prover, grid)
    return (
        _is_zero(prover, prover.reader.product(grid, own))
        and is_independent(prover, own)
        and rank_of(prover, grid) + own.width == grid.width
    )


def is_solution_set(prover: Prover, operand: w.Node) -> bool:
    """Which of none, one and infinitely many; a solution if there is one; a basis of the solutions of A x = 0, with a
    parameter for each of its vectors.
    """
    A, b, kind, particular, homogeneous, parameters = several(operand, 6)
    grid, right = prover.reader.grid(A), prover.reader.grid(b)
    front, whole = rank_of(prover, grid), rank_of(prover, beside(grid, right))
    found = "none" if front < whole else "one" if front == grid.width else "infinite"
    if kind != Word(found) or not isinstance(parameters, w.Items) or not isinstance(homogeneous, w.Items):
        return False
    if len(set(parameters.entries)) != len(homogeneous.entries):
        return False
    if found == "none":
        return particular == _NOTHING and not homogeneous.entries
    if not holds(prover, prover.reader.product(grid, prover.reader.grid(particular)), "=", right):
        return False
    if found == "one":
        return not homogeneous.entries
    return is_basis_of_null_space(prover, w.Items((A, homogeneous)))


def is_system(prover: Prover, operand: w.Node) -> bool:
    """A x = b says what the equations say, of unknowns in this order: the difference of the two sides is row by row
    A x - b, whatever the unknowns are.
    """
    equations, unknowns, A, b = several(operand, 4)
    if not isinstance(equations, w.Items) or not isinstance(unknowns, w.Items | w.Vector):
        raise Undefined("equations and their unknowns are meant")
    names = unknowns.entries
    if len(set(names)) != len(names) or not all(type(name) is w.Name for name in names):
        raise Undefined("the unknowns are different names")
    field, reader = prover.field, prover.reader
    grid, right = reader.grid(A), reader.grid(b)
    if len(equations.entries) != grid.shape[0] or grid.width != len(names):
        return False
    known = {letter for value in (*grid.entries, *right.entries) for letter in symbols_in(prover, value)}
    if not known.isdisjoint(names):
        return False
    own = [reader.scalar(name) for name in names]
    for equation, row, value in zip(equations.entries, grid.rows, right.entries, strict=True):
        if not isinstance(equation, w.Relation) or equation.symbol != "=":
            return False
        difference = field.subtract(reader.scalar(equation.left), reader.scalar(equation.right))
        told = field.subtract(field.total(list(map(field.multiply, row, own))), value)
        if not holds(prover, difference, "=", told):
            return False
    return True


def symbols_in(prover: Prover, value: Scalar) -> Iterator[Hashable]:
    """The symbols in a number, at any depth."""
    if type(value) is not Exact:
        return
    for g in {g for p in (value.numerator, value.denominator) for m in p for g, _ in m}:
        generator = prover.field.generators[g]
        if not generator.arguments:
            yield generator.label
        for argument in generator.arguments:
            yield from symbols_in(prover, argument)


def is_inside(prover: Prover, operand: w.Node) -> bool:
    """The columns of the second lie in the span of those of the first."""
    first, second = (prover.reader.grid(part) for part in several(operand, 2))
    return rank_of(prover, first) == rank_of(prover, beside(first, second))


def tells_independence(prover: Prover, operand: w.Node) -> bool:
    """Whether the vectors are independent; if not, a relation between them that is not all zeros."""
    vectors, told, relation = several(operand, 3)
    grid = prover.reader.grid(vectors)
    if is_independent(prover, grid):
        return told == Truth(True) and relation == _NOTHING
    if told != Truth(False):
        return False
    factors = prover.reader.grid(relation)
    if not any(map(prover.nonzero.holds, factors.entries)):
        raise TooHard("all the factors may be zero")
    return _is_zero(prover, prover.reader.product(grid, factors))


def has_lu(prover: Prover, operand: w.Node) -> bool:
    """A = L U with a unit lower triangular L: no row below a leading block adds to the rank of what stands in its
    columns, so that multiples of the rows of the block clear it.
    """
    return _clears(prover, prover.reader.grid(operand))


def has_ldu(prover: Prover, operand: w.Node) -> bool:
    """A = L U and Aᵀ = L U: then the rows and the columns are cleared, and a diagonal is left."""
    grid = prover.reader.grid(operand)
    return _clears(prover, grid) and _clears(prover, by_rows(tuple(zip(*grid.rows, strict=True)), grid.shape[0]))


def _clears(prover: Prover, grid: Grid) -> bool:
    """For every k: the first k columns of k rows have the rank of the same columns of k + 1 rows; of all rows, where
    these are all columns.  Where that cannot be told, some k may still have a greater rank in all rows.
    """
    doubt: TooHard | None = None
    for k in range(1, min(grid.shape[0] - 1, grid.width) + 1):
        rows = tuple([row[:k] for row in grid.rows])
        own: TooHard | None = None
        for more in (rows[: k + 1], rows) if k < grid.width else (rows,):
            try:
                if rank_of(prover, by_rows(rows[:k], k)) < rank_of(prover, by_rows(more, k)):
                    return False
            except TooHard as error:
                own = error
            else:
                own = None
                break
        doubt = doubt or own
    if doubt is not None:
        raise doubt
    return True
