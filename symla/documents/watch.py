"""Files that change: which of them are to be built again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

_PAUSE = 0.3  # seconds from one look to the next


def changes(
    files: tuple[Path, ...], shared: tuple[Path, ...] = (), pause: Callable[[], None] = lambda: time.sleep(_PAUSE)
) -> Iterator[tuple[Path, ...]]:
    """First all of the files, then again and again those that have changed; all, if one of the `shared` ones has.

    A file is looked at by its time and size.  It is told once it has stayed the same for a pause, so that none is read
    half written; one that is gone is not told before it is there again.
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
