"""What makes a formula high is asked of its nodes, and printers look at no text that they have printed."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.parse import read
from symla.notation.shape import ARRAY, FRACTION, LIMITS, high
from symla.notation.tex import tex_printer
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats.html.printing import mathml_printer
from symla.rendering.formats.latex.printing import paper_printer
from symla.rendering.formats.typst.printing import typst_printer
from tests.architecture.source import modules

PRINTERS = ("printer", "spoken", "shape", "tex")
LAID_OUT = ("pages/blocks", "pages/lines", "widths/fit")


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("a + 2", 0),
        ("sqrt(2) a_12", 0),
        ("1/2", FRACTION),
        ("x^(1/2)", FRACTION),
        ("|a/b|", FRACTION),
        ("(1, 2)", 0),
        ("(1, 1/2)", FRACTION),
        ("[[1, 2], [3, 4]]", ARRAY),
        ("[[1, 1/2], [3, 4]] v", ARRAY | FRACTION),
        ("log(a/b)", FRACTION),
    ],
)
def test_what_is_high_in_a_formula(text: str, flags: int) -> None:
    """Fractions, arrays and signs with limits, wherever they stand."""
    assert flags == high(10, False, read(text))


def test_a_column_is_an_array_and_a_sum_has_limits() -> None:
    """A vector that is written as a column is as high as one; a sum sign has something below it."""
    assert ARRAY == high(10, True, read("(1, 2)"))
    assert LIMITS == high(10, False, w.Summation("i", "1", "n", w.Name("a")))


def test_what_is_left_out_is_not_high() -> None:
    """Parentheses are as high as what stands in them on the page."""
    whole = [w.number(n) for n in range(3, 12)]
    long = w.Sum((*whole[:5], w.Quotient(w.Name("a"), w.Name("b")), *whole[5:]))
    product = w.Product((w.Name("k"), long))
    assert r"\left(" not in tex_printer(Conventions(longest=5))(product)
    assert r"\left(" in tex_printer(Conventions(longest=12))(product)


@pytest.mark.parametrize(
    ("node", "shown"),
    [
        (w.Call("ln", (w.Power(w.Number(-1), w.Number(2)),)), r"\ln((-1)^{2})"),
        (w.Call("ln", (w.Power(w.Name("x"), w.Number(2)),)), r"\ln x^{2}"),
        (w.Call("ln", (w.Power(w.AbsoluteValue(read("a/b")), w.Number(2)),)), None),
        (w.Call("proj", (w.Transpose(read("(1, 2)")),)), r"\operatorname{proj}((1, 2)^{\mathsf{T}})"),
    ],
)
def test_a_function_before_something_raised(node: w.Node, shown: str | None) -> None:
    """ln (-1)^2 would be another thing: the argument that begins with a bracket is put in parentheses."""
    printed = tex_printer()(node)
    assert shown in (None, printed)
    assert printed.count("(") == printed.count(")")


def test_a_sum_goes_on_with_the_sign_that_a_term_has_within_it() -> None:
    """What stands in the next line is the rest of what the whole sum is."""
    terms = (w.Name("a"), w.Negative(w.Name("b")), w.Number(-2), w.Product((w.Number(2), w.Name("c"))))
    printer = tex_printer()
    for cut in (1, 2, 3):
        assert printer(w.Sum(terms)) == f"{printer(w.Sum(terms[:cut]))} {printer.continued(terms[cut:])}".replace(
            "  ", " "
        )


def test_a_sum_may_end_a_line_once_before_each_sign() -> None:
    """Before a sign of a sum within a sum, too, once."""
    inner = w.Power(w.Sum((w.Name("b"), w.Name("c"))), w.Number(2))
    printed = wrapped_tex_printer()(w.Sum((w.Name("a"), w.Product((w.Number(2), inner)))))
    assert printed.count("\ue010") == printed.count(" + ") == 2


def test_no_printer_looks_at_what_it_printed() -> None:
    """Neither the shared rules nor the layout of lines take a printed formula apart."""
    trees = modules("symla")
    wanted = [f"symla/notation/{name}.py" for name in PRINTERS] + [f"symla/rendering/{name}.py" for name in LAID_OUT]
    asked = {"startswith", "endswith", "removeprefix", "removesuffix", "find", "replace", "count", "partition", "split"}
    found = [
        f"{path}:{node.lineno}"
        for path in wanted
        for node in ast.walk(trees[path])
        if (isinstance(node, ast.Attribute) and node.attr in asked and isinstance(node.value, ast.Name | ast.Call))
        or (isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In) and isinstance(node.left, ast.Constant))
    ]
    assert [] == found


@pytest.mark.parametrize(
    "text", ["x", "a + 2 b - 3", "sqrt(1/(2 - x))^2", "[[1, a], [b, 2]]*[1, 2]", "max(|x - 3|, 1)"]
)
def test_what_is_inside_is_what_a_walk_meets(text: str) -> None:
    """The same parts as often, the whole first."""
    whole = read(text)
    assert w.inside(whole)[0] is whole
    assert Counter(w.inside(whole)) == Counter(w.walk(whole))


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("[[1, -2], [30, 4]]", ""),
        ("[[2 - x, 3], [1, 2 - x]]", "align: #center, "),
        ("[[1/2, 3], [1, 2]]", "row-gap: #airy, "),
        ("[[sqrt(2), 3], [1, 2]]", "row-gap: #airy, "),
        ("[[(1 + sqrt(5))/2, 1/2], [1, 2]]", "align: #center, row-gap: #airy, "),
    ],
)
def test_sums_stand_centred_and_high_rows_have_air(text: str, style: str) -> None:
    """Digits stand below digits; a fraction is of one size, whatever is in it."""
    matrix = read(text)
    typst, latex, web = (f(STANDARD) for f in (typst_printer, paper_printer, mathml_printer))
    for node, fence in ((matrix, "["), (w.Determinant(matrix), "|")):
        assert typst(node).startswith(f'mat(delim: #"{fence}", {style}'), typst(node)
        assert ("{@{}cc@{}}" in latex(node)) is ("center" in style)
        assert "matrix}[" not in latex(node)  # amsmath alone prints an option as text
        assert (r"\\[4pt]" in latex(node)) is ("gap" in style)
        assert ('class="array high' in web(node)) is ("gap" in style)
        assert (' sums"' in web(node)) is ("center" in style)
        assert "dfrac" not in latex(node)
        assert "display" not in typst(node)
