"""Plain text as text of a web page: nothing in it is markup, in an element or in the value of an attribute."""

from __future__ import annotations

from typing import Final

from symla.notation.signs import UNSEEN

_REFERENCES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def escape(text: str) -> str:
    """The text; what is not seen is shown as a character that is missing."""
    return UNSEEN.sub("\ufffd", text).translate(_REFERENCES)
