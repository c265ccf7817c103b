"""The entries of a vector or matrix, row by row, in another number of rows and columns."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: vector or matrix, rows: whole, columns: whole",
    answer="reshaped: matrix",
    holds="rows(reshaped) = rows; columns(reshaped) = columns; row_by_row(A, reshaped)",
    requires="entries(A) = rows columns",
)
