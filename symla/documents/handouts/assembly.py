"""Assembly of a handout from its file structure, its texts and the solutions of its problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from symla.documents.handouts.checked import named
from symla.documents.handouts.choices import FigurePlace
from symla.documents.handouts.model import Handout, Problem, Section
from symla.documents.handouts.spec import HandoutSpec, Path, ProblemSpec, SectionSpec, TaskSpec
from symla.documents.marked import Node, find, found
from symla.documents.texts import TextBlock
from symla.notation.conventions import Conventions
from symla.rendering.logo import Logo
from symla.rendering.own import OwnTemplate
from symla.solving.solution import Solution

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Assembly:
    """The structure of a handout, its tree, and its parsed parts by their paths in the tree."""

    spec: HandoutSpec
    root: Node
    texts: dict[Path, TextBlock]
    solved: dict[Path, Solution]

    def handout(self, conventions: Conventions, templates: dict[str, OwnTemplate], logo: Logo | None) -> Handout:
        """The handout."""
        spec, sections = self.spec, []
        if spec.problems:
            sections.append(Section("", None, None, self._problems(spec, (), "")))
        numbered = len(spec.sections) > 1 or bool(spec.problems)
        for index, section in enumerate(spec.sections):
            path: Path = ("sections", index)
            number = str(index + 1) if numbered else ""
            problems = self._problems(section, path, f"{number}." if number else "")
            text, at = self.texts.get((*path, "text")), find(self.root, path).start
            sections.append(Section(number, section.title, text, problems, section.page_break, at, named(path)))
        introduction, header = self.texts.get(("introduction",)), self.texts.get(("header",))
        return Handout(spec, conventions, introduction, header, tuple(sections), templates, logo)

    def _problems(self, within: HandoutSpec | SectionSpec, path: Path, prefix: str) -> tuple[Problem, ...]:
        figure = within.figure or self.spec.figure
        return tuple(
            [
                self._problem(problem, (*path, "problems", index), f"{prefix}{index + 1}", "", figure)
                for index, problem in enumerate(within.problems)
            ]
        )

    def _problem(self, spec: TaskSpec, path: Path, number: str, within: str, figure: FigurePlace) -> Problem:
        whole = spec if isinstance(spec, ProblemSpec) else None
        figure = spec.figure or figure
        parts: Sequence[TaskSpec] = whole.parts if whole else ()
        call = found(self.root, (*path, "problem"))
        return Problem(
            number=f"({number})" if within else number,
            place=f"{within}{number}",
            offset=(call or find(self.root, path)).start,
            where=named(path),
            title=whole.title if whole else None,
            text=self.texts.get((*path, "text")),
            ask=self.texts.get((*path, "ask")),
            solution=self.solved.get(path),
            answer=self.texts.get((*path, "answer")),
            detail=spec.detail or self.spec.detail,
            figure=figure,
            own_points=spec.points,
            space=spec.space,
            hints=self._hints((*path, "hints")),
            difficulty=(whole.difficulty if whole else None) or 0,
            page_break=whole is not None and whole.page_break,
            parts=tuple(
                [
                    self._problem(part, (*path, "parts", index), _letter(index), number, figure)
                    for index, part in enumerate(parts)
                ]
            ),
        )

    def _hints(self, path: Path) -> tuple[TextBlock, ...]:
        return tuple([text for place, text in self.texts.items() if place[: len(path)] == path])


def _letter(index: int) -> str:
    """a, b, ..., z, aa, ab, ..."""
    return (_LETTERS[index // 26 - 1] if index >= 26 else "") + _LETTERS[index % 26]
