"""Worksheets: the picture above the title, half points, questions without an answer; files that are no YAML."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path

import pytest
from jsonschema_rs import Draft202012Validator
from PIL import Image
from pypdf import PdfReader
from ruamel.yaml import YAML

from symla.documents.build import build
from symla.documents.faults import FaultyFile, Source
from symla.documents.handouts.build import build_handout
from symla.documents.handouts.options import Options
from symla.documents.handouts.spec import schema
from symla.documents.marked import read_yaml
from symla.errors import SymlaError
from symla.rendering.formats.typst import typesetting
from symla.rendering.typeset import NotTypeset
from tests.documents.worksheets_built import built, faults
from tests.tools.latex import Latex

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="12"><rect width="30" height="12"/></svg>'
WIDE = {"svg": [22, 9], "pdf": [30, 12]}  # 30 by 12 pixels, in points
ALL = {"md": "github", "tex": "latex", "html": "html", "ipynb": "ipynb", "rst": "rst", "typ": "typst", "pdf": "pdf"}


def logo(folder: Path, kind: str) -> bytes:
    """A picture of this kind in the folder."""
    path = folder / f"mark.{kind}"
    if kind == "svg":
        path.write_text(SVG)
    else:
        Image.new("RGB", (30, 12), "teal").save(path)
    return path.read_bytes()


def sheet(name: str) -> str:
    """A handout with this picture."""
    return f"title: A\nheader: School\nlogo: {name}\nproblems:\n- norm_l2([3, 4])\n"


# ---- the picture above the title -------------------------------------------------------------------------------------


def test_the_picture_stands_in_every_format(tmp_path: Path) -> None:
    """Where a document holds its pictures it is there; elsewhere it is a file beside it, byte for byte."""
    data = logo(tmp_path, "png")
    path = tmp_path / "quiz.yaml"
    path.write_text(sheet("mark.png"))
    made = build_handout(path, ALL)
    assert made["-logo.png"] == data
    whole = base64.b64encode(data).decode()
    assert f'<img class="logo" alt="" src="data:image/png;base64,{whole}">' in str(made[".html"])
    assert f"![](data:image/png;base64,{whole})" in "".join(json.loads(made[".ipynb"])["cells"][0]["source"])
    assert str(made[".md"]).startswith("![](quiz-logo.png)\n\nSchool\n")
    assert str(made[".rst"]).startswith(".. image:: quiz-logo.png\n")
    assert r"\logohead{quiz-logo.png}{School}" in str(made[".tex"])
    pages = made[".pdf"]
    assert isinstance(pages, bytes)
    assert (30, 12) in [one.image.size for one in PdfReader(io.BytesIO(pages)).pages[0].images if one.image]


def test_the_picture_is_set_by_latex(tmp_path: Path, latex: Latex) -> None:
    """The file stands beside the document, and there where PDF is made of it."""
    logo(tmp_path, "jpg")
    path = tmp_path / "quiz.yaml"
    path.write_text(sheet("mark.jpg"))
    pages = build_handout(path, {"pdf": "pdf/pdflatex"})[".pdf"]
    assert isinstance(pages, bytes)
    assert len(PdfReader(io.BytesIO(pages)).pages[0].images) == 1


def test_every_variant_has_the_same_picture(tmp_path: Path) -> None:
    """It is written once."""
    logo(tmp_path, "svg")
    path = tmp_path / "quiz.yaml"
    drawn = "define: {v: 'random vector(2, 1..9)'}\n"
    path.write_text(drawn + sheet("mark.svg").replace("[3, 4]", "v"))
    written = build([path], tmp_path / "out", ("md",), options=Options(variants=12))
    assert 1 == [one.name for one in written].count("quiz-logo.svg")
    assert (tmp_path / "out" / "quiz-logo.svg").read_text() == SVG


@pytest.mark.parametrize("kind", ["pdf", "svg"])
def test_a_drawing_is_redrawn_where_its_kind_is_not_shown(kind: str, tmp_path: Path) -> None:
    """LaTeX gets a PDF, everything else an SVG, of the size that it has; given twice, the bytes are the same."""
    logo(tmp_path, kind)
    path = tmp_path / "quiz.yaml"
    path.write_text(sheet(f"mark.{kind}"))
    made = build_handout(path, ALL)
    assert made == build_handout(path, ALL)
    assert made[f"-logo.{kind}"] == (tmp_path / f"mark.{kind}").read_bytes()
    drawn = made["-logo.pdf"]
    assert isinstance(drawn, bytes)
    assert [int(float(side)) for side in PdfReader(io.BytesIO(drawn)).pages[0].mediabox[2:]] == WIDE[kind]
    assert bytes(made["-logo.svg"]).lstrip().startswith(b"<svg")
    assert r"\logohead{quiz-logo.pdf}" in str(made[".tex"])
    assert str(made[".md"]).startswith("![](quiz-logo.svg)")
    assert "data:image/svg+xml;base64," in str(made[".html"])
    pages = made[".pdf"]
    assert isinstance(pages, bytes)
    assert len(PdfReader(io.BytesIO(pages)).pages) == 1


def test_without_typst_a_drawing_that_is_not_shown_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would do instead, and what would redraw it."""
    logo(tmp_path, "pdf")
    monkeypatch.setattr(typesetting, "find_spec", lambda _: None)
    with pytest.raises(FaultyFile, match=r"give a png, jpg or svg \(the package typst redraws it: pip install"):
        built(tmp_path, sheet("mark.pdf"), formats={"html": "html"})


def test_what_is_wrong_with_no_problem_is_told_of_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As that there is nothing to make PDF with, where a sheet shows of a problem only what its author asks."""
    path = tmp_path / "quiz.yaml"
    path.write_text("title: A\nproblems:\n- {problem: 'norm_l2([3, 4])', ask: How long is it?}\n")
    monkeypatch.setattr(typesetting, "find_spec", lambda _: None)
    with pytest.raises(NotTypeset, match="is not installed"):
        build_handout(path, {"pdf": "pdf"}, options=Options(forms=("sheet",)))


@pytest.mark.parametrize(
    ("name", "formats", "told"),
    [
        ("../mark.png", ALL, "is not the name of a file in the folder of the handout"),
        ("/etc/passwd", ALL, "is not the name of a file in the folder of the handout"),
        ('"a\\0b.png"', ALL, "is not the name of a file in the folder of the handout"),
        ('"a\\ud800b.png"', ALL, "is not the name of a file in the folder of the handout"),
        ("none.png", ALL, "No such file"),
        ("quiz.yaml", ALL, "is no picture: png, jpg, svg, pdf are"),
        ("torn.pdf", {"html": "html"}, "html shows no pdf picture: give a png, jpg or svg (Typst: "),
        ("empty.svg", {"tex": "latex"}, "tex shows no svg picture: give a png, jpg or pdf (Typst: "),
        ("torn.svg", ALL, "torn.svg:1:6: no element found"),
        ("http://x.org/mark.png", ALL, "logo: http://x.org/mark.png is an address"),
    ],
)
def test_what_is_no_picture_is_told(name: str, formats: dict[str, str], told: str, tmp_path: Path) -> None:
    """With its place, for the format that cannot show it."""
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "torn.svg").write_bytes(b"<svg>")
    (tmp_path / "empty.svg").write_bytes(b"<!-- <svg --><b/>")
    with pytest.raises(FaultyFile) as caught:
        built(tmp_path, sheet(name), formats=formats)
    assert [(3, 7, "logo")] == [(one.line, one.column, one.where) for one in caught.value.faults]
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<script>alert(1)</script>", "<script> is no drawing"),
        ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "<s:script> is no drawing"),
        ("<g onload='alert(1)'/>", "onload is a script"),
        ("<foreignObject/>", "<foreignObject> is no drawing"),
        ("<image href='file:///etc/passwd'/>", "href leads out of the file"),
        ("<use xlink:href='x.svg#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>", "xlink:href leads out of the file"),
        ("<a href=' java&#115;cript:alert(1)'/>", "href leads out of the file"),
        ("<image href='data:image/svg+xml;base64,AAAA'/>", "href leads out of the file"),
        ("<rect fill='url( http://x.org/#a)'/>", "fill leads out of the file"),
        ("<set attributeName='xlink:href' to='http://x.org'/>", "attributeName leads out of the file"),
        ("<style>@import 'http://x.org'</style>", "a style leads out of the file"),
        ("<style><![CDATA[ rect { fill: u\\72l(http://x.org) } ]]></style>", "a style leads out of the file"),
        (f"<style>{' ' * 8190}url(http://x.org)</style>", "a style leads out of the file"),
        ("<?xml-stylesheet href='http://x.org'?>", "<?xml-stylesheet> is no drawing"),
    ],
)
def test_a_drawing_that_acts_is_no_logo(inner: str, told: str, tmp_path: Path) -> None:
    """The drawing stands beside a page as it is, and whoever opens it would run its script: told with its place."""
    (tmp_path / "mark.svg").write_text(SVG.replace("><rect", f">\n  {inner}<rect", 1))
    with pytest.raises(FaultyFile) as caught:
        built(tmp_path, sheet("mark.svg"), formats={"md": "github"})
    (fault,) = caught.value.faults
    assert (3, 7, "logo") == (fault.line, fault.column, fault.where)
    assert "mark.svg:2:" in fault.what
    assert told in fault.what


def test_a_drawing_of_any_kind_is_a_logo(tmp_path: Path) -> None:
    """With references to its own parts, pictures within it, a style, words, and what an editor notes."""
    own = "<style>rect { fill: url(#a) }</style><use href='#a'/><image href='data:image/png;base64,AAAA'/>"
    own += "<text>url(x) \\</text><g xmlns:ink='http://ink.org' ink:export='C:\\logo.png'/>"
    (tmp_path / "mark.svg").write_text(SVG.replace("><rect", f">{own}<rect id='a' fill='url(#b)'", 1))
    assert "quiz-logo.svg" in [
        f"quiz{ending}" for ending in built(tmp_path, sheet("mark.svg"), formats={"md": "github"})
    ]


def test_a_name_is_no_command_of_tex(tmp_path: Path) -> None:
    """What TeX would take for one is refused."""
    logo(tmp_path, "png")
    path = tmp_path / "a}\\input{b.yaml"
    path.write_text(sheet("mark.png"))
    with pytest.raises(SymlaError, match="LaTeX asks for no file called"):
        build_handout(path, {"tex": "latex"})


# ---- points ----------------------------------------------------------------------------------------------------------

POINTS = """\
title: Quiz
points_table: true
forms: [sheet]
problems:
- {problem: "norm_l2([3, 4])", points: 2.5}
- {ask: Why?, answer: So., points: 1}
- parts:
  - {problem: "norm_l2([3, 4])", points: 0.5}
  - {ask: How?, answer: So., points: .25}
"""


@pytest.mark.parametrize("suffix", ["md", "tex", "html", "rst", "typ"])
def test_half_points(suffix: str, tmp_path: Path) -> None:
    """They are told and added up: 2.5 + 1 + (0.5 + 0.25) = 4.25."""
    text = built(tmp_path, POINTS, formats={suffix: ALL[suffix]})[f"-sheet.{suffix}"]
    for told in ("(2.5 points)", "(1 point)", "(0.75 points)", "(0.5 points)"):
        assert told in text.replace("\\(", "(").replace("\\)", ")").replace("\\.", ".")
    assert "4.25" in text.replace("\\", "")
    german = built(tmp_path, f"language: de\n{POINTS}", formats={suffix: ALL[suffix]})[f"-sheet.{suffix}"]
    assert "(2,5 Punkte)" in german.replace("\\", "")
    assert "(1 Punkt)" in german.replace("\\", "")


@pytest.mark.parametrize("points", ["1.3", "viel", "-1", "1001", "true", "1e400", "nan", "[1]"])
def test_what_is_no_number_of_points(points: str, tmp_path: Path) -> None:
    """It is told, by the schema, too."""
    text = f"title: t\nproblems:\n- {{problem: 'norm_l2([3, 4])', points: {points}}}\n"
    assert ["problem 1, points"] == [one.where for one in faults(tmp_path, text)]
    told = YAML(typ="safe", pure=True).load(text)
    if points not in ("1e400", "nan"):
        assert list(Draft202012Validator(schema()).iter_errors(told))
    assert not list(Draft202012Validator(schema()).iter_errors({**told, "problems": [{"ask": "a", "points": 2.5}]}))


# ---- questions without an answer -------------------------------------------------------------------------------------


def test_a_gap_in_the_key_is_told(tmp_path: Path) -> None:
    """Where documents show answers, a question without one is told; on a sheet alone it is not."""
    path = tmp_path / "quiz.yaml"
    path.write_text(POINTS.replace("{ask: Why?, answer: So., points: 1}", "{ask: Why?}").replace(", answer: So.", ""))
    for forms, count in ((("sheet",), 0), (("key",), 2), (("sheet", "solutions"), 2)):
        notices: list[object] = []
        build_handout(path, {"md": "github"}, notices=notices, options=Options(forms=forms))  # type: ignore[arg-type]
        assert count == sum("has no answer" in str(one) for one in notices)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: ''\nproblems: []\n", ["1:8: title: is empty", "2:11: problems: is an empty list"]),
        ("title: T\nsections: []\n", ["2:11: sections: is an empty list"]),
        (
            "title: T\nsections:\n  - title: ' '\n    problems: []\n",
            ["3:12: section 1, title: is empty", "4:15: section 1, problems: is an empty list"],
        ),
        ("title: T\nproblems:\n  - {problem: 'dot(v, v)', ask: ''}\ndefine: {v: [1]}\n", ["3:33: problem 1, ask: is"]),
        ("title: T\nproblems:\n  - {ask: Why?, answer: ''}\n", ["3:25: problem 1, answer: is empty"]),
        (  # what is wrong elsewhere does not hide files that are missing
            "title: T\nproblems: ['dot([1], [2])']\nconventions: {times: star}\nlogo: no.png\ntemplate: no.tex.j2\n",
            ["3:22: conventions, times: star is not", "4:7: logo: ", "5:11: template: "],
        ),
    ],
)
def test_what_is_empty_or_missing_is_told_in_one_run(tmp_path: Path, text: str, told: list[str]) -> None:
    """The place of each, in the order of the file, and how to mend it."""
    path = tmp_path / "quiz.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FaultyFile) as caught:
        build_handout(path, {"md": "github"})
    assert len(told) == len(caught.value.faults)
    for fault, beginning in zip(caught.value.faults, told, strict=True):
        assert f"quiz.yaml:{beginning}" in str(fault)


# ---- no YAML ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("problems: [norm_l2([3, 4])]\n", "1:20", "a call in a list in brackets stands in quotes"),
        ("- {problem: norm_l2([3, 4])}\n", "1:21", "a call between braces stands in quotes"),
        ("title: a: b\n", "1:9", "a text with a colon in it stands in quotes"),
        ("problems:\n\t- a\n", "2:1", "a tab cannot indent: use blanks"),
        ("title: @x\n", "1:8", "a text that begins with this sign stands in quotes"),
        ("title: 'a\nproblems: []\n", "1:8", "the quotation mark that is opened here is not closed"),
        ("title: 'it's'\n", "1:12", "write '' for a quotation mark"),
        ('title: "$\\mathbf{v}$"\n', "1:11", "use single ones"),
        ("title: t\nproblems\n- a\n", "2:1", "a key ends in a colon"),
        ("define: {v: 1\n", "1:9", "the brace that is opened here is not closed"),
        ("title: t\n- a\n", "2:1", "a list stands under its key"),
        ("a:\n  - b\n c: d\n", "3:2", "begins farther in"),
        ("a:\n  - b\n - c\n", "3:2", "indented alike"),
        ("a: [1, 2], [3, 4]\n", "1:10", "the rows of a matrix stand in brackets"),
        ("a: {b: 'it's', c: d}\n", "1:12", "write '' for a quotation mark"),
        ("title:T\nproblems: []\n", "1:6", "a blank follows the colon"),
        ("problems:\n\u00a0\u00a0- a\n", "2:1", "no ordinary blank"),
        ("a: {b: „f([1, 2])“}\n", "1:8", "quotation marks are straight"),
    ],
)
def test_what_is_no_yaml_is_told_so_that_it_can_be_mended(text: str, place: str, told: str) -> None:
    """The place, what to do, the line, and a caret below the place."""
    source = Source("f.yaml", text)
    assert read_yaml(source) is None
    (fault,) = source.faults
    first, line, caret = str(fault).split("\n")
    assert first.startswith(f"f.yaml:{place}: this is not YAML: ")
    assert told in first
    row, column = map(int, place.split(":"))
    assert line == "    " + text.split("\n")[row - 1].replace("\t", "␉").replace("\u00a0", " ")
    assert caret == " " * (3 + column) + "^"


@pytest.mark.parametrize("problem", ["eigenvalues([[5, 2], [2, 2]])", "svd([[3, 0], [4, 5]])", "pca([[1], [2]], 1)"])
def test_a_question_of_the_author_is_told_its_data_alone(problem: str, tmp_path: Path) -> None:
    """The identity matrix, which the operation brings along, is nobody's data, and tells the method."""
    text = f"title: A\nsolutions: none\nproblems:\n- problem: '{problem}'\n  ask: Work it out.\n"
    (sheet_of_students,) = built(tmp_path, text).values()
    assert "Here " in sheet_of_students
    assert "I =" not in sheet_of_students
