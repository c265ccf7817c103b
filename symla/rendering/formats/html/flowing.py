"""Formulas that go on in the next line of a narrow page: a wide one is several, parted before its relations and signs.

    <math>a = b + c</math>  ->  <math>a</math><wbr><math>= b</math><wbr><math>+ c</math>

What cannot be parted, a wide matrix say, scrolls in a box of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final
from xml.etree.ElementTree import Element, fromstring, tostring

from symla.rendering.formats.html.measure import wide, width

NARROW: Final = 27.0  # digits, on a phone, and
_BESIDE: Final = 17.0  # after the left side of a line
_SHORTEST: Final = 6.0  # what is parted from the rest
_DISPLAYED: Final = ' displaystyle="true"'
_RELATIONS: Final = frozenset("=<>≤≥≠≈→↔⇒⇔")
_SIGNS: Final = frozenset("+−")
_FORMULA = re.compile(r"([(]*)<math([^>]*)>(.*?)</math>([.,;:!?)]*)", re.DOTALL)


def flowing(shown: str) -> str:
    """The text with every formula in as many pieces as a narrow page needs; no sign of punctuation stands alone."""
    return _FORMULA.sub(_flowing, shown)


def _flowing(found: re.Match[str]) -> str:
    before, kind, inner, behind = found.groups()
    alone = 'display="block"' in kind
    room = _BESIDE if kind and not alone else NARROW
    parts = _parts(fromstring(f"<row>{inner}</row>"), room) if width(inner) > room else []
    if alone and len(parts) < 2:
        return f'<div class="wide">{before}<math{kind}>{inner}</math>{behind}</div>'
    if not parts:
        return _boxed(f"{before}<math{kind}>{inner}</math>{behind}", False)
    kind = _DISPLAYED if alone else kind
    shown = [[f"<math{kind}>{piece}</math>" for piece in part] for part in parts]
    shown[0][0] = before + shown[0][0]
    shown[-1][-1] += behind
    boxes = [[_boxed(box, width(box) > room) for box in part] for part in shown]
    if kind:  # in a line of its own, what goes on after a relation is indented
        return "<wbr>".join([f'<span class="chain">{"".join(part)}</span>' if part[1:] else part[0] for part in boxes])
    return "<wbr>".join([box for part in boxes for box in part])


def _boxed(shown: str, wide: bool) -> str:
    if wide:
        return f'<span class="wide">{shown}</span>'
    alone = shown.startswith("<math") and shown.endswith("</math>")
    return shown if alone else f'<span class="whole">{shown}</span>'


def _parts(row: Element, room: float) -> list[list[str]]:
    """The formula parted at its relations, and what is still too wide into pieces at its signs and commas; a short end,
    `= 1`, stays with what it follows.
    """
    found: list[list[str]] = []
    parts = _parted(row, _is_relation)
    if len(parts) > 1 and wide(parts[-1]) < _SHORTEST and wide(together := [*parts[-2], *parts[-1]]) <= room:
        parts[-2:] = [together]
    for part in parts:
        opened = [inner for element in part for inner in (element if _is_list(element, room) else (element,))]
        pieces = [part] if wide(part) <= room else _parted(opened, _is_sign)
        found.append([_written(piece) for piece in pieces])
    return found


def _parted(elements: Iterable[Element], opens: Callable[[Element], bool]) -> list[list[Element]]:
    """Parted before elements that open a piece, and after commas; short pieces stay with what follows."""
    pieces: list[list[Element]] = [[]]
    for element in elements:
        last = pieces[-1]
        comma = bool(last) and last[-1].get("separator") is not None and opens is _is_sign
        if last and (comma or opens(element)) and wide(last) >= _SHORTEST:
            pieces.append([])
        pieces[-1].append(element)
    return pieces


def _is_relation(element: Element) -> bool:
    sign = element[0] if element.tag in ("mover", "munderover") else element
    return sign.tag == "mo" and sign.text in _RELATIONS


def _is_sign(element: Element) -> bool:
    return element.tag == "mo" and element.text in _SIGNS and element.get("form") != "prefix"


def _is_list(element: Element, room: float) -> bool:
    """Whether it is a wide row of things with commas between them."""
    return element.tag == "mrow" and wide([element]) > room and any(inner.get("separator") for inner in element)


def _written(elements: list[Element]) -> str:
    """The piece; a sign that opens it stands between two terms all the same."""
    if _is_sign(elements[0]):
        elements[0].set("form", "infix")
    return "".join(tostring(element, encoding="unicode") for element in elements)
