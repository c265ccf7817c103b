"""What stands in lecture notes for symla to work out, in whatever format: blocks of calls, and values in the text.

What looks like it and is neither worked out nor quoted as code is told, so that nothing is left silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from symla.notation.lines import line_at, line_starts

_OPTION = re.compile("where=(?:\"[^\"]*\"|'[^']*')|[^ \t\r\n,]+")


@dataclass(frozen=True, slots=True)
class Value:
    """An expression in the text, whose value goes there; `bare` where it stands in a formula already."""

    start: int
    end: int
    text: str
    at: int
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A block of definitions and calls, whole lines of the file from `first` to before `end`.

    `content` is what it holds and `places` where each character of that stands; `options` are words with their places.
    `before` is what stands in front of the block on its line, `outer` the part of it that all its neighbours have, too.
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


@dataclass(frozen=True)
class Noted:
    """Everything that was found in a text, by its place, and what is left over, with the reason."""

    text: str
    values: list[Value] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)

    @cached_property
    def line_starts(self) -> list[int]:
        """Where every line begins."""
        return line_starts(self.text)

    def line(self, number: int) -> str:
        """The line, counted from 0, without its end."""
        return line_at(self.text, self.line_starts[number])

    def begin(self, line: int) -> int:
        """Where a line begins; the end of the text, after the last one."""
        return self.line_starts[line] if line < len(self.line_starts) else len(self.text)


def options_in(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The words `detail=brief`, `where="x > 0"` of a text that stands there, each with its place."""
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
