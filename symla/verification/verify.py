"""Verifying a whole derivation: every line, every claim in words, the answer by its defining property, the cases.

What is checked of each line depends on the ground it claims (`Equal.basis`):

* a definition holds for all values of the letters, so it is proved with the given names left open;
* a substitution is the line before with given names replaced and nothing else, so the two are compared as written;
* arithmetic keeps the value, and what does not show in the value (a factor beside a zero, a sign under an even power)
  must stand unchanged or be equal in its own place.
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.model import (
    Answer,
    Cases,
    Chain,
    Compare,
    Derivation,
    Equal,
    Fact,
    Link,
    Reason,
    RowStep,
    Undefined,
)
from symla.notation import written as w
from symla.notation.statements import Property, Word
from symla.verification.cases import assume, complete_and_disjoint, same_problem
from symla.verification.definitions import by_definition, is_put_in, letters_of
from symla.verification.evaluate import Grid, entry_of
from symla.verification.exact import TooHard
from symla.verification.exact import Undefined as NoSuchValue
from symla.verification.places import same_places
from symla.verification.prove import Prover
from symla.verification.report import Enough, Failure, Report
from symla.verification.rounding import is_rounded, places_of
from symla.verification.rows import row_step
from symla.verification.sign import is_real
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

__all__ = ["Failure", "Report", "verify"]

_PUT_IN = Proved("the given values put in")
_NAMED = Proved("a name for it")
_SAID = Proved("it is certified")
_REACHED = Proved("it is the last line of the work")
_ZERO = w.Number(0)


def verify(derivation: Derivation, first_only: bool = False) -> Report:
    """Proves the derivation; the report says how many claims were proved and names those that were not (or, with
    `first_only`, the first of those).
    """
    report = Report(first_only=first_only)
    try:
        _Verification(derivation, report, (), "").run()
    except Enough:
        pass
    except RecursionError:
        report.failures.append(Failure("", Undecided("the derivation is nested too deeply")))
    return report


class _Verification:
    """The verification of one derivation (a case of another one, perhaps)."""

    def __init__(self, derivation: Derivation, report: Report, assumptions: tuple[w.Node, ...], where: str) -> None:
        self.derivation = derivation
        self.add = report.add
        self.report = report
        self.assumptions = assumptions
        self.where = where
        self.complex_letters = derivation.domain == "complex"
        self.prover = Prover(self.complex_letters)
        self.names = self.prover.reader.names
        self.shapes: tuple[tuple[w.Name, tuple[int, int]], ...] = ()
        self.given: dict[w.Name, w.Node] = {}
        self.put_in: dict[w.Name, w.Node] = {}
        self.defined: dict[w.Name, w.Node] = {}

    def run(self) -> None:
        derivation = self.derivation
        try:
            for assumption in self.assumptions:
                assume(self.prover, assumption)
        except (TooHard, NoSuchValue) as error:
            return self.add(Undecided(str(error)), self.where, "condition")
        for given in derivation.given:
            verdict = self._give(given.name, given.value)
            if verdict is not None:
                return self.add(verdict, self.where, "given", given.name.base)
        self._words(derivation.problem, "problem")
        if derivation.plan:
            self._words(derivation.plan, "plan")
        for number, chain in enumerate(derivation.chains, 1):
            self._chain(chain, f"chain {number}")
        self._outcome()
        return None

    def _give(self, name: w.Name, value: w.Node) -> Verdict | None:
        """Takes a given value; an objection if it is none, or if its letters stand for something else already."""
        letters = {} if value == name else letters_of(name, value)  # a symbol may stand for itself
        if not self.put_in.keys().isdisjoint(letters):
            return Refuted("a letter stands for two things")
        try:
            found = self.prover.reader(value)
        except (TooHard, NoSuchValue) as error:
            return Undecided(str(error))
        self.names[name] = found
        self.given[name] = value
        self.put_in.update(letters)
        if isinstance(found, Grid):
            self.shapes += ((name, found.shape),)
            entries = () if found.rational else found.entries
        else:
            entries = (found,)
        field = self.prover.field
        if not self.complex_letters and not all([is_real(field, x) for x in entries]):
            self.complex_letters = True
        if any(map(field.knows_symbol, self.put_in)):
            return Refuted("the data contain a letter that stands for a part of them")
        return None

    # ---- chains -----------------------------------------------------------------------------------------------------

    def _chain(self, chain: Chain, *place: object) -> None:
        if chain.heading:
            self._words(chain.heading, *place)
        line = chain.start
        links = chain.links
        if not links:
            if line != _ZERO:
                self.add(Refuted("a sentence has no expression"), self.where, *place)
            return
        named = False
        if type(line) is w.Name and line not in self.names:
            if self._unknown(line):
                named = True
            elif line in self.defined:
                return self.add(Refuted("the name stands for something already"), self.where, *place)
        elif type(line) is w.Call and line.function == "cos" and type(angle := line.arguments[0]) is w.Name:
            if self._unknown(angle):
                verdict = self._is_cosine(links[0])
                if verdict:
                    verdict = self._assign(angle, w.Call("arccos", (links[0].target,)))
                self.add(verdict, self.where, *place, "line 1")
                if not verdict:
                    return None
                if links[0].reason:
                    self._words(links[0].reason, *place, "line 1")
                line, links = links[0].target, links[1:]
        for number, link in enumerate(links, 1):
            for detail_number, detail in enumerate(link.detail, 1):
                self._chain(detail, *place, f"line {number}", f"side {detail_number}")
            if link.detail and not _names_used(link):
                self.add(Refuted("the line does not use what was named beside it"), self.where, *place, "line", number)
            if link.reason:
                self._words(link.reason, *place, f"line {number}")
            for condition in link.where:
                self.add(self.prover.holds(condition), self.where, *place, "line", number, "condition")
            if named:
                named = False
                verdict = self._naming(line, link)  # type: ignore[arg-type]
            else:
                verdict = self._link(line, link)
            self.add(verdict, self.where, *place, "line", number)
            if isinstance(link.relation, Equal | RowStep):
                line = link.target
        if chain.start in self.defined:
            self.put_in.update(letters_of(chain.start, line))  # type: ignore[arg-type]
        return None

    def _naming(self, name: w.Name, link: Link) -> Verdict:
        """A name not met before, defined by its first line."""
        relation = link.relation
        if not isinstance(relation, Equal):
            return Refuted("a name is defined by an equality")
        verdict = self._assign(name, link.target)
        if verdict and relation.basis == "substitution":
            return self._substitution(name, link.target, relation.via)
        return verdict

    def _is_cosine(self, link: Link) -> Verdict:
        """Whether the target is certainly between -1 and 1: by its value, or because it is u · v / (‖u‖‖v‖) for two of the
        given vectors (the inequality of Cauchy and Schwarz).
        """
        if not isinstance(link.relation, Equal) or link.where or link.detail:
            return Refuted("an angle is named by an equality")
        target = link.target
        if link.relation.basis == "arithmetic":
            bounded = w.Both((w.Relation(w.Number(-1), "<=", target), w.Relation(target, "<=", w.Number(1))))
            if self.prover.holds(bounded):
                return Proved("between -1 and 1")
        vectors = [name for name, value in self.given.items() if isinstance(value, w.Vector)]
        for u in vectors:
            for v in vectors:
                cosine = w.Quotient(w.VectorProduct("dot", u, v), w.Product((w.Norm(u), w.Norm(v))))
                if not self.complex_letters and (target == cosine or self._by_definition(target, cosine)):
                    return Proved("Cauchy and Schwarz")
        return Undecided("not shown to be between -1 and 1")

    def _unknown(self, name: w.Name) -> bool:
        return name not in self.names and entry_of(self.prover.reader, name) is None

    def _assign(self, name: w.Name, target: w.Node) -> Verdict:
        """Lets a name stand for the value of an expression."""
        if self.prover.field.knows_symbol(name):
            return Refuted(f"{name.base} is a symbol of the data already")
        try:
            self.prover.assign(name, target)
        except NoSuchValue as error:
            return Refuted(str(error))
        except TooHard as error:
            return Undecided(str(error))
        value = self.names[name]
        if isinstance(value, Grid):
            self.shapes += ((name, value.shape),)
        self.defined[name] = target
        return _NAMED

    def _link(self, line: w.Node, link: Link) -> Verdict:
        relation, target = link.relation, link.target
        if isinstance(relation, Equal):
            if relation.basis == "definition":
                return self._by_definition(line, target)
            if relation.basis == "substitution":
                return self._substitution(line, target, relation.via)
            return self._arithmetic(line, target)
        if isinstance(relation, Compare):
            return self.prover.relation(line, relation.symbol, target)
        if isinstance(relation, RowStep):
            return row_step(self.prover, line, relation.operations, target)
        if places_of(target) != relation.places:
            return Refuted(f"not a decimal with {relation.places} places")
        return is_rounded(self.prover.reader, line, target)

    def _by_definition(self, line: w.Node, target: w.Node) -> Verdict:
        verdict, divided = by_definition(line, target, self.shapes, self.complex_letters)
        if verdict and divided:  # not by zero, with these data
            return self.prover.equal(line, target)
        return verdict

    def _substitution(self, line: w.Node, target: w.Node, via: w.Node | None) -> Verdict:
        if line == target:
            return Refuted("nothing was put in")
        if via is not None and line not in self.defined:
            verdict = self.prover.equal(line, via) if self._of_result(line) else self._by_definition(line, via)
            if not verdict:
                return verdict
        if is_put_in(via or line, target, self.put_in):
            return _PUT_IN
        return Refuted("this is not the line before with the given values put in")

    def _of_result(self, line: w.Node) -> bool:
        """Whether this is an entry `c_12` of a named result C, whose value is known and not a matter of letters."""
        if type(line) is not w.Name or len(line.subscript) != 2:
            return False
        return w.Name(line.base.upper(), (), "matrix", line.accent) in self.defined

    def _arithmetic(self, line: w.Node, target: w.Node) -> Verdict:
        verdict = self.prover.equal(line, target)
        if not verdict:
            return verdict
        if type(line) is type(target) and line == target:
            return Refuted("the line repeats the one before")
        objection = same_places(self.prover, line, target)
        return verdict if objection is None else objection

    # ---- words that claim -------------------------------------------------------------------------------------------

    def _words(self, reason: Reason, *place: object) -> None:
        """A relation among the facts of a sentence is a claim of that sentence."""
        for _, fact in reason.facts:
            if type(fact) is not w.Name:
                for claim in _claims(fact):
                    self.add(self.prover.holds(claim), self.where, *place, "words", reason.key)

    # ---- the outcome ------------------------------------------------------------------------------------------------

    def _outcome(self) -> None:
        outcome = self.derivation.outcome
        if isinstance(outcome, Answer):
            self._words(outcome.wording, "answer")
            self._answer(outcome)
        elif isinstance(outcome, Undefined):
            self._words(outcome.reason, "undefined")
            if not outcome.obstacle:
                self.add(Undecided("no obstacle is named"), self.where, "undefined")
            for obstacle in outcome.obstacle:
                self.add(self.prover.holds(obstacle), self.where, "obstacle")
            for remedy in outcome.remedies:
                self._words(remedy.reason, "remedy")
                for claim in remedy.claims:
                    self.add(self.prover.holds(claim), self.where, "remedy", remedy.reason.key)
        else:
            self._cases(outcome)

    def _answer(self, answer: Answer) -> None:
        reached = self._reached()
        shown = {part for line in reached if type(line) is w.Sum for part in w.walk(line) if type(part) is w.Vector}
        words = dict(answer.wording.facts)
        said = {statement.kind for statement in answer.certificate if isinstance(statement, Property)}
        for part in answer.parts:
            told = words.get(part.name)
            if isinstance(told, w.Node) and not isinstance(told, w.Relation) and told != part.form:
                self.add(Refuted("the words tell another answer"), self.where, "answer", part.name)
            if isinstance(part.form, Word):
                proved = not part.form.text or part.form.text in said
                self.add(_SAID if proved else Refuted("nothing certifies this word"), self.where, "answer", part.name)
                continue
            verdict = self._assign(w.Name(part.name), part.form)
            if not verdict:
                return self.add(verdict, self.where, "answer", part.name)
            pieces = part.form.entries if isinstance(part.form, w.Items) else (part.form,)
            found = part.form in reached or all([piece in reached or piece in shown for piece in pieces])
            self.add(
                _REACHED if found else Refuted("no line of the work ends in this answer"),
                self.where,
                "answer",
                part.name,
            )
            if part.decimal is not None:
                self.add(is_rounded(self.prover.reader, part.form, part.decimal), self.where, "decimal", part.name)
        if len(answer.parts) == 1:
            verdict = self.prover.equal(self.derivation.goal, answer.parts[0].form)
            if not isinstance(verdict, Undecided):  # a goal in words has no value of its own; the certificate has to do
                if verdict and not self.assumptions and not self._told(self.derivation.goal):
                    verdict = Refuted("what was sought stands nowhere in the work")
                self.add(verdict, self.where, "what was sought")
        if not answer.certificate:
            self.add(Undecided("the answer has no certificate"), self.where, "answer")
        for statement in answer.certificate:
            self.add(self.prover.holds(statement), self.where, "certificate")
        return None

    def _told(self, goal: w.Node) -> bool:
        """Whether a chain of the work starts from what was sought, or comes to it; by named results, perhaps."""
        work = [chain for chain in self.derivation.chains if chain.role == "work" and chain.links]
        lines = [line for chain in work for line in (chain.start, *[link.target for link in chain.links])]
        return goal in lines or any(w.substitute(line, self.defined) == goal for line in lines)

    def _reached(self) -> list[w.Node]:
        """The last exact line of every chain of the work, and of side derivations."""
        found: list[w.Node] = []

        def collect(chain: Chain) -> None:
            for link in reversed(chain.links):
                if isinstance(link.relation, Equal | RowStep):
                    found.append(link.target)
                    break
            for link in chain.links:
                for detail in link.detail:
                    collect(detail)

        for chain in self.derivation.chains:
            if chain.role == "work":
                collect(chain)
        return found

    def _cases(self, cases: Cases) -> None:
        conditions = [case.condition for case in cases.cases]
        self.add(complete_and_disjoint(conditions, self.derivation.domain == "complex"), self.where, "cases")
        for number, case in enumerate(cases.cases, 1):
            own = f"{self.where}case {number}"
            self.add(same_problem(self.derivation, case), own, "given")
            _Verification(case.derivation, self.report, (*self.assumptions, case.condition), own).run()


def _names_used(link: Link) -> bool:
    """Whether the results named by the side derivations, `c_11 = ...`, are different ones and all occur in the line."""
    names = [detail.start for detail in link.detail if type(detail.start) is w.Name]
    return len(set(names)) == len(names) and set(names) <= {part for part in w.walk(link.target) if type(part) is w.Name}


def _claims(fact: Fact) -> Iterator[w.Node]:
    if isinstance(fact, w.Relation | w.Both | Property):
        yield fact
    elif type(fact) is tuple:
        for part in fact:
            yield from _claims(part)
