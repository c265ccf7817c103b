"""Statements joined by and, or, not and implies: their truth, their negations, and the same without not and implies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from symla.kernel.numbers.polynomial import TooHard
from symla.notation import written as w
from symla.notation.statements import Either, Implies, Not, Property

DENIALS: dict[str, w.RelationSymbol] = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}

Assumptions = tuple[w.Node, ...]


def negated(statement: w.Node) -> w.Node | None:
    """The negation of a statement; None if it is not expressible by relations."""
    if isinstance(statement, w.Relation):
        symbol = DENIALS.get(statement.symbol)
        return None if symbol is None else w.Relation(statement.left, symbol, statement.right)
    if isinstance(statement, Not):
        return plainly(statement.statement)
    if isinstance(statement, Implies):
        condition, denied = plainly(statement.condition), negated(statement.statement)
        return None if condition is None or denied is None else w.Both((condition, denied))
    if isinstance(statement, w.Both | Either):
        parts = [negated(part) for part in statement.statements]
        known = tuple([part for part in parts if part is not None])
        if len(known) < len(parts):
            return None
        return Either(known) if isinstance(statement, w.Both) else w.Both(known)
    return None


def plainly(statement: w.Node) -> w.Node | None:
    """The statement with `not` and `implies` rewritten by `and` and `or` of relations; None where that is
    impossible.
    """
    if isinstance(statement, Not):
        return negated(statement.statement)
    if isinstance(statement, Implies):
        denied, then = negated(statement.condition), plainly(statement.statement)
        return None if denied is None or then is None else Either((denied, then))
    if isinstance(statement, w.Both | Either):
        parts = [plainly(part) for part in statement.statements]
        known = tuple([part for part in parts if part is not None])
        return type(statement)(known) if len(known) == len(parts) else None
    return statement if isinstance(statement, w.Relation | Property) else None


Rows = tuple[tuple[w.Node, ...], ...]
_MOST_FACTORS = 5


def by_entries(statement: w.Node) -> w.Node:
    """The statement with equations of two written lists of one size, or of a list and 0, taken apart: (a, b) = (1, 2)
    is a = 1 and b = 2, and (a, b) != 0 is a != 0 or b != 0; so are those of sums, products and transposes of lists.
    """
    if isinstance(statement, w.Relation):
        sides = _entries(statement.left, statement.right), _entries(statement.right, statement.left)
        if (
            statement.symbol not in ("=", "!=")
            or not sides[0]
            or [len(row) for row in sides[0]] != [len(row) for row in sides[1]]
        ):
            return statement
        flat = [[entry for row in side for entry in row] for side in sides]
        parts = tuple([w.Relation(x, statement.symbol, y) for x, y in zip(*flat, strict=True)])
        join = w.Both if statement.symbol == "=" else Either
        return join(parts) if len(parts) > 1 else parts[0] if parts else statement
    if isinstance(statement, Implies | Not | Either | w.Both):
        return w.rebuild(statement, by_entries)
    return statement


def _entries(side: w.Node, other: w.Node) -> Rows:
    """The rows of a list, or of what is made of lists; for 0 beside one, as many zeros."""
    if side == w.ZERO:
        return tuple([tuple([side for _ in row]) for row in _rows(other)])
    return _rows(side)


def _rows(node: w.Node) -> Rows:
    """The rows of written lists, and of their sums, products, small powers, transposes and conjugates, by the
    definitions of these; none where a name stands for a list, or sizes do not fit, and for numbers.
    """
    if isinstance(node, w.Matrix):
        return node.rows
    if isinstance(node, w.Vector):
        return tuple([(entry,) for entry in node.entries])
    if isinstance(node, w.Transpose):
        return tuple(zip(*_rows(node.operand), strict=True))
    if isinstance(node, w.Negative | w.Conjugate):
        return tuple([tuple([type(node)(entry) for entry in row]) for row in _rows(node.operand)])
    if isinstance(node, w.Power) and type(node.exponent) is w.Number and node.exponent.value in range(1, _MOST_FACTORS):
        return _rows(w.Product((node.base,) * int(node.exponent.value)))
    if isinstance(node, w.Sum):
        parts = [_rows(term) for term in node.terms]
        shapes = {tuple(map(len, rows)) for rows in parts}
        return (
            tuple([tuple(map(w.Sum, zip(*rows, strict=True))) for rows in zip(*parts, strict=True)])
            if len(shapes) == 1
            else ()
        )
    return _product(node.factors) if isinstance(node, w.Product) and len(node.factors) < _MOST_FACTORS else ()


def _product(factors: tuple[w.Node, ...]) -> Rows:
    numbers = tuple([factor for factor in factors if _is_number(factor)])
    lists = [_rows(factor) for factor in factors if not _is_number(factor)]
    if not lists or not all(lists):
        return ()
    found = lists[0]
    for rows in lists[1:]:
        if len(found[0]) != len(rows):
            return ()
        columns = tuple(zip(*rows, strict=True))
        found = tuple([tuple([_dot(row, column) for column in columns]) for row in found])
    return tuple([tuple([w.Product((*numbers, entry)) if numbers else entry for entry in row]) for row in found])


def _dot(row: tuple[w.Node, ...], column: tuple[w.Node, ...]) -> w.Node:
    terms = tuple(map(w.Product, zip(row, column, strict=True)))
    return w.Sum(terms) if len(terms) > 1 else terms[0]


def _is_number(node: w.Node) -> bool:
    """Whether no list occurs in it, and no name of one."""
    lists = (w.Matrix, w.Vector)
    return not any(
        isinstance(part, lists) or (type(part) is w.Name and part.kind != "scalar") for part in w.inside(node)
    )


def relations_in(statement: w.Node) -> Iterator[w.Relation]:
    """The equations and orders of which a statement is made.  Raises `TooHard` if it is made of anything else."""
    if isinstance(statement, w.Relation) and statement.symbol in DENIALS:
        yield statement
    elif isinstance(statement, w.Both | Either | Not | Implies):
        for part in w.children(statement):
            yield from relations_in(part)
    else:
        raise TooHard("this is not a statement in relations")


def truth(statement: w.Node, relation: Callable[[w.Relation], bool | None]) -> bool | None:
    """Whether a statement is true, by the truth of its relations; None where it is undefined.  It is evaluated from
    left to right: the parts after one that decides, or that is undefined, do not matter.
    """
    if isinstance(statement, w.Relation):
        return relation(statement)
    if isinstance(statement, Not):
        inner = truth(statement.statement, relation)
        return None if inner is None else not inner
    if isinstance(statement, Implies):
        condition = truth(statement.condition, relation)
        return truth(statement.statement, relation) if condition else None if condition is None else True
    assert isinstance(statement, w.Both | Either)
    decisive = isinstance(statement, Either)
    for part in statement.statements:
        known = truth(part, relation)
        if known is not (not decisive):
            return known
    return not decisive


def alternatives(statement: w.Node) -> Iterator[w.Node]:
    """The parts of a disjunction, including those in a negation or an implication."""
    if isinstance(statement, Either):
        for part in statement.statements:
            yield from alternatives(part)
    elif isinstance(statement, Not | Implies) and (other := plainly(statement)) is not None:
        yield from alternatives(other) if isinstance(other, Either) else (other,)
    else:
        yield statement


def taken_apart(assumed: Assumptions) -> tuple[Assumptions, tuple[w.Node, ...]] | None:
    """The parts of the first disjunction among the assumptions, and the other assumptions; None if there is none."""
    every = _flat(assumed)
    for place, statement in enumerate(every):
        if isinstance(statement, Either):
            return (*every[:place], *every[place + 1 :]), statement.statements
    return None


def _flat(assumed: Sequence[w.Node]) -> list[w.Node]:
    found: list[w.Node] = []
    for statement in w.conjuncts(*assumed):
        other = plainly(statement)
        found += _flat(other.statements) if isinstance(other, w.Both) else (other,) if other is not None else ()
    return found
