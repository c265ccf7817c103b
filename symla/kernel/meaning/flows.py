"""Properties of solutions of linear differential equations: x' = A x with an initial value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.of_spectrum import exponential_at
from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.spectra import square
from symla.kernel.numbers.grid import Grid, identity
from symla.kernel.numbers.of_letter import derivative, symbols_in, with_value
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _solves(prover: Prover, A: Grid, X: Grid, start: Grid, t: w.Name) -> bool:
    """X' = A X and X(0) = start, where X is a function of the symbol t: there is exactly one such function."""
    if X.shape != start.shape:
        return False
    field = prover.field
    slope = Grid(tuple([derivative(field, x, t) for x in X.entries]), X.shape)
    begins = Grid(tuple([with_value(field, x, t, 0) for x in X.entries]), X.shape)
    return holds(prover, begins, "=", start) and holds(prover, slope, "=", prover.reader.product(A, X))


def is_exponential(prover: Prover, operand: w.Node) -> bool:
    """e^(tA): the matrix X(t) with X' = A X and X(0) = I for a symbol t that A does not contain; for other t, computed
    from the eigenvalues.
    """
    A, t, X = several(operand, 3)
    grid, found = square(prover, A), prover.reader.grid(X)
    symbols = symbols_in(prover.field, *grid.entries)
    time = prover.reader.scalar(t)
    if type(t) is w.Name and t not in symbols and prover.field.same(time, prover.field.symbol(t)):
        return _solves(prover, grid, found, identity(grid.width), t)
    return found.shape == grid.shape and holds(prover, exponential_at(prover, grid, time), "=", found)


def is_flow(prover: Prover, operand: w.Node) -> bool:
    """The vector x(t) with x' = A x and x(0) as given."""
    A, start, x = several(operand, 3)
    grid, begin, found = square(prover, A), prover.reader.grid(start), prover.reader.grid(x)
    others = symbols_in(prover.field, *grid.entries, *begin.entries)
    letters = [t for t in symbols_in(prover.field, *found.entries) - others if type(t) is w.Name]
    letters = letters or [w.Name("t", ("of", "the", "flow"))]
    return len(letters) == 1 and _solves(prover, grid, found, begin, letters[0])
