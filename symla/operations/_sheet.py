"""The sheet of an operation: its data, the current knowledge of their letters, the lines so far, the outcome.

    def rank(sheet: Sheet, A: GivenMatrix) -> None: ...

The body of an operation is straight-line code: it writes lines and ends in an answer, or in a reason why there is none.
Where the values of letters decide how to continue, the body asks for a decision and is left.  It is run again for every
case: up to the decision with the earlier knowledge, and from there with the condition of the case.  The lines before a
decision are already on the page, so a case keeps only the lines that it adds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from symla.derivation.build import Working
from symla.derivation.given import givens
from symla.derivation.model import (
    Answer,
    ChainRole,
    Derivation,
    Fact,
    Given,
    Outcome,
    Part,
    Passage,
    Reason,
    Remedy,
    Sentence,
    Undefined,
)
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.domain import Domain
from symla.operations._data import QUANTITY, body_of, entries, facts, in_letters, posed, problem_of, quantities
from symla.operations._run import MOST_CASES, Choice, Deciding, Ends, Parts, Run
from symla.problems import Problem

if TYPE_CHECKING:
    from symla.operations._cases.known import Known

T = TypeVar("T")

_NO_FACTS: Mapping[str, Fact] = {}


class Sheet:
    """A run of an operation on its data."""

    def __init__(self, name: str, data: Mapping[str, Any], domain: Domain, run: Run | None = None) -> None:
        self.name = name
        self.problem: Problem = problem_of(name)
        self.data = dict(data)
        self.domain = domain
        self._letters: tuple[tuple[str, w.Name], ...] | None = None
        self.run = run or Run((), {}, [MOST_CASES])
        self.run.sheets.append(self)
        self.goal: w.Node = self.stated(self.problem.goal) if self.problem.goal else w.ZERO
        self.outcome: Outcome | None = None
        self.planned: Reason | Callable[[], Reason | None] | None = None
        self.posed: Reason | None = None
        self.beside: list[Given] = []  # what the work has added to the data: identity matrices, say
        self._works: list[Working | Passage] = []
        self._above: tuple[Passage, ...] = ()  # what stands above the current case

    @property
    def conventions(self) -> Conventions:
        """The conventions of this course."""
        return self.run.conventions

    # ---- what is asked ----------------------------------------------------------------------------------------------

    def seek(self, goal: w.Node | str) -> w.Node:
        """Set the goal, where the problem does not say it."""
        self.goal = self.stated(goal) if isinstance(goal, str) else goal
        return self.goal

    def give(self, **data: Any) -> None:
        """Replace data by another form: a column, or zero in a case."""
        self.data |= data
        self._letters = None
        if self.problem.goal:
            self.seek(self.problem.goal)

    def stated(self, text: str) -> w.Node:
        """The expression that the text denotes in the letters of the data: `rank(A)`."""
        if self._letters is None:
            letters = [(key, q.name if isinstance(q, QUANTITY) else q) for key, q in self.data.items()]
            self._letters = tuple([(key, name) for key, name in letters if type(name) is w.Name])
        return in_letters(text, self._letters)

    def pose(self, key: str = "problem", /, **facts: Fact) -> None:
        """Set the wording of the problem, where its facts are not simply the data."""
        self.posed = Reason(key, tuple(facts.items()))

    def plan(self, key: str | Callable[[], Reason | None], **facts: Fact) -> None:
        """Set the plan; a callable is evaluated after all cases are done."""
        self.planned = Reason(key, tuple(facts.items())) if isinstance(key, str) else key

    # ---- lines ------------------------------------------------------------------------------------------------------

    def work(
        self,
        start: w.Node,
        heading: Reason | str | None = None,
        role: ChainRole = "work",
        compact: bool = False,
    ) -> Working:
        """Begin a chain of lines here."""
        words = Reason(heading) if isinstance(heading, str) else heading
        work = Working(start, self.domain, words, role, compact)
        self._works.append(work)
        return work

    def put_case_in(self, work: Working) -> Working:
        """The line with the letters replaced that have a value in this case."""
        words = self.known.reason_for(work.line, checked=work.role == "check")
        return work.to(words, self.known.letters_put_in(work.line))

    def check(self, start: w.Node, heading: Reason | str | None = None, compact: bool = False) -> Working:
        """Begin a chain that checks the answer."""
        return self.work(start, heading, "check", compact)

    def add(self, *passages: Passage | Working) -> None:
        """Add chains and sentences here."""
        self._works += passages

    def say(self, words: Reason | str, role: ChainRole = "work", **facts: Fact) -> None:
        """Add a sentence."""
        self._works.append(Sentence(Reason(words, tuple(facts.items())) if isinstance(words, str) else words, role))

    def remark(self, words: Reason | str, **facts: Fact) -> None:
        """Add a remark."""
        self.say(words, "remark", **facts)

    @property
    def chains(self) -> tuple[Passage, ...]:
        """The passages that this case adds, without empty chains."""
        works = [work for work in self._works if not isinstance(work, Working) or work.links]
        return tuple([work.chain if isinstance(work, Working) else work for work in works])

    @property
    def standing(self) -> tuple[Passage, ...]:
        """The passages down to here, with those above the case: what they name keeps its name."""
        return (*self._above, *self.chains)

    # ---- cases ------------------------------------------------------------------------------------------------------

    @property
    def known(self) -> Known:
        """The current knowledge of the letters."""
        if self.run.known is None:
            from symla.operations._cases.known import Known

            numbers = [e for value in self.run.sheets[0].data.values() for q in quantities(value) for e in entries(q)]
            asked = [self.run.memo.get(key, ()) for key in ("integers", "provided")]
            self.run.known = self.once("known", lambda: Known.of(self.domain, numbers, *asked))
        return self.run.known  # type: ignore[no-any-return]

    def decides(self, number: w.Node, why: str, solve: bool = True) -> Known:
        """The knowledge from here on, after deciding whether the number is zero.

        `why` is the key of the sentence that explains why this matters.  With `solve`, the equation of a case is always
        solved for a letter.
        """

        def choice() -> Choice:
            from symla.operations._cases.split import split

            parted = split(number, self.known, solve)
            return Choice([(branch.condition, branch.known) for branch in parted.branches], parted.sentence(why))

        self.run.known = self.choose(choice, Deciding(number, why, solve))
        return self.known

    def is_zero(self, number: w.Node, why: str) -> bool:
        """Whether the number is zero, after a decision where that depends on letters; `why` as in `decides`."""
        from symla.operations._cases.numbers import entry_of, is_zero

        while not is_zero(exact := self.known.reduced(entry_of(self.known.put_in(number), self.domain))):
            if self.known.certain(exact):
                return False
            self.decides(self.known.put_in(number), why)
        return True

    def choose(self, choice: Callable[[], Choice], deciding: Deciding | None = None) -> Any:
        """The value of the current case.  Where none is chosen yet, the body is left, and `choice` gives the cases."""
        run = self.run
        if run.passed == len(run.chosen):
            raise Parts(choice, deciding)
        run.passed += 1
        for sheet in run.sheets:
            sheet._above, sheet._works = sheet.standing, []
        return run.chosen[run.passed - 1]

    def never(self, condition: w.Node) -> bool:
        """Whether the conditions of the problem exclude this one; not where there are none."""
        return self.run.rules_out is not None and self.run.rules_out(condition, ())

    def without_cases(self, work: Callable[[], object]) -> bool:
        """Whether the work succeeds without cases; only then are its lines kept."""
        run, chosen, sheets, before = self.run, self.run.chosen, len(self.run.sheets), self._works
        run.chosen, self._works = chosen[: run.passed], []
        try:
            work()
        except Parts:
            self._works = before
            del run.sheets[sheets:]
            return False
        finally:
            run.chosen = chosen
        self._works = [*before, *self._works]
        return True

    def second_way(self, ways: Sequence[str], work: Callable[[str], object]) -> bool:
        """Whether the work is done again in one of these ways, the first that needs no cases."""

        def again(way: str) -> None:
            self.say("second")
            work(way)

        return any(self.without_cases(partial(again, way)) for way in ways)

    def once(self, key: Any, work: Callable[[], T]) -> T:
        """The memoized result of the work, shared by all cases."""
        memo = self.run.memo
        if key not in memo:
            memo[key] = work()
        found: T = memo[key]
        return found

    # ---- outcomes ---------------------------------------------------------------------------------------------------

    def answer(
        self, wording: Reason | str = "answer", beside: Mapping[str, Fact] = _NO_FACTS, /, **parts: w.Node | Part
    ) -> None:
        """End with the parts of the answer.

        Its sentence mentions the names of the data, the parts, and further facts, unless it is given facts of its own.
        """
        answered = tuple([p if isinstance(p, Part) else Part(key, p) for key, p in parts.items()])
        if isinstance(wording, str):
            wording = Reason(wording, (*self._names(), *[(p.name, p.form) for p in answered], *beside.items()))
        self.outcome = Answer(answered, wording)

    def comes_to(self, **part: w.Node) -> None:
        """End with a single part, stated as the value of the goal: `u + v = [5, 1]`."""
        ((key, form),) = part.items()
        self.answer(Reason("answer", ((key, w.Relation(self.goal, "=", form)),)), **part)

    def undefined(
        self, why: Reason | str, *obstacle: w.Node, remedies: Sequence[Remedy] = (), **facts: Fact
    ) -> NoReturn:
        """End without an answer, for this reason."""
        words = Reason(why, tuple(facts.items())) if isinstance(why, str) else why
        self.end(Undefined(words, obstacle, tuple(remedies)))

    @property
    def in_case(self) -> bool:
        """Whether the current run is inside a case."""
        return self.run.passed > 0

    def need(self, outcome: Undefined | None) -> None:
        """End here if something is undefined."""
        if outcome is not None:
            self.end(outcome)

    def end(self, outcome: Outcome) -> NoReturn:
        """End here with this outcome."""
        self.outcome = outcome
        raise Ends

    def worked(self) -> Sheet:
        """The sheet after running the body of its operation."""
        try:
            body_of(self.name)(self, **self.data)
        except Ends:
            return self
        return self

    # ---- the derivation ---------------------------------------------------------------------------------------------

    def derivation(self) -> Derivation:
        """The derivation on the sheet."""
        assert self.outcome is not None, f"{self.name} ends without an outcome"
        given = givens(*[q for value in self.data.values() for q in quantities(value)])
        asked, goal = self.problem, self.goal
        problem = self.posed
        if problem is None:
            data_facts = posed(asked.posed, self.data, goal, given) if asked.poses else facts(self.data, asked.said)
            problem = Reason("problem", tuple(data_facts))
        if asked.narrower and isinstance(self.outcome, Undefined):
            goal = w.Call(self.name, tuple([item.name for item in (*given, *self.beside)]))
        if callable(self.planned):
            self.planned = self.planned()  # a function of the sheet would keep it alive
        given = (*given, *self.beside)
        return Derivation(self.name, problem, goal, given, self.chains, self.outcome, self.planned, self.domain)

    def _names(self) -> tuple[tuple[str, Fact], ...]:
        parameters = self.problem.parameters
        return tuple(
            [(key, value.name) for key, value in self.data.items() if key in parameters and hasattr(value, "name")]
        )
