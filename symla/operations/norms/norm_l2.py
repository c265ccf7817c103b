"""The Euclidean norm: the square root of the sum of the squared components, ||v|| = sqrt(v_1^2 + ... + v_n^2).

Over the complex numbers the squares are those of the moduli, |v_1|^2 + ... + |v_n|^2.
Source: the definition of the l2 norm, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import estimated, euclidean_work
from symla.operations.norms._remarks import only_zero


def norm_l2(sheet: Sheet, v: GivenVector) -> None:
    """The Euclidean norm of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """
    work = euclidean_work(sheet.work(sheet.goal), v)
    if v.is_zero:
        only_zero(sheet, v)
    else:
        estimated(sheet, v, work.line)
    sheet.answer(norm=work.line)
