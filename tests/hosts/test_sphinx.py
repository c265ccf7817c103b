"""Sphinx as it is run, with two builders."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.hosts.running import HERE, shown

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
    options = {
        "detial=brief": "there is no option 'detial'; did you mean detail?",
        "detail=long": "detail is answer, brief or full, not 'long'",
        "figure=none": "figure is given twice",
    }
    for number, option in enumerate(options):
        text = MYST.replace('detail=brief where="a > 0" name=letter', option).replace("{ref}`The letter <letter>`", "")
        (wrong / f"options{number}.md").write_text(f"---\norphan: true\n---\n{text}", encoding="utf-8")
    done = sphinx(wrong, "html")
    assert done.returncode != 0
    assert re.search(r"index\.rst:12: ERROR: symla: .*nrm_l2", done.stderr)
    assert re.search(r"other\.md:6: ERROR: symla:", done.stderr)
    for number, told in enumerate(options.values()):
        assert re.search(rf"options{number}\.md:1\d: ERROR: symla: {re.escape(told)}", done.stderr)
    assert done.stderr.count("ERROR") == 2 + len(options)


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
