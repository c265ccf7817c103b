"""The projection of a onto b: the part of a along b, ((a · b)/(b · b)) b; what remains of a is perpendicular to b.

Over the complex numbers a · b has the components of b conjugated.
Source: projection onto a line, e.g. Strang, Introduction to Linear Algebra, section 4.2.
"""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Cases, Chain, Derivation, Outcome, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, rational, result
from symla.notation.frozen import Frozen
from symla.notation.value import Domain
from symla.operations._cosine import has_root_below
from symla.operations._letters import free_letter
from symla.operations._products import dot, dot_letters, dot_work, is_positive
from symla.operations._sizes import different_sizes
from symla.operations._vanish import unless_zero
from symla.operations.norms._euclidean import euclidean_work, squares

LETTERS = {"onto": "b"}
_ZERO = w.Number(0)


def project(a: GivenVector, onto: GivenVector, domain: Domain = "real") -> Derivation:
    """The projection of a vector onto another one, its scalar component, and the perpendicular remainder.

    `a` and `onto` have n components each; the answer is the projection and the remainder, with n components each, and
    the component, a number.  Undefined onto the zero vector, and for different numbers of components.
    """
    goal = _letters(a.name, onto.name, onto.size, domain).goal

    def derivation(outcome: Outcome, a: GivenVector, b: GivenVector) -> Derivation:
        return Derivation("project", _problem(a, b), goal, givens(a, b), (), outcome, domain=domain)

    if a.size != onto.size:
        return derivation(different_sizes(a, onto, goal, domain=domain), a, onto)

    def defined(b: GivenVector) -> Derivation:
        return _defined(a, b, goal, domain)

    def undefined(b: GivenVector) -> Derivation:
        vanishes = equation(dot(b, b), _ZERO)
        outcome = Undefined(reason("undefined", b=b.name, vanishes=vanishes), (vanishes,))
        return derivation(outcome, b if a.name == b.name else a, b)

    def whole(cases: Cases) -> Derivation:
        return derivation(cases, a, onto)

    return unless_zero((onto,), defined, undefined, whole, domain, beside=a.entries)


def _problem(a: GivenVector, b: GivenVector) -> Reason:
    return reason("problem", a=equation(a.name, a.written), b=equation(b.name, b.written))


class _Letters(Frozen, frozen=True):
    """What is written in letters alone: for all vectors a and b of these names and this size, the same objects."""

    goal: w.Node
    inner: w.Node  # a · b
    length: w.Norm  # ||b||
    formula: w.Node  # ((a · b)/(b · b)) b
    written_out: w.Node  # the same by components
    component: w.Node  # (a · b)/||b||
    remainder: w.Node  # a minus the projection


@lru_cache(maxsize=64)
def _letters(a: w.Name, b: w.Name, size: int, domain: Domain) -> _Letters:
    zeros = (_ZERO,) * size
    u, v = GivenVector(a, zeros), GivenVector(b, zeros)
    goal, inner, length = w.Call("proj", (a,), subscript=b), dot(u, v), w.Norm(b)
    return _Letters(
        goal,
        inner,
        length,
        w.Product((w.Quotient(inner, dot(v, v)), b)),
        w.Product((w.Quotient(dot_letters(u, v, domain, shown=False), squares(v.letters, domain)), b)),
        w.Quotient(inner, length),
        w.Sum((a, w.Negative(goal))),
    )


def _defined(a: GivenVector, b: GivenVector, goal: w.Node, domain: Domain) -> Derivation:
    letters = _letters(a.name, b.name, b.size, domain)
    projection, inner = _projection(a, b, letters, domain)
    length = euclidean_work(Working(letters.length, domain, compact=True), b)
    component = _component(b, letters, inner, length.line, domain)
    rest = Working(free_letter("r s q", a, b), domain, heading=reason("rest", a=a.name))
    rest.to("take_away", letters.remainder)
    rest.to("put_in_results", w.Sum((a.written, w.Negative(projection.line))))
    differences = zip(a.entries, _entries(projection.line), strict=True)
    rest.to("subtract", w.Vector(tuple([result(w.Sum((x, w.Negative(y))), domain) for x, y in differences])))
    answer = Answer(
        (Part("projection", projection.line), Part("component", component.line), Part("remainder", rest.line)),
        reason("answer", a=a.name, b=b.name, projection=projection.line, component=component.line, remainder=rest.line),
    )
    remainder = GivenVector(_name(rest), _entries(rest.line))
    chains = [projection.chain, length.chain, component.chain, rest.chain]
    chains += _remarks(a, b, inner, remainder, domain)
    if not remainder.is_zero:
        heading = reason("check", r=remainder.name, b=b.name)
        chains.append(dot_work(Working(dot(remainder, b), domain, heading=heading, role="check"), remainder, b).chain)
    return Derivation(
        "project",
        _problem(a, b),
        goal,
        givens(a, b),
        tuple(chains),
        answer,
        plan=reason("plan", a=a.name, b=b.name),
        domain=domain,
    )


def _name(work: Working) -> w.Name:
    assert type(work.start) is w.Name
    return work.start


def _entries(vector: w.Node) -> tuple[w.Node, ...]:
    assert type(vector) is w.Vector
    return vector.entries


def _projection(a: GivenVector, b: GivenVector, letters: _Letters, domain: Domain) -> tuple[Working, w.Node]:
    """The projection, from the letters to the numbers; and a · b."""
    work = Working(letters.goal, domain)
    work.define("projection_formula", letters.formula)
    work.put_in(a, b, via=letters.written_out)
    if domain == "complex":
        _factor(work, "conjugate_each", w.Conjugate)
        _factor(work, "modulus_each", w.AbsoluteValue)
    _factor(work, "multiply_each" if a.size > 1 else "multiply", w.Product, w.Power, minor=True)
    line = work.line
    assert type(line) is w.Product
    quotient = line.factors[0]
    assert type(quotient) is w.Quotient
    top, bottom = quotient.numerator, quotient.denominator
    inner, square = result(top, domain), result(bottom, domain)
    ratio = result(w.Quotient(inner, square), domain)
    exact = rational(ratio)
    if exact is None or (rational(inner), rational(square)) != (exact.numerator, exact.denominator):
        work.to("add", w.Product((w.Quotient(inner, square), b.written)))
        work.to("zero_divided" if exact == 0 else "lowest_terms", w.Product((ratio, b.written)))
    else:
        work.to("add", w.Product((ratio, b.written)))
    return work.to("scale", w.Vector(tuple([result(w.Product((ratio, x)), domain) for x in b.entries]))), inner


def _factor(work: Working, why: str, *kinds: type[w.Node], minor: bool = False) -> None:
    """The number in front of the vector, with every part of these kinds worked out."""
    line = work.line
    assert type(line) is w.Product
    work.to(why, w.Product((evaluate(line.factors[0], *kinds, domain=work.domain), line.factors[1])), minor=minor)


def _component(b: GivenVector, letters: _Letters, inner: w.Node, length: w.Node, domain: Domain) -> Working:
    """The signed length of the projection, a · b divided by the length of b."""
    work = Working(
        letters.component, domain, heading=reason("complex_component" if domain == "complex" else "component", b=b.name)
    )
    final = result(w.Quotient(inner, length), domain)
    exact = rational(final)
    found = reason("put_in_products", product=equation(letters.inner, inner))
    if exact is not None and (rational(inner), rational(length)) == (exact.numerator, exact.denominator):
        return work.to(found, final)
    work.to(found, w.Quotient(inner, length))
    if rational(inner) == 0:
        return work.to("zero_divided", final)
    rooted = any(type(part) is w.Root for part in w.walk(length)) and not has_root_below(final)
    return work.to("rational_denominator" if rooted else "divide", final)


def _remarks(a: GivenVector, b: GivenVector, inner: w.Node, rest: GivenVector, domain: Domain) -> list[Chain]:
    """What the numbers say about how a lies to b."""
    if a.is_zero:
        return []
    if rational(inner) == 0:
        said = reason("nothing_along", a=a.name, b=b.name, vanishes=equation(dot(a, b), _ZERO))
    elif rest.is_zero:
        said = reason("all_along", a=a.name, b=b.name, r=equation(rest.name, w.Vector((_ZERO,) * rest.size)))
    elif domain == "real" and is_positive(inner) is False:
        said = reason("against", b=b.name, negative=w.Relation(dot(a, b), "<", _ZERO))
    else:
        return []
    return [note(said, "remark")]
