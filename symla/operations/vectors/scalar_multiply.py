"""A number times a vector or matrix: every entry is multiplied by it, (c X)_i = c x_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.build import equation
from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector
from symla.notation import written as w
from symla.notation.exact import Rational, rational
from symla.operations._cases.numbers import entry_of
from symla.operations._sheet import Sheet
from symla.operations._terms import in_shape_of, letters_in


def scalar_multiply(sheet: Sheet, c: GivenScalar, X: GivenVector | GivenMatrix) -> None:
    """A number times a vector or a matrix.

    `X` is a vector or a matrix of any size; the answer has the same size.  Always defined.
    """
    is_vector = isinstance(X, GivenVector)
    sheet.pose(c=equation(c.name, c.entry), X=equation(X.name, X.written))
    letters = in_shape_of(X, tuple([w.Product((c.name, x)) for x in letters_in(X)]))
    work = sheet.work(sheet.goal).define("every_component" if is_vector else "every_entry", letters)
    work.put_in(c, X, why="put_in_numbers").evaluate("multiply", w.Product)
    factor = rational(c.entry)
    if isinstance(X, GivenVector) and factor is not None and _has_direction(sheet, X):
        _reading(sheet, c, X, factor)
    sheet.comes_to(product=work.line)


def _has_direction(sheet: Sheet, x: GivenVector) -> bool:
    """Whether the vector is not zero, whatever its letters are."""
    return any(sheet.known.certain(entry_of(entry, sheet.domain)) for entry in x.entries)


def _reading(sheet: Sheet, c: GivenScalar, x: GivenVector, factor: Rational) -> None:
    """The effect of the number on the arrow."""
    if factor == 0:
        return sheet.remark("to_zero", X=x.name, zero=sheet.stated("c = 0"))
    if factor == 1:
        return sheet.remark("the_same", same=sheet.stated("c X = X"))
    if factor == -1:
        return sheet.remark("opposite", X=x.name, opposite=sheet.stated("c X = -X"))
    stretch = max(factor, -factor)
    return sheet.remark(
        "stretched" if stretch > 1 else "shrunk",
        X=x.name,
        sign=sheet.stated("c > 0" if factor > 0 else "c < 0"),
        size=equation(w.AbsoluteValue(c.name), w.number(stretch)),
        longer=sheet.stated("|c| > 1" if stretch > 1 else "|c| < 1"),
    )
