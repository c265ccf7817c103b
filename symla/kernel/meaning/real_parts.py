"""Statements about complex letters as statements about real ones: z is x + yi, for all real x and y.

Of what is under a root, numbers with a positive and with a negative imaginary part, positive numbers and negative ones
are told apart: with the absolute value r, sqrt(z) is sqrt((r + x)/2) + i sqrt((r - x)/2) for y > 0, and sqrt((r + x)/2)
- i sqrt((r - x)/2) for y < 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from symla.kernel.meaning.whole import whole_among
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.notation.statements import Property

_MOST = 3  # complex letters
_MOST_ROOTS = 2


class InParts(Frozen, frozen=True):
    """A statement, its assumptions, and the letters in both, all of which are real."""

    statement: w.Node
    assumed: tuple[w.Node, ...]
    real: frozenset[w.Name]


def in_real_parts(statement: w.Node, assumed: Sequence[w.Node], real: frozenset[w.Name]) -> Iterator[InParts]:
    """The cases, which are complete; nothing where there are too many letters, where one is named like a part of
    another, or where a condition is no relation.
    """
    relations = [condition for condition in assumed if not isinstance(condition, Property)]
    names = dict.fromkeys(w.names_in(statement, *relations))
    letters = [name for name in names if name not in real | whole_among(assumed)]
    radicands = dict.fromkeys(_radicands(letters, statement, *relations))
    if len(letters) > _MOST or len(radicands) > _MOST_ROOTS or any(name.kind != "scalar" for name in letters):
        return
    pairs = {name: tuple([w.Name(name.base, (*name.subscript, part)) for part in ("re", "im")]) for name in letters}
    put = {name: w.Sum((x, w.Product((w.I, y)))) for name, (x, y) in pairs.items()}
    parts_of_letters = {part for pair in pairs.values() for part in pair}
    if not parts_of_letters.isdisjoint(names):
        return
    every = real | parts_of_letters
    there = [condition if isinstance(condition, Property) else w.substitute(condition, put) for condition in assumed]
    for sides in product(*[_sides(w.substitute(radicand, put)) for radicand in radicands]):
        yield InParts(w.substitute(statement, put), (*there, *[side for some in sides for side in some]), every)


def _sides(u: w.Node) -> tuple[tuple[w.Relation, ...], ...]:
    """Where a number may lie, by its real and imaginary parts."""
    turned = w.Conjugate(u)
    x = w.Quotient(w.Sum((u, turned)), w.TWO)
    y = w.Quotient(w.Sum((u, w.Negative(turned))), w.Product((w.TWO, w.I)))
    straight = w.Relation(y, "=", w.ZERO)
    return (
        (w.Relation(y, ">", w.ZERO),),
        (w.Relation(y, "<", w.ZERO),),
        (straight, w.Relation(x, ">=", w.ZERO)),
        (straight, w.Relation(x, "<", w.ZERO)),
    )


def _radicands(letters: Sequence[w.Name], *nodes: w.Node) -> Iterator[w.Node]:
    """What is under roots, with some of these letters and not between bars; the innermost first."""
    for part in reversed([part for node in nodes for part in w.walk(node)]):
        radicand = None
        if isinstance(part, w.Root):
            radicand = part.radicand
        elif isinstance(part, w.Power) and isinstance(part.exponent, w.Quotient):
            radicand = part.base
        if radicand is None or type(radicand) is w.AbsoluteValue:
            continue
        if not set(letters).isdisjoint(w.names_in(radicand)):
            yield radicand
