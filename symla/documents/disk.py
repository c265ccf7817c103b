"""Atomic writing of several files: all of them or none.

Each text goes into a temporary file beside its target; once all are written, renames put them in place.  If anything
fails, the previous files are restored and nothing else is left.  If the process is killed, the next build finishes or
undoes the step by its journal.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from symla.documents.journal import Journal, recover
from symla.errors import SymlaError


class NotWritten(SymlaError):
    """Nothing was written, and why."""


def write_together(texts: Mapping[Path, str | bytes]) -> None:
    """Write all these files, or none: raises `NotWritten` and leaves everything as it was."""
    writing = _Writing()
    try:
        writing.begin(list(texts))
        for path, text in texts.items():
            writing.prepare(path, text)
        writing.put_in_place()
    except BaseException as error:
        writing.undo()
        if isinstance(error, OSError):
            place = f"{error.filename}: " if isinstance(error.filename, str) else ""
            raise NotWritten(f"{place}{error.strerror or error}; nothing was written") from error
        raise
    writing.tidy()


class _Writing:
    """The transaction of one build: its temporary files, and what undoes it."""

    def __init__(self) -> None:
        self.folders: list[Path] = []  # folders that were created
        self.waiting: list[tuple[Path, Path]] = []  # temporary file, target
        self.replaced: list[tuple[Path, Path | None]] = []  # target, backup of the previous file
        self.kept: list[Path] = []  # all backups
        self.journal: Journal | None = None

    def begin(self, paths: list[Path]) -> None:
        """Recover from killed builds, and open a journal."""
        for path in paths:
            self._make_folder(path.parent)
        folders = list(dict.fromkeys(path.parent.resolve() for path in paths))
        recover(folders)
        if folders:
            home = Path(os.path.commonpath(folders))
            with _told_of(home):
                self.journal = Journal(home)

    def prepare(self, path: Path, text: str | bytes) -> None:
        """Write the text to a temporary file beside its target."""
        assert self.journal is not None
        target = _target(path)
        name = self.journal.name(target, "new")
        with _told_of(path.parent), open(name, "xb") as file:
            self.waiting.append((name, target))
            file.write(text if isinstance(text, bytes) else text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())

    def put_in_place(self) -> None:
        """Rename every file to its target."""
        if self.journal is None:
            return
        old = {
            target: _second_name(target, self.journal.name(target, "old"), self.kept)
            for _, target in self.waiting
            if target.exists()
        }
        self.journal.commit((name.resolve(), target.resolve()) for name, target in self.waiting)
        for temporary, target in self.waiting:
            self.replaced.append((target, old.get(target)))
            try:
                os.replace(temporary, target)
            except OSError:
                self.replaced.pop()
                raise
        for folder in {target.parent for _, target in self.waiting}:
            _flush_folder(folder)

    def undo(self) -> None:
        """Restore the previous state."""
        if self.journal is not None:
            with contextlib.suppress(OSError):
                self.journal.revoke()
        for target, kept in reversed(self.replaced):
            with contextlib.suppress(OSError):
                if kept is None:
                    target.unlink()
                else:
                    os.replace(kept, target)
        for temporary, _ in self.waiting:
            temporary.unlink(missing_ok=True)
        self.tidy()
        for folder in reversed(self.folders):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def tidy(self) -> None:
        """Delete the backups."""
        for kept in self.kept:
            kept.unlink(missing_ok=True)
        if self.journal is not None:
            self.journal.close()

    def _make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for path in reversed(missing):
            path.mkdir()
            self.folders.append(path)


@contextlib.contextmanager
def _told_of(folder: Path) -> Iterator[None]:
    """The path for messages: the folder of a hidden file."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder)) from error


def _target(path: Path) -> Path:
    """The file to replace: a symbolic link within its folder is followed, one that leaves it is refused."""
    target = path
    if path.is_symlink():
        target = Path(os.path.realpath(path))  # unlike resolve, this stops at a link to itself
        if target.is_symlink():
            raise NotWritten(f"{path}: is a link that leads to itself; nothing was written")
        if target.parent != path.parent.resolve():
            raise NotWritten(f"{path}: is a link that leads out of its folder; nothing was written")
    if target.exists():
        if not target.is_file():
            raise NotWritten(f"{path}: is not a file; nothing was written")
        if not os.access(target, os.W_OK):
            raise NotWritten(f"{path}: may not be written; nothing was written")
    return target


def _second_name(target: Path, kept: Path, names: list[Path]) -> Path:
    """Back up the target under another name in its folder, which is added to `names`."""
    names.append(kept)
    try:
        os.link(target, kept)
    except OSError:  # a file system without hard links
        shutil.copy2(target, kept)
    return kept


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _flush_folder(folder: Path) -> None:
    """Sync the folder, so that the renames are durable; not every system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
