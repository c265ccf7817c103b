"""Forged derivations: whole answers and remedies where nothing of the kind holds."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.model import Answer, Chain, Equal, Link, Part, Reason, Undefined
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers import exact
from symla.kernel.numbers.grid import Grid, by_rows, column
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.named import NamedZero
from tests.kernel.one_change import sabotaged

LOWER = w.Matrix(((w.Number(1), w.Number(0)), (w.Number(3), w.Number(1))), None, 2)
OTHER = w.Matrix(((w.Number(7), w.Number(5)), (w.Number(3), w.Number(1))), None, 2)


def test_nothing_is_projected_onto_zero() -> None:
    """With b = 0 the remainder is perpendicular to b whatever it is; that is no projection."""
    undefined = symla.solve("project([2, 3], onto=[0, 0])").derivation
    proper = symla.solve("project([2, 3], onto=[4, 1])").derivation.outcome
    assert isinstance(proper, Answer)
    forms = (w.Vector((w.Number(2), w.Number(3))), w.Number(7), w.Vector((w.Number(0), w.Number(0))))
    names = (w.Name("p", (), "vector"), w.Name("s"), w.Name("r", (), "vector"))
    chains = tuple(Chain(name, (Link(Equal(), form),)) for name, form in zip(names, forms, strict=True))
    parts = tuple(Part(n, form) for n, form in zip(("projection", "component", "remainder"), forms, strict=True))
    report = verify(replace(undefined, chains=chains, outcome=Answer(parts)))
    assert ["answer", "answer, words, answer", "problem, statement"] == [failure.where for failure in report.failures]


def test_a_forged_line_is_told_with_its_place() -> None:
    """The chain and the line, counted from 1, and what is wrong in it."""
    stored = symla.norm_l2([3, 4]).to_json().replace('"value": 25', '"value": 26')
    told = "norm_l2: .* the first in chain 1, line [45].*: .*draft_answer"
    with pytest.raises(symla.NotProved, match=told):
        _ = symla.from_json(stored).answer


def test_remedy_shows_what_it_claims() -> None:
    """Factors in the words of a remedy are those that its claims are about."""
    derivation = symla.solve("ldu([[0, 1], [0, 3]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Undefined)
    first = outcome.remedies[0]

    def forged(part: Any) -> Any:
        if part == LOWER:
            return OTHER
        if isinstance(part, tuple):
            return tuple(map(forged, part))
        return w.rebuild(part, forged) if isinstance(part, w.Node) else part

    words = Reason(first.reason.key, forged(first.reason.facts))
    assert words != first.reason
    changed = replace(outcome, remedies=(replace(first, reason=words), *outcome.remedies[1:]))
    assert verify(derivation).verified
    assert not verify(replace(derivation, outcome=changed)).verified


def test_parts_too_hard_to_compare_at_sight_are_left_to_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too large there raises nothing."""
    prover = Prover()
    field = prover.field
    a = field.divide(field.symbol("a"), field.add(field.symbol("b"), 1))
    b = field.divide(field.symbol("a"), field.add(field.symbol("b"), 2))
    assert prover.told_at_sight(a, a) is True
    assert prover.told_at_sight(a, b) is None  # they may be equal, where a is zero
    assert prover.told_at_sight(2, 3) is False
    monkeypatch.setattr(exact, "_MOST_WORK", 0)
    assert prover.told_at_sight(a, b) is None


def test_empty_matrices_keep_their_shape() -> None:
    """Rows without entries are rows, and a matrix of three of them is not one of none."""
    tall, flat = Grid((), (3, 0)), Grid((), (0, 3))
    assert ((), (), ()) == tall.rows
    assert () == flat.rows
    prover = Prover()
    assert not prover.compare(tall, "=", flat)
    assert prover.compare(tall, "=", by_rows(((), (), ()), 0))
    assert not prover.compare(column((1, 2, 3)), "=", by_rows(((1, 2, 3),), 3))
    assert not prover.compare(by_rows(((1, 2, 3), (4, 5, 6)), 3), "=", by_rows(((1, 2), (3, 4), (5, 6)), 2))


U, V, X = (w.Name(letter, (), "vector") for letter in "uvx")
ENTRIES = {name: w.Call("entries", (name,)) for name in (U, V, X)}
ONE, TWO, THREE = w.Number(1), w.Number(2), w.Number(3)


@pytest.mark.parametrize(
    "obstacle",
    [
        w.Relation(TWO, "!=", THREE),
        w.Relation(ENTRIES[U], "!=", ENTRIES[V]),
        w.Relation(ENTRIES[X], "!=", TWO),
        w.Relation(ENTRIES[U], "!=", THREE),
        w.Relation(U, "=", U),
        w.Relation(w.Name("x"), "=", w.Name("x")),
        w.Relation(U, "!=", ONE),
        w.Relation(w.Call("count", (U, V)), "!=", THREE),
        w.Relation(w.Norm(w.Vector((ONE,)), w.Name("F")), "!=", THREE),
        w.Relation(w.Count(ENTRIES[U], 2), "!=", w.Count(THREE, 3)),
        w.Relation(w.Count(ENTRIES[U], 2), "!=", w.Count(ENTRIES[V], 3)),
    ],
)
@pytest.mark.parametrize("problem", ["dot([1, 2], [3, 4])", "norm_l2([3, 4])", "matrix_power([[1, 2], [3, 4]], 2)"])
def test_what_has_a_value_is_not_undefined(problem: str, obstacle: w.Node) -> None:
    """Whatever is true is no reason why u · v should not exist, if it does."""
    derivation = symla.solve(problem).derivation
    outcome = Undefined(Reason("undefined"), (obstacle,))
    assert not verify(replace(derivation, chains=(), outcome=outcome, plan=None)).verified


@pytest.mark.parametrize(
    ("problem", "obstacle"),
    [
        ("lu([[1, 2], [3, 4]])", w.Relation(TWO, "!=", THREE)),
        ("lu([[1, 2], [3, 4]])", w.Relation(w.Name("x"), "=", w.Name("x"))),
        ("linear_combination([1], [[1, 0], [0, 1]])", w.Relation(w.Call("count", (X, X)), "!=", ONE)),
        (
            "linear_combination([1, 2], [[1, 0], [0, 1]])",
            w.Relation(w.Call("count", (w.Name("c", ("1",)),) * 3), "!=", w.Call("count", (U, V))),
        ),
    ],
)
def test_an_obstacle_is_about_the_data(problem: str, obstacle: w.Node) -> None:
    """Where the kernel cannot read what was sought, a reason has to speak of what is given, and count nothing twice."""
    derivation = symla.solve(problem).derivation
    outcome = Undefined(Reason("undefined"), (obstacle,))
    assert not verify(replace(derivation, chains=(), outcome=outcome, plan=None)).verified


@pytest.mark.parametrize("of", [w.Number(7), w.Call("rows", (X,)), w.Call("count", (U, U)), w.Sum((TWO, TWO))])
def test_a_count_is_of_something(of: w.Node) -> None:
    """A number that is a count of nothing, or of something else, is not one."""
    told = w.Relation(w.Count(of, 7), "=", w.Number(7))
    derivation = symla.solve("dot([1, 2], [3, 4])").derivation
    plan = Reason("plan", (("n", told),))
    assert not verify(replace(derivation, plan=plan)).verified


def test_points_of_clusters_are_not_exchanged() -> None:
    """The sentence takes each point and its centroid from what is claimed of both."""
    derivation = symla.solve("kmeans_step([[0, 0], [1, 0], [4, 4], [5, 6]], [[0, 1], [4, 5]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    facts = dict(outcome.wording.facts)
    (a, *rest, d) = facts["points"]  # type: ignore[misc]
    wrong = tuple([w.Relation(claim.right, claim.symbol, claim.left) for claim in a])  # type: ignore[union-attr]
    for points in ((d, *rest, a), (a, a, *rest), (a, *rest), (wrong, *rest, d)):
        wording = Reason(outcome.wording.key, tuple((facts | {"points": points}).items()))
        assert not verify(replace(derivation, outcome=replace(outcome, wording=wording))).verified


@pytest.mark.parametrize(
    "problem",
    [
        "matrix_multiply([[1, 2], [3, 4]], [[1], [2]])",
        "matrix_multiply([[1, 2], [3, 4]], [[1, 2]])",
        "column_space([[1, 2], [2, 4]])",
        "linear_independence([[1, 2], [3, 4], [5, 6]])",
    ],
)
def test_a_number_told_of_the_data_is_counted(problem: str) -> None:
    """Sizes and dimensions in sentences are those of the data: every one of them, made larger, is noticed."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    changed = [other for what, other in sabotaged(derivation) if "'number'" in what]
    assert len(changed) > 1
    assert not [other for other in changed if verify(other).verified]


def test_an_obstacle_may_be_a_zero_that_has_a_name_on_the_page() -> None:
    """x^3 - 3x - 1 has zeros near -1.532, -0.347 and 1.879: an obstacle is what is true of one that the page names."""
    derivation = symla.solve("matrix_square_root([[0, 0, 1], [1, 0, 3], [0, 1, 0]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Undefined)
    assert verify(derivation).verified
    (told,) = outcome.obstacle
    assert isinstance(told, w.Relation)
    zero = told.left
    assert isinstance(zero, NamedZero)
    assert (zero.polynomial, zero.real) == ((1, 0, -3, -1), "-1.532")
    for obstacle in (
        w.Relation(zero, ">", w.Number(0)),
        w.Relation(zero, "!=", zero),
        w.Relation(replace(zero, real="1.879"), "<", w.Number(0)),  # the name is that of another zero
        w.Relation(replace(zero, base="mu"), "<", w.Number(0)),  # no name on the page
        w.Relation(NamedZero("mu", ("1",), (1, 0, -3, 3), "-2.104"), "<", w.Number(0)),  # of another polynomial
    ):
        forged = replace(outcome, obstacle=(obstacle,))
        assert not verify(replace(derivation, outcome=forged)).verified, obstacle
