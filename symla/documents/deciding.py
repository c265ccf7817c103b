"""Deciding one statement: the kernel first, then values of the symbols put in by hand.

A statement is about the values of its symbols for which everything in it is defined; what that takes is `provided`.
With `strict`, a relation of which one side alone is defined does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.model import Derivation
from symla.documents.candidates import points
from symla.documents.claim import Names, names_in, relations_of
from symla.documents.defined import meaning_of, tidy
from symla.documents.pointwise import Pointwise
from symla.documents.settings import Setting
from symla.documents.symbols import may_be
from symla.documents.told import at, text
from symla.documents.worked import Open, Worked, worked_by_cases
from symla.kernel.meaning.logic import negated, possible, prove
from symla.kernel.meaning.meaning import RULES
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import FailsAtRoot, Proved, Refuted, Undecided, Verdict, Witness
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.numbers.polynomial import Undefined as NoValue
from symla.notation import written as w
from symla.operations import topics

_MOST_POINTS = 60
_MOST_POINTS_WORKED = 22  # where operations are worked out at each of them
_MOST_FAILURES = 4  # points given up because they are too hard
_MOST_SYMBOLS = 80
_MOST_GAPS = 6
_NOWHERE = "no values of the symbols are known for which it has a meaning"
_UNMET = "no values of the symbols are known that meet the conditions"


class Claim:
    """One statement in one setting, with what the names in it stand for."""

    def __init__(self, statement: w.Node, names: Names, setting: Setting) -> None:
        self.statement = statement
        self.names = names
        self.setting = setting
        self.used: list[Derivation] = []
        self.witnesses: list[Witness] = []
        self.relations = relations_of(statement)
        mentioned = [name for node in (statement, *setting.where) for name in names_in(node)]
        free = [name for name in mentioned if name.typed not in names]
        inside = [n for name in mentioned if name.typed in names for n in names_in(names[name.typed])]
        self.symbols: list[w.Name] = sorted({*free, *inside}, key=lambda name: name.typed)
        self.pointwise = Pointwise(statement, names, setting, self.symbols)
        self.undefined = ""

    def decide(self) -> Verdict:
        if len(self.symbols) > _MOST_SYMBOLS:
            return Undecided(f"the claim has more than {_MOST_SYMBOLS} symbols")
        verdict = self._by_kernel()
        if isinstance(verdict, Proved):
            return verdict
        if isinstance(verdict, Refuted) and verdict.witness is None:
            try:
                whole = self.pointwise.as_a_whole()
            except TooHard:
                whole = None
            if whole is not None and (not self.setting.assumed or self._has_a_point(())):
                return whole
        found, undefined = self._by_points()
        if found is not None:
            return found
        if isinstance(verdict, FailsAtRoot) and not any(s.is_rational for s in self.setting.given.values()):
            return Refuted(verdict.why)
        if self.undefined or undefined:
            return Undecided(self.undefined or undefined, undefined=True)
        if isinstance(verdict, Refuted):
            if self.setting.assumed:
                return Undecided("no counterexample was found among the values that the symbols may have")
            return Undecided("no counterexample stood the test of putting it in")
        return verdict

    # ---- counterexamples --------------------------------------------------------------------------------------------

    def _by_points(self) -> tuple[Refuted | None, str]:
        """The first counterexample; and why the statement is not defined, if it is not at any of the points."""
        failures = 0
        undefined, defined = "", False
        for point in self._points():
            try:
                outcome = self.pointwise.at(point)
            except TooHard:
                failures += 1
                if failures > _MOST_FAILURES:
                    break
                defined = True
                continue
            if outcome.holds is False:
                return self.pointwise.refuted(outcome, point), ""
            defined = defined or not outcome.undefined
            undefined = undefined or outcome.undefined
        return None, "" if defined or self.symbols else undefined

    def _points(self) -> Iterator[dict[w.Name, w.Node]]:
        """Values of the symbols to be tried, which they may have."""
        calls = any(isinstance(n, w.Call) and n.function in topics() for n in w.walk(self.statement))
        most = _MOST_POINTS_WORKED if calls else _MOST_POINTS
        relations = [*self.relations, *[r for c in self.setting.assumed for r in relations_of(c)]]
        if not self.symbols and self._allows({}):
            yield {}
        for point in points(self.symbols, relations, self.witnesses, self.setting.domain, most):
            for own in (point, self._solved(relations, point)):
                if own is not None and self._allows(own):
                    yield own

    def _solved(self, relations: list[w.Relation], point: dict[w.Name, w.Node]) -> dict[w.Name, w.Node] | None:
        """The point with symbols that equal something as what that is there; None if there is no such symbol."""
        prover = Prover(self.setting.is_complex)
        solved = point
        for relation in relations:
            for name, other in ((relation.left, relation.right), (relation.right, relation.left)):
                if relation.symbol == "=" and isinstance(name, w.Name) and name in point and name not in w.walk(other):
                    try:
                        value = shown(prover.field, prover.reader(w.substitute(other, solved)))
                    except (TooHard, NoValue):
                        continue
                    if not isinstance(value, w.Vector | w.Matrix):
                        solved = {**solved, name: value}
                        break
        return None if solved == point else solved

    def _allows(self, point: dict[w.Name, w.Node]) -> bool:
        """Whether the symbols may have these values."""
        given = self.setting.given
        if given:
            from symla.notation.value import value

            if not all(may_be(symbol, value(point[name])) for name, symbol in given.items() if name in point):
                return False
        return all(self.pointwise.holds(condition, point) for condition in self.setting.where)

    # ---- proofs -----------------------------------------------------------------------------------------------------

    def _by_kernel(self) -> Verdict:
        """What the kernel says with the symbols left open."""
        setting = self.setting
        try:
            branches = worked_by_cases(self.statement, self.names, setting.domain, self.used)
        except Open as error:
            return Undecided(str(error))
        provided: dict[w.Node, None] = {}
        uneven: list[tuple[w.Node, int]] = []
        defined: list[Worked] = []
        for branch in branches:
            if branch.statement is None:
                own: w.Node | None = w.Both(branch.conditions) if len(branch.conditions) > 1 else None
                own = own or (branch.conditions[0] if branch.conditions else None)
                denied = None if own is None else negated(own)
                if denied and setting.assumed and prove(denied, setting.assumed, setting.is_complex, setting.real):
                    continue
                if denied is None:
                    self.undefined = branch.why
                    continue
                told = tuple(tidy(denied, setting))
                provided |= dict.fromkeys(told)
                if branch.undefined is not None:
                    uneven += [(condition, branch.undefined) for condition in told]
                self.undefined = self.undefined or branch.why
                continue
            unknown = _without_rule(branch.statement)
            if unknown:
                return Undecided(f"the kernel has no rule for a {unknown}")
            meaning = meaning_of(branch.statement, branch.conditions, setting, branch.sides)
            if meaning.undefined:
                relation, left, right = meaning.undefined[0]
                if not branch.conditions:
                    self.undefined = self.pointwise.never(relation, left, right)
                    return Undecided(self.undefined, undefined=True)
                provided |= dict.fromkeys([d for d in [negated(w.Both(branch.conditions))] if d is not None])
                continue
            provided |= meaning.conditions
            uneven += [(condition, side) for condition, side, _ in meaning.uneven]
            defined.append(branch)
        if not defined:
            return Undecided(self.undefined or _NOWHERE, undefined=True)
        self.undefined = ""
        verdicts = [self._proved(branch, tuple(provided)) for branch in defined]
        for verdict in verdicts:
            if not isinstance(verdict, Proved):
                return verdict
        if (provided or setting.assumed) and not self._has_a_point(tuple(provided)):
            never = possible((*setting.assumed, *provided), setting.is_complex, setting.real) is False
            return Undecided(_UNMET if setting.assumed else _NOWHERE, undefined=never)
        return self._told(verdicts, tuple(provided), uneven)

    def _proved(self, branch: Worked, provided: tuple[w.Node, ...]) -> Verdict:
        assert branch.statement is not None
        setting = self.setting
        assumed = (*setting.assumed, *branch.conditions, *provided)
        verdict = prove(branch.statement, assumed, setting.is_complex, setting.real)
        if isinstance(verdict, Refuted) and verdict.witness is not None:
            self.witnesses.append(verdict.witness)
        if not isinstance(verdict, Proved) and not isinstance(branch.statement, w.Relation):
            for relation in relations_of(branch.statement):
                own = setting.prover(*branch.conditions, *provided).holds(relation)
                if isinstance(own, Refuted) and own.witness is not None:
                    self.witnesses.append(own.witness)
        return verdict

    def _has_a_point(self, provided: tuple[w.Node, ...]) -> bool:
        """Whether there are values of the symbols for which the conditions hold."""
        if not self.setting.assumed and all(_is_thin(condition) for condition in provided):
            return True
        calls = [*provided, *self.setting.assumed]
        relations = [r for condition in calls for r in relations_of(condition)]
        nothing: dict[w.Name, w.Node] = {}
        tried = points(self.symbols, relations, (), self.setting.domain, _MOST_POINTS) if self.symbols else [nothing]
        for point in tried:
            if self._allows(point) and all(self.pointwise.holds(condition, point) for condition in provided):
                return True
        conditions = (*self.setting.assumed, *provided)
        return possible(conditions, self.setting.is_complex, self.setting.real) is True

    def _told(self, verdicts: list[Verdict], provided: tuple[w.Node, ...], uneven: list[tuple[w.Node, int]]) -> Verdict:
        """The proof with what it needs; where only one side is defined, with that, or refuted if that is asked."""
        setting = self.setting
        if setting.assumed:  # what follows from the conditions need not be said
            provided = tuple([c for c in provided if not prove(c, setting.assumed, setting.is_complex, setting.real)])
        if any(not isinstance(c, w.Relation) or c.symbol != "!=" for c in provided):
            for condition in provided:  # x > 0 says x != 0
                others = tuple([c for c in provided if c != condition])
                if others and prove(condition, (*setting.assumed, *others), setting.is_complex, setting.real):
                    provided = others
        gaps: list[str] = []
        for condition, side in dict.fromkeys([(c, side) for c, side in uneven if c in provided]):
            gap = self._gap(condition)
            if gap is None:
                if self.setting.strict:
                    return Undecided(f"it is not known whether both sides are defined where {text(condition)} fails")
                continue
            if self.setting.strict:
                return gap
            other = ("left", "right")[1 - side]
            excluded = negated(condition)
            has = "real" if isinstance(condition, w.Relation) and condition.symbol == ">=" else "defined"
            gaps.append(f"where {text(excluded or condition)} only the {other} side is {has}")
        operations = list(dict.fromkeys(derivation.operation for derivation in self.used))
        by = "; ".join(dict.fromkeys(verdict.by for verdict in verdicts if isinstance(verdict, Proved)))
        if operations:
            by = f"{' and '.join(operations)} worked out, then {by}"
        told = tuple(gaps[:_MOST_GAPS])
        return Proved(
            by, tuple(self.used), provided=provided, where=setting.told or setting.where, gaps=told, about=self._about()
        )

    def _gap(self, condition: w.Node) -> Refuted | None:
        """The refutation at a point where this condition fails and one side alone is defined."""
        excluded = negated(condition)
        if excluded is None:
            return None
        for point in self._points_with(excluded):
            try:
                outcome = self.pointwise.at(point, strict=True)
            except TooHard:
                continue
            if outcome.holds is False:
                return self.pointwise.refuted(outcome, point)
        return None

    def _points_with(self, excluded: w.Node) -> Iterator[dict[w.Name, w.Node]]:
        relations = relations_of(excluded)
        tried = relations if isinstance(excluded, w.Relation | w.Both) else []
        left = 12
        for point in points(self.symbols, relations, (), self.setting.domain, _MOST_POINTS):
            solved = point
            for relation in tried:
                if relation.symbol == "=" and isinstance(relation.left, w.Name):
                    solved = {**solved, relation.left: w.substitute(relation.right, solved)}
            for own in (solved, point):
                if self.pointwise.holds(excluded, own) and self._allows(own):
                    left -= 1
                    yield own
                    break
            if not left:
                return

    def _about(self) -> str:
        """`, for all real a and b`"""
        if not self.symbols:
            return ""
        keys = [s.typed for s in self.symbols]
        given = [self.setting.given.get(s) for s in self.symbols]
        whole = all(symbol is not None and symbol.is_integer for symbol in given)
        capital = any(len(s.base) == 1 and s.base.isupper() for s in self.symbols)
        shown = keys if len(keys) <= 8 else [*keys[:8], "…"]
        together = " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
        kind = "whole numbers" if whole else f"{self.setting.domain}{' numbers' if capital else ''}"
        return f", for all {kind} {together}"


def _is_thin(condition: w.Node) -> bool:
    """Whether this denies that a polynomial is zero, which it is on a thin set only."""
    from symla.kernel.page.typed import presupposed

    if not isinstance(condition, w.Relation) or condition.symbol != "!=":
        return False
    whole = w.Relation(w.Sum((condition.left, w.Negative(condition.right))), "!=", w.Number(0))
    return all(type(n) is not w.Quotient for n in w.walk(whole)) and bool(presupposed((whole,), (), False))


def _without_rule(statement: w.Node) -> str:
    """What the kernel does not read in the sides of the relations; nothing if it reads all."""
    for relation in relations_of(statement):
        for part in (*w.walk(relation.left), *w.walk(relation.right)):
            if type(part) not in RULES and not isinstance(part, w.Number):
                return type(part).__name__.lower()
    return ""


__all__ = ["Claim", "at"]
