"""Parts of an expression worked where they stand: a name only where a later line speaks of it.

2 A^-1 + B^T     A^-1 = (1/2)[3 -1; -4 2]    beside the line, without a name
                 2 [3/2 -1/2; -2 1] + B^T    entry by entry: the line itself shows it
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from symla.derivation.model import Chain, Equal, Fact, Link, Passage, Reason, Sentence, chains_among
from symla.notation import written as w
from symla.notation.frozen import replace

_ENTRY_BY_ENTRY = frozenset(
    "scale zero_times once divide_entries over_one add subtract combine turn_signs conjugate transpose".split()
)
_AT_ONCE = frozenset(("determinant", "trace", "rank"))  # set in front of the next line


def in_place(chain: Chain, done: Mapping[int, str]) -> Chain:
    """The lines of the whole, without the names that nothing is said of; `done` tells what was done on which line."""
    links = list(chain.links)
    needed: set[w.Name] = set()
    for place in reversed(range(len(links))):
        link, does = links[place], done.get(place)
        beside = link.detail[0] if len(link.detail) == 1 else None
        if does is None or not isinstance(beside, Chain) or type(beside.start) is not w.Name:
            needed.update(_names(link.detail))
        elif beside.start in needed:
            needed.update(_names((beside,)))
        elif does in _ENTRY_BY_ENTRY:
            links[place] = replace(link, relation=Equal(), detail=())
        else:
            beside = _without_name(beside)
            needed.update(_names((beside,)))
            links[place] = replace(link, relation=Equal(), detail=(beside,))
    return replace(chain, links=tuple(_joined(links, done)))


def have_names(passages: Iterable[Passage], data: Container[w.Node]) -> bool:
    """Whether a part has a name of its own, C = A B; data are not meant, nor entries such as c_11."""
    return any(
        (type(chain.start) is w.Name and not chain.start.subscript and chain.start not in data)
        or any(have_names(link.detail, data) for link in chain.links)
        for chain in chains_among(passages)
    )


def _joined(links: list[Link], done: Mapping[int, str]) -> list[Link]:
    """The same done to several parts is one line; what is done at once stands in front of the next line."""
    found: list[Link] = []
    before = ""
    for place, link in enumerate(links):
        does = done.get(place, "")
        if does in _AT_ONCE and place < len(links) - 1:
            link = replace(link, minor=True)
        if does and does == before and does in _ENTRY_BY_ENTRY and not (link.detail or found[-1].detail):
            found[-1] = replace(link, reason=found[-1].reason)
        else:
            found.append(link)
        before = does
    return found


def _without_name(chain: Chain) -> Chain:
    """D = A B = [...] becomes A B = [...]."""
    first, second, *links = chain.links
    return replace(chain, start=first.target, links=(replace(second, detail=(*first.detail, *second.detail)), *links))


def _names(passages: tuple[Passage, ...]) -> Iterator[w.Name]:
    """The names that are spoken of, but for those that a chain begins with."""
    for passage in passages:
        if isinstance(passage, Sentence):
            yield from _names_in(passage.said)
            continue
        if type(passage.start) is not w.Name:
            yield from _in(passage.start)
        if passage.heading is not None:
            yield from _names_in(passage.heading)
        for link in passage.links:
            yield from _in(link.target)
            if isinstance(link.relation, Equal) and link.relation.via is not None:
                yield from _in(link.relation.via)
            if link.reason is not None:
                yield from _names_in(link.reason)
            yield from _names(link.detail)


def _names_in(reason: Reason) -> Iterator[w.Name]:
    for _, fact in reason.facts:
        yield from _in(fact)


def _in(fact: Fact) -> Iterator[w.Name]:
    if isinstance(fact, w.Node):
        yield from w.names_in(fact)
    elif isinstance(fact, tuple):
        for part in fact:
            yield from _in(part)
