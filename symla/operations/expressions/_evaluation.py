"""An expression worked out under what is known of its symbols, up to its value or to a number that decides.

Where a number decides that may be zero, the expression is worked anew in every case, by the same steps: what stands on
the page before the cases is not said again.  What the condition of a case sets equal is put into the data first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, Quantity, givens
from symla.derivation.model import Chain, Equal, Link, Passage, Reason, Sentence, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.operations._borrowed import in_words_of, names_in, outcome_in_letters
from symla.operations._expressions import tidied
from symla.operations._sheet import Sheet
from symla.operations.expressions._cells import Cell, as_is, next_cell, planted, settle_all, spread
from symla.operations.expressions._done import Done, NotDefined, NumberWanted, Open
from symla.operations.expressions._in_place import have_names, in_place
from symla.operations.expressions._lengths import refuse_long
from symla.operations.expressions._letters import Letters
from symla.operations.expressions._operands import Contents, Operand, all_contents, contents, put_in
from symla.operations.expressions._pieces import Bench
from symla.operations.expressions._rows import Rows
from symla.operations.expressions._steps import is_single, step

_MOST_STEPS = 60
_MOST_CHECKS = 2


@dataclass(slots=True)
class Extent:
    """Facts that all cases share: whether there are many parts, and whether results have letters."""

    is_long: bool = False
    has_letters: bool = False


class Page(Frozen, frozen=True):
    """The work so far: the chains on the sheet, and the letters that are taken."""

    shown: frozenset[Contents] = frozenset()
    taken: frozenset[str] = frozenset()


def worked_out(sheet: Sheet, goal: w.Node, data: tuple[Quantity, ...]) -> w.Node:
    """The value of the expression in the current case.  Ends the work where it is not defined."""
    page, numbers = Page(), frozenset[w.Node]()
    while True:
        evaluation = _Evaluation(sheet, goal, data, page, numbers)
        try:
            return evaluation.value()
        except NotDefined as stop:
            evaluation.put(*evaluation.so_far(stop.chains))
            sheet.end(evaluation.in_letters_of_data(stop.outcome))
        except NumberWanted as wanted:
            numbers |= wanted.products
        except Open as found:
            page = evaluation.decided(found)


class _Evaluation:
    """One expression being worked out: `line` is what stands on the page, `work` the lines so far."""

    def __init__(
        self, sheet: Sheet, goal: w.Node, data: tuple[Quantity, ...], page: Page, products: frozenset[w.Node]
    ) -> None:
        self.sheet = sheet
        self.page = page
        self.known = known = sheet.known
        self.extent = sheet.once(Extent, Extent)
        self.goal = goal
        self.asked = data
        self.data = tuple([put_in(quantity, known) for quantity in data])
        self._pose(self.data)
        self.work = Working(self.goal, known.domain)
        numbers = [q for q in self.data if isinstance(q, GivenScalar) and q.entry != q.name]
        if numbers:
            self._put_in_numbers(numbers)
        self._put_in_case()
        listed: dict[w.Name, Operand] = {q.name: q for q in self.data if not isinstance(q, GivenScalar)}
        self.root = planted(self.work.line, listed, known.domain)
        values = [goal, *[q.given.value for q in data], *[q.name for q in data]]
        letters = Letters(values, page.taken)
        given = tuple([q.given for q in self.data])
        self.bench = Bench(letters, known, is_single(self.root), given, sheet.beside, set(page.shown), Rows(products))
        self.explained: set[str] = set()
        self.opening = self._new(self._data_in_case())
        self.pieces: list[Passage] = []
        self.parts = 0
        self.done: dict[int, str] = {}  # what was done on which line
        self.chains: tuple[Passage, ...] = ()
        self.checks: list[Passage] = []

    def _pose(self, data: tuple[Quantity, ...]) -> None:
        """The problem, with what the case sets equal put into the data."""
        sheet = self.sheet
        sheet.data |= dict(zip([key for key in sheet.data if key != "expression"], data, strict=True))
        sheet.pose(goal=self.goal, data=tuple([equation(g.name, g.value) for g in givens(*data)]))

    def _put_in_numbers(self, numbers: list[GivenScalar]) -> None:
        """The numbers that have names, first of all."""
        target = w.substitute(self.goal, {q.name: q.entry for q in numbers})
        self.work.to("put_in_numbers", target, Equal("substitution"))
        tidy = tidied(target)
        if tidy != target:
            self.work.line = tidy

    def _put_in_case(self) -> None:
        """The equations of the case, in the letters of the expression itself."""
        for name, value in self.known.equal:
            target = w.substitute(self.work.line, {name: value})
            why = in_words_of("inverse", Reason("put_in_case", (("letters", (equation(name, value),)),)))
            self.work.to(why, target, Equal("substitution"))
        self.work.line = tidied(self.work.line)

    def _data_in_case(self) -> list[Passage]:
        """The data that the case makes others."""
        pairs = zip(self.asked, self.data, strict=True)
        changed = [q for before, q in pairs if q != before]
        if not changed:
            return []
        words = self.known.reason_for(*[q.given.value for q in self.asked])
        data = tuple([equation(q.given.name, q.given.value) for q in changed])
        return [Sentence(reason("data_in_case", data=data, **dict(words.facts)))]

    def value(self) -> w.Node:
        """The value of the expression; its lines are put onto the sheet."""
        try:
            found = self._value()
        finally:
            self.extent.is_long |= self.parts > 2
        if not self.chains:
            raise SymlaError("evaluate: there is nothing to be worked out in this expression.")
        self.put(*self.opening, *self.chains, *self.checks[:_MOST_CHECKS])
        return found

    def so_far(self, chains: Iterable[Passage]) -> list[Passage]:
        """The parts worked so far, each by itself, since the whole has no value yet; and further new chains."""
        return [*self.opening, *self.pieces, *self._new(chains)]

    def in_letters_of_data(self, outcome: Undefined) -> Undefined:
        """The undefined part, stated about the data and not about intermediate results."""
        for letter, origin in reversed(self.bench.origins.items()):
            outcome = outcome_in_letters(outcome, {letter: origin})
        return outcome

    def decided(self, found: Open) -> Page:
        """Goes on in a case: what stands on the page there, or the end if something is not defined in it."""
        chains = self.so_far(found.chains)
        self.put(*chains)
        shown = self.page.shown | all_contents(chains)
        known = self.sheet.decides(found.entry, found.why, found.solve)
        if (known.equal, known.relations) == (self.known.equal, self.known.relations):
            return Page(shown, self.page.taken)
        stop = found.ends(known)
        if stop is not None:
            self._pose(tuple([put_in(quantity, known) for quantity in self.asked]))
            self.sheet.add(*[chain for chain in stop.chains if contents(chain) not in shown])
            self.sheet.end(self.in_letters_of_data(stop.outcome))
        return Page(shown, frozenset(self.bench.letters.taken))

    def put(self, *chains: Passage) -> None:
        """Puts the chains onto the sheet."""
        self.extent.has_letters |= have_names(chains, {datum.name for datum in (*self.bench.data, *self.bench.given)})
        self.sheet.add(*chains)

    def _new(self, chains: Iterable[Passage]) -> list[Passage]:
        """The chains that do not stand on the page yet."""
        return [chain for chain in chains if contents(chain) not in self.page.shown]

    # ---- the lines --------------------------------------------------------------------------------------------------

    def _value(self) -> w.Node:
        """The value of the expression; the lines are in `chains`."""
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
            names = {q.name for q in self.data}
            self.checks += [check for check in done.checks if names_in(check) <= names and check not in self.checks]
            if self.bench.alone and done.chains:
                assert isinstance(done.value, w.Node)
                self.chains = (*self._lines(), *done.chains)
                return done.value
            lines = len(self.work.links)
            self._write(done, reason(done.does, order=order))
            if len(self.work.links) > lines:
                self.done[lines] = done.does
            if order and len(self.work.links) > lines:
                self.explained.add(order.partition("_")[0])
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
        if self.chains and not self.page.shown:  # what stands on the page already has its names
            self.chains = (in_place(self.work.chain, self.done),)
        last = self.work.links[-1].target if self.work.links else value
        return last if tidied(last) == value else value  # -3 as it came from -x

    def _lines(self) -> tuple[Passage, ...]:
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
                self.pieces += self._new([Chain(done.numbers, (Link(Equal(), value, self._apart(why)),))])
            else:
                self.pieces += chains
            return
        self.pieces += chains
        named = tidied(self.root.line(lambda x: x.name if x is value else self._shown(x)))
        self.work.to(why, shown, Equal("substitution", named), detail=chains)

    def _apart(self, why: Reason) -> Reason:
        """The reason where parts stand each by itself: `then` is said after another order alone."""
        said = [link.reason for piece in self.pieces if isinstance(piece, Chain) for link in piece.links]
        is_first = not any(fact for words in said if words is not None for key, fact in words.facts if key == "order")
        order = dict(why.facts)["order"]
        return reason(why.key, order="") if is_first and str(order).endswith("_then") else why

    def _shown(self, value: Operand) -> w.Node:
        """Data by their letters, results by their entries."""
        if isinstance(value, w.Node):
            return value
        return value.name if value in self.data else value.written

    def _order(self, cell: Cell) -> str:
        """The rule of the order of operations for this one, once for each kind."""
        if self.bench.alone:
            return ""
        if cell.depth:
            return "inside"
        if type(cell.node) is w.Negative or not (
            cell.rank or isinstance(cell.node, w.Power | w.Transpose | w.Conjugate)
        ):
            return ""
        kind = ("powers", "products", "sums")[cell.rank]
        later = any(other.rank > cell.rank and other.value is None for other in self.root.walk())
        begun = bool(self.explained)
        return "" if kind in self.explained or not (later or begun) else f"{kind}_then" if begun else f"{kind}_first"
