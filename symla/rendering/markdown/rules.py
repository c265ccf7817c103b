"""Extensions of lecture notes to CommonMark, as rules of markdown-it that note where they met `{symla}`: values in the
text and in formulas, formulas as blocks, comments of MyST.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

# `{symla}`, with whatever stands in the braces after the name and blanks in front of the backticks
MARK = re.compile(r"\{[ \t]*symla\b([^{}\n`]*)\}", re.IGNORECASE)
_ROLE = re.compile(MARK.pattern + "[ \t]*(`+)", re.IGNORECASE)
_BEGIN = re.compile(r"\\begin\{([A-Za-z]+\*?)\}")
_BRACKETS = {"\\(": "\\)", "\\[": "\\]"}

Note = Callable[[StateInline, Any, int, int, int, int], None]


def with_rules(reader: MarkdownIt, note: Note, closing_dollar: Callable[[str, int, int, str], int]) -> None:
    """Teach a reader of CommonMark; `note` takes a kind, the place of what was met and that of what it holds."""

    def role(state: StateInline, silent: bool) -> bool:
        found = _ROLE.match(state.src, state.pos, state.posMax)
        if state.src[state.pos] != "{" or not found:
            return False
        end = _closing_ticks(state.src, found.end(), state.posMax, found[2])
        if not silent:
            if end < 0:
                state.pending += found[0]
                note(state, "unclosed", found.start(), found.end(), found.end(), found.end())
            else:
                state.push("symla", "", 0)
                kind = "optioned" if found[1].strip() else "symla"
                note(state, kind, found.start(), end + len(found[2]), found.end(), end)
        state.pos = found.end() if end < 0 else end + len(found[2])
        return True

    def formula(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if state.src[start] == "$":
            mark = "$$" if state.src.startswith("$$", start) else "$"
            end = closing_dollar(state.src, start + len(mark), state.posMax, mark)
            closed = mark
        else:
            mark = state.src[start : start + 2]
            closed = _BRACKETS.get(mark, "")
            end = state.src.find(closed, start + 2, state.posMax) if closed else -1
            if not MARK.search(state.src, start, max(end, start)):
                return False  # to be read as an escaped bracket
        if end < 0:
            if mark == "$$" and not silent:
                state.pending += mark
            state.pos += len(mark) if mark == "$$" else 0
            return mark == "$$"
        if not silent:
            for found, close in roles(state.src, start, end):
                note(state, "bare", found.start(), close + len(found[2]), found.end(), close)
            state.push("math", "", 0)
        state.pos = end + len(closed)
        return True

    reader.inline.ruler.before("escape", "formula", formula)
    reader.inline.ruler.after("escape", "symla", role)
    reader.block.ruler.before("fence", "formula_block", _formula_block)
    reader.disable("reference")  # a footnote looks like one, and may hold values


def roles(text: str, start: int, end: int) -> list[tuple[re.Match[str], int]]:
    """Every role between two places, with the place of its closing backticks; in a formula in backticks these may
    follow at once.
    """
    found = []
    at = start
    while (met := _ROLE.search(text, at, end)) is not None:
        close = text.find(met[2], met.end(), end)
        at = met.end() if close < 0 else close + len(met[2])
        if close >= 0:
            found.append((met, close))
    return found


def _closing_ticks(src: str, start: int, limit: int, ticks: str) -> int:
    for run in re.compile("`+").finditer(src, start, limit):
        if run[0] == ticks:
            return run.start()
    return -1


def _formula_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    r"""`$$` or `\begin{align}` at the beginning of a line, to the line that ends it: nothing in it is Markdown."""
    if state.is_code_block(first):
        return False
    line = _line(state, first)
    begin = _BEGIN.match(line)
    closed = f"\\end{{{begin[1]}}}" if begin else "$$" if line.startswith("$$") else ""
    if not closed:
        return False
    behind = line[2 if closed == "$$" else len(begin[0]) if begin else 0 :]
    at = first
    while closed not in behind:
        at += 1
        if at >= last or (state.sCount[at] < state.blkIndent and not state.isEmpty(at)):
            return False
        behind = _line(state, at)
        if not behind.strip() and not begin:
            return False
    if behind.partition(closed)[2].strip() and closed == "$$":
        return False  # a formula in a sentence
    if not silent:
        token = state.push("formula", "", 0)
        token.map = [first, at + 1]
        state.line = at + 1
    return True


def comments(reader: MarkdownIt) -> None:
    """`% this`, in MyST."""

    def comment(state: StateBlock, first: int, _last: int, silent: bool) -> bool:
        if state.is_code_block(first) or not _line(state, first).startswith("%"):
            return False
        if not silent:
            token = state.push("comment", "", 0)
            token.map = [first, first + 1]
            state.line = first + 1
        return True

    reader.block.ruler.before("formula_block", "comment", comment, {"alt": ["paragraph", "blockquote", "list"]})


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
