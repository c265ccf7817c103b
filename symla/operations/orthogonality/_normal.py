"""Normal equations: the inner products of the vectors with each other and with the projected vector, as an augmented
matrix.

v_1 · v_1  v_2 · v_1 | a · v_1        for the coefficients of the combination of the v with a perpendicular remainder
v_1 · v_2  v_2 · v_2 | a · v_2
"""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import Frozen
from symla.notation.sums import minus
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import many
from symla.operations._products import dot
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix, vector_named
from symla.operations.orthogonality._inner import along, along_line, is_bilinear
from symla.operations.systems._chains import Begin
from symla.operations.systems._reduce import reduce
from symla.operations.systems._solution import general_solution


class Solved(Frozen, frozen=True, gc=True):
    """The coefficients, the columns, from 0, whose coefficient is free, and the lines of a single equation: its
    quotient in letters, and in numbers.
    """

    values: w.Vector
    free: tuple[int, ...] = ()
    quotient: tuple[w.Node, ...] = ()

    def line(self, sheet: Sheet, name: w.Name, value: w.Node, heading: str | None = None) -> None:
        """The line of a coefficient, below the heading where rows give it."""
        work = sheet.work(name, "normal_equation" if self.quotient else heading, compact=True)
        for why, node in zip(("quotient_of_products", "put_in_results"), self.quotient, strict=False):
            work.to(why, node)
        work.to("divide" if self.quotient else "read_off", value)


def solved(sheet: Sheet, vectors: Sequence[GivenVector], a: GivenVector, used: set[str]) -> Solved:
    """The inner products worked out, and the equations reduced, or a single one solved."""
    k, domain = range(len(vectors)), sheet.domain
    sheet.say("products", count=many(vectors), a=a.name, first=vectors[0].name)
    values: dict[tuple[int, int], w.Node] = {}
    for i in k:
        for j in k[i:]:
            values[i, j] = along_line(sheet, vectors[i], vectors[j])
    right = [along_line(sheet, a, v) for v in vectors]
    # over the complex numbers, row j has the inner products with v_j as the second factor
    conjugated = domain == "complex" and not is_bilinear(sheet)
    turned = {(j, i): result(w.Conjugate(x), domain) if conjugated else x for (i, j), x in values.items()}
    filled = turned | values
    letters = [(*[_letters(sheet, vectors, i, j) for i in k], along(sheet, a, vectors[j])) for j in k]
    if len(vectors) == 1 and sheet.known.certain(entry_of(values[0, 0], domain)):
        quotients = [
            w.Quotient(above, below) for above, below in ((letters[0][1], letters[0][0]), (*right, values[0, 0]))
        ]
        return Solved(w.Vector((sheet.known.put_in(result(quotients[1], domain)),)), (), tuple(quotients))
    rows = tuple([(*[filled[i, j] for i in k], right[j]) for j in k])
    begin = Begin(matrix(tuple(letters), len(vectors)), bar=len(vectors))
    sheet.say("equations", count=many(vectors))
    found = reduce(sheet, begin, sheet.known.rows(rows), reduced=True, columns=len(vectors))
    return Solved(general_solution(found, len(vectors), used).particular, tuple(found.free(len(vectors))))


def _letters(sheet: Sheet, vectors: Sequence[GivenVector], i: int, j: int) -> w.Node:
    """v_i · v_j; over the real numbers the smaller index first."""
    if sheet.domain == "complex":
        return along(sheet, vectors[i], vectors[j])
    return dot(vectors[min(i, j)], vectors[max(i, j)])


def rest(
    sheet: Sheet, name: w.Name, a: GivenVector, p: w.Name, projection: w.Vector, heading: str = "rest"
) -> GivenVector:
    """r = a - p"""
    work = sheet.work(name, reason(heading, a=a.name)).to("without_it", minus(a.name, p))
    written = sheet.known.vector(a.entries)
    return difference(sheet, work.to("put_in_results", minus(written, projection)), written, projection)


def difference(sheet: Sheet, work: Working, x: w.Vector, y: w.Vector) -> GivenVector:
    """x - y, under the name that the work is about."""
    gaps = [result(minus(a, b), sheet.domain) for a, b in zip(x.entries, y.entries, strict=True)]
    assert type(work.start) is w.Name
    return vector_named(work.start, work.to("subtract", sheet.known.vector(gaps)).line)
