"""The magnitude: the length of the arrow v, by the Pythagorean theorem, ||v|| = sqrt(v_1^2 + ... + v_n^2).

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import estimated, euclidean_work


def magnitude(sheet: Sheet, v: GivenVector) -> None:
    """The length of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.
    """
    work = euclidean_work(sheet.work(sheet.goal), v)
    if not v.is_zero:
        estimated(sheet, v, work.line)
    sheet.answer(magnitude=work.line)
