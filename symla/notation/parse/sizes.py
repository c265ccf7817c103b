"""Inference of shapes: whether an expression is a number or a matrix (a vector is a column), and of which size.

[[1, 2], [3, 4]]    (2, 2)          A^T B, where A is 2 x 3 and B is 2 x 4      (3, 4)
x + 1               NUMBER
B - C, where both are unknown       UNKNOWN
I, 2 I              OPEN: a number or an identity matrix, decided by its neighbours
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from symla.notation import written as w
from symla.notation.parse.shapes import answer_parts

Shape = tuple[int | None, int | None]  # rows and columns; a vector is a column
Kind = Shape | str
NUMBER: Final = "number"
OPEN: Final = "open"
UNKNOWN: Final = "unknown"
_ANY: Final[Shape] = (None, None)


class Sizes:
    """The shapes of expressions under given values of names; `operations` give the kinds of calls."""

    def __init__(self, names: Mapping[str, w.Node], operations: object = ()) -> None:
        self.names = names
        self.operations = operations

    def __call__(self, node: w.Node) -> Kind:
        rule = _KINDS.get(type(node))
        return NUMBER if rule is None else rule(self, node)

    def with_names(self, names: Mapping[str, w.Node]) -> Sizes:
        """The same inference with further names."""
        if not names:
            return self
        values = {key: self.names.get(v.typed, v) if type(v) is w.Name else v for key, v in names.items()}
        return Sizes({**self.names, **values}, self.operations)

    def stands_for_itself(self, name: w.Name) -> bool:
        """Whether the name may denote an identity matrix: `I` or `I_3`, without a value of its own."""
        if name.base != "I" or name.accent or name.typed in self.names:
            return False
        return not name.subscript or (len(name.subscript) == 1 and name.subscript[0].isdigit())

    def name(self, node: w.Name) -> Kind:
        if self.stands_for_itself(node):
            return OPEN if node.kind == "scalar" or not node.subscript else (int(node.subscript[0]),) * 2
        value = self.names.get(node.typed) if not node.accent else None
        if value is not None:
            return Sizes({}, self.operations)(value)
        if node.kind != "scalar":
            return (None, 1) if node.kind == "vector" else _ANY
        return UNKNOWN if len(node.base) == 1 and node.base.isupper() and not node.subscript else NUMBER

    def sum(self, node: w.Sum) -> Kind:
        return self.of_one_kind(node.terms)

    def of_one_kind(self, nodes: tuple[w.Node, ...]) -> Kind:
        """The common shape of several nodes that must have the same one."""
        kinds = [self(node) for node in nodes]
        shapes = [kind for kind in kinds if isinstance(kind, tuple)]
        if shapes:
            height = next((a for a, _ in shapes if a is not None), None)
            return height, next((b for _, b in shapes if b is not None), None)
        return next((kind for kind in (UNKNOWN, NUMBER) if kind in kinds), OPEN)

    def product(self, node: w.Product) -> Kind:
        kinds = [kind for kind in map(self, node.factors) if kind != NUMBER]
        shapes = [kind for kind in kinds if isinstance(kind, tuple)]
        if not shapes:
            return UNKNOWN if UNKNOWN in kinds else OPEN if kinds else NUMBER
        if UNKNOWN in kinds:
            return _ANY
        found = shapes[0][0], shapes[-1][1]
        is_number = found == (1, 1) and any(shape != (1, 1) for shape in shapes)  # a row times a column
        return NUMBER if is_number else found

    def turned(self, node: w.Transpose) -> Kind:
        kind = self(node.operand)
        return (kind[1], kind[0]) if isinstance(kind, tuple) else kind

    def times(self, node: w.VectorProduct) -> Kind:
        left, right = self(node.left), self(node.right)
        if node.kind == "hadamard":
            return left
        if node.kind == "outer":
            return tuple(kind[0] if isinstance(kind, tuple) else None for kind in (left, right))  # type: ignore[return-value]
        return (3, 1) if node.kind == "cross" else NUMBER

    def matrix(self, node: w.Matrix) -> Kind:
        if any(self(e) not in (NUMBER, OPEN) for row in node.rows for e in row):
            return _ANY
        return len(node.rows), len(node.rows[0]) if node.rows else node.columns

    def vector(self, node: w.Vector) -> Kind:
        return _ANY if any(isinstance(self(e), tuple) for e in node.entries) else (len(node.entries), 1)

    def call(self, node: w.Call, part: str = "") -> Kind:
        """The shape of an answer; matrices computed from square matrices of one size have that size."""
        parts = answer_parts(self.operations, node.function)
        arguments = [*node.arguments, *[value for _, value in node.keywords]]
        if not parts:
            kinds = [self(argument) for argument in arguments]
            if node.function in _ENTRYWISE and len(kinds) == 1:
                return kinds[0]
            return NUMBER
        if not part and len(parts) > 1:
            return UNKNOWN
        kind = parts.get(part) if part else next(iter(parts.values()))
        shapes = [shape for shape in map(self, arguments) if isinstance(shape, tuple)]
        if kind == "vector or matrix":
            return shapes[0] if shapes else UNKNOWN
        if kind in ("vector", "vector or nothing"):
            return (None, 1)
        if kind != "matrix":
            return NUMBER if kind == "number" else UNKNOWN
        square = {shape for shape in shapes if shape[0] == shape[1] and shape[0] is not None}
        return next(iter(square)) if len(square) == 1 and len(shapes) == len(node.arguments) else _ANY


_ENTRYWISE: Final = frozenset("exp ln cos sin tan arccos arcsin arctan relu step sigmoid".split())
_KINDS: Final[dict[type[w.Node], Callable[[Sizes, Any], Kind]]] = {
    w.Name: Sizes.name,
    w.Sum: Sizes.sum,
    w.Product: Sizes.product,
    w.Negative: lambda self, n: self(n.operand),
    w.Conjugate: lambda self, n: self(n.operand),
    w.Quotient: lambda self, n: self(n.numerator),
    w.Power: lambda self, n: self(n.base),
    w.Transpose: Sizes.turned,
    w.VectorProduct: Sizes.times,
    w.Matrix: Sizes.matrix,
    w.Vector: Sizes.vector,
    w.Call: Sizes.call,
    w.AnswerPart: lambda self, n: self.call(n.call, n.name),
}
