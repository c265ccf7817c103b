"""The claims of a derivation besides its lines: statements in its sentences, and names of side results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from symla.derivation.model import Equal, Fact, Link, Passage, Reason, Remedy, RowStep, chains_among, single_facts
from symla.kernel.page.entries import entries_in_place
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.statements import Property, Quoted

_STATEMENTS = frozenset((w.Relation, w.Both, Property))
_CLAIMS = frozenset((bool, w.Relation, w.Both, Property, w.Count))


def names_used(link: Link, names: list[w.Name]) -> bool:
    """Whether the results named by the side derivations, `c_11 = ...`, are distinct and all occur in the line, or in
    the expression `via` by which it was reached.
    """
    via = link.relation.via if isinstance(link.relation, Equal) else None
    line = link.target if via is None else via
    distinct = set(names)
    return len(distinct) == len(names) and distinct.issubset(w.names_in(line)) and entries_in_place(line, distinct)


def claims_in(fact: Fact) -> Iterator[w.Node]:
    """The statements among the facts of a sentence."""
    for part in single_facts(fact):
        if type(part) is w.Count:
            yield w.Relation(part, "=", w.Number(part.number))
        elif type(part) in _STATEMENTS:
            yield part  # type: ignore[misc]


def unclaimed_in(reason: Reason) -> Iterator[w.Node | str | int]:
    """The facts of a sentence that claim nothing by themselves: expressions, words and numbers, not flags."""
    for _, fact in reason.facts:
        for part in single_facts(fact):
            if type(part) not in _CLAIMS:
                yield part


def shows_what_is_claimed(remedy: Remedy) -> bool:
    """Whether every matrix and vector in a list or a quoted statement of the remedy (`L = ...`, where L has no value)
    also occurs in one of its claims.
    """
    claimed = {part for claim in remedy.claims for part in w.inside(claim)}
    return all(
        part in claimed
        for _, fact in remedy.reason.facts
        for shown in single_facts(fact)
        if isinstance(shown, w.Items | Quoted)
        for part in w.inside(shown)
        if type(part) is w.Matrix or type(part) is w.Vector
    )


def last_lines(passages: Iterable[Passage]) -> list[w.Node]:
    """The last exact line of every chain and of its side derivations.  A chain about a zero that is known by its name
    has no exact line but its start: it only says where the zero lies.
    """
    found: list[w.Node] = []
    for chain in chains_among(passages):
        for link in reversed(chain.links):
            if type(link.relation) is Equal or type(link.relation) is RowStep:
                found.append(link.target)
                break
        else:
            found += [chain.start] if type(chain.start) is NamedZero else []
        for link in chain.links:
            if link.detail:
                found += last_lines(link.detail)
    return found
