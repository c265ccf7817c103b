"""The page: a derivation with every word said and every formula printed, ready to be laid out.

Layout templates see only these objects.  All text in them is markup of the format already.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from symla.derivation.model import (
    Answer,
    Approximately,
    Cases,
    Chain,
    ChainRole,
    Compare,
    Derivation,
    Equal,
    Link,
    Reason,
    Relation,
    Undefined,
)
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.rendering.formats import Format, format_named
from symla.rendering.templates import Words
from symla.rendering.wording import Wording, wording

Detail = Literal["answer", "brief", "full"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the left side (empty below the first), the sign, the right side, the reason."""

    left: str
    sign: str
    right: str
    reason: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A chain on the page.  With `aside` the reasons stand in a column of their own, otherwise in front of the lines."""

    role: ChainRole
    heading: str
    lines: tuple[Line, ...]
    aside: bool
    left_width: int
    right_width: int
    side: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case: its condition and its own page."""

    heading: str
    page: Page


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that a layout shows of one worked problem."""

    problem: str
    plan: str
    work: tuple[Block, ...]
    answer: str
    checks: tuple[Block, ...]
    remarks: tuple[Block, ...]
    undefined: str
    obstacles: tuple[str, ...]
    remedies: tuple[str, ...]
    cases: tuple[CasePage, ...]
    draft: str = ""


def page_of(derivation: Derivation, format_name: str, conventions: Conventions, language: str, detail: Detail, unproved: int = 0) -> Page:
    """The page of a derivation; a draft with unproved claims is marked."""
    page = _Writer(format_named(format_name), conventions, language, detail).page(derivation)
    if not unproved:
        return page
    words = wording(language, derivation.operation, format_name, conventions)
    return replace(page, draft=words.sentence(Reason("draft", (("unproved", unproved),))))


_NOTHING = Words("")


def _single(block: Block) -> bool:
    """Whether every line of the block has a left side of its own."""
    return all(line.left for line in block.lines)


class _Writer:
    def __init__(self, format_: Format, conventions: Conventions, language: str, detail: Detail) -> None:
        self.format = format_
        self.conventions = conventions
        self.language = language
        self.detail = detail
        self.printer = format_.printer(conventions)

    def page(self, derivation: Derivation) -> Page:
        words = wording(self.language, derivation.operation, self.format.name, self.conventions)
        detail = self.detail
        by_role: dict[str, list[Block]] = {"work": [], "check": [], "remark": []}
        if detail != "answer":
            for chain in derivation.chains:
                if detail == "full" or chain.role == "work":
                    by_role[chain.role].append(self.block(chain, words))
        outcome = derivation.outcome
        return Page(
            problem=words.sentence(derivation.problem),
            plan=words.sentence(derivation.plan) if derivation.plan and detail == "full" else "",
            work=tuple(by_role["work"]),
            answer=self.answer(outcome, words) if isinstance(outcome, Answer) else "",
            checks=tuple(by_role["check"]),
            remarks=tuple(by_role["remark"]),
            undefined=words.sentence(outcome.reason) if isinstance(outcome, Undefined) else "",
            obstacles=tuple(self.math(o) for o in outcome.obstacle) if isinstance(outcome, Undefined) else (),
            remedies=(
                tuple(words.sentence(r.reason) for r in outcome.remedies)
                if isinstance(outcome, Undefined) and detail != "answer"
                else ()
            ),
            cases=(
                tuple(CasePage(words.sentence(Reason("case", (("condition", c.condition),))), self.page(c.derivation)) for c in outcome.cases)
                if isinstance(outcome, Cases)
                else ()
            ),
        )

    def blocks(self, chains: tuple[Chain, ...], words: Wording) -> list[Block]:
        """The chains as blocks; those that need only one line and no heading stand together in one."""
        found: list[Block] = []
        for chain in chains:
            block = self.block(chain, words)
            last = found[-1] if found else None
            if last and not block.heading and len(block.lines) == 1 == len({last.role, block.role}) and _single(last):
                found[-1] = replace(
                    last,
                    lines=(*last.lines, *block.lines),
                    aside=last.aside and block.aside,
                    left_width=max(last.left_width, block.left_width),
                    right_width=max(last.right_width, block.right_width),
                    side=(*last.side, *block.side),
                )
            else:
                found.append(block)
        return found

    def answer(self, answer: Answer, words: Wording) -> Words:
        return words.sentence(answer.wording)

    def math(self, node: w.Node) -> Words:
        before, after = self.format.inline
        return Words(before + self.printer(node) + after)

    # ---- chains -----------------------------------------------------------------------------------------------------

    def block(self, chain: Chain, words: Wording) -> Block:
        links = chain.links
        if self.detail == "brief":
            links = _without_minor(links)
        heading = words.sentence(chain.heading) if chain.heading else ""
        left = Words(self.printer(chain.start))
        measure, page_width = self.format.width, self.format.page_width
        left_width = measure(left)
        lines: list[Line] = []
        side: list[Block] = []
        widest = reasons = 0.0
        for link in links:
            reason = words.beside(link.reason) if link.reason else _NOTHING
            right = self.printer(link.target)
            width = measure(right)
            rows = [right]
            if left_width + width > page_width - 4:
                rows = self.broken(link.target, page_width - left_width - 4)
                width = max(measure(r) for r in rows)
            widest = max(widest, width)
            reasons = max(reasons, self.format.reason_width(reason))
            sign = Words(self.printer.sign(_sign(link.relation)))
            for number, row in enumerate(rows):
                first = number == 0
                lines.append(
                    Line(left if not lines else _NOTHING, sign if first else _NOTHING, Words(row), reason if first else _NOTHING, not first)
                )
            if self.detail == "full":
                side += self.blocks(link.detail, words)
        if chain.compact and len(lines) > 1:
            one = Words(f" {lines[0].sign} ".join(line.right for line in lines))
            if all(line.sign == lines[0].sign for line in lines) and left_width + measure(one) + 4 <= page_width:
                widest, reasons = measure(one), self.format.reason_width(lines[0].reason)
                lines = [replace(lines[0], right=one)]
        aside = left_width + widest + reasons + 6 <= page_width
        return Block(chain.role, heading, tuple(lines), aside, int(left_width), int(widest), tuple(side))

    def broken(self, node: w.Node, room: float) -> list[str]:
        """A line that is too wide: shown with more left out, else broken before a plus or minus sign."""
        measure = self.format.width
        for longest in (8, 6, 5, 4):
            printer = self.format.printer(replace(self.conventions, longest=min(longest, self.conventions.longest)))
            text = printer(node)
            if measure(text) <= room:
                return [text]
        if isinstance(node, w.Sum):
            return _rows_of_sum(node, self.printer, measure, room)
        return [text]


def _rows_of_sum(node: w.Sum, printer: Printer, measure: object, room: float) -> list[str]:
    rows: list[str] = []
    current: list[w.Node] = []
    for term in node.terms:
        trial = [*current, term]
        if len(current) > 1 and measure(printer(w.Sum(tuple(trial)))) > room - 4:  # type: ignore[operator]
            rows.append(_row(current, printer, not rows))
            current = [term]
        else:
            current = trial
    rows.append(_row(current, printer, not rows))
    return rows


def _row(terms: list[w.Node], printer: Printer, first: bool) -> str:
    if first:
        return printer(w.Sum(tuple(terms)) if len(terms) > 1 else terms[0])
    # written behind a zero, so that the leading sign is the one it has within the sum
    text = printer(w.Sum((w.Number(0), *terms)))
    return text.removeprefix("0 ")


def _without_minor(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The lines that `brief` shows: the last one always."""
    return tuple(link for link in links if not link.minor or link is links[-1])


def _sign(relation: Relation) -> str:
    if isinstance(relation, Equal):
        return "="
    if isinstance(relation, Approximately):
        return "~"
    assert isinstance(relation, Compare)
    return relation.symbol


__all__ = ["Block", "CasePage", "Detail", "Line", "Page", "Reason", "page_of"]
