"""Cases that differ only in their condition are merged.

k = 1:   det(A) = 0, put in k = 1;  no inverse      k = 1 or k = -1:   det(A) = 0, put in k = 1 or k = -1;
k = -1:  det(A) = 0, put in k = -1; no inverse                         no inverse
"""

from __future__ import annotations

from symla.derivation.model import Cases, Derivation, Fact, Link, Passage, Reason, Sentence, Undefined
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Either

_ANY = Either(())  # the placeholder of the condition


def told_apart(cases: Cases) -> list[tuple[w.Node, Derivation]]:
    """The cases with their conditions; twins are merged under the disjunction of their conditions, unless all are."""
    groups: list[tuple[Derivation | None, list[tuple[w.Node, Derivation]]]] = []
    for case in cases.cases:
        kind = _without(case.derivation, case.condition)
        twin = (case.condition, case.derivation)
        for other, group in groups:
            if kind is not None and kind == other:
                group.append(twin)
                break
        else:
            groups.append((kind, [twin]))
    if len(groups) == 1:  # k = 1 or k != 1 is no condition
        return groups[0][1]
    return [group[0] if len(group) == 1 else _together(group) for _, group in groups]


def _together(group: list[tuple[w.Node, Derivation]]) -> tuple[w.Node, Derivation]:
    condition, derivation = group[0]
    either = Either(tuple([own for own, _ in group]))
    return either, _told_with(derivation, condition, either)


def _without(derivation: Derivation, condition: w.Node) -> Derivation | None:
    """The derivation with the condition replaced by the placeholder; None if it has nested cases."""
    if isinstance(derivation.outcome, Cases):
        return None
    form = _told_with(derivation, condition, _ANY)
    return replace(form, problem=Reason(""), goal=w.ZERO, given=(), arguments=(), where=(), provided=(), typed=())


def _told_with(derivation: Derivation, condition: w.Node, shown: Either) -> Derivation:
    """The derivation with the condition replaced in every reason that mentions it."""
    outcome = derivation.outcome
    if isinstance(outcome, Undefined):
        outcome = replace(outcome, reason=_reason(outcome.reason, condition, shown))
    chains = tuple([_chain(chain, condition, shown) for chain in derivation.chains])
    return replace(derivation, chains=chains, outcome=outcome)


def _chain(chain: Passage, condition: w.Node, shown: Either) -> Passage:
    if isinstance(chain, Sentence):
        return replace(chain, said=_reason(chain.said, condition, shown))

    def link(step: Link) -> Link:
        why = step.reason and _reason(step.reason, condition, shown)
        return replace(step, reason=why, detail=tuple([_chain(c, condition, shown) for c in step.detail]))

    heading = chain.heading and _reason(chain.heading, condition, shown)
    return replace(chain, links=tuple([link(own) for own in chain.links]), heading=heading)


def _reason(reason: Reason, condition: w.Node, shown: Either) -> Reason:
    return Reason(reason.key, tuple([(key, _fact(own, condition, shown)) for key, own in reason.facts]))


def _fact(stated: Fact, condition: w.Node, shown: Either) -> Fact:
    if stated == condition:
        return shown
    return tuple([_fact(part, condition, shown) for part in stated]) if isinstance(stated, tuple) else stated
