"""The sum of two vectors, component by component: (u + v)_i = u_i + v_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.derivation.model import Derivation
from symla.notation.value import Domain
from symla.operations.vectors._componentwise import componentwise

ANSWER = {"sum": "vector"}
EXAMPLES = (
    "vector_add([1, 2, 3], [4, -5, 6])",
    "vector_add([3, 4], [0, 0])",
    "vector_add([3, -4], [-3, 4])",
    "vector_add([1/2, 1/3], [1/3, -1])",
    "vector_add([sqrt(2), 1], [sqrt(8), -1])",
    "vector_add([a, 2], [b, a])",
    "vector_add([1+i, 2], [3, -i])",
    "vector_add([-7], [2])",
    "vector_add([3, 4], [1, 2, 3])",
)


def vector_add(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The sum of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """
    return componentwise("vector_add", "sum", u, v, domain)
