"""Subscripts of names: how indices are joined, and a canonical form for subscripts that print alike.

12     row 1, column 2, or the twelfth: read as two indices, which print like one
10      ten, since rows and columns are counted from 1
"""

from __future__ import annotations

import re

_PAIR = re.compile(r"[1-9][1-9]")


def join_indices(indices: tuple[str, ...]) -> str:
    """`12` for row 1, column 2; with a comma as soon as one of them has two digits."""
    if len(indices) == 1:
        return indices[0]
    return ("" if all(len(i) == 1 for i in indices) else ",").join(indices)


def canonical(indices: tuple[str, ...]) -> tuple[str, ...]:
    """The canonical form: two digits are two indices, or one index if one of them is 0."""
    text = "".join(indices)
    if len(text) != 2 or not (text.isdigit() and text.isascii()):
        return indices
    return (text[0], text[1]) if _PAIR.fullmatch(text) else (text,)
