"""Texts of authors as LaTeX, by the tokens of markdown-it: the blocks and marks that a text on paper needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from symla.rendering.formats import Authored, Format
from symla.rendering.formats.latex.letters import plain_tex

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINK = re.compile(r"(?:https?://|mailto:)[^\s{}\\^~]*")
_SPECIAL = re.compile("[%#&_$]")
_MOST_LISTS = 3
_PLAIN = {
    "paragraph_open": "",
    "paragraph_close": "\n\n",
    "list_item_open": "\\item{} ",
    "list_item_close": "",
    "blockquote_open": "\\begin{quote}\n",
    "blockquote_close": "\\end{quote}\n\n",
    "heading_open": "\\texthead{",
    "heading_close": "}\n\n",
    "thead_open": "",
    "thead_close": "\\midrule\n",
    "tbody_open": "",
    "tbody_close": "",
    "tr_open": "",
    "tr_close": " \\\\\n",
    "table_close": "\\bottomrule\n\\end{tabular}\\par}\n\n",
    "hr": "\\textrule\n\n",
    "em_open": "\\emph{",
    "em_close": "}",
    "strong_open": "\\textbf{",
    "strong_close": "}",
    "link_close": "}",
    "softbreak": "\n",
    "hardbreak": "\\newline{}",
}


# Told by those who know their places.
_TOLD = frozenset(["image", "html_inline", "html_block"])


def text(authored: Authored, _: Format) -> str:
    """The text as LaTeX."""
    return _Writer(authored.tokens, authored.formulas.__getitem__).written()


def unfit(authored: Authored) -> Iterator[tuple[int, str]]:
    """What of the text is not brought to paper, by the place of its line."""
    writer = _Writer(authored.tokens, lambda _at: "x")
    writer.written()
    for line, what in writer.faults:
        yield authored.line_starts[line], what


class _Writer:
    """Writes the tokens, and notes what it cannot write.  Formulas are looked up by where they begin."""

    def __init__(self, tokens: Sequence[Token], formula_at: Callable[[int], str]) -> None:
        self.tokens = tokens
        self.formula_at = formula_at
        self.lists: list[str] = []
        self.line = 0
        self.faults: list[tuple[int, str]] = []

    def written(self) -> str:
        parts = []
        for index, token in enumerate(self.tokens):
            if token.map:
                self.line = token.map[0]
            parts.append(self.block(token, index))
        return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip("\n")

    def block(self, token: Token, index: int) -> str:
        kind = token.type
        if kind == "inline":
            return "".join(self.inline(child) for child in token.children or ())
        if kind in ("fence", "code_block"):
            return _code(token.content)
        if kind == "table_open":
            return self.table(index)
        if kind in ("th_open", "td_open"):
            return " & " if self.tokens[index - 1].type != "tr_open" else "{}"
        if kind in ("th_close", "td_close"):
            return ""
        if kind in ("bullet_list_open", "ordered_list_open"):
            return self.list(token)
        if kind.endswith("list_close"):
            return f"\\end{{{self.lists.pop()}}}\n\n"
        if kind == "paragraph_close" and token.hidden:
            return "\n"
        return self.plain(kind)

    def plain(self, kind: str) -> str:
        if kind not in _PLAIN and kind not in _TOLD:
            self.fault(f"{kind.replace('_', ' ')} is not brought to paper")
        return _PLAIN.get(kind, "")

    def fault(self, what: str) -> None:
        self.faults.append((self.line, what))

    def list(self, token: Token) -> str:
        ordered = token.type == "ordered_list_open"
        self.lists.append("enumerate" if ordered else "itemize")
        if len(self.lists) > _MOST_LISTS:
            self.fault(f"lists are nested more than {_MOST_LISTS} deep")
        start = int(token.attrGet("start") or 1)
        if start == 1:
            return f"\\begin{{{self.lists[-1]}}}\n"
        counter = "enum" + "i" * self.lists.count("enumerate")
        return f"\\begin{{enumerate}}\n\\setcounter{{{counter}}}{{{start - 1}}}\n"

    def table(self, index: int) -> str:
        columns = ""
        for token in self.tokens[index:]:
            if token.type == "th_open":
                style = str(token.attrGet("style") or "")
                columns += "r" if "right" in style else "c" if "center" in style else "l"
            elif token.type == "thead_close":
                break
        return f"{{\\centering\\begin{{tabular}}{{{columns}}}\n\\toprule\n"

    def inline(self, token: Token) -> str:
        kind = token.type
        if kind in ("text", "text_special"):
            return plain_tex(token.content)
        if kind == "code_inline":
            return rf"\texttt{{{plain_tex(token.content)}}}"
        if kind == "math":
            return f"${self.formula_at(token.meta['at'])}$"
        if kind == "display_math":
            return f"\\[{self.formula_at(token.meta['at'])}\\]"
        if kind == "link_open":
            return self.link(str(token.attrGet("href") or ""))
        return self.plain(kind)

    def link(self, target: str) -> str:
        target = target.replace("~", "%7E")
        if not _LINK.fullmatch(target):
            self.fault("a link on paper begins with https://, http:// or mailto:")
        return "\\href{" + _SPECIAL.sub(r"\\\g<0>", target) + "}{"


def _code(content: str) -> str:
    """Lines of code, each as it stands."""
    lines = []
    for line in content.rstrip("\n").split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        lines.append("\\mbox{}" + "\\ " * indent + plain_tex(line[indent:]).replace(" ", "\\ "))
    body = "\\\\\n".join(lines)
    return f"\\begin{{quote}}\\raggedright\\ttfamily\n{body}\n\\end{{quote}}\n\n"
