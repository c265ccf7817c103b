"""Fair times: warm, interleaved, so that a machine that slows down slows both sides."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter, thread_time

Work = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds for one call of each side, round by round."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def least(self) -> float:
        """The ratio of the two quickest rounds: what the work itself costs."""
        return min(self.ours) / min(self.theirs)

    @property
    def middle(self) -> float:
        """The median of the ratios of neighbouring rounds: what a user meets."""
        return median(a / b for a, b in zip(self.ours, self.theirs, strict=True))


def once(work: Work, calls: int, clock: Clock = thread_time) -> float:
    """Seconds for one call, over `calls` of them; by default those of this thread alone."""
    start = clock()
    for _ in range(calls):
        work()
    return (clock() - start) / calls


def calls_for(work: Work, seconds: float) -> int:
    """How many calls fill about `seconds`; the work is warm afterwards."""
    work()
    work()
    return max(1, round(seconds / max(once(work, 1, perf_counter), 1e-7)))


def interleaved(
    ours: Work, theirs: Work, *, rounds: int = 40, seconds: float = 0.03, clock: Clock = thread_time
) -> Times:
    """Both sides in turn, `rounds` times about `seconds` each, the order changing from round to round."""
    counts = {side: calls_for(side, seconds) for side in (ours, theirs)}
    told: dict[Work, list[float]] = {ours: [], theirs: []}
    gc.collect()
    for turn in range(rounds):
        for side in (ours, theirs) if turn % 2 else (theirs, ours):
            told[side].append(once(side, counts[side], clock))
    return Times(tuple(told[ours]), tuple(told[theirs]))


def quickest(work: Work, *, rounds: int = 5, seconds: float = 0.05) -> float:
    """Seconds for one call, the least of several rounds."""
    calls = calls_for(work, seconds)
    return min(once(work, calls) for _ in range(rounds))
