"""The data of a document for its layout, with all text in the format's markup.  An empty field shows nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from symla.rendering.words.templates import Words

NOTHING = Words("")
_ZERO = Words("0")
_A4, _COLUMN = Words("a4"), Words("column")
RULED = 8  # millimetres between ruled lines


class Space(NamedTuple):
    """Space for an answer: blank, ruled or squared, with a height in millimetres."""

    kind: Literal["blank", "lines", "grid"]
    height: int

    @property
    def rows(self) -> int:
        """The number of ruled lines that fit."""
        return max(self.height // RULED, 1)


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """A problem or a part of one, or its solution.  A text or body that begins with words can begin after the heading.
    `space` is room for an answer, where none is shown, and nothing follows what is only `posed`.
    """

    number: Words
    body: Words
    anchor: Words
    title: Words = NOTHING
    points: Words = NOTHING
    difficulty: int = 0
    text: Words = NOTHING
    text_runs_in: bool = False
    body_runs_in: bool = True
    hints: tuple[Words, ...] = ()
    space: Space | None = None
    posed: bool = False
    parts: tuple[ProblemPage, ...] = ()
    page_break: bool = False


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section."""

    problems: tuple[ProblemPage, ...]
    number: Words = NOTHING
    title: Words = NOTHING
    text: Words = NOTHING
    anchor: Words = _ZERO
    page_break: bool = False


@dataclass(frozen=True, slots=True)
class PointsTable:
    """The points of every problem and space for the points reached: labels of the three rows, then the columns."""

    problem: Words
    points: Words
    reached: Words
    total: Words
    columns: tuple[tuple[Words, Words], ...]  # number and points of each problem
    sum: Words


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """A document: the handout with its solutions where they belong, or one of its forms.  `header` and `logo`
    stand above the title, `name_line` has the words before the lines that are filled in.
    """

    title: Words
    language: Words
    sections: tuple[SectionPage, ...]
    author: Words = NOTHING
    paper: Words = _A4
    layout: Words = _COLUMN
    header: Words = NOTHING
    logo: Words = NOTHING
    byline: tuple[Words, ...] = ()
    name_line: tuple[Words, ...] = ()
    introduction: Words = NOTHING
    points: PointsTable | None = None
    solutions: tuple[SectionPage, ...] = ()
    solutions_title: Words = NOTHING
    solutions_anchor: Words = _ZERO
    said: Mapping[str, Words] = field(default_factory=dict)  # further texts of the layout
