"""Inner products on one line, for checks and coefficients."""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import ChainRole, Reason
from symla.notation import written as w
from symla.notation.arithmetic import evaluate
from symla.notation.conventions import BILINEAR, CONJUGATE_SECOND
from symla.notation.sums import sum_of
from symla.operations._counts import width
from symla.operations._products import dot, dot_letters, dot_reason, linear_in
from symla.operations._sheet import Sheet


def dot_line(
    sheet: Sheet,
    u: GivenVector,
    v: GivenVector,
    heading: Reason | str | None = None,
    role: ChainRole = "work",
) -> w.Node:
    """u · v = 1·2 + 3·4 = 14 on one line, with the known values of letters; and the number."""
    words = Reason(heading) if isinstance(heading, str) else heading
    work = sheet.work(dot(u, v), words, role, compact=True)
    domain, known = sheet.domain, sheet.known
    inner = sheet.conventions.inner_product
    work.put_in(u, v, why=dot_reason(domain, inner), via=dot_letters(u, v, domain, shown=False, inner=inner))
    if known.equal or known.relations:
        sheet.put_case_in(work)
    if domain == "complex":
        work.evaluate("conjugate_each", w.Conjugate, minor=True)
    added = known.put_in(work.line)
    multiply = "multiply_each" if u.size > 1 else "multiply"
    if _same_terms(evaluate(work.line, w.Product, domain=domain), added):  # nothing is left to be added
        return work.to(multiply, added).line
    work.evaluate(multiply, w.Product, minor=True)
    if type(work.line) is w.Sum:
        return work.to("add", added).line
    has_product = w.has(work.line, w.Product)
    return work.to(multiply if has_product else known.reason_for(work.line), added).line


def along(sheet: Sheet, a: GivenVector, u: GivenVector) -> w.VectorProduct:
    """a · u by the names, or u · a where the first factor is conjugated: divided by u · u, the coefficient of a along
    u.
    """
    inner = sheet.conventions.inner_product if sheet.domain == "complex" else CONJUGATE_SECOND
    return linear_in(inner, a.name, u.name)


def along_line(
    sheet: Sheet, a: GivenVector, u: GivenVector, heading: Reason | str | None = None, role: ChainRole = "work"
) -> w.Node:
    """The same on one line, and the number."""
    first = along(sheet, a, u).left == a.name
    return dot_line(sheet, *((a, u) if first else (u, a)), heading, role)


def is_bilinear(sheet: Sheet) -> bool:
    """Whether no component of complex vectors is conjugated in a product."""
    return sheet.domain == "complex" and sheet.conventions.inner_product == BILINEAR


def bilinear(u: Sequence[w.Node], v: Sequence[w.Node]) -> w.Node:
    """The sum of the products of components, none of which is conjugated."""
    return sum_of([w.Product(pair) for pair in zip(u, v, strict=True)])


def _same_terms(a: w.Node, b: w.Node) -> bool:
    """Whether these are sums of the same terms, possibly in another order: 1 + k and k + 1"""
    if type(a) is not w.Sum or type(b) is not w.Sum:
        return False
    return len(a.terms) == len(b.terms) and set(a.terms) == set(b.terms)


def columns_named(sheet: Sheet, A: GivenMatrix, letter: str) -> tuple[GivenVector, ...]:
    """The columns of A with names, q_1, q_2, ..."""
    found = []
    for j in range(A.width):
        name = w.Name(letter, (str(j + 1),), "vector")
        via = w.Vector(tuple([row[j] for row in A.letters]))
        work = sheet.work(name, reason("columns", A=A.name, count=width(A)) if j == 0 else None, compact=True)
        work.put_in(A, why=reason("column", column=j + 1, A=A.name), via=via)
        found.append(GivenVector(name, A.column(j)))
    return tuple(found)
