"""What is made of the documents of a handout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from symla.errors import SymlaError
from symla.rendering.typeset import NotTypeset, Product

_TAIL = 300  # characters at the end of a solution, by which it is found in a document


class ProblemFailed(SymlaError):
    """A problem that could not be brought to the page."""

    def __init__(self, problem: Any, why: SymlaError) -> None:
        super().__init__(str(why))
        self.problem = problem


def made(product: Product, text: str, files: Mapping[str, bytes], bodies: Iterable[tuple[Any, str]]) -> bytes:
    """The file that is made of the text and the files that it asks for; what goes wrong is told at the problem that it
    shows in, of these problems with what stands there of each, in their order.  Raises `ProblemFailed`, or
    `NotTypeset` where it is in none.
    """
    try:
        return product.made(text, files)
    except NotTypeset as error:
        place = sum(len(line) for line in text.splitlines(keepends=True)[: error.line or 0])
        for problem, body in bodies:
            end = text.find(body[-_TAIL:]) + len(body[-_TAIL:])
            if end - len(body) <= place <= end + 1:
                raise ProblemFailed(problem, error) from error
        raise
