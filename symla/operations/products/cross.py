"""The cross product in space: (u_2 v_3 - u_3 v_2, u_3 v_1 - u_1 v_3, u_1 v_2 - u_2 v_1), perpendicular to u and to v.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 5.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import minus, sum_of
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import size
from symla.operations._letters import free_letter
from symla.operations._products import by_outer, dot, dot_work, multiple
from symla.operations._sheet import Sheet
from symla.operations._terms import vector_named

_THREE = w.Number(3)


def cross(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The cross product of two vectors in space.

    `u` and `v` have 3 components each, and so has the answer.  Undefined for any other number of components.
    """
    _need_space(sheet, u, v)
    name = free_letter("w n p", u, v)
    work = sheet.work(name).to("cross_product", sheet.goal)
    x, y = u.letters, v.letters
    letters = [minus(w.Product((x[i], y[j])), w.Product((x[j], y[i]))) for i, j in ((1, 2), (2, 0), (0, 1))]
    work.define("definition_cross", w.Vector(tuple(letters))).put_in(u, v)
    work.evaluate("multiply", w.Product).evaluate("work_out", w.Sum)
    made = vector_named(name, work.line)
    if made.is_zero:
        factor = multiple(u, v, sheet.domain)
        if not u.is_zero and not v.is_zero and factor is not None and _exists(sheet, factor):
            times = equation(v.name, w.Product((factor, u.name)))
            sheet.remark("parallel", u=u.name, v=v.name, times=times)
    elif sheet.domain == "real":
        under = sum_of(tuple([w.Power(entry, w.TWO) for entry in made.entries]))
        root, length = w.Root(under), result(w.Root(under))
        written = equation(w.Norm(sheet.goal), root)
        area = written if result(under) == under else w.Both((written, equation(root, length)))
        sheet.remark("area", u=u.name, v=v.name, area=area)
        for z in (u, v):  # the result is perpendicular to both
            dot_work(sheet.check(dot(made, z), reason("check", w=name, v=z.name), compact=True), made, z)
    sheet.comes_to(product=work.line)


def _exists(sheet: Sheet, number: w.Node) -> bool:
    """Whether no divisor in the number may be zero."""
    divisors = [part.denominator for part in w.inside(number) if type(part) is w.Quotient]
    return all(sheet.known.certain(entry_of(divisor, sheet.domain)) for divisor in divisors)


def _need_space(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    wrong = next((z for z in (u, v) if z.size != 3), None)
    if wrong is None:
        return
    remedy = by_outer(u, v)
    if u.size <= 3 and v.size <= 3:
        first, second = (w.Vector((*z.entries, *[w.ZERO] * (3 - z.size))) for z in (u, v))
        found = result(w.VectorProduct("cross", first, second), sheet.domain)
        shown = w.VectorProduct("cross", u.name if u.size == 3 else first, v.name if v.size == 3 else second)
        remedy = Remedy(reason("into_space", instead=equation(shown, found)))
    differ = w.Relation(size(wrong), "!=", _THREE)
    sheet.undefined("undefined", differ, remedies=(remedy,), goal=sheet.goal, v=wrong.name, n=size(wrong))
