"""Whether a line follows from the one before, on the ground that it states (`Equal.basis`).

* A definition holds for all values of the letters, so it is proved with the given names as free symbols.
* A substitution replaces given names and changes nothing else, so the two lines are compared as written.
* Arithmetic keeps the value; what does not show in the value (a factor beside a zero, a sign under an even power) must
  be unchanged or equal in place.
"""

from __future__ import annotations

from symla.derivation.model import Approximately, Compare, Equal, Link, RowStep
from symla.kernel.meaning.rounding import is_rounded, places_of
from symla.kernel.meaning.verdict import Refuted, Verdict
from symla.kernel.numbers.angles import angle_with_cosine
from symla.kernel.page.rows import row_step
from symla.kernel.page.standing import Standing
from symla.notation import written as w


def defines(standing: Standing, name: w.Name, link: Link) -> Verdict:
    """Whether the first line of a chain defines its start, a new name."""
    relation = link.relation
    if not isinstance(relation, Equal):
        return Refuted("a name is defined by an equality")
    if type(link.target) is w.Matrix and not standing.in_place(link.target):
        return Refuted("a named number stands in another place of the matrix")
    verdict = standing.define(name, link.target)
    if verdict and relation.basis == "substitution":
        return standing.put_in(relation.via or name, link.target)
    return verdict


def begins(standing: Standing, start: w.Node, link: Link) -> Verdict:
    """Whether the first line follows from the start.  `cos θ = ...` for a new angle θ defines it as the angle
    between 0 and π with this cosine.
    """
    if type(start) is w.Call and start.function == "cos" and isinstance(link.relation, Equal):
        angle = start.arguments[0] if len(start.arguments) == 1 else None
        if type(angle) is w.Name and standing.is_new(angle):
            verdict = standing.is_cosine(link.target, link.relation.basis == "arithmetic")
            return standing.define(angle, link.target, angle_with_cosine) if verdict else verdict
    return follows(standing, start, link)


def follows(standing: Standing, line: w.Node, link: Link) -> Verdict:
    """Whether a line follows from the one before."""
    relation, target = link.relation, link.target
    if type(relation) is Equal:
        if relation.basis == "arithmetic":
            return standing.arithmetic(line, target, relation.worked)
        if relation.basis == "definition":
            return standing.by_definition(line, target)
        if relation.via is None:
            return standing.put_in(line, target)
        return standing.put_in_via(line, relation.via, target)
    if type(relation) is RowStep:
        return row_step(standing.prover, line, relation.operations, target)
    if type(relation) is Compare:
        return standing.prover.relation(line, relation.symbol, target)
    assert type(relation) is Approximately
    if places_of(target) != relation.places:
        return Refuted(f"not a decimal with {relation.places} places")
    return is_rounded(standing.prover.reader, line, target)
