"""Expressions made of parts: sums, maxima, matrices, and the names of components and entries."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from symla.derivation.given import GivenMatrix, GivenVector
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.sums import sum_of

LONG = 8  # from here on a sum in letters is written with a sum sign
Entries = GivenVector | GivenMatrix
Rows = tuple[tuple[w.Node, ...], ...]


def largest_of(terms: tuple[w.Node, ...]) -> w.Node:
    """The maximum of the terms, or the only term."""
    return terms[0] if len(terms) == 1 else w.Call("max", terms)


def matrix(rows: Rows, bar: int | None = None) -> w.Matrix:
    """The matrix of these rows."""
    return w.Matrix(rows, bar, len(rows[0]))


def matrix_of(height: int, width: int, entry: Callable[[int, int], w.Node]) -> w.Matrix:
    """The matrix with these entries, by row and column from 0."""
    return matrix(tuple([tuple([entry(i, j) for j in range(width)]) for i in range(height)]))


def on_diagonal(rows: Rows, change: Callable[[w.Node], w.Node]) -> Rows:
    """The rows with each diagonal entry changed."""
    return tuple([(*row[:i], *map(change, row[i : i + 1]), *row[i + 1 :]) for i, row in enumerate(rows)])


def as_vector(line: w.Node) -> w.Vector:
    """The line as a vector, which it is."""
    assert type(line) is w.Vector
    return line


def as_matrix(line: w.Node) -> w.Matrix:
    """The line as a matrix, which it is."""
    assert type(line) is w.Matrix
    return line


def vector_named(name: w.Name, line: w.Node) -> GivenVector:
    """The line, a vector, as data with this name."""
    return GivenVector(name, as_vector(line).entries)


def matrix_named(name: w.Name, line: w.Node) -> GivenMatrix:
    """The line, a matrix, as data with this name."""
    rows = as_matrix(line).rows
    return GivenMatrix(name, rows, len(rows[0]))


def chunks(entries: tuple[w.Node, ...], width: int) -> Rows:
    """The entries in rows of this width, in order."""
    return tuple([entries[k : k + width] for k in range(0, len(entries), width)])


def in_shape_of(x: Entries, entries: tuple[w.Node, ...]) -> w.Node:
    """The entries as a vector, or row by row as a matrix, in the shape of x."""
    return w.Vector(entries) if isinstance(x, GivenVector) else matrix(chunks(entries, x.width))


def zeros_like(x: Entries) -> w.Node:
    """The zero vector of the size of x, or the zero matrix of its shape."""
    return in_shape_of(x, (w.ZERO,) * len(x.entries))


def letters_in(x: Entries) -> tuple[w.Name, ...]:
    """v_1, v_2, ... or, row by row, a_11, a_12, ..."""
    return x.letters if isinstance(x, GivenVector) else tuple(chain.from_iterable(x.letters))


def indexed(x: Entries, *index: str) -> w.Name:
    """v_i or a_ij, the general entry."""
    base = x.name.base if isinstance(x, GivenVector) else x.name.base.lower()
    return w.Name(base, (*x.name.subscript, *index), "scalar", x.name.accent)


def sum_over(xs: tuple[Entries, ...], term: Callable[..., w.Node], domain: str) -> w.Node:
    """term(u_1, v_1) + ... + term(u_n, v_n), with a sum sign where it is long, and a double sum for matrices."""
    x = xs[0]
    if len(x.entries) <= LONG:
        return sum_of(tuple([term(*letters) for letters in zip(*map(letters_in, xs), strict=True)]))
    i, j = ("k", "l") if domain == "complex" else ("i", "j")
    if isinstance(x, GivenVector):
        return w.Summation(term(*[indexed(y, i) for y in xs]), i, 1, x.size)
    return w.Summation(w.Summation(term(*[indexed(y, i, j) for y in xs]), j, 1, x.width), i, 1, x.height)


def has_i(*nodes: w.Node) -> bool:
    """Whether i occurs in one of the expressions."""
    return any(w.I in w.inside(node) for node in nodes if type(node) is not w.Number)


def has_letters(*nodes: w.Node) -> bool:
    """Whether a letter occurs in one of the expressions."""
    return bool(w.names_in(*nodes))


def need_numbers(asked: str, entries: tuple[w.Node, ...], unknown: str) -> None:
    """Raises `SymlaError` where letters occur: `asked` is the operation and its data, `svd: the entries of A`, and
    `unknown` what cannot be told of letters.
    """
    found = dict.fromkeys([name.typed for name in w.names_in(*entries)])
    if not found:
        return
    *others, last = found
    letters = f"{', '.join(others)} and {last} are letters" if others else f"{last} is a letter"
    raise SymlaError(f"{asked} have to be numbers, and {letters}: it cannot be told {unknown}.")
