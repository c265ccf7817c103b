"""Titles: plain words with formulas, `Lengths $x^2$`.  Nothing else in a title is markup: a star is a star, and a
dollar that begins no formula is a dollar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from symla.documents.formula import ONE, WORDS, BadFormula, formula, lettered
from symla.rendering.authored import Formula, Inline, Paragraph, Plain, joined
from symla.rendering.formats import documents_in, format_named

EMPTY: Final[Mapping[str, str]] = MappingProxyType({})
_FORMULA = re.compile(r"(?<!\\)\$(?![\s$])([^$\n]{1,1000}?)(?<![\s\\])\$(?!\d)")
_BARS = re.compile(r"\\[lr]?[vV]ert\b|\\\|")
_LOOKS = (ONE | WORDS | {"left", "right"}) - {"sqrt"}
_MARKS = re.compile(rf"\\(?:{'|'.join(sorted(_LOOKS))})(?![A-Za-z])|[\\{{}}]")


def title_faults(title: str) -> Iterator[tuple[int, str]]:
    """The faults in the formulas of a title, as (offset, message)."""
    for met in _FORMULA.finditer(title):
        try:
            formula(met[1])
        except BadFormula as error:
            yield met.start(1) + error.position, f"formula: {error.what}"


def title_words(title: str, format_name: str, bold: bool, letters: Mapping[str, str] = EMPTY) -> str:
    """The title in a format, optionally bold, with `letters` so written in its formulas; raises `UnknownFormat` if the
    format has no documents.
    """
    documents, format_ = documents_in(format_name), format_named(format_name)
    title = " ".join(title.split())
    met = list(_FORMULA.finditer(title))
    if not met:
        return documents.words(title)
    if bold and not documents.bold_formulas:
        return documents.words(_FORMULA.sub(lambda own: _letters(own[1]), title))
    text = documents.within or documents.text
    if documents.spelled is None:
        parts: list[Inline] = []
        for before, own in zip([0, *[m.end() for m in met]], [*met, None], strict=True):
            parts.append(Plain(title[before : own.start() if own else len(title)]))
            parts += [Formula(lettered(formula(own[1]), letters))] if own else []
        return " ".join(text((Paragraph(joined(parts)),), format_).split())
    shown = ""
    for before, own in zip([0, *[m.end() for m in met]], [*met, None], strict=True):
        shown += documents.words(title[before : own.start() if own else len(title)])
        if own:
            alone = Paragraph((Formula(lettered(formula(own[1]), letters)),))
            shown += documents.spelled(text((alone,), format_).strip(), _letters(own[1]))
    return shown


def _letters(formula: str) -> str:
    """A formula in plain letters, for places without mathematics."""
    return " ".join(_MARKS.sub("", _BARS.sub("|", formula)).split())
