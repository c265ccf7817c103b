"""Inequalities are between real numbers: √x has a value for every real x, but `√x < 2` is defined for x >= 0."""

from __future__ import annotations

from collections.abc import Iterator

from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.kernel.numbers.sign import sign
from symla.notation import written as w

ORDERS = frozenset(("<", "<=", ">", ">="))
_WITHOUT_ROOTS = (w.Number, w.Name)


def radicands(node: w.Node) -> Iterator[w.Node]:
    """The radicands that must not be negative for a written expression to be real in all its parts, the innermost
    first.
    """
    if isinstance(node, _WITHOUT_ROOTS) or w.is_numeric(node):
        return
    for child in w.children(node):
        yield from radicands(child)
    if type(node) is w.Root:
        yield node.radicand
    elif type(node) is w.Power and _is_fraction(node.exponent):
        yield node.base


def _is_fraction(exponent: w.Node) -> bool:
    if isinstance(exponent, w.Negative):
        return _is_fraction(exponent.operand)
    if isinstance(exponent, w.Number):
        return exponent.value.denominator != 1
    return isinstance(exponent, w.Decimal | w.Quotient)


def roots_are_real(prover: Prover, relation: w.Relation) -> bool:
    """Whether no radicand of a relation between constants is negative.  Raises `TooHard` if that is not known."""
    return all(root_that_is_not(prover, side) is None for side in (relation.left, relation.right))


def root_that_is_not(prover: Prover, side: w.Node) -> w.Node | None:
    """The first radicand that is negative or not real; None if there is none, or if one is undefined."""
    for node in radicands(side):
        try:
            x = prover.reader(node)
        except (Undefined, MayVanish):
            return None
        if isinstance(x, Grid):
            continue
        if not is_real(prover.field, x):
            return node
        known = sign(prover.field, x)
        if known is None:
            raise TooHard("the sign of a constant is not known")
        if known < 0:
            return node
    return None
