"""Sentences: their claims are proved, and what else they state is compared with the page."""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.model import Answer, Fact, Link, Part, Reason, Remedy, Undefined, single_facts
from symla.kernel.meaning.verdict import Proved, Refuted
from symla.kernel.page.answered import says_another_thing
from symla.kernel.page.claims import claims_in, unclaimed_in
from symla.kernel.page.here import Here, Page
from symla.kernel.page.report import Report
from symla.kernel.page.roles import is_of_other
from symla.kernel.page.said import Shape, misplaced, shape_of
from symla.kernel.page.standing import Standing
from symla.kernel.page.told import Ways, told_otherwise, ways_of
from symla.notation import written as w
from symla.notation.statements import Quoted

_OTHER_PROBLEM = Refuted("the sentence speaks of another problem")
_SAYS_NOTHING = Refuted("the sentence says of something that it is itself")
_NO_REMEDY = Refuted("it is not known against what this is a remedy")
_OTHER_ANSWER = Refuted("the sentence states something else than the answer")


class Sentences:
    """The sentences of one derivation."""

    def __init__(self, page: Page, standing: Standing, report: Report, where: str) -> None:
        self.page = page
        self.operation = page.derivation.operation
        self.report = report
        self.standing = standing
        self.add = report.add
        self.where = where

    def stand(
        self, reason: Reason, place: str, under: str = "", line: w.Node | None = None, link: Link | None = None
    ) -> Shape:
        """Objects to words that stand where they do not belong; the shape of their facts."""
        shape = shape_of(reason) if reason.facts else ()
        wrong = misplaced(self.operation, reason, shape, place, under, line, link)
        if wrong is not None:
            self.add(wrong, self.where, place)
        return shape

    def words(self, reason: Reason, shape: Shape, here: Callable[[], Here], *place: object) -> None:
        """Proves what a sentence claims, and compares what it states besides with the page."""
        read = self._claims(reason, shape, *place).read
        if read and (wrong := told_otherwise(here(), reason, read)) is not None:
            self.add(Refuted(f"the page has it otherwise: {wrong}"), self.where, *place, "words", reason.key)

    def remedy(self, remedy: Remedy, outcome: Undefined, here: Here) -> None:
        """Proves the sentence of a remedy, and compares it also with what it does not tell: with the obstacle, which it
        has to be against, with the claims of the remedy, and with the operation in whose words it is said.
        """
        reason = remedy.reason
        self._claims(reason, self.stand(reason, "remedy"), "remedy")
        said_by = reason.key.rpartition(":")[0] or self.operation
        beside: tuple[tuple[str, Fact], ...] = (
            ("obstacle", outcome.obstacle),
            ("rests", remedy.claims),
            ("operation", said_by),
        )
        whole = Reason(reason.key, (*reason.facts, *beside))
        ways = ways_of(self.operation, reason.key, shape_of(whole))
        read = tuple([way for way in ways.read if way[1] < len(reason.facts) or way[0] in ways.own])
        wrong = told_otherwise(here, whole, read)
        if wrong is not None:
            self.add(Refuted(f"the page has it otherwise: {wrong}"), self.where, "remedy", "words", reason.key)
        if "obstacle" not in ways.own:
            self.add(_NO_REMEDY, self.where, "remedy", reason.key)

    def about(self, reason: Reason, shape: Shape, parts: tuple[Part, ...], *place: object) -> None:
        """Proves a sentence about the problem or its answer; what it mentions besides must belong to the problem."""
        derivation = self.page.derivation
        ways = self._claims(reason, shape, *place)
        read = ways.names
        if ways.about and told_otherwise(self.page.end(self.standing.prover), reason, ways.about):
            self.add(_OTHER_PROBLEM, self.where, *place, "words", reason.key)
        for name, fact in reason.facts:
            if name not in read and is_of_other(derivation, self.page.promises, reason, name, fact):
                self.add(_OTHER_PROBLEM, self.where, *place, "words", reason.key)
        letters: set[object] = set()
        quoted = [fact for name, fact in reason.facts if name in ways.own and type(fact) is Quoted]  # which are read
        if parts and read:
            letters.update([part for name, fact in reason.facts if name in read for part in single_facts(fact)])
            letters &= {node for part in parts for node in w.names_in(part.form)}
        for fact in unclaimed_in(reason):
            known = fact in self.standing.given or fact in (derivation.goal, derivation.domain) or fact in letters
            known = known or fact in quoted
            if not known and not self.page.promises.speak_of(fact, parts, derivation.given):
                self.add(_OTHER_PROBLEM, self.where, *place, "words", reason.key)

    def answers(self, answer: Answer, shape: Shape, *place: object) -> None:
        """Objects to a sentence about the answer, with the parts that the problem has, that states something else."""
        wording = answer.wording
        own = ways_of(self.operation, wording.key, shape).own
        facts = [(name, fact) for name, fact in wording.facts if name not in own]
        if says_another_thing(self.page.end(self.standing.prover), answer, facts):
            self.add(_OTHER_ANSWER, self.where, *place, "words", wording.key)

    def _names(self, statement: w.Node) -> bool:
        """Whether this is about something by its name on the page: ||v|| is, a + b with free letters is not."""
        named = {item.name for item in self.page.derivation.given} | self.page.starts
        return not named.isdisjoint(w.names_in(statement))

    def _claims(self, reason: Reason, shape: Shape, *place: object) -> Ways:
        """Proves the statements among the facts of a sentence, which are its claims."""
        ways, holds = ways_of(self.operation, reason.key, shape), self.standing.prover.holds
        for number in ways.claims:
            name, fact = reason.facts[number]
            if type(fact) is w.Relation and fact.left == fact.right and name not in ways.names and self._names(fact):
                self.add(_SAYS_NOTHING, self.where, *place, "words", reason.key)
            for claim in (fact,) if type(fact) is w.Relation else claims_in(fact):  # most claims are
                if type(verdict := holds(claim)) is Proved:
                    self.report.proved += 1
                else:
                    self.add(verdict, self.where, *place, "words", reason.key)
        return ways
