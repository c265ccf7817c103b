"""A row times a column, worked out: c_12 = 1·8 + 2·10 + 3·12 = 8 + 20 + 36 = 64."""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenMatrix, GivenVector, entry_letters
from symla.derivation.model import Chain, Equal, Link, Reason
from symla.notation import written as w
from symla.notation.exact import Rational, rational
from symla.notation.sums import sum_of

_MULTIPLIED, _ADDED = Equal(worked=("Product",)), Equal(worked=("Sum",))
_MULTIPLY, _ADD = Reason("multiply"), Reason("add")


def row_times_column(A: GivenMatrix, B: GivenMatrix, i: int, j: int, name: w.Name, domain: str, letters: bool) -> Chain:
    """The entry in row i and column j of AB (from 0), from its definition to its value.  With `letters` the definition
    is a line.
    """
    why, by_letters = _products_in_letters(A.name, B.name, A.height, A.width, B.width)[i][j]
    return _row_times(by_letters, products(A.rows[i], B.columns[j]), name, why, domain, letters)


def row_times_vector(A: GivenMatrix, x: GivenVector, i: int, name: w.Name, domain: str) -> Chain:
    """The component i of Ax (from 0), from its definition to its value."""
    why = reason("row_times_vector", row=i + 1, x=x.name)
    letters = Equal("substitution", products(A.letters[i], x.letters))
    return _row_times(letters, products(A.rows[i], x.entries), name, why, domain)


@lru_cache(maxsize=8)
def _products_in_letters(A: w.Name, B: w.Name, m: int, n: int, p: int) -> tuple[tuple[tuple[Reason, Equal], ...], ...]:
    """Each row of an m x n matrix A times each column of an n x p matrix B, with how it is written and proved."""
    columns = tuple(enumerate(zip(*entry_letters(B, n, p), strict=True), 1))
    return tuple(
        [
            tuple(
                [
                    (
                        reason("row_times_column", row=i, column=j, A=A, B=B),
                        Equal("substitution", products(row, column)),
                    )
                    for j, column in columns
                ]
            )
            for i, row in enumerate(entry_letters(A, m, n), 1)
        ]
    )


def _row_times(by_letters: Equal, line: w.Node, name: w.Name, why: Reason, domain: str, letters: bool = False) -> Chain:
    """From the line in letters, shown only with `letters`, to the line with numbers."""
    values = [rational(term) for term in line.terms] if type(line) is w.Sum and not letters else []
    if values and None not in values:
        return _in_numbers(by_letters, line, name, why, values)  # type: ignore[arg-type]
    work = Working(name, domain, compact=True)
    if letters and by_letters.via is not None:
        work.to(why, by_letters.via, Equal("definition")).to("put_in", line, Equal("substitution"))
    else:
        work.to(why, line, by_letters)
    work.evaluate("multiply", w.Product, minor=True)
    work.evaluate("add", w.Sum)
    return work.chain


def _in_numbers(by_letters: Equal, line: w.Node, name: w.Name, why: Reason, values: list[Rational]) -> Chain:
    """The lines of a sum of products of rational numbers, the common case."""
    terms = tuple([w.number(v) if v >= 0 else w.Negative(w.number(-v)) for v in values])
    multiplied = Link(_MULTIPLIED, w.Sum(terms), _MULTIPLY, minor=True)
    added = Link(_ADDED, w.number(sum(values)), _ADD)
    return Chain(name, (Link(by_letters, line, why), multiplied, added), compact=True)


def products(left: tuple[w.Node, ...], right: tuple[w.Node, ...]) -> w.Node:
    """a·x + b·y + ..., with every multiplication sign."""
    return sum_of(tuple([w.Product(pair, signed=True) for pair in zip(left, right, strict=True)]))
