"""The three elementary row operations, as they are written over their arrow.

swap    R_1 <-> R_2
scale   R_3 -> (1/2) R_3
add     R_2 -> R_2 - 3R_1
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from symla.derivation.model import Add, RowOperation, Scale, Swap
from symla.notation import written as w


@lru_cache(maxsize=64)
def row_name(row: int) -> w.Name:
    """R_2"""
    return w.Name("R", (str(row),))


@lru_cache(maxsize=512)
def written(operation: RowOperation) -> w.Relation:
    """The operation as a relation between rows."""
    row = row_name(operation.row)
    if isinstance(operation, Swap):
        return w.Relation(row, "<->", row_name(operation.other))
    factor = operation.factor
    if isinstance(operation, Scale):
        return w.Relation(row, "->", w.Negative(row) if factor == w.MINUS_ONE else _times(factor, row))
    taken, other = opposite(factor), row_name(operation.other)
    term = _times(factor, other) if taken is None else w.Negative(_times(taken, other))
    return w.Relation(row, "->", w.Sum((row, term)))


def undisturbed(operations: Sequence[RowOperation]) -> bool:
    """Whether the operations commute, since each changes rows that no other one reads or changes."""
    changed = [row for one in operations for row in ((one.row, one.other) if type(one) is Swap else (one.row,))]
    read = {one.other for one in operations if type(one) is Add}
    return len(set(changed)) == len(changed) and not read & set(changed)


def by_arrow(operations: Sequence[RowOperation]) -> list[list[RowOperation]]:
    """The operations of every arrow: those over one arrow do not disturb each other."""
    found: list[list[RowOperation]] = []
    for operation in operations:
        if found and undisturbed([*found[-1], operation]):
            found[-1].append(operation)
        else:
            found.append([operation])
    return found


def opposite(factor: w.Node) -> w.Node | None:
    """The negated factor, if the factor begins with a minus sign: 3 for -3, k + 1 for -k - 1."""
    if type(factor) is w.Number and factor.value < 0:
        return w.number(-factor.value)
    if type(factor) is w.Sum and opposite(factor.terms[0]) is not None:
        return w.Sum(tuple([_turned(term, first=not n) for n, term in enumerate(factor.terms)]))
    if type(factor) is w.Quotient and (turned := opposite(factor.numerator)) is not None:
        return w.Quotient(turned, factor.denominator)
    return factor.operand if type(factor) is w.Negative else None


def _turned(term: w.Node, first: bool) -> w.Node:
    """A term of a sum with its sign flipped."""
    turned = opposite(term)
    if turned is not None:
        return turned
    return w.Number(-term.value) if first and type(term) is w.Number else w.Negative(term)


def _times(factor: w.Node, row: w.Name) -> w.Node:
    if factor == w.ONE:
        return row
    return w.Product((*factor.factors, row) if type(factor) is w.Product else (factor, row))
