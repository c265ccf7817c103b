"""Written expressions as Unicode text with matrices on several lines, one for each row.

    A B = ⎡ 58   64⎤
          ⎣139  154⎦

`TallPrinter` writes a matrix on one line, with private-use characters between its rows.  `spread` lays such a line out
on as many lines as its tallest matrix needs, and `width` gives the resulting width.
"""

from __future__ import annotations

import re
from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.plain import PlainPrinter

_OPEN, _NEXT, _CLOSE = "\ue000", "\ue001", "\ue002"
_TALL = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


class TallPrinter(PlainPrinter):
    """Unicode text with matrices to be laid out by `spread`."""

    def matrix(self, node: w.Matrix) -> str:
        if len(node.rows) < 2:
            return super().matrix(node)
        rows = self.shown_rows(node)
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(cell.rjust(n) for cell, n in zip(row, widths, strict=True)) for row in rows]
        return _OPEN + _NEXT.join(_bracketed(lines)) + _CLOSE

    def shown_rows(self, node: w.Matrix) -> list[list[str]]:
        """The cells as text; dots for elided ones, a column of bars for the bar."""
        found: list[list[str]] = []
        for row in self.elided(node.rows):  # type: ignore[arg-type]
            if row is None:
                found.append(["⋮"] * len(found[0]))
                continue
            cells = [self.list_dots if cell is None else self(cell) for cell in self.elided(row)]  # type: ignore[arg-type]
            if node.bar is not None and len(cells) == len(row):  # type: ignore[arg-type]
                cells.insert(node.bar, "│")
            found.append(cells)
        return found

    def vector(self, node: w.Vector) -> str:
        if self.columns:
            return self.matrix(w.Matrix(tuple((e,) for e in node.entries)))
        return super().vector(node)


def _bracketed(lines: list[str]) -> list[str]:
    last = len(lines) - 1
    left = ["⎡", *"⎢" * (last - 1), "⎣"]
    right = ["⎤", *"⎥" * (last - 1), "⎦"]
    return [a + line + b for a, line, b in zip(left, lines, right, strict=True)]


def width(text: str) -> int:
    """The width of the text after `spread`, in columns."""
    if _OPEN not in text:
        return len(text)
    return len(_TALL.sub(lambda found: found[1].partition(_NEXT)[0], text))


def spread(text: str) -> str:
    """The text on as many lines as its tallest matrix has rows; everything else is on the middle line."""
    if _OPEN not in text:
        return text
    parts = _TALL.split(text)
    boxes = [part.split(_NEXT) if odd % 2 else [part] for odd, part in enumerate(parts)]
    height = max(len(box) for box in boxes)
    lines = [""] * height
    for box in boxes:
        above = (height - len(box)) // 2
        empty = " " * len(box[0])
        for number in range(height):
            inside = 0 <= number - above < len(box)
            lines[number] += box[number - above] if inside else empty
    return "\n".join(line.rstrip() for line in lines)


@lru_cache(maxsize=32)
def tall_printer(conventions: Conventions = STANDARD) -> TallPrinter:
    """The printer of these conventions."""
    return TallPrinter(conventions)
