"""Arithmetic on the page: part of a written expression is replaced by its result, the rest stays as it is.

    evaluate(3^2 + (-2)^2, Power)        9 + 4
    evaluate(1·4 + 2·(-5), Product)      4 - 10

Arithmetic with rational numbers and roots is done on Python's exact numbers; everything else goes through SymPy.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from symla.notation import rooted
from symla.notation import written as w
from symla.notation.alike import reordered, with_denominators
from symla.notation.budget import TooMuch
from symla.notation.exact import WITH_ROOTS, rational, surd
from symla.notation.grids import grid
from symla.notation.rational import Fraction
from symla.notation.statements import Nothing, Truth, Word

_UNFACTORED = 1 << 1000  # beyond this, factoring is hopeless
_MOST_BITS = 5_000  # of a radicand


def _with_root(node: w.Node) -> w.Node | None:
    """A rational number times a square root that is left as it is, since it is too large to be factored."""
    found = surd(node) if type(node) in WITH_ROOTS else None
    if found is not None and found[2].bit_length() > _MOST_BITS:
        raise TooMuch("the number under a root is too large")
    if found is None or found[2] < _UNFACTORED:
        return None
    top, bottom, radicand = found
    return rooted.times_root(Fraction(top, bottom), radicand)


# ---- results --------------------------------------------------------------------------------------------------------


def result(node: w.Node, domain: str = "real") -> w.Node:
    """The value of an expression in its final form."""
    exact = rational(node)
    return _not_rational(node, domain) if exact is None else w.number(exact)


@lru_cache(maxsize=1024)
def _not_rational(node: w.Node, domain: str) -> w.Node:
    if isinstance(node, Word | Truth | Nothing):
        return node
    number = rooted.read(node)
    known = _with_root(node) or grid(node) if number is None else rooted.written(number)
    if known is not None:
        return _without_signs(node) if number is not None and reordered(node, known) else known
    from symla.notation.turns import known_angle

    angle = known_angle(node)
    if angle is not None:
        return angle
    from symla.notation.value import value
    from symla.notation.write import simplest, write

    found = value(node, domain)  # type: ignore[arg-type]
    if hasattr(found, "applyfunc"):
        written = write(found.applyfunc(simplest))
        if found.shape[1] == 1 and w.has(node, w.Vector):  # a column, made of columns
            written = w.Vector(tuple(row[0] for row in written.rows))  # type: ignore[attr-defined]
        return _as_divided(node, written, domain)
    written = write(simplest(found))
    written = _as_divided(node, written, domain)
    return _without_signs(node) if reordered(node, written) else written  # in the order that the line already has


def _without_signs(node: w.Node) -> w.Node:
    """The expression with `2 x` for every `2·x`."""
    if type(node) is w.Product and node.signed and type(node.factors[0]) is w.Number:
        bases = [factor.base if type(factor) is w.Power else factor for factor in node.factors[1:]]
        return w.Product(node.factors) if all(type(base) in (w.Name, w.Constant) for base in bases) else node
    return w.rebuild(node, _without_signs)


def _as_divided(node: w.Node, written: w.Node, domain: str) -> w.Node:
    """The result over the denominators of the expression rather than over their negatives, so that no line flips both
    signs.
    """
    if not any(type(part) is w.Quotient and type(part.denominator) is w.Sum for part in w.walk(written)):
        return written
    found = [result(divisor, domain) for part in w.walk(node) if (divisor := _divisor(part)) is not None]
    return with_denominators(written, found)


def _divisor(node: w.Node) -> w.Node | None:
    """The divisor of this node."""
    if type(node) is w.Quotient:
        return node.denominator
    if type(node) is w.Power and type(node.exponent) is w.Number and node.exponent.value < 0:
        return node.base
    return None


def evaluate(
    node: w.Node, *kinds: type[w.Node], domain: str = "real", of: Callable[[w.Node], w.Node] | None = None
) -> w.Node:
    """The expression with every outermost node of these kinds replaced by its result, or by the value of `of`.  A
    negative result in a sum is subtracted: `4 - 10`, not `4 + (-10)`.
    """
    kind = type(node)
    if kind in kinds:
        return result(node, domain) if of is None else of(node)
    if kind is w.Number or kind is w.Name:
        return node
    if kind is w.Sum:
        return _sum_of_results(node, kinds, domain, of)  # type: ignore[arg-type]
    return w.rebuild(node, lambda part: evaluate(part, *kinds, domain=domain, of=of))


def _sum_of_results(
    node: w.Sum, kinds: tuple[type[w.Node], ...], domain: str, of: Callable[[w.Node], w.Node] | None
) -> w.Node:
    terms: list[w.Node] = []
    changed = False
    for old in node.terms:
        minus = type(old) is w.Negative
        inner = old.operand if minus else old  # type: ignore[attr-defined]
        exact = rational(inner) if of is None and type(inner) in kinds else None
        new = evaluate(inner, *kinds, domain=domain, of=of) if exact is None else w.number(exact)
        if new is inner or (type(new) is w.Sum and new == inner):  # a memo may have another one that is equal
            terms.append(old)
            continue
        changed = True
        if type(new) is w.Number and new.value < 0:
            new, minus = w.number(-new.value), not minus
        elif type(new) is w.Negative:
            new, minus = new.operand, not minus
        if type(new) is w.Sum:
            terms.extend(_spread(new, minus))
        else:
            terms.append(w.Negative(new) if minus else new)
    return w.Sum(tuple(terms)) if changed else node


def _spread(inner: w.Sum, minus: bool) -> list[w.Node]:
    """The terms of a result that is itself a sum, with the sign in front of it distributed."""
    first, *rest = inner.terms
    if type(first) is w.Number and first.value < 0:
        first = w.Negative(w.number(-first.value))
    terms = [first, *rest]
    return [t.operand if type(t) is w.Negative else w.Negative(t) for t in terms] if minus else terms
