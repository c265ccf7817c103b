"""The angle between two vectors: the angle from 0 to pi with cos(theta) = u · v / (||u|| ||v||).

Source: the cosine formula, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.operations._cosine import Parts, both_defined, cosine_of, multiplied_back, need_real, simplified
from symla.operations._letters import free_letter
from symla.operations._products import dot, reading
from symla.operations._sheet import Sheet


def angle(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The angle between two vectors.

    `u` and `v` have n components each and are not zero; the answer is an angle from 0 to pi, in radians.  Undefined for
    the zero vector, for different numbers of components, and where u · v is not real.
    """
    theta = sheet.seek(free_letter("theta phi psi", u, v, kind="scalar"))
    u, v = both_defined(sheet, u, v)
    need_real(sheet, u, v)
    sheet.plan("plan", goal=dot(u, v))
    parts = Parts(sheet, u, v)
    named = w.Call("cos", (theta,))
    work = sheet.work(named).define("cosine", cosine_of(u, v))
    cosine = simplified(work.to("put_in_results", w.Quotient(parts.product, parts.lengths))).line
    turned = sheet.work(theta).to("arccosine", w.Call("arccos", (cosine,)))
    stated: w.Node = turned.line
    form = result(turned.line, sheet.domain)
    turn = rational(result(w.Quotient(form, w.PI)))
    if turn is None:
        form = turned.line
    else:  # a rational multiple of pi
        stated = equation(form, w.Degrees(w.number(turn * 180)))
        turned.to(reason("special", fact=equation(w.Call("cos", (form,)), cosine)), form)
        remark = reading(u, v, parts.product, sheet.domain)
        if remark is not None and not remark.key.startswith(("acute", "obtuse")):
            sheet.remark(remark)
    multiplied_back(sheet, u, v, parts, cosine, named)
    sheet.answer(reason("answer", u=u.name, v=v.name, angle=stated), angle=Part("angle", form, unit="degrees"))
