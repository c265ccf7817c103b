"""The cross product in space: (u_2 v_3 - u_3 v_2, u_3 v_1 - u_1 v_3, u_1 v_2 - u_2 v_1), perpendicular to u and to v.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 5.3.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part, Reason, Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.value import Domain
from symla.operations._cosine import two_vectors
from symla.operations._counts import size
from symla.operations._letters import free_letter
from symla.operations._products import dot, dot_work, multiple

_THREE = w.Number(3)


def cross(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The cross product of two vectors in space.

    `u` and `v` have 3 components each, and so has the answer.  Undefined for any other number of components.
    """
    goal = w.VectorProduct("cross", u.name, v.name)
    problem = reason("problem", goal=goal, vectors=two_vectors(u, v).facts[0][1])
    if (u.size, v.size) != (3, 3):
        outcome = _undefined(u, v, goal, domain)
        return Derivation("cross", problem, goal, givens(u, v), (), outcome, domain=domain)
    name = free_letter("w n p", u, v)
    work = Working(name, domain).to("cross_product", goal)
    x, y = u.letters, v.letters
    places = ((1, 2), (2, 0), (0, 1))
    letters = tuple([w.Sum((w.Product((x[i], y[j])), w.Negative(w.Product((x[j], y[i]))))) for i, j in places])
    work.define("definition_cross", w.Vector(letters)).put_in(u, v)
    work.evaluate("multiply", w.Product).evaluate("work_out", w.Sum)
    assert type(work.line) is w.Vector
    made = GivenVector(name, work.line.entries)
    answer = Answer(
        (Part("product", work.line),),
        reason("answer", product=equation(goal, work.line)),
    )
    chains = (work.chain, *_remarks(u, v, goal, made, domain), *(_checks(u, v, made) if domain == "real" else ()))
    return Derivation("cross", problem, goal, givens(u, v), chains, answer, domain=domain)


def _checks(u: GivenVector, v: GivenVector, made: GivenVector) -> tuple[Chain, ...]:
    """The result is perpendicular to both."""
    if made.is_zero:
        return ()

    def check(z: GivenVector) -> Chain:
        heading = reason("check", w=made.name, v=z.name)
        return dot_work(Working(dot(made, z), heading=heading, role="check", compact=True), made, z).chain

    return check(u), check(v)


def _remarks(u: GivenVector, v: GivenVector, goal: w.Node, made: GivenVector, domain: Domain) -> tuple[Chain, ...]:
    if made.is_zero:
        factor = multiple(u, v, domain)
        if u.is_zero or v.is_zero or factor is None:
            return ()
        times = equation(v.name, w.Product((factor, u.name)))
        return (note(reason("parallel", u=u.name, v=v.name, times=times), "remark"),)
    if domain == "complex":
        return ()
    area = equation(w.Norm(goal), result(w.Norm(made.written)))
    return (note(reason("area", u=u.name, v=v.name, area=area), "remark"),)


def _undefined(u: GivenVector, v: GivenVector, goal: w.Node, domain: Domain) -> Undefined:
    wrong = u if u.size != 3 else v
    why: Reason = reason("undefined", goal=goal, v=wrong.name, n=size(wrong))
    remedies = []
    if u.size <= 3 and v.size <= 3:
        first, second = (w.Vector((*z.entries, *[w.Number(0)] * (3 - z.size))) for z in (u, v))
        found = result(w.VectorProduct("cross", first, second), domain)
        shown = w.VectorProduct("cross", u.name if u.size == 3 else first, v.name if v.size == 3 else second)
        remedies.append(Remedy(reason("into_space", instead=equation(shown, found))))
    else:
        outer = w.VectorProduct("outer", u.name, v.name)
        remedies.append(Remedy(reason("outer", goal=outer, m=size(u), n=size(v)), (equation(outer, outer),)))
    return Undefined(why, (w.Relation(size(wrong), "!=", _THREE),), tuple(remedies))
