"""Chains as blocks of lines that fit the page.

Reasons stand in a column of their own if the widest line leaves room, else in front of the lines.  A line that is too
wide is shown with more left out, and if that does not help, broken before a plus or minus sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain as chain_of
from itertools import groupby

from symla.derivation.model import Approximately, Chain, ChainRole, Compare, Reason, Relation, RowStep
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


@dataclass(frozen=True, slots=True)
class Block:
    """A chain on the page.  With `aside` the reasons stand in a column of their own, otherwise in front of the lines.
    A check or remark of one short line is `inline`: a formula to be set behind its heading.
    """

    role: ChainRole
    heading: Words
    lines: tuple[Line, ...]
    aside: bool
    left_width: int
    right_width: int
    side: tuple[Block, ...] = ()
    inline: Words = _NOTHING


class BlockWriter:
    """Writes chains for one format, in these conventions and words."""

    def __init__(self, format_: Format, conventions: Conventions, words: Wording, full: bool) -> None:
        self.format = format_
        self.conventions = conventions
        self.words = words
        self.full = full
        self.printer = format_.display(conventions)
        self.page_width = conventions.line_width or format_.page_width
        self.in_columns = format_.spread is not str

    def blocks(self, chains: Sequence[Chain]) -> tuple[Block, ...]:
        """The chains as blocks; those of one line and no heading stand together in one.  Of a long run of compact ones,
        the first few are shown.
        """
        found: list[Block] = []
        for compact, run in groupby(chains, lambda chain: chain.compact and not chain.heading):
            alike = list(run)
            if compact and len(alike) > _MOST_ALIKE:
                found += self.sides(alike)
                continue
            for chain in alike:
                block = self.block(chain)
                if found and not block.heading and len(block.lines) == 1 and _joins(found[-1], block):
                    last = found[-1]
                    found[-1] = self.fitted(last.role, last.heading, (*last.lines, *block.lines), last.side)
                else:
                    found.append(block)
        return tuple(found)

    def sides(self, chains: Sequence[Chain]) -> tuple[Block, ...]:
        """Side derivations; of many that are alike, the first few and the number of the others."""
        if len(chains) <= _MOST_SIDES or not all(chain.compact for chain in chains):
            return self.blocks(chains)
        shown = self.blocks(chains[:_SHOWN_SIDES])
        rest = self.words.sentence(Reason("same_way", (("count", len(chains) - _SHOWN_SIDES),)))
        return (*shown, Block("work", rest, (), True, 0, 0))

    def block(self, chain: Chain) -> Block:
        heading = self.words.sentence(chain.heading) if chain.heading else _NOTHING
        if not chain.links:
            return Block(chain.role, heading, (), True, 0, 0)
        side = self.sides(_sides_of(chain)) if self.full else ()
        left = Words(fitted(self.format.display, self.format.width, self.conventions, chain.start, self.page_width / 2))
        if chain.role != "work" and not side and heading:
            inline = self.one_line(chain, left, 8)
            if inline and "\n" not in self.format.spread(inline):
                before, after = self.format.inline
                return Block(chain.role, heading, (), True, 0, 0, inline=Words(f"{before}{left} {inline}{after}"))
        lines: tuple[Line, ...] | None = None
        if any(isinstance(link.relation, RowStep) for link in chain.links):
            lines = row_lines(self.format, self.conventions, self.words, chain, left, self.page_width)
        elif chain.compact and len(chain.links) > 1:
            lines = self.compact(chain, left)
        return self.fitted(chain.role, heading, lines or self.lines(chain, left), side)

    # ---- lines ------------------------------------------------------------------------------------------------------

    def lines(self, chain: Chain, left: Words) -> tuple[Line, ...]:
        lines: list[Line] = []
        room = self.page_width - _SIGN - self.format.width(left)
        for link in chain.links:
            reason = self.words.beside(link.reason) if link.reason else _NOTHING
            sign = Words(self.printer.sign(sign_of(link.relation)))
            right = self.printer(link.target)
            lines.append(Line(_NOTHING if lines else left, sign, Words(right), reason))
            if len(right) > room and self.format.width(right) > room:
                first, *rest = self.broken(link.target, room)
                lines[-1] = lines[-1]._replace(right=Words(first))
                lines += [Line(_NOTHING, _NOTHING, Words(row), _NOTHING, continued=True) for row in rest]
        return tuple(lines)

    def compact(self, chain: Chain, left: Words) -> tuple[Line, ...] | None:
        """The whole chain on one line, behind its first reason; None if it does not fit."""
        first = chain.links[0]
        reason = self.words.beside(first.reason) if first.reason else _NOTHING
        right = self.one_line(chain, left, 0)
        if right is None:
            return None
        sign = self.printer.sign(sign_of(first.relation))
        return (Line(left, Words(sign), Words(right.removeprefix(sign + " ")), reason),)

    def one_line(self, chain: Chain, left: str, margin: float) -> Words | None:
        """`= 1·7 + 2·9 = 7 + 18 = 25`, with more left out until it fits, then without the minor lines."""
        width = self.format.width
        room = self.page_width - _SIGN - margin - width(left)
        main = [link for link in chain.links if not link.minor]
        for links in (chain.links, main) if len(main) < len(chain.links) else (chain.links,):
            for printer in chain_of((self.printer,), shorter(self.format.display, self.conventions)):
                text = " ".join(f"{printer.sign(sign_of(link.relation))} {printer(link.target)}" for link in links)
                if len(text) <= room or width(text) <= room:
                    return Words(text)
        return None

    def broken(self, node: w.Node, room: float) -> list[str]:
        text = fitted(self.format.display, self.format.width, self.conventions, node, room)
        return self.rows_of_sum(node, room) if isinstance(node, w.Sum) and self.format.width(text) > room else [text]

    def rows_of_sum(self, node: w.Sum, room: float) -> list[str]:
        if len(node.terms) > self.conventions.longest:  # the first few, dots and the last
            *rows, text = self.rows_of_sum(w.Sum(node.terms[:3]), room)
            return [*rows, f"{text} + {self.printer.dots}", self.row([node.terms[-1]], False)]
        rows = []
        current: list[w.Node] = []
        for term in node.terms:
            trial = [*current, term]
            if len(current) > 1 and self.format.width(self.printer(w.Sum(tuple(trial)))) > room - _SIGN:
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

    def fitted(self, role: ChainRole, heading: Words, lines: tuple[Line, ...], side: tuple[Block, ...]) -> Block:
        """The lines with their reasons beside them, or in front of them if there is no room."""
        # in every format a formula is at most as wide as its text is long
        length = (
            max([len(s.left) for s in lines]) + max([len(s.right) for s in lines]) + max([len(s.reason) for s in lines])
        )
        aside = length + _GAP <= self.page_width
        if aside and not self.in_columns:
            return Block(role, heading, lines, True, 0, 0, side)
        width = self.format.width
        left, right = max([width(line.left) for line in lines]), max([width(line.right) for line in lines])
        reason = max([self.format.reason_width(line.reason) for line in lines])
        aside = left + right + reason + _GAP <= self.page_width
        return Block(role, heading, lines, aside, int(left), int(right), side)


def _sides_of(chain: Chain) -> list[Chain]:
    return [detail for link in chain.links for detail in link.detail]


def _joins(last: Block, block: Block) -> bool:
    """Whether the one-line block can stand below the last one's lines: every line has a left side of its own."""
    return bool(last.lines) and last.role == block.role and not block.side and all(line.left for line in last.lines)


def sign_of(relation: Relation) -> str:
    """The sign of a relation as the printers know it."""
    if isinstance(relation, Compare):
        return relation.symbol
    if isinstance(relation, RowStep):
        return "->"
    return "~" if isinstance(relation, Approximately) else "="
