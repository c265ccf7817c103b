"""Typst text and formulas: what is escaped, and how a formula keeps what is said of it until it stands on the page.

A printed formula is made of pieces, each with its spoken words and its mathematics between marks of a private kind, so
that pieces may be put together as text is; `finish` makes an equation of what stands between the marks of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.printer import Printer
from symla.notation.wrapped import MARK, pieces_of
from symla.rendering.formats.speech import speech_printer, whole
from symla.rendering.formats.typst.printing import TypstPrinter, quoted
from symla.rendering.formats.typst.wrapped import WrappedTypstPrinter

_SAID, _SET, _END = "\ue100", "\ue101", "\ue102"
INLINE = ("\ue103", "\ue104")
_PIECE = re.compile(f"{_SAID}([^{_SET}]*){_SET}([^{_END}]*){_END}")
_FORMULA = re.compile(f"{INLINE[0]}([^{INLINE[1]}]*){INLINE[1]}")
_MARKS = re.compile("[\ue100-\ue104]")
_GOES_ON = "…"
_HIGH = "mat("
_SHORT = 24  # signs of a formula that is not broken in a line
_COMMAND = re.compile(r"[!-/:-@\[-`{-~]")


def escape(text: str) -> str:
    """Plain text as Typst text: no character is a command, no two of them become another sign."""
    printed = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") else c for c in _MARKS.sub(" ", text))
    return _COMMAND.sub(r"\\\g<0>", printed)


class Piece(NamedTuple):
    """A part of a formula: how it is read aloud, and its mathematics."""

    said: str
    math: str

    @property
    def printed(self) -> str:
        """The piece as text."""
        return _piece(*self)


def pieces(text: str) -> list[Piece]:
    """The pieces of a printed formula."""
    return [Piece(*found) for found in _PIECE.findall(text)]


def equation(parts: Sequence[Piece], display: bool = False) -> str:
    """The pieces as one equation, in code."""
    if not parts:
        return "none"
    said = whole(" ".join([piece.said for piece in parts if piece.said]))
    math = " ".join([piece.math for piece in parts])
    kind = "dm" if display else "ih" if _HIGH in math else "ib" if len(math) <= _SHORT else "im"
    return f"{kind}({quoted(said)}, $ {math} $.body)"


def formula(text: str) -> str:
    """A printed formula that stands by itself, in code."""
    return equation(pieces(text), display=True)


def finish(text: str) -> str:
    """The text with its formulas as equations."""
    return _FORMULA.sub(lambda found: f"#{equation(pieces(found[1]))};", text)


class SpokenPrinter(TypstPrinter):
    """Writes whole formulas, and parts of which they are put together, as pieces."""

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.own = TypstPrinter(conventions)
        self.aloud = speech_printer(conventions)
        own, aloud = self.own, self.aloud
        self.separator, self.plus = _piece(aloud.separator, own.separator), _piece(aloud.plus, own.plus)
        self.dots, self.list_dots = _piece(aloud.dots, own.dots), _piece(aloud.list_dots, own.list_dots)

    def _print(self, node: w.Node) -> str:
        return _piece(self.aloud(node), self.own(node))

    def sign(self, symbol: str) -> str:
        return _piece(self.aloud.sign(symbol), self.own.sign(symbol))

    def arrow(self, steps: Sequence[w.Node]) -> str:
        return _piece(self.aloud.arrow(steps), self.own.arrow(steps))

    def continued(self, terms: Sequence[w.Node]) -> str:
        return _piece(self.aloud.continued(terms), self.own.continued(terms))


def _piece(said: str, math: str) -> str:
    return f"{_SAID}{said.strip()}{_SET}{math.strip()}{_END}"


class SpokenWrappedPrinter(SpokenPrinter):
    """Writes whole formulas that may go on in the next line: the first part says it all."""

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.wrapped = WrappedTypstPrinter(conventions)

    def _print(self, node: w.Node) -> str:
        first, *others = pieces_of(self.wrapped(node))
        return MARK.join([_piece(self.aloud(node), first), *[_piece(_GOES_ON, other) for other in others]])


@lru_cache(maxsize=32)
def wrapped_spoken_printer(conventions: Conventions = STANDARD) -> Printer:
    """The printer of these conventions that parts formulas."""
    return SpokenWrappedPrinter(conventions)


@lru_cache(maxsize=32)
def spoken_printer(conventions: Conventions = STANDARD) -> Printer:
    """The printer of these conventions."""
    return SpokenPrinter(conventions)
