"""Reading a handout: a YAML file with texts and problems, and the solutions of these.

The whole file is checked: its structure, its texts, its definitions and every problem (which is solved and proved).
All faults are reported at once, with their positions.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path as FilePath

from symla.documents.authored import unseen
from symla.documents.calls import Desk, Misstated
from symla.documents.faults import Source
from symla.documents.handouts.assembly import Assembly
from symla.documents.handouts.checked import checked, named
from symla.documents.handouts.definitions import defined
from symla.documents.handouts.logo import read_logo
from symla.documents.handouts.model import Handout
from symla.documents.handouts.options import AS_WRITTEN, Options, answers_shown
from symla.documents.handouts.parts import asked_of, calls_of, places_of, texts_of, unanswered
from symla.documents.handouts.patterns import Chance, is_drawn
from symla.documents.handouts.rounds import Rounds
from symla.documents.handouts.spec import HandoutSpec, Path, conventions_of
from symla.documents.marked import Listing, Node, Text, find, found, read_yaml
from symla.documents.templates import beside, read_templates, suffixes
from symla.documents.texts import TextBlock
from symla.documents.titles import title_faults
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.notation.tex import TexPrinter
from symla.rendering.formats import documents_in
from symla.rendering.logo import Logo
from symla.rendering.own import OwnTemplate
from symla.rendering.words.fallen import told_in_english
from symla.rendering.words.languages import ENGLISH
from symla.solving.solution import Solution

MOST_PROBLEMS = 1000  # with the parts of problems


class Reader:
    """Reads one file."""

    def __init__(
        self,
        source: Source,
        wanted: tuple[str, ...],
        rounds: Rounds | None = None,
        options: Options = AS_WRITTEN,
    ) -> None:
        """Parse the file, and the parts that are the same for all variants; raises `FaultyFile` for invalid YAML."""
        self.source = source
        self.wanted = wanted
        self.rounds = rounds or Rounds(None, 1)
        self.texts: dict[Path, TextBlock] = {}
        self.templates: dict[str, OwnTemplate] = {}
        self.logo: Logo | None = None
        root = read_yaml(source)
        if root is None:
            source.require_faultless()
        assert root is not None
        self.root = root
        for path in islice(asked_of(root), MOST_PROBLEMS, MOST_PROBLEMS + 1):
            source.fault(find(root, path).start, named(path), f"a handout has at most {MOST_PROBLEMS} problems")
            source.require_faultless()
        spec: HandoutSpec | None = checked(HandoutSpec, root, source)
        self.spec = options.of(spec) if spec else None
        self.titles(root)
        self.all_texts(root)
        self.what_is_empty(root)
        self.named_templates(root)
        self.named_logo(root)

    @property
    def variants(self) -> int | None:
        """The number of variants; None if the handout has no variants."""
        return self.spec.variants if self.spec else None

    def handout(self, variant: int = 0) -> Handout:
        """The handout with the random data of this variant; raises `FaultyFile` with every fault."""
        spec, root = self.spec, self.root
        self.require_chance()
        conventions = conventions_of(spec.conventions) if spec else STANDARD
        desk = Desk(conventions, spec.language if spec else ENGLISH)
        chance = Chance(spec.seed if spec else 0, variant)
        desk = defined(self.source, found(root, ("define",)), found(root, ("such_that",)), desk, chance)
        calls = list(calls_of(root))
        if not any(asked_of(root)):
            self.source.notice(root.start, "", "there are no problems in this handout")
        solved: dict[Path, Solution] = {}
        self.rounds.begin()
        for index, (path, call, domain) in enumerate(calls):
            self.rounds.problem(index, len(calls))
            solution = self.solve(path, call, domain, desk)
            if solution is not None:
                solved[path] = self.laid_out(solution, path)
        self.source.require_faultless()
        assert spec is not None
        if answers_shown(spec):
            for path in unanswered(root):
                self.source.notice(find(root, path).start, named(path), _GAP)
        letters = _letters(desk.names, conventions)
        texts = {path: dataclasses.replace(text, letters=letters) for path, text in self.texts.items()}
        made = Assembly(spec, root, texts, solved).handout(conventions, self.templates, self.logo)
        return dataclasses.replace(made, letters=letters, data=repr(desk.names))

    def require_chance(self) -> None:
        """Report several variants of a handout in which nothing is drawn by chance."""
        define = found(self.root, ("define",))
        if (self.variants or 1) > 1 and (define is None or not is_drawn(define)):
            asked = found(self.root, ("variants",))
            self.source.fault(asked.start if asked else self.root.start, "variants", _ALL_ALIKE)

    def laid_out(self, solution: Solution, path: Path) -> Solution:
        """The solution with its vectors as they stand in this section."""
        sections = self.spec.sections if self.spec and path[0] == "sections" else []
        layout = sections[int(path[1])].vector_layout if sections else None
        if layout is None:
            return solution
        return dataclasses.replace(solution, conventions=replace(solution.conventions, vector_layout=layout))

    def named_templates(self, root: Node) -> None:
        """Read the templates, also where other settings are faulty."""
        names = self.spec.template if self.spec else texts_of(found(root, ("template",)))
        try:
            self.templates = read_templates([beside(FilePath(self.source.name), name) for name in names], suffixes())
        except SymlaError as error:
            self.source.fault(find(root, ("template",)).start, "template", str(error))

    def named_logo(self, root: Node) -> None:
        names = [self.spec.logo] if self.spec else texts_of(found(root, ("logo",)))
        try:
            for name in filter(None, names):
                self.logo = read_logo(beside(FilePath(self.source.name), name), self.wanted)
        except SymlaError as error:
            self.source.fault(find(root, ("logo",)).start, "logo", str(error))

    def what_is_empty(self, root: Node) -> None:
        """Report lists of problems that hold none, and titles, questions and answers without a word."""
        places = [(), *places_of(root)]
        for path in [(*place, key) for place in places for key in _FILLED]:
            node = found(root, path)
            no_words = isinstance(node, Text) and not node.empty and not node.text.strip()
            if no_words or (isinstance(node, Listing) and not node.items):
                assert node is not None
                self.source.fault(node.start, named(path), _FILLED[path[-1]])

    # ---- the parts --------------------------------------------------------------------------------------------------

    def titles(self, root: Node) -> None:
        """Check titles: visible characters that every format supports, and valid formulas."""
        paths: list[Path] = [("title",), ("date",), ("author",)]
        author = found(root, ("author",))
        if isinstance(author, Listing):
            paths += [("author", i) for i in range(len(author.items))]
        paths += [(*path, "title") for path in places_of(root)]
        for path in paths:
            node = found(root, path)
            if isinstance(node, Text):
                faults = [*unseen(node.text), *(title_faults(node.text) if path[-1] == "title" else ())]
                known = {at for at, _ in faults}
                for documents in map(documents_in, self.wanted):
                    faults += [fault for fault in documents.unknown(node.text) if fault[0] not in known]
                for at, what in faults:
                    self.source.fault(node.offset(at), named(path), what)

    def all_texts(self, root: Node) -> None:
        for path in _texts(root):
            node = found(root, path)
            if not isinstance(node, Text) or node.empty or not node.text.strip():
                continue
            text = TextBlock(node.text)
            self.texts[path] = text
            for at, what in text.faults(self.wanted):
                self.source.fault(node.offset(at), named(path), what)

    def solve(self, path: Path, node: Text, domain: Domain | None, desk: Desk) -> Solution | None:
        """The solution of a call; None, with a recorded fault, if it fails."""
        if desk.uses_broken(node.text):
            return None
        stated, expected = found(self.root, (*path, "where")), found(self.root, (*path, "expect"))
        parts = stated.items if isinstance(stated, Listing) else (stated,)
        given = [part for part in parts if isinstance(part, Text) and not part.empty]
        where = [part.text for part in given] or None
        try:
            solution = desk.solve(node.text, domain, where)
        except Misstated as error:
            at = node if error.condition is None else given[error.condition]
            self.source.fault(at.offset(error.position), named(path), error.what)
            return None
        for notice in filter(None, (*solution.notices, told_in_english(solution.derivation, solution.language))):
            self.source.notice(node.start, named(path), notice)
        if solution.undefined and expected is None:
            self.source.notice(node.start, named(path), f"has no answer: {solution.undefined}")
        elif isinstance(expected, Text) and expected.text == "undefined" and not solution.undefined:
            self.source.fault(expected.start, named((*path, "expect")), "this problem has an answer")
        return solution


_ALL_ALIKE = "would be all alike: nothing is drawn by chance, as by v: random vector(3, -5..5) under define"
_GAP = "has no answer: its place in the key or the solutions stays empty"
_FILLED: Mapping[int | str, str] = {
    "title": "is empty: write a title, as title: Lengths",
    "ask": "is empty: write a question, as ask: How long is $v$?",
    "answer": "is empty: write the answer, or leave the key out",
    "problems": "is an empty list: write a problem, as - norm_l2([3, 4]), or leave the key out",
    "sections": "is an empty list: write a section, as - title: Lengths, or leave the key out",
}
_IN_WORDS = ("text", "ask", "answer", "hints")  # of a section or problem


def _texts(root: Node) -> Iterator[Path]:
    """The paths of all Markdown texts."""
    yield from (("introduction",), ("header",))
    for place in places_of(root):
        for key in _IN_WORDS:
            path = (*place, key)
            node = found(root, path)
            yield from ((*path, index) for index in range(len(node.items))) if isinstance(node, Listing) else (path,)


def _letters(names: Mapping[str, w.Node], conventions: Conventions) -> tuple[tuple[str, str], ...]:
    """How names of one letter are written, so that an author's $v$ looks as the vector does on the page."""
    written = TexPrinter(conventions)  # authors write formulas in TeX
    names = {name: value for name, value in names.items() if len(name) == 1}
    return tuple(
        [
            (name, written(w.Name(name, (), "vector" if isinstance(value, w.Vector) else "scalar")))
            for name, value in names.items()
        ]
    )
