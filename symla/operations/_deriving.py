"""Running an operation to its end: once straight through, or once for each case."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from symla.derivation.model import Case, Cases, Chain, Derivation, Equal, Passage, Sentence
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.operations._data import bound, problem_of
from symla.operations._run import MOST_CASES, Choice, Parts, RulesOut, Run
from symla.operations._sheet import Sheet

if TYPE_CHECKING:
    from symla.operations._cases.known import Known


def derive(
    name: str,
    *arguments: Any,
    domain: Domain = "real",
    conventions: Conventions = STANDARD,
    integers: Collection[w.Name] = (),
    provided: tuple[w.Node, ...] = (),
    rules_out: RulesOut | None = None,
    **named: Any,
) -> Derivation:
    """The derivation of an operation, by cases where needed; `integers` are letters that stand for integers, and
    `provided` are the conditions under which the data have a meaning.

    `rules_out` tells whether a condition never holds under others; such a case is dropped, and if a single case is
    left, the work continues in it without mention.  Raises `SymlaError` where there are too many cases or where they
    cannot be worked out.
    """
    data = bound(problem_of(name), arguments, named)
    first = Run((), {"integers": integers, "provided": provided}, [MOST_CASES], conventions, rules_out)
    return _derived(name, data, domain, (), first, rules_out)


def attempt(
    name: str, *arguments: Any, known: Known, chosen: tuple[Known, ...] = ()
) -> tuple[Derivation, Parts | None]:
    """The result of an operation under the current knowledge, following these of its cases in turn: a derivation, or
    the work up to the next split and the cases of that split.
    """
    sheet = Sheet(name, bound(problem_of(name), arguments, {}), known.domain, Run(chosen, {}, [MOST_CASES]))
    sheet.run.known = known
    try:
        return sheet.worked().derivation(), None
    except Parts as parted:
        sheet.outcome = Cases(())
        return sheet.derivation(), parted


def _derived(
    name: str,
    data: Mapping[str, Any],
    domain: Domain,
    chosen: tuple[Any, ...],
    first: Run,
    rules_out: RulesOut | None = None,
    within: tuple[w.Node, ...] = (),
) -> Derivation:
    memo, left = first.memo, first.left
    sheet = Sheet(name, data, domain, Run(chosen, memo, left, first.conventions, first.rules_out))
    try:
        sheet.worked()
    except Parts as parted:
        go_on()
        choice = parted.choice()
        if rules_out is not None:
            possible = _possible(choice, rules_out, within)
            if len(possible.cases) == 1:
                ((_, case),) = possible.cases
                only = _derived(name, data, domain, (*chosen, case), first, rules_out, within)
                sheet.outcome = only.outcome
                found = sheet.derivation()
                own = len(found.given)
                sheet.run.sheets.clear()
                given = found.given + only.given[own:]  # the data as they are asked; an identity matrix may follow
                chains, plan = _continued(found.chains, only.chains), found.plan or only.plan
                return replace(found, given=given, chains=chains, plan=plan)
            choice = possible
        left[0] -= len(choice.cases) - 1
        if left[0] < 1:
            raise SymlaError(
                f"There are more than {MOST_CASES} cases to be told apart. Choose values for some of the symbols."
            ) from None
        derivations = [
            _derived(name, data, domain, (*chosen, case), first, rules_out, (*within, condition))
            for condition, case in choice.cases
        ]
        if choice.sentence is not None:
            sheet.add(Sentence(choice.sentence))
        if sheet.planned is not None:  # stated only once
            derivations = [replace(d, plan=None) for d in derivations]
        sheet.outcome = Cases(tuple([Case(c, d) for (c, _), d in zip(choice.cases, derivations, strict=True)]))
    sheet.run.sheets.clear()  # nothing may keep the sheet alive
    return sheet.derivation()


def _continued(before: tuple[Passage, ...], after: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages before a decision that was none and those after it: a chain that begins anew there is one chain."""
    last, first = (before[-1], after[0]) if before and after else (None, None)
    if type(last) is not Chain or type(first) is not Chain or first.heading is not None or first.links[0].detail:
        return before + after
    if (last.start, last.role, last.compact) != (first.start, first.role, first.compact):
        return before + after
    if first.links[0].relation != Equal():
        return before + after
    return (*before[:-1], replace(last, links=last.links + first.links), *after[1:])


def _possible(choice: Choice, rules_out: RulesOut, within: tuple[w.Node, ...]) -> Choice:
    """The cases that can occur, without denials of equations that never hold."""
    kept = [(condition, case) for condition, case in choice.cases if not rules_out(condition, within)]
    if not kept or len(kept) == len(choice.cases):
        return choice
    standing = [condition for condition, _ in kept]
    gone = {part for c, _ in choice.cases if c not in standing for part in _parts(c) if part.symbol == "="}
    return replace(choice, cases=[(_without_denials(condition, gone), case) for condition, case in kept])


def _without_denials(condition: w.Node, equations: Collection[w.Relation]) -> w.Node:
    parts = _parts(condition)
    kept = [p for p in parts if p.symbol != "!=" or w.Relation(p.left, "=", p.right) not in equations]
    if not kept or len(kept) == len(parts):
        return condition
    return kept[0] if len(kept) == 1 else w.Both(tuple(kept))


def _parts(condition: w.Node) -> list[w.Relation]:
    """The relations of which a condition consists, if it consists of relations."""
    return [part for part in w.conjuncts(condition) if isinstance(part, w.Relation)]
