"""Chains as blocks of lines that fit the page.

Reasons stand in a column of their own if the widest line leaves room, else in front of the lines.  A line that is too
wide is shown with more left out, and if that does not help, broken before a plus or minus sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from symla.derivation.model import (
    Chain,
    ChainRole,
    Equal,
    Link,
    Passage,
    Reason,
    RowStep,
    Sentence,
)
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.rendering.fit import fitted, shortened, shorter
from symla.rendering.formats import Format
from symla.rendering.grain import goes_on
from symla.rendering.lines import GAP, Line, row_lines, sign_of
from symla.rendering.taught import NOTHING_TAUGHT, Taught
from symla.rendering.templates import Words
from symla.rendering.wording import Wording

_NOTHING = Words("")
_SIGN = 4.0  # a relation sign with its space
_MOST_SIDES = 12  # side derivations that are shown in full
_SHOWN_SIDES = 4
_MOST_ALIKE = 40  # compact chains one below the other


class Block(NamedTuple):
    """A chain on the page.  With `aside` the reasons stand in a column of their own, otherwise in front of the lines.
    A check or remark of one short line is `inline`, and so is work without reasons: a formula to be set behind its
    heading.  Where side derivations stand between the heading and the lines, these are blocks of their own.  `leads`:
    it is the last one of the work, which leads to the answer.
    """

    role: ChainRole
    heading: Words = _NOTHING
    inline: Words = _NOTHING
    lines: tuple[Line, ...] = ()
    aside: bool = True
    left_width: int = 0
    right_width: int = 0
    leads: bool = False


Blocks = tuple[Block, ...]


class _Draft(NamedTuple):
    """A block whose lines may become more, with its side derivations."""

    role: ChainRole
    heading: Words
    inline: Words
    lines: list[Line]
    side: Blocks


class BlockWriter:
    """Writes the chains of a page for one format, in these conventions and words."""

    def __init__(
        self, format_: Format, conventions: Conventions, words: Wording, taught: Taught = NOTHING_TAUGHT
    ) -> None:
        self.format = format_
        self.conventions = conventions
        self.words = words
        self.taught = taught  # what its reader has seen worked line by line
        self.printer, self.shorter = _printers(format_, conventions)
        self.equal = self.printer.sign("=")
        self.page_width = conventions.line_width or format_.page_width
        self.in_columns = format_.spread is not str
        self.bound = format_.bound
        self.width = format_.width

    def blocks(self, chains: Sequence[Passage], leads: bool = False) -> Blocks:
        """The chains as blocks; those of one line and no heading stand together in one.  Of a long run of compact ones,
        the first few are shown.  `leads`: the last one leads to the answer.
        """
        if not chains:
            return ()
        found: list[Block] = []
        drafts = self.drafts(chains)
        for draft in drafts:
            last = leads and draft is drafts[-1]
            role, heading, inline, lines, side = draft
            if side:
                found += (Block(role, heading), *side)
                heading = _NOTHING
            found.append(Block(role, heading, inline, tuple(lines), *self.columns(lines), last))
        return tuple(found)

    def drafts(self, chains: Sequence[Passage]) -> list[_Draft]:
        """The blocks, those joined that stand together; of many compact chains in a row the first few."""
        if len(chains) <= _MOST_ALIKE:
            return self.joined(chains, [])
        found: list[_Draft] = []
        for compact, run in groupby(chains, _is_compact):
            alike = list(run)
            if compact and len(alike) > _MOST_ALIKE:
                found += [_Draft(b.role, b.heading, b.inline, list(b.lines), ()) for b in self.sides(alike)]
            else:
                self.joined(alike, found)
        return found

    def joined(self, chains: Sequence[Passage], found: list[_Draft]) -> list[_Draft]:
        """Puts the blocks behind those that were found."""
        before: Passage | None = None
        for chain in chains:
            draft = self.draft(chain, goes_on(before, chain))
            before = chain
            if not (draft.heading or draft.inline or draft.lines or draft.side):
                continue  # a remark that the conventions do not ask for
            last = found[-1] if found else None
            if last and len(draft.lines) == 1 and not draft.heading and not draft.side and _joins(last, draft):
                last.lines.append(draft.lines[0])
            else:
                found.append(draft)
        return found

    def sides(self, chains: Sequence[Passage]) -> Blocks:
        """Side derivations; of many that are alike, the first few and the number of the others."""
        if len(chains) <= _MOST_SIDES or not all(isinstance(chain, Chain) and chain.compact for chain in chains):
            return self.blocks(chains)
        shown = self.blocks(chains[:_SHOWN_SIDES])
        rest = self.words.sentence(Reason("same_way", (("count", len(chains) - _SHOWN_SIDES),)))
        return (*shown, Block("work", rest))

    def draft(self, chain: Passage, goes_on: bool = False) -> _Draft:
        """A sentence, or a chain and its side derivations; what it goes on from stands on the page already."""
        if isinstance(chain, Sentence):
            return _Draft(chain.role, self.words.sentence(chain.said), _NOTHING, [], ())
        role, links = chain.role, chain.links
        heading = self.words.sentence(chain.heading) if chain.heading else _NOTHING
        details: list[Passage] = []
        steps = False
        for link in links:
            if link.detail:
                details += link.detail
            if type(link.relation) is RowStep:
                steps = True
        side = self.sides(details) if details else ()
        left = "" if goes_on else self.narrowed(chain.start, self.page_width / 2)
        told = role != "work" or (chain.compact and not any(link.reason for link in links))
        if told and not side and heading:
            inline = self.one_line(chain, left, 4)
            if inline and self.format.spread(text := left + inline[1]) == text:
                before, after = self.format.inline
                return _Draft(role, heading, Words(f"{before}{left} {' '.join(inline)}{after}"), [], side)
        lines: list[Line] | None = None
        if steps:
            lines = row_lines(self.format, self.width, self.conventions, self.words, chain, left, self.page_width)
        elif chain.compact and len(links) > 1:
            lines = self.compact(chain, left)
        return _Draft(role, heading, _NOTHING, lines or self.lines(chain, left), side)

    # ---- lines ------------------------------------------------------------------------------------------------------

    def lines(self, chain: Chain, left: str) -> list[Line]:
        lines: list[Line] = []
        printer, beside = self.printer, self.words.beside
        shown = left
        held: Line | None = None  # a minor line, behind which the next one is set
        for link in chain.links:
            target = link.target
            right = printer(target)
            line = Line(shown, self.sign(link), right, beside(link.reason) if link.reason else _NOTHING)
            if held is not None:
                together = self.together(held, line, left, put_in=getattr(link.relation, "basis", "") == "substitution")
                if together is not None:
                    lines[-1], held = together, together if link.minor else None
                    continue
            lines.append(line)
            held = line if link.minor else None
            shown = ""
            room = self.page_width - _SIGN
            if not self.fits(left, right, room) and self.width(right) > (room := room - self.width(left)):
                first, *rest = self.broken(target, room)
                lines[-1] = lines[-1]._replace(right=first)
                lines += [Line("", "", row, _NOTHING, continued=True) for row in rest]
        return lines

    def together(self, line: Line, following: Line, left: str, put_in: bool) -> Line | None:
        """Two lines as one, `= (8 + 3)/17 = 11/17`, with both reasons or the last one's; None if it does not fit.  That
        something is `put_in` is seen.
        """
        right = f"{line.right} {following.sign} {following.right}"
        own = _NOTHING if put_in and line.reason else following.reason
        for reason in (self.words.both(line.reason, own), own) if line.reason else (own,):
            if self.fits(left, right, self.page_width - _SIGN - GAP - self.format.reason_width(reason)):
                return line._replace(right=right, reason=reason)
        return None

    def sign(self, link: Link) -> str:
        relation = link.relation
        return self.equal if type(relation) is Equal else self.printer.sign(sign_of(relation))

    def fits(self, left: str, right: str, room: float) -> bool:
        """Whether it is plain to see that both fit: few formulas are wider than their text is long."""
        return len(left) + len(right) <= room or self.bound(left) + self.bound(right) <= room

    def compact(self, chain: Chain, left: str) -> list[Line] | None:
        """The whole chain on one line, behind its first reason; None if it does not fit."""
        first = chain.links[0]
        found = self.one_line(chain, left, 0)
        if found is None:
            return None
        sign, right = found
        reason = self.words.beside(first.reason) if first.reason else _NOTHING
        return [Line(left, sign, right, reason)]

    def one_line(self, chain: Chain, left: str, margin: float) -> tuple[str, str] | None:
        """The first sign and all behind it, `1·7 + 2·9 = 7 + 18 = 25`, with more left out until it fits, then without
        the minor lines.
        """
        width, room = self.width, self.page_width - _SIGN - margin
        main = [link for link in chain.links if not link.minor]
        for links in (chain.links, main) if len(main) < len(chain.links) else (chain.links,):
            for printer in (self.printer, *self.shorter):
                parts = [part for link in links for part in (self.sign(link), printer(link.target))]
                text = " ".join(parts)
                if self.fits(left, text, room) or width(left) + width(text) <= room:
                    return parts[0], " ".join(parts[1:])
        return None

    def broken(self, node: w.Node, room: float) -> list[str]:
        """A formula that is too wide: a sum on two lines, if it is not long; else with more left out, or on several."""
        if isinstance(node, w.Sum) and len(node.terms) <= self.conventions.longest:
            half = self.width(self.printer(node)) / 2 + GAP  # the two of about the same width
            rows = self.rows_of_sum(node, min(room, half + _SIGN))
            if len(rows) == 2 and all(self.width(row) <= room for row in rows):
                return rows
        text = shortened(self.shorter, self.width, node, room) or self.printer(node)
        return self.rows_of_sum(node, room) if isinstance(node, w.Sum) and self.width(text) > room else [text]

    def narrowed(self, node: w.Node, room: float) -> str:
        """The formula, with more left out if that makes it fit."""
        return fitted(self.format.display, self.bound, self.width, self.printer, node, room)

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
        return self.printer.continued(terms)

    # ---- widths -----------------------------------------------------------------------------------------------------

    def columns(self, lines: Sequence[Line]) -> tuple[bool, int, int]:
        """Whether the reasons stand in a column of their own (else in front of the lines), and how wide those of the
        left and the right sides are, if the format sets columns by hand.
        """
        if not lines:
            return True, 0, 0
        lefts, _, rights, reasons, _ = zip(*lines, strict=True)
        free = self.page_width - GAP
        if self.in_columns:
            left, right = _widest(lefts, self.width), _widest(rights, self.width)
            return max(map(self.format.reason_width, reasons)) <= free - left - right, int(left), int(right)
        if not any(reasons):
            return True, 0, 0
        reason = max(map(self.format.reason_width, reasons))
        bound, width = self.bound, self.width
        left = max(map(bound, lefts))
        for text in sorted(rights, key=len, reverse=True):
            if bound(text) > free - left - reason:
                room = free - reason  # for both sides, as wide as they are; often one left side is enough to see
                if width(max(lefts, key=len)) + width(text) > room or max(map(width, lefts)) + width(text) > room:
                    return False, 0, 0
        return True, 0, 0


@lru_cache(maxsize=64)
def _printers(format_: Format, conventions: Conventions) -> tuple[Printer, tuple[Printer, ...]]:
    """The printer of formulas that stand by themselves, and those that leave out more."""
    return format_.display(conventions), shorter(format_.display, conventions)


def _widest(texts: Iterable[str], width: Callable[[str], float]) -> float:
    return max(map(width, texts))


def _is_compact(chain: Passage) -> bool:
    return isinstance(chain, Chain) and chain.compact and not chain.heading


def _joins(last: _Draft, block: _Draft) -> bool:
    """Whether the one-line block can stand below the last one's lines: every line has a left side of its own."""
    lines = last.lines
    return bool(lines) and last.role == block.role and all(line.left for line in (*lines, *block.lines))
