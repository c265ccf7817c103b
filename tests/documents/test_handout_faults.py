"""Handouts that are wrong: every fault at once, in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.calls import Desk, Misstated
from symla.documents.faults import FaultyFile
from symla.documents.handouts import read as handout_module
from symla.documents.handouts.build import build_handout
from symla.documents.texts import TextBlock
from symla.rendering.words.languages import languages
from tests.documents.handouts_written import BOTH, SMALL, faults, written

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
    ("14:3: define, norm_l2", "norm_l2 is an operation and cannot be defined"),
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
    ("33:15: section 2, problems", 'takes a list, whose items begin with "- "'),
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
    assert ["1:1: takes keys with values, each in a line of its own"] == faults(tmp_path, "- a\n")


def test_a_question_in_words_is_told_where_it_stands(tmp_path: Path) -> None:
    """It is no call."""
    (told,) = faults(tmp_path, "title: T\nproblems: [How long is v?]\n")
    assert told.endswith("this is not a call such as norm_l2([3, 4]); a handout has questions under ask")


def test_a_key_that_stands_elsewhere_is_told_where(tmp_path: Path) -> None:
    """Keys of problems and of conventions at the top, and keys of the handout within a problem."""
    (within,) = faults(tmp_path, "title: T\nbrackets: round\nproblems: ['norm_l2([3, 4])']\n")
    assert "2:1: there is no key 'brackets' here; it stands under conventions" == within
    (whole,) = faults(tmp_path, "title: T\nproblems: [{problem: 'norm_l2([3, 4])', language: de}]\n")
    assert whole.endswith(
        "there is no key 'language' here; it stands for the whole handout, at the beginning of a line"
    )


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


def test_a_handout_has_not_too_many_problems(tmp_path: Path) -> None:
    """Told at the first that is too many, parts with the others."""
    problems = "  - {ask: A, answer: B, parts: [{ask: C}, {ask: D}]}\n" * 333
    text = f"title: T\nsections:\n- problems:\n{problems}  - norm_l2([3, 4])\n  - norm_l2([3])\n  - norm_l2([3])\n"
    assert ["338:5: section 1, problem 335: a handout has at most 1000 problems"] == faults(tmp_path, text)


@pytest.mark.parametrize("place", ["title", "author", "date", "introduction", "text"])
@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("\\0", "U+0000"),
        ("\\u202e", "U+202E"),
        ("\\u2067", "U+2067"),
        ("\\e", "U+001B"),
        ("\\u200b", "U+200B"),
        ("\\ufeff", "U+FEFF"),
        ("\\U000e0041", "U+E0041"),
        ("\\uffff", "U+FFFF"),
    ],
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


def test_a_text_with_a_comma_stands_in_quotation_marks(tmp_path: Path) -> None:
    """Within braces what is behind the comma would be a key, (4, 8)."""
    text = "title: T\nproblems:\n- {problem: 'inverse([[1, 2], [3, 4]])', ask: Solve $C x = (4, 8)$., points: 3}\n"
    (fault,) = faults(tmp_path, text)
    assert "a text with a comma stands in quotation marks within { }, or '8)$.' is read as a key" in fault


def test_handout_definitions_are_numbers_and_stand_above_their_use(tmp_path: Path) -> None:
    """YAML's null and true are no letters, and a letter that has a value below is no free one."""
    text = "title: T\ndefine:\n  w: null\n  t: [true, .inf]\n  u: 2 a\n  a: 3\n  b: b + 1\nproblems: ['norm_l2([1])']\n"
    assert faults(tmp_path, text) == [
        "3:6: define, w: null is no number",
        "4:7: define, t: true is no number",
        "4:13: define, t: .inf is no number",
        "5:6: define, u: a has no value yet: define it above",
        "7:6: define, b: b has no value yet: define it above",
    ]


@pytest.mark.parametrize(("name", "image"), [("ü.yaml", "ü-1.svg"), ("a b.yaml", r"a\ b-1.svg")])
def test_a_figure_in_rst_is_called_as_its_file(tmp_path: Path, name: str, image: str) -> None:
    """Sphinx takes the name as it stands, where Markdown has an address."""
    made = build_handout(written(tmp_path, "title: T\nproblems: ['norm_l2([3, 4])']\n", name), {"rst": "rst"})
    assert f".. image:: {image}\n" in str(made[".rst"])


def test_a_file_whose_name_is_no_text(tmp_path: Path) -> None:
    """Linux allows names that are not UTF-8."""
    source = written(tmp_path, "title: T\nproblems: ['norm_l2([3, 4])']\n", "bad\udcff.yaml")
    assert "(bad%FF-1.svg)" in str(build_handout(source, {"md": "github"})[".md"])
