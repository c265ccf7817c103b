"""Layout of chains as blocks of lines that fit the page.

Reasons stand in a column of their own if the widest line leaves room, else before the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from math import inf

from symla.derivation.model import Chain, ChainRole, Equal, Link, Passage, Reason, Sentence
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.frozen import Frozen, replace
from symla.rendering.formats import Format
from symla.rendering.pages.block import Block, Blocks
from symla.rendering.pages.flow import flow
from symla.rendering.pages.grain import Quiet
from symla.rendering.pages.lines import Line, row_lines, said_once, sign_of
from symla.rendering.pages.narrow import narrowed
from symla.rendering.pages.neighbours import goes_on, heads, is_compact
from symla.rendering.pages.taught import NOTHING_TAUGHT, Taught, has_steps, puts_in, telling
from symla.rendering.widths.fit import GAP, SIGN, Shown, fitted, may_be_elided, ways
from symla.rendering.widths.measure import length
from symla.rendering.widths.named_entries import Names
from symla.rendering.words.given import formulas, piece
from symla.rendering.words.templates import Words
from symla.rendering.words.wording import Wording

_NOTHING = Words("")
_EMPTY = Shown("")
_FEW = 6.0  # digits: the width of a short left side
_MOST_SIDES = 12  # side derivations up to which all are shown
_SHOWN_SIDES = 4
_LONG_LEFT, _UNEVEN = 12, 10.0  # characters of a left side; digits between the widths of two in one column
_MOST_ALIKE = 40  # consecutive compact chains up to which all are shown


class _Draft(Frozen, frozen=True):
    """A block under construction, with its side derivations."""

    role: ChainRole
    heading: Words
    inline: Words
    lines: list[Line]
    side: Blocks
    piece: float = 0.0


class BlockWriter:
    """Lays out the chains of a page for one format, with these conventions and wording."""

    def __init__(
        self,
        format_: Format,
        conventions: Conventions,
        words: Wording,
        taught: Taught = NOTHING_TAUGHT,
        apart: bool = False,
        names: Names | None = None,
    ) -> None:
        self.format = format_
        self.conventions = conventions
        self.words = words
        self.apart = apart  # whether to compute `piece`
        documents = format_.documents
        self.placed = documents is not None and documents.placing and (apart or documents.solution == "solution.j2")
        self.names = names or Names(Sentence(Reason("")))  # of entries that are too long
        self.taught = taught  # what the reader has already seen line by line
        self.ways = ways(format_.display, format_.measure, conventions)
        self.printer, self.measure = self.ways[0]
        self.fits, self.length = self.ways[0].fits, partial(length, self.printer.times)
        self.equal_width = self.measure.sign("=")
        self.equal = self.printer.sign("=")
        self.page_width = conventions.line_width or format_.page_width

    def blocks(self, chains: Sequence[Passage], leads: bool = False) -> Blocks:
        """The chains as blocks; consecutive chains of one line without a heading share one.  Of a long run of compact
        chains, only the first few are shown.  With `leads`, the last block leads to the answer.
        """
        if not chains:
            return ()
        found: list[Block] = []
        drafts = self.drafts(chains)
        for draft in drafts:
            heading, lines = draft.heading, draft.lines
            if draft.side:
                found += (Block(draft.role, heading), *draft.side)
                heading = _NOTHING
            aside = self.placed or not lines or self.aside(lines)
            if not aside and any(line.quiet for line in lines):
                lines = [line._replace(reason=_NOTHING) if line.quiet else line for line in lines]
                aside = self.aside(lines)
            lines = said_once(lines) if aside else lines
            last = leads and draft is drafts[-1]
            pieces = flow(lines, self.printer.columns) if self.placed else ()
            found.append(Block(draft.role, heading, draft.inline, tuple(lines), aside, last, draft.piece, pieces))
        return tuple(found)

    def drafts(self, chains: Sequence[Passage]) -> list[_Draft]:
        """The draft blocks, joined where possible; of a long run of compact chains, only the first few."""
        if len(chains) <= _MOST_ALIKE:
            return self.joined(chains, [])
        found: list[_Draft] = []
        for compact, run in groupby(chains, is_compact):
            alike = list(run)
            if compact and len(alike) > _MOST_ALIKE:
                found += [_Draft(b.role, b.heading, b.inline, list(b.lines), (), b.piece) for b in self.sides(alike)]
            else:
                self.joined(alike, found)
        return found

    def joined(self, chains: Sequence[Passage], found: list[_Draft]) -> list[_Draft]:
        """Append the blocks of the chains to those found."""
        before: Passage | None = None
        for chain, following in zip(chains, [*chains, None][1:], strict=True):
            draft = self.draft(chain, goes_on(before, chain), heads(chain, following))
            before = chain
            if not (draft.heading or draft.inline or draft.lines or draft.side):
                continue  # a remark that the conventions turn off
            last = found[-1] if found else None
            if last and len(draft.lines) == 1 and not draft.heading and not draft.side and self.joins(last, draft):
                last.lines.append(draft.lines[0])
                if draft.piece > last.piece:
                    found[-1] = replace(last, piece=draft.piece)
            else:
                found.append(draft)
        return found

    def sides(self, chains: Sequence[Passage]) -> Blocks:
        """The side derivations; of many similar ones, the first few and the number of the others."""
        if len(chains) <= _MOST_SIDES or not all(isinstance(chain, Chain) and chain.compact for chain in chains):
            return self.blocks(chains)
        shown = self.blocks(chains[:_SHOWN_SIDES])
        rest = self.words.sentence(Reason("same_way", (("count", len(chains) - _SHOWN_SIDES),)))
        return (*shown, Block("work", rest))

    def draft(self, chain: Passage, goes_on: bool = False, heads: bool = False) -> _Draft:
        """The draft of a sentence, or of a chain and its side derivations; a chain that `goes_on` does not repeat its
        start, and one that `heads` others has lines like theirs.
        """
        if isinstance(chain, Sentence):
            sentence, wide = self.words.sentence(chain.said), self.piece(chain.role, chain.said)
            return _Draft(chain.role, sentence, _NOTHING, [], (), wide)
        role, links = chain.role, chain.links
        heading = self.words.sentence(chain.heading) if chain.heading else _NOTHING
        details = [side for link in links for side in link.detail]
        steps = has_steps(chain)
        side = self.sides(details) if details else ()
        room = self.page_width / 2
        left = _EMPTY if goes_on else Shown(self.printer.printed(chain.start), (chain.start,))
        if len(left.text) > room:
            if len(links) == 1 and not steps and may_be_elided(chain.start):  # an equation of two sides
                room = max(room, self.page_width - SIGN - self.measure(links[0].target))
            left = fitted(self.ways, chain.start, room)
        in_words = role != "work" or (chain.compact and not any(link.reason for link in links))
        if in_words and not side and heading and not heads:
            inline = self.one_line(chain, left, 4)
            if inline and self.format.spread(text := left.text + inline[1].text) == text:
                (before, after), (sign, right) = self.format.inline, inline
                shown = Words(f"{before}{left.text} {sign} {right.text}{after}")
                return _Draft(role, heading, shown, [], side, self.piece(role, chain.heading, chain))
        lines: list[Line] | None = None
        if steps:
            lines = row_lines(self.format, self.conventions, self.words, chain, left, self.page_width)
        elif chain.compact and len(links) > 1:
            lines = self.compact(chain, left)
            if lines and not self.placed and not self.aside(lines):  # the reason would have a line of its own
                apart = self.lines(chain, left)
                lines = apart if self.aside(apart) else lines
        found = lines or self.lines(chain, left)
        self.names.note([chain])
        if not self.apart:
            return _Draft(role, heading, _NOTHING, found, side)
        wide = self.piece(role, None, chain)
        below = wide and (steps or any(line.continued for line in found))
        return _Draft(role, heading, _NOTHING, found, side, inf if below else wide)

    def piece(self, role: ChainRole, said: Reason | None, chain: Chain | None = None) -> float:
        """The width of the widest unbreakable formula of a note."""
        if not self.apart or role == "work":
            return 0.0
        told = formulas(*[fact for _, fact in said.facts]) if said else []
        inline = (chain.start, *[link.target for link in chain.links]) if chain else ()
        return piece((*told, *inline), self.measure)

    # ---- lines ------------------------------------------------------------------------------------------------------

    def lines(self, chain: Chain, left: Shown, short: bool = False) -> list[Line]:
        """The lines of a chain; if `short`, "work out" tells what three or more joined lines do."""
        lines: list[Line] = []
        printed, beside, room = self.printer.printed, self.beside, self.page_width - SIGN
        shown, before, links, once = left, chain.start, chain.links, short  # what is narrowed gives names, once
        held: Line | None = None  # a minor line, which the next one may join
        for link in links:
            target = link.target
            right = printed(target)
            quiet = isinstance(link, Quiet)
            reason = beside(link.reason, quiet) if link.reason else _NOTHING
            put_in, basis = link.reason is not None and puts_in(link.reason), getattr(link.relation, "basis", "")
            sign = self.equal if type(link.relation) is Equal else self.sign(link)
            line = Line(shown.text, sign, right, reason, False, shown.spans, (target,), put_in, quiet)
            if held is not None and (basis == "arithmetic" or not short or len(held.right_spans) == 1):
                beside_it = line._replace(reason=_NOTHING) if quiet else line
                together = self.together(held, beside_it, left, put_in or basis == "substitution", short)
                if together is not None:
                    lines[-1], held = together, together if link.minor else None
                    continue
            lines.append(line)
            held = line if link.minor else None
            shown = _EMPTY
            if len(left.text) + len(right) <= room or self.fits(left.text + right, left.spans, (target,), room):
                before = target
                continue
            (found, before, again), once = narrowed(self, line, target, before, left), True
            row = self.measure.row
            begun = row(left.spans)
            if begun > _FEW and any(row(own.right_spans) > self.page_width - begun for own in found):
                start = Line("", " ", left.text, _NOTHING, right_spans=left.spans)  # the left side on a line of its own
                return [start, *self.lines(chain, _EMPTY, short)]
            lines[-1:] = found
            shown, held = (left, None) if again else (_EMPTY, held)
        if type(chain.start) is w.Name and links and not short:
            self.names.results.append((chain.start, links[-1].target))
        in_short = lines if once or self.aside(lines) else self.lines(chain, left, short=True)
        said = all(line.reason for line in in_short if len(line.right_spans) > 1)  # no reason is left out for room
        return in_short if said and self.aside(in_short) else lines

    def beside(self, reason: Reason, short: bool = False) -> Words:
        """The reason; if it is wider than the page, or `short` is enough, in the words that its file has for this."""
        words = self.words.beside(reason)
        if not short and (len(words) <= self.page_width or self.format.reason_width(words) <= self.page_width):
            return words
        brief = Reason(f"{reason.key}_in_short", reason.facts)
        return self.words.beside(brief) if self.words.has(brief.key) else words

    def together(self, line: Line, following: Line, left: Shown, put_in: bool, short: bool) -> Line | None:
        """Two lines as one, `= (8 + 3)/17 = 11/17`, with all reasons, or one for all of three or more if `short`; None
        if it would be too full, counting tall formulas line by line.  A substitution (`put_in`) needs no reason beside
        another.
        """
        spans = (*line.right_spans, self.equal_width, *following.right_spans)
        right = Shown(f"{line.right} {following.sign} {following.right}", spans)
        ink, row = self.measure.ink, self.measure.row
        later = _NOTHING if put_in and line.reason else following.reason
        last_alone = not line.reason or (later and line.puts_in)
        worked_out = short and later and len(line.right_spans) > 1
        both = self.words.beside(Reason("worked_out")) if worked_out else self.words.both(line.reason, later)
        for reason in (later,) if last_alone else (both,) if later else (both, later):
            room = self.page_width - SIGN - GAP - self.format.reason_width(reason)
            if self.length(left.text + right.text) <= room or (
                row(left.spans) + row(spans) <= room and ink(left.spans) + ink(spans) <= room
            ):
                puts_in = line.puts_in and not later
                return line._replace(right=right.text, reason=reason, right_spans=spans, puts_in=puts_in)
        return None

    def sign(self, link: Link) -> str:
        return self.printer.sign(sign_of(link.relation))

    def compact(self, chain: Chain, left: Shown) -> list[Line] | None:
        """The whole chain on one line, with its first reason; None if it does not fit."""
        found, first = self.one_line(chain, left, 0), telling(chain.links)
        if found is None:
            return None
        sign, right = found
        reason = self.words.beside(first) if first else _NOTHING
        return [Line(left.text, sign, right.text, reason, False, left.spans, right.spans)]

    def one_line(self, chain: Chain, left: Shown, margin: float) -> tuple[str, Shown] | None:
        """The first sign and the rest of the chain on one line, `1·7 + 2·9 = 7 + 18 = 25`, elided until it fits, then
        without the minor lines; None if it does not fit.
        """
        room = self.page_width - SIGN - margin
        main = [link for link in chain.links if not link.minor]
        for links in (chain.links, main) if len(main) < len(chain.links) else (chain.links,):
            targets = [link.target for link in links]
            signs = [self.equal if type(link.relation) is Equal else self.sign(link) for link in links]
            tried: list[str] = []
            for way in self.ways:
                shown = list(map(way.printer.printed, targets))
                if shown == tried:
                    continue  # nothing more was elided
                tried, measured = shown, targets if way is self.ways[0] else map(way.measure.width, targets)
                text = " ".join([f"{sign} {formula}" for sign, formula in zip(signs, shown, strict=True)])
                spans = tuple([span for own in measured for span in (self.equal_width, own)])
                if self.fits(left.text + text, left.spans, spans, room):
                    return signs[0], Shown(text[len(signs[0]) + 1 :], spans[1:])
                last = self.ways[-1].printer.printed
                if way is self.ways[0] and (not any(map(may_be_elided, targets)) or list(map(last, targets)) == shown):
                    break  # nothing can be elided
        return None

    def joins(self, last: _Draft, block: _Draft) -> bool:
        """Whether a one-line block may join the lines of the last one: every line has a left side, and these are not
        too different for one column.
        """
        lines = (*last.lines, *block.lines)
        sides = [line.left for line in lines]
        if not last.lines or last.role != block.role or not all(sides):
            return False
        if max(map(len, sides)) < _LONG_LEFT or max(map(self.length, sides)) < _LONG_LEFT:
            return True
        widths = [self.measure.row(line.left_spans) for line in lines]
        return max(widths) - min(widths) <= _UNEVEN

    def aside(self, lines: Sequence[Line]) -> bool:
        """Whether the reasons fit in a column of their own."""
        reasons = [self.format.reason_width(line.reason) for line in lines if line.reason]
        if not reasons:
            return True
        row = self.measure.row
        left = max([row(line.left_spans) for line in lines if line.left], default=0.0)
        room = self.page_width - GAP - max(reasons) - left
        long = [line for line in lines if len(line.right) > room]
        return all(self.length(line.right) <= room or row(line.right_spans) <= room for line in long)
