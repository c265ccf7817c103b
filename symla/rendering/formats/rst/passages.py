"""The passages of reStructuredText that symla works out: :symla:`norm_l2(v)` in a sentence, and directives

    .. symla::
       :detail: brief

       v = [3, 4]
       norm_l2(v)

Literal blocks, directives that hold code and comments are quoted, and so is ``what stands so``.
"""

from __future__ import annotations

import re

from symla.rendering.formats.asking import asked_elsewhere
from symla.rendering.noted import Block, Noted, Value

MARK = ":symla:"
FRONT = re.compile(r"^\.\.[ \t]+(symla[ \t]*:(?!:)[^\r\n]*)", re.MULTILINE)
_ITEM = r"(?:(?:[-*+\u2022]|\(?(?:\d+|#|[A-Za-z])[.)])[ \t]+)*"  # marks of lists, which may stand before it
_DIRECTIVE = re.compile(rf"([ \t]*{_ITEM})\.\.[ \t]+([\w:+.-]+)[ \t]*::(?:[ \t]+(.*))?$")
_COMMENT = re.compile(rf"([ \t]*{_ITEM})\.\.(?:[ \t]+(?![_|\[]).*)?$")
_OPTION = re.compile(r"[ \t]*:([\w-]+):[ \t]*(.*?)[ \t]*$")
_ROLE = re.compile(r"(?P<literal>``.*?``)|(?P<mark>:symla:)(?:`(?P<inner>[^`]+)`)?", re.DOTALL | re.IGNORECASE)
_LOOKS_LIKE = re.compile(r"\.\.[ \t]+symla[ \t]*::|:symla:", re.IGNORECASE)
_TABLE = re.compile(r"[ \t]*(?:\+[-=+]{2,}|=+(?:[ \t]+=+)+)[ \t]*$")
_IN_TABLE = "a value would break the lines of this table: put it into a list-table"
_IN_RAW = "nothing is worked out in raw text"
_OTHERS = re.compile(asked_elsewhere(":symla:`"), re.IGNORECASE | re.MULTILINE)
_NOWHERE = "nothing is worked out here: a directive stands on lines of its own"
_ELSEWHERE = "this is how other notes ask for it: here a value is :symla:`...`, and a block begins with .. symla::"
_CODE = frozenset("code code-block sourcecode literalinclude parsed-literal highlight raw math doctest include".split())


def passages(text: str, _inline_code: bool = False) -> Noted:
    """Everything that is to be worked out in the text."""
    found = Noted(text)
    quoted: list[tuple[int, int]] = []

    def quote(first: int) -> int:
        end = _behind(found, first)
        name = _DIRECTIVE.match(found.line(first))
        if name and name[2].lower() == "math":
            _values(found, first, end, bare=True)
        elif name and name[2].lower() == "raw":
            marks = _LOOKS_LIKE.finditer(found.text, found.begin(first), found.begin(end))
            found.left.extend([(met.start(), _IN_RAW) for met in marks])
        quoted.append((found.begin(first), found.begin(end)))
        return end

    number, count = 0, len(found.line_starts)
    while number < count:
        line = found.line(number)
        directive = _DIRECTIVE.match(line)
        if directive and directive[2].lower() == "symla":
            number = _block(found, number, directive)
            continue
        code = directive is not None and directive[2].lower() in _CODE
        comment = directive is None and _COMMENT.match(line) is not None
        if code or comment:
            number = quote(number)
            continue
        number += 1
        if directive is None and line.rstrip().endswith("::"):
            _values(found, number - 1, number)
            number = quote(number - 1)
            continue
        last = number - 1
        while number < count and line.strip() and _goes_on(found.line(number)):
            line = found.line(number)
            number += 1
        _values(found, last, number)
        if line.rstrip().endswith("::") and not _DIRECTIVE.match(line):
            number = quote(number - 1)
    _left_over(found, quoted)
    return found


def _left_over(found: Noted, quoted: list[tuple[int, int]]) -> None:
    """Note every mark that belongs to nothing."""
    taken = [*quoted, *((passage.start, passage.end) for passage in found.values)]
    taken += [(found.begin(passage.first), found.begin(passage.end)) for passage in found.blocks]
    taken += [(met.start(), met.end()) for met in re.finditer(r"(?<!`)``(?!`).*?``", found.text, re.DOTALL)]
    known = {at for at, _ in found.left}
    for met in (*_LOOKS_LIKE.finditer(found.text), *_OTHERS.finditer(found.text)):
        told = _NOWHERE if met.re is _LOOKS_LIKE else _ELSEWHERE
        if met.start() not in known and not any(start <= met.start() < end for start, end in taken):
            found.left.append((met.start(), told))


def _goes_on(line: str) -> bool:
    return bool(line.strip()) and not _DIRECTIVE.match(line) and not _COMMENT.match(line)


def _indent(line: str) -> int:
    """The beginning of the content of a line: of a directive within an item of a list, after the mark of the item."""
    directive = _DIRECTIVE.match(line)
    lead = directive[1] if directive else line[: len(line) - len(line.lstrip())]
    return len(lead.expandtabs())


def _behind(found: Noted, number: int) -> int:
    """The line after what is indented below this one."""
    indent, after = _indent(found.line(number)), number + 1
    end = after
    while after < len(found.line_starts):
        line = found.line(after)
        if line.strip():
            if _indent(line) <= indent:
                break
            end = after + 1
        after += 1
    return end


def _values(found: Noted, first: int, end: int, bare: bool = False) -> None:
    """Note the values in a paragraph, or in a formula."""
    begin, text = found.begin(first), found.text[found.begin(first) : found.begin(end)]
    in_table = any(_TABLE.match(found.line(number)) for number in range(first, end))
    for met in _ROLE.finditer(text):
        if met["literal"]:
            continue
        at = begin + met.start()
        if in_table:
            found.left.append((at, _IN_TABLE))
        elif met["inner"] is None:
            found.left.append((at, "a value stands in backticks right after :symla:"))
        else:
            found.values.append(Value(at, begin + met.end(), met["inner"], begin + met.start("inner"), bare))


def _block(found: Noted, number: int, directive: re.Match[str]) -> int:
    """Note a directive; the line after it."""
    end = _behind(found, number)
    options: list[tuple[str, int]] = []
    content, places = [directive[3] or ""], [found.line_starts[number] + k for k in range(*_span(directive))]
    line = number + 1
    while line < end and (option := _OPTION.match(found.line(line))):
        options.append((f"{option[1]}={option[2]}", found.line_starts[line] + option.start(1)))
        line += 1
    for below in range(line, end):
        shown = found.line(below)
        content.append(shown.strip())
        start = found.line_starts[below] + len(shown) - len(shown.lstrip())
        places += [start + k for k in range(len(shown.strip()) + 1)]
    before = directive[1]
    found.blocks.append(Block(number, end, "\n".join(content), places, tuple(options), before, before, bool(before)))
    return end


def _span(directive: re.Match[str]) -> tuple[int, int]:
    """The places of the argument in its line, and of the end of it."""
    if directive[3] is None:
        return directive.end(), directive.end() + 1
    return directive.start(3), directive.end(3) + 1
