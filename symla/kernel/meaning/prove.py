"""Proofs of single statements: two written expressions are equal, or in order, for all values of their symbols.

Tried in turn: arithmetic of rational numbers; the normal form of the difference, entry by entry; elimination of
radicals by powers.  A claim about constants is refuted if their difference is proved nonzero, and another claim if
values of the symbols are found at which it fails.  Everything else is undecided, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from symla.kernel.meaning.evaluate import MayVanish, Reader
from symla.kernel.meaning.rounding import is_rounded
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict, Witness
from symla.kernel.meaning.witness import Point, find, substitute
from symla.kernel.numbers.algebraic import is_root_of_rationals
from symla.kernel.numbers.by_signs import vanishes_by_signs
from symla.kernel.numbers.conjugate import is_constant, is_real, parts
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid, Value, lone
from symla.kernel.numbers.inequality import is_cauchy_schwarz, never_negative, why_never_negative
from symla.kernel.numbers.nonzero import Nonzero
from symla.kernel.numbers.polynomial import ONE, Exact, Rational, Scalar, TooHard, Undefined, bits, generators_of
from symla.kernel.numbers.roots import modulus_squared
from symla.kernel.numbers.sign import is_nonnegative, is_positive, sign
from symla.kernel.numbers.surds import signed_square
from symla.kernel.numbers.vanish import is_nonzero_constant, vanishes
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.conventions import CONJUGATE_SECOND
from symla.notation.rational import Fraction
from symla.notation.statements import Property

_ARITHMETIC = Proved("arithmetic")
_NO_ORDER = Refuted("this is no relation between values")
_NORMAL_FORM = Proved("normal form")
_EVERY_ENTRY = Proved("entry by entry")
NUMBER_AND_MATRIX = Refuted("one side is a number, the other a list, a vector or a matrix")


class Prover:
    """Proves statements over one field, with names that stand for values and numbers assumed not to be zero."""

    def __init__(self, complex_domain: bool = False, letters: bool = False, inner: str = CONJUGATE_SECOND) -> None:
        self.field = Field(complex_domain)
        self.nonzero = Nonzero(self.field)
        self.reader = Reader(self.field, self.nonzero, letters)
        self.reader.inner_product = inner
        self.stated: tuple[Mapping[w.Name, w.Node], ...] = ()  # the data and results on the page
        self._explains = True  # by counterexamples

    # ---- statements -------------------------------------------------------------------------------------------------

    def holds(self, statement: w.Node) -> Verdict:
        """The verdict on a relation, a conjunction or a property."""
        if type(statement) is w.Relation:
            return self.relation(statement.left, statement.symbol, statement.right)
        if isinstance(statement, w.Both):
            for part in statement.statements:
                verdict = self.holds(part)
                if not verdict:
                    return verdict
            return Proved("every part")
        if isinstance(statement, Property):
            from symla.kernel.meaning.properties import has_property

            return has_property(self, statement)
        return Undecided("this is not a statement")

    def equal(self, left: w.Node, right: w.Node) -> Verdict:
        """Whether two expressions have the same value."""
        return self.relation(left, "=", right)

    def proves(self, left: w.Node, right: w.Node, *, symbol: str = "=") -> bool:
        """Whether the relation is proved.  No counterexample is looked for: it would not change the answer."""
        explains, self._explains = self._explains, False
        try:
            return bool(self.relation(left, symbol, right))
        finally:
            self._explains = explains

    def relation(self, left: w.Node, symbol: str, right: w.Node) -> Verdict:
        self.field.work = 0
        generators = self.field.generators
        if generators and not (len(generators) < 3 and generators[0].kind == generators[-1].kind == "prime"):
            go_on()
        try:
            if symbol not in _DENIALS:
                return is_rounded(self.reader, left, right) if symbol == "~" else _NO_ORDER
            a = left.value if type(left) is w.Number else self.reader(left)
            b = right.value if type(right) is w.Number else self.reader(right)
            if symbol == "=":
                if a is b or (type(a) is int and type(b) is int and a == b):
                    return _ARITHMETIC
                return self._equal_values(a, b) if type(a) is type(b) is Grid else self.compare(a, symbol, b)
            if symbol == "<=" and is_cauchy_schwarz(left, symbol, right):
                return Proved("Cauchy and Schwarz")
            return self.compare(a, symbol, b)
        except Undefined as error:
            return Refuted(str(error))
        except MayVanish as error:
            return self._divided(error)
        except TooHard as error:
            return Undecided(str(error))
        except RecursionError:
            return Undecided("the expression is nested too deeply")

    def told_at_sight(self, a: Value | None, b: Value | None) -> bool | None:
        """Whether two values are equal, if their normal forms tell it; None if they do not, or if one is missing."""
        if a is None or b is None or a is b:
            return None if a is None or b is None else True
        if type(a) is Grid or type(b) is Grid:
            if not (type(a) is type(b) is Grid and a.rational and b.rational):
                return None
            return a.shape == b.shape and a.entries == b.entries
        if type(a) is not Exact and type(b) is not Exact:
            return a == b
        if type(a) is not Exact or type(b) is not Exact:  # a rational number beside one that is none in normal form
            other = a if type(a) is Exact else b
            if is_root_of_rationals(self.field, other):  # type: ignore[arg-type]
                return False
        elif a.numerator == b.numerator and a.denominator == b.denominator:
            return True
        self.field.work = 0
        try:
            difference = self.field.subtract(a, b)
            if self.field.is_zero(difference):
                return True
            if self.field.is_of_symbols(difference):
                return False
            return False if is_nonzero_constant(self.field, difference) else None
        except (TooHard, Undefined, RecursionError):
            return None

    def _divided(self, error: MayVanish) -> Verdict:
        """The verdict on an expression with a divisor that may vanish: refuted if a zero of it is found."""
        divisor = error.divisor
        witness = self._fails((divisor,), lambda at: vanishes(self.field, substitute(self.field, divisor, at)) is True)
        return Undecided(str(error)) if witness is None else Refuted("a divisor is zero", witness)

    def _fails(self, numbers: tuple[Scalar, ...], fails: Callable[[Point], bool]) -> Witness | None:
        if self.reader.letters or not self._explains:
            return None
        try:
            return find(self.field, self.nonzero, numbers, fails)
        except (TooHard, Undefined):
            return None

    def compare(self, a: Value, symbol: str, b: Value) -> Verdict:
        if (type(a) is int or type(a) is Fraction) and (type(b) is int or type(b) is Fraction):
            return _ARITHMETIC if _COMPARED[symbol](a, b) else Refuted(f"{_short(a)} {_DENIALS[symbol]} {_short(b)}")
        if (type(a) is Grid) != (type(b) is Grid) and not (lone(a) is a and lone(b) is b):
            return self.compare(lone(a), symbol, lone(b))
        if symbol == "=":
            return self._equal_values(a, b)
        if symbol == "!=":
            return self._different(a, b)
        if type(a) is Grid or type(b) is Grid:
            return Refuted("matrices are not ordered")
        return self._ordered(a, symbol, b)

    def is_not_real(self, x: Scalar) -> bool:
        """Whether a constant is proved to have a nonzero imaginary part."""
        field = self.field
        if type(x) is not Exact or not is_real(field, Exact(x.denominator, ONE)):
            return False
        split = parts(field, x.numerator)
        return split is not None and bool(split[1]) and is_nonzero_constant(field, Exact(split[1], ONE))

    # ---- equality ---------------------------------------------------------------------------------------------------

    def _equal_values(self, a: Value, b: Value) -> Verdict:
        if type(a) is not Grid or type(b) is not Grid:
            if type(a) is Grid or type(b) is Grid:
                return NUMBER_AND_MATRIX
            return self._equal_scalars(a, b)
        if a.shape != b.shape:
            return Refuted("the sizes differ: {} x {} and {} x {}".format(*a.shape, *b.shape))
        if a.rational and b.rational and a.entries == b.entries:
            return _EVERY_ENTRY
        for number, (x, y) in enumerate(zip(a.entries, b.entries, strict=True)):
            if x is not y and not (verdict := self._equal_scalars(x, y)):
                return _at_entry(verdict, *divmod(number, a.width), a.width)
        return _EVERY_ENTRY

    def _equal_scalars(self, x: Scalar, y: Scalar) -> Verdict:
        if type(x) is not Exact and type(y) is not Exact:
            return _ARITHMETIC if x == y else Refuted(f"{_short(x)} is not {_short(y)}")
        if type(x) is Exact and type(y) is Exact and x.numerator == y.numerator and x.denominator == y.denominator:
            return _NORMAL_FORM
        field = self.field
        difference = field.subtract(x, y)
        if field.is_zero(difference):
            return _NORMAL_FORM
        if not field.is_of_symbols(difference):
            known = vanishes(field, difference)
            if known:
                return Proved("powers of radicals")
            if known is False:
                return Refuted("the two sides differ")
            if vanishes_by_signs(field, difference):
                return Proved("every sign")
            if field.lowered and self.nonzero.leaves_zero(difference):
                return Proved("times a number that is not zero it is zero")
        witness = self._fails((difference,), lambda at: is_nonzero_constant(field, substitute(field, difference, at)))
        return self._undecided(difference) if witness is None else Refuted("the two sides differ", witness)

    def _undecided(self, *numbers: Scalar) -> Undecided:
        """Undecided, with the generators that the kernel knows too little of."""
        field = self.field
        doubtful: list[str] = []
        for x in [number for number in numbers if type(number) is Exact]:
            for g in sorted(generators_of(x.numerator)):
                generator = field.generators[g]
                if generator.kind == "function":
                    doubtful.append(f"values of {generator.label}")
                elif generator.kind == "radical":
                    doubtful.append("roots" if generator.real else "roots of numbers that may be negative")
                elif generator.kind == "abs":
                    doubtful.append("absolute values")
                elif generator.kind in ("pi", "e"):
                    doubtful.append(generator.kind)
        if not doubtful:
            return Undecided("no proof and no counterexample was found")
        return Undecided(f"too little is known of {', '.join(dict.fromkeys(doubtful))} to compare the two sides")

    # ---- difference -------------------------------------------------------------------------------------------------

    def _different(self, a: Value, b: Value) -> Verdict:
        field = self.field
        if type(a) is Grid and type(b) is Grid:
            if a.shape != b.shape:
                return Proved("the sizes differ")
            if a.rational and b.rational and a.entries != b.entries:
                return Proved("an entry differs")
            gaps = [field.subtract(x, y) for x, y in zip(a.entries, b.entries, strict=True)]
            if any(is_nonzero_constant(field, gap) for gap in gaps):
                return Proved("an entry differs")
        elif type(a) is Grid or type(b) is Grid:
            return Proved("one side is a number, the other a list, a vector or a matrix")
        else:
            gaps = [field.subtract(a, b)]
        if all(field.is_zero(gap) or vanishes(field, gap) for gap in gaps):
            return Refuted("the two sides are equal")
        if self.nonzero.holds_some(gaps):
            return Proved("the difference is never zero")
        numbers = (*gaps, field.total([modulus_squared(field, gap) for gap in gaps]))
        witness = self._fails(numbers, lambda at: all(vanishes(field, substitute(field, gap, at)) for gap in gaps))
        return self._undecided(*gaps) if witness is None else Refuted("the two sides are equal", witness)

    # ---- order ------------------------------------------------------------------------------------------------------

    def _ordered(self, x: Scalar, symbol: str, y: Scalar) -> Verdict:
        field = self.field
        a, b = signed_square(field, x), signed_square(field, y)
        if a is not None and b is not None:
            why = "the two sides are equal" if a == b else "the order is the other way round"
            return Proved("squares") if _COMPARED[symbol](a, b) else Refuted(why)
        strict = symbol in (">", "<")
        difference = field.subtract(x, y) if symbol in (">", ">=") else field.subtract(y, x)
        if not (is_real(field, x) and is_real(field, y)):
            witness = self._fails((x, y), lambda at: any(self.is_not_real(substitute(field, n, at)) for n in (x, y)))
            if witness is None:
                return Undecided("a side is not known to be real")
            return Refuted("complex numbers are not ordered", witness if witness.at else None)
        known = 0 if field.is_zero(difference) else sign(field, difference)
        if known is None and vanishes(field, difference):
            known = 0
        if known is not None:
            if known > 0 or (known == 0 and not strict):
                return Proved("sign" if known else "normal form")
            witness = self._fails((difference,), lambda at: True) if symbols_needed(field, x, y) else None
            return Refuted("the two sides are equal" if known == 0 else "the order is the other way round", witness)
        if never_negative(field, difference, strict=strict) or (
            strict and self.nonzero.holds(difference) and never_negative(field, difference)
        ):
            return Proved(why_never_negative(field, difference, strict))
        if is_nonnegative(field, x) and is_nonnegative(field, y) and self._squares_ordered(x, symbol, y):
            return Proved("squares of numbers that are not negative")
        witness = self._fails((difference,), lambda at: self._order_fails(substitute(field, difference, at), strict))
        return self._undecided(difference) if witness is None else Refuted("the order is not so", witness)

    def _squares_ordered(self, x: Scalar, symbol: str, y: Scalar) -> bool:
        """Whether the squares of two numbers are in this order."""
        field = self.field
        difference = field.subtract(field.multiply(x, x), field.multiply(y, y))
        if symbol in ("<", "<="):
            difference = field.negate(difference)
        return is_positive(field, difference) if symbol in (">", "<") else is_nonnegative(field, difference)

    def _order_fails(self, difference: Scalar, strict: bool) -> bool:
        known = sign(self.field, difference)
        if known is None:
            known = 0 if vanishes(self.field, difference) else 1
        return known < 0 or (strict and known == 0)


def symbols_needed(field: Field, *numbers: Scalar) -> bool:
    """Whether symbols occur in the numbers."""
    return not all(is_constant(field, x) for x in numbers)


_DENIALS = {"=": "is not", "!=": "is", "<": "is not less than", "<=": "is more than"}
_DENIALS |= {">": "is not more than", ">=": "is less than"}
_COMPARED: dict[str, Callable[[Any, Any], bool]] = {"=": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def _short(x: Rational) -> str:
    """A number for a message."""
    return str(x) if bits(x) < 200 else "a long number"


def _at_entry(verdict: Verdict, i: int, j: int, width: int) -> Verdict:
    """The verdict on an entry with its place, given from 0."""
    where = f"component {i + 1}: " if width == 1 else f"row {i + 1}, column {j + 1}: "
    if isinstance(verdict, Refuted):
        return Refuted(where + verdict.why, verdict.witness)
    return Undecided(where + (verdict.why if isinstance(verdict, Undecided) else ""))
