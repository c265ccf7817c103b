"""Measures of formulas on pages laid out as on paper: by LaTeX, by Typst, on web pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.rendering.widths.measure import SPACE, Measure, Rows


class PaperRows(Rows):
    """Glyph rows with large labels above and below arrows."""

    def arrow(self, steps: Sequence[w.Node]) -> str:
        return self.widest(map(self.printed, steps)) + SPACE + SPACE + "."


@lru_cache(maxsize=32)
def paper_measure(conventions: Conventions = STANDARD) -> Measure:
    """The measure of formulas on paper."""
    rows = PaperRows(conventions)
    return Measure(rows, rows.wide)
