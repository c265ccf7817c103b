"""What the words of a step speak of: `add` of a sum that is worked out, `substitute` of names that are replaced.

A reason without facts claims nothing that could be proved by itself; but where it names an operation, the line before
has to hold what is operated on, and numbers that are operated on have to be gone from the line that follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.problems._steps import CONJUGATES, REPLACES, STANDS, SUBSTITUTES, WORKS

Count = Callable[[w.Node], int]  # how many operations of a kind there are


def speaks_of_it(reason: Reason | None, basis: str, line: w.Node, target: w.Node, inner: str) -> bool:
    """Whether the words may be said of the step, as far as they name an operation, or the convention for inner
    products.
    """
    if reason is None:
        return True
    key = reason.key.rpartition(":")[2]
    if key.startswith(SUBSTITUTES):
        if basis == "arithmetic":
            return key not in REPLACES or _holds(line, _NAME)
        return basis == "substitution"
    if key in STANDS:
        return _holds(line, _KINDS[STANDS[key]])
    if key not in WORKS:
        return CONJUGATES.get(key, inner) == inner
    if basis == "definition":
        return False
    strict = basis == "substitution" and not _holds(target, _LISTS)
    return _is_done(_OPERATIONS[WORKS[key]], line, target, strict)


def _is_done(count: Count, line: w.Node, target: w.Node, strict: bool) -> bool:
    """Whether operations of this kind stand in the line, and fewer in the target; those of letters, roots and lists
    may stay, unless it is `strict`.
    """
    before = count(line)
    return before > 0 and (count(target) < before or (not strict and _is_open(count, line)))


def _is_open(count: Count, line: w.Node) -> bool:
    """Whether there is anything that stays as it is: letters, functions, lists added entry by entry, and roots among
    what is operated on.
    """
    inside = [part for part in w.walk(line) if type(part) is w.Sum] if count is _sums else [line]
    return _holds(line, _OPEN) or any(_holds(part, _ROOT) for part in inside)


def _holds(line: w.Node, kinds: frozenset[type]) -> bool:
    return type(line) in kinds or any(type(part) in kinds for part in w.walk(line))


def _counted(own: Count) -> Count:
    """How many of them there are in the whole expression; none in what has no parts."""

    def count(node: w.Node) -> int:
        if type(node) in _LEAVES:
            return 0
        return own(node) + sum([count(part) for part in w.children(node) if type(part) not in _LEAVES])

    return count


_LEAVES: frozenset[type] = frozenset((w.Number, w.Name, NamedZero, w.Constant, w.Decimal))
_moduli = _counted(lambda node: type(node) is w.AbsoluteValue)
_powers = _counted(lambda node: type(node) is w.Power)
_sums = _counted(lambda node: len(node.terms) - 1 if type(node) is w.Sum else 0)


@_counted
def _products(node: w.Node) -> int:
    return len(node.factors) - 1 if type(node) is w.Product else int(type(node) is w.VectorProduct)


@_counted
def _roots(node: w.Node) -> int:
    return type(node) is w.Root or (type(node) is w.Power and not _is_whole(node.exponent))


def _is_whole(exponent: w.Node) -> bool:
    return type(exponent) is w.Number and exponent.value.denominator == 1


_OPEN: frozenset[type] = frozenset((w.Name, NamedZero, w.Constant, w.Call, w.Vector, w.Matrix))
_LISTS: frozenset[type] = frozenset((w.Vector, w.Matrix))
_ROOT: frozenset[type] = frozenset((w.Root,))
_NAME: frozenset[type] = frozenset((w.Name,))
# what stands in the line before
_KINDS: Mapping[str, frozenset[type]] = {
    "nothing": frozenset(),
    "norms": frozenset((w.Norm,)),
    "moduli": frozenset((w.AbsoluteValue,)),
    "conjugates": frozenset((w.Conjugate,)),
    "dots": frozenset((w.VectorProduct,)),
    "products": frozenset((w.Product,)),
    "roots": _ROOT,
    "fractions": frozenset((w.Quotient, w.Number)),
}
_OPERATIONS: Mapping[str, Count] = {
    "sums": _sums,
    "products": _products,
    "powers": _powers,
    "moduli": _moduli,
    "roots": _roots,
}
