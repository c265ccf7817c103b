"""Conversion of Markdown tokens to an author's text (`rendering/authored`), with the faults in it.

Faults are what CommonMark has but a page does not (HTML, pictures), what would be lost silently (a link without a
target), and what a host would execute (`{python}` at the start of a code block).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from symla.notation.signs import UNSEEN
from symla.rendering import authored as a
from symla.rendering.markdown.reading import Reading

_MOST_EMPHASIS = 2  # nested marks
_MOST_BLOCKS = 4  # nested lists and quotations: no format sets more of them apart
_SCHEMES = ("http:", "https:", "mailto:", "ftp:", "tel:", "doi:")
# Languages of code that every host only highlights.
LANGUAGES = frozenset(
    "text txt plain plaintext console output pseudocode python py python3 pycon r julia jl matlab octave c cpp c++ "
    "csharp java javascript js typescript ts json yaml toml xml html css sql bash sh shell zsh powershell rust go ruby "
    "perl php lua haskell ocaml fortran scala kotlin swift lisp scheme clojure prolog mathematica wolfram maple maxima "
    "sage gap stan tex latex bibtex markdown md diff make makefile cmake asm".split()
)
_SIDES: dict[str, a.Side] = {"left": "left", "center": "center", "right": "right"}


def read(reading: Reading, formulas: dict[int, str]) -> tuple[a.Authored, list[tuple[int, str]]]:
    """The text, and its faults as (offset, message).  `formulas` are the parsed formulas by their offsets; a fault in a
    formula is reported elsewhere.
    """
    reader = _Reader(reading, formulas)
    text = reader.blocks()
    return text, [*reader.faults, *_definitions(reading)]


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Invisible or control characters in a text, as (offset, message)."""
    for met in UNSEEN.finditer(text):
        yield met.start(), f"the character U+{ord(met[0]):04X} is not seen and changes how a text is read"
    for at, letter in enumerate(text):
        if "\ud800" <= letter <= "\udfff":
            yield at, f"half a character (U+{ord(letter):04X}) cannot be written"


def _not_to_be_followed(target: str) -> str:
    """The fault of a link's target; empty for a page, an address or an anchor in the text."""
    scheme = re.match(r"[^/?#]*?:", target)
    if scheme is None or scheme[0].lower() in _SCHEMES:
        return "" if target else "a link leads somewhere: write [words](address)"
    return f"a link leads to http:, https:, mailto: or a place in the text, not to {scheme[0][:40]}"


def _definitions(reading: Reading) -> Iterator[tuple[int, str]]:
    """The faults of link definitions, `[name]: address`."""
    for definition in reading.definitions:
        if why := _not_to_be_followed(definition.target):
            yield definition.at, why
        elif not definition.used:
            yield definition.at, "this line says where a link leads, and no link has this name: it would not be seen"


class _Reader:
    def __init__(self, reading: Reading, formulas: dict[int, str]) -> None:
        self.reading = reading
        self.formulas = formulas
        self.faults: list[tuple[int, str]] = []
        self.at = 0
        self.depth = 0  # of lists and quotations

    # ---- blocks -----------------------------------------------------------------------------------------------------

    def blocks(self, closed: str = "") -> a.Authored:
        """The blocks up to the closing token."""
        found: list[a.Block] = []
        while self.at < len(self.reading.tokens):
            token = self.reading.tokens[self.at]
            self.at += 1
            if token.type == closed:
                break
            block = self.block(token)
            if block is not None:
                found.append(block)
        return tuple(found)

    def within(self, token: Token) -> a.Block | None:
        """A list or a quotation.  What is nested too deeply is passed over with a fault."""
        if self.depth == _MOST_BLOCKS:
            self.faults.append((self.begin(token), f"lists and quotations are nested more than {_MOST_BLOCKS} deep"))
            while self.reading.tokens[self.at].level != token.level:
                self.at += 1
            self.at += 1
            return None
        self.depth += 1
        quote = token.type == "blockquote_open"
        found = a.Quote(self.blocks("blockquote_close")) if quote else self.listing(token)
        self.depth -= 1
        return found

    def block(self, token: Token) -> a.Block | None:
        kind = token.type
        if kind == "paragraph_open":
            return a.Paragraph(self.line())
        if kind == "heading_open":
            return a.Heading(int(token.tag[1:]), self.line())
        if kind in ("blockquote_open", "bullet_list_open", "ordered_list_open"):
            return self.within(token)
        if kind == "table_open":
            return self.table()
        if kind in ("fence", "code_block"):
            return self.code(token)
        if kind == "hr":
            return a.Rule()
        what = "HTML is not read; use Markdown" if kind == "html_block" else f"{kind.replace('_', ' ')} is not read"
        self.faults.append((self.begin(token), what))
        return None

    def begin(self, token: Token) -> int:
        """The offset of a block's first line."""
        return self.reading.line_starts[token.map[0]] if token.map else 0

    def line(self) -> tuple[a.Inline, ...]:
        """The content of a paragraph, a heading or a cell: the next token; the one after it closes the block."""
        token = self.reading.tokens[self.at]
        self.at += 2
        return _Line(self, token).read()

    def listing(self, token: Token) -> a.Listing:
        ordered = token.type == "ordered_list_open"
        closed = token.type.replace("open", "close")
        first = self.at
        items = []
        while self.reading.tokens[self.at].type != closed:
            self.at += 1
            items.append(self.blocks("list_item_close"))
        level = token.level + 2
        held = [one for one in self.reading.tokens[first : self.at] if one.level == level]
        tight = all(one.hidden for one in held if one.type == "paragraph_open")
        self.at += 1
        start = token.attrGet("start")
        return a.Listing(tuple(items), (1 if start is None else int(start)) if ordered else None, tight)

    def table(self) -> a.Table:
        sides: list[a.Side] = []
        rows: list[list[tuple[a.Inline, ...]]] = []
        while (token := self.reading.tokens[self.at]).type != "table_close":
            self.at += 1
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                if token.type == "th_open":
                    sides.append(_SIDES.get(str(token.attrGet("style") or "").rpartition(":")[2].strip(), ""))
                content = self.reading.tokens[self.at]
                rows[-1].append(self.line())
                self.beyond(content, len(rows[-1]), len(sides), token.type == "th_open")
        self.at += 1
        head, *body = map(tuple, rows)
        return a.Table(tuple(sides), head, tuple(body))

    def beyond(self, cell: Token, number: int, columns: int, in_head: bool) -> None:
        """Report what stands behind the last cell of a row: tables of Markdown drop it."""
        places = cell.meta.get("places")
        if in_head or number < columns or not places:
            return
        end = self.reading.text.find("\n", places[-1])
        behind = self.reading.text[places[-1] : end if end >= 0 else None]
        if found := re.match(rf"(?:\s*\|){{{1 if cell.content else 2}}}[\s|]*(?=[^\s|])", behind):
            what = "this cell is below no cell of the head: a | within a cell is written \\|"
            self.faults.append((places[-1] + found.end(), what))

    def code(self, token: Token) -> a.CodeBlock:
        begin = self.begin(token)
        language = token.info.strip()
        if language and language.lower() not in LANGUAGES:
            first = self.reading.line(token.map[0] if token.map else 0)
            at = begin + max(first.find(token.info.strip()), 0)
            wanted = "a block of code begins with ```, or with ```python or another language, and nothing in it is run"
            if language == "math":
                wanted = "a formula stands between $$ and $$"
            self.faults.append((at, f"{language[:40]!r} is no language of code: {wanted}"))
        return a.CodeBlock(token.content.removesuffix("\n"), language, begin)


class _Line:
    """Reads the inline tokens of one block, with their offsets."""

    def __init__(self, reader: _Reader, token: Token) -> None:
        self.reader = reader
        self.source = token.content
        self.places: list[int] = token.meta.get("places") or [0]
        self.tokens = token.children or []
        self.index = 0
        self.cursor = 0
        self.depth = 0  # of emphasis
        self.deeper = 0  # marks of emphasis that are open below the depth that is read: they are counted, not nested

    def read(self, closed: str = "") -> tuple[a.Inline, ...]:
        parts: list[a.Inline] = []
        while self.index < len(self.tokens):
            token = self.tokens[self.index]
            self.index += 1
            if self.deeper and token.type in ("em_close", "strong_close"):
                self.deeper -= 1
                continue
            if token.type == closed:
                break
            part = self.part(token)
            if part is not None:
                parts.append(part)
        return tuple(parts)

    def place(self, piece: str) -> int:
        """The offset of the next occurrence of this piece, which is consumed."""
        found = self.source.find(piece, self.cursor)
        if found < 0:
            return self.places[min(self.cursor, len(self.places) - 1)]
        self.cursor = found + len(piece)
        return self.places[min(found, len(self.places) - 1)]

    def fault(self, at: int, what: str) -> None:
        self.reader.faults.append((at, what))

    def part(self, token: Token) -> a.Inline | None:
        kind = token.type
        if kind in ("text", "text_special"):
            at = self.place(token.markup if kind == "text_special" and token.markup else token.content)
            if kind == "text_special":
                for _, what in unseen(token.content):
                    self.fault(at, what)
            return a.Plain(token.content, at)
        if kind == "code_inline":
            return a.Code(token.content, self.place(token.markup))
        if kind in ("math", "display_math"):
            at = token.meta["at"]
            return a.Formula(self.reader.formulas.get(at, "x"), kind == "display_math", at)
        if kind in ("em_open", "strong_open"):
            if self.depth >= _MOST_EMPHASIS:
                if not self.deeper:
                    what = "emphasis within emphasis within emphasis is not seen on a page"
                    self.fault(self.place(token.markup), what)
                self.deeper += 1
                return None
            self.depth += 1
            content = self.read(kind.replace("open", "close"))
            self.depth -= 1
            return a.Emphasis(content, kind == "strong_open")
        if kind == "link_open":
            return self.link(token)
        if kind in ("softbreak", "hardbreak"):
            self.place("\n")
            return a.Break(kind == "hardbreak")
        told = {"image": "pictures are not read", "html_inline": "HTML is not read; use Markdown"}
        self.fault(token.meta.get("at", 0), told.get(kind, f"{kind.replace('_', ' ')} is not read"))
        return None

    def link(self, token: Token) -> a.Link:
        target = str(token.attrGet("href") or "")
        at = token.meta["at"]
        content = self.read("link_close")
        self.cursor = max(self.cursor, token.meta["behind"])
        if why := _not_to_be_followed(target):
            self.fault(at, why)
        elif token.attrGet("title"):
            self.fault(at, "the title of a link is not shown on paper: put it into the text")
        elif not any(map(_is_seen, a.inlines_of(content))):
            self.fault(at, "a link without words is not seen: write [words](address)")
        return a.Link(target, content, at)


def _is_seen(part: a.Inline) -> bool:
    return isinstance(part, a.Code | a.Formula) or (isinstance(part, a.Plain) and bool(part.text.strip()))
