"""Notebooks: valid, each problem a cell that works it anew with its output; display, and the magic."""

from __future__ import annotations

import ast
import base64
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
import sympy

import symla
from symla.documents.handouts.build import build_handout
from symla.operations import operation, topics
from tests.solved import solved, telling

SHEET = r"""
title: A *sheet* <b>
introduction: With $x^2$ and `code`.
conventions: {decimals: 2}
define: {v: [3, 4], A: [[1, k], [k, 1]]}
problems:
  - magnitude(v)
  - {problem: magnitude(v), title: Again}
  - {problem: rank(A), detail: brief, text: By cases.}
  - {problem: 'norm_l2([1 + i, 2])', domain: complex}
  - {problem: 'norm_l2([a, 0])', where: a > 0, figure: none}
  - 'solve_system("x + y = 3; x - y = 1")'
  - 'rref([1, 2 | 3; 3, 4 | 5])'
  - {ask: Why?, answer: Because $1 < 2$.}
"""


def notebook_of(folder: Path, text: str = SHEET) -> Any:
    """The notebook of a handout, valid."""
    (folder / "sheet.yaml").write_text(text, encoding="utf-8")
    files = build_handout(folder / "sheet.yaml", {"ipynb": "ipynb"})
    assert [".ipynb"] == list(files)
    return valid(files[".ipynb"])


def valid(text: str) -> Any:
    """The notebook, which nbformat finds valid."""
    found = nbformat.reads(text, as_version=4)
    nbformat.validate(found)
    return found


def _value(node: ast.expr) -> Any:
    """A value that a call gives to a name."""
    if not isinstance(node, ast.Call):
        return ast.literal_eval(node)
    assert "sympy.CRootOf" == ast.unparse(node.func)
    return sympy.CRootOf(*map(ast.literal_eval, node.args))


def worked_by(call: str) -> Any:
    """What the call gives, which is read and not run."""
    tree = ast.parse(call, mode="eval").body
    assert isinstance(tree, ast.Call)
    assert "symla.solve" == ast.unparse(tree.func)
    (text,) = map(ast.literal_eval, tree.args)
    told: dict[str, Any] = {}
    for own in tree.keywords:
        if isinstance(own.value, ast.Dict):
            keys = [ast.literal_eval(key) for key in own.value.keys if key is not None]
            told[str(own.arg)] = dict(zip(keys, map(_value, own.value.values), strict=True))
        elif isinstance(own.value, ast.Call):
            assert "symla.Conventions" == ast.unparse(own.value.func)
            told[str(own.arg)] = symla.Conventions(
                **{str(k.arg): ast.literal_eval(k.value) for k in own.value.keywords}
            )
        else:
            told[str(own.arg)] = ast.literal_eval(own.value)
    return symla.solve(text, **told)


@pytest.mark.parametrize("name", topics())
def test_a_call_works_its_problem_anew(name: str, everything: bool) -> None:
    """Of two examples that show something new, or of all: the call, as Python has it, gives the same derivation."""
    for example in operation(name).examples if everything else telling(name)[:2]:
        solution = solved(example)
        again = worked_by(solution.call)
        assert again.derivation == solution.derivation, solution.call


def test_a_call_tells_names_conditions_conventions_and_the_language() -> None:
    """What is not as it is without being said."""
    own = symla.Conventions(brackets="round", decimals=2)
    solution = symla.solve("norm_l2(v)", names={"v": ["a", "b"], "b": 2}, where="a > 0", language="de", conventions=own)
    again = worked_by(solution.call)
    assert again == solution
    assert "names=" in solution.call
    assert symla.from_json(solution.to_json()).call == ""


_P, _Q = "x**3 - x - 1", "3*x**4 - 2*x + 7"


@pytest.mark.parametrize(
    "data",
    [
        [sympy.CRootOf(_P, 0), 1],
        [sympy.CRootOf(_P, 1), sympy.CRootOf(_P, 2)],
        [sympy.CRootOf(_P, 0), sympy.CRootOf("x**5 - x - 1", 0)],
        [2 * sympy.CRootOf(_P, 0) + 1, sympy.Symbol("r")],
        [sympy.CRootOf(_Q, 0), sympy.CRootOf(_Q, 3), 1],
    ],
    ids=str,
)
def test_a_call_tells_zeros_of_polynomials(data: list[Any]) -> None:
    """As SymPy has them, under the names that they have on the page."""
    solution = symla.norm_l1(data)
    again = worked_by(solution.call)
    assert (again.derivation, again.call) == (solution.derivation, solution.call)


def test_a_zero_with_a_name_of_its_own_keeps_it() -> None:
    """r_1 is the real zero, and r_3 what is r_1 to somebody else."""
    zeros = {"names": {"r_1": sympy.CRootOf(_P, 0)}}, {"names": {"r_1": sympy.CRootOf(_P, 1)}}
    own, other = [symla.solve("norm_l2([r_1, 1])", **zero) for zero in zeros]
    assert "r₁ ≈ 1.325" in own.to_text()
    assert "r₁" not in other.to_text()
    for solution in (own, other):
        assert worked_by(solution.call).derivation == solution.derivation


def test_text_in_a_call_stays_text() -> None:
    """Quotes and backslashes end no string of Python."""
    hostile = 'norm_l2([3, 4])") or print("x'
    with pytest.raises(symla.SymlaError):
        symla.solve(hostile)
    assert '\\"' not in symla.solve("solve_system('x + y = 3; x - y = 1')").call


@pytest.mark.parametrize("detail", ["answer", "full"])
def test_a_solution_is_a_notebook(detail: str) -> None:
    """One cell with its output; a stored solution is told."""
    solution = symla.solve("norm_l2([3, 4])")
    cells = valid(solution.to("ipynb", detail=detail)).cells  # type: ignore[arg-type]
    assert ["code", "code"] == [cell.cell_type for cell in cells]
    output, *drawn = cells[1].outputs
    assert [["image/svg+xml", "text/markdown"]] * (detail == "full") == [sorted(one.data) for one in drawn]
    assert solution.to_markdown("jupyter", detail=detail) == output.data["text/markdown"]  # type: ignore[arg-type]
    stored = valid(symla.from_json(solution.to_json()).to("ipynb")).cells
    assert ["markdown"] == [cell.cell_type for cell in stored]


def test_a_notebook_is_executed_and_shows_what_it_showed(tmp_path: Path) -> None:
    """Every cell runs in a kernel, and its output is the one that stands there."""
    notebook = notebook_of(tmp_path)
    path = tmp_path / "sheet.ipynb"
    nbformat.write(notebook, path)
    code = (
        "import nbclient, nbformat, sys\n"
        "notebook = nbformat.read(sys.argv[1], as_version=4)\n"
        "nbclient.NotebookClient(notebook, timeout=120).execute()\n"
        "nbformat.write(notebook, sys.argv[1])\n"
    )
    root = Path(symla.__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-c", code, path], cwd=root, capture_output=True, text=True, check=False, timeout=300
    )
    assert 0 == done.returncode, done.stderr
    executed = nbformat.read(path, as_version=4)
    kinds = [[out.output_type for out in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]
    assert 8 == len(kinds)
    assert [[], ["display_data"] * 2, ["display_data"] * 2, ["execute_result"]] == kinds[:4]
    shown, again = (
        [
            {key: text for key, text in out.data.items() if key in ("text/markdown", "image/svg+xml")}
            for cell in one.cells
            if cell.cell_type == "code"
            for out in cell.outputs
        ]
        for one in (notebook, executed)
    )
    assert [{**one, "image/svg+xml": one.get("image/svg+xml", "").strip()} for one in shown] == [
        {**one, "image/svg+xml": one.get("image/svg+xml", "").strip()} for one in again
    ]


def test_texts_and_titles_are_cells(tmp_path: Path) -> None:
    """In Markdown, as escaped as there; control characters part no cells."""
    told = [cell.source for cell in notebook_of(tmp_path).cells if cell.cell_type == "markdown"]
    assert told[0].startswith("# A \\*sheet\\* &lt;b&gt;")
    assert any("**2 Again.**" in text for text in told)
    assert "Because" in told[-1]
    with pytest.raises(symla.SymlaError):
        notebook_of(tmp_path, 'title: "a\\x1e{}\\x1fb"\nproblems: ["norm_l2([3, 4])"]\n')


def test_notebooks_are_the_same_every_time(tmp_path: Path) -> None:
    """Byte for byte, so that versions can be compared."""
    assert json.dumps(notebook_of(tmp_path)) == json.dumps(notebook_of(tmp_path))


def test_solutions_are_displayed_in_notebooks() -> None:
    """Markdown and text, as asked; no LaTeX, which VS Code would show as its commands."""
    solution = symla.norm_l2([3, 4])
    assert {"text/markdown", "text/plain"} == set(solution._repr_mimebundle_())
    assert {"text/plain"} == set(solution._repr_mimebundle_(include=["text/plain"]))
    assert {"text/markdown"} == set(solution._repr_mimebundle_(exclude=["text/plain"]))


@pytest.fixture
def shell() -> Any:
    """An IPython shell with the magic loaded, and what it displayed."""
    from IPython.core.interactiveshell import InteractiveShell

    found = InteractiveShell.instance()
    found.run_line_magic("load_ext", "symla")
    return found


def displayed(shell: Any, line: str, cell: str | None = None) -> tuple[list[dict[str, str]], str]:
    """What a magic displays, and prints."""
    from IPython.utils.capture import capture_output

    with capture_output() as seen:
        if cell is None:
            shell.run_line_magic("symla", line)
        else:
            shell.run_cell_magic("symla", line, cell)
    return [one.data for one in seen.outputs], seen.stdout


def test_the_magic_works_problems(shell: Any) -> None:
    """On a line, in a cell with definitions, in less detail, in German."""
    (shown,), _ = displayed(shell, "norm_l2([3, 4])")
    assert shown["text/markdown"] == symla.solve("norm_l2([3, 4])").to_markdown("jupyter")
    cells, _ = displayed(shell, "detail=answer language=de", "v = [3, 4]\nnorm_l2(v)\ndot(v, v)\n")
    assert 2 == len(cells)
    assert "Norm" in cells[0]["text/markdown"]
    assert "aligned" not in cells[0]["text/markdown"]
    pictured, _ = displayed(
        shell, "figure=below brackets=round", "A = [[1, 0], [0, 2]]\ntrace(A)\ndot([1, 2, 3, 4], [1, 0, 0, 0])"
    )
    assert [False, True, False] == ["image/svg+xml" in one for one in pictured]
    assert "pmatrix" in pictured[0]["text/markdown"]


@pytest.mark.parametrize("line", ["where='k > 0' where='m < 0'", "where='m < 0' where='k > 0'", "where='k > 0, m < 0'"])
def test_all_conditions_of_the_magic_hold(shell: Any, line: str) -> None:
    """|k| |m| is -k m for positive k and negative m; one condition alone leaves bars."""
    (shown,), _ = displayed(shell, line, "determinant([[norm_l1([k]), 0], [0, norm_l1([m])]])")
    assert "|" not in shown["text/plain"].splitlines()[-1]


@pytest.mark.parametrize(
    ("line", "cell", "told"),
    [
        ("detail=brief detail=full", "norm_l2([3, 4])", "detail is given twice"),
        ("domain=real domain=complex", "norm_l2([3, 4])", "domain is given twice"),
        ("norm_l2([3, 4)", None, r"\^"),
        ("", "inverse(Q)", "^cell:2:1: inverse: .*nothing is called Q here"),
        ("detail=brief", "# data\n\nv = [3, 4]\ndot(v,\n v]\n", "^cell:6:3: "),
        ("", "# nothing", "^cell: there is no problem"),
        ("colour=red", "norm_l2([3, 4])", "no option 'colour'; there are detail"),
        ("detail=much", "norm_l2([3, 4])", "detail is"),
        ("where='a > 0", "norm_l2([a, 0])", "quotation"),
    ],
)
def test_the_magic_tells_what_is_wrong(shell: Any, line: str, cell: str | None, told: str) -> None:
    """In words, with the place, and without a trace."""
    import re

    shown, printed = displayed(shell, line, cell)
    assert [] == shown
    assert re.search(told, printed)
    assert "Traceback" not in printed


def test_symla_loads_no_ipython() -> None:
    """The magic is imported where it is loaded, and nowhere else."""
    code = "import sys, symla; symla.norm_l2([3, 4]).to('ipynb'); sys.exit('IPython' in sys.modules)"
    assert (
        0
        == subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(symla.__file__).parent.parent).returncode
    )


# ---- figures ---------------------------------------------------------------------------------------------------------


def test_a_solution_by_itself_has_its_figure() -> None:
    """Where it is a whole document: a web page, a notebook, PDF; not with the answer alone."""
    solution = symla.solve("norm_l2([3, 4])")
    assert 1 == solution.to("html").count("<figure>")
    assert "symla.figure(solution)" in solution.to("ipynb")
    assert "image/svg+xml" in solution.to("ipynb")
    assert "<figure>" not in solution.to("html", detail="answer")
    assert "symla.figure" not in solution.to("ipynb", detail="answer")
    assert "<figure>" not in symla.solve("norm_l2([3, 4, 5, 6])").to("html")
    assert "tikz" not in solution.to_latex()
    pytest.importorskip("typst")
    drawn = [solution.to_bytes("pdf", detail=detail) for detail in ("full", "answer")]
    assert [True, False] == [b"/Figure" in pages for pages in drawn]


def test_figures_are_displayed_in_notebooks_that_are_not_trusted() -> None:
    """JupyterLab shows no SVG there, but a text in Markdown that holds it."""
    picture = symla.figure("project([2, 3], onto=[4, 1])")
    bundle = picture._repr_mimebundle_()
    assert {"text/plain", "text/markdown", "image/svg+xml"} == set(bundle)
    met = re.fullmatch(r"!\[(The arrow .*)\]\(data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)\)", bundle["text/markdown"])
    assert met is not None
    assert bundle["image/svg+xml"] == base64.b64decode(met[2]).decode()
    assert {"text/plain"} == set(picture._repr_mimebundle_(include=["text/plain"]))
    assert {"image/svg+xml"} == set(picture._repr_mimebundle_(exclude=["text/plain", "text/markdown"]))
    (_, cell) = valid(symla.project([2, 3], onto=[4, 1]).to("ipynb")).cells
    assert bundle["text/markdown"] == cell.outputs[1].data["text/markdown"]
