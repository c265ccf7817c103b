"""A handout on the page: what its layout shows, everything in the format already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from symla.documents.handouts.space import Space
from symla.rendering.templates import Words

NOTHING = Words("")
_ZERO = Words("0")


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """A problem or a part of one, or its solution.  A text or body that begins with words can begin after the heading.
    `space` is room for an answer, where none is shown.
    """

    number: Words
    title: Words
    points: Words
    difficulty: int
    text: Words
    text_runs_in: bool
    body: Words
    body_runs_in: bool
    hints: tuple[Words, ...]
    space: Space | None
    parts: tuple[ProblemPage, ...]
    anchor: Words
    page_break: bool


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section."""

    number: Words
    title: Words
    text: Words
    anchor: Words
    problems: tuple[ProblemPage, ...]
    page_break: bool


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
    """A document: the handout with its solutions where they belong, or one of its forms.  `header` stands above the
    title, `name_line` has the words before the lines that are filled in.
    """

    title: Words
    author: Words
    language: Words
    paper: Words
    layout: Words
    header: Words
    byline: tuple[Words, ...]
    name_line: tuple[Words, ...]
    introduction: Words
    points: PointsTable | None
    sections: tuple[SectionPage, ...]
    solutions: tuple[SectionPage, ...]
    solutions_title: Words
    solutions_anchor: Words = _ZERO
    said: Mapping[str, Words] = field(default_factory=dict)  # by the layout besides
