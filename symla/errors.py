"""The errors that symla raises on purpose: what is wrong, where, and how to mend it.

`norm_l2([3, 4)` gives an `InputError` that prints as

    line 1, column 14: unexpected ")", expected , or ]
      norm_l2([3, 4)
                   ^
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

__all__ = ["InputError", "SymlaError"]

_WIDTH = 72
_BEFORE = 48


class SymlaError(Exception):
    """The base of every error raised on purpose.  It can be pickled whatever its constructor takes, since errors cross
    the processes of a pool.
    """

    def __init__(self, *told: object) -> None:
        super().__init__(*told)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.args), self.__dict__


def placed(error: SymlaError, place: str) -> SymlaError:
    """The same error, with the place of the fault before it: `v: entry 2: nan is not a number`."""
    if isinstance(error, InputError):
        return InputError(place + error.message, error.text, error.position, error.expected)
    return type(error)(f"{place}{error}")


def _again(kind: type[SymlaError], arguments: tuple[Any, ...]) -> SymlaError:
    """The unpickled error with these arguments, made without its constructor."""
    return kind.__new__(kind, *arguments)


class InputError(SymlaError):
    """Input that cannot be read: what is wrong, where in `text`, and what was expected there."""

    def __init__(self, message: str, text: str = "", position: int = 0, expected: str = "") -> None:
        super().__init__(message, text, position, expected)
        self.message = message
        self.text = text
        self.position = position
        self.expected = expected

    @property
    def line(self) -> int:
        """The line of the fault, counted from 1."""
        return self.text.count("\n", 0, self.position) + 1

    @property
    def column(self) -> int:
        """The column of the fault, counted from 1."""
        return self.position - (self.text.rfind("\n", 0, self.position) + 1) + 1

    @property
    def summary(self) -> str:
        """The message in one line, without the position."""
        return f"{self.message}, expected {self.expected}" if self.expected else self.message

    def __str__(self) -> str:
        if not self.text:
            return self.summary
        source, caret = pointed(self.text, self.position)
        return f"line {self.line}, column {self.column}: {self.summary}\n  {source}\n  {caret}"


def pointed(text: str, position: int) -> tuple[str, str]:
    """The line of `text` around `position` and a caret line for it: `("2 + ]", "    ^")`.

    A long line is cut to a window; a control character is shown as a symbol (a tab is `␉`).
    """
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    end = len(text) if end < 0 else end
    first = max(begin, position - _BEFORE) if end - begin > _WIDTH else begin
    last = min(end, first + _WIDTH)
    before = ("…" if first > begin else "") + visible(text[first:position])
    after = visible(text[position:last]) + ("…" if last < end else "")
    indent = sum(not unicodedata.combining(letter) for letter in before)
    return before + after, " " * indent + "^"


def visible(text: str) -> str:
    """The text with a symbol for every unprintable character: a tab is `␉`."""
    return text if text.isprintable() else "".join(map(_picture, text))


def _picture(letter: str) -> str:
    code = ord(letter)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if letter.isprintable():
        return letter
    return " " if letter.isspace() else "\ufffd"


def sized(rows: int, columns: int) -> str:
    """a 3 x 3, an 8 x 8, an 11 x 2: with the article that is spoken."""
    spoken = rows in (11, 18) or str(rows).startswith("8")
    return f"{'an' if spoken else 'a'} {rows} x {columns}"


def either(words: Iterable[str]) -> str:
    """`answer, brief or full`."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def suggestion(word: str, known: Iterable[str]) -> str:
    """The suggestion `, did you mean detail?` if a known word is near, else the list of known words."""
    names = list(known)
    near = resembled(word, names)
    return f"; did you mean {near}?" if near else f"; there are {', '.join(names)}"


def resembled(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one; empty if none is."""
    import difflib

    near = difflib.get_close_matches(word, list(known), 1, 0.6) if len(word) <= 60 else []
    return near[0] if near else ""
