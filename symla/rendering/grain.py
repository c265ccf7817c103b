"""How much of the work is shown: easy arithmetic is short, hard algebra is long.

brief   what one writes who knows the method: the numbers at once, the head's arithmetic left out, a calculation on one
        line; one matrix for every column of an elimination
full    what one reads who learns it: a line for every step; operations on rows that do not disturb each other are done
        at once

What a step of hard algebra leads to, a denominator with letters or roots that changes, has a line of its own always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from symla.derivation.model import (
    Add,
    Answer,
    Chain,
    Equal,
    Link,
    Outcome,
    Passage,
    Reason,
    RowOperation,
    RowStep,
    Scale,
    Sentence,
)
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.rendering.taught import NOTHING_TAUGHT, Taught, column, has_steps, lesson

# ---- brief ----------------------------------------------------------------------------------------------------------


def brief(chains: Iterable[Passage]) -> list[Passage]:
    """The work as one writes it who knows the method."""
    return _joined_steps([_brief(chain) for chain in chains])


def _brief(chain: Passage) -> Passage:
    """Without what is done in the head, on one line."""
    if isinstance(chain, Sentence):
        return chain
    if has_steps(chain):
        return _folded(chain)
    links = [_with_entries(link) for link in _at_once(chain)]
    return chained(replace(chain, links=tuple(links)))


def _at_once(chain: Chain) -> list[Link]:
    """The lines but for the minor ones and for letters where the numbers follow; the last one always, and what a name
    stands for.
    """
    links = chain.links
    named = links[0] if isinstance(chain.start, w.Name) and links[0].minor else None
    found: list[Link] = []
    first: Reason | None = None
    beside: tuple[Passage, ...] = ()
    for place, link in enumerate(links):
        if link is not links[-1] and link is not named:
            if link.minor:
                beside += link.detail
                continue
            if not link.detail and _is_definition(link) and _is_substitution(links[place + 1]):
                first = first or link.reason
                continue
        if first is not None and not found:
            link = replace(link, reason=first)
        found.append(replace(link, detail=(*beside, *link.detail)) if beside else link)
        beside = ()
    return found


def _with_entries(link: Link) -> Link:
    """Side derivations that are calculations of one line are kept: the entries of a product."""
    if not link.detail:
        return link
    return replace(link, detail=tuple([_brief(own) for own in link.detail if isinstance(own, Chain) and own.compact]))


def _folded(chain: Chain) -> Chain:
    """One matrix for all the operations that lead to the next line that counts; they are seen, and need no sentence."""
    links: list[Link] = []
    operations: tuple[RowOperation, ...] = ()
    for link in chain.links:
        if isinstance(link.relation, RowStep):
            operations += link.relation.operations
            if link.minor and link is not chain.links[-1] and not link.detail:
                continue
            link, operations = replace(link, relation=RowStep(operations)), ()
        links.append(link)
    return replace(chain, links=tuple(links), heading=None)


def _joined_steps(chains: list[Passage]) -> list[Passage]:
    """Chains of row steps that go on where the one before ended, in one chain, if nothing is said between them."""
    found: list[Passage] = []
    for chain in chains:
        last = found[-1] if found else None
        if isinstance(last, Chain) and isinstance(chain, Chain) and goes_on(last, chain) and not _interrupts(chain):
            found[-1] = replace(last, links=last.links + chain.links)
        else:
            found.append(chain)
    return found


def _interrupts(chain: Chain) -> bool:
    return chain.heading is not None or any(link.detail for link in chain.links)


# ---- full -----------------------------------------------------------------------------------------------------------


def full(chains: Iterable[Passage], taught: Taught = NOTHING_TAUGHT, single: bool = False) -> list[Passage]:
    """The work as one reads it who learns it; what was taught before is one line, and the arrows of an elimination that
    was taught speak for themselves.  With `single` every row operation has an arrow of its own.
    """
    found = list(chains)
    if not single:
        found = [stacked(one) if isinstance(one, Chain) and has_steps(one) else one for one in found]
    return _joined_steps([_known(chain, taught) for chain in found]) if taught else found


def stacked(chain: Chain) -> Chain:
    """Row operations that do not disturb each other over one arrow: a column is cleared at once."""
    links: list[Link] = []
    for link in chain.links:
        last = links[-1] if links else None
        if last is not None and not last.detail and not link.detail and _commute(last, link):
            operations = (*last.relation.operations, *link.relation.operations)  # type: ignore[union-attr]
            links[-1] = replace(link, relation=RowStep(operations))
        else:
            links.append(link)
    return replace(chain, links=tuple(links))


def _commute(one: Link, other: Link) -> bool:
    """Whether all the operations may be done in any order: each changes a row that no other one reads or changes."""
    if not (isinstance(one.relation, RowStep) and isinstance(other.relation, RowStep)):
        return False
    operations = (*one.relation.operations, *other.relation.operations)
    kinds = set(map(type, operations))
    if kinds == {Scale}:
        return _are_different([operation.row for operation in operations])
    sources = {operation.other for operation in operations if type(operation) is Add}
    changed = [operation.row for operation in operations]
    return kinds == {Add} and len(sources) == 1 and _are_different(changed) and not sources & set(changed)


def _are_different(rows: Sequence[int]) -> bool:
    return len(set(rows)) == len(rows)


def _known(chain: Passage, taught: Taught) -> Passage:
    """A calculation that was taught before, on one line; side derivations as well."""
    if isinstance(chain, Sentence):
        return chain
    links = chain.links
    if any(link.detail for link in links):
        own = [replace(k, detail=tuple([_known(c, taught) for c in k.detail])) if k.detail else k for k in links]
        chain = replace(chain, links=tuple(own))
    if chain.heading is not None and has_steps(chain):
        return replace(chain, heading=None) if column(chain.heading) <= taught else chain
    learnt = lesson(chain)
    return chained(replace(chain, links=tuple(_at_once(chain)))) if learnt and learnt <= taught else chain


# ---- both -----------------------------------------------------------------------------------------------------------


def chained(chain: Chain) -> Chain:
    """The calculation on one line, with the reason of its first; what is hard stands below, with its own."""
    links = chain.links
    if chain.compact or len(links) < 2:
        return chain
    breaks = [not isinstance(link.relation, Equal) or _is_hard(before, link) for before, link in pairwise(links)]
    shown = [replace(links[0], minor=not breaks[0])]
    for link, alone, followed in zip(links[1:], breaks, [*breaks[1:], True], strict=True):
        shown.append(replace(link, minor=not followed, reason=link.reason if alone else None))
    return replace(chain, links=tuple(shown))


def without_echo(
    chains: Sequence[Passage], outcome: Outcome, leads_in: Callable[[Reason], bool], alone: bool
) -> Sequence[Passage]:
    """The work without last lines that say nothing but the answer, which follows at once.  Their sentence stays, unless
    it leads in to the line; the line stays where it is `alone` all the work.
    """
    whole = chains
    if isinstance(outcome, Answer):
        chains = _without_factors(chains, outcome) or chains
    while isinstance(outcome, Answer) and chains:
        last = chains[-1]
        if not isinstance(last, Chain) or len(last.links) != 1 or not _is_echo(last, outcome, chains is whole):
            break
        heading, detail = last.heading, last.links[0].detail
        stays = () if heading is None or leads_in(heading) else (Sentence(heading, last.role),)
        if alone and len(chains) + len(detail) + len(stays) < 2:
            break
        chains = (*chains[:-1], *stays, *detail)
    return chains


def _without_factors(chains: Sequence[Passage], answer: Answer) -> Sequence[Passage]:
    """The work without the last lines of L and U, say, which the answer gives by these names: without all or none.  One
    that is put into the next stays.
    """
    forms: dict[w.Node, w.Node] = {part.letter: part.form for part in answer.parts if type(part.letter) is w.Name}
    ends = chains[-len(forms) :]
    named = [one for one in ends if isinstance(one, Chain) and forms.get(one.start) == one.links[-1].target]
    if len(forms) < 2 or len({one.start for one in named}) < len(forms):
        return chains
    for place, one in enumerate(named):
        own = one.links[-1].target
        targets = [link.target for later in named[place + 1 :] for link in later.links]
        if any(own != target and own in w.walk(target) for target in targets):
            return chains
    left: list[Passage] = [*chains[: -len(forms)]]
    for one in named:
        if len(one.links) > 1:
            left.append(replace(one, links=one.links[:-1]))
        elif one.heading is not None:
            left.append(Sentence(one.heading, one.role))
    return left


def _is_echo(chain: Chain, answer: Answer, final: bool) -> bool:
    """Whether the line says what stands in one place of a list, or the `final` one what a part of the answer is."""
    target = chain.links[0].target
    final = final and sum(type(part.letter) is w.Name for part in answer.parts) < 2  # L and U stand both or not at all
    if not isinstance(chain.links[0].relation, Equal):
        return False
    for part in answer.parts:
        letters = part.letter.entries if isinstance(part.letter, w.Items) else ()
        if (final and target == part.form) or (chain.start in letters and type(target) is w.Number):
            return True
    return False


def is_compact(chain: Passage) -> bool:
    """Whether the chain takes one line and has no heading."""
    return isinstance(chain, Chain) and chain.compact and not chain.heading


def goes_on(before: Passage | None, chain: Passage) -> bool:
    """Whether these are row steps that begin where the chain before ended."""
    return bool(
        isinstance(before, Chain)
        and isinstance(chain, Chain)
        and before.links
        and chain.links
        and isinstance(chain.links[0].relation, RowStep)
        and all(isinstance(link.relation, RowStep) for link in chain.links)
        and before.links[-1].target == chain.start
    )


def _is_definition(link: Link) -> bool:
    return isinstance(link.relation, Equal) and link.relation.basis == "definition"


def _is_substitution(link: Link) -> bool:
    return isinstance(link.relation, Equal) and link.relation.basis == "substitution"


def _is_hard(before: Link, link: Link) -> bool:
    """Whether a denominator with letters or roots changes."""
    below = _denominators(before.target)
    return bool(below) and below != _denominators(link.target)


def _denominators(line: w.Node) -> set[w.Node]:
    below = [part.denominator for part in w.walk(line) if isinstance(part, w.Quotient)]
    return {one for one in below if any(isinstance(part, w.Name | w.Root) for part in w.walk(one))}
