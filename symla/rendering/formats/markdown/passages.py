"""Passages of lecture notes that symla works out, wherever they stand: in directives within directives, in formulas,
captions, lists and quotations.  What looks like it and is neither worked out nor quoted as code is found, too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate

from markdown_it.token import Token

from symla.rendering.formats.asking import asked_elsewhere
from symla.rendering.markdown.reading import Reading, read_notes
from symla.rendering.markdown.rules import MARK, roles
from symla.rendering.noted import Block, Noted, Value, options_in

_BLOCK = re.compile(r"\{[ \t]*\.?symla\b([^}\n]*)\}([^\n]*)|symla\b([^\n]*)", re.IGNORECASE)
_DIRECTIVE = re.compile(r"\{([^\W\d_][\w:-]*)")
_OPTION_LINE = re.compile(r"[ \t]*:[\w-]+:")
_RUNS = re.compile(r"#\|[ \t]*([\w.-]+)[ \t]*:[ \t]*(\"[^\"]*\"|'[^']*'|\S(?:.*?\S)??)[ \t]*(?:(?<=[ \t])#.*)?$")
_MYST = re.compile(r":([\w-]+):[ \t]+(\S.*?)[ \t]*$")
_RAW = re.compile(r"\{(?:=|raw\})", re.IGNORECASE)  # what goes to the output as it is, unread and unseen here
_RULE = re.compile(r"^[ \t>]*(?:\+(?:[-=:]+\+)+|-{2,}(?:[ \t]+-{2,})+)[ \t]*$", re.MULTILINE)
_PARAGRAPH = re.compile(r"(?:^[^\n]*[^\s>][^\n]*(?:\n|\Z))+", re.MULTILINE)
_IN_TABLE = "a value would break the lines of this table: put it into one with | between its cells"
_INLINE_CODE = re.compile(r"\{symla\}[ \t]+", re.IGNORECASE)
# Directives and cells that hold no Markdown.
_CODE = frozenset(
    "code code-block code-cell sourcecode literalinclude parsed-literal highlight eval-rst include toctree image "
    "mermaid dot graphviz tikz asy plot bibliography doctest exec jupyter-execute ipython python py r julia bash sh "
    "zsh sql ojs js javascript typescript css html stan rcpp perl ruby go rust c cpp java fortran octave node lua "
    "matlab latex tex math".split()
)
_HANGING = re.compile(r"^(?:\[\^[^\]]+\]:|[!?=]{3}\+?[ \t]|:[ \t])", re.MULTILINE)
_NOWHERE = (
    "nothing is worked out here: a value stands in backticks right after {symla}, a block begins with ```{symla} on "
    "a line of its own, and neither stands in HTML or in indented code"
)
_ELSEWHERE = (
    "this is how other notes ask for it: in Markdown a value is {symla}`...`, and a block begins with ```{symla}"
)
_MARKS = re.compile(rf"(\{{[ \t]*symla\b)|{asked_elsewhere('{symla}`')}", re.IGNORECASE | re.MULTILINE)
_IN_SENTENCE = "this is read as code in a sentence: a block begins and ends on lines of its own"
_UNCLOSED = "this block of code is never closed, and {symla} stands in it"
_LITERAL = re.compile(r"\s*<(?:!|\?|(?:pre|script|style|textarea)\b)", re.IGNORECASE)


@dataclass
class _Found:
    """The passages found so far in a reading."""

    reading: Reading
    values: list[Value] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)  # code and comments


def passages(text: str, inline_code: bool = False, comments: bool = False) -> Noted:
    """The passages to be worked out; in `inline_code`, as in Quarto, `{symla} 2+2` within backticks is a value."""
    whole = read_notes(text, comments)
    found = _Found(whole)
    _Layer(found, whole, 0, comments, inline_code).gather()
    in_tables = {one.start for one in _in_tables(found)}
    found.left += [(start, _IN_TABLE) for start in in_tables]
    left = [*found.left, *_left_over(found)]
    return Noted(text, [one for one in found.values if one.start not in in_tables], found.blocks, left)


def _in_tables(found: _Found) -> Iterator[Value]:
    """The values in tables of Pandoc whose columns are drawn."""
    text = found.reading.text
    if _RULE.search(text):
        ruled = [met.span() for met in _PARAGRAPH.finditer(text) if _RULE.search(met[0])]
        yield from (one for one in found.values if any(start <= one.start < end for start, end in ruled))


@dataclass
class _Layer:
    """A text within the text: the content of a directive, whose first line is that line of the whole."""

    found: _Found
    reading: Reading
    line: int
    comments: bool
    inline_code: bool

    def gather(self) -> None:
        for span in self.reading.spans:
            start, end, at = self.place(span.start), self.place(span.end - 1) + 1, self.place(span.at)
            if span.kind in ("symla", "bare"):
                self.found.values.append(Value(start, end, span.inner, at, span.kind == "bare"))
            elif span.kind == "optioned":
                self.found.left.append((start, "a value takes no options; detail and domain belong to blocks"))
            elif span.kind == "unclosed":
                self.found.left.append((start, "the ` after it is never closed"))
            elif span.kind == "code":
                self.code(self.reading.text[span.start : span.end], start, end)
            elif span.kind == "markup" and self.reading.text.startswith("<!--", span.start):
                self.found.quoted.append((start, end))
            elif span.kind == "image":
                label = self.reading.text.find("](", span.start, span.end)
                self.plain_roles(start, self.place(max(label, span.start)))
        for index, token in enumerate(self.reading.tokens):
            if token.map is None:
                continue
            first, end = self.line + token.map[0], self.line + token.map[1]
            if token.type == "fence":
                self.fence(token, first, end)
            elif token.type == "code_block" and self.hangs(index):
                self.within(token, first)
            elif token.type == "formula":
                self.plain_roles(self.begin(first), self.begin(end), bare=True)
            elif self.is_quoted(token):
                self.found.quoted.append((self.begin(first), self.begin(end)))

    def is_quoted(self, token: Token) -> bool:
        """Whether nothing in it is to be worked out: comments, HTML such as <pre>, indented code."""
        if token.type == "html_block":
            return bool(_LITERAL.match(token.content))
        return token.type in ("comment", "code_block")

    # ---- places -----------------------------------------------------------------------------------------------------

    def begin(self, line: int) -> int:
        """The offset of a line of the whole."""
        return self.found.reading.begin(line)

    def place(self, offset: int) -> int:
        """The offset in the whole of a character of the layer."""
        if self.reading is self.found.reading:
            return offset
        number = bisect_right(self.reading.line_starts, offset) - 1
        inner, whole = self.reading.line(number), self.found.reading.line(self.line + number)
        return self.begin(self.line + number) + len(_in_front(inner, whole)) + offset - self.reading.line_starts[number]

    # ---- inline -----------------------------------------------------------------------------------------------------

    def code(self, text: str, start: int, end: int) -> None:
        """A stretch of code in a sentence, which may be a block that was not begun on a line of its own."""
        ticks = len(text) - len(text.lstrip("`"))
        inner = text[ticks : len(text) - ticks]
        quarto = _INLINE_CODE.match(inner)
        if self.inline_code and quarto and ticks == 1:
            at = start + ticks + quarto.end()
            self.found.values.append(Value(start, end, inner[quarto.end() :], at))
        elif ticks > 2 and inner.lstrip().startswith("{") and MARK.search(inner):
            self.found.left.append((start, _IN_SENTENCE))
        elif not self.found.reading.text.startswith("{=", end):
            self.found.quoted.append((start, end))

    def plain_roles(self, start: int, end: int, bare: bool = False) -> None:
        """Values in a stretch of the whole that is no Markdown."""
        text = self.found.reading.text
        for met, close in roles(text, start, end):
            self.found.values.append(Value(met.start(), close + len(met[2]), text[met.end() : close], met.end(), bare))

    # ---- blocks -----------------------------------------------------------------------------------------------------

    def fence(self, token: Token, first: int, end: int) -> None:
        info = token.info.strip()
        block = _BLOCK.fullmatch(info)
        name = _DIRECTIVE.match(info)
        near = _near((name[1] if name else info).lower())
        if block:
            self.block(token, block, first, end)
        elif near:
            at = self.begin(first) + self.found.reading.line(first).lower().find(near)
            self.found.left.append((at, "did you mean {symla}?"))
        elif info.lower() == "math" or info.lower().startswith("{math}"):
            self.plain_roles(self.begin(first + 1), self.begin(end), bare=True)
        elif _RAW.match(info):
            return
        elif name is None or name[1].lower() in _CODE or "." in name[1]:
            self.options_of_code(token, first, end, directive=name is not None)
        else:
            self.plain_roles(self.begin(first), self.begin(first + 1))
            self.within(token, first + 1)

    def within(self, token: Token, first: int) -> None:
        """A text within the text, from this line on."""
        _Layer(self.found, read_notes(token.content, self.comments), first, self.comments, self.inline_code).gather()

    def options_of_code(self, token: Token, first: int, end: int, directive: bool) -> None:
        """The options of a directive, its caption among them, are no code."""
        lines = token.content.split("\n")
        if not _closes(self.found.reading.line(end - 1), token.markup) and MARK.search(token.content):
            self.found.left.append((self.begin(first), _UNCLOSED))
        options = 0
        while directive and options < len(lines) and _OPTION_LINE.match(lines[options]):
            options += 1
        self.plain_roles(self.begin(first), self.begin(first + 1 + options))
        self.found.quoted.append((self.begin(first + 1 + options), self.begin(end)))

    def block(self, token: Token, info: re.Match[str], first: int, end: int) -> None:
        whole = self.found.reading
        line = whole.line(first)
        closed = end - 1 > first and _closes(whole.line(end - 1), token.markup)
        lines = token.content.split("\n")[: end - first - 1 - closed]
        places = [
            self.begin(first + 1 + k) + len(_in_front(text, whole.line(first + 1 + k))) + at
            for k, text in enumerate(lines)
            for at in range(len(text) + 1)
        ]
        at = self.begin(first) + line.index(token.info.strip(), line.index(token.markup))
        options = [option for group in (1, 2, 3) for option in options_in(info[group] or "", at + info.start(group))]
        head = True  # of the block, where MyST has its options; Quarto has those of a cell anywhere
        for k, text in enumerate(lines):
            run = _RUNS.match(text) or (_MYST.match(text) if head else None)
            head = head and run is not None
            if run is not None:
                begin = sum(len(above) + 1 for above in lines[:k]) + run.start(1)
                options.append((f"{run[1]}={run[2]}", places[begin]))
                lines[k] = " " * len(text)
        opening = self.reading.line(first - self.line)
        self.found.blocks.append(
            Block(
                first,
                end,
                "\n".join(lines),
                places,
                tuple(options),
                line[: line.index(token.markup[:3])],
                _in_front(opening, line) if self.reading is not whole else "",
                bool(token.level),
                closed,
            )
        )

    def hangs(self, index: int) -> bool:
        """Whether indented code is none: it goes on with a footnote, a definition or an admonition, which CommonMark
        does not know.
        """
        before = self.reading.tokens[max(index - 2, 0) : index]
        return len(before) == 2 and bool(_HANGING.search(before[0].content))


def _in_front(content: str, whole: str) -> str:
    """The prefix of a line of the whole before the line of a layer: `> `."""
    if whole.endswith(content):
        return whole[: len(whole) - len(content)]
    solid = content.lstrip()  # tabs that are indentation in part
    cut = max(whole.find(solid), 0)
    return whole[: max(cut - (len(content) - len(solid)), 0)]


def _closes(line: str, markup: str) -> bool:
    """Whether the line is the end of a fence that began with this markup."""
    found = re.search(r"([`~]+)[ \t]*$", line)
    return found is not None and found[1][0] == markup[0] and len(found[1]) >= len(markup)


def _near(name: str) -> str:
    """The name of a block if it is one letter from ours."""
    is_near = name != "symla" and len(name) < 8 and SequenceMatcher(None, name, "symla").ratio() >= 0.8
    return name if is_near else ""


def _left_over(found: _Found) -> Iterator[tuple[int, str]]:
    """Every mark that belongs to nothing."""
    reading = found.reading
    taken = [(passage.start, passage.end) for passage in found.values] + found.quoted
    taken += [(reading.line_starts[passage.first], reading.begin(passage.end)) for passage in found.blocks]
    begins, reach = _reaching(taken)
    known = sorted({place for place, _ in found.left})
    text = reading.text
    for met in _MARKS.finditer(text):
        at = met.start()
        escaped = 0
        while met[1] and at > escaped and text[at - escaped - 1] == "\\":
            escaped += 1
        place = bisect_right(begins, at)
        if escaped % 2 or (place and at < reach[place - 1]):
            continue
        before = bisect_right(known, at)
        if before and known[before - 1] > text.rfind("\n", 0, at):  # on this line, before it
            continue
        yield at, _NOWHERE if met[1] else _ELSEWHERE


def _reaching(stretches: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """The beginnings of the stretches, in order, and the farthest end of each or one before it."""
    ordered = sorted(stretches)
    return [start for start, _ in ordered], [*accumulate((end for _, end in ordered), max)]
