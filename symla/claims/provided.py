"""The conditions under which a claim is proved: those of its cases as conditions on all values, and none that the
others say.

x > 0 and x != 0            x > 0
1/x >= 0 and x != 0         both, since 1/x >= 0 has no value at 0
a = 0 or b != 0, a != 0     b != 0, a != 0
a != 0 or b = 0, a != 0 or b != 0       a != 0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from symla.claims.defined import Meaning, meaning_of
from symla.claims.worked import Worked
from symla.kernel.meaning.denied import negated
from symla.kernel.meaning.logic import prove
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Either
from symla.solving.conditions.settings import Setting

Conditions = tuple[w.Node, ...]


def joined(conditions: Conditions) -> w.Node:
    """The statement that all the conditions hold."""
    different = tuple(dict.fromkeys(conditions))
    return different[0] if len(different) == 1 else w.Both(different)


def needed(setting: Setting, condition: w.Node, branch: Worked, every: Sequence[tuple[Worked, Meaning]]) -> w.Node:
    """What a condition of a branch says of all values: itself, if each other branch needs it, too; else that it holds
    or that this branch is not met, which is all that is left of a condition that fails throughout it.
    """
    denied, fails = negated(joined(branch.conditions)), negated(condition)
    if denied is None:
        return condition
    if fails is not None and _follows(setting, fails, *branch.conditions):
        return denied
    others = [(other, meaning) for other, meaning in every if other is not branch]
    if all(condition in found.conditions or _follows(setting, condition, *other.conditions) for other, found in others):
        return condition
    return Either((denied, condition))


def resolved(provided: Iterable[w.Node]) -> dict[w.Node, w.Node]:
    """Each condition, or what two of them say together that differ in one part, which the other denies."""
    found = {condition: condition for condition in provided}
    while pair := next(_differing(dict.fromkeys(found.values())), None):
        old, common = pair
        found = {condition: common if now in old else now for condition, now in found.items()}
    return found


def _differing(conditions: Iterable[w.Node]) -> Iterator[tuple[Conditions, w.Node]]:
    for pair in combinations(conditions, 2):
        one, other = [c.statements if isinstance(c, Either) else (c,) for c in pair]
        common = tuple([part for part in one if part in other])
        mine, yours = [[part for part in parts if part not in common] for parts in (one, other)]
        if common and len(mine) == len(yours) == 1 and (negated(mine[0]) == yours[0] or negated(yours[0]) == mine[0]):
            yield pair, Either(common) if len(common) > 1 else common[0]


def shortened(setting: Setting, provided: Conditions) -> dict[w.Node, w.Node]:
    """The conditions that have to be told, each with its shortest form: none that the conditions of the question imply,
    nor one that the others say.
    """
    provided = tuple(
        [c for c in provided if not (setting.assumed or isinstance(c, Either)) or not _follows(setting, c)]
    )
    if any(not isinstance(c, w.Relation) or c.symbol != "!=" for c in provided):
        while (needless := next((c for c in provided if _is_said(setting, c, provided)), None)) is not None:
            provided = tuple([c for c in provided if c != needless])
    return {c: _possible(setting, c, tuple([other for other in provided if other != c])) for c in provided}


def outside(setting: Setting, condition: w.Node, needs: Iterable[w.Node]) -> w.Node:
    """The statement that the condition fails where the side without it is defined: what that side `needs`."""
    excluded = negated(condition)
    if excluded is None:
        return condition
    others = [need for need in needs if not _follows(setting, need, excluded)]
    strict = {"<=": "<", ">=": ">"}
    if others and isinstance(excluded, w.Relation) and excluded.symbol in strict:  # x <= 0 and x != 0
        less = replace(excluded, symbol=strict[excluded.symbol])
        if _follows(setting, less, excluded, *others) and all(_follows(setting, other, less) for other in others):
            return less
    return w.Both((excluded, *others)) if others else excluded


def _follows(setting: Setting, condition: w.Node, *others: w.Node) -> bool:
    """Whether a condition is a consequence of those of the question and others."""
    return bool(prove(condition, (*setting.assumed, *others), setting.is_complex, setting.real))


def _is_said(setting: Setting, condition: w.Node, every: Conditions) -> bool:
    """Whether the other conditions say this one: x > 0 says x != 0.  It has a value where they hold, and they have one
    where it fails: 1/x >= 0 does not say x != 0, and neither does x >= 0 say 1/x >= 0.
    """
    others = tuple([c for c in every if c != condition])
    excluded = negated(condition)

    def is_defined(statement: w.Node, *where: w.Node) -> bool:
        found = meaning_of(statement, (*setting.assumed, *where), setting, {})
        return not found.conditions and not found.undefined

    return (
        bool(others)
        and _follows(setting, condition, *others)
        and is_defined(condition, *others)
        and (excluded is None or all(is_defined(other, excluded) for other in others))
    )


def _possible(setting: Setting, condition: w.Node, others: Conditions) -> w.Node:
    """An alternative without the parts that other conditions exclude: `a = 0 or b != 0` beside a != 0."""
    if not isinstance(condition, Either):
        return condition
    denials = [(part, negated(part)) for part in condition.statements]
    left = [part for part, denial in denials if denial is None or not _follows(setting, denial, *others)]
    for part in [*left]:
        if any(_follows(setting, other, part) for other in left if other != part):  # a = 0 beside a >= 0
            left.remove(part)
    return left[0] if len(left) == 1 else replace(condition, statements=tuple(left)) if left else condition
