"""Plain Unicode text, for a terminal."""

from __future__ import annotations

from symla.notation.plain import plain_printer
from symla.notation.tall import spread, tall_printer, width
from symla.rendering.formats import Format


def visible(text: str) -> str:
    """The text without control characters (a terminal would obey them)."""
    return "".join(c if c.isprintable() else " " for c in text)


FORMATS = (
    Format(
        name="text",
        kind="text",
        suffix="txt",
        escape=visible,
        printer=plain_printer,
        display=tall_printer,
        inline=("", ""),
        aside=("", ""),
        reason=("", ""),
        fence=("", ""),
        bound=width,
        width=width,
        reason_width=len,
        page_width=96,
        spread=spread,
        mime="text/plain",
        terminal=True,
    ),
)
