"""A chain on the page, as layouts have it."""

from __future__ import annotations

from typing import NamedTuple

from symla.derivation.model import ChainRole
from symla.rendering.pages.lines import Line
from symla.rendering.words.templates import Words

_NOTHING = Words("")


class Block(NamedTuple):
    """A chain on the page.

    aside       the reasons stand in a column of their own, otherwise before the lines
    inline      a formula to set after the heading: a check or remark of one short line, or work without reasons
    leads       whether this is the last block of the work, which leads to the answer
    flow        the lines in pieces, a line of the page ending before any of these, where matrices share their room
    piece       the width of the widest unbreakable formula of a note, on request

    Side derivations between a heading and its lines are blocks of their own.
    """

    role: ChainRole
    heading: Words = _NOTHING
    inline: Words = _NOTHING
    lines: tuple[Line, ...] = ()
    aside: bool = True
    leads: bool = False
    piece: float = 0.0
    flow: tuple[str, ...] = ()


Blocks = tuple[Block, ...]
