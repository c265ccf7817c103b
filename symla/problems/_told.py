"""Facts of sentences that are a bare number, a word or a flag, and how each is read off the page; and what a statement
has to be about, which is proved besides.

    record.row: index -1                     it is the last index of the name that the lines are about
    clear.count: steps add clearing          it counts rows that the pivot's row is added to
    *.order: precedence order                in every sentence that tells an `order`
    invertible.determinant: says det(P) = d  it is a statement of this form

A line names facts, each by the key of its sentence and by its own name, and the reading of the page that it is held to:
a word for what the kernel knows how to read (`kernel/page/readings`), and what this is to be read of.  A topic has its
lines in `problems/<topic>/told.txt`, as its words stand in `templates/<language>/<topic>/`; where it uses the words of
other topics, `rests on: systems`, it has their lines, too.  What all topics share stands in `problems/told.txt`.

A name that is told under the name of a parameter is that of its argument, and under the name of a part of the answer
its letter, without a line (`kernel/page/roles`); `data onto` says which parameter is meant under another name,
`one_of_data` that it may be any.

The words of every remedy have a line about the `obstacle` that they are a remedy against, and may have others about
what they do not tell either, the claims that they rest on and the operation in whose words they are said:

    reduce.obstacle: says det(A) = zero
    fill_up.rests: altered padded first
    without_D.operation: operation ldu
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from symla.problems._tables import table

Told = Mapping[tuple[str, str], tuple[str, ...]]

_RESTS_ON = "rests on: "


@lru_cache(maxsize=64)
def told(topic: str) -> Told:
    """By sentence and fact, how the fact is read: what all topics share, what those have on which this one rests, and
    what it has of its own.
    """
    lines = [line for own in ("", *rests_on(topic), topic) for line in table("told", own)]
    return {fact: tuple(reading) for line in lines if not line.startswith(_RESTS_ON) for fact, reading in _parsed(line)}


def rests_on(topic: str) -> tuple[str, ...]:
    """The topics whose words this one uses."""
    first = next(iter(table("told", topic)), "")
    return tuple(first.removeprefix(_RESTS_ON).split()) if first.startswith(_RESTS_ON) else ()


def _parsed(line: str) -> list[tuple[tuple[str, str], list[str]]]:
    facts, _, reading = line.partition(":")
    found = []
    for fact in facts.split(","):
        key, _, name = fact.strip().partition(".")
        found.append(((key, name), reading.split()))
    return found
