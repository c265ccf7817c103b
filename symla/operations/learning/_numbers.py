"""Requirements of this topic on numbers: that they are real, and how two of them compare."""

from __future__ import annotations

from symla.derivation.given import GivenScalar, Quantity
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import minus
from symla.operations._arguments import ArgumentError
from symla.operations._cases.certain import Sign, sign
from symla.operations._cases.orders import of_letter
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i


def require_real(operation: str, *quantities: Quantity) -> None:
    """Raises `ArgumentError` if i occurs: the data and the weights of learning are real numbers."""
    for quantity in quantities:
        entries = (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries
        for entry in entries:
            if has_i(entry):
                raise ArgumentError(f"{operation}: {quantity.name.base} takes real numbers, not {text(entry)}")


def compare(left: w.Node, right: w.Node) -> Sign | None:
    """The sign of left - right."""
    return sign(result(minus(left, right)))


def order(left: w.Node, right: w.Node, sign_of_difference: Sign) -> w.Relation:
    """left < right, left = right or left > right"""
    return w.Relation(left, {-1: "<", 0: "=", 1: ">"}[sign_of_difference], right)  # type: ignore[arg-type]


def text(node: w.Node) -> str:
    """An expression as text for a message."""
    from symla.notation.plain import plain_printer

    return plain_printer()(node)


def at_zero(number: w.Node) -> Choice:
    """Whether a number is negative: the statement, and the sign as far as the step function needs it."""
    cases: tuple[tuple[w.RelationSymbol, Sign], ...] = ((">=", 1), ("<", -1))
    return Choice([(of_letter(number, symbol), (w.Relation(number, symbol, w.ZERO), known)) for symbol, known in cases])


def used(sheet: Sheet) -> None:
    """A remark on the use of the operation, once, at the end or before the cases."""
    if not sheet.in_case:
        sheet.remark("use")
