"""A handout that was read: what stands in it, every problem solved and proved."""

from __future__ import annotations

from dataclasses import dataclass

from symla.documents.handouts.spec import Detail, Layout, Paper, Solutions
from symla.documents.pictures import Picture
from symla.documents.solution import Solution
from symla.documents.texts import TextBlock
from symla.notation.conventions import Conventions
from symla.rendering.own import OwnTemplate


@dataclass(frozen=True)
class Problem:
    """A problem with its solution.  `offset` is where it stands in the file."""

    number: str
    title: str | None
    text: TextBlock | None
    detail: Detail
    solution: Solution
    picture: Picture | None
    beside: bool
    offset: int
    where: str


@dataclass(frozen=True)
class Section:
    """A section."""

    number: str
    title: str | None
    text: TextBlock | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Handout:
    """A handout that was read, with every problem solved and proved."""

    title: str
    author: tuple[str, ...]
    date: str | None
    language: str
    conventions: Conventions
    introduction: TextBlock | None
    sections: tuple[Section, ...]
    solutions: Solutions
    paper: Paper
    layout: Layout
    templates: dict[str, OwnTemplate]  # by the suffix that they are for
