"""The lasso penalty: lambda times the l1 norm of the weights, lambda (|w_1| + ... + |w_n|).

Source: the definition, e.g. Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.4.
"""

from __future__ import annotations

from symla.derivation.given import GivenScalar, GivenVector
from symla.derivation.model import Derivation
from symla.notation import written as nodes
from symla.operations.learning._penalty import penalty


def penalty_l1(w: GivenVector, lam: GivenScalar) -> Derivation:
    """The lasso penalty of weights, lambda times the sum of their absolute values.

    `w` has n >= 1 real components, `lam` is a number >= 0.  Undefined for a negative `lam`.
    """
    size = nodes.Norm(w.name, nodes.Number(1))
    letters = tuple([nodes.AbsoluteValue(x) for x in w.letters])
    return penalty("penalty_l1", w, lam, size, letters)
