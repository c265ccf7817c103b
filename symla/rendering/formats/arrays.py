"""Matrices that are equal, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symla.rendering.pages.lines import Line
    from symla.rendering.words.templates import Words


_FEW = 3


def equal_arrays(lines: Sequence[Line], is_array: Callable[[str], bool]) -> bool:
    """Whether these are two or three matrices of one chain, which share their lines: one reason is told of all."""
    return (
        1 < len(lines) <= _FEW
        and bool(lines[0].left)
        and not any(line.left or line.continued for line in lines[1:])
        and _of_one_reason(lines)
        and all(is_array(line.right) for line in lines)
    )


def _of_one_reason(lines: Sequence[Line]) -> bool:
    """Whether one reason tells of all: there is one, or a rule, what is put into it, and its value."""
    told = ["" if line.puts_in else line.reason for line in lines]
    return len({reason for reason in told if reason}) <= 1 or (bool(told[0]) and lines[1].puts_in)


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
