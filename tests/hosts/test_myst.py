"""mystmd, as it is run: the plugin gathers blocks and values, and the program of the package works them out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from symla.hosts.myst import PLUGIN, page
from tests.tools.needs import HERE, needs

PAGE = """\
# Notes

```{symla}
v = [3, 4]
norm_l2(v)
```

The norm of $v$ is {symla}`norm_l2(v)`.

:::{note}
Inside:

```{symla} determinant([[1, 2], [3, 5]])
:detail: brief
```

```{symla} detail=answer where="a > 0"
norm_l2([a, 2a])
```
:::

- in a list: {symla}`1/2 + 1/3`

```python
norm_l2(v)
```
"""


def run(folder: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Build a page by mystmd with the plugin."""
    needs("mystmd")
    program = folder / "symla-myst"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m symla.hosts.myst "$@"\n')
    program.chmod(0o755)
    (folder / "myst.yml").write_text(f"version: 1\nproject:\n  title: T\n  plugins:\n    - {PLUGIN}\n")
    (folder / "notes.md").write_text(text, encoding="utf-8")
    return subprocess.run(
        ["node", str(HERE / "node_modules" / "mystmd" / "dist" / "myst.cjs"), "build", "notes.md", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), "SYMLA_MYST": str(program), "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_mystmd_works_a_page_out(tmp_path: Path) -> None:
    """Blocks, values, inside directives and lists, with names that hold; code of others stays as it is."""
    done = run(tmp_path, PAGE, "--md")
    text = (tmp_path / "_build" / "exports" / "notes.md").read_text(encoding="utf-8")
    assert "⛔" not in done.stdout + done.stderr
    assert r"&= \sqrt{3^{2} + 4^{2}} && \text{substitute}" in text
    assert "> The Euclidean norm of {math}`\\mathbf{v}` is {math}`5`." in text
    assert "The norm of {math}`v` is {math}`5`." in text
    assert ":::{note}" in text
    assert "> The determinant of {math}`A` is {math}`-1`." in text.partition(":::{note}")[2].partition(":::")[0]
    assert r"is {math}`\sqrt{5} a`." in text
    assert r"in a list: {math}`\frac{5}{6}`" in text
    assert "```python\nnorm_l2(v)\n```" in text
    assert "symla" not in text


def test_mystmd_tells_what_is_wrong(tmp_path: Path) -> None:
    """With file and line; the build fails where it is strict."""
    done = run(tmp_path, "# A\n\n```{symla}\nnorm_l2([3, )\n```\n\n{symla}`1/0`\n", "--md", "--strict")
    said = done.stdout + done.stderr
    assert "notes.md:3: symla: norm_l2([3, ):" in said
    assert "notes.md:7: symla: 1/0:" in said
    assert done.returncode != 0


def test_names_hold_from_one_to_the_next() -> None:
    """What is undefined is told, options that are none are faults, and nothing of a broken name is told twice."""
    asked = [
        {"of": "block", "text": "v = [3, 4]", "options": {}},
        {"of": "value", "text": "norm_l2(v)", "options": {}},
        {"of": "block", "text": "unit_vector([0, 0])", "options": {}},
        {"of": "block", "text": "norm_l2(v)", "options": {"detail": "long"}},
        {"of": "block", "text": "w = [1, )", "options": {}},
        {"of": "value", "text": "norm_l2(w)", "options": {}},
        {"of": "block", "text": "unit_vector([0, 0])", "options": {"expect": "undefined"}},
        {"of": "block", "first": "detial=brief", "text": "norm_l2(v)", "options": {}},
    ]
    results = page(asked)
    assert ["", "5", "", "", "", "", "", ""] == [one["math"] for one in results]
    assert [0, 0, 0, 1, 1, 0, 0, 1] == [len(one["faults"]) for one in results]
    assert [0, 0, 1, 0, 0, 0, 0, 0] == [len(one["notices"]) for one in results]
    assert "long" not in results[3]["text"]


@pytest.mark.parametrize("arguments", [["--plugin"], []])
def test_the_program(arguments: list[str]) -> None:
    """It tells where the plugin is, and works out what it is given."""
    command = [sys.executable, "-m", "symla.hosts.myst", *arguments]
    given = json.dumps([{"of": "value", "text": "2 + 2", "options": {}}])
    said = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=60).stdout
    if arguments:
        assert Path(said.strip()).read_text(encoding="utf-8").startswith("// A plugin of mystmd")
    else:
        assert json.loads(said)[0]["math"] == "4"
