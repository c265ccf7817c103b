"""Products made from the documents of a handout, such as PDF files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from symla.errors import SymlaError
from symla.rendering.typeset import NotTypeset, Product

_TAIL = 300  # characters at the end of a solution by which it is located in a document


class ProblemFailed(SymlaError):
    """A problem that could not be typeset."""

    def __init__(self, problem: Any, why: SymlaError) -> None:
        super().__init__(str(why))
        self.problem = problem


def made(
    product: Product,
    text: str,
    files: Mapping[str, bytes],
    bodies: Iterable[tuple[Any, str]],
    seconds: float | None = None,
) -> bytes:
    """The product made from the text and the files that it needs, in so many seconds.  `bodies` are the problems with
    their text in the document, in order, by which a failure is located: raises `ProblemFailed`, or `NotTypeset` if it
    is not known to lie in a problem.
    """
    try:
        return product.made(text, files, seconds)
    except NotTypeset as error:
        if error.line is None:
            raise
        place = sum(len(line) for line in text.splitlines(keepends=True)[: error.line])
        for problem, body in bodies:
            tail = body[-_TAIL:]
            end = text.find(tail) + len(tail)
            if tail in text and tail and end - len(body) <= place <= end + 1:
                raise ProblemFailed(problem, error) from error
        raise
