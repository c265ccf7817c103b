"""Texts of authors in Markdown: they stay as they were written, but for their formulas (each dialect marks them in its
own way), their headings (which go below those of the handout) and lone dollars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from symla.rendering.formats import Authored, Format, Stretch

_BELOW = 3  # a heading in a text stands below that of a section and of a problem
_MATH = ("math", "display")
_MARKS = re.compile(r"([\\`*_{}\[\]<>|$~@^])|&(?=#?\w+;)|-(?=-)")


def words(text: str) -> str:
    """Words in the middle of a line: only what would be markup there is escaped."""
    return _MARKS.sub(lambda sign: {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(sign[0], "\\" + sign[0]), text)


def text(authored: Authored, format_: Format) -> str:
    """The text in a dialect."""
    changes = [_shown(authored, stretch, format_) for stretch in authored.stretches]
    changes += _headings(authored)
    shown = authored.text
    for start, end, new in sorted(changes, reverse=True):
        shown = shown[:start] + new + shown[end:]
    return shown.strip("\n")


def _shown(authored: Authored, span: Stretch, format_: Format) -> tuple[int, int, str]:
    if span.kind == "dollar":
        return span.start, span.end, r"\$"
    if span.kind in _MATH:
        before, after = format_.inline
        if span.kind == "display" and _stands_alone(authored, span):
            before, after = (
                mark.replace(r"\begin{aligned}", "").replace(r"\end{aligned}", "") for mark in format_.fence
            )
            before, after = before.rstrip("\n") + "\n", "\n" + after.lstrip("\n")
        return span.start, span.end, f"{before}{authored.formulas[span.at]}{after}"
    return span.start, span.end, authored.text[span.start : span.end]


def _stands_alone(authored: Authored, span: Stretch) -> bool:
    """Whether nothing else stands on the lines of the formula."""
    begin = authored.text.rfind("\n", 0, span.start) + 1
    end = authored.text.find("\n", span.end)
    return authored.text[begin : end if end >= 0 else len(authored.text)] == authored.text[span.start : span.end]


def _headings(authored: Authored) -> Iterator[tuple[int, int, str]]:
    """`# x` -> `#### x`, and the same for underlined headings."""
    for token in authored.tokens:
        if token.type != "heading_open" or not token.map:
            continue
        first, last = token.map[0], token.map[1] - 1
        begin = authored.line_starts[first]
        mark = "#" * min(int(token.tag[1:]) + _BELOW, 6)
        line = authored.line(first)
        if token.markup.startswith("#"):
            found = re.search("#+", line)
            assert found is not None
            yield begin + found.start(), begin + found.end(), mark
        else:
            indent = len(line) - len(line.lstrip())
            yield begin + indent, begin + indent, mark + " "
            end = authored.line_starts[last]
            yield end - 1, end + len(authored.line(last)), ""
