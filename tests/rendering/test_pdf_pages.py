"""Pages of PDF as a reader sees them: nothing runs off, nothing stands alone, every letter is there."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

import symla
from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout
from symla.rendering.formats.typst.letters import _PLAIN, shown, unknown_letters
from tests.tools.needs import needs

EXAMPLES = Path(__file__).parents[2] / "examples"
_POINTS = 72 / 25.4
RIGHT = (22 + 118) * _POINTS + 1  # where the text ends on a page with an outer column
PAGE = 210 * _POINTS
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</word>')


@pytest.fixture(scope="session", autouse=True)
def _tools() -> None:
    pytest.importorskip("typst")


def built(folder: Path, text: str) -> bytes:
    """The pages of a handout."""
    path = folder / "sheet.yaml"
    path.write_text(text, encoding="utf-8")
    pages = build_handout(path, {"pdf": "pdf"})[".pdf"]
    assert isinstance(pages, bytes)
    return pages


def words(folder: Path, pages: bytes) -> list[tuple[float, float, float, str]]:
    """Every word of the pages: where it begins and ends in its line, how far down that is, and the word."""
    needs("pdftotext")
    (folder / "pages.pdf").write_bytes(pages)
    said = subprocess.run(["pdftotext", "-bbox", "pages.pdf", "-"], cwd=folder, check=True, capture_output=True)
    return [(float(a), float(b), float(y), word) for a, y, b, word in _WORD.findall(said.stdout.decode())]


@pytest.mark.parametrize(
    ("call", "digits"),
    [
        ("evaluate(3^600)", str(3**600)),
        ("rank(D)\ndefine: {D: [[1, 1, 1], [0, 1, 2], [1, 2, 4]]}", ""),  # just as wide as the outer column
        ("norm_l2([3^300, 4])", str(9**300 + 16)),
        ("transpose([[12345678901234567890, 22345678901234567890, 32345678901234567890, 42345678901234567890]])", ""),
        ("flatten([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]])", ""),
        ("determinant([[a+b, b-c, c+d], [a b, b c, c d], [a^2, b^2, c^2]])", ""),
        ("norm_l2([123456789012345678901, 234567890123456789012, 345678901234567890123456789])", ""),
        ("angle([123456789012345678901, 234567890123456789], [345678901234567890123456789, 1])", ""),
        ("characteristic_polynomial([[1, 2, 3, 4], [a, b, c, d], [1, 0, b, 0], [a, a, 1, 1]])", ""),
    ],
)
def test_what_is_long_goes_on_below(call: str, digits: str, tmp_path: Path) -> None:
    """No word stands beyond the edge of the page, none of the text beyond its column, and every digit is there."""
    found = words(tmp_path, built(tmp_path, f"title: Long\nproblems:\n- {call}\n"))
    assert max(right for _, right, _, _ in found) < PAGE - 20
    assert max(right for left, right, _, _ in found if left < RIGHT - 1) <= RIGHT
    assert digits[:-20] in re.sub(r"\D", "", "".join(word for left, *_, word in found if left < RIGHT))


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


def test_a_formula_that_goes_on_is_told_once() -> None:
    """What is read aloud is the whole formula; its other parts say nothing of their own."""
    text = symla.solve("evaluate(3^200)").to("typst")
    assert 1 == text.count(str(3**200))  # as it is spoken
    assert '"…"' in text


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


@pytest.mark.parametrize("above", [22, 24, 31, 33])
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


def test_short_equations_stand_side_by_side(tmp_path: Path) -> None:
    """Those with a left side each, where there is room; elsewhere one stands below the other."""
    found = words(tmp_path, built(tmp_path, "title: T\nproblems: ['eigenvalues([[2, 1], [1, 2]])']\n"))
    assert 1 == len({round(down) for _, _, down, word in found if word == "zero"})
    assert 2 == [word for *_, word in found].count("zero")
    lines = words(tmp_path, built(tmp_path, "title: T\nproblems: ['norm_l2([3, 4])']\n"))
    assert 1 + 5 == len({round(down) for _, _, down, word in lines if word == "="})  # the data, and five lines


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


def test_an_array_in_a_sentence_keeps_its_distance(tmp_path: Path) -> None:
    """The line below the one that holds it stands apart from it."""
    for rows in (1, 2, 4):
        array = "\\begin{bmatrix} " + " \\\\ ".join("7" * rows) + " \\end{bmatrix}"
        text = f"In ${array}$ and after it there are more words than a line of text of this page can hold, below."
        found = words(tmp_path, built(tmp_path, f"title: A\nintroduction: '{text}'\nproblems:\n- norm_l2([3, 4])\n"))
        below = next(y for *_, y, word in found if word == "below.")
        lowest = max(y for *_, y, word in found if "7" in word and y < below)
        assert below - lowest > 14.3


def test_a_sum_of_vectors_breaks_in_the_outer_column() -> None:
    """The check of a row form stands beside it, although its combinations are wider than the column."""
    made = build_handout(EXAMPLES / "elimination.yaml", {"tex": "latex"})[".tex"]
    assert isinstance(made, str)
    assert r"\besidelines{\step{-3 (-1, -3, 5) - 2 (0, 2, 4) + (0, 0, 24)}{= (3, 5, 1)}" in made


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


REASONS = frozenset("substitute subtract divide multiply rounded unchanged".split())


def test_reasons_begin_at_one_place_or_end_where_the_text_does(tmp_path: Path) -> None:
    """A line's reason stands on its line, at the same place for short lines of all problems; one that needs more room
    ends at the edge of the text.
    """
    calls = ["gram_schmidt([[1, 1, 1], [0, 1, 1], [0, 0, 1]])", "norm_l2([2, 2])", "project([2, 3], onto=[4, 1])"]
    found = words(tmp_path, built(tmp_path, f"title: Reasons\nproblems: {calls}\n"))
    rows: dict[tuple[int, float], list[tuple[float, float, str]]] = {}
    page, last = 0, 0.0
    for left, right, down, word in found:
        page, last = page + (down < last - 200), down
        if 200 < left < RIGHT:
            rows.setdefault((page, round(down)), []).append((left, right, word))
    told = [row for row in rows.values() if {word for *_, word in row} & REASONS]
    begins = [min(left for left, _, word in row if word.isalpha() and len(word) > 2) for row in told]
    place = min(begins, key=lambda left: -sum(abs(left - other) < 1 for other in begins))
    assert sum(abs(left - place) < 1 for left in begins) > 10
    elsewhere = [row for row, left in zip(told, begins, strict=True) if abs(left - place) >= 1]
    assert elsewhere
    assert all(RIGHT - 3 < max(right for _, right, _ in row) < RIGHT for row in elsewhere)


def test_lines_end_between_words_and_before_relations(tmp_path: Path) -> None:
    """No word is divided in what symla says; a letter keeps the word before it, and `=` what follows."""
    needs("pdftotext")
    calls = [
        "characteristic_polynomial([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
        "quadratic_form_definiteness([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])",
        "gram_schmidt([[3, 4], [1, 2]], True)",
        "null_space([[1, 1, 1]])",
    ]
    (tmp_path / "pages.pdf").write_bytes(built(tmp_path, f"title: Lines\nproblems: {calls}\n"))
    told = subprocess.run(["pdftotext", "-layout", "pages.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    lines = [line.strip() for line in told.stdout.decode().splitlines()]
    assert [] == [line for line in lines if re.search(r"[a-z]-$|=$", line)]
    assert [] == [line for line in lines if re.fullmatch(r"[A-Z]\.", line)]


def test_sizes_and_names_of_norms_stay_on_one_line(tmp_path: Path) -> None:
    """Wherever the line ends, and whatever word comes before."""
    needs("pdftotext")
    told = "".join(f"  {'m' * n} {'it fits 4 × 2 and a 2-norm or a p-norm, ' * 8}\n\n" for n in range(1, 20))
    (tmp_path / "pages.pdf").write_bytes(
        built(tmp_path, f"title: T\nintroduction: |\n{told}problems: ['dot([1, 2], [3, 4])']\n")
    )
    shown = subprocess.run(["pdftotext", "-layout", "pages.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    lines = [line.strip() for line in shown.stdout.decode().splitlines()]
    assert sum("2-norm" in line for line in lines) > 40
    assert [] == [line for line in lines if re.search(r"(4|×|-)$|^(×|-|norm)", line)]


def test_reasons_of_equations_stand_at_one_place(tmp_path: Path) -> None:
    """Beside a long one, too."""
    call = "solve_system([[1, 2, -1], [2, 4, 0], [30000, 6, -1]], [3, 8, 11])"
    found = words(tmp_path, built(tmp_path, f"title: Equations\nproblems: ['{call}']\n"))
    places = [left for left, _, _, word in found if word == "equation"]
    assert len(places) == 3
    assert max(places) - min(places) < 1


def test_a_reason_stands_beside_a_wide_line_in_two_lines(tmp_path: Path) -> None:
    """Where both have room there: its first words are on the line, the others below these."""
    found = words(tmp_path, built(tmp_path, "title: Wide\nproblems: ['angle([1, -2, 3], [4, -5, 6])']\n"))
    told = [(left, down) for left, _, down, word in found if word == "root" and left > 300]
    rest = [(left, down) for left, _, down, word in found if word == "squares" and left > 300]
    for left, down in told:
        assert [word for other, _, low, word in found if other < left - 50 and abs(low - down) < 4 and word == "="]
    assert any(abs(x - left) < 40 and 8 < low - down < 14 for left, down in told for x, low in rest)


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


def test_a_known_calculation_keeps_its_reasons(tmp_path: Path) -> None:
    """Each beside its line, however wide others are."""
    path = tmp_path / "sheet.yaml"
    path.write_text(
        "title: Powers\nproblems: ['general_power([[2, 1], [1, 2]], n)', 'general_power([[1, 1], [1, 0]], n)']\n"
    )
    for kind, name, told in (("typst", "typst", "[invert]"), ("tex", "latex", "{invert}")):
        (page,) = build_handout(path, {kind: name}).values()
        assert isinstance(page, str)
        assert page.count(told) == 2


def test_a_sentence_with_its_formula_may_end_a_page() -> None:
    """Lines need not follow it, though it has a colon."""
    page = symla.solve("null_space([[1, 2, 1, 1], [2, 4, 1, 3]])").to("typst")
    assert "#told[Collected, " in page
    assert "#lead[Collected" not in page


def test_a_number_does_not_begin_a_line(tmp_path: Path) -> None:
    """What it numbers stands before it, wherever the line ends."""
    texts = [f"{'a' * width} and so this is row 12 and it goes on" for width in range(30, 62)]
    pages = built(tmp_path, f"title: Rows\nproblems: ['norm_l2([3, 4])']\nintroduction: {' '.join(texts)}\n")
    lines = [line for page in PdfReader(io.BytesIO(pages)).pages for line in page.extract_text().splitlines()]
    assert sum("row 12" in line for line in lines) == len(texts)
