"""Texts of a handout: Markdown that an author wrote, checked as a whole, for Markdown and for LaTeX.

For Markdown the text stays as it was written, but for its formulas (each dialect marks them in its own way), its
headings (which go below those of the handout) and lone dollars.  HTML, pictures and whatever else does not fit on paper
are faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from symla.documents.formula import BadFormula, formula
from symla.documents.markdown import Reading, Span, read_text
from symla.documents.plain_tex import unknown_letters
from symla.documents.signs import UNSEEN
from symla.documents.tex_blocks import latex
from symla.rendering.formats import format_named

_BELOW = 3  # a heading in a text stands below that of a section and of a problem
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

    def faults(self, with_tex: bool) -> Iterator[tuple[int, str]]:
        """Everything in the text that will not do, as (place, what)."""
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
        if with_tex:
            for at, letter in unknown_letters(self.text):
                yield at, f'pdflatex has no letter "{letter}" (U+{ord(letter):04X})'
            for line, what in latex(self.reading.tokens, _any_formula)[1]:
                if self.reading.line_starts[line] not in [place for place, _ in hidden]:
                    yield self.reading.line_starts[line], what

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

    def markdown(self, dialect: str) -> str:
        """The text in a dialect."""
        changes = [self._shown(span, dialect) for span in self.reading.spans]
        changes += self._headings()
        text = self.text
        for start, end, new in sorted(changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text.strip("\n")

    def latex(self) -> str:
        """The text as LaTeX."""
        return latex(self.reading.tokens, self.formulas.__getitem__)[0]

    def _shown(self, span: Span, dialect: str) -> tuple[int, int, str]:
        format_ = format_named(dialect)
        if span.kind == "dollar":
            return span.start, span.end, r"\$"
        if span.kind in _MATH:
            before, after = format_.inline
            if span.kind == "display" and self._stands_alone(span):
                before, after = (
                    mark.replace(r"\begin{aligned}", "").replace(r"\end{aligned}", "") for mark in format_.fence
                )
                before, after = before.rstrip("\n") + "\n", "\n" + after.lstrip("\n")
            return span.start, span.end, f"{before}{self.formulas[span.at]}{after}"
        return span.start, span.end, self.text[span.start : span.end]

    def _stands_alone(self, span: Span) -> bool:
        """Whether nothing else stands on the lines of the formula."""
        begin = self.text.rfind("\n", 0, span.start) + 1
        end = self.text.find("\n", span.end)
        return self.text[begin : end if end >= 0 else len(self.text)] == self.text[span.start : span.end]

    def _headings(self) -> Iterator[tuple[int, int, str]]:
        """`# x` -> `#### x`, and the same for underlined headings."""
        for token in self.reading.tokens:
            if token.type != "heading_open" or not token.map:
                continue
            first, last = token.map[0], token.map[1] - 1
            begin = self.reading.line_starts[first]
            mark = "#" * min(int(token.tag[1:]) + _BELOW, 6)
            line = self.reading.line(first)
            if token.markup.startswith("#"):
                found = re.search("#+", line)
                assert found is not None
                yield begin + found.start(), begin + found.end(), mark
            else:
                indent = len(line) - len(line.lstrip())
                yield begin + indent, begin + indent, mark + " "
                end = self.reading.line_starts[last]
                yield end - 1, end + len(self.reading.line(last)), ""


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


def _any_formula(_at: int) -> str:
    return "x"
