"""Handouts: what is right becomes a document that is the same every time."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout
from symla.operations import operation, topics
from tests.documents.handouts_written import SMALL, documents, written
from tests.golden_files import Golden
from tests.tools.katex import Katex
from tests.tools.latex import Latex
from tests.tools.markdown import DIALECTS, Dialect, extract

# ---- what is right ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["md", "tex"])
def test_handout_small_golden(suffix: str, tmp_path: Path, golden: Golden) -> None:
    """A small handout with everything in it, first line to last."""
    golden(f"handout/small.{suffix}", documents(tmp_path, SMALL)[f".{suffix}"], given=SMALL)


def test_handout_is_the_same_every_time(tmp_path: Path) -> None:
    """Byte by byte, and without any date that was not given."""
    assert documents(tmp_path, SMALL) == documents(tmp_path, SMALL)
    assert "\\today" not in documents(tmp_path, SMALL)[".tex"]


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("[1 0 3]", "3 x 1"),
        ("[a b]", "2 x 1"),
        ("[sqrt(2) 1]", "2 x 1"),
        ("[1 2; 3 4]", "2 x 2"),
        ("[[1 2], [3 4]]", "2 x 2"),
        ("[[1 2 3]]", "1 x 3"),
        ("\n  - 1 2 5\n  - 3 4 6", "2 x 3"),
        ("[[1], [2]]", "2 x 1"),
    ],
)
def test_handout_lists_without_commas_are_lists(written: str, size: str, tmp_path: Path) -> None:
    """YAML takes them for a list of one text; they are read as on the command line."""
    rows, columns = map(int, size.split(" x "))
    zero = [0] * rows if columns == 1 else [[0] * columns] * rows
    documents(tmp_path, f"title: T\ndefine:\n w: {written}\nsuch_that: w + {zero} == w\nproblems: ['norm_l2([1])']\n")


def test_handout_numbers_are_exact(tmp_path: Path) -> None:
    """0.1 is one tenth."""
    text = documents(tmp_path, "title: T\ndefine: {c: 0.1, w: [0.1, 1e-3]}\nproblems: ['scalar_multiply(c, w)']\n")[
        ".md"
    ]
    assert r"\left(\frac{1}{100}, \frac{1}{10000}\right)" in text


def test_handout_names_hold_everywhere(tmp_path: Path) -> None:
    """A name may be defined by names and calls, as a list or as text, and keeps its letter on the page."""
    text = documents(
        tmp_path,
        """\
title: T
define:
  u: [3, 4]
  w: 2 u
  M: "[1 2; 3 4]"
  N: |
    1 2
    3 4
  p: [u, w]
  s: norm_l2(u)
problems:
  - norm_l2(w)
  - matrix_multiply(M, N)
  - scalar_multiply(s, u)
  - linear_combination([1, 2], p)
""",
    )[".md"]
    assert r"\lVert \mathbf{w} \rVert_{2} = 10" in text or r"is $`10`$" in text
    assert "$`M N`$" in text
    assert r"(15, 20)" in text
    assert r"(15, 20)" in text


def test_handout_names_are_repeated_as_they_were_typed(tmp_path: Path) -> None:
    """Decimals where the conventions ask for them, fractions and roots always; beside them the form of the lines."""
    sheet = """\
title: T
conventions: {numbers: %s}
define:
  x: [1.5, 2]
  y: "[2/4, sqrt(8)]"
  c: 2.5
  w: 2 x
problems: ["scalar_multiply(c, x)", norm_l1(y), norm_l1(w)]
"""
    typed = documents(tmp_path, sheet % "as_typed")[".md"]
    assert r"(1.5, 2) = \left(\frac{3}{2}, 2\right)" in typed
    assert r"c = 2.5 = \frac{5}{2}" in typed
    exact = documents(tmp_path, sheet % "exact")[".md"]
    assert "1.5" not in exact
    assert "2.5" not in exact
    for text in (typed, exact):
        assert r"\left(\frac{2}{4}, \sqrt{8}\right) = \left(\frac{1}{2}, 2 \sqrt{2}\right)" in text
        assert r"\mathbf{w} = (3, 4)" in text  # worked out of another name


@pytest.mark.parametrize("said", ['["k > 0", "m < 0"]', '["m < 0", "k > 0"]', '"k > 0 and m < 0"'])
def test_several_conditions_of_a_problem_all_hold(said: str, tmp_path: Path) -> None:
    """The 1-norm of [k, m] is k - m then, without bars."""
    made = documents(tmp_path, f"title: T\nproblems:\n  - {{problem: 'norm_l1([k, m])', where: {said}}}\n")
    assert "k - m" in made[".md"]


@pytest.mark.parametrize("where", ["inline", "after", "separate", "none"])
def test_handout_solutions_stand_where_they_should(where: str, tmp_path: Path) -> None:
    """Inline, at the end, in a file of their own, nowhere; the problem is stated in every case."""
    made = documents(tmp_path, SMALL + f"solutions: {where}\n")
    for suffix in ("md", "tex"):
        text = made[f".{suffix}"]
        answer, problem = text.find("The Euclidean norm of"), text.find("Find the Euclidean norm of")
        heading = text.find("Solutions")
        assert 0 < problem
        if where in ("inline", "after"):
            assert problem < answer
            assert (heading > 0) == (where == "after")
            assert where == "inline" or text.find("Look at the sizes") < heading < answer
        else:
            assert (-1, -1) == (answer, heading)
        alone = made.get(f"-solutions.{suffix}", "")
        assert (where == "separate") == ("The Euclidean norm of" in alone)
        assert "solutions" in alone or where != "separate"
        assert "Look at the sizes" not in alone
    made = {ending: text for ending, text in made.items() if not ending.endswith(".svg")}
    assert (4 if where == "separate" else 2) == len(made)


@pytest.mark.parametrize("where", ["inline", "after", "separate", "none"])
def test_handout_compiles(where: str, tmp_path: Path, latex: Latex) -> None:
    """Every document of a handout is typeset without a fault or an overfull line."""
    made = documents(tmp_path, SMALL + f"solutions: {where}\n")
    for name, text in made.items():
        if name.endswith(".tex"):
            assert [] == latex.compile(text, name=where + name.removesuffix(".tex"), passes=2).objections()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_handout_formulas_pass_katex(dialect: Dialect, tmp_path: Path, katex: Katex) -> None:
    """Every formula of a handout in every dialect."""
    found = extract(build_handout(written(tmp_path, SMALL), {"md": dialect})[".md"], dialect)
    assert [] == found.faults
    assert [] == katex.objections(found.formulas)


def test_handout_of_every_operation_fits_the_page(tmp_path: Path, latex: Latex, everything: bool) -> None:
    """An example of every operation, or two, in our own document: no overfull line."""
    problems = [example for name in topics() for example in operation(name).examples[: 2 if everything else 1]]
    text = "title: Everything\nproblems:\n" + "".join(f"  - '{problem}'\n" for problem in problems)
    assert [] == latex.compile(documents(tmp_path, text)[".tex"], passes=1).objections()


def test_handout_user_text_is_text(tmp_path: Path, latex: Latex, katex: Katex) -> None:
    """Titles, names and dates hold every sign and stay what they are; a dollar before a blank begins no formula."""
    nasty = r"""\input{x} $ y$ {z} #1 % & _ ^ ~ < > * ` [a](b) <b> | ' " -- «é» α"""
    quoted = "'" + nasty.replace("'", "''") + "'"
    text = f"""\
title: {quoted}
author: {quoted}
date: {quoted}
sections:
  - title: {quoted}
    problems:
      - title: {quoted}
        problem: norm_l2([3, 4])
"""
    made = documents(tmp_path, text)
    assert [] == latex.compile(made[".tex"], passes=2).objections()
    found = extract(made[".md"], "github")
    assert [] == found.faults
    assert not any("y" == formula.tex for formula in found.formulas)


_FIGURES = """
title: Arrows
figure: below
sections:
  - title: One
    figure: none
    problems:
      - magnitude([3, 4])
      - problem: magnitude([5, 12])
        figure: beside
  - title: Two
    problems:
      - norm_l2([1, 2, 3, 4])
      - project([2, 3], onto=[4, 1])
"""


def test_figures_stand_where_the_file_says(tmp_path: Path) -> None:
    """A problem says it before its section, a section before the document; a file for each where a page wants one."""
    source = tmp_path / "two arrows.yaml"
    source.write_text(_FIGURES, encoding="utf-8")
    written = {path.name for path in build([source], tmp_path / "out")}
    assert {"two arrows.tex", "two arrows.md", "two arrows-1.2.svg", "two arrows-2.2.svg"} == written
    tex = (tmp_path / "out" / "two arrows.tex").read_text(encoding="utf-8")
    assert tex.count(r"\begin{tikzpicture}") == 2
    assert tex.count(r"\figurebeside{") == 1
    assert tex.index(r"\figurebeside{") < tex.index(r"\sectionhead{2}{Two}") < tex.rindex(r"\begin{tikzpicture}")
    page = (tmp_path / "out" / "two arrows.md").read_text(encoding="utf-8")
    assert page.count("![") == 2
    assert "](two%20arrows-2.2.svg)" in page
    assert "shadow on b = (4, 1)" in page


def test_a_place_for_figures_that_there_is_not_is_a_fault(tmp_path: Path) -> None:
    """With the places that there are."""
    source = tmp_path / "wrong.yaml"
    source.write_text(_FIGURES.replace("figure: below", "figure: above"), encoding="utf-8")
    with pytest.raises(FaultyFile, match="above is not one of none, beside or below"):
        build([source], tmp_path / "out")


def test_sections_of_the_solutions_are_below_their_heading(tmp_path: Path) -> None:
    """As in LaTeX and on web pages, so that a table of contents has them under the solutions."""
    text = "title: T\nsolutions: after\nsections:\n- {title: One, problems: ['norm_l2([3, 4])']}\n"
    headings = [line for line in documents(tmp_path, text)[".md"].splitlines() if line.startswith("#")]
    assert headings == ["# T", "## One", "## Solutions", "### One"]


def test_a_picture_has_a_description_and_no_caption_in_pandoc(tmp_path: Path, needs: Callable[[str], None]) -> None:
    """Word shows a caption, and reads out a description."""
    needs("pandoc")
    made = build_handout(
        written(tmp_path, "title: T\nfigure: below\nproblems: ['magnitude([3, 4])']\n"), {"md": "pandoc"}
    )
    command = ["pandoc", "-f", "markdown", "-t", "json"]
    read = subprocess.run(command, input=made[".md"], capture_output=True, text=True, check=True, timeout=60).stdout
    assert "The arrow" in str(made[".md"])
    assert '"t":"Image"' in read
    assert '"t":"Figure"' not in read


@pytest.mark.parametrize(("look", "shown"), [("bold", r"\mathbf{v}"), ("arrow", r"\vec{v}"), ("plain", "v")])
def test_a_vector_has_one_look_on_a_page(look: str, shown: str, tmp_path: Path) -> None:
    """The one that the conventions say, in titles, texts, questions, answers and lines; elsewhere a letter is one."""
    text = f"""\
title: The vector $v$
introduction: Take $v$ and $x$.
conventions: {{vectors: {look}}}
define: {{v: [3, 4]}}
problems:
  - {{title: A length $v$, problem: norm_l2(v), text: Of $v$., ask: How long is $v$?}}
  - {{ask: Which?, answer: It is $v$.}}
"""
    made = documents(tmp_path, text)[".md"]
    assert made.count(f"$`{shown}`$") >= 6
    assert "$`x`$" in made
    assert look == "plain" or "$`v`$" not in made
