"""The page of LaTeX documents: where things stand on it, what paper it is, and pages of one's own."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

import symla
from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout
from symla.notation.conventions import STANDARD
from symla.rendering.formats.latex.placing import running
from symla.rendering.pages.page import page_of
from tests.documents.laid_out import made
from tests.tools.latex import Latex

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')


def words_of(latex: Latex, document: str, name: str) -> tuple[float, list[tuple[float, float, float, float, str]]]:
    """The width of the paper, and every word with its place on the page, in points."""
    result = latex.compile(document, name=name, passes=3)
    assert [] == result.objections()
    assert result.pdf is not None
    told = subprocess.run(
        ["pdftotext", "-bbox", str(result.pdf), "-"], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    width = re.search(r'<page width="([\d.]+)"', told)
    assert width is not None
    places = [(*map(float, found.groups()[:4]), found[5]) for found in _WORD.finditer(told)]
    return float(width[1]), places  # type: ignore[return-value]


def test_reasons_begin_at_one_place(tmp_path: Path, latex: Latex) -> None:
    """Short lines of every problem have their reasons at one place; those of longer ones end where the text does."""
    _, words = words_of(latex, made(tmp_path), "reasons")
    edge = (22 + 118) / 25.4 * 72 + 2
    told = [
        (x, max(end for at, top, end, _, _ in words if x <= at < edge and abs(top - low) < 2))
        for x, low, _, _, word in words
        if word == "substitute"
    ]
    place = sorted(told)[len(told) // 2][0]
    elsewhere = [end for x, end in told if abs(x - place) >= 1]
    assert all(edge - 5 < end < edge for end in elsewhere)
    assert len(told) - len(elsewhere) >= 4
    assert elsewhere


def test_reasons_of_equations_stand_at_one_place(tmp_path: Path, latex: Latex) -> None:
    """Beside a long one, too."""
    text = "title: Equations\nproblems: ['is_orthogonal([[3/5, -4/5], [4/5, 3/5]])']\n"
    _, words = words_of(latex, made(tmp_path, text=text), "equations")
    begin, end = (next(low for _, low, _, _, word in words if word == one) for one in ("itself,", "different"))
    places = [x for x, low, _, _, word in words if word == "multiply" and begin < low < end]
    assert len(places) == 2
    assert max(places) - min(places) < 1


def test_a_reason_stands_beside_a_wide_line_in_two_lines(tmp_path: Path, latex: Latex) -> None:
    """Where both have room there: its first words are on the line, the others below these."""
    text = "title: Wide\nproblems: ['angle([1, -2, 3], [4, -5, 6])']\n"
    _, words = words_of(latex, made(tmp_path, text=text), "folded")
    told = [(x, low) for x, low, _, _, word in words if word == "root" and x > 300]
    rest = [(x, low) for x, low, _, _, word in words if word == "squares" and x > 300]
    for x, low in told:
        assert [word for left, top, _, _, word in words if left < x - 50 and abs(top - low) < 4 and word == "="]
    assert any(abs(x - left) < 40 and 8 < low - top < 14 for left, top in told for x, low in rest)


def test_names_of_norms_stay_on_one_line(tmp_path: Path, latex: Latex) -> None:
    """Wherever the line ends."""
    told = "".join(f"  {'m' * n} {'it fits a 2-norm or a p-norm, ' * 8}\n\n" for n in range(1, 20))
    text = f"title: T\nintroduction: |\n{told}problems: ['dot([1, 2], [3, 4])']\n"
    _, words = words_of(latex, made(tmp_path, text=text), "norms")
    assert sum(word in ("2-norm", "p-norm,") for *_, word in words) > 200
    assert [] == [word for *_, word in words if word.endswith("-")]


def test_lines_of_a_note_break_before_relations(tmp_path: Path, latex: Latex) -> None:
    """What is worked out in the outer column has no `=` at the end of a line."""
    text = "title: Notes\nproblems: ['solve_system([[1, 2, -1], [2, 4, 0], [3, 6, -1]], [3, 8, 11])']\n"
    _, words = words_of(latex, made(tmp_path, text=text), "beside")
    notes = [one for one in words if one[0] > (22 + 118) / 25.4 * 72 + 10]
    relations = [(x, low) for x, low, _, _, word in notes if word == "="]
    assert len(relations) >= 6
    assert all(any(left > x and abs(top - low) < 4 for left, top, *_ in notes) for x, low in relations)


def test_a_number_does_not_begin_a_line(tmp_path: Path) -> None:
    """Nor does a letter; formulas keep their spaces."""
    call = "solve_linear_ode([[0, -1], [1, 0]], [1, 0])"
    page = made(tmp_path, text=f"title: Rows\nproblems: ['null_space([[1, 2], [2, 4]])', '{call}']\n")
    assert re.search(r"Column~2 has no pivot, so~\$x_\{2\}\$", page)
    assert r"\cos 0" in page
    assert r"\cos~0" not in page


@pytest.mark.parametrize(("paper", "width"), [("a4", 595.28), ("letter", 612.0), ("a5", 419.53)])
@pytest.mark.parametrize("layout", ["column", "wide"])
def test_paper_and_layout(paper: str, width: float, layout: str, tmp_path: Path, latex: Latex) -> None:
    """The paper is the one that was asked for; notes stand beside the text, unless it is wide, or the paper small; all
    is within its edges.
    """
    found, words = words_of(latex, made(tmp_path, f"paper: {paper}\nlayout: {layout}\n"), f"{paper}-{layout}")
    assert abs(found - width) < 0.5
    text = (22 + 118) / 25.4 * 72
    beside = [word for x, _, _, _, word in words if x > text + 10]
    assert ("Check:" in beside) is (layout == "column" and paper != "a5")
    edge = 38 if paper == "a5" else 50
    assert all(x > edge and right < width - edge and low > 30 and high < 820 for x, low, right, high, _ in words)
    pages = [word for *_, word in words if re.fullmatch(r"\d+/\d+", word)]
    last = pages[-1].partition("/")[2]
    assert pages[-1] == f"{last}/{last}"
    assert all(page.endswith(f"/{last}") for page in pages if page[0] == page[-1])


def test_what_has_no_notes_has_no_outer_column(tmp_path: Path) -> None:
    """Problems alone and answers alone fill the width of the page."""
    source = tmp_path / "quiz.yaml"
    source.write_text("title: Quiz\nforms: [sheet, solutions, key]\nproblems: ['norm_l2([3, 4])']\n", "utf-8")
    built = build_handout(source, {"tex": "latex"})
    one_column = {ending: "marginparwidth=0mm" in str(text) for ending, text in built.items() if ending[-4:] == ".tex"}
    assert one_column == {"-sheet.tex": True, "-solutions.tex": False, "-key.tex": True}


def test_notes_stay_on_their_page(tmp_path: Path, latex: Latex) -> None:
    """Many short problems with notes: these are moved apart, and the last one of a page ends with the text."""
    problems = "".join(f"  - scalar_multiply(-1, [3, {n}])\n" for n in range(1, 25))
    _, words = words_of(latex, made(tmp_path, text=f"title: Many\nproblems:\n{problems}"), "many")
    beside = [(low, high) for x, low, _, high, _ in words if x > (22 + 118) / 25.4 * 72 + 10]
    assert beside
    assert max(high for _, high in beside) <= (297 - 18) / 25.4 * 72 + 8


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (r"\text{add}", "add"),
        (r"\text{since }5^{2} = 25", "since $5^{2} = 25$"),
        (r"\text{put in }\mathbf{a} = 1\text{ and the length}", r"put in $\mathbf{a} = 1$ and the length"),
        (r"\text{50\% of \{x\}}", r"50\% of \{x\}"),
        ("", ""),
    ],
)
def test_reasons_are_running_text(reason: str, text: str) -> None:
    """Words as words, formulas between dollar signs."""
    assert running(reason) == text


ONE = r"\begin{bmatrix} %d \end{bmatrix}"


@pytest.mark.parametrize(
    ("call", "named", "given"),
    [
        ("rank([[1], [2], [3]])", "$A$", [r"A = \begin{bmatrix} 1 \\ 2 \\ 3 \end{bmatrix}"]),
        ("rank([[1], [2]])", r"$A = \begin{bmatrix}", []),
        ("matrix_add([[1]], [[2]])", "$A$ and $B$", [rf"{name} = {ONE % n}" for n, name in enumerate("AB", 1)]),
    ],
)
def test_large_data_stand_below_the_sentence(call: str, named: str, given: list[str]) -> None:
    """A matrix of three rows is named in the sentence and shown below it, and so are several; one of two rows stays."""
    page = page_of(symla.solve(call).derivation, "latex", STANDARD, "en", "answer", apart=True)
    assert list(page.given) == given
    assert named in page.named
    assert (not given) == (page.named == page.problem)


@pytest.mark.parametrize("format_name", ["latex", "typst"])
@pytest.mark.parametrize(
    ("call", "apart"),
    [
        ("rank([[1, 2, 3], [4, 5, 6], [7, 8, 9]])", 0),  # A = ... is the first matrix of the elimination
        ("null_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])", 0),
        ("determinant([[2, 1, 1], [1, 3, 2], [1, 0, 0]])", 1),
        ("transpose([[1, 2], [3, 4], [5, 6]])", 1),
    ],
)
def test_data_with_which_the_work_begins_are_shown_there_alone(call: str, apart: int, format_name: str) -> None:
    """In every format that sets large data apart."""
    page = page_of(symla.solve(call).derivation, format_name, STANDARD, "en", "full", apart=True)
    assert apart == len(page.given)
    assert page.named != page.problem


def test_answer_is_framed_where_it_stands(tmp_path: Path) -> None:
    """A value that the last line ends with is not set again; what says more than that line is."""
    calls = [
        "matrix_add([[1, 2], [3, 4]], [[1, 0], [0, 1]])",
        "norm_l2([3, 4])",
        "norm_l2([1, 2])",
        "unit_vector([3, 4])",
    ]
    document = made(tmp_path, text=f"title: T\nproblems: {calls}\n")
    body = document.partition(r"\begin{document}")[2]
    assert r"\framed{\begin{bmatrix} 2 & 2 \\ 3 & 5 \end{bmatrix}}" in body
    assert body.count(r"\begin{bmatrix} 2 & 2 \\ 3 & 5 \end{bmatrix}") == 1
    assert r"\framed{5}" in body
    assert (
        body.count(r"\framed{\left(\dfrac{3}{5}, \dfrac{4}{5}\right)}")
        + body.count(r"\framed{\left(\frac{3}{5}, \frac{4}{5}\right)}")
        == 1
    )
    assert r"\framed{\sqrt{5} \approx 2.236}" in body  # the root and its decimal, with no line of its own
    assert body.count(r"\approx") == 1
    assert r"\answer{" not in body


def test_matrices_of_one_chain_fill_their_line(tmp_path: Path) -> None:
    """Letters, numbers, the sum; what was done stands once.  A chain whose lines have their own reasons stays."""
    calls = [
        "matrix_add([[1, 2], [3, 4]], [[1, 0], [0, 1]])",
        "evaluate(det(M) M^-1 + 2 M^T, M=[[2, 1], [4, 3]])",
        "least_squares([[1, 0], [1, 1], [1, 2]], [6, 0, 0])",
    ]
    first, second, third = made(tmp_path, text=f"title: T\nproblems: {calls}\n").split("\\problemhead{")[1:]
    assert first.count(r"\flow{") == 3
    assert first.count(r"\flowreason{add entry by entry}") == 1
    assert "powers before the rest: invert" in second
    product = third.partition(r"A^{\mathsf{T}} A}")[2].partition(r"\steps")[0]  # transposed, and then multiplied
    assert "{rows become columns}" in product
    assert "{rows times columns}" in product


def test_vectors_stand_in_a_section_as_it_says(tmp_path: Path) -> None:
    """Columns where matrices multiply them, rows elsewhere, also in the labels of figures."""
    text = """\
title: T
sections:
  - title: Rows
    problems: ["norm_l2([3, 4])"]
  - title: Columns
    vector_layout: column
    problems: ["matrix_vector([[1, 2], [3, 4]], [5, 6])"]
  - title: Rows again
    problems: ["norm_l2([5, 12])"]
"""
    first, second, third = made(tmp_path, text=text).split("\\sectionhead{")[-3:]
    assert "(3, 4)" in first
    assert r"\begin{bmatrix} 5 \\ 6 \end{bmatrix}" in second.partition("tikzpicture")[0]
    assert r"= 5 \begin{bmatrix} 1 \\ 3 \end{bmatrix}" in second
    assert "$5 (1, 3)$" in second  # the label of an arrow
    assert "(5, 12)" in third
    with pytest.raises(FaultyFile, match="vector_layout"):
        made(tmp_path, text=text.replace("layout: column", "layout: columns"))
