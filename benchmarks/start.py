"""What it costs to start: whole processes, so each is counted with the interpreter's own start."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks.table import judged, show
from benchmarks.timing import Work, interleaved

COMMAND = Path(sys.executable).parent / "symla"


@dataclass(frozen=True, slots=True)
class Start:
    """One process against another."""

    name: str
    ours: tuple[str, ...]
    against: str
    theirs: tuple[str, ...]
    limit: float | None


def python(code: str) -> tuple[str, ...]:
    """A fresh interpreter that runs `code`."""
    return (sys.executable, "-c", code)


SYMPY = python("import sympy")
STARTS = (
    Start("symla --help", (str(COMMAND), "--help"), "python -c pass", python("pass"), 6.0),
    Start("import symla", python("import symla"), "import sympy", SYMPY, 1.15),
    Start(
        "import symla; symla.norm_l2([3, 4])",
        python("import symla; symla.norm_l2([3, 4])"),
        "import sympy; Matrix([3, 4]).norm()",
        python("import sympy; sympy.Matrix([3, 4]).norm()"),
        None,
    ),
    Start("symla solve 'norm_l2([3, 4])'", (str(COMMAND), "solve", "norm_l2([3, 4])"), "import sympy", SYMPY, 1.0),
)


def computing() -> float:
    """Seconds that the processes started so far have computed, whatever else the machine did meanwhile."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def process(command: tuple[str, ...]) -> Work:
    """Run a command to its end."""

    def work() -> object:
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)

    return work


def report() -> None:
    """The table of ratios."""
    rows = []
    for start in STARTS:
        times = interleaved(process(start.ours), process(start.theirs), rounds=9, seconds=0, clock=computing)
        rows.append(
            [
                f"{start.name}  :  {start.against}",
                f"{min(times.ours) * 1e3:.0f} ms",
                f"{min(times.theirs) * 1e3:.0f} ms",
                f"{times.least:.2f}x",
                f"{times.middle:.2f}x",
                *judged(times.least, start.limit),
            ]
        )
    show("Starting a process", ["symla : other", "symla", "other", "least", "median", "limit", ""], rows)
