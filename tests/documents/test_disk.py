"""Writing to disk: whole or not at all, whatever fails."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from symla.documents.disk import NotWritten, write_together
from symla.documents.journal import Journal


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


KILLED = """
import os, signal, sys
from pathlib import Path
from symla.documents.disk import write_together
name, at = sys.argv[1], int(sys.argv[2])
real, calls = getattr(os, name), 0
def dies(*arguments, **options):
    global calls
    calls += 1
    if calls == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments, **options)
setattr(os, name, dies)
root = Path(sys.argv[3])
write_together({root / "a": "new a", root / "b": "new b", root / "sub" / "c": "new c"})
"""
OLD, NEW = ("old a", "old b", "old c"), ("new a", "new b", "new c")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")
@pytest.mark.parametrize(
    ("call", "at", "expected"),
    [
        *[("fsync", k, OLD) for k in (1, 2, 3)],  # while the three files are written
        ("fsync", 4, NEW),  # the journal is whole
        *[("link", k, OLD) for k in (1, 2, 3)],
        *[("replace", k, NEW) for k in (1, 2, 3)],
        ("open", 1, NEW),
    ],
)
def test_disk_is_mended_after_a_kill(tmp_path: Path, call: str, at: int, expected: tuple[str, str, str]) -> None:
    """Whenever a build is killed: with the next one everything is old or everything is new, and no file is left."""
    (tmp_path / "sub").mkdir()
    for name, text in zip(("a", "b", "sub/c"), OLD, strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    done = subprocess.run([sys.executable, "-c", KILLED, call, str(at), str(tmp_path)], check=False, timeout=60)
    assert -signal.SIGKILL == done.returncode
    assert len(inside(tmp_path)) > 3
    write_together({tmp_path / "sub" / "other": "x", tmp_path / "more": "y"})
    assert {**dict(zip(("a", "b", "sub/c"), expected, strict=True)), "sub/other": "x", "more": "y"} == inside(tmp_path)


def test_disk_leaves_a_build_that_is_at_work(tmp_path: Path) -> None:
    """What another build has prepared is not cleared up while it lives; files of others never."""
    journal = Journal(tmp_path)
    waiting = journal.name(tmp_path / "a", "new")
    waiting.write_text("waiting", "utf-8")
    (tmp_path / ".a.tmp.new").write_text("not ours", "utf-8")
    write_together({tmp_path / "a": "x"})
    assert waiting.exists()
    journal.close()
    write_together({tmp_path / "a": "y"})
    assert {"a": "y", ".a.tmp.new": "not ours"} == inside(tmp_path)


@pytest.mark.parametrize(
    "steps",
    [
        [["secret", "a"]],
        [[".x.0123456789ab.symla-new", "../x"]],
        [[".x.0123456789ab.symla-new", "/etc/x"]],
        [["../.x.0123456789ab.symla-new", "../x"]],
        {"a": 1},
        [[1, 2], ["a"], None],
    ],
)
def test_disk_trusts_no_journal(tmp_path: Path, steps: Any) -> None:
    """A journal that someone made up moves nothing."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("home/secret", ".x.0123456789ab.symla-new", "x", "home/.x.0123456789ab.symla-new"):
        (tmp_path / name).write_text(name, "utf-8")
    (home / ".symla-0123456789ab.journal").write_text(json.dumps(steps) + "\n", "utf-8")
    write_together({home / "other": "z"})
    found = inside(tmp_path)
    assert ("x", "home/secret") == (found["x"], found["home/secret"])
    assert "home/a" not in found


def test_disk_takes_long_names(tmp_path: Path) -> None:
    """Names that differ at their very end, and names as long as the system lets them be."""
    names = ["é" * 60 + "1", "é" * 60 + "2", "x" * 250]
    write_together({tmp_path / name: name for name in names})
    assert {name: name for name in names} == inside(tmp_path)
