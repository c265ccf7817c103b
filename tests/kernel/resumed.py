"""A verification saved before every passage, and resumed there for derivations that agree up to it.

A corruption changes one place.  Passages before it are proved for the true derivation and need no second proof:
`objects(corrupted)` tells whether the kernel rejects the changed passage or a later one.  It never shows that a
derivation is proved: where it returns False, the whole derivation has to be verified.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

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
        self.kept = [Saved(verification)]  # before each passage, and before the outcome
        for number in range(len(derivation.chains)):
            verification.passage(number)
            self.kept.append(Saved(verification))
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
        verification = self.kept[first].copy()
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


class Saved(Generic[_T]):
    """A state that is kept as it is, and of which copies can be made that are filled further.  Values and expressions
    are shared.
    """

    def __init__(self, thing: _T) -> None:
        self._known: dict[int, int] = {}
        self._makers: list[Callable[[], Any]] = []  # of the copies, without what they hold
        self._held: list[tuple[int, bool, dict[str, Any], list[tuple[str, int]]]] = []  # what is shared, and copies
        self._take(thing)

    def _take(self, thing: Any) -> int:
        """The number of the copy."""
        if id(thing) in self._known:
            return self._known[id(thing)]
        own = self._known[id(thing)] = len(self._makers)
        kind = type(thing)
        if kind is dict and any(type(part) is dict for part in thing.values()):
            inner = {key: dict(part) if type(part) is dict else part for key, part in thing.items()}
            self._makers.append(lambda: {k: part.copy() if type(part) is dict else part for k, part in inner.items()})
        elif kind in _FILLED:
            self._makers.append(thing.copy().copy)
        else:
            self._makers.append(partial(kind.__new__, kind))
            slots = getattr(kind, "__slots__", None)
            parts = {name: getattr(thing, name) for name in slots or vars(thing)}
            copied = [name for name, part in parts.items() if type(part) in _FILLED or type(part) in _CHANGING]
            shared = {name: part for name, part in parts.items() if name not in copied}
            self._held.append((own, bool(slots), shared, [(name, self._take(parts[name])) for name in copied]))
        return own

    def copy(self) -> _T:
        """One that can be filled further."""
        made = [make() for make in self._makers]
        for own, slots, shared, copied in self._held:
            if slots:
                for name, part in shared.items():
                    setattr(made[own], name, part)
                for name, number in copied:
                    setattr(made[own], name, made[number])
            else:
                parts = made[own].__dict__
                parts.update(shared)
                for name, number in copied:
                    parts[name] = made[number]
        return made[0]  # type: ignore[no-any-return]
