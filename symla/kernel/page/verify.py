"""Verification of a derivation: every line, every claim in words, the answer by its defining property, the cases.

Each line is proved on the ground that it states (`grounds`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from symla.derivation.model import (
    Answer,
    Cases,
    Chain,
    Derivation,
    Equal,
    Link,
    Passage,
    RowStep,
    Undefined,
    chains_among,
)
from symla.kernel.meaning.cases import assume, same_problem
from symla.kernel.meaning.complete import complete_and_disjoint
from symla.kernel.meaning.promises import Promises, promises_of, requirement_fails
from symla.kernel.meaning.rounding import is_rounded
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.numbers.polynomial import Undefined as NoSuchValue
from symla.kernel.page.answered import tells_limit, wrong_words
from symla.kernel.page.before import NOTHING_BEFORE, Before
from symla.kernel.page.claims import names_used, shows_what_is_claimed
from symla.kernel.page.definitions import is_taken
from symla.kernel.page.entries import has_blocks
from symla.kernel.page.figures import figure_holds
from symla.kernel.page.grounds import begins, defines, follows
from symla.kernel.page.here import Here, Page
from symla.kernel.page.lines import ends_in, is_sought, reached
from symla.kernel.page.report import Enough, Failure, Report
from symla.kernel.page.said import aside, bare, ground_of, shape_of
from symla.kernel.page.sentences import Sentences
from symla.kernel.page.standing import Standing
from symla.kernel.page.steps import fits_step
from symla.kernel.page.told import misfits, repeats
from symla.kernel.page.typed import as_typed, have_meaning
from symla.notation import written as w
from symla.notation.budget import TooMuch, limited, more_time
from symla.notation.statements import Nothing, Truth, Word

__all__ = ["Failure", "Report", "verify"]

_REACHED = Proved("it is the last line of the work")
_OTHER_STEP = Refuted("the words speak of another step")
_REPEATS = Refuted("the line repeats the one before")
_NO_LIMIT = Refuted("the words do not tell where the answer is right")
_OTHER_KIND = Refuted("the name is one of another kind of thing")
_NOT_REACHED = Refuted("no line of the work ends in this answer")
_SECONDS_A_PASSAGE = 0.02  # an ordinary one takes a tenth of it; pages may have thousands
_IN_WORDS = (Word, Truth, Nothing)


def verify(derivation: Derivation, first_only: bool = False) -> Report:
    """Proves the derivation.  The report counts the claims that were proved and lists those that were not; with
    `first_only`, the first of those alone.  What is too much or nested too deeply is Undecided.
    """
    report = Report(first_only=first_only)
    try:
        promises = promises_of(derivation)
        if not isinstance(promises, Promises):
            report.add(promises, "", "problem")
            return report
        with limited(growing=True):
            Verification(derivation, report, promises, promises.assumed(derivation)).run()
    except Enough:
        pass
    except TooMuch as error:
        report.failures.append(Failure("", Undecided(error.why)))
    except RecursionError:
        report.failures.append(Failure("", Undecided("the derivation is nested too deeply")))
    return report


class Verification:
    """The verification of one derivation, which may be a case of another."""

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
        self.matrices = [line for line in before.lines if type(line) is w.Matrix]  # from which a chain may start
        self.results = list(before.results)
        self.standing = Standing(derivation.domain == "complex", self.matrices, promises.inner_product)
        self.prover = self.standing.prover
        self.page = Page(derivation, promises, before.passages, self.standing.is_known, assumptions)
        self.sentences = Sentences(self.page, self.standing, report, where)

    def run(self) -> None:
        """The data and the sentence of the problem, then passage by passage, then the outcome."""
        if self.begins():
            for number in range(len(self.derivation.chains)):
                self.passage(number)
            self.ends()

    def begins(self) -> bool:
        """Takes the data; False if nothing can be proved of them."""
        derivation = self.derivation
        if not (known := have_meaning(derivation)):
            self.add(known, self.where, "provided")
            return False
        if self.assumptions:
            try:
                assume(self.prover, self.assumptions)
            except (TooHard, NoSuchValue) as error:
                self.add(Undecided(str(error)), self.where, "condition")
                return False
            self.standing.assume(self.page.equal)
        for given in derivation.given:
            verdict = self.standing.give(given.name, given.value)
            if not verdict:
                self.add(verdict, self.where, "given", given.name.base)
                return False
        for typed, verdict in as_typed(derivation) if derivation.typed else ():
            self.add(verdict, self.where, "typed", typed.name.base)
        self.standing.moved |= self.before.moved
        for name, line in self.before.results:
            self.add(self.standing.define(name, line), self.where, "given", name.base)
            self.standing.settle(name, line)
        shape = self.sentences.stand(derivation.problem, "problem")
        self.sentences.about(derivation.problem, shape, (), "problem")
        for place, objection in misfits(derivation, None if self.where else self.promises):
            self.add(objection, self.where, place)
        if derivation.plan:
            shape = self.sentences.stand(derivation.plan, "plan")
            self.sentences.words(derivation.plan, shape, lambda: Here(self.page, self.prover), "plan")
        return True

    def passage(self, number: int) -> None:
        """Proves one passage of the work, by what stands before it."""
        self._passage(self.derivation.chains, number, "chain", number + 1)

    def ends(self) -> None:
        """Proves the outcome and the figures, by the work."""
        self._outcome()
        for number, figure in enumerate(self.derivation.figures, 1):
            self.sentences.words(
                figure.caption, shape_of(figure.caption), partial(self.page.end, self.prover), "figure", number
            )
            for what, verdict in figure_holds(self.prover, figure, self.derivation):
                self.add(verdict, self.where, "figure", number, what)

    # ---- chains -----------------------------------------------------------------------------------------------------

    def _passage(self, passages: tuple[Passage, ...], index: int, *place: object, within: Chain | None = None) -> None:
        more_time(_SECONDS_A_PASSAGE)
        passage, place_of = passages[index], partial(Here, self.page, self.prover, passages, index, within=within)
        if isinstance(passage, Chain):
            self._chain(passage, place_of, *place)
        else:
            shape = self.sentences.stand(passage.said, aside("between", passage))
            if shape:
                self.sentences.words(passage.said, shape, place_of, *place)

    def _chain(self, chain: Chain, place_of: Callable[..., Here], *place: object) -> None:
        under = "-"
        if chain.heading is not None:
            under = bare(chain.heading)
            shape = self.sentences.stand(chain.heading, aside("above", chain))
            if shape:
                self.sentences.words(chain.heading, shape, lambda: place_of(chain), *place)
        start = line = shown = chain.start
        if type(start) is w.Matrix and start not in self.matrices and not has_blocks(start):
            self.add(Refuted("the matrix stands nowhere before"), self.where, *place)
        standing = self.standing
        name = start if type(start) is w.Name and standing.is_new(start) else None
        before: Link | None = None
        for number, link in enumerate(chain.links, 1):
            if link.detail:
                self._details(chain, link, *place, "line", number)
            standing.start = start
            if link == before:
                self.add(_REPEATS, self.where, *place, "line", number)
            before, reason, relation, target = link, link.reason, link.relation, link.target
            kind = type(relation)
            if reason is not None:
                shape = self.sentences.stand(reason, ground_of(link, shown), under, shown, link)
                if shape:
                    here = partial(place_of, chain, line, link)
                    self.sentences.words(reason, shape, here, *place, "line", number)
                if kind is Equal and not fits_step(reason, relation.basis, line, target, standing.inner):  # type: ignore[union-attr]
                    self.add(_OTHER_STEP, self.where, *place, "line", number)
            if number > 1:
                verdict = follows(standing, line, link)
            elif name is not None:
                verdict = defines(standing, name, link)
            else:
                verdict = begins(standing, start, link)
            if type(verdict) is Proved:
                self.report.proved += 1
            else:
                self.add(verdict, self.where, *place, "line", number)
            shown = target
            if kind is Equal:
                line = target
            elif type(relation) is RowStep:
                standing.exchanged(relation.operations)
                line = target
        if type(line) is w.Matrix:
            self.matrices.append(line)
        if name is not None:
            if not self.standing.is_of_kind(name, line) or is_taken(name, line, self.derivation.given):
                self.add(_OTHER_KIND, self.where, *place)
        elif self.where and type(start) is w.Name and start in self.standing.defined:  # what a result is in this case
            name = start
        if name is not None:
            self.standing.settle(name, line)
            self.results.append((name, line))

    def _details(self, chain: Chain, link: Link, *place: object) -> None:
        """Proves the side derivations of a line; every result named there has to be used in it."""
        if repeats(link.detail):
            self.add(_REPEATS, self.where, *place)
        starts = [chain.start for chain in chains_among(link.detail)]
        named = [start for start in starts if type(start) is w.Name and not self.standing.stands(start)]
        for number in range(len(link.detail)):
            self._passage(link.detail, number, *place, "side", number + 1, within=chain)
        if named and not names_used(link, named):
            self.add(Refuted("the line does not use what was named beside it"), self.where, *place)

    # ---- the outcome ------------------------------------------------------------------------------------------------

    def _outcome(self) -> None:
        outcome = self.derivation.outcome
        if isinstance(outcome, Answer):
            shape = self.sentences.stand(outcome.wording, "answer")
            self.sentences.about(outcome.wording, shape, outcome.parts, "answer")
            if (objection := self.promises.objection(outcome)) is None:
                self.sentences.answers(outcome, shape, "answer")
            if not tells_limit(outcome, self.promises):
                self.add(_NO_LIMIT, self.where, "answer")
            self._answer(outcome, objection)
        elif isinstance(outcome, Undefined):
            self._undefined(outcome)
        else:
            self._cases(outcome)

    def _undefined(self, outcome: Undefined) -> None:
        shape = self.sentences.stand(outcome.reason, "undefined")
        self.sentences.words(outcome.reason, shape, partial(self.page.end, self.prover), "undefined")
        if not outcome.obstacle:
            self.add(Undecided("no obstacle is named"), self.where, "undefined")
        for obstacle in outcome.obstacle:
            self.add(self.standing.obstacle(obstacle, self.derivation.goal), self.where, "obstacle")
        failing = [requirement_fails(self.prover, statement) for statement in self.promises.conditions]
        if not any(failing):
            self.add(Undecided("nothing that the problem requires is shown to fail"), self.where, "undefined")
        for remedy in outcome.remedies:
            self.sentences.remedy(remedy, outcome, self.page.end(self.prover, remedy.claims))
            if not shows_what_is_claimed(remedy):
                self.add(Refuted("a remedy shows what it does not claim"), self.where, "remedy", remedy.reason.key)
            for claim in remedy.claims:
                self.add(self.prover.holds(claim), self.where, "remedy", remedy.reason.key)

    def _answer(self, answer: Answer, objection: Verdict | None) -> None:
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
            if not isinstance(verdict, Undecided):  # a goal in words has no value; what the problem promises has to do
                if verdict and not self.where and not is_sought(self.derivation, self.standing.defined):
                    verdict = Refuted("what was sought stands nowhere in the work")
                self.add(verdict, self.where, "what was sought")
        if objection is not None:
            return self.add(objection, self.where, "answer")
        for statement in (*self.promises.beside, *self.promises.requirements, *self.promises.of_answer(answer.parts)):
            self.add(self.prover.holds(statement), self.where, "problem", "statement")
        return None

    def _cases(self, cases: Cases) -> None:
        conditions = [case.condition for case in cases.cases]
        complex_domain = self.derivation.domain == "complex"
        self.add(complete_and_disjoint(conditions, self.assumptions, complex_domain), self.where, "cases")
        for verification in self.of_cases(cases):
            verification.run()

    def of_cases(self, cases: Cases) -> Iterator[Verification]:
        """The verifications of the cases, which go on from the work."""
        before = Before(
            tuple(reached(self.derivation, self.before)),
            tuple(self.results),
            frozenset(self.standing.moved),
            (*self.before.passages, *self.derivation.chains),
        )
        for number, case in enumerate(cases.cases, 1):
            where = f"{self.where}case {number} "
            self.add(same_problem(self.derivation, case, self.assumptions, self.page.uses), where, "given")
            assumed = (*self.assumptions, case.condition)
            yield Verification(case.derivation, self.report, self.promises, assumed, where, before)
