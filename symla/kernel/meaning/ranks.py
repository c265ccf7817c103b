"""Statements about ranks that hold for all matrices, whatever their entries.

rank(A^T) = rank(A)             rank(A B) <= rank(A), rank(B)
rank(A^T A) = rank(A)           rank(A + B) <= rank(A) + rank(B)

A^T A x = 0 implies |A x|^2 = 0 for a real A, and so does A^H A x = 0 for a complex one: the null spaces agree, and
with them the ranks.  The columns of A B are combinations of those of A, and its rows of those of B; those of A + B lie
in the sum of two spaces.  Source: e.g. Horn and Johnson, Matrix Analysis, section 0.4.
"""

from __future__ import annotations

from collections.abc import Mapping

from symla.notation import written as w

_Shape = tuple[int, int]
_TOTAL = (w.Name, w.Sum, w.Product, w.Negative, w.Number)


def holds_of_ranks(statement: w.Node, names: Mapping[str, w.Node], complex_domain: bool) -> bool:
    """Whether a relation between ranks, or a rank and a sum of them, is one of these, and both sides are defined: sizes
    agree, and the entries of the matrices have values for all values of their letters.
    """
    if not isinstance(statement, w.Relation) or statement.symbol not in ("=", "<=", ">="):
        return False
    sides = [_matrices(statement.left), _matrices(statement.right)]
    if any(_shape(matrix, names) is None for side in sides for matrix in side) or not all(sides):
        return False
    left, right = ([_reduced(matrix, complex_domain) for matrix in side] for side in sides)
    if statement.symbol == "=":
        return len(left) == 1 and left == right
    less, greater = (left, right) if statement.symbol == "<=" else (right, left)
    return len(less) == 1 and _left_over(less[0], greater, complex_domain) is not None


def _matrices(side: w.Node) -> list[w.Node]:
    """The matrices of which the side is the sum of the ranks; none for another side."""
    terms = side.terms if type(side) is w.Sum else (side,)
    calls = [t for t in terms if isinstance(t, w.Call) and t.function == "rank" and not t.keywords]
    return [t.arguments[0] for t in calls if len(t.arguments) == 1] if len(calls) == len(terms) else []


def _shape(matrix: w.Node, names: Mapping[str, w.Node]) -> _Shape | None:
    """The numbers of rows and columns of an expression of matrices; None where it may have no value."""
    if type(matrix) is w.Name:
        value = names.get(matrix.typed)
        if type(value) is not w.Matrix or not value.rows or not all(_is_total(e, names) for e in w.children(value)):
            return None
        return len(value.rows), len(value.rows[0])
    shapes = [_shape(part, names) for part in w.children(matrix)] if _is_of_matrices(matrix) else []
    known = [shape for shape in shapes if shape is not None]
    if not known or len(known) < len(shapes):
        return None
    if type(matrix) is w.Transpose:
        return known[0][::-1]
    if type(matrix) is w.Product:
        fit = all(known[k][1] == known[k + 1][0] for k in range(len(known) - 1))
        return (known[0][0], known[-1][1]) if fit else None
    return known[0] if len(set(known)) == 1 else None


def _is_of_matrices(node: w.Node) -> bool:
    return type(node) in (w.Transpose, w.Conjugate, w.Negative, w.Product, w.Sum)


def _is_total(entry: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether an entry has a value for all values of its letters: a polynomial in letters without a meaning."""
    if type(entry) is w.Name:
        return entry.typed not in names
    if type(entry) is w.Power:
        exponent = entry.exponent.value if type(entry.exponent) is w.Number else -1
        return type(exponent) is int and exponent > 0 and _is_total(entry.base, names)
    if type(entry) is w.Constant:
        return True
    return type(entry) in _TOTAL and all(_is_total(part, names) for part in w.children(entry))


def _reduced(matrix: w.Node, complex_domain: bool) -> w.Node:
    """A matrix of the same rank without transposes and signs: A for A^T A."""
    if type(matrix) in (w.Transpose, w.Conjugate, w.Negative):
        return _reduced(matrix.operand, complex_domain)  # type: ignore[attr-defined]
    if type(matrix) is w.Product and len(matrix.factors) == 2:
        first, second = matrix.factors
        if first in _adjoints(second, complex_domain) or second in _adjoints(first, complex_domain):
            return _reduced(second, complex_domain)
    return matrix


def _adjoints(matrix: w.Node, complex_domain: bool) -> tuple[w.Node, ...]:
    if complex_domain:
        return w.Transpose(w.Conjugate(matrix)), w.Conjugate(w.Transpose(matrix))
    return (w.Transpose(matrix),)


def _left_over(matrix: w.Node, bounds: list[w.Node], complex_domain: bool) -> list[w.Node] | None:
    """The bounds that are left when others add up to at least the rank of the matrix; None if they do not."""
    reduced = _reduced(matrix, complex_domain)
    parts = reduced.factors if type(reduced) is w.Product else ()
    inner = [parts[i:j] for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)]
    of_products = [part[0] if len(part) == 1 else w.Product(part) for part in inner]
    for bound in (reduced, *[_reduced(part, complex_domain) for part in of_products]):
        if bound in bounds:
            return [other for k, other in enumerate(bounds) if k != bounds.index(bound)]
    if type(reduced) is not w.Sum:
        return None
    left: list[w.Node] | None = bounds
    for term in reduced.terms:
        left = None if left is None else _left_over(term, left, complex_domain)
    return left
