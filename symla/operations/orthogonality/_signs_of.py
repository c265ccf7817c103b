"""Whether a number is positive, zero or negative; by cases where symbols decide."""

from __future__ import annotations

from symla.derivation.build import reason
from symla.notation import written as w
from symla.operations._cases.numbers import entry_of, is_zero
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations.learning._numbers import sign

ZERO = w.Number(0)


def is_positive(sheet: Sheet, number: w.Node) -> bool:
    """Whether a real number is positive; in two cases where symbols decide."""
    value = sheet.known.put_in(number)
    told = sign(value)
    if told is not None:
        return told > 0
    above, below = w.Relation(value, ">", ZERO), w.Relation(value, "<=", ZERO)
    found: bool = sheet.choose(lambda: Choice([(above, True), (below, False)], reason("sign_decides")))
    return found


def sign_of(sheet: Sheet, number: w.Node) -> int:
    """1, 0 or -1."""
    told = sign(sheet.known.put_in(number))
    if told is None:
        if is_positive(sheet, number):
            return 1
        while not is_zero(exact := sheet.known.reduced(entry_of(sheet.known.put_in(number), sheet.domain))):
            if sheet.known.certain(exact):
                return -1
            sheet.decides(sheet.known.put_in(number), "zero_decides")
        return 0
    return told
