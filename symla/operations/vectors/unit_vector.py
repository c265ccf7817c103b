"""The unit vector: the vector of length 1 in the direction of v, v / ||v||.

The zero vector has no direction, so v must not be zero.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Cases, Chain, Derivation, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.notation.value import Domain
from symla.operations._vanish import unless_zero
from symla.operations.norms._euclidean import euclidean_work
from symla.operations.vectors._length import length_is_one


def unit_vector(v: GivenVector, domain: Domain = "real") -> Derivation:
    """The unit vector in the direction of a vector.

    `v` has n >= 1 components; the answer has n components and length 1.  Undefined for the zero vector.
    """

    def defined(v: GivenVector) -> Derivation:
        return _defined(v, domain)

    def undefined(v: GivenVector) -> Derivation:
        why = reason("undefined", v=v.name, length=equation(w.Norm(v.name), w.Number(0)))
        outcome = Undefined(why, (equation(w.Norm(v.name), w.Number(0)),))
        return Derivation("unit_vector", _problem(v), _goal(v), givens(v), (), outcome, domain=domain)

    def whole(cases: Cases) -> Derivation:
        return Derivation("unit_vector", _problem(v), _goal(v), givens(v), (), cases, domain=domain)

    return unless_zero((v,), defined, undefined, whole, domain)


def _goal(v: GivenVector) -> w.Node:
    return w.Quotient(v.name, w.Norm(v.name))


def _problem(v: GivenVector) -> Reason:
    return reason("problem", v=equation(v.name, v.written))


def _defined(v: GivenVector, domain: Domain) -> Derivation:
    length = euclidean_work(Working(w.Norm(v.name), domain), v)
    name = w.Name(v.name.base, v.name.subscript, "vector", "hat")
    scaled = Working(name, domain).to("divide_by_length", _goal(v))
    if length.line == w.Number(1):
        scaled.to("length_one", v.written)
    else:
        factor = w.Quotient(w.Number(1), length.line)
        scaled.to("put_in_length", w.Product((factor, v.written)))
        scaled.to("scale", w.Vector(tuple([result(w.Product((factor, x)), domain) for x in v.entries])))
    unit = scaled.line
    assert type(unit) is w.Vector
    answer = Answer(
        (Part("unit", unit),),
        reason("answer", v=v.name, unit=equation(name, unit)),
    )
    chains = [length.chain, scaled.chain, *_remark(v, length.line, domain)]
    if unit != v.written:
        chains.append(length_is_one(GivenVector(name, unit.entries), domain))
    return Derivation("unit_vector", _problem(v), _goal(v), givens(v), tuple(chains), answer, domain=domain)


def _remark(v: GivenVector, length: w.Node, domain: Domain) -> tuple[Chain, ...]:
    """A quotient a/|a| is the sign of a real number a."""
    inside = length.operand if type(length) is w.AbsoluteValue else None
    if domain == "complex" or not isinstance(inside, w.Name) or rational(inside) is not None:
        return ()
    return (note(reason("sign", sign=w.Quotient(inside, length), a=inside), "remark"),)
