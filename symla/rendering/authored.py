"""An author's text as data: the blocks and inline marks that every format supports.

Everything else is `Plain`, which every format shows literally.  `at` is the offset of a part in the author's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from symla.notation.frozen import Frozen

Side = Literal["", "left", "center", "right"]


class Plain(Frozen, frozen=True):
    """Plain characters on one line."""

    text: str
    at: int = 0


class Code(Frozen, frozen=True):
    """Inline code."""

    text: str
    at: int = 0


class Formula(Frozen, frozen=True):
    """Mathematics as normalized TeX; a displayed formula has a line of its own where possible."""

    math: str
    display: bool = False
    at: int = 0


class Emphasis(Frozen, frozen=True):
    """Emphasized or strongly emphasized words."""

    content: tuple[Inline, ...]
    strong: bool = False


class Link(Frozen, frozen=True):
    """A link to a page, an address or an anchor in the text."""

    target: str
    content: tuple[Inline, ...]
    at: int = 0


class Break(Frozen, frozen=True):
    """A line break: of the author's source, or (hard) of the page."""

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
    """A list: bulleted, or numbered from `start`; a tight one has no space between its items."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None
    tight: bool = True


class Quote(Frozen, frozen=True):
    """A quotation."""

    blocks: tuple[Block, ...]


class CodeBlock(Frozen, frozen=True):
    """A code block, with an optional language."""

    text: str
    language: str = ""
    at: int = 0


class Table(Frozen, frozen=True):
    """A table: the alignment of its columns, its head, its rows."""

    sides: tuple[Side, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


class Rule(Frozen, frozen=True):
    """A horizontal rule."""


Block: TypeAlias = Paragraph | Heading | Listing | Quote | CodeBlock | Table | Rule
Authored: TypeAlias = tuple[Block, ...]


def blocks_of(text: Iterable[Block]) -> Iterator[Block]:
    """All blocks in order, including those within lists and quotations."""
    for block in text:
        yield block
        if isinstance(block, Quote):
            yield from blocks_of(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from blocks_of(item)


def lines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The inline content of a block: of a paragraph, a heading, or the cells of a table."""
    if isinstance(block, Paragraph | Heading):
        yield block.content
    elif isinstance(block, Table):
        yield from block.head
        for row in block.rows:
            yield from row


def inlines_of(content: Iterable[Inline]) -> Iterator[Inline]:
    """All inline parts in order, including those within emphasis and links."""
    for part in content:
        yield part
        if isinstance(part, Emphasis | Link):
            yield from inlines_of(part.content)


def parts_of(text: Iterable[Block]) -> Iterator[Inline]:
    """All inline parts of a text, in order."""
    for block in blocks_of(text):
        for content in lines_of(block):
            yield from inlines_of(content)


def joined(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """The parts, with adjacent plain text merged."""
    parts: list[Inline] = []
    for part in content:
        if isinstance(part, Plain) and parts and isinstance(before := parts[-1], Plain):
            parts[-1] = Plain(before.text + part.text, before.at)
        elif not isinstance(part, Plain) or part.text:
            parts.append(part)
    return tuple(parts)
