"""The projection of a onto the span of v_1, ..., v_k: the p in the span for which a - p is perpendicular to all v_j.

With p = c_1 v_1 + ... + c_k v_k these are the normal equations for c; with an orthogonal basis u_1, ..., u_r of the
span p is the sum of the projections (a · u_i)/(u_i · u_i) u_i.
Source: orthogonal projections, e.g. Lay, Linear Algebra and Its Applications, section 6.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus, sum_of
from symla.notation.value import value as exact_value
from symla.operations._combinations import combination
from symla.operations._counts import many
from symla.operations._letters import components_of, free_letter, taken
from symla.operations._products import dot
from symla.operations._sheet import Sheet
from symla.operations._terms import as_vector
from symla.operations.orthogonality._gram_schmidt import Found, orthogonalized, settled
from symla.operations.orthogonality._inner import along, along_line, bilinear, dot_line, is_bilinear
from symla.operations.orthogonality._normal import rest, solved
from symla.operations.systems._columns import added_up, combined, same_sizes, worked_combination, zeros

Vectors = tuple[GivenVector, ...]


def project_onto_span(
    sheet: Sheet,
    a: GivenVector,
    onto: Vectors,
    method: Literal["auto", "normal_equations", "orthogonal_basis"] = "auto",
) -> None:
    """The projection of a vector onto what several vectors span, and the perpendicular remainder.

    `a` and the vectors of `onto` have n components each, and so have the two parts of the answer; the vectors may be
    linearly dependent.  Undefined if the numbers of components differ; by cases where symbols decide.
    """
    p = free_letter("p q w s", a, *onto)
    sheet.seek(p)
    same_sizes(sheet, a, *onto)
    _need_products(sheet, onto)
    perpendicular = _are_perpendicular(sheet, onto)
    if method == "orthogonal_basis" or (method == "auto" and perpendicular):
        projection = _by_basis(sheet, a, onto, p, perpendicular)
    else:
        projection = _by_equations(sheet, a, onto, p)
    letter = free_letter("r s e", a, p, *onto).base
    remainder = rest(sheet, w.Name(letter, (), "vector"), a, p, projection)
    if remainder.written == zeros(a.size):
        sheet.remark("inside", a=a.name, fact=equation(remainder.name, remainder.written))
    else:
        sheet.say("check", "check", count=many(onto), r=remainder.name)
        for v in onto:
            dot_line(sheet, remainder, v, role="check")
    facts = {"projection": equation(p, projection), "remainder": equation(remainder.name, remainder.written)}
    wording = reason("answer", a=a.name, vectors=tuple([v.name for v in onto]), **facts)
    sheet.answer(wording, projection=projection, remainder=remainder.written)


def _need_products(sheet: Sheet, vectors: Vectors) -> None:
    """Raises `SymlaError` where nothing is conjugated and the products of the vectors do not tell them apart: a vector
    of the span is perpendicular to all of it, and no vector or more than one is a projection.
    """
    if not is_bilinear(sheet):
        return
    import sympy

    rows = sympy.Matrix([[exact_value(e, "complex") for e in v.entries] for v in vectors])
    if (rows * rows.T).applyfunc(sympy.expand).rank() < rows.rank():
        raise SymlaError(
            f"{sheet.name}: under the convention inner_product: bilinear, some vector of the span is perpendicular to "
            "all of it without being zero, so that there is no projection, or more than one. Under conjugate_second "
            "there is exactly one."
        )


def _are_perpendicular(sheet: Sheet, vectors: Vectors) -> bool:
    """Whether the vectors are visibly nonzero and pairwise perpendicular."""
    pairs = [(u, v) for n, u in enumerate(vectors) for v in vectors[n + 1 :]]
    if any(not any(rational(x) for x in v.entries) for v in vectors):
        return False
    if is_bilinear(sheet):
        products: list[w.Node] = [bilinear(u.entries, v.entries) for u, v in pairs]
        if any(rational(result(bilinear(v.entries, v.entries), sheet.domain)) == 0 for v in vectors):
            return False
    else:
        products = [w.VectorProduct("dot", u.written, v.written) for u, v in pairs]
    return all(rational(result(product, sheet.domain)) == 0 for product in products)


def _by_equations(sheet: Sheet, a: GivenVector, onto: Vectors, p: w.Name) -> w.Vector:
    c = free_letter("c x t", a, *onto)
    vectors = tuple([v.name for v in onto])
    sheet.plan("plan_equations", p=p, total=combined(c, onto), gap=minus(a.name, p), vectors=vectors)
    solution = solved(sheet, onto, a, taken(a, *onto) | {c.base, p.base})
    values = solution.values
    names = components_of(c.base, len(onto))
    if solution.free:
        free = tuple([names[j] for j in solution.free])
        sheet.say("choose_zero", columns=tuple([j + 1 for j in solution.free]), names=free)
    for n, (name, value) in enumerate(zip(names, values.entries, strict=True)):
        solution.line(sheet, name, value, "coefficients" if n == 0 else None)
    factors = dict(zip(names, values.entries, strict=True))
    found = _added(sheet, values.entries, [v.written for v in onto])
    work = sheet.work(p, "combined").to("combination", combined(c, onto))
    worked_combination(sheet, work, onto, found, factors)
    return found


def _by_basis(sheet: Sheet, a: GivenVector, onto: Vectors, p: w.Name, perpendicular: bool) -> w.Vector:
    known, domain = sheet.known, sheet.domain
    if len(onto) > 1:
        sheet.plan("plan_basis", p=p)
    if perpendicular:
        pairs = [(u, v) for n, u in enumerate(onto) for v in onto[n + 1 :]]
        for n, (u, v) in enumerate(pairs):
            dot_line(sheet, u, v, reason("already", count=many(onto)) if n == 0 else None)
        found, vectors = Found(), dict(enumerate(onto))
    else:
        found = orthogonalized(sheet, onto, a, p)
        vectors, known = settled(sheet, found), sheet.known
    if not vectors:
        sheet.work(p, "only_zero").to("nothing_else", zeros(a.size))
        return zeros(a.size)
    factors, shown, products = [], [], []
    for n, (j, u) in enumerate(vectors.items()):
        top = along_line(
            sheet, a, u, reason("onto_each", a=a.name, count=many(list(vectors.values()))) if n == 0 else None
        )
        if j not in found.squares:
            found.squares[j] = dot_line(sheet, u, u)
        square = known.put_in(found.squares[j])
        factors.append(result(w.Quotient(top, square), domain))
        shown.append(w.Product((top if square == w.ONE else w.Quotient(top, square), known.vector(u.entries))))
        products.append(w.Product((w.Quotient(along(sheet, a, u), dot(u, u)), u.name)))
    forms = [known.vector(u.entries) for u in vectors.values()]
    why = "sum_of_projections" if len(products) > 1 else "only_projection"
    work = sheet.work(p).to(why, sum_of(products)).to("put_in_results", sum_of(shown))
    total = _added(sheet, factors, forms)
    if any(factor != w.ZERO for factor in factors):
        if any(type(part) is w.Quotient for term in shown for part in term.factors):  # by lengths other than 1
            work.to("divide", combination(sheet, factors, forms))
        added_up(work, total)
    work.to("add" if type(work.line) is w.Sum else "multiply_components", total)
    return total


def _added(sheet: Sheet, factors: Sequence[w.Node], vectors: Sequence[w.Vector]) -> w.Vector:
    """The linear combination, worked out."""
    found = result(sum_of([w.Product(pair) for pair in zip(factors, vectors, strict=True)]), sheet.domain)
    return sheet.known.vector(as_vector(found).entries)
