"""Simplifying a root by hand.

sqrt(25) = 5                      since 5^2 = 25
sqrt(8) = sqrt(4 · 2) = 2 sqrt(2) the largest square factor is taken out
sqrt(13/4) = sqrt(13)/2           numerator and denominator separately
sqrt(5a^2) = sqrt(5)|a|
sqrt(3 + 2sqrt(2)) = 1 + sqrt(2)  since its square is 3 + 2sqrt(2), and it is positive
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational, whole_root
from symla.notation.named import zeros_in
from symla.notation.rational import Fraction
from symla.operations._terms import has_i, has_letters


def take_root(work: Working) -> Working:
    """Bring the line, a root, to its final form."""
    line = work.line
    assert type(line) is w.Root
    index = line.index
    value = rational(line.radicand)
    final = result(line, work.domain)
    if value is None:
        roots = [root for root in w.walk(final) if type(root) is w.Root]
        of_roots = [part for root in roots for part in w.walk(root)]  # 2 √|k| = √(4 |k|)
        moduli = dict.fromkeys([p for p in w.walk(final) if type(p) is w.AbsoluteValue and p not in of_roots])
        if type(final) is w.Root and w.has(line, w.AbsoluteValue):
            return work  # |p - √q|^2 + r, of which no root is taken
        if moduli and index == 2 and work.domain == "real":
            facts = tuple([equation(w.Root(w.Power(part.operand, w.TWO)), part) for part in moduli])
            return work.to(reason("root_as_modulus", facts=facts), final)
        why = why_root(line, final, work.domain)
        work.compact = work.compact and not why.facts
        return work.to(why, final)
    if type(final) is w.Number:
        if value in (0, 1):
            return work.to("root_of_itself", final)
        fact = equation(w.Power(final, w.Number(index)), line.radicand)
        return work.to(reason("perfect_power", fact=fact), final)
    if type(value) is int:
        if type(final) is w.Product and type(final.factors[0]) is w.Number:
            outside = final.factors[0]
            factor = w.Number(outside.value**index)
            split = w.Root(w.Product((factor, w.number(Fraction(value, factor.value))), signed=True), index)
            work.to(reason("largest_power_factor", factor=factor, index=index), split)
            return work.to(reason("root_of_factor", fact=equation(w.Root(factor, index), outside)), final)
        return work.to("take_root", final)
    top, bottom = w.Number(value.numerator), w.Number(value.denominator)
    apart = w.Quotient(top if top == w.ONE else w.Root(top, index), w.Root(bottom, index))
    if whole_root(value.denominator, index) is None:
        return work.to("root_of_fraction", apart).to("rational_denominator", final)
    return work.to("root_of_fraction", apart).to("take_roots", final)


def why_root(line: w.Root, final: w.Node, domain: str) -> Reason:
    """The reason for a root in final form: of a sum that is one itself, or its absolute value, its square, and its sign
    where one of the terms is subtracted; letters may make it zero.
    """
    terms = final.numerator if type(final) is w.Quotient else final
    whole = terms.operand if type(terms) is w.AbsoluteValue else terms
    complex_letters = domain == "complex" and has_letters(line)  # z conj(z) in the line would be told as |z|²
    if line.index != 2 or type(whole) is not w.Sum or has_i(final) or zeros_in(line) or complex_letters:
        return reason("take_root")
    fact = equation(w.Power(final, w.TWO), result(line.radicand))
    if fact.left == fact.right:  # that of a square as it stands
        return reason("take_root")
    if whole is not terms or all(type(term) is not w.Negative for term in whole.terms):
        return reason("perfect_power", fact=fact)
    order = w.Relation(final, ">=" if has_letters(line) else ">", w.ZERO)
    return reason("root_of_difference", fact=fact, positive=order)
