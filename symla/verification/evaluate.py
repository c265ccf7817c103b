"""The kernel's reading of a written expression: what each sign of the page means, as exact numbers.

These are the definitions against which everything is proved, so they are written out plainly and use nothing of the
operations: the dot product is the sum of products of components (the second conjugated over the complex numbers), the
p-norm the p-th root of the sum of p-th powers of absolute values, a matrix product rows times columns.

A value is a scalar, or a `Grid` of scalars (a vector is a column).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from operator import mul
from typing import Any

from symla.notation import written as w
from symla.verification.exact import MOST_BITS, Exact, Field, Rational, Scalar, TooHard, Undefined, bits
from symla.verification.functions import apply, largest
from symla.verification.nonzero import Nonzero
from symla.verification.reduction import adjugate, determinant, rank
from symla.verification.roots import modulus, power, root
from symla.verification.sign import conjugate, modulus_squared

_RATIONAL = frozenset((int, Fraction))
_MOST_TERMS = 10_000  # of a sum sign
_DECIMAL = re.compile(r"-?\d{1,20000}(\.\d{1,20000})?", re.ASCII)


class MayVanish(TooHard):
    """A number is divided by that is not known to be different from zero."""

    def __init__(self, divisor: Exact) -> None:
        super().__init__("a divisor may be zero")
        self.divisor = divisor


class Grid:
    """A matrix of scalars by its rows."""

    __slots__ = ("rational", "rows", "width")

    def __init__(self, rows: tuple[tuple[Scalar, ...], ...], width: int) -> None:
        self.rows = rows
        self.width = width
        self.rational = all([_RATIONAL.issuperset(map(type, row)) for row in rows])

    @property
    def entries(self) -> tuple[Scalar, ...]:
        return tuple([x for row in self.rows for x in row])

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), self.width


Value = int | Fraction | Exact | Grid


def column(entries: Iterable[Scalar]) -> Grid:
    return Grid(tuple([(x,) for x in entries]), 1)


class Reader:
    """Reads expressions over one field, with what the names stand for.

    With `letters`, what is divided by is taken to be different from zero, and `divided` tells that it was: the letters of
    a definition stand for data for which it has a meaning.
    """

    def __init__(self, field: Field, nonzero: Nonzero, letters: bool = False) -> None:
        self.field = field
        self.nonzero = nonzero
        self.names: dict[w.Name, Value] = {}
        self.letters = letters
        self.divided = False
        self._read: dict[int, tuple[w.Node, Value]] = {}  # the node is kept, so that no other one gets its number

    def __call__(self, node: w.Node) -> Value:
        kind = type(node)
        if kind is w.Number:
            return node.value  # type: ignore[attr-defined, no-any-return]
        found = self._read.get(id(node))
        if found is not None:
            return found[1]
        rule = _RULES.get(kind)
        if rule is None:
            raise TooHard(f"{kind.__name__} is not a value")
        value = rule(self, node)
        self._read[id(node)] = node, value
        return value

    def scalar(self, node: w.Node) -> Scalar:
        value = self(node)
        if type(value) is Grid:
            if value.shape == (1, 1):
                return value.rows[0][0]
            raise Undefined("a matrix stands where a number belongs")
        return value  # type: ignore[return-value]

    def grid(self, node: w.Node) -> Grid:
        value = self(node)
        if type(value) is not Grid:
            raise Undefined("a number stands where a vector or matrix belongs")
        return value

    def quotient(self, a: Scalar, b: Scalar) -> Scalar:
        if type(b) is Exact:
            if self.letters:
                self.divided = True
            elif not self.nonzero.holds(b):
                raise MayVanish(b)
        return self.field.divide(a, b)

    def power(self, x: Scalar, exponent: Scalar) -> Scalar:
        if type(exponent) is Exact:
            raise TooHard("a power whose exponent is not rational")
        if exponent < 0:  # type: ignore[operator]
            return self.quotient(1, power(self.field, x, -exponent))  # type: ignore[operator]
        return power(self.field, x, exponent)  # type: ignore[arg-type]

    # ---- sums and products of numbers and matrices -------------------------------------------------------------------

    def total(self, values: list[Value]) -> Value:
        if Grid not in map(type, values):
            return self.field.total(values)  # type: ignore[arg-type]
        result = values[0]
        for value in values[1:]:
            result = self.plus(result, value)
        return result

    def plus(self, a: Value, b: Value) -> Value:
        if type(a) is not Grid or type(b) is not Grid:
            raise Undefined("a number and a matrix cannot be added")
        return self.each_pair(a, b, self.field.add, "different shapes cannot be added")

    def each_pair(self, a: Grid, b: Grid, combine: Callable[[Scalar, Scalar], Scalar], else_: str) -> Grid:
        if a.shape != b.shape:
            raise Undefined(else_)
        return Grid(tuple([tuple(map(combine, r, s)) for r, s in zip(a.rows, b.rows, strict=True)]), a.width)

    def each(self, a: Value, change: Callable[[Scalar], Scalar]) -> Value:
        if type(a) is Grid:
            return Grid(tuple([tuple(map(change, row)) for row in a.rows]), a.width)
        return change(a)  # type: ignore[arg-type]

    def times(self, a: Value, b: Value) -> Value:
        multiply = self.field.multiply
        if type(a) is not Grid:
            return self.each(b, lambda x: multiply(a, x))  # type: ignore[arg-type]
        if type(b) is not Grid:
            return self.each(a, lambda x: multiply(x, b))  # type: ignore[arg-type]
        if a.width != len(b.rows):
            raise Undefined("the inner sizes differ")
        columns = list(zip(*b.rows, strict=True)) or [()] * b.width
        dot = _rational_dot if a.rational and b.rational else self.dot
        return Grid(tuple([tuple([dot(row, c) for c in columns]) for row in a.rows]), b.width)

    def dot(self, a: tuple[Scalar, ...], b: tuple[Scalar, ...]) -> Scalar:
        if len(a) != len(b):
            raise Undefined("the vectors have different numbers of components")
        return self.field.total(list(map(self.field.multiply, a, b)))

    def conjugated(self, entries: tuple[Scalar, ...]) -> tuple[Scalar, ...]:
        return tuple([conjugate(self.field, t) for t in entries])


def _rational_dot(a: tuple[Any, ...], b: tuple[Any, ...]) -> Rational:
    return plain(sum(map(mul, a, b)))


def plain(x: Rational) -> Rational:
    """A whole number as an int."""
    return x if type(x) is int or x.denominator != 1 else x.numerator


# ---- what each sign means -------------------------------------------------------------------------------------------


def _name(self: Reader, node: w.Name) -> Value:
    found = self.names.get(node)
    if found is not None:
        return found
    if node.subscript and node.kind == "scalar":
        entry = entry_of(self, node)
        if entry is not None:
            return entry
    if node.kind != "scalar":
        raise TooHard(f"{node.base} has no value")
    return self.field.symbol(node)


def entry_of(self: Reader, node: w.Name) -> Scalar | None:
    """`v_2` of a vector v, `p_{31}` of a vector p_3, `a_{12}` of a matrix A."""
    subscript = node.subscript
    if not subscript or not all([s.isdigit() and len(s) < 7 for s in subscript]):
        return None
    place = [int(s) - 1 for s in subscript]
    found = []
    vector = self.names.get(w.Name(node.base, subscript[:-1], "vector", node.accent))
    if type(vector) is Grid and 0 <= place[-1] < len(vector.rows):
        found.append(vector.rows[place[-1]][0])
    if len(place) == 2:
        matrix = self.names.get(w.Name(node.base.upper(), (), "matrix", node.accent))
        if type(matrix) is Grid and 0 <= place[0] < len(matrix.rows) and 0 <= place[1] < matrix.width:
            found.append(matrix.rows[place[0]][place[1]])
    if len(found) > 1:
        raise TooHard(f"{node.base} with these indices is a component of a vector and an entry of a matrix")
    return found[0] if found else None


def _sum(self: Reader, node: w.Sum) -> Value:
    values: list[Any] = [self(t) for t in node.terms]
    return plain(sum(values)) if _RATIONAL.issuperset(map(type, values)) else self.total(values)


def _product(self: Reader, node: w.Product) -> Value:
    result: Any = 1
    for factor in node.factors:
        value: Any = self(factor)
        if type(result) in _RATIONAL and type(value) in _RATIONAL:
            result = plain(result * value)
        else:
            result = self.times(result, value)
    return result  # type: ignore[no-any-return]


def _negative(self: Reader, node: w.Negative) -> Value:
    value: Any = self(node.operand)
    return -value if type(value) in _RATIONAL else self.each(value, self.field.negate)  # type: ignore[no-any-return]


def _quotient(self: Reader, node: w.Quotient) -> Value:
    top, bottom = self(node.numerator), self.scalar(node.denominator)
    return self.each(top, lambda x: self.quotient(x, bottom))


def _power(self: Reader, node: w.Power) -> Value:
    if node.base == w.Constant("e"):
        return apply(self.field, "exp", (self.scalar(node.exponent),))
    base, exponent = self(node.base), self.scalar(node.exponent)
    if type(base) is not Grid:
        return self.power(base, exponent)  # type: ignore[arg-type]
    if type(exponent) is not int or exponent < -1:
        raise TooHard("a matrix to such a power")
    if len(base.rows) != base.width:
        raise Undefined("only a square matrix has powers")
    if exponent == -1:
        divisor = determinant(self.field, base.rows)
        return self.each(Grid(adjugate(self.field, base.rows), base.width), lambda x: self.quotient(x, divisor))
    result: Value = identity(base.width)
    square: Value = base
    while exponent:
        if exponent & 1:
            result = self.times(result, square)
        exponent >>= 1
        if exponent:
            square = self.times(square, square)
            if max(map(bits, square.entries), default=0) > MOST_BITS:  # type: ignore[union-attr]
                raise TooHard("the power is too large")
    return result


def identity(n: int) -> Grid:
    return Grid(tuple([tuple([int(i == j) for j in range(n)]) for i in range(n)]), n)


def _vector_product(self: Reader, node: w.VectorProduct) -> Value:
    a, b = self.grid(node.left), self.grid(node.right)
    if node.kind == "hadamard":
        return self.each_pair(a, b, self.field.multiply, "different shapes have no element-wise product")
    if a.width != 1 or b.width != 1:
        raise Undefined("a matrix stands where a vector belongs")
    x, y = a.entries, b.entries
    if node.kind == "outer":
        return Grid(tuple([tuple([self.field.multiply(s, t) for t in self.conjugated(y)]) for s in x]), len(y))
    if node.kind == "dot":
        return self.dot(x, y if b.rational else self.conjugated(y))
    if not len(x) == len(y) == 3:
        raise Undefined("the cross product exists in three dimensions")
    multiply, subtract = self.field.multiply, self.field.subtract
    pairs = ((1, 2), (2, 0), (0, 1))
    return column([subtract(multiply(x[i], y[j]), multiply(x[j], y[i])) for i, j in pairs])


def _norm(self: Reader, node: w.Norm) -> Value:
    grid = self.grid(node.operand)
    field, entries = self.field, grid.entries
    if node.kind == w.Name("F"):
        return _euclidean(self, entries)
    if grid.width != 1:
        raise TooHard("an operator norm")
    if node.kind is None:
        return _euclidean(self, entries)
    if node.kind == w.Constant("inf"):
        return largest(field, tuple([modulus(field, x) for x in entries]))
    p = self.scalar(node.kind)
    if type(p) is Exact:
        raise TooHard("a norm whose p is not rational")
    if p < 1:  # type: ignore[operator]
        raise Undefined("a p-norm has p >= 1")
    if p == 2:
        return _euclidean(self, entries)
    total = field.total([power(field, modulus(field, x), p) for x in entries])  # type: ignore[arg-type]
    return power(field, total, Fraction(1) / p)  # type: ignore[operator]


def _euclidean(self: Reader, entries: tuple[Scalar, ...]) -> Scalar:
    return root(self.field, self.field.total([modulus_squared(self.field, x) for x in entries]), 2)


def _call(self: Reader, node: w.Call) -> Value:
    if node.function == "proj" and node.subscript is not None and len(node.arguments) == 1:
        a, b = self.grid(node.arguments[0]), self.grid(node.subscript)
        if a.width != 1 or b.width != 1:
            raise Undefined("a matrix stands where a vector belongs")
        bar = self.conjugated(b.entries)
        return self.times(self.quotient(self.dot(a.entries, bar), self.dot(b.entries, bar)), b)
    if node.keywords or node.subscript is not None:
        raise TooHard(f"{node.function} is not a function of numbers")
    arguments = [self(a) for a in node.arguments]
    if len(arguments) == 1 and type(arguments[0]) is Grid:
        if node.function == "tr":
            return trace(self, arguments[0])
        if node.function == "rank":
            return rank(self.field, arguments[0].rows, arguments[0].width, self.nonzero.holds)
        return self.each(arguments[0], lambda x: apply(self.field, node.function, (x,)))
    if Grid in map(type, arguments):
        raise TooHard(f"{node.function} of matrices")
    return apply(self.field, node.function, tuple(arguments))  # type: ignore[arg-type]


def trace(self: Reader, a: Grid) -> Scalar:
    if len(a.rows) != a.width:
        raise Undefined("only a square matrix has a trace")
    return self.field.total([row[i] for i, row in enumerate(a.rows)])


def _vector(self: Reader, node: w.Vector) -> Value:
    return column([e.value if type(e) is w.Number else self.scalar(e) for e in node.entries])


def _matrix(self: Reader, node: w.Matrix) -> Value:
    """A matrix by its entries, or by blocks: `[A | b]`."""
    rows: Any = tuple([tuple([e.value if type(e) is w.Number else self(e) for e in row]) for row in node.rows])
    if any([Grid in map(type, row) for row in rows]):
        rows = _joined(rows)
    width = len(rows[0]) if rows else node.columns
    if any([len(row) != width for row in rows]):
        raise Undefined("the rows differ in length")
    return Grid(rows, width)


def _joined(blocks: tuple[tuple[Value, ...], ...]) -> tuple[tuple[Scalar, ...], ...]:
    """The rows of matrices that stand side by side and one below the other."""
    rows: list[tuple[Scalar, ...]] = []
    for row in blocks:
        grids = [block if type(block) is Grid else column((block,)) for block in row]  # type: ignore[arg-type]
        if len({len(grid.rows) for grid in grids}) != 1:
            raise Undefined("blocks side by side have the same number of rows")
        rows += [tuple([x for grid in grids for x in grid.rows[i]]) for i in range(len(grids[0].rows))]
    return tuple(rows)


def _determinant(self: Reader, node: w.Determinant) -> Value:
    grid = self.grid(node.operand)
    if len(grid.rows) != grid.width:
        raise Undefined("only a square matrix has a determinant")
    return determinant(self.field, grid.rows)


def _items(self: Reader, node: w.Items) -> Value:
    """Numbers one below the other, vectors side by side."""
    parts = [self(e) for e in node.entries]
    if Grid not in map(type, parts):
        return column(parts)  # type: ignore[arg-type]
    columns = [part.entries if type(part) is Grid and part.width == 1 else () for part in parts]
    if len({len(c) for c in columns}) > 1 or not columns[0]:
        raise TooHard("things of different kinds in a row")
    return Grid(tuple(zip(*columns, strict=True)), len(columns))


def _transpose(self: Reader, node: w.Transpose) -> Value:
    grid = self.grid(node.operand)
    return Grid(tuple(zip(*grid.rows, strict=True)) or ((),) * grid.width, len(grid.rows))


def _constant(self: Reader, node: w.Constant) -> Value:
    if node.symbol == "inf":
        raise TooHard("infinity is not a number")
    return self.field.of(self.field.generator(node.symbol))


def _decimal(self: Reader, node: w.Decimal) -> Value:
    if not _DECIMAL.fullmatch(node.digits):
        raise TooHard("not a decimal")
    return plain(Fraction(node.digits))


def _summation(self: Reader, node: w.Summation) -> Value:
    if node.upper - node.lower >= _MOST_TERMS:
        raise TooHard("a sum of so many terms")
    return self.total([self(w.unfold(node, k)) for k in range(node.lower, node.upper + 1)])


def _degrees(self: Reader, node: w.Degrees) -> Value:
    half_turn = self.field.of(self.field.generator("pi"), 1)
    return self.field.multiply(self.field.multiply(self.scalar(node.operand), Fraction(1, 180)), half_turn)


_RULES: dict[type[w.Node], Callable[[Reader, Any], Value]] = {
    w.Decimal: _decimal,
    w.Constant: _constant,
    w.Name: _name,
    w.Sum: _sum,
    w.Negative: _negative,
    w.Product: _product,
    w.VectorProduct: _vector_product,
    w.Quotient: _quotient,
    w.Power: _power,
    w.Root: lambda self, n: root(self.field, self.scalar(n.radicand), n.index),
    w.AbsoluteValue: lambda self, n: modulus(self.field, self.scalar(n.operand)),
    w.Norm: _norm,
    w.Call: _call,
    w.Vector: _vector,
    w.Matrix: _matrix,
    w.Determinant: _determinant,
    w.Items: _items,
    w.Transpose: _transpose,
    w.Conjugate: lambda self, n: self.each(self(n.operand), lambda x: conjugate(self.field, x)),
    w.Summation: _summation,
    w.Degrees: _degrees,
}
