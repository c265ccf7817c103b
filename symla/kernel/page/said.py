"""Words are said of what they speak of: a heading stands above a chain, and "multiply" beside a line that multiplies.

`problems/<topic>/_said.py` tells of every key where its words may stand and what a line does of which they are said;
here it is seen what a line does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from symla.derivation.model import Answer, Chain, Derivation, Equal, Link, Passage, Reason, Undefined
from symla.kernel.meaning.verdict import Refuted
from symla.notation import written as w
from symla.problems import Said, said, topics

_OTHER_PLACE = Refuted("these words are said in another place")
_OTHER_STEP = Refuted("the words are about another step")
_KINDS = frozenset("AbsoluteValue Norm Determinant Transpose Conjugate VectorProduct Call".split())
_NOTHING: Mapping[str, int] = {}


def out_of_place(derivation: Derivation) -> Iterator[tuple[str, Refuted]]:
    """The words that stand where they do not belong, or beside a line that does something else."""
    operation, outcome = derivation.operation, derivation.outcome
    told = [(derivation.problem, "problem"), (derivation.plan, "plan")]
    if isinstance(outcome, Answer):
        told.append((outcome.wording, "answer"))
    elif isinstance(outcome, Undefined):
        told += [(outcome.reason, "undefined"), *[(remedy.reason, "remedy") for remedy in outcome.remedies]]
    for reason, role in told:
        own = spoken(operation, reason)
        if own is not None and role not in own.roles:
            yield role, _OTHER_PLACE
    for passage in derivation.chains:
        yield from _within(operation, passage)


def _within(operation: str, passage: Passage) -> Iterator[tuple[str, Refuted]]:
    chain = passage if isinstance(passage, Chain) else None
    heading = passage.heading if isinstance(passage, Chain) else passage.said
    own = spoken(operation, heading)
    if own is not None and ("heading" if chain else "said") not in own.roles:
        yield "heading" if chain else "said", _OTHER_PLACE
    line = chain.start if chain else None
    for link in chain.links if chain else ():
        own = spoken(operation, link.reason)
        if own is not None and line is not None and not _fits(own, link, line):
            yield "line", _OTHER_STEP
        for inner in link.detail:
            yield from _within(operation, inner)
        line = link.target


def spoken(operation: str, reason: Reason | None) -> Said | None:
    """What the words may be said of; None where nobody tells it."""
    if reason is None:
        return None
    other, _, key = reason.key.rpartition(":")
    return said(topics().get(other or operation, "")).get(key)


def _fits(own: Said, link: Link, line: w.Node) -> bool:
    """Whether the words may be said of the line."""
    relation, target = link.relation, link.target
    if ground(link) not in own.on and "any" not in own.on:
        return False
    worked = relation.worked if isinstance(relation, Equal) else ()
    if worked and own.works and own.works.isdisjoint(worked):
        return False
    if own.always and not worked:
        return False
    if own.shapes and shapes(line, target) not in own.shapes:
        return False
    if not (own.needs or own.drops or own.brings):
        return True
    before, after = kinds_in(line), kinds_in(target)
    return (
        all(before.get(kind) for kind in own.needs)
        and all(after.get(kind, 0) < before.get(kind, 0) for kind in own.drops)
        and all(after.get(kind, 0) > before.get(kind, 0) for kind in own.brings)
    )


def ground(link: Link) -> str:
    """On what ground a line stands, or what other relation it has to the line before."""
    return link.relation.basis if isinstance(link.relation, Equal) else type(link.relation).__name__


def shapes(line: w.Node, target: w.Node) -> str:
    """Whether the lines are matrices."""
    return "-".join(["matrix" if type(node) is w.Matrix else "other" for node in (line, target)])


@lru_cache(maxsize=2048)
def kinds_in(node: w.Node) -> Mapping[str, int]:
    """How many parts of which kind there are."""
    if type(node) in (w.Name, w.Number):
        return _NOTHING
    return Counter([name for part in w.walk(node) if (name := type(part).__name__) in _KINDS])
