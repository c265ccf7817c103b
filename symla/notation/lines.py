"""Lines of a text with any line endings."""

from __future__ import annotations

import re

LINE_END = re.compile(r"\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]


def line_at(text: str, begin: int) -> str:
    """The line that begins there, without its end."""
    end = LINE_END.search(text, begin)
    return text[begin : end.start() if end else len(text)]
