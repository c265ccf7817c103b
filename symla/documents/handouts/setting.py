"""Typesetting a handout in a format: its documents, each a page for a layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Any
from urllib.parse import quote

from symla.derivation.model import Reason
from symla.documents.handouts.choices import Form
from symla.documents.handouts.made import ProblemFailed, made
from symla.documents.handouts.model import Handout, Problem, Section
from symla.documents.handouts.rounds import Rounds
from symla.documents.handouts.untold import untold
from symla.documents.handouts.worth import points_table, worth
from symla.documents.templates import layout_of
from symla.documents.texts import TextBlock
from symla.documents.titles import title_words
from symla.errors import SymlaError
from symla.notation.conventions import Conventions
from symla.notation.frozen import replace
from symla.rendering.formats import documents_in, format_named, product_named
from symla.rendering.handout import NOTHING, HandoutPage, ProblemPage, SectionPage
from symla.rendering.own import OwnTemplate
from symla.rendering.pages.taught import NOTHING_TAUGHT, Lessons, Taught, calculations, lessons, remarks_told
from symla.rendering.render import answered, outcome, render, stated
from symla.rendering.words.fallen import spoken
from symla.rendering.words.templates import Words
from symla.rendering.words.wording import wording
from symla.solving.solution import Solution

NEXT = "\n\n"  # the distance of paragraphs


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts of its problems that a page shows: solutions or answers, texts, space for answers."""

    body: Callable[[Problem], Words]
    texts: bool = True
    asks: bool = True
    room: bool = False
    anchored: str = ""  # a prefix of anchors, for problems that occur twice in a document


def rendered(
    handout: Handout,
    format_name: str,
    stem: str,
    suffix: str,
    template: OwnTemplate | None = None,
    seconds: float | None = None,
    rounds: Rounds | None = None,
) -> dict[str, str | bytes]:
    """The documents of a handout in a format and the files of its figures, by the endings that follow the stem of their
    names.  A `template` replaces the layout (raises `FaultyTemplate`).  Each product is made in so many seconds.
    """
    product = product_named(format_name)
    setter = Setter(handout, product.format if product else format_name, stem, rounds)
    layout = layout_of(setter.format_name, template)
    texts = {f"{added}.{suffix}": layout(page).strip("\n") + "\n" for added, page in setter.documents().items()}
    if product is None:
        return {**texts, **setter.files}
    asked = {stem + ending: data for ending, data in setter.files.items() if isinstance(data, bytes)}
    return {ending: made(product, text, asked, setter.bodies, seconds) for ending, text in texts.items()}


class Setter:
    """Sets a handout in a format."""

    def __init__(self, handout: Handout, format_name: str, stem: str, rounds: Rounds | None = None) -> None:
        self.handout = handout
        self.spec = handout.spec
        self.format_name = format_name
        self.format = format_named(format_name)
        self.stem = stem
        self.rounds = rounds or Rounds(None, 1)
        self.added = "" if handout.variant is None else f"-{handout.variant}"  # to the stem
        self.files: dict[str, str | bytes] = {}
        self.in_documents = documents_in(format_name)
        widths = dict(self.in_documents.line_widths)
        self.line_width = widths.get(self.spec.paper, widths.get(self.spec.layout, 0))
        self.words = wording(handout.spec.language, "", format_name, handout.conventions)
        self.count = sum([1 + len(problem.parts) for problem in handout.problems])
        self.bodies: list[tuple[Problem, str]] = []  # of all problems, in order
        self.taught: Taught = NOTHING_TAUGHT  # in the solutions before

    # ---- documents --------------------------------------------------------------------------------------------------

    def documents(self) -> dict[str, HandoutPage]:
        """Every document, by the ending that follows the stem."""
        if self.spec.forms:
            return {f"{self.added}-{form}": self.form(form) for form in self.spec.forms}
        where = self.spec.solutions
        worked = where == "inline"
        page = self.page(Shown(self.solution) if worked else Shown(self.statement, room=True))
        if where == "after":
            page = changed(page, solutions=self.solutions(), layout=Words(self.spec.columns))
        documents = {self.added: page}
        if where == "separate":
            title = self.said("solutions_to", title=page.title)
            alone = changed(page, title=title, introduction=NOTHING, sections=self.solutions(), solutions_title=title)
            layout = Words(self.spec.columns)
            documents[f"{self.added}-solutions"] = changed(alone, points=None, name_line=(), layout=layout)
        return documents

    def form(self, form: Form) -> HandoutPage:
        """One form: the worksheet, the worked solutions, or the answers."""
        if form == "sheet":
            return self.page(Shown(self.statement, room=True))
        if form == "solutions":
            page = self.page(Shown(self.solution))
            return changed(page, title=self.said("solutions_to", title=page.title))
        page = self.page(Shown(self.answer, texts=False, asks=False))
        return changed(page, title=self.said("answers_to", title=page.title), introduction=NOTHING)

    def page(self, shown: Shown) -> HandoutPage:
        """The page of the handout."""
        handout, spec = self.handout, self.spec
        return HandoutPage(
            title=self.titled(spec.title),
            author=self.plain(", ".join(spec.author)),
            language=Words(spec.language),
            paper=Words(spec.paper),
            layout=Words(spec.columns if shown.body == self.solution else "wide"),  # nothing for an outer column
            header=self.text(handout.header),
            logo=self.logo(),
            byline=self.byline(),
            name_line=(self.said("name"), self.said("date")) if spec.name_line and shown.room else (),
            introduction=self.text(handout.introduction),
            points=points_table(handout, self.words) if spec.points_table and shown.room else None,
            sections=tuple([self.section(s, shown) for s in handout.sections]),
            solutions_title=self.said("solutions"),
            said={key: self.said(key) for key in self.in_documents.said},
        )

    def logo(self) -> Words:
        """The picture above the title."""
        given, shown = self.handout.logo, self.in_documents.logo
        logo = given and given.among(self.in_documents.logo_kinds)
        if logo is None or shown is None:
            return NOTHING
        ending = f"-logo.{logo.kind}"
        if self.in_documents.logo_beside:
            self.files[ending] = logo.data
        return Words(shown(logo, self.in_documents.address(self.stem + ending)))

    def solutions(self) -> tuple[SectionPage, ...]:
        """The sections of the solutions alone."""
        shown = Shown(self.solution, texts=False, anchored="0.")
        return tuple([self.section(s, shown) for s in self.handout.sections if s.problems])

    def byline(self) -> tuple[Words, ...]:
        """The author, the date, and the variant."""
        parts = [self.plain(part) for part in (", ".join(self.spec.author), self.spec.date or "") if part.strip()]
        if self.handout.variant is not None:
            parts.append(self.said("variant", number=self.handout.variant))
        return tuple(parts)

    # ---- sections and problems --------------------------------------------------------------------------------------

    def section(self, section: Section, shown: Shown) -> SectionPage:
        """The page data of a section."""
        return SectionPage(
            number=Words(section.number),
            title=self.titled(section.title or ""),
            text=self.text(section.text) if shown.texts else NOTHING,
            anchor=Words(f"{shown.anchored}{section.number}"),
            problems=tuple([self.problem(p, shown) for p in section.problems]),
            page_break=section.page_break and shown.room,
        )

    def problem(self, problem: Problem, shown: Shown) -> ProblemPage:
        """The page data of a problem."""
        title = (problem.title or "").strip()
        self.rounds.problem(len(self.bodies) % self.count, self.count)
        try:
            body = shown.body(problem)
        except SymlaError as error:
            raise ProblemFailed(problem, error) from error
        self.bodies.append((problem, body))
        texts = [self.text(problem.text) if shown.texts else NOTHING, self.asked(problem) if shown.asks else NOTHING]
        first = (problem.text if shown.texts else None) or (problem.ask if shown.asks else None)
        unsolved = shown.room and not problem.parts
        return ProblemPage(
            number=Words(problem.number),
            title=self.titled(title if not title or title[-1] in ".?!:" else title + ".", bold=True),
            points=worth(problem, self.words),
            difficulty=problem.difficulty,
            text=Words(NEXT.join(filter(None, texts))),
            text_runs_in=first is not None and first.begins_with_words,
            body=body,
            body_runs_in=shown.asks and problem.solution is not None and problem.ask is None,
            hints=self.hints(problem) if shown.room else (),
            space=problem.space if unsolved else None,
            posed=unsolved,
            parts=tuple([self.problem(part, shown) for part in problem.parts]),
            anchor=Words(f"{shown.anchored}{problem.place}.p"),
            page_break=problem.page_break and shown.room,
        )

    def asked(self, problem: Problem) -> Words:
        """The author's question, followed by the data that it does not mention."""
        ask = problem.ask
        if ask is None:
            return NOTHING
        data = untold(ask.text, problem.solution.derivation) if problem.solution is not None else ()
        if not data:
            return self.text(ask)
        told = self.format.finish(self.words.whole(Reason("data", (("data", data),))))
        paragraph = self.in_documents.paragraph
        if ask.is_a_sentence:
            return Words(paragraph(f"{self.sentence(ask)} {told}"))
        return Words(f"{self.text(ask)}{NEXT}{paragraph(told)}")

    def hints(self, problem: Problem) -> tuple[Words, ...]:
        """The hints, each after its label."""
        return tuple([Words(f"{self.said('hint')} {self.sentence(hint)}") for hint in problem.hints])

    # ---- what is shown of a problem ---------------------------------------------------------------------------------

    def statement(self, problem: Problem) -> Words:
        """The wording of the problem, where the author gives none."""
        if problem.solution is None or problem.ask is not None:
            return NOTHING
        return self.part(stated, problem.solution)

    def solution(self, problem: Problem) -> Words:
        """The worked solution, or the author's answer."""
        if problem.solution is None:
            return self.own_answer(problem)
        derivation = problem.solution.derivation  # it was proved when the handout was read
        detail = problem.detail
        shown = render(
            derivation,
            self.format_name,
            self.conventions(problem.solution),
            language=self.spec.language,
            detail=detail,
            document=True,
            figure=self.figure(problem),
            beside=problem.figure == "beside",
            taught=NOTHING_TAUGHT if self.format.calls else self.taught,  # cells stand alone
            posed=problem.ask is None,
            call=problem.solution.call if self.format.calls else "",
        )
        if detail != "answer":
            self.teach(problem, calculations(derivation))
        if detail == "full":
            language, conventions = spoken(derivation, self.spec.language, self.conventions(problem.solution))
            words = wording(language, derivation.operation, self.format_name, conventions)
            self.teach(problem, lessons(derivation) | remarks_told(derivation, words.sentence))
        return Words(shown.strip("\n"))

    def teach(self, problem: Problem, shown: Lessons) -> None:
        """Readers of the next problems know what this one has shown."""
        self.taught = {**dict.fromkeys(shown, Words(self.format.escape(problem.place))), **self.taught}

    def answer(self, problem: Problem) -> Words:
        """The answer alone."""
        if problem.solution is None:
            return self.own_answer(problem)
        return self.part(outcome, problem.solution)

    def part(self, shown: Callable[..., str], solution: Solution) -> Words:
        """A part of a solution, its problem or its answer, as text of the document."""
        language = self.spec.language
        conventions = self.conventions(solution)
        text = shown(solution.derivation, self.format_name, conventions, language=language, document=True)
        return Words(text.strip("\n"))

    def conventions(self, solution: Solution) -> Conventions:
        """Those of a solution, with the width of a line on this page unless they name one."""
        own = solution.conventions
        return replace(own, line_width=self.line_width) if self.line_width and not own.line_width else own

    def own_answer(self, problem: Problem) -> Words:
        """The author's answer, formatted as an answer."""
        if problem.answer is None:
            return NOTHING
        if not problem.answer.is_a_sentence:
            return self.text(problem.answer)
        return Words(answered(self.sentence(problem.answer), self.format_name, document=True).strip("\n"))

    def figure(self, problem: Problem) -> str:
        """The figure of a problem in the document; empty if there is none."""
        figures, picture = self.format.figures, problem.picture
        if figures is None or picture is None:
            return ""
        written = picture.written(self.format)
        if figures.shown is None:
            return written
        ending = f"{self.added}-{problem.place}.{figures.suffix}"
        self.files[ending] = written
        address = quote(self.stem + ending, errors="surrogateescape")
        return figures.shown(address, self.format.escape(picture.description))

    # ---- words ------------------------------------------------------------------------------------------------------

    def said(self, key: str, **facts: Any) -> Words:
        """A text of documents in this language."""
        return self.words.sentence(Reason(key, tuple(facts.items())))

    def text(self, text: TextBlock | None) -> Words:
        """A text of the author."""
        return NOTHING if text is None else Words(text.shown(self.format_name))

    def sentence(self, text: TextBlock) -> Words:
        """An author's text as part of a paragraph, if it is a single sentence; else as a text of its own."""
        return Words(text.within(self.format_name)) if text.is_a_sentence else self.text(text)

    def plain(self, text: str) -> Words:
        """Plain words of the author within a line."""
        return Words(self.in_documents.words(" ".join(text.split())))

    def titled(self, title: str, bold: bool = False) -> Words:
        """A title, with formulas in it."""
        return Words(title_words(title, self.format_name, bold, dict(self.handout.letters)))
