"""The journal of a build, which makes replacing several files atomic even if the process is killed.

A build first creates a journal, a hidden file in a folder above all its targets, and locks it.  Temporary files are
written beside the targets under names derived from the journal's.  Once all are complete, the journal is committed, and
only then the renames begin.  Every build first looks for abandoned journals: a committed one is completed, any other is
rolled back.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

_JOURNAL = re.compile(r"\.symla-([0-9a-f]{12})\.journal")
_WAITING = re.compile(r"\..{1,100}\.([0-9a-f]{12})\.symla-(?:new|old)", re.DOTALL)
_MOST_BYTES = 10_000_000


class Journal:
    """An open, locked journal."""

    def __init__(self, home: Path) -> None:
        self.home = home
        while True:
            self.token = secrets.token_hex(6)
            self.path = home / f".symla-{self.token}.journal"
            self.file: BinaryIO = self.path.open("xb")
            if _lock(self.file) and self.path.exists():
                break
            self.file.close()  # another build has just taken it for abandoned and removes it

    def name(self, target: Path, kind: str) -> Path:
        """The hidden name of a file of this build; the kind is `new` or `old`."""
        return _hidden_name(target, self.token, kind)

    def commit(self, moves: Iterable[tuple[Path, Path]]) -> None:
        """Commit: from here on, the renames happen, if necessary by the next build."""
        steps = [[os.path.relpath(new, self.home), os.path.relpath(target, self.home)] for new, target in moves]
        self.file.write(json.dumps(steps).encode("utf-8") + b"\n")
        self.file.flush()
        os.fsync(self.file.fileno())

    def revoke(self) -> None:
        """Revoke the commit."""
        self.file.truncate(0)
        self.file.flush()

    def close(self) -> None:
        """Remove the journal."""
        self.file.close()
        self.path.unlink(missing_ok=True)


def recover(folders: Iterable[Path]) -> None:
    """Complete or roll back killed builds in these folders."""
    for folder in folders:
        names = _names(folder)
        for name in names:
            if _JOURNAL.fullmatch(name):
                _settle(folder / name)
        for name in names:
            if found := _WAITING.fullmatch(name):
                journals = [place / f".symla-{found[1]}.journal" for place in (folder, *folder.parents)]
                for journal in journals:
                    if journal.exists():
                        _settle(journal)
                if not any(journal.exists() for journal in journals):
                    with contextlib.suppress(OSError):
                        (folder / name).unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Complete or roll back an abandoned journal."""
    found = _JOURNAL.fullmatch(path.name)
    assert found is not None
    try:
        with path.open("r+b") as file:
            if not _lock(file):
                return  # its build is running
            for new, target in _steps(file.read(_MOST_BYTES), path.parent, found[1]):
                if new.is_file() and not new.is_symlink():
                    new.replace(target)
                _hidden_name(target, found[1], "old").unlink(missing_ok=True)
        path.unlink(missing_ok=True)
    except OSError:
        return  # inaccessible: the build itself will report its missing permissions


def _steps(raw: bytes, home: Path, token: str) -> Iterator[tuple[Path, Path]]:
    """The renames of a committed journal.  Anyone may have put such a file there, so only hidden files with its own
    token are renamed, each to the name that it hides, in its own folder below that of the journal.
    """
    try:
        steps = json.loads(raw) if raw.endswith(b"\n") else []
    except ValueError:
        steps = []
    for step in steps if isinstance(steps, list) else []:
        if not (isinstance(step, list) and len(step) == 2 and all(isinstance(part, str) for part in step)):
            continue
        new, target = (home / part for part in step)
        below = not os.path.isabs(step[1]) and ".." not in Path(step[1]).parts
        if below and new == _hidden_name(target, token, "new") and not target.is_symlink():
            yield new, target


def _hidden_name(target: Path, token: str, kind: str) -> Path:
    """The hidden name of a file beside the target; a long name is replaced by a digest."""
    raw = target.name.encode("utf-8", "surrogateescape")
    name = target.name if len(raw) <= 100 else hashlib.sha256(raw).hexdigest()[:32]
    return target.parent / f".{name}.{token}.symla-{kind}"


def _names(folder: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return [name for name in os.listdir(folder) if name[0] == "."]
    return []


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        """Whether nobody else holds the file; from now on we do."""
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        """Whether nobody else holds the file; from now on we do."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
