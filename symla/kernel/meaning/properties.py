"""Properties of matrices, each with its definition.

Property("rref", R)     R is in reduced row echelon form
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import Definition, several
from symla.kernel.meaning.promised import PROMISED
from symla.kernel.meaning.solutions import is_inside
from symla.kernel.meaning.spans import beside, is_independent, rank_of
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.grid import Grid, by_rows
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.notation import written as w
from symla.notation.statements import Property

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def has_property(prover: Prover, statement: Property) -> Verdict:
    """The verdict on a statement that something has a property."""
    try:
        holds = _holds(prover, statement)
    except Undefined as error:
        return Refuted(str(error))
    except (TooHard, RecursionError) as error:
        return Undecided(str(error))
    return Proved("by definition") if holds else Refuted("it does not have this property")


def denied(prover: Prover, statement: Property) -> Verdict:
    """The verdict on the negation of such a statement; an operand without a value leaves it undecided."""
    try:
        holds = _holds(prover, statement)
    except (Undefined, TooHard, RecursionError) as error:
        return Undecided(str(error))
    return Refuted("it has this property") if holds else Proved("by definition")


def _holds(prover: Prover, statement: Property) -> bool:
    prover.field.work = 0
    definition = _DEFINITIONS.get(statement.kind)
    if definition is None:
        raise TooHard(f"{statement.kind} is not known to the kernel")
    return definition(prover, statement.operand)


def _leading(prover: Prover, grid: Grid) -> list[int] | None:
    """The columns of the leading entries; None unless each is right of the one above and zero rows are last."""
    found: list[int] = []
    for row in grid.rows:
        place = next((j for j, x in enumerate(row) if not prover.field.is_zero(x)), None)
        if place is None:
            place = grid.width
        elif not prover.nonzero.holds(row[place]):
            raise TooHard("a leading entry may be zero")
        if found and place <= found[-1] and found[-1] < grid.width:
            return None
        found.append(place)
        if len(found) > 1 and found[-2] == grid.width and place < grid.width:
            return None
    return found


def _is_row_echelon(prover: Prover, operand: w.Node) -> bool:
    """Every leading entry stands to the right of the one above; rows of zeros are last."""
    return _leading(prover, prover.reader.grid(operand)) is not None


def _is_reduced(prover: Prover, operand: w.Node) -> bool:
    """In row echelon form, and every leading entry is 1 and alone in its column."""
    grid = prover.reader.grid(operand)
    leading = _leading(prover, grid)
    if leading is None:
        return False
    zero, subtract = prover.field.is_zero, prover.field.subtract
    return all(
        zero(subtract(row[j], 1 if i == k else 0))
        for k, j in enumerate(leading)
        if j < grid.width
        for i, row in enumerate(grid.rows)
    )


def _system(prover: Prover, operand: w.Node) -> tuple[int, int, int]:
    """Of an augmented matrix: the rank to the left of the bar, the rank of the whole, the number of unknowns."""
    if not isinstance(operand, w.Matrix) or operand.bar is None:
        raise Undefined("this is no augmented matrix")
    front = w.Matrix(tuple(row[: operand.bar] for row in operand.rows))
    left, whole = prover.reader.grid(front), prover.reader.grid(operand)
    if whole.width != left.width + 1:
        raise Undefined("one column stands after the bar")
    return rank_of(prover, left), rank_of(prover, whole), left.width


def _has_no_solution(prover: Prover, operand: w.Node) -> bool:
    front, whole, _ = _system(prover, operand)
    return front < whole


def _has_one_solution(prover: Prover, operand: w.Node) -> bool:
    front, whole, unknowns = _system(prover, operand)
    return front == whole == unknowns


def _has_more_solutions(prover: Prover, operand: w.Node) -> bool:
    front, whole, unknowns = _system(prover, operand)
    return front == whole < unknowns


def _is_independent(prover: Prover, operand: w.Node) -> bool:
    """The columns are linearly independent."""
    grid = prover.reader.grid(operand)
    return is_independent(prover, grid)


def _is_dependent(prover: Prover, operand: w.Node) -> bool:
    grid = prover.reader.grid(operand)
    return not is_independent(prover, grid)


def _are_row_equivalent(prover: Prover, operand: w.Node) -> bool:
    """Two matrices of the same shape have the same row space, so that row operations lead from one to the other."""
    first, second = map(prover.reader.grid, several(operand, 2))
    if first.shape != second.shape:
        return False
    both = by_rows(first.rows + second.rows, first.width)
    return rank_of(prover, first) == rank_of(prover, second) == rank_of(prover, both)


def _have_same_span(prover: Prover, operand: w.Node) -> bool:
    """Two matrices have the same column space: neither adds to the rank of the other."""
    first, second = map(prover.reader.grid, several(operand, 2))
    return rank_of(prover, first) == rank_of(prover, second) == rank_of(prover, beside(first, second))


def _is_nonzero(prover: Prover, operand: w.Node) -> bool:
    """An entry is certainly not zero."""
    entries = [x for x in prover.reader.grid(operand).entries if not prover.field.is_zero(x)]
    if entries and not any(map(prover.nonzero.holds, entries)):
        raise TooHard("all entries may be zero")
    return bool(entries)


def _lies_outside(prover: Prover, operand: w.Node) -> bool:
    """The columns of the second matrix do not all lie in the span of those of the first."""
    return not is_inside(prover, operand)


def _all_zero(prover: Prover, grid: Grid, where: Callable[[int, int], bool]) -> bool:
    """Whether the entries in these places, (row, column), are zero."""
    return all(prover.field.is_zero(x) for i, row in enumerate(grid.rows) for j, x in enumerate(row) if where(i, j))


def _has_unit_diagonal(prover: Prover, grid: Grid) -> bool:
    square = grid.shape[0] == grid.width
    return square and all(prover.field.is_zero(prover.field.subtract(row[i], 1)) for i, row in enumerate(grid.rows))


def _is_upper_triangular(prover: Prover, operand: w.Node) -> bool:
    """Zeros below the diagonal, which begins in the corner; the matrix need not be square."""
    return _all_zero(prover, prover.reader.grid(operand), lambda i, j: i > j)


def _is_triangular(prover: Prover, operand: w.Node) -> bool:
    """Square, with zeros on one side of the diagonal."""
    grid = prover.reader.grid(operand)
    above, below = (_all_zero(prover, grid, beside) for beside in (lambda i, j: i < j, lambda i, j: i > j))
    return grid.shape[0] == grid.width and (above or below)


def _is_unit_upper_triangular(prover: Prover, operand: w.Node) -> bool:
    """Square, with ones on the diagonal and zeros below it."""
    grid = prover.reader.grid(operand)
    return _has_unit_diagonal(prover, grid) and _all_zero(prover, grid, lambda i, j: i > j)


def _is_unit_lower_triangular(prover: Prover, operand: w.Node) -> bool:
    """Square, with ones on the diagonal and zeros above it."""
    grid = prover.reader.grid(operand)
    return _has_unit_diagonal(prover, grid) and _all_zero(prover, grid, lambda i, j: i < j)


def _is_diagonal(prover: Prover, operand: w.Node) -> bool:
    """Square, with zeros beside the diagonal."""
    grid = prover.reader.grid(operand)
    return grid.shape[0] == grid.width and _all_zero(prover, grid, lambda i, j: i != j)


def _is_permutation(prover: Prover, operand: w.Node) -> bool:
    """Square, with a single 1 in every row and in every column, and zeros everywhere else."""
    grid = prover.reader.grid(operand)
    ones = [j for row in grid.rows for j, x in enumerate(row) if type(x) is int and x == 1]
    alone = all(sum(not prover.field.is_zero(x) for x in row) == 1 for row in grid.rows)
    return grid.shape[0] == grid.width and alone and sorted(ones) == list(range(grid.width))


def _is_lu(prover: Prover, operand: w.Node) -> bool:
    """A = L U, where L is unit lower triangular and U upper triangular."""
    A, L, U = several(operand, 3)
    return _are_factors(prover, prover.reader.grid(A), L, U)


def _is_plu(prover: Prover, operand: w.Node) -> bool:
    """P A = L U, where P is a permutation matrix, L is unit lower triangular and U upper triangular."""
    P, A, L, U = several(operand, 4)
    moved = prover.reader.product(prover.reader.grid(P), prover.reader.grid(A))
    return _is_permutation(prover, P) and _are_factors(prover, moved, L, U)


def _are_factors(prover: Prover, product: Grid, L: w.Node, U: w.Node) -> bool:
    grids = prover.reader.grid(L), prover.reader.grid(U)
    same = bool(prover.compare(product, "=", prover.reader.product(*grids)))
    return same and _is_unit_lower_triangular(prover, L) and _is_upper_triangular(prover, U)


_DEFINITIONS: dict[str, Definition] = {
    "row_echelon": _is_row_echelon,
    "rref": _is_reduced,
    "row_equivalent": _are_row_equivalent,
    "same_span": _have_same_span,
    "outside": _lies_outside,
    "nonzero": _is_nonzero,
    "none": _has_no_solution,
    "one": _has_one_solution,
    "infinite": _has_more_solutions,
    "independent": _is_independent,
    "dependent": _is_dependent,
    "triangular": _is_triangular,
    "upper_triangular": _is_upper_triangular,
    "unit_upper_triangular": _is_unit_upper_triangular,
    "unit_lower_triangular": _is_unit_lower_triangular,
    "diagonal": _is_diagonal,
    "permutation": _is_permutation,
    "lu": _is_lu,
    "plu": _is_plu,
    **PROMISED,
}
