"""Values of the symbols that satisfy the conditions, at which a statement is tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from symla.claims.candidates import Point, points, small
from symla.claims.equations import equations_in, solved
from symla.claims.pointwise import Pointwise
from symla.kernel.meaning.logic import possible
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import Witness
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.numbers.polynomial import Undefined as NoValue
from symla.notation import written as w
from symla.notation.sums import minus
from symla.operations import topics
from symla.solving.conditions.relations import relations_of
from symla.solving.conditions.settings import Setting
from symla.solving.reading.symbols import may_be

_MOST_POINTS = 60
_MOST_POINTS_WORKED = 22  # where operations are evaluated at each of them
_MOST_COMBINED = 120  # small values of several symbols
_MOST_BESIDE = 12  # values at which a condition fails


class Trials:
    """Admissible values of the symbols in one setting."""

    def __init__(self, symbols: list[w.Name], setting: Setting, pointwise: Pointwise) -> None:
        self.symbols = symbols
        self.setting = setting
        self.pointwise = pointwise
        self.solved, self.unsolved = solved(list(equations_in(setting.assumed)), symbols)

    def points(self, statement: w.Node, witnesses: Sequence[Witness]) -> Iterator[Point]:
        """Values to try for a statement, those suggested by the kernel first."""
        calls = any(isinstance(n, w.Call) and n.function in topics() for n in w.walk(statement))
        most = _MOST_POINTS_WORKED if calls else _MOST_POINTS
        relations = [*relations_of(statement), *[r for c in self.setting.assumed for r in relations_of(c)]]
        if not self.symbols and self._allows({}):
            yield {}
        alone = isinstance(statement, w.Relation) and not self.setting.assumed  # is true of few values, or of all
        combined = () if alone else small(self.symbols, most if calls else _MOST_COMBINED)
        for point in chain(self._tried(relations, witnesses, most), combined):
            for candidate in (point, self._solved(relations, point)):
                if candidate is not None and self._allows(candidate):
                    yield candidate

    def _tried(self, relations: list[w.Relation], witnesses: Sequence[Witness], most: int) -> Iterator[Point]:
        """Candidate values; letters that the conditions express by others get the implied values."""
        seen: set[tuple[w.Node, ...]] = set()
        for point in points(self.symbols, [*relations, *self.unsolved], witnesses, self.setting.domain, most):
            known = point
            if self.solved:
                prover = Prover(self.setting.is_complex)
                try:
                    settled = {s: w.substitute(x, dict(point)) for s, x in self.solved.items()}
                    known = {**point, **{s: shown(prover.field, prover.reader(x)) for s, x in settled.items()}}
                except (TooHard, NoValue):
                    continue
                values = tuple(known.values())
                if values in seen:
                    continue
                seen.add(values)
            yield known

    def _solved(self, relations: list[w.Relation], point: Point) -> Point | None:
        """The point with symbols that conditions equate to an expression set to its value; None if there are none."""
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

    def _allows(self, point: Point) -> bool:
        """Whether the conditions and assumptions allow these values."""
        if not all(map(_is_real, [x for name, x in point.items() if self._has_real_values(name)])):
            return False
        given, integers = self.setting.given, self.setting.integers
        if given or integers:
            from symla.notation.value import value

            if not all(may_be(symbol, value(point[name])) for name, symbol in given.items() if name in point):
                return False
            if not all(value(point[name]).is_integer for name in integers if name in point):
                return False
        conditions = (*self.setting.where, *self.setting.presupposed)
        return all(self.pointwise.holds(condition, point) for condition in conditions)

    def _has_real_values(self, name: w.Name) -> bool:
        return not self.setting.is_complex or name in self.setting.real

    def exist(self, provided: tuple[w.Node, ...]) -> bool:
        """Whether there are values that satisfy the conditions and these."""
        if not self.setting.assumed and all(_is_thin(condition) for condition in provided):
            return True
        calls = [*provided, *self.setting.assumed]
        relations = [r for condition in calls for r in relations_of(condition)]
        nothing: Point = {}
        for point in self._tried(relations, (), _MOST_POINTS) if self.symbols else [nothing]:
            if self._allows(point) and all(self.pointwise.holds(condition, point) for condition in provided):
                return True
        conditions = (*self.setting.assumed, *provided)
        return possible(conditions, self.setting.is_complex, self.setting.real) is True

    def where(self, excluded: w.Node) -> Iterator[Point]:
        """A few values for which the statement holds."""
        relations = relations_of(excluded)
        tried = relations if isinstance(excluded, w.Relation | w.Both) else []
        left = _MOST_BESIDE
        for point in self._tried(relations, (), _MOST_POINTS):
            solved = point
            for relation in tried:
                if relation.symbol == "=" and isinstance(relation.left, w.Name):
                    solved = {**solved, relation.left: w.substitute(relation.right, solved)}
            for candidate in (solved, point):
                if self.pointwise.holds(excluded, candidate) and self._allows(candidate):
                    left -= 1
                    yield candidate
                    break
            if not left:
                return


def _is_real(value: w.Node) -> bool:
    """Whether a constant is certainly real."""
    if isinstance(value, w.Number):
        return True
    prover = Prover()
    try:
        return is_real(prover.field, prover.reader.scalar(value))
    except (TooHard, NoValue):
        return False


def _is_thin(condition: w.Node) -> bool:
    """Whether the condition excludes only the zeros of a polynomial, a set of measure zero."""
    from symla.kernel.page.typed import presupposed

    if not isinstance(condition, w.Relation) or condition.symbol != "!=":
        return False
    whole = w.Relation(minus(condition.left, condition.right), "!=", w.ZERO)
    return all(type(n) is not w.Quotient for n in w.walk(whole)) and bool(presupposed((whole,), (), False))
