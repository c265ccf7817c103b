"""Properties of linear systems: bases, sets of solutions, independence, existence of factorizations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several, vectors_of
from symla.kernel.meaning.spans import beside, is_independent, rank_of
from symla.kernel.numbers.grid import Grid, by_rows, transposed
from symla.kernel.numbers.of_letter import symbols_in
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.notation import written as w
from symla.notation.statements import Nothing, Truth, Word

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

_NOTHING = Nothing()


def _is_zero(prover: Prover, grid: Grid) -> bool:
    return not any(grid.entries) if grid.rational else all(holds(prover, x, "=", 0) for x in grid.entries)


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
    """Linearly independent vectors that span the column space of the matrix."""
    A, basis = several(operand, 2)
    grid, vectors = prover.reader.grid(A), _basis(prover, basis)
    if vectors is None:
        return _is_zero(prover, grid)
    return is_independent(prover, vectors) and rank_of(prover, grid) == vectors.width == rank_of(
        prover, beside(vectors, grid)
    )


def is_basis_of_null_space(prover: Prover, operand: w.Node) -> bool:
    """Linearly independent solutions of A x = 0, as many as there are columns beyond the rank."""
    A, basis = several(operand, 2)
    return null_space_has_basis(prover, prover.reader.grid(A), basis)


def null_space_has_basis(prover: Prover, grid: Grid, basis: w.Node) -> bool:
    """The same for a matrix given by its value."""
    vectors = _basis(prover, basis)
    if vectors is None:
        return is_independent(prover, grid)
    proved = prover.reader.null_spaces  # what the sentence of an answer claims is promised by the problem, too
    known = any(_are_same(grid, matrix) and _are_same(vectors, found) for matrix, found in proved)
    if known or not (
        _is_zero(prover, prover.reader.product(grid, vectors))
        and is_independent(prover, vectors)
        and rank_of(prover, grid) + vectors.width == grid.width
    ):
        return known
    if grid.rational and vectors.rational:
        proved.append((grid, vectors))
    return True


def _are_same(a: Grid, b: Grid) -> bool:
    return a.shape == b.shape and a.entries == b.entries


def is_solution_set(prover: Prover, operand: w.Node) -> bool:
    """The number of solutions (`none`, `one`, `infinite`), a solution if there is one, and a basis of the solutions of
    A x = 0 with a parameter for each of its vectors.
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
    """A x = b is this system of equations, with the unknowns in this order: in every row, the difference of both sides
    is that of A x - b for all values of the unknowns.
    """
    equations, unknowns, A, b = several(operand, 4)
    if not isinstance(equations, w.Items) or not isinstance(unknowns, w.Items | w.Vector):
        raise Undefined("equations and their unknowns are meant")
    names = unknowns.entries
    if len(set(names)) != len(names) or not all(type(name) is w.Name for name in names):
        raise Undefined("the unknowns are different names")
    field, reader = prover.field, prover.reader
    grid, right = reader.grid(A), reader.grid(b)
    if not len(equations.entries) == grid.shape[0] == len(right.entries) or grid.width != len(names):
        return False
    if not symbols_in(field, *grid.entries, *right.entries).isdisjoint(names):
        return False
    values = [reader.scalar(name) for name in names]
    for equation, row, value in zip(equations.entries, grid.rows, right.entries, strict=True):
        if not isinstance(equation, w.Relation) or equation.symbol != "=":
            return False
        difference = field.subtract(reader.scalar(equation.left), reader.scalar(equation.right))
        stated = field.subtract(field.total(list(map(field.multiply, row, values))), value)
        if not holds(prover, difference, "=", stated):
            return False
    return True


def is_inside(prover: Prover, operand: w.Node) -> bool:
    """The columns of the second lie in the span of those of the first."""
    first, second = (prover.reader.grid(part) for part in several(operand, 2))
    return rank_of(prover, first) == rank_of(prover, beside(first, second))


def tells_independence(prover: Prover, operand: w.Node) -> bool:
    """The stated truth value is whether the vectors are independent; if not, the coefficients of a relation between
    them are stated, not all of them zero.
    """
    vectors, stated, relation = several(operand, 3)
    grid = prover.reader.grid(vectors)
    if is_independent(prover, grid):
        return stated == Truth(True) and relation == _NOTHING
    if stated != Truth(False):
        return False
    factors = prover.reader.grid(relation)
    if not any(map(prover.nonzero.holds, factors.entries)):
        raise TooHard("all the factors may be zero")
    return _is_zero(prover, prover.reader.product(grid, factors))


def has_lu(prover: Prover, operand: w.Node) -> bool:
    """A = L U with a unit lower triangular L: in the columns of a leading block, no row below it adds to the rank, so
    that it can be cleared by multiples of the rows of the block.
    """
    return _clears(prover, prover.reader.grid(operand))


def has_ldu(prover: Prover, operand: w.Node) -> bool:
    """Both A and A^T have an LU factorization: then rows and columns can be cleared, and a diagonal matrix is left."""
    grid = prover.reader.grid(operand)
    return _clears(prover, grid) and _clears(prover, transposed(grid))


def _clears(prover: Prover, grid: Grid) -> bool:
    """Whether for every k the first k columns of k rows have the same rank as those of k + 1 rows, and of all rows if
    these are all columns.  If that is unknown for some k, another k, or all rows, may still refute it.
    """
    doubt: TooHard | None = None
    for k in range(1, min(grid.shape[0] - 1, grid.width) + 1):
        rows = tuple([row[:k] for row in grid.rows])
        unknown: TooHard | None = None
        for more in (rows[: k + 1], rows) if k < grid.width else (rows,):
            try:
                if rank_of(prover, by_rows(rows[:k], k)) < rank_of(prover, by_rows(more, k)):
                    return False
            except TooHard as error:
                unknown = error
            else:
                unknown = None
                break
        doubt = doubt or unknown
    if doubt is not None:
        raise doubt
    return True
