"""Requests to symla in lecture notes of any format: blocks of calls, values in the text.  Text that looks like a call
but is neither evaluated nor quoted as code is reported, so that nothing is skipped silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from symla.notation.lines import Lined

_OPTION = re.compile("[a-z]+=(?:\"[^\"]*\"|'[^']*')|[^ \t\r\n,]+")


@dataclass(frozen=True, slots=True)
class Value:
    """An expression in the text to be replaced by its value; `bare` inside a formula."""

    start: int
    end: int
    text: str
    at: int
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A block of definitions and calls: the lines of the file from `first` up to `end` (exclusive).  `content` is its
    text, with the offset of each character in `places`; `options` are words with their offsets.  `before` is the prefix
    of the block's first line, and `outer` the part of it that the neighbouring lines share.
    """

    first: int
    end: int
    content: str
    places: list[int]
    options: tuple[tuple[str, int], ...]
    before: str = ""
    outer: str = ""
    nested: bool = False
    closed: bool = True

    @property
    def condition(self) -> int:
        """The position at which the text of `where="x > 0"` begins."""
        return next((at + len('where="') for word, at in self.options if word.startswith("where=")), self.places[0])


@dataclass(frozen=True)
class Noted(Lined):
    """Everything found in a text, by offset, and unused marks with the reason."""

    text: str
    values: list[Value] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)


def options_in(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The words `detail=brief`, `where="x > 0"` of a text at this offset, each with its own offset."""
    for met in _OPTION.finditer(text):
        yield met[0], at + met.start()


@dataclass(frozen=True, slots=True)
class Held:
    """A text that a file holds among other things: from here to there, the text, where every character of it stands in
    the file, and whether it is notes; else it may tell the settings alone.
    """

    start: int
    end: int
    text: str
    places: tuple[int, ...]
    is_notes: bool

    def written(self, text: str, ascii_only: bool) -> str:
        """Another text as the file holds it."""
        return text


class NotHeld(ValueError):
    """A file that does not hold texts in this way: where that shows, and why."""

    def __init__(self, at: int, why: str) -> None:
        super().__init__(why)
        self.at = at
