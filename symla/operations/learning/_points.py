"""Several points: their names, whether they have as many components as another vector, and squared distances."""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy, Undefined
from symla.notation import written as w
from symla.operations._counts import size, unequal

_TWO = w.Number(2)
_MOST_REMEDIES = 4


def minus(a: w.Node, b: w.Node) -> w.Sum:
    """a - b"""
    return w.Sum((a, w.Negative(b)))


def sum_of(terms: tuple[w.Node, ...]) -> w.Node:
    """A sum, or its only term."""
    return terms[0] if len(terms) == 1 else w.Sum(terms)


def squared_gaps(a: GivenVector, b: GivenVector) -> w.Node:
    """(a_1 - b_1)^2 + ... + (a_n - b_n)^2"""
    return sum_of(tuple([w.Power(minus(x, y), _TWO) for x, y in zip(a.letters, b.letters, strict=True)]))


def other_size(vectors: tuple[GivenVector, ...], v: GivenVector) -> Undefined | None:
    """The outcome if one of the vectors has not as many components as v."""
    odd = next((u for u in vectors if u.size != v.size), None)
    if odd is None:
        return None
    every = (v, *vectors)
    usual = max(every, key=lambda u: sum(other.size == u.size for other in every))  # the size that most of them have
    others = list(dict.fromkeys([u for u in every if u.size != usual.size]))
    return Undefined(
        reason("other_size", u=odd.name, v=v.name, m=size(odd), n=size(v)),
        (unequal(size(odd), size(v)),),
        tuple([Remedy(reason("same_size", u=u.name, v=usual.name, n=size(usual))) for u in others[:_MOST_REMEDIES]]),
    )
