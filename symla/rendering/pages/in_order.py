"""Determinants within a line are worked out after it: det(A) = 2 det(M) - det(N), then M and N, then the numbers."""

from __future__ import annotations

from symla.derivation.model import Chain, Passage, Sentence
from symla.notation import written as w
from symla.notation.frozen import replace


def in_order(chain: Passage) -> list[Passage]:
    """The chain in the order of its work: the determinants of arrays in a line are worked out after it, and then the
    chain goes on.
    """
    if isinstance(chain, Sentence):
        return [chain]
    for place, link in enumerate(chain.links[1:], 1):
        if link.detail and all(_is_minor(side, chain.links[place - 1].target) for side in link.detail):
            begun = replace(chain, links=chain.links[:place])
            going_on = replace(chain, links=(replace(link, detail=()), *chain.links[place + 1 :]), heading=None)
            return [begun, *[part for side in link.detail for part in in_order(side)], *in_order(going_on)]
    return [chain]


def _is_minor(detail: Passage, line: w.Node) -> bool:
    """Whether it works out a determinant that is a part of the line."""
    if not isinstance(detail, Chain) or type(detail.start) is not w.Determinant:
        return False
    return type(detail.start.operand) is w.Matrix and any(part == detail.start for part in w.walk(line))
