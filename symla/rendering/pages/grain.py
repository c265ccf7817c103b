"""The granularity of the work at each detail: easy arithmetic is short, hard algebra is long.

brief   for readers who know the method: numbers at once, no mental arithmetic, a calculation on one line, one matrix
        for each column of an elimination
full    for readers who learn the method: a line for every step; commuting row operations are done together

A step of hard algebra (`hard`) always has a line of its own.
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
    Sentence,
    Swap,
)
from symla.derivation.row_operations import undisturbed
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.rendering.pages.hard import is_hard
from symla.rendering.pages.in_order import in_order
from symla.rendering.pages.neighbours import goes_on
from symla.rendering.pages.taught import NOTHING_TAUGHT, Taught, calculation, column, has_steps, led_in, lesson, telling

_MOST_AT_ONCE = 2  # kinds of row operations


class Quiet(Link, frozen=True):
    """A step whose reason is said only where its line stands alone, and reasons have a column."""


# ---- brief ----------------------------------------------------------------------------------------------------------


def brief(chains: Iterable[Passage], taught: Taught = NOTHING_TAUGHT) -> list[Passage]:
    """The work at detail `brief`; words that were `taught` before do not lead in again."""
    return _joined_steps([_unled(_brief(chain), taught) for chain in _anew(list(chains), taught)])


def _brief(chain: Passage) -> Passage:
    """The chain without mental arithmetic, on one line."""
    if isinstance(chain, Sentence):
        return chain
    if has_steps(chain):
        return _folded(chain)
    links = [_with_entries(link) for link in _at_once(chain)]
    return chained(replace(chain, links=tuple(links)))


def _at_once(chain: Chain) -> list[Link]:
    """The lines without minor ones and without letters before their numbers; the last line and definitions of names
    stay.
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
    """The link with its side derivations of one line, such as the entries of a product."""
    if not link.detail:
        return link
    return replace(link, detail=tuple([_brief(s) for s in link.detail if isinstance(s, Chain) and s.compact]))


def _folded(chain: Chain) -> Chain:
    """One matrix for the operations that lead to the next line that counts, if they are few; they are seen, and need no
    sentence.  What introduces the name at the beginning stays.
    """
    links: list[Link] = []
    operations: tuple[RowOperation, ...] = ()
    for link, following in zip(chain.links, [*chain.links[1:], None], strict=True):
        if isinstance(link.relation, RowStep):
            operations += link.relation.operations
            if link.minor and following is not None and not link.detail and _are_few(operations, following):
                continue
            link, operations = replace(link, relation=RowStep(operations)), ()
        links.append(link)
    heading = chain.heading
    introduces = type(chain.start) is w.Name and heading is not None and chain.start in dict(heading.facts).values()
    return replace(chain, links=tuple(links), heading=heading if introduces else None)


def _are_few(operations: tuple[RowOperation, ...], following: Link) -> bool:
    """Whether the operations of the next line may join these; multiples of one row are added at once."""
    if not isinstance(following.relation, RowStep):
        return True
    together = (*operations, *following.relation.operations)
    kinds = [one.other if type(one) is Add else None for one in together]
    groups = sum(kind is None or kind != before for before, kind in pairwise((None, *kinds)))
    return groups <= _MOST_AT_ONCE


def _joined_steps(chains: list[Passage]) -> list[Passage]:
    """The chains with consecutive row steps merged, where no sentence separates them."""
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
    """The work at detail `full`; calculations that were taught before take one line, and elimination steps that were
    taught have no reasons.  With `single`, every row operation has its own arrow.
    """
    found = list(chains)
    if not single:
        found = [stacked(p) if isinstance(p, Chain) and has_steps(p) else p for p in found]
    found = _joined_steps([_known(chain, taught) for chain in _anew(found, taught)]) if taught else found
    return [part for p in found for part in in_order(p)]


def stacked(chain: Chain) -> Chain:
    """The chain with commuting row operations over one arrow: a column is cleared at once."""
    links: list[Link] = []
    for link in chain.links:
        last = links[-1] if links else None
        if last is not None and not last.detail and not link.detail and _commute(last, link):
            operations = (*last.relation.operations, *link.relation.operations)  # type: ignore[union-attr]
            links[-1] = replace(link, relation=RowStep(operations))
        else:
            links.append(link)
    return replace(chain, links=tuple(links)) if len(links) < len(chain.links) else chain


def _commute(one: Link, other: Link) -> bool:
    """Whether the operations may share an arrow: multiples of one row that are added, or multiples of rows."""
    if not (isinstance(one.relation, RowStep) and isinstance(other.relation, RowStep)):
        return False
    operations = (*one.relation.operations, *other.relation.operations)
    sources = {operation.other if type(operation) is Add else None for operation in operations}
    return len(sources) == 1 and Swap not in map(type, operations) and undisturbed(operations)


def _known(chain: Passage, taught: Taught) -> Passage:
    """The chain with calculations that were taught before on one line, including side derivations."""
    if isinstance(chain, Sentence):
        return chain
    links = chain.links
    if any(link.detail for link in links):
        known = [replace(k, detail=tuple([_known(c, taught) for c in k.detail])) if k.detail else k for k in links]
        chain = replace(chain, links=tuple(known))
    if chain.heading is not None and has_steps(chain):
        return replace(chain, heading=None) if column(chain.heading) <= taught.keys() else chain
    learnt = lesson(chain)
    if chain.compact:
        return _unled(chain, taught)
    return chained(replace(chain, links=tuple(_at_once(chain)))) if learnt and learnt <= taught.keys() else chain


# ---- both -----------------------------------------------------------------------------------------------------------


def _anew(chains: list[Passage], taught: Taught) -> list[Passage]:
    """The work with the results of calculations that an earlier solution has shown, unless that would leave none."""
    shown = [_result(chain, taught) if isinstance(chain, Chain) else chain for chain in chains]
    left = [p for p, before in zip(shown, chains, strict=True) if p is before and isinstance(p, Chain)]
    return shown if left else chains


def _result(chain: Chain, taught: Taught) -> Chain:
    known = {count: item for item, count in calculation(chain).items() if item in taught}
    if not known:
        return chain
    count = max(known)
    *_, last = before = chain.links[:count]
    detail = tuple([side for link in before for side in link.detail])
    result = Link(Equal(), last.target, Reason("as_before", (("place", taught[known[count]]),)), detail)
    return replace(chain, links=(result, *chain.links[count:]), compact=count == len(chain.links))


def _unled(chain: Passage, taught: Taught) -> Passage:
    """The chain without the words that led to such a line before."""
    known = led_in(chain) if isinstance(chain, Chain) else None
    return replace(chain, heading=None) if known and known <= taught.keys() else chain


def chained(chain: Chain) -> Chain:
    """The calculation on one line, with its telling reason; hard steps follow on lines of their own."""
    links = chain.links
    if chain.compact or len(links) < 2:
        return chain
    breaks = [not isinstance(link.relation, Equal) or is_hard(before, link) for before, link in pairwise(links)]
    together = links[: breaks.index(True) + 1] if True in breaks else links
    shown = [replace(links[0], minor=not breaks[0], reason=telling(together))]
    for link, alone, followed in zip(links[1:], breaks, [*breaks[1:], True], strict=True):
        kind = Link if alone else Quiet
        shown.append(kind(link.relation, link.target, link.reason, link.detail, not followed))
    return replace(chain, links=tuple(shown))


def without_echo(
    chains: Sequence[Passage], outcome: Outcome, leads_in: Callable[[Reason], bool], alone: bool
) -> Sequence[Passage]:
    """The work without final lines that only repeat the answer.  Their heading stays, unless it introduces the line; a
    line that is all the work (`alone`) stays.
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
    """The work without the final lines of factors, such as L and U, that the answer gives by name: all are dropped or
    none.  One that is put into the next stays.
    """
    forms: dict[w.Node, w.Node] = {part.letter: part.form for part in answer.parts if type(part.letter) is w.Name}
    if len(forms) < 2:
        return chains
    ends = chains[-len(forms) :]
    named = [chain for chain in ends if isinstance(chain, Chain) and forms.get(chain.start) == chain.links[-1].target]
    if len({chain.start for chain in named}) < len(forms):
        return chains
    for place, chain in enumerate(named):
        form = chain.links[-1].target
        targets = [link.target for later in named[place + 1 :] for link in later.links]
        if any(form != target and form in w.inside(target) for target in targets):
            return chains
    if any(len(chain.links) > 1 and _is_substitution(chain.links[-2]) for chain in named):
        return chains  # what is worked out after numbers were put in is a result that has to be seen
    left: list[Passage] = [*chains[: -len(forms)]]
    for chain in named:
        if len(chain.links) > 1:
            left.append(replace(chain, links=chain.links[:-1]))
        elif chain.heading is not None:
            left.append(Sentence(chain.heading, chain.role))
    return left


def _is_echo(chain: Chain, answer: Answer, final: bool) -> bool:
    """Whether the line gives an entry of a list, or the `final` line a part of the answer."""
    target = chain.links[0].target
    final = final and sum(type(part.letter) is w.Name for part in answer.parts) < 2  # show both L and U or neither
    if not isinstance(chain.links[0].relation, Equal):
        return False
    for part in answer.parts:
        letters = part.letter.entries if isinstance(part.letter, w.Items) else ()
        if (final and target == part.form) or (chain.start in letters and type(target) is w.Number):
            return True
    return False


def _is_definition(link: Link) -> bool:
    return isinstance(link.relation, Equal) and link.relation.basis == "definition"


def _is_substitution(link: Link) -> bool:
    return isinstance(link.relation, Equal) and link.relation.basis == "substitution"
