"""Readings of zeros of polynomials: candidates that were tried, what these divide, and zeros that were found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from symla.derivation.model import Fact
from symla.kernel.page.here import Here
from symla.notation import written as w
from symla.notation.exact import Rational


def tried(here: Here, stated: Fact, zero: str) -> bool:
    """The number that is substituted for the letter of a polynomial on the page; the chain starts from the result."""
    return any(True for _ in _tried(here, zero))


def vanishes_here(here: Here, stated: Fact, count: str) -> bool:
    """A polynomial that is zero at the value of the line: x - 2 beside x_1 = 2, or its power with the exponent told, or
    one that stands on the page, (x - a)^2, where letters leave the multiplicity open.
    """
    name, target = here.start, here.target
    base = stated.base if type(stated) is w.Power else stated
    if type(name) is not w.Name or target is None or not isinstance(base, w.Node):
        return False
    letter = w.Name(name.base, (), name.kind, name.accent)
    less = type(target) is w.Number and _only_zero(base) == target.value
    is_zero = letter in w.inside(base) and (less or here.prover.equal(w.substitute(base, {letter: target}), w.ZERO))
    often = [w.Number(c.number) for c in here.facts.get(count, ()) if type(c) is w.Count]  # type: ignore[union-attr]
    fits = [stated.exponent] if type(stated) is w.Power else []
    # x - x is zero at every value
    told = fits == often or (not often and stated in here.page.pieces)
    return told and bool(is_zero) and (less or not here.prover.equal(base, w.ZERO))


def constant_of_tried(here: Here, stated: Fact, zero: str) -> bool:
    """The constant term of the polynomial, if its coefficients are integers; nothing else."""
    whole = (
        w.substitute(p, {letter: w.ZERO})
        for p, letter in _tried(here, zero)
        if not w.has(p, w.Quotient) and all(type(x) is not w.Number or type(x.value) is int for x in w.inside(p))
    )
    constant = stated[0] if type(stated) is tuple and len(stated) == 1 else None
    if type(constant) is w.Number:
        return any(here.prover.proves(term, constant) for term in whole)
    return stated == () and not any(here.prover.holds(w.Relation(term, "!=", w.ZERO)) for term in whole)


def _tried(here: Here, zero: str) -> Iterator[tuple[w.Node, w.Name]]:
    """The polynomials on the page from which the chain starts by substitution of the zero, each with its letter; first
    the last line before.
    """
    number, start = here.facts.get(zero), here.start
    if type(number) is not w.Number or type(start) is not w.Sum:
        return
    last = [before.links[-1].target for before in here.before[-1:]]
    for piece in chain(last, here.page.pieces):
        if type(piece) is w.Sum and len(piece.terms) == len(start.terms) and piece != start:
            for letter in set(w.names_in(piece)):
                if start in _put_in(piece, letter, number):
                    yield piece, letter


def _put_in(total: w.Sum, letter: w.Name, zero: w.Number) -> tuple[w.Node, w.Node]:
    """The sum with a number substituted for the letter, and the same with a negative number subtracted: for x = -1,
    x - 2 is -1 - 2, and 5 + x is 5 - 1.
    """
    plain = tuple([w.substitute(term, {letter: zero}) for term in total.terms])
    opposite = w.Negative(w.Number(-zero.value))
    return w.Sum(plain), w.Sum(tuple([opposite if term == zero else term for term in plain]))


def exponentials(here: Here, stated: Fact) -> bool:
    """Exponentials that are values of names, such as e^(it) of an eigenvalue."""
    sides = [(one.left, one.right) for one in stated if type(one) is w.Relation] if type(stated) is tuple else []
    return 0 < len({left for left, _ in sides}) == len(sides) == len(stated) and all(  # type: ignore[arg-type]
        type(left) is w.Name
        and any(type(part) is w.Call and part.function == "exp" for part in w.inside(right))
        and here.prover.equal(left, right)
        for left, right in sides
    )


def of_two_zeros(here: Here, stated: Fact, kind: str) -> bool:
    """What a `Sum` or `Product` of two numbers is, at each of which another factor of the line is zero: 1 + 3 beside
    (x - 1) (x - 3), after a line with x^2 - 4x + 3, which is zero at both.
    """
    left = stated.left if type(stated) is w.Relation and stated.symbol == "=" and stated.left != stated.right else None
    found = left.terms if type(left) is w.Sum else left.factors if type(left) is w.Product else ()
    if type(left).__name__ != kind or len(found) != 2 or here.target is None or here.line is None:
        return False
    factors = [part for part in w.inside(here.target) if type(part) is w.Sum]
    wholes = [part for part in w.inside(here.line) if type(part) is w.Sum and len(part.terms) > 2]
    one, two = [[i for i, part in enumerate(factors) if _is_zero_at(here, part, number)] for number in found]
    return any(i != j for i in one for j in two) and (
        not wholes or any(all(_is_zero_at(here, whole, number) for number in found) for whole in wholes)
    )


def _is_zero_at(here: Here, part: w.Node, number: w.Node) -> bool:
    """Whether the expression is zero where one of its letters is this number."""
    if type(number) is w.Number and (zero := _only_zero(part)) is not None:
        return zero == number.value
    return any(here.prover.proves(w.substitute(part, {letter: number}), w.ZERO) for letter in set(w.names_in(part)))


def _only_zero(factor: w.Node) -> Rational | None:
    """The zero of x - 3, or of x + 3, if this is a letter with a rational number after it."""
    if type(factor) is not w.Sum or len(factor.terms) != 2 or type(factor.terms[0]) is not w.Name:
        return None
    last = factor.terms[1]
    if type(last) is w.Number:
        return -last.value
    return last.operand.value if type(last) is w.Negative and type(last.operand) is w.Number else None
