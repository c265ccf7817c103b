"""Matrices that are equal, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symla.rendering.pages.lines import Line


_FEW = 3


def equal_arrays(lines: Sequence[Line], is_array: Callable[[str], bool]) -> bool:
    """Whether these are two or three matrices of one chain: what is done is the same from first to last."""
    return (
        1 < len(lines) <= _FEW
        and bool(lines[0].left)
        and not any(line.left or line.continued for line in lines[1:])
        and all(is_array(line.right) for line in lines)
    )
