"""Texts of a handout: Markdown that an author wrote, checked as a whole, for every format that it is to come out in.

HTML, pictures and whatever else does not fit on paper are faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from symla.documents.formula import BadFormula, formula
from symla.documents.markdown import Reading, Span, read_text
from symla.notation.signs import UNSEEN
from symla.rendering.formats import documents_in, format_named

_MATH = ("math", "display")


@dataclass(frozen=True)
class TextBlock:
    """A text as it was written."""

    text: str

    @cached_property
    def reading(self) -> Reading:
        return read_text(self.text)

    @cached_property
    def formulas(self) -> dict[int, str]:
        """The formulas, written anew, by where they begin."""
        return {span.at: formula(span.inner) for span in self.reading.spans if span.kind in _MATH}

    @property
    def begins_with_words(self) -> bool:
        """Whether it begins with a paragraph that a heading may open."""
        tokens = self.reading.tokens
        return (
            len(tokens) > 1
            and tokens[0].type == "paragraph_open"
            and bool(tokens[1].children)
            and all(child.type != "display_math" for child in (tokens[1].children or [])[:1])
        )

    def faults(self, wanted: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Everything in the text that will not do, or not in one of the formats, as (place, what)."""
        for span in self.reading.spans:
            if span.kind in _MATH:
                try:
                    formula(span.inner)
                except BadFormula as error:
                    yield span.at + error.position, f"formula: {error.what}"
            elif span.kind == "html":
                yield span.start, "HTML is not read; use Markdown"
            elif span.kind == "image":
                yield span.start, "pictures are not read"
        for token in self.reading.tokens:
            if token.type == "html_block" and token.map:
                yield self.reading.line_starts[token.map[0]], "HTML is not read; use Markdown"
        hidden = list(self._hidden())
        yield from hidden
        told = {place for place, _ in hidden}
        for documents in map(documents_in, wanted):
            yield from documents.unknown(self.text)
            yield from (fault for fault in documents.unfit(self) if fault[0] not in told)

    def _hidden(self) -> Iterator[tuple[int, str]]:
        """Characters that are not seen, and links that lead elsewhere than to a page or an address."""
        yield from unseen(self.text)
        for token in self.reading.tokens:
            for child in token.children or ():
                if child.type == "link_open" and (told := _not_to_be_followed(str(child.attrs.get("href", "")))):
                    yield token.meta["places"][0], told
        for target in self.reading.targets:
            if told := _not_to_be_followed(target):
                yield max(self.text.find("]:"), 0), told

    def shown(self, format_name: str) -> str:
        """The text in a format; raises `UnknownFormat` if no documents are written in it."""
        return documents_in(format_name).text(self, format_named(format_name))

    # ---- as the formats see it --------------------------------------------------------------------------------------

    @property
    def tokens(self) -> list[Token]:
        return self.reading.tokens

    @property
    def stretches(self) -> list[Span]:
        return self.reading.spans

    @property
    def line_starts(self) -> list[int]:
        return self.reading.line_starts

    def line(self, number: int) -> str:
        return self.reading.line(number)


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Characters that have no business in a text, as (place, what)."""
    for met in UNSEEN.finditer(text):
        yield met.start(), f"the character U+{ord(met[0]):04X} is not seen and changes how a text is read"
    for at, letter in enumerate(text):
        if "\ud800" <= letter <= "\udfff":
            yield at, f"half a character (U+{ord(letter):04X}) cannot be written"


def _not_to_be_followed(target: str) -> str:
    """What is wrong with the target of a link; nothing, if it is a page, an address or a place in the text."""
    scheme = re.match(r"[^/?#]*?:", target)
    if scheme is None or scheme[0].lower() in ("http:", "https:", "mailto:", "ftp:", "tel:", "doi:"):
        return ""
    return f"a link leads to http:, https:, mailto: or a place in the text, not to {scheme[0][:40]}"
