"""What it costs to start: whole processes, so each is counted with the interpreter's own start.

Modules are compiled once, before the clock runs, whatever the environment says: so it is where a package is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
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


def process(command: tuple[str, ...], compiled: str) -> Work:
    """Run a command to its end, with compiled modules in this folder."""
    own = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    own["PYTHONPYCACHEPREFIX"] = compiled

    def work() -> object:
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True, env=own)

    return work


def report() -> None:
    """The table of ratios."""
    rows = []
    with tempfile.TemporaryDirectory() as compiled:
        for start in STARTS:
            ours, theirs = process(start.ours, compiled), process(start.theirs, compiled)
            times = interleaved(ours, theirs, rounds=9, seconds=0, clock=computing)
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
