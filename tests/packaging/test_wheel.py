"""What a stranger gets: the built wheel, alone in an empty environment, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

# Built and installed once, by one of the workers (`--dist loadgroup`).
pytestmark = pytest.mark.xdist_group("wheel")

NOTES = "# Norms\n\nThe norm is {symla}`norm_l2([3, 4])`.\n\n```{symla}\nnorm_l2([1, -2, 3])\n```\n"


def run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command where nothing of the checkout can be found by accident; it must succeed."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**clean, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert 0 == done.returncode, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution, as it would be published."""
    folder = tmp_path_factory.mktemp("built")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel and what it asks for, nothing else."""
    home = tmp_path_factory.mktemp("stranger")
    venv.create(home / "env")
    commands = home / "env" / ("Scripts" if os.name == "nt" else "bin")
    run([sys.executable, "-m", "pip", "--python", commands / "python", "install", "-q", "--no-compile", wheel], home)
    return commands


def test_one_worker_builds_the_wheel(request: pytest.FixtureRequest) -> None:
    """pytest-xdist tells groups by the names of tests; with a pytest that keeps the names, every worker builds all."""
    assert not getattr(request.config.option, "loadgroup", False) or request.node.nodeid.endswith("@wheel")


def test_wheel_holds_what_it_must(wheel: Path) -> None:
    """Code, types' marker, licence and every template are in it; tests, examples and tools are not."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    templates = {
        f"symla/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*.j2")
    }
    layouts = {
        path.relative_to(ROOT).as_posix()
        for end in ("j2", "tex", "css", "js", "mjs", "lua", "woff2")
        for path in (ROOT / "symla").rglob(f"*.{end}")
    }
    assert templates
    assert layouts
    wanted = {f"symla/{name}" for name in ("__init__.py", "__init__.pyi", "cli/__init__.py", "py.typed")}
    assert set() == (wanted | templates | layouts) - names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {"symla"} == {name.partition("/")[0] for name in names if ".dist-info/" not in name}


def test_wheel_is_what_is_imported(installed: Path, tmp_path: Path) -> None:
    """The package comes from the environment and not from the checkout."""
    told = run([installed / "python", "-I", "-c", "import symla; print(symla.__file__)"], tmp_path).stdout
    assert Path(told.strip()).is_relative_to(installed.parent)


def test_wheel_solves_on_the_command_line(installed: Path, tmp_path: Path) -> None:
    """`symla solve` prints the worked norm of [3, 4], with its answer."""
    told = run([installed / "symla", "solve", "norm_l2([3, 4])"], tmp_path).stdout
    assert ["3", "4", "√25", "5"] == [sign for sign in ("3", "4", "√25", "5") if sign in told.replace("√(25)", "√25")]


def test_wheel_renders_from_python(installed: Path, tmp_path: Path) -> None:
    """The same from Python, typeset, with its lines and proved."""
    code = "import symla; s = symla.norm_l2([3, 4]); assert s.verified and s.answer == 5; print(s.to_latex())"
    told = run([installed / "python", "-I", "-c", code], tmp_path).stdout
    assert r"\sqrt{25}" in told


@pytest.mark.parametrize(("to", "sign"), [("md", "$"), ("tex", r"\begin{"), ("html", "<math"), ("json", '"norm_l2"')])
def test_wheel_writes_every_format(installed: Path, tmp_path: Path, to: str, sign: str) -> None:
    """The layout of every format travelled in the wheel."""
    assert sign in run([installed / "symla", "solve", "norm_l2([3, 4])", "--to", to], tmp_path).stdout


def test_wheel_builds_lecture_notes(installed: Path, tmp_path: Path) -> None:
    """An author's notes are built where nothing but the wheel is installed."""
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    run([installed / "symla", "build", "notes.md", "-o", "output/"], tmp_path)
    (built,) = (tmp_path / "output").iterdir()
    text = built.read_text(encoding="utf-8")
    assert "# Norms" in text
    assert r"\sqrt{14}" in text
    assert "{symla}" not in text
