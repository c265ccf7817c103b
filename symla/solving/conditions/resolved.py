"""Simplification of absolute values and maxima in answers under conditions: |k| is k where k > 0 is assumed.

‖v‖ = √(k²)
    = |k|        since √(k²) = |k|
    = k          since |k| = k
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.model import Answer, Cases, Derivation, Equal, Fact, Link, Passage, Reason, Sentence
from symla.kernel.meaning.logic import prove
from symla.kernel.meaning.verdict import Proved
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.solving.conditions.settings import Setting

_Resolved = dict[w.Node, w.Node]


def resolved(
    derivation: Derivation, setting: Setting, within: tuple[w.Node, ...] = (), *, beside: bool = True
) -> Derivation:
    """The derivation with one more line wherever its answer shows an absolute value or a maximum that the conditions
    decide.
    Without `beside`, remarks are dropped: remarks on a/|a| do not apply to 1.
    """
    outcome = derivation.outcome
    if isinstance(outcome, Cases):
        cases = [
            replace(case, derivation=resolved(case.derivation, setting, (*within, case.condition), beside=beside))
            for case in outcome.cases
        ]
        return replace(derivation, outcome=Cases(tuple(cases)))
    if not isinstance(outcome, Answer):
        return derivation
    assumed = (*setting.assumed, *within)
    known: _Resolved = {}
    for part in outcome.parts:
        for node in w.walk(part.form):
            value = _decided(node, assumed, setting)
            if value is not None:
                known[node] = value
    if not known:
        return derivation
    changed = {p.form: _settled(_replaced(p.form, known), derivation.domain) for p in outcome.parts}
    changed = {form: new for form, new in changed.items() if form != new}
    chains = tuple([_passage(chain, changed, known) for chain in derivation.chains])
    parts = tuple([replace(p, form=changed.get(p.form, p.form)) for p in outcome.parts])
    wording = Reason(outcome.wording.key, tuple([(key, _fact(f, changed)) for key, f in outcome.wording.facts]))
    if not beside:
        chains = tuple([chain for chain in chains if chain.role == "work"])
    return replace(derivation, chains=chains, outcome=replace(outcome, parts=parts, wording=wording))


def _settled(form: w.Node, domain: Domain) -> w.Node:
    """The final form of a part of the answer; of a list, that of its entries."""
    return w.rebuild(form, lambda entry: _settled(entry, domain)) if type(form) is w.Items else result(form, domain)


def _passage(chain: Passage, changed: _Resolved, known: _Resolved) -> Passage:
    """A passage that ends in the answer continues to the simplified one; checks begin with that."""
    if isinstance(chain, Sentence):
        return chain
    if chain.role != "work":
        line = start = _put(chain.start, changed, known)
        links: list[Link] = []
        for link in chain.links:
            target = _put(link.target, changed, known)
            if target != line:  # |k|^2 = k^2 is no line of its own where |k| is k
                links.append(replace(link, target=target))
            line = target
        return replace(chain, start=start, links=tuple(links)) if links else chain
    if (line := chain.links[-1].target) not in changed:
        return chain
    inside = w.inside(line)
    facts = tuple([fact for node, value in known.items() if node in inside for fact in _facts(node, value, known)])
    return replace(chain, links=(*chain.links, Link(Equal(), changed[line], reason("decided", facts=facts))))


def _put(node: w.Node, changed: _Resolved, known: _Resolved) -> w.Node:
    return _replaced(_replaced(node, changed), known)


def _replaced(node: w.Node, values: _Resolved) -> w.Node:
    """The expression with subexpressions replaced, outermost first."""
    if node in values:
        return values[node]
    if isinstance(node, w.Name | w.Number):
        return node
    return w.rebuild(node, lambda part: _replaced(part, values))


def _fact(fact: Fact, changed: _Resolved) -> Fact:
    if isinstance(fact, w.Node):
        return _replaced(fact, changed)
    return tuple([_fact(part, changed) for part in fact]) if isinstance(fact, tuple) else fact


def _facts(node: w.Node, value: w.Node, known: _Resolved) -> list[w.Node]:
    """|k| = k; of a maximum, that the largest number is not smaller than the others."""
    if type(node) is not w.Call:
        return [equation(node, value)]
    others = dict.fromkeys([known.get(size, size) for size in node.arguments])
    return [w.Relation(value, ">=", other) for other in others if other != value]


def _decided(node: w.Node, assumed: tuple[w.Node, ...], setting: Setting) -> w.Node | None:
    """The value of an absolute value or a maximum under the assumptions; None where they do not decide it."""

    def holds(left: w.Node, right: w.Node) -> bool:
        statement = w.Relation(left, ">=", right)
        return isinstance(prove(statement, assumed, setting.is_complex, setting.real), Proved)

    if isinstance(node, w.AbsoluteValue):
        if holds(node.operand, w.ZERO):
            return node.operand
        return result(w.Negative(node.operand), setting.domain) if holds(w.ZERO, node.operand) else None
    if type(node) is w.Call and node.function == "max":
        known = [(a, _decided(a, assumed, setting) or a) for a in node.arguments]
        return next((a for _, a in known if all(a == b or holds(a, b) for _, b in known)), None)
    return None
