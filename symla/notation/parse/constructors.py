"""Matrices and vectors as programs construct them: NumPy, PyTorch, SymPy, Sage, Maple, R.

    np.array([[1, 2], [3, 4]], dtype=float)      matrix(QQ, 2, 2, [1, 2, 3, 4])      Matrix(2, 2, [1, 2, 3, 4])
    matrix(c(1, 3, 2, 4), nrow=2)                np.matrix('1 2; 3 4')               rbind(c(1, 2), c(3, 4))

A known storage option (dtype, ring, device) is skipped; an unknown option is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from symla.errors import sized
from symla.notation.identities import identity_of, identity_sign
from symla.notation.parse import bounds, kinds
from symla.notation.parse.lists import matrix, unclosed
from symla.notation.parse.near import near
from symla.notation.parse.words import STOP
from symla.notation.written import Decimal, Matrix, Name, Node, Number, Quotient, Vector

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_RINGS: Final = frozenset("ZZ QQ RR CC RDF CDF SR AA QQbar RLF CLF RIF CIF".split())
# Options that say how to store the entries: the words each may have; none means any.
_STORAGE: Final[dict[str, frozenset[str]]] = {
    "ring": _RINGS,
    "base_ring": _RINGS,
    "device": frozenset(),
    "requires_grad": frozenset({"True", "False"}),
    "copy": frozenset({"True", "False"}),
    "order": frozenset({"C", "F", "A", "K", "C_order", "Fortran_order"}),
    "ndmin": frozenset({"0", "1", "2"}),
    "subok": frozenset({"True", "False"}),
    "pin_memory": frozenset({"True", "False"}),
    "storage": frozenset(),
    "sparse": frozenset({"True", "False"}),
    "immutable": frozenset({"True", "False"}),
    "evaluate": frozenset({"True", "False"}),
    "readonly": frozenset({"true", "false"}),
    "mode": frozenset({"numeric"}),
}
_VALUES: Final = frozenset({"nrow", "ncol", "byrow", "data", "dim", "nrows", "ncols"})


@dataclass(frozen=True)
class Given:
    """The arguments of a constructor: values, and the options that matter."""

    parser: Parser
    word: str
    opening: int
    values: Sequence[Node]
    options: dict[str, Node]

    def whole(self, node: Node) -> int:
        """The node as an integer number of rows or columns."""
        if type(node) is not Number or type(node.value) is not int or not 0 <= node.value <= bounds.ENTRIES:
            self.refuse(f"a size is not a whole number from 0 to {bounds.ENTRIES}")
        return node.value

    def refuse(self, message: str, expected: str = "") -> NoReturn:
        """Refuse the construction as a whole."""
        self.parser.fail(message, expected, self.opening)


def construct(parser: Parser, word: str) -> Node:
    """The matrix or vector that the constructor builds."""
    return _closed(parser, word, CONSTRUCTORS[word])


def r_vector(parser: Parser) -> Node:
    """R's `c(1, 2, 3)`."""
    return _closed(parser, "c", _combined)


def _closed(parser: Parser, word: str, build: Callable[[Given], Node]) -> Node:
    """Read up to the closing parenthesis and build."""
    opening = parser.at
    bracket, parser.bracket = parser.bracket, -1
    r_lists, parser.r_lists = parser.r_lists, parser.r_lists or word in _OF_R
    parser.at += 1
    given = _given(parser, word, opening)
    parser.bracket, parser.r_lists = bracket, r_lists
    return build(given)


def _given(parser: Parser, word: str, opening: int) -> Given:
    tokens = parser.tokens
    values: list[Node] = []
    options: dict[str, Node] = {}
    kind = ""
    while tokens[parser.at] != ")":
        token = tokens[parser.at]
        if tokens[parser.at + 1] == "=" and token.isidentifier():
            if token in kinds.OPTIONS:
                parser.at += 2
                kind = kinds.kind(parser)
            elif token in _STORAGE:
                parser.at += 2
                _pass_over(parser, token)
            elif token in _VALUES:
                parser.at += 2
                options[token] = _value(parser)
            else:
                meant = near(token, [*kinds.OPTIONS, *_STORAGE, *_VALUES], 1)
                parser.fail(f"{word} has no option {token[:40]}" + (f", did you mean {meant[0]}?" if meant else ""))
        elif token in _RINGS:
            parser.at += 1
        elif values and (token in kinds.KINDS or token.rpartition(".")[2] in kinds.KINDS):
            kind = kinds.kind(parser)
        elif token[:1] in "'\"" and len(token) > 1 and word in _OF_TEXT:
            values.append(parser.reading.inner(parser, parser.at, 1, 1, "[", "]"))
        else:
            values.append(_value(parser))
        if tokens[parser.at] == ",":
            parser.at += 1
        elif tokens[parser.at] != ")":
            unclosed(parser, opening, ", or )")
    parser.at += 1
    given = Given(parser, word, opening, values, options)
    if kinds.WHOLE.fullmatch(kind):
        for entry in [e for value in values for e in _flat(value)]:
            if type(entry) is Decimal or type(entry) is Quotient:
                given.refuse(f"an entry that is no whole number, of the kind {kind}", "whole numbers, or another kind")
    return given


def _value(parser: Parser) -> Node:
    """An entry or a list; in R, `1:4` is a list too."""
    first = parser.expression(STOP)
    if parser.tokens[parser.at] != ":" or not parser.r_lists:
        return first
    parser.at += 1
    last = parser.expression(STOP)
    if not (type(first) is Number and type(last) is Number and type(first.value) is type(last.value) is int):
        parser.fail("a range goes from a whole number to a whole number", index=parser.at - 1)
    low, high = int(first.value), int(last.value)
    step = 1 if low <= high else -1
    parser.count(abs(high - low) + 1)
    return Vector(tuple(Number(n) for n in range(low, high + step, step)))


def _pass_over(parser: Parser, option: str) -> None:
    """Skip the value of a storage option: `float`, `np.float64`, `'int'`, `float[8]`."""
    token = parser.tokens[parser.at]
    word = token.strip("'\"").rpartition(".")[2]
    allowed = _STORAGE[option]
    if (allowed and word not in allowed) or not (token[:1].isalnum() or token[:1] in ("'", '"')):
        parser.unexpected(f"a known {option}" if allowed else "a word")
    kinds.pass_over(parser)


# ---- what each one means --------------------------------------------------------------------------------------------


def _array(given: Given) -> Node:
    """`np.array([...])`, `torch.tensor([...])`: the list itself; R's `array(1:4, dim=c(2, 2))` by columns."""
    if "dim" in given.options:
        dim = given.options["dim"]
        if type(dim) is not Vector or len(dim.entries) != 2:
            given.refuse("an array with two dimensions is read", "dim=c(rows, columns)")
        return _filled(given, _flat(given.values[0]), given.whole(dim.entries[0]), given.whole(dim.entries[1]))
    only = _only(given)
    return only


def _only(given: Given) -> Node:
    if len(given.values) != 1 or given.options:
        given.refuse(f"{given.word} takes one list, here are {len(given.values)} arguments")
    return given.values[0]


def _two_dimensional(given: Given) -> Node:
    """`np.matrix([1, 2])` has one row."""
    only = _only(given)
    return Matrix((only.entries,), None) if type(only) is Vector else only


def _matrix(given: Given) -> Node:
    """SymPy's, Sage's and Maple's `Matrix(2, 2, [1, 2, 3, 4])`, row by row; `Matrix([1, 2])` is a column."""
    values = given.values
    if _are_rows(given):
        return matrix(given.parser, [_flat(value) for value in values])
    rows = given.options.get("nrows")
    columns = given.options.get("ncols")
    sizes = [given.whole(node) for node in ([*values[:-1]] or [n for n in (rows, columns) if n is not None])]
    if not values or len(sizes) > 2:
        given.refuse(f"{given.word} takes sizes and a list, here are {len(values)} arguments")
    content = values[-1]
    if type(content) is Matrix and not sizes:
        return content
    if type(content) not in (Vector, Matrix):
        given.refuse(f"{given.word} takes a list of entries", "a list")
    flat = _flat(content)
    if not sizes:
        return content if given.word != "matrix" else Matrix((tuple(flat),))
    if len(sizes) == 1:
        if not sizes[0] or len(flat) % sizes[0]:
            given.refuse(f"{len(flat)} entries do not fill {sizes[0]} rows")
        sizes.append(len(flat) // sizes[0])
    if sizes[0] * sizes[1] != len(flat):
        given.refuse(f"{len(flat)} entries do not fill {sized(*sizes)} matrix")
    return _filled(given, flat, sizes[0], sizes[1], True)


def _are_rows(given: Given) -> bool:
    """Whether each argument is a row, as in Maxima, STACK, Numbas and WeBWorK: `matrix([0, 1], [1, 0])`"""
    return len(given.values) > 1 and not given.options and all(type(value) is Vector for value in given.values)


def _r_matrix(given: Given) -> Node:
    """R's `matrix(c(1, 2, 3, 4), nrow=2, byrow=TRUE)`, and Sage's `matrix(2, 2, [...])` with the list last."""
    options, values = given.options, list(given.values)
    if _are_rows(given):
        return _matrix(given)
    of_r = {"nrow", "ncol", "byrow", "data"} & set(options) or (len(values) > 1 and type(values[0]) is Vector)
    if values and not of_r and (type(values[-1]) in (Vector, Matrix)):
        return _matrix(given)
    for name in ("data", "nrow", "ncol", "byrow"):
        if name not in options and values:
            options[name] = values.pop(0)
    if values or "data" not in options:
        given.refuse("matrix takes data, nrow, ncol and byrow")
    flat = _flat(options["data"])
    if not flat:
        given.refuse("a matrix needs entries")
    rows = given.whole(options["nrow"]) if "nrow" in options else 0
    columns = given.whole(options["ncol"]) if "ncol" in options else 0
    if not rows and not columns:
        columns = 1
    rows = rows or -(-len(flat) // columns)
    columns = columns or -(-len(flat) // rows)
    return _filled(given, flat, rows, columns, options.get("byrow") in (Name("True"), Name("T")))


def _filled(given: Given, flat: Sequence[Node], rows: int, columns: int, by_rows: bool = False) -> Node:
    """A matrix filled by columns (as R does) or by rows; a shorter list is recycled."""
    size = rows * columns
    if size and (not flat or size % len(flat)):
        given.refuse(f"{len(flat)} entries do not fill {sized(rows, columns)} matrix")
    given.parser.count(size)
    flat = [*flat] * (size // (len(flat) or 1))
    width = 0 if rows else columns  # given only where there are no rows to derive it from
    if by_rows:
        return Matrix(tuple(tuple(flat[row * columns : (row + 1) * columns]) for row in range(rows)), None, width)
    return Matrix(tuple(tuple(flat[row::rows]) for row in range(rows)), None, width)


def _combined(given: Given) -> Node:
    """R's `c(1, c(2, 3))`: nested lists are flattened."""
    return Vector(tuple(entry for value in given.values for entry in _flat(value)))


def _bound(given: Given) -> Node:
    """R's `rbind(c(1, 2), c(3, 4))` by rows, `cbind` by columns."""
    rows = matrix(given.parser, [_flat(value) for value in given.values])
    return rows if given.word == "rbind" else Matrix(tuple(zip(*rows.rows, strict=True)))


def _vector(given: Given) -> Node:
    """Sage's `vector(QQ, [1, 2])`, Maple's `Vector(2, [1, 2])`, `vector(1, 2)` of Numbas."""
    if len(given.values) > 1 and not any(type(value) in (Vector, Matrix) for value in given.values):
        return Vector(tuple(given.values))
    sizes = [given.whole(node) for node in given.values[:-1]]
    if not given.values or len(sizes) > 1:
        given.refuse(f"{given.word} takes one list")
    content = given.values[-1]
    if type(content) is not Vector:
        given.refuse(f"{given.word} takes a list of numbers", "a flat list")
    if sizes and sizes[0] != len(content.entries):
        given.refuse(f"{len(content.entries)} entries do not fill a vector of {sizes[0]}")
    return content


def _flat(node: Node) -> list[Node]:
    """All entries, row by row; a single number is a list of one."""
    if type(node) is Vector:
        return list(node.entries)
    if type(node) is Matrix:
        return [entry for row in node.rows for entry in row]
    return [node]


def _identity(given: Given) -> Node:
    """`eye(3)`"""
    if len(given.values) != 1 or given.options:
        given.refuse(f"{given.word} takes one size")
    size = given.whole(given.values[0])
    unit = identity_of(identity_sign(size))
    if unit is None:
        given.refuse("an identity matrix of this size is not read")
    return unit


_OF_R: Final = frozenset({"matrix", "c", "rbind", "cbind", "array"})
_OF_TEXT: Final = frozenset({"np.matrix", "numpy.matrix", "np.mat", "numpy.mat", "matrix"})
CONSTRUCTORS: Final[dict[str, Callable[[Given], Node]]] = {
    **dict.fromkeys(["np.array", "np.asarray", "numpy.array", "numpy.asarray", "jnp.array", "tf.constant"], _array),
    **dict.fromkeys(["array", "torch.tensor", "torch.Tensor", "torch.FloatTensor", "tensor", "Array"], _array),
    **dict.fromkeys(["sym", "double", "single", "list", "tuple", "float", "int", "complex"], _array),
    **dict.fromkeys([f"np.{kind}{bits}" for kind in ("float", "int") for bits in (16, 32, 64)], _array),
    **dict.fromkeys(["np.matrix", "numpy.matrix", "np.mat", "numpy.mat"], _two_dimensional),
    **dict.fromkeys(["Matrix", "ImmutableMatrix", "MutableDenseMatrix", "ImmutableDenseMatrix"], _matrix),
    **dict.fromkeys(["SparseMatrix", "sp.Matrix", "sympy.Matrix", "sympy.ImmutableMatrix"], _matrix),
    **dict.fromkeys(["vector", "Vector"], _vector),
    **dict.fromkeys(["eye", "np.eye", "numpy.eye", "np.identity", "torch.eye", "sympy.eye", "sp.eye"], _identity),
    "matrix": _r_matrix,
    "rbind": _bound,
    "cbind": _bound,
}
