"""Pages of PDF as a reader sees them: nothing runs off, nothing stands alone, every letter is there."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

import symla
from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout
from symla.rendering.formats.typst.letters import _PLAIN, shown, unknown_letters
from tests.rendering.pdf_pages import EXAMPLES, RIGHT, built, words
from tests.tools.needs import needs


def test_problems_without_solutions_fill_a_page(tmp_path: Path) -> None:
    """Each stays in one piece, and they do not all go on to the next page with the last one."""
    path = tmp_path / "sheet.yaml"
    call = "'determinant([[1, 2, 3], [4, 5, 6], [7, 8, 10]])'"
    wide = [f"- {{problem: {call}, space: 50 mm}}\n"] * 2
    path.write_text("title: T\nsolutions: none\nproblems:\n" + "".join([*wide, *[f"- {call}\n"] * 8]))
    pages = build_handout(path, {"pdf": "pdf"})[".pdf"]
    assert isinstance(pages, bytes)
    first, *_, last = [page.extract_text() for page in PdfReader(io.BytesIO(pages)).pages]
    assert first.count("Find the determinant") in (4, 5, 6)
    assert first.count("Find the determinant") + last.count("Find the determinant") == 10


def test_sections_begin_with_their_first_problem() -> None:
    """A heading at the foot of a page has the beginning of its section below it; part 1 is as short as by LaTeX."""
    pages = build_handout(EXAMPLES / "part1.yaml", {"pdf": "pdf"})[".pdf"]
    assert isinstance(pages, bytes)
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(pages)).pages]
    assert len(texts) <= 18
    for number, title in enumerate(("Scalars", "Vectors", "Dot product and projection", "Matrices", "Norms"), 1):
        page = next(text for text in texts if re.search(rf"(?:^|\.){number}\s*{title}\s*$", text, re.MULTILINE))
        assert f"{number}.1" in page


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("project_onto_span([1, 2, 4], [[1, 0, 1], [0, 1, 1]])", "small[Check: the remainder"),
        ("least_squares([[1, 1], [1, 2], [1, 4]], [1, 3, 4])", "For the normal equations"),
        ("quadratic_form_definiteness([[1, k], [k, 1]])", "In short:"),
    ],
)
def test_a_page_does_not_end_between_a_sentence_and_its_lines(call: str, sentence: str) -> None:
    """What is said of the lines that follow without a heading stays with them."""
    assert re.search(rf"#lead[(\[]{re.escape(sentence)}", symla.solve(call).to("typst"))


@pytest.mark.parametrize("above", [23, 24, 31, 33])
def test_a_check_stays_where_its_answer_is_and_fills_the_page(tmp_path: Path, above: int) -> None:
    """A check that ends with a matrix is not moved to the next page with the problem that comes after it: where a page
    begins with one, the page before has no room for its sentence and the first line, a matrix of two rows.
    """
    file = tmp_path / "h.yaml"
    problems = """['inverse([[2, 1], [1, 3]])', 'diagonalize([[4, 1], [2, 3]])', 'inverse([[2, 1], [1, 1]])']"""
    text = "".join(["      Line.\n\n"] * above)
    file.write_text(
        f"title: T\nsections:\n  - title: S\n    text: |\n{text}      Last.\n    problems: {problems}\n", "utf-8"
    )
    pages = build_handout(file, {"pdf": "pdf"})[".pdf"]
    assert isinstance(pages, bytes)
    found = list(PdfReader(io.BytesIO(pages)).pages)
    begun = [n for n, page in enumerate(found) if "Check" in page.extract_text().splitlines()[1][:6]]
    assert begun
    for number in begun:
        heights: list[float] = []

        def note(text: str, cm: list[float], tm: list[float], *_: object, heights: list[float] = heights) -> None:
            if text.strip():
                heights.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

        found[number - 1].extract_text(visitor_text=note)
        edge = 22 * 72 / 25.4
        assert edge < min(y for y in heights if y > edge) < edge + 60, "less than a line and a matrix"


def test_a_root_and_its_decimal_are_framed_in_one_line() -> None:
    """The line of the exact value ends with the rounded one, and no sentence repeats them; one that says more stays."""
    page = symla.norm_l2([1, 2]).to("typst")
    assert re.search(r'framed\(dm\("[^"]*", \$ sqrt\(5\) +≈ +2\.236 \$\.body\)\)', page)
    assert 1 == page.count("≈")
    assert "#answer(" not in page
    assert "[rounded]" not in page
    more = symla.project([2, 3], onto=[1, 1]).to("typst")
    assert "#answer(" in more
    assert "framed(" not in more


def test_a_title_without_a_number_begins_where_the_text_does(tmp_path: Path) -> None:
    """One section needs none."""
    sheet = "title: T\nsections:\n- title: Lengths\n  text: Measured.\n  problems: ['norm_l2([3, 4])']\n"
    begins = {word: left for left, _, _, word in words(tmp_path, built(tmp_path, sheet))}
    assert begins["Lengths"] == pytest.approx(begins["Measured."], abs=1)


def test_letters_without_a_glyph_are_told_with_their_place(tmp_path: Path) -> None:
    """Wherever an author may write them; what the fonts have is not told."""
    with pytest.raises(FaultyFile) as told:
        built(
            tmp_path,
            "title: Über Ж 漢\nintroduction: Kanji 字.\nproblems:\n"
            "- {problem: 'norm_l2([3, 4])', title: 한, text: a ★, ask: How 漢 long?}\n- {ask: What?, answer: ไ}\n",
        )
    places = [str(fault).removeprefix(str(tmp_path / "sheet.yaml")) for fault in told.value.faults]
    assert places == [
        ':1:15: title: the fonts of PDF have no letter "漢" (U+6F22)',
        ':2:21: introduction: the fonts of PDF have no letter "字" (U+5B57)',
        ':4:39: problem 1, title: the fonts of PDF have no letter "한" (U+D55C)',
        ':4:62: problem 1, ask: the fonts of PDF have no letter "漢" (U+6F22)',
        ':5:24: problem 2, answer: the fonts of PDF have no letter "ไ" (U+0E44)',
    ]


def test_letters_that_are_not_asked_about_are_shown() -> None:
    """The fonts have all that goes without asking; and Typst is asked about the others."""
    plain = [chr(code) for code in range(0x21, 0x2300) if _PLAIN.match(chr(code)) and chr(code).isprintable()]
    assert len(plain) > 700
    assert shown(plain)
    assert not shown(["a", "漢"])
    assert [] == unknown_letters("Zoë ∈ Ж ع 𝔸 ✓")


@pytest.mark.parametrize("engine", ["typst", "pdflatex"])
def test_what_is_beside_the_text_bears_the_number_of_its_problem(engine: str, tmp_path: Path) -> None:
    """Figures of short problems are moved down, beside other ones; parts are numbered within their problem."""
    if engine != "typst":
        needs(engine)
    path = tmp_path / "sheet.yaml"
    parts = "- parts:\n  - norm_l2([5, 2])\n  - norm_l2([2, 5])\n"
    path.write_text("title: Beside\nproblems:\n" + "- norm_l2([3, 4])\n" * 3 + parts, encoding="utf-8")
    pages = build_handout(path, {"pdf": f"pdf/{engine}"})[".pdf"]
    assert isinstance(pages, bytes)
    beside = [word for left, _, _, word in words(tmp_path, pages) if left > RIGHT]
    assert re.search(r"\b1 .*\b2 .*\b3 .*\b4 \(a\) .*\b4 \(b\) ", " ".join(beside))


@pytest.mark.parametrize(
    ("title", "told"), [("Linear algebra for deep learning: one step of learning", False), ("Norms", True)]
)
def test_a_running_head_has_the_title_where_it_has_room(title: str, told: bool, tmp_path: Path) -> None:
    """On every page or on none."""
    sections = ("The shape of a loss near its minimum", "Norms")
    made = [f"  - {{title: {own}, text: '{'word ' * 1500}', problems: ['norm_l2([3])']}}\n" for own in sections]
    pages = built(tmp_path, f"title: '{title}'\nsections:\n{''.join(made)}")
    heads = [page.extract_text().splitlines()[0] for page in PdfReader(io.BytesIO(pages)).pages[1:]]
    before = f"{title} " if told else ""
    assert set(heads) == {f"{before}{number} {own}" for number, own in enumerate(sections, 1)}


def test_a_sentence_with_its_formula_may_end_a_page() -> None:
    """Lines need not follow it, though it has a colon."""
    page = symla.solve("null_space([[1, 2, 1, 1], [2, 4, 1, 3]])").to("typst")
    assert "#told[Collected, " in page
    assert "#lead[Collected" not in page


@pytest.mark.parametrize("layout", ["column", "wide"])
def test_small_paper_has_one_column(layout: str, tmp_path: Path) -> None:
    """As in LaTeX: what would stand beside the text stands in it, and nothing hangs off."""
    pages = built(tmp_path, f"title: T\npaper: a5\nlayout: {layout}\nproblems: ['angle([1, 2, 2], [3, 0, 4])']\n")
    found = words(tmp_path, pages)
    assert "Check:" in [word for *_, word in found]
    assert all(41 < x and end < 148 / 25.4 * 72 - 41 for x, end, _, word in found if word.strip())
