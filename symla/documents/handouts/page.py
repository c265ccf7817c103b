"""A handout on the page: what its layout shows, everything in the format already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from symla.derivation.model import Reason
from symla.documents.templates import layout_of
from symla.documents.texts import TextBlock
from symla.errors import SymlaError
from symla.notation.frozen import replace
from symla.rendering.formats import documents_in, format_named
from symla.rendering.grain import NOTHING_TAUGHT, lessons
from symla.rendering.render import render, stated
from symla.rendering.templates import Words
from symla.rendering.wording import wording

if TYPE_CHECKING:
    from symla.documents.handouts.model import Handout, Problem, Section
    from symla.rendering.own import OwnTemplate

_NOTHING = Words("")
_ZERO = Words("0")


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """A problem, or its solution.  A text that begins with a paragraph can begin behind the heading."""

    number: Words
    title: Words
    text: Words
    text_runs_in: bool
    body: Words
    anchor: Words


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section."""

    number: Words
    title: Words
    text: Words
    anchor: Words
    problems: tuple[ProblemPage, ...]


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """A document: the handout with its solutions where they belong, or the solutions alone."""

    title: Words
    author: Words
    language: Words
    paper: Words
    layout: Words
    byline: tuple[Words, ...]
    introduction: Words
    sections: tuple[SectionPage, ...]
    solutions: tuple[SectionPage, ...]
    solutions_title: Words
    solutions_anchor: Words = _ZERO


class ProblemFailed(SymlaError):
    """A problem that could not be brought to the page."""

    def __init__(self, problem: Any, why: SymlaError) -> None:
        super().__init__(str(why))
        self.problem = problem


def rendered(
    handout: Handout, format_name: str, stem: str, suffix: str, template: OwnTemplate | None = None
) -> dict[str, str]:
    """The documents of a handout in a format, and the files of its figures, by the end of their names; all of these
    begin with the stem.  By this template, if there is one (raises `FaultyTemplate`).
    """
    setter = _Setter(handout, format_name, stem)
    where = handout.solutions
    documents = {"": setter.page(worked=where == "inline", after=where == "after")}
    if where == "separate":
        documents["-solutions"] = setter.solutions_alone()
    layout = layout_of(format_name, template)
    texts = {f"{added}.{suffix}": layout(page).strip("\n") + "\n" for added, page in documents.items()}
    return texts | setter.files


class _Setter:
    """Sets a handout in a format."""

    def __init__(self, handout: Handout, format_name: str, stem: str) -> None:
        self.handout = handout
        self.format_name = format_name
        self.format = format_named(format_name)
        self.stem = stem
        self.files: dict[str, str] = {}
        self.documents = documents_in(format_name)
        self.conventions = handout.conventions
        line_width = dict(self.documents.line_widths).get(handout.layout)
        if line_width and not self.conventions.line_width:
            self.conventions = replace(self.conventions, line_width=line_width)
        self.words = wording(handout.language, "", format_name, handout.conventions)
        self.taught = NOTHING_TAUGHT  # in the solutions before

    def page(self, worked: bool, after: bool) -> HandoutPage:
        body = self.solution if worked else self.statement
        handout = self.handout
        return HandoutPage(
            title=self.plain(handout.title),
            author=self.plain(", ".join(handout.author)),
            language=Words(handout.language),
            paper=Words(handout.paper),
            layout=Words(handout.layout),
            byline=self.byline(),
            introduction=self.text(handout.introduction),
            sections=tuple(self.section(s, body) for s in handout.sections),
            solutions=self.solutions() if after else (),
            solutions_title=self.words.sentence(Reason("solutions")),
        )

    def solutions_alone(self) -> HandoutPage:
        page = self.page(worked=False, after=False)
        title = self.words.sentence(Reason("solutions_to", (("title", page.title),)))
        return changed(page, title=title, introduction=_NOTHING, sections=self.solutions(), solutions_title=title)

    def solutions(self) -> tuple[SectionPage, ...]:
        return tuple(self.section(s, self.solution, texts=False) for s in self.handout.sections if s.problems)

    def section(self, section: Section, body: Callable[[Problem], Words], texts: bool = True) -> SectionPage:
        return SectionPage(
            number=Words(section.number),
            title=self.plain(section.title or ""),
            text=self.text(section.text) if texts else _NOTHING,
            anchor=Words(section.number if texts else f"0.{section.number}"),
            problems=tuple(self.problem(p, body, texts) for p in section.problems),
        )

    def problem(self, problem: Problem, body: Callable[[Problem], Words], texts: bool) -> ProblemPage:
        title = (problem.title or "").strip()
        try:
            shown = body(problem)
        except SymlaError as error:
            raise ProblemFailed(problem, error) from error
        return ProblemPage(
            number=Words(problem.number),
            title=self.plain(title if not title or title[-1] in ".?!:" else title + "."),
            text=self.text(problem.text) if texts else _NOTHING,
            text_runs_in=problem.text is not None and problem.text.begins_with_words,
            body=shown,
            anchor=Words(f"{'' if texts else '0.'}{problem.number}.p"),
        )

    def solution(self, problem: Problem) -> Words:
        derivation = problem.solution.derivation  # which was proved when the handout was read
        language, detail = self.handout.language, problem.detail
        shown = render(
            derivation,
            self.format_name,
            self.conventions,
            language=language,
            detail=detail,
            document=True,
            figure=self.figure(problem),
            beside=problem.beside,
            taught=self.taught,
        )
        if detail == "full":
            self.taught |= lessons(derivation)
        return Words(shown.strip("\n"))

    def figure(self, problem: Problem) -> str:
        """The figure of a problem as it stands in the document; nothing, if there is none."""
        figures, picture = self.format.figures, problem.picture
        if figures is None or picture is None:
            return ""
        written = picture.written(self.format)
        if figures.shown is None:
            return written
        ending = f"-{problem.number}.{figures.suffix}"
        self.files[ending] = written
        return figures.shown(quote(self.stem + ending), self.format.escape(picture.description))

    def statement(self, problem: Problem) -> Words:
        derivation = problem.solution.derivation
        language = self.handout.language
        return Words(
            stated(derivation, self.format_name, self.conventions, language=language, document=True).strip("\n")
        )

    def byline(self) -> tuple[Words, ...]:
        parts = (", ".join(self.handout.author), self.handout.date or "")
        return tuple([self.plain(part) for part in parts if part.strip()])

    def text(self, text: TextBlock | None) -> Words:
        if text is None:
            return _NOTHING
        return Words(text.shown(self.format_name))

    def plain(self, text: str) -> Words:
        return Words(self.documents.words(" ".join(text.split())))
