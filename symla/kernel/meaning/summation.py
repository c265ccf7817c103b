"""Sums with an index, term by term: the index has a value only while a term is evaluated.

The expression is not rewritten: the value of an index is looked up where it occurs, in a subscript or as a number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from symla.kernel.numbers.polynomial import Scalar, TooHard
from symla.notation import written as w
from symla.notation.indices import canonical

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader
    from symla.kernel.numbers.grid import Value

_PART = re.compile("([+-])")
_MOST_TERMS = 40_000  # of a sum sign, as many as data may have entries


def total(self: Reader, node: w.Summation) -> Value:
    """The sum of the terms; an inner sum over the same letter hides the outer one."""
    if node.upper - node.lower >= _MOST_TERMS:
        raise TooHard("a sum of so many terms")
    outer = self.counting
    terms: list[Value] = []
    try:
        for k in range(node.lower, node.upper + 1):
            self.counting = {**outer, node.index: k}
            with self.apart():
                terms.append(self(node.term))
    finally:
        self.counting = outer
    return self.total(terms)


def index(self: Reader, node: w.Index) -> Scalar:
    """The current value of the index."""
    if node.letter not in self.counting:
        raise TooHard(f"{node.letter} counts nothing here")
    return self.counting[node.letter]


def counted(self: Reader, name: w.Name) -> w.Name:
    """`v_k` as `v_2`, where k is 2.  Raises `TooHard` for a name that looks like the index itself."""
    if not name.subscript:
        if name.base in self.counting and name.kind == "scalar" and not name.accent:
            raise TooHard(f"{name.base} counts the terms of a sum here")
        return name
    places = tuple([_place(part, self.counting) for part in name.subscript])
    return name if places == name.subscript else w.Name(name.base, places, name.kind, name.accent)


def alike(name: w.Name) -> w.Name:
    """The name of a symbol as it is read outside a sum: the twelfth x is x_12."""
    return w.Name(name.base, canonical(name.subscript), name.kind, name.accent)


def _place(index: str, counting: Mapping[str, int]) -> str:
    """`k` as `2` and `t-k+1` as `t-1`, where k is 2: the letters that are no index, then the number."""
    if index in counting:
        return str(counting[index])
    if "+" not in index and "-" not in index:
        return index
    reached, kept, sign, changed = 0, "", "+", False
    for part in _PART.split(index):
        if part in counting or part.isdigit():
            changed |= part in counting
            size = counting[part] if part in counting else int(part)
            reached += size if sign == "+" else -size
        elif part and part not in "+-":
            kept += sign + part
        sign = part if part in ("+", "-") else sign
    if not changed:
        return index
    return (kept.removeprefix("+") + (f"{reached:+d}" if reached else "")) if kept else str(reached)
