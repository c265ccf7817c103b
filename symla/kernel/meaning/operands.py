"""The operands of properties: several things, lists of numbers or vectors; and comparisons of their values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from symla.kernel.meaning.verdict import Refuted
from symla.kernel.numbers.grid import Grid, Value
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

Definition = Callable[["Prover", w.Node], bool]


def several(operand: w.Node, count: int) -> tuple[w.Node, ...]:
    """The operands of a property that has this many."""
    if not isinstance(operand, w.Items) or len(operand.entries) != count:
        raise Undefined(f"this is said of {count} things")
    return operand.entries


def holds(prover: Prover, a: Value, symbol: w.RelationSymbol, b: Value) -> bool:
    """Whether the relation holds between two values; raises `TooHard` if that is not known."""
    verdict = prover.compare(a, symbol, b)
    if isinstance(verdict, Refuted) and verdict.witness is None:
        return False
    numbers = type(a) is not Grid and type(b) is not Grid
    if not verdict and symbol == "=" and numbers and prover.nonzero.holds(prover.field.subtract(a, b)):  # type: ignore[arg-type]
        return False
    if not verdict:
        raise TooHard("whether two values stand so depends on their symbols")
    return True


def has_inner_product(node: w.Node) -> bool:
    """Whether an expression contains an inner product, also as a projection."""
    return not w.is_numeric(node) and any(
        (type(part) is w.VectorProduct and part.kind == "dot") or (type(part) is w.Call and part.function == "proj")
        for part in w.inside(node)
    )


def numbers_of(prover: Prover, operand: w.Node) -> list[Scalar]:
    """The values of a list of numbers."""
    if not isinstance(operand, w.Items):
        raise Undefined("a list of numbers is meant")
    return [prover.reader.scalar(entry) for entry in operand.entries]


def vectors_of(prover: Prover, operand: w.Node) -> Iterator[Grid]:
    """The values of a vector, or of all vectors in a list of vectors and lists."""
    if isinstance(operand, w.Items):
        for part in operand.entries:
            yield from vectors_of(prover, part)
    else:
        yield prover.reader.grid(operand)
