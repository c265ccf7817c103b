"""Evaluating written expressions: the values of names, a memo of evaluated nodes, and arithmetic with matrices."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from operator import add, neg
from typing import Any

from symla.kernel.meaning.functions import apply
from symla.kernel.meaning.gram import may_divide
from symla.kernel.meaning.meaning import RULES
from symla.kernel.meaning.summation import counted
from symla.kernel.meaning.verdict import Verdict
from symla.kernel.numbers.conjugate import conjugate
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.exponents import any_logarithm, is_whole
from symla.kernel.numbers.grid import Grid, Value, kind_of_product, kind_of_sum, lone, transposed
from symla.kernel.numbers.nonzero import Nonzero
from symla.kernel.numbers.polynomial import RATIONAL, Exact, Scalar, TooHard, Undefined, dotted, plain, times
from symla.kernel.numbers.reduction import adjugate, determinant
from symla.kernel.numbers.roots import modulus_squared, power
from symla.kernel.numbers.sign import is_positive, sign
from symla.notation import written as w
from symla.notation.conventions import BILINEAR, CONJUGATE_FIRST, CONJUGATE_SECOND
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction


class MayVanish(TooHard):
    """A division by a number that is not known to be nonzero."""

    def __init__(self, divisor: Exact) -> None:
        super().__init__("a divisor may be zero")
        self.divisor = divisor


class Reader:
    """Evaluates expressions over one field, with values of names.

    With `letters`, divisors are taken to be nonzero, and `divided` says whether there was one: the letters of a
    definition stand for data for which it is defined.
    """

    def __init__(self, field: Field, nonzero: Nonzero, letters: bool = False) -> None:
        self.field: Field = field
        self.nonzero = nonzero
        self.names: dict[w.Name, Value] = {}
        self._vectors: dict[tuple[str, tuple[str, ...], str], Value] = {}  # by base, subscript and accent
        self._lettered: set[str] = set()  # names of vectors and matrices, in small letters
        self._matrices: dict[tuple[str, tuple[str, ...], str], Grid] = {}  # by the letters of their entries
        self.counting: dict[str, int] = {}  # current values of summation indices
        self.zeros: dict[w.Name, tuple[NamedZero, Scalar]] = {}  # of polynomials, by their names
        self.letters = letters
        self.inner_product: str = CONJUGATE_SECOND  # the convention that holds for `u · v`
        self.divided = False
        self.rounded: dict[tuple[w.Node, w.Node], Verdict] = {}  # a memo: a page often states a rounded value twice
        self.by_entries = False  # whether a value was read from the letter of an entry, which may change its meaning
        self.agreed: set[tuple[w.Node, w.Node]] = set()  # a memo: lines are compared as wholes and part by part
        self._rows: dict[int, tuple[tuple[w.Node, ...], tuple[Value, ...]]] = {}
        self._inverses: dict[int, tuple[Grid, Grid]] = {}
        self._transposes: dict[int, tuple[Grid, Grid]] = {}
        self.null_spaces: list[tuple[Grid, Grid]] = []  # matrices of rational numbers, with proved bases
        self._products: dict[tuple[int, int], tuple[Grid, Grid, Grid]] = {}
        self._read: dict[w.Node, Value] = {}
        self.tried: dict[int, Grid] = {}  # matrices whose columns may be independent, by their ids

    def __call__(self, node: w.Node) -> Value:
        kind = type(node)
        if kind is w.Number:
            return node.value  # type: ignore[attr-defined, no-any-return]
        if kind is w.Name:
            if self.counting:
                node = counted(self, node)  # type: ignore[arg-type]
            given = self.names.get(node)  # type: ignore[call-overload]
            if given is not None:
                return given  # type: ignore[no-any-return]
        found = self._read.get(node)
        if found is not None:
            return found
        try:
            rule = RULES[kind]
        except KeyError:
            raise TooHard(f"{kind.__name__} is not a value") from None
        value = self._read[node] = rule(self, node)
        return value

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A context whose memo is discarded, for summation indices with changing values."""
        kept = self._read, self._rows, self._inverses, self._transposes, self._products
        self._read, self._rows, self._inverses, self._transposes, self._products = {}, {}, {}, {}, {}
        try:
            yield
        finally:
            self._read, self._rows, self._inverses, self._transposes, self._products = kept

    def row(self, entries: tuple[w.Node, ...]) -> tuple[Value, ...]:
        """The values of a row, memoized because matrices share rows."""
        found = self._rows.get(id(entries))
        if found is None:
            values = tuple([e.value if type(e) is w.Number else self(e) for e in entries])
            found = self._rows[id(entries)] = entries, values
        return found[1]

    def known(self, node: w.Node) -> Value | None:
        """The memoized value; None if there is none."""
        if type(node) is w.Number:
            return node.value
        given = self.names.get(node) if type(node) is w.Name else None
        return self._read.get(node) if given is None else given

    def give(self, name: w.Name, value: Value) -> None:
        """Give a name its value."""
        self.names[name] = value
        if type(value) is Grid:
            self._lettered.add(name.base.lower())
        if name.kind == "vector":
            self._vectors[name.base, name.subscript, name.accent] = value
        elif name.kind == "matrix" and type(value) is Grid:
            self._matrices[name.base.lower(), name.subscript, name.accent] = value

    def symbol(self, label: Hashable) -> Scalar:
        """The symbol of a letter.  Raises `Undefined` for the name of a zero."""
        if label in self.zeros:
            raise Undefined("a letter is the name of a zero, too")
        return self.field.symbol(label)

    def forget(self) -> None:
        """Clear the memo, after names have changed their values."""
        self._read.clear()
        self._rows.clear()
        self._inverses.clear()
        self._transposes.clear()
        self._products.clear()
        self.rounded.clear()
        self.agreed.clear()

    def is_lettered(self, name: w.Name) -> bool:
        """Whether the name may be the letter of an entry."""
        return bool(name.subscript) and name.base.lower() in self._lettered

    def entry(self, node: w.Name) -> Scalar | None:
        """`v_2` of a vector v, `p_{31}` of a vector p_3, `a_{12}` of a matrix A."""
        subscript = node.subscript
        if not self.is_lettered(node) or not all(s.isdigit() and len(s) <= 6 for s in subscript):
            return None
        place = [int(s) - 1 for s in subscript]
        found = []
        vector = self._vectors.get((node.base, subscript[:-1], node.accent))
        if type(vector) is Grid and 0 <= place[-1] < vector.shape[0]:
            found.append(vector.entries[place[-1] * vector.width])
        if len(place) > 1:
            matrix = self._matrices.get((node.base, subscript[:-2], node.accent))
            i, j = place[-2:]
            if matrix is not None and 0 <= i < matrix.shape[0] and 0 <= j < matrix.width:
                found.append(matrix.rows[i][j])
        if len(found) > 1:
            raise TooHard(f"{node.base} with these indices is a component of a vector and an entry of a matrix")
        self.by_entries = self.by_entries or bool(found)
        return found[0] if found else None

    def scalar(self, node: w.Node) -> Scalar:
        value = lone(self(node))
        if type(value) is Grid:
            raise Undefined("a matrix stands where a number belongs")
        return value

    def grid(self, node: w.Node) -> Grid:
        value = self(node)
        if type(value) is not Grid:
            raise Undefined("a number stands where a vector or matrix belongs")
        return value

    def quotient(self, a: Scalar, b: Scalar) -> Scalar:
        if type(b) is Exact:
            if self.letters:
                self.divided = True
            elif not may_divide(self, b):
                raise MayVanish(b)
        return self.field.divide(a, b)

    def power(self, x: Scalar, exponent: Scalar) -> Scalar:
        if type(exponent) is Exact:
            whole = self.field.whole and is_whole(self.field, exponent) and self.nonzero.holds(x)
            logarithm = any_logarithm(self.field, x) if whole else self._logarithm(x)
            return apply(self.field, "exp", (self.field.multiply(exponent, logarithm),))
        if exponent < 0:
            return self.quotient(1, power(self.field, x, -exponent))
        return power(self.field, x, exponent)

    def _logarithm(self, x: Scalar) -> Scalar:
        """The logarithm of a positive number, or the principal one of a number on the axes: (-1)^x is exp(iπx)."""
        field = self.field
        if is_positive(field, x) or sign(field, x) == 1:
            return apply(field, "ln", (x,))
        i = field.of(field.generator("i"))
        axes = (
            (field.negate(x), 1),
            (field.negate(field.multiply(i, x)), Fraction(1, 2)),
            (field.multiply(i, x), Fraction(-1, 2)),
        )
        for size, turn in axes:
            if sign(field, size) == 1:
                angle = field.multiply(turn, field.multiply(i, field.of(field.generator("pi"))))
                return field.add(apply(field, "ln", (size,)), angle)
        raise TooHard("a power whose exponent is not rational")

    # ---- sums and products of numbers and matrices -------------------------------------------------------------------

    def total(self, values: list[Value]) -> Value:
        scalars = [v for v in values if type(v) is not Grid]
        if len(scalars) == len(values):
            return self.field.total(scalars)
        result = values[0]
        for value in values[1:]:
            result = self.plus(result, value)
        return result

    def plus(self, a: Value, b: Value) -> Value:
        if type(a) is not Grid or type(b) is not Grid or (a.kind == "number") != (b.kind == "number"):
            x, y = lone(a), lone(b)
            if type(x) is Grid or type(y) is Grid:
                raise Undefined("a number and a matrix cannot be added")
            return self.field.add(x, y)
        if a.rational and b.rational and a.shape == b.shape:
            sums: Iterator[Any] = map(add, a.entries, b.entries)
            return Grid(tuple(map(plain, sums)), a.shape, None, kind_of_sum(a, b))
        return self.each_pair(a, b, self.field.add, "different shapes cannot be added")

    def negated(self, a: Value) -> Value:
        if type(a) is not Grid or not a.rational:
            return self.each(a, self.field.negate)
        entries: tuple[Any, ...] = a.entries
        return Grid(tuple(map(neg, entries)), a.shape, None, a.kind)

    def each_pair(self, a: Grid, b: Grid, combine: Callable[[Scalar, Scalar], Scalar], else_: str) -> Grid:
        if a.shape != b.shape:
            raise Undefined(else_)
        return Grid(tuple(map(combine, a.entries, b.entries)), a.shape, None, kind_of_sum(a, b))

    def each(self, a: Value, change: Callable[[Scalar], Scalar]) -> Value:
        if type(a) is Grid:
            return Grid(tuple(map(change, a.entries)), a.shape, None, a.kind)
        return change(a)

    def times(self, a: Value, b: Value) -> Value:
        if type(a) is not Grid:
            return self.multiple(a, b) if type(b) is Grid else self.field.multiply(a, b)
        if type(b) is not Grid:
            return self.multiple(b, a)
        scalars = ("number",) if a.width == b.shape[0] else ("number", "either")
        if a.kind not in scalars and b.kind not in scalars:
            return self.product(a, b)
        return self.times(lone(a) if a.kind in scalars else a, lone(b) if b.kind in scalars else b)

    def multiple(self, factor: Scalar, a: Grid) -> Grid:
        of_rational: Callable[[Any, Any], Scalar] = self.field.scaled if type(factor) is Exact else times
        scale = of_rational if a.rational else self.field.multiply
        return Grid(tuple([scale(factor, x) for x in a.entries]), a.shape, None, a.kind)

    def inverse(self, a: Grid) -> Grid:
        """The inverse, as the adjugate divided by the determinant, memoized."""
        found = self._inverses.get(id(a))
        if found is None:
            divisor = determinant(self.field, a.rows)
            entries = adjugate(self.field, a.rows)
            inverse = Grid(tuple([self.quotient(x, divisor) for row in entries for x in row]), a.shape)
            found = self._inverses[id(a)] = a, inverse
        return found[1]

    def transposed(self, a: Value) -> Value:
        """The transpose, memoized, so that products with it are; of a number, u^T v, the number itself."""
        if type(a) is not Grid or lone(a) is not a:
            return a
        found = self._transposes.get(id(a))
        if found is None:
            found = self._transposes[id(a)] = a, transposed(a)
        return found[1]

    def product(self, a: Grid, b: Grid) -> Grid:
        """The matrix product, memoized: a page names the same one in its lines, its remarks and its answer."""
        known = self._products.get((id(a), id(b)))
        if known is not None:
            return known[2]
        if a.width != b.shape[0]:
            raise Undefined("the inner sizes differ")
        columns = list(zip(*b.rows, strict=True)) or [()] * b.width
        dot = self._dot_of(a, b)
        shape = (a.shape[0], b.width)
        found = Grid(tuple([dot(row, c) for row in a.rows for c in columns]), shape, None, kind_of_product(a, b))
        self._products[id(a), id(b)] = a, b, found  # which keeps both alive, so that their ids stay theirs
        return found

    def _dot_of(self, a: Grid, b: Grid) -> Callable[[tuple[Scalar, ...], tuple[Scalar, ...]], Scalar]:
        """The fastest dot product for the rows of one matrix and the columns of the other."""
        if a.rational:
            return dotted if b.rational else self.field.combination
        return self.dot

    def dot(self, a: tuple[Scalar, ...], b: tuple[Scalar, ...]) -> Scalar:
        if len(a) != len(b):
            raise Undefined("the vectors have different numbers of components")
        if RATIONAL.issuperset(map(type, a)) and RATIONAL.issuperset(map(type, b)):
            return dotted(a, b)
        return self.field.total(list(map(self.field.multiply, a, b)))

    def inner(self, a: Grid, b: Grid) -> Scalar:
        """a · b for two columns, as the convention has it."""
        x, y = a.entries, b.entries
        if self.inner_product == BILINEAR:
            return self.dot(x, y)
        if x is y and not a.rational:  # |√x|^2 = |x|, though the conjugate of √x depends on x
            return self.field.total([modulus_squared(self.field, entry) for entry in x])
        if self.inner_product == CONJUGATE_FIRST:
            return self.dot(x if a.rational else self.conjugated(x), y)
        return self.dot(x, y if b.rational else self.conjugated(y))

    def conjugated(self, entries: tuple[Scalar, ...]) -> tuple[Scalar, ...]:
        return tuple([conjugate(self.field, t) if type(t) is Exact else t for t in entries])
