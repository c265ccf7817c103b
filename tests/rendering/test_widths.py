"""How wide a formula is said to be, against what TeX makes of it.

Where the estimate is too small, a line may run off the page; where it is too large, reasons go above lines that have
room beside them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

import pytest

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.parse import read
from symla.notation.rational import Fraction
from symla.notation.tex import tex_printer
from symla.rendering.formats.latex.measure import reason_width
from symla.rendering.formats.latex.printing import paper_printer
from symla.rendering.widths.measure import measure
from symla.rendering.widths.paper import paper_measure
from tests.rendering.test_short_ways import UNUSUAL, chains, examples
from tests.tools.latex import FRAGMENT_DOCUMENT, Latex

R1, R2, R3 = (w.Name("R", (index,)) for index in "123")
STEPS = (
    (
        w.Relation(
            R2,
            "->",
            w.Sum((R2, w.Negative(w.Product((w.number(4), R1))))),
        ),
    ),
    (w.Relation(R2, "<->", R3),),
    (w.Relation(R2, "->", w.Product((w.Number(Fraction(-1, 2)), R2))),),
    (w.Relation(R2, "->", w.Sum((R2, R1))), w.Relation(R3, "->", w.Sum((R3, w.Negative(R1))))),
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


@cache
def formulas(conventions: Conventions) -> dict[str, w.Node]:
    """The lines of the examples as they are printed."""
    printer = tex_printer(conventions)
    found: dict[str, w.Node] = {}
    for derivation in examples(everything=True):
        for chain in chains(derivation.chains):
            found |= {printer(node): node for node in (chain.start, *[link.target for link in chain.links])}
    return dict(list(found.items())[:MOST])


def widths(latex: Latex, texts: list[str], name: str) -> list[float]:
    """How wide TeX sets each of them in display style, in digits."""
    body = "\n".join(rf"\setbox0=\hbox{{$\displaystyle {text}$}}\typeout{{wide \the\wd0}}" for text in ("0", *texts))
    log = latex.compile(FRAGMENT_DOCUMENT % (body + "\n."), name=name).log
    digit, *found = [float(points) for points in re.findall(r"^wide ([0-9.]+)pt$", log, re.MULTILINE)]
    assert len(found) == len(texts)
    return [points / digit for points in found]


@pytest.mark.parametrize("conventions", [STANDARD, UNUSUAL], ids=["standard", "unusual"])
def test_widths_are_those_of_tex(latex: Latex, conventions: Conventions, some: Callable[[int], int]) -> None:
    """No formula comes out much narrower than it is, nor much wider: of a third of them, or of all."""
    found = formulas(conventions)
    found = dict(random.Random(0).sample(list(found.items()), some(len(found))))
    real = widths(latex, list(found), "formulas")
    said = list(map(measure(conventions), found.values()))
    rows = list(zip(found, real, said, strict=True))
    assert [] == [row for row in rows if row[2] < row[1] - 2]
    assert [] == [row for row in rows if row[2] > 1.15 * row[1] + 3]


@pytest.mark.parametrize("steps", STEPS, ids=["subtract", "exchange", "halve", "two at once"])
def test_arrows_are_as_wide_as_they_are_said_to_be(latex: Latex, steps: tuple[w.Node, ...]) -> None:
    """Those of fragments, with small labels, and those of documents."""
    for printer, said in ((tex_printer(), measure().arrow(steps)), (paper_printer(), paper_measure().arrow(steps))):
        (real,) = widths(latex, [printer.arrow(steps)], "arrows")
        assert real - 2 < said < 1.15 * real + 3


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("a + b", 1),
        ("a/b", 2),
        ("[[1, 2], [3, 4], [5, 6]]", 3),
        ("[[1/2], [3]]", 3),
        ("(1/2)/(3/4)", 4),
        ("x^(1/2)", 2),
    ],
)
def test_heights_are_those_of_the_tallest_part(typed: str, lines: float) -> None:
    """A line for every row, two for a fraction."""
    assert measure().height(read(typed)) == lines


def test_what_goes_on_behind_a_sign_is_as_wide_as_its_widest_piece() -> None:
    """A row of equalities may be broken at every sign."""
    whole = read("a + b + c = 12")
    assert measure().piece(whole) == measure()(read("a + b + c")) < measure()(whole)


def test_reasons_are_as_wide_as_they_are_said_to_be(latex: Latex) -> None:
    """The same for the words beside the lines."""
    for text, real in zip(REASONS, widths(latex, list(REASONS), "reasons"), strict=True):
        assert 0.88 * real <= reason_width(text) <= 1.25 * real, text
