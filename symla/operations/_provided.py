"""Conditions under which the data are defined: 1/k requires k != 0, even where it cancels later, as in k/k.

[[1/k, 1], [1, (a^2 - 1)/(a - 1)]]      k != 0, a - 1 != 0
[ln(k) - ln(k)]                         k > 0
[arccos(k)]                             k >= -1, k <= 1
[sqrt(k), 1], where data have to be real    k >= 0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain, needs_of
from symla.notation.exact import rational
from symla.notation.frozen import replace
from symla.operations._cases.certain import holds
from symla.operations._cases.orders import of_letter

_BELOW = {"tan": "cos", "sec": "cos", "cot": "sin", "csc": "sin"}  # what is divided by in these functions


def presupposed(nodes: Iterable[w.Node], domain: Domain, real_roots: bool = False) -> tuple[w.Relation, ...]:
    """The conditions that each divisor is nonzero and that each function has a real value, in reading order, as far as
    they are not always true; with `real_roots`, that each square root is real, too.
    """
    found: dict[w.Relation, None] = {}
    for node in nodes:
        if w.is_numeric(node):
            continue
        for part in w.walk(node):
            divisor = divisor_of(part)
            if divisor is not None and w.names_in(divisor):
                worked = result(divisor, domain)
                if type(worked) is w.Matrix:  # which has an inverse where its determinant is nonzero
                    worked = result(w.Determinant(worked), domain)
                for factor in _factors(worked):
                    nonzero = w.Relation(factor, "!=", w.ZERO)
                    if not holds(nonzero, domain):
                        found[of_letter(factor, "!=") if domain == "real" else nonzero] = None
            elif type(part) is w.Call and domain == "real":
                for argument in part.arguments:
                    if needs_of(part.function, argument) and w.names_in(argument):
                        worked = result(argument, domain)
                        found |= dict.fromkeys([n for n in needs_of(part.function, worked) if not holds(n)])
            radicand = _radicand(part) if real_roots and domain == "real" else None
            if radicand is not None and w.names_in(radicand):
                worked = result(radicand, domain)
                if not holds(w.Relation(worked, ">=", w.ZERO)):
                    found[of_letter(worked, ">=")] = None
    kept = _in_order(_joined(found), domain)
    for condition in reversed(kept):
        others = tuple([other for other in kept if other is not condition])
        if others and holds(condition, domain, others):  # k >= 0, beside k >= 1
            kept.remove(condition)
    return tuple(kept)


def _joined(conditions: Iterable[w.Relation]) -> list[w.Relation]:
    """The same, with k > 0 instead of k >= 0 and k != 0."""
    found = dict.fromkeys(conditions)
    for condition in list(found):
        bound = replace(condition, symbol=">=")
        if condition.symbol == "!=" and bound in found:
            found = {(replace(c, symbol=">") if c == bound else c): None for c in found if c != condition}
    return list(found)


def _in_order(conditions: list[w.Relation], domain: Domain) -> list[w.Relation]:
    """Each behind those without which it has no meaning: ln(k) != 0 behind k > 0, a/b >= 0 behind b != 0."""
    placed: dict[w.Relation, None] = {}
    for condition in sorted(conditions, key=lambda condition: condition.symbol == "!="):
        needed = presupposed((condition,), domain)
        placed |= dict.fromkeys([c for c in conditions if c in needed])
        placed[condition] = None
    return list(placed)


def _radicand(node: w.Node) -> w.Node | None:
    """What is not negative where this root, or power with a fraction as exponent, is real: x in x^(3/2)."""
    if type(node) is w.Root:
        return node.radicand if node.index % 2 == 0 else None
    exponent = rational(node.exponent) if type(node) is w.Power else None
    return node.base if exponent is not None and exponent.denominator % 2 == 0 else None  # type: ignore[attr-defined]


def divisor_of(node: w.Node) -> w.Node | None:
    """The divisor in this node, if there is one."""
    if type(node) is w.Quotient:
        return node.denominator
    if type(node) is w.Power and (rational(node.exponent) or 0) < 0:
        return node.base
    if type(node) is w.Call and node.function in _BELOW:
        return w.Call(_BELOW[node.function], node.arguments)
    return None


def _factors(node: w.Node) -> Iterator[w.Node]:
    """The factors of a product, which is nonzero exactly when each of them is; a root is, when its radicand is, and an
    absolute value or a conjugate, when the number is.
    """
    if type(node) is w.Product:
        for factor in node.factors:
            yield from _factors(factor)
    elif type(node) is w.Power and (rational(node.exponent) or 0) > 0:
        yield from _factors(node.base)
    elif isinstance(node, w.Negative | w.AbsoluteValue | w.Conjugate):
        yield from _factors(node.operand)
    elif type(node) is w.Root:
        yield from _factors(node.radicand)
    elif rational(node) is None:
        yield node
