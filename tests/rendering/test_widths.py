"""How wide a formula is said to be, against what TeX makes of it.

Where the estimate is too small, a line may run off the page; where it is too large, reasons go above lines that have
room beside them.
"""

from __future__ import annotations

import re

from symla.notation.tex import tex_printer
from symla.rendering.formats.latex.measure import reason_width, tex_width
from tests.rendering.test_short_ways import chains, examples
from tests.tools.latex import FRAGMENT_DOCUMENT, Latex

ARROWS = (
    r"\xrightarrow{R_{2} \to R_{2} - 4 R_{1}}",
    r"\xrightarrow{R_{2} \leftrightarrow R_{3}}",
    r"\xrightarrow{R_{2} \to -\frac{1}{2} R_{2}}",
    r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} \xrightarrow{R_{1} \to R_{1} - 15 R_{10}} A",
)
REASONS = (
    r"\text{substitute}",
    r"\text{add component by component}",
    r"\text{the norm is the sum of the absolute values}",
    r"\text{in each entry, what is negative becomes }0",
    r"\text{substitute }\mathbf{a} \cdot \mathbf{b} = 11\text{ and the length}",
    r"\text{since }5^{2} = 25",
)
MOST = 2500


def formulas() -> list[str]:
    """The lines of the examples as they are printed."""
    printer = tex_printer()
    found: dict[str, None] = dict.fromkeys(ARROWS)
    for derivation in examples():
        for chain in chains(derivation.chains):
            found |= dict.fromkeys(printer(node) for node in (chain.start, *[link.target for link in chain.links]))
    return list(found)[:MOST]


def widths(latex: Latex, texts: list[str], name: str) -> list[float]:
    """How wide TeX sets each of them in display style, in digits."""
    body = "\n".join(rf"\setbox0=\hbox{{$\displaystyle {text}$}}\typeout{{wide \the\wd0}}" for text in ("0", *texts))
    log = latex.compile(FRAGMENT_DOCUMENT % (body + "\n."), name=name).log
    digit, *found = [float(points) for points in re.findall(r"^wide ([0-9.]+)pt$", log, re.MULTILINE)]
    assert len(found) == len(texts)
    return [points / digit for points in found]


def test_widths_are_those_of_tex(latex: Latex) -> None:
    """No formula comes out much narrower than it is, nor much wider."""
    texts = formulas()
    real = widths(latex, texts, "formulas")
    said = [tex_width(text) for text in texts]
    rows = list(zip(texts, real, said, strict=True))
    assert [] == [row for row in rows if row[2] < row[1] - 2]
    assert [] == [row for row in rows if row[2] > 1.15 * row[1] + 3]


def test_reasons_are_as_wide_as_they_are_said_to_be(latex: Latex) -> None:
    """The same for the words beside the lines."""
    for text, real in zip(REASONS, widths(latex, list(REASONS), "reasons"), strict=True):
        assert 0.88 * real <= reason_width(text) <= 1.25 * real, text
