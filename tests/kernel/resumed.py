"""A verification saved before every passage, and resumed there for derivations that agree up to it.

A corruption changes one place.  Passages before it are proved for the true derivation and need no second proof:
`objects(corrupted)` tells whether the kernel rejects the changed passage or a later one.  It never shows that a
derivation is proved: where it returns False, the whole derivation has to be verified.
"""

from __future__ import annotations

from typing import Any, TypeVar

from symla.derivation.model import Cases, Derivation
from symla.kernel.meaning.evaluate import Reader
from symla.kernel.meaning.promises import Promises, promises_of
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.lowered import Lowered
from symla.kernel.numbers.nonzero import Nonzero
from symla.kernel.page.here import Page
from symla.kernel.page.report import Enough, Report
from symla.kernel.page.sentences import Sentences
from symla.kernel.page.standing import Standing
from symla.kernel.page.verify import Verification
from symla.notation.budget import TooMuch, limited

_T = TypeVar("_T")
_FILLED = frozenset((dict, list, set))
_CHANGING = frozenset((Verification, Standing, Prover, Field, Nonzero, Reader, Lowered))  # filled by a verification


class Resumed:
    """The verification of a true derivation, which can be resumed at each of its passages."""

    def __init__(self, derivation: Derivation) -> None:
        promises = promises_of(derivation)
        assert isinstance(promises, Promises)
        with limited():
            report = Report()
            self._of(Verification(derivation, report, promises, promises.assumed(derivation)))
            assert report.verified

    def _of(self, verification: Verification) -> None:
        derivation = self.derivation = verification.derivation
        assert verification.begins()
        self.kept = [twin(verification, {})]  # before each passage, and before the outcome
        for number in range(len(derivation.chains)):
            verification.passage(number)
            self.kept.append(twin(verification, {}))
        self.cases: list[Resumed] = []
        if isinstance(derivation.outcome, Cases):
            for own in verification.of_cases(derivation.outcome):
                case = object.__new__(Resumed)
                case._of(own)
                self.cases.append(case)
        else:
            verification.ends()

    def objects(self, changed: Derivation) -> bool:
        """Whether something is rejected from the first changed passage on."""
        own = self.derivation
        if not _differ_in_work_alone(own, changed):
            return False
        parts = zip(own.chains, changed.chains, strict=False)
        same = min(len(own.chains), len(changed.chains))
        first = next((number for number, (a, b) in enumerate(parts) if a is not b), same)
        if changed.chains is own.chains and isinstance(own.outcome, Cases):
            return self._in_a_case(own.outcome, changed.outcome)
        return self.refuses(changed, first)

    def _in_a_case(self, own: Cases, changed: Any) -> bool:
        if not isinstance(changed, Cases) or len(changed.cases) != len(own.cases):
            return False
        for mine, its, kept in zip(own.cases, changed.cases, self.cases, strict=True):
            if mine is not its:
                return mine.condition is its.condition and kept.objects(its.derivation)
        return False

    def refuses(self, changed: Derivation, first: int) -> bool:
        """Whether something is rejected from this passage on."""
        report = Report(first_only=True)
        verification = twin(self.kept[first], {})
        verification.derivation, verification.report, verification.add = changed, report, report.add
        old, standing = verification.page, verification.standing
        verification.page = Page(changed, old.promises, old.earlier, standing.is_known, old.assumptions)
        verification.sentences = Sentences(verification.page, standing, report, verification.where)
        try:
            with limited():
                for number in range(first, len(changed.chains)):
                    verification.passage(number)
                verification.ends()
        except Enough:
            return True
        except (TooMuch, RecursionError):
            return False
        return False

    def goes_on(self) -> bool:
        """Whether the true derivation is accepted from wherever it is resumed, so that the saved states are intact."""
        last = len(self.kept) - 1
        here = not any(self.refuses(self.derivation, first) for first in {last // 2, last})
        return here and all(case.goes_on() for case in self.cases)


def _differ_in_work_alone(own: Derivation, changed: Derivation) -> bool:
    """Whether the two differ only in their passages, outcome and figures."""
    fields = [field for field in own.__struct_fields__ if field not in ("chains", "outcome", "figures")]
    return all(getattr(own, field) is getattr(changed, field) for field in fields)


def twin(thing: _T, known: dict[int, Any]) -> _T:
    """A copy that can be filled further without changing the original.  Values and expressions are shared."""
    kind: Any = type(thing)
    if kind not in _FILLED and kind not in _CHANGING:
        return thing
    if id(thing) not in known:
        known[id(thing)] = _twin(thing, kind, known)
    return known[id(thing)]  # type: ignore[no-any-return]


def _twin(thing: Any, kind: Any, known: dict[int, Any]) -> Any:
    if kind is dict:
        return {key: dict(part) if type(part) is dict else part for key, part in thing.items()}
    if kind in _FILLED:
        return kind(thing)
    copy = known[id(thing)] = kind.__new__(kind)
    for name in getattr(kind, "__slots__", None) or vars(thing):
        setattr(copy, name, twin(getattr(thing, name), known))
    return copy
