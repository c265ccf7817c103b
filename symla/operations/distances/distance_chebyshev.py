"""The Chebyshev distance: the most that a component differs by, ||a - b||_oo = max(|a_1 - b_1|, ..., |a_n - b_n|).

Source: the metric of the l-infinity norm, e.g. Deza and Deza, Encyclopedia of Distances, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import note, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Chain, Derivation
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.notation.value import Domain
from symla.operations.distances._between import distance, minus
from symla.operations.norms._lines import INFINITY, largest_lines


def distance_chebyshev(a: GivenVector, b: GivenVector, domain: Domain = "real") -> Derivation:
    """The Chebyshev distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """

    def finish(d: GivenVector, length: w.Node) -> tuple[Chain, ...]:
        values = [result(w.AbsoluteValue(minus(x, y)), domain) for x, y in zip(a.entries, b.entries, strict=True)]
        if length not in values:  # which one is the largest depends on the symbols
            return ()
        place = values.index(length)
        others = tuple([w.Relation(v, "<=", length) for i, v in enumerate(values) if i != place])
        if not others or a.entries == b.entries or any(rational(v) is None for v in values):
            return ()
        return (note(reason("check", others=others), "check"),)

    return distance("distance_chebyshev", a, b, INFINITY, largest_lines, finish, domain)
