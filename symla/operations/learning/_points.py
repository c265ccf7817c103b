"""Points: whether they have the size of another vector, and squared distances."""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.sums import minus, sum_of
from symla.operations._counts import size, unequal
from symla.operations._sheet import Sheet

_MOST_REMEDIES = 4


def squared_gaps(a: GivenVector, b: GivenVector) -> w.Node:
    """(a_1 - b_1)^2 + ... + (a_n - b_n)^2"""
    return sum_of(tuple([w.Power(minus(x, y), w.TWO) for x, y in zip(a.letters, b.letters, strict=True)]))


def need_same_size(sheet: Sheet, vectors: tuple[GivenVector, ...], v: GivenVector) -> None:
    """End the work if one of the vectors has another number of components than v."""
    odd = next((u for u in vectors if u.size != v.size), None)
    if odd is None:
        return
    every = (v, *vectors)
    usual = max(every, key=lambda u: sum(other.size == u.size for other in every))  # the most frequent size
    others = list(dict.fromkeys([u for u in every if u.size != usual.size]))[:_MOST_REMEDIES]
    m, n = size(odd), size(v)
    remedies = [Remedy(reason("same_size", u=u.name, v=usual.name, n=size(usual))) for u in others]
    sheet.undefined("other_size", unequal(m, n), remedies=remedies, u=odd.name, v=v.name, m=m, n=n)
