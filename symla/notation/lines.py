"""Lines of a text with any line endings."""

from __future__ import annotations

import re
from functools import cached_property

LINE_END = re.compile(r"\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]


class Lined:
    """A text with its lines."""

    text: str

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        return line_starts(self.text)

    def line(self, number: int) -> str:
        """The line with this number (0-based), without its end."""
        return line_at(self.text, self.line_starts[number])

    def begin(self, number: int) -> int:
        """The offset of this line; the end of the text after the last one."""
        return self.line_starts[number] if number < len(self.line_starts) else len(self.text)


def line_at(text: str, begin: int) -> str:
    """The line that begins there, without its end."""
    end = LINE_END.search(text, begin)
    return text[begin : end.start() if end else len(text)]
