"""An expression being worked out: a tree of cells, each of which is worked once everything inside it is.

2 A^T B - (A + B)^2      first A + B, which stands in parentheses; then A^T and the square; the products; the difference
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._expressions import tidied
from symla.operations.expressions._operands import Operand

Shown = Callable[[Operand], w.Node]
_COMPOSITE = (w.Sum, w.Product, w.Quotient, w.Negative, w.VectorProduct)
_PRODUCTS = (w.Product, w.VectorProduct, w.Quotient, w.Negative)
_LEAVES = (w.Number, w.Name, w.Constant)
_ALWAYS_DEFINED = (w.Sum, w.Product, w.Negative, w.Root, w.AbsoluteValue)


@dataclass(slots=True, eq=False)
class Cell:
    """A part of the expression: what stands in it, and what it came to once it is worked.

    The terms of a sum are cells without their minus signs, which `minus` tells.  `depth` counts the parentheses around.
    """

    node: w.Node
    depth: int = 0
    parts: list[Cell] = field(default_factory=list)
    minus: list[bool] = field(default_factory=list)
    value: Operand | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it can be worked now."""
        return self.value is None and all(part.value is not None for part in self.parts)

    @property
    def rank(self) -> int:
        """Powers and functions, products, sums."""
        return 2 if type(self.node) is w.Sum else 1 if isinstance(self.node, _PRODUCTS) else 0

    @property
    def is_product_of_lists(self) -> bool:
        """Whether this is a product that is still to be worked, and not of numbers alone: its parentheses tell which of
        its factors make a number, v^T w.
        """
        open_ = self.value is None and type(self.node) is w.Product
        return open_ and any(isinstance(cell.value, GivenVector | GivenMatrix) for cell in self.walk())

    def line(self, shown: Shown) -> w.Node:
        """The expression as it stands now."""
        if self.value is not None:
            return shown(self.value)
        inner = [part.line(shown) for part in self.parts]
        if type(self.node) is w.Sum:
            return w.Sum(tuple([w.Negative(x) if m else x for x, m in zip(inner, self.minus, strict=True)]))
        if type(self.node) is w.Product:
            pairs = zip(self.parts, inner, strict=True)
            groups = [[x] if part.is_product_of_lists else flat([x]) for part, x in pairs]
            return w.Product(tuple([factor for group in groups for factor in group]), self.node.signed)
        if type(self.node) is w.Norm:
            return w.Norm(inner[0], self.node.kind)
        new = iter(inner)
        return w.rebuild(self.node, lambda _: next(new))

    def walk(self) -> Iterator[Cell]:
        """The cell and everything inside, in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()


def flat(factors: list[w.Node]) -> tuple[w.Node, ...]:
    """`2 k` times A is `2 k A`."""
    return tuple([f for factor in factors for f in (factor.factors if type(factor) is w.Product else (factor,))])


def planted(node: w.Node, operands: dict[w.Name, Operand], domain: str, depth: int = 0) -> Cell:
    """The cells of an expression; what is worked out already, like 2√3, is one cell with its value."""
    cell = Cell(node, depth)
    if type(node) is w.Name and node in operands:
        cell.value = operands[node]
        return cell
    if isinstance(node, _LEAVES):
        cell.value = node
        return cell
    if type(node) is w.Sum:
        cell.minus = [type(term) is w.Negative for term in node.terms]
        inner = [term.operand if type(term) is w.Negative else term for term in node.terms]
    elif type(node) is w.Norm:
        inner = [node.operand]
    else:
        inner = list(w.children(node))
    cell.parts = [planted(part, operands, domain, depth + _in_parentheses(node, part)) for part in inner]
    settle(cell, domain)
    return cell


def settle(cell: Cell, domain: str) -> None:
    """A number in its final form is worked out already, unless it could have no value."""
    if cell.is_ready and cell.parts and all(isinstance(part.value, w.Node) for part in cell.parts):
        line = tidied(cell.line(as_is))
        if type(line) is w.Number or (isinstance(line, _ALWAYS_DEFINED) and result(line, domain) == line):
            cell.value = line


def as_is(value: Operand) -> w.Node:
    """A vector or matrix by its letter, a number as it is."""
    return value.name if isinstance(value, GivenVector | GivenMatrix) else value


def _in_parentheses(node: w.Node, part: w.Node) -> bool:
    """Whether the part has parentheses, or what does their work, around it."""
    if isinstance(node, _PRODUCTS):
        return type(part) is w.Sum or (
            type(node) is w.Quotient and part is node.denominator and isinstance(part, _COMPOSITE)
        )
    if type(node) is w.Power:
        return isinstance(part, _COMPOSITE)
    return type(node) is not w.Sum and not isinstance(part, _LEAVES)


def next_cell(root: Cell) -> Cell | None:
    """The part to be worked next: the deepest in parentheses; of these powers, then products, then sums."""
    ready = [(-cell.depth, cell.rank, place, cell) for place, cell in enumerate(root.walk()) if cell.is_ready]
    return min(ready, key=lambda found: found[:3])[3] if ready else None


def spread(root: Cell, line: w.Node, value: Operand) -> None:
    """The parts worked already: the same part elsewhere has the same value."""
    for cell in root.walk():
        if cell.is_ready and cell.line(as_is) == line:
            cell.value = value


def settle_all(root: Cell, domain: str) -> None:
    """Numbers that came into their final form with the last step are worked out."""
    for cell in reversed(list(root.walk())):
        settle(cell, domain)
