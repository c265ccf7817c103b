"""Worksheets: forms, points, room for answers, parts, words of a teacher's own, variants drawn by chance."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema_rs import Draft202012Validator, meta
from ruamel.yaml import YAML

from symla.cli import _symla
from symla.documents.build import build
from symla.documents.handouts.options import Options
from symla.documents.handouts.spec import schema
from symla.rendering.formats import document_kinds, kinds
from tests.documents.worksheets_built import RANDOM, built, faults
from tests.tools.latex import Latex

FORMATS = {kinds()[kind][0].suffix: kinds()[kind][0].name for kind in document_kinds()}
SHEET = """\
title: Quiz
header: The *school*
name_line: true
points_table: true
problems:
  - problem: norm_l2([3, 4])
    title: Length
    ask: How long is $v$?
    points: 2
    space: 3 cm
    difficulty: 2
  - title: A matrix
    text: Both parts are about one matrix.
    parts:
      - {problem: "determinant([[1, 2], [3, 5]])", points: 2, space: 4 lines}
      - {problem: "inverse([[1, 2], [3, 5]])", points: 3, space: 4 cm grid, hints: Use part (a).}
  - ask: Why has a matrix with a column of zeros no inverse?
    answer: Its determinant is $0$.
    points: 1
    page_break: true
"""
FORMS = ("sheet", "solutions", "key")


# ---- forms ----------------------------------------------------------------------------------------------------------


def test_one_file_makes_every_form(tmp_path: Path) -> None:
    """A sheet asks and answers nothing; solutions work; the key answers and neither asks nor works."""
    made = built(tmp_path, SHEET, Options(forms=FORMS))
    sheet, solutions, key = (made[f"-{form}.md"] for form in FORMS)
    assert "How long is" in sheet
    assert r"\mathbf{v} = (3, 4)" in sheet
    assert "= 5" not in sheet
    assert "How long is" in solutions
    assert "= 5" in solutions
    assert "substitute" in solutions
    assert "How long is" not in key
    assert "`5`" in key
    assert "substitute" not in key
    assert "Its determinant is" not in sheet
    assert "Its determinant is" in solutions
    assert "Its determinant is" in key
    assert [line for line in sheet.split("\n") if line.startswith("# ")] == ["# Quiz"]
    assert "# Quiz: solutions" in solutions
    assert "# Quiz: answers" in key


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_has_all_of_a_sheet(suffix: str, tmp_path: Path) -> None:
    """Header, name and date, points and their table, hints, parts; and none of the answers."""
    made = built(tmp_path, SHEET, Options(forms=FORMS), {suffix: FORMATS[suffix]})
    sheet, solutions, key = (made[f"-{form}.{suffix}"] for form in FORMS)
    for word in ("school", "Name", "Date", "2 points", "5 points", "1 point", "Total", "Reached", "(a)", "(b)"):
        assert word in sheet, word
    assert "Hint:" in sheet
    assert "Hint:" not in solutions
    assert "Name" not in key
    assert "Reached" not in solutions
    for document in (solutions, key):
        assert "(a)" in document
        assert "(b)" in document
        assert "Its determinant is" in document


def test_room_for_answers(tmp_path: Path) -> None:
    """Four ruled lines, three blank ones for 3 cm, none where the solution stands; in LaTeX, to the millimetre."""
    sheet = built(tmp_path, SHEET, Options(solutions="none"))[".md"]
    assert len(re.findall(r"^(?:\\_){20,}$", sheet, re.MULTILINE)) == 4
    assert sheet.count("\n\u00a0\n") == 3 + 5  # 3 cm, and 4 cm that Markdown has no squares for
    tex = built(tmp_path, SHEET, Options(solutions="none"), {"tex": "latex"})[".tex"]
    body = tex[tex.index(r"\begin{document}") :]
    assert re.findall(r"\\space(\w+)\{(\w+)\}", body) == [("blank", "30"), ("lines", "4"), ("grid", "40")]
    assert r"\clearpage" in body
    worked = built(tmp_path, SHEET, formats={"tex": "latex"})[".tex"]
    assert not re.search(r"\\space(blank|lines|grid)\{", worked[worked.index(r"\begin{document}") :])


def test_points_add_up(tmp_path: Path) -> None:
    """Of a problem with parts, what these are worth; of all, the sum."""
    sheet = built(tmp_path, SHEET, Options(forms=("sheet",)))["-sheet.md"]
    assert "| Problem | 1 | 2 | 3 | Total |" in sheet
    assert "| Points | 2 | 5 | 1 | 8 |" in sheet
    assert "**2 A matrix.** (5 points)" in sheet


def test_a_question_of_ones_own_repeats_no_data(tmp_path: Path) -> None:
    """The data that it tells itself are not told again; those of another letter are."""
    one = "title: t\nproblems:\n  - {problem: 'dot([3, 4], [1, 2])', ask: 'What is $u \\cdot v$ for $u = (3, 4)$?'}\n"
    sheet = built(tmp_path, one, Options(forms=("sheet",)))["-sheet.md"]
    assert sheet.count("(3, 4)") == 1
    assert sheet.count("(1, 2)") == 1


def test_solutions_and_detail_are_asked_for(tmp_path: Path) -> None:
    """On the command line, before what the file says."""
    text = "title: t\nsolutions: none\nproblems:\n  - {problem: 'norm_l2([3, 4])', detail: full}\n"
    assert "substitute" not in built(tmp_path, text)[".md"]
    assert "substitute" in built(tmp_path, text, Options(solutions="inline"))[".md"]
    brief = built(tmp_path, text, Options(solutions="inline", detail="brief"))[".md"]
    assert "substitute" not in brief
    assert "= 5" in brief
    assert built(tmp_path, text, Options(solutions="separate")).keys() >= {".md", "-solutions.md"}


def test_undefined_that_is_meant(tmp_path: Path) -> None:
    """It is told of unless it is expected; an answer where none is expected is a fault."""
    text = "title: t\nproblems:\n  - {problem: 'dot([1, 2], [1, 2, 3])'%s}\n"
    path = tmp_path / "one.yaml"
    for said, count in (("", 1), (", expect: undefined", 0)):
        path.write_text(text % said)
        told: list[str] = []
        build([path], tmp_path / "out", ("md",), tell=told.append)
        assert len(told) == count
    wrong = faults(tmp_path, text.replace("[1, 2, 3]", "[1, 3]") % ", expect: undefined")
    assert [(one.line, one.where, one.what) for one in wrong] == [
        (3, "problem 1, expect", "this problem has an answer")
    ]


WRONG = [
    ("- {points: 2}", "asks nothing: problem, ask or parts is missing"),
    ("- {ask: Why?, parts: [{points: 1}]}", "asks nothing: problem or ask is missing"),
    ("- {problem: 'norm_l2([1])', answer: '1'}", "has a call, which gives the answer: drop answer, or the call"),
    ("- {answer: '1', parts: ['norm_l2([1])']}", "has an answer, and nothing is asked"),
    ("- {problem: 'norm_l2([1])', space: 4}", "takes a height such as 4 cm, 6 lines or 4 cm grid"),
    ("- {problem: 'norm_l2([1])', space: 6 lines grid}", "takes a height such as 4 cm, 6 lines or 4 cm grid"),
    ("- {problem: 'norm_l2([1])', space: 25 cm}", "is more than nothing and at most 24 cm"),
    ("- {problem: 'norm_l2([1])', space: 99999999999 lines}", "is more than nothing and at most 24 cm"),
    ("- {problem: 'norm_l2([1])', space: 00000 mm grid}", "is more than nothing and at most 24 cm"),
    ("- {problem: 'norm_l2([1])', difficulty: 4}", "is at most 3"),
    ("- {problem: 'norm_l2([1])', expect: nothing}", "nothing is not undefined"),
    ("- {problem: 'norm_l2([1])', parts: ['norm_l2([1])']}", "has parts: what is asked stands in them"),
    ("- {parts: [{problem: 'norm_l2([1])', title: no}]}", "there is no key 'title'"),
]


@pytest.mark.parametrize(("problem", "what"), WRONG)
def test_what_is_wrong_is_told(problem: str, what: str, tmp_path: Path) -> None:
    """Where it stands, and how to mend it."""
    (fault,) = faults(tmp_path, f"title: t\nproblems:\n  {problem}\n")
    assert fault.line == 3
    assert fault.what.startswith(what)


def test_faults_in_words_of_ones_own_have_their_place(tmp_path: Path) -> None:
    """In a question, an answer, a hint, a part: the line and the column of the formula."""
    text = "title: t\nproblems:\n  - ask: a $\\foo$\n    answer: b $\\bar$\n    hints: [c, 'd $\\input$']\n"
    assert [(one.line, one.column, one.where) for one in faults(tmp_path, text)] == [
        (3, 13, "problem 1, ask"),
        (4, 20, "problem 1, answer"),
        (5, 20, "problem 1, hint 2"),
    ]


# ---- what editors are told ------------------------------------------------------------------------------------------


def test_the_schema_takes_what_is_a_handout() -> None:
    """Every example fits it, and what is refused does not."""
    meta.validate(schema())
    validator = Draft202012Validator(schema())
    yaml = YAML(typ="safe")
    for text in (SHEET, RANDOM, *(path.read_text("utf-8") for path in Path("examples").glob("*.yaml"))):
        assert [] == [error.message[:200] for error in validator.iter_errors(yaml.load(text))]
    for wrong in ({}, {"title": "t", "titel": "t"}, {"title": "t", "solutions": "no"}, {"title": "t", "variants": 0}):
        assert not validator.is_valid(wrong)
    told = json.loads(CliRunner().invoke(_symla, ["schema", "handout"]).stdout)
    assert told == schema()
    properties = told["$defs"]["ProblemSpec"]["properties"]
    assert all("description" in properties[key] for key in properties)


def test_conventions_are_shown() -> None:
    """Every one with its choices and what it is about."""
    shown = CliRunner().invoke(_symla, ["show", "conventions"]).stdout
    assert "brackets: square | round\n    around matrices\n" in shown
    assert "decimals: 3 | 0 to 30\n" in shown
    blocks = shown.strip().split("\n\n")[1:]
    assert all(len(one.split("\n")) == 2 and len(one.split("\n")[1]) > 15 for one in blocks)
    assert len(blocks) >= 12


def test_on_the_command_line(tmp_path: Path) -> None:
    """Forms and variants by name; a form that does not exist is told; notes have none."""
    path = tmp_path / "quiz.yaml"
    path.write_text(RANDOM)
    run = CliRunner()
    done = run.invoke(
        _symla,
        [
            "build",
            str(path),
            "--form",
            "sheet,key",
            "--variants",
            "2",
            "--seed",
            "5",
            "--to",
            "md",
            "-o",
            str(tmp_path),
        ],
    )
    assert done.exit_code == 0
    names = {p.name for p in tmp_path.glob("*.md")}
    assert names == {f"quiz-{n}-{form}.md" for n in (1, 2) for form in ("sheet", "key")}
    assert run.invoke(_symla, ["build", str(path), "--form", "exam"]).exit_code == 2
    notes = tmp_path / "notes.md"
    notes.write_text("# no calls\n")
    refused = run.invoke(_symla, ["build", str(notes), "--variants", "2", "-o", str(tmp_path / "out")])
    assert refused.exit_code == 2
    assert "lecture notes have no forms" in refused.output


def test_every_form_is_typeset(tmp_path: Path, latex: Latex) -> None:
    """On paper, without an overfull box or a warning; what stands above the problems in its order."""
    made = built(tmp_path, SHEET, Options(forms=FORMS), {"tex": "latex"})
    for form in FORMS:
        assert latex.compile(made[f"-{form}.tex"], passes=2).objections() == []
    sheet = made["-sheet.tex"].partition(r"\begin{document}")[2]
    places = [
        sheet.index(word) for word in (r"\letterhead{", r"\documenthead{Quiz}", r"\nameline{Name}", r"\pointstable")
    ]
    assert all(before < after for before, after in pairwise(places))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_made_into_pdf(form: str, tmp_path: Path) -> None:
    """Without TeX: whatever a sheet has is typeset, and can be read off the pages."""
    pytest.importorskip("typst")
    pypdf = pytest.importorskip("pypdf")
    path = tmp_path / "quiz.yaml"
    path.write_text(SHEET, encoding="utf-8")
    (made,) = build([path], tmp_path / "out", ("pdf",), options=Options(forms=(form,)))
    text = " ".join("".join(page.extract_text() for page in pypdf.PdfReader(made).pages).split())
    wanted = {"sheet": ("Name", "Total", "(2 points)", "Hint"), "solutions": ("substitute", "(b)"), "key": ("answers",)}
    assert all(word in text for word in (*wanted[form], "Quiz"))
