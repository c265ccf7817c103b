"""A sum sign written out, term by term: the sum of v_k^2 over k = 1, 2 is v_1^2 + v_2^2."""

from __future__ import annotations

from symla.notation.written import Name, Node, Summation, rebuild


def unfold(node: Summation, k: int) -> Node:
    """The term of a sum with its index set to k."""

    def put(part: Node) -> Node:
        if type(part) is Name and node.index in part.subscript:
            return Name(
                part.base, tuple(str(k) if s == node.index else s for s in part.subscript), part.kind, part.accent
            )
        return rebuild(part, put)

    return put(node.term)
