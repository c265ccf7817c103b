"""Work that parts into cases where a number decides how to go on that may be zero and may be not.

The work up to there is shown once.  Every case goes on from the line that was come to, with what its condition sets
equal put in, and may part again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from symla.derivation.build import note
from symla.derivation.model import Case, Cases, Chain, Derivation, Outcome
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.operations._data import Body, bound, problem_of
from symla.operations._run import Run
from symla.operations._sheet import Sheet
from symla.operations.systems._known import Known
from symla.operations.systems._split import split

Done = tuple[list[Chain], Outcome]
Leg = Callable[[Known], Done]
Whole = Callable[[list[Chain], Outcome], Derivation]
WholeWhere = Callable[[list[Chain], Outcome, Known], Derivation]

_MOST = 40  # cases


class Depends(Exception):
    """How to go on depends on whether a number is zero: the work so far, why the number matters (a key of the wording),
    and how to go on when more is known.  With `solve` the equation of a case is solved at all costs.
    """

    def __init__(self, entry: w.Node, chains: list[Chain], go_on: Leg, why: str, solve: bool = True) -> None:
        super().__init__(why)
        self.entry = entry
        self.chains = chains
        self.go_on = go_on
        self.why = why
        self.solve = solve


@dataclass(frozen=True, slots=True)
class Work:
    """An operation on its data: its leg, and the derivation that is made of what comes out."""

    leg: Leg
    whole: Whole

    def under(self, known: Known) -> Derivation:
        """The derivation where this is known.  Raises `Depends` where that does not decide how to go on."""
        return self.whole(*self.leg(known))

    def by_cases(self, known: Known) -> Derivation:
        """The derivation where this is known, by cases if need be."""
        return by_cases(self.leg, known, self.whole)


class _Open(Sheet):
    """A sheet on which a number that decides is told to the caller."""

    go_on: Leg

    def decides(self, number: w.Node, why: str, solve: bool = True) -> Known:
        """What is known in the case that was chosen.  Raises `Depends` if none has been."""
        if self.run.passed == len(self.run.chosen):
            raise Depends(number, list(self.chains), self.go_on, why, solve)
        return super().decides(number, why, solve)


def on_sheet(body: Body, *arguments: Any, domain: Domain) -> Work:
    """The work of an operation, case by case as it is asked for."""
    data = bound(problem_of(body.__name__), arguments, {})
    memo: dict[Any, Any] = {}
    latest = Sheet(body.__name__, data, domain)

    def leg(*known: Known) -> Done:
        nonlocal latest
        first, *chosen = known
        latest = sheet = _Open(body.__name__, data, domain, Run(tuple(chosen), memo, [_MOST]))
        sheet.run.known = first
        sheet.go_on = lambda more: leg(*known, more)
        sheet.worked()
        assert sheet.outcome is not None
        return list(sheet.chains), sheet.outcome

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        sheet = Sheet(body.__name__, data, domain)
        sheet.beside, sheet.outcome = latest.beside, outcome
        sheet.add(*chains)
        return sheet.derivation()

    return Work(leg, whole)


@dataclass(slots=True)
class _Count:
    left: int = field(default=_MOST)


def by_cases(leg: Leg, known: Known, whole: Whole) -> Derivation:
    """The derivation whose chains and outcome the leg gives, by cases where it depends on the values of symbols.

    Raises `SymlaError` where there are too many cases, or where they cannot be worked out.
    """
    return by_cases_where(leg, known, lambda chains, outcome, _: whole(chains, outcome))


def by_cases_where(leg: Leg, known: Known, whole: WholeWhere) -> Derivation:
    """The same, where a case has what its condition sets equal put into the data."""
    return _by_cases(leg, known, whole, _Count())


def _by_cases(leg: Leg, known: Known, whole: WholeWhere, count: _Count) -> Derivation:
    go_on()
    try:
        chains, outcome = leg(known)
    except Depends as depends:
        parted = split(depends.entry, known, depends.solve)
        count.left -= len(parted.branches) - 1
        if count.left < 1:
            raise SymlaError(
                f"There are more than {_MOST} cases to be told apart. Choose values for some of the symbols."
            ) from None
        own = [_by_cases(depends.go_on, branch.known, whole, count) for branch in parted.branches]
        cases = tuple(  # the plan is told once
            [Case(b.condition, replace(d, plan=None)) for b, d in zip(parted.branches, own, strict=True)]
        )
        return whole([*depends.chains, note(parted.told(depends.why))], Cases(cases), known)
    return whole(chains, outcome, known)
