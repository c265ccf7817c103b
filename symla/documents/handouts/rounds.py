"""Progress through the problems of a handout, which is read, and then set in each format, once for every variant."""

from __future__ import annotations

from collections.abc import Callable


class Rounds:
    """`step` is called with the number of steps left in all rounds."""

    def __init__(self, step: Callable[[int], None] | None, count: int) -> None:
        self.step = step or (lambda _left: None)
        self.left = count

    def begin(self) -> None:
        """The next round begins."""
        self.left -= 1

    def problem(self, number: int, of: int) -> None:
        """The problem of this number, counted from 0, begins."""
        self.step(of * (self.left + 1) - number)
