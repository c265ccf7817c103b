"""Writing to disk: whole or not at all, whatever fails."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from symla.documents.disk import NotWritten, write_together


def inside(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones too, with its text."""
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def test_disk_writes_all_files_and_makes_their_folders(tmp_path: Path) -> None:
    """New and old files, in new and old folders; line ends stay as they are; nothing else is left behind."""
    (tmp_path / "old.md").write_text("before", "utf-8")
    write_together({tmp_path / "old.md": "é\r\n", tmp_path / "a" / "b" / "new.md": "∑\n"})
    assert {"old.md": "é\r\n", "a/b/new.md": "∑\n"} == {
        name: (tmp_path / name).read_bytes().decode("utf-8") for name in inside(tmp_path)
    }


def test_disk_keeps_the_rights_of_a_file(tmp_path: Path) -> None:
    """A private file stays private; a new one has the rights that a new file has."""
    private, new, plain = tmp_path / "private", tmp_path / "new", tmp_path / "plain"
    private.write_text("x", "utf-8")
    private.chmod(0o600)
    plain.write_text("x", "utf-8")
    write_together({private: "y", new: "y"})
    assert 0o600 == stat.S_IMODE(private.stat().st_mode)
    assert plain.stat().st_mode == new.stat().st_mode


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_disk_leaves_everything_as_it_was_if_a_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """If the first, second or third of three files cannot be put in place, none is, and no trace is left."""
    (tmp_path / "a").write_text("old a", "utf-8")
    (tmp_path / "b").write_text("old b", "utf-8")
    before = inside(tmp_path)
    replace, calls = os.replace, 0

    def fails(source: Any, target: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(NotWritten, match="No space left on device; nothing was written"):
        write_together({tmp_path / "a": "new a", tmp_path / "b": "new b", tmp_path / "new" / "c": "new c"})
    assert before == inside(tmp_path)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_disk_leaves_everything_as_it_was_if_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    """A full disk or an interruption in the middle of writing changes nothing."""
    (tmp_path / "a").write_text("old a", "utf-8")
    before = inside(tmp_path)

    def fails(_handle: int) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises((NotWritten, KeyboardInterrupt)):
        write_together({tmp_path / "a": "new a", tmp_path / "b": "new b"})
    assert before == inside(tmp_path)


def test_disk_refuses_what_is_no_file(tmp_path: Path) -> None:
    """A folder, or a file in place of a folder, is refused, and the other files are not written either."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x", "utf-8")
    for wrong in (tmp_path / "folder", tmp_path / "file" / "below"):
        with pytest.raises(NotWritten, match="nothing was written"):
            write_together({tmp_path / "good": "y", wrong: "y"})
    assert {"file": "x"} == inside(tmp_path)


def test_disk_follows_links_within_their_folder_only(tmp_path: Path) -> None:
    """A link to a neighbour is kept and its target written; one that leads elsewhere is refused."""
    (tmp_path / "out").mkdir()
    (tmp_path / "secret").write_text("secret", "utf-8")
    (tmp_path / "out" / "real").write_text("x", "utf-8")
    (tmp_path / "out" / "near").symlink_to("real")
    (tmp_path / "out" / "far").symlink_to(tmp_path / "secret")
    write_together({tmp_path / "out" / "near": "y"})
    assert (tmp_path / "out" / "near").is_symlink()
    assert "y" == (tmp_path / "out" / "real").read_text("utf-8")
    with pytest.raises(NotWritten, match="leads out of its folder"):
        write_together({tmp_path / "out" / "far": "y"})
    assert "secret" == (tmp_path / "secret").read_text("utf-8")
