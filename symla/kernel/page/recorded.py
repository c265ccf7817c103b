"""Equations that the page has: a sentence that states one again states what was worked out, and nothing beside it.

A chain says that its lines have one value, and where another one goes on from a line, its lines have the same; a datum
is what it is given as, with the values of its case; a case assumes its conditions; a part of the answer is called by
its letter or by what is sought; an angle of the answer may be told in degrees, and what the answer has in decimals.
"""

from __future__ import annotations

from symla.derivation.model import chains_among
from symla.kernel.meaning.cases import relations_of
from symla.kernel.page.here import Here, chains_of
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
    chains = (*chains_among(here.page.earlier), *chains_of(here.derivation, details=True))
    return left != right and right in _equal_to(
        left, [{chain.start, *[x.target for x in chain.links]} for chain in chains]
    )


def _equal_to(line: w.Node, chains: list[set[w.Node]]) -> set[w.Node]:
    """The lines of all chains that have the line, or a line of such a chain."""
    found, size = {line}, 0
    while size < len(found):
        size = len(found)
        for lines in chains:
            if not found.isdisjoint(lines):
                found |= lines
    return found
