"""Framing the answer in the last line of the work, where an answer sentence would only repeat it.

A B = [[...]]       and then        The product A B is [[...]].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from symla.derivation.model import Answer, Chain, Passage
from symla.notation import written as w
from symla.rendering.pages.block import Block
from symla.rendering.pages.blocks import BlockWriter

_NUMBER = re.compile("[0-9](?!-)")  # ignored: the 1-norm
_SAYS_MORE = w.Number | w.Decimal | w.Relation | w.Vector | w.Matrix | w.Items


def framed(outcome: Answer, said: str, chains: Sequence[Passage], blocks: Sequence[Block], of: BlockWriter) -> str:
    """The printed end of the last line, if the sentence `said` adds only words and names to it; else empty.  The answer
    may state it as an equation for the start of the lines, or for its definition.
    """
    chain = chains[-1] if chains else None
    if not isinstance(chain, Chain) or not blocks or not blocks[-1].lines:
        return ""
    target = chain.links[-1].target
    shown = of.printer(target)
    if not blocks[-1].lines[-1].right.endswith(shown):
        return ""
    before, after = of.format.inline
    spelled = of.format.printer(of.conventions)
    for statement in (target, *[w.Relation(left, "=", target) for left in (chain.start, chain.links[0].target)]):
        ending = f"{before}{spelled(statement)}{after}."
        if said.endswith(ending):
            rest = said.removesuffix(ending)
            for name in (chain.start, *_names(outcome.wording.facts)):
                rest = rest.replace(f"{before}{spelled(name)}{after}", "")
            return "" if before in rest or _NUMBER.search(rest) else shown
    return ""


def _names(facts: Any) -> Iterator[w.Node]:
    """The formulas among the facts that contain no value."""
    if isinstance(facts, w.Node):
        if not any(isinstance(part, _SAYS_MORE) for part in w.walk(facts)):
            yield facts
    elif isinstance(facts, tuple):
        for fact in facts:
            yield from _names(fact)
