"""Texts of authors in Markdown, for one of its hosts: the marks are ours, and everything else is literal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from symla.rendering import authored as a
from symla.rendering.formats import Format
from symla.rendering.formats.markdown.hosts import Host, literal, reference

_BELOW = 3  # a heading in a text stands below that of a section and of a problem
_NOTHING = "<!-- -->"  # parts what would otherwise be read as one
_UNSAFE = re.compile(r"[\s()<>\\\"'`${}|^*\[\]]")
_SIDES = {"": "-{}-", "left": ":{}-", "center": ":{}:", "right": "-{}:"}
_RUNS = re.compile("`+")
_BESIDE = re.compile(r"^\d|^r(?=[ #])")  # `$x$5` would be no formula; a backtick and an r begin code of R


def text(host: Host, authored: a.Authored, format_: Format) -> str:
    """The text."""
    return "\n".join(_Writer(host, format_.inline, format_.fence).blocks(authored))


def unfit(host: Host, authored: a.Authored) -> Iterator[tuple[int, str]]:
    """The markup that the host would obey even in code, as (place, what)."""
    for block in a.blocks_of(authored):
        codes: Iterable[a.Code | a.CodeBlock] = [block] if isinstance(block, a.CodeBlock) else ()
        for content in a.lines_of(block):
            codes = [*codes, *(part for part in a.inlines_of(content) if isinstance(part, a.Code))]
        for code in codes:
            if host.obeyed is not None and (met := host.obeyed.search(code.text)):
                yield code.at, f"{met[0]!r} in code: {host.mended}"


class _Writer:
    def __init__(self, host: Host, inline: tuple[str, str], fence: tuple[str, str]) -> None:
        self.host = host
        self.marks = inline
        self.fence = fence

    # ---- blocks, as lines -------------------------------------------------------------------------------------------

    def blocks(self, blocks: Iterable[a.Block], tight: bool = False) -> list[str]:
        lines: list[str] = []
        before: a.Block | None = None
        for block in blocks:
            if before is not None:
                if isinstance(before, a.Listing) and isinstance(block, a.Listing) and _alike(before, block):
                    lines += ["", _NOTHING]
                if not (tight and isinstance(before, a.Paragraph) and isinstance(block, a.Listing)):
                    lines.append("")
            lines += self.block(block)
            before = block
        return lines

    def block(self, block: a.Block) -> list[str]:
        if isinstance(block, a.Paragraph):
            return self.line(block.content).split("\n")
        if isinstance(block, a.Heading):
            return [f"{'#' * min(block.level + _BELOW, 6)} {self.line(_unbroken(block.content))}".rstrip(" ")]
        if isinstance(block, a.Quote):
            return [f"> {line}".rstrip(" ") for line in self.blocks(block.blocks)] or [">"]
        if isinstance(block, a.Listing):
            return self.listing(block)
        if isinstance(block, a.CodeBlock):
            mark = "`" * max([3, *(len(run) + 1 for run in _RUNS.findall(block.text))])
            return [mark + (block.language and block.language + self.host.coloured), *block.text.split("\n"), mark]
        if isinstance(block, a.Table):
            return self.table(block)
        return ["***"]  # `---` would begin a front matter

    def listing(self, block: a.Listing) -> list[str]:
        lines: list[str] = []
        for index, item in enumerate(block.items):
            mark = "- " if block.start is None else f"{block.start + index}. "
            indent = " " * len(mark)
            if index and not block.tight:
                lines.append("")
            inner = self.blocks(item, block.tight) or [""]
            lines += [(indent if k else mark) + line if line or not k else "" for k, line in enumerate(inner)]
        return ["-" if line == "- " else line for line in lines]

    def table(self, block: a.Table) -> list[str]:
        rows = [[self.line(cell, in_table=True) for cell in row] for row in (block.head, *block.rows)]
        widest = [max(3, *(len(row[k]) for row in rows)) for k in range(len(block.sides))]
        rule = [_SIDES[side].format("-" * (width - 2)) for side, width in zip(block.sides, widest, strict=True)]
        return [f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:])]

    # ---- lines ------------------------------------------------------------------------------------------------------

    def line(self, content: Iterable[a.Inline], in_table: bool = False) -> str:
        return _Line(self, in_table).written(tuple(content), 0, opens=not in_table).strip(" ")

    def formula(self, part: a.Formula, alone: bool) -> str:
        before, after = self.marks
        if part.display and alone:
            before, after = (mark.replace(r"\begin{aligned}", "").replace(r"\end{aligned}", "") for mark in self.fence)
            before, after = before.rstrip("\n") + "\n", "\n" + after.lstrip("\n")
        return f"{before}{part.math}{after}"


class _Line:
    """Writes the content of one block."""

    def __init__(self, writer: _Writer, in_table: bool) -> None:
        self.writer = writer
        self.host = writer.host
        self.in_table = in_table

    def written(self, content: tuple[a.Inline, ...], depth: int, opens: bool) -> str:
        """The parts; `opens` says whether they begin a line.  Beside a mark of emphasis a letter is written as a
        reference where it would keep the mark from being one.
        """
        content = a.joined(content)
        shown = ""
        closes_beside = False  # a mark that no letter may follow
        for index, part in enumerate(content):
            at_start = (opens and not shown) or shown.endswith("\n")
            behind = content[index + 1] if index + 1 < len(content) else None
            if isinstance(part, a.Emphasis):
                shown, closes_beside = self.emphasis(shown, part, depth, content[index - 1] if index else None)
                continue
            before = content[index - 1] if index else None
            new = self.part(part, depth, at_start, behind, isinstance(before, a.Break | None))
            if isinstance(before, a.Formula | a.Code):
                new = _BESIDE.sub(lambda met: reference(met[0]), new)
            if isinstance(before, a.Formula | a.Code) and isinstance(part, a.Formula | a.Code):
                new = _NOTHING + new
            if closes_beside and new and not _is_mark(new[0]):
                new = reference(new[0]) + new[1:]
            shown += new
            closes_beside = closes_beside and not new
        return shown

    def part(self, part: a.Inline, depth: int, at_start: bool, behind: a.Inline | None, begins: bool) -> str:
        ends = behind is None or isinstance(behind, a.Break)
        if isinstance(part, a.Plain):
            words = part.text.lstrip(" \t\r\n") if at_start else part.text
            return literal(self.host, words.rstrip(" \t\r\n") if ends and depth == 0 else words, at_start)
        if isinstance(part, a.Code):
            return self.code(part.text)
        if isinstance(part, a.Formula):
            return self.writer.formula(part, alone=begins and ends and depth == 0 and not self.in_table)
        if isinstance(part, a.Link):
            return f"[{self.written(part.content, depth, opens=False)}]({_address(part.target)})"
        return "\\\n" if isinstance(part, a.Break) and part.hard else "\n"

    def emphasis(self, shown: str, part: a.Emphasis, depth: int, before: a.Inline | None) -> tuple[str, bool]:
        """The text shown so far with the emphasized words after it, and whether no letter may follow."""
        inner = self.written(part.content, depth + 1, opens=False)
        if not inner.strip():
            return shown + inner, False
        inner = "".join(
            reference(letter) if letter.isspace() and k in (0, len(inner) - 1) else letter
            for k, letter in enumerate(inner)
        )
        mark = "*_"[depth % 2]
        if isinstance(before, a.Emphasis):
            shown += _NOTHING
        if shown and not _is_mark(shown[-1]) and (_is_mark(inner[0]) or mark == "_"):
            shown = shown[:-1] + reference(shown[-1])
        both = mark * (2 if part.strong else 1)
        return f"{shown}{both}{inner}{both}", _is_mark(inner[-1]) or mark == "_"

    def code(self, code: str) -> str:
        runs = {len(run) for run in _RUNS.findall(code)}
        mark = "`" * next(length for length in range(1, len(code) + 2) if length not in runs)
        if code.strip() and (code[0] in " `{r" or code[-1] in " `"):  # `r x` and `{python} x` would be run
            code = f" {code} "
        return f"{mark}{code.replace('|', self.host.pipe) if self.in_table else code}{mark}"


def _unbroken(content: Iterable[a.Inline]) -> tuple[a.Inline, ...]:
    """The parts on one line."""
    return tuple([a.Plain(" ") if isinstance(part, a.Break) else part for part in content])


def _alike(first: a.Listing, second: a.Listing) -> bool:
    return (first.start is None) == (second.start is None)


def _is_mark(letter: str) -> bool:
    """Whether it is neither a letter nor a figure nor anything else that words are made of."""
    return letter.isspace() or (letter.isascii() and not letter.isalnum())


def _address(target: str) -> str:
    return _UNSAFE.sub(lambda met: f"%{ord(met[0]):02X}", re.sub(r"&(?=#?\w+;)", "&amp;", target))
