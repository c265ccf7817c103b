"""What problems about singular values promise: how much a matrix stretches vectors at most, at least, and in between.

The squares of the singular values are the eigenvalues of A^H A, the conjugate transpose times A; for a wide matrix
those of A A^H, which has the same ones but for zeros.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.perpendicular import adjoint
from symla.kernel.meaning.spans import rank_of
from symla.kernel.meaning.spectra import characteristic, same_coefficients, shifted, square, with_zeros
from symla.kernel.numbers.grid import Grid, by_rows, identity
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.kernel.numbers.roots import modulus_squared
from symla.notation import written as w
from symla.notation.rational import Fraction

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
    return holds(prover, coefficients[0], "=", 0) and _have_no_negative_zero(prover, coefficients)


def _have_no_negative_zero(prover: Prover, coefficients: Sequence[Scalar]) -> bool:
    """Whether a polynomial with real zeros alone has no negative one: its coefficients have alternating signs."""
    negate = prover.field.negate
    signed = [negate(c) if k % 2 else c for k, c in enumerate(reversed(coefficients))]
    return all(holds(prover, c, ">=", 0) for c in signed)


def is_positive_semidefinite(prover: Prover, operand: w.Node) -> bool:
    """Equal to its conjugate transpose, with no negative eigenvalue."""
    grid = square(prover, operand)
    if not holds(prover, grid, "=", adjoint(prover, grid)):
        return False
    return _have_no_negative_zero(prover, characteristic(prover.field, grid.rows))


def is_truncated(prover: Prover, operand: w.Node) -> bool:
    """B is a nearest matrix of rank k at most to A, the singular values of A being known: by the theorem of Eckart,
    Young and Mirsky that is so exactly if the squares of the entries of A - B add up to those of all singular values
    but the first k.  The next singular value is the error, or 0 if there is none.
    """
    A, k, B, error, values = several(operand, 5)
    if not isinstance(values, w.Items) or type(k) is not w.Number or type(k.value) is not int or k.value < 1:
        raise Undefined("a rank and singular values are meant")
    field, reader = prover.field, prover.reader
    left, near = reader.grid(A), reader.grid(B)
    own = [reader.scalar(v) for v in values.entries]
    if left.shape != near.shape or rank_of(prover, near) > k.value:
        return False
    if not holds(prover, reader.scalar(error), "=", own[k.value] if k.value < len(own) else 0):
        return False
    gaps = [field.subtract(a, b) for a, b in zip(left.entries, near.entries, strict=True)]
    squares = field.total([modulus_squared(field, gap) for gap in gaps])
    return holds(prover, squares, "=", field.total([_square(prover, v) for v in own[k.value :]]))


def are_principal(prover: Prover, operand: w.Node) -> bool:
    """The axes are perpendicular unit vectors that the covariance matrix C multiplies by the variances, the largest
    first, and no other direction has a larger one; the shares are those of the trace of C; the coordinates are the
    products of the samples without their mean with the axes.
    """
    X, k, axes, variances, shares, coordinates = several(operand, 6)
    field, reader = prover.field, prover.reader
    grid, Q, Y = reader.grid(X), reader.grid(axes), reader.grid(coordinates)
    if not isinstance(variances, w.Items) or not isinstance(shares, w.Items):
        raise Undefined("lists of numbers are meant")
    own, parts = ([reader.scalar(v) for v in one.entries] for one in (variances, shares))
    count = len(own)
    if k != w.Number(count) or not count or len(parts) != count or Q.shape != (grid.width, count):
        return False
    centred = _centred(prover, grid)
    covariance = reader.multiple(Fraction(1, len(grid.rows) - 1), reader.product(_turned(centred), centred))
    scaled = by_rows(tuple([tuple(map(field.multiply, row, own)) for row in Q.rows]), count)
    total = field.total([row[i] for i, row in enumerate(covariance.rows)])
    left = reader.each_pair(covariance, reader.product(scaled, _turned(Q)), field.subtract, "")
    gap = characteristic(field, tuple([tuple(map(field.negate, row)) for row in shifted(prover, left, own[-1]).rows]))
    return (
        holds(prover, reader.product(_turned(Q), Q), "=", identity(count))
        and holds(prover, reader.product(covariance, Q), "=", scaled)
        and all(holds(prover, a, ">=", b) for a, b in pairwise(own))
        and _have_no_negative_zero(prover, gap)
        and all(holds(prover, field.multiply(p, total), "=", v) for p, v in zip(parts, own, strict=True))
        and holds(prover, Y, "=", reader.product(centred, Q))
    )


def varies(prover: Prover, operand: w.Node) -> bool:
    """Two rows are different."""
    grid = prover.reader.grid(operand)
    first = grid.rows[0]
    return any(not holds(prover, a, "=", b) for row in grid.rows[1:] for a, b in zip(first, row, strict=True))


def _centred(prover: Prover, grid: Grid) -> Grid:
    """Every row without the mean of all rows."""
    field, m = prover.field, len(grid.rows)
    if m < 2:
        raise Undefined("a single sample has no covariance")
    means = [field.multiply(Fraction(1, m), field.total(list(column))) for column in zip(*grid.rows, strict=True)]
    return by_rows(tuple([tuple(map(field.subtract, row, means)) for row in grid.rows]), grid.width)


def _turned(grid: Grid) -> Grid:
    """The transpose."""
    return by_rows(tuple(zip(*grid.rows, strict=True)), grid.shape[0])


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
