"""Texts of authors as Typst."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from symla.rendering import authored as a
from symla.rendering.formats import Format
from symla.rendering.formats.typst.from_tex import from_tex
from symla.rendering.formats.typst.markup import Piece, equation, escape
from symla.rendering.formats.typst.printing import quoted

_TYPED = re.compile(r"\\(?:mathbf|mathrm|boldsymbol|left|right|begin|end|text|operatorname|quad)\b|[\\{}&]")
_LINK = re.compile(r"(?:https?://|mailto:)\S+")


def text(authored: a.Authored, _: Format) -> str:
    """The text as Typst."""
    return "\n\n".join([_block(block) for block in authored])


def unfit(authored: a.Authored) -> Iterator[tuple[int, str]]:
    """The parts of the text that do not come to the page, by their places."""
    for part in a.parts_of(authored):
        if isinstance(part, a.Link) and not _LINK.fullmatch(part.target):
            yield part.at, "a link on paper begins with https://, http:// or mailto:"


def _told(math: str) -> str:
    """A formula of an author, read aloud as it was typed, without what only sets it."""
    return " ".join(_TYPED.sub(" ", math).split())


def _blocks(blocks: Iterable[a.Block]) -> str:
    return "\n\n".join(map(_block, blocks))


def _block(block: a.Block) -> str:
    if isinstance(block, a.Paragraph):
        return _line(block.content)
    if isinstance(block, a.Heading):
        return f"#texthead[{_line(block.content)}]"
    if isinstance(block, a.Quote):
        return f"#quote(block: true)[\n{_blocks(block.blocks)}\n]"
    if isinstance(block, a.Listing):
        kind = "list" if block.start is None else "enum"
        begin = "" if block.start in (None, 1) else f"start: {block.start}, "
        items = "".join(f"[\n{_blocks(item)}\n]" for item in block.items)
        return f"#{kind}({begin}tight: {str(block.tight).lower()}){items}"
    if isinstance(block, a.CodeBlock):
        return f"#raw({quoted(block.text.rstrip())}, block: true)"
    if isinstance(block, a.Table):
        sides = ", ".join(side or "left" for side in block.sides)
        head, *rows = ["".join(f"[{_line(cell)}]" for cell in row) for row in (block.head, *block.rows)]
        return f"#texttable(({sides},), {len(block.sides)}){head}{''.join(rows)}"
    return "#textrule"


def _line(content: Iterable[a.Inline]) -> str:
    return "".join(map(_inline, content))


def _inline(part: a.Inline) -> str:
    if isinstance(part, a.Plain):
        return escape(part.text)
    if isinstance(part, a.Code):
        return f"#raw({quoted(part.text)});"
    if isinstance(part, a.Formula):
        parts = (Piece(_told(part.math), from_tex(part.math)),)
        return f"#displayed({equation(parts, display=True)})" if part.display else f"#{equation(parts)};"
    if isinstance(part, a.Emphasis):
        return f"#{'strong' if part.strong else 'emph'}[{_line(part.content)}];"
    if isinstance(part, a.Link):
        return f"#link({quoted(part.target)})[{_line(part.content)}];"
    return "#linebreak();" if part.hard else "\n"
