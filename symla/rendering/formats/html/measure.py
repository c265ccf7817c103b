"""How wide the pieces of a page are that is written already, in widths of a digit: where a formula may go on below.

<mfrac>     as wide as the wider of the two
<mtable>    the widest cell of every column
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import zip_longest
from typing import Final
from xml.etree.ElementTree import Element, fromstring

_SIGNS: Final = (
    dict.fromkeys("+−×⊙⊗", 2.5)
    | dict.fromkeys("=<>≤≥≠≈∈∝∼≅≡", 2.8)
    | dict.fromkeys("→↔⇒⇔←", 2.6)
    | dict.fromkeys("⋅·", 1.5)
    | dict.fromkeys("⋯…", 2.4)
    | dict.fromkeys(",;.:'′!", 0.9)
    | dict.fromkeys("[]|", 0.7)
    | dict.fromkeys("(){}", 0.9)
    | {"‖": 1.1, "∑": 3.2, "∏": 3.2, "∞": 1.9, "\u2061": 0.0, "\u2062": 0.0, "\u00a0": 0.5}
)
_WIDE: Final = dict.fromkeys("mwMW", 1.8) | dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZΑΒΔΘΛΞΠΣΦΨΩ", 1.5) | {"ℓ": 1.0}
_LETTER, _WORD = 1.15, 0.88
_BETWEEN = 1.6  # two columns
_SMALL = 0.75
_REASON = 24.0


@lru_cache(maxsize=4096)
def width(shown: str) -> float:
    """The width of a formula, or of a text with formulas in it."""
    root = fromstring(f"<text>{shown}</text>")
    words = len(root.text or "") + sum(len(part.tail or "") for part in root)
    return _WORD * words + _inner(root)


def reason_width(shown: str) -> float:
    """How much room a reason needs beside its line: it goes on below."""
    return min(width(shown), _REASON)


def _inner(element: Element) -> float:
    return sum(map(_width, element))


def _width(element: Element) -> float:
    rule = _RULES.get(element.tag)
    return rule(element) if rule else _inner(element)


def _letters(element: Element) -> float:
    return sum(map(_letter, unicodedata.normalize("NFKC", element.text or "")))


def _letter(letter: str) -> float:
    return _SIGNS.get(letter) or _WIDE.get(letter, _LETTER)


def _sign(element: Element) -> float:
    text = element.text or ""
    if text == "−" and element.get("form") == "prefix":
        return 1.6
    return sum(_SIGNS.get(letter, 1.6) for letter in text)


def _number(element: Element) -> float:
    return sum(0.5 if letter in ".," else 1.0 for letter in element.text or "")


def _space(element: Element) -> float:
    return 2 * float(element.get("width", "0em").removesuffix("em"))


def _fraction(element: Element) -> float:
    return max(map(_width, element)) + 0.5


def _root(element: Element) -> float:
    return (_width(element[0]) if element.tag == "mroot" else _inner(element)) + 2.0


def _scripts(element: Element) -> float:
    return _width(element[0]) + _SMALL * max(map(_width, element[1:]))


def _stacked(element: Element) -> float:
    """A sign with what stands above or below; an arrow is as long as its label."""
    return max(_width(element[0]), *[0.9 * _width(own) for own in element[1:]])


def _table(element: Element) -> float:
    cells = [[_inner(cell) for cell in row] for row in element]
    return sum(max(column) + _BETWEEN for column in zip_longest(*cells, fillvalue=0.0))


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
