"""The l1 norm: the sum of the absolute values of the components, ||v||_1 = |v_1| + ... + |v_n|.

Over the complex numbers the absolute values are moduli.
Source: the definition of the l1 norm, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.norms._lines import sum_lines
from symla.operations.norms._remarks import only_zero


def norm_l1(sheet: Sheet, v: GivenVector) -> None:
    """The l1 norm of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """
    work = sum_lines(sheet.work(sheet.goal), v)
    if v.is_zero:
        only_zero(sheet, v)
    elif v.size > 1 and sheet.domain == "real":
        sheet.remark("lasso")
    sheet.answer(norm=work.line)
