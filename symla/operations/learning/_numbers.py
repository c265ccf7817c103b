"""Requirements of this topic on numbers: that they are real, and how two of them compare."""

from __future__ import annotations

from typing import Any, Literal

from symla.derivation.given import GivenScalar, Quantity
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus
from symla.operations._arguments import ArgumentError
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i

Sign = Literal[-1, 0, 1]


def require_real(operation: str, *quantities: Quantity) -> None:
    """Raises `ArgumentError` if i occurs: the data and the weights of learning are real numbers."""
    for quantity in quantities:
        entries = (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries
        for entry in entries:
            if has_i(entry):
                raise ArgumentError(f"{operation}: {quantity.name.base} takes real numbers, not {text(entry)}")


def sign(node: w.Node) -> Sign | None:
    """The sign of a number for all values of its symbols; None if it depends on them."""
    value = rational(node)
    if value is not None:
        return 1 if value > 0 else -1 if value < 0 else 0
    from symla.notation.value import value as exact

    found: Any = exact(node)
    return 1 if found.is_positive else -1 if found.is_negative else 0 if found.is_zero else _of_polynomial(found)


def _of_polynomial(value: Any) -> Sign | None:
    """The sign of a polynomial without real zeros, which is that of its constant term: (a - b)^2 + 4; and of one in
    sines and cosines.
    """
    from symla.operations._cases.functions import has_functions, side_of_angles

    letters = value.free_symbols
    if letters and has_functions(value):
        side = side_of_angles(value)
        return None if side is None or not side[1] else 1 if side[0] > 0 else -1
    if len(letters) < 2 or not all(x.is_real for x in letters) or not value.is_polynomial(*letters):
        return None
    from symla.operations._cases.factors import never_zero

    if not never_zero(value, "real"):
        return None
    constant = value.subs(dict.fromkeys(letters, 0))
    return 1 if constant.is_positive else -1 if constant.is_negative else None


def compare(left: w.Node, right: w.Node) -> Sign | None:
    """The sign of left - right."""
    return sign(result(minus(left, right)))


def compare_lengths(left: w.Node, right: w.Node) -> Sign | None:
    """The sign of left - right for nonnegative numbers, by their squares where needed."""
    known = compare(left, right)
    if known is None:
        two = w.TWO
        known = compare(result(w.Power(left, two)), result(w.Power(right, two)))
    return known


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
    statements = [(w.Relation(number, symbol, w.ZERO), known) for symbol, known in cases]
    return Choice([(fact, (fact, known)) for fact, known in statements])


def used(sheet: Sheet) -> None:
    """A remark on the use of the operation, once, at the end or before the cases."""
    if not sheet.in_case:
        sheet.remark("use")
