"""Verifying a whole derivation: every line, every claim in words, the answer by its defining property, the cases.

What is checked of each line depends on the ground it claims (`Equal.basis`):

* a definition holds for all values of the letters, so it is proved with the given names left open;
* a substitution is the line before with given names replaced and nothing else, so the two are compared as written;
* arithmetic keeps the value, and what does not show in the value (a factor beside a zero, a sign under an even power)
  must stand unchanged or be equal in its own place.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from symla.derivation.model import (
    Answer,
    Approximately,
    Cases,
    Chain,
    Compare,
    Derivation,
    Equal,
    Link,
    Passage,
    RowStep,
    Undefined,
    chains_among,
)
from symla.kernel.meaning.cases import assume, complete_and_disjoint, equalities, same_problem
from symla.kernel.meaning.promises import Promises, promises_of, requirement_fails
from symla.kernel.meaning.rounding import is_rounded, places_of
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.angles import angle_with_cosine
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.numbers.polynomial import Undefined as NoSuchValue
from symla.kernel.page.answered import wrong_words
from symla.kernel.page.before import NOTHING_BEFORE, Before
from symla.kernel.page.claims import names_used, shows_what_is_claimed
from symla.kernel.page.entries import has_blocks
from symla.kernel.page.figures import figure_holds
from symla.kernel.page.here import Here, Page
from symla.kernel.page.lines import ends_in, is_sought, reached
from symla.kernel.page.report import Enough, Failure, Report
from symla.kernel.page.rows import row_step
from symla.kernel.page.sentences import Sentences
from symla.kernel.page.standing import Standing
from symla.kernel.page.steps import speaks_of_it
from symla.kernel.page.told import misfits, repeats
from symla.kernel.page.typed import as_typed, have_meaning
from symla.notation import written as w
from symla.notation.budget import TooMuch, limited
from symla.notation.statements import Nothing, Truth, Word

__all__ = ["Failure", "Report", "verify"]

_REACHED = Proved("it is the last line of the work")
_OTHER_STEP = Refuted("the words speak of another step")
_REPEATS = Refuted("the line repeats the one before")
_OTHER_KIND = Refuted("the name is one of another kind of thing")
_NOT_REACHED = Refuted("no line of the work ends in this answer")
_IN_WORDS = (Word, Truth, Nothing)


def verify(derivation: Derivation, first_only: bool = False) -> Report:
    """Proves the derivation; the report says how many claims were proved and names those that were not (or, with
    `first_only`, the first of those).
    """
    report = Report(first_only=first_only)
    try:
        promises = promises_of(derivation)
        if not isinstance(promises, Promises):
            report.add(promises, "", "problem")
            return report
        with limited():
            _Verification(derivation, report, promises, promises.assumed(derivation)).run()
    except Enough:
        pass
    except TooMuch as error:
        report.failures.append(Failure("", Undecided(error.why)))
    except RecursionError:
        report.failures.append(Failure("", Undecided("the derivation is nested too deeply")))
    return report


class _Verification:
    """The verification of one derivation (a case of another one, perhaps)."""

    def __init__(
        self,
        derivation: Derivation,
        report: Report,
        promises: Promises,
        assumptions: tuple[w.Node, ...] = (),
        where: str = "",
        before: Before = NOTHING_BEFORE,
    ) -> None:
        self.derivation = derivation
        self.report = report
        self.add = report.add
        self.assumptions = assumptions
        self.where = where
        self.before = before
        self.promises = promises
        self.matrices = [line for line in before.lines if type(line) is w.Matrix]  # what a chain may go on from
        self.results = list(before.results)
        self.standing = Standing(derivation.domain == "complex", self.matrices, promises.inner_product)
        self.prover = self.standing.prover
        equal = dict(equalities(assumptions))
        self.page = Page(derivation, promises, before.passages, self.standing.is_known, equal)
        self.sentences = Sentences(self.page, self.standing, report, where)

    def run(self) -> None:
        derivation = self.derivation
        if not (known := have_meaning(derivation)):
            return self.add(known, self.where, "provided")
        if self.assumptions:
            try:
                assume(self.prover, self.assumptions)
            except (TooHard, NoSuchValue) as error:
                return self.add(Undecided(str(error)), self.where, "condition")
            self.standing.assume(self.page.equal)
        for given in derivation.given:
            verdict = self.standing.give(given.name, given.value)
            if not verdict:
                return self.add(verdict, self.where, "given", given.name.base)
        for typed, verdict in as_typed(derivation):
            self.add(verdict, self.where, "typed", typed.name.base)
        self.standing.moved |= self.before.moved
        for name, line in self.before.results:
            self.add(self.standing.define(name, line), self.where, "given", name.base)
            self.standing.settle(name, line)
        self.sentences.about(derivation.problem, (), "problem")
        for what, objection in misfits(derivation, None if self.where else self.promises):
            self.add(objection, self.where, what)
        if derivation.plan:
            self.sentences.words(derivation.plan, lambda: Here(self.page, self.prover), "plan")
        for number in range(len(derivation.chains)):
            self._passage(derivation.chains, number, "chain", number + 1)
        self._outcome()
        for number, figure in enumerate(derivation.figures, 1):
            self.sentences.words(figure.caption, partial(self.page.end, self.prover), "figure", number)
            for what, verdict in figure_holds(self.prover, figure, derivation.goal):
                self.add(verdict, self.where, "figure", number, what)
        return None

    # ---- chains -----------------------------------------------------------------------------------------------------

    def _passage(self, passages: tuple[Passage, ...], index: int, *place: object) -> None:
        passage = passages[index]
        if isinstance(passage, Chain):
            return self._chain(passage, partial(Here, self.page, self.prover, passages, index), *place)
        if passage.said.facts:
            self.sentences.words(passage.said, lambda: Here(self.page, self.prover, passages, index), *place)
        return None

    def _chain(self, chain: Chain, place_of: Callable[..., Here], *place: object) -> None:
        if chain.heading and chain.heading.facts:
            self.sentences.words(chain.heading, lambda: place_of(chain), *place)
        start = line = chain.start
        if type(start) is w.Matrix and not has_blocks(start) and start not in self.matrices:
            self.add(Refuted("the matrix stands nowhere before"), self.where, *place)
        name = start if type(start) is w.Name and self.standing.is_new(start) else None
        for number, link in enumerate(chain.links, 1):
            if link.detail:
                self._details(link, *place, "line", number)
            self.standing.start = start
            if number > 1 and link == chain.links[number - 2]:
                self.add(_REPEATS, self.where, *place, "line", number)
            reason, relation, target = link.reason, link.relation, link.target
            if reason is not None and reason.facts:
                here = partial(place_of, chain, line, link)
                self.sentences.words(reason, here, *place, "line", number)
            kind = type(relation)
            if type(relation) is Equal and not speaks_of_it(reason, relation.basis, line, target, self.standing.inner):
                self.add(_OTHER_STEP, self.where, *place, "line", number)
            if number > 1:
                verdict = self._link(line, link)
            elif name is not None:
                verdict = self._naming(name, link)
            else:
                verdict = self._first(start, link)
            if type(verdict) is Proved:
                self.report.proved += 1
            else:
                self.add(verdict, self.where, *place, "line", number)
            if type(relation) is RowStep:
                self.standing.exchanged(relation.operations)
            if kind is Equal or kind is RowStep:
                line = target
        if type(line) is w.Matrix:
            self.matrices.append(line)
        if name is not None:
            if not self.standing.is_of_kind(name, line):
                self.add(_OTHER_KIND, self.where, *place)
            self.standing.settle(name, line)
            self.results.append((name, line))

    def _details(self, link: Link, *place: object) -> None:
        """What stands beside a line: every result that is named there has to be used in it."""
        if repeats(link.detail):
            self.add(_REPEATS, self.where, *place)
        starts = [chain.start for chain in chains_among(link.detail)]
        named = [start for start in starts if type(start) is w.Name and not self.standing.stands(start)]
        for number in range(len(link.detail)):
            self._passage(link.detail, number, *place, "side", number + 1)
        if named and not names_used(link, named):
            self.add(Refuted("the line does not use what was named beside it"), self.where, *place)

    def _naming(self, name: w.Name, link: Link) -> Verdict:
        """A name not met before, defined by its first line."""
        relation = link.relation
        if not isinstance(relation, Equal):
            return Refuted("a name is defined by an equality")
        if type(link.target) is w.Matrix and not self.standing.in_place(link.target):
            return Refuted("a named number stands in another place of the matrix")
        verdict = self.standing.define(name, link.target)
        if verdict and relation.basis == "substitution":
            return self.standing.put_in(relation.via or name, link.target)
        return verdict

    def _first(self, start: w.Node, link: Link) -> Verdict:
        """`cos θ = ...` for an angle not met before names the angle between 0 and pi that has this cosine."""
        if type(start) is w.Call and start.function == "cos" and isinstance(link.relation, Equal):
            angle = start.arguments[0] if len(start.arguments) == 1 else None
            if type(angle) is w.Name and self.standing.is_new(angle):
                verdict = self.standing.is_cosine(link.target, link.relation.basis == "arithmetic")
                return self.standing.define(angle, link.target, angle_with_cosine) if verdict else verdict
        return self._link(start, link)

    def _link(self, line: w.Node, link: Link) -> Verdict:
        relation, target = link.relation, link.target
        if type(relation) is Equal:
            if relation.basis == "arithmetic":
                return self.standing.arithmetic(line, target, relation.worked)
            if relation.basis == "definition":
                return self.standing.by_definition(line, target)
            if relation.via is None:
                return self.standing.put_in(line, target)
            return self.standing.put_in_via(line, relation.via, target)
        if type(relation) is RowStep:
            return row_step(self.prover, line, relation.operations, target)
        if type(relation) is Compare:
            return self.prover.relation(line, relation.symbol, target)
        assert type(relation) is Approximately
        if places_of(target) != relation.places:
            return Refuted(f"not a decimal with {relation.places} places")
        return is_rounded(self.prover.reader, line, target)

    # ---- the outcome ------------------------------------------------------------------------------------------------

    def _outcome(self) -> None:
        outcome = self.derivation.outcome
        if isinstance(outcome, Answer):
            self.sentences.about(outcome.wording, outcome.parts, "answer")
            self._answer(outcome)
        elif isinstance(outcome, Undefined):
            self._undefined(outcome)
        else:
            self._cases(outcome)

    def _undefined(self, outcome: Undefined) -> None:
        self.sentences.words(outcome.reason, partial(self.page.end, self.prover), "undefined")
        if not outcome.obstacle:
            self.add(Undecided("no obstacle is named"), self.where, "undefined")
        for obstacle in outcome.obstacle:
            self.add(self.standing.obstacle(obstacle, self.derivation.goal), self.where, "obstacle")
        failing = [requirement_fails(self.prover, statement) for statement in self.promises.conditions]
        if not any(failing):
            self.add(Undecided("nothing that the problem requires is shown to fail"), self.where, "undefined")
        for remedy in outcome.remedies:
            self.sentences.words(remedy.reason, partial(self.page.end, self.prover, remedy.claims), "remedy")
            if not shows_what_is_claimed(remedy):
                self.add(Refuted("a remedy shows what it does not claim"), self.where, "remedy", remedy.reason.key)
            for claim in remedy.claims:
                self.add(self.prover.holds(claim), self.where, "remedy", remedy.reason.key)

    def _answer(self, answer: Answer) -> None:
        lines = reached(self.derivation, self.before)
        for name, wrong in wrong_words(answer, self.standing.is_known):
            self.add(wrong, self.where, "answer", name)
        for part in answer.parts:
            if isinstance(part.form, _IN_WORDS):
                continue  # the problem says what the word has to mean
            letter = part.letter or w.Name(part.name)
            verdict = self.standing.answer(letter, part.form)
            if not verdict:
                return self.add(verdict, self.where, "answer", part.name)
            self.add(_REACHED if ends_in(part.form, lines) else _NOT_REACHED, self.where, "answer", part.name)
            if part.decimal is not None:
                self.add(is_rounded(self.prover.reader, part.form, part.decimal), self.where, "decimal", part.name)
        if len(answer.parts) == 1:
            verdict = self.prover.equal(self.derivation.goal, answer.parts[0].form)
            if not isinstance(verdict, Undecided):  # a goal in words has no value of its own; the certificate has to do
                if verdict and not self.where and not is_sought(self.derivation, self.standing.defined):
                    verdict = Refuted("what was sought stands nowhere in the work")
                self.add(verdict, self.where, "what was sought")
        objection = self.promises.objection(answer)
        if objection is not None:
            return self.add(objection, self.where, "answer")
        for statement in (*self.promises.beside, *self.promises.requirements, *self.promises.of_answer(answer.parts)):
            self.add(self.prover.holds(statement), self.where, "problem", "statement")
        return None

    def _cases(self, cases: Cases) -> None:
        conditions = [case.condition for case in cases.cases]
        complex_domain = self.derivation.domain == "complex"
        self.add(complete_and_disjoint(conditions, self.assumptions, complex_domain), self.where, "cases")
        before = Before(
            tuple(reached(self.derivation, self.before)),
            tuple(self.results),
            frozenset(self.standing.moved),
            (*self.before.passages, *self.derivation.chains),
        )
        for number, case in enumerate(cases.cases, 1):
            own = f"{self.where}case {number} "
            self.add(same_problem(self.derivation, case, self.assumptions, self.page.uses), own, "given")
            assumed = (*self.assumptions, case.condition)
            _Verification(case.derivation, self.report, self.promises, assumed, own, before).run()
