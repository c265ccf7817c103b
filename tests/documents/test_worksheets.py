"""Worksheets: forms, points, room for answers, parts, words of a teacher's own, variants drawn by chance."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from symla.cli import _symla
from symla.documents.build import build
from symla.documents.faults import Fault, FaultyFile, Source
from symla.documents.handouts.build import build_handout
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.documents.handouts.patterns import BadPattern, Chance, drawn
from symla.documents.handouts.spec import schema
from symla.documents.marked import Listing, Node, Text, read_yaml
from symla.rendering.formats import document_kinds, kinds
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
MD = {"md": "github"}
FORMS = ("sheet", "solutions", "key")


def built(folder: Path, text: str, options: Options = AS_WRITTEN, formats: dict[str, str] = MD) -> dict[str, str]:
    """The documents of a handout."""
    path = folder / "quiz.yaml"
    path.write_text(text, encoding="utf-8")
    return {k: str(v) for k, v in build_handout(path, formats, options=options).items()}


def faults(folder: Path, text: str) -> list[Fault]:
    """What is wrong with a handout."""
    with pytest.raises(FaultyFile) as caught:
        built(folder, text)
    return list(caught.value.faults)


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


# ---- chance ---------------------------------------------------------------------------------------------------------

RANDOM = """\
title: t
define:
  v: random vector(3, -5..5)
  A: random matrix(2, 2, -1..1)
  k: random nonzero(-1..1)
such_that: [det(A) != 0, "k det(A) > 0"]
problems:
  - norm_l2(v)
  - inverse(A)
  - scalar_multiply(k, v)
"""


def data(document: str) -> tuple[list[Fraction], ...]:
    """The matrices that a document shows in its problems."""
    found = re.findall(r"\\begin\{bmatrix\} ([^}]*) \\end\{bmatrix\}", document)
    return tuple([[Fraction(n) for n in re.findall(r"-?\d+", one)] for one in found])


def test_variants_differ_and_come_again(tmp_path: Path) -> None:
    """The seed draws the same data, another one others; what has to hold does."""
    asked = Options(forms=("sheet", "key"), variants=12, seed=7)
    first, again = built(tmp_path, RANDOM, asked), built(tmp_path, RANDOM, asked)
    assert first == again
    assert first != built(tmp_path, RANDOM, Options(forms=("sheet", "key"), variants=12, seed=8))
    sheets = [first[f"-{n}-sheet.md"] for n in range(1, 13)]
    assert len({sheet.partition("**1")[2] for sheet in sheets}) == 12
    for number, sheet in enumerate(sheets, 1):
        assert f"Variant {number}" in sheet
        ((a, b, c, d),) = data(sheet)
        k = int(re.findall(r"(?:c|k) = (-?1)", sheet)[0])
        assert k * (a * d - b * c) > 0
        assert f"-{number}-key.md" in first


def test_a_variant_by_itself_is_the_same_as_among_others(tmp_path: Path) -> None:
    """The fourth of four is the fourth of nine."""
    four = built(tmp_path, RANDOM, Options(variants=4, seed=3))
    nine = built(tmp_path, RANDOM, Options(variants=9, seed=3))
    assert four.items() <= nine.items()


def test_what_cannot_hold_is_told(tmp_path: Path) -> None:
    """Of what chance draws, and of data that are given."""
    never = RANDOM.replace("det(A) != 0", "norm_l2(v) < 0")
    (fault,) = faults(tmp_path, never)
    assert (fault.line, fault.where, fault.what) == (6, "such_that 1", "did not hold in 1000 draws")
    (fault,) = faults(tmp_path, "title: t\ndefine: {a: 2}\nsuch_that: a > 3\nproblems: ['norm_l2([a])']\n")
    assert (fault.line, fault.where) == (3, "such_that 1")
    assert "efuted" in fault.what
    (fault,) = faults(tmp_path, "title: t\ndefine: {a: 2}\nsuch_that: a + 3\nproblems: ['norm_l2([a])']\n")
    assert fault.line == 3


def node(text: str) -> Text:
    """The scalar."""
    found = read_yaml(Source("f", text))
    assert isinstance(found, Text)
    return found


def numbers(found: Node) -> list[int]:
    """All numbers in the data, in their order."""
    if isinstance(found, Listing):
        return [n for item in found.items for n in numbers(item)]
    assert isinstance(found, Text)
    return [int(found.text)]


def test_what_is_drawn() -> None:
    """Sizes and bounds as they are written, both bounds included; every number about as often as another."""
    chance = Chance(1)
    many = [numbers(drawn(node("random vector(4, -2..3)"), chance)) for _ in range(600)]
    assert {len(one) for one in many} == {4}
    counts = {n: sum(one.count(n) for one in many) for n in range(-2, 4)}
    assert sum(counts.values()) == 2400
    assert all(300 < count < 500 for count in counts.values())
    assert {numbers(drawn(node("random nonzero(-1..1)"), chance))[0] for _ in range(50)} == {-1, 1}
    assert {numbers(drawn(node("random integer(3..3)"), chance))[0] for _ in range(5)} == {3}
    rows = drawn(node("random symmetric(4, -9..9)"), chance)
    assert isinstance(rows, Listing)
    table = [numbers(row) for row in rows.items]
    assert [len(row) for row in table] == [4] * 4
    assert table == [list(column) for column in zip(*table, strict=True)]
    assert len({tuple(row) for row in table}) > 1
    words = {drawn(node("random choice(1/2, sqrt(2), max(1, 2))"), chance) for _ in range(60)}
    assert {word.text for word in words if isinstance(word, Text)} == {"1/2", "sqrt(2)", "max(1, 2)"}
    assert len(numbers(drawn(node("'random vector(4, -2..3)'"), chance))) == 4  # as it has to stand within braces
    assert drawn(node("randomly"), chance) == node("randomly")


def test_every_wrong_pattern_is_told(tmp_path: Path) -> None:
    """Each with its name and what is wrong with it; what uses the name is not told as well."""
    text = """\
title: t
define:
  v: random vector(3, 5..-5)
  A: random matrix(2)
  q: random prime(2..7)
  w: random vector(11, 1..2)
problems: [norm_l2(v), inverse(A)]
"""
    assert [(one.line, one.where, one.what) for one in faults(tmp_path, text)] == [
        (3, "define, v", "a range goes up: -5..5"),
        (4, "define, A", "is written random matrix(2, 3, -5..5)"),
        (5, "define, q", "nothing is drawn as prime; there are integer, nonzero, choice, vector, matrix, symmetric"),
        (6, "define, w", "a row or a column has 1 to 10 entries"),
    ]


@pytest.mark.parametrize("suffix", ["md", "tex", "pdf"])
def test_solutions_after_without_sections(suffix: str, tmp_path: Path) -> None:
    """Formulas in the title, no sections, solutions at the end."""
    path = tmp_path / "sheet.yaml"
    path.write_text("title: In $x^2$\nsolutions: after\nproblems: ['norm_l2([3, 4])']\n")
    if suffix == "pdf":
        pytest.importorskip("typst")
    assert build([path], tmp_path / "out", (suffix,))


@pytest.mark.parametrize(
    "text",
    [
        "random vector(3)",
        "random vector(0, 1..2)",
        "random vector(11, 1..2)",
        "random vector(3, 2..1)",
        "random nonzero(0..0)",
        "random matrix(2, -1..1)",
        "random vectors(3, 1..2)",
        "random vector(3, 1..2) + 1",
        "random vector(3, 1..10000000)",
        "random integer(__import__('os'))",
    ],
)
def test_what_is_not_drawn(text: str) -> None:
    """A pattern that is not one says how it is written."""
    with pytest.raises(BadPattern, match=r"random|nothing is drawn|a range|a row"):
        drawn(node(text), Chance(1))


def test_the_same_numbers_on_every_machine() -> None:
    """Chance is SHA-256 and nothing else: worked out here by itself."""
    import hashlib

    chance = Chance(7, 2)
    expected = [int.from_bytes(hashlib.sha256(f"7 2:{n}".encode()).digest(), "big") % 11 for n in (1, 2, 3)]
    assert [chance.below(11) for _ in range(3)] == expected


# ---- what editors are told ------------------------------------------------------------------------------------------


def test_the_schema_takes_what_is_a_handout() -> None:
    """Every example fits it, and what is refused does not."""
    Draft202012Validator.check_schema(schema())
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
