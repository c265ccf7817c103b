"""Words stand where they belong: what is said above a chain is no reason for a line, and a reason is no answer.

`problems/<topic>/_said.py` tells of every key where its words may stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.model import Answer, Chain, Derivation, Passage, Reason, Undefined
from symla.kernel.meaning.verdict import Refuted
from symla.problems import said, topics

_OTHER_PLACE = Refuted("these words are said in another place")


def out_of_place(derivation: Derivation) -> Iterator[tuple[str, Refuted]]:
    """The words that stand where they do not belong, by the place; those of cases are asked for by themselves."""
    for reason, place in places(derivation):
        own = said(topic_of(derivation.operation, reason)).get(reason.key.rpartition(":")[2])
        if own is not None and place not in own:
            yield place, _OTHER_PLACE


def topic_of(operation: str, reason: Reason) -> str:
    """The topic in whose words this is said."""
    return topics().get(reason.key.rpartition(":")[0] or operation, "")


def places(derivation: Derivation) -> Iterator[tuple[Reason, str]]:
    """All that is said, and where."""
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
