"""Whether cases are complete and disjoint.

There are five kinds: two cases of which one denies the other, `k > 1` and `k <= 1`; the signs of a number, `k > 0`, `k
= 0` and `k < 0`; these with decisions in the place of `k = 0`; conditions in one letter that part the line (`parted`);
and a list of decisions.  In a list, each case but one has an equation, `k = 1`, perhaps with denials of equations
before it, `k = -1 and k != 1`; the remaining case denies every equation, `k != 1 and k != -1`.  For all values of the
symbols, either some equation is the first that holds, or none holds: so the cases are complete.  They are disjoint if
each denies the equations before its own, or these are proved not to hold in it.
"""

from __future__ import annotations

from symla.kernel.meaning.by_factors import proved_by_factors
from symla.kernel.meaning.cases import Conditions, assume, relations_of
from symla.kernel.meaning.denied import DENIALS
from symla.kernel.meaning.parted import exactly_one
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Undecided, Verdict
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.notation import written as w

_UNKNOWN = Undecided("the cases are not shown to be complete and disjoint")
_SIGNS: tuple[w.RelationSymbol, ...] = (">", "=", "<")


def complete_and_disjoint(conditions: Conditions, assumed: Conditions, complex_domain: bool) -> Verdict:
    """Whether exactly one of the conditions holds for all values of the symbols that satisfy the assumptions."""
    if len(conditions) < 2 or not all(map(_is_of_relations, conditions)):
        return _UNKNOWN
    if len(conditions) == 2 and _deny(conditions[0], conditions[1], assumed, complex_domain):
        return Proved("one case denies the other")
    if _are_signs(conditions, assumed, complex_domain):
        return Proved("a real number is positive, zero or negative")
    if _are_signs_and_zeros(conditions, assumed, complex_domain):
        return Proved("a real number is positive, negative, or zero by one of these")
    verdict = _are_decisions(conditions, assumed, complex_domain)
    if not isinstance(verdict, Proved) and not complex_domain and exactly_one(conditions, assumed):
        return Proved("the line is parted")
    return verdict


def _are_decisions(conditions: Conditions, assumed: Conditions, complex_domain: bool) -> Verdict:
    """Whether they are a list of decisions, complete and disjoint."""
    decisions = [decision for condition in conditions if (decision := _decision(condition)) is not None]
    if len(decisions) < len(conditions):
        return _UNKNOWN
    last = [denied for equation, denied in decisions if equation is None]
    equations = [equation for equation, _ in decisions if equation is not None]
    if len(last) != 1 or len(set(equations)) != len(equations) or last[0] != set(equations):
        return _UNKNOWN
    before: list[tuple[w.Node, w.Relation]] = []
    for condition, (equation, denied) in zip(conditions, decisions, strict=True):
        if equation is None:
            continue
        if not denied <= {earlier for _, earlier in before}:
            return _UNKNOWN
        for other, earlier in before:
            if earlier in denied or _excludes((*assumed, condition), earlier, complex_domain):
                continue
            if not _excludes((*assumed, other), equation, complex_domain):
                return Undecided("two cases are not shown to be disjoint")
        before.append((condition, equation))
    return Proved("a list of decisions")


def _is_of_relations(condition: w.Node) -> bool:
    """Whether the condition is a conjunction of relations: a case assumes nothing else."""
    if isinstance(condition, w.Both):
        return bool(condition.statements) and all(map(_is_of_relations, condition.statements))
    return isinstance(condition, w.Relation)


def _deny(first: w.Node, second: w.Node, assumed: Conditions, complex_domain: bool) -> bool:
    """Whether one is the denial of the other."""
    if not isinstance(first, w.Relation) or not isinstance(second, w.Relation):
        return False
    if (first.left, first.right) != (second.left, second.right) or DENIALS.get(first.symbol) != second.symbol:
        return False
    return "=" in (first.symbol, second.symbol) or _are_real(first, assumed, complex_domain)


def _are_signs(conditions: Conditions, assumed: Conditions, complex_domain: bool) -> bool:
    """Whether these are x > y, x = y and x < y for real numbers, or those of them that can hold."""
    relations = [condition for condition in conditions if isinstance(condition, w.Relation)]
    if len(relations) < len(conditions) or len({(relation.left, relation.right) for relation in relations}) > 1:
        return False
    symbols = {relation.symbol for relation in relations}
    if (
        len(symbols) < len(relations)
        or not symbols.issubset(_SIGNS)
        or not _are_real(relations[0], assumed, complex_domain)
    ):
        return False
    left = [symbol for symbol in _SIGNS if symbol not in symbols]
    return all(
        _excludes(assumed, w.Relation(relations[0].left, symbol, relations[0].right), complex_domain) for symbol in left
    )


def _are_signs_and_zeros(conditions: Conditions, assumed: Conditions, complex_domain: bool) -> bool:
    """Whether these are x > y, x < y, or the one of them that can hold, and decisions by which x = y: a^2 > b^2, a = b,
    a = -b and a != b, a^2 < b^2.  The decisions are complete and disjoint with the denial of all of their equations,
    under which x and y differ.
    """
    signs = [c for c in conditions if isinstance(c, w.Relation) and c.symbol in (">", "<")]
    zeros = [c for c in conditions if c not in signs]
    equations = [equation for c in zeros for equation, _ in [_decision(c) or (None, set())]]
    if not signs or not zeros or None in equations or not _are_real(signs[0], assumed, complex_domain):
        return False
    left, right = signs[0].left, signs[0].right
    if {(c.left, c.right) for c in signs} != {(left, right)} or len({c.symbol for c in signs}) < len(signs):
        return False
    none = w.Both(tuple([w.Relation(e.left, "!=", e.right) for e in equations if e is not None]))
    missing = [symbol for symbol in _SIGNS if symbol not in {c.symbol for c in signs}]
    return (
        all(_excludes((*assumed, none), w.Relation(left, symbol, right), complex_domain) for symbol in missing)
        and all(_excludes((*assumed, c), sign, complex_domain) for c in zeros for sign in signs)
        and isinstance(_are_decisions((*zeros, none), assumed, complex_domain), Proved)
    )


def _are_real(relation: w.Relation, assumed: Conditions, complex_domain: bool) -> bool:
    """Whether both sides are real, so that one of `<` and `>=` holds."""
    prover = Prover(complex_domain)
    try:
        assume(prover, assumed)
        return all(is_real(prover.field, prover.reader.scalar(side)) for side in (relation.left, relation.right))
    except (TooHard, Undefined):
        return False


def _decision(condition: w.Node) -> tuple[w.Relation | None, set[w.Relation]] | None:
    """The equation of a case, if it has one, and the equations that it denies; None for another condition."""
    parts = relations_of([condition])
    equations = [part for part in parts if part.symbol == "="]
    denied = {w.Relation(part.left, "=", part.right) for part in parts if part.symbol == "!="}
    if not parts or len(equations) > 1 or len(equations) + len(denied) < len(parts):
        return None
    return (equations[0] if equations else None), denied


def _excludes(assumed: Conditions, relation: w.Relation, complex_domain: bool) -> bool:
    """Whether the relation cannot hold where the assumptions do."""
    prover = Prover(complex_domain)
    denied = w.Relation(relation.left, DENIALS[relation.symbol], relation.right)
    try:
        assume(prover, assumed)
    except (TooHard, Undefined):
        return False
    if prover.relation(denied.left, denied.symbol, denied.right):
        return True
    return not complex_domain and proved_by_factors(denied, assumed, complex_domain, frozenset()) is not None
