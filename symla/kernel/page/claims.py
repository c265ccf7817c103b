"""What a derivation claims beside its lines: statements in its sentences, words as answers, names of side results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from symla.derivation.model import Equal, Fact, Link, Passage, Reason, Remedy, RowStep, chains_among
from symla.kernel.page.entries import entries_in_place
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.statements import Property, Quoted

_CLAIMS = frozenset((bool, w.Relation, w.Both, Property, w.Count))


def names_used(link: Link, names: list[w.Name]) -> bool:
    """Whether the results named by the side derivations, `c_11 = ...`, are different ones and all occur in the line, or
    in the expression by way of which it was reached.
    """
    via = link.relation.via if isinstance(link.relation, Equal) else None
    line = link.target if via is None else via
    own = set(names)
    return (
        len(own) == len(names)
        and own.issubset([part for part in w.walk(line) if type(part) is w.Name])
        and entries_in_place(line, own)
    )


def claims_in(fact: Fact) -> Iterator[w.Node]:
    """The statements among the facts of a sentence."""
    if isinstance(fact, w.Relation | w.Both | Property):
        yield fact
    elif isinstance(fact, w.Count):
        yield w.Relation(fact, "=", w.Number(fact.number))
    elif type(fact) is tuple:
        for part in fact:
            yield from claims_in(part)


def told_in(reason: Reason) -> Iterator[w.Node | str | int]:
    """What a sentence tells without claiming anything of it: expressions, words and numbers, not flags."""
    for _, fact in reason.facts:
        if type(fact) is tuple:
            yield from _told_in(fact)
        elif type(fact) not in _CLAIMS:
            yield fact  # type: ignore[misc]  # no tuple


def _told_in(facts: tuple[Fact, ...]) -> Iterator[w.Node | str | int]:
    for fact in facts:
        if type(fact) is tuple:
            yield from _told_in(fact)
        elif type(fact) not in _CLAIMS:
            yield fact  # type: ignore[misc]


def shows_what_is_claimed(remedy: Remedy) -> bool:
    """Whether every matrix and vector that is shown in a list or in a quoted statement (`L = ...` of letters that have
    no value here) stands in a claim of the remedy.
    """
    claimed = {part for claim in remedy.claims for part in w.walk(claim)}
    return all(
        part in claimed
        for fact in _lists_in(tuple([fact for _, fact in remedy.reason.facts]))
        for part in w.walk(fact)
        if type(part) is w.Matrix or type(part) is w.Vector
    )


def last_lines(passages: Iterable[Passage]) -> Iterator[w.Node]:
    """The last exact line of every chain, and of the side derivations in it; a zero that is known by its name, of which
    no more is told than where it lies.
    """
    for chain in chains_among(passages):
        exact = [link.target for link in chain.links if type(link.relation) in (Equal, RowStep)]
        yield from exact[-1:] or ([chain.start] if type(chain.start) is NamedZero else [])
        for link in chain.links:
            yield from last_lines(link.detail)


def _lists_in(fact: Fact) -> Iterator[w.Items | Quoted]:
    if type(fact) is w.Items or type(fact) is Quoted:
        yield fact
    elif type(fact) is tuple:
        for part in fact:
            yield from _lists_in(part)
