"""All faults of an author's file at once, each with its position: `file:line:col: where: what`."""

from __future__ import annotations

import stat
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from symla.errors import SymlaError
from symla.notation.lines import Lined


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A fault: its position in the file, the part of the file, and the message."""

    file: str
    line: int
    column: int
    where: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.where}: {self.what}" if self.where else f"{place}: {self.what}"


class FaultyFile(SymlaError):
    """A file with faults, all of them, in the order of the file; of several files, with what is wrong in no place."""

    def __init__(self, faults: Iterable[Fault], others: Iterable[str] = ()) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join([*others, *map(str, self.faults)]))


@dataclass(frozen=True)
class Source(Lined):
    """A text with the name of its file; offsets count characters from its beginning."""

    name: str
    text: str
    faults: list[Fault] = field(default_factory=list, compare=False)
    notices: list[Fault] = field(default_factory=list, compare=False)  # messages that are not faults

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column (1-based) of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def fault(self, offset: int, where: str, what: str) -> None:
        """Record a fault."""
        self.faults.append(Fault(self.name, *self.place(min(max(offset, 0), len(self.text))), where, what))

    def notice(self, offset: int, where: str, what: str) -> None:
        """Record a notice."""
        self.notices.append(Fault(self.name, *self.place(min(max(offset, 0), len(self.text))), where, what))

    def require_faultless(self) -> None:
        """Raise `FaultyFile` with all recorded faults, if there are any."""
        if self.faults:
            raise FaultyFile(self.faults)


def read_bytes(path: Path, longest: int) -> bytes:
    """The bytes of a file; raises `SymlaError` if it cannot be read, or is longer."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise SymlaError(f"{path}: is not a regular file")  # reading a pipe would block
        with path.open("rb") as file:
            raw = file.read(longest + 1)
    except OSError as error:
        raise SymlaError(f"{path}: {error.strerror or error}") from None
    if len(raw) > longest:
        raise SymlaError(f"{path}: is longer than {longest} bytes")
    return raw


def read_source(path: Path, longest: int) -> Source:
    """The text of a file with its line endings unchanged; raises `SymlaError` if it cannot be read."""
    raw = read_bytes(path, longest)
    try:
        return Source(str(path), raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = Source(str(path), raw[: error.start].decode("utf-8"))
        before.fault(len(before.text), "", "this byte is not UTF-8")
        raise FaultyFile(before.faults) from None
