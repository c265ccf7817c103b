"""The Minkowski distance: the p-norm of the difference, (|a_1 - b_1|^p + ... + |a_n - b_n|^p)^(1/p) with p >= 1.

For p = 1 it is the Manhattan distance, for p = 2 the Euclidean one, and for p = oo the Chebyshev distance.
Source: the metric of the lp norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.rational import Fraction
from symla.notation.sums import minus
from symla.operations._sheet import Sheet
from symla.operations.distances._between import concluded, distance, separation
from symla.operations.norms._orders import lines_of, order_below_one

_NAMED = {w.ONE: "manhattan", w.TWO: "euclidean", w.INFINITY: "chebyshev"}


def distance_minkowski(sheet: Sheet, a: GivenVector, b: GivenVector, p: w.Node) -> None:
    """The Minkowski distance of order p between two points.

    `a` and `b` have n >= 1 components each, `p` is a number >= 1 or oo; the answer is a number >= 0.  Undefined if they
    have different numbers of components, or if p < 1.
    """
    sheet.seek(separation(a, b, p))
    order = order_below_one(sheet, p)
    if order is not None:
        _undefined(sheet, a, b, p, order)
    _, length = distance(sheet, a, b, p, lines_of(p))
    if p in _NAMED:
        sheet.remark(_NAMED[p], p=p)
    concluded(sheet, a, b, length, p=p)


def _undefined(sheet: Sheet, a: GivenVector, b: GivenVector, p: w.Node, order: int | Fraction) -> None:
    """For p < 1 the triangle inequality fails, or p-th roots do not exist."""
    below = w.Relation(p, "<", w.Number(0 if order < 0 else 1))
    obstacle: tuple[w.Node, ...] = (below,)
    if order > 0:
        straight = w.Power(w.TWO, w.number(1 / Fraction(order)))
        obstacle = (below, w.Relation(straight, ">", w.TWO))
        start, end, corner = (w.Vector((w.Number(x), w.Number(y))) for x, y in ((1, 0), (0, 1), (0, 0)))
        way = equation(straight, result(straight))
        detour = equation(w.Sum((w.ONE, w.ONE)), w.TWO)
        why = reason("undefined", p=p, below=below, start=start, end=end, corner=corner, straight=way, detour=detour)
    else:
        why = reason("negative_power" if order < 0 else "no_root", p=p, below=below)
    remedies: tuple[Remedy, ...] = ()
    if a.size == b.size:
        for key, q in (("take_manhattan", w.ONE), ("take_euclidean", w.TWO), ("take_chebyshev", w.INFINITY)):
            value = result(w.Norm(minus(a.written, b.written), q), sheet.domain)
            remedies += (Remedy(reason(key, p=q, instead=equation(separation(a, b, q), value))),)
    sheet.undefined(why, *obstacle, remedies=remedies)
