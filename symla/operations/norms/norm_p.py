"""The p-norm: the p-th root of the sum of the p-th powers of absolute values, (|v_1|^p + ... + |v_n|^p)^(1/p), p >= 1.

For p = 1 it is the sum of the absolute values, for p = 2 the Euclidean norm, for p = oo the largest absolute value.
Source: the lp norms and Minkowski's inequality, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Reason, Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.rational import Fraction
from symla.operations._sheet import Sheet
from symla.operations.norms._orders import lines_of, order_below_one
from symla.operations.norms._remarks import only_zero

_NAMED = {w.ONE: "is_l1", w.TWO: "is_l2", w.INFINITY: "is_linf"}


def norm_p(sheet: Sheet, v: GivenVector, p: w.Node) -> None:
    """The p-norm of a vector.

    `v` has n >= 1 components, `p` is a rational number >= 1 or oo; the answer is a number >= 0.  Undefined if p < 1.
    """
    goal = sheet.seek(w.Norm(v.name, p))
    order = order_below_one(sheet, p)
    if order is not None:
        _undefined(sheet, v, p, order)
    work = lines_of(p)(sheet.work(goal), v)
    if v.is_zero:
        only_zero(sheet, v)
    elif p in _NAMED:
        sheet.remark(_NAMED[p], p=p)
    elif v.size > 1:
        sheet.remark("larger_p")
    sheet.answer(reason("answer", v=v.name, goal=goal, norm=work.line), norm=work.line)


def _undefined(sheet: Sheet, v: GivenVector, p: w.Node, order: int | Fraction) -> None:
    """For p < 1 the triangle inequality fails, or p-th roots do not exist."""
    below = w.Relation(p, "<", w.Number(0 if order < 0 else 1))
    if order > 0:
        why, obstacle = _triangle(p, w.number(1 / Fraction(order)), below)
    else:
        why, obstacle = reason("negative_power" if order < 0 else "no_root", p=p, below=below), (below,)
    norms = (("take_l1", w.ONE), ("take_l2", w.TWO), ("take_linf", w.INFINITY))
    remedies = [
        Remedy(reason(key, instead=equation(w.Norm(v.name, q), result(w.Norm(v.written, q), sheet.domain))))
        for key, q in norms
    ]
    if order == 0 and all(rational(e) is not None for e in v.entries):
        remedies.append(_count(v))
    sheet.undefined(why, *obstacle, remedies=remedies)


def _triangle(p: w.Node, root: w.Node, below: w.Relation) -> tuple[Reason, tuple[w.Node, ...]]:
    """(1, 0) + (0, 1) = (1, 1) would be longer than its two parts together: (1^p + 1^p)^(1/p) > 1 + 1."""
    first, second, both = (w.Vector((w.Number(x), w.Number(y))) for x, y in ((1, 0), (0, 1), (1, 1)))
    formula = w.Power(w.Sum((w.Power(w.ONE, p), w.Power(w.ONE, p))), root)
    length = result(formula)
    together = w.Sum((w.ONE, w.ONE))
    why = reason(
        "undefined",
        p=p,
        below=below,
        first=first,
        second=second,
        both=equation(w.Sum((first, second)), both),
        length=equation(formula, length),
        together=equation(together, w.TWO),
    )
    return why, (below, w.Relation(formula, ">", together))


def _count(v: GivenVector) -> Remedy:
    """The so-called l0 norm: the number of nonzero components."""
    pairs = list(zip(v.letters, v.entries, strict=True))
    claims = tuple([w.Relation(x, "=" if rational(e) == 0 else "!=", w.ZERO) for x, e in pairs])
    return Remedy(reason("count", v=v.name, count=sum(rational(e) != 0 for _, e in pairs)), claims)
