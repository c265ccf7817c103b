"""Linear combinations as they are usually written: 2x - 3y, u_1 - (1/2)u_2."""

from __future__ import annotations

from collections.abc import Sequence

from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.sums import with_sign
from symla.operations._cases.numbers import Entry, entry_of, is_zero, written
from symla.operations._sheet import Sheet


def linear(terms: Sequence[w.Node]) -> w.Node:
    """The sum of the terms, where those with a minus sign are subtracted."""
    if len(terms) < 2:
        return terms[0] if terms else w.ZERO
    spread = [part for t in terms for part in (t.terms if type(t) is w.Sum else (t,))]
    return w.Sum((spread[0], *[with_sign(t) for t in spread[1:]]))


def multiple_of(factor: Entry, name: w.Node) -> w.Node:
    """The factor times a name, as it is usually written: `-2x`, `x`, `(1/2)x`."""
    minus, size = unsigned(written(factor))
    multiple = name if size == w.ONE else w.Product((*(size.factors if type(size) is w.Product else (size,)), name))
    return w.Negative(multiple) if minus else multiple


def combination(sheet: Sheet, factors: Sequence[w.Node], names: Sequence[w.Node]) -> w.Node:
    """2x - 3y: the left side of an equation, without the unknowns of coefficient 0."""
    pairs = [(entry_of(f, sheet.domain), name) for f, name in zip(factors, names, strict=True)]
    return linear([multiple_of(f, name) for f, name in pairs if not is_zero(f)])


def taken_away(sheet: Sheet, factors: Sequence[w.Node], vectors: Sequence[w.Vector]) -> list[w.Node]:
    """- 2u_1 + (1/2)u_2, for the factors 2 and -1/2: the subtracted terms, without zero ones."""
    terms = [combination(sheet, [c], [u]) for c, u in zip(factors, vectors, strict=True)]
    return [t.operand if type(t) is w.Negative else w.Negative(t) for t in terms if t != w.ZERO]
