"""Readings of the page: what a sentence tells by a number, a word or a flag is what the page has.

    index -1        the last index of the name that the lines are about
    steps add chain how many of the row operations of the chain add a multiple of a row

`problems/<topic>/_told.py` says which fact of which sentence is read in which way; here stands how.  A reading is asked
with the place of the sentence, what is told, and what it is to be read of: the names of other facts of the sentence, of
parts of the answer, of parameters.  It says whether the page has it so, or None if it has no say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from symla.derivation.model import Fact
from symla.kernel.page.here import Here
from symla.kernel.page.readings import answers, lines, rows, statements, work, zeros
from symla.problems import told

Reading = Callable[[Here, Fact], bool | None]

_READINGS: Mapping[str, Callable[..., bool | None]] = {
    **lines.READINGS,
    **rows.READINGS,
    **work.READINGS,
    **statements.READINGS,
    **answers.READINGS,
    **zeros.READINGS,
}


@lru_cache(maxsize=64)
def readings(topic: str) -> Mapping[tuple[str, str], Reading]:
    """How the facts of sentences of this topic are read, by the key of the sentence and the name of the fact."""
    return {fact: _reading(*way) for fact, way in told(topic).items()}


def _reading(name: str, *of: str) -> Reading:
    read = _READINGS[name]
    return read if not of else lambda here, fact: read(here, fact, *of)
