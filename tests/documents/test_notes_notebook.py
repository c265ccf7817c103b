"""Lecture notes in notebooks: Markdown cells are worked out, and every other byte stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import CliRunner

from symla.cli import _symla
from symla.documents.faults import FaultyFile
from symla.documents.notes.build import build_notes
from symla.errors import SymlaError

MARKDOWN = [
    "# Notes ü 😀\n",
    "\n",
    "```{symla name=length detail=answer}\n",
    "v = [3, 4]\n",
    "norm_l2(v)\n",
    "```",
]


def notebook(*cells: Any) -> dict[str, Any]:
    """A notebook with these cells; strings and lists are Markdown."""
    made = []
    for number, cell in enumerate(cells):
        if not isinstance(cell, dict):
            cell = {"cell_type": "markdown", "id": f"c{number}", "metadata": {}, "source": cell}
        made.append(cell)
    return {"cells": made, "metadata": {"x": "{symla}`1`"}, "nbformat": 4, "nbformat_minor": 5}


def code(source: list[str]) -> dict[str, Any]:
    """A cell of code."""
    output = {"name": "stdout", "output_type": "stream", "text": ["{symla}`2`\n"]}
    return {"cell_type": "code", "execution_count": 1, "id": "k", "metadata": {}, "outputs": [output], "source": source}


def built(folder: Path, text: str) -> str:
    """The notebook, worked out, and valid."""
    path = folder / "notes.ipynb"
    path.write_text(text, encoding="utf-8")
    shown = build_notes(path).text
    nbformat.validate(nbformat.reads(shown, as_version=4))
    return shown


@pytest.mark.parametrize("layout", [{"indent": 1}, {"indent": 4}, {}, {"separators": (",", ":")}])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_markdown_cells_are_worked(layout: Any, ascii_only: bool, tmp_path: Path) -> None:
    """However the file is laid out: names and numbers of examples hold from cell to cell, code is no Markdown."""
    cells = (
        MARKDOWN,
        code(["x = '{symla}`2 + 2`'\n", "x"]),
        "The norm is {symla}`norm_l2(v)` by {symla}`@length`.",
        "",
    )
    told = notebook(*cells)
    text = json.dumps(told, ensure_ascii=ascii_only, **layout) + "\n"
    shown = built(tmp_path, text)
    now = json.loads(shown)
    assert now["cells"][0]["source"][0] == MARKDOWN[0]
    first = "".join(now["cells"][0]["source"])
    assert "**Example 1.**" in first
    assert first.endswith("> The Euclidean norm of $\\mathbf{v}$ is $5$.")
    assert now["cells"][2]["source"] == "The norm is $5$ by Example 1."
    now["cells"][0]["source"], now["cells"][2]["source"] = told["cells"][0]["source"], told["cells"][2]["source"]
    assert now == told
    assert shown == json.dumps(json.loads(shown), ensure_ascii=ascii_only, **layout) + "\n"


def test_what_is_not_asked_for_stays(tmp_path: Path) -> None:
    """A notebook without calls comes through byte for byte, odd spelling and all; so does every cell without one."""
    odd = '{ "cells" : [ {"cell_type":"markdown","id":"a","metadata":{},\r\n'
    odd += '"source":[ "a\\u00e9\\n" ,"\\ud83d\\ude00" ]},'
    odd += '{"cell_type":"code","execution_count":null,"id":"b","metadata":{},"outputs":[],"source":"1"} ],'
    odd += '"metadata":{ },"nbformat":4,  "nbformat_minor":5}'
    assert odd == built(tmp_path, odd)
    worked = built(tmp_path, odd.replace('"a\\u00e9\\n"', '"{symla}`1 + 1`"'))
    assert worked == odd.replace('"a\\u00e9\\n"', '"$2$', 1).replace('$2$ ,"', "$2$", 1)


def test_faults_have_their_places_in_the_file(tmp_path: Path) -> None:
    """All of them, with line and column of the file, behind letters that are written by escapes."""
    text = json.dumps(notebook(["a\n", "ü😀 {symla}`2 +`"], "ok", ["{symla}`nix(`\n"]), indent=1)
    with pytest.raises(FaultyFile) as caught:
        built(tmp_path, text)
    lines = text.split("\n")
    for fault, sign in zip(caught.value.faults, ("2 +", "nix("), strict=True):
        line = lines[fault.line - 1]
        assert line.index(sign) < fault.column <= line.index(sign) + len(sign) + 1


def test_the_first_cell_may_have_a_front_matter(tmp_path: Path) -> None:
    """As Quarto has it in a raw cell, or in Markdown; it stays."""
    front = "---\nsymla: {language: de, detail: answer}\n---"
    for kind in ("raw", "markdown"):
        first = {"cell_type": kind, "id": "a", "metadata": {}, "source": front}
        shown = json.loads(built(tmp_path, json.dumps(notebook(first, "```{symla}\nnorm_l2([3, 4])\n```"))))
        assert shown["cells"][0] == first
        assert "Die euklidische Norm" in shown["cells"][1]["source"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"cells": 1}', '{"cells": [1]}', "[" * 100_000, '{"a": 1}'])
def test_what_is_no_notebook_is_told(text: str, tmp_path: Path) -> None:
    """And nothing else happens."""
    path = tmp_path / "notes.ipynb"
    path.write_text(text)
    with pytest.raises(SymlaError, match=r"notes\.ipynb:1:"):
        build_notes(path)


def test_notebooks_are_built_on_the_command_line(tmp_path: Path) -> None:
    """Under their own name, with --to ipynb, too; what is wrong ends the command."""
    path = tmp_path / "notes.ipynb"
    path.write_text(json.dumps(notebook("{symla}`1 + 1`")))
    for more in ([], ["--to", "ipynb"]):
        done = CliRunner().invoke(_symla, ["build", str(path), "-o", str(tmp_path / "out"), *more])
        assert done.exit_code == 0, done.output
        assert json.loads((tmp_path / "out" / "notes.ipynb").read_text())["cells"][0]["source"] == "$2$"
    path.write_text(json.dumps(notebook("{symla}`1 +`")))
    assert CliRunner().invoke(_symla, ["check", str(path)]).exit_code == 2


@pytest.mark.parametrize(
    ("cells", "place", "told"),
    [
        ('[{"cell_type": "markdown", "source": "x", "metadata": null},\n 5]', (2, 2), "cell 2 is no cell"),
        ('[null, {"cell_type": "markdown", "source": "x"}]', (1, 12), "cell 1 is no cell"),
        ('["x"]', (1, 12), "cell 1 is no cell"),
        ("5", (1, 1), "it has no list of cells"),
    ],
)
def test_a_faulty_cell_is_told_by_its_place(cells: str, place: tuple[int, int], told: str, tmp_path: Path) -> None:
    """The others are cells all the same."""
    path = tmp_path / "a.ipynb"
    path.write_text(f'{{"cells": {cells}}}', "utf-8")
    with pytest.raises(FaultyFile) as caught:
        build_notes(path, None)
    (fault,) = caught.value.faults
    assert (place, True) == ((fault.line, fault.column), told in fault.what)
