"""The page: a derivation with all words and formulas as markup, ready for layout.

Layout templates see only these objects.  All text in them is already markup of the format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from symla.derivation.model import Answer, Cases, Derivation, Passage, Reason, Undefined
from symla.notation import written as w
from symla.notation.conventions import Conventions, Detail
from symla.notation.frozen import replace
from symla.notation.printer import Printer
from symla.notation.statements import Either, Property
from symla.rendering.pages import grain
from symla.rendering.pages.as_typed import problem_as_typed
from symla.rendering.pages.block import Block
from symla.rendering.pages.blocks import BlockWriter
from symla.rendering.pages.by_name import by_name
from symla.rendering.pages.conditions import together
from symla.rendering.pages.framed import framed
from symla.rendering.pages.lines import Line
from symla.rendering.pages.taught import NOTHING_TAUGHT, Taught, is_new, untold
from symla.rendering.pages.twins import told_apart
from symla.rendering.pages.zeros import with_zeros
from symla.rendering.widths.long_numbers import ends
from symla.rendering.widths.named_entries import Names
from symla.rendering.words.fallen import spoken
from symla.rendering.words.given import given, set_apart
from symla.rendering.words.templates import Words
from symla.rendering.words.wording import Wording, wording

_NOTHING = Words("")
_MARGIN = 2.0  # digits that data leave free on a line
_MANY_CASES = 4  # cases from which a summary helps


class CasePage(NamedTuple):
    """A case: its number in words (case 2.1 is the first one within the second), its condition in words, and its own
    page.
    """

    number: Words
    heading: Words
    page: Page


class Page(NamedTuple):
    """Everything that a layout shows of one worked problem; `depth` is how many cases it lies within.  Where there are
    many cases, what came out of each is told once more after the last one.  `named` is the problem with its large data
    by their names, which are `given`; where nothing is large, nothing is.
    """

    problem: Words
    plan: Words
    work: tuple[Block, ...]
    answer: Words
    remarks: tuple[Block, ...]
    checks: tuple[Block, ...]
    undefined: Words
    instead: Words
    remedies: tuple[Words, ...]
    cases: tuple[CasePage, ...]
    in_short: Words = _NOTHING
    summary: tuple[Words, ...] = ()  # of many cases: each with what came out
    depth: int = 0
    draft: Words = _NOTHING
    figure: Words = _NOTHING
    named: Words = _NOTHING
    given: tuple[Words, ...] = ()
    call: Words = _NOTHING  # the call that solves the problem again, at this detail
    detail: Detail = "full"
    beside: bool = False  # the place of the figure: beside the work, or below the problem
    framed: Words = _NOTHING  # the end of the last line, where the answer would only repeat it


NO_PAGE = Page(_NOTHING, _NOTHING, (), _NOTHING, (), (), _NOTHING, _NOTHING, (), ())


def page_of(
    derivation: Derivation,
    format_name: str,
    conventions: Conventions,
    language: str,
    detail: Detail,
    unproved: int = 0,
    taught: Taught = NOTHING_TAUGHT,
    apart: bool = False,
) -> Page:
    """The page of a derivation; a draft with unproved claims is marked.  What was `taught` is not taught again.
    `apart`: it is told what may stand apart from the words, large data and notes of few words.
    """
    language, conventions = spoken(derivation, language, conventions)
    words = wording(language, derivation.operation, format_name, conventions)
    writer = BlockWriter(words.format, words.conventions, words, taught, apart, Names(derivation))
    page = _page(derivation, writer, words, detail)
    if words.format.leaves_out("\n".join(_texts(page))) and (kept := ends(derivation)):
        words = wording(language, derivation.operation, format_name, replace(words.conventions, kept=kept))
        writer = BlockWriter(words.format, words.conventions, words, taught, apart, Names(derivation))
        page = _page(derivation, writer, words, detail)
    if apart:
        page = _set_apart(page, derivation, writer)
    if not unproved:
        return page
    return page._replace(draft=words.sentence(Reason("draft", (("unproved", unproved),))))


def _page(
    derivation: Derivation,
    writer: BlockWriter,
    words: Wording,
    detail: Detail,
    within: str = "",
    before: tuple[w.Node, ...] = (),
) -> Page:
    work: tuple[Block, ...] = ()
    remarks: tuple[Block, ...] = ()
    checks: tuple[Block, ...] = ()
    last: Sequence[Passage] = ()
    full = detail == "full"
    if full:
        chains = derivation.chains
        shown = grain.full([c for c in chains if c.role == "work"], writer.taught, words.conventions.arrows == "single")
        last = grain.without_echo(shown, derivation.outcome, words.leads_in, not within)
        work = writer.blocks(last, leads=True)
        remarks = writer.blocks(untold([c for c in chains if c.role == "remark"], words.sentence, writer.taught))
        checks = writer.blocks([c for c in chains if c.role == "check"])
    elif detail == "brief":
        shown = grain.brief([c for c in derivation.chains if c.role == "work"], writer.taught)
        last = grain.without_echo(shown, derivation.outcome, words.leads_in, not within)
        work = writer.blocks(last, leads=True)
    outcome = derivation.outcome
    answer = undefined = ending = _NOTHING
    remedies: tuple[Words, ...] = ()
    cases: tuple[CasePage, ...] = ()
    summary: list[Words] = []
    if isinstance(outcome, Answer):
        said, meanings = by_name(outcome.wording, derivation.chains, writer)
        answer = Words(f"{with_zeros(words.whole(said), outcome.wording, words)} {meanings}".rstrip())
        if writer.placed:
            work, end = framed(outcome, answer, last, work, writer)
            ending = Words(end)
    elif isinstance(outcome, Undefined):
        undefined = _undefined(outcome.reason, derivation.goal, words)
        if detail != "answer":
            remedies = tuple([words.whole(r.reason) for r in outcome.remedies])
    else:
        cases = _cases(outcome, writer, words, detail, within, before)
        if detail != "answer" and not within:
            results = list(_results(outcome, words))
            summary = _summary(results, words) if len(results) >= _MANY_CASES else []
    return Page(
        problem=_problem(derivation, words),
        plan=_plan(derivation.plan, words, writer.taught) if derivation.plan and full else _NOTHING,
        work=work,
        answer=answer,
        remarks=remarks,
        checks=checks,
        undefined=undefined,
        instead=words.sentence(Reason("instead")) if remedies else _NOTHING,
        remedies=remedies,
        cases=cases,
        in_short=words.sentence(Reason("in_short")) if summary else _NOTHING,
        summary=tuple(summary),
        depth=within.count("."),
        framed=ending,
    )


def _texts(page: Page) -> list[str]:
    """The texts of the page in which something may be left out."""
    found: list[str] = []
    for block in (*page.work, *page.remarks, *page.checks):
        found += (block.heading, block.inline)
        for line in block.lines:
            found += (line.left, line.right, line.reason)
    for case in page.cases:
        found += _texts(case.page)
    return found


_GOAL = "goal"  # the fact that tells what is not defined


def _undefined(why: Reason, goal: w.Node, words: Wording) -> Words:
    """Why there is no answer; what another operation says of its own problem stands behind the goal of this one."""
    sentence = words.whole(why)
    if ":" not in why.key or _GOAL in dict(why.facts):
        return sentence
    return Words(f"{words.sentence(Reason('not_defined', ((_GOAL, goal),)))} {sentence}")


def _begins(line: Line, relation: w.Relation, printer: Printer) -> bool:
    """Whether a line begins with `A = [...]`."""
    shown = f"{line.left} {line.sign} {line.right}".strip()
    return shown.startswith(f"{printer(relation.left)} {printer.sign(relation.symbol)} {printer(relation.right)}")


def _set_apart(page: Page, derivation: Derivation, writer: BlockWriter) -> Page:
    """The page with the large data of its problem below the words that name them; a datum with which the work on the
    page begins, A = [...], is shown there.
    """
    line = next((block.lines[0] for block in page.work if block.lines), None)
    words, printer = writer.words, writer.printer
    data = given(_asked(derivation, words), writer.measure)
    begun = [datum for datum in data if line is not None and _begins(line, datum, printer)]
    large = set_apart(data, writer.measure, writer.page_width - _MARGIN, begun)
    named: str = page.problem
    before, after = words.format.inline
    for relation in (*large, *begun):
        spelled = words.format.printer(words.conventions)
        named = named.replace(f"{before}{spelled(relation)}{after}", f"{before}{spelled(relation.left)}{after}")
    return page._replace(named=Words(named), given=tuple([Words(printer(relation)) for relation in large]))


def _asked(derivation: Derivation, words: Wording) -> Reason:
    if not derivation.typed:
        return derivation.problem
    printed = words.format.printer(words.conventions)
    return problem_as_typed(derivation, printed, words.conventions.numbers == "as_typed")


def _plan(plan: Reason, words: Wording, taught: Taught) -> Words:
    """The plan of the work, unless it was told before."""
    return words.sentence(plan) if is_new(plan, words.sentence, taught) else _NOTHING


def _problem(derivation: Derivation, words: Wording) -> Words:
    """The wording of the problem, with the conditions under which its data are defined."""
    asked = _asked(derivation, words)
    problem = with_zeros(words.whole(asked), asked, words)
    where = tuple([c for c in derivation.where if not isinstance(c, Property)])
    whole = tuple([c.operand for c in derivation.where if isinstance(c, Property)])
    remarks = [Reason("where", (("conditions", where),))] if where else []
    if whole:
        remarks = [Reason("integers", (("conditions", where), ("integers", whole)))]
    if derivation.provided:
        remarks.append(Reason("provided", (("conditions", derivation.provided),)))
    for remark in remarks:
        problem = Words(f"{problem} {words.sentence(remark)}")
    return problem


def _cases(
    outcome: Cases, writer: BlockWriter, words: Wording, detail: Detail, within: str, before: tuple[w.Node, ...]
) -> tuple[CasePage, ...]:
    """The pages of the cases; a nested case is headed by all of its conditions, so that each heading is complete."""
    found: list[CasePage] = []
    names = writer.names
    for condition, derivation in told_apart(outcome):
        number = f"{within}{len(found) + 1}"
        writer.names = names.within()
        conditions = (*before, *w.conjuncts(condition))
        found.append(
            CasePage(
                words.sentence(Reason("case_number", (("number", Words(words.format.escape(number))),))),
                words.sentence(Reason("case", (("condition", together(conditions, derivation.domain)),))),
                _page(derivation, writer, words, detail, f"{number}.", conditions),
            )
        )
    writer.names = names
    return tuple(found)


def _summary(results: Sequence[tuple[w.Node, str]], words: Wording) -> list[Words]:
    """The answers of all cases; cases of one answer are told at once."""
    found: dict[str, list[w.Node]] = {}
    for condition, result in results:
        found.setdefault(result, []).append(condition)
    lines: list[Words] = []
    for result, every in found.items():
        simple = all(isinstance(condition, w.Relation | Either) for condition in every)
        for shown in (Either(tuple(every)),) if simple and len(every) > 1 else every:
            lines.append(Words(f"{words.sentence(Reason('case_told', (('condition', shown),)))} {result}"))
    return lines


def _results(cases: Cases, words: Wording, before: tuple[w.Node, ...] = ()) -> Iterator[tuple[w.Node, str]]:
    """The condition of every case, also of nested ones, and its answer."""
    for condition, derivation in told_apart(cases):
        conditions = (*before, *w.conjuncts(condition))
        outcome = derivation.outcome
        if isinstance(outcome, Cases):
            yield from _results(outcome, words, conditions)
            continue
        reason = outcome.wording if isinstance(outcome, Answer) else outcome.reason
        yield together(conditions, derivation.domain), with_zeros(words.whole(reason), reason, words)
