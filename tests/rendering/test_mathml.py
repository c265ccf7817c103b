"""Formulas of web pages: what is one thing is one element, and what is wide is parted."""

from __future__ import annotations

import re

import pytest

import symla
from symla.documents.formula import ENVIRONMENTS, ONE, SYMBOLS, TWO, formula
from symla.notation.conventions import Conventions
from symla.notation.parse import read as reading
from symla.notation.written import Decimal, Name
from symla.rendering.formats.html.authored import mathml
from symla.rendering.formats.html.flowing import flowing
from symla.rendering.formats.html.measure import width
from symla.rendering.formats.html.printing import mathml_printer
from tests.rendering.web import FORMULA, mathml_faults


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "(-2)^2",
            '<msup><mrow><mo form="prefix" stretchy="false">(</mo><mo form="prefix">−</mo><mn>2</mn>'
            '<mo form="postfix" stretchy="false">)</mo></mrow><mn>2</mn></msup>',
        ),
        ("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
        ("x_1^T", '<msubsup><mi>x</mi><mn>1</mn><mi mathvariant="normal">T</mi></msubsup>'),
        ("2 a", "<mn>2</mn><mo>\u2062</mo><mi>a</mi>"),
        ("-1/2", '<mo form="prefix">−</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>'),
        ("cos(theta)", '<mi class="function">cos</mi><mo>\u2061</mo><mspace width="0.1667em"/><mi>θ</mi>'),
        ("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    ],
)
def test_formulas_are_said_by_their_elements(typed: str, expected: str) -> None:
    """What is one thing is one element: a base with its brackets, an index with its letter."""
    assert expected == mathml_printer()(reading(typed))


def test_conventions_of_formulas() -> None:
    """Arrows over vectors, round brackets, crosses, decimal commas with semicolons."""
    own = mathml_printer(Conventions(vectors="arrow", brackets="round", times="cross", decimal_mark="comma"))
    assert '<mover accent="true"><mi>v</mi><mo stretchy="false">\u20d7</mo></mover>' in own(Name("v", (), "vector"))
    assert own(reading("[[1, 2], [3, 4]]")).startswith("<mrow><mo>(</mo><mtable")
    assert "<mo>×</mo>" in own(reading("2 * 3"))
    assert '<mo separator="true">;</mo>' in own(reading("[1, 2]"))
    assert "<mn>3,742</mn>" == own(Decimal("3.742"))


def test_an_augmented_matrix_has_its_bar() -> None:
    """The first column behind the bar has it at its left side, in every row."""
    page = symla.solve("solve_system([[1, 2], [3, 4]], [5, 6])").to("html")
    tables = [table for table in re.findall(r"<mtable.*?</mtable>", page) if "bar" in table]
    assert tables
    for table in tables:
        for row in re.findall(r"<mtr>(.*?)</mtr>", table):
            assert ["<mtd>", "<mtd>", '<mtd class="bar">'] == re.findall(r"<mtd[^>]*>", row) or "<mi>" in row


def test_row_operations_stand_over_arrows() -> None:
    """Each matrix behind an arrow with what was done."""
    page = symla.solve("rref([[1, 2], [3, 4]])").to("html")
    assert re.search(r"<mover><mo>→</mo><mrow class=\"over\">.*?<msub><mi>R</mi><mn>2</mn></msub>", page)


def test_wide_formulas_are_parted_and_keep_their_signs() -> None:
    """Before relations and signs; a sign at the beginning of a piece stands between two terms all the same."""
    printed = mathml_printer()(reading("a_1 b_1 + a_2 b_2 + a_3 b_3 + a_4 b_4 + a_5 b_5 - a_6 b_6 = 1000000 + 2000000"))
    shown = flowing(f"<math>{printed}</math>.")
    pieces = FORMULA.findall(shown)
    assert len(pieces) > 3
    assert all(mathml_faults(piece) == [] for piece in pieces)
    assert any(piece.startswith("<math><mo>=</mo>") for piece in pieces)
    assert '<math><mo form="infix">+</mo>' in shown
    together = re.sub(r"</?math>|<wbr>|</?span[^>]*>", "", shown).replace(' form="infix"', "")
    assert together == f"{printed}."
    assert shown.endswith(".</span>")  # the full stop never stands alone


def test_a_displayed_chain_is_parted_and_a_matrix_is_not() -> None:
    """A chain by itself goes on in the next line of a narrow page; what has one part scrolls in a box of its own."""
    row = "[100, 200, 300, 400, 500, 600, 700, 800]"
    for typed, pieces in ((f"[{row}, {row}]", 1), (f"a + b + c + d == [{row}, {row}]", 2)):
        shown = flowing(f'<math display="block">{mathml_printer()(reading(typed))}</math>')
        assert len(FORMULA.findall(shown)) == pieces
        assert shown.count('<div class="wide">') == (pieces == 1)
        assert shown.count('display="block"') == (pieces == 1)


def test_a_short_end_stays_with_what_it_follows() -> None:
    """`= 1` is no line of its own where there is room."""
    for right, alone in (("12345678", False), ("12345678901234567890123456", True)):
        printed = mathml_printer()(reading(f"a_1 + 12345678901234567890 = {right}"))
        pieces = FORMULA.findall(flowing(f"<math>{printed}<mo>=</mo><mn>1</mn></math>"))
        assert (pieces[-1] == "<math><mo>=</mo><mn>1</mn></math>") is alone


@pytest.mark.parametrize(
    "tex",
    [
        *[rf"a \{name} b" for name in sorted(SYMBOLS)],
        *[rf"\{name}{{x}}" for name in sorted(ONE)],
        *[rf"\{name}{{x}}{{y}}" for name in sorted(TWO)],
        *[rf"\begin{{{name}}}1 & -2 \\ x & y\end{{{name}}}" for name in sorted(ENVIRONMENTS)],
        r"\left\lVert \frac{1}{2} \right\rVert",
        r"\sqrt[3]{x'} \text{ if it's } \operatorname{rank}(A)",
    ],
)
def test_every_formula_of_an_author_becomes_mathml(tex: str) -> None:
    """Whatever a text may say in formulas."""
    for display in (False, True):
        shown = mathml(formula(tex), display)
        assert [] == mathml_faults(shown)
        assert " style=" not in shown


def test_widths_are_those_of_their_parts() -> None:
    """A fraction is as wide as the wider part, a matrix as its widest cells, and brackets as what they hold."""
    printed = mathml_printer()
    assert width(printed(reading("1/2"))) < width(printed(reading("12345/2"))) < 7
    one, two = (width(printed(reading(text))) for text in ("[[1, 2]]", "[[1, 2], [100, 2]]"))
    assert pytest.approx(2.0) == two - one
    assert width("add the squares") > 10


@pytest.mark.parametrize(("formula", "rooms"), [("‖u‖ ‖v‖", 1), ("|a| |b| |c|", 2), ("a ‖v‖", 0)])
def test_bars_of_two_factors_do_not_run_together(formula: str, rooms: int) -> None:
    """There is room between the last of one and the first of the other, and nowhere else."""
    shown = mathml_printer()(reading(formula))
    assert shown.count('<mspace width="0.1667em"/>') == rooms
    assert len(re.findall(r"</mo></mrow><mo>.</mo><mspace[^>]*/><mrow><mo", shown)) == rooms
