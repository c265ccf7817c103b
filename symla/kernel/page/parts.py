"""The parts of a written expression, and its other attributes, without reflection for the common kinds of node."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any

from symla.notation import written as w
from symla.notation.frozen import astuple

Parts = tuple[w.Node, ...]
Pairs = list[tuple[w.Node, w.Node]]

# nodes without other attributes
_BARE: dict[type[w.Node], Callable[[Any], Parts]] = {
    w.Sum: attrgetter("terms"),
    w.Vector: attrgetter("entries"),
    w.Negative: astuple,
    w.Quotient: attrgetter("numerator", "denominator"),
    w.Power: attrgetter("base", "exponent"),
    w.AbsoluteValue: astuple,
    w.Conjugate: astuple,
    w.Transpose: astuple,
    w.Degrees: astuple,
}
# common nodes with other attributes
_MARKED: dict[type[w.Node], Callable[[Any], tuple[Parts, object]]] = {
    w.Product: attrgetter("factors", "signed"),
    **dict.fromkeys((w.Number, w.Name, w.Constant), lambda n: ((), n)),
    w.Root: lambda n: ((n.radicand,), n.index),
    w.VectorProduct: lambda n: ((n.left, n.right), n.kind),
    w.Matrix: lambda n: (tuple(chain.from_iterable(n.rows)), (tuple(map(len, n.rows)), n.bar, n.columns)),
}


@lru_cache(maxsize=64)
def parts_within(line: w.Node) -> Parts:
    """A line and all its parts: memoized, since it is asked about as a line, and again as the line before the next."""
    return tuple(w.inside(line))


def parts_of(node: w.Node) -> Parts:
    """The child nodes, in reading order."""
    bare = _BARE.get(type(node))
    if bare is not None:
        return bare(node)
    marked = _MARKED.get(type(node))
    return tuple(w.children(node)) if marked is None else marked(node)[0]


@lru_cache(maxsize=256)
def ungrouped(node: w.Node) -> w.Node:
    """The expression with the factors of products within products in their place, `(k v) B` as `k v B`, and with the
    signs of numbers in the numbers.
    """
    node = w.rebuild(node, ungrouped)
    if type(node) is w.Negative and type(node.operand) is w.Number:
        return w.Number(-node.operand.value)
    return w.Product(flattened(node), node.signed) if type(node) is w.Product else node


def flattened(node: w.Node) -> Parts:
    """The child nodes; of a product, in the place of a product among its factors the factors of that."""
    if type(node) is not w.Product:
        return parts_of(node)
    return tuple(
        [one for factor in node.factors for one in (flattened(factor) if type(factor) is w.Product else (factor,))]
    )


def _taken_apart(node: w.Node) -> tuple[Parts, object]:
    """The nodes in its fields, and its other attributes, in which `Node` stands for each of these."""
    found: list[w.Node] = []
    rest = [_taken_out(getattr(node, field), found) for field in node.__struct_fields__]
    return tuple(found), rest


def side_by_side(line: w.Node, target: w.Node) -> Iterator[tuple[w.Node, w.Node]] | None:
    """The parts of two expressions in pairs, if they agree in everything else; None if they do not."""
    kind = type(line)
    if kind is not type(target):
        return None
    if kind is w.Product:
        before, after = line.factors, target.factors  # type: ignore[attr-defined]
        if line.signed is not target.signed:  # type: ignore[attr-defined]
            return None
    elif (bare := _BARE.get(kind)) is not None:
        before, after = bare(line), bare(target)
    else:
        take_apart = _MARKED.get(kind, _taken_apart)
        (before, mark), (after, other_mark) = take_apart(line), take_apart(target)
        if mark != other_mark:
            return None
    return zip(before, after) if len(before) == len(after) else None  # noqa: B905 - of one length


def differing(line: w.Node, target: w.Node) -> Pairs:
    """The pairs of outermost parts in which two lines differ; what was put in another order differs as a whole."""
    found: Pairs = []
    if line != target:
        _differ(line, target, found)
    return found


def _differ(line: w.Node, target: w.Node, found: Pairs) -> None:
    """Adds the pairs of two lines that are not equal."""
    pairs = side_by_side(line, target)
    parts = [] if pairs is None else [(a, b) for a, b in pairs if a is not b and a != b]
    if not parts or (type(line) is w.Power and len(parts) == 2) or _is_in_other_order(line, target):
        found.append((line, target))
        return
    for a, b in parts:
        if type(a) is type(b):
            _differ(a, b, found)
        else:
            found.append((a, b))


def _is_in_other_order(line: w.Node, target: w.Node) -> bool:
    """Whether the terms or factors of these are the same in another order."""
    if type(line) is not w.Sum and type(line) is not w.Product:
        return False
    before, after = parts_of(line), parts_of(target)
    return before[0] in after and set(before) == set(after)


def _taken_out(part: object, found: list[w.Node]) -> object:
    if isinstance(part, w.Node):
        found.append(part)
        return w.Node
    return [_taken_out(item, found) for item in part] if type(part) is tuple else part
