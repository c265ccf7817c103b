"""The test of the kernel is sabotage: change one thing in a true derivation, anywhere, and it must object."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import sympy

from symla.derivation.model import Cases, Derivation, Undefined, chains_among
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.conventions import STANDARD
from symla.notation.domain import NoValue
from symla.notation.frozen import replace
from symla.notation.value import value
from symla.operations import operation, topics
from tests.kernel.resumed import Resumed
from tests.kernel.sabotage import corruptions
from tests.kernel.sample import Sample
from tests.operations.test_examples import reasons
from tests.solved import solved

_NONE = Cases(())
_WHOLE = 50  # one corruption in this many is verified from the beginning, whatever the resumed verification says
_OF_EACH_KIND, _SHARE = 1, 0.01  # corruptions that are tried, where not all of them are asked for


@pytest.mark.parametrize("name", topics())
def test_every_corruption_is_noticed(name: str, everything: bool, record_property: pytest.RecordProperty) -> None:
    """Numbers, signs, relations and entries of every example are changed, one at a time; the kernel objects each time.
    Of every kind of change in every kind of place some are tried and a share of the rest, or everything.  What stands
    before the change is proved once; one time in fifty, or every time, from the beginning.

    A sentence whose claim was changed into another true one (`5 > 2` into `6 > 2`) has not been made false; SymPy is
    asked whether it is true, and such changes are counted apart.  In lines, answers and certificates there are none.
    """
    tried = noticed = true_still = 0
    missed: list[str] = []
    sample = Sample(name, _OF_EACH_KIND, _SHARE, everything)
    for example in operation(name).examples:
        derivation = solved(example).derivation
        own = claims(derivation)
        resumed = Resumed(derivation)
        for what, corrupted in corruptions(derivation):
            if not sample.takes(what):
                continue
            tried += 1
            enough = resumed.objects(corrupted) and not everything and tried % _WHOLE > 0
            if enough or not verify(corrupted, first_only=True).verified:
                noticed += 1
            elif claims(corrupted) != own and all(is_true(*claim, derivation) for claim in claims(corrupted) - own):
                true_still += 1
            else:
                missed.append(f"{example}: {what}")
        assert resumed.goes_on()
    record_property("sabotage", (name, tried, noticed, true_still))
    assert [] == missed
    assert tried > 20


Claim = tuple[w.Node, tuple[w.Node, ...], tuple[int, ...]]


def claims(derivation: Derivation, conditions: tuple[w.Node, ...] = (), path: tuple[int, ...] = ()) -> set[Claim]:
    """The claims of sentences, obstacles and remedies, each with the conditions of its case and its path."""
    found: set[w.Node] = set()
    for reason in reasons(replace(derivation, outcome=_NONE) if isinstance(derivation.outcome, Cases) else derivation):
        for _, fact in reason.facts:
            found |= set(_relations(fact))
    outcome = derivation.outcome
    if isinstance(outcome, Undefined):
        found |= set(outcome.obstacle)
        for remedy in outcome.remedies:
            found |= set(remedy.claims)
    told = {(claim, conditions, path) for claim in found}
    if isinstance(outcome, Cases):
        for number, case in enumerate(outcome.cases):
            told |= claims(case.derivation, (*conditions, case.condition), (*path, number))
    return told


def _relations(fact: Any) -> Iterator[w.Node]:
    if isinstance(fact, w.Relation | w.Both):
        yield fact
    elif isinstance(fact, w.Count):
        yield w.Relation(fact.of, "=", w.Number(fact.number))
    elif isinstance(fact, tuple):
        for part in fact:
            yield from _relations(part)


def is_true(claim: w.Node, conditions: tuple[w.Node, ...], path: tuple[int, ...], derivation: Derivation) -> bool:
    """Whether SymPy finds the claim true, with the values of its names, at every tested point that satisfies the
    conditions of its case.
    """
    if isinstance(claim, w.Both):
        return all(is_true(part, conditions, path, derivation) for part in claim.statements)
    if not isinstance(claim, w.Relation):
        return False  # a property, which SymPy is not asked for
    names = _names(derivation, path)
    try:
        sides = [value(_counted(side, names), derivation.domain, names) for side in (claim.left, claim.right)]
    except NoValue:
        return False
    if claim.symbol == "=" and _holds(sides[0], "=", sides[1]):
        return True  # whatever the conditions
    allowed = [value(condition, derivation.domain, names) for condition in conditions]
    if claim.symbol == "=" and value(claim, derivation.domain, names) in allowed:
        return True  # cos(-t/2) = 0 where cos(t/2) = 0, which no tested point satisfies
    tried = _points(sides, allowed)
    return bool(tried) and all(_holds(sides[0].xreplace(p), claim.symbol, sides[1].xreplace(p)) for p in tried)


def _points(sides: list[Any], allowed: list[Any]) -> list[dict[Any, Any]]:
    """The points at which a claim is tested: all that satisfy the conditions, or a random sample of them."""
    within = sorted(set().union(*[condition.free_symbols for condition in allowed]), key=str)
    others = sorted(set().union(*[side.free_symbols for side in sides]) - set(within), key=str)
    tried = [*_TRIED, *set().union(*[condition.atoms(sympy.Number) for condition in allowed]).difference(_TRIED)]
    points = [dict(zip(within, point, strict=True)) for point in product(tried, repeat=len(within))]
    points = [point for point in points if all(c.xreplace(point) in (True, sympy.true) for c in allowed)]
    if len(points) * len(_TRIED) ** len(others) <= _MOST_POINTS:
        return [
            p | dict(zip(others, rest, strict=True)) for p in points for rest in product(_TRIED, repeat=len(others))
        ]
    draw = random.Random(len(points))
    return (
        [draw.choice(points) | {other: draw.choice(_TRIED) for other in others} for _ in range(_MOST_POINTS)]
        if points
        else []
    )


def _counted(node: w.Node, names: dict[w.Name, Any]) -> w.Node:
    """The expression with the counts of rows, columns and entries as SymPy counts them."""
    if isinstance(node, w.Call) and node.function == "count":
        return w.Number(len(node.arguments))
    if isinstance(node, w.Call) and node.function in _SHAPES:
        return w.Number(_SHAPES[node.function](value(node.arguments[0], "real", names)))
    if isinstance(node, w.Call) and node.function == "rank":
        return w.Number(int(value(node.arguments[0], "real", names).rank(simplify=True)))
    if isinstance(node, w.Call) and node.function == "nullity":
        matrix = value(node.arguments[0], "real", names)
        return w.Number(int(matrix.cols - matrix.rank(simplify=True)))
    return w.rebuild(node, lambda part: _counted(part, names))


_SHAPES = {"rows": lambda m: m.rows, "columns": lambda m: m.cols, "entries": len}
_MOST_POINTS = 5000  # at three symbols all of them are tried
_TRIED = [sympy.Rational(n, 4) for n in (-60, -22, -9, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 9, 22, 60)]


def _holds(left: Any, symbol: str, right: Any) -> bool:
    if symbol in ("=", "!="):
        same = getattr(left, "shape", None) == getattr(right, "shape", None) and _is_zero(left - right)
        return same == (symbol == "=")
    if _is_zero(left - right):
        return "=" in symbol
    difference = sympy.N(left - right, 60)
    if not difference.is_comparable:
        return False
    if symbol == "~":  # rounded to as many places as pages have
        return bool(abs(difference) <= sympy.Rational(1, 2 * 10**STANDARD.decimals))
    return bool({"<": difference < 0, "<=": difference <= 0, ">": difference > 0, ">=": difference >= 0}[symbol])


def _names(derivation: Derivation, path: tuple[int, ...], before: dict[w.Name, Any] | None = None) -> dict[w.Name, Any]:
    """The given values, their entries, and the results named in the work that leads to a case."""
    found: dict[w.Name, Any] = dict(before or {})
    for given in derivation.given:
        found[given.name] = value(given.value, derivation.domain)
        if isinstance(given.value, w.Vector):
            for i, entry in enumerate(given.value.entries, 1):
                found[w.Name(given.name.base, (*given.name.subscript, str(i)))] = value(entry, derivation.domain)
        if isinstance(given.value, w.Matrix):
            base, own = given.name.base.lower(), given.name.subscript
            for i, row in enumerate(given.value.rows, 1):
                for j, entry in enumerate(row, 1):
                    found[w.Name(base, (*own, str(i), str(j)))] = value(entry, derivation.domain)
    for chain in chains_among(derivation.chains):
        for one in (chain, *[side for link in chain.links for side in chains_among(link.detail)]):
            if isinstance(one.start, w.Name):
                found.setdefault(one.start, value(one.links[-1].target, derivation.domain, found))
    if path and isinstance(derivation.outcome, Cases) and path[0] < len(derivation.outcome.cases):
        return _names(derivation.outcome.cases[path[0]].derivation, path[1:], found)
    return found


def _is_zero(difference: Any) -> bool:
    entries = list(difference) if hasattr(difference, "shape") else [difference]
    return all(sympy.simplify(entry) == 0 for entry in entries)
