"""Lines on pages of PDF: where they end, where their reasons stand, and what goes on below."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

import symla
from symla.documents.handouts.build import build_handout
from tests.rendering.pdf_pages import EXAMPLES, PAGE, RIGHT, built, words
from tests.tools.needs import needs


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


def test_a_formula_that_goes_on_is_told_once() -> None:
    """What is read aloud is the whole formula; its other parts say nothing of their own."""
    text = symla.solve("evaluate(3^200)").to("typst")
    assert 1 == text.count(str(3**200))  # as it is spoken
    assert '"…"' in text


def test_a_sum_goes_on_with_a_sign_between_terms() -> None:
    """A sign with room on both sides, not that of the first term below."""
    text = symla.solve("determinant([[2, -1, 3], [1, 4, -2], [5, 2, 1]])").to("typst")
    assert '$ "" - a_(13)' in text
    assert '$ "" - 3 ·' in text


def test_short_equations_stand_side_by_side(tmp_path: Path) -> None:
    """Those with a left side each, where there is room; elsewhere one stands below the other."""
    found = words(tmp_path, built(tmp_path, "title: T\nproblems: ['eigenvalues([[2, 1], [1, 2]])']\n"))
    assert 1 == len({round(down) for _, _, down, word in found if word == "zero"})
    assert 2 == [word for *_, word in found].count("zero")
    lines = words(tmp_path, built(tmp_path, "title: T\nproblems: ['norm_l2([3, 4])']\n"))
    assert 5 == len({round(down) for left, _, down, word in lines if word == "=" and left < 100})


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


def test_a_number_does_not_begin_a_line(tmp_path: Path) -> None:
    """What it numbers stands before it, wherever the line ends."""
    texts = [f"{'a' * width} and so this is row 12 and it goes on" for width in range(30, 62)]
    pages = built(tmp_path, f"title: Rows\nproblems: ['norm_l2([3, 4])']\nintroduction: {' '.join(texts)}\n")
    lines = [line for page in PdfReader(io.BytesIO(pages)).pages for line in page.extract_text().splitlines()]
    assert sum("row 12" in line for line in lines) == len(texts)


def test_a_tall_formula_keeps_its_distance_from_the_lines_beside_it(tmp_path: Path) -> None:
    """Fractions of one line do not touch those of the next."""
    text = "the $\\frac{44}{17}$ words " * 30
    found = words(tmp_path, built(tmp_path, f"title: T\nintroduction: '{text}'\nproblems: ['norm_l2([3, 4])']\n"))
    above, below = (sorted({y for *_, y, word in found if word == part}) for part in ("44", "17"))
    assert len(above) == len(below) > 4
    assert all(after - before > 5.7 for before, after in zip(below, above[1:], strict=False))


def test_lines_of_an_elimination_are_filled_from_the_first_on(tmp_path: Path) -> None:
    """A matrix goes on to the next line only where its own has no room for it."""
    call = "project_onto_span([6, 0, 0], [[1, 1, 1], [0, 1, 2]])"
    found = words(tmp_path, built(tmp_path, f"title: T\nproblems: [{{problem: '{call}', detail: brief}}]\n"))
    shafts = [round(y) for *_, y, word in found if word == "→"]
    assert [3, 1] == [shafts.count(y) for y in sorted(set(shafts)) if y - 11 in shafts or y - 10 in shafts]


@pytest.mark.parametrize("engine", ["typst", "pdflatex"])
def test_all_of_a_check_is_small_and_nothing_of_a_remark(engine: str, tmp_path: Path) -> None:
    """Their matrices and lines, too."""
    if engine != "typst":
        needs(engine)
    path = tmp_path / "sheet.yaml"
    path.write_text("title: T\nproblems: ['orthogonal_diagonalize([[2, 1], [1, 2]])']\n", encoding="utf-8")
    pages = build_handout(path, {"pdf": f"pdf/{engine}"})[".pdf"]
    assert isinstance(pages, bytes)
    said: list[tuple[str, float]] = []

    def note(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        said.extend((letter, size * abs(tm[3] * cm[3])) for letter in text if not letter.isspace())

    for page in PdfReader(io.BytesIO(pages)).pages:
        page.extract_text(visitor_text=note)
    letters = "".join(letter for letter, _ in said)
    remark, check = (letters.index(word) for word in ("Theprojections", "Check:"))
    assert 9.9 < min(max(size for _, size in said[at : at + 20]) for at in range(remark, check - 20))
    assert 9.1 > max(size for letter, size in said[check:] if letter.isalnum())


def test_a_reason_beside_is_not_divided(tmp_path: Path) -> None:
    """In the outer column of LaTeX's pages it goes on to the next line as a whole."""
    needs("pdflatex")
    path = tmp_path / "sheet.yaml"
    path.write_text("title: T\nproblems: ['solve_system(\"x + y = 1; 2 x + 2 y = 2\")']\n", encoding="utf-8")
    pages = build_handout(path, {"pdf": "pdf/pdflatex"})[".pdf"]
    assert isinstance(pages, bytes)
    beside = [(round(y), word) for left, _, y, word in words(tmp_path, pages) if left > RIGHT]
    reasons = [(y, beside[n + 1]) for n, (y, word) in enumerate(beside) if word == "equation"]
    assert [(y, (y, str(n))) for n, (y, _) in enumerate(reasons, 1)] == reasons
    assert len(reasons) == 2


def test_the_colour_of_reasons_ends_with_them(tmp_path: Path) -> None:
    """Letters of the size of the text are black, those after a reason in the outer column, too."""
    needs("pdflatex")
    needs("pdftohtml")
    path = tmp_path / "sheet.yaml"
    problems = ["eigenvectors([[2, 1], [1, 2]])", "eigenvectors([[0, -1], [1, 0]])"]
    path.write_text(f"title: T\nproblems: {problems}\n", encoding="utf-8")
    pages = build_handout(path, {"pdf": "pdf/pdflatex"})[".pdf"]
    assert isinstance(pages, bytes)
    (tmp_path / "pages.pdf").write_bytes(pages)
    command = ["pdftohtml", "-xml", "-i", "-stdout", "pages.pdf"]
    said = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True).stdout.decode()
    colours = re.findall(r'family="[A-Z]+\+LM(Roman|MathItalic|MathSymbols)10" color="(#\w+)"', said)
    assert {"Roman", "MathItalic"} <= {family for family, _ in colours}
    assert {"#000000"} == {colour for _, colour in colours}
