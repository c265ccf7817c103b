"""Summations written out term by term: the sum of k v_k over k = 1, 2 is 1 v_1 + 2 v_2."""

from __future__ import annotations

import re

from symla.notation.indices import canonical
from symla.notation.written import Index, Name, Node, Sum, Summation, number, rebuild, walk


def unfold(node: Summation, k: int) -> Node:
    """The term of a sum with its index set to k; an inner sum over the same letter shadows it."""

    def put(part: Node) -> Node:
        if type(part) is Index:
            return number(k) if part.letter == node.index else part
        if type(part) is Summation and part.index == node.index:
            return part
        if type(part) is Name and any(node.index in index for index in part.subscript):
            subscript = tuple([index_at(index, node.index, k) for index in part.subscript])
            return Name(part.base, subscript, part.kind, part.accent)
        return rebuild(part, put)

    return put(node.term)


def named_out(node: Node, most: int) -> Node:
    """The expression with every sum over indexed names, `sum_{k=1}^{3} x_k`, written out, so that all of its names
    occur.  Raises `ValueError` for more than `most` terms.
    """

    def put(part: Node) -> Node:
        nonlocal most
        part = rebuild(part, put)
        if type(part) is not Summation:
            return part
        indices = [index for name in walk(part.term) if type(name) is Name for index in name.subscript]
        if not any(part.index in index for index in indices):
            return part
        most -= part.upper - part.lower + 1
        if most < 0:
            raise ValueError
        terms = [put(_alike(unfold(part, k))) for k in range(part.lower, part.upper + 1)]
        return Sum(tuple(terms)) if len(terms) > 1 else terms[0] if terms else number(0)

    return put(node)


def _alike(node: Node) -> Node:
    """The expression with canonical names, as the reader makes them: the twelfth x is x_12."""
    if type(node) is Name:
        return Name(node.base, canonical(node.subscript), node.kind, node.accent)
    return rebuild(node, _alike)


def index_at(index: str, letter: str, k: int) -> str:
    """An index with a letter replaced by k: for k = 2, `k+1` gives 3 and `t-k` gives `t-2`."""
    parts = re.findall(r"[-+]?[A-Za-z0-9]+", index)
    if letter not in [part.lstrip("+-") for part in parts]:
        return index
    signs = [-1 if part[0] == "-" else 1 for part in parts]
    bare = [part.lstrip("+-") for part in parts]
    numbers = [
        sign * (k if part == letter else int(part))
        for sign, part in zip(signs, bare, strict=True)
        if part == letter or part.isdigit()
    ]
    letters = "".join(
        part if part[0] in "+-" else f"+{part}"
        for part, own in zip(parts, bare, strict=True)
        if own != letter and not own.isdigit()
    )
    number = sum(numbers)
    if not letters:
        return str(number)
    return letters.removeprefix("+") + (f"{number:+d}" if number else "")
