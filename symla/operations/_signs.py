"""Two minus signs in a row, as a line of its own: 3 - (-2) -> 3 + 2."""

from __future__ import annotations

from symla.notation import written as w


def without_double_minus(line: w.Node) -> w.Node:
    """3 - (-2) -> 3 + 2, in every entry"""

    def put(node: w.Node) -> w.Node:
        if type(node) is w.Sum:
            return w.Sum(tuple([_plus(term) for term in node.terms]))
        return w.rebuild(node, put)

    return put(line)


def _plus(term: w.Node) -> w.Node:
    if type(term) is w.Negative:
        inner = term.operand
        if type(inner) is w.Number and inner.value < 0:
            return w.number(-inner.value)
        if type(inner) is w.Negative:
            return inner.operand
    return term


def added_or_subtracted(line: w.Node) -> str:
    """The reason why the sums of a line go: `subtract` where a minus is left, else `add`."""
    return "subtract" if w.has(line, w.Negative) else "add"
