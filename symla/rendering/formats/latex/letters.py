"""Plain text as LaTeX text: no character is a command, no two of them become another sign, and pdflatex knows each."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from symla.errors import SymlaError
from symla.notation.signs import COMMANDS
from symla.notation.tex import tex_escape

# What TeX would join: `--` is a dash, `<<` a French quotation mark.
_JOINED = re.compile(r"[-<>,`'](?=([-<>,`']))|[?!](?=`)")
_CUT = "\ue000"
_FILE = re.compile(r"[\w .+-]+")
_SHOWN: Final = {letter: rf"$\{name}$" for letter, name in COMMANDS.items() if letter not in "·×±"} | {
    "√": r"$\surd$",
    "−": "$-$",
    "\u00a0": "~",
    "\u202f": r"\,",
    "\u2009": r"\,",
    "\u2011": "-",
    _CUT: "{}",
}
# Of what lies beyond Latin-1: what LaTeX's own tables hold of Latin Extended-A, and the marks of good typing.
_LATIN: Final = frozenset("ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĲĳĹĺĽľŁłŃńŇňŊŋŐőŒœŔŕŘřŚśŞşŠšŤťŮůŰűŸŹźŻżŽž")
_PUNCTUATION: Final = frozenset("–—‘’‚“”„†‡•…‰‹›€™")


def plain_tex(text: str) -> str:
    """The text for LaTeX: blanks for line breaks and control characters, accents put on their letters."""
    composed = unicodedata.normalize("NFC", text.replace(_CUT, " "))
    printed = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in composed)
    parted = tex_escape(_JOINED.sub(rf"\g<0>{_CUT}", printed))
    return "".join(_SHOWN.get(letter, letter) for letter in parted)


def unknown_letters(text: str) -> list[tuple[int, str]]:
    """The characters that pdflatex has no glyph for in the fonts of a handout, with their places."""
    found = []
    for at, letter in enumerate(text):
        if unicodedata.combining(letter) and at:
            letter = unicodedata.normalize("NFC", text[at - 1] + letter)[-1]
        if not _known(letter):
            found.append((at, letter))
    return found


def told(text: str) -> list[tuple[int, str]]:
    """The same in words."""
    return [(at, f'pdflatex has no letter "{letter}" (U+{ord(letter):04X})') for at, letter in unknown_letters(text)]


def _known(letter: str) -> bool:
    return letter <= "\u00ff" or letter in _LATIN or letter in _PUNCTUATION or letter in _SHOWN


def address(name: str) -> str:
    """The name of a file beside the document, as it is asked for; raises `SymlaError` for what TeX takes in none."""
    if not _FILE.fullmatch(name):
        raise SymlaError(f"LaTeX asks for no file called {name[:60]!r}: letters, digits, blanks and . _ + - are fine")
    return f'"{name}"' if " " in name else name
