"""The model of a parsed handout with its problems solved and proved."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from symla.documents.handouts.choices import FigurePlace
from symla.documents.handouts.spec import HandoutSpec
from symla.documents.texts import TextBlock
from symla.notation.conventions import Conventions, Detail
from symla.rendering.handout import Space
from symla.rendering.logo import Logo
from symla.rendering.own import OwnTemplate
from symla.solving.drawn import Picture
from symla.solving.pictures import picture_of
from symla.solving.solution import Solution


@dataclass(frozen=True)
class Problem:
    """A problem, or a part of one: with its solution, with an answer in the author's words, or with parts.  `number` is
    its label, `place` its position in the handout, and `offset` its position in the file.
    """

    number: str
    place: str
    offset: int
    where: str
    title: str | None
    text: TextBlock | None
    ask: TextBlock | None  # replaces the wording of the solution's problem
    solution: Solution | None
    answer: TextBlock | None
    detail: Detail
    figure: FigurePlace
    own_points: Decimal | None
    space: Space | None
    hints: tuple[TextBlock, ...]
    difficulty: int
    page_break: bool
    parts: tuple[Problem, ...] = ()

    @cached_property
    def picture(self) -> Picture | None:
        """The figure of its solution, where one is to be seen: drawn when a page shows it, which a sheet does not."""
        return picture_of(self.solution) if self.solution is not None and self.figure != "none" else None

    @property
    def points(self) -> Decimal | None:
        """The points as given, or the sum over the parts."""
        if self.own_points is not None:
            return self.own_points
        points = [part.points for part in self.parts if part.points is not None]
        return sum(points, Decimal()) if points else None


@dataclass(frozen=True)
class Section:
    """A section, with its position in the file."""

    number: str
    title: str | None
    text: TextBlock | None
    problems: tuple[Problem, ...]
    page_break: bool = False
    offset: int = 0
    where: str = ""


@dataclass(frozen=True)
class Handout:
    """A parsed handout with every problem solved and proved.  `variant` is its number among several."""

    spec: HandoutSpec
    conventions: Conventions
    introduction: TextBlock | None
    header: TextBlock | None
    sections: tuple[Section, ...]
    templates: dict[str, OwnTemplate]  # by the suffix of their documents
    logo: Logo | None = None
    variant: int | None = None
    letters: tuple[tuple[str, str], ...] = ()  # how vectors with a name are written
    data: str = ""  # what its names stand for, to be compared with those of other variants

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in their order."""
        return tuple([problem for section in self.sections for problem in section.problems])
