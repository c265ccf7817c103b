"""The Manhattan distance: what the components differ by, added up, ||a - b||_1 = |a_1 - b_1| + ... + |a_n - b_n|.

Source: the metric of the l1 norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import Working
from symla.derivation.given import GivenVector
from symla.derivation.model import Chain, Derivation, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.distances._between import distance, gaps, separation
from symla.operations.norms._lines import ONE, has_symbols, sum_lines, sum_of


def distance_manhattan(a: GivenVector, b: GivenVector, domain: Domain = "real") -> Derivation:
    """The Manhattan distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """

    def finish(d: GivenVector, length: w.Node) -> tuple[Chain, ...]:
        back = Working(separation(b, a, ONE), domain, heading=Reason("check"), role="check")
        back.put_in(a, b, via=sum_of(gaps(b, a))).result("the_same")
        told = a.entries != b.entries and not has_symbols(a) and not has_symbols(b)
        return (back.chain,) if told else ()

    return distance("distance_manhattan", a, b, ONE, sum_lines, finish, domain)
