"""A linear combination: a sum of multiples of vectors, c_1 v_1 + ... + c_k v_k.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import signed_sum, sum_of
from symla.operations._counts import many, size, unequal
from symla.operations._sheet import Sheet

Coefficients = tuple[GivenScalar, ...]
Vectors = tuple[GivenVector, ...]


def linear_combination(sheet: Sheet, coefficients: Coefficients, vectors: Vectors) -> None:
    """A linear combination of vectors.

    As many `coefficients` as `vectors`, which all have n components; so has the answer.  Undefined if a coefficient or
    a vector is missing, or if the vectors have different numbers of components.
    """
    pairs = list(zip(coefficients, vectors, strict=False))
    goal = sheet.seek(sum_of(tuple([w.Product((c.name, v.name)) for c, v in pairs])))
    _need_vectors_that_fit(sheet, coefficients, vectors)
    work = sheet.work(goal).put_in(*coefficients, *vectors, why="put_in_numbers")
    scaled = [tuple([result(w.Product((c.entry, x)), sheet.domain) for x in v.entries]) for c, v in pairs]
    several = len(vectors) > 1
    work.to("multiply_each" if several else "multiply", sum_of(tuple([w.Vector(entries) for entries in scaled])))
    if several:
        columns = [signed_sum(list(column)) for column in zip(*scaled, strict=True)]
        work.to("add_components", w.Vector(tuple(columns)), minor=True).evaluate("add_components", w.Sum)
    sheet.comes_to(combination=work.line)


def _need_vectors_that_fit(sheet: Sheet, coefficients: Coefficients, vectors: Vectors) -> None:
    m, n = many(coefficients), many(vectors)
    longest = max(vectors, key=lambda v: v.size)
    same_size = all(v.size == longest.size for v in vectors)
    if m.number != n.number:
        fewer = min(m, n, key=lambda count: count.number)
        remedies = (_remedy(sheet, "first_pairs", fewer, coefficients, vectors),) if same_size else ()
        sheet.undefined("counts_differ", unequal(m, n), remedies=remedies, m=m, n=n)
    if same_size:
        return
    first = vectors[0]
    other = next(v for v in vectors if v.size != first.size)
    zero = (w.ZERO,)
    padded = tuple([GivenVector(v.name, v.entries + zero * (longest.size - v.size)) for v in vectors])
    m, n = size(first), size(other)
    remedy = _remedy(sheet, "fill_up", size(longest), coefficients, padded)
    sheet.undefined("sizes_differ", unequal(m, n), remedies=(remedy,), u=first.name, v=other.name, m=m, n=n)


def _remedy(sheet: Sheet, key: str, count: w.Count, coefficients: Coefficients, vectors: Vectors) -> Remedy:
    """The combination with as many coefficients and vectors as both lists have."""
    combined = sum_of(tuple([w.Product((c.entry, v.written)) for c, v in zip(coefficients, vectors, strict=False)]))
    return Remedy(reason(key, count=count, instead=equation(combined, result(combined, sheet.domain))))
