"""Words stand where they belong: what is said above a chain is no reason for a line, and a reason is no answer.

`problems/<topic>/_said.py` lists for every key where its words may stand, below which headings, and which facts they
tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from symla.derivation.model import Answer, Chain, Derivation, Equal, Passage, Reason, Undefined
from symla.kernel.meaning.verdict import Refuted
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.problems import Said, said, topics

_OTHER_PLACE = Refuted("these words are said in another place")
_OTHER_WORK = Refuted("these words are said of other work")
_OTHER_FACTS = Refuted("these words tell other facts")


class Place(Frozen, frozen=True):
    """A sentence and its place; for the reason of a line also the key of the heading above it, `-` if there is none,
    the line before, the kinds of node that were worked out in it, as far as they are told, and the line itself.
    """

    reason: Reason
    name: str
    under: str = ""
    line: w.Node | None = None
    worked: tuple[str, ...] = ()
    target: w.Node | None = None


def out_of_place(derivation: Derivation) -> Iterator[tuple[str, Refuted]]:
    """The words that stand where they do not belong, by the place; those of cases are asked for by themselves."""
    operation = derivation.operation
    for place in places(derivation):
        reason = place.reason
        names = tuple([name for name, _ in reason.facts]) if reason.facts else ()
        why, known = _objection(operation, reason.key, place.name, place.under, names)
        if why is None and known is not None:
            if (known.gives or known.needs) and not _is_of(known, place):
                why = _OTHER_WORK
            elif known.signs and not signs_of(reason) <= known.signs:
                why = _OTHER_FACTS
        if why is not None:
            yield place.name, why


@lru_cache(maxsize=8192)
def _objection(
    operation: str, key: str, place: str, under: str, names: tuple[str, ...]
) -> tuple[Refuted | None, Said | None]:
    """The objection to words with these facts there, and what is known of them; `under` is of lines alone."""
    reason = Reason(key)
    known = said(topic_of(operation, reason)).get(bare(reason))
    if known is None:
        return None, None
    # long data are put in where other lines stand: for the letters of a definition, and as they are worked out
    meant = (place, place.replace("substitution", "definition"), place.replace("substitution", "arithmetic"))
    if known.places and known.places.isdisjoint(meant):
        return _OTHER_PLACE, known
    if under and known.under and under not in known.under:
        return _OTHER_WORK, known
    return (None if known.tell(names) else _OTHER_FACTS), known


def topic_of(operation: str, reason: Reason) -> str:
    """The topic in whose words this is said."""
    return topics().get(reason.key.rpartition(":")[0] or operation, "")


def signs_of(reason: Reason) -> frozenset[str]:
    """The facts that are relations, each with its sign: `fact>`."""
    return frozenset([f"{name}{fact.symbol}" for name, fact in reason.facts if type(fact) is w.Relation])


def bare(reason: Reason) -> str:
    """The key without the operation whose words these are."""
    return reason.key.rpartition(":")[2]


def places(derivation: Derivation) -> list[Place]:
    """All that is said, and where."""
    outcome = derivation.outcome
    found = [Place(derivation.problem, "problem")]
    if derivation.plan is not None:
        found.append(Place(derivation.plan, "plan"))
    if isinstance(outcome, Answer):
        found.append(Place(outcome.wording, "answer"))
    elif isinstance(outcome, Undefined):
        found.append(Place(outcome.reason, "undefined"))
        found += [Place(remedy.reason, "remedy") for remedy in outcome.remedies]
    _add_within(derivation.chains, found)
    return found


def _add_within(passages: tuple[Passage, ...], found: list[Place]) -> None:
    """Adds what is said in these passages; the ground of a line tells whether it says what a name is."""
    for passage in passages:
        role = "" if passage.role == "work" else f"-{passage.role}"
        if not isinstance(passage, Chain):
            found.append(Place(passage.said, f"between{role}"))
            continue
        if passage.heading is not None:
            found.append(Place(passage.heading, f"above{role}"))
        above, line = "-" if passage.heading is None else bare(passage.heading), passage.start
        for link in passage.links:
            if (reason := link.reason) is not None:
                relation = link.relation
                is_equal = type(relation) is Equal
                ground = relation.basis if is_equal else type(relation).__name__  # type: ignore[union-attr]
                worked = relation.worked if is_equal else ()  # type: ignore[union-attr]
                of = "-of-name" if type(line) is w.Name else ""
                found.append(Place(reason, ground + of, above, line, worked, link.target))
            if link.detail:
                _add_within(link.detail, found)
            line = link.target


def _is_of(known: Said, place: Place) -> bool:
    """Whether the line before has what is said to be worked out, and nothing else was, and the line is of its kind."""
    if place.line is None or place.target is None:
        return True
    if known.gives and given(place.target) not in known.gives:
        return False
    needs = known.needs
    if not needs or (place.worked and needs.isdisjoint(place.worked)):
        return not needs
    return needs.issubset([type(part).__name__ for part in w.inside(place.line)])


def given(line: w.Node) -> str:
    """The kind of a line: `Vector` or `Matrix` where one is written out, any other a `formula`."""
    return type(line).__name__ if type(line) in (w.Vector, w.Matrix) else "formula"
