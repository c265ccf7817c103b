"""Handouts: a YAML file with texts and problems becomes a document of worked, proved solutions.

The file is checked as a whole: its shape, its texts, its definitions and every problem (which is solved and proved);
every fault is told at once, with its place.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path as FilePath

from symla.documents.authored import unseen
from symla.documents.calls import Desk, Misstated
from symla.documents.faults import Source
from symla.documents.handouts.model import Handout, Problem, Section
from symla.documents.handouts.parts import parts_of, problems_of
from symla.documents.handouts.spec import (
    Detail,
    Domain,
    FigurePlace,
    HandoutSpec,
    Path,
    ProblemSpec,
    checked,
    conventions_of,
    named,
)
from symla.documents.marked import Listing, Mapping, Node, Text, find, found, read_yaml
from symla.documents.pictures import picture_of
from symla.documents.solution import Solution
from symla.documents.templates import beside, read_templates, suffixes
from symla.documents.texts import TextBlock
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.rendering.formats import documents_in
from symla.rendering.languages import ENGLISH
from symla.rendering.own import OwnTemplate


class Reader:
    """Reads one file."""

    def __init__(self, source: Source, wanted: tuple[str, ...], step: Callable[[int], None] | None) -> None:
        self.source = source
        self.wanted = wanted
        self.step = step or (lambda _left: None)
        self.solved: dict[Path, Solution] = {}
        self.texts: dict[Path, TextBlock] = {}
        self.templates: dict[str, OwnTemplate] = {}

    def handout(self) -> Handout:
        root = read_yaml(self.source)
        if root is None:
            self.source.require_faultless()
        assert root is not None
        spec: HandoutSpec | None = checked(HandoutSpec, root, self.source)
        conventions = conventions_of(spec.conventions) if spec else STANDARD
        self.titles(root)
        self.all_texts(root)
        if spec:
            self.named_templates(spec, root)
        desk = Desk(conventions, spec.language if spec else ENGLISH)
        self.define(found(root, ("define",)), desk)
        problems = list(problems_of(root))
        if not problems:
            self.source.notice(root.start, "", "there are no problems in this handout")
        for index, (path, call, domain) in enumerate(problems):
            self.step(len(problems) - index)
            self.solve(root, path, call, domain, desk)
        self.source.require_faultless()
        assert spec is not None
        return self.assembled(spec, root, conventions)

    def named_templates(self, spec: HandoutSpec, root: Node) -> None:
        try:
            paths = [beside(FilePath(self.source.name), name) for name in spec.template]
            self.templates = read_templates(paths, suffixes())
        except SymlaError as error:
            self.source.fault(find(root, ("template",)).start, "template", str(error))

    # ---- the parts --------------------------------------------------------------------------------------------------

    def titles(self, root: Node) -> None:
        """Every letter of them is seen, and every format has it."""
        paths: list[Path] = [("title",), ("date",), ("author",)]
        author = found(root, ("author",))
        if isinstance(author, Listing):
            paths += [("author", i) for i in range(len(author.items))]
        paths += [(*path, "title") for path in parts_of(root)]
        for path in paths:
            node = found(root, path)
            if isinstance(node, Text):
                for at, told in unseen(node.text):
                    self.source.fault(node.offset(at), named(path), told)
                for documents in map(documents_in, self.wanted):
                    for at, told in documents.unknown(node.text):
                        self.source.fault(node.offset(at), named(path), told)

    def all_texts(self, root: Node) -> None:
        texts: list[Path] = [("introduction",), *((*part, "text") for part in parts_of(root))]
        for path in texts:
            node = found(root, path)
            if not isinstance(node, Text) or node.empty or not node.text.strip():
                continue
            text = TextBlock(node.text)
            self.texts[path] = text
            for at, what in text.faults(self.wanted):
                self.source.fault(node.offset(at), named(path), what)

    def define(self, node: Node | None, desk: Desk) -> None:
        if not isinstance(node, Mapping):
            return
        for key, value in node.pairs:
            where = named(("define", key.text))
            known = len(self.source.faults)
            read = self.value(value, where, desk)
            try:
                name = desk.checked_name(key.text)
                if read is None or len(self.source.faults) > known:
                    desk.broken.add(name)
                elif name in desk.names:
                    self.source.fault(key.start, where, f"{name} is defined twice")
                else:
                    desk.define(key.text, read)
            except Misstated as error:
                self.source.fault(key.start, where, error.what)

    def value(self, node: Node, where: str, desk: Desk) -> w.Node | None:
        """A number, name or expression; a list as a vector, a list of lists as a matrix."""
        if isinstance(node, Text):
            try:
                return desk.expression(node.text)
            except Misstated as error:
                self.source.fault(node.offset(error.position), where, error.what)
                return None
        if isinstance(node, Mapping) or not node.items:
            self.source.fault(node.start, where, "takes a number, a vector [3, 4] or a matrix [[1, 2], [3, 4]]")
            return None
        parts = [self.value(item, where, desk) for item in node.items]
        entries = [part for part in parts if part is not None]
        if len(entries) < len(parts):
            return None
        if not any(isinstance(item, Listing) for item in node.items):
            return w.Vector(tuple(entries))
        rows = [part.entries for part in entries if isinstance(part, w.Vector)]
        widths = [len(row) for row in rows]
        for index, item in enumerate(node.items):
            if not isinstance(item, Listing) or index >= len(rows):
                self.source.fault(item.start, where, f"row {index + 1} is not a list of numbers")
                return None
            if widths[index] != widths[0]:
                told = f"row {index + 1} has {_entries(widths[index])}, row 1 has {widths[0]}"
                self.source.fault(item.start, where, told)
                return None
        return w.Matrix(tuple(rows))

    def solve(self, root: Node, path: Path, node: Text, domain: Domain | None, desk: Desk) -> None:
        if desk.uses_broken(node.text):
            return
        try:
            said = found(root, (*path, "where"))
            where = said.text if isinstance(said, Text) and not said.empty else None
            self.solved[path] = solution = desk.solve(node.text, domain, where)
            for notice in solution.notices:
                self.source.notice(node.start, named(path), notice)
            if solution.undefined:
                self.source.notice(node.start, named(path), f"is undefined: {solution.undefined}")
        except Misstated as error:
            self.source.fault(node.offset(error.position), named(path), error.what)

    # ---- putting it together ----------------------------------------------------------------------------------------

    def assembled(self, spec: HandoutSpec, root: Node, conventions: Conventions) -> Handout:
        sections: list[Section] = []
        if spec.problems:
            sections.append(
                Section("", None, None, self.problems(spec, spec.problems, ("problems",), root, "", spec.figure))
            )
        titled = len(spec.sections) > 1 or bool(spec.problems)
        for index, section in enumerate(spec.sections):
            path: Path = ("sections", index)
            number = str(index + 1) if titled else ""
            problems = self.problems(
                spec,
                section.problems,
                (*path, "problems"),
                root,
                f"{number}." if number else "",
                section.figure or spec.figure,
            )
            sections.append(Section(number, section.title, self.texts.get((*path, "text")), problems))
        return Handout(
            spec.title,
            tuple(spec.author),
            spec.date,
            spec.language,
            conventions,
            self.texts.get(("introduction",)),
            tuple(sections),
            spec.solutions,
            spec.paper,
            spec.layout,
            self.templates,
        )

    def problems(
        self,
        spec: HandoutSpec,
        problems: list[ProblemSpec],
        path: Path,
        root: Node,
        prefix: str,
        figure: FigurePlace,
    ) -> tuple[Problem, ...]:
        return tuple(
            self.problem(
                one, (*path, index), root, f"{prefix}{index + 1}", one.detail or spec.detail, one.figure or figure
            )
            for index, one in enumerate(problems)
        )

    def problem(
        self, spec: ProblemSpec, path: Path, root: Node, number: str, detail: Detail, figure: FigurePlace
    ) -> Problem:
        text = self.texts.get((*path, "text"))
        offset = find(root, (*path, "problem")).start
        solution = self.solved[path]
        picture = None if figure == "none" else picture_of(solution)
        return Problem(number, spec.title, text, detail, solution, picture, figure == "beside", offset, named(path))


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"
