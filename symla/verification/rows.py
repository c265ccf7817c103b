"""Row steps, and what is said of matrices: the definitions against which both are proved.

A row step is an elementary matrix E: the target equals E·source, entry by entry, and det E is not zero, since rows
change places, are multiplied by a number that is certainly not zero, or get a multiple of another row added.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from symla.notation import written as w
from symla.notation.statements import Property
from symla.verification.grid import Grid
from symla.verification.polynomial import Scalar, TooHard, Undefined
from symla.verification.reduction import rank
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

if TYPE_CHECKING:
    from symla.derivation.model import RowOperation
    from symla.verification.prove import Prover


_KINDS: frozenset[str] = frozenset(("swap", "scale", "add"))


def row_step(prover: Prover, line: w.Node, operations: tuple[RowOperation, ...], target: w.Node) -> Verdict:
    """Whether the target is the line before after these row operations, each of which can be undone."""
    if line == target or not operations:
        return Refuted("the line repeats the one before")
    if isinstance(line, w.Matrix) and isinstance(target, w.Matrix) and line.bar != target.bar:
        return Refuted("the bar was moved")
    prover.field.work = 0
    try:
        source, result = prover.reader.grid(line), prover.reader.grid(target)
        rows = list(source.rows)
        for operation in operations:
            objection = _operate(prover, operation, rows)
            if objection is not None:
                return objection
    except Undefined as error:
        return Refuted(str(error))
    except (TooHard, RecursionError) as error:
        return Undecided(str(error))
    return prover.compare(Grid(tuple(rows), source.width), "=", result)


def _operate(prover: Prover, operation: RowOperation, rows: list[tuple[Scalar, ...]]) -> Verdict | None:
    """Carries the operation out; the objection, if it is none."""
    i, j = operation.row - 1, operation.other - 1
    if operation.kind not in _KINDS:
        return Refuted("there is no such row operation")
    if not 0 <= i < len(rows) or (operation.kind != "scale" and (not 0 <= j < len(rows) or i == j)):
        return Refuted("there are no such rows")
    field, factor = prover.field, prover.reader.scalar(operation.factor)
    if operation.kind == "swap":
        if factor != 1:
            return Refuted("an exchange has no factor")
        rows[i], rows[j] = rows[j], rows[i]
    elif operation.kind == "scale":
        if operation.other:
            return Refuted("a row is multiplied by itself alone")
        if not prover.nonzero.holds(factor):
            return Refuted("the factor may be zero")
        rows[i] = tuple([field.multiply(factor, x) for x in rows[i]])
    else:
        pairs = zip(rows[i], rows[j], strict=True)
        rows[i] = tuple([field.add(x, field.multiply(factor, y)) if y else x for x, y in pairs])
    return None


# ---- what is said of matrices ---------------------------------------------------------------------------------------


def has_property(prover: Prover, statement: Property) -> Verdict:
    """Whether the matrix is what the statement says, by definition."""
    prover.field.work = 0
    definition = _DEFINITIONS.get(statement.kind)
    if definition is None:
        return Undecided(f"{statement.kind} is not known to the kernel")
    try:
        return Proved("by definition") if definition(prover, statement.operand) else Refuted("it has not this property")
    except Undefined as error:
        return Refuted(str(error))
    except (TooHard, RecursionError) as error:
        return Undecided(str(error))


def _rank(prover: Prover, grid: Grid) -> int:
    return rank(prover.field, grid.rows, grid.width, prover.nonzero.holds)


def _leading(prover: Prover, grid: Grid) -> list[int] | None:
    """Where the rows have their first nonzero entry, if each stands to the right of the one above and rows of zeros are
    last; else None.
    """
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
    """Of an augmented matrix: the rank in front of the bar, the rank of the whole, the number of unknowns."""
    if not isinstance(operand, w.Matrix) or operand.bar is None:
        raise Undefined("this is no augmented matrix")
    front = w.Matrix(tuple(row[: operand.bar] for row in operand.rows))
    left, whole = prover.reader.grid(front), prover.reader.grid(operand)
    if whole.width != left.width + 1:
        raise Undefined("one column stands behind the bar")
    return _rank(prover, left), _rank(prover, whole), left.width


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
    return _rank(prover, grid) == grid.width


def _is_dependent(prover: Prover, operand: w.Node) -> bool:
    grid = prover.reader.grid(operand)
    return _rank(prover, grid) < grid.width


def _are_row_equivalent(prover: Prover, operand: w.Node) -> bool:
    """Two matrices of the same size have the same row space, so that row operations lead from one to the other."""
    if not isinstance(operand, w.Items) or len(operand.entries) != 2:
        raise Undefined("two matrices are row equivalent")
    first, second = (prover.reader.grid(part) for part in operand.entries)
    both = Grid(first.rows + second.rows, first.width)
    return first.shape == second.shape and _rank(prover, first) == _rank(prover, second) == _rank(prover, both)


_DEFINITIONS: dict[str, Callable[[Prover, w.Node], bool]] = {
    "row_echelon": _is_row_echelon,
    "rref": _is_reduced,
    "row_equivalent": _are_row_equivalent,
    "none": _has_no_solution,
    "one": _has_one_solution,
    "infinite": _has_more_solutions,
    "independent": _is_independent,
    "dependent": _is_dependent,
}
