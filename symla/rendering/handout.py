"""A document on the page: what its layout shows, everything in the format already.  A field that is left out is shown
as nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from symla.rendering.templates import Words

NOTHING = Words("")
_ZERO = Words("0")
_A4, _COLUMN = Words("a4"), Words("column")
RULED = 8  # millimetres from one ruled line to the next


class Space(NamedTuple):
    """Room for an answer: blank, ruled or squared, so many millimetres high."""

    kind: Literal["blank", "lines", "grid"]
    height: int

    @property
    def rows(self) -> int:
        """How many ruled lines it has, or would have."""
        return max(self.height // RULED, 1)


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """A problem or a part of one, or its solution.  A text or body that begins with words can begin after the heading.
    `space` is room for an answer, where none is shown.
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
    """What every problem is worth, and room for what was reached: words for the three rows, then the columns."""

    problem: Words
    points: Words
    reached: Words
    total: Words
    columns: tuple[tuple[Words, Words], ...]  # the number of a problem and its points
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
    said: Mapping[str, Words] = field(default_factory=dict)  # by the layout besides
