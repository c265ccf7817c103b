"""The cosine similarity: the dot product divided by both lengths, u · v / (||u|| ||v||), a number from -1 to 1.

Source: the cosine formula, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.operations._cosine import Parts, both_defined, multiplied_back, simplified
from symla.operations._products import dot, reading
from symla.operations._sheet import Sheet


def cosine_similarity(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The cosine of the angle between two vectors.

    `u` and `v` have n components each and are not zero; the answer is a number from -1 to 1 (over the complex numbers,
    of modulus at most 1).  Undefined for the zero vector and for different numbers of components.
    """
    u, v = both_defined(sheet, u, v)
    sheet.plan("plan", goal=dot(u, v))
    parts = Parts(sheet, u, v)
    work = simplified(sheet.work(sheet.goal).to("put_in_results", w.Quotient(parts.product, parts.lengths)))
    remark = reading(u, v, parts.product, sheet.domain)
    if remark is not None:
        sheet.remark(remark)
    multiplied_back(sheet, u, v, parts, work.line)
    sheet.answer(similarity=work.line)
