"""A linear combination: vectors, each times a number, added up, c_1 v_1 + ... + c_k v_k.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.build import Working, as_asked, equation, reason
from symla.derivation.given import GivenScalar, GivenVector, givens
from symla.derivation.model import Answer, Derivation, Part, Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, result
from symla.notation.value import Domain
from symla.notation.write import signed_sum
from symla.operations._counts import many, size, unequal

LETTERS = {"coefficients": "c", "vectors": "v"}


def linear_combination(
    coefficients: tuple[GivenScalar, ...], vectors: tuple[GivenVector, ...], domain: Domain = "real"
) -> Derivation:
    """A linear combination of vectors.

    As many `coefficients` as `vectors`, which all have n components; so has the answer.  Undefined if a coefficient or
    a vector is missing, or if the vectors have different numbers of components.
    """
    problem = reason(
        "problem",
        coefficients=tuple([equation(c.name, c.entry) for c in coefficients]),
        vectors=tuple([equation(v.name, v.written) for v in vectors]),
    )
    goal = _sum([w.Product((c.name, v.name)) for c, v in zip(coefficients, vectors, strict=False)])
    obstacle = _obstacle(coefficients, vectors, domain)
    if obstacle is not None:
        sought = as_asked("linear_combination", *coefficients, *vectors)
        return Derivation(
            "linear_combination", problem, sought, givens(*coefficients, *vectors), (), obstacle, domain=domain
        )
    work = Working(goal, domain).put_in(*coefficients, *vectors, why="put_in_numbers")
    scaled = [
        tuple([result(w.Product((c.entry, x)), domain) for x in v.entries])
        for c, v in zip(coefficients, vectors, strict=True)
    ]
    work.to("multiply_each" if len(vectors) > 1 else "multiply", _sum([w.Vector(entries) for entries in scaled]))
    if len(vectors) > 1:
        columns = [signed_sum(list(column)) for column in zip(*scaled, strict=True)]
        work.to("add_components", w.Vector(tuple(columns)), minor=True)
        work.to("add", evaluate(work.line, w.Sum, domain=domain))
    combination = work.line
    answer = Answer(
        (Part("combination", combination),),
        reason("answer", combination=equation(goal, combination)),
    )
    return Derivation(
        "linear_combination", problem, goal, givens(*coefficients, *vectors), (work.chain,), answer, domain=domain
    )


def _sum(terms: list[w.Node]) -> w.Node:
    return terms[0] if len(terms) == 1 else w.Sum(tuple(terms))


def _obstacle(
    coefficients: tuple[GivenScalar, ...], vectors: tuple[GivenVector, ...], domain: Domain
) -> Undefined | None:
    m, n = len(coefficients), len(vectors)
    sizes = [v.size for v in vectors]
    longest = max(sizes)
    if m != n:
        given, wanted = many(coefficients), many(vectors)
        fewer = min(given, wanted, key=lambda count: count.number)
        remedies = (_remedy("first_pairs", fewer, coefficients, vectors, domain),) if min(sizes) == longest else ()
        return Undefined(reason("counts_differ", m=given, n=wanted), (unequal(given, wanted),), remedies)
    first = vectors[0]
    other = next((v for v in vectors if v.size != first.size), None)
    if other is None:
        return None
    padded = tuple([GivenVector(v.name, (*v.entries, *[w.Number(0)] * (longest - v.size))) for v in vectors])
    return Undefined(
        reason("sizes_differ", u=first.name, v=other.name, m=size(first), n=size(other)),
        (unequal(size(first), size(other)),),
        (_remedy("fill_up", size(max(vectors, key=lambda v: v.size)), coefficients, padded, domain),),
    )


def _remedy(
    key: str, count: w.Count, coefficients: tuple[GivenScalar, ...], vectors: tuple[GivenVector, ...], domain: Domain
) -> Remedy:
    """What comes out of as many coefficients and vectors as there are of both."""
    combined = _sum([w.Product((c.entry, v.written)) for c, v in zip(coefficients, vectors, strict=False)])
    return Remedy(reason(key, count=count, instead=equation(combined, result(combined, domain))))
