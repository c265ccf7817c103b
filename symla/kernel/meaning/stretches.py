"""Properties of singular values: the factors by which a matrix stretches vectors.

The squares of the singular values are the eigenvalues of A^H A, the conjugate transpose times A; for a wide matrix
those of A A^H, which has the same ones except for zeros.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, numbers_of, several
from symla.kernel.meaning.perpendicular import adjoint
from symla.kernel.meaning.spans import rank_of
from symla.kernel.meaning.spectra import characteristic, same_coefficients, shifted, square, with_zeros
from symla.kernel.numbers.grid import Grid, by_rows, identity, transposed
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.kernel.numbers.roots import is_root_times_nonnegative, modulus_squared
from symla.notation import written as w
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _gram(prover: Prover, operand: w.Node) -> Grid:
    """The smaller of A^H A and A A^H."""
    grid = prover.reader.grid(operand)
    turned = adjoint(prover, grid)
    wide = grid.width > grid.shape[0]
    return prover.reader.product(grid, turned) if wide else prover.reader.product(turned, grid)


def _square(prover: Prover, x: Scalar) -> Scalar:
    return prover.field.multiply(x, x)


def are_singular_values(prover: Prover, operand: w.Node) -> bool:
    """Nonnegative numbers in descending order whose squares are the eigenvalues of A^H A."""
    A, listed = several(operand, 2)
    gram, values = _gram(prover, A), numbers_of(prover, listed)
    squares = [_square(prover, x) for x in values]
    if not values or not same_coefficients(
        prover, characteristic(prover.field, gram.rows), with_zeros(prover.field, squares)
    ):
        return False
    pairs = zip(pairwise(values), pairwise(squares), strict=True)
    return all(_is_not_negative(prover, x) for x in values) and all(
        _is_not_negative(prover, prover.field.subtract(a, b), prover.field.subtract(*both)) for (a, b), both in pairs
    )


def _descend(prover: Prover, values: Sequence[Scalar]) -> bool:
    """Whether each is at least the next one, and the last one is not negative."""
    return holds(prover, values[-1], ">=", 0) and all(holds(prover, a, ">=", b) for a, b in pairwise(values))


def _is_not_negative(prover: Prover, x: Scalar, other: Scalar = 0) -> bool:
    """Whether a real number is at least 0: by comparison, or as a principal root times a number that is not negative,
    also if this is so of `other`, a real number with the same sign.

    The squares of singular values, eigenvalues of A^H A, are real and not negative, so the values are real, and so are
    differences of the squares.  A principal root has no negative real part: where it is real, it is not negative.
    """
    if any(is_root_times_nonnegative(prover.field, y) for y in (x, other)):
        return True
    return holds(prover, x, ">=", 0)


def _is_extreme(prover: Prover, gram: Grid, size: Scalar, sign: int) -> bool:
    """Whether size >= 0, and the square of it is an eigenvalue of a Hermitian matrix that no other one exceeds (or that
    exceeds no other one).

    M = size^2 I - G is Hermitian, so its eigenvalues are real.  They are all at least 0 exactly if all elementary
    symmetric functions of them are: these are the coefficients of det(x I - M) with alternating signs.  One of them is
    0 exactly if the constant coefficient is.
    """
    field = prover.field
    M = shifted(prover, gram, _square(prover, size))
    rows = M.rows if sign > 0 else tuple([tuple([field.negate(x) for x in row]) for row in M.rows])
    coefficients = characteristic(field, rows)
    if not holds(prover, coefficients[0], "=", 0) or not _is_not_negative(prover, size):
        return False
    return _have_no_negative_zero(prover, coefficients)


def _have_no_negative_zero(prover: Prover, coefficients: Sequence[Scalar]) -> bool:
    """Whether a polynomial with real zeros alone has no negative one: its coefficients, which are real, have
    alternating signs.
    """
    negate = prover.field.negate
    signed = [negate(c) if k % 2 else c for k, c in enumerate(reversed(coefficients))]
    return all(_is_not_negative(prover, c) for c in signed)


def is_positive_semidefinite(prover: Prover, operand: w.Node) -> bool:
    """Equal to its conjugate transpose, with no negative eigenvalue."""
    grid = square(prover, operand)
    if not holds(prover, grid, "=", adjoint(prover, grid)):
        return False
    return _have_no_negative_zero(prover, characteristic(prover.field, grid.rows))


def is_truncated(prover: Prover, operand: w.Node) -> bool:
    """B is a nearest matrix to A of rank at most k, given the singular values of A: by the theorem of Eckart, Young and
    Mirsky, exactly if the squares of the entries of A - B add up to the squares of all singular values but the first k.
    The error is the next singular value, or 0 if there is none.
    """
    A, k, B, error, listed = several(operand, 5)
    if type(k) is not w.Number or type(k.value) is not int or k.value < 1:
        raise Undefined("a rank and singular values are meant")
    field, reader = prover.field, prover.reader
    left, near = reader.grid(A), reader.grid(B)
    values = numbers_of(prover, listed)
    if left.shape != near.shape or rank_of(prover, near) > k.value:
        return False
    if not holds(prover, reader.scalar(error), "=", values[k.value] if k.value < len(values) else 0):
        return False
    gaps = [field.subtract(a, b) for a, b in zip(left.entries, near.entries, strict=True)]
    squares = field.total([modulus_squared(field, gap) for gap in gaps])
    return holds(prover, squares, "=", field.total([_square(prover, v) for v in values[k.value :]]))


def are_principal(prover: Prover, operand: w.Node) -> bool:
    """The axes are perpendicular unit eigenvectors of the covariance matrix C with the variances as eigenvalues, the
    largest ones in descending order; the shares are the variances divided by the trace of C; the coordinates are the
    products of the centred samples with the axes.

    C is symmetric, so det(x I - C) is the product of x - v for the variances v and of x - u for the other eigenvalues
    u, which are real.  None of these exceeds the last variance v exactly if all coefficients of the product of
    z + (v - u) are at least 0: the polynomial that is left, as one in z = x - v.
    """
    X, k, axes, listed, proportions, coordinates = several(operand, 6)
    field, reader = prover.field, prover.reader
    grid, Q, Y = reader.grid(X), reader.grid(axes), reader.grid(coordinates)
    variances, shares = numbers_of(prover, listed), numbers_of(prover, proportions)
    count = len(variances)
    if k != w.Number(count) or not count or len(shares) != count or Q.shape != (grid.width, count):
        return False
    centred = _centred(prover, grid)
    covariance = reader.multiple(Fraction(1, len(grid.rows) - 1), reader.product(transposed(centred), centred))
    scaled = by_rows(tuple([tuple(map(field.multiply, row, variances)) for row in Q.rows]), count)
    total = field.total([row[i] for i, row in enumerate(covariance.rows)])
    return (
        holds(prover, reader.product(transposed(Q), Q), "=", identity(count))
        and holds(prover, reader.product(covariance, Q), "=", scaled)
        and all(holds(prover, a, ">=", b) for a, b in pairwise(variances))
        and all(holds(prover, c, ">=", 0) for c in _of_others(prover, covariance, variances))
        and all(holds(prover, field.multiply(p, total), "=", v) for p, v in zip(shares, variances, strict=True))
        and holds(prover, Y, "=", reader.product(centred, Q))
    )


def _of_others(prover: Prover, grid: Grid, values: Sequence[Scalar]) -> list[Scalar]:
    """The product of z + (v - u) for the other eigenvalues u, where v is the last of these: its coefficients."""
    left: list[Scalar] = list(characteristic(prover.field, grid.rows))
    for value in values:
        left, _ = _divided_by_zero(prover, left, value)
    found: list[Scalar] = []
    while left:
        left, coefficient = _divided_by_zero(prover, left, values[-1])
        found.append(coefficient)
    return found


def _divided_by_zero(prover: Prover, p: list[Scalar], value: Scalar) -> tuple[list[Scalar], Scalar]:
    """The quotient of p and x - value, and what is left, by Horner's scheme."""
    field, quotient, carried = prover.field, list[Scalar](), p[-1]
    for c in reversed(p[:-1]):
        quotient.append(carried)
        carried = field.add(c, field.multiply(value, carried))
    return quotient[::-1], carried


def varies(prover: Prover, operand: w.Node) -> bool:
    """Two rows are different."""
    grid = prover.reader.grid(operand)
    pairs = [pair for row in grid.rows[1:] for pair in zip(grid.rows[0], row, strict=True)]
    if prover.nonzero.holds_some([prover.field.subtract(a, b) for a, b in pairs]):
        return True
    return any(not holds(prover, a, "=", b) for a, b in pairs)


def _centred(prover: Prover, grid: Grid) -> Grid:
    """Every row without the mean of all rows."""
    field, m = prover.field, len(grid.rows)
    if m < 2:
        raise Undefined("a single sample has no covariance")
    means = [field.multiply(Fraction(1, m), field.total(list(column))) for column in zip(*grid.rows, strict=True)]
    return by_rows(tuple([tuple(map(field.subtract, row, means)) for row in grid.rows]), grid.width)


def is_spectral_norm(prover: Prover, operand: w.Node) -> bool:
    """The largest singular value."""
    A, size = several(operand, 2)
    return _is_extreme(prover, _gram(prover, A), prover.reader.scalar(size), -1)


def is_least_stretch(prover: Prover, operand: w.Node) -> bool:
    """The smallest singular value."""
    A, size = several(operand, 2)
    return _is_extreme(prover, _gram(prover, A), prover.reader.scalar(size), 1)


def are_stretches(prover: Prover, operand: w.Node) -> bool:
    """The largest and the smallest factor by which a square matrix stretches vectors in a p-norm: its norm, and 1 over
    the norm of its inverse.
    """
    A, p, largest, smallest = several(operand, 4)
    if p == w.TWO:
        return is_spectral_norm(prover, w.Items((A, largest))) and is_least_stretch(prover, w.Items((A, smallest)))
    if p not in (w.ONE, w.INFINITY):
        raise TooHard("a norm that is not read off the entries")
    scalar, inverse = prover.reader.scalar, w.Power(A, w.MINUS_ONE)
    reciprocal = prover.field.multiply(scalar(smallest), scalar(w.Norm(inverse, p)))
    return holds(prover, scalar(largest), "=", scalar(w.Norm(A, p))) and holds(prover, reciprocal, "=", 1)


def is_singular_matrix(prover: Prover, operand: w.Node) -> bool:
    """A matrix of any shape with zeros off the diagonal, and nonnegative numbers in descending order on it."""
    grid = prover.reader.grid(operand)
    diagonal = [row[i] for i, row in enumerate(grid.rows) if i < grid.width]
    if not all(prover.field.is_zero(x) for i, row in enumerate(grid.rows) for j, x in enumerate(row) if i != j):
        return False
    return bool(diagonal) and _descend(prover, diagonal)
