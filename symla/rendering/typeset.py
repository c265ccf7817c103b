"""Products made from the text of a document, such as typeset pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from symla.errors import SymlaError


class NotTypeset(SymlaError):
    """A document could not be typeset; `line` is the line of its text at which it failed, if known."""

    def __init__(self, why: str, line: int | None = None) -> None:
        super().__init__(why)
        self.line = line


class NotInstalled(NotTypeset):
    """The program that makes pages is missing."""


@dataclass(frozen=True, slots=True)
class Product:
    """A product that is made of the documents of a format.

    kind, suffix    its name on a command line, and the end of its files' names
    engine          by what it is made, where there are several ways
    format          the name of the format that documents are written in for it
    made            the file from the text of a document and the files that it asks for, by their names, as bytes, in
                    so many seconds (None: as many as are usual); raises `NotTypeset`
    usual           whether it is made in this way unless another is asked for
    """

    kind: str
    suffix: str
    engine: str
    format: str
    made: Callable[[str, Mapping[str, bytes], float | None], bytes]
    usual: bool = False

    @property
    def name(self) -> str:
        """The full name, `pdf/pdflatex`."""
        return f"{self.kind}/{self.engine}"
