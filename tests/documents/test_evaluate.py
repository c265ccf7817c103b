"""Expressions in documents and on the command line: names from before, names of their own, faults with their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from symla.cli import _symla
from symla.documents.calls import Desk, Misstated
from symla.notation.parse import read

HANDOUT = """
title: Expressions
define:
  A: [[1, 2], [3, 4]]
  B: [[0, 1], [1, 0]]
  u: [1, 2]
  v: [3, 4]
sections:
  - title: Order of operations
    problems:
      - evaluate("A B - B A")
      - {problem: "evaluate(\\"(u . v) u - C v\\", C=[[2, 0], [0, 2]])", detail: brief}
solutions: inline
"""
NOTES = """# Notes

```{symla}
A = [[1, 2], [3, 4]]
u = [1, 2]
```

```{symla} detail=brief
evaluate("A^T A - 2 A")
```

The value is {symla}`evaluate("u . u + 1")`.
"""


def desk() -> Desk:
    """Names as a document has defined them."""
    found = Desk()
    for name, value in (("A", "[[1, 2], [3, 4]]"), ("u", "[1, 2]")):
        found.define(name, read(value))
    return found


def test_names_from_before_serve() -> None:
    """Names of the document and names of the call stand side by side; dots between vectors are dot products."""
    assert desk().solve('evaluate("A B + A", B=[[0, 1], [1, 0]])').verified
    assert 5 == desk().solve('evaluate("u . u")').answer
    assert 6 == desk().value('evaluate("u . u") + 1').value  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "position"), [('evaluate("A W")', 12), ('evaluate("2 A + 3 foo")', 18)])
def test_name_that_is_missing_has_its_place(text: str, position: int) -> None:
    """The fault is told at the name."""
    with pytest.raises(Misstated, match="has no value") as caught:
        desk().solve(text)
    assert position == caught.value.position


def test_handout_and_notes(tmp_path: Path) -> None:
    """Both are built, with every operation in full and one line for each in brief."""
    (tmp_path / "sheet.yaml").write_text(HANDOUT, encoding="utf-8")
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    files = [str(tmp_path / name) for name in ("sheet.yaml", "notes.md")]
    done = CliRunner().invoke(_symla, ["build", *files, "--to", "md", "-o", str(tmp_path / "out")])
    assert 0 == done.exit_code, done.output
    sheet = (tmp_path / "out" / "sheet.md").read_text(encoding="utf-8")
    assert "Both matrices are 2 × 2, so" in sheet
    assert r"&= 11 \mathbf{u} - C \mathbf{v}" in sheet
    notes = (tmp_path / "out" / "notes.md").read_text(encoding="utf-8")
    assert r"A^{\mathsf{T}} A - 2 A &= \begin{bmatrix} 1 & 3 \\ 2 & 4 \end{bmatrix} A - 2 A" in notes
    assert "rows become columns" not in notes
    assert "The value is $`6`$." in notes


def test_command_line() -> None:
    """A call with data of its own; a name that lacks a value is pointed at."""
    done = CliRunner().invoke(_symla, ["solve", 'evaluate("A B - B A", A=[[1,2],[3,4]], B=[[0,1],[1,0]])'])
    assert 0 == done.exit_code
    assert "The value of the expression is [-1, -3; 3, 1]." in done.output
    failed = CliRunner().invoke(_symla, ["solve", 'evaluate("A B", A=[[1,2],[3,4]])'])
    assert 2 == failed.exit_code
    assert "B has no value" in failed.output
    assert "\n  " + " " * 12 + "^" in failed.output
    assert "evaluate(expression, **data)" in CliRunner().invoke(_symla, ["list"]).output
