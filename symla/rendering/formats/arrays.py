"""What layouts on paper ask of blocks and lines: which notes fit beside the text, and where the reasons stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symla.rendering.pages.block import Block
    from symla.rendering.pages.lines import Line
    from symla.rendering.words.templates import Words


_WIDEST = 25.0  # of what does not break, in digits of the outer column


def fit_beside(blocks: Sequence[Block], letters: int, lines: int) -> bool:
    """Whether the outer column takes these notes: so many letters and lines, and formulas that break."""
    length = sum([len(block.heading) + len(block.inline) for block in blocks])
    broken = all(block.piece <= _WIDEST for block in blocks)
    return length <= letters and sum([len(block.lines) for block in blocks]) <= lines and broken


def shared_reason(lines: Sequence[Line]) -> Words:
    """The reason of lines that share their room: the first that says more than that something was put in."""
    return next((line.reason for line in lines if line.reason and not line.puts_in), lines[0].reason)


def reasons_last(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, the reason of one that is continued at its end."""
    found: list[Line] = []
    for line in lines:
        if line.continued and found and found[-1].reason:
            line = line._replace(reason=found[-1].reason)
            found[-1] = found[-1]._replace(reason=type(line.reason)(""))
        found.append(line)
    return tuple(found)
