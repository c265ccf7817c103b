"""Properties of powers of a matrix: the minimal polynomial, steady states of Markov chains, power iteration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.spans import is_independent, rank_of
from symla.kernel.meaning.spectra import shifted, sole_letter, square, value_at
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid, by_rows, identity, transposed
from symla.kernel.numbers.in_powers import by_powers
from symla.kernel.numbers.polynomial import RATIONAL, Exact, Scalar, TooHard, Undefined
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


_MOST_STEPS = 100  # of a power iteration


def coefficients_in(field: Field, value: Scalar, x: w.Name) -> list[Scalar]:
    """The coefficients of a polynomial in a symbol, the constant first; raises `Undefined` for other functions."""
    if type(value) is not Exact:
        return [value]
    g = field.generator("symbol", x)
    if any(g in dict(monomial) for monomial in value.denominator):
        raise Undefined("this is no polynomial in the letter")
    found = by_powers(value.numerator, g)
    if not all(type(e) is int and e >= 0 for e in found):
        raise Undefined("this is no polynomial in the letter")
    return [field.settle(found.get(e, {}), value.denominator) for e in range(int(max(found, default=0)) + 1)]


def is_minimal_polynomial(prover: Prover, operand: w.Node) -> bool:
    """The polynomial p with leading coefficient 1 and p(A) = 0 of least degree d: I, A, ..., A^(d - 1) are linearly
    independent.
    """
    A, polynomial = several(operand, 2)
    grid, value = square(prover, A), prover.reader.scalar(polynomial)
    letter = sole_letter(prover, value, grid)
    if letter is None:
        return False
    p = coefficients_in(prover.field, value, letter)
    if len(p) < 2 or not holds(prover, p[-1], "=", 1):
        return False
    if not all(holds(prover, x, "=", 0) for x in value_at(prover, p, grid).entries):
        return False
    powers = [identity(grid.width)]
    while len(powers) < len(p) - 1:
        powers.append(prover.reader.product(powers[-1], grid))
    columns = tuple(zip(*[power.entries for power in powers], strict=True))
    return is_independent(prover, by_rows(columns, len(powers)))


# ---- Markov chains --------------------------------------------------------------------------------------------------


def _sums_to_one(prover: Prover, grid: Grid) -> bool:
    gaps = [prover.field.subtract(prover.field.total(list(row)), 1) for row in grid.rows]
    return not any(map(prover.nonzero.holds, gaps)) and all(holds(prover, gap, "=", 0) for gap in gaps)


def is_transition_matrix(prover: Prover, operand: w.Node) -> bool:
    """Square, with no negative entry, and all columns add up to 1 or all rows do."""
    grid = square(prover, operand)
    if any(prover.compare(x, "<", 0) for x in grid.entries):
        return False
    if not all(holds(prover, x, ">=", 0) for x in grid.entries):
        return False
    return bool(_steps(prover, grid))


def _steps(prover: Prover, grid: Grid) -> list[Grid]:
    """P^T where the columns of P add up to 1, and P where its rows do; raises `TooHard` where neither is known, and not
    both to be false.
    """
    found: list[Grid] = []
    unknown: TooHard | None = None
    for m in (transposed(grid), grid):
        try:
            found += [m] * _sums_to_one(prover, m)
        except TooHard as error:
            unknown = error
    if unknown is not None and not found:
        raise unknown
    return found


def has_one_steady_state(prover: Prover, operand: w.Node) -> bool:
    """The null space of P - I, which is that of P^T - I in dimension, is a line."""
    grid = square(prover, operand)
    return rank_of(prover, shifted(prover, grid, 1)) == grid.width - 1


def is_steady_state(prover: Prover, operand: w.Node) -> bool:
    """A distribution s (no component negative, their sum 1) that a step does not change: P s = s if the columns of P
    add up to 1, or P^T s = s if the rows do.
    """
    P, s = several(operand, 2)
    grid, state = square(prover, P), prover.reader.grid(s)
    if state.shape != (grid.width, 1):
        return False
    if not all(holds(prover, x, ">=", 0) for x in state.entries):
        return False
    if not holds(prover, prover.field.total(list(state.entries)), "=", 1):
        return False
    return any(holds(prover, prover.reader.product(transposed(m), state), "=", state) for m in _steps(prover, grid))


# ---- power iteration ------------------------------------------------------------------------------------------------


def _iterated(prover: Prover, A: w.Node, x: w.Node, steps: w.Node) -> tuple[Grid, Scalar] | None:
    """The vector after this many steps and the last divisor; None if a vector becomes zero."""
    grid, vector = square(prover, A), prover.reader.grid(x)
    if type(steps) is not w.Number or type(steps.value) is not int or steps.value < 1:
        raise Undefined("a number of steps is meant")
    if steps.value > _MOST_STEPS:
        raise TooHard(f"more than {_MOST_STEPS} steps")
    scale: Any = 0
    for _ in range(steps.value):
        vector = prover.reader.product(grid, vector)
        entries: Any = vector.entries
        if not RATIONAL.issuperset(map(type, entries)):
            raise TooHard("iterates of irrational numbers")
        scale = max(entries, key=abs)
        if not scale:
            return None
        vector = Grid(tuple([prover.field.divide(entry, scale) for entry in entries]), vector.shape)
    return vector, scale


def has_iterates(prover: Prover, operand: w.Node) -> bool:
    """No vector becomes zero on the way."""
    return _iterated(prover, *several(operand, 3)) is not None


def are_iterates(prover: Prover, operand: w.Node) -> bool:
    """The vector after this many steps, in each of which it is multiplied by A and divided by its first component of
    largest absolute value; and the last of these components.
    """
    A, x, steps, iterate, estimate = several(operand, 5)
    found = _iterated(prover, A, x, steps)
    if found is None:
        return False
    stated = prover.reader.grid(iterate), prover.reader.scalar(estimate)
    return holds(prover, found[0], "=", stated[0]) and holds(prover, found[1], "=", stated[1])
