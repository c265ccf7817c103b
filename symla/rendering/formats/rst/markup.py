"""reStructuredText within a line: words in which nothing is markup, and marks that are seen as marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Emphasis, roles, substitutions, references and addresses; colons that would open a role, a field or an address, or end
# a paragraph before something literal.
_SPECIAL = re.compile(r"[\\`*|_@<]|:(?!\s)")
# What would make a list, a comment, a line of a table or the like of a paragraph that begins with it.
_OPENS = re.compile(r"[^\w\s\\]|\(?(?:[^\W\d_]|\d+|[ivxlcdmIVXLCDM]+)[.)](?:\s|$)")
_MARK = re.compile(r"(?::\w+:)?[`*]+")  # that opens something
_MATH = re.compile(r":math:`[^`]*`")


class Piece(NamedTuple):
    """A piece of a line: text that is ready, or (`marked`) something between marks."""

    text: str
    marked: bool = False


def escape(text: str) -> str:
    """Plain text as text of a line: nothing in it is markup, wherever it stands; line breaks become spaces, and what is
    not seen is shown as a character that is missing.
    """
    shown = _SPECIAL.sub(r"\\\g<0>", " ".join(_UNSEEN.sub("\ufffd", text).split()))
    return opening(shown)


def opening(shown: str) -> str:
    """The same at the beginning of a paragraph."""
    if not shown.strip("\\"):
        return "\\ " + shown if shown else ""  # or it would be a line across the page
    return "\\" + shown if _OPENS.match(shown) else shown


def inner(text: str) -> str:
    """Plain text in the middle of a line."""
    return _SPECIAL.sub(r"\\\g<0>", _UNSEEN.sub("\ufffd", text))


def math(formula: str) -> Piece:
    """A formula in a line."""
    return Piece(f":math:`{' '.join(formula.split())}`", True)


def literal(text: str) -> Piece:
    """Text as it is typed: between double backquotes, if these can stand around it."""
    if "``" in text or text != text.strip() or text[:1] == "`" or text[-1:] == "`":
        return Piece(f":literal:`{inner(text).strip()}`" if text.strip() else "", bool(text.strip()))
    return Piece(f"``{_UNSEEN.sub(chr(0xFFFD), text)}``", True)


def joined(pieces: Sequence[Piece]) -> str:
    """The pieces in a line.  Where a mark would not be seen as one beside its neighbour, an escaped blank, which is not
    shown, parts them.
    """
    shown = ""
    after = False  # whether the last piece was marked
    for text, marked in pieces:
        if not text:
            continue
        if shown and ((marked and not _may_open(shown[-1], text)) or (after and not _may_close(text[0]))):
            shown += "\\ "
        shown += text
        after = marked
    return shown


def begun(pieces: Sequence[Piece]) -> str:
    """The pieces as the beginning of a paragraph."""
    kept = list(pieces)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    if kept and not kept[0].marked:
        kept[0] = Piece(opening(kept[0].text.lstrip()))
    return joined(kept).rstrip()


def parted(shown: str) -> str:
    """A text in which formulas may stand beside words without a blank: every formula is seen as one."""
    pieces: list[Piece] = []
    done = 0
    for found in _MATH.finditer(shown):
        pieces += [Piece(shown[done : found.start()]), Piece(found[0], True)]
        done = found.end()
    return joined([*pieces, Piece(shown[done:])])


def _may_open(before: str, mark: str) -> bool:
    """Whether a mark is seen after this character."""
    if before.isspace():
        return True
    return before in "-:/([{<\"'" and _MARK.sub("", mark)[:1] not in tuple(")]}>\"'")


def _may_close(after: str) -> bool:
    """Whether the end of a mark is seen before this character."""
    return after.isspace() or after in "'\")]}>-/\\:.,;!?"


def underline(title: str, mark: str) -> str:
    """A line below a title, as wide as it is."""
    return mark * sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in title)
