"""Cofactor (Laplace) expansions of a determinant along rows and columns, as written expressions.

|1 2; 3 4|              1·4 - 2·3
|1 0 2; 3 4 5; 6 7 8|   1 |4 5; 7 8| - 0 |3 5; 6 8| + 2 |3 4; 6 7|
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from symla.notation import written as w


def is_expansion(node: w.Node, matrix: w.Matrix) -> bool:
    """Whether the node is a cofactor expansion along a row or column; for a 2 x 2 determinant, also ad - bc, for a
    triangular one the product of the diagonal; none of a matrix that is not square.  Only the expansions whose entries
    occur in the node are built.
    """
    rows = matrix.rows
    if any(len(row) != len(rows) for row in rows):
        return False
    if len(rows) == 2 and node == two_by_two(matrix):
        return True
    if type(node) is w.Product:
        return node.factors == tuple([row[i] for i, row in enumerate(rows)]) and is_triangular(rows)
    if type(node) is not w.Sum:
        return False
    products = [term.operand if type(term) is w.Negative else term for term in node.terms]
    entries = tuple([product.factors[0] for product in products if type(product) is w.Product])
    return any(
        (row == entries and node == along_row(matrix, k))
        or (tuple([other[k] for other in rows]) == entries and node == along_column(matrix, k))
        for k, row in enumerate(rows)
    )


def is_block(block: w.Matrix, matrix: w.Matrix) -> bool:
    """Whether the block is a submatrix of a matrix, with rows and columns in their order."""
    width = len(matrix.rows[0]) if matrix.rows else 0
    return any(
        _are_among(block.rows, [tuple([row[j] for j in columns]) for row in matrix.rows])
        for columns in combinations(range(width), len(block.rows[0]) if block.rows else 0)
    )


def _are_among(rows: Sequence[tuple[w.Node, ...]], others: Iterable[tuple[w.Node, ...]]) -> bool:
    """Whether the rows are a subsequence of the others."""
    left = iter(others)
    return all(row in left for row in rows)


def is_triangular(rows: Sequence[Sequence[w.Node]]) -> bool:
    """Whether all entries on one side of the diagonal are written as zero."""
    places = [(i, j) for i, row in enumerate(rows) for j, entry in enumerate(row) if entry != w.ZERO]
    return all(i <= j for i, j in places) or all(i >= j for i, j in places)


def two_by_two(matrix: w.Matrix) -> w.Node:
    """ad - bc"""
    (a, b), (c, d) = matrix.rows
    return w.Sum((w.Product((a, d), signed=True), w.Negative(w.Product((b, c), signed=True))))


def along_row(matrix: w.Matrix, i: int) -> w.Node:
    """The expansion along row i (0-based)."""
    return _summed([(matrix.rows[i][j], minor(matrix, i, j), (i + j) % 2) for j in range(len(matrix.rows))])


def along_column(matrix: w.Matrix, j: int) -> w.Node:
    """The expansion along column j (0-based)."""
    return _summed([(matrix.rows[i][j], minor(matrix, i, j), (i + j) % 2) for i in range(len(matrix.rows))])


def minor(matrix: w.Matrix, i: int, j: int) -> w.Determinant:
    """The determinant without row i and column j."""
    rows = tuple([row[:j] + row[j + 1 :] for k, row in enumerate(matrix.rows) if k != i])
    return w.Determinant(w.Matrix(rows, None, len(rows)))


def _summed(terms: list[tuple[w.Node, w.Determinant, int]]) -> w.Node:
    products = [(w.Product((entry, part), signed=True), negative) for entry, part, negative in terms]
    return w.Sum(tuple([w.Negative(product) if negative else product for product, negative in products]))
