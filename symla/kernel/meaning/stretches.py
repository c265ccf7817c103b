"""What problems about singular values promise: how much a matrix stretches vectors at most, at least, and in between.

The squares of the singular values are the eigenvalues of A^H A, the conjugate transpose times A; for a wide matrix
those of A A^H, which has the same ones but for zeros.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.perpendicular import adjoint
from symla.kernel.meaning.spectra import characteristic, same_coefficients, shifted, with_zeros
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


_ONE, _TWO, _INFINITY = w.Number(1), w.Number(2), w.Constant("inf")


def _gram(prover: Prover, operand: w.Node) -> Grid:
    """The smaller of A^H A and A A^H."""
    grid = prover.reader.grid(operand)
    turned = adjoint(prover, grid)
    wide = grid.width > grid.shape[0]
    return prover.reader.product(grid, turned) if wide else prover.reader.product(turned, grid)


def _square(prover: Prover, x: Scalar) -> Scalar:
    return prover.field.multiply(x, x)


def are_singular_values(prover: Prover, operand: w.Node) -> bool:
    """None negative, each at least the next one, and their squares the eigenvalues."""
    A, values = several(operand, 2)
    if not isinstance(values, w.Items):
        raise Undefined("a list of numbers is meant")
    gram, own = _gram(prover, A), [prover.reader.scalar(v) for v in values.entries]
    if not own or not holds(prover, own[-1], ">=", 0):
        return False
    if not all(holds(prover, a, ">=", b) for a, b in pairwise(own)):
        return False
    squares = [_square(prover, x) for x in own]
    return same_coefficients(prover, characteristic(prover.field, gram.rows), with_zeros(prover.field, squares))


def _is_extreme(prover: Prover, gram: Grid, size: Scalar, sign: int) -> bool:
    """Whether size >= 0, and the square of it is an eigenvalue of a Hermitian matrix that no other one exceeds (or that
    exceeds no other one).

    M = size^2 I - G is Hermitian, so its eigenvalues are real.  They are all at least 0 exactly if all elementary
    symmetric functions of them are: these are the coefficients of det(x I - M) with alternating signs.  One of them is
    0 exactly if the constant coefficient is.
    """
    field = prover.field
    if not holds(prover, size, ">=", 0):
        return False
    M = shifted(prover, gram, _square(prover, size))
    rows = M.rows if sign > 0 else tuple([tuple([field.negate(x) for x in row]) for row in M.rows])
    coefficients = characteristic(field, rows)
    if not holds(prover, coefficients[0], "=", 0):
        return False
    signed = [field.negate(c) if k % 2 else c for k, c in enumerate(reversed(coefficients))]
    return all(holds(prover, c, ">=", 0) for c in signed)


def is_spectral_norm(prover: Prover, operand: w.Node) -> bool:
    """The largest singular value."""
    A, size = several(operand, 2)
    return _is_extreme(prover, _gram(prover, A), prover.reader.scalar(size), -1)


def is_least_stretch(prover: Prover, operand: w.Node) -> bool:
    """The smallest singular value."""
    A, size = several(operand, 2)
    return _is_extreme(prover, _gram(prover, A), prover.reader.scalar(size), 1)


def are_stretches(prover: Prover, operand: w.Node) -> bool:
    """The largest and the smallest factor by which a square matrix stretches vectors, by a p-norm: its norm, and 1 over
    the norm of its inverse.
    """
    A, p, largest, smallest = several(operand, 4)
    if p == _TWO:
        return is_spectral_norm(prover, w.Items((A, largest))) and is_least_stretch(prover, w.Items((A, smallest)))
    if p not in (_ONE, _INFINITY):
        raise TooHard("a norm that is not read off the entries")
    sizes = [prover.reader.scalar(w.Norm(own, p)) for own in (A, w.Power(A, w.Number(-1)))]
    own = [prover.reader.scalar(x) for x in (largest, smallest)]
    return holds(prover, own[0], "=", sizes[0]) and holds(prover, prover.field.multiply(own[1], sizes[1]), "=", 1)


def is_singular_matrix(prover: Prover, operand: w.Node) -> bool:
    """Of any shape: zeros beside the diagonal, on it numbers that are not negative, each at least the next one."""
    grid = prover.reader.grid(operand)
    diagonal = [row[i] for i, row in enumerate(grid.rows) if i < grid.width]
    if not all(prover.field.is_zero(x) for i, row in enumerate(grid.rows) for j, x in enumerate(row) if i != j):
        return False
    if not diagonal or not holds(prover, diagonal[-1], ">=", 0):
        return False
    return all(holds(prover, a, ">=", b) for a, b in pairwise(diagonal))
