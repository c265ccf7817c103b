"""The projection of a onto b: the part of a along b, ((a · b)/(b · b)) b; the remainder of a is perpendicular to b.

Over the complex numbers, a · b conjugates the components of b.
Source: projection onto a line, e.g. Strang, Introduction to Linear Algebra, section 4.2.
"""

from __future__ import annotations

from functools import lru_cache
from math import lcm
from typing import Literal

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Reason
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, result
from symla.notation.conventions import BILINEAR, CONJUGATE_SECOND, InnerProduct
from symla.notation.domain import Domain
from symla.notation.exact import rational
from symla.notation.frozen import Frozen
from symla.notation.sums import minus, sum_of
from symla.operations._cases.certain import sign
from symla.operations._cosine import has_root_below
from symla.operations._letters import free_letter
from symla.operations._products import dot, dot_letters, dot_work, linear_in
from symla.operations._sheet import Sheet
from symla.operations._sizes import different_sizes
from symla.operations._terms import has_letters, zeros_like
from symla.operations._vanish import unless_zero
from symla.operations.norms._euclidean import euclidean_work, squares


def project(sheet: Sheet, a: GivenVector, onto: GivenVector) -> None:
    """The projection of a vector onto another one, its scalar component, and the perpendicular remainder.

    `a` and `onto` have n components each; the answer is the projection and the remainder, with n components each, and
    the component, a number.  Undefined onto the zero vector, and for different numbers of components.
    """
    convention = sheet.conventions.inner_product if sheet.domain == "complex" else CONJUGATE_SECOND
    letters = _letters(a.name, onto.name, onto.size, sheet.domain, convention)
    sheet.seek(letters.goal)
    if a.size != onto.size:
        different_sizes(sheet, a, onto)
    (b,) = unless_zero(sheet, onto, beside=a.entries)
    if b.is_zero:
        vanishes = equation(dot(b, b), w.ZERO)
        sheet.undefined("undefined", vanishes, b=b.name, vanishes=vanishes)
    if convention == BILINEAR:
        _not_perpendicular_to_itself(sheet, b)
    sheet.plan("plan", a=a.name, b=b.name)
    projection, inner = _projection(sheet, a, b, letters)
    heading = reason("complex_component" if sheet.domain == "complex" else "component", b=b.name)
    length = euclidean_work(sheet.work(letters.length, heading, compact=True), b).line
    component = _component(sheet, letters, inner, length, convention == BILINEAR and result(_square(b), "complex"))
    name = free_letter("r s q", a, b)
    rest = sheet.work(name, reason("rest", a=a.name)).to("take_away", letters.remainder)
    rest.to("put_in_results", minus(a.written, projection))
    differences = zip(a.entries, projection.entries, strict=True)
    remainder = GivenVector(name, tuple([result(minus(x, y), sheet.domain) for x, y in differences]))
    alike = _alike(a.entries, projection.entries)
    if alike is not None:
        rest.to("common_denominator", alike)
    rest.to("subtract", remainder.written)
    _remark(sheet, a, b, inner, remainder)
    if not remainder.is_zero:
        check = sheet.check(dot(remainder, b), reason("check", r=name, b=b.name))
        dot_work(check, remainder, b, convention)
    found = {"projection": projection, "component": component, "remainder": remainder.written}
    sheet.answer(reason("answer", a=a.name, b=b.name, **found), **found)


def _square(b: GivenVector) -> w.Node:
    """b_1^2 + b_2^2 + ..., which without conjugation may be zero for a nonzero b."""
    return sum_of([w.Power(x, w.TWO) for x in b.entries])


def _not_perpendicular_to_itself(sheet: Sheet, b: GivenVector) -> None:
    """End the work if b · b is zero."""
    if has_letters(*b.entries):
        raise SymlaError("project: where nothing is conjugated, b · b may be zero: give numbers for its components.")
    if rational(result(_square(b), sheet.domain)) == 0:
        vanishes = equation(dot(b, b), w.ZERO)
        sheet.undefined("perpendicular_to_itself", vanishes, b=b.name, vanishes=vanishes)


class _Letters(Frozen, frozen=True):
    """The expressions in letters alone: the same objects for all vectors a and b of these names and this size."""

    goal: w.Node
    inner: w.VectorProduct  # a · b
    length: w.Norm  # ||b||
    formula: w.Node  # ((a · b)/(b · b)) b
    written_out: w.Node  # the same in components
    component: w.Node  # (a · b)/||b||
    remainder: w.Node  # a minus the projection


@lru_cache(maxsize=64)
def _letters(a: w.Name, b: w.Name, size: int, domain: Domain, convention: InnerProduct) -> _Letters:
    zeros = (w.ZERO,) * size
    u, v = GivenVector(a, zeros), GivenVector(b, zeros)
    goal, inner, length = w.Call("proj", (a,), subscript=b), linear_in(convention, a, b), w.Norm(b)
    first, second = (v, u) if inner.left == b else (u, v)
    is_bilinear = domain == "complex" and convention == BILINEAR  # b · b is not the square of the length
    written_out, square = [
        dot_letters(x, y, domain, shown=False, inner=convention) for x, y in ((first, second), (v, v))
    ]
    if not is_bilinear:
        square = squares(v.letters, domain)
    return _Letters(
        goal,
        inner,
        length,
        w.Product((w.Quotient(inner, dot(v, v)), b)),
        w.Product((w.Quotient(written_out, square), b)),
        w.Quotient(w.Product((length, inner)), dot(v, v)) if is_bilinear else w.Quotient(inner, length),
        minus(a, goal),
    )


def _projection(sheet: Sheet, a: GivenVector, b: GivenVector, letters: _Letters) -> tuple[w.Vector, w.Node]:
    """The projection, from the letters to the numbers; and a · b."""
    domain = sheet.domain
    work = sheet.work(letters.goal)
    work.define("projection_formula", letters.formula)
    work.put_in(a, b, via=letters.written_out)
    if domain == "complex":
        _factor(work, "conjugate_each", w.Conjugate)
        _factor(work, "modulus_each", w.AbsoluteValue)
    _factor(work, "multiply_each" if a.size > 1 else "multiply", w.Product, w.Power, minor=True)
    line = work.line
    assert type(line) is w.Product
    quotient = line.factors[0]
    assert type(quotient) is w.Quotient
    top, bottom = quotient.numerator, quotient.denominator
    inner, square = result(top, domain), result(bottom, domain)
    ratio = result(w.Quotient(inner, square), domain)
    exact = rational(ratio)
    added = "add" if w.Sum in (type(top), type(bottom)) else "divide"
    lowest = type(ratio) is w.Quotient and ratio.denominator == square  # if with |a|^2 for a conj(a) above
    if not lowest and (exact is None or (rational(inner), rational(square)) != (exact.numerator, exact.denominator)):
        work.to(added, w.Product((w.Quotient(inner, square), b.written)))
        work.to("zero_divided" if exact == 0 else "lowest_terms", w.Product((ratio, b.written)))
    else:
        work.to(added, w.Product((ratio, b.written)))
    projection = w.Vector(tuple([result(w.Product((ratio, x)), domain) for x in b.entries]))
    work.to("scale", projection)
    return projection, inner


def _alike(left: tuple[w.Node, ...], right: tuple[w.Node, ...]) -> w.Vector | None:
    """(2, 3) - (44/17, 11/17) as (34/17 - 44/17, 51/17 - 11/17); None where no number needs another denominator."""
    pairs = list(zip(left, right, strict=True))
    if all(_over_one(x, y) is None for x, y in pairs):
        return None
    return w.Vector(tuple([_over_one(x, y) or minus(x, y) for x, y in pairs]))


def _over_one(x: w.Node, y: w.Node) -> w.Sum | None:
    a, b = rational(x), rational(y)
    if not a or not b or a.denominator == b.denominator:
        return None
    below = lcm(a.denominator, b.denominator)
    tops = [number.numerator * (below // number.denominator) for number in (a, b)]
    one, two = (w.Quotient(w.Number(abs(top)), w.Number(below)) for top in tops)
    first = one if tops[0] >= 0 else w.Negative(one)
    return w.Sum((first, w.Negative(two) if tops[1] >= 0 else two))


def _factor(work: Working, why: str, *kinds: type[w.Node], minor: bool = False) -> None:
    """The scalar in front of the vector, with all parts of these kinds evaluated."""
    line = work.line
    assert type(line) is w.Product
    work.to(why, w.Product((evaluate(line.factors[0], *kinds, domain=work.domain), line.factors[1])), minor=minor)


def _component(
    sheet: Sheet, letters: _Letters, inner: w.Node, length: w.Node, square: w.Node | Literal[False]
) -> w.Node:
    """The signed length of the projection: a · b divided by the length of b, or times that length divided by the
    `square` b · b.
    """
    work = sheet.work(letters.component)
    if square:
        work.to(
            reason("put_in_products", product=equation(letters.inner, inner)),
            w.Quotient(w.Product((length, inner)), square),
        )
        return work.result("divide").line
    final = result(w.Quotient(inner, length), sheet.domain)
    exact = rational(final)
    found = reason("put_in_products", product=equation(letters.inner, inner))
    if exact is None or (rational(inner), rational(length)) != (exact.numerator, exact.denominator):
        work.to(found, w.Quotient(inner, length))
        rooted = w.has(length, w.Root) and not has_root_below(final)
        found = Reason("zero_divided" if rational(inner) == 0 else "rational_denominator" if rooted else "divide")
    return work.to(found, final).line


def _remark(sheet: Sheet, a: GivenVector, b: GivenVector, inner: w.Node, rest: GivenVector) -> None:
    """The remark on the relative direction of a and b."""
    if a.is_zero:
        return
    if rational(inner) == 0:
        sheet.remark("nothing_along", a=a.name, b=b.name, vanishes=equation(dot(a, b), w.ZERO))
    elif rest.is_zero:
        sheet.remark("all_along", a=a.name, b=b.name, r=equation(rest.name, zeros_like(rest)))
    elif sheet.domain == "real" and sign(inner) == -1:
        sheet.remark("against", b=b.name, negative=w.Relation(dot(a, b), "<", w.ZERO))
