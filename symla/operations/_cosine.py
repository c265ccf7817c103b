"""The cosine of the angle between two vectors, u · v / (||u|| ||v||), from the letters to its final form.

12/(√14 √77) = 12/√1078 = 12/(7√22) = 6√22/77
"""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.operations._products import dot, dot_work
from symla.operations._sheet import Sheet
from symla.operations._sizes import different_sizes
from symla.operations._terms import has_letters
from symla.operations._vanish import unless_zero
from symla.operations.norms._euclidean import euclidean_work


def lengths(u: GivenVector, v: GivenVector) -> w.Product:
    """||u|| ||v|| by the names."""
    return w.Product((w.Norm(u.name), w.Norm(v.name)))


def cosine_of(u: GivenVector, v: GivenVector) -> w.Node:
    """u · v / (||u|| ||v||) by the names."""
    return w.Quotient(dot(u, v), lengths(u, v))


class Parts:
    """The parts of the cosine: the dot product and the two lengths, each worked out in a chain of its own."""

    def __init__(self, sheet: Sheet, u: GivenVector, v: GivenVector, with_dot: bool = True) -> None:
        self.product: w.Node = w.ZERO
        if with_dot:
            self.product = dot_work(sheet.work(dot(u, v), compact=True), u, v, sheet.conventions.inner_product).line
        self.u_length = self.v_length = euclidean_work(sheet.work(w.Norm(u.name), compact=True), u).line
        if u.name != v.name:
            self.v_length = euclidean_work(sheet.work(w.Norm(v.name), compact=True), v).line

    @property
    def lengths(self) -> w.Product:
        """Both lengths, as factors."""
        return w.Product((self.u_length, self.v_length))


def simplified(work: Working) -> Working:
    """Bring the line, a quotient whose denominator is a product of lengths, to its final form."""
    domain = work.domain
    line = work.line
    assert type(line) is w.Quotient
    final = result(line, domain)
    if rational(line.numerator) == 0:
        return work.to("zero_divided", final)
    bottom = line.denominator
    together = _under_one_root(bottom)
    if together is not None:
        work.to("one_root", w.Quotient(line.numerator, together), minor=True)
        bottom = together
    worked = result(bottom, domain)
    key = "multiply_lengths" if together is None else "take_out_square"
    if _lowest_terms(line.numerator, worked, final) or _has_same_terms(w.Quotient(line.numerator, worked), final):
        return work.to(key, final)
    if worked != bottom:
        work.to(key, w.Quotient(line.numerator, worked))
    if _has_root(worked) and not has_root_below(final):
        return work.to("rational_denominator", final)
    return work.to("lowest_terms" if domain == "real" else "split_fraction", final)


def _has_same_terms(line: w.Quotient, final: w.Node) -> bool:
    """Whether the quotients differ in the order of terms alone: conj(k) + k is k + conj(k)."""
    if type(final) is not w.Quotient or type(line.numerator) is not w.Sum or type(final.numerator) is not w.Sum:
        return False
    return line.denominator == final.denominator and set(line.numerator.terms) == set(final.numerator.terms)


def special_angle(sheet: Sheet, theta: w.Name, cosine: w.Node) -> None:
    """theta = arccos(√2/2) = π/4 = 45°, where theta is a rational multiple of π."""
    inverse = w.Call("arccos", (cosine,))
    form = result(inverse, sheet.domain)
    turn = rational(result(w.Quotient(form, w.PI)))
    if turn is not None:
        work = sheet.work(theta, compact=True).to("arccosine", inverse)
        work.to(reason("special", fact=equation(w.Call("cos", (form,)), cosine)), form)
        work.to("in_degrees", w.Degrees(w.number(turn * 180)))


def _lowest_terms(top: w.Node, bottom: w.Node, final: w.Node) -> bool:
    """Whether the quotient is already in final form: 24/25, which needs no line of its own."""
    a, b, c = rational(top), rational(bottom), rational(final)
    return type(a) is int and type(b) is int and c is not None and (c.numerator, c.denominator) == (a, b)


def _under_one_root(node: w.Node) -> w.Node | None:
    """√14 √77 as √1078; None unless both factors are roots of different integers."""
    if type(node) is not w.Product or len(node.factors) != 2:
        return None
    a, b = node.factors
    if type(a) is not w.Root or type(b) is not w.Root or a == b:
        return None
    inside = rational(w.Product((a.radicand, b.radicand)))
    return w.Root(w.number(inside)) if inside is not None else None


@lru_cache(maxsize=256)
def has_root_below(node: w.Node) -> bool:
    """Whether a root is left in a denominator, which letters may prevent from being rationalized."""
    return any(type(part) is w.Quotient and _has_root(part.denominator) for part in w.walk(node))


def _has_root(node: w.Node) -> bool:
    return w.has(node, w.Root)


def multiplied_back(
    sheet: Sheet, u: GivenVector, v: GivenVector, parts: Parts, cosine: w.Node, name: w.Node | None = None
) -> None:
    """The check that ||u|| ||v|| times the cosine (by its name, if it has one) is the dot product."""
    work = sheet.check(w.Product((*lengths(u, v).factors, name or cosine)), reason("check", goal=dot(u, v)))
    work.to("put_in_results", w.Product((*parts.lengths.factors, cosine)))
    domain = sheet.domain
    together = result(parts.lengths, domain)
    size = cosine.operand if type(cosine) is w.Negative else cosine
    if type(size) is w.Quotient and _has_root(size.numerator) and _has_root(together) and not has_letters(together):
        work.to("multiply", w.Product((together, cosine)))
        whole = w.Quotient(result(w.Product((together, size.numerator)), domain), size.denominator)
        work.to("multiply", whole if size is cosine else w.Negative(whole))
        work.to("lowest_terms", parts.product)
        return
    work.to("multiply", parts.product)


def both_defined(sheet: Sheet, u: GivenVector, v: GivenVector, *remedies: Remedy) -> tuple[GivenVector, GivenVector]:
    """Vectors u and v of the same size, neither zero.  Ends the work otherwise; `remedies` are for a zero vector."""
    if u.size != v.size:
        different_sizes(sheet, u, v)
    u, v = unless_zero(sheet, u, v)
    for x in (u, v):
        if x.is_zero:
            zero = equation(w.Norm(x.name), w.ZERO)
            sheet.undefined("zero_vector", zero, remedies=remedies, v=x.name, length=zero, goal=sheet.goal)
    return u, v


def need_real(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """End the work if the dot product is not real, since then there is no angle."""
    if sheet.domain == "real":
        return
    from symla.notation.value import value

    goal = dot(u, v)
    product = dot_work(Working(goal, sheet.domain), u, v, sheet.conventions.inner_product).line
    found = value(product, "complex")
    if found.is_real:
        return
    if not found.is_number:
        raise SymlaError("The angle between complex vectors with symbols cannot be told: give numbers or real symbols.")
    size = w.AbsoluteValue(w.Quotient(product, w.Product((w.Norm(u.written), w.Norm(v.written)))))
    modulus = equation(w.Quotient(w.AbsoluteValue(goal), lengths(u, v)), result(size, "complex"))
    sheet.undefined(
        reason("not_real", goal=goal, product=equation(goal, product)),
        w.Relation(goal, "!=", w.Conjugate(goal)),
        remedies=(Remedy(reason("modulus", size=modulus)),),
    )
