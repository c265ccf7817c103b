"""Texts of authors as LaTeX: the blocks and marks that a text on paper needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from symla.rendering import authored as a
from symla.rendering.formats import Format
from symla.rendering.formats.latex.letters import plain_tex, told

_LINK = re.compile(r"(?:https?://|mailto:)[^\s{}\\^~]*")
_SPECIAL = re.compile("[%#&_$]")


def text(authored: a.Authored, _: Format) -> str:
    """The text as LaTeX."""
    return re.sub(r"\n{3,}", "\n\n", _blocks(authored, ())).strip("\n")


def spelled(formula: str, plain: str) -> str:
    """A formula in a title: bookmarks have no formulas."""
    return f"\\texorpdfstring{{{formula}}}{{{plain_tex(plain)}}}"


def unfit(authored: a.Authored) -> Iterator[tuple[int, str]]:
    """The parts of the text that do not come to paper, by their places."""
    for part in a.parts_of(authored):
        if isinstance(part, a.Link) and not _LINK.fullmatch(_target(part)):
            yield part.at, "a link on paper begins with https://, http:// or mailto:"
        elif isinstance(part, a.Plain):  # of which some are written as `&zhcy;`
            yield from ((part.at + at, what) for at, what in told(part.text))


def _blocks(blocks: Iterable[a.Block], lists: tuple[str, ...], tight: bool = False) -> str:
    return "".join(_block(block, lists, tight) for block in blocks)


def _block(block: a.Block, lists: tuple[str, ...], tight: bool) -> str:
    """A block, within these lists."""
    if isinstance(block, a.Paragraph):
        return _line(block.content) + ("\n" if tight else "\n\n")
    if isinstance(block, a.Heading):
        return f"\\texthead{{{_line(block.content)}}}\n\n"
    if isinstance(block, a.Quote):
        return f"\\begin{{quote}}\n{_blocks(block.blocks, lists)}\\end{{quote}}\n\n"
    if isinstance(block, a.Listing):
        kind = "itemize" if block.start is None else "enumerate"
        inner = (*lists, kind)
        begin = f"\\begin{{{kind}}}\n"
        if block.start not in (None, 1):
            begin += f"\\setcounter{{enum{'i' * inner.count('enumerate')}}}{{{(block.start or 0) - 1}}}\n"
        items = "".join(f"\\item{{}} {_blocks(item, inner, block.tight)}" for item in block.items)
        return f"{begin}{items}\\end{{{kind}}}\n\n"
    if isinstance(block, a.CodeBlock):
        return _code(block.text)
    if isinstance(block, a.Table):
        columns = "".join({"right": "r", "center": "c"}.get(side, "l") for side in block.sides)
        head, *rows = ["{}" + " & ".join(map(_line, row)) + " \\\\\n" for row in (block.head, *block.rows)]
        body = f"\\toprule\n{head}\\midrule\n{''.join(rows)}\\bottomrule\n"
        return f"{{\\centering\\begin{{tabular}}{{{columns}}}\n{body}\\end{{tabular}}\\par}}\n\n"
    return "\\textrule\n\n"


def _line(content: Iterable[a.Inline]) -> str:
    return "".join(map(_inline, content))


def _inline(part: a.Inline) -> str:
    if isinstance(part, a.Plain):
        return plain_tex(part.text)
    if isinstance(part, a.Code):
        return rf"\texttt{{{plain_tex(part.text)}}}"
    if isinstance(part, a.Formula):
        return f"\\[{part.math}\\]" if part.display else f"${part.math}$"
    if isinstance(part, a.Emphasis):
        return f"\\{'textbf' if part.strong else 'emph'}{{{_line(part.content)}}}"
    if isinstance(part, a.Link):
        return "\\href{" + _SPECIAL.sub(r"\\\g<0>", _target(part)) + f"}}{{{_line(part.content)}}}"
    return "\\newline{}" if part.hard else "\n"


def _target(link: a.Link) -> str:
    return link.target.replace("~", "%7E")


def _code(content: str) -> str:
    """Lines of code, each as it stands."""
    lines = []
    for line in content.rstrip("\n").split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        lines.append("\\mbox{}" + "\\ " * indent + plain_tex(line[indent:]).replace(" ", "\\ "))
    body = "\\\\\n".join(lines)
    return f"\\begin{{quote}}\\raggedright\\ttfamily\n{body}\n\\end{{quote}}\n\n"
