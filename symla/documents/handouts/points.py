"""The points of a problem: whole, half and quarter points, `2`, `2.5`."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any, Final

from pydantic_core import PydanticCustomError

_MOST, _STEP = 1000, Decimal("0.25")
SCHEMA: Final = {"type": "number", "minimum": 0, "maximum": _MOST, "multipleOf": float(_STEP)}


def points_of(given: Any) -> Decimal | None:
    """The points that a file tells; raises `PydanticCustomError` if it tells none."""
    if given is None:
        return None
    try:
        points = Decimal(str(given)) if not isinstance(given, bool) and len(str(given)) <= 20 else Decimal("NaN")
    except InvalidOperation:
        points = Decimal("NaN")
    if points.is_finite() and not 0 <= points <= _MOST:
        raise PydanticCustomError("points", f"is from 0 to {_MOST}")
    if not points.is_finite() or points % _STEP:
        raise PydanticCustomError("points", "takes a number of points, whole, half or quarter ones: 2 or 2.5")
    return points


def shown(points: Decimal, mark: str) -> str:
    """The points with this decimal mark: `2`, `2.5`."""
    return f"{points.normalize():f}".replace(".", mark)
