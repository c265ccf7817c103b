"""Figures in lecture notes: in files beside them, or in the text of LaTeX."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from pathlib import Path

import pytest

from symla.documents.faults import FaultyFile, Source
from symla.documents.notes.build import build_notes, worked_notes

DRAWN = """\
```{symla} figure=below
v = (3, 4)
norm_l2(v)
```

```{symla} detail=brief figure=none
norm_l2(v)
```

```{symla} figure=below
norm_l1((1, 2, 2))
norm_l2((1, 2, 2, 4))
```
"""


def test_figures_stand_below_their_solutions(tmp_path: Path) -> None:
    """In files beside the notes, numbered; where there is none, a notice says so."""
    path = tmp_path / "my notes.md"
    path.write_text(DRAWN, encoding="utf-8")
    built = build_notes(path)
    assert ["-1.svg", "-2.svg"] == list(built.files)
    assert all(text.startswith("<svg ") for text in built.files.values())
    assert 2 == built.text.count("![")
    assert "](my%20notes-1.svg)" in built.text
    assert "The arrow v = (3, 4) with its components" in built.text.replace("\\", "")
    (notice,) = built.notices
    assert "there is no figure of these data" in str(notice)
    assert 12 == notice.line  # four components have no arrow; of the 1-norm the unit ball is drawn


def test_figures_of_latex_notes_stand_in_the_text(tmp_path: Path) -> None:
    """As TikZ, which the author's preamble loads."""
    path = tmp_path / "notes.tex"
    path.write_text("\\begin{symla}[figure=below]\nnorm_l2([3, 4])\n\\end{symla}\n", encoding="utf-8")
    built = build_notes(path)
    assert {} == built.files
    assert 1 == built.text.count(r"\begin{tikzpicture}")
    assert not built.notices  # a part of a document has its preamble elsewhere
    for preamble, lacks in (("amsmath", 1), ("amsmath, tikz", 0), ("pgfplots", 0)):
        whole = Source("notes.tex", f"\\documentclass{{article}}\\usepackage{{{preamble}}}\n{path.read_text()}")
        worked_notes(whole)
        assert [r"figures need \usepackage{tikz} in the preamble"] * lacks == [n.what for n in whole.notices]


@pytest.mark.parametrize(
    ("options", "what"),
    [("figure=beside", "figure is none or below, not 'beside'"), ("figure=below figure=none", "figure is given twice")],
)
def test_figures_are_asked_for_in_words_that_exist(options: str, what: str) -> None:
    """Other words are refused."""
    source = Source("notes.md", f"```{{symla}} {options}\nnorm_l2([3, 4])\n```\n")
    with pytest.raises(FaultyFile, match=what):
        worked_notes(source)


@pytest.mark.parametrize("name", ["notes.md", "notes.rst", "notes.ipynb"])
def test_a_figure_without_a_file_stands_in_the_text(name: str) -> None:
    """Where only a text is asked for, and in the cells of a notebook."""
    text = "```{symla} figure=below\nnorm_l2([3, 4])\n```\n"
    if name.endswith("rst"):
        text = ".. symla::\n   :figure: below\n\n   norm_l2([3, 4])\n"
    elif name.endswith("ipynb"):
        cell = {"cell_type": "markdown", "metadata": {}, "source": text}
        text = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    (address,) = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", worked_notes(Source(name, text)))
    assert b64decode(address).startswith(b"<svg ")
