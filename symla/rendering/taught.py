"""What a reader has learnt from earlier solutions: calculations, the columns of an elimination, remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from symla.derivation.model import Cases, Chain, Derivation, Passage, Reason, RowStep, chains_among
from symla.notation import written as w

Taught = frozenset[tuple[str, str, str]]  # items shown, each by kind and name

NOTHING_TAUGHT: Taught = frozenset()
_PLACES = ("column", "row", "other")  # facts of an elimination step that are visible anyway


def has_steps(chain: Chain) -> bool:
    """Whether the chain has row operations."""
    return any(isinstance(link.relation, RowStep) for link in chain.links)


def lesson(chain: Chain) -> Taught:
    """The steps of a calculation, by their reasons and the kind of value; empty for a chain without steps."""
    reasons = [link.reason.key.rpartition(":")[2] if link.reason else "" for link in chain.links]
    if chain.compact or len(reasons) < 3 or has_steps(chain):
        return NOTHING_TAUGHT
    start = chain.start
    kind = f"{type(start).__name__} {start.kind}" if isinstance(start, w.Norm) else type(start).__name__
    return frozenset([(kind, reasons[0], key) for key in reasons])


def column(heading: Reason) -> Taught:
    """The things done to a column: clearing it, exchanging rows for its pivot, ..."""
    done = ["", *[name for name, fact in heading.facts if name not in _PLACES and fact]]
    return frozenset([("RowStep", heading.key.rpartition(":")[2], name) for name in done])


def lessons(derivation: Derivation) -> Taught:
    """What a solution at detail `full` teaches."""
    found = _lessons(derivation.chains)
    if isinstance(derivation.outcome, Cases):
        found = found.union(*[lessons(case.derivation) for case in derivation.outcome.cases])
    return found


def remarks_told(derivation: Derivation, sentence: Callable[[Reason], str]) -> Taught:
    """The remarks and the plan of a solution at detail `full`, which are not repeated."""
    found = frozenset([_remark(one, sentence) for one in derivation.chains if one.role == "remark"])
    if derivation.plan is not None:
        found |= {("remark", sentence(derivation.plan), "")}
    if isinstance(derivation.outcome, Cases):
        found = found.union(*[remarks_told(case.derivation, sentence) for case in derivation.outcome.cases])
    return found - {("remark", "", "")}


def is_new(told: Reason, sentence: Callable[[Reason], str], taught: Taught) -> bool:
    """Whether a sentence is new to the reader."""
    return ("remark", sentence(told), "") not in taught


def untold(remarks: Iterable[Passage], sentence: Callable[[Reason], str], taught: Taught) -> list[Passage]:
    """The remarks that are new to the reader."""
    if not taught:
        return list(remarks)
    return [one for one in remarks if _remark(one, sentence) not in taught]


def _remark(passage: Passage, sentence: Callable[[Reason], str]) -> tuple[str, str, str]:
    told = passage.heading if isinstance(passage, Chain) else passage.said
    return ("remark", sentence(told) if told is not None else "", "")


def _lessons(passages: Iterable[Passage]) -> Taught:
    found = NOTHING_TAUGHT
    for chain in chains_among(passages):
        found |= column(chain.heading) if chain.heading is not None and has_steps(chain) else lesson(chain)
        for link in chain.links:
            if link.detail:
                found |= _lessons(link.detail)
    return found
