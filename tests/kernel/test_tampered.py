"""A stored solution changed by hand is read back unverified, or with the same meaning."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import pytest

import symla
from symla.derivation.encode import decode, encode
from symla.derivation.model import Cases, Derivation
from symla.errors import SymlaError
from symla.kernel.page.verify import Report
from symla.notation import written as w
from symla.operations import operation, topics
from tests.kernel.forging import is_true as is_true_of_other
from tests.kernel.stored import Stored, accepted
from tests.kernel.tampering import Does, Way, at, names_by_kind, put, tampered, tampered_at, ways
from tests.kernel.test_sabotage import Claim, claims, is_true
from tests.solved import solved

_BETWEEN = frozenset(("said", "heading", "remedies"))  # where sentences stand between the lines, and after the answer
_BESIDES = ("already", "compared")  # what an answer may say of itself: it is the given matrix, two ways lead to it
_SAMPLE = 4  # changes of every example, where not all of them are asked for, and as many again in what sentences tell
_ANEW, _ANEW_OF_ALL = 20, 200  # one refusal in this many is repeated, with nothing known before


@pytest.mark.parametrize("name", topics())
def test_nothing_else_is_told(name: str, everything: bool, record_property: pytest.RecordProperty) -> None:
    """Every leaf of the stored examples is changed, one at a time (a sample of them, or everything).  What is accepted
    and shown differently is laid out otherwise or tells less; or its lines have the value they had, its claims are
    other true ones, a name that nothing else speaks of has another letter.
    """
    tried = noticed = true_still = 0
    missed: list[str] = []
    choose = random.Random(name)
    for example in operation(name).examples:
        stored = Stored(solved(example).derivation)
        every = tampered(stored.data) if everything else some_of(stored.data, choose)
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


def some_of(data: Any, choose: random.Random) -> Iterator[tuple[Way, str, Does, Any]]:
    """One change of some parts, and of some of those that sentences tell."""
    every = [way for way in ways(data, ()) if way]
    names = names_by_kind(data, every)
    for parts in every, [way for way in every if "facts" in way]:
        for way in choose.sample(parts, min(_SAMPLE, len(parts))):
            found = tampered_at(data, way, names)
            yield from choose.sample(found, min(1, len(found)))


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


@pytest.mark.parametrize(
    ("problem", "way", "changed"),
    [
        ("norm_p([3, 0, -4], 0)", "outcome reason facts 0 1 value", 1),
        ("norm_p([1, 2], 1/2)", "outcome reason facts 1 1 left value value", "-1/13"),
        ("distance_minkowski([1, 0], [0, 1], -1)", "outcome reason facts 0 1 value", 0),
        ("matrix_power([[1, 1], [0, 1]], 3)", "chains 0 heading facts 0 1 exponent value", 3),
        ("matrix_power([[1, 1], [1, 0]], 5)", "plan facts 0 1 1 exponent value", 5),
        ("change_of_basis([[1,0,0], [0,1,0]], [[1,1,0], [0,1,1]])", "outcome reason facts 0 1 subscript 0", "2"),
        ("is_orthogonal([[1, 1], [1, -1]])", "outcome wording facts 2 1 right value", 0),
        ("linear_independence([[1, 2], [2, 4]])", "chains 1 heading facts 1 1 0 subscript 0", "1"),
        ("dot([1, 2, 3], [4, -5, 6])", "chains 1 said facts 2 1 left right base", "u"),
        ("kmeans_step([[1], [4], [6]], [[1], [5]])", "plan facts 0 1 subscript 0", "3"),
        ("kmeans_step([[1], [4], [6]], [[1], [5]])", "chains 2 links 0 reason facts 0 1 statements 0 right value", 17),
        (
            "nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)",
            "chains 3 said facts 3 1 statements 0 left radicand value", 3,
        ),
        ('solve_system("2x + 3y = 5; x - y = 1")', "problem facts 0 1 0 statement left", {"is": "Number", "value": 5}),
        ("distance_euclidean([1, 2], [4, 6])", "outcome wording facts 0 1 base", "b"),
        ("project([2, 3], onto=[4, 1])", "outcome wording facts 0 1 base", "b"),
        ("angle([1, 2, 3], [4, -5, 6])", "outcome wording facts 0 1 base", "v"),
        ("diagonalize([[4, 1], [2, 3]])", "outcome wording facts 0 1 base", "P"),
        ("project([2, 3], onto=[4, 1])", "chains 4 heading facts 0 1 base", "a"),
        ("project_onto_span([6, 0, 0], onto=[[1, 1, 1], [0, 1, 2]])", "chains 14 said facts 1 1 base", "p"),
        (
            "orthogonal_complement([[1, 2, 3], [4, 5, 6]])", "plan facts 0 1",
            {"is": "Name", "base": "v", "subscript": ["1"], "kind": "vector"},
        ),
        ("gram_schmidt([[1, 1, 0], [1, 0, 1]])", "chains 1 heading facts 0 1 base", "u"),
        ("qr([[1, 1], [1, 0], [0, 1]])", "chains 11 heading facts 0 1 base", "R"),
        ("gram_schmidt([[1, k], [1, 1]])", "chains 5 said facts 0 1 denominator terms 1 value", 2),
        ("orthogonal_complement([[1, 2, 3], [4, 5, 6]])", "plan facts 1 1", []),
        ("covariance_matrix([[1, 2, 3], [3, 2, 1]])", "chains 6 said facts 0 1 left subscript 0", "2"),
        ("covariance_matrix([[1, 2, 3], [3, 2, 1]])", "chains 6 said facts 0 1 symbol", "<="),
        ("is_orthogonal([[0, 0], [0, 0]])", "chains 1 links 0 reason facts 0 1", 1),
        ("eigenvalues([[2,1,0], [1,3,1], [0,1,2]])", "chains 2 links 0 reason facts 0 1 terms 1 operand value", 2),
        (
            "coordinates([6], [[4]])", "plan facts 0 1 statement right",
            {"is": "Name", "base": "b", "subscript": ["1"], "kind": "vector"},
        ),
        ("singular_values([[0, 0], [0, 0]])", "outcome wording facts 1 1 0 left subscript 0", "2"),
        ("nearest_neighbours([1, 1], [[4, 5], [1, -2]], 1)", "outcome wording facts 2 1", []),
        ("ldu([[0, 1], [0, 3]])", "outcome remedies 0 reason facts 1 1 0 statement left base", "D"),
        ("gram_schmidt([[1, 1], [s, t]])", "chains 5 said facts 0 1 terms 0 numerator base base", "t"),
        ("pca([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 2)", "chains 18 links 0 reason facts 0 1 0 subscript 0", "3"),
        ("polar([[1, 2], [2, 4]])", "chains 40 said facts 3 1 base", "U"),
        ("eigenvalues([[1, a], [1, 1]])", "chains 6 said facts 0 1 factors 1 base", "q"),
        ('quadratic_form_matrix("x^2 + 4x y")', "chains 3 links 0 reason facts 0 1 base", "y"),
        ("distance_euclidean([1, 2], [1, 2, 3])", "outcome reason facts 1 1 base", "b"),
        ("distance_euclidean([1, 2], [1, 2, 3])", "outcome remedies 0 reason facts 0 1 base", "b"),
        ("left_null_space([[1, 2], [2, 4], [3, 6]])", "chains 1 heading facts 0 1 1 subscript 0", "1"),
        ("matrix_add([[1, 2], [3, 4]], [[10, 20]])", "outcome remedies 0 reason facts 0 1 base", "A"),
        ("column_space([[1, 2, 0, -1], [2, 4, 1, 1]])", "outcome wording facts 4 1 0 left function", "nullity"),
        ("column_space([[0, 1, 1], [0, 2, 2]])", "chains 1 links 0 reason facts 0 1", 3),
        ("column_space([[0, 1, 1], [0, 2, 2]])", "chains 3 links 0 reason facts 0 1", 2),
        ("row_echelon([[1, 2], [3, 6], [1, 2]])", "chains 1 said facts 2 1 left function", "nullity"),
        (
            'evaluate("A^T A - A A^T", A=[[1, 2, 3], [4, 5, 6]])', "outcome reason facts 1 1 factors",
            [
                {"is": "Name", "base": "A", "kind": "matrix"},
                {"is": "Transpose", "operand": {"is": "Name", "base": "A", "kind": "matrix"}},
            ],
        ),
        (
            "cramer([[2, 3], [1, -1]], [5, 1])", "chains 1 links 0 reason facts 1 1",
            {"is": "Name", "base": "x", "subscript": ["1"], "kind": "vector"},
        ),
        ("solve_system([[1, 2], [3, 4]], [1, 2])", "problem facts 0 1 statement left factors 1 kind", "matrix"),
        ("solve_system([[4]], [6])", "outcome wording facts 4 1", True),
        ('evaluate("A^2 + 3", A=[[1, 2], [3, 4]])', "outcome reason facts 1 1 value", 2),
        ("ldu([[0, 0], [0, 0]])", "chains 3 said facts 0 1", 2),
        ("ldu([[0, 1], [0, 3]])", "chains 6 said facts 3 1 right function", "nullity"),
        ("ldu([[0, 1], [0, 3]])", "outcome remedies 0 reason facts 1 1 0 statement left base", "q"),
        ("coordinates([3, 6], [[1, 2]])", "plan facts 0 1 statement left factors 0 base", "q"),
        ('solve_system("2x + 3y = 5; x - y = 1")', "given 1 value entries", [{"is": "Number", "value": 5}]),
    ],
)  # fmt: skip
def test_true_words_of_something_else_are_refused(problem: str, way: str, changed: Any) -> None:
    """Another order, power, vector or equation than that of the page, though what is stated holds."""
    steps = tuple([int(step) if step.isdigit() else step for step in way.split()])
    data = encode(symla.solve(problem).derivation)
    assert accepted(data) is not None
    assert accepted(put(data, steps, changed)) is None


@pytest.mark.parametrize("name", ["dot", "vector_add", "distance_euclidean", "angle", "cosine_similarity", "project"])
def test_sizes_that_differ_are_told_in_either_order(name: str) -> None:
    """Which of the two is meant by what can be done instead depends on the sizes."""
    for data in ([3, 4], [1]), ([1], [3, 4]), ([1, 2], [0, 0, 0]):
        solution = symla.solve(name, *data)
        assert solution.undefined
        assert [] == solution.report.failures
