"""Facts of sentences that are a bare number, a word or a flag, and how each is read off the page; and what a statement
has to be about, which is proved besides.

    record.row: index -1                     it is the last index of the name that the lines are about
    clear.count: steps add clearing          it counts rows that the pivot's row is added to
    *.order: precedence order                in every sentence that tells an `order`
    invertible.determinant: says det(P) = d  it is a statement of this form

A line names facts, each by the key of its sentence and by its own name, and the reading of the page that it is held to:
a word for what the kernel knows how to read (`kernel/page/readings`), and what this is to be read of.  A topic has its
lines in `problems/<topic>/_told.py`, as its words stand in `templates/<language>/<topic>/`; where it uses the words of
other topics (`RESTS_ON`), it has their lines, too.

A name that is told under the name of a parameter is that of its argument, and under the name of a part of the answer
its letter, without a line (`kernel/page/roles`); `data onto` says which parameter is meant under another name,
`one_of_data` that it may be any.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from functools import lru_cache

Told = Mapping[tuple[str, str], tuple[str, ...]]

SHARED = """
*.asked: all_shown
*.entry: deciding values asked factored
*.letters: letters_of entry
*.values: zeros asked
largest_power_factor.factor, largest_power_factor.index: power_factor factor index
estimate.largest: largest_size v
estimate.total: total_size v
*.domain: domain
*.zeros: each_zero values
*.instead: goal_otherwise
root_as_modulus.facts: says sqrt(y^2) = abs(y)
decided.facts: decides_sizes
perfect_power.fact, root_of_difference.fact: says here^index = above
root_of_difference.positive: says here > 0
root_of_factor.fact: says sqrt(above) = here
append_zeros.v: term_of count 2
drop_components.v: term_of count 1
zero_satisfies.lowered: equation
different_sizes.u: counted m
different_sizes.v: counted n
"""


@lru_cache(maxsize=64)
def told(topic: str) -> Told:
    """By sentence and fact, how the fact is read: what all topics share, what those have on which this one rests, and
    what it has of its own.
    """
    own = _own(topic)
    text = "".join([SHARED, *[_own(other)[0] for other in own[1]], own[0]])
    return {fact: tuple(reading) for line in text.splitlines() if line for fact, reading in _parsed(line)}


def _own(topic: str) -> tuple[str, tuple[str, ...]]:
    """The lines of a topic, and the topics on which it rests."""
    name = f"{__package__}.{topic}._told"
    if not topic or importlib.util.find_spec(name) is None:
        return "", ()
    module = importlib.import_module(name)
    return module.TOLD, getattr(module, "RESTS_ON", ())


def _parsed(line: str) -> list[tuple[tuple[str, str], list[str]]]:
    facts, _, reading = line.partition(":")
    found = []
    for fact in facts.split(","):
        key, _, name = fact.strip().partition(".")
        found.append(((key, name), reading.split()))
    return found
