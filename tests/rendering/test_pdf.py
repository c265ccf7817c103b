"""PDF without TeX: every example is typeset, what it says is what other formats say, and nothing of a text is code."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import symla
from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.parse import read
from symla.operations import operation, topics
from symla.rendering.alone import document
from symla.rendering.formats import product_named
from symla.rendering.formats.speech import speech_printer, whole
from symla.rendering.formats.typst.typesetting import pdf
from symla.rendering.typeset import NotTypeset
from symla.rendering.words.wording import in_language
from tests.kernel.sample import late
from tests.solved import solved, typical
from tests.tools.needs import missing

UNUSUAL = Conventions(brackets="round", vectors="arrow", vector_layout="column", times="cross", decimal_mark="comma")
HOSTILE = (
    '#eval("1")',
    '#read("/etc/passwd")',
    "$x$ [a](b) _c_ *d* `e` <f> @g = h - i + j / k ~ l",
    "\\ \\u{41} \\# // not a comment /* nor this */",
    "-- --- ... ->",
    "a \"quoted\" word and a 'second' one",
    "Zoë Müller – naïve — Ω ж",
)


@pytest.fixture(scope="session", autouse=True)
def _tools() -> None:
    pytest.importorskip("typst")


def text_of(pages: bytes) -> str:
    """The text that a reader of PDF takes from the pages."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pages)).pages)
    return unicodedata.normalize("NFKC", text)  # letters of mathematics as letters


def elements(pages: bytes) -> Iterator[Any]:
    """The parts of a tagged document, outermost first."""
    root: Any = PdfReader(io.BytesIO(pages)).trailer["/Root"]
    waiting: list[Any] = [root["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop()
        if not isinstance(element, dict):
            continue
        yield element
        below = element.get("/K", [])
        below = below.get_object() if hasattr(below, "get_object") else below
        waiting += [
            one.get_object() for one in (below if isinstance(below, list) else [below]) if hasattr(one, "get_object")
        ]


@pytest.mark.parametrize("topic", sorted(set(topics().values())))
def test_every_example_is_typeset_without_a_warning(topic: str, everything: bool) -> None:
    """Typst objects to nothing and warns of nothing; the answer of every problem is on its pages.  Of every operation
    those examples that have a kind of expression which the ones before do not, unless everything is asked for.
    """
    names = [name for name, own in topics().items() if own == topic]
    shown = [one for name in names for one in (operation(name).examples if everything else typical(name))]
    worked = [(solved(example).derivation, 0, "") for example in shown]
    for start in range(0, len(worked), 30):  # a long document would take its time
        pages = pdf(document(worked[start : start + 30], "Examples", "typst", STANDARD, "en", "full"))
        assert len(PdfReader(io.BytesIO(pages)).pages) >= 1


def test_other_conventions_and_languages_are_typeset() -> None:
    """One example of every operation with round brackets, arrows, columns and decimal commas, and in German."""
    for conventions, language in ((UNUSUAL, "en"), (STANDARD, "de")):
        solved = [symla.solve(operation(name).examples[0], conventions=conventions) for name in topics()]
        worked = [(solution.derivation, 0, "") for solution in solved]
        assert pdf(document(worked, "Examples", "typst", conventions, language, "brief")).startswith(b"%PDF")


@pytest.mark.skipif(missing("pdflatex") is not None, reason="pdflatex is not installed")
@pytest.mark.parametrize(
    "problem", ["norm_l2([3, 4])", "norm_l2([2, 2])", "dot([1, -2, 3], [4, 0, -1])", "inverse([[2, 1], [5, 3]])"]
)
def test_numbers_on_the_page_are_those_of_latex(problem: str) -> None:
    """Every digit that can be taken back from LaTeX's pages stands on Typst's as often."""
    solution = symla.solve(problem)
    ours, theirs = [Counter(re.findall(r"\d", text_of(solution.to_bytes(f"pdf/{by}")))) for by in ("typst", "pdflatex")]
    assert ours == theirs


@pytest.mark.parametrize("problem", ["project([2, 3], onto=[4, 1])", "solve_system([[2, 1], [1, 3]], [3, 5])"])
def test_the_answer_on_the_page_is_that_of_the_terminal(problem: str) -> None:
    """Its words and numbers, in their order."""
    solution = symla.solve(problem)
    answer = next(line for line in solution.to_text().splitlines() if line.startswith("| "))
    shown = re.sub(r"\W", "", text_of(solution.to_bytes("pdf")))
    assert re.sub(r"\W", "", answer.partition(":")[0].partition(" is ")[0]) in shown


def test_the_document_is_tagged_and_every_formula_is_told() -> None:
    """PDF/UA: a title, a language, headings, and words for every formula and figure."""
    pages = symla.solve("norm_l2([3, 4])").to_bytes("pdf")
    reader = PdfReader(io.BytesIO(pages))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Find the Euclidean norm of v = (3, 4)."
    found = list(elements(pages))
    formulas = [element for element in found if element.get("/S") == "/Formula"]
    assert len(formulas) > 5
    assert [] == [element for element in formulas if not str(element.get("/Alt", "")).strip()]
    assert "equals the square root of 3 squared plus 4 squared, end of root" in [
        str(element["/Alt"]) for element in formulas
    ]


def test_formulas_are_read_in_the_language_of_the_page() -> None:
    """German says its own words, and has all of them."""
    german = speech_printer(in_language(STANDARD, "de"))
    assert whole(german(read("sqrt(3^2 + 4^2)"))) == "Wurzel aus 3 Quadrat plus 4 Quadrat, Wurzel Ende"
    assert in_language(STANDARD, "de").aloud.keys() == in_language(STANDARD, "en").aloud.keys()
    text = symla.solve("norm_l2([3, 4])", language="de").to_bytes("pdf")
    told = [str(element.get("/Alt", "")) for element in elements(text) if element.get("/S") == "/Formula"]
    assert "gleich Wurzel aus 3 Quadrat plus 4 Quadrat, Wurzel Ende" in told


def sheet(folder: Path, text: str) -> Path:
    """A handout as a file."""
    path = folder / "sheet.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("hostile", HOSTILE)
def test_texts_come_out_as_they_are(hostile: str, tmp_path: Path) -> None:
    """As a title and as a text: no character is code, none becomes another."""
    quoted = hostile.replace("\\", "\\\\").replace('"', '\\"')
    plain = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", hostile).replace("\\", "\\\\").replace('"', '\\"')
    path = sheet(tmp_path, f'title: "{quoted}"\nintroduction: "{plain}"\nproblems: ["norm_l2([3, 4])"]\n')
    pages = build_handout(path, {"pdf": "pdf"})[".pdf"]
    assert isinstance(pages, bytes)
    shown = re.sub(r"\s", "", text_of(pages))
    wanted = hostile.replace("$x$", "x")  # in a title, a formula
    assert [] == [word for word in re.findall(r"[!-~]+", wanted) if shown.count(word) < 2]


def test_pages_are_the_same_each_time() -> None:
    """The same document is the same bytes, from another process, too."""
    text = document([(symla.solve("norm_l2([3, 4])").derivation, 0, "")], "Once", "typst", STANDARD, "en", "full")
    first = pdf(text)
    with pytest.raises(NotTypeset):
        pdf("#let forever = range(9999)\n#for a in forever { for b in forever { for c in forever {} } }", seconds=0.5)
    assert first == pdf(text)


def test_what_takes_too_long_is_ended() -> None:
    """A document that would never be done; the next one is typeset."""
    with pytest.raises(NotTypeset, match=r"it took longer than 0\.5 s"):
        pdf("#let forever = range(9999)\n#for a in forever { for b in forever { for c in forever {} } }", seconds=0.5)
    assert pdf('#set document(title: "A")\nA').startswith(b"%PDF")


@pytest.mark.parametrize(
    "code", ['#("x" * 9000000000).len()', late("#range(300000000).len()")], ids=["once", "growing"]
)
def test_what_needs_too_much_memory_is_ended(code: str) -> None:
    """A document that asks for much at once, or grows; the next one is typeset."""
    with pytest.raises(NotTypeset, match="needs more memory"):
        pdf(code)
    assert pdf('#set document(title: "A")\nA').startswith(b"%PDF")


@pytest.mark.parametrize(
    "code", ['#read("/etc/passwd")', '#read("../../etc/passwd")', '#import "@preview/cetz:0.3.0"', '#image("/a.png")']
)
def test_documents_reach_no_files_and_no_network(code: str) -> None:
    """What a template of one's own might ask for is refused, at its line."""
    with pytest.raises(NotTypeset) as told:
        pdf(f'#set document(title: "A")\n\n{code}\n')
    assert told.value.line == 3


def test_faults_are_told_at_the_problem_that_they_show_in(tmp_path: Path) -> None:
    """A template that breaks a problem: the message has the file, the line and the problem."""
    template = tmp_path / "page.typ.j2"
    template.write_text(
        '<% extends "handout.j2" %>\n<% block style %>#let posed(body) = body + 1\n<% endblock %>', encoding="utf-8"
    )
    path = sheet(
        tmp_path, 'title: A\ntemplate: page.typ.j2\nproblems:\n  - "norm_l2([3, 4])"\n  - "norm_l2([5, 12])"\n'
    )
    with pytest.raises(FaultyFile, match=r"sheet\.yaml:4:\d+: problem 1: Typst: "):
        build_handout(path, {"pdf": "pdf"})


PARTS = {"introduction": 2, "section 2": 5, "section 2, problem 1": 7, "section 2, problem 2, part 2": 8}  # lines


@pytest.mark.parametrize("place", PARTS)
def test_faults_without_a_line_are_told_at_the_part_that_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Typst says of too deep a nesting only that it is one: the part is found by leaving others out."""
    monkeypatch.setattr("symla.documents.authored._MOST_BLOCKS", 99)
    intro, section, problem, part = (f"'{'>' * 18} deep'" if one == place else "some words" for one in PARTS)
    path = sheet(
        tmp_path,
        f"""title: A
introduction: {intro}
sections:
  - problems: ["norm_l2([3, 4])"]
  - text: {section}
    problems:
      - {{problem: "norm_l2([5, 12])", text: {problem}}}
      - parts: ["dot([1, 2], [3, 4])", {{problem: "norm_l2([8, 15])", ask: {part}}}]
""",
    )
    with pytest.raises(FaultyFile, match=rf"sheet\.yaml:{PARTS[place]}:\d+: {place}: Typst: maximum show rule depth"):
        build_handout(path, {"pdf": "pdf"})


@pytest.mark.parametrize(
    ("heavy", "told"),
    [("second", r"4:\d+: problem 2: no PDF was made"), ("A", r"1:1: no PDF .*: in the pages as a whole")],
)
def test_limits_are_told_at_the_part_that_exceeds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heavy: str, told: str
) -> None:
    """Parts are tried in less time than the whole; where all of it is too much, that is said."""

    def slow(text: str, seconds: float | None = None) -> bytes:
        if heavy in text:
            raise NotTypeset(f"no PDF was made: it took longer than {seconds or 60:g} s")
        return b"%PDF"

    monkeypatch.setattr("symla.rendering.formats.typst.pdf", slow)
    path = sheet(
        tmp_path, 'title: A\nproblems:\n  - "norm_l2([3, 4])"\n  - {problem: "norm_l2([5, 12])", text: the second}\n'
    )
    with pytest.raises(FaultyFile, match=rf"sheet\.yaml:{told}"):
        build_handout(path, {"pdf": "pdf"})


def test_a_template_is_told_where_the_pages_fail_without_any_problem(tmp_path: Path) -> None:
    """At its name in the handout, which is no problem's fault."""
    template = tmp_path / "page.typ.j2"
    template.write_text('<% extends "handout.j2" %>\n<% block style %>#panic("no")\n<% endblock %>', encoding="utf-8")
    path = sheet(tmp_path, 'title: A\ntemplate: page.typ.j2\nproblems:\n  - "norm_l2([3, 4])"\n')
    with pytest.raises(FaultyFile, match=r"sheet\.yaml:2:11: template: Typst: panicked with"):
        build_handout(path, {"pdf": "pdf"})


def test_pdf_is_made_by_latex_too() -> None:
    """Where LaTeX is installed it makes the pages, if it is asked to; what is not installed is told."""
    solution = symla.solve("norm_l2([3, 4])")
    if missing("pdflatex") is None:
        assert "since" in text_of(solution.to_bytes("pdf/pdflatex"))
    if missing("tectonic") is not None:
        with pytest.raises(NotTypeset, match="tectonic is not installed"):
            solution.to_bytes("pdf/tectonic")
    with pytest.raises(symla.SymlaError, match="is made by typst, pdflatex, lualatex, tectonic"):
        solution.to_bytes("pdf/word")


@pytest.mark.skipif(missing("pdflatex") is not None, reason="pdflatex is not installed")
def test_faults_of_latex_are_told_with_their_line() -> None:
    """A command that there is not."""
    product = product_named("pdf/pdflatex")
    assert product is not None
    for lines in ("\\relax\n\\nothing x", "\\newcommand{\\some}[1]{\\nothing{#1}}\n\\some{x} y"):  # within another, too
        with pytest.raises(NotTypeset, match=r"Undefined control sequence\. \\nothing$") as told:
            product.made(f"\\documentclass{{article}}\n\\begin{{document}}\n{lines}\n\\end{{document}}\n")
        assert told.value.line == 4
