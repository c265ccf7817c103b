"""The entries of a vector or matrix, row by row, in another number of rows and columns."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: vector or matrix, rows: whole, columns: whole",
    answer="reshaped: matrix",
    holds="rows(reshaped) = rows; columns(reshaped) = columns; row_by_row(A, reshaped)",
    requires="entries(A) = rows columns",
    poses="data, m: rows, n: columns",
    examples=(
        "reshape([[1, 2, 3], [4, 5, 6]], 3, 2)",
        "reshape([1, 2, 3, 4, 5, 6], 2, 3)",
        "reshape([[1, -2], [3, 4]], 1, 4)",
        "reshape([[1, 2, 3], [4, 5, 6]], 2, 3)",
        "reshape([[1/2, sqrt(2)], [a, 0]], 4, 1)",
        "reshape([[7]], 1, 1)",
        "reshape([[1+i, 2, 0, 3i]], 2, 2)",
        "reshape([[1, 2, 3], [4, 5, 6]], 4, 2)",
        "reshape([1, 2, 3, 4, 5, 6, 7], 2, 3)",
        "reshape([7], 1, 2)",
    ),
)
