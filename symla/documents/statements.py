"""Splitting a text into definitions, calls and claims, one a line: an open bracket continues on the next line, and
`# this` is a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DEFINITION = re.compile(r"\s*([^\W\d]\w*)\s*=(?!=)")
_BEGINS = re.compile(r"[^\W\d]\w*\s*[=(]")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
# An operator at the end or the beginning of a line continues a statement; a minus may begin one.
_GOES_ON = re.compile(r"(?:[=<>+*/·≤≥≠]|[^\w\s]-|\s-|\b(?:and|or|implies))\s*$")
_CAME_FROM = re.compile(r"\s*(?:[=<>+*/·≤≥≠]|!=|(?:and|or|implies|where)\b)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A definition (with a name), a call or a claim: the statement begins at `start`, and its `text` at `at`; comments
    are replaced by blanks.
    """

    start: int
    name: str
    text: str
    at: int


def statements(text: str, claims: bool = False) -> list[Statement]:
    """The statements of a text; a claim continues after a relation sign at the end of a line, or before one at the
    beginning.
    """
    lines = [_without_comment(line) for line in text.split("\n")]
    found: list[Statement] = []
    at = k = 0
    while k < len(lines):
        length = 1
        if lines[k].strip():
            length = _reach(lines[k:])
            while claims and (more := _goes_on(lines[k:], length)):
                length += more
            found.append(_statement("\n".join(lines[k : k + length]), at))
        at += sum(len(line) + 1 for line in lines[k : k + length])
        k += length
    return found


def _statement(text: str, at: int) -> Statement:
    definition = _DEFINITION.match(text)
    skipped = definition.end() if definition else 0
    start = at + len(text) - len(text.lstrip())
    return Statement(start, definition[1] if definition else "", text[skipped:], at + skipped)


def _without_comment(line: str) -> str:
    """The line with a comment, `# the data`, replaced by blanks, which preserves offsets; a # in quotes begins no
    comment.
    """
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == "#" and not quoted and (not place or line[place - 1].isspace()):
            return line[:place] + " " * (len(line) - place)
    return line


def _goes_on(lines: list[str], length: int) -> int:
    """The number of further lines of a claim that has so many already."""
    if length >= len(lines) or not lines[length].strip():
        return 0
    if _GOES_ON.search(lines[length - 1]) or _CAME_FROM.match(lines[length]):
        return _reach(lines[length:])
    return 0


def _reach(lines: list[str]) -> int:
    """The number of lines of the first statement, until its brackets are closed.  With unbalanced brackets, it ends
    where the next statement seems to begin.
    """
    opened: list[str] = []
    for index, line in enumerate(lines):
        for letter in line:
            if letter in "([{":
                opened.append(letter)
            elif letter in _CLOSERS and (not opened or opened.pop() != _CLOSERS[letter]):
                return _next(lines[: index + 1])
        if not opened:
            return index + 1
    return _next(lines)


def _next(lines: list[str]) -> int:
    """The line at which the next statement seems to begin: an unindented definition or call."""
    return next((k for k in range(1, len(lines)) if _BEGINS.match(lines[k])), len(lines))
