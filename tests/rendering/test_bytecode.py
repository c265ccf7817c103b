"""Compiled templates are kept beside the templates, and never taken for others."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest

from symla.notation.conventions import STANDARD, Conventions
from symla.rendering.formats import formats
from symla.rendering.words.bytecode import _Kept
from symla.rendering.words.languages import template_folder
from symla.rendering.words.templates import environment


def _environment(folder: Path, kind: str = "words") -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folder), bytecode_cache=_Kept(kind, folder / "kept"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one template."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "a.j2").write_text("one {{ x }}")
    return tmp_path


def _never(*_: object, **__: object) -> None:
    raise AssertionError("compiled again")


def test_what_was_compiled_is_read_by_the_next_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second environment does not compile."""
    assert _environment(folder).get_template("a.j2").render(x=5) == "one 5"
    later = _environment(folder)
    monkeypatch.setattr(later, "compile", _never)
    assert later.get_template("a.j2").render(x=6) == "one 6"


def test_a_changed_template_is_compiled_again(folder: Path) -> None:
    """The text decides, not the name."""
    _environment(folder).get_template("a.j2")
    (folder / "a.j2").write_text("two {{ x }}")
    assert _environment(folder).get_template("a.j2").render(x=5) == "two 5"


def test_environments_of_another_kind_have_their_own(folder: Path) -> None:
    """One file for each."""
    _environment(folder).get_template("a.j2")
    _environment(folder, "layout").get_template("a.j2")
    assert len(list((folder / "kept").iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_damaged_files_are_compiled_anew(folder: Path, damage: bytes | None) -> None:
    """Empty, nonsense, cut short."""
    _environment(folder).get_template("a.j2")
    (file,) = (folder / "kept").iterdir()
    file.write_bytes(file.read_bytes()[:-20] if damage is None else damage)
    assert _environment(folder).get_template("a.j2").render(x=5) == "one 5"
    later = _environment(folder)
    later.compile = _never  # type: ignore[assignment, method-assign]
    assert later.get_template("a.j2").render(x=7) == "one 7"  # and the damaged file was replaced


def test_where_nothing_can_be_written_it_works_all_the_same(folder: Path) -> None:
    """No folder can be made there."""
    (folder / "kept").write_text("a file stands where the folder would be")
    assert _environment(folder).get_template("a.j2").render(x=5) == "one 5"


def test_where_python_keeps_nothing_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`PYTHONDONTWRITEBYTECODE` holds for templates too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _environment(folder).get_template("a.j2").render(x=5) == "one 5"
    assert not (folder / "kept").exists()


def test_words_are_compiled_alike_for_all_formats() -> None:
    """So one cache serves them: each file, in two formats that follow each other, with other conventions and places."""
    names, folder = [*formats()], template_folder()
    other = Conventions(context="deep learning", decimal_mark="comma", longest=5)
    files = sorted(folder.rglob("*.j2"))
    assert len(files) > len(names)
    for number, file in enumerate(files):
        first, second = names[number % len(names)], names[(number + 1) % len(names)]
        name, source = str(file.relative_to(folder)), file.read_text(encoding="utf-8")
        one = environment(first, STANDARD).compile(source, name, name, raw=True)
        assert one == environment(second, other, "reason").compile(source, name, name, raw=True), name
