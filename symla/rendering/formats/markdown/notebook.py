"""Notebooks as they stand in their files: the Markdown cells by where they are, so that nothing else is touched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from symla.rendering.noted import Held, NotHeld

_BLANK = re.compile(r"[ \t\r\n]*")
_READ = json.JSONDecoder().raw_decode
_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")


@dataclass(frozen=True, slots=True)
class _Cell(Held):
    """A cell that is no code, and how its strings stand in the file."""

    before: str  # the first string, within the brackets of a list
    between: str  # nothing, where it is one string
    after: str

    def written(self, text: str, ascii_only: bool) -> str:
        """The new text as it stands in the file."""
        if not self.between:
            return json.dumps(text, ensure_ascii=ascii_only)
        lines = [json.dumps(line, ensure_ascii=ascii_only) for line in re.findall(r"[^\n]*\n|[^\n]+", text)]
        return f"[{self.before}{self.between.join(lines)}{self.after}]" if lines else "[]"


def cells(text: str) -> list[Held]:
    """The cells of a notebook that hold text; raises `NotHeld` where it is no notebook."""
    try:
        whole, _ = _READ(text, _blank(text, len(text) - len(text.lstrip("\ufeff"))))
    except (ValueError, RecursionError) as error:
        why = f"this is no notebook: {getattr(error, 'msg', 'it is too deep')}"
        raise NotHeld(getattr(error, "pos", 0), why) from None
    listed = whole.get("cells") if isinstance(whole, dict) else None
    if not isinstance(listed, list):
        raise NotHeld(0, "this is no notebook: it has no list of cells")
    spans = [span for key, span in _pairs(text, _blank(text, text.index("{"))) if key == "cells"]
    found: list[Held] = []
    for number, (cell, (start, _)) in enumerate(zip(listed, _items(text, spans[-1][0]), strict=True), 1):
        if not isinstance(cell, dict):
            raise NotHeld(start, f"cell {number} is no cell of a notebook, which has keys such as cell_type")
        kind, held = cell.get("cell_type"), cell.get("source", "")
        where = [span for key, span in _pairs(text, start) if key == "source"]
        good = isinstance(held, str) or (isinstance(held, list) and all(isinstance(line, str) for line in held))
        if kind in ("markdown", "raw") and where and good:
            found.append(_cell(text, kind == "markdown", where[-1]))
    return found


def _cell(text: str, notes: bool, span: tuple[int, int]) -> Held:
    start, end = span
    strings = list(_items(text, start)) if text[start] == "[" else [span]
    parts: list[str] = []
    places: list[int] = []
    for begin, _ in strings:
        part, _ = _READ(text, begin)
        parts.append(part)
        places += _places(text, begin + 1, len(part))
    places.append(strings[-1][1] - 1 if strings else start)
    before = text[start + 1 : strings[0][0]] if strings else ""
    between = text[strings[0][1] : strings[1][0]] if len(strings) > 1 else f",{before}"
    listed = text[start] == "["
    after = text[strings[-1][1] : end - 1] if listed and strings else ""
    held = (start, end, "".join(parts), tuple(places), notes)
    return _Cell(*held, before if listed else "", between if listed else "", after)


def _places(text: str, at: int, length: int) -> Iterator[int]:
    """The position in the file of every character of a string, which may be written by an escape."""
    for _ in range(length):
        yield at
        if text[at] == "\\":
            at += 12 if _PAIR.match(text, at) else 6 if text[at + 1] == "u" else 2
        else:
            at += 1


def _blank(text: str, at: int) -> int:
    """The next character that is not blank."""
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _pairs(text: str, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """The keys of the object that begins there, each with where its value stands; the text is JSON."""
    at = _blank(text, at + 1)
    while text[at] == '"':
        key, at = _READ(text, at)
        at = _blank(text, _blank(text, at) + 1)  # after the colon
        end = _value_end(text, at)
        yield key, (at, end)
        at = _blank(text, _blank(text, end) + 1) if text[_blank(text, end)] == "," else _blank(text, end)


def _items(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The positions of the items of the list that begins there."""
    at = _blank(text, at + 1)
    while text[at] != "]":
        end = _value_end(text, at)
        yield at, end
        at = _blank(text, end)
        if text[at] == ",":
            at = _blank(text, at + 1)


def _value_end(text: str, at: int) -> int:
    found: tuple[Any, int] = _READ(text, at)
    return found[1]
