"""Every way to corrupt a derivation in one place.

`corruptions(derivation)` yields (what was done, corrupted derivation).  A place is a line of a chain, a side
derivation, a claim among the facts of a sentence, a part of the answer, its certificate, an obstacle, a claim of a
remedy, or a condition of a case.  There a number, a digit, a sign, a relation or an entry is changed, or two different
entries are exchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from symla.derivation.model import (
    Add,
    Answer,
    Approximately,
    Case,
    Cases,
    Compare,
    Derivation,
    Equal,
    Link,
    Part,
    Passage,
    Reason,
    Remedy,
    RowOperation,
    RowStep,
    Scale,
    Sentence,
    Swap,
    Undefined,
)
from symla.notation import written as w
from symla.notation.domain import NoValue
from symla.notation.frozen import replace
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction
from symla.notation.value import value

Corruption = tuple[str, Derivation]
_OTHER_SIGNS = {"=": "!=", "!=": "=", "<": ">", ">": "<", "<=": ">", ">=": "<", "~": "!="}


def corruptions(derivation: Derivation) -> Iterator[Corruption]:
    """The derivation with one error, in every way."""
    for what, problem in _reasons(derivation.problem):
        yield f"problem: {what}", replace(derivation, problem=problem)
    for what, chains in _each(derivation.chains, _chains):
        yield what, replace(derivation, chains=chains)
    for what, outcome in _outcomes(derivation.outcome):
        yield f"outcome: {what}", replace(derivation, outcome=outcome)


def _each(parts: tuple[Any, ...], corrupt: Callable[[Any], Iterator[tuple[str, Any]]]) -> Iterator[tuple[str, Any]]:
    for number, part in enumerate(parts):
        for what, wrong in corrupt(part):
            yield f"{number + 1}: {what}", (*parts[:number], wrong, *parts[number + 1 :])


# ---- chains ---------------------------------------------------------------------------------------------------------


def _chains(chain: Passage) -> Iterator[tuple[str, Passage]]:
    if isinstance(chain, Sentence):
        for what, said in _reasons(chain.said):
            yield f"sentence: {what}", replace(chain, said=said)
        return
    if chain.heading:
        for what, heading in _reasons(chain.heading):
            yield f"heading: {what}", replace(chain, heading=heading)
    for what, links in _each(chain.links, _links):
        yield f"line {what}", replace(chain, links=links)


def _links(link: Link) -> Iterator[tuple[str, Link]]:
    for what, target in nodes(link.target):
        yield what, replace(link, target=target)
    for relation in _relations(link):
        yield f"relation {relation}", replace(link, relation=relation)
    if link.reason:
        for what, reason in _reasons(link.reason):
            yield f"words: {what}", replace(link, reason=reason)
    for what, detail in _each(link.detail, _chains):
        yield f"side {what}", replace(link, detail=detail)


def _relations(link: Link) -> Iterator[Any]:
    relation = link.relation
    if isinstance(relation, Equal):
        yield Compare("<")
        yield Compare("!=")
        yield Approximately(3)
    elif isinstance(relation, Compare):
        yield Compare(_OTHER_SIGNS[relation.symbol])  # type: ignore[arg-type]
    elif isinstance(relation, RowStep):
        yield Equal()
        for number, operation in enumerate(relation.operations):
            for wrong in _row_operations(operation):
                yield RowStep((*relation.operations[:number], wrong, *relation.operations[number + 1 :]))
    elif isinstance(relation, Approximately):
        yield Equal()
        yield Approximately(relation.places + 1)


def _row_operations(operation: RowOperation) -> Iterator[RowOperation]:
    row = operation.row
    if isinstance(operation, Swap):
        yield Add(operation.other, row, w.Number(1))
        yield Add(row, operation.other, w.Number(1))
        return
    if isinstance(operation, Scale):
        yield Scale(row + 1, operation.factor)
    else:
        yield Add(operation.other, row, operation.factor)
        yield Swap(row, operation.other)
    for _, factor in nodes(operation.factor):
        yield replace(operation, factor=factor)


def _reasons(reason: Reason) -> Iterator[tuple[str, Reason]]:
    """The reason with one claim among its facts made false."""
    for number, (key, fact) in enumerate(reason.facts):
        for what, wrong in _claims(fact):
            facts = (*reason.facts[:number], (key, wrong), *reason.facts[number + 1 :])
            yield f"{reason.key}.{key} {what}", Reason(reason.key, facts)


def _claims(fact: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(fact, w.Relation | w.Both):
        yield from nodes(fact)
    elif isinstance(fact, w.Count):
        for number in (fact.number + 1, fact.number - 1):
            yield f"{fact.number} -> {number}", replace(fact, number=number)
    elif isinstance(fact, tuple):
        yield from _each(fact, _claims)


# ---- outcomes -------------------------------------------------------------------------------------------------------


def _outcomes(outcome: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(outcome, Answer):
        for what, parts in _each(outcome.parts, _parts):
            yield f"part {what}", replace(outcome, parts=parts)
        for what, wording in _reasons(outcome.wording):
            yield f"words: {what}", replace(outcome, wording=wording)
    elif isinstance(outcome, Undefined):
        for what, obstacle in _each(outcome.obstacle, nodes):
            yield f"obstacle {what}", replace(outcome, obstacle=obstacle)
        for what, reason in _reasons(outcome.reason):
            yield f"words: {what}", replace(outcome, reason=reason)
        for what, remedies in _each(outcome.remedies, _remedies):
            yield f"remedy {what}", replace(outcome, remedies=remedies)
    else:
        assert isinstance(outcome, Cases)
        for what, cases in _each(outcome.cases, _cases):
            yield f"case {what}", Cases(cases)
        if len(outcome.cases) > 1:
            yield "a case left out", Cases(outcome.cases[:-1])


def _parts(part: Part) -> Iterator[tuple[str, Part]]:
    for what, form in nodes(part.form):
        yield f"form {what}", replace(part, form=form)
    if part.decimal is not None:
        for what, decimal in nodes(part.decimal):
            yield f"decimal {what}", replace(part, decimal=decimal)


def _remedies(remedy: Remedy) -> Iterator[tuple[str, Remedy]]:
    for what, reason in _reasons(remedy.reason):
        yield f"words: {what}", replace(remedy, reason=reason)
    for what, claims in _each(remedy.claims, nodes):
        yield f"claim {what}", replace(remedy, claims=claims)


def _is_same(condition: w.Node, other: w.Node) -> bool:
    """Whether these are one condition for SymPy, which knows that cos(-t/2) is cos(t/2)."""
    try:
        return bool(value(condition) == value(other))
    except NoValue:
        return False


def _cases(case: Case) -> Iterator[tuple[str, Case]]:
    for what, condition in nodes(case.condition):
        if not _is_same(condition, case.condition):
            yield f"condition {what}", replace(case, condition=condition)
    for what, derivation in corruptions(case.derivation):
        yield what, replace(case, derivation=derivation)


# ---- expressions ----------------------------------------------------------------------------------------------------


def nodes(node: w.Node) -> Iterator[tuple[str, w.Node]]:
    """The expression with one number, digit, sign, relation or entry changed."""
    for what, own in _own(node):
        yield what, own
    for field in node.__struct_fields__:
        for what, wrong in _inside(getattr(node, field)):
            yield what, replace(node, **{field: wrong})  # type: ignore[type-var]


def _inside(part: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(part, w.Node):
        yield from nodes(part)
    elif isinstance(part, tuple):
        yield from _each(part, _inside)


def _own(node: w.Node) -> Iterator[tuple[str, w.Node]]:
    if isinstance(node, w.Number):
        yield f"{node.value} -> {node.value + 1}", w.number(node.value + 1)
        if node.value:
            yield f"{node.value} -> {-node.value}", w.Number(-node.value)
        if isinstance(node.value, Fraction):
            upside_down = Fraction(node.value.denominator, node.value.numerator)
            yield f"{node.value} -> {upside_down}", w.number(upside_down)
    elif isinstance(node, w.Decimal):
        last = str((int(node.digits[-1]) + 1) % 10)
        yield f"{node.digits} -> ...{last}", w.Decimal(node.digits[:-1] + last)
    elif isinstance(node, NamedZero):
        last = str((int(node.real[-1]) + 1) % 10)
        yield f"{node.real} -> ...{last}", replace(node, real=node.real[:-1] + last)
        yield "another constant term", replace(node, polynomial=(*node.polynomial[:-1], node.polynomial[-1] + 1))
        yield "another name", replace(node, subscript=("9",))
        yield "another letter", replace(node, base="mu")
        if node.imaginary:
            yield "a real number", replace(node, imaginary="")
            other = node.imaginary.removeprefix("-") if node.imaginary.startswith("-") else f"-{node.imaginary}"
            yield "the conjugate number", replace(node, imaginary=other)
    elif isinstance(node, w.Relation):
        yield f"{node.symbol} turned", replace(node, symbol=_OTHER_SIGNS[node.symbol])  # type: ignore[arg-type]
    elif isinstance(node, w.Negative):
        yield "minus lost", node.operand
    elif isinstance(node, w.Vector):
        yield from _swapped(node.entries, lambda entries: w.Vector(entries))
    elif isinstance(node, w.Matrix):
        entries = tuple(e for row in node.rows for e in row)
        width = len(node.rows[0]) if node.rows else 0
        yield from _swapped(
            entries,
            lambda changed: replace(
                node, rows=tuple(changed[i * width : (i + 1) * width] for i in range(len(node.rows)))
            ),
        )
    elif isinstance(node, w.Sum):
        for number, term in enumerate(node.terms):
            turned = term.operand if isinstance(term, w.Negative) else w.Negative(term)
            if number and term != w.Number(0) and turned != w.Number(0):
                yield f"sign of term {number + 1}", w.Sum((*node.terms[:number], turned, *node.terms[number + 1 :]))


def _swapped(
    entries: tuple[w.Node, ...], build: Callable[[tuple[w.Node, ...]], w.Node]
) -> Iterator[tuple[str, w.Node]]:
    for i in range(len(entries) - 1):
        if entries[i] != entries[i + 1]:
            changed = (*entries[:i], entries[i + 1], entries[i], *entries[i + 2 :])
            yield f"entries {i + 1} and {i + 2} swapped", build(changed)
