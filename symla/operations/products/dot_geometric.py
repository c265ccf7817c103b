"""The dot product in geometric form: length times length times the cosine of the angle between, ||u|| ||v|| cos(theta).

The cosine comes from the law of cosines in the triangle with the sides u, v and u - v, and not from the dot product in
components; that both forms agree is the check.
Source: the two forms of the dot product, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, as_asked, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part, Reason, Remedy
from symla.notation import written as w
from symla.notation.arithmetic import evaluate
from symla.notation.value import Domain
from symla.operations._cosine import Parts, lengths, not_real, simplified, two_vectors, whenever_defined
from symla.operations._letters import free_letter
from symla.operations._products import LONG, dot, dot_work, reading

_TWO = w.Number(2)


def dot_geometric(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The dot product as length times length times cosine, and its agreement with the component form.

    `u` and `v` have n components each and are not zero; the answer is a number.  Undefined for the zero vector (which
    has no angle), for different numbers of components, and where the product is not real.
    """
    goal = dot(u, v)
    theta = free_letter("theta phi psi", u, v, kind="scalar")
    cosine_name = w.Call("cos", (theta,))

    def problem(u: GivenVector, v: GivenVector) -> Reason:
        return reason("problem", goal=goal, vectors=two_vectors(u, v).facts[0][1])

    def defined(u: GivenVector, v: GivenVector) -> Derivation:
        parts = Parts(u, v, domain, with_dot=False)
        component = dot_work(Working(goal, domain, heading=reason("check"), role="check"), u, v)
        if domain == "complex":
            outcome = not_real(u, v, component.line)
            if outcome is not None:
                return Derivation(
                    "dot_geometric",
                    problem(u, v),
                    as_asked("dot_geometric", u, v),
                    givens(u, v),
                    (),
                    outcome,
                    domain=domain,
                )
        third = _third_side(u, v, domain)
        cosine = _cosine(u, v, domain, cosine_name, parts, third)
        work = Working(goal, domain).to("geometric_form", w.Product((*lengths(u, v).factors, cosine_name)))
        work.to("put_in_results", w.Product((parts.u_length, parts.v_length, cosine.line)))
        work.to("multiply", component.line)
        answer = Answer(
            (Part("product", component.line),),
            reason("answer", goal=goal, product=component.line),
        )
        said = reading(u, v, component.line, domain)
        remarks: tuple[Chain, ...] = () if said is None else (note(said, "remark"),)
        return Derivation(
            "dot_geometric",
            problem(u, v),
            goal,
            givens(u, v),
            (*parts.chains, third.chain, cosine.chain, work.chain, *remarks, component.chain),
            answer,
            plan=reason("plan", u=u.name, v=v.name, side=w.Sum((u.name, w.Negative(v.name)))),
            domain=domain,
        )

    same_size = u.size == v.size
    by_components = (Remedy(reason("by_components", zero=equation(goal, w.Number(0)))),) if same_size else ()
    return whenever_defined("dot_geometric", problem, goal, u, v, domain, defined, by_components, restricted=True)


def _square(vector: w.Node) -> w.Node:
    return w.Power(w.Norm(vector), _TWO)


def _squares(u: GivenVector, v: GivenVector) -> tuple[w.Node, w.Node]:
    return _square(u.name), _square(v.name)


def _third_side(u: GivenVector, v: GivenVector, domain: Domain) -> Working:
    """||u - v||^2, from the letters to the number."""

    def square(x: w.Node, y: w.Node) -> w.Node:
        difference: w.Node = w.Sum((x, w.Negative(y)))
        return w.Power(w.AbsoluteValue(difference) if domain == "complex" else difference, _TWO)

    letters: w.Node
    if u.size > LONG:
        index = "k" if domain == "complex" else "i"
        x, y = (w.Name(z.name.base, (*z.name.subscript, index), "scalar", z.name.accent) for z in (u, v))
        letters = w.Summation(square(x, y), index, 1, u.size)
    else:
        terms = tuple([square(x, y) for x, y in zip(u.letters, v.letters, strict=True)])
        letters = terms[0] if len(terms) == 1 else w.Sum(terms)
    work = Working(_square(w.Sum((u.name, w.Negative(v.name)))), domain, compact=True)
    work.define("squares_of_differences", letters).put_in(u, v)
    work.to("subtract", _inside_powers(work.line, domain))
    if domain == "complex":
        work.evaluate("modulus_each", w.AbsoluteValue)
    return work.evaluate("square_each", w.Power).evaluate("add", w.Sum)


def _inside_powers(line: w.Node, domain: Domain) -> w.Node:
    """(1 - 4)^2 -> (-3)^2, with the sum of the squares left standing."""
    if type(line) is w.Power:
        return w.Power(evaluate(line.base, w.Sum, domain=domain), line.exponent)
    return w.rebuild(line, lambda part: _inside_powers(part, domain))


def _cosine(u: GivenVector, v: GivenVector, domain: Domain, name: w.Node, parts: Parts, third: Working) -> Working:
    """The law of cosines, from the letters to the number."""
    work = Working(name, domain)
    side = third.start
    bottom = w.Product((_TWO, *lengths(u, v).factors))
    law = w.Quotient(w.Sum((*_squares(u, v), w.Negative(side))), bottom)
    if domain == "real":
        work.define("law_of_cosines", law)
    else:  # holds where the product is real, as it is here
        work.to("law_of_cosines", law)
    squares = [w.Power(parts.u_length, _TWO), w.Power(parts.v_length, _TWO)]
    numbers = w.Product((_TWO, parts.u_length, parts.v_length))
    work.to("put_in_results", w.Quotient(w.Sum((*squares, w.Negative(third.line))), numbers))
    top = evaluate(w.Sum((*squares, w.Negative(third.line))), w.Power, domain=domain)
    work.to("square", w.Quotient(top, numbers), minor=True)
    work.to("add", w.Quotient(evaluate(top, w.Sum, domain=domain), numbers))
    return simplified(work)
