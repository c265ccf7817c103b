"""The claims of the curves of a figure: unit balls, ellipses, graphs of polynomials."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from symla.derivation import figure as f
from symla.kernel.meaning.verdict import Proved, Refuted, Verdict
from symla.notation import written as w
from symla.notation.sums import minus

NO_PLACE = Refuted("the figure does not say where this lies")
SEEN = Proved("nothing is claimed")
_X, _Y = w.Name("x"), w.Name("y")  # the letters of the axes

Stated = dict[w.Node, w.Node]
Claims = Iterator[w.Node | Verdict]


def _ball(mark: f.Ball, stated: Stated) -> Claims:
    p = stated.get(mark.p, mark.p)
    if p != w.INFINITY:
        yield w.Relation(p, ">", w.ZERO)
    if mark.label is not None and mark.label != p:
        yield Refuted("the label is not the p of the ball")


def _ellipse(mark: f.Ellipse, stated: Stated) -> Claims:
    """Two points and their sum decide a quadratic form: q(one) = q(two) = c and q(one + two) = 2c say that q is c all
    along the ellipse.
    """
    one, two = stated[mark.one], stated[mark.two]
    assert isinstance(one, w.Vector)
    assert isinstance(two, w.Vector)
    (a, b), (c, d) = one.entries, two.entries
    yield w.Relation(minus(w.Product((a, d)), w.Product((b, c))), "!=", w.ZERO)
    if mark.label is None:
        return
    label = mark.label
    letters = _variables(label.left) if isinstance(label, w.Relation) and label.symbol == "=" else None
    if letters is None or not isinstance(label, w.Relation):
        yield Refuted("this is no quadratic form of two variables")
        return
    level = label.right
    both = (w.Sum((a, c)), w.Sum((b, d)))
    for point, value in ((one.entries, level), (two.entries, level), (both, w.Product((w.TWO, level)))):
        yield w.Relation(w.substitute(label.left, dict(zip(letters, point, strict=True))), "=", value)


def _variables(form: w.Node) -> list[w.Name] | None:
    """The two variables of a quadratic form; None if it is another expression."""
    terms = [
        t.operand if isinstance(t, w.Negative) else t for t in (form.terms if isinstance(form, w.Sum) else (form,))
    ]
    for term in terms:
        degree = 0
        for factor in term.factors if isinstance(term, w.Product) else (term,):
            if type(factor) is w.Name:
                degree += 1
            elif isinstance(factor, w.Power) and type(factor.base) is w.Name and factor.exponent == w.TWO:
                degree += 2
            elif w.names_in(factor):
                return None
        if degree != 2:
            return None
    found = set(w.names_in(form))
    return sorted(found, key=lambda name: (name.base, name.subscript)) if len(found) == 2 else None


def _graph(mark: f.Graph, stated: Stated) -> Claims:
    values = [stated.get(c) for c in mark.coefficients]
    if not values or any(isinstance(c, w.Vector | w.Matrix | None) for c in values):
        yield NO_PLACE
        return
    yield SEEN
    if mark.label is None:
        return
    label = mark.label
    letters = set(w.names_in(label.right)) if isinstance(label, w.Relation) else set()
    if not isinstance(label, w.Relation) or (label.left, label.symbol) != (_Y, "=") or not letters <= {_X}:
        yield Refuted("this is no equation y = ... of a graph")
        return
    powers = [w.Product((c, w.Power(_X, w.Number(k)))) for k, c in enumerate(values) if c is not None]
    yield w.Relation(label.right, "=", w.Sum((w.ZERO, *powers)))


CURVES: Final[dict[type, Callable[[Any, Stated], Claims]]] = {f.Ball: _ball, f.Ellipse: _ellipse, f.Graph: _graph}
