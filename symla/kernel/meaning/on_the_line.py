"""Statements about one real letter, decided completely: the line is cut wherever a relation may change.

    x^2 > 4 iff x > 2 or x < -2         cut at -2 and 2: tried at -3, -2, 0, 2, 3
    x^3 - x - 1 > 0 implies x > 1       cut at 1 and the real root of x^3 - x - 1

Between two neighbouring cuts every relation holds everywhere or nowhere, so one point of each interval and every cut
decide.  The cuts are real roots of polynomials (`cuts`), known exactly; at each point, every relation is one between
constants.

Source: the cell decomposition of the line, e.g. Basu, Pollack, Roy, Algorithms in Real Algebraic Geometry, chapter 5.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from symla.kernel.meaning.denied import relations_in, truth
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.order import ORDERS, roots_are_real
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import FailsAtRoot, Proved, Refuted, Verdict, Witness
from symla.kernel.meaning.whole import whole_among
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.cuts import Cuts, number_of
from symla.kernel.numbers.grid import Grid, Value
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.kernel.numbers.real_roots import RealRoot, between, real_roots, whole_numbers
from symla.kernel.numbers.vanish import vanishes
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction
from symla.notation.statements import Implies, Property

_MOST_RELATIONS = 40
_MOST_CUTS = 60
_READ = (
    w.Number,
    w.Decimal,
    w.Name,
    w.Constant,
    w.Sum,
    w.Negative,
    w.Product,
    w.Quotient,
    w.Power,
    w.Root,
    w.AbsoluteValue,
)
_CALLS = frozenset(("max", "min", "relu", "step", "ln"))

Point = RealRoot | int | Fraction


def decided(
    statement: w.Node, assumed: Sequence[w.Node], complex_domain: bool, real: frozenset[w.Name] = frozenset()
) -> Verdict | None:
    """Whether the statement holds for all values of its one real letter for which the assumptions hold and it is
    defined, or as it stands if it has none; None for several letters, or for anything but polynomials, quotients,
    absolute values and roots.
    """
    integers = whole_among(assumed)
    assumed = [node for node in assumed if not isinstance(node, Property)]
    nodes = (statement, *assumed)
    letters = set(w.names_in(*nodes))
    if len(letters) > 1:
        return None
    letter = next(iter(letters), None)
    if letter is not None and (letter.kind != "scalar" or (complex_domain and letter not in real)):
        return None
    try:
        relations = [relation for node in nodes for relation in relations_in(node)]
        if len(relations) > _MOST_RELATIONS:
            return None
        return _Line(letter, relations, complex_domain, real).decided(statement, assumed, letter in integers)
    except (TooHard, Undefined, RecursionError):
        return None


def cut_at(relation: w.Relation, letter: w.Name) -> list[Fraction]:
    """Numbers at or near which a relation in this real letter alone may change; none if these are not known."""
    if set(w.names_in(relation)) != {letter}:
        return []
    try:
        roots = _Line(letter, [relation], False, frozenset()).roots
    except (TooHard, Undefined, RecursionError):
        return []
    return [Fraction(float(root.ball(64).mid())).limit_denominator(16) for root in roots]


class Spot(Frozen, frozen=True):
    """A point of the line, None for a number that is not written with roots; the sign of something there, 0 also where
    that has no value; whether the letter may be this number.
    """

    place: w.Node | None
    sign: int
    allowed: bool


@lru_cache(maxsize=256)
def signs_along(number: w.Node, assumed: tuple[w.Node, ...]) -> tuple[Spot, ...]:
    """The signs of a number in one real letter from below to above: between cuts, at a cut, between cuts and so on;
    nothing where they are not known.
    """
    letters = set(w.names_in(number))
    if len(letters) != 1:
        return ()
    conditions = [c for c in assumed if not isinstance(c, Property) and set(w.names_in(c)) == letters]
    positive, zero = w.Relation(number, ">", w.ZERO), w.Relation(number, "=", w.ZERO)
    relations = [positive, *[relation for condition in conditions for relation in relations_in(condition)]]
    try:
        line = _Line(letters.pop(), relations, False, frozenset())
        points = [p for pair in zip_longest(between(line.roots), line.roots) for p in pair if p is not None]
        return tuple([line.spot(point, positive, zero, conditions) for point in points])
    except (TooHard, Undefined, RecursionError):
        return ()


class _Line:
    """The line of one letter, cut for these relations."""

    def __init__(
        self, letter: w.Name | None, relations: Sequence[w.Relation], complex_domain: bool, real: frozenset[w.Name]
    ) -> None:
        self.letter = letter
        self.complex_domain = complex_domain
        self.real = real
        self.whole = True  # whether the cuts contain all points where a side becomes undefined
        self.roots: list[RealRoot] = []
        self.never: set[w.Relation] = set()  # relations with a side that has no value anywhere
        if letter is not None:
            self._cut(letter, relations)

    def _cut(self, letter: w.Name, relations: Sequence[w.Relation]) -> None:
        """Cuts the line wherever one of the relations may change."""
        prover = self._prover(letters=True)
        field = prover.field
        cuts = Cuts(field, field.generator("symbol", letter))
        for relation in dict.fromkeys(relations):
            go_on()
            field.work = 0
            try:
                left, right = prover.reader(relation.left), prover.reader(relation.right)
            except Undefined:  # for all values of the letter
                self.never.add(relation)
                continue
            for x, y in _pairs(left, right):
                cuts.add(field.subtract(x, y))
            for side in (relation.left, relation.right):
                for part in w.walk(side):
                    self._cut_for(prover, cuts, part)
        self.roots = real_roots(cuts.polynomials.values())
        if len(self.roots) > _MOST_CUTS:
            raise TooHard("the line is cut into too many parts")

    def _prover(self, letters: bool = False) -> Prover:
        prover = Prover(self.complex_domain, letters)
        prover.field.real = self.real
        return prover

    def _cut_for(self, prover: Prover, cuts: Cuts, part: w.Node) -> None:
        """Adds cuts where this part of a side may become undefined, or not real."""
        if type(part) not in _READ and not (type(part) is w.Call and part.function in _CALLS):
            self.whole = False
            return
        if isinstance(part, w.Quotient):
            inner: tuple[w.Node, ...] = (part.denominator,)
        elif isinstance(part, w.Power):
            inner = () if _is_whole(part.exponent) else (part.base,)
        elif isinstance(part, w.Root):
            inner = (part.radicand,)
        elif isinstance(part, w.AbsoluteValue):
            inner = (part.operand,)
        else:
            inner = part.arguments if isinstance(part, w.Call) else ()
        for node in inner:
            value = prover.reader(node)
            for x in value.entries if isinstance(value, Grid) else (value,):
                cuts.add(x)

    def decided(self, statement: w.Node, assumed: Sequence[w.Node], whole: bool) -> Verdict:
        points: list[Point] = [*sorted(between(self.roots), key=lambda x: (x.denominator, abs(x), x < 0)), *self.roots]
        if whole:
            points = [*whole_numbers(self.roots)]
        met = not isinstance(statement, Implies)  # whether the condition of an implication holds somewhere
        for point in points:
            prover, value = self._at(point)
            if not all(self._truth(prover, condition) for condition in assumed):
                continue
            met = met or self._truth(prover, statement.condition) is True  # type: ignore[attr-defined]
            if self._truth(prover, statement) is False:
                return self._refuted(prover, point, value)
        if not met:
            return Proved("the condition never holds")
        if self.letter is None:
            return Proved("arithmetic")
        cuts = f"{len(self.roots)} point{'s' * (len(self.roots) != 1)}"
        return Proved(f"the line cut at {cuts}" if self.roots else "signs that never change")

    def _at(self, point: Point) -> tuple[Prover, Scalar]:
        """A prover for which the letter is this point, and the point as a number."""
        go_on()
        prover = self._prover()
        value = number_of(prover.field, point) if isinstance(point, RealRoot) else point
        if self.letter is not None:
            prover.reader.give(self.letter, value)
        return prover, value

    def spot(self, point: Point, positive: w.Relation, zero: w.Relation, conditions: Sequence[w.Node]) -> Spot:
        """The sign of a number there, by whether it is positive, and zero."""
        prover, value = self._at(point)
        is_positive = self._truth(prover, positive)
        sign = 1 if is_positive else 0 if is_positive is None or self._truth(prover, zero) else -1
        allowed = is_positive is not None and all(self._truth(prover, condition) for condition in conditions)
        try:
            return Spot(shown(prover.field, value), sign, allowed)
        except TooHard:
            return Spot(None, sign, allowed)

    def _refuted(self, prover: Prover, point: Point, value: Scalar) -> Refuted:
        letter = self.letter
        if letter is None:
            return Refuted("it fails", Witness(()))
        try:
            node = shown(prover.field, value)
        except TooHard:
            assert isinstance(point, RealRoot)
            where = f"the root of {self._written(letter, point)} near {float(point.ball(64).mid()):.6g}"
            return FailsAtRoot(f"at {where} it fails")
        return Refuted("it fails there", Witness(((letter, node),)))

    def _written(self, letter: w.Name, root: RealRoot) -> str:
        """The polynomial of a root in words: `x^3 - x - 1`"""
        from symla.notation.plain import plain_printer

        terms: list[w.Node] = []
        for k, c in reversed([*enumerate(root.polynomial)]):
            power = w.Power(letter, w.Number(k)) if k > 1 else letter
            size = w.Number(abs(c))
            term = size if not k else power if size.value == 1 else w.Product((size, power))
            terms += [w.Negative(term) if c < 0 else term] if c else []
        return plain_printer()(w.Sum(tuple(terms)))

    # ---- at one point -----------------------------------------------------------------------------------------------

    def _truth(self, prover: Prover, statement: w.Node) -> bool | None:
        """Whether it holds there; None where it has no meaning.  Raises `TooHard` where that is not known."""
        return truth(statement, lambda relation: self._relation(prover, relation))

    def _relation(self, prover: Prover, relation: w.Relation) -> bool | None:
        prover.field.work = 0
        if relation.symbol in ORDERS and not self.complex_domain and not roots_are_real(prover, relation):
            return None
        left, right = self._side(prover, relation.left), self._side(prover, relation.right)
        if left is None or right is None:
            return None
        if relation in self.never:
            raise TooHard("a side has a value at one point, and none as a whole")
        verdict = prover.compare(left, relation.symbol, right)
        if not isinstance(verdict, Proved | Refuted):
            raise TooHard("two constants cannot be compared")
        if (
            relation.symbol in ORDERS
            and not self.complex_domain
            and not all(_is_real(prover, side) for side in (left, right))
        ):
            raise TooHard("a side is not real")
        return isinstance(verdict, Proved)

    def _side(self, prover: Prover, node: w.Node) -> Value | None:
        try:
            return prover.reader(node)
        except Undefined:
            pass
        except MayVanish as error:
            if not vanishes(prover.field, error.divisor):
                raise
        if not self.whole:
            raise TooHard("it is not known where a side is undefined")
        return None


def _is_real(prover: Prover, value: Value) -> bool:
    return all(is_real(prover.field, x) for x in (value.entries if isinstance(value, Grid) else (value,)))


def _is_whole(exponent: w.Node) -> bool:
    return isinstance(exponent, w.Number) and exponent.value.denominator == 1 and exponent.value > 0


def _pairs(left: Value, right: Value) -> Iterator[tuple[Scalar, Scalar]]:
    """Entries in the same places of two values."""
    if isinstance(left, Grid) and isinstance(right, Grid):
        if left.shape == right.shape:
            yield from zip(left.entries, right.entries, strict=True)
    elif isinstance(left, Grid) or isinstance(right, Grid):
        raise TooHard("a number beside a matrix")
    else:
        yield left, right
