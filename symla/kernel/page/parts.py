"""The parts of a written expression, fast: what stands directly below, and everything else that it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

from symla.notation import written as w

Parts = tuple[w.Node, ...]

# expressions that say nothing but their parts
_BARE: dict[type[w.Node], Callable[[Any], Parts]] = {
    w.Sum: attrgetter("terms"),
    w.Vector: attrgetter("entries"),
    w.Negative: lambda n: (n.operand,),
    w.Quotient: attrgetter("numerator", "denominator"),
    w.Power: attrgetter("base", "exponent"),
    w.AbsoluteValue: lambda n: (n.operand,),
    w.Conjugate: lambda n: (n.operand,),
    w.Transpose: lambda n: (n.operand,),
    w.Degrees: lambda n: (n.operand,),
}
# the others that are frequent, with what else they say
_MARKED: dict[type[w.Node], Callable[[Any], tuple[Parts, object]]] = {
    w.Product: attrgetter("factors", "signed"),
    w.Root: lambda n: ((n.radicand,), n.index),
    w.VectorProduct: lambda n: ((n.left, n.right), n.kind),
}


def parts_of(node: w.Node) -> Parts:
    """The expressions directly below, in reading order."""
    bare = _BARE.get(type(node))
    if bare is not None:
        return bare(node)
    marked = _MARKED.get(type(node))
    return tuple(w.children(node)) if marked is None else marked(node)[0]


def _taken_apart(node: w.Node) -> tuple[Parts, object]:
    """The expressions below, and everything else that it says."""
    found: list[w.Node] = []
    rest = [_taken_out(getattr(node, field), found) for field in node.__struct_fields__]
    return tuple(found), rest


def side_by_side(line: w.Node, target: w.Node) -> Iterator[tuple[w.Node, w.Node]] | None:
    """The parts of two expressions in pairs, if nothing else tells the two apart; None if something does."""
    kind = type(line)
    if kind is not type(target):
        return None
    bare = _BARE.get(kind)
    if bare is not None:
        mine, its = bare(line), bare(target)
    else:
        own = _MARKED.get(kind, _taken_apart)
        (mine, marks), (its, its_marks) = own(line), own(target)
        if marks != its_marks:
            return None
    return zip(mine, its) if len(mine) == len(its) else None  # noqa: B905 - of one length


def _taken_out(part: object, found: list[w.Node]) -> object:
    if isinstance(part, w.Node):
        found.append(part)
        return w.Node
    return [_taken_out(item, found) for item in part] if type(part) is tuple else part
