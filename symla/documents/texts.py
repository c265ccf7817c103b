"""Markdown texts of handouts, checked for every output format.  HTML, pictures and whatever else has no place on paper
are faults.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from symla.documents.authored import read, unseen
from symla.documents.formula import BadFormula, formula, lettered
from symla.rendering.authored import Authored, Formula, Paragraph
from symla.rendering.formats import documents_in, format_named
from symla.rendering.markdown.reading import Reading, read_text

_MATH = ("math", "display")


@dataclass(frozen=True)
class TextBlock:
    """A text as the author wrote it."""

    text: str
    letters: tuple[tuple[str, str], ...] = ()  # how letters are written that have a look on the page

    @cached_property
    def reading(self) -> Reading:
        return read_text(self.text)

    @cached_property
    def _read(self) -> tuple[Authored, tuple[tuple[int, str], ...]]:
        """The parsed text, and the faults in it that concern all formats."""
        formulas: dict[int, str] = {}
        faults: list[tuple[int, str]] = []
        for span in self.reading.spans:
            if span.kind in _MATH:
                try:
                    formulas[span.at] = lettered(formula(span.inner), dict(self.letters))
                except BadFormula as error:
                    faults.append((span.at + error.position, f"formula: {error.what}"))
        authored, told = read(self.reading, formulas)
        return authored, (*unseen(self.text), *faults, *told)

    @property
    def authored(self) -> Authored:
        """The parsed text."""
        return self._read[0]

    @property
    def begins_with_words(self) -> bool:
        """Whether the text begins with a paragraph, which may follow a run-in heading."""
        first = self.authored[0] if self.authored else None
        if not isinstance(first, Paragraph) or not first.content:
            return False
        opening = first.content[0]
        return not (isinstance(opening, Formula) and opening.display)

    @property
    def is_a_sentence(self) -> bool:
        """Whether the text is one paragraph without displayed formulas."""
        first = self.authored[0] if len(self.authored) == 1 else None
        return isinstance(first, Paragraph) and not any(
            isinstance(part, Formula) and part.display for part in first.content
        )

    def faults(self, wanted: Iterable[str]) -> Iterator[tuple[int, str]]:
        """The faults of the text, for all formats and for each of these, as (offset, message)."""
        found = dict.fromkeys(self._read[1])
        told = {place for place, _ in found}
        for documents in map(documents_in, wanted):
            found |= dict.fromkeys(fault for fault in documents.unknown(self.text) if fault[0] not in told)
            found |= dict.fromkeys(fault for fault in documents.unfit(self.authored) if fault[0] not in told)
        yield from found

    def shown(self, format_name: str) -> str:
        """The text in a format; raises `UnknownFormat` if the format has no documents."""
        return documents_in(format_name).text(self.authored, format_named(format_name))

    def within(self, format_name: str) -> str:
        """The text, which must be a sentence, as part of a paragraph."""
        documents = documents_in(format_name)
        return (documents.within or documents.text)(self.authored, format_named(format_name))
