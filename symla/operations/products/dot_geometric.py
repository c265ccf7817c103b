"""The dot product in geometric form: the lengths times the cosine of the angle between, ||u|| ||v|| cos(theta).

The cosine comes from the law of cosines in the triangle with the sides u, v and u - v, not from the dot product in
components; the check is that both forms agree.
Source: the two forms of the dot product, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Equal, Reason, Remedy
from symla.notation import written as w
from symla.notation.arithmetic import evaluate
from symla.notation.sums import minus
from symla.operations._cosine import Parts, both_defined, lengths, need_real, simplified, special_angle
from symla.operations._letters import free_letter
from symla.operations._products import dot_work, reading
from symla.operations._sheet import Sheet
from symla.operations._terms import sum_over


def dot_geometric(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The dot product as length times length times cosine, and its agreement with the component form.

    `u` and `v` have n components each and are not zero; the answer is a number.  Undefined for the zero vector (which
    has no angle), for different numbers of components, and where the product is not real.
    """
    goal = sheet.goal
    u, v = both_defined(sheet, u, v, Remedy(reason("by_components", zero=equation(goal, w.ZERO))))
    need_real(sheet, u, v)
    theta = free_letter("theta phi psi", u, v, kind="scalar")
    named = w.Call("cos", (theta,))
    sheet.plan("plan", u=u.name, v=v.name, side=minus(u.name, v.name))
    parts = Parts(sheet, u, v, with_dot=False)
    cosine = _cosine(sheet, u, v, named, parts, _third_side(sheet, u, v)).line
    special_angle(sheet, theta, cosine)
    inner = sheet.conventions.inner_product
    component = dot_work(Working(goal, sheet.domain, Reason("check"), "check"), u, v, inner)
    work = sheet.work(goal).to("geometric_form", w.Product((*lengths(u, v).factors, named)))
    work.to("put_in_results", w.Product((*parts.lengths.factors, cosine))).to("multiply", component.line)
    remark = reading(u, v, component.line, sheet.domain)
    if remark is not None:
        sheet.remark(remark)
    sheet.add(component)
    sheet.answer(reason("answer", goal=goal, product=component.line), product=component.line)


def _square(vector: w.Node) -> w.Node:
    return w.Power(w.Norm(vector), w.TWO)


def _third_side(sheet: Sheet, u: GivenVector, v: GivenVector) -> Working:
    """||u - v||^2, from the letters to the number."""
    domain = sheet.domain

    def square(x: w.Node, y: w.Node) -> w.Node:
        return w.Power(w.AbsoluteValue(minus(x, y)) if domain == "complex" else minus(x, y), w.TWO)

    work = sheet.work(_square(minus(u.name, v.name)), compact=True)
    letters = sum_over((u, v), square, domain)
    known = dict(zip((*u.letters, *v.letters), (*u.entries, *v.entries), strict=True))
    work.to("squares_of_differences", w.substitute(letters, known), Equal("substitution", letters))
    work.to("subtract", _inside_powers(work.line, domain), minor=True)
    if domain == "complex":
        work.evaluate("modulus_each", w.AbsoluteValue)
    return work.evaluate("square_each", w.Power).evaluate("add", w.Sum)


def _inside_powers(line: w.Node, domain: str) -> w.Node:
    """(1 - 4)^2 -> (-3)^2, with the sum of the squares kept."""
    if type(line) is w.Power:
        return w.Power(evaluate(line.base, w.Sum, domain=domain), line.exponent)
    return w.rebuild(line, lambda part: _inside_powers(part, domain))


def _cosine(sheet: Sheet, u: GivenVector, v: GivenVector, name: w.Node, parts: Parts, third: Working) -> Working:
    """The law of cosines, from the letters to the number."""
    work = sheet.work(name)
    bottom = w.Product((w.TWO, *lengths(u, v).factors))
    law = w.Quotient(w.Sum((_square(u.name), _square(v.name), w.Negative(third.start))), bottom)
    if sheet.domain == "real":
        work.define("law_of_cosines", law)
    else:  # holds where the product is real, as it is here
        work.to("law_of_cosines", law)
    squares = w.Sum((*[w.Power(length, w.TWO) for length in parts.lengths.factors], w.Negative(third.line)))
    top = evaluate(squares, w.Power, domain=sheet.domain)
    numbers = w.Product((w.TWO, *parts.lengths.factors))
    work.to("put_in_results", w.Quotient(top, numbers))
    work.to("add", w.Quotient(evaluate(top, w.Sum, domain=sheet.domain), numbers), minor=True)
    return simplified(work)
