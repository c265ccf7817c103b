"""Deciding one statement: by the kernel first, then by substituting values for the symbols.

A statement is about the values of its symbols for which all of it is defined; the conditions for that are `provided`.
With `strict`, a relation with only one side defined does not hold.
"""

from __future__ import annotations

from symla.claims.defined import Meaning, meaning_of, tidy
from symla.claims.pointwise import Pointwise
from symla.claims.provided import joined, needed, outside, resolved, shortened
from symla.claims.told import at
from symla.claims.trials import Trials
from symla.claims.worked import Open, Worked, worked_by_cases
from symla.derivation.model import Derivation
from symla.kernel.meaning.denied import negated
from symla.kernel.meaning.logic import possible, prove, prove_in_parts
from symla.kernel.meaning.meaning import RULES
from symla.kernel.meaning.ranks import holds_of_ranks
from symla.kernel.meaning.verdict import FailsAtRoot, Proved, Refuted, Undecided, Verdict, Witness
from symla.kernel.numbers.polynomial import TooHard
from symla.notation import written as w
from symla.notation.quoted import quoted
from symla.solving.conditions.relations import Names, names_in, relations_of
from symla.solving.conditions.settings import Setting
from symla.solving.reading.several import powers_told

_MOST_FAILURES = 4  # points that are too hard to evaluate before giving up
_MOST_SYMBOLS = 80
_MOST_GAPS = 6
_NOWHERE = "no values of the symbols are known for which it has a meaning"
_UNMET = "no values of the symbols are known that meet the conditions and for which it has a meaning"


class Claim:
    """One statement in one setting, with the values of its names."""

    def __init__(self, statement: w.Node, names: Names, setting: Setting, before: tuple[w.Node, ...] = ()) -> None:
        self.statement = statement
        self.names = names
        self.setting = setting
        self.before = before  # statements that must be defined first
        self.used: list[Derivation] = []
        self.witnesses: list[Witness] = []
        self.relations = relations_of(statement)
        nodes = (statement, *before, *setting.where, *setting.presupposed)
        mentioned = [name for node in nodes for name in names_in(node)]
        free = [name for name in mentioned if name.typed not in names]
        inside = [n for name in mentioned if name.typed in names for n in names_in(names[name.typed])]
        self.symbols: list[w.Name] = sorted({*free, *inside}, key=lambda name: name.typed)
        self.pointwise = Pointwise(statement, names, setting, self.symbols)
        self.trials = Trials(self.symbols, setting, self.pointwise)
        self.undefined = ""

    def decide(self) -> Verdict:
        if len(self.symbols) > _MOST_SYMBOLS:
            return Undecided(f"the claim has more than {_MOST_SYMBOLS} symbols")
        verdict = self._by_kernel()
        if isinstance(verdict, Proved):
            return verdict
        if isinstance(verdict, Refuted) and verdict.witness is None and not self.before:
            try:
                whole = self.pointwise.as_a_whole()
            except TooHard:
                whole = None
            if whole is not None and (not self.setting.assumed or self.trials.exist(())):
                return whole
        found, undefined = self._by_points()
        if found is not None:
            return found
        rational = self.setting.whole or any(s.is_rational for s in self.setting.given.values())
        if isinstance(verdict, FailsAtRoot) and not rational and not self.before:
            return Refuted(verdict.why)
        if self.undefined or undefined:
            return Undecided(self.undefined or undefined, undefined=True)
        if isinstance(verdict, Refuted):
            if self.setting.assumed:
                return Undecided("no counterexample was found among the values that the symbols may have")
            return Undecided("no counterexample stood the test of putting it in")
        if self.setting.is_complex and isinstance(in_parts := self._by_kernel(in_parts=True), Proved):
            return in_parts
        return verdict

    # ---- counterexamples --------------------------------------------------------------------------------------------

    def _by_points(self) -> tuple[Refuted | None, str]:
        """The first counterexample; or why the statement is undefined, if it is at all points."""
        failures = 0
        undefined, defined = "", False
        for point in self.trials.points(self.statement, self.witnesses):
            try:
                outcome = self.pointwise.at(point)
            except TooHard:
                failures += 1
                if failures > _MOST_FAILURES:
                    break
                defined = True
                continue
            if outcome.holds is False and all(self.pointwise.has_meaning(part, point) for part in self.before):
                return self.pointwise.refuted(outcome, point), ""
            defined = defined or not outcome.undefined
            undefined = undefined or outcome.undefined
        return None, "" if defined or self.symbols else undefined

    # ---- proofs -----------------------------------------------------------------------------------------------------

    def _by_kernel(self, in_parts: bool = False) -> Verdict:
        """The kernel's verdict with the symbols left free, or `in_parts` x + yi in their place."""
        setting = self.setting
        if not self.before and holds_of_ranks(self.statement, self.names, setting.is_complex):
            return Proved("this holds for all matrices")
        try:
            branches = worked_by_cases(powers_told(self.statement, self.names), self.names, setting.domain, self.used)
        except Open as error:
            return Undecided(str(error))
        provided: dict[w.Node, None] = {}
        uneven: list[tuple[w.Node, int]] = []
        needing: list[tuple[Worked, Meaning]] = []
        for branch in branches:
            if branch.statement is None:
                denied = negated(joined(branch.conditions))
                if denied and setting.assumed and prove(denied, setting.assumed, setting.is_complex, setting.real):
                    continue
                if denied is None:
                    self.undefined = branch.why
                    continue
                also = branch.other and meaning_of(
                    w.Relation(branch.other, "=", branch.other), branch.conditions, setting, {}
                )
                self._without(branch, None if also and also.undefined else branch.undefined, provided, uneven)
                self.undefined = self.undefined or branch.why
                continue
            beyond = self._beyond(branch)
            if beyond is not None:
                return beyond
            unknown = _without_rule(branch.statement)
            if unknown:
                return Undecided(f"the kernel has no rule for a {unknown}")
            meaning = meaning_of(branch.statement, branch.conditions, setting, branch.sides)
            if meaning.undefined:
                relation, left, right = meaning.undefined[0]
                if not branch.conditions:
                    self.undefined = self.pointwise.never(relation, left, right)
                    return Undecided(self.undefined, undefined=True)
                self._without(branch, None if left and right else int(not left), provided, uneven)
                continue
            needing.append((branch, meaning))
        defined = []
        for branch, meaning in needing:
            needs = {condition: needed(setting, condition, branch, needing) for condition in meaning.conditions}
            provided |= dict.fromkeys(needs.values())
            uneven += [(needs[condition], side) for condition, side, _ in meaning.uneven]
            if negated(joined(branch.conditions)) not in needs.values():
                defined.append(branch)
        if not defined:
            return Undecided(self.undefined or _NOWHERE, undefined=True)
        self.undefined = ""
        verdicts = [self._proved(branch, tuple(provided), in_parts) for branch in defined]
        for verdict in verdicts:
            if not isinstance(verdict, Proved):
                return verdict
        if (lost := self.nowhere(tuple(provided))) is not None:
            return lost
        return self._told(verdicts, tuple(provided), uneven)

    def _without(
        self, branch: Worked, side: int | None, provided: dict[w.Node, None], uneven: list[tuple[w.Node, int]]
    ) -> None:
        """Add that this branch is not met, in which this side alone has no value, or both have none."""
        denied = negated(joined(branch.conditions))
        excluded = () if denied is None else tuple(tidy(denied, self.setting))
        provided |= dict.fromkeys(excluded)
        if side is not None:
            uneven += [(condition, side) for condition in excluded]

    def nowhere(self, provided: tuple[w.Node, ...]) -> Undecided | None:
        """The verdict where no values are known that meet the conditions and these."""
        setting = self.setting
        if not (provided or setting.assumed) or self.trials.exist(provided):
            return None
        never = possible((*setting.assumed, *provided), setting.is_complex, setting.real) is False
        return Undecided(_UNMET if setting.assumed else _NOWHERE, undefined=never)

    def _beyond(self, branch: Worked) -> Undecided | None:
        """The verdict where the letters may have values for which an answer is not the right one."""
        setting = self.setting
        assumed = (*setting.assumed, *branch.conditions)
        for limit, operation in branch.limits.items():
            if not prove(limit, assumed, setting.is_complex, setting.real):
                return Undecided(f"the answer of {operation} that was worked out is right for {quoted(limit)} alone")
        return None

    def _proved(self, branch: Worked, provided: tuple[w.Node, ...], in_parts: bool) -> Verdict:
        assert branch.statement is not None
        setting = self.setting
        assumed = (*setting.assumed, *branch.conditions, *provided)
        if in_parts:
            return prove_in_parts(branch.statement, assumed, setting.real)
        verdict = prove(branch.statement, assumed, setting.is_complex, setting.real)
        if isinstance(verdict, Refuted) and verdict.witness is not None:
            self.witnesses.append(verdict.witness)
        if not isinstance(verdict, Proved) and not isinstance(branch.statement, w.Relation):
            for relation in relations_of(branch.statement):
                found = setting.prover(*branch.conditions, *provided).holds(relation)
                if isinstance(found, Refuted) and found.witness is not None:
                    self.witnesses.append(found.witness)
        return verdict

    def _told(self, verdicts: list[Verdict], provided: tuple[w.Node, ...], uneven: list[tuple[w.Node, int]]) -> Verdict:
        """The proof with its conditions and with the gaps where only one side is defined; a gap is a refutation if
        `strict`.
        """
        setting = self.setting
        shorter = shortened(setting, provided)
        of_one_side = dict.fromkeys(uneven)
        lone: list[tuple[w.Node, int]] = []
        for condition, side in [gap for gap in of_one_side if gap[0] in shorter]:
            gap = self._gap(condition)
            if gap is None:
                if setting.strict:
                    return Undecided(f"it is not known whether both sides are defined where {quoted(condition)} fails")
                continue
            if setting.strict:
                return gap
            lone.append((condition, side))
        gaps: dict[str, None] = {}
        for condition, side in lone:
            whole = resolved([c for c, other in lone if other == side])[condition]
            over = (
                " over the reals"
                if isinstance(condition, w.Relation) and (condition.symbol, condition.right) == (">=", w.ZERO)
                else ""
            )
            needs = [c for c in provided if c != condition and (c, side) not in of_one_side]
            where = quoted(outside(setting, shorter[condition] if whole == condition else whole, needs))
            gaps[f"where {where} only the {('left', 'right')[1 - side]} side is defined{over}"] = None
        operations = list(dict.fromkeys(derivation.operation for derivation in self.used))
        by = "; ".join(dict.fromkeys(verdict.by for verdict in verdicts if isinstance(verdict, Proved)))
        if operations:
            by = f"{' and '.join(operations)} worked out, then {by}"
        together = tuple(resolved(provided).values())
        told = tuple(dict.fromkeys((shorter if together == provided else shortened(setting, together)).values()))
        shown = tuple([*gaps][:_MOST_GAPS])
        return Proved(by, tuple(self.used), provided=told, where=setting.told, gaps=shown, about=self._about())

    def _gap(self, condition: w.Node) -> Refuted | None:
        """The refutation at a point where this condition fails and only one side is defined."""
        excluded = negated(condition)
        if excluded is None:
            return None
        for point in self.trials.where(excluded):
            try:
                outcome = self.pointwise.at(point, strict=True)
            except TooHard:
                continue
            if outcome.holds is False:
                return self.pointwise.refuted(outcome, point)
        return None

    def _about(self) -> str:
        """The scope of the claim: `, for all real a and b`, `, for all real x and integers n`"""
        whole = self.setting.whole
        kinds = [[s for s in self.symbols if s not in whole], [s for s in self.symbols if s in whole]]
        capital = any(len(s.base) == 1 and s.base.isupper() for s in self.symbols)
        words = (f"{self.setting.domain}{' numbers' if capital else ''}", "integers")
        about = [f"{word} {_listed(letters)}" for word, letters in zip(words, kinds, strict=True) if letters]
        return f", for all {' and '.join(about)}" if about else ""


def _listed(symbols: list[w.Name]) -> str:
    keys = [s.typed for s in symbols]
    shown = keys if len(keys) <= 8 else [*keys[:8], "…"]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _without_rule(statement: w.Node) -> str:
    """The part of the relations that the kernel has no rule for; empty if it has rules for all."""
    for relation in relations_of(statement):
        for part in (*w.walk(relation.left), *w.walk(relation.right)):
            if type(part) not in RULES and not isinstance(part, w.Number):
                return type(part).__name__.lower()
    return ""


__all__ = ["Claim", "at"]
