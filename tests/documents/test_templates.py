"""Templates of one's own: what they extend, what is wrong with them, what they may not do."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout
from symla.errors import SymlaError
from symla.rendering import own
from tests.documents.laid_out import made
from tests.tools.latex import Latex

OWN = r"""<% extends "handout.j2" %>
<% block style %>
\renewcommand{\answer}[1]{\par\fbox{\parbox{0.9\linewidth}{#1}}\par}
<% endblock %>
"""


EXTENDED = '<% extends "handout.j2" %>\n'


def template(folder: Path, text: str, name: str = "own.tex.j2") -> Path:
    """The file of a template."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_template_extends_the_page(tmp_path: Path, latex: Latex) -> None:
    """It is taken from the command line, and from the handout, where it stands in the same folder."""
    one = template(tmp_path, OWN)
    by_option = made(tmp_path, templates=(one,))
    assert r"\renewcommand{\answer}" in by_option
    assert made(tmp_path, "template: own.tex.j2\n") == by_option
    assert r"\renewcommand{\answer}" not in made(tmp_path)
    assert [] == latex.compile(by_option, name="own", passes=2).objections()


def test_template_from_nothing(tmp_path: Path) -> None:
    """One that extends nothing writes the whole document; other formats are written as always."""
    one = template(tmp_path, "<< page.title >>: << page.sections|length >> sections")
    assert made(tmp_path, templates=(one,)) == "On paper: 2 sections\n"
    build([tmp_path / "sheet.yaml"], tmp_path / "out", ("tex", "md"), templates=(one,))
    assert (tmp_path / "out" / "sheet.tex").read_text(encoding="utf-8") == "On paper: 2 sections\n"
    assert "# On paper" in (tmp_path / "out" / "sheet.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n<% if %>", r"own\.tex\.j2:2: "),
        ("a\nb\n<< page.nothing >>", r"own\.tex\.j2:3: .*nothing"),
        ("<< page.__class__.__mro__ >>", r"own\.tex\.j2:1: .*unsafe"),
        ('<% include "../../solution.j2" %>', r"own\.tex\.j2:1: "),
        ("<< 1 // 0 >>", r"own\.tex\.j2:1: "),
        (EXTENDED + "<% block preamble %><% endblock %>", r"own\.tex\.j2:2: there is no block preamble .* measures"),
        (EXTENDED + "\n\\usepackage{x}\n", r"own\.tex\.j2:\d: what stands outside of the blocks is not printed"),
        (EXTENDED + "<< page.title >>", r"own\.tex\.j2:2: what stands outside"),
    ],
)
def test_template_faults_are_told(text: str, told: str, tmp_path: Path) -> None:
    """What is no template, asks for what there is not, or reaches out of the sandbox."""
    with pytest.raises(SymlaError, match=told):
        made(tmp_path, templates=(template(tmp_path, text),))


@pytest.mark.parametrize("text", ["<% set x = 'x' * 10000000000 %>", "<< 'x'|center(10000000000) >>"])
def test_templates_are_bounded(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that needs more memory than it may is told so; the next document is written as ever."""
    monkeypatch.setattr(own, "_SECONDS", 60.0)  # which no machine needs
    with pytest.raises(SymlaError, match=r"own\.tex\.j2.*more memory"):
        made(tmp_path, templates=(template(tmp_path, text),))
    assert "On paper" in made(tmp_path, templates=(template(tmp_path, OWN),))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<% for i in range(90000) %><% for j in range(90000) %><% endfor %><% endfor %>", "took longer than 1 s"),
        (
            "<% set n = namespace(x='x') %><% for i in range(50) %><% set n.x = n.x ~ n.x %><% endfor %>",
            "(more memory|took longer)",
        ),
    ],
)
def test_a_template_that_does_not_end_is_ended(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next document is written as ever."""
    with monkeypatch.context() as hurried:
        hurried.setattr(own, "_SECONDS", 1.0)
        with pytest.raises(SymlaError, match=rf"own\.tex\.j2.*{told}"):
            made(tmp_path, templates=(template(tmp_path, text),))
    assert "On paper" in made(tmp_path, templates=(template(tmp_path, OWN),))


def test_a_template_may_add_to_a_block_and_have_blocks_of_its_own(tmp_path: Path) -> None:
    """`super()` keeps what the layout has; a block within one that is overridden is new."""
    text = (
        EXTENDED
        + "<% set a = 1 %><# why #>\n<% block packages %><< super() >>\\usepackage{bm}"
        + "<% block more %>%<% endblock %><% endblock %>\n"
    )
    shown = made(tmp_path, templates=(template(tmp_path, text),))
    assert r"\usepackage{lmodern}" in shown
    assert r"\usepackage{bm}%" in shown


@pytest.mark.parametrize("formats", [{"md": "github"}, {"pdf": "pdf/typst"}])
def test_a_template_for_what_is_not_built_is_a_fault(formats: dict[str, str], tmp_path: Path) -> None:
    """One of LaTeX says nothing to Markdown, nor to a PDF that is not made by TeX."""
    (sheet := tmp_path / "sheet.yaml").write_text("title: T\nproblems: ['norm_l2([1])']\n", encoding="utf-8")
    with pytest.raises(SymlaError, match=r"own\.tex\.j2: is a template for \.tex, and what is built is "):
        build_handout(sheet, formats, templates=(template(tmp_path, OWN),))


@pytest.mark.parametrize("name", ["../own.tex.j2", "/etc/passwd", "own.j2", "none.tex.j2"])
def test_template_of_a_handout_stands_in_its_folder(name: str, tmp_path: Path) -> None:
    """No other file is read, and the fault has its place."""
    template(tmp_path, OWN, "own.j2")
    template(tmp_path.parent, OWN)
    with pytest.raises(FaultyFile, match="template"):
        made(tmp_path, f"template: {name}\n")


def test_template_is_for_handouts(tmp_path: Path) -> None:
    """Lecture notes keep their own layout."""
    notes = tmp_path / "notes.md"
    notes.write_text("# Notes\n", encoding="utf-8")
    with pytest.raises(SymlaError, match="lecture notes"):
        build([notes], tmp_path / "out", templates=(template(tmp_path, OWN),))
