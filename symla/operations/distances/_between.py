"""What all distances have in common: the difference d = a - b, and then the lines of a norm.

||d||_1 = |d_1| + ... + |d_n|        ||d||_2 = sqrt(d_1^2 + ... + d_n^2)        ||d||_oo = max(|d_1|, ..., |d_n|)
"""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._letters import free_letter
from symla.operations._sizes import different_sizes

Lines = Callable[[Working, GivenVector], Working]


def minus(a: w.Node, b: w.Node) -> w.Sum:
    """a - b"""
    return w.Sum((a, w.Negative(b)))


def separation(a: GivenVector, b: GivenVector, kind: w.Node) -> w.Norm:
    """||a - b||, which is what a distance means."""
    return w.Norm(minus(a.name, b.name), kind)


def gaps(a: GivenVector, b: GivenVector) -> tuple[w.Node, ...]:
    """|a_1 - b_1|, ..., |a_n - b_n|"""
    return tuple([w.AbsoluteValue(minus(x, y)) for x, y in zip(a.letters, b.letters, strict=True)])


def distance(
    operation: str,
    a: GivenVector,
    b: GivenVector,
    kind: w.Node,
    lines: Lines,
    finish: Callable[[GivenVector, w.Node], tuple[Chain, ...]],
    domain: Domain,
    **facts: w.Node,
) -> Derivation:
    """The derivation of a distance.

    `lines` lead from the norm of the difference to the number; `finish` gives, for the difference and this number, the
    chains that follow.
    """
    goal = separation(a, b, kind)
    problem = reason("problem", a=equation(a.name, a.written), b=equation(b.name, b.written), **facts)

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        plan = reason("plan", goal=goal) if chains else None
        return Derivation(operation, problem, goal, givens(a, b), chains, outcome, plan, domain)

    if a.size != b.size:
        instead = lambda x, y: w.Norm(minus(x, y), kind)  # noqa: E731
        return derivation((), different_sizes(a, b, goal, instead, domain=domain))
    difference, d = difference_of(a, b, domain)
    work = lines(Working(w.Norm(d.name, kind), domain), d)
    after = finish(d, work.line)
    use = equal_points(a, b) if a.entries == b.entries else note(Reason("use"), "remark")
    answer = Answer((Part("distance", work.line),), reason("answer", a=a.name, b=b.name, distance=work.line, **facts))
    return derivation((difference, work.chain, *after, use), answer)


def difference_of(a: GivenVector, b: GivenVector, domain: str) -> tuple[Chain, GivenVector]:
    """d = a - b worked out, and d as something that may be put in."""
    name = free_letter("d", a, b)
    work = Working(name, domain)
    work.to("difference", minus(a.name, b.name))
    work.put_in(a, b, via=w.Vector(tuple([minus(x, y) for x, y in zip(a.letters, b.letters, strict=True)])))
    work.evaluate("subtract_each" if a.size > 1 else "subtract", w.Sum)
    assert isinstance(work.line, w.Vector)
    return work.chain, GivenVector(name, work.line.entries)


def equal_points(a: GivenVector, b: GivenVector) -> Chain:
    """The remark on two equal points."""
    return note(reason("equal_points", equal=equation(a.name, b.name)), "remark")
