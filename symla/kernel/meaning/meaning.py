"""The meaning of every kind of node, as an exact number or matrix.

These are the definitions against which everything is proved, so they are plain and share nothing with the operations:
the dot product is the sum of products of components (over the complex numbers, the second, the first or neither are
conjugated, by the convention of the problem), the p-norm is the p-th root of the sum of p-th powers of absolute values,
and a matrix product is rows times columns.

A value is a scalar, or a `Grid` of scalars (a vector is a column).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from math import prod
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from symla.kernel.meaning import summation
from symla.kernel.meaning.functions import applied, apply, largest
from symla.kernel.meaning.induced import induced
from symla.kernel.meaning.named import named_zero
from symla.kernel.meaning.of_matrix import OF_MATRIX, count, how_many
from symla.kernel.meaning.powers import is_even_power, multiples, power_of_power, root_of_moduli
from symla.kernel.numbers.conjugate import conjugate
from symla.kernel.numbers.grid import Grid, Value, by_rows, column, identity, joined, lone
from symla.kernel.numbers.polynomial import (
    MOST_BITS,
    RATIONAL,
    Exact,
    Scalar,
    TooHard,
    Undefined,
    bits,
    dotted,
    plain,
    ratio,
)
from symla.kernel.numbers.reduction import determinant
from symla.kernel.numbers.roots import modulus, modulus_squared, power, root
from symla.kernel.numbers.sign import is_nonnegative
from symla.notation import written as w
from symla.notation.conventions import BILINEAR
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader
    from symla.kernel.numbers.exact import Field

_FROBENIUS = w.Name("F")
_NUMBERS = frozenset((w.Number,))
_value = attrgetter("value")
_DECIMAL = re.compile(r"-?\d{1,2000}(\.\d{1,2000})?", re.ASCII)

# ---- the meaning of each node ---------------------------------------------------------------------------------------


def _name(self: Reader, node: w.Name) -> Value:
    """A name without a value: an entry of a vector or matrix, else a symbol."""
    if node.kind != "scalar":
        raise TooHard(f"{node.base} has no value")
    entry = self.entry(node)
    return self.symbol(summation.alike(node) if self.counting else node) if entry is None else entry


def _sum(self: Reader, node: w.Sum) -> Value:
    values: Any = [term.value if type(term) is w.Number else self(term) for term in node.terms]
    return plain(sum(values)) if RATIONAL.issuperset(map(type, values)) else self.total(values)


def _product(self: Reader, node: w.Product) -> Value:
    if _NUMBERS.issuperset(map(type, node.factors)):
        return plain(prod(map(_value, node.factors)))
    result = self(node.factors[0])
    for factor in node.factors[1:]:
        value = self(factor)
        numbers = type(result) in RATIONAL and type(value) in RATIONAL
        result = plain(result * value) if numbers else self.times(result, value)  # type: ignore[operator]
    return result


def _negative(self: Reader, node: w.Negative) -> Value:
    value: Any = node.operand.value if type(node.operand) is w.Number else self(node.operand)
    return -value if type(value) in RATIONAL else self.negated(value)


def _quotient(self: Reader, node: w.Quotient) -> Value:
    top, bottom = self(node.numerator), self.scalar(node.denominator)
    if type(top) is not Grid:
        return self.quotient(top, bottom)
    if top.rational and type(bottom) is Exact:
        return self.multiple(self.quotient(1, bottom), top)
    return self.each(top, lambda x: self.quotient(x, bottom))


def _power(self: Reader, node: w.Power) -> Value:
    base: Any = node.base.value if type(node.base) is w.Number else self(node.base)
    if type(base) is int and type(node.exponent) is w.Number and node.exponent.value == 2:
        return base * base
    if node.base == w.E and type(lone(self(node.exponent))) is Grid:
        raise TooHard("the exponential of a matrix")
    exponent = self.scalar(node.exponent)
    base = lone(base) if type(base) is Grid and base.kind == "number" else base
    if node.base == w.E:
        return apply(self.field, "exp", (exponent,))
    if type(base) is not Grid:
        inner = power_of_power(self, node.base, exponent)
        return self.power(base, exponent) if inner is None else inner
    if base.shape[0] != base.width or base.kind == "column":
        raise Undefined("only a square matrix has powers")
    if type(exponent) is not int:
        raise TooHard("a matrix to such a power")
    if exponent == -1:
        return self.inverse(base)
    result: Value | None = None
    square = base
    if exponent < 0:
        square, exponent = self.inverse(base), -exponent
    while exponent:
        if exponent & 1:
            result = square if result is None else self.times(result, square)
        exponent >>= 1
        if exponent:
            square = self.product(square, square)
            if max(map(bits, square.entries), default=0) > MOST_BITS:
                raise TooHard("the power is too large")
    return identity(base.width) if result is None else result


def _vector_product(self: Reader, node: w.VectorProduct) -> Value:
    a, b = self.grid(node.left), self.grid(node.right)
    if node.kind == "hadamard":
        return self.each_pair(a, b, self.field.multiply, "different shapes have no element-wise product")
    if a.width != 1 or b.width != 1:
        raise Undefined("a matrix stands where a vector belongs")
    x, y = a.entries, b.entries
    if node.kind == "outer":
        return Grid(tuple([self.field.multiply(s, t) for s in x for t in self.conjugated(y)]), (len(x), len(y)))
    if node.kind == "dot":
        return self.inner(a, b)
    if not len(x) == len(y) == 3:
        raise Undefined("the cross product exists in three dimensions")
    multiply, subtract = self.field.multiply, self.field.subtract
    pairs = ((1, 2), (2, 0), (0, 1))
    return column([subtract(multiply(x[i], y[j]), multiply(x[j], y[i])) for i, j in pairs])


def _norm(self: Reader, node: w.Norm) -> Value:
    grid = self.grid(node.operand)
    field, entries = self.field, grid.entries
    if node.kind == _FROBENIUS:
        return _euclidean(self, entries)
    if grid.width != 1:
        return induced(self.field, node, grid)
    if node.kind is None:
        return _euclidean(self, entries)
    if node.kind == w.INFINITY:
        return largest(field, tuple([modulus(field, x) for x in entries]))
    p = self.scalar(node.kind)
    if type(p) is Exact:
        raise TooHard("a norm whose p is not rational")
    if p < 1:
        raise Undefined("a p-norm has p >= 1")
    if p == 2:
        return _euclidean(self, entries)
    sizes = [modulus(field, x) for x in entries if not field.is_zero(x)]
    if len(sizes) == 1:  # the p-th root of its p-th power
        return sizes[0]
    if sizes and (times := multiples(sizes)) is not None:
        total = self.field.total([power(self.field, t, p) for t in times])
        return self.field.multiply(power(self.field, total, Fraction(1) / p), sizes[0])
    return power(field, _total(field, [power(field, size, p) for size in sizes]), Fraction(1) / p)


def _euclidean(self: Reader, entries: tuple[Scalar, ...]) -> Scalar:
    if RATIONAL.issuperset(map(type, entries)):
        return root(self.field, dotted(entries, entries), 2)
    return root(self.field, _total(self.field, [modulus_squared(self.field, x) for x in entries]), 2)


def _total(field: Field, powers: list[Scalar]) -> Scalar:
    """The sum of powers of absolute values."""
    return _not_negative(field, field.total(powers))


def _not_negative(field: Field, total: Scalar) -> Scalar:
    """A sum of nonnegative numbers; where its expanded form hides that it is nonnegative, this is assumed."""
    if type(total) is Exact and not is_nonnegative(field, total):
        field.assumed.append((total, False))
    return total


def _root(self: Reader, node: w.Root) -> Scalar:
    inside = node.radicand
    if (found := root_of_moduli(self, inside, node.index)) is not None:
        return found
    value = lone(self(inside))
    if type(value) is Grid:
        raise TooHard("a root of a matrix, of its entries or as a whole")
    if type(value) is Exact and all(
        is_even_power(self, t) for t in (inside.terms if type(inside) is w.Sum else (inside,))
    ):
        value = _not_negative(self.field, value)
    return root(self.field, value, node.index)


def _call(self: Reader, node: w.Call) -> Value:
    if node.function == "proj" and node.subscript is not None and len(node.arguments) == 1:
        a, b = self.grid(node.arguments[0]), self.grid(node.subscript)
        if a.width != 1 or b.width != 1:
            raise Undefined("a matrix stands where a vector belongs")
        bar = b.entries if b.rational or self.inner_product == BILINEAR else self.conjugated(b.entries)
        return self.times(self.quotient(self.dot(a.entries, bar), self.dot(b.entries, bar)), b)
    if node.keywords or node.subscript is not None:
        raise TooHard(f"{node.function} is not a function of numbers")
    arguments = [self(a) for a in node.arguments]
    if node.function == "count":
        return how_many(self, node.arguments)
    if len(arguments) == 1 and type(arguments[0]) is Grid:
        if (rule := OF_MATRIX.get(node.function)) is not None:
            return rule(self, arguments[0])
        return self.each(arguments[0], lambda x: applied(self, node.function, (x,)))
    scalars = [a for a in arguments if type(a) is not Grid]
    if len(scalars) < len(arguments):
        raise TooHard(f"{node.function} of matrices")
    return applied(self, node.function, tuple(scalars))


def _vector(self: Reader, node: w.Vector) -> Value:
    if _NUMBERS.issuperset(map(type, node.entries)):
        return column(map(_value, node.entries))
    return column([e.value if type(e) is w.Number else self.scalar(e) for e in node.entries])


def _matrix(self: Reader, node: w.Matrix) -> Value:
    """A matrix by its entries, or by blocks: `[A | b]`."""
    entries: Any = tuple(chain.from_iterable(node.rows))
    rows: Any = node.rows
    if rows and _NUMBERS.issuperset(map(type, entries)):
        found = Grid(tuple(map(_value, entries)), (len(rows), len(rows[0])))
    else:
        rows = tuple([self.row(row) for row in rows])
        rows = joined(rows) if Grid in map(type, chain.from_iterable(rows)) else rows
        found = by_rows(rows, len(rows[0]) if rows else node.columns)
    if rows and set(map(len, rows)) != {found.width}:
        raise Undefined("the rows differ in length")
    return found


def _determinant(self: Reader, node: w.Determinant) -> Value:
    grid = self.grid(node.operand)
    if grid.shape[0] != grid.width:
        raise Undefined("only a square matrix has a determinant")
    return determinant(self.field, grid.rows)


def _items(self: Reader, node: w.Items) -> Value:
    """Numbers as a column, vectors as the columns of a matrix."""
    parts = [self(e) for e in node.entries]
    scalars = [part for part in parts if type(part) is not Grid]
    if len(scalars) == len(parts):
        return column(scalars)
    columns = [part.entries if type(part) is Grid and part.width == 1 else () for part in parts]
    if len({len(c) for c in columns}) > 1 or not columns[0]:
        raise TooHard("a list has parts of different kinds, numbers beside vectors")
    return by_rows(tuple(zip(*columns, strict=True)), len(columns))


def _conjugate(self: Reader, node: w.Conjugate) -> Value:
    value = self(node.operand)
    found = self.each(value, lambda x: conjugate(self.field, x))
    return value if type(value) is type(found) is Grid and found.entries == value.entries else found


def _constant(self: Reader, node: w.Constant) -> Value:
    if node.symbol == "inf":
        raise TooHard("infinity is not a number")
    return self.field.of(self.field.generator(node.symbol))


def _decimal(self: Reader, node: w.Decimal) -> Value:
    if not _DECIMAL.fullmatch(node.digits):
        raise TooHard("not a decimal")
    whole, _, places = node.digits.partition(".")
    return ratio(int(whole + places), 10 ** len(places))


def _degrees(self: Reader, node: w.Degrees) -> Value:
    half_turn = self.field.of(self.field.generator("pi"), 1)
    return self.field.multiply(self.field.multiply(self.scalar(node.operand), Fraction(1, 180)), half_turn)


RULES: dict[type[w.Node], Callable[[Reader, Any], Value]] = {
    w.Decimal: _decimal,
    w.Count: count,
    w.Constant: _constant,
    w.Name: _name,
    w.Sum: _sum,
    w.Negative: _negative,
    w.Product: _product,
    w.VectorProduct: _vector_product,
    w.Quotient: _quotient,
    w.Power: _power,
    w.Root: _root,
    w.AbsoluteValue: lambda self, n: modulus(self.field, self.scalar(n.operand)),
    w.Norm: _norm,
    w.Call: _call,
    w.Vector: _vector,
    w.Matrix: _matrix,
    w.Determinant: _determinant,
    w.Items: _items,
    w.Transpose: lambda self, n: self.transposed(self(n.operand)),
    w.Conjugate: _conjugate,
    w.Summation: summation.total,
    w.Index: summation.index,
    w.Degrees: _degrees,
    NamedZero: named_zero,
}
