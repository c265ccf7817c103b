"""The difference of two vectors, component by component: (u - v)_i = u_i - v_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Derivation
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.vectors._componentwise import componentwise


def vector_subtract(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The difference of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """
    difference = w.Sum((u.name, w.Negative(v.name)))
    if u.entries == v.entries:
        remark = reason("equal", u=u.name, v=v.name, equal=equation(u.name, v.name))
    else:
        back = equation(w.Sum((v.name, difference)), u.name)
        remark = reason("from_to", goal=difference, u=u.name, v=v.name, back=back)
    remarks = (note(remark, "remark"),) if u.name != v.name else ()
    return componentwise("vector_subtract", "difference", u, v, domain, remarks)
