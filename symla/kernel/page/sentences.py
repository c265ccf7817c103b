"""Sentences: their claims are proved, and what else they state is compared with the page."""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.model import Answer, Link, Part, Reason, single_facts
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.page.answered import says_another_thing, tells_nothing
from symla.kernel.page.claims import claims_in, unclaimed_in
from symla.kernel.page.here import Here, Page
from symla.kernel.page.report import Report
from symla.kernel.page.roles import is_of_other
from symla.kernel.page.said import misplaced
from symla.kernel.page.standing import Standing
from symla.kernel.page.told import has_reading, is_read, is_read_claim, told_otherwise
from symla.notation import written as w
from symla.notation.statements import Property

_CLAIMING = frozenset((w.Both, Property, w.Count, tuple))
_OTHER_PROBLEM = Refuted("the sentence speaks of another problem")
_OTHER_ANSWER = Refuted("the sentence states something else than the answer")


class Sentences:
    """The sentences of one derivation."""

    def __init__(self, page: Page, standing: Standing, report: Report, where: str) -> None:
        self.page = page
        self.standing = standing
        self.add = report.add
        self.where = where

    def stand(
        self, reason: Reason, place: str, under: str = "", line: w.Node | None = None, link: Link | None = None
    ) -> None:
        """Objects to words that stand where they do not belong."""
        wrong = misplaced(self.page.derivation.operation, reason, place, under, line, link)
        if wrong is not None:
            self.add(wrong, self.where, place)

    def words(self, reason: Reason, here: Callable[[], Here], *place: object) -> None:
        """Proves what a sentence claims, and compares what it states besides with the page."""
        if not self._claims(reason, *place):
            return
        wrong = told_otherwise(here(), reason)
        if wrong is not None:
            self.add(Refuted(f"the page has it otherwise: {wrong}"), self.where, *place, "words", reason.key)

    def about(self, reason: Reason, parts: tuple[Part, ...], *place: object) -> None:
        """Proves a sentence about the problem or its answer; what it mentions besides must belong to the problem."""
        derivation = self.page.derivation
        self._claims(reason, *place)
        if isinstance(answer := derivation.outcome, Answer) and reason is answer.wording:
            self._answers(answer, *place)
        read = tuple([name for name, fact in reason.facts if is_read(derivation.operation, reason, name, fact)])
        if read and told_otherwise(self.page.end(self.standing.prover), reason, read):
            self.add(_OTHER_PROBLEM, self.where, *place, "words", reason.key)
        for name, fact in reason.facts:
            if name not in read and is_of_other(derivation, self.page.promises, reason, name, fact):
                self.add(_OTHER_PROBLEM, self.where, *place, "words", reason.key)
        answered = {part for name, fact in reason.facts if name in read for part in single_facts(fact)}
        letters = {node for part in parts for node in w.inside(part.form) if type(node) is w.Name} & answered
        for fact in unclaimed_in(reason):
            known = fact in self.standing.given or fact in (derivation.goal, derivation.domain) or fact in letters
            if not known and not self.page.promises.speak_of(fact, parts, derivation.given):
                self.add(_OTHER_PROBLEM, self.where, *place, "words", reason.key)

    def _answers(self, answer: Answer, *place: object) -> None:
        """Objects to a sentence about the answer that states something else; an answer of other parts is refused as
        such.
        """
        if self.page.promises.objection(answer) is not None:
            return
        operation, key = self.page.derivation.operation, answer.wording.key
        others = [
            not has_reading(operation, key, name) and says_another_thing(answer, self.page.promises, fact)
            for name, fact in answer.wording.facts
        ]
        if any(others) or tells_nothing(answer):
            self.add(_OTHER_ANSWER, self.where, *place, "words", key)

    def _claims(self, reason: Reason, *place: object) -> bool:
        """Proves the statements among the facts of a sentence, which are its claims; whether any is to be read."""
        prover, more = self.standing.prover, False
        for name, fact in reason.facts:
            if type(fact) is w.Relation:  # most claims are
                self.add(prover.holds(fact), self.where, *place, "words", reason.key)
                more = more or self._is_read(reason, name)
            elif type(fact) in _CLAIMING:
                more = more or type(fact) is tuple or self._is_read(reason, name)
                for claim in claims_in(fact):
                    self.add(prover.holds(claim), self.where, *place, "words", reason.key)
            else:
                more = True
        return more

    def _is_read(self, reason: Reason, name: str) -> bool:
        return is_read_claim(self.page.derivation.operation, reason.key, name)
