"""Web pages as a strict reader sees them: elements that close, MathML as its schema has it, nothing that is run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, fromstring

_VOID = frozenset("meta link br hr wbr img input".split())
_TOKENS = frozenset("mi mn mo mtext mspace".split())
_PARTS = {"mfrac": 2, "msub": 2, "msup": 2, "mover": 2, "munder": 2, "mroot": 2, "msubsup": 3, "munderover": 3}
_ROWS = frozenset("math mrow msqrt mtd mpadded mphantom".split())
_INSIDE = {"mtr": "mtable", "mtd": "mtr"}
_CHARACTERS = re.compile(r"&(?!(?:amp|lt|gt|quot|#39|#160|nbsp);)")
_RUN = re.compile(r"<(style|script)>.*?</\1>", re.DOTALL)
FORMULA = re.compile(r"<math[^>]*>.*?</math>", re.DOTALL)


@dataclass
class Reader(HTMLParser):
    """Reads a page; what is wrong with it is in `faults`."""

    faults: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.elements.append((tag, told))
        if len(told) != len(attrs):
            self.faults.append(f"{tag} has an attribute twice")
        self.faults += [f"{tag} {name}" for name in told if name == "style" or name.startswith("on")]
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "xlink:href")]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text.append(data)


def read(page: str) -> Reader:
    """The page, read to its end."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    reader.faults += [f"<{tag}> is never closed" for tag in reader.open]
    reader.faults += [f"the id {one} twice" for one in set(reader.ids) if reader.ids.count(one) > 1]
    rest = _RUN.sub("", FORMULA.sub("", page))
    reader.faults += [f"the reference {rest[met.start() :][:12]}" for met in _CHARACTERS.finditer(rest)]
    for formula in FORMULA.findall(page):
        reader.faults += mathml_faults(formula)
    return reader


def mathml_faults(formula: str) -> list[str]:
    """What is wrong with a formula, which is read as XML."""
    return list(_faults(fromstring(formula.replace("&nbsp;", "&#160;")), ""))


def _faults(element: Element, parent: str) -> list[str]:
    tag, count, text = element.tag, len(element), (element.text or "").strip()
    found: list[str] = []
    if tag in _TOKENS:
        if count or (tag != "mspace" and not element.text):
            found.append(f"<{tag}> holds {count} elements and {text!r}")
    elif tag in _PARTS:
        if count != _PARTS[tag] or text:
            found.append(f"<{tag}> has {count} parts and {text!r}")
    elif tag in ("mtable", "mtr"):
        if not count or text or {one.tag for one in element} != {"mtr" if tag == "mtable" else "mtd"}:
            found.append(f"<{tag}> holds {[one.tag for one in element]}")
    elif tag not in _ROWS or text:
        found.append(f"<{tag}> and {text!r}")
    if tag in _INSIDE and parent != _INSIDE[tag]:
        found.append(f"<{tag}> in <{parent}>")
    found += [f"text behind <{one.tag}>" for one in element if (one.tail or "").strip()]
    return found + [fault for one in element for fault in _faults(one, tag)]


# ---- read back ------------------------------------------------------------------------------------------------------

_SIGNS = {"−": "-", "⋅": " · ", "\u2062": " ", "\u2061": "", "‖": "‖", "ˆ": "\u0302", "′": "′", "\u20d7": ""}


def typed(formula: str) -> str:
    """A printed formula as symla itself reads it."""
    return _typed(fromstring(f"<math>{formula}</math>"))


def _typed(element: Element) -> str:
    tag, parts = element.tag, [_typed(one) for one in element]
    if tag in _TOKENS:
        text = element.text or " "
        return _SIGNS.get(text, text if tag != "mtext" else f" {text.strip()} ")
    if tag == "mfrac":
        return f"(({parts[0]})/({parts[1]}))"
    if tag == "msqrt":
        return f"sqrt({''.join(parts)})"
    if tag == "mroot":
        return f"root({parts[0]}, {parts[1]})"
    if tag == "msub":
        return f"{parts[0]}_{{{parts[1]}}}"
    if tag == "msup":
        return (
            f"{parts[0]}^T"
            if element[1].text == "T"
            else f"{parts[0]}{parts[1]}"
            if parts[1] == "′"
            else f"{parts[0]}^({parts[1]})"
        )
    if tag == "msubsup":
        above = element[2].text
        power = "^T" if above == "T" else parts[2] if parts[2] == "′" else f"^({parts[2]})"
        return f"{parts[0]}_{{{parts[1]}}}{power}"
    if tag == "mover":
        return f"conj({parts[0]})" if parts[1] == "‾" else parts[0] + parts[1]
    if tag == "mtable":
        return "; ".join(", ".join(_typed(cell) for cell in row) for row in element)
    return "".join(parts)
