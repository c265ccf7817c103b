"""The lasso penalty: lambda times the l1 norm of the weights, lambda (|w_1| + ... + |w_n|).

Source: the definition, e.g. Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 3.4.
"""

from __future__ import annotations

from symla.derivation.given import GivenScalar, GivenVector
from symla.notation import written as nodes
from symla.operations._sheet import Sheet
from symla.operations.learning._penalty import penalty


def penalty_l1(sheet: Sheet, w: GivenVector, lam: GivenScalar) -> None:
    """The lasso penalty of weights, lambda times the sum of their absolute values.

    `w` has n >= 1 real components, `lam` is a number >= 0.  Undefined for a negative `lam`.
    """
    penalty(sheet, w, lam, tuple([nodes.AbsoluteValue(x) for x in w.letters]))
