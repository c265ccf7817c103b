"""The lines that all distances share: the difference d = a - b, then its norm.

||d||_1 = |d_1| + ... + |d_n|        ||d||_2 = sqrt(d_1^2 + ... + d_n^2)        ||d||_oo = max(|d_1|, ..., |d_n|)
"""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.sums import minus
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import different_sizes
from symla.operations._terms import vector_named

Lines = Callable[[Working, GivenVector], Working]


def separation(a: GivenVector, b: GivenVector, kind: w.Node) -> w.Norm:
    """||a - b||, the definition of a distance."""
    return w.Norm(minus(a.name, b.name), kind)


def gaps(a: GivenVector, b: GivenVector) -> tuple[w.Node, ...]:
    """|a_1 - b_1|, ..., |a_n - b_n|"""
    return tuple([w.AbsoluteValue(minus(x, y)) for x, y in zip(a.letters, b.letters, strict=True)])


def distance(sheet: Sheet, a: GivenVector, b: GivenVector, kind: w.Node, lines: Lines) -> tuple[GivenVector, w.Node]:
    """The difference of two points, and its norm; `lines` lead from this norm to the number."""
    if a.size != b.size:
        different_sizes(sheet, a, b, lambda x, y: w.Norm(minus(x, y), kind))
    sheet.plan("plan", goal=sheet.goal)
    d = difference_of(sheet, a, b)
    return d, lines(sheet.work(w.Norm(d.name, kind)), d).line


def concluded(sheet: Sheet, a: GivenVector, b: GivenVector, length: w.Node, **facts: w.Node) -> None:
    """The use of distances, and the answer."""
    if a.entries == b.entries:
        sheet.remark("equal_points", equal=equation(a.name, b.name))
    else:
        sheet.remark("use")
    sheet.answer(reason("answer", a=a.name, b=b.name, distance=length, **facts), distance=length)


def difference_of(sheet: Sheet, a: GivenVector, b: GivenVector) -> GivenVector:
    """d = a - b worked out, and d as data."""
    name = free_letter("d", a, b)
    work = sheet.work(name).to("difference", minus(a.name, b.name))
    work.put_in(a, b, via=w.Vector(tuple([minus(x, y) for x, y in zip(a.letters, b.letters, strict=True)])))
    work.evaluate("subtract_each" if a.size > 1 else "subtract", w.Sum)
    return vector_named(name, work.line)
