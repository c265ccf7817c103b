"""Proving one statement: that two written expressions are equal, or stand in order, for all values of their symbols.

The order of trying: the same written form; the same parts in the same places; the normal form of the difference; for two
nonnegative numbers, their squares.  A difference that is not zero refutes the claim where no symbol and no function value
leaves room for doubt, or where values of the symbols are found at which the sides certainly differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from symla.notation import written as w
from symla.notation.statements import Property
from symla.verification.evaluate import Grid, Reader, Value
from symla.verification.exact import Exact, Field, Scalar, TooHard, Undefined
from symla.verification.nonzero import Nonzero
from symla.verification.rounding import is_rounded
from symla.verification.sign import is_constant, is_nonnegative, is_positive, sign
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict, Witness


class Prover:
    """Proves statements over one field, with names that stand for values and numbers assumed not to be zero."""

    def __init__(self, complex_domain: bool = False) -> None:
        self.field = Field(complex_domain)
        self.reader = Reader(self.field, {})
        self.order = self.reader.order
        self.nonzero = Nonzero(self.field, self.order)
        self.reader.nonzero = self.nonzero.holds

    def assign(self, name: w.Name, value: w.Node) -> None:
        """From now on the name stands for the value of this expression."""
        self.reader.names[name] = self.reader(value)

    # ---- statements -------------------------------------------------------------------------------------------------

    def holds(self, statement: w.Node) -> Verdict:
        """A relation, or several that hold together."""
        if isinstance(statement, w.Both):
            for part in statement.statements:
                verdict = self.holds(part)
                if not verdict:
                    return verdict
            return Proved("every part")
        if isinstance(statement, Property):
            from symla.verification.rows import has_property

            return has_property(self, statement)
        if not isinstance(statement, w.Relation):
            return Undecided("not a statement")
        return self.relation(statement.left, statement.symbol, statement.right)

    def relation(self, left: w.Node, symbol: str, right: w.Node, everywhere: bool = True) -> Verdict:
        if symbol == "~":
            return is_rounded(self.reader, left, right)
        try:
            a, b = self.reader(left), self.reader(right)
        except Undefined as error:
            return Refuted(str(error))
        except (TooHard, RecursionError) as error:
            return Undecided(str(error))
        verdict = self.compare(a, symbol, b)
        if not verdict or not everywhere:
            return verdict
        objection = self.checked_divisors()
        return verdict if objection is None else objection

    def compare(self, a: Value, symbol: str, b: Value) -> Verdict:
        try:
            if symbol == "=":
                return self.equal_values(a, b)
            if symbol == "!=":
                return self._different(a, b)
            if type(a) is Grid or type(b) is Grid:
                return Refuted("matrices are not ordered")
            return self._ordered(a, symbol, b)  # type: ignore[arg-type]
        except Undefined as error:
            return Refuted(str(error))
        except (TooHard, RecursionError) as error:
            return Undecided(str(error))

    def checked_divisors(self) -> Verdict | None:
        """None if everything that was divided by is known not to be zero; else why not."""
        while self.reader.divisors:
            divisor = self.reader.divisors.pop()
            if not self.nonzero.holds(divisor):
                self.reader.divisors.clear()
                return Refuted("the divisor may be zero")
        return None

    # ---- equality ---------------------------------------------------------------------------------------------------

    def equal(self, left: w.Node, right: w.Node) -> Verdict:
        """Whether two expressions have the same value."""
        if left == right:
            return Proved("the same expression")
        return self.relation(left, "=", right)

    def identity(self, left: w.Node, right: w.Node) -> Verdict:
        """Whether two expressions in letters are equal wherever both have a value."""
        verdict = self.relation(left, "=", right, everywhere=False)
        self.reader.divisors.clear()
        return verdict

    def equal_values(self, a: Value, b: Value) -> Verdict:
        if type(a) is Grid or type(b) is Grid:
            if type(a) is not Grid or type(b) is not Grid:
                return Refuted("a number is not a matrix")
            if a.shape != b.shape:
                return Refuted("the sizes differ")
            for i, (r, s) in enumerate(zip(a.rows, b.rows, strict=True)):
                for j, (x, y) in enumerate(zip(r, s, strict=True)):
                    if x is not y and not (verdict := self.equal_scalars(x, y)):
                        return _at_entry(verdict, i, j)
            return Proved("entry by entry")
        return self.equal_scalars(a, b)  # type: ignore[arg-type]

    def equal_scalars(self, x: Scalar, y: Scalar) -> Verdict:
        if type(x) is not Exact and type(y) is not Exact:
            return Proved("arithmetic") if x == y else Refuted(f"{x} is not {y}")
        field = self.field
        difference = field.subtract(x, y)
        if field.is_zero(difference):
            return Proved("normal form")
        if is_nonnegative(field, x) and is_nonnegative(field, y):
            if field.is_zero(field.subtract(field.multiply(x, x), field.multiply(y, y))):
                return Proved("equal squares of nonnegative numbers")
        if self._certainly_nonzero(difference):
            return Refuted("the two sides differ")
        return self._search(difference)

    def _certainly_nonzero(self, x: Scalar) -> bool:
        if type(x) is not Exact:
            return x != 0
        field = self.field
        if not is_constant(field, x):
            return False
        kinds = {field.generators[g].kind for m in x.numerator for g, _ in m}
        return kinds <= {"prime", "i"} or bool(sign(field, x) if field.is_real(x) else False)

    def _search(self, difference: Scalar) -> Verdict:
        """Values of the symbols at which the difference is certainly not zero."""
        assert type(difference) is Exact
        for values in sample_points(self.field, difference):
            try:
                at = substitute(self.field, difference, values)
            except (TooHard, Undefined):
                continue
            if self._certainly_nonzero(at):
                shown = tuple(
                    (self.field.generators[g].label, w.number(v)) for g, v in sorted(values.items())
                )
                return Refuted("the two sides differ", Witness(shown, "", ""))
        return Undecided("the two sides could not be compared")

    # ---- order ------------------------------------------------------------------------------------------------------

    def _different(self, a: Value, b: Value) -> Verdict:
        if type(a) is Grid and type(b) is Grid:
            if a.shape != b.shape:
                return Proved("the sizes differ")
            if any(self._certainly_nonzero(self.field.subtract(x, y)) for x, y in zip(a.entries, b.entries, strict=True)):
                return Proved("an entry differs")
            if self.nonzero.holds_some([self.field.subtract(x, y) for x, y in zip(a.entries, b.entries, strict=True)]):
                return Proved("assumed")
            equal = self.equal_values(a, b)
            return Refuted("the two sides are equal") if equal else Undecided("the two sides could not be told apart")
        difference = self.field.subtract(a, b)  # type: ignore[arg-type]
        if self.field.is_zero(difference):
            return Refuted("the two sides are equal")
        if self._certainly_nonzero(difference) or self.nonzero.holds(difference):
            return Proved("the difference is not zero")
        return Undecided("the two sides could not be told apart")

    def _ordered(self, x: Scalar, symbol: str, y: Scalar) -> Verdict:
        field = self.field
        difference = field.subtract(x, y) if symbol in (">", ">=") else field.subtract(y, x)
        strict = symbol in (">", "<")
        if field.is_zero(difference):
            return Refuted("the two sides are equal") if strict else Proved("equal")
        if not field.is_real(difference):
            return Refuted("complex numbers are not ordered")
        known = sign(field, difference)
        if known is not None:
            return Proved("sign") if known > 0 else Refuted("the order is the other way round")
        if is_nonnegative(field, difference) and (not strict or self.nonzero.holds(difference)):
            return Proved("no term is negative")
        if self.order.positive(difference) if strict else self.order.not_negative(difference):
            return Proved("assumed")
        if is_nonnegative(field, x) and is_nonnegative(field, y) and symbols_in(field, difference):
            return self._ordered_squares(field.multiply(x, x), symbol, field.multiply(y, y))
        return Undecided("the sign is not known")

    def _ordered_squares(self, x: Scalar, symbol: str, y: Scalar) -> Verdict:
        """The order of two numbers that are not negative is that of their squares."""
        field = self.field
        difference = field.subtract(x, y) if symbol in (">", ">=") else field.subtract(y, x)
        known = is_positive(field, difference) if symbol in (">", "<") else is_nonnegative(field, difference)
        return Proved("squares of numbers that are not negative") if known else Undecided("the sign is not known")


def _at_entry(verdict: Verdict, i: int, j: int) -> Verdict:
    where = f"entry ({i + 1}, {j + 1}): "
    if isinstance(verdict, Refuted):
        return Refuted(where + verdict.why, verdict.witness)
    return Undecided(where + (verdict.why if isinstance(verdict, Undecided) else ""))


# ---- values to try --------------------------------------------------------------------------------------------------

_TRIED = [2, -3, Fraction(1, 2), 5, -1, 7, 0, 1, -Fraction(2, 3), 11, 3]


def symbols_in(field: Field, x: Scalar) -> set[int]:
    """The symbols that occur in a number, also inside radicals and function values."""
    if type(x) is not Exact:
        return set()
    found: set[int] = set()
    for p in (x.numerator, x.denominator):
        for monomial in p:
            for g, _ in monomial:
                generator = field.generators[g]
                if generator.kind == "symbol":
                    found.add(g)
                elif generator.kind == "conjugate":
                    found.add(field.generator("symbol", generator.label))
                for argument in generator.arguments:
                    found |= symbols_in(field, argument)
    return found


def sample_points(field: Field, x: Scalar) -> list[dict[int, int | Fraction]]:
    symbols = sorted(symbols_in(field, x))
    return [
        {g: _TRIED[(start + step * k) % len(_TRIED)] for k, g in enumerate(symbols)}
        for step in (1, 2, 5)
        for start in range(len(_TRIED))
    ]


def substitute(field: Field, x: Scalar, values: Mapping[int, int | Fraction]) -> Scalar:
    """The number with symbols replaced by rational numbers."""
    if type(x) is not Exact:
        return x
    return field.divide(_at(field, x.numerator, values), _at(field, x.denominator, values))


def _at(field: Field, p: dict[tuple[tuple[int, int | Fraction], ...], int | Fraction], values: Mapping[int, int | Fraction]) -> Scalar:
    reader = Reader(field, {})
    total: Scalar = 0
    for monomial, coefficient in p.items():
        term: Scalar = coefficient
        for g, e in monomial:
            generator = field.generators[g]
            if g in values:
                factor: Scalar = field.power(values[g], int(e))
            elif generator.kind == "conjugate":
                factor = field.power(values[field.generator("symbol", generator.label)], int(e))
            elif generator.arguments:
                arguments = [substitute(field, a, values) for a in generator.arguments]
                factor = reader.power(reader.generator_at(generator, arguments), e)
            else:
                factor = field.of(g, e)
            term = field.multiply(term, factor)
        total = field.add(total, term)
    return total
