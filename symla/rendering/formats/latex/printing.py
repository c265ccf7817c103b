r"""Mathematics as LaTeX prints it, where MathJax and KaTeX know less: arrows with room and large labels, tight bars,
columns of sums centred in documents, too.

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
    columns_of_matrices = "r"  # in documents, as numbers stand; amsmath alone centres all columns

    def arrow(self, steps: Sequence[w.Node]) -> str:
        """The operations above the arrow; of several, the later half below it."""
        half = (len(steps) + 1) // 2
        above, below = self._label(steps[:half]), self._label(steps[half:])
        return rf"\xrightarrow[{below}]{{{above}}}" if below else rf"\xrightarrow{{{above}}}"

    def _label(self, steps: Sequence[w.Node]) -> str:
        if not steps:
            return ""
        text = r" \\ ".join(map(self.printed, steps))
        if len(steps) > 1:
            text = rf"\begin{{array}}{{@{{}}c@{{}}}} {text} \end{{array}}"
        return rf"\textstyle\;{text}\;"


@lru_cache(maxsize=32)
def paper_printer(conventions: Conventions = STANDARD) -> PaperPrinter:
    """The printer of these conventions."""
    return PaperPrinter(conventions)
