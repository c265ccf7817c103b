"""A text that an author wrote, as data: the few blocks and marks that every format can bring to its page.

Whatever is not one of them is `Plain`, and comes out in every format as just these characters.  `at` is where in the
author's text a part begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from symla.notation.frozen import Frozen

Side = Literal["", "left", "center", "right"]


class Plain(Frozen, frozen=True):
    """Characters, on one line."""

    text: str
    at: int = 0


class Code(Frozen, frozen=True):
    """Characters of code, in a line."""

    text: str
    at: int = 0


class Formula(Frozen, frozen=True):
    """Mathematics as TeX that was read and written anew; displayed, it stands on a line of its own where it can."""

    math: str
    display: bool = False
    at: int = 0


class Emphasis(Frozen, frozen=True):
    """Emphasized words, or strongly so."""

    content: tuple[Inline, ...]
    strong: bool = False


class Link(Frozen, frozen=True):
    """Words that lead to a page, an address or a place in the text."""

    target: str
    content: tuple[Inline, ...]
    at: int = 0


class Break(Frozen, frozen=True):
    """The end of a line: of the author's source, or (hard) of the page."""

    hard: bool = False


Inline: TypeAlias = Plain | Code | Formula | Emphasis | Link | Break


class Paragraph(Frozen, frozen=True):
    """A paragraph."""

    content: tuple[Inline, ...]


class Heading(Frozen, frozen=True):
    """A heading, of level 1 to 6 within the text."""

    level: int
    content: tuple[Inline, ...]


class Listing(Frozen, frozen=True):
    """A list: bulleted, or numbered from `start`; a tight one has no room between its items."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None
    tight: bool = True
    at: int = 0


class Quote(Frozen, frozen=True):
    """A quotation."""

    blocks: tuple[Block, ...]


class CodeBlock(Frozen, frozen=True):
    """Lines of code, in a language or none."""

    text: str
    language: str = ""
    at: int = 0


class Table(Frozen, frozen=True):
    """A table: how its columns are set, its head, its rows."""

    sides: tuple[Side, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


class Rule(Frozen, frozen=True):
    """A line across the page."""


Block: TypeAlias = Paragraph | Heading | Listing | Quote | CodeBlock | Table | Rule
Authored: TypeAlias = tuple[Block, ...]


def blocks_of(text: Iterable[Block]) -> Iterator[Block]:
    """Every block, also those within lists and quotations, in their order."""
    for block in text:
        yield block
        if isinstance(block, Quote):
            yield from blocks_of(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from blocks_of(item)


def lines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """What the block itself holds in lines: of a paragraph, a heading, the cells of a table."""
    if isinstance(block, Paragraph | Heading):
        yield block.content
    elif isinstance(block, Table):
        yield from block.head
        for row in block.rows:
            yield from row


def inlines_of(content: Iterable[Inline]) -> Iterator[Inline]:
    """Every part of a line, also those within emphasis and links, in their order."""
    for part in content:
        yield part
        if isinstance(part, Emphasis | Link):
            yield from inlines_of(part.content)


def joined(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """The parts, with characters that follow each other in one."""
    parts: list[Inline] = []
    for part in content:
        if isinstance(part, Plain) and parts and isinstance(before := parts[-1], Plain):
            parts[-1] = Plain(before.text + part.text, before.at)
        elif not isinstance(part, Plain) or part.text:
            parts.append(part)
    return tuple(parts)
