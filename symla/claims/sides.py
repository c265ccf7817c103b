"""Sides of a relation with their own comparison: yes-or-no answers, lists of vectors, and lists in any order.

is_orthogonal(A), not is_orthogonal(A), is_orthogonal(A) == true        statements
eigenvalues(A) == [3, 1]                                                whatever the order
null_space(A) == [(-1, 1, 0), (-1, 0, 1)]                               vectors, as where an operation takes a list
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.statements import Either, Implies, Not, Truth
from symla.notation.sums import sum_of
from symla.problems import problem
from symla.solving.answers import meant

TRUE, FALSE = w.Name("True"), w.Name("False")
TRUTHS = (TRUE, FALSE)
_LONGEST = 8  # longest list whose symmetric functions are formed
_JOINED = (w.Both, Either, Not, Implies)


# ---- yes or no ------------------------------------------------------------------------------------------------------


def statements_told(node: w.Node) -> w.Node:
    """The claim with every yes-or-no answer as a relation, `is_orthogonal(A) = True`.  Raises `SymlaError` where one is
    used as a number, and for true or false without one.
    """
    if isinstance(node, _JOINED):
        return w.rebuild(node, statements_told)
    if not isinstance(node, w.Relation):
        statement = _truth(node)
        return node if statement is None else w.Relation(statement, "=", TRUE)
    sides = [side if side in TRUTHS else _truth(side) for side in (node.left, node.right)]
    if sides == [None, None]:
        return node
    for side, truth in zip((node.left, node.right), sides, strict=True):
        if truth is None:
            raise SymlaError(f"A side of the relation is yes or no, and the other one is not: {_shown(side)}.")
    if node.symbol not in ("=", "!="):
        raise SymlaError("Yes and no have no order.")
    left, right = sides
    assert left is not None
    assert right is not None
    return w.Relation(left, node.symbol, right)


def _truth(node: w.Node) -> w.Node | None:
    """The part of an answer that is yes or no, if the node is one."""
    call = meant(node)
    if call is None or (found := problem(call[0].function)) is None:
        return None
    part = call[1] or next(iter(found.parts))
    if found.parts.get(part) != "truth":
        return None
    return w.AnswerPart(call[0], part) if len(found.parts) > 1 else call[0]


def as_number(truth: w.Node) -> w.Node:
    """1 for yes and 0 for no, so that they can be compared; anything else unchanged."""
    if isinstance(truth, Truth):
        return w.number(int(truth.holds))
    return w.number(int(truth == TRUE)) if truth in TRUTHS else truth


def _shown(node: w.Node) -> str:
    from symla.notation.quoted import quoted

    return quoted(node)


# ---- lists of vectors -----------------------------------------------------------------------------------------------


def vectors_told(relation: w.Relation, left: w.Node, right: w.Node) -> tuple[w.Node, w.Node]:
    """Both values.  Rows beside a list of vectors, [(-1, 1, 0), (-1, 0, 1)], are vectors, too, and so are [u, v]: the
    columns of a matrix, as the list is for the kernel.  Rows of another length stay rows.  Raises `SymlaError` for a
    matrix with a name whose rows and whose columns may be meant.
    """
    return _as_vectors(left, right, relation.left), _as_vectors(right, left, relation.right)


def _as_vectors(value: w.Node, beside: w.Node, typed: w.Node) -> w.Node:
    if type(beside) is not w.Items or not all(type(entry) is w.Vector for entry in beside.entries):
        return value
    rows: Sequence[Sequence[w.Node]] = ()
    if type(value) is w.Matrix and value.bar is None and type(typed) in (w.Matrix, w.Name):
        rows = value.rows
    elif type(value) is w.Vector:
        rows = [entry.entries for entry in value.entries if type(entry) is w.Vector]
    lengths = {len(entry.entries) for entry in beside.entries if type(entry) is w.Vector}
    if (
        not rows
        or {len(row) for row in rows} != lengths
        or (type(value) is w.Vector and len(rows) < len(value.entries))
    ):
        return value
    columns = tuple(zip(*rows, strict=True))
    if type(typed) is w.Name and lengths == {len(rows)} and columns != tuple(map(tuple, rows)):
        first = _shown(w.Vector(tuple(rows[0])))
        raise SymlaError(
            f"The rows or the columns of {_shown(typed)} may be the vectors: write them out, [{first}, ...]."
        )
    return w.Vector(tuple(rows[0])) if len(rows) == 1 else w.Matrix(columns)


# ---- lists in any order ---------------------------------------------------------------------------------------------


def in_any_order(relation: w.Relation) -> bool:
    """Whether a side is an unordered list of numbers, such as eigenvalues, or a multiple of one."""
    if relation.symbol not in ("=", "!="):
        return False
    for side in map(_multiplied, (relation.left, relation.right)):
        call = meant(side)
        found = None if call is None else problem(call[0].function)
        if call is not None and found is not None and found.unordered == (call[1] or next(iter(found.parts))):
            return True
    return False


def _multiplied(side: w.Node) -> w.Node:
    """What is multiplied or divided by numbers without lists, which leaves an order open that was."""
    if type(side) is w.Negative:
        return _multiplied(side.operand)
    if type(side) is w.Quotient and _is_number(side.denominator):
        return _multiplied(side.numerator)
    others = [factor for factor in side.factors if not _is_number(factor)] if type(side) is w.Product else []
    return _multiplied(others[0]) if len(others) == 1 else side


def _is_number(node: w.Node) -> bool:
    """Whether this is made of numbers and their letters alone."""
    inside = w.inside(node)
    scalars = all(part.kind == "scalar" for part in inside if type(part) is w.Name)
    return scalars and not any(isinstance(part, w.Call | w.Vector | w.Matrix | w.Items) for part in inside)


def listed(node: w.Node) -> tuple[w.Node, ...] | None:
    """The numbers in a list or in a vector, or in a multiple of one."""
    numbers = _multiplied(node)
    if not isinstance(numbers, w.Vector | w.Items):
        return None
    return tuple([_in_place(node, numbers, entry) for entry in numbers.entries])


def _in_place(node: w.Node, numbers: w.Node, entry: w.Node) -> w.Node:
    return entry if node is numbers else w.rebuild(node, lambda part: _in_place(part, numbers, entry))


def by_symmetric_functions(left: w.Node, right: w.Node) -> tuple[w.Node, w.Node]:
    """Two vectors that are equal exactly when the lists agree up to order: the lists themselves if they agree as
    written, else their elementary symmetric polynomials, which determine the zeros of a polynomial.  Lists of different
    lengths are returned unchanged.
    """
    first, second = listed(left), listed(right)
    if first is None or second is None or len(first) != len(second):
        return left, right
    mine, its = list(first), list(second)
    for entry in first:
        if entry in its:
            its.remove(entry)
            mine.remove(entry)
    if not mine:
        return w.Vector(first), w.Vector(first)
    if len(mine) > _LONGEST:
        return left, right
    return w.Vector(_symmetric(mine)), w.Vector(_symmetric(its))


def _symmetric(numbers: Sequence[w.Node]) -> tuple[w.Node, ...]:
    return tuple(
        [
            sum_of([w.Product(chosen) if size > 1 else chosen[0] for chosen in combinations(numbers, size)])
            for size in range(1, len(numbers) + 1)
        ]
    )


def unmatched(
    left: Sequence[w.Node], right: Sequence[w.Node], equal: Callable[[w.Node, w.Node], bool | None]
) -> tuple[w.Node | None, bool]:
    """A number that the left list has more often than the right one, and whether that is certain; (None, True) if the
    lists agree, (None, False) if it is unknown.  The lists have the same length.
    """
    mine, its = list(left), list(right)
    for entry in left:
        same = next((other for other in its if equal(entry, other)), None)
        if same is not None:
            its.remove(same)
            mine.remove(entry)
    if not mine:
        return None, True
    for entry in mine:
        if all(equal(entry, other) is False for other in its):
            return entry, True
    return None, False
