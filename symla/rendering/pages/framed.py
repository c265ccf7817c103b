"""Framing the answer in the last line of the work, where an answer sentence would only repeat it; the rounded value
joins the line of the exact one.

A B = [[...]]           and then    The product A B is [[...]].
‖v‖ = √14, ≈ 3.742      and then    The norm is √14 ≈ 3.742.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from symla.derivation.model import Answer, Approximately, Chain, Passage
from symla.notation import written as w
from symla.rendering.pages.block import Blocks
from symla.rendering.pages.blocks import BlockWriter

_NUMBER = re.compile("[0-9](?!-)")  # ignored: the 1-norm
_SAYS_MORE = w.Number | w.Decimal | w.Relation | w.Vector | w.Matrix | w.Items


def framed(
    outcome: Answer, said: str, chains: Sequence[Passage], blocks: Blocks, of: BlockWriter
) -> tuple[Blocks, str]:
    """The work, and the printed end of its last line, if the sentence `said` adds only words and names to it; else
    nothing.  The answer may state it as an equation for the start of the lines, or for its definition.
    """
    chain = chains[-1] if chains else None
    if not isinstance(chain, Chain) or not blocks or not blocks[-1].lines:
        return blocks, ""
    *others, block = blocks
    *lines, last = block.lines
    links, target = chain.links, chain.links[-1].target
    shown = of.printer(target)
    if not last.right.endswith(shown):
        return blocks, ""
    if _repeats(
        said, (target, *[w.Relation(left, "=", target) for left in (chain.start, links[0].target)]), chain, outcome, of
    ):
        return blocks, shown
    if not lines or last.left or type(links[-1].relation) is not Approximately:
        return blocks, ""
    exact = links[-2].target
    value = of.printer(exact)
    if not lines[-1].right.endswith(value) or not _repeats(said, (w.Relation(exact, "~", target),), chain, outcome, of):
        return blocks, ""
    ending = f" {last.sign} {last.right}"
    lines[-1] = lines[-1]._replace(right=f"{lines[-1].right}{ending}")
    return (*others, block._replace(lines=tuple(lines))), f"{value}{ending}"


def _repeats(said: str, statements: Sequence[w.Node], chain: Chain, outcome: Answer, of: BlockWriter) -> bool:
    """Whether the sentence ends with one of these, and has words and names alone before it."""
    before, after = of.format.inline
    spelled = of.format.printer(of.conventions)
    for statement in statements:
        ending = f"{before}{spelled(statement)}{after}."
        if said.endswith(ending):
            rest = said.removesuffix(ending)
            for name in (chain.start, *_names(outcome.wording.facts)):
                rest = rest.replace(f"{before}{spelled(name)}{after}", "")
            return before not in rest and not _NUMBER.search(rest)
    return False


def _names(facts: Any) -> Iterator[w.Node]:
    """The formulas among the facts that contain no value."""
    if isinstance(facts, w.Node):
        if not any(isinstance(part, _SAYS_MORE) for part in w.walk(facts)):
            yield facts
    elif isinstance(facts, tuple):
        for fact in facts:
            yield from _names(fact)
