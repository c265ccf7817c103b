"""How the dimensions of the spaces of a matrix add up: rank + nullity = number of columns.

Every column either has a pivot, and counts for the rank, or has none, and gives a free unknown.
"""

from __future__ import annotations

from symla.derivation.build import Working, reason
from symla.derivation.model import Chain
from symla.notation import written as w


def dimensions(A: w.Node, M: w.Node, rank: int, columns: int) -> Chain:
    """rank(A) + nullity(M) = 2 + 1 = 3, where M is A or its transpose"""
    heading = reason("columns") if A == M else reason("rows", A=A)
    start = w.Sum((w.Call("rank", (A,)), w.Call("nullity", (M,))))
    work = Working(start, heading=heading, role="remark", compact=True)
    work.to("pivots_and_free", w.Sum((w.Number(rank), w.Number(columns - rank))))
    return work.to("total", w.Number(columns)).chain
