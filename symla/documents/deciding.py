"""Deciding one relation: the kernel first, then values of the symbols put in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import comb, prod
from typing import TYPE_CHECKING

from symla.derivation.model import Cases, Derivation, Undefined
from symla.documents.answers import answer_of, meant
from symla.documents.claim import Names, names_in, valued
from symla.documents.solve import key_of, solve_call
from symla.documents.symbols import Symbols, may_be, sign_assumed
from symla.documents.told import at, compared, not_defined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.operations import topics
from symla.operations.systems._numbers import CannotSplit
from symla.verification.evaluate import MayVanish
from symla.verification.grid import Grid, Value
from symla.verification.meaning import RULES
from symla.verification.polynomial import TooHard
from symla.verification.polynomial import Undefined as NoValue
from symla.verification.prove import Prover
from symla.verification.shown import shown
from symla.verification.vanish import vanishes
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict, Witness

if TYPE_CHECKING:
    from symla.documents.solve import Domain

_TRIED = (1, -1, 0, 2, -2, Fraction(1, 2), 3, -3, Fraction(-2, 3), 5, 7)
_STEPS = (0, 1, 2, 5, 3)
_MOST_POINTS = 60
_MOST_POINTS_WORKED = 22  # where operations are worked out at each of them
_MOST_FAILURES = 4  # points given up because they are too hard
_MOST_SYMBOLS = 80
_MOST_TERMS = 1000  # of a number in an argument of an operation


class _NotDefined(Exception):
    """An operation is not defined for its data."""


class _Open(Exception):
    """An operation has no single answer that could be put in, or one that is not proved."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of the claim: its expression and its value, or why it has none."""

    node: w.Node | None = None
    value: Value | None = None
    why: str = ""


class Claim:
    """One relation over one domain, with what the names in it stand for."""

    def __init__(self, relation: w.Relation, names: Names, domain: Domain, given: Symbols) -> None:
        self.relation = relation
        self.given = given
        self.names = names
        self.domain: Domain = domain
        self.used: list[Derivation] = []
        free = [name for name in names_in(relation) if key_of(name) not in names]
        inside = [n for name in names_in(relation) if key_of(name) in names for n in names_in(names[key_of(name)])]
        self.symbols: list[w.Name] = sorted({*free, *inside}, key=key_of)

    def decide(self) -> Verdict:
        verdict = self._by_kernel()
        if isinstance(verdict, Proved) or len(self.symbols) > _MOST_SYMBOLS:
            return verdict
        if isinstance(verdict, Refuted) and verdict.witness is None:
            try:
                whole = self._fails_at({})
            except TooHard:
                return verdict
            if whole is not None:
                return whole
        tried = 0
        for point in self._points(getattr(verdict, "witness", None)):
            if not self._allows(point):
                continue
            try:
                found = self._fails_at(point)
            except TooHard:
                found = None
                tried += 1
            if found is not None:
                return found
            if tried > _MOST_FAILURES:
                break
        if isinstance(verdict, Refuted) and verdict.witness is not None:
            if self.given:
                return Undecided("no counterexample was found among the values that the symbols may have")
            return Undecided("no counterexample stood the test of putting it in")
        return verdict

    def _by_kernel(self) -> Verdict:
        """What the kernel says with the symbols left open."""
        if len(self.symbols) > _MOST_SYMBOLS:
            return Undecided(f"the claim has more than {_MOST_SYMBOLS} symbols")
        symbol = self.relation.symbol
        try:
            left, right = (self._worked(side, self.names, self.used) for side in self._sides())
        except _NotDefined as error:
            return Refuted(str(error))
        except _Open as error:
            return Undecided(str(error))
        for part in (*w.walk(left), *w.walk(right)):
            if type(part) not in RULES and not isinstance(part, w.Number):
                return Undecided(f"the kernel has no rule for a {type(part).__name__.lower()}")
        verdict = self._prover().relation(left, symbol, right)
        if not isinstance(verdict, Proved):
            return verdict
        operations = list(dict.fromkeys(derivation.operation for derivation in self.used))
        by = f"{' and '.join(operations)} worked out, then {verdict.by}" if operations else verdict.by
        numbers = [key_of(s) for s in self.symbols if len(s.base) == 1 and s.base.isupper()]
        if numbers:
            by += f", where {' and '.join(numbers)} {'is a number' if len(numbers) == 1 else 'are numbers'}"
        return Proved(by, tuple(self.used))

    def _prover(self) -> Prover:
        """One that knows which signs the symbols of SymPy assume."""
        prover = Prover(self.domain == "complex")
        for name, symbol in self.given.items():
            assumed = sign_assumed(symbol)
            if assumed is not None and name in self.symbols:
                sign, strict = assumed
                number = prover.field.symbol(name)
                own = prover.field.lift(number if sign > 0 else prover.field.negate(number))
                prover.field.assumed.append((own, strict))
        return prover

    def _allows(self, point: dict[str, w.Node]) -> bool:
        """Whether the symbols of SymPy may have these values."""
        if not self.given:
            return True
        from symla.notation.value import value

        return all(may_be(s, value(point[key_of(n)])) for n, s in self.given.items() if key_of(n) in point)

    def _sides(self) -> tuple[w.Node, w.Node]:
        return self.relation.left, self.relation.right

    def _worked(self, node: w.Node, names: Names, used: list[Derivation]) -> w.Node:
        """The expression with names replaced by their values and operations by their proved answers."""

        def put(part: w.Node) -> w.Node:
            if isinstance(part, w.Name):
                return names.get(key_of(part), part)
            if call := meant(part):
                return self._answer(w.rebuild(call[0], argument), call[1], names, used)
            return part if w.is_numeric(part) else w.rebuild(part, put)

        def argument(part: w.Node) -> w.Node:
            return part if isinstance(part, w.Name) else put(part)  # a name keeps its letter in the solution

        return put(node)

    def _answer(self, call: w.Node, part: str, names: Names, used: list[Derivation]) -> w.Node:
        assert isinstance(call, w.Call)
        arguments = [valued(node, names) for node in (*call.arguments, *(node for _, node in call.keywords))]
        if any(_terms(argument) > _MOST_TERMS for argument in arguments):
            raise _Open(f"multiplied out, an argument of {call.function} would have more than {_MOST_TERMS} terms")
        try:
            solution = solve_call(call, names, domain=self.domain)
        except CannotSplit as error:
            raise _Open(str(error).rstrip(".")) from None
        derivation = solution.derivation
        if not solution.verified:
            raise _Open(f"the solution of {call.function} is not proved in every line")
        if isinstance(derivation.outcome, Cases):
            raise _Open(f"{call.function} has its answer by cases here")
        if isinstance(derivation.outcome, Undefined):
            raise _NotDefined(f"{call.function}: {(solution.undefined or 'not defined').rstrip('.')}")
        used.append(derivation)
        return answer_of(solution, part)

    # ---- counterexamples --------------------------------------------------------------------------------------------

    def _points(self, witness: Witness | None) -> Iterator[dict[str, w.Node]]:
        """Values of the symbols to be tried, the kernel's own first."""
        numbers: list[w.Node] = [w.number(x) for x in _TRIED]
        if witness is not None:
            known = {key_of(name): value for name, value in witness.values}
            yield {key_of(s): known.get(key_of(s), w.Number(1)) for s in self.symbols}
        if not self.symbols:
            return
        if self.domain == "complex":
            numbers[1:1] = [w.Constant("i"), w.Sum((w.Number(1), w.Constant("i")))]
        calls = any(isinstance(n, w.Call) and n.function in topics() for n in w.walk(self.relation))
        size, left = len(numbers), _MOST_POINTS_WORKED if calls else _MOST_POINTS
        for step in _STEPS[: 1 if len(self.symbols) == 1 else None]:
            for start in range(size):
                if left:
                    left -= 1
                    yield {key_of(s): numbers[(start + step * k) % size] for k, s in enumerate(self.symbols)}

    def _fails_at(self, point: dict[str, w.Node]) -> Refuted | None:
        """The refutation at these values of the symbols, if both sides come to constants that do not stand so; with no
        values, what can be said for all of them.
        """
        put_in = {name: point[key_of(name)] for name in self.symbols} if point else {}
        names = {**{key: w.substitute(value, put_in) for key, value in self.names.items()}, **point}
        prover = self._prover()
        left, right = (self._side(prover, side, names) for side in self._sides())
        values = tuple((name, point[key_of(name)]) for name in self.symbols) if point else ()
        where = at(values)
        if left.node is None or right.node is None:
            constant = bool(point) or not self.symbols
            kept = [self._shown(prover, s.value) if constant and s.value is not None else None for s in (left, right)]
            return Refuted(where + not_defined(left.why, right.why), Witness(values, kept[0], kept[1]))
        verdict = prover.relation(left.node, self.relation.symbol, right.node)
        if not isinstance(verdict, Refuted):
            return None
        a, b = left.value, right.value
        assert a is not None
        assert b is not None
        if _shape(a) != _shape(b) or (isinstance(a, Grid) and self.relation.symbol not in ("=", "!=")):
            return Refuted(verdict.why)
        if self.symbols and not point:
            return None
        if verdict.why.startswith("complex numbers"):
            where = f"{verdict.why}: {where}"
        entry: tuple[int, ...] = ()
        if isinstance(a, Grid) and isinstance(b, Grid) and self.relation.symbol == "=":
            entry, a, b = _first_difference(prover, a, b)
        x_shown, y_shown = self._shown(prover, a), self._shown(prover, b)
        return Refuted(where + compared(x_shown, y_shown, entry), Witness(values, x_shown, y_shown, entry))

    def _side(self, prover: Prover, side: w.Node, names: Names) -> _Side:
        try:
            node = self._worked(side, names, [])
            return _Side(node, prover.reader(node))
        except (_NotDefined, NoValue) as error:
            return _Side(why=str(error))
        except (_Open, SymlaError) as error:  # an argument that the operation does not take, perhaps
            raise TooHard(str(error)) from None
        except MayVanish as error:
            if vanishes(prover.field, error.divisor):
                return _Side(why="a divisor is zero")
            raise

    def _shown(self, prover: Prover, value: Value) -> w.Node:
        """The value as it is written, which the kernel confirms to be that value."""
        node = shown(prover.field, value)
        if not prover.compare(prover.reader(node), "=", value):
            raise TooHard("the value cannot be written")
        return node


def _terms(node: w.Node) -> int:
    """How many terms there are at most in the longest entry, when everything is multiplied out."""
    if isinstance(node, w.Number) or w.is_numeric(node):
        return 1
    inner = [_terms(child) for child in w.children(node)] or [1]
    if isinstance(node, w.Sum):
        found = sum(inner)
    elif isinstance(node, w.Product | w.Quotient | w.VectorProduct):
        found = prod(inner)
    elif isinstance(node, w.Power) and isinstance(node.exponent, w.Number):
        exponent = int(node.exponent.value)
        exponent = max(exponent, -exponent) + 1
        found = comb(exponent + inner[0], min(exponent, inner[0])) if inner[0] > 1 else 1
    else:
        found = max(inner)
    return min(found, _MOST_TERMS + 1)


def _first_difference(prover: Prover, a: Grid, b: Grid) -> tuple[tuple[int, ...], Value, Value]:
    for i, (r, s) in enumerate(zip(a.rows, b.rows, strict=True), 1):
        for j, (x, y) in enumerate(zip(r, s, strict=True), 1):
            if isinstance(prover.compare(x, "=", y), Refuted):
                return ((i,) if a.width == 1 else (i, j)), x, y
    raise TooHard("no entry is known to differ")


def _shape(value: Value) -> tuple[int, int] | None:
    return value.shape if isinstance(value, Grid) else None
