"""Sum and difference of two vectors, component by component."""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part, Remedy
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import counted
from symla.operations._signs import without_double_minus
from symla.operations._sizes import different_sizes


def signed(v: w.Node, minus: bool) -> w.Node:
    """The operand of a sum, or of a difference."""
    return w.Negative(v) if minus else v


def componentwise(
    operation: str, part: str, u: GivenVector, v: GivenVector, domain: Domain, remarks: tuple[Chain, ...] = ()
) -> Derivation:
    """u + v, or u - v for `part` "difference", from the letters to the numbers."""
    minus = part == "difference"
    goal = w.Sum((u.name, signed(v.name, minus)))
    problem = reason("problem", goal=goal, u=equation(u.name, u.written), v=equation(v.name, v.written))
    if u.size != v.size:
        joined = w.Vector((*u.entries, *v.entries))
        join = Remedy(
            reason("join", u=u.name, v=v.name, joined=joined, size=counted("entries", joined, u.size + v.size))
        )
        outcome = different_sizes(u, v, goal, lambda x, y: w.Sum((x, signed(y, minus))), (join,), domain)
        return Derivation(operation, problem, goal, givens(u, v), (), outcome, domain=domain)
    work = Working(goal, domain)
    pairs = zip(u.letters, v.letters, strict=True)
    work.define("by_component", w.Vector(tuple([w.Sum((x, signed(y, minus))) for x, y in pairs])))
    work.put_in(u, v)
    if minus:
        work.to("minus_minus", without_double_minus(work.line), minor=True)
    work.evaluate("subtract" if minus else "add", w.Sum)
    answer = Answer(
        (Part(part, work.line),),
        reason("answer", **{part: equation(goal, work.line)}),
    )
    return Derivation(operation, problem, goal, givens(u, v), (work.chain, *remarks), answer, domain=domain)
