"""Written expressions as numbers, and as vectors and matrices with a name."""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.errors import sized
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.parse.words import CHOICES
from symla.notation.quoted import quoted
from symla.operations._plain import ArgumentError
from symla.problems import problem, topics

_MOST_ENTRIES = 40_000


def quantity(node: w.Node, letter: str, domain: str) -> Quantity:
    """The expression as a number, vector or matrix, by its kind."""
    node = _worked(node, domain)
    if type(node) is w.Vector:
        return vector(node, letter, domain)
    return matrix(node, letter, domain) if type(node) is w.Matrix else scalar(node, letter, domain)


@lru_cache(maxsize=256)
def name_from(text: str, kind: w.NameKind) -> w.Name:
    """`x_1` -> x with subscript 1"""
    base, _, subscript = text.partition("_")
    return w.Name(base, tuple(subscript.split(",")) if subscript else (), kind)


def scalar(node: w.Node, letter: str, domain: str) -> GivenScalar:
    return GivenScalar(name_from(letter, "scalar"), _entry(node, domain))


def _entry(node: w.Node, domain: str) -> w.Node:
    if type(node) is w.Number:
        return node
    if isinstance(node, w.Relation | w.Both | w.Items):
        raise ArgumentError("takes a number here, not statements")
    if isinstance(node, w.Vector | w.Matrix):
        raise ArgumentError("takes a number here, not a vector or matrix")
    if type(node) is w.Constant and node.symbol == "inf":
        raise ArgumentError("takes finite numbers")
    if (choice := next((part for part in w.walk(node) if part in CHOICES), None)) is not None:
        raise ArgumentError(f"takes numbers, and {quoted(choice)} is no number")
    found = result(node, domain)
    if type(found) is w.Vector or type(found) is w.Matrix:
        raise ArgumentError("takes numbers as entries, and one of them is a vector or matrix")
    return found


def vector(node: w.Node, letter: str, domain: str) -> GivenVector:
    node = _worked(node, domain)
    if type(node) is w.Matrix:
        if node.bar is not None:
            raise ArgumentError("takes a vector, and this is an augmented matrix")
        width = len(node.rows[0]) if node.rows else node.columns
        if len(node.rows) == 1:
            node = w.Vector(node.rows[0])
        elif width == 1:
            node = w.Vector(tuple(row[0] for row in node.rows))
        else:
            raise ArgumentError(f"takes a vector, and this is {sized(len(node.rows), width)} matrix")
    if type(node) is not w.Vector:
        raise ArgumentError("takes a vector such as [3, 4]")
    if not node.entries:
        raise ArgumentError("takes a vector with at least one component")
    entries = node.entries if w.is_numeric(node) else tuple([_entry(e, domain) for e in node.entries])
    return GivenVector(name_from(letter, "vector"), entries)


_NO_NUMBERS = frozenset((w.Items, w.Vector, w.Matrix, w.Relation, w.Both))


def matrix(node: w.Node, letter: str, domain: str, barred: bool = False) -> GivenMatrix:
    node = _worked(node, domain)
    if type(node) is w.Vector:
        node = w.Matrix(tuple((e,) for e in node.entries), None, 1)
    if type(node) is not w.Matrix:
        raise ArgumentError("takes a matrix such as [[1, 2], [3, 4]]")
    if node.bar is not None and not barred:
        *others, last = [name for name in topics() if (asked := problem(name)) is not None and asked.bar]
        raise ArgumentError(f"takes a matrix without a bar; {', '.join(others)} and {last} take one with a bar")
    width = len(node.rows[0]) if node.rows else node.columns
    if not node.rows or not width:
        raise ArgumentError("takes a matrix with at least one row and one column")
    if len(node.rows) * width > _MOST_ENTRIES:
        raise ArgumentError(f"has more than {_MOST_ENTRIES} entries")
    numeric = w.is_numeric(node)
    rows = node.rows if numeric else tuple([tuple([_entry(e, domain) for e in row]) for row in node.rows])
    return GivenMatrix(name_from(letter, "matrix"), rows, width, node.bar)


def _worked(node: w.Node, domain: str) -> w.Node:
    """A vector or matrix expression (`2 A^T`) evaluated to a vector or matrix; statements have no value."""
    if type(node) is w.Vector or type(node) is w.Matrix:
        return node
    if type(node) is w.Items:  # the answer of eigenvalues is a list of numbers, that of null_space one of vectors
        return w.Vector(node.entries) if _NO_NUMBERS.isdisjoint(map(type, node.entries)) else node
    return node if type(node) in _NO_NUMBERS else result(node, domain)


def vectors(node: w.Node, letter: str, domain: str) -> tuple[GivenVector, ...]:
    if type(node) is w.Transpose:
        node = _worked(node, domain)
    if type(node) is w.Vector and node.entries and all(type(e) is w.Vector for e in node.entries):
        rows: tuple[w.Node, ...] = node.entries
    elif type(node) is w.Matrix and node.rows:
        rows = tuple(w.Vector(row) for row in node.rows)
    else:
        raise ArgumentError("takes several vectors such as [[1, 2], [3, 4]]")
    return tuple(vector(row, f"{letter}_{i}", domain) for i, row in enumerate(rows, 1))


def equations(node: w.Node) -> tuple[w.Relation, ...]:
    """The equations between numbers of which the expression consists, if it does; `x + y = 1 = z` is two."""
    parts = w.conjuncts(*(node.entries if isinstance(node, w.Items | w.Vector) else (node,)))
    found = tuple([part for part in parts if type(part) is w.Relation and part.symbol == "="])
    if len(found) < len(parts):
        return ()
    if any(isinstance(side, w.Vector | w.Matrix | w.Items) for e in found for side in (e.left, e.right)):
        raise ArgumentError("takes equations between numbers")
    return found
