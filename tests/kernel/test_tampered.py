"""A stored solution changed by hand is read back unverified, or with the same meaning."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import pytest

import symla
from symla.derivation.encode import decode
from symla.derivation.model import Cases, Derivation
from symla.errors import SymlaError
from symla.kernel.page.verify import Report
from symla.notation import written as w
from symla.operations import operation, topics
from tests.kernel.forging import is_true as is_true_of_other
from tests.kernel.stored import Stored
from tests.kernel.tampering import Does, Way, at, names_by_kind, put, tampered, tampered_at, ways
from tests.kernel.test_sabotage import Claim, claims, is_true
from tests.solved import solved, telling

_BETWEEN = frozenset(("said", "heading", "remedies"))  # where sentences stand between the lines, and after the answer
_BESIDES = ("already", "compared")  # what an answer may say of itself: it is the given matrix, two ways lead to it
_SAMPLE = 4  # changes of an example, where not all of them are asked for, and as many again in what sentences tell
_LOOKED_AT = 100  # parts of a page, from among which those are taken
_ANEW, _ANEW_OF_ALL = 20, 200  # one refusal in this many is repeated, with nothing known before


@pytest.mark.parametrize("name", topics())
def test_nothing_else_is_told(name: str, everything: bool, record_property: pytest.RecordProperty) -> None:
    """Every leaf of the stored examples is changed, one at a time; or some, of kinds tried least, of those examples
    that have all words and kinds of expression: to prove one takes longer than to refuse these changes.

    What is accepted and shown differently is laid out otherwise or tells less; or its lines have the value they had,
    its claims are other true ones, a name that nothing else speaks of has another letter.
    """
    tried = noticed = true_still = 0
    missed: list[str] = []
    choose, met = random.Random(name), Counter[Way]()
    for example in operation(name).examples if everything else telling(name):
        stored = Stored(solved(example).derivation)
        every = tampered(stored.data) if everything else some_of(stored.data, choose, met)
        for way, what, does, changed in every:
            tried += 1
            other = stored.accepted(way, changed, anew=not tried % (_ANEW_OF_ALL if everything else _ANEW))
            if other is None:
                noticed += 1
                continue
            told = Told(stored, other, way, what, changed)
            if told.as_before:
                noticed += 1
            elif does is not Does.TOLD or still_true(told):
                true_still += 1
            else:
                missed.append(f"{example}: {'.'.join(map(str, way))}: {what}")
        assert stored.resumed.goes_on()
    record_property("tampering", (name, tried, noticed, true_still))
    assert [] == missed


def some_of(data: Any, choose: random.Random, met: Counter[Way]) -> Iterator[tuple[Way, str, Does, Any]]:
    """One change of some parts, and of some of those that sentences tell: of the kinds that were met least."""
    every = [way for way in ways(data, ()) if way]
    names = names_by_kind(data, every)
    for parts in every, [way for way in every if "facts" in way]:
        looked_at = choose.sample(parts, min(_LOOKED_AT, len(parts)))
        for way in sorted(looked_at, key=lambda one: met[kind_of(one)])[:_SAMPLE]:
            met[kind_of(way)] += 1
            found = tampered_at(data, way, names)
            yield from choose.sample(found, min(1, len(found)))


def kind_of(way: Way) -> Way:
    """What kind of part this is: the fields that it stands in, on whatever line."""
    return tuple([step for step in way if isinstance(step, str)][-3:])


@dataclass
class Told:
    """A changed page that was accepted."""

    stored: Stored
    other: Derivation
    way: Way
    what: str
    changed: Any

    @property
    def derivation(self) -> Derivation:
        """The original."""
        return self.stored.derivation

    @cached_property
    def shown(self) -> str:
        """What a reader sees of it."""
        return shown(self.other)

    @property
    def fact(self) -> str:
        """The name of the fact of a sentence that was changed; empty where none was."""
        facts = [n for n, step in enumerate(self.way) if step == "facts" and n + 1 < len(self.way)]
        return str(at(self.stored.data, self.way[: facts[-1] + 2])[0]) if facts else ""

    @property
    def as_before(self) -> bool:
        """Whether a reader sees the original."""
        return self.shown == shown_first(self.stored)

    @cached_property
    def data(self) -> Any:
        """All of it as it is stored."""
        return put(self.stored.data, self.way, self.changed)

    @cached_property
    def claims(self) -> set[Claim]:
        """What it claims."""
        return claims(self.other)


@lru_cache(maxsize=1)
def shown_first(stored: Stored) -> str:
    """What a reader sees of the original."""
    return shown(stored.derivation)


@lru_cache(maxsize=1)
def claimed_first(stored: Stored) -> set[Claim]:
    """What the original claims."""
    return claims(stored.derivation)


def shown(derivation: Derivation) -> str:
    """What a reader sees of a proved page; nothing, where it cannot be shown."""
    solution = symla.Solution(derivation)
    vars(solution)["report"] = Report(proved=1)
    try:
        return "\n".join([solution.to(f, detail="full", draft=True) for f in ("text", "latex")])
    except SymlaError:
        return ""


def is_only_list(told: Told) -> bool:
    """Whether this is the only list of statements in its sentence: with one left out it states less, with two exchanged
    the same.
    """
    found = at(told.stored.data, told.way[: told.way.index("facts")])
    rows = [fact for _, fact in found["facts"] if isinstance(fact, list)]
    return len(rows) == 1 and all(one.get("is") in ("Relation", "Quoted") for one in rows[0])


def have_one_value(told: Told, way: Way) -> bool:
    """Whether the expressions at this place are equal before and after the change."""
    before, after = decode(at(told.stored.data, way)), decode(at(told.data, way))
    path = path_of(way)
    conditions = conditions_of(told.derivation, path)
    return is_true(w.Relation(before, "=", after), conditions, path, told.derivation)


def have_no_order(told: Told) -> bool:
    """Whether this is a list of alternatives, k = 1 or k = -1, of letters, or of conditions."""
    rows, holder = at(told.stored.data, told.way), at(told.stored.data, told.way[:-1])
    if isinstance(holder, dict) and holder.get("function") in ("max", "min"):
        return True
    kinds = {row.get("is") if isinstance(row, dict) else "" for row in rows}
    letters = isinstance(holder, list) and holder[:1] == ["letters"]
    same = kinds == {"Relation"} and len({str(row["left"]) for row in rows}) == 1
    return (
        same or kinds == {"Quoted"} or (letters and kinds in ({"Name"}, {"Relation"})) or told.way[-1] == "statements"
    )


def is_claim(told: Told, way: Way) -> bool:
    """Whether this is a statement among the facts of a sentence."""
    part = at(told.stored.data, way)
    return "facts" in way and isinstance(part, dict) and part.get("is") in ("Relation", "Both", "Count")


def conditions_of(derivation: Derivation, path: tuple[int, ...]) -> tuple[w.Node, ...]:
    """The conditions of the cases on this path."""
    if not path or not isinstance(derivation.outcome, Cases):
        return ()
    case = derivation.outcome.cases[path[0]]
    return (case.condition, *conditions_of(case.derivation, path[1:]))


def path_of(way: Way) -> tuple[int, ...]:
    """The numbers of the cases on the path."""
    return tuple([step for before, step in pairwise(way) if before == "cases" and isinstance(step, int)])


def is_commutative(node: w.Node) -> bool:
    """Whether this is a sum, or a product of numbers."""
    parts = w.inside(node)
    kinds = {getattr(part, "kind", "scalar") for part in parts if isinstance(part, w.Name)}
    lists = any(type(part) in (w.Matrix, w.Vector, w.VectorProduct) for part in parts)
    return type(node) is w.Sum or (type(node) is w.Product and kinds <= {"scalar"} and not lists)


def is_by_condition(told: Told) -> bool:
    """Whether the words are those of what follows from the condition of a case, `by this condition`."""
    return bool(
        "reason" in told.way and at(told.stored.data, told.way[: told.way.index("facts")])["key"] == "put_in_case"
    )


def is_same(told: Told) -> bool:
    """Whether another name has the same value here, or is the other variable of a square of a sum that is the line."""
    path = path_of(told.way)
    way = told.way[: told.way.index("subscript")] if "subscript" in told.way else told.way
    own, other = (decode(at(data, way)) for data in (told.stored.data, told.data))
    if at(told.stored.data, told.way[: told.way.index("facts")])["key"] == "complete":
        line = decode(at(told.stored.data, told.way[: told.way.index("reason")]))
        base = getattr(getattr(line, "target", None), "base", None)
        return isinstance(base, w.Sum) and {own, other} <= set(base.terms)
    same = w.Relation(own, "=", other)
    return is_true(same, conditions_of(told.derivation, path), path, told.derivation)


def still_true(told: Told) -> bool:
    """Whether the changed page is as true as the original; by SymPy, where that depends on values."""
    derivation, way, what = told.derivation, told.way, told.what
    if told.shown == "" or "typed" in way or what == "without typed":
        return True
    property_of = at(told.stored.data, way[: way.index("operand")]) if "operand" in way else {}
    if what == "0 -> 1" and property_of.get("kind") == "all_powers_of":
        return True  # a formula for all powers is one for those from the first on
    if what.startswith("basis ") and told.shown.count("substitute") <= shown_first(told.stored).count("substitute"):
        return True  # a line without its words, or with those that were left to the line after it
    if what.endswith("exchanged") and have_no_order(told):
        return True
    if what == "0 left out" and told.changed == [] and ("said" in way or is_by_condition(told)):
        return True  # a sentence that tells less
    if told.changed is False and told.fact in _BESIDES:
        return True  # less of the answer
    own = claimed_first(told.stored)
    if told.claims <= own and (way[-1] == "claims" or what == "without claims"):
        return True  # what a remedy rests on is not shown
    if "operand" in way and ("claims" in way or "obstacle" in way):
        return have_one_value(told, way[: way.index("operand") + 1])
    if what == "0 left out" and "facts" in way[-3:-2] and told.changed == [] and told.claims <= own:
        return is_only_list(told)  # a sentence without its statement
    if what.endswith(("left out", "exchanged")) and "facts" in way[-3:-2] and _BETWEEN.intersection(way):
        return is_only_list(told)
    if what == "1 -> 0" and "facts" in way[-3:] and at(told.stored.data, way[:-1])[0] == "ties":
        return True  # of equals nothing is told, where there are none
    if way == ("operation",):
        return is_true_of_other(told.other)
    if what in ("another name", "subscript") and "facts" in way and is_same(told):
        return True
    if (
        what.endswith("exchanged")
        and way[-1] in ("terms", "factors")
        and is_commutative(decode(at(told.data, way[:-1])))
    ):
        return True
    more = told.claims - own
    if more:
        return all(is_true(*claim, derivation) for claim in more)
    if what.endswith("exchanged") and way[-1] in ("terms", "factors"):
        return have_one_value(told, way[:-1])
    if told.claims == own and (what.endswith("twice") or ("remedies" in way and "subscript" in way)):
        return True  # a statement told twice, another vector of the same size
    if told.claims < own and any(is_claim(told, way[:end]) for end in range(len(way))):
        return True  # a statement that stands elsewhere on the page
    return "facts" not in way and ("target" in way or "start" in way or "via" in way)
