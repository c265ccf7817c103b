"""Space for an answer on a sheet, as handouts specify it: `4 cm`, `6 lines`, `40 mm grid`."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import PydanticCustomError

from symla.rendering.handout import RULED, Space

WRITTEN = r"^ *\d+ *(mm|cm|lines?)( *grid)? *$"
_PARTS = re.compile(r"\s*(\d+)\s*(mm|cm|lines?)\s*(grid)?\s*")
_MILLIMETRES = {"mm": 1, "cm": 10}
_HIGHEST = 240  # millimetres: a page


def space_of(text: Any) -> Space | None:
    """The space that a text specifies; raises `PydanticCustomError` for an invalid text."""
    if text is None:
        return None
    found = _PARTS.fullmatch(text) if isinstance(text, str) else None
    if found is None or (found[3] and found[2] not in _MILLIMETRES):
        raise PydanticCustomError("space", "takes a height such as 4 cm, 6 lines or 4 cm grid")
    ruled = found[2] not in _MILLIMETRES
    digits = found[1].lstrip("0")
    height = int(digits[:4] or 0) * _MILLIMETRES.get(found[2], RULED)  # four are too high already
    if not 0 < height <= _HIGHEST:
        raise PydanticCustomError("space", f"is more than nothing and at most {_HIGHEST // 10} cm")
    return Space("lines" if ruled else "grid" if found[3] else "blank", height)
