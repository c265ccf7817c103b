"""The ridge penalty: lambda times the square of the l2 norm of the weights, lambda (w_1^2 + ... + w_n^2).

Source: the definition, e.g. Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.4.
"""

from __future__ import annotations

from symla.derivation.given import GivenScalar, GivenVector
from symla.notation import written as nodes
from symla.operations._sheet import Sheet
from symla.operations.learning._penalty import penalty


def penalty_l2(sheet: Sheet, w: GivenVector, lam: GivenScalar) -> None:
    """The ridge penalty of weights, lambda times the sum of their squares (the square of their norm, not the norm).

    `w` has n >= 1 real components, `lam` is a number >= 0.  Undefined for a negative `lam`.
    """
    penalty(sheet, w, lam, tuple([nodes.Power(x, nodes.Number(2)) for x in w.letters]))
