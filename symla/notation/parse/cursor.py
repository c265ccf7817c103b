"""The position of a parser in its text: the tokens there, error reporting, and the bounds on input.

It also decides which spaces separate entries of a list: `[1 -2]` has two entries, `[1 - 2]` has one, and the space in
`[1, 2 x]` separates nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn, Protocol

from symla.errors import InputError
from symla.notation.parse import bounds, lexer
from symla.notation.parse.lexer import clipped
from symla.notation.parse.words import BINDING, STOP
from symla.notation.written import Node, Number

NUMBERS: Final = {str(n): Number(n) for n in range(256)}
_DIGITS: Final = frozenset("0123456789.")


class SideBySide(InputError):
    """Two numbers side by side: an error in an expression, valid if the whole text is a row of numbers."""


class Reading(Protocol):
    """Reads parts of a text independently."""

    def inner(
        self,
        parser: Any,
        index: int,
        opening: int,
        closing: int = 1,
        before: str = "",
        after: str = "",
        blanks: int = 0,
    ) -> Node:
        """The value of a token's text between its first `opening` and last `closing` characters."""
        ...

    def equations(self, parser: Any, text: str, offset: int) -> Node | None:
        """The equations of a text; None unless there are several."""
        ...

    def part(self, parser: Any, begin: int, end: int) -> Node:
        """The value of the source between two offsets."""
        ...


@dataclass(slots=True, eq=False)
class Cursor:
    """The position reached in one text.  Each method reads one construct from there and moves past it."""

    source: str  # the whole text, for messages
    tokens: list[str]
    functions: Collection[str] | None = None
    sets: bool = False  # whether {1, 2} is a set
    vectors: Collection[str] = ()  # names that stand for vectors
    body: str = ""  # the part of the source that was tokenized, `offset` characters in
    offset: int = 0
    beyond_letters: int = 0  # up to here, a row of letters is known not to be declared integer
    starts: list[int] | None = None
    at: int = 0
    names: Mapping[str, Node] = field(default_factory=dict)  # known values of names
    notices: list[str] = field(default_factory=list)  # notices of readings that are ambiguous
    numbers: dict[str, Number] = field(default_factory=lambda: NUMBERS)
    r_lists: bool = False  # whether c(5) is a vector even with one entry
    latex: bool = False
    bracket: int = -1  # the token of the innermost [ if space alone may separate its entries
    lists: dict[int, bool] = field(default_factory=dict)  # whether the list that begins at a token has commas
    floor: int = STOP  # of the expression whose operand is being read
    depth: int = 0  # nesting depth of brackets and signs
    height: int = 0  # height of the tallest tree read inside this expression
    entries: int = 0
    powers: float = 0.0  # the digits of all powers so far
    bound: tuple[str, ...] = ()  # the indices of the sums around
    reading: Reading = field(init=False)  # how texts inside this one are read; set by the reader

    def __post_init__(self) -> None:
        self.body = self.source

    # ---- where it stands --------------------------------------------------------------------------------------------

    def start(self, index: int) -> int:
        """The offset of the token in the source."""
        if self.starts is None:
            self.starts = lexer.places(self.body)
        return self.starts[min(index, len(self.starts) - 1)] + self.offset

    def gap(self, index: int) -> bool:
        """Whether there is space in front of the token."""
        start = self.start(index)
        return start > 0 and self.source[start - 1].isspace()

    def fail(self, message: str, expected: str = "", index: int | None = None) -> NoReturn:
        """Refuse the text at a token, by default the current one."""
        raise InputError(message, self.source, self.start(self.at if index is None else index), expected)

    def unexpected(self, expected: str) -> NoReturn:
        """Refuse the current token."""
        token = self.tokens[self.at]
        self.fail(f'unexpected "{clipped(token)}"' if token else "the text ends here", expected)

    def expect(self, token: str, expected: str = "") -> None:
        """Consume this token, or refuse the text."""
        if self.tokens[self.at] != token:
            self.unexpected(expected or token)
        self.at += 1

    def enter(self) -> None:
        """Move past an opening sign; refuse what is nested too deeply."""
        self.at += 1
        self.depth += 1
        if self.depth > bounds.NESTING:
            self.fail(bounds.DEEP)

    def deeper(self, left: Node) -> Node:
        """Note that the tree read so far is one level taller; refuse trees that are too tall."""
        self.height += 1
        if self.height > bounds.NESTING:
            self.fail(bounds.DEEP)
        return left

    def count(self, entries: int) -> None:
        """Count entries of lists and matrices; refuse too many."""
        self.entries += entries
        if self.entries > bounds.ENTRIES:
            self.fail(bounds.MANY_ENTRIES)

    # ---- space in lists ---------------------------------------------------------------------------------------------

    def parted(self, token: str) -> bool:
        """Whether space separates this token from the entry before it, inside `[ ]`: it does in `[1 -2]`, not in
        `[1 - 2]`.
        """
        if token in BINDING and token != "+" and token != "-":
            return False
        at = self.at
        if not self.gap(at) or (self.latex and not (token[0] in _DIGITS and self.tokens[at - 1][0] in _DIGITS)):
            return False
        broken = "\n" in self.body[self.start(at - 1) - self.offset : self.start(at) - self.offset]
        commas = self.has_commas(self.bracket)
        if token == "+" or token == "-":
            if self.gap(at + 1):
                return False
            if commas and not broken:
                self.fail(f'"{token}" has space before it and none after it', f"a comma, or space after {token}")
            return True
        return broken or not commas

    def has_commas(self, index: int) -> bool:
        """Whether the list that begins at the token has commas of its own; computed for all lists at once."""
        if index not in self.lists:
            stack: list[int] = []
            lists: dict[int, bool] = {}
            for place, token in enumerate(self.tokens):
                last = token[-1:]
                if last == "[" or last == "(" or last == "{":
                    stack.append(place)
                    lists[place] = False
                elif stack and (token == "]" or token == ")" or last == "}"):
                    stack.pop()
                elif token == "," and stack:
                    lists[stack[-1]] = True
            self.lists = lists
        return self.lists.get(index, False)
