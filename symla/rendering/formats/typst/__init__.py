"""Typst, and PDF that is typeset from it: formulas with words for those who do not see them."""

from __future__ import annotations

import re
from functools import lru_cache

from symla.rendering.formats import Documents, Figures, Format
from symla.rendering.formats.typst.authored import text, unfit
from symla.rendering.formats.typst.figure import logo, typst_figure
from symla.rendering.formats.typst.letters import unknown_letters
from symla.rendering.formats.typst.markup import INLINE, escape, finish, pieces, spoken_printer, wrapped_spoken_printer
from symla.rendering.formats.typst.placing import FILTERS
from symla.rendering.formats.typst.typesetting import pdf, redrawn
from symla.rendering.typeset import Product
from symla.rendering.widths.paper import paper_measure

_FORMULA = re.compile(f"{INLINE[0]}([^{INLINE[1]}]*){INLINE[1]}")
_NO_LETTER = re.compile(r"[\"\\$(){}_^#;]|\b(?:vb|frac|sqrt|op|italic|space|abs|norm)\b")


@lru_cache(maxsize=2048)
def _reason_width(reason: str) -> float:
    """The width of a reason: words mostly, whose letters are narrower than digits."""
    words = _FORMULA.sub(lambda found: _NO_LETTER.sub("", " ".join(piece.math for piece in pieces(found[1]))), reason)
    return 0.92 * len(words)


_TYPST = Format(
    name="typst",
    kind="typst",
    suffix="typ",
    escape=escape,
    printer=spoken_printer,
    display=spoken_printer,
    inline=INLINE,
    aside=INLINE,
    reason=("", ""),
    fence=("", ""),
    measure=paper_measure,
    reason_width=_reason_width,
    page_width=64,
    wrapped=wrapped_spoken_printer,
    finish=finish,
    filters=FILTERS,
    documents=Documents(
        logo=logo,
        words=escape,
        text=text,
        unfit=unfit,
        unknown=unknown_letters,
        placing=True,
        line_widths=(("column", 64), ("wide", 80), ("a5", 64)),
    ),
    figures=Figures("typ", typst_figure),
)

FORMATS = (_TYPST,)
PRODUCTS = (Product("pdf", "pdf", "typst", _TYPST.name, lambda text, _, seconds: pdf(text, seconds), usual=True),)
REDRAWN = redrawn
