"""The promises of problems about inner products: orthogonal matrices, orthogonal bases, projections."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several, vectors_of
from symla.kernel.meaning.spans import beside, rank_of
from symla.kernel.numbers.grid import Grid, by_rows, column, identity, transposed
from symla.kernel.numbers.polynomial import RATIONAL, Scalar, TooHard, Undefined
from symla.notation import written as w
from symla.notation.conventions import BILINEAR
from symla.notation.statements import Truth

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _is_zero(prover: Prover, x: Scalar) -> bool:
    """Whether a number is zero; raises `TooHard` where it may be zero, or not."""
    if prover.field.is_zero(x) or prover.compare(x, "=", 0):
        return True
    if prover.nonzero.holds(x):
        return False
    raise TooHard("whether a number is zero depends on its symbols")


def _are_equal(prover: Prover, first: Grid, second: Grid) -> bool:
    """Whether all entries agree; one that differs decides, even if others cannot be compared."""
    if first.shape != second.shape:
        return False
    doubt: TooHard | None = None
    for x, y in zip(first.entries, second.entries, strict=True):
        try:
            if not _is_zero(prover, prover.field.subtract(x, y)):
                return False
        except TooHard as error:
            doubt = error
    if doubt is not None:
        raise doubt
    return True


def adjoint(prover: Prover, grid: Grid) -> Grid:
    """The conjugate transpose."""
    return transposed(by_rows(tuple([prover.reader.conjugated(row) for row in grid.rows]), grid.width))


def tells_orthogonality(prover: Prover, operand: w.Node) -> bool:
    """The stated truth value is whether Q is square with Q^H Q = I.  (For a square matrix, Q Q^H = I follows.)"""
    A, stated = several(operand, 2)
    grid = prover.reader.grid(A)
    if not isinstance(stated, Truth):
        raise Undefined("a matrix is orthogonal, or it is not")
    square = grid.shape[0] == grid.width
    products = prover.reader.product(adjoint(prover, grid), grid)
    return stated.holds is (square and _are_equal(prover, products, identity(grid.width)))


def _inner(prover: Prover, x: Grid, y: Grid) -> Scalar:
    """x · y, as the convention has it."""
    return prover.reader.inner(x, y)


def are_perpendicular(prover: Prover, operand: w.Node) -> bool:
    """The vector is perpendicular to each vector of the list, which may be empty."""
    vectors, x = several(operand, 2)
    grid = prover.reader.grid(x)
    return all(_is_zero(prover, _inner(prover, grid, v)) for v in vectors_of(prover, vectors))


def is_orthogonalized(prover: Prover, operand: w.Node) -> bool:
    """The result of the Gram-Schmidt process: one vector b for every a that does not lie in the span of the a before
    it, where b lies in the span of a and those before it, and is perpendicular to the latter.

    This determines b up to a factor, b = c u, where u = a - p and p is the projection of a onto the span before it.
    Since u · a = u · u, we have b · a = c (u · u) and b · b = |c|^2 (u · u): c = 1 exactly if these agree and b is not
    zero, and c > 0 exactly if b · a > 0.  With `normalize`, b · b = 1 and c > 0; with `whole`, c > 0, and rational
    components are integers without a common factor.
    """
    vectors, basis, normalize, whole = several(operand, 4)
    given = list(vectors_of(prover, vectors))
    if not isinstance(basis, w.Items) or not isinstance(normalize, Truth) or not isinstance(whole, Truth):
        raise Undefined("a list of vectors is meant, and how they are scaled")
    left = [prover.reader.grid(entry) for entry in basis.entries]
    if any(b.shape != given[0].shape for b in left):
        return False
    span, before = given[0], 0
    for place, a in enumerate(given):
        span = beside(span, a) if place else a
        rank = rank_of(prover, span)
        if rank == before:
            continue
        before = rank
        if not left:
            return False
        b = left.pop(0)
        if rank_of(prover, beside(span, b)) != rank:
            return False
        if not all(_is_zero(prover, _inner(prover, b, earlier)) for earlier in given[:place]):
            return False
        if not _is_scaled(prover, a, b, normalize.holds, whole.holds):
            return False
    return not left


def _is_scaled(prover: Prover, a: Grid, b: Grid, normalize: bool, whole: bool) -> bool:
    along, square = _inner(prover, b, a), _inner(prover, b, b)
    if not normalize and not whole:
        known = prover.reader.inner_product != BILINEAR and prover.nonzero.holds_some(list(b.entries))
        return (known or not _is_zero(prover, square)) and _is_zero(prover, prover.field.subtract(along, square))
    if not holds(prover, along, ">", 0):
        return False
    if normalize:
        return _is_zero(prover, prover.field.subtract(square, 1))
    numbers = [x for x in b.entries if type(x) is int]
    return not RATIONAL.issuperset(map(type, b.entries)) or (len(numbers) == len(b.entries) and gcd(*numbers) == 1)


def has_positive_diagonal(prover: Prover, operand: w.Node) -> bool:
    """Square, with positive numbers on the diagonal."""
    grid = prover.reader.grid(operand)
    square = grid.shape[0] == grid.width
    return square and all(holds(prover, row[i], ">", 0) for i, row in enumerate(grid.rows))


def are_in_the_plane(prover: Prover, operand: w.Node) -> bool:
    """These are vectors with two components each."""
    return all(grid.shape == (2, 1) for grid in vectors_of(prover, operand))


def is_line_fit(prover: Prover, operand: w.Node) -> bool:
    """A fit of degree 1."""
    points, *rest = several(operand, 4)
    return is_polynomial_fit(prover, w.Items((points, w.ONE, *rest)))


def is_polynomial_fit(prover: Prover, operand: w.Node) -> bool:
    """For points (x, y), the matrix A with rows 1, x, ..., x^d and the vector b of the y: the residual r = b - A c is
    perpendicular to the columns of A, so that A c is nearest to b.  The solutions of A h = 0 may be added to c and have
    the stated basis; c is perpendicular to them and therefore the shortest solution.
    """
    points, degree, coefficients, homogeneous, residual = several(operand, 5)
    if not isinstance(degree, w.Number) or type(degree.value) is not int or degree.value < 0:
        raise Undefined("a degree is a whole number")
    field, reader = prover.field, prover.reader
    rows, heights = [], []
    places = [point.entries for point in vectors_of(prover, points)]
    if any(len(place) != 2 for place in places):
        raise Undefined("a point has two components")
    for x, y in places:
        powers: list[Scalar] = [1]
        while len(powers) <= degree.value:
            powers.append(field.multiply(powers[-1], x))
        rows.append(tuple(powers))
        heights.append(y)
    A, c, r = by_rows(tuple(rows), degree.value + 1), reader.grid(coefficients), reader.grid(residual)
    if c.shape != (A.width, 1) or r.shape != (len(rows), 1):
        return False
    image = reader.product(A, c)
    left = [field.subtract(y, z) for y, z in zip(heights, image.entries, strict=True)]
    if not _are_equal(prover, r, column(left)):
        return False
    columns = [column(entries) for entries in zip(*A.rows, strict=True)]
    added = list(vectors_of(prover, homogeneous))
    if any(h.shape != c.shape for h in added) or len(added) != A.width - rank_of(prover, A):
        return False
    if added:
        span = by_rows(tuple(zip(*[h.entries for h in added], strict=True)), len(added))
        zero = reader.product(A, span)
        if rank_of(prover, span) < len(added) or not all(_is_zero(prover, x) for x in zero.entries):
            return False
    return all(_is_zero(prover, _inner(prover, r, a)) for a in columns) and all(
        _is_zero(prover, _inner(prover, c, h)) for h in added
    )


def is_covariance(prover: Prover, operand: w.Node) -> bool:
    """For m rows: m times the mean is their sum, the centred matrix C has the rows minus the mean, and m - 1 times the
    covariance matrix is C^T C.
    """
    X, mean, centred, covariance = several(operand, 4)
    field, reader = prover.field, prover.reader
    grid, means, m = reader.grid(X), reader.grid(mean), len(reader.grid(X).rows)
    sums = column([field.total(list(entries)) for entries in zip(*grid.rows, strict=True)])
    if means.shape != (grid.width, 1) or not _are_equal(prover, reader.multiple(m, means), sums):
        return False
    rows = [tuple(map(field.subtract, row, means.entries)) for row in grid.rows]
    if not _are_equal(prover, reader.grid(centred), by_rows(tuple(rows), grid.width)):
        return False
    deviations, multiple = reader.grid(centred), reader.multiple(m - 1, reader.grid(covariance))
    return m > 1 and _are_equal(prover, multiple, reader.product(transposed(deviations), deviations))
