"""The Euclidean distance: the length of the difference, ||a - b||_2 = sqrt((a_1 - b_1)^2 + ... + (a_n - b_n)^2).

Source: the metric of the l2 norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.derivation.model import Chain, Derivation
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.distances._between import distance
from symla.operations.norms._euclidean import euclidean_check, euclidean_work
from symla.operations.norms._lines import TWO


def distance_euclidean(a: GivenVector, b: GivenVector, domain: Domain = "real") -> Derivation:
    """The Euclidean distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """

    def finish(d: GivenVector, length: w.Node) -> tuple[Chain, ...]:
        return euclidean_check(d, w.Norm(d.name, TWO), length, domain) if a.entries != b.entries else ()

    return distance("distance_euclidean", a, b, TWO, euclidean_work, finish, domain)
