r"""Mathematics as LaTeX prints it, where MathJax and KaTeX know less: arrows with room and large labels, tight bars.

\left[\begin{array}{@{}rr|r@{}} ... \end{array}\right]      as tight as a `bmatrix`
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.tex import TexPrinter


class PaperPrinter(TexPrinter):
    """LaTeX mathematics for pdflatex."""

    edge = "@{}"

    def arrow(self, steps: Sequence[w.Node]) -> str:
        """The operations above the arrow; of several, the later half below it."""
        half = (len(steps) + 1) // 2
        above, below = self._label(steps[:half]), self._label(steps[half:])
        return rf"\xrightarrow[{below}]{{{above}}}" if below else rf"\xrightarrow{{{above}}}"

    def _row(self, row: Sequence[w.Node | None]) -> str:
        """A quotient of letters as large as the other entries."""
        cells = super()._row(row).split(" & ")
        large = [_large(text) if _is_quotient(cell) else text for text, cell in zip(cells, row, strict=False)]
        return " & ".join(large if len(cells) == len(row) else cells)

    def _label(self, steps: Sequence[w.Node]) -> str:
        if not steps:
            return ""
        text = r" \\ ".join(map(self, steps))
        if len(steps) > 1:
            text = rf"\begin{{array}}{{@{{}}c@{{}}}} {text} \end{{array}}"
        return rf"\textstyle\;{text}\;"


def _is_quotient(node: w.Node | None) -> bool:
    return type(node.operand if isinstance(node, w.Negative) else node) is w.Quotient


def _large(text: str) -> str:
    return text.replace(r"\frac", r"\dfrac", 1)


@lru_cache(maxsize=32)
def paper_printer(conventions: Conventions = STANDARD) -> PaperPrinter:
    """The printer of these conventions."""
    return PaperPrinter(conventions)
