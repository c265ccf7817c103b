"""Equations that the page has: a sentence that states one again states what was worked out, and nothing beside it.

A chain says that its lines have one value, and where another one goes on from a line, its lines have the same; a datum
is what it is given as, with the values of its case; a case assumes its conditions; a part of the answer is called by
its letter or by what is sought; an angle of the answer may be told in degrees, and what the answer has in decimals.
"""

from __future__ import annotations

from symla.kernel.meaning.cases import relations_of
from symla.kernel.page.here import Here
from symla.notation import written as w


def is_recorded(here: Here, statement: w.Node) -> bool:
    """Whether the page has this equation, or this rounded value of a line."""
    if type(statement) is not w.Relation:
        return False
    if statement in relations_of(here.page.assumptions):
        return True
    if statement.symbol not in ("=", "~"):
        return False
    left, right = statement.left, statement.right
    parts = getattr(here.derivation.outcome, "parts", ())
    names = [(part.form, letter) for part in parts for letter in (part.letter, here.derivation.goal)]
    datum = here.value_of(left)
    if datum is not None and (datum == right or (here.page.assumptions and here.prover.equal(left, right))):
        return True
    if (right, left) in names:
        return True
    if (type(right) is w.Degrees or statement.symbol == "~") and any(left in w.inside(part.form) for part in parts):
        return True
    if any(chain.start == left and right == chain.links[-1].target for chain in reversed(here.before)):
        return left != right
    return left != right and _are_equal(left, right, here.page.worked)


def _are_equal(line: w.Node, other: w.Node, chains: list[list[w.Node]]) -> bool:
    """Whether a chain that has the one line, or a line of such a chain, has the other."""
    found = {line: None}
    while found:
        one, _ = found.popitem()
        having = [lines for lines in chains if one in lines]
        if any(other in lines for lines in having):
            return True
        if having:
            chains = [lines for lines in chains if one not in lines]
            found |= dict.fromkeys([line for lines in having for line in lines if line != one])
    return False
