"""Texts of authors in reStructuredText."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from symla.rendering import authored as a
from symla.rendering.formats import Format
from symla.rendering.formats.rst.markup import Piece, begun, inner, literal, math, opening

_RULE = r"\* \* \*"
_QUOTED = "   "


def text(authored: a.Authored, _: Format) -> str:
    """The text in reStructuredText."""
    return "\n\n".join(_blocks(authored))


def unfit(authored: a.Authored) -> Iterator[tuple[int, str]]:
    """The parts of the text without a counterpart, by their places."""
    for part in a.parts_of(authored):
        if isinstance(part, a.Link) and any(isinstance(one, a.Formula) for one in a.inlines_of(part.content)):
            yield part.at, "a formula in a link is not brought to reStructuredText"


def _blocks(blocks: Iterable[a.Block]) -> list[str]:
    found: list[str] = []
    before: a.Block | None = None
    for block in blocks:
        if isinstance(before, a.Listing) and isinstance(block, a.Listing):
            found.append("..")  # or both lists would be one
        found += _block(block)
        before = block
    return [block for block in found if block]


def _block(block: a.Block) -> list[str]:
    if isinstance(block, a.Paragraph):
        return _paragraph(block.content)
    if isinstance(block, a.Heading):
        return _heading(block.content)
    if isinstance(block, a.CodeBlock):
        code = block.text.strip("\n")
        return ["::", _indented(code.replace("\0", "\ufffd"), _QUOTED)] if code.strip() else []
    if isinstance(block, a.Quote):
        inside = _blocks(block.blocks)
        return ["..", _indented("\n\n".join(inside), _QUOTED)] if inside else []
    if isinstance(block, a.Listing):
        return [_items(block)]
    if isinstance(block, a.Table):
        return [_table(block)]
    return [_RULE]


def _heading(content: tuple[a.Inline, ...]) -> list[str]:
    """A heading outside of the order of sections, which is that of the handout."""
    pieces = [piece for line in _lines(content) for piece in (*line, Piece(" "))]
    shown = begun([math(piece) if isinstance(piece, str) else piece for piece in pieces])
    return [f".. rubric:: {shown}"] if shown else []


def _paragraph(content: tuple[a.Inline, ...]) -> list[str]:
    """A paragraph, with its displayed formulas as blocks; where it has breaks, lines that stay lines."""
    found: list[str] = []
    kept: list[list[Piece]] = []

    def end() -> None:
        shown = [begun(line) for line in kept]
        if any(shown):
            found.append("\n".join(f"| {line}".rstrip() for line in shown) if len(shown) > 1 else shown[0])
        kept.clear()

    for line in _lines(content):
        kept.append([])
        for part in line:
            if isinstance(part, str):
                end()
                found.append(f".. math::\n\n{_QUOTED}{' '.join(part.split())}")
                kept.append([])
            else:
                kept[-1].append(part)
    end()
    return found


def _items(block: a.Listing) -> str:
    shown: list[str] = []
    for index, item in enumerate(block.items):
        mark = "- " if block.start is None else f"{block.start + index}. "
        inside = "\n\n".join(_blocks(item))
        shown.append((mark + _indented(inside, " " * len(mark)).lstrip(" ")).rstrip())
    return "\n\n".join(shown)


def _table(block: a.Table) -> str:
    rows = (block.head, *block.rows)
    lines = [
        (f"{'* ' if at == 0 else '  '}- " + _indented("\n\n".join(_paragraph(cell)), " " * 4).lstrip(" ")).rstrip()
        for row in rows
        for at, cell in enumerate(row)
    ]
    heads = 1 if len(rows) > 1 else 0
    return f".. list-table::\n   :header-rows: {heads}\n\n" + _indented("\n".join(lines), _QUOTED)


# ---- within a paragraph ---------------------------------------------------------------------------------------------


def _lines(content: Iterable[a.Inline]) -> list[list[Piece | str]]:
    """The lines of a paragraph in pieces; a displayed formula is a text by itself."""
    lines: list[list[Piece | str]] = [[]]
    for part in a.joined(content):
        for more in _pieces(part, ""):
            if more is None:
                lines.append([])
            else:
                lines[-1].append(more)
    return lines


def _pieces(part: a.Inline, mark: str) -> Iterator[Piece | str | None]:
    """The pieces of a part within this mark; None ends a line.  Marks within marks are those of weight, since there are
    no others.
    """
    if isinstance(part, a.Plain):
        yield from _marked(inner(part.text), mark)
    elif isinstance(part, a.Break):
        yield None if part.hard else Piece(" ")
    elif isinstance(part, a.Code):
        yield literal(part.text)
    elif isinstance(part, a.Formula):
        yield part.math if part.display else math(part.math)
    elif isinstance(part, a.Emphasis):
        for one in a.joined(part.content):
            yield from _pieces(one, max(mark, "**" if part.strong else "*", key=len))
    else:
        words = "".join(" " if isinstance(one, a.Break) else _words(one) for one in a.inlines_of(part.content))
        yield _link(words, part.target)


def _words(part: a.Inline) -> str:
    return part.text if isinstance(part, a.Plain | a.Code) else ""


def _marked(shown: str, mark: str) -> list[Piece]:
    """Text between marks, blanks outside of them."""
    if not mark or not shown.strip():
        return [Piece(shown)]
    solid = shown.strip()
    before = shown[: len(shown) - len(shown.lstrip())]
    after = shown[len(shown.rstrip()) :]
    return [Piece(before), Piece(f"{mark}{solid}{mark}", True), Piece(after)]


def _link(words: str, target: str) -> Piece:
    """A link that has no name, so that two of the same words may lead elsewhere."""
    shown = inner(" ".join(words.split())) or inner(target)
    place = "".join("\\" + letter if letter in "\\`*|_<>" else letter for letter in target)
    return Piece(f"`{opening(shown)} <{place}>`__", True) if target else Piece(shown)


def _indented(block: str, by: str) -> str:
    return "\n".join(by + line if line else line for line in block.split("\n"))
