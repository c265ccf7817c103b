"""The meaning of `I`: an identity matrix of the matching size beside matrices, the imaginary unit among numbers.

A - 2 I, where A is 2 x 2       A - 2 I_2, and I_2 is Name("I", ("2",), "matrix")
exp(I t), 3 + 4 I               I is Constant("i")
R + I X                         refused as ambiguous, with both readings offered
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn

from symla.errors import InputError, sized
from symla.notation import written as w
from symla.notation.identities import LARGEST, identity_sign
from symla.notation.parse.sizes import NUMBER, OPEN, UNKNOWN, Kind, Shape, Sizes

_TYPED: Final = re.compile(r"(?<![A-Za-z0-9_\\])I(?![A-Za-z0-9(])")
_OFFERED: Final = "I_2 for the identity of size 2, or i for the imaginary unit"


def told(node: w.Node, names: Mapping[str, w.Node], operations: object, source: str, notices: list[str]) -> w.Node:
    """The expression with every `I` resolved; raises `InputError` where it is ambiguous."""
    reader = _Identities(Sizes(names, operations), source)
    found = reader.put(node, None)
    if reader.units and reader.identities:
        reader.refuse("I would be the identity in one place and the imaginary unit in another")
    if reader.beside:
        size = next(iter(reader.identities))
        notices.append(f"I is read as the identity matrix I_{size}; the imaginary unit is i.")
    return found


class _Identities:
    """Resolution of one expression; `want` is the kind that its neighbours require of it."""

    def __init__(self, sizes: Sizes, source: str) -> None:
        self.sizes = sizes
        self.source = source
        self.units = False
        self.identities: dict[int, None] = {}
        self.beside = False  # whether it is multiplied by a matrix, which a number could be too

    def refuse(self, what: str) -> NoReturn:
        found = _TYPED.search(self.source)
        raise InputError(what, self.source, found.start() if found else 0, _OFFERED)

    def put(self, node: w.Node, want: Kind | None) -> w.Node:
        if type(node) is w.Number or w.is_numeric(node):
            return node
        rule = _PUT.get(type(node))
        if rule is not None:
            return rule(self, node, want)
        return w.rebuild(node, lambda part: self.put(part, None))

    def name(self, node: w.Name, want: Kind | None) -> w.Node:
        if self.sizes(node) != OPEN:
            return node
        if node.subscript:
            return self.identity(int(node.subscript[0])) if isinstance(want, tuple) else node
        if want == UNKNOWN:
            self.refuse("I may be the identity matrix or the imaginary unit here")
        if not isinstance(want, tuple):
            if node.kind != "scalar":
                return node  # a letter in bold
            self.units = True
            return w.I
        size = want[0] if want[0] is not None else want[1]
        if size is None:
            self.refuse("I is the identity matrix here, and its size cannot be told")
        rows, columns = want
        if rows is not None and columns is not None and rows != columns:
            self.refuse(f"I is the identity matrix here, and none fits {sized(rows, columns)} matrix")
        return self.identity(size)

    def identity(self, size: int) -> w.Node:
        if not 0 < size <= LARGEST:
            self.refuse("an identity matrix of this size is not read")
        self.identities[size] = None
        return identity_sign(size)

    def sum(self, node: w.Sum, want: Kind | None) -> w.Node:
        kind = self.of_all(node.terms, want)
        return w.Sum(tuple([self.put(term, kind) for term in node.terms]))

    def of_all(self, nodes: tuple[w.Node, ...], want: Kind | None) -> Kind | None:
        kind = self.sizes.of_one_kind(nodes)
        if kind == OPEN or (kind == UNKNOWN and isinstance(want, tuple)):
            return want
        return kind

    def product(self, node: w.Product, want: Kind | None) -> w.Node:
        kinds = [self.sizes(factor) for factor in node.factors]
        shapes = [kind if isinstance(kind, tuple) else None for kind in kinds]
        parts: list[w.Node] = []
        for place, (factor, kind) in enumerate(zip(node.factors, kinds, strict=True)):
            if kind != OPEN:
                parts.append(self.put(factor, NUMBER if kind == NUMBER else None))
                continue
            size = _beside(shapes, place)
            if size is not None:
                self.beside = True
                parts.append(self.put(factor, size))
            else:
                parts.append(self.put(factor, UNKNOWN if UNKNOWN in kinds else want))
        return w.Product(tuple(parts), node.signed)

    def relation(self, node: w.Relation, want: Kind | None) -> w.Node:
        kind = self.of_all((node.left, node.right), None)
        return w.Relation(self.put(node.left, kind), node.symbol, self.put(node.right, kind))

    def power(self, node: w.Power, want: Kind | None) -> w.Node:
        return w.Power(self.put(node.base, want), self.put(node.exponent, None))

    def quotient(self, node: w.Quotient, want: Kind | None) -> w.Node:
        return w.Quotient(self.put(node.numerator, want), self.put(node.denominator, NUMBER))

    def of_a_matrix(self, node: w.Node, want: Kind | None) -> w.Node:
        """The identity alone has no known size."""
        operand = node.operand  # type: ignore[attr-defined]
        alone: Kind | None = UNKNOWN if self.sizes(operand) == OPEN else None
        if isinstance(operand, w.Name) and operand.subscript:
            alone = (None, None)
        if isinstance(want, tuple) and isinstance(node, w.Transpose):
            alone = want[1], want[0]
        return w.rebuild(node, lambda part: self.put(part, alone if part is operand else None))

    def matrix(self, node: w.Matrix, want: Kind | None) -> w.Node:
        """A number among numbers; in block matrices, an identity with the height of its row."""
        kinds = [[self.sizes(entry) for entry in row] for row in node.rows]
        if not any(isinstance(kind, tuple) or kind == UNKNOWN for row in kinds for kind in row):
            return w.rebuild(node, lambda part: self.put(part, NUMBER))
        rows = []
        for row, found in zip(node.rows, kinds, strict=True):
            height = next((kind[0] for kind in found if isinstance(kind, tuple) and kind[0] is not None), None)
            fitting: Kind = UNKNOWN if height is None else (height, height)
            rows.append(tuple([self.put(e, fitting if k == OPEN else None) for e, k in zip(row, found, strict=True)]))
        return w.Matrix(tuple(rows), node.bar, node.columns)

    def call(self, node: w.Call, want: Kind | None) -> w.Node:
        """Arguments are independent of each other; values given by keyword apply in all of them."""
        outer = self.sizes
        self.sizes = outer.with_names(dict(node.keywords))
        lone = len(node.arguments) == 1 and not node.keywords
        arguments = []
        for argument in node.arguments:
            is_sized = lone and isinstance(argument, w.Name) and bool(argument.subscript)
            arguments.append(self.put(argument, (None, None) if is_sized else None))
        keywords = [(key, self.put(value, None)) for key, value in node.keywords]
        below = None if node.subscript is None else self.put(node.subscript, None)
        self.sizes = outer
        return w.Call(node.function, tuple(arguments), tuple(keywords), below)


def _beside(shapes: list[Shape | None], place: int) -> Shape | None:
    """The shape of an identity at this position of a product, from the nearest matrices beside it."""
    left = next((shape for shape in reversed(shapes[:place]) if shape is not None), None)
    right = next((shape for shape in shapes[place + 1 :] if shape is not None), None)
    if left is None and right is None:
        return None
    size = left[1] if left is not None else None
    if size is None and right is not None:
        size = right[0]
    return size, size


_PUT: Final[dict[type[w.Node], Callable[[_Identities, Any, Kind | None], w.Node]]] = {
    w.Name: _Identities.name,
    w.Sum: _Identities.sum,
    w.Product: _Identities.product,
    w.Relation: _Identities.relation,
    w.Power: _Identities.power,
    w.Quotient: _Identities.quotient,
    w.Negative: lambda self, n, want: w.rebuild(n, lambda part: self.put(part, want)),
    w.Conjugate: lambda self, n, want: w.rebuild(n, lambda part: self.put(part, want)),
    w.Transpose: _Identities.of_a_matrix,
    w.Determinant: _Identities.of_a_matrix,
    w.Norm: _Identities.of_a_matrix,
    w.Matrix: _Identities.matrix,
    w.Vector: lambda self, n, want: w.rebuild(n, lambda part: self.put(part, None)),
    w.Call: _Identities.call,
}
