"""Evaluation of a statement at given values of its symbols: operations are evaluated again, both sides become
constants.

A relation is then true, false, unknown or undefined, and so are combinations by `and`, `or`, `not` and `implies`,
evaluated from left to right: an "or" is true if a part is and all earlier parts are defined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from symla.claims.candidates import Point
from symla.claims.claim import has_i
from symla.claims.sides import TRUTHS, as_number, in_any_order, listed, unmatched, vectors_told
from symla.claims.told import at, compared, not_defined
from symla.claims.worked import NotDefined, Open, Worker
from symla.claims.zeros import is_zero, zero_of
from symla.errors import SymlaError
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.order import ORDERS, root_that_is_not
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import Proved, Refuted, Witness
from symla.kernel.numbers.grid import Grid, Value
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.numbers.polynomial import Undefined as NoValue
from symla.kernel.numbers.vanish import vanishes
from symla.notation import written as w
from symla.notation.quoted import quoted
from symla.notation.statements import Either, Implies, Not
from symla.solving.answers import meant
from symla.solving.conditions.relations import Names, names_in
from symla.solving.conditions.settings import Setting


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of a relation: its expression and its value, or why it has none."""

    node: w.Node | None = None
    value: Value | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result at a point: whether the statement holds (None if unknown), or why it is undefined; the wording, and
    the values of the sides.
    """

    holds: bool | None
    told: str = ""
    undefined: str = ""
    left: w.Node | None = None
    right: w.Node | None = None
    entry: tuple[int, ...] = ()

    @property
    def compared(self) -> bool:
        """Whether two values were compared, or one was missing; values of different sizes are not compared."""
        return bool(self.left or self.right or self.undefined)


_UNKNOWN = Outcome(None)


class Pointwise:
    """Evaluation of one statement in one setting at several points."""

    def __init__(self, statement: w.Node, names: Names, setting: Setting, symbols: list[w.Name]) -> None:
        self.statement = statement
        self.names = names
        self.setting = setting
        self.symbols = symbols
        asked = [*names.values(), *[part for part in w.walk(statement) if meant(part)]]
        data = {name for node in asked for name in names_in(node)}
        self.of_answers = frozenset(symbols) - data  # that of a characteristic polynomial, where it occurs in an answer

    def at(self, point: Point, strict: bool | None = None) -> Outcome:
        """The outcome at these values; raises `TooHard` where it is too hard to evaluate."""
        outcome = self._stated(self.statement, point, self.setting.strict if strict is None else strict)
        if outcome.holds is None and not outcome.undefined:
            raise TooHard(outcome.told or "it is not known")
        return outcome

    def holds(self, condition: w.Node, point: Point) -> bool:
        """Whether a condition certainly holds at a point."""
        try:
            return self._stated(condition, point, False).holds is True
        except TooHard:
            return False

    def has_meaning(self, statement: w.Node, point: Point) -> bool:
        """Whether a statement is certainly true or false at a point."""
        try:
            return self._stated(statement, point, self.setting.strict).holds is not None
        except TooHard:
            return False

    def refuted(self, outcome: Outcome, point: Point) -> Refuted:
        """The refutation at this point."""
        given = tuple([(s, self.setting.given[s]) for s in self.symbols if s in self.setting.given])
        values = tuple([(s, point[s]) for s in self.symbols])
        witness = None
        if outcome.compared or not isinstance(self.statement, w.Relation):
            witness = Witness(values, outcome.left, outcome.right, outcome.entry, self.setting.domain, given)
        why = outcome.told
        if why.startswith("complex numbers") and values:
            lacking, _, rest = why.partition(": ")
            return Refuted(f"{lacking}: {at(values)}{rest}", witness)
        where = at(values) if witness else ""
        if where and not isinstance(self.statement, w.Relation):
            where = f"{where.rstrip()}: "
        return Refuted(where + why, witness)

    def as_a_whole(self) -> Refuted | None:
        """The refutation of a relation that fails for all values of the symbols, for example because the sizes
        differ.
        """
        if not isinstance(self.statement, w.Relation) or not self.symbols:
            return None
        relation = self.statement
        prover = self.setting.prover()
        left, right = self._sides(prover, relation, self.names, {})
        if left.node is None or right.node is None:
            return None
        verdict = prover.relation(left.node, relation.symbol, right.node)
        assert left.value is not None
        assert right.value is not None
        if not isinstance(verdict, Refuted) or not _unlike(left.value, relation.symbol, right.value):
            return None
        return Refuted(verdict.why)

    def never(self, relation: w.Relation, left: str, right: str) -> str:
        """Why a relation is meaningless."""
        why = not_defined(left, right)
        return why if isinstance(self.statement, w.Relation) else f"{quoted(relation)}: {why}"

    # ---- statements -------------------------------------------------------------------------------------------------

    def _stated(self, statement: w.Node, point: Point, strict: bool) -> Outcome:
        if isinstance(statement, w.Relation):
            return self._relation(statement, point, strict)
        if isinstance(statement, Not):
            inner = self._stated(statement.statement, point, strict)
            if inner.holds is None:
                return inner
            return Outcome(not inner.holds, f"{quoted(statement.statement)}{' holds' if inner.holds else ''}")
        if isinstance(statement, Implies):
            condition = self._stated(statement.condition, point, strict)
            if condition.holds is None:
                return condition
            return self._stated(statement.statement, point, strict) if condition.holds else Outcome(True)
        decisive = isinstance(statement, Either)  # a true part decides an "or", a false part an "and"
        parts: list[Outcome] = []
        for part in _parts(statement):
            outcome = self._stated(part, point, strict)
            if outcome.undefined:  # later parts do not matter
                return _UNKNOWN if any(result.holds is None for result in parts) else outcome
            if outcome.holds is decisive:
                return outcome if decisive else _in_part(part, outcome)
            parts.append(outcome)
        for outcome in parts:
            if outcome.holds is None:
                return outcome
        if not decisive:
            return Outcome(True)
        why = "; ".join(_in_part(part, result).told for part, result in zip(_parts(statement), parts, strict=True))
        return Outcome(False, why, "", parts[-1].left, parts[-1].right, parts[-1].entry)

    def _relation(self, relation: w.Relation, point: Point, strict: bool) -> Outcome:
        put_in = dict(point)
        by_key = {name.typed: value for name, value in point.items()}
        names = {**{key: w.substitute(value, put_in) for key, value in self.names.items()}, **by_key}
        prover = Prover(self.setting.is_complex)
        left, right = self._sides(prover, relation, names, {s: x for s, x in put_in.items() if s in self.of_answers})
        if relation.symbol in ORDERS and not self.setting.is_complex:
            left, right = self._real(prover, left), self._real(prover, right)
        if left.node is None or right.node is None:
            why = not_defined(left.why, right.why)
            if left.node is None and right.node is None:
                return Outcome(None, why, why)
            if not strict:
                return Outcome(None, why, why)
            kept = [None if s.value is None else self._shown(prover, s.value) for s in (left, right)]
            return Outcome(False, why, why, kept[0], kept[1])
        first, second = listed(left.node), listed(right.node)
        if first and second and len(first) == len(second) and in_any_order(relation):
            return self._in_any_order(prover, relation.symbol, first, second)
        verdict = prover.relation(left.node, relation.symbol, right.node)
        if isinstance(verdict, Proved):
            return Outcome(True)
        if not isinstance(verdict, Refuted):
            return _UNKNOWN
        a, b = left.value, right.value
        assert a is not None
        assert b is not None
        if _unlike(a, relation.symbol, b):
            return Outcome(False, verdict.why)
        entry: tuple[int, ...] = ()
        if isinstance(a, Grid) and isinstance(b, Grid) and relation.symbol == "=":
            entry, a, b = _first_difference(prover, a, b)
        try:
            x, y = self._shown(prover, a, left.node), self._shown(prover, b, right.node)
        except TooHard:  # too long to show
            return Outcome(False, verdict.why)
        why = f"{quoted(relation.left)} is {'true' if x == w.ONE else 'false'}"
        if relation.right not in TRUTHS:
            why = compared(x, y, entry)
        if relation.symbol == "~" or verdict.why.startswith("complex numbers"):
            why = f"{verdict.why}: {why}"
        return Outcome(False, why, "", x, y, entry)

    def _in_any_order(
        self, prover: Prover, symbol: str, first: tuple[w.Node, ...], second: tuple[w.Node, ...]
    ) -> Outcome:
        """Whether two lists of the same length agree up to order."""

        def equal(x: w.Node, y: w.Node) -> bool | None:
            verdict = prover.relation(x, "=", y)
            return True if isinstance(verdict, Proved) else False if isinstance(verdict, Refuted) else None

        more, certain = unmatched(first, second, equal)
        if not certain:
            return _UNKNOWN
        if (more is None) is (symbol == "="):
            return Outcome(True)
        if more is None:
            return Outcome(False, "both sides are the same list, whatever its order")
        return Outcome(False, f"the left side has {quoted(more)} more often than the right side")

    def _sides(
        self, prover: Prover, relation: w.Relation, names: Mapping[str, w.Node], letters: Mapping[w.Name, w.Node]
    ) -> tuple[_Side, _Side]:
        """Both sides; a bare 0 beside a vector or a matrix is the zero of its size.  `letters` are values of those that
        may come from answers.
        """
        sides = [self._put_in(side, names, letters) for side in (relation.left, relation.right)]
        first, second = sides
        if not isinstance(first, str) and not isinstance(second, str):
            sides = [*vectors_told(relation, first, second)]
        left, right = (self._read(prover, side) for side in sides)
        if relation.symbol not in ("=", "!="):
            return left, right
        if isinstance(left.value, Grid) and is_zero(relation.right):
            right = self._read(prover, zero_of(*left.value.shape))
        elif isinstance(right.value, Grid) and is_zero(relation.left):
            left = self._read(prover, zero_of(*right.value.shape))
        return left, right

    def _put_in(self, side: w.Node, names: Mapping[str, w.Node], letters: Mapping[w.Name, w.Node]) -> w.Node | str:
        """The side with everything put in, or why it is undefined."""
        try:
            return w.substitute(as_number(Worker(names, self.setting.domain, []).side(side)), letters)
        except (NotDefined, NoValue) as error:
            return str(error)
        except (Open, SymlaError) as error:  # possibly an argument that the operation does not accept
            raise TooHard(str(error)) from None

    def _read(self, prover: Prover, node: w.Node | str) -> _Side:
        if isinstance(node, str):
            return _Side(why=node)
        try:
            return _Side(node, prover.reader(node))
        except NoValue as error:
            return _Side(why=str(error))
        except MayVanish as error:
            if vanishes(prover.field, error.divisor):
                return _Side(why="a divisor is zero")
            raise

    def _real(self, prover: Prover, side: _Side) -> _Side:
        """The side of an inequality, which is undefined where a root in it is not real."""
        if side.node is None or root_that_is_not(prover, side.node) is None:
            return side
        return _Side(why="the root of a negative number is not real")

    def _shown(self, prover: Prover, value: Value, typed: w.Node | None = None) -> w.Node:
        """The written value, confirmed by the kernel; as it was `typed`, where only the value would have an i in it."""
        node = shown(prover.field, value)
        if typed is not None and type(value) is not Grid and has_i(node) and not has_i(typed):
            return typed
        if not prover.compare(prover.reader(node), "=", value):
            raise TooHard("the value cannot be written")
        return node


def _parts(statement: w.Node) -> tuple[w.Node, ...]:
    if not isinstance(statement, w.Both | Either):
        raise TooHard("this is not a statement")
    return statement.statements


def _in_part(part: w.Node, outcome: Outcome) -> Outcome:
    """The outcome of a part of the statement, which names the part."""
    if not isinstance(part, w.Relation):
        return outcome
    return Outcome(
        outcome.holds, f"{quoted(part)}: {outcome.told}", outcome.undefined, outcome.left, outcome.right, outcome.entry
    )


def _unlike(a: Value, symbol: str, b: Value) -> bool:
    """Whether two values cannot be compared: different sizes, or an inequality between matrices."""
    return _shape(a) != _shape(b) or (isinstance(a, Grid) and symbol not in ("=", "!="))


def _first_difference(prover: Prover, a: Grid, b: Grid) -> tuple[tuple[int, ...], Value, Value]:
    for i, (r, s) in enumerate(zip(a.rows, b.rows, strict=True), 1):
        for j, (x, y) in enumerate(zip(r, s, strict=True), 1):
            if isinstance(prover.compare(x, "=", y), Refuted):
                return ((i,) if a.width == 1 else (i, j)), x, y
    raise TooHard("no entry is known to differ")


def _shape(value: Value) -> tuple[int, int] | None:
    return value.shape if isinstance(value, Grid) else None
