"""The exact SymPy value of a written expression.

    Root(Number(8))                 2*sqrt(2)
    Vector((Number(3), Number(4)))  ImmutableMatrix([[3], [4]])

Scalars become SymPy expressions, vectors columns, matrices `ImmutableMatrix`.  Names are symbols, real unless the
domain is complex, or their values in `names`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import sympy
from sympy import Expr, ImmutableMatrix, Integer, Rational, S, Symbol

from symla.errors import sized
from symla.notation import written as w
from symla.notation.domain import Domain, NoValue, Value
from symla.notation.indices import join_indices
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction
from symla.notation.statements import Either, Implies, Not, Nothing, Truth, Word
from symla.notation.summation import unfold
from symla.notation.sympy_zeros import Algebraic

_CONSTANTS = {"pi": S.Pi, "e": S.Exp1, "i": S.ImaginaryUnit, "inf": S.Infinity}
_PLACES = 60
_SMALLEST_PART = 120  # as a multiple of pi
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "cos": sympy.cos,
    "sin": sympy.sin,
    "tan": sympy.tan,
    "cosh": sympy.cosh,
    "sinh": sympy.sinh,
    "tanh": sympy.tanh,
    "cot": sympy.cot,
    "sec": sympy.sec,
    "csc": sympy.csc,
    "arccos": lambda x: _turn(sympy.acos(x)),
    "arcsin": lambda x: _turn(sympy.asin(x)),
    "arctan": lambda x: _turn(sympy.atan(x)),
    "exp": sympy.exp,
    "ln": sympy.log,
    "max": lambda *xs: sympy.Max(*xs),
    "min": lambda *xs: sympy.Min(*xs),
    "relu": lambda x: sympy.Max(S.Zero, x),
    "step": lambda x: sympy.Piecewise((S.One, x >= 0), (S.Zero, True)),
    "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
}


def _turn(angle: Any) -> Any:
    """The angle as a rational multiple of pi of small denominator, if sixty digits agree; otherwise unchanged.  The
    line that shows the multiple is proved separately.
    """
    if not isinstance(angle, sympy.acos | sympy.asin | sympy.atan) or not angle.is_number or angle.args[0].is_Rational:
        return angle
    part = (angle / S.Pi).evalf(_PLACES)
    if not part.is_Float:
        return angle
    turn = Fraction(int(part * 10**_PLACES), 10**_PLACES).limit_denominator(_SMALLEST_PART)
    found = Rational(turn.numerator, turn.denominator)
    if abs(part - found) >= sympy.Float(10, _PLACES) ** (5 - _PLACES):
        return angle
    square = sympy.expand(angle.args[0] ** 2)
    is_other = square.is_Rational and square != angle.inverse()(found * S.Pi) ** 2  # as near as 10^-60
    return angle if is_other else found * S.Pi


@lru_cache(maxsize=4096)
def symbol(name: w.Name, domain: Domain = "real") -> Symbol:
    """The SymPy symbol of a name: `x_1` for x with subscript 1."""
    text = f"{name.base}_{join_indices(name.subscript)}" if name.subscript else name.base
    if name.accent:
        text += "_" + name.accent
    return Symbol(text, real=True) if domain == "real" else Symbol(text)


def exact(value: int | Fraction) -> Expr:
    """A Python rational as a SymPy one."""
    return Integer(value) if type(value) is int else Rational(value.numerator, value.denominator)


def value(node: w.Node, domain: Domain = "real", names: Mapping[w.Name, Value] | None = None) -> Value:
    """The exact value; raises `SymlaError` where there is none."""
    try:
        return Evaluator(domain, names or {})(node)
    except (TypeError, ValueError, AttributeError, KeyError, NotImplementedError) as error:
        raise NoValue("the parts of this expression do not fit together") from error


class Evaluator:
    """The evaluator of expressions over one domain and one assignment of values to names."""

    def __init__(self, domain: Domain, names: Mapping[w.Name, Value]) -> None:
        self.domain: Domain = domain
        self.names = names

    def __call__(self, node: w.Node) -> Value:
        return _VALUES[type(node)](self, node)


def _name(self: Evaluator, node: w.Name) -> Value:
    if node in self.names:
        return self.names[node]
    return symbol(node, self.domain)


def _sum(self: Evaluator, node: w.Sum) -> Value:
    parts = [self(t) for t in node.terms]
    if any(isinstance(p, ImmutableMatrix) for p in parts):
        total = parts[0]
        for p in parts[1:]:
            total = _fitting(lambda a, b: a + b, total, p, "added")
        return total
    return sympy.Add(*parts)


def _product(self: Evaluator, node: w.Product) -> Value:
    parts = [self(f) for f in node.factors]
    if any(isinstance(p, ImmutableMatrix) for p in parts):
        result = parts[0]
        for p in parts[1:]:
            result = _fitting(lambda a, b: a * b, result, p, "multiplied")
        return result
    return sympy.Mul(*parts)


def _fitting(operate: Callable[[Any, Any], Any], a: Value, b: Value, verb: str) -> Value:
    try:
        return operate(a, b)
    except (TypeError, sympy.matrices.exceptions.ShapeError) as error:
        raise NoValue(f"{_shape(a)} and {_shape(b)} cannot be {verb}") from error


def _shape(a: Value) -> str:
    return f"{sized(*a.shape)} matrix" if isinstance(a, ImmutableMatrix) else "a number"


def _vector_product(self: Evaluator, node: w.VectorProduct) -> Value:
    a, b = self(node.left), self(node.right)
    if node.kind == "dot":
        return sympy.Add(
            *[x * (sympy.conjugate(y) if self.domain == "complex" else y) for x, y in zip(a, b, strict=True)]
        )
    if node.kind == "cross":
        return ImmutableMatrix(a.cross(b))
    if node.kind == "outer":
        return ImmutableMatrix(a * (b.H if self.domain == "complex" else b.T))
    return ImmutableMatrix(a.multiply_elementwise(b))


_NO_ROOT = "a root of a matrix: matrix_square_root(A) works one out"


def _power(self: Evaluator, node: w.Power) -> Value:
    base, exponent = self(node.base), self(node.exponent)
    if exponent.is_Integer and abs(exponent) > 10_000:
        raise NoValue(f"the exponent {exponent} is too large to be worked out")
    if isinstance(base, ImmutableMatrix) and exponent.is_Rational and not exponent.is_Integer:
        raise NoValue(_NO_ROOT)
    return base**exponent


def _root(self: Evaluator, node: w.Root) -> Value:
    radicand = self(node.radicand)
    if isinstance(radicand, ImmutableMatrix):
        raise NoValue(_NO_ROOT)
    return sympy.root(radicand, node.index)


def _modulus(x: Value) -> Value:
    """The absolute value, also where SymPy leaves it unevaluated: ||a||, |i + √2 i|."""
    found = sympy.Abs(x)
    if found.is_Mul:  # (a^2 + 1) |1/a| and √2 |√k|, where |1/a| and |√k| are left as they are
        found = sympy.Mul(*map(_modulus_within, found.args))
    elif found.is_Pow:
        return _modulus_within(found)
    inner = found.args[0] if isinstance(found, sympy.Abs) else None
    if inner is None:
        return found
    if inner.is_extended_nonnegative:
        return inner
    if inner.is_Pow and inner.exp.is_Rational:
        return sympy.Abs(inner.base) ** inner.exp  # |√x| = √|x|, of the principal root
    if inner.is_Mul and any(part.is_Pow and part.exp.is_Rational for part in inner.args):  # |√x/a|
        return sympy.Mul(*map(_modulus, inner.args))
    if inner.is_number and inner.has(S.ImaginaryUnit):
        real, imaginary = sympy.expand(inner).as_real_imag()
        return sympy.sqrt(real**2 + imaginary**2) if real else sympy.Abs(imaginary)
    return found


def _modulus_within(factor: Value) -> Value:
    """The factor with the absolute value in it, if it is one or a power of one, 1/|√k|."""
    base, exponent = factor.as_base_exp()
    return _modulus(*base.args) ** exponent if isinstance(base, sympy.Abs) else factor


def _norm(self: Evaluator, node: w.Norm) -> Value:
    a = self(node.operand)
    sizes = [_modulus(x) for x in a]
    if node.kind is None or node.kind == w.Name("F"):
        return sympy.sqrt(sympy.Add(*[s**2 for s in sizes]))
    p = self(node.kind)
    if getattr(a, "cols", 1) > 1:  # of a matrix, the induced norm
        if p not in (S.One, S.Infinity):
            raise NoValue("of a matrix the norms for 1 and infinity are worked out, and the Frobenius norm")
        lines = [a.col(j) for j in range(a.cols)] if p == S.One else [a.row(i) for i in range(a.rows)]
        return sympy.Max(*[sympy.Add(*[_modulus(x) for x in line]) for line in lines])
    if p == S.Infinity:
        return sympy.Max(*sizes)
    return sympy.Add(*[s**p for s in sizes]) ** (1 / p)


def _call(self: Evaluator, node: w.Call) -> Value:
    function = _FUNCTIONS.get(node.function)
    if node.function == "proj" and node.subscript is not None:
        a, b = self(node.arguments[0]), self(node.subscript)
        bar = b.applyfunc(sympy.conjugate) if self.domain == "complex" else b
        return ImmutableMatrix(b * (a.dot(bar) / b.dot(bar)))
    if node.function == "tr" and len(node.arguments) == 1:
        return _trace(self(node.arguments[0]))
    if function is None or node.keywords:
        raise NoValue(f"{node.function} is not a function of numbers")
    arguments = [self(a) for a in node.arguments]
    if len(arguments) == 1 and isinstance(arguments[0], ImmutableMatrix):
        if node.function in ("max", "min"):
            if arguments[0].cols != 1:
                raise NoValue(f"{node.function} of a matrix may be that of all entries or of each column")
            return function(*arguments[0])
        return arguments[0].applyfunc(function)
    return function(*arguments)


def _trace(a: Value) -> Value:
    if not isinstance(a, ImmutableMatrix) or a.rows != a.cols:
        raise NoValue(f"{_shape(a)} has no trace")
    return a.trace()


def _summation(self: Evaluator, node: w.Summation) -> Value:
    return sympy.Add(*[self(unfold(node, k)) for k in range(node.lower, node.upper + 1)])


def _unbound(node: w.Index) -> Value:
    raise NoValue(f"{node.letter} counts nothing outside of its sum")


def _matrix(self: Evaluator, node: w.Node, what: str) -> Any:
    found = self(node)
    if not isinstance(found, ImmutableMatrix):
        raise NoValue(f"Only a matrix has {what}, and this is a number")
    return found


def _array(self: Evaluator, rows: int, columns: int, entries: Sequence[w.Node]) -> Value:
    values = [self(e) for e in entries]
    if not all(isinstance(x, sympy.Expr) and not x.is_Matrix for x in values):
        raise NoValue("a matrix holds something that is not a number")
    return ImmutableMatrix(rows, columns, values)


_RELATIONS = {"=": sympy.Eq, "!=": sympy.Ne, "<": sympy.Lt, "<=": sympy.Le, ">": sympy.Gt, ">=": sympy.Ge}


def _relation(self: Evaluator, node: w.Relation) -> Value:
    if node.symbol not in _RELATIONS:
        raise NoValue("An approximation or an arrow is not a statement that is true or false")
    left, right = self(node.left), self(node.right)
    if isinstance(left, ImmutableMatrix) and isinstance(right, ImmutableMatrix) and left.shape == right.shape:
        entries = [_RELATIONS[node.symbol](a, b) for a, b in zip(left, right, strict=True)]
        return sympy.Or(*entries) if node.symbol == "!=" else sympy.And(*entries)
    return _RELATIONS[node.symbol](left, right)


_VALUES: dict[type[w.Node], Callable[[Evaluator, Any], Value]] = {
    w.Number: lambda self, n: exact(n.value),
    w.Decimal: lambda self, n: Rational(n.digits),
    w.Count: lambda self, n: Integer(n.number),
    w.Constant: lambda self, n: _CONSTANTS[n.symbol],
    w.Name: _name,
    w.Sum: _sum,
    w.Negative: lambda self, n: -self(n.operand),
    w.Product: _product,
    w.VectorProduct: _vector_product,
    w.Quotient: lambda self, n: self(n.numerator) / self(n.denominator),
    w.Power: _power,
    w.Root: _root,
    w.AbsoluteValue: lambda self, n: _modulus(self(n.operand)),
    w.Norm: _norm,
    w.Call: _call,
    w.Vector: lambda self, n: _array(self, len(n.entries), 1, n.entries),
    w.Matrix: lambda self, n: _array(
        self, len(n.rows), len(n.rows[0]) if n.rows else n.columns, [e for row in n.rows for e in row]
    ),
    w.Determinant: lambda self, n: _matrix(self, n.operand, "a determinant").det(),
    w.Transpose: lambda self, n: _matrix(self, n.operand, "a transpose").T,
    w.Conjugate: lambda self, n: sympy.conjugate(self(n.operand)),
    w.Summation: _summation,
    w.Index: lambda self, n: _unbound(n),
    w.Degrees: lambda self, n: self(n.operand) * S.Pi / 180,
    NamedZero: lambda self, n: Algebraic(n),
    Word: lambda self, n: n.text,
    Nothing: lambda self, n: None,
    Truth: lambda self, n: n.holds,
    w.Items: lambda self, n: tuple(self(e) for e in n.entries),
    w.Relation: _relation,
    w.Both: lambda self, n: sympy.And(*[self(s) for s in n.statements]),
    Either: lambda self, n: sympy.Or(*[self(s) for s in n.statements]),
    Not: lambda self, n: sympy.Not(self(n.statement)),
    Implies: lambda self, n: sympy.Implies(self(n.condition), self(n.statement)),
    w.Branches: lambda self, n: sympy.Piecewise(
        *[(self(v), True if condition is None else self(condition)) for v, condition in n.rows]
    ),
}
