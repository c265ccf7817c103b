"""What is not needed is not loaded: importing symla costs next to nothing, and help needs no mathematics."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from symla.cli import COMMANDS

ROOT = Path(__file__).parent.parent.parent

# Run in a fresh interpreter: what is loaded after some code, apart from what the interpreter loads by itself.
LOADED = """
import json, sys
before = set(sys.modules)
{code}
print(json.dumps(sorted(set(sys.modules) - before)), file=sys.stderr)
"""

HELP = """
sys.argv = {arguments!r}
from symla.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
"""


def loaded_by(code: str) -> set[str]:
    """The names of the top-level packages that `code` loads."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(code=code)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    names: list[str] = json.loads(done.stderr.splitlines()[-1])
    return {name.partition(".")[0] for name in names}


def test_import_symla_loads_little() -> None:
    """`import symla` loads no template engine, no reader of handouts, no command line, and not even SymPy."""
    heavy = {"click", "jinja2", "markdown_it", "markupsafe", "mpmath", "numpy", "pydantic", "rich", "ruamel", "sympy"}
    assert set() == heavy & loaded_by("import symla")


def test_solving_loads_no_reader_of_handouts() -> None:
    """One problem solved and typeset needs neither handouts nor the command line."""
    heavy = {"click", "markdown_it", "numpy", "pydantic", "rich", "ruamel"}
    assert set() == heavy & loaded_by("import symla; symla.norm_l2([3, 4]).to_latex()")


@pytest.mark.parametrize("arguments", [["symla", "--help"], ["symla", "--version"], ["symla", "solve", "--help"]])
def test_help_loads_no_mathematics(arguments: list[str]) -> None:
    """A question about the command line is answered before SymPy could be loaded."""
    heavy = {"jinja2", "markdown_it", "numpy", "pydantic", "rich", "ruamel", "sympy"}
    assert set() == heavy & loaded_by(HELP.format(arguments=arguments))


def test_the_list_of_commands_loads_none_of_them() -> None:
    """Formats and notation are loaded once a command is chosen."""
    code = (
        "import sys; from symla.cli import _symla; _symla.main(['--help'], standalone_mode=False); print(*sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert not {"symla.rendering", "symla.notation", "symla.cli.solving"} & set(told.split())


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_is_listed_by_the_first_words_of_its_help(name: str) -> None:
    """The list, which is there before the commands are, says what they say themselves."""
    module, own, first = COMMANDS[name]
    command = getattr(import_module(f"symla.cli.{module}"), own)
    assert (name, first) == (command.name, " ".join(command.help.partition("\n\n")[0].split()))


RATIONAL = (
    *("norm_l2([2, 2])", "dot([1/2, 2], [3, 4])", "rref([[1, 2], [3, 4]])"),
    *("determinant([[1, 2], [3, 4]])", "project([2, 3], onto=[4, 1])", "null_space([[1, 2], [2, 4]])"),
    *(
        "plu([[1, 2], [3, 4]])",
        "inverse([[1, 2], [3, 4]])",
        "unit_vector([3, 4])",
        "evaluate('A^2', A=[[1, 2], [3, 4]])",
    ),
)


def test_rational_problems_load_no_sympy() -> None:
    """What numbers alone decide is worked out, proved and printed without SymPy."""
    code = "import symla\n" + "\n".join(f"symla.solve({problem!r}).to_text()" for problem in RATIONAL)
    assert set() == {"sympy", "mpmath"} & loaded_by(code)


@pytest.mark.parametrize("problem", ["solve_system('2x + y = 3; x - y = 0')", "angle([1, 0], [1, 1])"])
def test_systems_of_equations_and_known_angles_do_without_sympy(problem: str) -> None:
    """Their numbers are rational, or roots that Python's own arithmetic knows."""
    assert "sympy" not in loaded_by(f"import symla; symla.{problem}.to_latex()")
