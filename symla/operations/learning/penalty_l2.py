"""The ridge penalty: lambda times the square of the l2 norm of the weights, lambda (w_1^2 + ... + w_n^2).

Source: the definition, e.g. Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.4.
"""

from __future__ import annotations

from symla.derivation.given import GivenScalar, GivenVector
from symla.derivation.model import Derivation
from symla.notation import written as nodes
from symla.operations.learning._penalty import penalty


def penalty_l2(w: GivenVector, lam: GivenScalar) -> Derivation:
    """The ridge penalty of weights, lambda times the sum of their squares (the square of their norm, not the norm).

    `w` has n >= 1 real components, `lam` is a number >= 0.  Undefined for a negative `lam`.
    """
    two = nodes.Number(2)
    size = nodes.Power(nodes.Norm(w.name, two), two)
    letters = tuple([nodes.Power(x, two) for x in w.letters])
    return penalty("penalty_l2", w, lam, size, letters)
