"""Pandoc as it is run, to Word and OpenDocument, and by Quarto."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hosts.running import HERE

PANDOC = """\
---
symla: {detail: brief, language: de}
---

``` {.symla}
v = [3, 4]
norm_l2(v)
```

- The length is `norm_l2(v)`{.symla}, written `norm_l2(v)`.
"""


def pandoc(folder: Path, text: str, to: str) -> subprocess.CompletedProcess[str]:
    """Run Pandoc with the filter."""
    own = folder / "symla-pandoc.py"
    own.write_text("from symla.hosts.pandoc import main\nmain()\n")
    (folder / "notes.md").write_text(text, encoding="utf-8")
    command = ["pandoc", "notes.md", "--filter", str(own), "-o", f"out.{to}"]
    environment = {**HERE, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=120, env=environment
    )


@pytest.mark.parametrize("to", ["docx", "odt", "epub"])
def test_pandoc(to: str, tmp_path: Path, needs: Callable[[str], None]) -> None:
    """What a word processor opens has the solution, in the language of the metadata, and the value."""
    needs("pandoc")
    done = pandoc(tmp_path, PANDOC, to)
    assert done.returncode == 0, done.stderr
    assert "symla" not in done.stderr
    if to == "odt":
        return  # whose formulas Pandoc does not read back
    back = subprocess.run(
        ["pandoc", f"out.{to}", "-t", "markdown"], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    ).stdout
    assert "euklidische" in back.lower()
    assert re.search(r"The length is \$5\$, written\s+`norm_l2\(v\)`", back)


def test_pandoc_numbers_what_has_a_name(tmp_path: Path, needs: Callable[[str], None]) -> None:
    """A reference may stand before its block; one to nothing, and a name that two blocks have, are faults."""
    needs("pandoc")
    text = "As `@b`{.symla} shows.\n\n" + "".join(
        f"- item\n\n  ``` {{.symla name={name} detail=brief}}\n  norm_l1([1, {entry}])\n  ```\n\n"
        for name, entry in (("a", 2), ("b", 3))
    )
    done = pandoc(tmp_path, text, "md")
    assert done.returncode == 0, done.stderr
    shown = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "As Example 2 shows." in shown
    assert shown.index("**Example 1.**") < shown.index("$3$") < shown.index("**Example 2.**") < shown.index("$4$")
    done = pandoc(tmp_path, text.replace("@b", "@c").replace("name=b", "name=a"), "md")
    assert "no example is called 'c'; there are a" in done.stderr
    assert "another example is called a" in done.stderr
    done = pandoc(tmp_path, "``` {.symla name=a}\nv = [1, 2]\n```\n", "md")
    assert "an example has a call, and this block has none" in done.stderr


def test_the_filter_run_by_hand_says_what_it_is_for(tmp_path: Path) -> None:
    """Without a document there is no traceback."""
    command = [sys.executable, "-m", "symla.hosts.pandoc"]
    done = subprocess.run(command, cwd=tmp_path, input="", capture_output=True, text=True, check=False, env=HERE)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "pandoc --filter symla-pandoc" in done.stderr


def test_pandoc_tells_what_is_wrong(tmp_path: Path, needs: Callable[[str], None]) -> None:
    """Every fault, on standard error, and no document."""
    needs("pandoc")
    block = "\n\n``` {.symla%s}\n%s\n```\n"
    wrong = [(" detial=brief", "norm_l2([1])"), (" detail=short", "norm_l2([2])")]
    first, *others = (  # marks of other Markdown, which would stand on the page
        "```{symla} detail=brief\nnorm_l1([1])\n```",
        "A value {symla}`norm_l1([1])`.",
        "*x* {symla}`@length`",
    )
    text = PANDOC.replace("norm_l2(v)\n```", "nrm(v)\n```") + "".join([block % one for one in wrong])
    done = pandoc(tmp_path, f"{text}\n\n{first}", "docx")
    assert done.returncode != 0
    assert not (tmp_path / "out.docx").exists()
    unread = "Pandoc does not read {symla}: write"
    for told in (
        "nrm(v)",
        "{.symla detial=brief}: there is no option 'detial'; did you mean detail?",
        "detail is answer, brief or full, not 'short'",
        unread,
    ):
        assert done.stderr.count(told) == 1, done.stderr
    for mark in others:
        assert unread in pandoc(tmp_path, mark, "docx").stderr
    done = pandoc(tmp_path, PANDOC.replace("v = [3, 4]\n", "v = [3, nrm(4)]\n"), "docx")
    assert done.stderr.count("norm_l2") <= 1  # what uses a name whose definition is at fault is not told in its block
    text = "The mark `{symla}` of a block, and {symla} in a text." + block % ("", "dot([3], [1, 2])")
    done = pandoc(tmp_path, text, "docx")
    assert done.returncode == 0
    assert "dot([3], [1, 2]): has no answer" in done.stderr
    assert (tmp_path / "out.docx").exists()
    done = pandoc(tmp_path, PANDOC.replace("detail: brief", "conventions: {brackets: curly}"), "docx")
    assert "brackets" in done.stderr


QUARTO = """\
---
title: Lengths
symla: {detail: brief}
---

```{.symla}
v = [3, 4]
norm_l2(v)
```

::: {.callout-note}
The length is `norm_l2(v)`{.symla}.
:::

| length               |
|----------------------|
| `norm_l2(2 v)`{.symla} |
"""


def quarto(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Run Pandoc as Quarto does: the filter in Lua, from the folder of the document, and no Pandoc on the path."""
    own = folder / "symla-pandoc.py"
    own.write_text("from symla.hosts.pandoc import main\nmain()\n")
    (folder / "notes.qmd").write_text(text, encoding="utf-8")
    shutil.copy(subprocess.check_output([sys.executable, own, "--quarto"], env=HERE, text=True).strip(), folder)
    tools, path = folder / "quarto" / "tools" / "x86_64", folder / "path"
    tools.mkdir(parents=True)
    path.mkdir()
    found = shutil.which("pandoc")
    assert found
    (tools / "pandoc").symlink_to(found)
    (path / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (path / "python").chmod(0o755)
    environment = {**HERE, "PATH": str(path), "SYMLA_PANDOC": str(own), "QUARTO_BIN_PATH": str(folder / "quarto")}
    command = [str(tools / "pandoc"), "notes.qmd", "--lua-filter", "symla.lua", "-t", "markdown"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=120, env=environment
    )


def test_quarto(tmp_path: Path, needs: Callable[[str], None]) -> None:
    """The filter in Lua works out blocks, values in callouts and in tables; solutions are read by Quarto's Pandoc."""
    needs("pandoc")
    done = quarto(tmp_path, QUARTO)
    assert done.returncode == 0, done.stderr
    assert r"\sqrt{9 + 16} = \sqrt{25} = 5" in done.stdout
    assert "substitute" not in done.stdout  # brief
    assert re.search(r"::: callout-note\s+The length is \$5\$\.", done.stdout)
    assert re.search(r"^ +\$10\$", done.stdout, re.MULTILINE)


def test_quarto_tells_what_is_wrong(tmp_path: Path, needs: Callable[[str], None]) -> None:
    """Every fault once, on a line of its own, and the run fails."""
    needs("pandoc")
    done = quarto(tmp_path, QUARTO.replace("norm_l2(v)\n", "nrm(v)\ndot(v, 3)\n").replace("(2 v)", "(2 v"))
    assert done.returncode != 0
    faults = [line for line in done.stderr.splitlines() if line.startswith("symla: ")]
    assert [any(name in line for line in faults) for name in ("nrm(v)", "dot(v, 3)", "norm_l2(2 v")] == [True] * 3
    assert len(faults) == len(set(faults))
