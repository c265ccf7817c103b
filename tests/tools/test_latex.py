from __future__ import annotations

import pytest

from tests.tools.latex import Latex, Overfull, overfull_boxes


def document(body: str, preamble: str = "") -> str:
    """A whole document with the packages that symla's own templates load."""
    packages = "\n".join(
        f"\\usepackage{{{name}}}"
        for name in ("lmodern", "amsmath", "booktabs", "geometry", "microtype", "xcolor", "hyperref")
    )
    return (
        "\\documentclass{article}\n\\usepackage[T1]{fontenc}\n"
        f"{packages}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    )


def test_latex_makes_a_page(latex: Latex) -> None:
    """A sound document gives a PDF and no objection."""
    result = latex.compile(document(r"The norm is $\lVert v \rVert = 5$."), name="sound")
    assert [] == result.objections()
    assert result.pdf is not None
    assert result.pdf.read_bytes().startswith(b"%PDF")


def test_latex_fragment_has_only_amsmath(latex: Latex) -> None:
    """A fragment is typeset with amsmath alone, so that a command of another package is found out."""
    assert [] == latex.compile_fragment(r"\begin{align*} a &= b \end{align*}", name="fragment").objections()
    assert latex.compile_fragment(r"$\mathbb{R}$", name="stranger").errors


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("unknown", r"$\nosuchcommand$"),
        ("unclosed", r"$\frac{1}{2$"),
        ("mismatch", r"\begin{align*} 1 \end{equation}"),
        ("missing-file", r"\input{nosuchfile}"),
        ("outside", r"\input{/etc/passwd}"),
        ("naked-underscore", r"a_b"),
    ],
)
def test_latex_errors_are_told(latex: Latex, name: str, body: str) -> None:
    """An error leaves no PDF and is told with its line."""
    result = latex.compile(document(body), name=name)
    assert result.pdf is None
    assert any(error.startswith("! ") for error in result.errors)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("rule", r"\noindent\rule{600pt}{1pt}"),
        ("display", r"\[ " + " + ".join(["aaaaaaaa"] * 30) + r" \]"),
        ("aligned", r"\[ \begin{aligned} x &= " + " + ".join(["aaaaaaaa"] * 30) + r" \end{aligned} \]"),
        ("align", r"\begin{align*} x &= " + " + ".join(["aaaaaaaa"] * 30) + r" \end{align*}"),
        ("table", r"\noindent\begin{tabular}{l} " + "a" * 200 + r" \end{tabular}"),
        ("word", "a" * 200),
    ],
)
def test_latex_overfull_lines_are_found(latex: Latex, name: str, body: str) -> None:
    """A line that runs off the page is found wherever it stands."""
    result = latex.compile(document(body), name=f"overfull-{name}")
    assert result.pdf is not None
    assert any(box.direction == "h" and box.points > 1 for box in result.overfull)
    assert any(told.startswith("overfull: ") for told in result.objections())


def test_latex_small_excess_is_borne(latex: Latex) -> None:
    """Half a point too wide is told of, but no objection at the limit of one point."""
    result = latex.compile(document(r"\noindent\hbox to 100pt{\rule{100.5pt}{1pt}}"), name="half-a-point")
    assert [0.5] == [box.points for box in result.overfull]
    assert [] == result.objections()


def test_latex_hiding_is_found(latex: Latex) -> None:
    """A document that raises the limit of what counts as overfull is objected to."""
    result = latex.compile(document(r"\rule{600pt}{1pt}", r"\hfuzz=1000pt"), name="hiding")
    assert [r"the document hides faults by \hfuzz"] == result.objections()


def test_latex_lost_characters_are_found(latex: Latex) -> None:
    """A character that the font does not have is not lost in silence."""
    result = latex.compile(document(r"\font\odd=cmmi10 \odd \char200"), name="lost")
    assert any("Missing character" in told for told in result.objections())


def test_latex_undefined_references_are_found(latex: Latex) -> None:
    """A reference to nothing prints two question marks; it is objected to."""
    assert latex.compile(document(r"See \ref{nowhere}."), name="reference").objections()


def test_latex_endless_document_is_ended(latex: Latex) -> None:
    """A document that never ends is ended, and said to be so."""
    result = latex.compile(document(r"\def\again{\again}\again"), name="endless", seconds=3)
    assert ("pdflatex was still working after 3 s",) == result.errors


def test_latex_runs_no_shell(latex: Latex) -> None:
    """No command of the machine runs from a document."""
    result = latex.compile(document(r"\immediate\write18{touch was-here}x"), name="shell")
    assert not (latex.folder / "shell" / "was-here").exists()
    assert result.pdf is not None


def test_overfull_boxes_of_a_log() -> None:
    """Both directions and every place that a log tells of are read."""
    log = (
        "Overfull \\hbox (12.3pt too wide) in paragraph at lines 5--6\n"
        "Overfull \\hbox (0.4pt too wide) detected at line 7\n"
        "Overfull \\vbox (3.0pt too high) has occurred while \\output is active []\n"
        "Underfull \\hbox (badness 10000) in paragraph at lines 8--9\n"
    )
    expected = (
        Overfull("h", 12.3, "in paragraph at lines 5--6"),
        Overfull("h", 0.4, "detected at line 7"),
        Overfull("v", 3.0, "has occurred while \\output is active []"),
    )
    assert expected == overfull_boxes(log)
