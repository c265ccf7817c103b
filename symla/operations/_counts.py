"""Counts of what is given: rows, columns, components, entries.  A sentence tells the number, the kernel counts anew.

height(A)  the 3 rows of A        size(v)  the 2 components of v        many((u, v))  2 vectors
"""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector
from symla.notation import written as w
from symla.notation.statements import Count


def rows(X: w.Node, number: int) -> Count:
    """The rows of what is written there."""
    return Count(w.Call("rows", (X,)), number)


def columns(X: w.Node, number: int) -> Count:
    """Its columns."""
    return Count(w.Call("columns", (X,)), number)


def entries(X: w.Node, number: int) -> Count:
    """Its entries, or components."""
    return Count(w.Call("entries", (X,)), number)


def height(A: GivenMatrix) -> Count:
    """The rows of a matrix."""
    return rows(A.name, A.height)


def width(A: GivenMatrix) -> Count:
    """The columns of a matrix."""
    return columns(A.name, A.width)


def size(x: GivenVector | GivenMatrix) -> Count:
    """The components of a vector, or all entries of a matrix."""
    return entries(x.name, len(x.entries))


def many(things: Sequence[GivenVector] | Sequence[GivenScalar]) -> Count:
    """How many vectors or numbers there are."""
    return Count(w.Call("count", tuple([thing.name for thing in things])), len(things))


def rank_of(X: w.Node, number: int) -> Count:
    """The rank."""
    return Count(w.Call("rank", (X,)), number)


def nullity_of(X: w.Node, number: int) -> Count:
    """The dimension of the null space."""
    return Count(w.Call("nullity", (X,)), number)


def less(a: Count, b: Count) -> Count:
    """The difference of two counts."""
    return Count(w.Sum((a.of, w.Negative(b.of))), a.number - b.number)


def not_square(A: GivenMatrix) -> w.Relation:
    """The statement that a matrix is not square."""
    return unequal(height(A), width(A))


def unequal(a: Count, b: Count) -> w.Relation:
    """The statement that two counts differ."""
    return w.Relation(a.of, "!=", b.of)
