"""The Manhattan distance: the sum of the differences of components, ||a - b||_1 = |a_1 - b_1| + ... + |a_n - b_n|.

Source: the metric of the l1 norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations.distances._between import concluded, distance
from symla.operations.norms._lines import sum_lines


def distance_manhattan(sheet: Sheet, a: GivenVector, b: GivenVector) -> None:
    """The Manhattan distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """
    _, length = distance(sheet, a, b, w.ONE, sum_lines)
    concluded(sheet, a, b, length)
