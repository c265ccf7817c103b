"""The dot product in components, u_1 v_1 + ... + u_n v_n, and how two vectors lie to each other.

Over the complex numbers the components of the second vector are conjugated, or those of the first, or none: that is a
convention.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Reason, Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import BILINEAR, CONJUGATE_FIRST, CONJUGATE_SECOND, InnerProduct
from symla.notation.exact import rational
from symla.notation.sums import minus, sum_of
from symla.operations._cases.certain import sign
from symla.operations._cases.numbers import entry_of
from symla.operations._combinations import multiple_of
from symla.operations._counts import size
from symla.operations._terms import has_i, has_letters, sum_over


def dot_letters(
    u: GivenVector, v: GivenVector, domain: str, shown: bool = True, inner: InnerProduct = CONJUGATE_SECOND
) -> w.Node:
    """u_1 v_1 + ... + u_n v_n; with a sum sign where it is long and is shown."""

    def term(x: w.Node, y: w.Node) -> w.Node:
        if domain == "complex":
            x = w.Conjugate(x) if inner == CONJUGATE_FIRST else x
            y = w.Conjugate(y) if inner == CONJUGATE_SECOND else y
        return w.Product((x, y))

    if shown:
        return sum_over((u, v), term, domain)
    return sum_of(tuple([term(x, y) for x, y in zip(u.letters, v.letters, strict=True)]))


_BY_CONVENTION = {
    CONJUGATE_SECOND: "dot_conjugated",
    CONJUGATE_FIRST: "dot_conjugated_first",
    BILINEAR: "dot_not_conjugated",
}


def adjoint(node: w.Node, domain: str, of: GivenMatrix | None = None) -> w.Transpose:
    """The transpose of a matrix, conjugated over the complex numbers: only then is (A^* A)_jj the square of a length.
    It is not conjugated where it is made `of` a matrix of real numbers.
    """
    is_real = domain == "real" or (of is not None and not has_i(of.written) and not has_letters(of.written))
    return w.Transpose(node if is_real else w.Conjugate(node))


def dot_reason(domain: str, inner: InnerProduct, at_once: bool = True) -> str:
    """The reason of the line that expands an inner product."""
    if domain == "complex":
        return _BY_CONVENTION[inner]
    return "dot_in_numbers" if at_once else "dot_definition"


def linear_in(inner: InnerProduct, a: w.Node, u: w.Node) -> w.VectorProduct:
    """The inner product of two vectors in the order in which it is linear in the first one named: the coefficient of a
    along u is (a · u)/(u · u), or (u · a)/(u · u) where the first factor is conjugated.
    """
    return w.VectorProduct("dot", u, a) if inner == CONJUGATE_FIRST else w.VectorProduct("dot", a, u)


def dot_work(work: Working, u: GivenVector, v: GivenVector, inner: InnerProduct = CONJUGATE_SECOND) -> Working:
    """From u · v in letters to the number."""
    domain = work.domain
    why = dot_reason(domain, inner, work.at_once)
    work.by_definition(why, dot_letters(u, v, domain, inner=inner), u, v)
    if domain == "complex" and inner != BILINEAR:
        work.evaluate("conjugate_each", w.Conjugate)
    work.evaluate("multiply_each" if u.size > 1 else "multiply", w.Product)
    return work.evaluate("add", w.Sum)


def dot(u: GivenVector, v: GivenVector) -> w.Node:
    """u · v by the names."""
    return w.VectorProduct("dot", u.name, v.name)


def dotted(u: w.Node, v: w.Node) -> w.Node:
    """u · v of any two vectors."""
    return w.VectorProduct("dot", u, v)


def by_outer(u: GivenVector, v: GivenVector) -> Remedy:
    """The remedy of the outer product, which is defined for vectors of any sizes."""
    outer = w.VectorProduct("outer", u.name, v.name)
    return Remedy(reason("outer", goal=outer, m=size(u), n=size(v)), (equation(outer, outer),))


def multiple(u: GivenVector, v: GivenVector, domain: str = "real") -> w.Node | None:
    """The number t with v = t u, where there is one; letters that t divides by may be zero."""
    place = next((i for i, x in enumerate(u.entries) if rational(x) != 0), None)
    if place is None:
        return None
    x, y = u.entries[place], v.entries[place]
    for a, b in zip(u.entries, v.entries, strict=True):
        crossed = minus(w.Product((b, x)), w.Product((y, a)))
        if rational(result(crossed, domain)) != 0:
            return None
    return result(w.Quotient(y, x), domain)


def reading(u: GivenVector, v: GivenVector, product: w.Node, domain: str) -> Reason | None:
    """The meaning of the sign of the dot product for the directions of u and v; None where the sign is unknown.

    Each reading states its claim as relations among its facts.
    """
    zero = w.ZERO
    goal = dot(u, v)
    if rational(product) == 0:
        vanishes = w.Relation(goal, "=", zero)
        if u.is_zero or v.is_zero:
            return None
        return reason("orthogonal" if domain == "complex" else "perpendicular", u=u.name, v=v.name, vanishes=vanishes)
    known = sign(product)
    if domain == "complex" or not known:
        return None
    positive = known > 0
    order = w.Relation(goal, ">" if positive else "<", zero)
    factor = multiple(u, v)
    if u.entries == v.entries:
        square = w.Relation(goal, "=", w.Power(w.Norm(u.name), w.TWO))
        return reason("itself" if u.name == v.name else "equal", u=u.name, v=v.name, square=square)
    if factor is not None and sign(factor) == known:
        times = w.Relation(v.name, "=", multiple_of(entry_of(factor, domain), u.name))
        return reason("aligned" if positive else "opposed", u=u.name, v=v.name, times=times, sign=order)
    if has_letters(*u.entries, *v.entries):
        return reason("less_than_right" if positive else "more_than_right", u=u.name, v=v.name, sign=order)
    kind = "acute" if positive else "obtuse"
    near = _nearly(u, v, product)
    if near is None:
        return reason(kind, u=u.name, v=v.name, sign=order)
    return reason(f"{kind}_{near[0]}", u=u.name, v=v.name, sign=order, squares=near[1])


def _nearly(u: GivenVector, v: GivenVector, product: w.Node) -> tuple[str, w.Relation] | None:
    """Whether the cosine is below 1/10 or above 9/10 in absolute value, with the rational inequality that shows it: 100
    (u · v)^2 compared with ||u||^2 ||v||^2.  None otherwise, and where these numbers are not rational.
    """
    entries = [(rational(x), rational(y)) for x, y in zip(u.entries, v.entries, strict=True)]
    value = rational(product)
    if value is None or any(x is None or y is None for x, y in entries):
        return None
    both = sum((x or 0) ** 2 for x, _ in entries) * sum((y or 0) ** 2 for _, y in entries)
    two, hundred = w.TWO, w.Number(100)
    lengths = (w.Power(w.Norm(u.name), two), w.Power(w.Norm(v.name), two))
    times_hundred = w.Product((hundred, w.Power(dot(u, v), two)))
    if 100 * value**2 < both:
        return "right", w.Relation(times_hundred, "<", w.Product(lengths))
    if 100 * value**2 > 81 * both:
        return "straight", w.Relation(times_hundred, ">", w.Product((w.Number(81), *lengths)))
    return None
