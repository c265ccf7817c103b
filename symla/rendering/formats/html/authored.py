"""Texts of authors as HTML.  Their formulas, which are LaTeX, become MathML by math-core, the extra package `html`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from symla.errors import SymlaError
from symla.rendering import authored as a
from symla.rendering.formats import Format
from symla.rendering.formats.html.flowing import flowing
from symla.rendering.formats.html.letters import escape

_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"'\\]*")
_STYLE = re.compile(r' style="([^"]*)"')
_UNDER, _OVER = ('<mo stretchy="true">\u0332</mo>', "<mo>‾</mo>")  # an overline
_MISSING = "formulas in texts of a web page need math-core: pip install 'symla[html]'"


def text(authored: a.Authored, _: Format) -> str:
    """The text as HTML."""
    return "\n".join(map(_block, authored))


def within(authored: a.Authored, _: Format) -> str:
    """A text of one paragraph as part of another."""
    return "".join([_line(content) for block in authored for content in a.lines_of(block)])


def spelled(formula: str, plain: str) -> str:
    """A formula of a title, with the letters for it where there is no mathematics, as in the title of a window."""
    return f'<span data-plain="{escape(plain)}">{formula}</span>'


def paragraph(words: str) -> str:
    """A paragraph of these words."""
    return f"<p>{words}</p>"


def unfit(authored: a.Authored) -> Iterator[tuple[int, str]]:
    """The parts of the text that do not come to the page, by their places."""
    for part in a.parts_of(authored):
        if isinstance(part, a.Link) and not _LINK.fullmatch(part.target):
            yield part.at, "a link on a web page begins with https://, http:// or mailto:"
        elif isinstance(part, a.Formula):
            try:
                mathml(part.math, part.display)
            except SymlaError as error:
                yield part.at, str(error)


@lru_cache(maxsize=1024)
def mathml(math: str, display: bool) -> str:
    """The formula, which is LaTeX, as MathML; raises `SymlaError` if math-core does not read it, or is not there."""
    try:
        import math_core
    except ImportError:
        raise SymlaError(_MISSING) from None
    converter = math_core.LatexToMathML(fancy_error=False)
    try:
        shown = converter.convert_with_local_state(math, displaystyle=display)
    except math_core.LatexError as error:
        raise SymlaError(f"formula: {error}") from None
    shown = shown.replace("&ApplyFunction;", "\u2061").replace(_UNDER + "</mover>", _OVER + "</mover>")
    return _STYLE.sub(_side, shown)


def _side(found: re.Match[str]) -> str:
    """The alignment of a cell, as a class: the page does not allow styles in attributes."""
    side = re.search(r"justify-items: (start|end)", found[1])
    return f' class="{side[1]}"' if side else ""


def _blocks(blocks: Iterable[a.Block], tight: bool = False) -> str:
    return "".join([_line(b.content) if tight and isinstance(b, a.Paragraph) else _block(b) for b in blocks])


def _block(block: a.Block) -> str:
    if isinstance(block, a.Paragraph):
        return _paragraph(block.content)
    if isinstance(block, a.Heading):
        return f'<p class="head">{_line(block.content)}</p>'
    if isinstance(block, a.Quote):
        return f"<blockquote>{_blocks(block.blocks)}</blockquote>"
    if isinstance(block, a.Listing):
        items = "".join(f"<li>{_blocks(item, block.tight)}</li>" for item in block.items)
        start = f' start="{block.start}"' if block.start not in (None, 1) else ""
        return f"<ul>{items}</ul>" if block.start is None else f"<ol{start}>{items}</ol>"
    if isinstance(block, a.CodeBlock):
        return f"<pre><code>{escape(block.text)}</code></pre>"
    if isinstance(block, a.Table):
        return _table(block)
    return "<hr>"


def _paragraph(content: tuple[a.Inline, ...]) -> str:
    """A paragraph, parted by its displayed formulas."""
    found: list[str] = []
    line: list[a.Inline] = []
    for part in (*content, None):
        if part is None or (isinstance(part, a.Formula) and part.display):
            words = _line(line).strip()
            found += [f"<p>{words}</p>"] if words else []
            found += [flowing(_inline(part))] if part is not None else []
            line = []
        else:
            line.append(part)
    return "".join(found)


def _table(block: a.Table) -> str:
    def row(cells: tuple[tuple[a.Inline, ...], ...], tag: str) -> str:
        shown = [
            f"<{tag}{f' class={chr(34)}{side}{chr(34)}' if side else ''}>{_line(cell)}</{tag.partition(' ')[0]}>"
            for cell, side in zip(cells, block.sides, strict=True)
        ]
        return f"<tr>{''.join(shown)}</tr>"

    body = "".join(row(cells, "td") for cells in block.rows)
    head = row(block.head, 'th scope="col"')
    return f'<div class="wide"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>'


def _line(content: Iterable[a.Inline]) -> str:
    return flowing("".join(map(_inline, content)))


def _inline(part: Any) -> str:
    if isinstance(part, a.Plain):
        return escape(part.text)
    if isinstance(part, a.Code):
        return f"<code>{escape(part.text)}</code>"
    if isinstance(part, a.Formula):
        return mathml(part.math, part.display)
    if isinstance(part, a.Emphasis):
        tag = "strong" if part.strong else "em"
        return f"<{tag}>{''.join(map(_inline, part.content))}</{tag}>"
    if isinstance(part, a.Link):
        words = "".join(map(_inline, part.content))
        target = part.target if _LINK.fullmatch(part.target) else ""
        return f'<a href="{escape(target)}" rel="noreferrer">{words}</a>' if target else words
    return "<br>" if part.hard else "\n"
