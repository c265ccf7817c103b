"""Written sums of signed results."""

from __future__ import annotations

from symla.notation import written as w


def signed_sum(terms: list[w.Node]) -> w.Node:
    """The sum of results, with negative ones subtracted: `[4, -10, 18]` -> `4 - 10 + 18`"""
    if len(terms) == 1:
        return terms[0]
    return w.Sum((terms[0], *[_subtracted(t) for t in terms[1:]]))


def _subtracted(term: w.Node) -> w.Node:
    if type(term) is w.Number and term.value < 0:
        return w.Negative(w.Number(-term.value))
    return term
