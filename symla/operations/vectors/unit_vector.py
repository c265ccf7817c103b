"""The unit vector: the vector of length 1 in the direction of v, v / ||v||.

The zero vector has no direction, so v must not be zero.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Case, Cases, Derivation, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._vanish import vanishing
from symla.operations.norms._euclidean import euclidean_work

EXAMPLES = (
    "unit_vector([3, 4])",
    "unit_vector([1, -2, 3])",
    "unit_vector([1/2, 0])",
    "unit_vector([0, 0])",
    "unit_vector([a, 0])",
    "unit_vector([a, b])",
    "unit_vector([a, 1])",
    "unit_vector([3i, 4])",
)


def unit_vector(v: GivenVector, domain: Domain = "real") -> Derivation:
    """The unit vector in the direction of a vector.

    `v` has n >= 1 components; the answer has n components and length 1.  Undefined for the zero vector.
    """
    if v.is_zero:
        return _undefined(v, domain)
    condition = vanishing(v)
    if condition is None:
        return _defined(v, domain)
    zero = GivenVector(v.name, (w.Number(0),) * v.size)
    cases = Cases(
        (
            Case(w.Relation(condition.left, "!=", condition.right), _defined(v, domain)),
            Case(condition, _undefined(zero, domain)),
        )
    )
    return Derivation("unit_vector", _problem(v), _goal(v), givens(v), (), cases, domain=domain)


def _goal(v: GivenVector) -> w.Node:
    return w.Quotient(v.name, w.Norm(v.name))


def _problem(v: GivenVector) -> Reason:
    return reason("problem", v=equation(v.name, v.written))


def _defined(v: GivenVector, domain: Domain) -> Derivation:
    length = euclidean_work(Working(w.Norm(v.name), domain), v)
    goal = _goal(v)
    scaled = Working(w.Name(v.name.base, (), "vector", "hat"), domain)
    scaled.to("divide_by_length", goal)
    answer = scaled.to("put_in_length", w.Product((w.Quotient(w.Number(1), length.line), v.written))).result("scale").line
    check = Working(w.Norm(answer), domain, heading=reason("check"), role="check").to("length_one", w.Number(1))
    return Derivation(
        "unit_vector",
        _problem(v),
        goal,
        givens(v),
        (length.chain, scaled.chain, check.chain),
        Answer(
            (Part("unit", answer),),
            (equation(w.Norm(w.Name("unit")), w.Number(1)), equation(w.Product((w.Norm(v.name), w.Name("unit"))), v.name)),
            reason("answer", v=v.name, unit=answer),
        ),
        domain=domain,
    )


def _undefined(v: GivenVector, domain: Domain) -> Derivation:
    obstacle = equation(w.Norm(v.name), w.Number(0))
    return Derivation(
        "unit_vector", _problem(v), _goal(v), givens(v), (), Undefined(reason("undefined", v=v.name), (obstacle,)), domain=domain
    )
