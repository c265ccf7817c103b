"""Plain Unicode text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.plain import plain_printer
from symla.notation.tall import TallPrinter, spread, tall_printer, width
from symla.rendering.formats import Format
from symla.rendering.widths.measure import Measure, Spans


def visible(text: str) -> str:
    """The text without control characters (a terminal would obey them)."""
    return "".join(c if c.isprintable() else " " for c in text)


class Columns(TallPrinter):
    """One of the rows on which a terminal shows a formula; those of a matrix are equally wide."""

    def matrix(self, node: w.Matrix) -> str:
        text = super().matrix(node)
        return "m" * width(text)


class InColumns(Measure):
    """The measure of a terminal, where a matrix has a line for every row and is as quickly read as one."""

    def sign(self, symbol: str) -> float:
        return super().sign(symbol) + 2.0

    def ink(self, spans: Spans) -> float:
        return self.row(spans)


@lru_cache(maxsize=32)
def columns(conventions: Conventions = STANDARD) -> Measure:
    """The measure of formulas in a terminal: a character is as wide as a digit."""
    return InColumns(Columns(conventions), len)


def padded(text: str, wide: int) -> str:
    """The text, and blanks up to that many columns."""
    return text + " " * (wide - width(text))


def widest(texts: Iterable[str]) -> int:
    """The number of columns of the widest."""
    return max(map(width, texts), default=0)


FORMATS = (
    Format(
        name="text",
        kind="text",
        suffix="txt",
        escape=visible,
        printer=plain_printer,
        display=tall_printer,
        inline=("", ""),
        aside=("", ""),
        reason=("", ""),
        fence=("", ""),
        measure=columns,
        reason_width=len,
        page_width=96,
        spread=spread,
        filters=(("pad", padded), ("widest", widest)),
        mime="text/plain",
        terminal=True,
    ),
)
