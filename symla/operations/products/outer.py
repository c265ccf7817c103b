"""The outer product: every component of u times every component of v, the matrix u v^T with the entries u_i v_j.

Over the complex numbers the components of v are conjugated.
Source: the definition, e.g. Golub and Van Loan, Matrix Computations, section 1.1.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Derivation, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._cosine import two_vectors
from symla.operations._counts import size


def outer(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The outer product of two vectors.

    `u` has m and `v` has n components; the answer is an m x n matrix.  Always defined.
    """
    goal = w.VectorProduct("outer", u.name, v.name)
    second = [w.Conjugate(y) if domain == "complex" else y for y in v.letters]
    letters = w.Matrix(tuple([tuple([w.Product((x, y)) for y in second]) for x in u.letters]), None, v.size)
    work = Working(goal, domain).define("conjugated" if domain == "complex" else "every_with_every", letters)
    work.put_in(u, v)
    if domain == "complex":
        work.evaluate("conjugate_each", w.Conjugate)
    work.evaluate("multiply", w.Product)
    flipped: w.Node = w.Transpose(v.name)
    if domain == "complex":
        flipped = w.Conjugate(flipped)
    as_product = w.Product((u.name, flipped))
    answer = Answer(
        (Part("product", work.line),),
        reason("answer", product=equation(goal, work.line)),
    )
    sizes = reason("size", u=u.name, v=v.name, m=size(u), n=size(v), product=equation(goal, as_product))
    return Derivation(
        "outer",
        reason("problem", goal=goal, vectors=two_vectors(u, v).facts[0][1]),
        goal,
        givens(u, v),
        (work.chain, note(sizes, "remark")),
        answer,
        domain=domain,
    )
