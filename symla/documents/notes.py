"""Lecture notes: an author's own Markdown, in which calls become worked solutions and values.

A fence whose info string begins with `{symla}` holds calls and definitions, one a line; `` {symla}`norm_l2(v)` `` is
the value of an expression.  Names hold from their definition to the end of the file.  Everything else comes through
byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markdown_it.token import Token

from symla.documents.calls import Desk, Misstated
from symla.documents.faults import LINE_END, Source, read_source, suggestion
from symla.documents.handout_spec import NotesSpec, checked, conventions_of
from symla.documents.markdown import Reading, Span, read_notes
from symla.documents.marked import Mapping, found, read_yaml
from symla.documents.statements import Statement, statements
from symla.errors import SymlaError
from symla.rendering.fit import fitted
from symla.rendering.formats import format_named

MOST_BYTES = 5_000_000
_MARK = "{symla}"
_FRONT = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:\r\n?|\n|^)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)")
_OPTIONS = {"detail": ("answer", "brief", "full"), "domain": ("real", "complex")}
_ROOM = 0.7  # the share of a line that a value may take


def build_notes(path: Path, dialect: str | None = None, step: Callable[[int], None] | None = None) -> str:
    """The notes with everything worked out.  Raises `FaultyFile` with every fault of the file."""
    return worked_notes(read_source(path, MOST_BYTES), dialect, step)


def worked_notes(source: Source, dialect: str | None = None, step: Callable[[int], None] | None = None) -> str:
    """The text of the notes with everything worked out."""
    return _Notes(source, dialect, step or (lambda _left: None)).worked()


class _Notes:
    """One file of notes."""

    def __init__(self, source: Source, dialect: str | None, step: Callable[[int], None]) -> None:
        self.source = source
        self.step = step
        front = _FRONT.match(source.text)
        self.body = front.end() if front else len(source.text) - len(source.text.removeprefix("\ufeff"))
        spec = self.settings(front) if front else NotesSpec()
        self.spec = spec or NotesSpec()
        self.dialect = dialect or self.spec.dialect or "github"
        self.desk = Desk(conventions_of(self.spec.conventions), self.spec.language)

    def settings(self, front: re.Match[str]) -> NotesSpec | None:
        """What the front matter says under `symla:`; what else it says is none of our business."""
        if not re.search(r"^symla\s*:", front[1], re.MULTILINE):
            return NotesSpec()
        root = read_yaml(self.source, front.start(1), len(front[1]))
        asked = found(root, ("symla",)) if isinstance(root, Mapping) else None
        if asked is None:
            return NotesSpec()
        spec: NotesSpec | None = checked(NotesSpec, asked, self.source)
        return spec

    def worked(self) -> str:
        text = self.source.text
        reading_ = read_notes(text[self.body :])
        work: list[tuple[int, Span | Token]] = [(span.start, span) for span in reading_.spans if span.kind in _OURS]
        for token in reading_.tokens:
            if token.type == "fence" and token.info.split()[:1] == [_MARK]:
                assert token.map is not None
                work.append((reading_.line_starts[token.map[0]], token))
        parts: list[str] = []
        done = self.body
        for index, (_, one) in enumerate(sorted(work, key=lambda pair: pair[0])):
            self.step(len(work) - index)
            start, end, new = self.value(one) if isinstance(one, Span) else self.block(one, reading_)
            parts += [text[done : self.body + start], new]
            done = self.body + end
        self.source.require_faultless()
        return text[: self.body] + "".join(parts) + text[done:]

    # ---- values in the text -----------------------------------------------------------------------------------------

    def value(self, span: Span) -> tuple[int, int, str]:
        shown = ""
        if span.kind == "unclosed":
            self.source.fault(self.body + span.start, _MARK, "the ` behind it is never closed")
        elif not self.desk.uses_broken(span.inner):
            try:
                node = self.desk.value(" ".join(span.inner.split("\n")))
                format_ = format_named(self.dialect)
                before, after = format_.inline
                room = _ROOM * (self.desk.conventions.line_width or format_.page_width)
                printer = format_.printer(self.desk.conventions)
                shown = before + fitted(format_.printer, format_.bound, format_.width, printer, node, room) + after
            except Misstated as error:
                self.source.fault(self.body + span.at + error.position, _MARK, error.what)
        return span.start, span.end, shown

    # ---- blocks -----------------------------------------------------------------------------------------------------

    def block(self, token: Token, reading_: Reading) -> tuple[int, int, str]:
        assert token.map is not None
        first, end = token.map
        starts = reading_.line_starts
        options = self.options(token, reading_, first)
        if not _closes(reading_.line(end - 1), token.markup) or end - 1 == first:
            self.source.fault(self.body + starts[first], _MARK, "this block is never closed")
        else:
            end -= 1
        lines = token.content.split("\n")[: end - first - 1]
        places = [p for k, line in enumerate(lines) for p in reading_.places(line, first + 1 + k, first + 2 + k)]
        shown = [text for one in statements("\n".join(lines)) if (text := self.work(one, places, options))]
        begin = starts[first]
        line = reading_.line(first)
        prefix = line[: line.index(token.markup[:3])]
        last = starts[token.map[1]] if token.map[1] < len(starts) else len(reading_.text)
        ending = LINE_END.search(reading_.text, begin)
        new = self.placed("\n".join(shown), prefix, token, reading_).replace("\n", ending[0] if ending else "\n")
        if not reading_.text[begin:last].endswith(("\n", "\r")):
            new = new.rstrip("\r\n")
        return begin, last, new

    def options(self, token: Token, reading_: Reading, first: int) -> dict[str, Any]:
        """`detail=brief domain=complex`"""
        options: dict[str, Any] = {"detail": self.spec.detail}
        begin = reading_.line_starts[first]
        line = reading_.line(first)
        for match in re.finditer(r"\S+", line[line.index(_MARK) + len(_MARK) :]):
            at = self.body + begin + line.index(_MARK) + len(_MARK) + match.start()
            key, sign, value = match[0].partition("=")
            if not sign or key not in _OPTIONS:
                self.source.fault(at, _MARK, f"there is no option {key[:40]!r}{suggestion(key, _OPTIONS)}")
            elif value not in _OPTIONS[key]:
                self.source.fault(at, _MARK, f"{key} is one of {', '.join(_OPTIONS[key])}")
            else:
                options[key] = value
        return options

    def work(self, one: Statement, places: list[int], options: dict[str, Any]) -> str:
        """Define the name, or the worked solution of the call; `places` are those of the block's characters."""
        try:
            if one.name:
                self.desk.define_by(one.name, one.text, one.at - one.start)
            elif not self.desk.uses_broken(one.text):
                return self.desk.solve(one.text, options.get("domain")).to(self.dialect, detail=options["detail"])
        except Misstated as error:
            self.source.fault(self.body + places[min(one.at + error.position, len(places) - 1)], _MARK, error.what)
        except SymlaError as error:
            self.source.fault(self.body + places[one.start], _MARK, str(error))
        return ""

    def placed(self, shown: str, prefix: str, token: Token, reading_: Reading) -> str:
        """The solutions where the fence stood, in its list or quotation, with blank lines around them."""
        assert token.map is not None
        first, end = token.map
        if not token.level:
            prefix = ""
        inner = re.sub(r"[^>\s]", " ", prefix)
        blank = inner.rstrip()
        lines = shown.strip("\n").split("\n") if shown.strip() else []
        rows = [(inner if k or inner == prefix else prefix) + line if line else blank for k, line in enumerate(lines)]
        behind = end < len(reading_.line_starts) and _bare(reading_.line(end))
        if not lines and inner != prefix:
            rows = [prefix]
        elif first > 0 and _bare(reading_.line(first - 1)) and (lines or behind):
            rows.insert(0, blank)
        if lines and behind:
            rows.append(blank)
        return "".join(row + "\n" for row in rows)


_OURS = ("symla", "unclosed")


def _bare(line: str) -> bool:
    """Whether something stands on the line besides the marks of quotations."""
    return bool(line.strip(" \t>"))


def _closes(line: str, markup: str) -> bool:
    """Whether the line is the end of a fence that began with this markup."""
    found = re.search(r"([`~]+)[ \t]*$", line)
    return found is not None and found[1][0] == markup[0] and len(found[1]) >= len(markup)
