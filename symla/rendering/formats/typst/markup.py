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
_FORMULA = re.compile(f"( ?){INLINE[0]}([^{INLINE[1]}]*){INLINE[1]}")
_MARKS = re.compile("[\ue100-\ue104]")
_GOES_ON = "…"
_HIGH = "mat("
_SHORT = 24  # signs of a formula that is not parted
_RELATION = re.compile(r" (?=[=<>≤≥≠≈] )")
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
    """The pieces as one equation, in code; in a sentence, with its parts where a wide one goes on in the next line."""
    if not parts:
        return "none"
    said = quoted(whole(" ".join([piece.said for piece in parts if piece.said])))
    math = " ".join([piece.math for piece in parts])
    if display or _HIGH in math:
        return f"{'dm' if display else 'ih'}({said}, $ {math} $.body)"
    shown = [math, *(_at_relations(math) if len(math) > _SHORT else ())]
    return f"im({said}, {', '.join([f'$ {one} $.body' for one in shown])})"


def formula(text: str) -> str:
    """A printed formula that stands by itself, in code."""
    return equation(pieces(text), display=True)


def finish(text: str) -> str:
    """The text with its formulas as equations; one that is a letter does not begin a line."""
    return _FORMULA.sub(_in_sentence, text)


def _in_sentence(found: re.Match[str]) -> str:
    blank, parts = found[1], pieces(found[2])
    alone = len(parts) == 1 and " " not in parts[0].math and len(parts[0].math) < _SHORT // 2
    return f"{'~' if blank and alone else blank}#{equation(parts)};"


def _at_relations(math: str) -> list[str]:
    """The parts of a formula, each but the first from one of its relations on; none if it has no relation."""
    first, *others = _RELATION.split(math)
    found = [first]
    for part in others:
        if found[-1].count("(") == found[-1].count(")"):
            found.append(part)
        else:
            found[-1] += f" {part}"
    return found if found[1:] else []


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
