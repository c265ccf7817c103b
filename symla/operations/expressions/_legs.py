"""An expression worked out under what is known of its symbols, up to its value or to a number that decides.

Where a number decides that may be zero, the expression is worked anew in every case, by the same steps: what stands on
the page before the cases is not said again.  What the condition of a case sets equal is put into the data first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.derivation.model import Answer, Chain, Equal, Given, Link, Part, Reason, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.operations._expressions import tidied
from symla.operations.expressions._borrowed import in_words_of, outcome_in_letters
from symla.operations.expressions._cells import Cell, as_is, next_cell, planted, settle_all, spread
from symla.operations.expressions._done import Done, NotDefined, Open
from symla.operations.expressions._lengths import refuse_long
from symla.operations.expressions._letters import Letters
from symla.operations.expressions._operands import Operand, Said, all_said, put_in, said
from symla.operations.expressions._pieces import Bench
from symla.operations.expressions._steps import is_single, step
from symla.operations.systems import _cases
from symla.operations.systems._cases import Depends, Leg
from symla.operations.systems._known import Known

_MOST_STEPS = 60


@dataclass(slots=True)
class Sheet:
    """What is asked, and what all cases have in common: the identity matrices, and whether there are many parts."""

    goal: w.Node
    data: tuple[Quantity, ...]
    units: list[Given] = field(default_factory=list)
    is_long: bool = False
    has_letters: bool = False


class Page(Frozen, frozen=True):
    """What stands there already: chains, and the letters that are taken."""

    shown: frozenset[Said] = frozenset()
    taken: frozenset[str] = frozenset()


_BLANK = Page()


def leg(sheet: Sheet, page: Page = _BLANK) -> Leg:
    """The work under what is known."""
    return lambda known: _Evaluation(sheet, page, known).done()


class _Evaluation:
    """One expression being worked out: `line` is what stands on the page, `work` the lines so far."""

    def __init__(self, sheet: Sheet, page: Page, known: Known) -> None:
        self.sheet = sheet
        self.page = page
        self.known = known
        self.goal = sheet.goal
        self.data = tuple([put_in(quantity, known) for quantity in sheet.data])
        self.work = Working(self.goal, known.domain)
        numbers = [q for q in self.data if isinstance(q, GivenScalar) and q.entry != q.name]
        if numbers:
            self._put_in_numbers(numbers)
        self._put_in_case()
        listed: dict[w.Name, Operand] = {q.name: q for q in self.data if not isinstance(q, GivenScalar)}
        self.root = planted(self.work.line, listed, known.domain)
        values = [self.goal, *[q.given.value for q in sheet.data], *[q.name for q in sheet.data]]
        letters = Letters(values, page.taken)
        data = tuple([q.given for q in self.data])
        self.bench = Bench(letters, known, is_single(self.root), data, sheet.units, page.shown)
        self.said: set[str] = set()
        self.opening = self._new(self._data_in_case())
        self.pieces: list[Chain] = []
        self.parts = 0
        self.chains: tuple[Chain, ...] = ()

    def _put_in_numbers(self, numbers: list[GivenScalar]) -> None:
        """The numbers that have names, first of all."""
        target = w.substitute(self.goal, {q.name: q.entry for q in numbers})
        self.work.to(reason("put_in_numbers", count=len(numbers)), target, Equal("substitution"))
        tidy = tidied(target)
        if tidy != target:
            self.work.line = tidy

    def _put_in_case(self) -> None:
        """What the case sets equal, in the letters of the expression itself."""
        for name, own in self.known.equal:
            target = w.substitute(self.work.line, {name: own})
            why = in_words_of("inverse", Reason("put_in_case", (("letters", (equation(name, own),)),)))
            self.work.to(why, target, Equal("substitution"))
        self.work.line = tidied(self.work.line)

    def _data_in_case(self) -> list[Chain]:
        """The data that the case makes others."""
        pairs = zip(self.sheet.data, self.data, strict=True)
        changed = [q for before, q in pairs if q != before]
        if not changed:
            return []
        told = self.known.told(*[q.given.value for q in self.sheet.data])
        data = tuple([equation(q.given.name, q.given.value) for q in changed])
        return [note(reason("data_in_case", data=data, **dict(told.facts)))]

    def done(self) -> _cases.Done:
        """The lines and what came out.  Raises `Depends` where a number decides."""
        try:
            value = self._value()
        except NotDefined as stop:
            return self._not_defined(stop)
        except Open as found:
            raise self._depends(found) from None
        finally:
            self.sheet.is_long |= self.parts > 2
            self.sheet.has_letters |= bool(self.bench.origins)
        if not self.chains:
            raise SymlaError("evaluate: there is nothing to be worked out in this expression.")
        answer = Answer(
            (Part("value", value),),
            reason("answer", value=value),
        )
        return [*self.opening, *self.chains], answer

    def _new(self, chains: Iterable[Chain]) -> list[Chain]:
        """The chains that do not stand on the page yet."""
        return [chain for chain in chains if said(chain) not in self.page.shown]

    # ---- the lines --------------------------------------------------------------------------------------------------

    def _value(self) -> w.Node:
        """What the expression comes to; the lines are in `chains`."""
        for _ in range(_MOST_STEPS):
            cell = next_cell(self.root)
            if cell is None:
                break
            order, line = self._order(cell), cell.line(as_is)
            done = step(cell, self.bench)
            if cell.value is not None:
                spread(self.root, line, cell.value)
            if done.value is not None:
                refuse_long(done.value)
            if self.bench.alone and done.chains:
                assert isinstance(done.value, w.Node)
                self.chains = (*self._lines(), *done.chains)
                return done.value
            self._write(done, reason(done.does, order=order))
            settle_all(self.root, self.known.domain)
        else:
            raise SymlaError(f"evaluate: the expression takes more than {_MOST_STEPS} steps; work it out in parts.")
        value = self.root.value
        assert value is not None
        if isinstance(value, GivenVector | GivenMatrix):
            if value in self.data:
                self.work.put_in(value, why="put_in_entries")
            value = value.written
        self.chains = self._lines()
        last = self.work.links[-1].target if self.work.links else value
        return last if tidied(last) == value else value  # -3 as it came from -x

    def _lines(self) -> tuple[Chain, ...]:
        return (self.work.chain,) if self.work.links else ()

    def _write(self, done: Done, why: Reason) -> None:
        """The line in which the result stands."""
        shown = tidied(self.root.line(self._shown))
        chains = tuple(self._new(done.chains))
        value = done.value
        self.parts += max(len(done.chains), int(done.numbers not in (None, value)))
        if value is None:
            self.work.define(why, shown)
            return
        if isinstance(value, w.Node):
            self.work.to(why, shown, detail=chains)
            if done.numbers is not None and done.numbers != value:
                self.pieces += self._new([Chain(done.numbers, (Link(Equal(), value, why),))])
            else:
                self.pieces += chains
            return
        self.pieces += chains
        named = tidied(self.root.line(lambda x: x.name if x is value else self._shown(x)))
        self.work.to(why, shown, Equal("substitution", named), detail=chains)

    def _shown(self, value: Operand) -> w.Node:
        """Data by their letters, results by their entries."""
        if isinstance(value, w.Node):
            return value
        return value.name if value in self.data else value.written

    def _order(self, cell: Cell) -> str:
        """What the order of operations says of this one, once for each kind."""
        if self.bench.alone:
            return ""
        if cell.depth:
            self.said.add("inside")
            return "inside"
        if type(cell.node) is w.Negative or not (
            cell.rank or isinstance(cell.node, w.Power | w.Transpose | w.Conjugate)
        ):
            return ""
        kind = ("powers", "products", "sums")[cell.rank]
        later = any(other.rank > cell.rank and other.value is None for other in self.root.walk())
        begun = bool(self.said)
        order = "" if kind in self.said or not (later or begun) else f"{kind}_then" if begun else f"{kind}_first"
        self.said.add(kind)
        return order

    # ---- what is not defined, and what decides ----------------------------------------------------------------------

    def _not_defined(self, stop: NotDefined) -> _cases.Done:
        """What was worked so far, each part by itself since the whole has no value; and why it goes no further."""
        return [*self.opening, *self.pieces, *self._new(stop.chains)], self._in_letters_of_data(stop.outcome)

    def _in_letters_of_data(self, outcome: Undefined) -> Undefined:
        for letter, origin in reversed(self.bench.origins.items()):
            outcome = outcome_in_letters(outcome, {letter: origin})
        return outcome

    def _depends(self, found: Open) -> Depends:
        """What was worked so far, each part by itself; in every case the same work goes on, or that of other data."""
        chains = [*self.opening, *self.pieces, *self._new(found.chains)]
        shown = self.page.shown | all_said(chains)
        letters = frozenset(self.bench.letters.taken)

        def go_on(known: Known) -> _cases.Done:
            if (known.equal, known.relations) == (self.known.equal, self.known.relations):
                return leg(self.sheet, Page(shown, self.page.taken))(known)
            stop = found.ends(known)
            if stop is None:
                return leg(self.sheet, Page(shown, letters))(known)
            new = [chain for chain in stop.chains if said(chain) not in shown]
            return new, self._in_letters_of_data(stop.outcome)

        return Depends(found.entry, chains, go_on, found.why, solve=found.solve)
