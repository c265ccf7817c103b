"""Working an operation on a sheet until it ends: once straight through, or once for every case."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from symla.derivation.model import Case, Cases, Derivation, Sentence
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.operations._data import bound, problem_of
from symla.operations._run import MOST_CASES, Parts, Run
from symla.operations._sheet import Sheet

if TYPE_CHECKING:
    from symla.operations._cases.known import Known


def derive(
    name: str,
    *arguments: Any,
    domain: Domain = "real",
    conventions: Conventions = STANDARD,
    integers: Collection[w.Name] = (),
    **named: Any,
) -> Derivation:
    """The derivation of an operation, by cases if need be; some of the letters may be `integers`.  Raises `SymlaError`
    where there are too many cases, or where they cannot be worked out.
    """
    data = bound(problem_of(name), arguments, named)
    return _derived(name, data, domain, (), Run((), {"integers": integers}, [MOST_CASES], conventions))


def attempt(
    name: str, *arguments: Any, known: Known, chosen: tuple[Known, ...] = ()
) -> tuple[Derivation, Parts | None]:
    """What an operation comes to under what is known, in these of its cases one after the other: a derivation, or the
    work up to where it parts again, and how.
    """
    sheet = Sheet(name, bound(problem_of(name), arguments, {}), known.domain, Run(chosen, {}, [MOST_CASES]))
    sheet.run.known = known
    try:
        return sheet.worked().derivation(), None
    except Parts as parted:
        sheet.outcome = Cases(())
        return sheet.derivation(), parted


def _derived(name: str, data: Mapping[str, Any], domain: Domain, chosen: tuple[Any, ...], first: Run) -> Derivation:
    memo, left = first.memo, first.left
    sheet = Sheet(name, data, domain, Run(chosen, memo, left, first.conventions))
    try:
        sheet.worked()
    except Parts as parted:
        go_on()
        choice = parted.choice()
        left[0] -= len(choice.cases) - 1
        if left[0] < 1:
            raise SymlaError(
                f"There are more than {MOST_CASES} cases to be told apart. Choose values for some of the symbols."
            ) from None
        own = [_derived(name, data, domain, (*chosen, case), first) for _, case in choice.cases]
        if choice.told is not None:
            sheet.add(Sentence(choice.told))
        if sheet.planned is not None:  # it is told once
            own = [replace(d, plan=None) for d in own]
        sheet.outcome = Cases(tuple([Case(c, d) for (c, _), d in zip(choice.cases, own, strict=True)]))
    sheet.run.sheets.clear()  # so that nothing holds the sheet
    return sheet.derivation()
