"""Chains as blocks of lines that fit the page.

Reasons stand in a column of their own if the widest line leaves room, else in front of the lines.  A line that is too
wide is shown with more left out, and if that does not help, broken before a plus or minus sign.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from symla.derivation.model import Approximately, Chain, ChainRole, Compare, Equal, Reason, Relation, RowStep
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.rendering.fit import fitted, shorter
from symla.rendering.formats import Format
from symla.rendering.lines import Line, row_lines
from symla.rendering.templates import Words
from symla.rendering.wording import Wording

_NOTHING = Words("")
_GAP = 6.0  # between a formula and its reason
_SIGN = 4.0  # a relation sign with its space
_MOST_SIDES = 12  # side derivations that are shown in full
_SHOWN_SIDES = 4
_MOST_ALIKE = 40  # compact chains one below the other
_SIGNS: dict[type[Relation], str] = {Equal: "=", Approximately: "~", RowStep: "->"}


class Block(NamedTuple):
    """A chain on the page.  With `aside` the reasons stand in a column of their own, otherwise in front of the lines.
    A check or remark of one short line is `inline`: a formula to be set behind its heading.  Where side derivations
    stand between the heading and the lines, these are blocks of their own.  `leads`: here begins the last one of the
    work, which leads to the answer.
    """

    role: ChainRole
    heading: Words = _NOTHING
    inline: Words = _NOTHING
    lines: tuple[Line, ...] = ()
    aside: bool = True
    leads: bool = False
    left_width: int = 0
    right_width: int = 0


Blocks = tuple[Block, ...]


class BlockWriter:
    """Writes chains for one format, in these conventions and words."""

    def __init__(self, format_: Format, conventions: Conventions, words: Wording, full: bool) -> None:
        self.format = format_
        self.conventions = conventions
        self.words = words
        self.full = full
        self.printer = format_.display(conventions)
        self.shorter = shorter(format_.display, conventions)
        self.page_width = conventions.line_width or format_.page_width
        self.in_columns = format_.spread is not str
        self.width = _Widths(format_.width).__getitem__

    def blocks(self, chains: Sequence[Chain], leads: bool = False) -> tuple[Block, ...]:
        """The chains as blocks; those of one line and no heading stand together in one.  Of a long run of compact ones,
        the first few are shown.  `leads`: the last one leads to the answer.
        """
        found: list[Block] = []
        joined = self.joined(chains)
        for block, side in joined:
            last = leads and block is joined[-1][0]
            if side:
                found += (Block(block.role, block.heading, leads=last), *side)
                block, last = block._replace(heading=_NOTHING), False
            fitted = self.fitted(block)
            found.append(fitted._replace(leads=True) if last else fitted)
        return tuple(found)

    def joined(self, chains: Sequence[Chain]) -> list[tuple[Block, Blocks]]:
        """The blocks, each with its side derivations."""
        found: list[tuple[Block, Blocks]] = []
        for compact, run in groupby(chains, _is_compact):
            alike = list(run)
            if compact and len(alike) > _MOST_ALIKE:
                found += [(block, ()) for block in self.sides(alike)]
                continue
            for chain in alike:
                block, side = self.block(chain)
                if found and not side and not block.heading and len(block.lines) == 1 and _joins(found[-1][0], block):
                    last, before = found[-1]
                    found[-1] = (last._replace(lines=(*last.lines, *block.lines)), before)
                else:
                    found.append((block, side))
        return found

    def sides(self, chains: Sequence[Chain]) -> Blocks:
        """Side derivations; of many that are alike, the first few and the number of the others."""
        if len(chains) <= _MOST_SIDES or not all(chain.compact for chain in chains):
            return self.blocks(chains)
        shown = self.blocks(chains[:_SHOWN_SIDES])
        rest = self.words.sentence(Reason("same_way", (("count", len(chains) - _SHOWN_SIDES),)))
        return (*shown, Block("work", rest))

    def block(self, chain: Chain) -> tuple[Block, Blocks]:
        """A chain, and its side derivations."""
        heading = self.words.sentence(chain.heading) if chain.heading else _NOTHING
        if not chain.links:
            return Block(chain.role, heading), ()
        side = self.sides(_sides_of(chain)) if self.full else ()
        left = self.narrowed(chain.start, self.page_width / 2)
        if chain.role != "work" and not side and heading:
            inline = self.one_line(chain, left, 8)
            if inline and "\n" not in self.format.spread(Words(left + inline)):
                before, after = self.format.inline
                return Block(chain.role, heading, Words(f"{before}{left} {inline}{after}")), ()
        lines: tuple[Line, ...] | None = None
        if any(type(link.relation) is RowStep for link in chain.links):
            lines = row_lines(self.format, self.width, self.conventions, self.words, chain, left, self.page_width)
        elif chain.compact and len(chain.links) > 1:
            lines = self.compact(chain, left)
        return Block(chain.role, heading, lines=lines or self.lines(chain, left)), side

    # ---- lines ------------------------------------------------------------------------------------------------------

    def lines(self, chain: Chain, left: str) -> tuple[Line, ...]:
        lines: list[Line] = []
        printer, beside, width = self.printer, self.words.beside, self.width
        sure = self.page_width - _SIGN - len(left)  # a formula is at most as wide as its text is long
        for link in chain.links:
            reason = beside(link.reason) if link.reason else _NOTHING
            sign = printer.sign(sign_of(link.relation))
            right = printer(link.target)
            lines.append(Line("" if lines else left, sign, right, reason))
            if len(right) > sure and width(right) > (room := self.page_width - _SIGN - width(left)):
                first, *rest = self.broken(link.target, room)
                lines[-1] = lines[-1]._replace(right=first)
                lines += [Line("", "", row, _NOTHING, continued=True) for row in rest]
        return tuple(lines)

    def compact(self, chain: Chain, left: str) -> tuple[Line, ...] | None:
        """The whole chain on one line, behind its first reason; None if it does not fit."""
        first = chain.links[0]
        reason = self.words.beside(first.reason) if first.reason else _NOTHING
        right = self.one_line(chain, left, 0)
        if right is None:
            return None
        sign = self.printer.sign(sign_of(first.relation))
        return (Line(left, sign, right.removeprefix(sign + " "), reason),)

    def one_line(self, chain: Chain, left: str, margin: float) -> str | None:
        """`= 1·7 + 2·9 = 7 + 18 = 25`, with more left out until it fits, then without the minor lines."""
        width, room = self.width, self.page_width - _SIGN - margin
        main = [link for link in chain.links if not link.minor]
        for links in (chain.links, main) if len(main) < len(chain.links) else (chain.links,):
            for printer in (self.printer, *self.shorter):
                text = " ".join([f"{printer.sign(sign_of(link.relation))} {printer(link.target)}" for link in links])
                if len(left) + len(text) <= room or width(left) + width(text) <= room:
                    return text
        return None

    def broken(self, node: w.Node, room: float) -> list[str]:
        text = self.narrowed(node, room)
        return self.rows_of_sum(node, room) if isinstance(node, w.Sum) and self.width(text) > room else [text]

    def narrowed(self, node: w.Node, room: float) -> str:
        """The formula, with more left out if that makes it fit."""
        return fitted(self.format.display, self.width, self.printer, node, room)

    def rows_of_sum(self, node: w.Sum, room: float) -> list[str]:
        if len(node.terms) > self.conventions.longest:  # the first few, dots and the last
            *rows, text = self.rows_of_sum(w.Sum(node.terms[:3]), room)
            return [*rows, f"{text} + {self.printer.dots}", self.row([node.terms[-1]], False)]
        rows = []
        current: list[w.Node] = []
        for term in node.terms:
            trial = [*current, term]
            if len(current) > 1 and self.width(self.printer(w.Sum(tuple(trial)))) > room - _SIGN:
                rows.append(self.row(current, not rows))
                current = [term]
            else:
                current = trial
        rows.append(self.row(current, not rows))
        return rows

    def row(self, terms: list[w.Node], first: bool) -> str:
        if first:
            return self.printer(w.Sum(tuple(terms)) if len(terms) > 1 else terms[0])
        # printed behind a zero, so that the leading sign is the one it has within the sum
        return self.printer(w.Sum((w.Number(0), *terms))).removeprefix("0 ")

    # ---- widths -----------------------------------------------------------------------------------------------------

    def fitted(self, block: Block) -> Block:
        """The lines with their reasons beside them, or in front of them if there is no room."""
        if not block.lines or block.left_width:
            return block
        lefts, _, rights, reasons, _ = zip(*block.lines, strict=True)
        if not self.in_columns and not any(reasons):
            return block
        left, right = _widest(lefts, self.width), _widest(rights, self.width)
        free = self.page_width - _GAP - left - right
        aside = all(len(reason) <= free or self.format.reason_width(reason) <= free for reason in reasons)
        return block._replace(aside=aside, left_width=int(left), right_width=int(right))


class _Widths(dict[str, float]):
    """The widths of the formulas of a page, each measured once."""

    def __init__(self, measure: Callable[[str], float]) -> None:
        self.measure = measure

    def __missing__(self, text: str) -> float:
        found = self[text] = self.measure(text)
        return found


def _widest(texts: tuple[str, ...], width: Callable[[str], float]) -> float:
    """The greatest width.  A formula is at most as wide as its text is long and a sign more: what is shorter than the
    widest one is not measured.
    """
    greatest = 0.0
    for text in texts:
        if len(text) + 2 > greatest and text:
            greatest = max(greatest, width(text))
    return greatest


def _sides_of(chain: Chain) -> list[Chain]:
    return [detail for link in chain.links for detail in link.detail]


def _is_compact(chain: Chain) -> bool:
    return chain.compact and not chain.heading


def _joins(last: Block, block: Block) -> bool:
    """Whether the one-line block can stand below the last one's lines: every line has a left side of its own."""
    return bool(last.lines) and last.role == block.role and all(line.left for line in last.lines)


def sign_of(relation: Relation) -> str:
    """The sign of a relation as the printers know it."""
    return relation.symbol if type(relation) is Compare else _SIGNS[type(relation)]
