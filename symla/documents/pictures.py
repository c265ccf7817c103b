"""Figures of solved problems, drawn on request and proved before they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from symla.derivation.model import Derivation, Figure
from symla.documents.solution import Solution
from symla.documents.solve import solve
from symla.errors import SymlaError
from symla.kernel.page.verify import verify
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.frozen import replace
from symla.notation.plain import plain_printer
from symla.rendering.figure.drawing import Drawing
from symla.rendering.figure.layout import laid_out
from symla.rendering.formats import Format, by_figure, in_terminal
from symla.rendering.wording import FIGURES, wording
from symla.scenes import drawn, scene_of


@dataclass(frozen=True)
class Picture:
    """A proved figure, for any format with figures."""

    derivation: Derivation
    figure: Figure
    conventions: Conventions = STANDARD
    language: str = "en"

    @property
    def title(self) -> str:
        """What is sought, as plain text."""
        return plain_printer(self.conventions)(self.derivation.goal)

    @property
    def description(self) -> str:
        """The alternative text: what the figure shows, in one plain sentence."""
        words = wording(self.language, FIGURES, in_terminal().name, self.conventions)
        return str(words.sentence(self.figure.caption))

    def to(self, suffix: str) -> str:
        """The figure as the content of an `svg` or `tex` file; raises `SymlaError` for other suffixes."""
        found = by_figure().get(suffix.removeprefix("."))
        if found is None:
            raise SymlaError(f"Figures are written as {' or '.join(by_figure())}, not as {suffix[:20]!r}.")
        return self.written(found)

    def written(self, format_: Format) -> str:
        """The figure as markup of this format."""
        assert format_.figures is not None
        return format_.figures.write(self.drawn(format_), self.title, self.description, self.conventions)

    def drawn(self, format_: Format) -> Drawing:
        """The layout of the figure, in millimetres."""
        return laid_out(self.figure, format_, self.conventions)

    def __str__(self) -> str:
        return self.description

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        shown = {f"image/{suffix}+xml": self.to(suffix) for suffix, one in by_figure().items() if _is_apart(one)}
        return {"text/plain": self.description, **shown}


def _is_apart(format_: Format) -> bool:
    return format_.figures is not None and format_.figures.shown is not None


def figure(problem: str | Solution, *arguments: Any, **options: Any) -> Picture:
    """The figure of a problem, given as for `solve`, or of a solution.  `.to("svg")` and `.to("tex")` return it as
    text.  Raises `SymlaError` where no figure helps: in more than two dimensions, with letters as data, or with points
    too far apart.
    """
    solution = problem if isinstance(problem, Solution) else solve(problem, *arguments, **options)
    solution.require_proof()
    found = _drawn(solution)
    if isinstance(found, str):
        name = solution.derivation.operation
        if scene_of(name) is None:
            raise SymlaError(f"There are no figures of {name}.")
        raise SymlaError(f"{name}: there is no figure of these data: {found}.")
    return found


def picture_of(solution: Solution) -> Picture | None:
    """The proved figure of a solution; None if there is none, if it is not proved, or if its labels do not fit in one
    of the formats.
    """
    found = _drawn(solution)
    return None if isinstance(found, str) else found


def _drawn(solution: Solution) -> Picture | str:
    """The figure, or the reason why there is none."""
    found = drawn(solution.derivation)
    if isinstance(found, str):
        return found
    derivation = replace(solution.derivation, figures=(found,))
    if not verify(derivation, first_only=True).verified:
        return "what it shows could not be proved"
    picture = Picture(derivation, found, solution.conventions, solution.language)
    crowded = any(picture.drawn(one).crowded for one in by_figure().values())
    return "there is no room for its labels" if crowded else picture
