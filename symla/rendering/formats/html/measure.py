"""The widths of the pieces of a written page, in widths of a digit: they tell where a formula may continue below.

<mfrac>     as wide as the wider of the two
<mtable>    the widest cell of every column
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import zip_longest
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from symla.rendering.widths.measure import BAR, GAP, GLYPHS, LIMITS, OTHER, ROOT, SMALL

# What is not seen, and blanks; everything else is as wide as the measure of nodes has it.
_UNSEEN: Final = {"\u2061": 0.0, "\u2062": 0.0, "\u00a0": 0.5}
_SAME: Final = str.maketrans(dict(zip("⋅′:⇒⇔←↓∈∝∑∏", f"·'.→→→→=={LIMITS}{LIMITS}", strict=True)))
_WORD: Final = 0.88  # of the face of text
_REASON = 24.0


@lru_cache(maxsize=4096)
def width(shown: str) -> float:
    """The width of a formula, or of a text with formulas in it."""
    root = fromstring(f"<text>{shown}</text>")
    return _WORD * len(root.text or "") + wide(root)


def wide(parts: Iterable[Element]) -> float:
    """The width of parts of a formula, with what stands between them."""
    return sum(_width(part) + _WORD * len(part.tail or "") for part in parts)


def reason_width(shown: str) -> float:
    """The room that a reason needs beside its line; a longer one continues below."""
    return min(width(shown), _REASON)


def _inner(element: Element) -> float:
    return sum(map(_width, element))


def _width(element: Element) -> float:
    rule = _RULES.get(element.tag)
    return rule(element) if rule else _inner(element)


def _letters(element: Element) -> float:
    return sum(map(_letter, unicodedata.normalize("NFKC", element.text or "")))


def _letter(letter: str) -> float:
    seen = letter.translate(_SAME)
    return _UNSEEN[letter] if letter in _UNSEEN else GLYPHS.get(seen, OTHER)


def _sign(element: Element) -> float:
    text = element.text or ""
    return GLYPHS["-"] if text == "−" and element.get("form") == "prefix" else sum(map(_letter, text))


def _number(element: Element) -> float:
    return sum(0.5 if letter in ".," else 1.0 for letter in element.text or "")


def _space(element: Element) -> float:
    return 2 * float(element.get("width", "0em").removesuffix("em"))


def _fraction(element: Element) -> float:
    return max(map(_width, element)) + GLYPHS[BAR]


def _root(element: Element) -> float:
    return (_width(element[0]) if element.tag == "mroot" else _inner(element)) + GLYPHS[ROOT]


def _scripts(element: Element) -> float:
    return _width(element[0]) + SMALL * max(map(_width, element[1:]))


def _stacked(element: Element) -> float:
    """A sign with what stands above or below; an arrow is as long as its label."""
    return max(_width(element[0]), *[0.9 * _width(row) for row in element[1:]])


def _table(element: Element) -> float:
    cells = [[_inner(cell) for cell in row] for row in element]
    return sum(max(column) + GLYPHS[GAP] for column in zip_longest(*cells, fillvalue=0.0))


_RULES: Final[dict[str, Callable[[Element], float]]] = {
    "mi": _letters,
    "mo": _sign,
    "mn": _number,
    "mtext": lambda element: _WORD * len(element.text or ""),
    "mspace": _space,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    **dict.fromkeys(("msub", "msup", "msubsup"), _scripts),
    **dict.fromkeys(("mover", "munder", "munderover"), _stacked),
    "mtable": _table,
}
