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
from symla.documents.handouts.build import build_handout
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.errors import SymlaError
from symla.operations import operation, topics
from symla.rendering.formats.html.authored import mathml
from tests.rendering.web import read
from tests.solved import solved, typical

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
    """Examples of every kind of expression, or all: elements close, MathML is as its schema has it, and every number of
    the Markdown is there; in answers alone as well, of one or of all.
    """
    for turn, example in enumerate(operation(name).examples if everything else typical(name)):
        solution = solved(example)
        for detail in ("answer", "full") if everything or turn == 0 else ("full",):
            page = solution.to("html", detail=detail)  # type: ignore[arg-type]
            assert [] == read(page).faults, example
            assert "\n\n" not in page
            body = re.sub(r"<figure>.*?</figure>", "", page.partition("<body>")[2], flags=re.DOTALL)
            told = solution.to_markdown(detail=detail)  # type: ignore[arg-type]
            if detail == "answer":
                assert Counter(numbers_of_tex(told)) == Counter(numbers(body)), example
            else:
                assert Counter(numbers_of_tex(told)).keys() == Counter(numbers(body)).keys(), example


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
