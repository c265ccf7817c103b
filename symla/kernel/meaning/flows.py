"""What problems about linear differential equations promise: x' = A x, with what it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.solutions import symbols_in
from symla.kernel.meaning.spectra import square
from symla.kernel.numbers.grid import Grid, identity
from symla.kernel.numbers.of_letter import derivative, with_value
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _solves(prover: Prover, A: Grid, X: Grid, start: Grid, data: tuple[Grid, ...]) -> bool:
    """X' = A X and X = start at 0, where X is a function of the one symbol that the data do not contain: there is
    exactly one such function.
    """
    if X.shape != start.shape:
        return False
    own = {letter for grid in data for entry in grid.entries for letter in symbols_in(prover, entry)}
    letters = [t for t in {s for entry in X.entries for s in symbols_in(prover, entry)} - own if type(t) is w.Name] or [
        w.Name("t", ("of", "the", "flow"))
    ]
    if len(letters) != 1:
        return False
    field, (t,) = prover.field, letters
    slope = Grid(tuple([derivative(field, x, t) for x in X.entries]), X.shape)
    begins = Grid(tuple([with_value(field, x, t, 0) for x in X.entries]), X.shape)
    return holds(prover, begins, "=", start) and holds(prover, slope, "=", prover.reader.product(A, X))


def is_exponential(prover: Prover, operand: w.Node) -> bool:
    """e^(tA): the matrix X(t) with X' = A X and X(0) = I."""
    A, X = several(operand, 2)
    grid = square(prover, A)
    return _solves(prover, grid, prover.reader.grid(X), identity(grid.width), (grid,))


def is_flow(prover: Prover, operand: w.Node) -> bool:
    """The vector x(t) with x' = A x and x(0) as given."""
    A, start, x = several(operand, 3)
    grid, begin = square(prover, A), prover.reader.grid(start)
    return _solves(prover, grid, prover.reader.grid(x), begin, (grid, begin))
