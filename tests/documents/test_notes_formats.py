"""Lecture notes in LaTeX and reStructuredText: calls are worked, code is quoted, all the rest comes byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

import docutils.core
import pytest

from symla.documents.faults import Fault, FaultyFile, Source
from symla.documents.notes.build import worked_notes
from symla.rendering.formats import by_suffix
from tests.tools.latex import Latex

TEX = r"""% symla: {detail: brief}
\documentclass{article}
\usepackage{amsmath}
\newcommand{\symla}[1]{\texttt{#1}}
\begin{document}
Its length is $\lVert v\rVert = \symla{norm_l2([3,4])}$, and \symla {\frac{1}{2} + 1} too. % \symla{nope(
\verb|\symla{2}| is code, 100\% sure: \symla{2 + 2}\\% \symla{3
\begin{verbatim}
\symla{1+1}
\end{verbatim}
  \begin{symla}[detail=full]
v = [1, 2]
norm_l2(v)
  \end{symla}
Then $\symla{v . v}$.
\end{document}
"""
RST = """\
.. symla: {detail: brief}

Title
=====

The length is :symla:`norm_l2([3,4])`, written ``:symla:`x```;
on a second line :symla:`2 + 2`.

.. symla::
   :detail: full

   v = [1, 2]
   norm_l2(v)

- item

  .. symla:: dot(v, v)

Example::

   :symla:`2+2`

.. comment :symla:`2

.. code-block:: python

   :symla:`3`

.. list-table::

   * - :symla:`v . v`
     - b

.. note:: The value :symla:`v . v`.

   More :symla:`2+3` here.
"""


def worked(name: str, text: str) -> str:
    """The notes with everything worked out."""
    return worked_notes(Source(name, text))


def faults(name: str, text: str) -> list[Fault]:
    """What is wrong with notes."""
    with pytest.raises(FaultyFile) as caught:
        worked(name, text)
    return list(caught.value.faults)


def test_latex_notes() -> None:
    """Values in text and formulas, a block; code, comments and the author's own definition stay."""
    shown = worked("a.tex", TEX)
    assert r"\lVert v\rVert = \ensuremath{5}$, and \ensuremath{\frac{3}{2}} too. % \symla{nope(" in shown
    assert r"\verb|\symla{2}| is code, 100\% sure: \ensuremath{4}\\% \symla{3" in shown
    assert "\\begin{verbatim}\n\\symla{1+1}\n\\end{verbatim}" in shown
    assert r"\newcommand{\symla}[1]{\texttt{#1}}" in shown
    assert r"Then $\ensuremath{5}$." in shown
    assert r"\begin{symla}" not in shown
    assert "substitute" in shown  # in full, as the block says


def test_latex_notes_are_typeset(latex: Latex) -> None:
    """With amsmath and nothing else."""
    assert latex.compile(worked("a.tex", TEX)).objections() == []


def test_rst_notes() -> None:
    """Roles and directives are worked; literals, comments and code stay."""
    shown = worked("b.rst", RST)
    assert "The length is :math:`5`, written ``:symla:`x```;\non a second line :math:`4`." in shown
    assert "   :symla:`2+2`\n" in shown
    assert ".. comment :symla:`2\n" in shown
    assert "   :symla:`3`\n" in shown
    assert ".. note:: The value :math:`5`.\n\n   More :math:`5` here.\n" in shown
    assert "   * - :math:`5`\n     - b\n" in shown
    assert ".. symla::" not in shown
    assert "\n  .. math::\n" in shown  # in the item of the list
    document = docutils.core.publish_string(shown, writer="pseudoxml", settings_overrides={"report_level": 2}).decode()
    assert "system_message" not in document
    assert document.count("<math_block") == 2


@pytest.mark.parametrize(("name", "text"), [("a.tex", TEX), ("b.rst", RST)])
def test_what_is_not_symlas_comes_byte_for_byte(name: str, text: str) -> None:
    """Of each line without a call, not a blank is changed; line ends are kept."""
    shown = worked(name, text).split("\n")
    inside = re.compile(r"symla|detail|norm_l2\(v\)|v = \[1, 2\]")
    kept = [line for line in text.split("\n") if not inside.search(line)]
    at = 0
    for line in kept:
        at = shown.index(line, at) + (1 if line else 0)
    crlf = worked(name, text.replace("\n", "\r\n"))
    assert re.sub(r"\r\n", "", crlf).count("\n") == 0
    assert crlf.replace("\r\n", "\n") == "\n".join(shown)


TEX_FAULTS = [
    ("\\symla 2", (1, 1), "takes an expression in braces"),
    ("a \\symla{2 + }", (1, 13), ""),
    ("x\n\\symla{1 + (2}\n", (2, 14), ""),
    ("\\symla{{2}\n\n}", (1, 1), "takes an expression in braces"),
    ("text \\begin{symla}\nnorm_l2([1])\n\\end{symla}", (1, 6), "a block begins with"),
    ("\\begin{symla}\nnorm_l2([1])\n", (1, 1), "this block is never closed"),
    ("\\begin{symla}\nnorm_l2([1])\n  nrm([1])\n\\end{symla}\n", (3, 3), ""),
    ("\\end{symla}\n", (1, 1), "there is no"),
    ("\\begin{symla*}\nnorm_l2([1])\n", (1, 1), "a block begins with"),
    ("a {symla}`1+1`\n", (1, 3), "this is how other notes ask for it"),
    (
        "\\begin{symla}[detial=full]\nnorm_l2([1])\n\\end{symla}\n",
        (1, 15),
        "there is no option 'detial'; did you mean detail",
    ),
    ("% symla: {detial: full}\n", (1, 11), "there is no key 'detial'; did you mean detail"),
]


@pytest.mark.parametrize(("text", "place", "what"), TEX_FAULTS)
def test_faults_in_latex_notes(text: str, place: tuple[int, int], what: str) -> None:
    """Each with its line and column: nothing is left without a word."""
    (fault,) = faults("a.tex", text)
    assert (fault.line, fault.column) == place
    assert fault.what.startswith(what)


RST_FAULTS = [
    (":symla: 2", (1, 1), "a value stands in backticks"),
    ("a :symla:`2 +`\n", (1, 14), ""),
    (".. symla::\n\n   nrm([1])\n", (3, 4), ""),
    (".. symla::\n   :detial: full\n\n   norm_l2([1])\n", (2, 5), "there is no option 'detial'; did you mean detail"),
    ("- .. symla:: nrm([1])\n", (1, 14), ""),
    ("1. a\n\n   (b) .. symla:: nrm([1])\n", (3, 19), ""),
    (".. raw:: latex\n\n   :symla:`2`\n", (3, 4), "nothing is worked out in raw text"),
    ("a {symla}`2`\n", (1, 3), "this is how other notes ask for it"),
    ("```{symla}\nnorm_l2([1])\n```\n", (1, 1), "this is how other notes ask for it"),
    ("a \\symla{2}\n", (1, 3), "this is how other notes ask for it"),
    ("+---+\n| :symla:`2` |\n+---+\n", (2, 3), "a value would break the lines of this table"),
    ("=== ===\na   :symla:`2`\n=== ===\n", (2, 5), "a value would break the lines of this table"),
    (".. symla::\n   :name: a\n\n   v = [1]\n", (1, 1), "an example has a call"),
    ("text .. symla:: norm_l2([1])\n", (1, 6), "nothing is worked out here"),
    ("| .. symla:: norm_l2([1])\n", (1, 3), "nothing is worked out here"),
]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (".. math:: x = :symla:`1+1`\n", ".. math:: x = 2\n"),
        (".. math::\n   :label: a\n\n   x = :symla:`6/4`\n", ".. math::\n   :label: a\n\n   x = \\frac{3}{2}\n"),
    ],
)
def test_values_in_formulas_of_rst(text: str, told: str) -> None:
    """As bare formulas, in the directive; what a literal or a comment quotes stays."""
    assert told == worked_notes(Source("b.rst", text))
    quoted = "``{symla}`2```\n\n.. {symla}`2`\n\na::\n\n   ```{symla}\n"
    assert quoted == worked_notes(Source("b.rst", quoted))


@pytest.mark.parametrize(("text", "place", "what"), RST_FAULTS)
def test_faults_in_rst_notes(text: str, place: tuple[int, int], what: str) -> None:
    """Each with its line and column: nothing is left without a word."""
    (fault,) = faults("b.rst", text)
    assert (fault.line, fault.column) == place
    assert fault.what.startswith(what)


def test_every_format_of_notes_says_what_begins_a_call() -> None:
    """And which files are written in it; no suffix belongs to two."""
    known = by_suffix()
    assert {".md", ".tex", ".rst", ".qmd"} <= known.keys()
    assert all(one.notes is not None and one.notes.mark for one in known.values())


def test_names_hold_through_the_file(tmp_path: Path) -> None:
    """A name that is defined in a block is known in the text behind it, and not before."""
    text = "\\symla{norm_l2(v)}\n\\begin{symla}\nv = [1, 2]\n\\end{symla}\n\\symla{v . v}\n"
    (fault,) = faults("a.tex", text)
    assert fault.line == 1


NAMED = {
    "a.md": ("```{{symla}} {name}\nnorm_l2([3, 4])\n```\n", "{{symla}}`@{name}`", "**Example {n}.**\n\nFind"),
    "a.tex": (
        "\\begin{{symla}}[{name}]\nnorm_l2([3, 4])\n\\end{{symla}}\n",
        "\\symla{{@{name}}}",
        "\\textbf{{Example {n}.}}",
    ),
    "a.rst": (".. symla::\n   :{name}\n\n   norm_l2([3, 4])\n\n", ":symla:`@{name}`", "**Example {n}.**\n\nFind"),
}


@pytest.mark.parametrize("file", NAMED)
def test_examples_are_numbered_and_referred_to(file: str) -> None:
    """In their order, also before they come; a name that there is not, or twice, is a fault."""
    block, reference, heading = NAMED[file]

    def named(name: str) -> str:
        return block.format(name=f"name: {name}" if file.endswith("rst") else f"name={name}")

    see = reference.format(name="second")
    shown = worked(
        file, f"See {see}.\n\n{named('first')}\n{named('second')}\nAs in {reference.format(name='first')}.\n"
    )
    assert shown.startswith("See Example 2.")
    assert shown.index(heading.format(n=1)) < shown.index(heading.format(n=2))
    assert shown.rstrip().endswith("As in Example 1.")
    (fault,) = faults(file, f"See {see}.\n\n{named('secnd')}")
    assert fault.line == 1
    assert "no example is called 'second'; did you mean secnd?" in fault.what
    (twice,) = faults(file, f"{named('one')}\n{named('one')}")
    assert twice.what == "another example is called one"
