"""Readings of equations and inequalities, which are proved: of which numbers and letters of the page they are."""

from __future__ import annotations

from symla.derivation.model import Answer, Fact
from symla.kernel.page.here import Here
from symla.kernel.page.readings.patterns import is_zero, statements_in
from symla.notation import written as w
from symla.notation.alike import look_alike

_SIDES = ("left", "right")


def latest(here: Here, stated: Fact) -> bool:
    """What names of one letter, or of what is sought, are by the last chains before that begin with them; each once.
    A chain may end with another form that looks the same, -(8) for -8.
    """
    ends = {chain.start: chain.links[-1].target for chain in here.before}
    many = [one for one in statements_in(stated) if type(one) is w.Relation and one.symbol == "="]
    names = {one.left for one in many}
    letters = {(name.base, name.accent) for name in names if type(name) is w.Name}
    is_of_one = len(letters) == 1 or names <= set(w.names_in(here.derivation.goal))
    is_whole = bool(names) and is_of_one and len(names) == len(statements_in(stated))
    return is_whole and all(one.left in ends and look_alike(ends[one.left], one.right) for one in many)


def promised(here: Here, stated: Fact) -> bool:
    """An equation between letters, the same ones as in one that the problem promises: A = Q R."""
    outcome = here.derivation.outcome
    if type(stated) is not w.Relation or stated.symbol != "=" or not isinstance(outcome, Answer):
        return False
    names = set(w.names_in(stated))
    is_of_letters = all(type(part) is w.Name or w.children(part) for part in w.inside(stated))
    statements = here.page.promises.of_answer(outcome.parts)
    same = [one for one in statements if type(one) is w.Relation and set(w.names_in(one)) == names]
    return is_of_letters and stated.left != stated.right and len(names) > 1 and bool(same)


def form_at(here: Here, stated: Fact, letter: str, number: str = "") -> bool:
    """An equation that begins with a part of the answer, with a number of the same sentence, or 0, for its letter."""
    name, value = here.facts.get(letter), here.facts.get(number, w.ZERO)
    if (
        type(stated) is not w.Relation
        or stated.symbol != "="
        or type(name) is not w.Name
        or type(value) is not w.Number
    ):
        return False
    alike = [form for form in here.forms if type(form) is type(stated.left)]
    return any(here.prover.equal(w.substitute(form, {name: value}), stated.left) for form in alike)


def between_vectors(here: Here, stated: Fact) -> bool:
    """An equation for a given vector with others of these."""
    if type(stated) is not w.Relation or stated.symbol != "=" or stated.left == stated.right:
        return False
    vectors = {name for name in w.names_in(stated) if name.kind == "vector"}
    return len(vectors) > 1 and all(here.value_of(name) is not None for name in vectors)


def beside(here: Here, stated: Fact, other: str) -> bool | None:
    """A chain of statements with the signs of another one in the same sentence, of equal values; something else is
    another reading's.
    """
    own, told = statements_in(stated), statements_in(here.facts.get(other, ()))
    pairs = [(a, b) for a, b in zip(own, told, strict=False) if type(a) is type(b) is w.Relation]
    if not pairs:
        return None
    return len(pairs) == len(own) == len(told) and all(
        a.symbol == b.symbol and here.prover.equal(a.left, b.left) and here.prover.equal(a.right, b.right)
        for a, b in pairs
    )


def not_smaller(here: Here, stated: Fact, last: str) -> bool:
    """Names, each once, that are not smaller than the last name of a chain in the same sentence."""
    names = w.names_in(here.facts[last]) if isinstance(here.facts.get(last), w.Node) else []  # type: ignore[arg-type]
    many = [one for one in statements_in(stated) if type(one) is w.Relation and one.symbol == ">="]
    left = {one.left for one in many if type(one.left) is w.Name}
    is_whole = len(left) == len(many) == len(statements_in(stated)) and left.isdisjoint(names)
    return is_whole and all(one.right == names[-1] for one in many)


def of_diagonal(here: Here, stated: Fact, matrix: str) -> bool:
    """An equation that begins with a diagonal entry of a matrix of the same sentence: a_22 - l_21^2."""
    name, left = here.facts.get(matrix), stated.left if type(stated) is w.Relation else None
    first = left.terms[0] if type(left) is w.Sum else left
    if type(name) is not w.Name or type(first) is not w.Name or stated.symbol != "=":  # type: ignore[union-attr]
        return False
    return first.base == name.base.lower() and len(first.subscript) == 2 and len(set(first.subscript)) == 1


def each_zero(here: Here, stated: Fact, values: str) -> bool | None:
    """Equations that end in zero, one for each value in the same sentence, or a single one where none is told; another
    statement is another reading's.
    """
    told = here.facts.get(values)
    if type(stated) is not tuple or not all(type(one) is w.Relation for one in stated):
        return None
    many = [
        one for one in statements_in(stated) if type(one) is w.Relation and one.symbol == "=" and is_zero(one.right)
    ]
    return len(many) == len(statements_in(stated)) <= max(1, len(told) if type(told) is tuple else 0)


def squares_of(here: Here, stated: Fact, other: str) -> bool:
    """A sum of squares that ends as another statement of the same sentence does: 3^2 + 1^2 = 10."""
    told = here.facts.get(other)
    if type(stated) is not w.Relation or type(told) is not w.Relation or stated.symbol != "=":
        return False
    terms = stated.left.terms if type(stated.left) is w.Sum else (stated.left,)
    return stated.right == told.right and all(type(t) is w.Power and t.exponent == w.TWO for t in terms)


def squared(here: Here, stated: Fact, other: str) -> bool:
    """The statements of another fact of the sentence between the squares of their sides; nothing may be told."""
    wholes = stated if type(stated) is tuple else (stated,)
    own = [one for whole in wholes for one in statements_in(whole) if type(one) is w.Relation]
    told = [one for one in statements_in(here.facts.get(other, ())) if type(one) is w.Relation]
    sides = [(getattr(a, s), w.Power(getattr(b, s), w.TWO)) for a, b in zip(own, told, strict=False) for s in _SIDES]
    signs = [one.symbol for one in own] in ([], [one.symbol for one in told])
    return signs and all(here.prover.equal(square, of) for square, of in sides)


def components_found(here: Here, stated: Fact) -> bool:
    """What the sum of the components of a vector is, the one in the line before."""
    line = here.before[-1].links[-1].target if here.before else None
    vectors = [part.entries for part in w.inside(line) if type(part) is w.Vector] if line is not None else []
    left = stated.left if type(stated) is w.Relation and stated.symbol == "=" else None
    if left is None or (type(right := stated.right) is w.Sum and not w.names_in(right)):  # type: ignore[union-attr]
        return False
    return (left.terms if type(left) is w.Sum else (left,)) in vectors
