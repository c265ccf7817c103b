"""Verifying a whole derivation: every line, every claim in words, the answer by its defining property, the cases.

What is checked of each line depends on the ground it claims (`Equal.basis`):

* a definition holds for all values of the letters, so it is proved with the given names left open;
* a substitution is the line before with given names replaced and nothing else, so the two are compared as written;
* arithmetic keeps the value, and what does not show in the value (a factor beside a zero, a sign under an even power)
  must stand unchanged or be equal in its own place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from symla.derivation.model import (
    Answer,
    Approximately,
    Case,
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
from symla.verification.evaluate import Grid, Value, column, label
from symla.verification.exact import TooHard
from symla.verification.exact import Undefined as NoSuchValue
from symla.verification.places import same_places
from symla.verification.prove import Prover
from symla.verification.rounding import is_rounded, places_of
from symla.verification.rows import row_step
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict


@dataclass(frozen=True, slots=True)
class Failure:
    """A line that was not proved: where it stands and what the kernel said."""

    where: str
    verdict: Verdict


@dataclass(slots=True)
class Report:
    """What was proved and what was not."""

    proved: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def verified(self) -> bool:
        return not self.failures and self.proved > 0

    def add(self, where: str, verdict: Verdict) -> None:
        if verdict:
            self.proved += 1
        else:
            self.failures.append(Failure(where, verdict))


def verify(derivation: Derivation) -> Report:
    """Proves the derivation; the report says how many claims were proved and names those that were not."""
    report = Report()
    _Verification(derivation, report, (), "").run()
    return report


class _Verification:
    """The verification of one derivation (a case of another one, perhaps)."""

    def __init__(self, derivation: Derivation, report: Report, assumptions: tuple[w.Node, ...], where: str) -> None:
        self.derivation = derivation
        self.report = report
        self.assumptions = assumptions
        self.where = where
        self.prover = Prover(derivation.domain == "complex")
        self.given = {g.name: g.value for g in derivation.given}
        self.put_in = _put_in(derivation)
        self.defined: dict[w.Name, w.Node] = {}

    def run(self) -> None:
        for given in self.derivation.given:
            try:
                self.prover.assign(given.name, given.value)
            except (TooHard, NoSuchValue) as error:
                self.report.add(f"{self.where}given {given.name.base}", Undecided(str(error)))
                return
        for assumption in self.assumptions:
            self._assume(assumption)
        self._words("problem", self.derivation.problem)
        if self.derivation.plan:
            self._words("plan", self.derivation.plan)
        for number, chain in enumerate(self.derivation.chains, 1):
            self._chain(f"{self.where}chain {number}", chain)
        self._outcome()

    # ---- chains -----------------------------------------------------------------------------------------------------

    def _chain(self, where: str, chain: Chain) -> None:
        if chain.heading:
            self._words(where, chain.heading)
        line: w.Node = chain.start
        links = list(chain.links)
        names = self.prover.reader.names
        if isinstance(line, w.Name) and self._unknown(line) and links:
            first = links[0]
            if not isinstance(first.relation, Equal):
                self.report.add(where, Refuted("a name is defined by an equality"))
                return
            if not self._assign(where, line, first.target):
                return
        angle = self._named_by_cosine(line)
        if angle is not None and links:
            verdict = self._is_cosine(links[0])
            self.report.add(f"{where}, line 1", verdict)
            if not verdict or not self._assign(where, angle, w.Call("arccos", (links[0].target,))):
                return
            if links[0].reason:
                self._words(f"{where}, line 1", links[0].reason)
            line = links.pop(0).target
        for number, link in enumerate(links, 1):
            place = f"{where}, line {number}"
            for detail_number, detail in enumerate(link.detail, 1):
                self._chain(f"{place}, side {detail_number}", detail)
            if link.reason:
                self._words(place, link.reason)
            for condition in link.where:
                self.report.add(f"{place}, condition", self.prover.holds(condition))
            if number == 1 and line == chain.start and isinstance(line, w.Name) and line in names and links[0] is link:
                if self._defines(line, link):
                    basis = link.relation
                    put_in = isinstance(basis, Equal) and basis.basis == "substitution"
                    verdict = self._link(line, link) if put_in else Proved("a name for it")
                    self.report.add(place, verdict)
                    line = link.target
                    continue
            self.report.add(place, self._link(line, link))
            if isinstance(link.relation, Equal | RowStep):
                line = link.target
        if isinstance(chain.start, w.Name) and chain.start in self.defined:
            self.put_in.update(_what_stands_for(chain.start, line))

    def _named_by_cosine(self, line: w.Node) -> w.Name | None:
        """`cos θ = ...` for an angle not met before names the angle between 0 and pi that has this cosine."""
        if isinstance(line, w.Call) and line.function == "cos" and isinstance(line.arguments[0], w.Name):
            return line.arguments[0] if self._unknown(line.arguments[0]) else None
        return None

    def _is_cosine(self, link: Link) -> Verdict:
        """Whether the target is certainly between -1 and 1: by its value, or because it is u · v / (‖u‖‖v‖) for two of the
        given vectors (the inequality of Cauchy and Schwarz).
        """
        if not isinstance(link.relation, Equal) or link.where or link.detail:
            return Refuted("an angle is named by an equality")
        target = link.target
        bounded = w.Relation(w.Power(target, w.Number(2)), "<=", w.Number(1))
        if link.relation.basis == "arithmetic" and self.prover.holds(bounded):
            return Proved("between -1 and 1")
        vectors = [name for name, value in self.given.items() if isinstance(value, w.Vector)]
        for u in vectors:
            for v in vectors:
                cosine = w.Quotient(w.VectorProduct("dot", u, v), w.Product((w.Norm(u), w.Norm(v))))
                if target == cosine or _by_definition(target, cosine, self._shapes(), self.derivation.domain == "complex"):
                    return Proved("Cauchy and Schwarz")
        return Undecided("not shown to be between -1 and 1")

    def _unknown(self, name: w.Name) -> bool:
        return name not in self.prover.reader.names and name not in self.given and self._free(name)

    def _free(self, name: w.Name) -> bool:
        from symla.verification.evaluate import entry_of

        return entry_of(self.prover.reader, name) is None

    def _defines(self, name: w.Name, link: Link) -> bool:
        return self.defined.get(name) is link.target

    def _assign(self, where: str, name: w.Name, target: w.Node) -> bool:
        try:
            self.prover.assign(name, target)
        except NoSuchValue as error:
            self.report.add(where, Refuted(str(error)))
            return False
        except TooHard as error:
            self.report.add(where, Undecided(str(error)))
            return False
        self.defined[name] = target
        return True

    def _link(self, line: w.Node, link: Link) -> Verdict:
        relation, target = link.relation, link.target
        if isinstance(relation, Equal):
            if relation.basis == "definition":
                return _by_definition(line, target, self._shapes(), self.derivation.domain == "complex")
            if relation.basis == "substitution":
                return self._substitution(line, target, relation.via)
            return self._arithmetic(line, target)
        if isinstance(relation, Compare):
            return self.prover.relation(line, relation.symbol, target)
        if isinstance(relation, RowStep):
            return row_step(self.prover, line, relation.operations, target)
        return self._approximation(line, relation, target)

    def _substitution(self, line: w.Node, target: w.Node, via: w.Node | None = None) -> Verdict:
        if line == target:
            return Refuted("nothing was put in")
        if via is not None and line not in self.defined:
            verdict = _by_definition(line, via, self._shapes(), self.derivation.domain == "complex")
            if not verdict:
                return verdict
        if w.substitute(via or line, self.put_in) == target:
            return Proved("the given values put in")
        return Refuted("this is not the line before with the given values put in")

    def _arithmetic(self, line: w.Node, target: w.Node) -> Verdict:
        if line == target:
            return Refuted("the line repeats the one before")
        verdict = self.prover.equal(line, target)
        if not verdict:
            return verdict
        objection = same_places(self.prover, line, target)
        return verdict if objection is None else objection

    def _approximation(self, line: w.Node, relation: Approximately, target: w.Node) -> Verdict:
        if places_of(target) != relation.places:
            return Refuted(f"not a decimal with {relation.places} places")
        return is_rounded(self.prover.reader, line, target)

    # ---- words that claim -------------------------------------------------------------------------------------------

    def _words(self, where: str, reason: Reason) -> None:
        """A relation among the facts of a sentence is a claim of that sentence."""
        for claim in _claims(fact for _, fact in reason.facts):
            self.report.add(f"{where}, words {reason.key}", self.prover.holds(claim))

    # ---- the outcome ------------------------------------------------------------------------------------------------

    def _outcome(self) -> None:
        outcome = self.derivation.outcome
        where = f"{self.where}outcome"
        if isinstance(outcome, Answer):
            self._words(where, outcome.wording)
            self._answer(where, outcome)
        elif isinstance(outcome, Undefined):
            self._words(where, outcome.reason)
            if not outcome.obstacle:
                self.report.add(where, Undecided("no obstacle is named"))
            for obstacle in outcome.obstacle:
                self.report.add(f"{where}, obstacle", self.prover.holds(obstacle))
            for remedy in outcome.remedies:
                self._words(where, remedy.reason)
                for claim in remedy.claims:
                    self.report.add(f"{where}, remedy {remedy.reason.key}", self.prover.holds(claim))
        else:
            self._cases(where, outcome)

    def _answer(self, where: str, answer: Answer) -> None:
        reached = self._reached()
        shown = {part for line in reached if isinstance(line, w.Sum) for part in w.walk(line) if isinstance(part, w.Vector)}
        said = {s.kind for s in answer.certificate if isinstance(s, Property)}
        for part in answer.parts:
            if isinstance(part.form, Word):
                proved = not part.form.text or part.form.text in said
                verdict = Proved("it is certified") if proved else Refuted("nothing certifies this word")
                self.report.add(f"{where} {part.name}", verdict)
                continue
            name = w.Name(part.name)
            if not self._assign(f"{where} {part.name}", name, part.form):
                return
            pieces = part.form.entries if isinstance(part.form, w.Items) else (part.form,)
            found = part.form in reached or all(piece in reached or piece in shown for piece in pieces)
            self.report.add(
                f"{where} {part.name}",
                Proved("it is the last line of the work") if found else Refuted("no line of the work ends in this answer"),
            )
            told = dict(answer.wording.facts).get(part.name, part.form)
            if isinstance(told, w.Node) and not isinstance(told, w.Relation) and told != part.form:
                self.report.add(f"{where} {part.name}, words", Refuted("the words tell another answer"))
            if part.decimal is not None:
                verdict = is_rounded(self.prover.reader, part.form, part.decimal)
                self.report.add(f"{where} {part.name}, decimal", verdict)
        if len(answer.parts) == 1:
            verdict = self.prover.equal(self.derivation.goal, answer.parts[0].form)
            if not isinstance(verdict, Undecided):  # a goal in words has no value of its own; the certificate has to do
                self.report.add(f"{where}, what was sought", verdict)
        if not answer.certificate:
            self.report.add(where, Undecided("the answer has no certificate"))
        for statement in answer.certificate:
            self.report.add(f"{where}, certificate", self.prover.holds(statement))

    def _reached(self) -> list[w.Node]:
        """The last exact line of every chain of the work, and of side derivations."""
        found: list[w.Node] = []

        def collect(chain: Chain) -> None:
            exact = [link.target for link in chain.links if isinstance(link.relation, Equal | RowStep)]
            if exact:
                found.append(exact[-1])
            for link in chain.links:
                for detail in link.detail:
                    collect(detail)

        for chain in self.derivation.chains:
            if chain.role == "work":
                collect(chain)
        return found

    def _cases(self, where: str, cases: Cases) -> None:
        self.report.add(where, _complete_and_disjoint([case.condition for case in cases.cases]))
        for number, case in enumerate(cases.cases, 1):
            own = f"{self.where}case {number}: "
            self.report.add(own + "given", self._same_problem(case))
            _Verification(case.derivation, self.report, (*self.assumptions, case.condition), own).run()

    def _same_problem(self, case: Case) -> Verdict:
        """The case has the same data as the whole, with what the condition sets equal put in."""
        if len(case.derivation.given) != len(self.derivation.given):
            return Refuted("the case has other data")
        for mine, its in zip(self.derivation.given, case.derivation.given, strict=True):
            if mine.name != its.name:
                return Refuted("the case has other data")
            if mine.value != its.value and not self._rewritten(mine.value, case.condition, its.value):
                return Refuted(f"{mine.name.base} is not what it was, under the condition of the case")
        return Proved("the same data")

    def _rewritten(self, mine: w.Node, condition: w.Node, its: w.Node) -> bool:
        """Whether one value becomes the other where the condition holds."""
        rewritten = _rewrite(mine, condition)
        return rewritten == its or bool(Prover(self.derivation.domain == "complex").equal(rewritten, its))

    def _assume(self, condition: w.Node) -> None:
        """Takes x != y into what is known not to be zero, and x < y into what is known of order."""
        if not isinstance(condition, w.Relation) or condition.symbol in ("=", "~"):
            return
        left, right = self.prover.reader(condition.left), self.prover.reader(condition.right)
        subtract = self.prover.field.subtract
        if condition.symbol != "!=":
            greater, less = (left, right) if condition.symbol in (">", ">=") else (right, left)
            if not isinstance(greater, Grid) and not isinstance(less, Grid):
                self.prover.order.assume(subtract(greater, less), condition.symbol in (">", "<"))
            return
        if isinstance(left, Grid) and isinstance(right, Grid):
            self.prover.nonzero.assume(
                tuple(subtract(x, y) for x, y in zip(left.entries, right.entries, strict=True))
            )
        elif not isinstance(left, Grid) and not isinstance(right, Grid):
            self.prover.nonzero.assume((subtract(left, right),))

    def _shapes(self) -> tuple[tuple[w.Name, tuple[int, int] | None], ...]:
        return tuple((name, _shape(value)) for name, value in self.prover.reader.names.items())


def _shape(value: Value) -> tuple[int, int] | None:
    return value.shape if isinstance(value, Grid) else None


@lru_cache(maxsize=1024)
def _by_definition(
    line: w.Node, target: w.Node, shapes: tuple[tuple[w.Name, tuple[int, int] | None], ...], complex_domain: bool
) -> Verdict:
    """Whether the two sides are equal whatever the given vectors and matrices contain."""
    if line == target:
        return Refuted("the line repeats the one before")
    prover = Prover(complex_domain)
    for name, shape in shapes:
        if shape is not None:
            prover.reader.names[name] = _letters(prover, name, shape)
    return prover.identity(line, target)


def _letters(prover: Prover, name: w.Name, shape: tuple[int, int]) -> Grid:
    rows, columns = shape
    symbol = prover.field.symbol
    if name.kind == "vector":
        return column(tuple(symbol(f"{label(name)}[{i + 1}]") for i in range(rows)))
    base = name.base.lower()
    return Grid(
        tuple(tuple(symbol(f"{base}_{i + 1}_{j + 1}{name.accent}") for j in range(columns)) for i in range(rows)), columns
    )


def _put_in(derivation: Derivation) -> dict[w.Name, w.Node]:
    """What may be put in for a name: the given value itself, and each of its entries."""
    values: dict[w.Name, w.Node] = {}
    for given in derivation.given:
        values.update(_what_stands_for(given.name, given.value))
    return values


def _what_stands_for(name: w.Name, value: w.Node) -> dict[w.Name, w.Node]:
    """The value of a name, and the entries of a vector or matrix for the letters of its entries."""
    values = {name: value}
    if isinstance(value, w.Vector):
        for i, entry in enumerate(value.entries, 1):
            values[w.Name(name.base, (*name.subscript, str(i)), "scalar", name.accent)] = entry
    elif isinstance(value, w.Matrix):
        for i, row in enumerate(value.rows, 1):
            for j, entry in enumerate(row, 1):
                values[w.Name(name.base.lower(), (str(i), str(j)), "scalar", name.accent)] = entry
    return values


def _claims(facts: Iterator[Fact]) -> Iterator[w.Node]:
    for fact in facts:
        if isinstance(fact, w.Relation | w.Both | Property):
            yield fact
        elif isinstance(fact, tuple):
            yield from _claims(iter(fact))


def _complete_and_disjoint(conditions: list[w.Node]) -> Verdict:
    """Two cases, one the denial of the other."""
    if len(conditions) == 2:
        first, second = conditions
        if (
            isinstance(first, w.Relation)
            and isinstance(second, w.Relation)
            and (first.left, first.right) == (second.left, second.right)
            and {first.symbol, second.symbol} in ({"=", "!="}, {"<", ">="}, {">", "<="})
        ):
            return Proved("one case denies the other")
    return Undecided("the cases are not shown to be complete and disjoint")


def _rewrite(value: w.Node, condition: w.Node) -> w.Node:
    """The value with the left side of an equation replaced by the right one; entry by entry for vectors."""
    if not isinstance(condition, w.Relation) or condition.symbol != "=":
        return value
    left, right = condition.left, condition.right
    pairs = {left: right}
    if isinstance(left, w.Vector) and isinstance(right, w.Vector):
        pairs = dict(zip(left.entries, right.entries, strict=False))

    def put(part: w.Node) -> w.Node:
        return pairs[part] if part in pairs else w.rebuild(part, put)

    return put(value)
