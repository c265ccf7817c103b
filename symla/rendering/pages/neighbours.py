"""Chains that stand beside each other on the page."""

from __future__ import annotations

from symla.derivation.model import Chain, Passage, RowStep


def is_compact(chain: Passage) -> bool:
    """Whether the chain is a single line without a heading."""
    return isinstance(chain, Chain) and chain.compact and not chain.heading


def goes_on(before: Passage | None, chain: Passage) -> bool:
    """Whether these are row steps that continue the chain before."""
    if type(before) is not Chain or type(chain) is not Chain or not (before.links and chain.links):
        return False
    if type(chain.links[0].relation) is not RowStep or before.links[-1].target != chain.start:
        return False
    return all(type(link.relation) is RowStep for link in chain.links)


def heads(chain: Passage, following: Passage | None) -> bool:
    """Whether what follows is a note under the same heading."""
    if not (isinstance(chain, Chain) and isinstance(following, Chain)):
        return False
    return following.heading is None and following.role == chain.role != "work"
