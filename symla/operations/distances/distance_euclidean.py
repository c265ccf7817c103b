"""The Euclidean distance: the length of the difference, ||a - b||_2 = sqrt((a_1 - b_1)^2 + ... + (a_n - b_n)^2).

Source: the metric of the l2 norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations.distances._between import concluded, distance
from symla.operations.norms._euclidean import estimated, euclidean_work


def distance_euclidean(sheet: Sheet, a: GivenVector, b: GivenVector) -> None:
    """The Euclidean distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """
    d, length = distance(sheet, a, b, w.TWO, euclidean_work)
    if a.entries != b.entries:
        estimated(sheet, d, length)
    concluded(sheet, a, b, length)
