"""Room for an answer on a sheet, as it is written in a file: `4 cm`, `6 lines`, `40 mm grid`."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from pydantic_core import PydanticCustomError

WRITTEN = r"^ *\d+ *(mm|cm|lines?)( *grid)? *$"
_PARTS = re.compile(r"\s*(\d{1,3})\s*(mm|cm|lines?)\s*(grid)?\s*")
_MILLIMETRES = {"mm": 1, "cm": 10}
_RULED = 8  # millimetres from one ruled line to the next
_HIGHEST = 240  # millimetres: a page


class Space(NamedTuple):
    """Room for an answer: blank, ruled or squared, so many millimetres high."""

    kind: Literal["blank", "lines", "grid"]
    height: int

    @property
    def rows(self) -> int:
        """How many ruled lines it has, or would have."""
        return max(self.height // _RULED, 1)


def space_of(text: Any) -> Space | None:
    """The room that a text asks for; raises `PydanticCustomError` if it asks for none."""
    if text is None:
        return None
    found = _PARTS.fullmatch(text) if isinstance(text, str) else None
    if found is None or (found[3] and found[2] not in _MILLIMETRES):
        raise PydanticCustomError("space", "takes a height such as 4 cm, 6 lines or 4 cm grid")
    ruled = found[2] not in _MILLIMETRES
    height = int(found[1]) * _MILLIMETRES.get(found[2], _RULED)
    if not 0 < height <= _HIGHEST:
        raise PydanticCustomError("space", f"is more than nothing and at most {_HIGHEST // 10} cm")
    return Space("lines" if ruled else "grid" if found[3] else "blank", height)
