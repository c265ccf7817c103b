"""The Chebyshev distance: the largest difference of components, ||a - b||_oo = max(|a_1 - b_1|, ..., |a_n - b_n|).

Source: the metric of the l-infinity norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus
from symla.operations._sheet import Sheet
from symla.operations.distances._between import concluded, distance
from symla.operations.norms._lines import largest_lines


def distance_chebyshev(sheet: Sheet, a: GivenVector, b: GivenVector) -> None:
    """The Chebyshev distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """
    _, length = distance(sheet, a, b, w.INFINITY, largest_lines)
    sizes = [result(w.AbsoluteValue(minus(x, y)), sheet.domain) for x, y in zip(a.entries, b.entries, strict=True)]
    if length in sizes and a.size > 1 and a.entries != b.entries and all(rational(x) is not None for x in sizes):
        place = sizes.index(length)
        others = dict.fromkeys([w.Relation(x, "<=", length) for i, x in enumerate(sizes) if i != place])
        sheet.say("check", "check", others=tuple(others))
    concluded(sheet, a, b, length)
