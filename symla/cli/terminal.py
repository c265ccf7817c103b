"""The output streams and the exit status of a command.  Exit status 1 means a refuted claim and nothing else; every
failure has another one.
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

FAULT = 2  # an undecided claim, unreadable input, an unwritable file, an internal error
_INTERRUPTED = 130  # 128 + SIGINT, as shells report it
_NOBODY_READS = 141  # 128 + SIGPIPE


def say(text: str, stream: TextIO | None = None, newline: bool = True) -> None:
    """Write to the stream in its own encoding, with missing characters spelled out; click would send UTF-8 to an ASCII
    terminal.
    """
    stream = stream or sys.stdout
    click.echo(spelled(text, getattr(stream, "encoding", None)), stream, nl=newline)


def complain(text: str) -> None:
    """Write to standard error; if that fails, only the exit status reports the error."""
    try:
        say(text, sys.stderr)
    except OSError:
        _silence(sys.stderr)


def told(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command that turns a `SymlaError` into a message and exit status 2."""

    @wraps(command)
    def told(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except SymlaError as error:
            complain(str(error))
            raise click.exceptions.Exit(FAULT) from error

    return told


def run(command: Callable[[], Any]) -> int:
    """Run a command and return its exit status."""
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
    except SystemExit as error:  # click exits this way after completing words, and on a closed pipe
        if not error.code:
            return 0
        _silence(sys.stdout)
        return _NOBODY_READS
    return status if isinstance(status, int) else 0


def prepare() -> None:
    """Escape characters that a terminal cannot show, and give crashes another exit status than refutations."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while os.open(os.devnull, os.O_RDWR) < 2:  # reserve the descriptors of closed streams
            pass
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.excepthook = _crashed


class _Closed(io.TextIOBase):
    """A stand-in for a closed standard output, which Python sets to None, so that writing to it raises an error."""

    def write(self, text: str, /) -> int:
        raise OSError(errno.EBADF, "is closed")


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The exception hook; Python's own would exit with status 1."""
    _silently(lambda: sys.__excepthook__(kind, error, trace))
    complain("symla itself failed here; please report it.")
    raise SystemExit(FAULT)


def _silently(show: Callable[[], object]) -> None:
    try:
        show()
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO | None) -> None:
    """Discard buffered output, since Python would complain again when it exits."""
    if stream is not None and not isinstance(stream, _Closed) and hasattr(stream, "fileno"):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
