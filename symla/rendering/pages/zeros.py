"""Numbers that are known by a name alone: what the name means is said wherever a problem or an answer tells it."""

from __future__ import annotations

from symla.derivation.model import Fact, Reason
from symla.notation import written as w
from symla.notation.named import NamedZero, zeros_in
from symla.rendering.words.given import formulas
from symla.rendering.words.templates import Words
from symla.rendering.words.wording import Wording


def with_zeros(sentence: Words, reason: Reason, words: Wording) -> Words:
    """The sentence, and what the zeros in it are zeros of; and where they lie, unless it tells that itself."""
    nodes = formulas(*[fact for _, fact in reason.facts])
    zeros = zeros_in(*nodes)
    if not zeros:
        return sentence
    placed = {part.left for node in nodes for part in w.walk(node) if type(part) is w.Relation and part.symbol == "~"}
    groups: list[Fact] = []
    for polynomial in dict.fromkeys([zero.polynomial for zero in zeros]):
        alike = [zero for zero in zeros if zero.polynomial == polynomial]
        groups.append((alike[0].equation, _told(alike, placed), len(alike) == len(polynomial) - 1))
    return Words(f"{sentence} {words.sentence(Reason('named_numbers', (('groups', tuple(groups)),)))}")


def _told(zeros: list[NamedZero], placed: set[w.Node]) -> tuple[Fact, ...]:
    return tuple([zero if zero in placed else zero.told for zero in zeros])
