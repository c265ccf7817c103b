"""Web pages: well-formed, the numbers of the other formats, nothing of an author obeyed, nothing asked of a network."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

import symla
from symla.documents.formula import ENVIRONMENTS, ONE, SYMBOLS, TWO, formula
from symla.documents.handouts.build import build_handout
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.errors import SymlaError
from symla.notation.conventions import Conventions
from symla.notation.parse import read as reading
from symla.notation.written import Decimal, Name
from symla.operations import operation, topics
from symla.rendering.formats.html.authored import mathml
from symla.rendering.formats.html.flowing import flowing
from symla.rendering.formats.html.measure import width
from symla.rendering.formats.html.printing import mathml_printer
from tests.rendering.web import FORMULA, mathml_faults, read
from tests.solved import solved, telling

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='x' &lt;b&gt; </title>"


def numbers(page: str) -> list[str]:
    """The numbers of a page or a text, in their order."""
    shown = re.sub(r"<(style|script|title)>.*?</\1>|<head>|<[^>]*>", " ", page, flags=re.DOTALL)
    return _NUMBER.findall(unescape(shown))


def numbers_of_tex(page: str) -> list[str]:
    """The numbers of a page with formulas in LaTeX."""
    return _NUMBER.findall(re.sub(r"\\\\\[\d+pt\]|\\begin\{alignat\*\}\{2\}", " ", unescape(page)))


@pytest.mark.parametrize("name", topics())
def test_pages_are_well_formed_and_have_the_numbers_of_the_others(name: str, everything: bool) -> None:
    """Examples that show something new, or all: elements close, MathML is as its schema has it, and every number of
    the Markdown is there.
    """
    for example in operation(name).examples if everything else telling(name):
        solution = solved(example)
        for detail in ("answer", "full"):
            page = solution.to("html", detail=detail)  # type: ignore[arg-type]
            assert [] == read(page).faults, example
            assert "\n\n" not in page
            body = re.sub(r"<figure>.*?</figure>", "", page.partition("<body>")[2], flags=re.DOTALL)
            told = solution.to_markdown(detail=detail)  # type: ignore[arg-type]
            if detail == "answer":
                assert Counter(numbers_of_tex(told)) == Counter(numbers(body)), example
            else:
                assert Counter(numbers_of_tex(told)).keys() == Counter(numbers(body)).keys(), example


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


def test_the_policy_names_what_stands_in_the_page() -> None:
    """Nothing is loaded, the styles and the script are named by their hashes, and no style is in an attribute."""
    page = symla.solve("norm_l2([3, 4])").to("html")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert not re.search(r"https?://(?!www\.w3\.org/)", page)
    assert not re.search(r"url\((?!\"data:)", page)
    assert len(page) < 250_000


def handout(folder: Path, text: str, options: Options = AS_WRITTEN) -> dict[str, str]:
    """The documents of a handout with this text, by their endings."""
    (folder / "sheet.yaml").write_text(text, encoding="utf-8")
    return build_handout(folder / "sheet.yaml", {"html": "html"}, options=options)


@pytest.mark.parametrize("where", ["inline", "after", "separate", "none"])
def test_nothing_of_an_author_is_markup(tmp_path: Path, where: str) -> None:
    """Titles, authors, dates, texts, code: shown as they were typed, and no element or attribute comes of them."""
    told = _HOSTILE.replace("'", "''")
    pages = handout(
        tmp_path,
        f"title: '{told}'\nauthor: '{told}'\ndate: '{told}'\nsolutions: {where}\n"
        f"introduction: '`{told}` and **x** $a < b$'\n"
        f"sections:\n- title: '{told}'\n  text: '```\n\n    {told}\n\n    ```'\n  problems:\n"
        f"  - {{problem: 'norm_l2([3, 4])', title: '{told}'}}\n",
    )
    for page in pages.values():
        seen = read(page)
        assert [] == seen.faults
        assert 1 == page.count("<script>")
        assert not [tag for tag, _ in seen.elements if tag == "img"]
        assert "<script>alert(1)</script>" in " ".join("".join(seen.text).split())
        assert all(link.startswith("#") for link in seen.links)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "//example.org", "notes.html"])
def test_links_lead_to_the_web(tmp_path: Path, target: str) -> None:
    """A link that is none of https, http and mailto is a fault of the file."""
    with pytest.raises(SymlaError, match=r"link (?:on a web page begins with|leads to) http"):
        handout(tmp_path, f"title: T\nintroduction: 'see [this]({target})'\nproblems: ['norm_l2([3, 4])']\n")


def test_links_to_the_web_are_links(tmp_path: Path) -> None:
    """With their signs escaped."""
    (page,) = handout(
        tmp_path, "title: T\nintroduction: 'see [a *b*](https://example.org/?a=1&b=2)'\nproblems: ['norm_l2([3, 4])']\n"
    ).values()
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">a <em>b</em></a>' in page


def test_a_page_has_its_landmarks(tmp_path: Path) -> None:
    """One title, a way to skip to the content, contents that lead to sections, headings in their order."""
    (page,) = handout(
        tmp_path,
        "title: T\nlanguage: de\nsolutions: after\nproblems: ['norm_l2([3, 4])']\nsections:\n"
        "- {title: A, problems: ['rank([[1, k], [k, 1]])']}\n- {title: B, problems: ['norm_l2([1, 2])']}\n",
    ).values()
    seen = read(page)
    assert [] == seen.faults
    assert '<html lang="de">' in page
    assert {"#content", "#s1", "#s2"} <= set(seen.links)
    assert all(link[1:] in seen.ids for link in seen.links)
    levels = [int(tag[1]) for tag, _ in seen.elements if re.fullmatch(r"h[1-6]", tag)]
    assert 1 == levels[0]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_sheet_to_work_on(tmp_path: Path) -> None:
    """Points, room, hints, parts, lines for names, questions in words of one's own: every form is a page."""
    pages = handout(
        tmp_path,
        "title: T\nheader: School\ndefine: {v: [3, 4]}\nname_line: true\npoints_table: true\nproblems:\n"
        "- {problem: norm_l2(v), ask: How long is $v$?, points: 2, space: 3 cm, hints: A *hint*.}\n"
        "- {title: M, difficulty: 2, parts: [{problem: 'trace([[1, 2], [3, 4]])', points: 1, space: 4 lines},"
        " {ask: Why?, answer: Because $a < b$., points: 1, space: 2 cm grid}]}\n",
        options=Options(forms=("sheet", "solutions", "key")),
    )
    assert {"-sheet.html", "-solutions.html", "-key.html"} == set(pages)
    for page in pages.values():
        assert [] == read(page).faults
    sheet = pages["-sheet.html"]
    assert ["30mm", "32mm", "20mm"] == re.findall(r'<svg class="room \w+" width="100%" height="(\w+)"', sheet)
    assert '<div class="hint">Hint: A <em>hint</em>.</div>' in sheet
    assert re.search(r'<div class="text"><p>How long is [^\n]*? Here [^\n]*?</p></div>', sheet)
    assert '<p class="answer">Because' in pages["-key.html"]


def test_figures_stand_in_the_page_with_their_words(tmp_path: Path) -> None:
    """As SVG whose colours follow the page, told in words; no file beside the page."""
    pages = handout(tmp_path, "title: T\nproblems: ['norm_l2([3, 4])']\n")
    assert [".html"] == list(pages)
    (told,) = re.findall(r'<svg class="figure"[^>]*aria-label="([^"]*)"', pages[".html"])
    assert "with its components as legs of a right triangle" in told
    assert 'class="stroke first"' in pages[".html"]


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


def test_what_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without math-core: the place of the formula, and how to get it; solutions need it not."""
    import sys

    monkeypatch.setitem(sys.modules, "math_core", None)
    mathml.cache_clear()
    with pytest.raises(SymlaError, match=r"(?s)sheet.yaml:2:.*pip install 'symla\[html\]'"):
        handout(tmp_path, "title: T\nintroduction: 'now $a$'\nproblems: ['norm_l2([3, 4])']\n")
    assert "<math" in symla.solve("norm_l2([3, 4])").to("html")


def test_several_solutions_are_one_page() -> None:
    """`symla solve -` writes one document, whose title is the first problem."""
    from click.testing import CliRunner

    from symla.cli import _symla

    done = CliRunner().invoke(_symla, ["solve", "-", "--to", "html"], input="norm_l2([3, 4])\ndot([1, 2], [3, 4])\n")
    assert 0 == done.exit_code, done.output
    seen = read(done.output)
    assert [] == seen.faults
    assert 1 == sum(tag == "main" for tag, _ in seen.elements)
    assert 2 == sum(tag == "article" for tag, _ in seen.elements)


def test_widths_are_those_of_their_parts() -> None:
    """A fraction is as wide as the wider part, a matrix as its widest cells, and brackets as what they hold."""
    printed = mathml_printer()
    assert width(printed(reading("1/2"))) < width(printed(reading("12345/2"))) < 7
    one, two = (width(printed(reading(text))) for text in ("[[1, 2]]", "[[1, 2], [100, 2]]"))
    assert pytest.approx(2.0) == two - one
    assert width("add the squares") > 10


def test_a_template_of_ones_own_changes_the_page(tmp_path: Path) -> None:
    """It fills a block, and the policy allows its styles."""
    (tmp_path / "own.html.j2").write_text(
        '<% extends "handout.j2" %>\n<% block style %>h1 { color: red; }<% endblock %>', encoding="utf-8"
    )
    (page,) = handout(tmp_path, "title: T\ntemplate: own.html.j2\nproblems: ['norm_l2([3, 4])']\n").values()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style.endswith("h1 { color: red; }")
    assert b64encode(sha256(style.encode()).digest()).decode() in page


def test_a_root_and_its_decimal_are_framed_in_one_line(tmp_path: Path) -> None:
    """In a handout no line and no sentence repeats them."""
    source = tmp_path / "length.yaml"
    source.write_text("title: Length\nproblems: ['norm_l2([1, 2])']\n", encoding="utf-8")
    page = build_handout(source, {"html": "html"})[".html"]
    assert isinstance(page, str)
    assert re.search(r'<mrow class="framed"><msqrt><mn>5</mn></msqrt>.*?<mo>≈</mo>.*?<mn>2.236</mn></mrow>', page)
    assert page.count("<mo>≈</mo>") == 1


@pytest.mark.parametrize(("formula", "rooms"), [("‖u‖ ‖v‖", 1), ("|a| |b| |c|", 2), ("a ‖v‖", 0)])
def test_bars_of_two_factors_do_not_run_together(formula: str, rooms: int) -> None:
    """There is room between the last of one and the first of the other, and nowhere else."""
    shown = mathml_printer()(reading(formula))
    assert shown.count('<mspace width="0.1667em"/>') == rooms
    assert len(re.findall(r"</mo></mrow><mo>.</mo><mspace[^>]*/><mrow><mo", shown)) == rooms
