"""A row times a column, worked out: c_12 = 1·8 + 2·10 + 3·12 = 8 + 20 + 36 = 64."""

from __future__ import annotations

from symla.derivation.build import Letters, Working, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain
from symla.notation import written as w


def row_times_column(A: GivenMatrix, B: GivenMatrix, i: int, j: int, name: w.Name) -> Chain:
    """The entry in row i and column j of AB (counted from 0), from its definition to its value."""
    work = Working(name, compact=True)
    row = tuple([A.letter(i + 1, k) for k in range(1, A.width + 1)])
    column = tuple([B.letter(k, j + 1) for k in range(1, A.width + 1)])
    entries: Letters = dict(zip(row + column, A.rows[i] + B.column(j), strict=True))
    why = reason("row_times_column", row=i + 1, column=j + 1, A=A.name, B=B.name)
    work.put_in(why=why, via=products(row, column), letters_for=entries)
    work.evaluate("multiply", w.Product, minor=True)
    work.evaluate("add", w.Sum)
    return work.chain


def products(left: tuple[w.Node, ...], right: tuple[w.Node, ...]) -> w.Node:
    """a·x + b·y + ..., with every multiplication sign written."""
    terms = tuple([w.Product(pair, signed=True) for pair in zip(left, right, strict=True)])
    return terms[0] if len(terms) == 1 else w.Sum(terms)
