"""The lines that every Euclidean length has in common: square, add, take the root; and the check by squaring back."""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Answer, Chain, Compare, Equal, Link, Part, Reason
from symla.notation import written as w
from symla.operations._roots import take_root

_TWO = w.Number(2)
_ZERO = w.Number(0)


def sum_of(terms: tuple[w.Node, ...]) -> w.Node:
    """A sum, or its only term."""
    return terms[0] if len(terms) == 1 else w.Sum(terms)


def squares(entries: tuple[w.Node, ...], domain: str) -> w.Node:
    """v_1^2 + ... + v_n^2, of moduli over the complex numbers."""
    if domain == "complex":
        entries = tuple([w.AbsoluteValue(e) for e in entries])
    return sum_of(tuple([w.Power(e, _TWO) for e in entries]))


def euclidean_work(work: Working, v: GivenVector) -> Working:
    """From the norm of v in letters to the number."""
    domain = work.domain
    work.define("definition", w.Root(squares(v.letters, domain)))
    work.put_in(v)
    if domain == "complex":
        work.evaluate("modulus_each", w.AbsoluteValue)
    work.evaluate("square_each" if v.size > 1 else "square", w.Power)
    work.evaluate("add", w.Sum)
    return take_root(work) if type(work.line) is w.Root else work


def euclidean_check(v: GivenVector, goal: w.Node, length: w.Node, domain: str) -> Chain:
    """The length squared is the sum of the squares again."""
    work = Working(w.Power(length, _TWO), domain, heading=Reason("check"), role="check")
    total = w.Power(length, _TWO)
    del total, goal
    work.result("square_back")
    return work.chain


def euclidean_answer(name: w.Name, length: w.Node) -> Answer:
    """x >= 0 and x^2 = v · v."""
    x = w.Name("norm")
    return Answer(
        (Part("norm", length),),
        (w.Relation(x, ">=", _ZERO), equation(w.Power(x, _TWO), w.VectorProduct("dot", name, name))),
        reason("answer", v=name, norm=length),
    )
