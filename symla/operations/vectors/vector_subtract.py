"""The difference of two vectors, component by component: (u - v)_i = u_i - v_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.vectors._componentwise import componentwise


def vector_subtract(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The difference of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """
    work = componentwise(sheet, u, v)
    if u.entries != v.entries:
        sheet.remark("from_to", goal=sheet.goal, u=u.name, v=v.name, back=sheet.stated("v + (u - v) = u"))
    elif u.name != v.name:
        sheet.remark("equal", u=u.name, v=v.name, equal=sheet.stated("u = v"))
    sheet.comes_to(difference=work.line)
