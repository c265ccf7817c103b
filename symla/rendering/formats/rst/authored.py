"""Texts of authors in reStructuredText, by the tokens of markdown-it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from symla.rendering.formats import Authored, Format
from symla.rendering.formats.rst.markup import Piece, begun, inner, literal, math, opening

if TYPE_CHECKING:
    from markdown_it.token import Token

_RULE = r"\* \* \*"
_QUOTED = "   "


def text(authored: Authored, _: Format) -> str:
    """The text in reStructuredText."""
    return "\n\n".join(_Writer(authored.tokens, authored.formulas.__getitem__).blocks())


def unfit(authored: Authored) -> Iterator[tuple[int, str]]:
    """What of the text has no counterpart, by the place of its line."""
    writer = _Writer(authored.tokens, lambda _at: "x")
    writer.blocks()
    for line, what in writer.faults:
        yield authored.line_starts[line], what


class _Writer:
    """Writes the tokens, block after block, and notes what it cannot write.  Formulas are looked up by where they
    begin.
    """

    def __init__(self, tokens: Sequence[Token], formula_at: Callable[[int], str]) -> None:
        self.tokens = tokens
        self.formula_at = formula_at
        self.next = 0
        self.line = 0
        self.faults: list[tuple[int, str]] = []

    def take(self) -> Token:
        token = self.tokens[self.next]
        self.next += 1
        if token.map:
            self.line = token.map[0]
        return token

    def blocks(self, end: str = "") -> list[str]:
        """The blocks up to a token that ends what they stand in, or to the end of all."""
        found: list[str] = []
        listed = False
        while self.next < len(self.tokens):
            token = self.take()
            kind = token.type
            if kind == end:
                break
            if listed and kind.endswith("list_open"):
                found.append("..")  # or both lists would be one
            listed = kind.endswith("list_open")
            found += self.block(token)
        return [block for block in found if block]

    def block(self, token: Token) -> list[str]:
        kind = token.type
        if kind in ("paragraph_open", "heading_open"):
            content = self.take()
            self.take()
            return self.heading(content) if kind == "heading_open" else self.paragraph(content)
        if kind in ("fence", "code_block"):
            code = token.content.strip("\n")
            return ["::", _indented(code.replace("\0", "\ufffd"), _QUOTED)] if code.strip() else []
        if kind == "blockquote_open":
            inside = self.blocks("blockquote_close")
            return ["..", _indented("\n\n".join(inside), _QUOTED)] if inside else []
        if kind in ("bullet_list_open", "ordered_list_open"):
            return self.items(token)
        if kind == "table_open":
            return self.table()
        if kind == "hr":
            return [_RULE]
        if kind not in ("html_block", "inline"):  # HTML is told by those who know its places
            self.fault(f"{kind.replace('_', ' ')} is not brought to reStructuredText")
        return []

    def fault(self, what: str) -> None:
        self.faults.append((self.line, what))

    def heading(self, content: Token) -> list[str]:
        """A heading outside of the order of sections, which is that of the handout."""
        pieces = [piece for line in self.inline(content) for piece in (*line, Piece(" "))]
        shown = begun([math(piece) if isinstance(piece, str) else piece for piece in pieces])
        return [f".. rubric:: {shown}"] if shown else []

    def paragraph(self, content: Token) -> list[str]:
        """A paragraph, with its displayed formulas as blocks; where it has breaks, lines that stay lines."""
        found: list[str] = []
        lines = self.inline(content)
        kept: list[list[Piece]] = []

        def end() -> None:
            shown = [begun(line) for line in kept]
            if any(shown):
                found.append("\n".join(f"| {line}".rstrip() for line in shown) if len(shown) > 1 else shown[0])
            kept.clear()

        for line in lines:
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

    def items(self, token: Token) -> list[str]:
        close = token.type.replace("open", "close")
        number = int(token.attrGet("start") or 1)
        shown: list[str] = []
        while self.take().type != close:
            mark = f"{number}. " if token.type == "ordered_list_open" else "- "
            number += 1
            inside = "\n\n".join(self.blocks("list_item_close"))
            shown.append((mark + _indented(inside, " " * len(mark)).lstrip(" ")).rstrip())
        return ["\n\n".join(shown)]

    def table(self) -> list[str]:
        rows: list[list[str]] = []
        while (token := self.take()).type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append("\n\n".join(self.paragraph(self.take())))
        lines = [
            (f"{'* ' if at == 0 else '  '}- " + _indented(cell, " " * 4).lstrip(" ")).rstrip()
            for row in rows
            for at, cell in enumerate(row)
        ]
        heads = 1 if len(rows) > 1 else 0
        return [f".. list-table::\n   :header-rows: {heads}\n\n" + _indented("\n".join(lines), _QUOTED)]

    # ---- within a paragraph -----------------------------------------------------------------------------------------

    def inline(self, content: Token) -> list[list[Piece | str]]:
        """The lines of a paragraph in pieces; a displayed formula is a text by itself."""
        lines: list[list[Piece | str]] = [[]]
        marks: list[str] = []
        target: str | None = None
        linked = ""
        for token in content.children or ():
            kind = token.type
            if kind in ("text", "text_special"):
                if target is not None:
                    linked += token.content
                else:
                    lines[-1] += _marked(inner(token.content), marks)
            elif kind == "softbreak":
                linked += " "
                lines[-1].append(Piece(" "))
            elif kind == "hardbreak":
                lines.append([])
            elif kind == "code_inline":
                if target is not None:
                    linked += token.content
                else:
                    lines[-1].append(literal(token.content))
            elif kind in ("math", "display_math"):
                formula = self.formula_at(token.meta["at"])
                if target is not None:
                    self.fault("a formula in a link is not brought to reStructuredText")
                lines[-1].append(math(formula) if kind == "math" else formula)
            elif kind in ("em_open", "strong_open"):
                marks.append("*" if kind == "em_open" else "**")
            elif kind in ("em_close", "strong_close"):
                marks.pop()
            elif kind == "link_open":
                target, linked = str(token.attrGet("href") or ""), ""
            elif kind == "link_close":
                lines[-1].append(_link(linked, target or ""))
                target = None
            elif kind not in ("image", "html_inline"):
                self.fault(f"{kind.replace('_', ' ')} is not brought to reStructuredText")
        return lines


def _marked(shown: str, marks: Sequence[str]) -> list[Piece]:
    """Text between marks, blanks outside of them; marks within marks are those of weight, since there are no others."""
    if not marks or not shown.strip():
        return [Piece(shown)]
    mark = max(marks, key=len)
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
