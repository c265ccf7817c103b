"""The reason of a step names what is done: `add` needs a sum that is evaluated, `substitute` names that are replaced.

A reason without facts claims nothing that could be proved.  Where its key names an operation (`problems/_steps`), the
line before has to contain that operation, and the line after has to contain fewer of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.problems._steps import CONJUGATES, REPLACES, STANDS, SUBSTITUTES, WORKS

Count = Callable[[w.Node], int]  # the number of operations of a kind


def speaks_of_it(reason: Reason | None, basis: str, line: w.Node, target: w.Node, inner: str) -> bool:
    """Whether the reason fits the step, as far as it names an operation or the convention `inner` of inner products."""
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
    """Whether the line has operations of this kind, and the target fewer.  Operations on letters, roots and lists may
    remain, unless `strict`.
    """
    before = count(line)
    return before > 0 and (count(target) < before or (not strict and _is_open(count, line)))


def _is_open(count: Count, line: w.Node) -> bool:
    """Whether the line has operations that cannot be evaluated to a number: on letters, functions, lists or roots."""
    inside = [part for part in w.walk(line) if type(part) is w.Sum] if count is _sums else [line]
    return _holds(line, _OPEN) or any(_holds(part, _ROOT) for part in inside)


def _holds(line: w.Node, kinds: frozenset[type]) -> bool:
    return type(line) in kinds or any(type(part) in kinds for part in w.walk(line))


def _counted(operations_at: Count) -> Count:
    """The count over a whole expression, from the count at one node."""

    def count(node: w.Node) -> int:
        if type(node) in _LEAVES:
            return 0
        return operations_at(node) + sum([count(part) for part in w.children(node) if type(part) not in _LEAVES])

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
# nodes of which the line before has one
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
