"""Inequalities are between real numbers: √x has a value for every real x, but `√x < 2` is defined for x >= 0.

In the complex domain an inequality is defined for all numbers, and false where a side is not real: i < i + 1 is false,
and x < x + 1 at x = i.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard, Undefined
from symla.kernel.numbers.sign import sign
from symla.notation import written as w

ORDERS = frozenset(("<", "<=", ">", ">="))
_WITHOUT_ROOTS = (w.Number, w.Name)
_T = TypeVar("_T")
_TOO_MANY = "it is open of too many numbers whether they are real"
_MOST_DOUBTFUL = 4  # numbers of which it is open whether they are real


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


# ---- complex numbers ------------------------------------------------------------------------------------------------


class Realness(NamedTuple):
    """The letters that are taken to be real, and the inequalities that are false since a side is not."""

    real: frozenset[w.Name]
    false: frozenset[w.Relation] = frozenset()


def by_what_is_real(
    relations: Sequence[w.Relation], complex_domain: bool, real: frozenset[w.Name]
) -> Iterator[Realness]:
    """All that may be real and not.  Raises `TooHard` if there is too much to distinguish.

    x < x + 1 or not (x < 2)      for a real x; and for one that is not, where both inequalities are false
    """
    if not complex_domain:
        yield Realness(real)
        return
    yield from _cases([relation for relation in relations if relation.symbol in ORDERS], real, frozenset(), 0)


def _cases(
    orders: Sequence[w.Relation], real: frozenset[w.Name], not_real: frozenset[w.Name], depth: int
) -> Iterator[Realness]:
    """Letter by letter, since where x is real, x - y is if y is."""
    doubtful = _doubtful(orders, real)
    letters = {x for parts in doubtful.values() for x in parts if isinstance(x, w.Name)} - not_real
    if letters:
        if depth == _MOST_DOUBTFUL:
            raise TooHard(_TOO_MANY)
        x = min(letters, key=str)
        yield from _cases(orders, real | {x}, not_real, depth + 1)
        yield from _cases(orders, real, not_real | {x}, depth + 1)
        return
    for others in _subsets({x for parts in doubtful.values() for x in parts if isinstance(x, tuple)}):
        yield Realness(real, frozenset(r for r, parts in doubtful.items() if not parts <= others))


def _subsets(several: set[_T]) -> Iterator[set[_T]]:
    if len(several) > _MOST_DOUBTFUL:
        raise TooHard(_TOO_MANY)
    for size in range(len(several) + 1):
        yield from map(set, combinations(several, size))


def _doubtful(relations: Sequence[w.Relation], real: frozenset[w.Name]) -> dict[w.Relation, set[object]]:
    """For each relation, numbers that are all real where its sides are: letters, or the terms that may not be real.
    With None among them, a side certainly is not.
    """
    prover = Prover(True, letters=True)
    prover.field.real = frozenset(real)
    return {
        relation: {
            _part_of(prover, value)
            for value in map(prover.reader.scalar, (relation.left, relation.right))
            if not is_real(prover.field, value)
        }
        for relation in relations
    }


def _part_of(prover: Prover, x: Scalar) -> object:
    """What a number that may not be real is made of, but for real terms."""
    assert type(x) is Exact
    generators = prover.field.generators
    if is_constant(prover.field, x) and prover.is_not_real(x):
        return None
    if x.denominator is not ONE:
        return (*sorted(x.numerator.items()), *sorted(x.denominator.items()))
    terms = sorted((m, c) for m, c in x.numerator.items() if not all(generators[g].real for g, _ in m))
    (g, exponent), *others = terms[0][0]
    if len(terms) == exponent == 1 and not others and generators[g].kind == "symbol":
        return generators[g].label
    return tuple(terms)
