"""Running the command: within this process, as one of its own, and in a shell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from symla.cli import _symla

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str, given: str | None = None) -> Result:
    """The command, run within this process."""
    return CliRunner().invoke(_symla, list(arguments), input=given, catch_exceptions=False)


def command(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    code = "from symla.cli import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ended(*arguments: str, to: str | None = None, at: str = "stdout", given: bytes = b"") -> tuple[int, bytes, bytes]:
    """Status, output and complaints of `python -m symla`; `to` is the file that the stream `at` goes to."""
    streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with open(to or os.devnull, "wb") as file:
        if to:
            streams[at] = file
        done = subprocess.run(
            [sys.executable, "-m", "symla", *arguments], cwd=ROOT, input=given, check=False, timeout=60, **streams
        )
    return done.returncode, done.stdout or b"", done.stderr or b""


def shell(line: str) -> tuple[int, bytes, bytes]:
    """Status, output and complaints of a line in a shell, in which `symla` is this one."""
    script = f'symla() {{ "{sys.executable}" -m symla "$@"; }}; {line}'
    done = subprocess.run(["sh", "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr
