"""Where words may stand, `symla/problems/<topic>/_said.py`: collected from worked examples.

`python -m tests.tools.said` adds what the examples have; `python -m tests.tools.said FILE` what the calls in a file
have, one a line, as well.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import symla
from symla.derivation.model import Cases, Derivation
from symla.kernel.page.said import places, topic_of
from symla.operations import operation, topics
from symla.problems._said import told_by

_HERE = Path(symla.__file__).parent / "problems"
_SHARED = Path(symla.__file__).parent.parent / "templates" / "en" / "_shared.j2"


def samples(derivation: Derivation) -> Iterator[tuple[str, str, str]]:
    """The topic, the key and the place of all that is said, in cases, too."""
    for reason, place in places(derivation):
        key = reason.key.rpartition(":")[2]
        yield "" if key in _shared() else topic_of(derivation.operation, reason), key, place
    if isinstance(derivation.outcome, Cases):
        for case in derivation.outcome.cases:
            yield from samples(case.derivation)


def _shared() -> frozenset[str]:
    return frozenset(re.findall(r"macro (\w+)\(", _SHARED.read_text("utf-8")))


def collected(calls: list[str]) -> dict[str, dict[str, frozenset[str]]]:
    """By topic ("" is what all share) and by key: what is known already, and what these calls have."""
    found = {topic: dict(told_by(_module(topic))) for topic in ("", *sorted(set(topics().values())))}
    for call in calls:
        for topic, key, place in samples(symla.solve(call).derivation):
            found[topic][key] = found[topic].get(key, frozenset()) | {place}
    return found


def _module(topic: str) -> str:
    return f"symla.problems.{topic}._said" if topic else "symla.problems._said_by_all"


def text(topic: str, found: dict[str, frozenset[str]]) -> str:
    """The module of a topic."""
    about = f"the words of {topic}" if topic else "the words that all topics share"
    lines = "\n".join(f"{key}: {' '.join(sorted(found[key]))}" for key in sorted(found))
    head = f'"""Where {about} may stand: written by `make said`, read by `problems/_said`."""\n\nSAID = """\n'
    return f'{head}{lines}\n"""\n'


def main(arguments: list[str]) -> None:
    """Writes all of them."""
    calls = [example for name in topics() for example in operation(name).examples]
    for name in arguments:
        calls += Path(name).read_text("utf-8").splitlines()
    for topic, found in collected(calls).items():
        path = _HERE / topic / "_said.py" if topic else _HERE / "_said_by_all.py"
        path.write_text(text(topic, found), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
