"""A progress display for slow builds, on terminals only."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any

_PATIENCE = 1.0  # seconds before it appears


class Progress:
    """`with Progress("part1.yaml") as progress: progress.step(left)` before each of the things still left to do, which
    may turn out to be more than they seemed.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.begin = time.monotonic()
        self.most = 0
        self.shown: Any = None
        self.task: Any = None

    def step(self, left: int) -> None:
        """The next step begins; `left` counts the remaining steps, including it."""
        self.most = max(self.most, left)
        if self.shown is None and time.monotonic() - self.begin > _PATIENCE and sys.stderr.isatty():
            self.show()
        if self.shown is not None:
            self.shown.update(self.task, completed=self.most - left, total=self.most)

    def show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as Bar

        self.shown = Bar(console=Console(stderr=True), transient=True)
        self.task = self.shown.add_task(self.name.replace("[", r"\["), total=None)
        self.shown.start()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if self.shown is not None:
            self.shown.stop()
