"""Web pages in Chromium: nothing overlaps or leaves the page, axe-core objects to nothing, a reader can fold lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import symla
from symla.documents.handouts.build import build_handout
from tests.tools.browser import Browser

ROOT = Path(__file__).parent.parent.parent
PHONE, TABLET, DESKTOP = {"width": 360, "scheme": "dark"}, {"width": 800}, {"width": 1400}
PAPER, NO_SCRIPT = {"width": 700, "media": "print"}, {"width": 800, "script": False}

pytestmark = pytest.mark.xdist_group("browser")  # one Chromium for all


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of web pages of handouts, and of what was printed of them."""
    return tmp_path_factory.mktemp("built")


def page_of(handout: Path, folder: Path) -> Path:
    """The web page of a handout."""
    page = folder / f"{handout.stem}.html"
    page.write_text(build_handout(handout, {"html": "html"})[".html"], encoding="utf-8")
    return page


@pytest.mark.parametrize(("name", "audited", "answers"), [("part1", PHONE, 62), ("elimination", DESKTOP, 33)])
def test_handouts_are_laid_out_and_accessible(
    browser: Browser, built: Path, name: str, audited: dict[str, Any], answers: int, everything: bool
) -> None:
    """On a phone, a tablet, a desktop, on paper and without a script; in light and dark.  Each of them on a part of
    these alone, and one of them audited, unless everything is asked for; a small sheet below is, in light and dark.
    """
    paper = {**PAPER, "paper": str(built / f"{name}.pdf")}
    some = [PHONE, paper] if audited is PHONE else [TABLET, NO_SCRIPT]
    views = [PHONE, TABLET, DESKTOP, paper, NO_SCRIPT] if everything else some
    page = page_of(ROOT / "examples" / f"{name}.yaml", built)
    seen = browser.look(page, *views, axe=(views.index(audited),) if audited in views else ())
    for view in seen:
        assert 0 == view["asked"]  # of a network
        assert [] == view["said"]  # of errors, and of what the policy forbids
        assert [] == view.get("boxes", [])
        assert seen[0]["steps"] == view["steps"] > 100
        assert seen[0]["answer"] == view["answer"] > 0
        assert seen[0]["framed"] == view["framed"] > 0
        assert view["answer"] + view["framed"] == answers  # one for each problem, or case of one
    assert [[]] * (audited in views) == [view["axe"] for view in seen if "axe" in view]
    assert {"symla Math", "symla Text"} == set(seen[0]["fonts"])
    assert all(own["tools"] == 0 for view, own in zip(views, seen, strict=True) if view in (paper, NO_SCRIPT))


def test_a_sheet_and_what_is_wide(browser: Browser, tmp_path: Path) -> None:
    """Long numbers, long sums, matrices that no phone has room for, room for answers, tables, code."""
    sheet = tmp_path / "wide.yaml"
    sheet.write_text(
        "title: Wide\nname_line: true\npoints_table: true\nintroduction: |\n"
        "  | a | b |\n  |---|--:|\n  | 1 | $x^2$ |\n\n"
        "  ```\n  code_that_is_very_long_and_has_no_blank_anywhere_in_it_so_that_it_must_be_broken_somewhere\n"
        "  ```\n\n  $$\\begin{bmatrix} 1 & 2 & 3 & 4 & 5 & 6 & 7 & 8 & 9 & 10 \\end{bmatrix}"
        " \\begin{bmatrix} 1 & 2 & 3 & 4 & 5 & 6 & 7 & 8 & 9 & 10 \\end{bmatrix}$$\n\nproblems:\n"
        f"- transpose([{list(range(1, 31))}])\n"
        "- norm_l2([12345678901234567890123456789012345678901234567890, 1])\n"
        f"- vector_add([{', '.join('a' * 1 for _ in range(30))}], [{', '.join('b' for _ in range(30))}])\n"
        "- inverse([[123456789, 987654321, 3], [3, 1234567890123, 5], [7, 8, 98765432109876]])\n"
        "- determinant([[a, b, c, d], [e_1, f, g, h], [j, k, l, m], [n, o, p, q]])\n"
        "- {problem: 'trace([[1, 2], [3, 4]])', points: 2, space: 4 lines, title: A title that is long and goes on}\n"
        "solutions: after\n",
        encoding="utf-8",
    )
    seen = browser.look(page_of(sheet, tmp_path), PHONE, DESKTOP, axe=(0, 1))
    for view in seen:
        assert [] == view["boxes"]
        assert [] == view["axe"]
        assert [] == view["said"]


@pytest.mark.parametrize(
    ("call", "wide"), [("eigenvalues([[2, 3], [1, 2]])", 0), ("gram_schmidt([[3, 4], [1, 2]], True)", 1)]
)
def test_reasons_have_one_place_and_lines_one_height(browser: Browser, tmp_path: Path, call: str, wide: int) -> None:
    """On a phone below their lines, and in a column of their own where there is room, but beside `wide` lines; the
    signs of a line that is in several pieces stand at one height.
    """
    page = tmp_path / "reasons.html"
    page.write_text(symla.solve(call).to("html"), encoding="utf-8")
    for phone, view in zip(
        (True, True, False, False), browser.look(page, PHONE, {"width": 390}, TABLET, DESKTOP), strict=True
    ):
        seen = view["reasons"]
        assert 0 == seen["above"]
        assert [] == seen["slanted"]
        assert [] == view["boxes"]
        assert (0 if phone else 1) <= len(seen["beside"]) <= (0 if phone else 1 + wide)
        assert (seen["below"] > 5) is phone


def test_a_reason_stands_beside_a_wide_line_that_leaves_room(browser: Browser, tmp_path: Path) -> None:
    """Not below it, though the column of the others begins farther left."""
    page = tmp_path / "wide.html"
    page.write_text(symla.solve("characteristic_polynomial([[2, 1, 1], [1, 2, 1], [1, 1, 2]])").to("html"), "utf-8")
    (view,) = browser.look(page, DESKTOP)
    assert len(view["reasons"]["beside"]) > 1
    assert view["reasons"]["below"] <= 1
    assert [] == view["boxes"]


def test_a_solution_is_folded_and_told_line_by_line(browser: Browser, tmp_path: Path) -> None:
    """By the keyboard alone; on paper everything is there again, without the controls."""
    page = tmp_path / "one.html"
    page.write_text(symla.solve("norm_l2([2, 2])").to("html"), encoding="utf-8")
    keys = [['[data-fold="one"]', "Enter"], *[["", "Enter"]] * 2, *[["", "Tab"], ["", "Enter"]]]
    (seen,) = browser.look(page, {"width": 800, "keys": keys}, axe=(0,))
    assert 7 == seen["steps"]
    assert 1 == seen["tools"]
    assert [] == seen["axe"]
    folded, first, second, moved, whole = seen["after"]
    assert [[0, 0, 0], "Next line"] == folded
    assert [[1, 0, 0], "Next line"] == first
    assert [[2, 0, 0], "Next line"] == second
    assert [[2, 0, 0], "Whole solution"] == moved
    assert [[7, 1, 1], "Try it first"] == whole  # with its figure, which told the answer, too
    assert 7 == seen["printed"]
    assert 0 == seen["printed_tools"]


def test_every_next_line_comes_to_the_end(browser: Browser, tmp_path: Path) -> None:
    """With the last line the answer follows, and the solution is whole; a folded one is whole on paper."""
    page = tmp_path / "one.html"
    page.write_text(symla.solve("rank([[1, k], [k, 1]])").to("html"), encoding="utf-8")
    keys: list[Any] = [['[data-fold="one"]', "Enter"], ["", "Enter"]]
    (seen,) = browser.look(page, {"width": 800, "keys": keys})
    assert seen["after"][-1][0][1] == 0
    assert seen["printed"] == seen["steps"]
    assert 0 == seen["printed_tools"]


def test_the_browser_sees_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    """The check itself: a page too wide, an image without words, a request, a style that is forbidden."""
    page = tmp_path / "wrong.html"
    page.write_text(
        "<!DOCTYPE html><html><head>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; img-src *\">"
        "<title>x</title></head><body><p>one</p><svg class='room' width='900' height='30' overflow='visible'></svg>"
        "<p style='color: red'>two</p><img src='https://example.invalid/x.png'><table><tr><td>"
        "<svg class='room' width='20' height='20'></svg></table><math><mspace width='0' height='0'/>"
        "<mpadded width='0'><mtext>on the next</mtext></mpadded></math><math><mi>x</mi></math></body></html>",
        encoding="utf-8",
    )
    (seen,) = browser.look(page, PHONE, axe=(0,))
    assert seen["asked"] == 1
    assert any("style" in said for said in seen["said"])
    assert any("wide" in found for found in seen["boxes"])
    assert any("outside" in found for found in seen["boxes"])
    assert any(found.startswith("image-alt") for found in seen["axe"])
    assert any(found.startswith("html-has-lang") for found in seen["axe"])


def test_pages_of_paper_end_where_they_may(browser: Browser, built: Path) -> None:
    """No page ends with a title, a text or a statement whose work is on the next one, and none begins with an answer;
    each has its number.
    """
    page, paper = built / "part1.html", built / "part1.pdf"
    if not paper.exists():  # without the test above
        browser.look(page_of(ROOT / "examples" / "part1.yaml", built), {**PAPER, "paper": str(paper)})
    parts = re.findall(
        r'<(?:p|div) class="(statement|text|answer)">(.*?)</(?:p|div)>\n', page.read_text("utf-8"), re.DOTALL
    )
    told = [(kind, re.sub(r"<[^>]*>|\s", "", text)) for kind, text in parts]
    before_work = {text[-12:] for kind, text in told if kind != "answer" and text[-12:].strip(".,").isalpha()}
    answers = {text[:12] for kind, text in told if kind == "answer" and text[:12].isalpha()}
    assert len(before_work) > 30
    assert len(answers) > 5
    read = [re.sub(r"\s", "", one.extract_text()) for one in PdfReader(paper).pages]
    for number, one in enumerate(read, 1):
        numbered = f"{number}/{len(read)}"
        assert one.startswith(numbered) or one.endswith(numbered)
        assert one.removeprefix(numbered)[:12] not in answers
        if number < len(read):
            assert one.removesuffix(numbered)[-12:] not in before_work
