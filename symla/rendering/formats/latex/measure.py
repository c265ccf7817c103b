"""How wide formulas are on paper where pdflatex sets them in its own way, and how wide reasons are beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.rendering.measure import SPACE, Measure, Rows

LEFT_OUT = ("dots",)  # in the names of all commands for them

_COMMAND = re.compile(r"\\(?!text)[A-Za-z]+")
_MARKUP = re.compile(r"\\text|\\mathbf|[{}_^]")


class PaperRows(Rows):
    """Formulas with large labels at their arrows, above them and below."""

    def entry_row(self, node: w.Node) -> str:
        """An entry; a quotient of letters is as large as the others."""
        inner = node.operand if isinstance(node, w.Negative) else node
        return self(node) if type(inner) is w.Quotient else super().entry_row(node)

    def arrow(self, steps: Sequence[w.Node]) -> str:
        return self.widest(map(self, steps)) + SPACE + SPACE + "."


@lru_cache(maxsize=32)
def paper_measure(conventions: Conventions = STANDARD) -> Measure:
    """The measure of formulas on paper."""
    rows = PaperRows(conventions)
    return Measure(rows, rows.wide)


@lru_cache(maxsize=2048)
def reason_width(tex: str) -> float:
    """The width of a reason: words mostly, whose letters are narrower than digits."""
    if tex.count("\\") == 1 and tex.startswith(r"\text{"):  # words alone
        return 0.92 * (len(tex) - 5 - tex.count("{") - tex.count("}"))
    return 0.92 * len(_COMMAND.sub("mm", _MARKUP.sub("", tex)))
