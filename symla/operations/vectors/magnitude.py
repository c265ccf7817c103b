"""The magnitude: the length of the arrow v, by the theorem of Pythagoras, ||v|| = sqrt(v_1^2 + ... + v_n^2).

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import euclidean_work, squares_again


def magnitude(sheet: Sheet, v: GivenVector) -> None:
    """The length of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.
    """
    work = euclidean_work(sheet.work(sheet.goal), v)
    if not v.is_zero:
        squared = sheet.check(w.Power(work.line, w.Number(2)), "check").result("square_back")
        if squared.links:  # |b|^2 stands there already as the square
            squares_again(squared, v)
    sheet.answer(magnitude=work.line)
