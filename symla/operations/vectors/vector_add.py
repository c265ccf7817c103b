"""The sum of two vectors, component by component: (u + v)_i = u_i + v_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.derivation.model import Derivation
from symla.notation.value import Domain
from symla.operations.vectors._componentwise import componentwise


def vector_add(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The sum of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """
    return componentwise("vector_add", "sum", u, v, domain)
