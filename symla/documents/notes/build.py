"""Building lecture notes: calls are replaced by solutions, and expressions in the text by their values.

Blocks contain calls and definitions, one a line; the format of the notes locates them (`Notes.passages`).  Names are
valid from their definition to the end of the file.  Everything else is copied byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from symla.documents.calls import Desk, Misstated
from symla.documents.faults import Source, read_source
from symla.documents.handouts.spec import NotesSpec, conventions_of
from symla.documents.notes.examples import NO_CALL, Examples, is_reference
from symla.documents.notes.front_matter import settings, split
from symla.documents.notes.work import FIGURES, NAME, OPTIONS, WHERE, worked, wrong_with
from symla.documents.statements import statements
from symla.notation.lines import LINE_END
from symla.rendering.formats import by_suffix, format_named
from symla.rendering.logo import Logo
from symla.rendering.noted import Block, Held, NotHeld, Value
from symla.rendering.widths.fit import fitted, ways
from symla.rendering.words.wording import in_language
from symla.solving.pictures import picture_of
from symla.solving.solution import Solution

MOST_BYTES = 5_000_000
MOST_BYTES_OF_OTHERS = 100_000_000  # a notebook with what its cells put out
_OF_COURSE = {("echo", "false"), ("eval", "true"), ("include", "true")}  # cell options that have no effect here
_ROOM = 0.7  # the fraction of a line that a value may take


@dataclass(frozen=True)
class BuiltNotes(Source):
    """Finished notes, with the files of their figures by the endings that follow the stem of their name."""

    files: Mapping[str, str] = field(default_factory=dict)


def build_notes(path: Path, dialect: str | None = None, step: Callable[[int], None] | None = None) -> BuiltNotes:
    """The finished notes under their own name, with the notices.  Raises `FaultyFile` with every fault of the file."""
    source = read_source(path, MOST_BYTES if _held(path) is None else MOST_BYTES_OF_OTHERS)
    files: dict[str, str] = {}
    text = worked_notes(source, dialect, step, files)
    return BuiltNotes(source.name, text, notices=source.notices, files=files)


def worked_notes(
    source: Source,
    dialect: str | None = None,
    step: Callable[[int], None] | None = None,
    files: dict[str, str] | None = None,
) -> str:
    """The finished text of the notes; figures that stand in files of their own are put into `files`."""
    tell = step or (lambda _left: None)
    held = _held(Path(source.name))
    if held is not None:
        return _worked_in_file(source, held, dialect, tell)
    notes = _Notes(source, dialect, tell, files=files)
    notes.read()
    text = notes.worked()
    source.require_faultless()
    return text


@dataclass(frozen=True)
class _Within(Source):
    """A text that a file holds; its places are told as those in the file."""

    whole: Source = field(kw_only=True)
    places: Sequence[int] = field(kw_only=True)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character in the file."""
        return self.whole.place(self.places[min(offset, len(self.places) - 1)])


def _held(path: Path) -> Callable[[str], Sequence[Held]] | None:
    """The reader of notes for a file of this name, if it is of another kind."""
    suffix = path.suffix.lower()
    written = by_suffix().get(suffix)
    return dict(written.notes.held).get(suffix) if written and written.notes else None


def _worked_in_file(
    source: Source, held: Callable[[str], Sequence[Held]], dialect: str | None, step: Callable[[int], None]
) -> str:
    """The file with everything in its notes worked out; the first text may have the front matter."""
    first: _Notes | None = None
    found: list[tuple[Held, _Notes]] = []
    texts: Sequence[Held] = ()
    try:
        texts = held(source.text)
    except NotHeld as error:
        source.fault(error.at, "", str(error))
    for cell in texts:
        within = _Within(source.name, cell.text, source.faults, source.notices, whole=source, places=cell.places)
        notes = _Notes(within, dialect, step, first)
        first = first or notes
        if cell.is_notes:
            notes.read()
            found.append((cell, notes))
    parts: list[str] = []
    done = 0
    for cell, notes in found:
        text = notes.worked()
        if text != cell.text:
            parts += [source.text[done : cell.start], cell.written(text, source.text.isascii())]
            done = cell.end
    source.require_faultless()
    return "".join(parts) + source.text[done:]


class _Notes:
    """One file of notes, or one of several texts of it: what the first one said holds for all."""

    def __init__(
        self,
        source: Source,
        dialect: str | None,
        step: Callable[[int], None],
        first: _Notes | None = None,
        files: dict[str, str] | None = None,
    ) -> None:
        self.source = source
        self.files = files  # None where no files can be written: figures stand in the text
        self.step = step
        front, self.body = split(source) if first is None else (None, 0)
        spec, written = settings(source, front) if first is None else (first.spec, first.dialect)
        self.spec: NotesSpec = spec
        self.dialect: str = dialect or written
        self.format = format_named(self.dialect)
        assert self.format.notes is not None  # unless the front matter names another
        self.notes = self.format.notes
        self.desk: Desk = first.desk if first else Desk(conventions_of(self.spec.conventions), self.spec.language)
        self.examples: Examples = first.examples if first else Examples(self.desk)

    def read(self) -> None:
        """Find what there is to be worked out."""
        text = self.source.text
        named = by_suffix().get(Path(self.source.name).suffix.lower())
        inline_code = bool(named and named.notes and named.notes.inline_code)
        self.noted = found = self.notes.passages(text[self.body :], inline_code)
        for at, what in found.left:
            self.fault(at, what)
        self.number(found.blocks)

    def worked(self) -> str:
        """The text with everything worked out."""
        text, found = self.source.text, self.noted
        work: list[tuple[int, Value | Block]] = [(passage.start, passage) for passage in found.values]
        work += [(found.begin(passage.first), passage) for passage in found.blocks]
        parts: list[str] = []
        done = self.body
        for index, (_, passage) in enumerate(sorted(work, key=lambda pair: pair[0])):
            self.step(len(work) - index)
            start, end, new = self.value(passage) if isinstance(passage, Value) else self.block(passage)
            parts += [text[done : self.body + start], new]
            done = self.body + end
        return text[: self.body] + "".join(parts) + text[done:]

    def fault(self, at: int, what: str) -> None:
        """The fault at this offset of the notes."""
        self.source.fault(self.body + at, self.notes.mark, what)

    # ---- numbered examples ------------------------------------------------------------------------------------------

    def number(self, blocks: list[Block]) -> None:
        """Number every block that has a name, in the order of the file."""
        for block in blocks:
            for word, at in block.options:
                key, _, name = word.partition("=")
                if key == NAME and (name := name.strip("\"'")):
                    try:
                        self.examples.add(name)
                    except Misstated as error:
                        self.fault(at, error.what)

    def reference(self, passage: Value) -> tuple[int, int, str]:
        """The text for `@length`, the number of the example of this name."""
        try:
            return passage.start, passage.end, self.format.escape(self.examples.referred(passage.text))
        except Misstated as error:
            self.fault(passage.at, error.what)
            return passage.start, passage.end, ""

    # ---- values in the text -----------------------------------------------------------------------------------------

    def value(self, passage: Value) -> tuple[int, int, str]:
        if is_reference(passage.text):
            return self.reference(passage)
        shown = ""
        if not self.desk.uses_broken(passage.text):
            try:
                node = self.desk.value(" ".join(passage.text.split("\n")))
                format_ = self.format
                before, after = ("", "") if passage.bare else self.notes.value or format_.inline
                room = _ROOM * (self.desk.conventions.line_width or format_.page_width)
                spoken = in_language(self.desk.conventions, self.desk.language)
                shown = before + fitted(ways(format_.printer, format_.measure, spoken), node, room).text + after
            except Misstated as error:
                self.fault(passage.at + error.position, error.what)
        return passage.start, passage.end, shown

    # ---- blocks -----------------------------------------------------------------------------------------------------

    def block(self, passage: Block) -> tuple[int, int, str]:
        text = self.noted.text
        begin, last = self.noted.begin(passage.first), self.noted.begin(passage.end)
        options = self.options(passage)
        if not passage.closed:
            self.fault(begin, "this block is never closed")
        shown = list(self.solutions(passage, options))
        named = options.get(NAME) in self.examples.numbers
        if named and not shown and all(s.name for s in statements(passage.content)):
            self.fault(begin, NO_CALL)
        elif named and shown:
            shown.insert(0, self.examples.heading(options[NAME], self.dialect))
        ending = LINE_END.search(text, begin)
        new = self.placed("\n".join(shown), passage).replace("\n", ending[0] if ending else "\n")
        if not text[begin:last].endswith(("\n", "\r")):
            new = new.rstrip("\r\n")
        return begin, last, new

    def options(self, passage: Block) -> dict[str, Any]:
        """The options of a block, `detail=brief domain=complex`."""
        options: dict[str, Any] = {"detail": self.spec.detail}
        given: set[str] = set()
        for word, at in passage.options:
            key, sign, value = word.partition("=")
            value = value.strip("\"'")
            if (key.lower(), value.lower()) in _OF_COURSE:
                continue
            if wrong := wrong_with(key if sign else word, value, (*OPTIONS, *FIGURES, NAME)):
                self.fault(at, wrong)
            elif key in given:
                both = ': write one, where="... and ..."' if key == WHERE else ""
                self.fault(at, f"{key} is given twice{both}")
            else:
                options[key] = value
            given.add(key)
        return options

    def solutions(self, passage: Block, options: dict[str, Any]) -> Iterator[str]:
        """The solutions of a block; faults and notices are recorded in the source."""
        last = len(passage.places) - 1
        for found in worked(self.desk, passage.content, self.dialect, options):
            at = passage.places[min(found.at, last)]
            for notice in found.notices:
                self.source.notice(self.body + at, self.notes.mark, notice)
            if found.wrong:
                self.fault(at if found.in_where is None else passage.condition + found.in_where, found.wrong)
            else:
                drawn = options.get("figure") == "below" and found.solution is not None
                yield found.text + (self.figure(found.solution, self.body + at) if drawn and found.solution else "")

    def figure(self, solution: Solution, at: int) -> str:
        """The figure of a solution, below it."""
        picture, figures = picture_of(solution), self.format.figures
        if figures is None:
            self.source.fault(at, self.notes.mark, "this format has no figures")
            return ""
        if picture is None:
            self.source.notice(at, self.notes.mark, "there is no figure of these data")
            return ""
        if lacking := self.notes.lacking(self.source.text):
            self.source.notice(at, self.notes.mark, lacking)
        written = picture.written(self.format)
        if figures.shown is None:
            return f"\n{written}"
        if self.files is None:
            address = Logo(figures.suffix, written.encode()).as_address()
        else:
            ending = f"-{len(self.files) + 1}.{figures.suffix}"
            self.files[ending] = written
            address = quote(Path(self.source.name).stem + ending, errors="surrogateescape")
        return f"\n{figures.shown(address, self.format.escape(picture.description))}\n"

    def placed(self, shown: str, passage: Block) -> str:
        """The solutions in place of the block, inside its list or quotation, with blank lines around them."""
        noted = self.noted
        prefix = passage.before if passage.nested or not passage.before.strip() else passage.outer
        inner = re.sub(r"[^>\s]", " ", prefix)
        blank = inner.rstrip()
        lines = shown.strip("\n").split("\n") if shown.strip() else []
        rows = [(inner if k or inner == prefix else prefix) + line if line else blank for k, line in enumerate(lines)]
        behind = passage.end < len(noted.line_starts) and _bare(noted.line(passage.end))
        if not lines and inner != prefix:
            rows = [prefix]
        elif passage.first > 0 and _bare(noted.line(passage.first - 1)) and (lines or behind):
            rows.insert(0, blank)
        if lines and behind:
            rows.append(blank)
        return "".join(row + "\n" for row in rows)


def _bare(line: str) -> bool:
    """Whether the line has content besides quotation marks `>`."""
    return bool(line.strip(" \t>"))
