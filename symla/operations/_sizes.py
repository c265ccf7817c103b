"""Two vectors with different numbers of components: why nothing is defined, and what can be done instead."""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._counts import difference, size, unequal


def different_sizes(
    u: GivenVector,
    v: GivenVector,
    goal: w.Node,
    instead: Callable[[w.Node, w.Node], w.Node] | None = None,
    more: tuple[Remedy, ...] = (),
    domain: str = "real",
) -> Undefined:
    """The outcome for u and v of different sizes.

    `instead(u, v)` is what can be worked out once the sizes agree: the dot product unless told.
    """
    instead = instead or _dot
    longer, shorter = (u, v) if u.size > v.size else (v, u)
    missing = longer.size - shorter.size
    count = difference(size(longer), size(shorter))
    padded = GivenVector(shorter.name, (*shorter.entries, *[w.Number(0)] * missing))
    cut = GivenVector(longer.name, longer.entries[: shorter.size])

    def remedy(key: str, changed: GivenVector, kept: GivenVector) -> Remedy:
        def both(other: w.Node) -> w.Node:
            return instead(other, changed.written) if kept is u else instead(changed.written, other)

        found = result(both(kept.written), domain)
        return Remedy(reason(key, v=changed.name, count=count, instead=equation(both(kept.name), found)))

    changes = (("append_zeros", padded, longer), ("drop_components", cut, shorter))
    found = [remedy(key, changed, kept) for key, changed, kept in changes if not changed.is_zero]
    return Undefined(
        reason("different_sizes", goal=goal, u=u.name, v=v.name, m=size(u), n=size(v)),
        (unequal(size(u), size(v)),),
        (*found, *more),
    )


def _dot(u: w.Node, v: w.Node) -> w.Node:
    return w.VectorProduct("dot", u, v)
