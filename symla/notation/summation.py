"""A sum sign written out, term by term: the sum of k v_k over k = 1, 2 is 1 v_1 + 2 v_2."""

from __future__ import annotations

from symla.notation.written import Index, Name, Node, Summation, number, rebuild


def unfold(node: Summation, k: int) -> Node:
    """The term of a sum with its index set to k; an inner sum over the same letter keeps its own."""

    def put(part: Node) -> Node:
        if type(part) is Index:
            return number(k) if part.letter == node.index else part
        if type(part) is Summation and part.index == node.index:
            return part
        if type(part) is Name and node.index in part.subscript:
            return Name(
                part.base, tuple(str(k) if s == node.index else s for s in part.subscript), part.kind, part.accent
            )
        return rebuild(part, put)

    return put(node.term)
