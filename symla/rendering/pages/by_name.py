"""Answers that are too wide for a line: long entries by names, as in the lines, and what those stand for that no line
has told.

The power A^n is X = [α, β; β, γ].  Here λ_1 = (1 + √5)/2, λ_2 = (1 - √5)/2, α = ...
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from symla.derivation.model import Chain, Fact, Reason
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.rendering.widths.fit import SIGN
from symla.rendering.widths.named_entries import leaves_in, shorter
from symla.rendering.words.given import formulas
from symla.rendering.words.templates import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symla.derivation.model import Passage
    from symla.rendering.pages.blocks import BlockWriter

_ARRAYS = (w.Matrix, w.Vector)


def by_name(said: Reason, chains: Sequence[Passage], writer: BlockWriter) -> tuple[Reason, Words]:
    """The wording of an answer with names for the long entries of its matrices, and the sentence that tells these."""
    names, room = writer.names, writer.page_width - SIGN
    told = {*names.known.values(), *names.numbers.values()}  # by the lines
    put: dict[w.Node, w.Node] = {}
    shown = formulas(*[fact for _, fact in said.facts])
    for array in [part for fact in shown for part in w.inside(fact) if type(part) in _ARRAYS]:
        if array not in put and writer.measure(array) > room:
            found = shorter(array, writer.measure, room, names)
            put |= {} if found is None else {array: found[0]}
    if not put:
        return said, Words("")
    said = replace(said, facts=tuple([(key, _replaced(fact, put)) for key, fact in said.facts]))
    names.note(chain for chain in chains if isinstance(chain, Chain))
    used = {name for array in put.values() for name in leaves_in(array, w.Name)} - told
    meant = [w.Relation(name, "=", names.spelled(entry)) for entry, name in names.known.items() if name in used]
    used = {name for meaning in meant for name in leaves_in(meaning.right, w.Name)} - told
    meant = [*[w.Relation(name, "=", number) for number, name in names.numbers.items() if name in used], *meant]
    return said, writer.words.sentence(Reason("where", (("conditions", tuple(meant)),))) if meant else Words("")


def _replaced(fact: Fact, put: Mapping[w.Node, w.Node]) -> Fact:
    if isinstance(fact, tuple):
        return tuple([_replaced(part, put) for part in fact])
    if not isinstance(fact, w.Node):
        return fact
    found = put.get(fact)
    return w.rebuild(fact, lambda part: _replaced(part, put)) if found is None else found  # type: ignore[arg-type, return-value]
