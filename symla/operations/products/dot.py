"""The dot product: the sum of the products of corresponding components, u · v = u_1 v_1 + ... + u_n v_n.

Over the complex numbers the components of v are conjugated, unless a convention says otherwise.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.operations._products import by_outer, dot_work, dotted, reading
from symla.operations._sheet import Sheet
from symla.operations._sizes import different_sizes
from symla.operations._terms import zeros_like


def dot(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The dot product of two vectors, and what its sign says about their directions.

    `u` and `v` have n components each; the answer is a number.  Undefined if they have different numbers of components.
    """
    if u.size != v.size:
        different_sizes(sheet, u, v, dotted, by_outer(u, v))
    product = dot_work(sheet.work(sheet.goal), u, v, sheet.conventions.inner_product).line
    zero = next((x for x in (u, v) if x.is_zero), None)
    remark = reading(u, v, product, sheet.domain)
    if zero is not None:
        sheet.remark("zero_vector", x=zero.name, zero=equation(zero.name, zeros_like(zero)))
    elif remark is not None:
        sheet.remark(remark)
    sheet.answer(reason("answer", goal=sheet.goal, product=product), product=product)
