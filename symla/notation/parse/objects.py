"""Python objects to written expressions, and any input to exact values.

[3, Fraction(1, 2)]         Vector((Number(3), Number(Fraction(1, 2))))
0.1                         Decimal("0.1"), a tenth: a float is taken as the decimal that it prints
numpy.array([[1, 2]])       Matrix(((1, 2),)), without importing NumPy
"""

from __future__ import annotations

import math
import numbers
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal as PythonDecimal
from typing import Any, Final, Literal

from symla.errors import InputError, SymlaError, placed
from symla.notation.depth import bounded_depth
from symla.notation.parse import bounds
from symla.notation.parse.reader import read
from symla.notation.parse.sources import (
    at_hand,
    is_gap,
    is_lazy,
    is_table,
    printed,
    require_shallow,
    rows_of,
    without_floats,
)
from symla.notation.written import (
    Branches,
    Constant,
    Decimal,
    Matrix,
    Name,
    Negative,
    Node,
    Number,
    Product,
    Relation,
    Sum,
    Transpose,
    Vector,
    number,
    walk,
)

_SEQUENCE: Final = "a list or a tuple"
_KINDS_READ: Final = "biufcO"  # NumPy's kind codes; b (booleans) is refused with its own message


@dataclass(frozen=True)
class Augmented:
    """A matrix with a bar after its first `bar` columns."""

    matrix: Any  # sympy.ImmutableMatrix
    bar: int


@bounded_depth
def parse(source: object, *, domain: Literal["real", "complex"] = "real") -> Any:
    """The exact value of a text or an object: a SymPy expression, an `ImmutableMatrix` (a vector is a column), or
    `Augmented` for a matrix with a bar.  A leading `name =` is skipped.
    """
    from symla.notation.budget import limited, weigh
    from symla.notation.value import value

    node = read_object(source)
    weigh(node)
    with limited():
        if type(node) is Matrix and node.bar is not None:
            return Augmented(value(Matrix(node.rows, None, node.columns), domain), node.bar)
        return value(node, domain)


def read_object(
    source: object,
    *,
    functions: Collection[str] | None = None,
    names: Mapping[str, Node] | None = None,
    notices: list[str] | None = None,
    equations: bool = False,
) -> Node:
    """The written expression of a Python object.  A text is parsed; a leading `A = ` is skipped unless equations are
    allowed.  `functions`, `names` and `notices` are as for `read`.
    """
    if isinstance(source, str):
        node = read(str(source), functions=functions, names=names, notices=notices)
        if equations or type(node) is not Relation or node.symbol != "=" or "==" in source:
            return node
        if type(node.left) is Transpose and type(node.left.operand) is Name:  # x^T = [1, 2] defines x
            return node.right if type(node.right) is Vector else Transpose(node.right)
        return node.right if type(node.left) is Name else node
    return _read(source, 0)


def _read(source: Any, depth: int) -> Node:
    kind = type(source)
    if kind is int:
        return _whole(source)
    if kind is list or kind is tuple:
        return _sequence(source, depth)
    scalar = _SCALARS.get(kind)
    if scalar is not None:
        return scalar(source)
    if isinstance(source, Node):
        return source
    if isinstance(source, str):
        return read_object(source)
    if isinstance(source, (list, tuple)):
        return _sequence(source, depth)
    if (type(source).__module__ or "").partition(".")[0] == "numpy":
        return _array(source, depth)
    if _is_array(source):
        return _array(source, depth)
    if not isinstance(source, type) and (hasattr(source, "free_symbols") or hasattr(source, "is_Matrix")):
        node = _symbolic(source)
        if type(node) is Matrix and len(node.rows) > 1 and all(len(row) == 1 for row in node.rows):
            return Vector(tuple([entry for (entry,) in node.rows]))  # a SymPy column is a vector
        return node
    for base, read_base in _SCALARS.items():
        if isinstance(source, base):
            return read_base(source)
    if is_table(source):
        return _sequence(rows_of(source), depth)
    if is_lazy(source):
        return _sequence(at_hand(source), depth)
    raise InputError(_refusal(source))


def _is_array(source: Any) -> bool:
    if isinstance(source, type):
        return False
    return hasattr(source, "tolist") and hasattr(source, "shape") and not getattr(source, "is_Matrix", False)


def _symbolic(source: Any) -> Node:
    """A SymPy expression or matrix; a bare float is the decimal that it prints."""
    from symla.notation.write import write

    require_shallow(source)
    if hasattr(source, "as_explicit") and _is_small(source.shape):
        source = source.as_explicit()  # the identity, or a product that SymPy has not worked out
    if getattr(source, "is_Float", False):
        return read(printed(source))
    if getattr(source, "is_Matrix", False) and hasattr(source, "tolist"):
        rows = _entries(source.tolist(), lambda row: Vector(tuple(_entries(row, _symbolic))))
        return Matrix(tuple([row.entries for row in rows if type(row) is Vector]), None, source.shape[1])
    node = write(without_floats(source))
    if any(type(part) is Branches for part in walk(node)):
        raise InputError("a Piecewise is not read: its branches are data of several problems")
    return node


def _is_small(shape: Sequence[Any]) -> bool:
    return all(getattr(size, "is_Integer", True) for size in shape) and math.prod(shape) <= bounds.ENTRIES


def _refusal(source: object) -> str:
    name = type(source).__name__
    if is_gap(source):
        return f"{source} is no value: an entry is missing here"
    if isinstance(source, (dict, set, frozenset)):
        return f"a {name} has no order of its own, give {_SEQUENCE}"
    if hasattr(source, "__next__") or hasattr(source, "__iter__"):
        return f"a {name} is not read, give {_SEQUENCE}"
    what = "None" if source is None else f"an object of the type {name}"
    return f"{what} cannot be read, give a number, a text, {_SEQUENCE}, or a SymPy object"


# ---- scalars --------------------------------------------------------------------------------------------------------


def _whole(value: int) -> Node:
    if value.bit_length() > bounds.NUMBER_DIGITS * 4 or abs(value) >= _LARGEST:
        raise InputError(bounds.LONG_NUMBER)
    return Number(value)


def _truth(value: bool) -> Node:
    raise InputError(f"{value} is a truth value, not a number")


def _fraction(value: numbers.Rational) -> Node:
    if max(abs(int(value.numerator)), int(value.denominator)) >= _LARGEST:
        raise InputError(bounds.LONG_NUMBER)
    if int(value.denominator) == 0:
        raise InputError("a fraction whose denominator is 0 has no value")
    return number(value)


def _float(value: float) -> Node:
    """The decimal that the float prints, or an integer: 0.1 -> Decimal("0.1"), 3.0 -> Number(3)"""
    if math.isnan(value):
        raise InputError("nan is not a number")
    if math.isinf(value):
        return Constant("inf") if value > 0 else Negative(Constant("inf"))
    return Number(int(value)) if value.is_integer() and abs(value) < 1e16 else read(repr(float(value)))


def _decimal(value: PythonDecimal) -> Node:
    if value.is_nan():
        raise InputError("nan is not a number")
    if value.is_infinite():
        return Constant("inf") if value > 0 else Negative(Constant("inf"))
    if abs(value.adjusted()) > bounds.DECIMAL_EXPONENT:
        raise InputError(bounds.LARGE_DECIMAL_EXPONENT)
    text = f"{value:f}"
    if len(text) > bounds.NUMBER_DIGITS:
        raise InputError(bounds.LONG_NUMBER)
    return Decimal(text) if "." in text else Number(int(text))


def _complex(value: complex) -> Node:
    """1+2j -> 1 + 2i"""
    real, unit = _float(value.real), Constant("i")
    size = _float(abs(value.imag))
    part: Node = unit if size == Number(1) else Product((size, unit))
    if value.imag == 0:
        return real
    if value.real == 0:
        return Negative(part) if value.imag < 0 else part
    return Sum((real, Negative(part) if value.imag < 0 else part))


_LARGEST: Final = 10**bounds.NUMBER_DIGITS
_SCALARS: Final[dict[type, Callable[[Any], Node]]] = {
    bool: _truth,
    int: _whole,
    float: _float,
    numbers.Rational: _fraction,
    PythonDecimal: _decimal,
    complex: _complex,
}


# ---- lists and arrays -----------------------------------------------------------------------------------------------


def _sequence(source: Sequence[Any], depth: int) -> Node:
    """One level is a vector, two are a matrix."""
    if depth > 1:
        raise InputError("lists nested three deep are not read, give a list of numbers or a list of rows")
    if len(source) > bounds.ENTRIES:
        raise InputError(bounds.MANY_ENTRIES)
    entries = _entries(source, lambda entry: _read(entry, depth + 1))
    rows = [_row(entry, place) for place, entry in enumerate(entries, 1) if type(entry) in (Vector, Matrix)]
    if not rows:
        return Vector(tuple(entries))
    if len(rows) < len(entries):
        place = next(n for n, entry in enumerate(entries, 1) if type(entry) not in (Vector, Matrix))
        if type(entries[place - 1]) is Name:
            return Vector(tuple(entries))
        raise InputError(f"entry {place} is a number, and others are lists")
    for place, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            entry_word = "entry" if len(row) == 1 else "entries"
            raise InputError(f"row {place} has {len(row)} {entry_word}, row 1 has {len(rows[0])}")
    if len(rows) * len(rows[0]) > bounds.ENTRIES:
        raise InputError(bounds.MANY_ENTRIES)
    return Matrix(tuple(rows))


def _entries(source: Sequence[Any], read_entry: Callable[[Any], Node]) -> list[Node]:
    """The entries of a list, each read; what is wrong with one is told with its place, `row 2, entry 1`."""
    entries: list[Node] = []
    for place, entry in enumerate(source, 1):
        try:
            entries.append(read_entry(entry))
        except SymlaError as error:
            told = error.message if isinstance(error, InputError) else str(error)
            raise placed(error, f"row {place}, " if told.startswith("entry ") else f"entry {place}: ") from None
    return entries


def _row(entry: Node, place: int) -> tuple[Node, ...]:
    """A row of a matrix from a vector, or from a SymPy row or column."""
    if type(entry) is Vector:
        return entry.entries
    assert type(entry) is Matrix
    if len(entry.rows) == 1:
        return entry.rows[0]
    if all(len(row) == 1 for row in entry.rows):
        return tuple(row[0] for row in entry.rows)
    raise InputError(f"entry {place} of the list is a matrix, give numbers or rows")


def _array(source: Any, depth: int) -> Node:
    """A NumPy array or scalar, recognized by its attributes; NumPy is never imported."""
    kind = getattr(getattr(source, "dtype", None), "kind", "O")
    if kind not in _KINDS_READ:
        raise InputError(f"an array of {getattr(source, 'dtype', 'this kind')} is not read, give numbers")
    shape: Sequence[int] = getattr(source, "shape", ())
    size = math.prod(shape)
    if size > bounds.ENTRIES:
        raise InputError(bounds.MANY_ENTRIES)
    if len(shape) > 2:
        raise InputError(f"an array of {len(shape)} dimensions is not read, give one or two")
    if not shape and type(source.tolist()) is type(source):
        return read(str(source))  # a long double has no shorter form
    if kind == "f" and source.dtype.itemsize < 8:
        return _read_decimals(source, shape, depth)
    node = _read(source.tolist(), depth)
    if len(shape) == 2 and type(node) is Vector:
        return Matrix((), None, shape[1])
    return node


def _read_decimals(source: Any, shape: Sequence[int], depth: int) -> Node:
    """Floats of low precision as the decimals that they print: a float32 of 0.1 is 0.1, not the nearest float64."""
    if not shape:
        return read(str(source))
    if len(shape) == 1:
        return Vector(tuple(_read_decimals(entry, (), depth) for entry in source))
    rows = tuple(tuple(_read_decimals(entry, (), depth) for entry in row) for row in source)
    return Matrix(rows, None, 0 if rows else shape[1])
