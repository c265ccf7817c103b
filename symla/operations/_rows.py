"""A row times a column, worked out: c_12 = 1·8 + 2·10 + 3·12 = 8 + 20 + 36 = 64."""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenMatrix, GivenVector, entry_letters
from symla.derivation.model import Chain, Equal, Reason
from symla.notation import written as w


def row_times_column(A: GivenMatrix, B: GivenMatrix, i: int, j: int, name: w.Name, domain: str = "real") -> Chain:
    """The entry in row i and column j of AB (counted from 0), from its definition to its value."""
    letters = _products_in_letters(A.name, B.name, A.height, A.width, B.width)[i][j]
    why = reason("row_times_column", row=i + 1, column=j + 1, A=A.name, B=B.name)
    return _row_times(letters, products(A.rows[i], B.column(j)), name, why, domain)


def row_times_vector(A: GivenMatrix, x: GivenVector, i: int, name: w.Name, domain: str = "real") -> Chain:
    """The component i of Ax (counted from 0), from its definition to its value."""
    why = reason("row_times_vector", row=i + 1, x=x.name)
    return _row_times(products(A.letters[i], x.letters), products(A.rows[i], x.entries), name, why, domain)


@lru_cache(maxsize=8)
def _products_in_letters(A: w.Name, B: w.Name, m: int, n: int, p: int) -> tuple[tuple[w.Node, ...], ...]:
    """Every row of an m x n matrix A times every column of an n x p matrix B."""
    columns = tuple(zip(*entry_letters(B, n, p), strict=True))
    return tuple([tuple([products(row, column) for column in columns]) for row in entry_letters(A, m, n)])


def _row_times(letters: w.Node, line: w.Node, name: w.Name, why: Reason, domain: str) -> Chain:
    """From the line in letters, which is not shown, and the line with the numbers put in."""
    work = Working(name, domain, compact=True)
    work.to(why, line, Equal("substitution", letters))
    work.evaluate("multiply", w.Product, minor=True)
    work.evaluate("add", w.Sum)
    return work.chain


def products(left: tuple[w.Node, ...], right: tuple[w.Node, ...]) -> w.Node:
    """a·x + b·y + ..., with every multiplication sign written."""
    terms = tuple([w.Product(pair, signed=True) for pair in zip(left, right, strict=True)])
    return terms[0] if len(terms) == 1 else w.Sum(terms)
