"""Forged derivations: whole answers and remedies where nothing of the kind holds."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.model import Answer, Chain, Equal, Link, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.verification import exact
from symla.verification.grid import Grid, by_rows, column
from symla.verification.prove import Prover
from symla.verification.verify import verify
from tests.verification.one_change import sabotaged

LOWER = w.Matrix(((w.Number(1), w.Number(0)), (w.Number(3), w.Number(1))), None, 2)
OTHER = w.Matrix(((w.Number(7), w.Number(5)), (w.Number(3), w.Number(1))), None, 2)


def test_nothing_is_projected_onto_zero() -> None:
    """With b = 0 the remainder is perpendicular to b whatever it is; that is no projection."""
    undefined = symla.solve("project([2, 3], onto=[0, 0])").derivation
    proper = symla.solve("project([2, 3], onto=[4, 1])").derivation.outcome
    assert isinstance(proper, Answer)
    forms = (w.Vector((w.Number(2), w.Number(3))), w.Number(7), w.Vector((w.Number(0), w.Number(0))))
    chains = tuple(Chain(w.Name(n), (Link(Equal(), form),)) for n, form in zip("psr", forms, strict=True))
    parts = tuple(Part(n, form) for n, form in zip(("projection", "component", "remainder"), forms, strict=True))
    report = verify(replace(undefined, chains=chains, outcome=Answer(parts, proper.certificate)))
    assert ["certificate"] == [failure.where for failure in report.failures]


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


def undefined_product(*obstacles: w.Node) -> bool:
    """Whether the kernel takes it that u · v is undefined for u = (1, 2) and v = (3, 4), for these reasons."""
    derivation = symla.solve("dot([1, 2], [3, 4])").derivation
    outcome = Undefined(Reason("different_sizes"), obstacles)
    return verify(replace(derivation, chains=(), outcome=outcome, plan=None)).verified


def test_an_obstacle_is_about_the_data() -> None:
    """2 != 3 is true, and no reason why u · v should not exist; nor do u and v differ in size."""
    u, v = w.Name("u", (), "vector"), w.Name("v", (), "vector")
    assert not undefined_product(w.Relation(w.Number(2), "!=", w.Number(3)))
    assert not undefined_product(w.Relation(w.Call("entries", (u,)), "!=", w.Call("entries", (v,))))
    assert not undefined_product(w.Relation(w.Call("entries", (w.Name("x", (), "vector"),)), "!=", w.Number(2)))


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
