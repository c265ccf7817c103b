"""The angle between two vectors: the angle from 0 to pi with cos(theta) = u · v / (||u|| ||v||).

Source: the cosine formula, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, as_asked, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Derivation, Part
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.notation.value import Domain
from symla.operations._cosine import (
    Parts,
    cosine_of,
    multiplied_back,
    not_real,
    simplified,
    two_vectors,
    whenever_defined,
)
from symla.operations._letters import free_letter
from symla.operations._products import dot, reading

_HALF_TURN = w.Constant("pi")


def angle(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The angle between two vectors.

    `u` and `v` have n components each and are not zero; the answer is an angle from 0 to pi, in radians.  Undefined for
    the zero vector, for different numbers of components, and where u · v is not real.
    """
    theta = free_letter("theta phi psi", u, v, kind="scalar")

    def defined(u: GivenVector, v: GivenVector) -> Derivation:
        parts = Parts(u, v, domain)
        if domain == "complex":
            outcome = not_real(u, v, parts.product)
            if outcome is not None:
                return Derivation(
                    "angle", two_vectors(u, v), as_asked("angle", u, v), givens(u, v), (), outcome, domain=domain
                )
        cosine = Working(w.Call("cos", (theta,)), domain)
        cosine.define("cosine", cosine_of(u, v))
        cosine.to("put_in_results", w.Quotient(parts.product, w.Product((parts.u_length, parts.v_length))))
        simplified(cosine)
        form = result(w.Call("arccos", (cosine.line,)), domain)
        turned = Working(theta, domain).to("arccosine", w.Call("arccos", (cosine.line,)))
        degrees = _degrees(form)
        if degrees is not None:
            turned.to(reason("special", fact=equation(w.Call("cos", (form,)), cosine.line)), form)
        answer = Answer(
            (Part("angle", form, unit="degrees"),),
            reason("answer", u=u.name, v=v.name, angle=form if degrees is None else equation(form, degrees)),
        )
        said = reading(u, v, parts.product, domain) if degrees is not None else None
        remarks = (note(said, "remark"),) if said is not None and said.key != "acute" and said.key != "obtuse" else ()
        check = multiplied_back(u, v, parts, cosine.line, w.Call("cos", (theta,)))
        return Derivation(
            "angle",
            two_vectors(u, v),
            theta,
            givens(u, v),
            (*parts.chains, cosine.chain, turned.chain, *remarks, check),
            answer,
            plan=reason("plan", goal=dot(u, v)),
            domain=domain,
        )

    return whenever_defined("angle", two_vectors, theta, u, v, domain, defined, restricted=True)


def _degrees(form: w.Node) -> w.Node | None:
    """The angle in degrees, where it is a rational part of pi; else None."""
    turn = rational(result(w.Quotient(form, _HALF_TURN)))
    return None if turn is None else w.Degrees(w.number(turn * 180))
