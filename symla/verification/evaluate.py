"""The kernel's reading of a written expression: what each sign of the page means, as exact numbers.

These are the definitions against which everything is proved, so they are written out plainly and use nothing of the
operations: the dot product is the sum of products of components (the second conjugated over the complex numbers), the
p-norm the p-th root of the sum of p-th powers of absolute values, a matrix product rows times columns.

A value is a scalar, or a `Grid` of scalars (a vector is a column).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from symla.notation import written as w
from symla.verification.exact import Exact, Field, Generator, Polynomial, Scalar, TooHard, Undefined, content
from symla.verification.order import Order
from symla.verification.reduction import determinant, rank
from symla.verification.sign import is_constant, is_nonnegative, sign


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix of scalars by its rows."""

    rows: tuple[tuple[Scalar, ...], ...]
    width: int

    @property
    def entries(self) -> tuple[Scalar, ...]:
        return tuple(x for row in self.rows for x in row)

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), self.width


Value = Scalar | Grid


def column(entries: tuple[Scalar, ...]) -> Grid:
    return Grid(tuple((x,) for x in entries), 1)


class Reader:
    """Reads expressions over one field, with what the names stand for."""

    def __init__(self, field: Field, names: Mapping[w.Name, Value]) -> None:
        self.field = field
        self.names = dict(names)
        self.order = Order(field)
        self.nonzero: Callable[[Scalar], bool] = lambda x: is_constant(field, x) and bool(sign(field, x))
        self.divisors: list[Scalar] = []  # what was divided by and is not a number: to be shown nonzero

    def __call__(self, node: w.Node) -> Value:
        rule = _RULES.get(type(node))
        if rule is None:
            raise TooHard(f"{type(node).__name__} is not a value")
        return rule(self, node)

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

    # ---- helpers for the rules ---------------------------------------------------------------------------------------

    def total(self, values: list[Value]) -> Value:
        result = values[0]
        for value in values[1:]:
            result = self.plus(result, value)
        return result

    def plus(self, a: Value, b: Value) -> Value:
        if type(a) is Grid and type(b) is Grid:
            if a.shape != b.shape:
                raise Undefined("different shapes cannot be added")
            add = self.field.add
            return Grid(tuple(tuple(map(add, r, s)) for r, s in zip(a.rows, b.rows, strict=True)), a.width)
        if type(a) is Grid or type(b) is Grid:
            raise Undefined("a number and a matrix cannot be added")
        return self.field.add(a, b)  # type: ignore[arg-type]

    def each(self, a: Value, change: Callable[[Scalar], Scalar]) -> Value:
        if type(a) is Grid:
            return Grid(tuple(tuple(change(x) for x in row) for row in a.rows), a.width)
        return change(a)  # type: ignore[arg-type]

    def times(self, a: Value, b: Value) -> Value:
        multiply = self.field.multiply
        if type(a) is not Grid:
            return self.each(b, lambda x: multiply(a, x))  # type: ignore[arg-type]
        if type(b) is not Grid:
            return self.each(a, lambda x: multiply(x, b))  # type: ignore[arg-type]
        if a.width != len(b.rows):
            raise Undefined("the inner sizes differ")
        columns = [tuple(row[j] for row in b.rows) for j in range(b.width)]
        return Grid(tuple(tuple(self.dot(row, c) for c in columns) for row in a.rows), b.width)

    def dot(self, a: tuple[Scalar, ...], b: tuple[Scalar, ...]) -> Scalar:
        total: Scalar = 0
        for x, y in zip(a, b, strict=True):
            total = self.field.add(total, self.field.multiply(x, y))
        return total

    def quotient(self, a: Scalar, b: Scalar) -> Scalar:
        if type(b) is Exact and not is_constant(self.field, b):
            self.divisors.append(b)
        return self.field.divide(a, b)

    def modulus(self, x: Scalar) -> Scalar:
        field = self.field
        if type(x) is not Exact:
            return abs(x)  # type: ignore[arg-type]
        if not field.is_real(x):
            return self.root(field.modulus_squared(x), 2)
        if is_nonnegative(field, x):
            return x
        if is_nonnegative(field, field.negate(x)):
            return field.negate(x)
        if len(x.numerator) == 1 and len(x.denominator) == 1 and not field.complex_domain:
            return field.divide(self._modulus_of_monomial(x.numerator), self._modulus_of_monomial(x.denominator))
        leading = min(x.numerator)
        if x.numerator[leading] < 0:
            x = field.negate(x)  # type: ignore[assignment]
        return field.of(field.compound("abs", "", 0, (x,)))

    def _modulus_of_monomial(self, p: Any) -> Scalar:
        field = self.field
        ((monomial, coefficient),) = p.items()
        result: Scalar = abs(coefficient)
        for g, e in monomial:
            kind = field.generators[g].kind
            power = field.of(g, e)
            if kind == "symbol" and e % 2:
                g = field.compound("abs", "", 0, (field.of(g),))
                power = field.of(g, e)
            elif kind == "function" and field.generators[g].label != "exp" and e % 2:
                power = field.of(field.compound("abs", "", 0, (power,)))
            result = field.multiply(result, power)
        return result

    def root(self, x: Scalar, index: int) -> Scalar:
        field = self.field
        if type(x) is not Exact:
            if x < 0:  # type: ignore[operator]
                if index != 2:
                    raise TooHard("an odd root of a negative number")
                return field.multiply(field.of(field.generator("i")), self.root(-x, 2))  # type: ignore[operator]
            if x == 0:
                return 0
            top = x.numerator * x.denominator ** (index - 1)  # type: ignore[union-attr]
            return field.divide(field.whole_power_of_primes(top, index), x.denominator)  # type: ignore[union-attr]
        known = sign(field, x) if is_constant(field, x) else None
        if known == -1 and index == 2:
            return field.multiply(field.of(field.generator("i")), self.root(field.negate(x), 2))
        if len(x.denominator) > 1 or () not in x.denominator:
            return field.divide(self.root(whole(x.numerator), index), self.root(whole(x.denominator), index))
        return self._root_of_polynomial(x, index)

    def _root_of_polynomial(self, x: Exact, index: int) -> Scalar:
        """Takes out what can be taken out of every term: sqrt(5a^2) = sqrt(5)|a|."""
        field = self.field
        scale = content(x.numerator)
        common: dict[int, Any] | None = None
        for monomial in x.numerator:
            exponents = {g: e for g, e in monomial if field.generators[g].kind == "symbol" and not field.complex_domain}
            common = exponents if common is None else {g: min(e, exponents[g]) for g, e in common.items() if g in exponents}
        outside: Scalar = self.root(scale, index)
        taken: dict[int, Any] = {}
        for g, e in (common or {}).items():
            whole = e // index * index
            if whole > 0 and index == 2:
                taken[g] = whole
                outside = field.multiply(outside, self.modulus(field.of(g, whole // index)))
        inner = {}
        for monomial, coefficient in x.numerator.items():
            rest = tuple((g, e - taken.get(g, 0)) for g, e in monomial if e != taken.get(g, 0))
            inner[rest] = Fraction(coefficient) / scale
        if set(inner) == {()} and inner[()] == 1:
            return outside
        radicand: Scalar = field.settle(inner, {(): 1})
        return field.multiply(outside, field.of(field.compound("radical", "", index, (radicand,))))

    def power(self, x: Scalar, exponent: Scalar) -> Scalar:
        field = self.field
        if type(exponent) is Exact:
            raise TooHard("a power whose exponent is not rational")
        e = Fraction(exponent)  # type: ignore[arg-type]
        if e.denominator == 1:
            if e < 0:
                return self.quotient(1, field.power(x, -e.numerator))
            return field.power(x, e.numerator)
        if e.denominator > 50:
            raise TooHard("a root of such a high index")
        if e < 0:
            return self.quotient(1, self.power(x, -e))
        return field.power(self.root(x, e.denominator), e.numerator)


    def generator_at(self, generator: Generator, arguments: list[Scalar]) -> Scalar:
        """What a generator becomes when its arguments do."""
        if generator.kind == "abs":
            return self.modulus(arguments[0])
        if generator.kind == "radical":
            return self.root(arguments[0], generator.index)
        return _FUNCTIONS[generator.label](self, arguments)


def whole(p: Polynomial) -> Scalar:
    """A polynomial as a number."""
    if len(p) == 1 and () in p:
        return p[()]
    return Exact(p, {(): 1})


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
    return self.field.symbol(label(node))


def label(node: w.Name) -> str:
    return "_".join((node.base, *node.subscript)) + node.accent


def entry_of(self: Reader, node: w.Name) -> Scalar | None:
    """`v_2` of a vector v, `p_{31}` of a vector p_3, `a_{12}` of a matrix A."""
    if not node.subscript or not all(s.isdigit() for s in node.subscript):
        return None
    place = [int(s) - 1 for s in node.subscript]
    own = node.subscript[:-1]
    found = []
    vector = self.names.get(w.Name(node.base, own, "vector", node.accent))
    if type(vector) is Grid and 0 <= place[-1] < len(vector.rows):
        found.append(vector.rows[place[-1]][0])
    if len(place) == 2:
        matrix = self.names.get(w.Name(node.base.upper(), (), "matrix", node.accent))
        if type(matrix) is Grid and 0 <= place[0] < len(matrix.rows) and 0 <= place[1] < matrix.width:
            found.append(matrix.rows[place[0]][place[1]])
    if len(found) > 1:
        raise TooHard(f"{label(node)} is a component of a vector and an entry of a matrix")
    return found[0] if found else None


def _product(self: Reader, node: w.Product) -> Value:
    result = self(node.factors[0])
    for factor in node.factors[1:]:
        result = self.times(result, self(factor))
    return result


def _vector_product(self: Reader, node: w.VectorProduct) -> Value:
    a, b = self.grid(node.left), self.grid(node.right)
    if node.kind == "hadamard":
        if a.shape != b.shape:
            raise Undefined("different shapes have no element-wise product")
        multiply = self.field.multiply
        return Grid(tuple(tuple(map(multiply, r, s)) for r, s in zip(a.rows, b.rows, strict=True)), a.width)
    if a.width != 1 or b.width != 1:
        raise Undefined("a matrix stands where a vector belongs")
    x, y = a.entries, b.entries
    if node.kind == "outer":
        conjugated = [self.field.conjugate(t) for t in y]
        return Grid(tuple(tuple(self.field.multiply(s, t) for t in conjugated) for s in x), len(y))
    if len(x) != len(y):
        raise Undefined("the vectors have different numbers of components")
    if node.kind == "dot":
        return self.dot(x, tuple(self.field.conjugate(t) for t in y))
    if len(x) != 3:
        raise Undefined("the cross product exists in three dimensions")
    minor = lambda i, j: self.field.subtract(self.field.multiply(x[i], y[j]), self.field.multiply(x[j], y[i]))  # noqa: E731
    return column((minor(1, 2), minor(2, 0), minor(0, 1)))


def _norm(self: Reader, node: w.Norm) -> Value:
    grid = self.grid(node.operand)
    squares = [self.field.modulus_squared(x) for x in grid.entries]
    if node.kind is None or node.kind == w.Name("F"):
        return self.root(self.total([0, *squares]), 2)  # type: ignore[arg-type]
    if node.kind == w.Constant("inf"):
        return largest(self, [self.modulus(x) for x in grid.entries])
    p = self.scalar(node.kind)
    if p == 2:
        return self.root(self.total([0, *squares]), 2)  # type: ignore[arg-type]
    powers = [self.power(self.modulus(x), p) for x in grid.entries]
    return self.power(self.total([0, *powers]), Fraction(1) / p)  # type: ignore[arg-type, operator]


def largest(self: Reader, values: list[Scalar]) -> Scalar:
    """The largest of several numbers; where they cannot be compared, as a value of the function max."""
    field = self.field
    left: list[Scalar] = []
    for value in values:
        if any(_known_at_least(field, other, value) for other in left):
            continue
        left = [other for other in left if not _known_at_least(field, value, other)]
        left.append(value)
    if not left:
        raise Undefined("the largest of no numbers")
    if len(left) == 1:
        return left[0]
    ordered = tuple(sorted(left, key=lambda v: repr(sorted(field.lift(v).numerator.items()))))
    return field.of(field.compound("function", "max", 0, ordered))


def _known_at_least(field: Field, a: Scalar, b: Scalar) -> bool:
    difference = field.subtract(a, b)
    if is_constant(field, difference):
        return (sign(field, difference) or 0) >= 0 if not field.is_zero(difference) else True
    return is_nonnegative(field, difference)


def _call(self: Reader, node: w.Call) -> Value:
    if node.function == "proj" and node.subscript is not None:
        a, b = self.grid(node.arguments[0]), self.grid(node.subscript)
        bar = tuple(self.field.conjugate(t) for t in b.entries)
        ratio = self.quotient(self.dot(a.entries, bar), self.dot(b.entries, bar))
        return self.times(ratio, b)
    if node.keywords or node.subscript is not None:
        raise TooHard(f"{node.function} is not a function of numbers")
    if node.function == "rank":
        grid = self.grid(node.arguments[0])
        return rank(self.field, grid.rows, grid.width, self.nonzero)
    arguments = [self(a) for a in node.arguments]
    rule = _FUNCTIONS.get(node.function)
    if rule is None:
        raise TooHard(f"{node.function} is not known to the kernel")
    if len(arguments) == 1 and type(arguments[0]) is Grid:
        return self.each(arguments[0], lambda x: rule(self, [x]))
    return rule(self, arguments)  # type: ignore[arg-type]


def _exp(self: Reader, arguments: list[Scalar]) -> Scalar:
    """e to a rational power is a power of the generator e; anything else is a value of the function exp."""
    (x,) = arguments
    field = self.field
    if type(x) is not Exact:
        return 1 if x == 0 else field.of(field.generator("e"), x)
    leading = min(x.numerator)
    if x.numerator[leading] < 0:
        return field.of(field.compound("function", "exp", 0, (field.negate(x),)), -1)
    return field.of(field.compound("function", "exp", 0, (x,)))


# cos(turn · pi) as a sum of coefficient · sqrt(radicand)
_COSINES: dict[Fraction, tuple[tuple[Fraction, int], ...]] = {
    Fraction(0): ((Fraction(1), 1),),
    Fraction(1, 12): ((Fraction(1, 4), 6), (Fraction(1, 4), 2)),
    Fraction(1, 6): ((Fraction(1, 2), 3),),
    Fraction(1, 5): ((Fraction(1, 4), 1), (Fraction(1, 4), 5)),
    Fraction(1, 4): ((Fraction(1, 2), 2),),
    Fraction(1, 3): ((Fraction(1, 2), 1),),
    Fraction(2, 5): ((Fraction(-1, 4), 1), (Fraction(1, 4), 5)),
    Fraction(5, 12): ((Fraction(1, 4), 6), (Fraction(-1, 4), 2)),
    Fraction(1, 2): (),
}


def _cos(self: Reader, arguments: list[Scalar]) -> Scalar:
    """Special angles, and the cosine of an arccosine; else a value of the function."""
    (x,) = arguments
    field = self.field
    turn = field.divide(x, field.of(field.generator("pi")))
    if type(turn) is Exact and len(turn.numerator) == 1 and turn.numerator.keys() == turn.denominator.keys():
        ((_, a),), ((_, b),) = turn.numerator.items(), turn.denominator.items()
        turn = Fraction(a) / b
    if type(turn) is not Exact:
        angle = Fraction(turn) % 2  # type: ignore[arg-type]
        angle = min(angle, 2 - angle)
        negative = angle > Fraction(1, 2)
        terms = _COSINES.get(1 - angle if negative else angle)
        if terms is not None:
            value: Scalar = 0
            for coefficient, radicand in terms:
                value = field.add(value, field.multiply(coefficient, self.root(radicand, 2)))
            return field.negate(value) if negative else value
    if type(x) is Exact and len(x.numerator) == 1 and x.denominator == {(): 1}:
        ((monomial, coefficient),) = x.numerator.items()
        if coefficient == 1 and len(monomial) == 1 and monomial[0][1] == 1:
            generator = field.generators[monomial[0][0]]
            if generator.kind == "function" and generator.label == "arccos":
                return generator.arguments[0]
    return field.of(field.compound("function", "cos", 0, (x,)))


_ARCCOSINES = sorted({turn for angle in _COSINES for turn in (angle, 1 - angle)})


def _arccos(self: Reader, arguments: list[Scalar]) -> Scalar:
    (x,) = arguments
    field = self.field
    pi = field.of(field.generator("pi"))
    for turn in _ARCCOSINES:
        angle = field.multiply(turn, pi)
        if field.is_zero(field.subtract(x, _cos(self, [angle]))):
            return angle
    return field.of(field.compound("function", "arccos", 0, (x,)))


def _step(self: Reader, arguments: list[Scalar]) -> Scalar:
    known = sign(self.field, arguments[0])
    if known is None:
        known = self.order.sign(arguments[0])
    if known is None:
        return self.field.of(self.field.compound("function", "step", 0, tuple(arguments)))
    return 1 if known >= 0 else 0


def _sigmoid(self: Reader, arguments: list[Scalar]) -> Scalar:
    return self.field.divide(1, self.field.add(1, _exp(self, [self.field.negate(arguments[0])])))


def _ln(self: Reader, arguments: list[Scalar]) -> Scalar:
    (x,) = arguments
    return 0 if x == 1 else self.field.of(self.field.compound("function", "ln", 0, (x,)))


_FUNCTIONS: dict[str, Callable[[Reader, list[Scalar]], Scalar]] = {
    "exp": _exp,
    "cos": _cos,
    "arccos": _arccos,
    "ln": _ln,
    "max": largest,
    "min": lambda self, xs: self.field.negate(largest(self, [self.field.negate(x) for x in xs])),
    "relu": lambda self, xs: largest(self, [0, *xs]),
    "step": _step,
    "sigmoid": _sigmoid,
}


def _matrix(self: Reader, node: w.Matrix) -> Value:
    """A matrix by its entries, or by blocks: `[A | b]`."""
    parts = tuple(tuple([self(e) for e in row]) for row in node.rows)
    width = len(parts[0]) if parts else node.columns
    if any(type(part) is Grid for row in parts for part in row):
        return _blocks(parts)
    return Grid(parts, width)  # type: ignore[arg-type]


def _blocks(parts: tuple[tuple[Value, ...], ...]) -> Grid:
    """Matrices side by side and one below the other as one matrix."""
    rows: list[tuple[Scalar, ...]] = []
    for blocks in parts:
        grids = [block if type(block) is Grid else column((block,)) for block in blocks]  # type: ignore[arg-type]
        if len({len(grid.rows) for grid in grids}) != 1:
            raise Undefined("blocks side by side have the same number of rows")
        rows += [tuple(x for grid in grids for x in grid.rows[i]) for i in range(len(grids[0].rows))]
    if len({len(row) for row in rows}) != 1:
        raise Undefined("blocks one below the other have the same number of columns")
    return Grid(tuple(rows), len(rows[0]))


def _determinant(self: Reader, node: w.Determinant) -> Value:
    grid = self.grid(node.operand)
    if len(grid.rows) != grid.width:
        raise Undefined("only a square matrix has a determinant")
    return determinant(self.field, grid.rows)


def _items(self: Reader, node: w.Items) -> Value:
    """Numbers one below the other, vectors side by side."""
    parts = [self(e) for e in node.entries]
    grids = [part for part in parts if isinstance(part, Grid)]
    if not grids:
        return column(tuple([self.scalar(e) for e in node.entries]))
    height = len(grids[0].rows)
    if len(grids) != len(parts) or any(grid.shape != (height, 1) for grid in grids):
        raise TooHard("things of different kinds in a row")
    return Grid(tuple(tuple(grid.rows[i][0] for grid in grids) for i in range(height)), len(grids))


def _transpose(self: Reader, node: w.Transpose) -> Value:
    grid = self.grid(node.operand)
    return Grid(tuple(tuple(row[j] for row in grid.rows) for j in range(grid.width)), len(grid.rows))


def _power(self: Reader, node: w.Power) -> Value:
    base, exponent = self(node.base), self.scalar(node.exponent)
    if type(base) is not Grid:
        return self.power(base, exponent)  # type: ignore[arg-type]
    if type(exponent) is not int or exponent < 0:
        raise TooHard("a matrix to such a power")
    if len(base.rows) != base.width:
        raise Undefined("only a square matrix has powers")
    result: Value = identity(base.width)
    for _ in range(exponent):
        result = self.times(result, base)
    return result


def identity(n: int) -> Grid:
    return Grid(tuple(tuple(int(i == j) for j in range(n)) for i in range(n)), n)


def _constant(self: Reader, node: w.Constant) -> Value:
    if node.symbol == "inf":
        raise TooHard("infinity is not a number")
    return self.field.of(self.field.generator(node.symbol))


_RULES: dict[type[w.Node], Callable[[Reader, Any], Value]] = {
    w.Number: lambda self, n: n.value,
    w.Decimal: lambda self, n: Fraction(n.digits),
    w.Constant: _constant,
    w.Name: _name,
    w.Sum: lambda self, n: self.total([self(t) for t in n.terms]),
    w.Negative: lambda self, n: self.each(self(n.operand), self.field.negate),
    w.Product: _product,
    w.VectorProduct: _vector_product,
    w.Quotient: lambda self, n: (
        (lambda top, bottom: self.each(top, lambda x: self.quotient(x, bottom)))(self(n.numerator), self.scalar(n.denominator))
    ),
    w.Power: _power,
    w.Root: lambda self, n: self.root(self.scalar(n.radicand), n.index),
    w.AbsoluteValue: lambda self, n: self.modulus(self.scalar(n.operand)),
    w.Norm: _norm,
    w.Call: _call,
    w.Vector: lambda self, n: column(tuple([self.scalar(e) for e in n.entries])),
    w.Matrix: _matrix,
    w.Determinant: _determinant,
    w.Items: _items,
    w.Transpose: _transpose,
    w.Conjugate: lambda self, n: self.each(self(n.operand), self.field.conjugate),
    w.Summation: lambda self, n: self.total([self(w.unfold(n, k)) for k in range(n.lower, n.upper + 1)]),
    w.Degrees: lambda self, n: self.field.divide(
        self.field.multiply(self.scalar(n.operand), self.field.of(self.field.generator("pi"))), 180
    ),
}
