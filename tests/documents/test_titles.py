"""Titles of documents, sections and problems: words, with formulas among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.faults import FaultyFile
from tests.tools.latex import Latex
from tests.tools.needs import needs

SHEET = r"""
title: Lengths $x^2$, $\sqrt{2}$ and *5$ & more
sections:
  - title: The norm $\|v\|_2$
    problems:
      - {problem: "norm_l2([3, 4])", title: "Of $a_1 + \\frac{1}{2}$"}
solutions: none
"""


def made(kind: str, tmp_path: Path, sheet: str = SHEET) -> str:
    """The document in a format."""
    file = tmp_path / "sheet.yaml"
    file.write_text(sheet, "utf-8")
    written = build([file], tmp_path / "out", (kind,))
    return next(path for path in written if path.suffix == f".{kind}").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "md",
            [
                r"# Lengths $`x^{2}`$, $`\sqrt{2}`$ and \*5<span>&#36;</span> & more",
                r"## The norm $`\|v\|_{2}`$",
                r"**1 Of $`a_{1} + \frac{1}{2}`$.** Find",
            ],
        ),
        (
            "rst",
            [
                r"Lengths :math:`x^{2}`, :math:`\sqrt{2}` and \*5$ & more",
                r"The norm :math:`\|v\|_{2}`",
                r"**1 Of a\_1 + frac12.**",
            ],
        ),
        (
            "html",
            [
                "<title>Lengths x^2, sqrt2 and *5$ &amp; more</title>",
                '<h1>Lengths <span data-plain="x^2"><math><msup><mi>x</mi><mn>2</mn></msup></math></span>, ',
                'The norm <span data-plain="|v|_2">',
            ],
        ),
        (
            "tex",
            [
                r"\documenthead{Lengths \texorpdfstring{$x^{2}$}{x\textasciicircum{}2}, ",
                r", \texorpdfstring{$\sqrt{2}$}{sqrt2} and *5\$ \& more}",
                r"{The norm \texorpdfstring{$\|v\|_{2}$}{|v|\_2}}",
                r"\problemhead{1\texorpdfstring{\enspace}{ }Of \texorpdfstring{$a_{1} + \frac{1}{2}$}{a\_1 + frac12}.}",
            ],
        ),
    ],
)
def test_formulas_in_titles(kind: str, lines: list[str], tmp_path: Path) -> None:
    """They are formulas of the format; in bold words of reStructuredText, which has none there, their letters."""
    text = made(kind, tmp_path)
    assert [line for line in lines if line not in text] == []


def test_a_formula_that_is_not_read_is_a_fault(tmp_path: Path) -> None:
    """It is told with its place."""
    with pytest.raises(FaultyFile) as caught:
        made("md", tmp_path, SHEET.replace("$x^2$", r"$\input{x}$"))
    (fault,) = caught.value.faults
    assert (2, "title") == (fault.line, fault.where)


def test_bookmarks_have_letters(tmp_path: Path) -> None:
    """LaTeX sets it without a warning about what bookmarks cannot hold."""
    needs("pdflatex")
    result = Latex(tmp_path).compile(made("tex", tmp_path), passes=2)
    assert [] == result.objections()
    assert "Token not allowed" not in result.log


def test_a_title_breaks_before_a_word_that_does_not_fit(tmp_path: Path, latex: Latex) -> None:
    """Also before one that has no place for a hyphen."""
    long = "Week 5, $\\mathbb{R}^n$ and lengths | norms_of_vectors"
    section = "{title: 'Lengths, sums and also their norms_of_vectors', problems: ['norm_l2([1])']}"
    sheet = f"title: '{long}'\nsections: [{section}]\n"
    assert [] == latex.compile(made("tex", tmp_path, sheet)).objections()
