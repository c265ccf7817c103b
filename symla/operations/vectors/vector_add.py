"""The sum of two vectors, component by component: (u + v)_i = u_i + v_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.vectors._componentwise import componentwise


def vector_add(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The sum of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """
    sheet.comes_to(sum=componentwise(sheet, u, v).line)
