"""The public functions are typed: what mypy and an editor say of calls that are right, and of calls that are not."""

from __future__ import annotations

import ast
import doctest
import inspect
import sys
from pathlib import Path

import jedi
import mypy.api
import pytest

import symla
from symla.operations import topics
from tests.tools.stubs import STUB, stub

_JEDI = pytest.mark.xdist_group("jedi")  # by one of the workers: a second one would read a file that is being written
ROOT = Path(symla.__file__).resolve().parent.parent
PRINTED = [
    example.source
    for page in ("README.md", "docs/tutorials/programmers.md")
    for example in doctest.DocTestParser().get_examples((ROOT / page).read_text(encoding="utf-8"))
]

RIGHT = """
import symla
length = symla.norm_l2([3, 4], conventions=symla.Conventions()).answer
shadow = symla.project("[2, 3]", onto=[4, 1]).answer.projection
kind: str = symla.solve_system("x + y = 1", variables="[x, y]").answer.kind
rest = symla.project([1, 2], onto=[[1, 0], [0, 1]], method="orthogonal_basis").answer.remainder
onto = symla.projection_matrix(vectors=[[1, 2]]).answer
root = symla.matrix_power([[4]], "1/2").answer
value = symla.evaluate("A B", A=[[1]], B=[[2]])
matrix = symla.change_of_basis([[1]], to=[[2]])
determinant = symla.determinant([[1]], "cofactors", True).to_latex(detail="brief")
verdict: symla.Verdict = symla.check("x == x")
class Column:  # entries by their places alone, as type checkers see SymPy matrices
    def __len__(self) -> int: return 2
    def __getitem__(self, place: int) -> int: return place
symla.norm_l2(Column())
symla.dot(symla.unit_vector([3, 4]), [symla.norm_l2([3, 4]), 1])
again: symla.Solution = symla.from_json(symla.solve("norm_l2([3, 4])").to_json())
"""
WRONG = {
    "symla.norm_l3([3, 4])": "Module has no attribute",
    "symla.norm_l2()": "Missing positional argument",
    "symla.norm_l2([3, 4], length=2)": "Unexpected keyword argument",
    "symla.project([2, 3], onto=[4, 1]).answer.projektion": 'has no attribute "projektion"',
    "symla.projection_matrix([[1]], vectors=[[1]])": "No overload variant",
    'symla.project([1, 2], onto=[[1, 0], [0, 1]], method="basis")': "No overload variant",
    "symla.lu([[1]]).answer.Q": 'has no attribute "Q"',
    'symla.determinant([[1]], method="sarus")': "incompatible type",
    "symla.matrix_power([[1]], 1.5)": "incompatible type",
    'symla.norm_l2([3, 4]).to_latex(detail="bref")': "incompatible type",
    "symla.norm_l2([3, 4]).verifid": 'has no attribute "verifid"',
    'symla.Conventions(bracket="round")': "Unexpected keyword argument",
    "symla.solution_from_json('')": "Module has no attribute",
}


def test_the_stub_is_what_the_operations_say() -> None:
    """`make stubs` writes it anew."""
    written = stub()
    assert written == STUB.read_text(encoding="utf-8")
    assert all(f"\ndef {name}(" in written for name in topics())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where mypy keeps what it has read of symla and SymPy."""
    return tmp_path_factory.mktemp("typed")


@pytest.fixture(scope="module")
def said(folder: Path) -> list[str]:
    """What mypy says of the calls that are right, then of each that is wrong, line by line."""
    return errors(folder, RIGHT + "".join(f"{call}\n" for call in WRONG))


def errors(folder: Path, calls: str) -> list[str]:
    """What mypy says of calls."""
    path = folder / "calls.py"
    path.write_text(calls, encoding="utf-8")
    (folder / "mypy.ini").write_text("[mypy]\nstrict = True\nmypy_path = " + str(ROOT) + "\n", encoding="utf-8")
    options = ["--config-file", str(folder / "mypy.ini"), "--cache-dir", str(folder / "cache"), "--no-error-summary"]
    out, err, _ = mypy.api.run([*options, "--follow-imports=silent", "--python-executable", sys.executable, str(path)])
    assert not err
    return [line for line in out.splitlines() if line.startswith(str(path)) and ": error:" in line]


def test_the_printed_examples_are_typed(folder: Path) -> None:
    """What the pages for programmers show passes the strict mypy of whoever copies it."""
    assert [] == errors(folder, "".join(PRINTED))


def test_mistakes_in_calls_are_told(said: list[str]) -> None:
    """Each wrong call has its error, in order, and no right one has any."""
    first = RIGHT.count("\n") + 1
    assert len(WRONG) == len(said), said
    for line, (number, problem) in zip(said, enumerate(WRONG.values(), first), strict=True):
        assert f"calls.py:{number}: error:" in line
        assert problem in line


@_JEDI
def test_an_editor_completes_names_and_shows_signatures() -> None:
    """jedi, which IPython, Jupyter and many editors ask."""
    completed = jedi.Script("import symla\nsymla.norm_").complete(2, len("symla.norm_"))
    assert {name for name in topics() if name.startswith("norm_")} <= {c.name for c in completed}
    signature, onto_a_span = jedi.Script("import symla\nsymla.project(").get_signatures(2, len("symla.project("))
    assert signature.docstring(raw=True).startswith(inspect.getdoc(symla.project).partition("\n")[0])  # type: ignore[union-attr]
    assert ["a", "onto"] == [p.name for p in signature.params][:2]
    assert "method" in [p.name for p in onto_a_span.params]


@_JEDI
def test_an_editor_completes_the_parts_of_an_answer_and_conventions() -> None:
    """The parts of an answer by their names, and choices by theirs."""

    def completed(code: str) -> set[str]:
        return {found.name for found in jedi.Script(f"import symla\n{code}").complete(2, len(code))}

    assert {"projection", "component", "remainder"} <= completed("symla.project([1], [2]).answer.")
    assert {"brackets=", "decimals="} <= completed("symla.Conventions(")


def test_no_checker_is_shown_a_constructor_that_takes_everything() -> None:
    """Pyright asks the metaclass before the fields: what stands in it for any arguments is kept from checkers."""
    (kind,) = ast.parse(inspect.getsource(type(symla.Conventions))).body
    assert isinstance(kind, ast.ClassDef)
    assert not [part for part in kind.body if isinstance(part, ast.FunctionDef)]
