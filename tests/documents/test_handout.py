"""Handouts: every fault at once, in its place; what is right becomes a document that is the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.calls import Desk, Misstated
from symla.documents.faults import FaultyFile
from symla.documents.handouts import read as handout_module
from symla.documents.handouts.build import build_handout
from symla.documents.texts import TextBlock
from symla.operations import operation, topics
from symla.rendering.languages import languages
from tests.golden_files import Golden
from tests.tools.katex import Katex
from tests.tools.latex import Latex
from tests.tools.markdown import DIALECTS, Dialect, extract

BOTH = {"md": "github", "tex": "latex"}

SMALL = """\
title: Lengths & angles, 100% "real"
author: [A. Müller, B_C]
date: 3 May 2025
conventions: {decimals: 2, brackets: round}
introduction: |
  A *short* sheet on $\\lVert \\mathbf{u} \\rVert_2$.

  - one
  - two
define:
  u: [3, 4]
  v: [1/2, 0.1]
  A: [[1, 2], [3, 4]]
sections:
  - title: Length
    text: The length of a vector is the distance it covers.
    problems:
      - norm_l2(u)
      - {problem: "norm_l2(v)", detail: brief, title: Small numbers}
  - title: More
    problems:
      - title: Does it fit?
        text: Look at the sizes first.
        problem: matrix_multiply(A, [[1, 2]])
      - problem: norm_l2([1+i, 2])
        domain: complex
        detail: answer
"""


def written(folder: Path, text: str, name: str = "sheet.yaml") -> Path:
    """The file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def documents(folder: Path, text: str) -> dict[str, str]:
    """The documents of a handout in both formats."""
    return build_handout(written(folder, text), BOTH)


def faults(folder: Path, text: str, formats: dict[str, str] = BOTH) -> list[str]:
    """What is wrong with a handout, without the file's name."""
    with pytest.raises(FaultyFile) as caught:
        build_handout(written(folder, text), formats)
    return [str(fault).removeprefix(f"{folder / 'sheet.yaml'}:") for fault in caught.value.faults]


# ---- what is right ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["md", "tex"])
def test_handout_small_golden(suffix: str, tmp_path: Path, golden: Golden) -> None:
    """A small handout with everything in it, first line to last."""
    golden(f"handout/small.{suffix}", documents(tmp_path, SMALL)[f".{suffix}"], given=SMALL)


def test_handout_is_the_same_every_time(tmp_path: Path) -> None:
    """Byte by byte, and without any date that was not given."""
    assert documents(tmp_path, SMALL) == documents(tmp_path, SMALL)
    assert "\\today" not in documents(tmp_path, SMALL)[".tex"]


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


def test_handout_of_every_operation_fits_the_page(tmp_path: Path, latex: Latex) -> None:
    """An example or two of every operation in our own document: no overfull line."""
    problems = [example for name in topics() for example in operation(name).examples[:2]]
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


# ---- what is wrong ---------------------------------------------------------------------------------------------------

WRONG = """\
title: [a, b]
autor: X
language: tlh
conventions: {times: star, decimals: many, bracket: round, longest: 2}
introduction: |
  Some <b>html and $\\input{x}$.

  And $x^2^3$ then $\\frac{1}{2$.
define:
  u: [3, 4]
  i: 3
  M: [[1, 2], [3]]
  w: [1, oops(2), "3 +"]
  norm_l2: 5
  u_1: 2
  u1: 3
sections:
  - titel: Wrong
    problems:
      - norm_l2(u
      - norm_l3(u)
      - norm_l2(z)
      - norm_l2(w)
      - problem: |
          matrix_multiply(
            [[1, 2], [3, 4]],
            [[1, 2], [3, 4 5]])
        detail: ful
      - {problem: "norm_l2([3, 4, $])", text: "![x](y)"}
      - sqrt(8)
      -
      - "norm\\u005fl2([1, 2]]"
  - problems: norm_l2(u)
solutions: below
"""

TOLD = [
    ("1:8: title", "takes a text"),
    ("2:1", "there is no key 'autor'; did you mean author?"),
    ("3:11: language", f"there are no words in 'tlh'; there are {', '.join(languages())}"),
    ("4:22: conventions, times", "star is not one of dot or cross"),
    ("4:38: conventions, decimals", "'many' is not a whole number"),
    ("4:44: conventions", "there is no key 'bracket'; did you mean brackets?"),
    ("4:69: conventions, longest", "is at least 4"),
    ("6:8: introduction", "HTML is not read; use Markdown"),
    ("6:21: introduction", r"formula: \input is not read in a formula"),
    ("8:11: introduction", "formula: a second ^ on the same base"),
    ("8:29: introduction", "formula: { is never closed"),
    ("11:3: define, i", "i has a meaning of its own and cannot be defined"),
    ("12:15: define, M", "row 2 has 1 entry, row 1 has 2"),
    ("13:10: define, w", 'there is no function "oops"'),
    ("13:23: define, w", "the text ends here, expected a number, a name or a bracket"),
    ("14:3: define, norm_l2", "'norm_l2' is not a name such as v, A or x_1"),
    ("16:3: define, u1", "u_1 is defined twice"),
    ("18:5: section 1", "there is no key 'titel'; did you mean title?"),
    ("20:18: section 1, problem 1", "the text ends inside"),
    ("21:9: section 1, problem 2", 'there is no function "norm_l3", did you mean norm_l1 or norm_l2?'),
    ("22:9: section 1, problem 3", "nothing is called z here"),
    ("27:28: section 1, problem 5", "two numbers side by side"),
    ("28:17: section 1, problem 5, detail", "ful is not one of answer, brief or full"),
    ("29:35: section 1, problem 6", 'unexpected "$"'),
    ("29:48: section 1, problem 6, text", "pictures are not read"),
    ("30:9: section 1, problem 7", "this is not a call such as"),
    ("31:8: section 1, problem 8", "is empty"),
    ("32:29: section 1, problem 9", 'unexpected "]"'),
    ("33:15: section 2, problems", "takes a list"),
    ("34:12: solutions", "below is not one of inline, after, separate or none"),
]


def test_handout_tells_every_fault_at_once(tmp_path: Path) -> None:
    """Thirty faults in one run, each in its place; what rests on a faulty definition is not told again."""
    found = faults(tmp_path, WRONG)
    assert [place for place, _ in TOLD] == [told[: len(place)] for (place, _), told in zip(TOLD, found, strict=True)]
    for (_, what), told in zip(TOLD, found, strict=True):
        assert what in told


def test_handout_missing_title_is_told(tmp_path: Path) -> None:
    """A required key that is not there, or says nothing."""
    assert ["1:1: title is missing"] == faults(tmp_path, "solutions: none\n")
    assert ["1:1: title: is empty"] == faults(tmp_path, "title:\n")
    assert ["1:1: takes keys with values"] == faults(tmp_path, "- a\n")


def test_handout_letters_are_asked_of_latex_alone(tmp_path: Path) -> None:
    """A title that pdflatex cannot set is a fault for LaTeX and none for Markdown."""
    text = "title: Вектор\nproblems: ['norm_l2([3, 4])']\n"
    assert '1:8: title: pdflatex has no letter "В" (U+0412)' == faults(tmp_path, text)[0]
    assert "# Вектор" in build_handout(written(tmp_path, text), {"md": "github"})[".md"]


def test_handout_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, a file that is too long."""
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"title: T\ndate: \xff\n")
    with pytest.raises(FaultyFile, match=r"sheet\.yaml:2:7: this byte is not UTF-8"):
        build_handout(path, BOTH)
    path.write_bytes(b"# " + b"x" * 1_100_000)
    with pytest.raises(Exception, match="is longer than 1000000 bytes"):
        build_handout(path, BOTH)


def test_handout_failed_problem_names_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem that fails on the way says which it is, and earlier output stays as it was."""
    path = written(tmp_path, SMALL)
    output = tmp_path / "output"
    build([path], output)
    before = {p.name: p.read_bytes() for p in output.iterdir()}
    solved = Desk.solved

    def fails(self: Desk, call: object, text: str, *more: object) -> object:
        if "matrix" in text:
            raise Misstated("3 claims of the solution are not proved")
        return solved(self, call, text, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(handout_module.Desk, "solved", fails)
    path.write_text(SMALL.replace("A *short* sheet", "Another sheet"), "utf-8")
    with pytest.raises(FaultyFile, match=r"24:18: section 2, problem 1: 3 claims"):
        build([path], output)
    assert before == {p.name: p.read_bytes() for p in output.iterdir()}


def test_handout_fault_of_symla_itself_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that nobody meant is told as ours, with the problem that it happened in."""
    from symla.documents import calls

    def breaks(*_: object, **__: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(calls, "solve_call", breaks)
    assert ["2:13: problem 1: symla itself failed here (KeyError: 'lost'); please report it"] == faults(
        tmp_path, "title: T\nproblems: ['norm_l2([3, 4])']\n"
    )


@pytest.mark.parametrize("place", ["title", "author", "date", "introduction", "text"])
@pytest.mark.parametrize(
    ("written", "told"), [("\\0", "U+0000"), ("\\u202e", "U+202E"), ("\\u2067", "U+2067"), ("\\e", "U+001B")]
)
def test_handout_passes_nothing_that_is_not_seen(tmp_path: Path, place: str, written: str, told: str) -> None:
    """NUL, marks that turn the direction of writing, control characters: a fault, in Markdown too."""
    keys = {"title": '"T"', "problems": "['norm_l2([3, 4])']"}
    if place == "text":
        keys["problems"] = f'[{{problem: "norm_l2([3, 4])", text: "a{written}b"}}]'
    else:
        keys[place] = f'"a{written}b"'
    path = tmp_path / "h.yaml"
    path.write_text("".join(f"{key}: {value}\n" for key, value in keys.items()), "utf-8")
    with pytest.raises(FaultyFile, match=rf"h\.yaml:\d+:\d+: .*{told.replace('+', '[+]')}"):
        build_handout(path, {"md": "github"})


@pytest.mark.parametrize(
    ("text", "is_fault"),
    [
        ("[a](javascript:alert(1))", True),
        ("[a](JavaScript:alert(1))", True),
        ("[a](javascript&colon;alert(1))", True),
        ("[a](<&#106;avascript:alert(1)>)", True),
        ("<javascript:alert(1)>", True),
        ("[a][b]\n\n[b]: javascript:alert(1)", True),
        ("[b]: vbscript:x", True),
        ("[a](data:text/html,x)", True),
        ("- [a](file:///etc/passwd)", True),
        ("[a](https://example.org/x:y)", False),
        ("[a](#b:c) [d](e/f:g) <mailto:a@example.org>", False),
        ("`[a](javascript:alert(1))`", False),
    ],
)
def test_handout_passes_no_link_that_runs_something(text: str, is_fault: bool) -> None:
    """Links lead to pages, addresses and places in the text, however they are written."""
    assert is_fault == any("a link leads to" in what for _, what in TextBlock(text).faults([]))


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
      - norm_l2([1, 2, 3])
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
