"""Watching files for changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

_PAUSE = 0.3  # seconds between polls


def changes(
    files: tuple[Path, ...], shared: tuple[Path, ...] = (), pause: Callable[[], None] = lambda: time.sleep(_PAUSE)
) -> Iterator[tuple[Path, ...]]:
    """An iterator that yields all files first, and then the changed ones; all of them if a `shared` file changed.

    Changes are detected by modification time and size.  A file is yielded once it has been stable for a pause, so that
    it is not read half written; a deleted file is yielded once it exists again.
    """
    seen = {path: _state(path) for path in (*files, *shared)}
    yield files
    waiting: set[Path] = set()
    while True:
        pause()
        now = {path: _state(path) for path in seen}
        moved = {path for path in seen if now[path] != seen[path]}
        settled = {path for path in waiting - moved if now[path] is not None}
        waiting = (waiting | moved) - settled
        seen = now
        if settled & set(shared):
            settled |= set(files)
        if due := tuple([path for path in files if path in settled]):
            yield due


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
