"""Counts of the data: rows, columns, components, entries.  A sentence states the number; the kernel counts again.

height(A)  the 3 rows of A        size(v)  the 2 components of v        many((u, v))  2 vectors
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector
from symla.notation import written as w
from symla.notation.sums import minus


def counted(what: Literal["rows", "columns", "entries", "rank", "nullity"], X: w.Node, number: int) -> w.Count:
    """The count `what` of a vector or matrix X, which is `number`: rows, columns, entries, rank or nullity."""
    return w.Count(w.Call(what, (X,)), number)


def height(A: GivenMatrix) -> w.Count:
    """The number of rows of a given matrix."""
    return counted("rows", A.name, A.height)


def width(A: GivenMatrix) -> w.Count:
    """The number of columns of a given matrix."""
    return counted("columns", A.name, A.width)


def size(x: GivenVector | GivenMatrix) -> w.Count:
    """The number of components of a given vector, or of all entries of a given matrix."""
    return counted("entries", x.name, len(x.entries))


def many(things: Sequence[GivenVector] | Sequence[GivenScalar]) -> w.Count:
    """The number of given vectors or numbers, at least one."""
    return w.Count(w.Call("count", tuple([thing.name for thing in things])), len(things))


def difference(a: w.Count, b: w.Count) -> w.Count:
    """The first count minus the second."""
    return w.Count(minus(a.of, b.of), a.number - b.number)


def unequal(a: w.Count, b: w.Count) -> w.Relation:
    """The statement that two counts differ."""
    return w.Relation(a, "!=", b)


def compared_sizes(A: GivenMatrix) -> w.Relation:
    """The statement that a nonsquare matrix has more rows than columns, or fewer."""
    return w.Relation(height(A), ">" if A.height > A.width else "<", width(A))


def not_square(A: GivenMatrix) -> w.Relation:
    """The statement that a matrix is not square."""
    return unequal(height(A), width(A))
