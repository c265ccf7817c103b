"""YAML as a tree of texts, lists and mappings with source positions.

Scalars are not converted: `no` is the text "no" and 0.1 the text "0.1"; the consumer interprets them.  Tags, anchors
and aliases are refused, so a file cannot expand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from symla.documents.faults import Source
from symla.documents.yaml_faults import told

MOST_BYTES = 1_000_000
_DEEPEST = 30
_HALVES = r"u[dD][89ABab][0-9A-Fa-f]{2}\\u[dD][C-Fc-f][0-9A-Fa-f]{2}"  # of one character, as JSON writes it
_ESCAPE = re.compile(
    rf"\\(?:{_HALVES}|x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|\r?\n[ \t]*|[\s\S])|[\s\S]"
)
_CODES = {"x", "u", "U"}
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b"}
_BLANK = frozenset("nrtvfNLP_ \t\n\r")  # escapes for blanks, or for nothing


@dataclass(frozen=True)
class Text:
    """A scalar: its text, its span in the file, and its style (`'`, `"`, `|`, `>` or plain)."""

    text: str
    start: int
    end: int
    style: str
    source: Source

    @property
    def empty(self) -> bool:
        """Whether the value is empty: `title:`, `title: null`."""
        return not self.style and self.text in ("", "~", "null")

    def offset(self, at: int) -> int:
        """The offset in the file of the character `at` of the text."""
        if at >= len(self.text.rstrip()):
            return self._places[-1] + 1 if self._places else self.start
        solid = sum(not letter.isspace() for letter in self.text[:at])
        if self.text[at].isspace():
            return self._places[solid - 1] + 1 if solid else self.start
        return self._places[solid]

    @cached_property
    def _places(self) -> list[int]:
        """The offsets in the file of all characters that are not blank; folding changes only blanks."""
        solid = [letter for letter in self.text if not letter.isspace()]
        found = [(letter, place) for letter, place in self._letters() if not letter.isspace()][: len(solid)]
        if [letter for letter, _ in found] != solid:
            return [self.start] * len(solid)
        return [place for _, place in found]

    def _letters(self) -> Iterator[tuple[str, int]]:
        raw = self.source.text[self.start : self.end]
        if self.style in ("|", ">"):
            first = raw.find("\n") + 1
            yield from zip(raw[first:], range(self.start + first, self.end), strict=True)
        elif self.style == "'":
            for quoted in re.finditer(r"''|[\s\S]", raw[1:-1]):
                yield quoted[0][0], self.start + 1 + quoted.start()
        elif self.style == '"':
            for unit in _ESCAPE.finditer(raw[1:-1]):
                yield _unescaped(unit[0]), self.start + 1 + unit.start()
        else:
            yield from zip(raw, range(self.start, self.end), strict=True)


def _joined(text: str) -> str:
    """The text with both halves of a character as that character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _unescaped(unit: str) -> str:
    if len(unit) == 1:
        return unit
    if unit[1] in _CODES and len(unit) > 2:
        return _joined("".join(chr(int(code, 16)) for code in unit.split("\\" + unit[1])[1:]))
    return " " if unit[1] in _BLANK else _LETTERS.get(unit[1], unit[1])


@dataclass(frozen=True)
class Listing:
    """A sequence."""

    items: tuple[Node, ...]
    start: int


@dataclass(frozen=True)
class Mapping:
    """Keys and values in order, with unique keys."""

    pairs: tuple[tuple[Text, Node], ...]
    start: int


Node = Text | Listing | Mapping


def read_yaml(source: Source, offset: int = 0, length: int | None = None) -> Node | None:
    """The tree of a file, or of a part of it; None, with faults recorded in the source, if it is not well formed."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    part = source.text[offset:] if length is None else source.text[offset : offset + length]
    composer = _Composer(source, offset)
    try:
        for event in YAML(typ="safe", pure=True).parse(part):
            if not composer.take(event):
                return None
    except MarkedYAMLError as error:
        told(source, offset, error)
        return None
    except YAMLError as error:
        at = offset + (getattr(error, "position", None) or 0)
        reason = getattr(error, "reason", None) or str(error).partition("\n")[0]
        source.fault(at, "", f"this is not YAML: {reason}")
        return None
    if composer.root is None:
        source.fault(offset, "", "there is nothing in this file")
    return composer.root


class _Composer:
    """Builds the tree from the events of the YAML parser."""

    def __init__(self, source: Source, offset: int) -> None:
        self.source = source
        self.offset = offset
        self.root: Node | None = None
        self.open: list[tuple[str, int, list[Node]]] = []
        self.documents = 0

    def take(self, event: Any) -> bool:
        """Process one event; False to stop."""
        kind = type(event).__name__
        start = self.offset + event.start_mark.index
        if kind == "AliasEvent":
            return self.refuse(start, "aliases (*name) are not read; give vectors a name under define")
        if getattr(event, "anchor", None):
            return self.refuse(start, "anchors (&name) are not read; give vectors a name under define")
        if getattr(event, "tag", None):
            return self.refuse(start, "tags (!name) are not read")
        if kind == "DocumentStartEvent":
            self.documents += 1
            return self.documents == 1 or self.refuse(start, "a second document begins here; a file holds one")
        if kind in ("SequenceStartEvent", "MappingStartEvent"):
            self.open.append((kind, start, []))
            return len(self.open) <= _DEEPEST or self.refuse(start, f"nested more than {_DEEPEST} levels deep")
        if kind == "ScalarEvent":
            end = self.offset + event.end_mark.index
            self.add(Text(_joined(event.value), start, end, event.style or "", self.source))
        elif kind in ("SequenceEndEvent", "MappingEndEvent"):
            opened, start, parts = self.open.pop()
            self.add(Listing(tuple(parts), start) if opened == "SequenceStartEvent" else self.mapping(start, parts))
        return True

    def refuse(self, at: int, what: str) -> bool:
        self.source.fault(at, "", what)
        return False

    def add(self, node: Node) -> None:
        if self.open:
            self.open[-1][2].append(node)
        else:
            self.root = node

    def mapping(self, start: int, parts: list[Node]) -> Mapping:
        pairs: dict[str, tuple[Text, Node]] = {}
        for key, node in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Text):
                self.source.fault(key.start, "", "a key is a word")
            elif key.text in pairs:
                self.source.fault(key.start, "", f"{key.text} is given twice")
            else:
                if isinstance(node, Text) and node.start == node.end:  # an empty value is located by its key
                    node = replace(node, start=key.start, end=key.start)
                pairs[key.text] = (key, node)
        return Mapping(tuple(pairs.values()), start)


def plain(node: Node) -> Any:
    """The tree as strings, lists and dictionaries; None for an empty value."""
    if isinstance(node, Text):
        return None if node.empty else node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def find(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node at a path, or the last one on the way there."""
    for step in path:
        below = _below(node, step)
        if below is None:
            return node
        node = below
    return node


def found(node: Node, path: tuple[str | int, ...]) -> Node | None:
    """The node at a path, if there is one."""
    below: Node | None = node
    for step in path:
        below = _below(below, step) if below is not None else None
    return below


def _below(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return next((value for key, value in node.pairs if key.text == step), None)
    if isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def key_of(node: Node, path: tuple[str | int, ...]) -> Node:
    """The key at the end of the path, if it ends in a mapping; else the node there."""
    parent = find(node, path[:-1])
    if isinstance(parent, Mapping):
        return next((key for key, _ in parent.pairs if key.text == path[-1]), parent)
    return find(node, path)
