"""What a reader has learnt from the solutions before: calculations, the columns of an elimination, remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from symla.derivation.model import Cases, Chain, Derivation, Passage, Reason, RowStep, chains_among
from symla.notation import written as w

Taught = frozenset[tuple[str, str, str]]  # what was shown, each thing by its kind and its name

NOTHING_TAUGHT: Taught = frozenset()
_PLACES = ("column", "row", "other")  # of a step of an elimination: they are seen, and nothing to learn


def has_steps(chain: Chain) -> bool:
    """Whether there are row operations in it."""
    return any(isinstance(link.relation, RowStep) for link in chain.links)


def lesson(chain: Chain) -> Taught:
    """The steps of a calculation, by their reasons, each with what is calculated; none of one that has no steps."""
    reasons = [link.reason.key.rpartition(":")[2] if link.reason else "" for link in chain.links]
    if chain.compact or len(reasons) < 3 or has_steps(chain):
        return NOTHING_TAUGHT
    start = chain.start
    kind = f"{type(start).__name__} {start.kind}" if isinstance(start, w.Norm) else type(start).__name__
    return frozenset([(kind, reasons[0], key) for key in reasons])


def column(heading: Reason) -> Taught:
    """What is done to a column, each thing by itself: to clear it, to exchange rows for its pivot, ..."""
    done = ["", *[name for name, fact in heading.facts if name not in _PLACES and fact]]
    return frozenset([("RowStep", heading.key.rpartition(":")[2], name) for name in done])


def lessons(derivation: Derivation) -> Taught:
    """What one learns from a solution that is shown in full."""
    found = _lessons(derivation.chains)
    if isinstance(derivation.outcome, Cases):
        found = found.union(*[lessons(case.derivation) for case in derivation.outcome.cases])
    return found


def remarks_told(derivation: Derivation, sentence: Callable[[Reason], str]) -> Taught:
    """What is remarked in a solution that is shown in full, and how it was planned: this is not told again."""
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
