"""Indices of names: how they are written together, and one form for what is written alike.

12      row 1, column 2, or the twelfth: read as two indices, which are printed like one
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
    """Two digits as two indices, or as one if 0 is among them, however they came about."""
    text = "".join(indices)
    if len(text) != 2 or not (text.isdigit() and text.isascii()):
        return indices
    return (text[0], text[1]) if _PAIR.fullmatch(text) else (text,)
