"""A row times a column, worked out: c_12 = 1·8 + 2·10 + 3·12 = 8 + 20 + 36 = 64."""

from __future__ import annotations

from symla.derivation.build import Letters, Working, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Chain, Reason
from symla.notation import written as w


def row_times_column(A: GivenMatrix, B: GivenMatrix, i: int, j: int, name: w.Name, domain: str = "real") -> Chain:
    """The entry in row i and column j of AB (counted from 0), from its definition to its value."""
    column = tuple([B.letter(k, j + 1) for k in range(1, A.width + 1)])
    why = reason("row_times_column", row=i + 1, column=j + 1, A=A.name, B=B.name)
    return _row_times(A, i, column, B.column(j), name, why, domain)


def row_times_vector(A: GivenMatrix, x: GivenVector, i: int, name: w.Name, domain: str = "real") -> Chain:
    """The component i of Ax (counted from 0), from its definition to its value."""
    return _row_times(A, i, x.letters, x.entries, name, reason("row_times_vector", row=i + 1, x=x.name), domain)


def _row_times(
    A: GivenMatrix,
    i: int,
    column: tuple[w.Name, ...],
    values: tuple[w.Node, ...],
    name: w.Name,
    why: Reason,
    domain: str,
) -> Chain:
    work = Working(name, domain, compact=True)
    row = tuple([A.letter(i + 1, k) for k in range(1, A.width + 1)])
    entries: Letters = dict(zip(row + column, A.rows[i] + values, strict=True))
    work.put_in(why=why, via=products(row, column), letters_for=entries)
    work.evaluate("multiply", w.Product, minor=True)
    work.evaluate("add", w.Sum)
    return work.chain


def products(left: tuple[w.Node, ...], right: tuple[w.Node, ...]) -> w.Node:
    """a·x + b·y + ..., with every multiplication sign written."""
    terms = tuple([w.Product(pair, signed=True) for pair in zip(left, right, strict=True)])
    return terms[0] if len(terms) == 1 else w.Sum(terms)
