"""Conditions in one real letter of which exactly one holds at every value: the line is cut where one may change.

4 - k^2 > 0;  k = -2;  k = 2;  4 - k^2 < 0          a list of decisions it is not, but it is complete and disjoint

Beside the letter itself, one polynomial is compared with one other.  Both sides must be polynomials, which have a value
everywhere: where a side has none, no condition would hold, and none would be refuted.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from symla.kernel.meaning.denied import DENIALS, relations_in
from symla.kernel.meaning.on_the_line import decided
from symla.kernel.meaning.verdict import Proved
from symla.kernel.numbers.polynomial import TooHard
from symla.notation import written as w
from symla.notation.statements import Either, Not

_MOST = 12  # conditions


def exactly_one(conditions: Sequence[w.Node], assumed: Sequence[w.Node]) -> bool:
    """Whether exactly one condition holds, for all values of their one real letter that the assumptions allow."""
    if not 1 < len(conditions) <= _MOST:
        return False
    try:
        relations = [relation for condition in conditions for relation in relations_in(condition)]
    except TooHard:
        return False
    if not all(r.symbol in DENIALS and _is_polynomial(r.left) and _is_polynomial(r.right) for r in relations):
        return False
    letters = set(w.names_in(*conditions))
    compared = {(r.left, r.right) for r in relations if not (_is_plain(r.left) and _is_plain(r.right))}
    if len(letters) != 1 or len(compared) > 1:
        return False
    # fewer assumptions make a stronger statement
    relevant = [node for node in assumed if set(w.names_in(node)) == letters]

    def holds(statement: w.Node) -> bool:
        return isinstance(decided(statement, relevant, False), Proved)

    return holds(Either(tuple(conditions))) and all(holds(Not(w.Both(pair))) for pair in combinations(conditions, 2))


def _is_plain(node: w.Node) -> bool:
    """Whether it is the letter or a number."""
    return isinstance(node, w.Name) or not w.names_in(node)


def _is_polynomial(node: w.Node) -> bool:
    """Whether it has a value for every value of its letters."""
    if isinstance(node, w.Number) or (isinstance(node, w.Name) and node.kind == "scalar"):
        return True
    if isinstance(node, w.Sum | w.Negative | w.Product):
        return all(map(_is_polynomial, w.children(node)))
    if isinstance(node, w.Power):
        exponent = node.exponent
        return _is_polynomial(node.base) and isinstance(exponent, w.Number) and exponent in _EXPONENTS
    if isinstance(node, w.Quotient):
        below = node.denominator
        return _is_polynomial(node.numerator) and isinstance(below, w.Number) and below.value != 0
    return isinstance(node, w.Root) and isinstance(node.radicand, w.Number) and node.radicand.value >= 0


_EXPONENTS = frozenset(map(w.Number, range(1, 100)))
