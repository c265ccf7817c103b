"""The hosts of authors, each as it is run: Sphinx with two builders, Pandoc to Word and OpenDocument, MkDocs."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = {**os.environ, "PYTHONPATH": str(Path.cwd())}  # the hosts run in folders of their own
CONF = """\
project = "notes"
extensions = ["symla.hosts.sphinx", "myst_parser"]
myst_enable_extensions = ["dollarmath"]
symla_conventions = {"decimals": 2}
"""
RST = """\
Notes
=====

.. toctree::

   other

.. symla::
   :detail: brief

   v = [1, 1]
   norm_l2(v)

Its length is :symla:`norm_l2(v)`.
"""
MYST = """\
# Other

```{symla} determinant([[1, 2], [3, 5]])
```

The value is {symla}`1/2 + 1/3`.

```{symla}
:figure: none

norm_l2([3, 4])
```

```{symla} detail=brief where="a > 0" name=letter
:figure: none
norm_l2([a, 2a])
```

{ref}`The letter <letter>`
"""


def sphinx(folder: Path, builder: str) -> subprocess.CompletedProcess[str]:
    """Run Sphinx over a folder; warnings are errors."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", builder, ".", f"_build/{builder}"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120, env=HERE)


def source(folder: Path, rst: str = RST, myst: str = MYST) -> Path:
    """A folder of documents."""
    for name, text in (("conf.py", CONF), ("index.rst", rst), ("other.md", myst)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def shown(page: Path) -> str:
    """The text of an HTML page."""
    return html.unescape(re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8")))


def test_sphinx(tmp_path: Path) -> None:
    """HTML and LaTeX from reStructuredText and MyST: solutions, values, figures, the conventions of `conf.py`."""
    for builder in ("html", "latex"):
        done = sphinx(source(tmp_path), builder)
        assert done.returncode == 0, done.stderr
    built = tmp_path / "_build" / "html"
    index, other = shown(built / "index.html"), shown(built / "other.html")
    assert r"\sqrt{2} \approx 1.41" in index
    assert r"Its length is \(\sqrt{2}\)." in index
    assert "substitute" not in index  # brief
    assert r"The value is \(\frac{5}{6}\)." in other
    assert "substitute" in other
    assert r"\lvert a \rvert = \sqrt{5} a" in other  # brief, and a is positive
    assert 'href="#letter"' in (built / "other.html").read_text()
    assert (built / "index.html").read_text().count("<svg") == 1
    assert (built / "other.html").read_text().count("<svg") == 1
    (tex,) = (tmp_path / "_build" / "latex").glob("notes.tex")
    assert tex.read_text().count(r"\begin{tikzpicture}") == 2
    assert r"\usepackage{tikz}" in tex.read_text()


def test_sphinx_tells_what_is_wrong(tmp_path: Path) -> None:
    """With file and line, and the build fails."""
    wrong = source(
        tmp_path, RST.replace("norm_l2(v)\n", "nrm_l2(v)\n", 1), MYST.replace("{symla}`1/2 + 1/3`", "{symla}`1 +`")
    )
    done = sphinx(wrong, "html")
    assert done.returncode != 0
    assert re.search(r"index\.rst:12: ERROR: symla: .*nrm_l2", done.stderr)
    assert re.search(r"other\.md:6: ERROR: symla:", done.stderr)
    for options, told in (
        ("detial=brief", "there is no option 'detial'; did you mean detail?"),
        ("detail=long", "detail is answer, brief or full, not 'long'"),
        ("figure=none", "figure is given twice"),
    ):
        done = sphinx(source(tmp_path, myst=MYST.replace('detail=brief where="a > 0"', options)), "html")
        assert re.search(rf"other\.md:1\d: ERROR: symla: {re.escape(told)}", done.stderr)


def test_sphinx_knows_the_lines_of_myst_and_what_formulas_need(tmp_path: Path) -> None:
    """Faults within a block, references to one, and dollars that nothing reads."""
    block = "```{symla}\n:name: len\n\nv = [3, 4]\nnrm_l2(v)\nnorm_l2(v)\n```\n"
    wrong = source(tmp_path, myst=f"# Other\n\n{block}\nSee {{ref}}`this <len>`, {{symla}}`@len`.\n")
    done = sphinx(wrong, "html")
    assert re.search(r"other\.md:7: ERROR: symla: .*nrm_l2", done.stderr)
    assert re.search(r"other\.md:11: ERROR: symla: .* the role ref: text <len>", done.stderr)
    assert "WARNING" not in done.stderr
    assert '#len"' in (tmp_path / "_build" / "html" / "other.html").read_text()
    (wrong / "conf.py").write_text(CONF.replace('myst_enable_extensions = ["dollarmath"]\n', ""))
    assert re.search(r"other\.md:8: WARNING: symla: .*dollarmath", sphinx(wrong, "html").stderr)


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
    done = pandoc(tmp_path, PANDOC.replace("norm_l2(v)\n```", "nrm(v)\n```"), "docx")
    assert done.returncode != 0
    assert "nrm(v)" in done.stderr
    assert not (tmp_path / "out.docx").exists()
    done = pandoc(tmp_path, PANDOC.replace("{.symla}\nv", "{.symla detial=brief}\nv"), "docx")
    assert "there is no option 'detial'; did you mean detail?" in done.stderr
    done = pandoc(tmp_path, PANDOC.replace("{.symla}\nv", "{.symla detail=short}\nv"), "docx")
    assert "detail is answer, brief or full, not 'short'" in done.stderr
    done = pandoc(tmp_path, PANDOC.replace("v = [3, 4]\n", "v = [3, nrm(4)]\n"), "docx")
    assert done.stderr.count("norm_l2") <= 1  # what uses a name whose definition is at fault is not told in its block
    done = pandoc(tmp_path, PANDOC.replace("norm_l2(v)\n```", "dot(v, [1])\n```"), "docx")
    assert "dot(v, [1]): has no answer" in done.stderr
    for mark in (
        "```{symla} detail=brief\nnorm_l1([1])\n```",
        "A value {symla}`norm_l1([1])`.",
        "*x* {symla}`@length`",
    ):
        done = pandoc(tmp_path, mark, "docx")  # marks of other Markdown, which would stand on the page
        assert "Pandoc does not read {symla}: write" in done.stderr
    assert 0 == pandoc(tmp_path, "The mark `{symla}` of a block, and {symla} in a text.", "docx").returncode
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


def test_mkdocs(tmp_path: Path) -> None:
    """A site whose pages are worked out; a fault ends the build."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: notes\nplugins: [symla]\n")
    page = tmp_path / "docs" / "index.md"
    page.write_text("# Notes\n\n```{symla} detail=brief\nnorm_l2([3, 4])\n```\n\nIt is {symla}`2 + 3`.\n")

    def built() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mkdocs", "build"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120, env=HERE)

    done = built()
    assert done.returncode == 0, done.stderr
    assert "does not read formulas" in done.stderr
    text = shown(tmp_path / "site" / "index.html")
    assert "It is $5$." in text
    assert r"\sqrt{" in text
    page.write_text("# Notes\n\n```{symla} figure=below\nnorm_l2([3, 4])\n```\n")
    done = built()
    assert done.returncode == 0, done.stderr
    picture = re.search(r'<img alt="[^"]+" src="([^"]+)"', (tmp_path / "site" / "index.html").read_text())
    assert picture is not None
    assert (tmp_path / "site" / picture[1]).read_text().startswith("<svg")
    (tmp_path / "docs" / picture[1]).write_text("mine")
    assert "would replace a file" in built().stderr
    page.write_text("---\ntitle: N\nsymla: {language: de}\n---\n\n# Notes\n\n{symla}`2 + `\n")
    failed = built()
    assert failed.returncode != 0
    assert "index.md:8:" in failed.stderr


OF_SITE = """\
from markdown import Extension
from markdown.inlinepatterns import HtmlInlineProcessor

class Formulas(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(HtmlInlineProcessor(r"(\\$[^$]+\\$)", md), "formulas", 200)

def makeExtension(**options):
    return Formulas(**options)
"""
CHANGED = """\
def on_page_markdown(markdown, **given):
    return markdown.replace("it", "its length")
"""


def test_mkdocs_has_the_settings_of_a_page(tmp_path: Path) -> None:
    """Of its front matter, also where another plugin changed the page; no warning where Markdown reads formulas."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "formulas.py").write_text(OF_SITE)
    (tmp_path / "changed.py").write_text(CHANGED)
    front = "---\ntitle: N\nsymla: {detail: brief, language: de, conventions: {vectors: arrow}}\n---\n"
    (tmp_path / "docs" / "index.md").write_text(
        f"{front}# Notes\n\n```{{symla}}\nnorm_l2([3, 4])\n```\n\nThis is it.\n"
    )
    command = [sys.executable, "-m", "mkdocs", "build"]
    for hooks in ("", "hooks: [changed.py]\n"):
        settings = f"site_name: notes\nplugins: [symla]\nmarkdown_extensions: [formulas]\n{hooks}"
        (tmp_path / "mkdocs.yml").write_text(settings)
        environment = {**HERE, "PYTHONPATH": f"{Path.cwd()}{os.pathsep}{tmp_path}"}
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120, env=environment
        )
        assert done.returncode == 0, done.stderr
        assert "symla" not in done.stderr
        text = shown(tmp_path / "site" / "index.html")
        assert r"Die euklidische Norm von $\vec{v}$ ist $5$." in text
        assert "jede Komponente quadrieren" not in text  # brief
        assert ("its length" in text) == bool(hooks)
