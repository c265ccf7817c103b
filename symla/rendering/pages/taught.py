"""The lessons of earlier solutions to a reader: calculations, the columns of an elimination, remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from symla.derivation.model import Cases, Chain, Derivation, Fact, Link, Passage, Reason, RowStep, chains_among
from symla.notation import written as w

Lessons = frozenset[tuple[str, str, object]]  # items shown, each by kind and name
Taught = Mapping[tuple[str, str, object], str]  # the place of the problem that showed an item first

_NO_LESSON: Lessons = frozenset()
NOTHING_TAUGHT: Taught = MappingProxyType({})
_PLACES = ("column", "row", "other")  # facts of an elimination step that are visible anyway


def has_steps(chain: Chain) -> bool:
    """Whether the chain has row operations."""
    return RowStep in [type(link.relation) for link in chain.links]


def lesson(chain: Chain) -> Lessons:
    """The steps of a calculation, by their reasons and the kind of value; empty for a chain without steps."""
    reasons = [link.reason.key.rpartition(":")[2] if link.reason else "" for link in chain.links]
    if chain.compact or len(reasons) < 3 or has_steps(chain):
        return _NO_LESSON
    start = chain.start
    kind = f"{type(start).__name__} {start.kind}" if isinstance(start, w.Norm) else type(start).__name__
    return frozenset([(kind, reasons[0], key) for key in reasons])


def calculation(chain: Chain) -> Mapping[tuple[str, str, object], int]:
    """The calculation itself, from where its numbers are put in to each of its lines, by the number of links: another
    one may end there, or go on.  Empty for a chain that is short anyway.
    """
    bases = [getattr(link.relation, "basis", None) for link in chain.links]
    if None in bases:
        return {}
    begin = next((place for place, basis in enumerate(bases) if basis != "definition"), 0)
    lines = [link.target for link in chain.links[begin:]]
    ends = range(max(3, begin + 1), len(bases) + 1)
    return {("calculation", "", (chain.start, *lines[: end - begin])): end for end in ends}


def calculations(derivation: Derivation) -> Lessons:
    """The calculations of a solution at any detail."""
    found = _NO_LESSON
    for chain in chains_among(derivation.chains):
        found |= calculation(chain).keys()
    if isinstance(derivation.outcome, Cases):
        found = found.union(*[calculations(case.derivation) for case in derivation.outcome.cases])
    return found


def led_in(chain: Chain) -> Lessons:
    """The words that lead to a single line, such as `Read as equations, the rows give:`, if they tell nothing of the
    data but names, their values and places.
    """
    heading = chain.heading
    if heading is None or not chain.compact or has_steps(chain):
        return _NO_LESSON
    if not all(_is_plain(fact) for _, fact in heading.facts):
        return _NO_LESSON
    return frozenset([("heading", heading.key.rpartition(":")[2], "")])


def _is_plain(fact: Fact) -> bool:
    if isinstance(fact, tuple):
        return all(map(_is_plain, fact))
    return type(fact) in (w.Name, bool, int) or (isinstance(fact, w.Relation) and type(fact.left) is w.Name)


def column(heading: Reason) -> Lessons:
    """The things done to a column: clearing it, exchanging rows for its pivot, ..."""
    done = ["", *[name for name, fact in heading.facts if name not in _PLACES and fact]]
    return frozenset([("RowStep", heading.key.rpartition(":")[2], name) for name in done])


def lessons(derivation: Derivation) -> Lessons:
    """The lessons of a solution at detail `full`."""
    found = _lessons(derivation.chains)
    if isinstance(derivation.outcome, Cases):
        found = found.union(*[lessons(case.derivation) for case in derivation.outcome.cases])
    return found


def remarks_told(derivation: Derivation, sentence: Callable[[Reason], str]) -> Lessons:
    """The remarks and the plan of a solution at detail `full`, which are not repeated."""
    found: Lessons = frozenset(
        [_remark(passage, sentence) for passage in derivation.chains if passage.role == "remark"]
    )
    if derivation.plan is not None:
        found |= {("remark", sentence(derivation.plan), "")}
    if isinstance(derivation.outcome, Cases):
        found = found.union(*[remarks_told(case.derivation, sentence) for case in derivation.outcome.cases])
    return found - {("remark", "", "")}


def is_new(reason: Reason, sentence: Callable[[Reason], str], taught: Taught) -> bool:
    """Whether a sentence is new to the reader."""
    return ("remark", sentence(reason), "") not in taught


def untold(remarks: Iterable[Passage], sentence: Callable[[Reason], str], taught: Taught) -> list[Passage]:
    """The remarks that are new to the reader."""
    if not taught:
        return list(remarks)
    return [remark for remark in remarks if _remark(remark, sentence) not in taught]


def _remark(passage: Passage, sentence: Callable[[Reason], str]) -> tuple[str, str, str]:
    reason = passage.heading if isinstance(passage, Chain) else passage.said
    return ("remark", sentence(reason) if reason is not None else "", "")


def _lessons(passages: Iterable[Passage]) -> Lessons:
    found = _NO_LESSON
    for chain in chains_among(passages):
        found |= column(chain.heading) if chain.heading is not None and has_steps(chain) else lesson(chain)
        found |= led_in(chain)
        for link in chain.links:
            if link.detail:
                found |= _lessons(link.detail)
    return found


_PUT_IN = "put_in"  # how the keys of reasons begin that say no more than this


def telling(links: Sequence[Link]) -> Reason | None:
    """The reason of equations that share a line: the first one that says more than that something was put in."""
    first = links[0].reason
    if first is None or not puts_in(first):
        return first
    return next((own.reason for own in links if own.reason and not puts_in(own.reason)), first)


def puts_in(reason: Reason) -> bool:
    """Whether the reason says no more than that something was put in."""
    return not reason.facts and reason.key.rpartition(":")[2].startswith(_PUT_IN)
