"""An expression as a message quotes it: on one line, shortened if it is long."""

from __future__ import annotations

from typing import Final

from symla.notation import written as w
from symla.notation.plain import plain_printer

_LONGEST_NUMBER: Final = 120  # bits
_LONGEST_TEXT: Final = 160
_DIGITS_PER_BIT: Final = 0.30103


def quoted(node: w.Node) -> str:
    """The expression as plain text; in place of long numbers, what they are."""
    for part in w.walk(node):
        if isinstance(part, w.Number):
            bits = max(abs(part.value.numerator), part.value.denominator).bit_length()
            if bits > _LONGEST_NUMBER:
                sign = "-" if part.value < 0 else ""
                about = int(bits * _DIGITS_PER_BIT) + 1
                return (
                    f"{sign}(a number of about {about} digits)" if part is node else "an expression with long numbers"
                )
    text = plain_printer()(node)
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
