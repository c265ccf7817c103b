"""What the lines of the work come to, and whether they are about what was sought."""

from __future__ import annotations

from collections.abc import Mapping

from symla.derivation.model import Derivation
from symla.kernel.page.claims import last_lines
from symla.kernel.page.standing import Before
from symla.notation import written as w


def reached(derivation: Derivation, before: Before) -> list[w.Node]:
    """The last exact line of every chain of the work, and of what came before."""
    return [*before.lines, *last_lines([chain for chain in derivation.chains if chain.role == "work"])]


def is_sought(derivation: Derivation, defined: Mapping[w.Name, w.Node]) -> bool:
    """Whether a chain of the work starts from what was sought, or comes to it; by named results, perhaps."""
    goal = derivation.goal
    work = [chain for chain in derivation.chains if chain.role == "work" and chain.links]
    if any(chain.start == goal for chain in work):
        return True
    lines = [line for chain in work for line in (chain.start, *[link.target for link in chain.links])]
    return goal in lines or any(w.substitute(line, defined) == goal for line in lines)
