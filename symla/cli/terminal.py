"""The two streams of a command, and how it ends.

The exit status 1 says that a claim is refuted, and nothing else: whatever goes wrong ends with another one.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from functools import wraps
from types import TracebackType
from typing import Any, TextIO

import click

from symla.cli.spelled import spelled
from symla.errors import SymlaError

FAULT = 2  # an undecided claim, a text that cannot be read, a file that cannot be written, a fault of symla itself
_INTERRUPTED = 130  # as a shell says of what ended by the signal of Ctrl-C
_NOBODY_READS = 141  # ... and by that of a closed pipe


def say(text: str, stream: TextIO | None = None, newline: bool = True) -> None:
    """Write to the stream in its own encoding, signs that it lacks spelled out: click by itself would send UTF-8 to a
    terminal that asks for ASCII.
    """
    stream = stream or sys.stdout
    click.echo(spelled(text, getattr(stream, "encoding", None)), stream, nl=newline)


def complain(text: str) -> None:
    """Write to standard error; if even that cannot be written, the exit status has to say it."""
    try:
        say(text, sys.stderr)
    except OSError:
        _silence(sys.stderr)


def told(command: Callable[..., Any]) -> Callable[..., Any]:
    """Every error raised on purpose is one message and exit status 2."""

    @wraps(command)
    def told(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except SymlaError as error:
            complain(str(error))
            raise click.exceptions.Exit(FAULT) from error

    return told


def run(command: Callable[[], Any]) -> int:
    """Run a command to its end: its exit status."""
    try:
        try:
            status = command()
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except click.ClickException as error:
        _silently(error.show)
        return FAULT
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except OSError as error:
        _silence(sys.stdout)
        if isinstance(error, BrokenPipeError):
            return _NOBODY_READS
        complain(f"standard output: {error.strerror or error}")
        return FAULT
    except SystemExit as error:  # in this way click completes words, and tells that a pipe was closed
        if not error.code:
            return 0
        _silence(sys.stdout)
        return _NOBODY_READS
    return status if isinstance(status, int) else 0


def prepare() -> None:
    """What has no spelling on a terminal is shown by its number; a crash ends with another status than a refutation."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while os.open(os.devnull, os.O_RDWR) < 2:  # no file that is opened later takes the place of a closed stream
            pass
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.excepthook = _crashed


class _Closed(io.TextIOBase):
    """In the place of a standard output that is closed: Python has none then, and click would say nothing."""

    def write(self, text: str, /) -> int:
        raise OSError(errno.EBADF, "is closed")


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Python itself would end with 1."""
    _silently(lambda: sys.__excepthook__(kind, error, trace))
    complain("symla itself failed here; please report it.")
    raise SystemExit(FAULT)


def _silently(show: Callable[[], object]) -> None:
    try:
        show()
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO | None) -> None:
    """What is still to be written goes nowhere: at its end Python would complain once more."""
    if stream is not None and not isinstance(stream, _Closed) and hasattr(stream, "fileno"):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
