"""Steps of hard algebra, which have a line of their own at every detail.

1/(1 + √3)      √3/2 - 1/2      another denominator with a root, or with letters
√(3 + 2√2)      1 + √2          the root of a sum of roots
"""

from __future__ import annotations

from symla.derivation.model import Link
from symla.notation import written as w


def is_hard(before: Link, link: Link) -> bool:
    """Whether the step changes a denominator with letters or roots, or finds the root of a sum of roots."""
    below = _denominators(before.target)
    return (bool(below) and below != _denominators(link.target)) or _nested(link.target) < _nested(before.target)


def _nested(line: w.Node) -> int:
    """How many roots of sums with roots there are, without powers that have to be worked out first."""
    radicands = [part.radicand for part in w.walk(line) if type(part) is w.Root]
    sums = [r for r in radicands if type(r.numerator if type(r) is w.Quotient else r) is w.Sum]
    kinds = [{type(part) for part in w.walk(radicand)} for radicand in sums]
    return sum(w.Root in kind and w.Power not in kind for kind in kinds)


def _denominators(line: w.Node) -> set[w.Node]:
    below = [part.denominator for part in w.walk(line) if isinstance(part, w.Quotient)]
    return {d for d in below if w.has(d, w.Name, w.Root)}
