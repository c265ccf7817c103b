"""Data and answers stand whole on every page: nothing is left out of them, and what is too wide goes on below."""

from __future__ import annotations

import re

import pytest

import symla
from symla.notation.parse import read
from symla.notation.wrapped import in_pieces, wrapped_tex_printer
from symla.operations import operation, topics
from symla.rendering.formats import formats
from tests.rendering.test_widths import widths
from tests.solved import shared, solved
from tests.tools.katex import Katex
from tests.tools.latex import Latex

_DOTS = re.compile(r"[…⋯⋮]|\\[cv]?dots")
_GOES_ON = re.compile(r"#i\w\(\"…\",")  # what is read aloud for the rest of a formula that was read whole
LONG = (
    "project([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], onto=[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])",
    "norm_l2([12345678901234567890123456789012345678901234567890, 1])",
    "rref([[1000001000, -1/3, 3], [1, -1, 1]])",
    "column_space([[1, 2], [2, 4], [3, 6], [4, 8], [5, 10]])",
    f"flatten([{list(range(1, 21))}, {list(range(101, 121))}])",
    f"transpose([{list(range(1, 41))}])",
    "determinant([[a, b, c, d], [e_1, f, g, h], [j, k, l, m], [n, o, p, q]])",
    "inverse([[123456789, 987654321, 3], [3, 1234567890123, 5], [7, 8, 98765432109876]])",
    "project([1234567890123456789012345, 1], onto=[9876543210987654321098765, 2])",
    f"vector_add({['a'] * 40}, {['b'] * 40})".replace("'", ""),
)


@pytest.mark.parametrize("name", [*topics(), ""])
def test_nothing_is_left_out_of_data_and_answers(name: str, everything: bool) -> None:
    """In no format does a problem with its answer hold dots; nor where it is long.  Examples take turns in the
    formats, unless everything is asked for; long ones are shown in all of them.
    """
    turns = 1 if everything or not name else 4
    for turn, example in enumerate(operation(name).examples if name else LONG):
        for format_name in shared(list(formats()), turn, turns):
            shown = solved(example).to(format_name, detail="answer")
            assert not _DOTS.search(_GOES_ON.sub("", shown)), (example, format_name)


def test_what_cannot_be_broken_fits_on_a_line(latex: Latex) -> None:
    """Between two dollars a formula is no wider than a line, as TeX sets it."""
    texts = [solved(example).to_latex(detail="answer") for example in LONG]
    formulas = [re.findall(r"\$([^$]+)\$", text) for text in texts]
    assert all(formulas)
    assert max(widths(latex, [one for found in formulas for one in found], "unbroken")) <= 66


def test_the_answer_of_a_long_problem_reads_on() -> None:
    """Every number of it, in its order."""
    text = symla.solve(f"flatten([{list(range(1, 21))}, {list(range(101, 121))}])").to_latex(detail="answer")
    said = text.partition("flattened vector is")[2].partition(r"\strut")[0].replace("$", "")
    assert [*range(1, 21), *range(101, 121)] == [int(n) for n in re.findall(r"\d+", said)]
    norm = symla.solve("norm_l2([12345678901234567890123456789012345678901234567890, 1])").to_latex(detail="answer")
    digits = str(12345678901234567890123456789012345678901234567890**2 + 1)
    assert digits in re.sub(r"\\,|\$| ", "", norm.partition("norm of $\\mathbf{v}$ is")[2])


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("(1/2, 3)", "[1/2, 3]"),
        ("[1, 2; 3, 4]", "[[1, 2], [3, 4]]"),
        ("(a + b)/(c d)", "(a + b)/(c d)"),
        (r"\sqrt{a + 1}", "sqrt(a + 1)"),
        ("-2/3", "-2/3"),
        ("(2/3) x", "2/3 * x"),
        ("x^{n + 1}", "x^(n + 1)"),
    ],
)
def test_formulas_on_one_line(expected: str, typed: str) -> None:
    """Fractions with a slash, matrices row after row; no command of LaTeX that must not be broken."""
    text = in_pieces(wrapped_tex_printer()(read(typed)), "", "")
    assert expected == text.replace("{} ", "").replace("  ", " ")


def test_long_pages_pass_the_tools(latex: Latex, katex: Katex) -> None:
    """pdflatex sets every answer without a line that is too wide, and KaTeX takes every formula."""
    for example in LONG:
        solution = solved(example)
        formulas = re.findall(r"\$`([^`]+)`\$", solution.to_markdown(detail="answer"))
        assert [] == katex.objections(formulas)
        assert [] == latex.compile_fragment(solution.to_latex(detail="answer")).objections()
