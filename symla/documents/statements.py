"""A text of definitions, calls and claims, one a line: what an open bracket leaves open goes on in the next line, and
`# this` is a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DEFINITION = re.compile(r"\s*([^\W\d]\w*)\s*=(?!=)")
_BEGINS = re.compile(r"[^\W\d]\w*\s*[=(]")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
# A relation or an operation at the end of a line or at its beginning; a minus may begin a statement of its own.
_GOES_ON = re.compile(r"(?:[=<>+*/·≤≥≠]|[^\w\s]-|\s-|\b(?:and|or|implies))\s*$")
_CAME_FROM = re.compile(r"\s*(?:[=<>+*/·≤≥≠]|!=|(?:and|or|implies|where)\b)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A definition (with a name) or a call or claim: `text` stands at `at` in the text that was read, and the statement
    begins at `start`; blanks stand in the place of comments.
    """

    start: int
    name: str
    text: str
    at: int


def statements(text: str, claims: bool = False) -> list[Statement]:
    """The statements of a text; claims go on after a relation sign at the end of a line, or with one in front."""
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
    """The line with blanks for a comment, `# the data`, so that everything keeps its place; in quotes # is none."""
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == "#" and not quoted and (not place or line[place - 1].isspace()):
            return line[:place] + " " * (len(line) - place)
    return line


def _goes_on(lines: list[str], length: int) -> int:
    """How many lines more a claim takes that has taken so many."""
    if length >= len(lines) or not lines[length].strip():
        return 0
    if _GOES_ON.search(lines[length - 1]) or _CAME_FROM.match(lines[length]):
        return _reach(lines[length:])
    return 0


def _reach(lines: list[str]) -> int:
    """How many lines the first statement takes: until its brackets are closed.

    If they never are, or one closes another, it ends where the next statement seems to begin.
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
    """The line with which the next statement seems to begin: it is not indented, and is a definition or a call."""
    return next((k for k in range(1, len(lines)) if _BEGINS.match(lines[k])), len(lines))
