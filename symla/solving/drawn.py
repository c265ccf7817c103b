"""The figure of a derivation: drawn only where it is asked for, and proved with everything before it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from symla.derivation.model import Derivation, Figure
from symla.errors import SymlaError, either
from symla.kernel.page.verify import verify
from symla.notation.conventions import STANDARD, Conventions, Detail
from symla.notation.frozen import replace
from symla.notation.plain import plain_printer
from symla.rendering.figure.drawing import Drawing
from symla.rendering.figure.layout import laid_out
from symla.rendering.formats import Format, by_figure, format_named, formats, in_terminal
from symla.rendering.logo import MIME, Logo
from symla.rendering.words.fallen import spoken
from symla.rendering.words.wording import FIGURES, wording
from symla.scenes import drawn
from symla.solving.apart import with_letters

if TYPE_CHECKING:
    from symla.solving.solution import Solution


@dataclass(frozen=True, repr=False)
class Picture:
    """A proved figure, for any format with figures."""

    derivation: Derivation
    figure: Figure
    conventions: Conventions = STANDARD
    language: str = "en"

    def __repr__(self) -> str:
        return f"Picture of {self.derivation.operation}: {self.description}"

    @property
    def title(self) -> str:
        """The goal as plain text."""
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
            raise SymlaError(f"A figure is written as {either(by_figure())}, not as {suffix[:20]!r}.")
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
        """The file, and a text that holds it, for hosts that show files only of notebooks that are trusted."""
        bundle = {"text/plain": self.description}
        for format_ in formats().values():
            if format_.mime is not None and format_.figures is not None and format_.figures.shown is not None:
                file = Logo(format_.figures.suffix, self.written(format_).encode())
                bundle[MIME[file.kind]] = file.data.decode()
                bundle[format_.mime] = format_.figures.shown(file.as_address(), format_.escape(self.description))
        return {
            mime: shown
            for mime, shown in bundle.items()
            if (not include or mime in include) and mime not in (exclude or ())
        }


def picture_drawn(
    derivation: Derivation, conventions: Conventions, language: str, letters: Mapping[str, str]
) -> Picture | str:
    """The figure, or why there is none.  A scene knows the letters of the work as it is without the other `letters`."""
    found = drawn(with_letters(derivation, {new: old for old, new in letters.items()}))
    if isinstance(found, str):
        return found
    found = with_letters(found, letters)
    derivation = replace(derivation, figures=(found,))
    if not verify(derivation, first_only=True).verified:
        return "what it shows could not be proved"
    in_rows = replace(conventions, vector_layout="row")  # labels have one line
    language, in_rows = spoken(derivation, language, in_rows)
    picture = Picture(derivation, found, in_rows, language)
    crowded = any(picture.drawn(format_).crowded for format_ in by_figure().values())
    return "there is no room for its labels" if crowded else picture


def pictured(solution: Solution) -> Picture | str:
    """The proved figure of a solution, or why there is none."""
    return cast("Picture | str", solution._pictured)


def figure_with(solution: Solution, format_name: str, detail: Detail) -> str:
    """The figure as a document of this format holds it; nothing, where there is none, where it stands in a file of its
    own, and beside an answer alone or a draft.
    """
    format_ = format_named(format_name)
    apart = format_.figures is None or format_.figures.shown is not None
    if apart or detail == "answer" or solution.report.failures:
        return ""
    found = pictured(solution)
    return "" if isinstance(found, str) else found.written(format_)
