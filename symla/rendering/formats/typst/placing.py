"""The placing of a Typst document: notes in the outer column, eliminations that flow, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from symla.rendering.formats.arrays import fit_beside, reasons_last, shared_reason
from symla.rendering.formats.typst.markup import equation, formula, pieces
from symla.rendering.formats.typst.printing import quoted

_POSED = "#posed["
_ARRAY = "mat("


def is_array(inline: str) -> bool:
    """Whether the formula of a note holds an array, which stands better by itself than in the sentence."""
    return _ARRAY in inline


def alone(inline: str) -> str:
    """The formula of a note as one that stands by itself."""
    return formula(inline)


def shown(text: str, framed: str = "") -> str:
    """A formula that stands by itself, its last part framed if it is the answer."""
    parts, answer = pieces(text), pieces(framed)
    start = len(parts) - len(answer)
    if not answer or [part.math for part in parts[start:]] != [part.math for part in answer]:
        return equation(parts, display=True)
    return f"{equation(parts[:start], display=True)} + framed({equation(parts[start:], display=True)})"


def headed(body: str, head: str) -> str:
    """The body of a problem, its first sentence after the heading."""
    return body.replace(_POSED, _POSED + head, 1) if _POSED in body else f"{_POSED}{head}]\n\n{body}"


def string_of(escaped: str) -> str:
    """The words that were escaped for a page, within quotation marks of Typst."""
    return quoted(re.sub(r"\\(.)", r"\1", escaped))[1:-1]


FILTERS: tuple[tuple[str, Callable[..., object]], ...] = (
    ("narrow", partial(fit_beside, letters=840, lines=0)),
    ("is_array", is_array),
    ("alone", alone),
    ("formula", formula),
    ("shown", shown),
    ("shared_reason", shared_reason),
    ("reasons_last", reasons_last),
    ("string_of", string_of),
    ("headed", headed),
)
