"""What README shows is what symla does."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import get_type_hints

import pytest
from click.testing import CliRunner

import symla
from symla.cli import _symla
from symla.rendering.formats import kinds, products

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [body for _, body in re.findall(rf"^(`{{3,}}){language}\n(.*?)^\1$", README, re.MULTILINE | re.DOTALL)]


def test_the_rendered_example_is_what_is_printed() -> None:
    """The solution at the top is the one that the command prints."""
    (command,) = re.findall(r"^`symla solve '(.*)'` prints$", README, re.MULTILINE)
    assert blocks("text")[0].rstrip() == CliRunner().invoke(_symla, ["solve", command]).output.rstrip()


def test_the_python_examples_run() -> None:
    """Every example of the programmers' section gives what it shows."""
    (text,) = blocks("python")
    test = doctest.DocTestParser().get_doctest(text, {}, "README", "README.md", 0)
    result = doctest.DocTestRunner().run(test)
    assert result.attempted >= 5
    assert result.failed == 0


def test_the_handout_builds(tmp_path: Path) -> None:
    """The teachers' example becomes a Markdown and a LaTeX document."""
    sheet, _ = blocks("yaml")
    (tmp_path / "lengths.yaml").write_text(sheet, encoding="utf-8")
    out = tmp_path / "output"
    done = CliRunner().invoke(_symla, ["build", str(tmp_path / "lengths.yaml"), "--to", "md,tex", "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert {"lengths.md", "lengths.tex", "lengths-1.svg", "lengths-2.svg"} == {file.name for file in out.iterdir()}
    assert "The magnitude of" in (out / "lengths.md").read_text(encoding="utf-8")


_PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>"""


def test_the_worksheet_builds(tmp_path: Path) -> None:
    """In every form, as variants."""
    _, sheet = blocks("yaml")
    (tmp_path / "quiz.yaml").write_text(sheet, encoding="utf-8")
    (tmp_path / "school.svg").write_text(_PICTURE, encoding="utf-8")
    (command,) = re.findall(r"`symla (build quiz.yaml --form [^`]*)`", README)
    (variants,) = re.findall(r"`symla build quiz.yaml (--variants [^`]*)`", README)
    out = tmp_path / "output"
    asked = [str(tmp_path / "quiz.yaml"), *command.split()[2:], *variants.split(), "--to", "md", "-o", str(out)]
    done = CliRunner().invoke(_symla, ["build", *asked])
    assert done.exit_code == 0, done.output
    forms = ("sheet", "solutions", "key")
    assert {f"quiz-{n}-{form}.md" for n in range(1, 5) for form in forms} == {one.name for one in out.glob("*.md")}


def test_the_table_of_formats_is_whole() -> None:
    """A row for every kind of format and product that there is, with its dialects or engines, and no other."""
    rows = re.findall(r"^\| `--to (\w+)` \|[^|]*\|([^|]*)\|$", README, re.MULTILINE)
    told = {kind: tuple(re.findall(r"`(\w+)`", names)) for kind, names in rows}
    written = {kind: tuple(o.name for o in alike) if len(alike) > 1 else () for kind, alike in kinds().items()}
    assert told == written | {kind: tuple(o.engine for o in alike) for kind, alike in products().items()}


def test_the_notes_build(tmp_path: Path) -> None:
    """The authors' example becomes worked solutions and a value."""
    (notes,) = blocks("markdown")
    (tmp_path / "notes.md").write_text(notes, encoding="utf-8")
    done = CliRunner().invoke(_symla, ["build", str(tmp_path / "notes.md"), "-o", str(tmp_path / "output")])
    assert done.exit_code == 0, done.output
    assert "{symla}" not in (tmp_path / "output" / "notes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", re.findall(r"^symla ((?:solve|check) .*?)  +#", README, re.MULTILINE))
def test_the_commands_run(command: str) -> None:
    """The commands that are shown end well."""
    import shlex

    assert CliRunner().invoke(_symla, shlex.split(command)).exit_code == 0


def test_every_convention_is_named() -> None:
    """With its choices, or with the number that stands unless another is asked for."""
    told = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", README, re.MULTILINE))
    standard = {name: getattr(symla.Conventions(), name) for name in get_type_hints(symla.Conventions)}
    assert told.keys() == standard.keys()
    for name, value in standard.items():
        assert f"`{value}`" in told[name]
