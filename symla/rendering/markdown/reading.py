"""Markdown read with places: every formula, `{symla}` value, image and piece of HTML knows where in the text it stands.

markdown-it reads the text; the places come from the lines of its blocks and from the rules below, which note where in a
block's content they were met.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from symla.notation.lines import Lined
from symla.rendering.markdown.rules import comments, with_rules

SpanKind = Literal[
    "math", "display", "dollar", "symla", "optioned", "bare", "unclosed", "code", "markup", "image", "link"
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, from `start` to `end`; `inner` is what it holds, which begins at `at`."""

    kind: SpanKind
    start: int
    end: int
    inner: str
    at: int


@dataclass(frozen=True, slots=True)
class Definition:
    """A line that says where links of a name lead, and whether there is one."""

    target: str
    at: int
    used: bool


class _Targets(dict[str, dict[str, Any]]):
    """The targets of links, by name; it remembers which of them were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.used.add(key)
        return super().get(key, default)


@dataclass
class Reading(Lined):
    """A text that was read: the tokens, and the spans in their order."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)

    def places(self, content: str, first_line: int, last_line: int) -> list[int]:
        """The position in the text of every character of a block's content, and of its end."""
        found: list[int] = []
        number = first_line
        while number < last_line - 1 and content.strip() and not self.line(number).strip():
            number += 1  # lines of other blanks than CommonMark's are not part of a paragraph's content
        cursor = 0
        for line in content.split("\n"):
            if number >= last_line:
                number, cursor = last_line - 1, len(self.line(last_line - 1))
            found += self._in_line(line, number, cursor)
            number += 1
        return found

    def _in_line(self, content: str, number: int, cursor: int) -> list[int]:
        """The places of the characters of one line of content, and of the line's end."""
        source = self.line(number).replace("\0", "\ufffd")
        solid = content.lstrip(" \t")
        at = source.find(solid, cursor)
        if at < 0:  # in a table `\|` is read as `|`
            at = max(source.find(solid.replace("|", r"\|"), cursor), 0)
        begin = self.line_starts[number]
        found = [begin + at] * (len(content) - len(solid))
        for letter in solid:
            if letter == "|" and source[at : at + 2] == r"\|":
                at += 1
            found.append(begin + min(at, len(source)))
            at += 1
        return [*found, begin + min(at, len(source))]


def read_text(text: str) -> Reading:
    """A handout's text: CommonMark with tables and `$...$`."""
    return _read(_reader("texts"), text)


def read_notes(text: str, comments: bool) -> Reading:
    """An author's notes: CommonMark with formulas, in which `{symla}` is looked for; with `comments`, a line may
    begin with a percent sign and be one.
    """
    return _read(_reader("commented" if comments else "notes"), text)


def _read(reader: MarkdownIt, text: str) -> Reading:
    reading = Reading(text)
    targets = _Targets()
    env: dict[str, Any] = {"reading": reading, "references": targets}
    reading.tokens = reader.parse(text, env)
    again = [(one, False) for one in env.get("duplicate_refs", ())]
    for one, used in [*((one, name in targets.used) for name, one in targets.items()), *again]:
        line = one["map"][0]
        at = reading.line_starts[line] + max(reading.line(line).find("["), 0)
        reading.definitions.append(Definition(str(one["href"]), at, used))
    return reading


@lru_cache(maxsize=3)
def _reader(kind: str) -> MarkdownIt:
    reader = MarkdownIt("commonmark")
    reader.core.ruler.at("inline", _inline)
    if kind == "texts":
        reader.enable("table")
        reader.validateLink = _any_link  # type: ignore[method-assign]
        reader.inline.ruler.after("escape", "math", _dollars)
        reader.disable("text_join")  # what was written as `&lt;` or `\\<` stays apart, and so has its place
        for name in ("link", "autolink"):
            _noted(reader, name, "link")
    else:
        with_rules(reader, _note, _closing_dollar)
        if kind == "commented":
            comments(reader)
    for name, rule in (("html_inline", "markup"), ("image", "image"), ("backticks", "code")):
        _noted(reader, name, rule)
    return reader


def _any_link(url: str) -> bool:
    """Links of all kinds are found, and judged by those who read the text."""
    return True


def _noted(reader: MarkdownIt, name: str, kind: Any) -> None:
    """Let a rule of markdown-it note where it was met."""
    index = reader.inline.ruler.__find__(name)
    rule = reader.inline.ruler.__rules__[index].fn

    def noting(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        met: bool = rule(state, silent)
        if met and not silent:
            _note(state, kind, start, state.pos, start, state.pos)
            if state.src == state.env["content"]:
                for token in state.tokens[known:]:
                    token.meta.setdefault("at", state.env["places"][start])
                    token.meta.setdefault("behind", state.pos)
        return met

    reader.inline.ruler.at(name, noting)


def _inline(state: StateCore) -> None:
    """The rule of markdown-it that reads the content of blocks, which also says to our rules where they are."""
    reading: Reading = state.env["reading"]
    rows: list[list[int]] = [[0, 0]]
    last: tuple[int, int] = (-1, 0)  # line and column after the last cell of a table
    for token in state.tokens:
        if token.type == "tr_open" and token.map:
            rows[-1] = token.map
        if token.type != "inline":
            continue
        first, end = token.map or rows[-1]
        if token.map is None or first == last[0]:
            cursor = last[1] if first == last[0] else 0
            places = reading._in_line(token.content, first, cursor)
            last = (first, places[-1] - reading.line_starts[first])
        else:
            places = reading.places(token.content, first, end)
            last = (first, places[-1] - reading.line_starts[first]) if end == first + 1 else (-1, 0)
        token.meta["places"] = places
        token.children = token.children or []
        state.env["content"], state.env["places"] = token.content, places
        state.md.inline.parse(token.content, state.md, state.env, token.children)
    reading.spans.sort(key=lambda span: span.start)


def _note(state: StateInline, kind: SpanKind, start: int, end: int, inner: int, behind: int) -> None:
    """Note a span, unless the content is not that of the block (the words under a picture are read by themselves)."""
    if state.src != state.env["content"]:
        return
    places: list[int] = state.env["places"]
    text = state.src[inner:behind]
    state.env["reading"].spans.append(Span(kind, places[start], places[end - 1] + 1, text, places[inner]))


def _dollars(state: StateInline, silent: bool) -> bool:
    """`$...$` and `$$...$$`, as pandoc finds them; a dollar that begins no formula is a dollar."""
    start = state.pos
    if state.src[start] != "$":
        return False
    double = state.src.startswith("$$", start)
    mark = "$$" if double else "$"
    inner = start + len(mark)
    end = _closing_dollar(state.src, inner, state.posMax, mark)
    if end < 0:
        if not silent:
            state.pending += mark
            for at in range(start, inner):
                _note(state, "dollar", at, at + 1, at, at + 1)
        state.pos = inner
        return True
    if end - inner > 2 and state.src[inner] == "`" == state.src[end - 1]:  # as GitHub writes it
        inner, end, mark = inner + 1, end - 1, "`" + mark
    if not silent:
        token = state.push("display_math" if double else "math", "", 0)
        token.content = state.src[inner:end]
        places = state.env["places"] if state.src == state.env["content"] else None
        token.meta["at"] = places[inner] if places else 0
        _note(state, "display" if double else "math", start, end + len(mark), inner, end)
    state.pos = end + len(mark)
    return True


def _closing_dollar(src: str, inner: int, limit: int, mark: str) -> int:
    if inner >= limit or (mark == "$" and src[inner].isspace()):
        return -1
    at = inner
    while at < limit:
        if src[at] == "\\":
            at += 2
            continue
        if src.startswith(mark, at) and at + len(mark) <= limit and at > inner:
            if mark == "$$":
                return at
            behind = src[at + 1] if at + 1 < limit else ""
            if not src[at - 1].isspace() and not behind.isdigit():
                return at
        at += 1
    return -1
