"""Words stand where they belong: a heading is no reason for a line, and a reason is no answer.

`problems/<topic>/_said.py` lists for every key where its words may stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.model import Answer, Chain, Derivation, Passage, Reason, Undefined
from symla.kernel.meaning.verdict import Refuted
from symla.problems import said, topics

_OTHER_PLACE = Refuted("these words are said in another place")


def out_of_place(derivation: Derivation) -> Iterator[tuple[str, Refuted]]:
    """The places whose words do not belong there; the derivations of cases are asked about separately."""
    for reason, place in places(derivation):
        allowed = said(topic_of(derivation.operation, reason)).get(reason.key.rpartition(":")[2])
        if allowed is not None and place not in allowed:
            yield place, _OTHER_PLACE


def topic_of(operation: str, reason: Reason) -> str:
    """The topic whose wording has this reason."""
    return topics().get(reason.key.rpartition(":")[0] or operation, "")


def places(derivation: Derivation) -> Iterator[tuple[Reason, str]]:
    """Every reason of the derivation with the kind of place where it stands."""
    outcome = derivation.outcome
    yield derivation.problem, "problem"
    if derivation.plan is not None:
        yield derivation.plan, "text"
    if isinstance(outcome, Answer):
        yield outcome.wording, "answer"
    elif isinstance(outcome, Undefined):
        yield outcome.reason, "undefined"
        for remedy in outcome.remedies:
            yield remedy.reason, "remedy"
    for passage in derivation.chains:
        yield from _within(passage)


def _within(passage: Passage) -> Iterator[tuple[Reason, str]]:
    if not isinstance(passage, Chain):
        yield passage.said, "text"
        return
    if passage.heading is not None:
        yield passage.heading, "text"
    for link in passage.links:
        if link.reason is not None:
            yield link.reason, "line"
        for inner in link.detail:
            yield from _within(inner)
