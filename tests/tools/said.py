"""What words may be said of, `symla/problems/<topic>/_said.py`: learned from worked examples.

`python -m tests.tools.said` adds the keys of all examples that nobody knows yet and makes wider what would refuse an
example; `python -m tests.tools.said FILE` learns from the calls in a file, one a line, as well.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import symla
from symla.derivation.model import Answer, Cases, Chain, Derivation, Equal, Passage, Reason, Undefined
from symla.kernel.page.said import ground, kinds_in, shapes
from symla.operations import operation, topics
from symla.problems._said import Said, told_by, written

_HERE = Path(symla.__file__).parent / "problems"
_SHARED = Path(symla.__file__).parent.parent / "templates" / "en" / "_shared.j2"
_FEW = 10  # samples from which what is always so is taken to be no accident
# how many there are of these depends on the numbers
_BY_CHANCE = {
    "needs": frozenset(("Call",)),
    **dict.fromkeys(("drops", "brings"), frozenset(("Call", "AbsoluteValue", "Conjugate"))),
}
_SAME = frozenset(("other-other", "matrix-matrix"))

Sample = tuple[str, str, Said]  # the topic and the key; what is so in the sample, roles as `in`


def samples(derivation: Derivation) -> Iterator[Sample]:
    """What is said where, and what the lines beside it do."""
    name, outcome = derivation.operation, derivation.outcome
    yield _sample(name, derivation.problem, Said(roles=frozenset(("problem",))))
    if derivation.plan:
        yield _sample(name, derivation.plan, Said(roles=frozenset(("plan",))))
    for passage in derivation.chains:
        yield from _of_passage(name, passage)
    if isinstance(outcome, Cases):
        for case in outcome.cases:
            yield from samples(case.derivation)
    elif isinstance(outcome, Answer):
        yield _sample(name, outcome.wording, Said(roles=frozenset(("answer",))))
    elif isinstance(outcome, Undefined):
        yield _sample(name, outcome.reason, Said(roles=frozenset(("undefined",))))
        for remedy in outcome.remedies:
            yield _sample(name, remedy.reason, Said(roles=frozenset(("remedy",))))


def _of_passage(name: str, passage: Passage) -> Iterator[Sample]:
    if not isinstance(passage, Chain):
        yield _sample(name, passage.said, Said(roles=frozenset(("said",))))
        return
    if passage.heading is not None:
        yield _sample(name, passage.heading, Said(roles=frozenset(("heading",))))
    line = passage.start
    for link in passage.links:
        for inner in link.detail:
            yield from _of_passage(name, inner)
        if link.reason is not None:
            worked = link.relation.worked if isinstance(link.relation, Equal) else ()
            before, after = kinds_in(line), kinds_in(link.target)
            yield _sample(
                name,
                link.reason,
                Said(
                    on=frozenset((ground(link),)),
                    works=frozenset(worked),
                    always=frozenset(("always",) if worked else ()),
                    shapes=frozenset((shapes(line, link.target),)),
                    needs=frozenset(before),
                    drops=frozenset(k for k in before if after.get(k, 0) < before[k]),
                    brings=frozenset(k for k in after if after[k] > before.get(k, 0)),
                ),
            )
        line = link.target


def _sample(name: str, reason: Reason, own: Said) -> Sample:
    other, _, key = reason.key.rpartition(":")
    return ("" if key in _shared() else topics()[other or name]), key, own


def _shared() -> frozenset[str]:
    return frozenset(re.findall(r"macro (\w+)\(", _SHARED.read_text("utf-8")))


def merged(known: Said | None, found: list[Said]) -> Said:
    """What is so in all samples, and in what is known already."""
    lines = [own for own in found if own.on]
    result = Said(
        roles=frozenset().union(*[own.roles for own in found]),
        on=_grounds(lines, known),
        works=frozenset().union(*[own.works for own in found]),
        always=_always(lines, "always", known),
        shapes=_shapes(lines, known),
        needs=_always(lines, "needs", known),
        drops=_always(lines, "drops", known),
        brings=_always(lines, "brings", known),
    )
    if known is None:
        return result
    is_line = bool(known.on) and bool(lines)
    return Said(
        roles=known.roles | result.roles,
        on=frozenset(("any",)) if "any" in known.on else known.on | result.on,
        works=known.works | result.works,
        always=known.always & result.always if is_line else known.always or result.always,
        shapes=known.shapes and known.shapes | result.shapes,
        needs=known.needs & result.needs if is_line else known.needs or result.needs,
        drops=known.drops & result.drops if is_line else known.drops or result.drops,
        brings=known.brings & result.brings if is_line else known.brings or result.brings,
    )


def _always(lines: list[Said], name: str, known: Said | None) -> frozenset[str]:
    if not lines:
        return frozenset()
    own: frozenset[str] = frozenset.intersection(*[getattr(line, name) for line in lines])
    if known is not None:
        return own
    return own - _BY_CHANCE.get(name, frozenset()) if len(lines) >= _FEW else frozenset()


def _grounds(lines: list[Said], known: Said | None) -> frozenset[str]:
    """The grounds on which lines stand of which this is said; any, where that is seldom."""
    if known is None and 0 < len(lines) < _FEW:
        return frozenset(("any",))
    return frozenset().union(*[line.on for line in lines])


def _shapes(lines: list[Said], known: Said | None) -> frozenset[str]:
    """The shapes that occur; what keeps two of them keeps all."""
    own: frozenset[str] = frozenset().union(*[line.shapes for line in lines])
    if known is None and len(lines) < 2 * _FEW:
        return frozenset()
    return own | _SAME if len(own & _SAME) > 1 else own


def learned(calls: list[str]) -> dict[str, dict[str, Said]]:
    """By topic ("" is what all share) and by key."""
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for call in calls:
        try:
            solution = symla.solve(call)
        except symla.SymlaError:
            continue
        for topic, key, own in samples(solution.derivation):
            found[topic, key].append(own)
    result: dict[str, dict[str, Said]] = {topic: {} for topic in ("", *sorted(set(topics().values())))}
    for topic in result:
        result[topic] = dict(told_by(f"symla.problems.{topic}._said" if topic else "symla.problems._said_by_all"))
    for (topic, key), own in found.items():
        result[topic][key] = merged(result[topic].get(key), own)
    return result


def text(topic: str, found: dict[str, Said]) -> str:
    """The module of a topic."""
    about = f"the words of {topic}" if topic else "the words that all topics share"
    lines = "\n".join(written(key, found[key]) for key in sorted(found))
    head = f'"""What {about} may be said of: written by `make said`, read by `problems/_said`."""\n\nSAID = """\n'
    return f'{head}{lines}\n"""\n'


def path(topic: str) -> Path:
    """Where the module of a topic stands."""
    return _HERE / topic / "_said.py" if topic else _HERE / "_said_by_all.py"


def main(arguments: list[str]) -> None:
    """Writes all of them."""
    calls = [example for name in topics() for example in operation(name).examples]
    for name in arguments:
        calls += Path(name).read_text("utf-8").splitlines()
    for topic, found in learned(calls).items():
        path(topic).write_text(text(topic, found), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
