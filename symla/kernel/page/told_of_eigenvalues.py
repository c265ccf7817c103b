"""What sentences about eigenvalues tell by numbers: zeros that were tried, and what these divide."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.derivation.model import Fact
from symla.kernel.page.here import Here
from symla.notation import written as w

Rule = Callable[[Here, Fact], bool]


def _tried(here: Here) -> list[tuple[w.Node, w.Name]]:
    """The polynomials on the page from which the chain starts, with the zero that is told in place of a letter; and
    that letter.
    """
    zero = here.facts.get("zero")
    if type(zero) is not w.Number:
        return []
    sums = [piece for piece in here.page.pieces if type(piece) is w.Sum and piece != here.start]
    return [
        (piece, letter)
        for piece in sums
        for letter in {part for part in w.walk(piece) if type(part) is w.Name}
        if w.substitute(piece, {letter: zero}) == here.start
    ]


def _constant(here: Here, told: Fact) -> bool:
    """The size of the constant term of what was tried, a whole number as all of its coefficients."""
    sizes = [
        w.AbsoluteValue(w.substitute(p, {letter: w.Number(0)}))
        for p, letter in _tried(here)
        if all(type(part.value) is int for part in w.walk(p) if type(part) is w.Number)
    ]
    constant = told[0] if type(told) is tuple and len(told) == 1 else None
    return type(constant) is w.Number and any(here.prover.equal(size, constant) for size in sizes)


RULES: Mapping[tuple[str, str], Rule] = {
    ("trial", "zero"): lambda here, told: bool(_tried(here)),
    ("trial", "constant"): _constant,
}
