"""A compound expression of numbers, vectors and matrices, worked in the order of operations.

What stands in parentheses comes first, then powers (also transposes and inverses), then products, at last sums; what
is alike from left to right.
Source: the rules of matrix arithmetic, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenExpression, Quantity
from symla.derivation.model import Reason, Undefined
from symla.operations._sheet import Sheet
from symla.operations.expressions._evaluation import Extent, worked_out


def evaluate(sheet: Sheet, expression: GivenExpression, **data: Quantity) -> None:
    """An expression of numbers, vectors and matrices, worked out one operation after the other.

    `expression` is written with +, -, products, powers, A^T, A^-1, det(A), tr(A), rank(A), u · v, norms and functions
    of numbers; `data` are the values of its names, A=[[1, 2], [3, 4]].  A small letter without a value is a number.
    The answer is a number, a vector or a matrix.  Undefined where one of the operations is: sizes that do not fit, a
    singular matrix inverted, a division by zero; by cases where that depends on the values of symbols.
    """
    goal, extent = sheet.seek(expression.node), sheet.once(Extent, Extent)

    def plan() -> Reason | None:
        is_told = extent.is_long and not isinstance(sheet.outcome, Undefined)
        return reason("plan", letters=int(extent.has_letters)) if is_told else None

    sheet.plan(plan)
    sheet.answer(value=worked_out(sheet, goal, tuple(data.values())))
