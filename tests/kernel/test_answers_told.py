"""The sentence of an answer states the answer; what a sentence counts and states is what its words are about."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.encode import decode, encode
from symla.derivation.model import Answer, Derivation, Reason, Undefined
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace


def with_fact(problem: str, name: str, other: Any) -> Derivation:
    """The solution with another fact of this name in the sentence of its outcome."""
    derivation = symla.solve(problem).derivation
    outcome = derivation.outcome
    own = outcome.wording if isinstance(outcome, Answer) else outcome.reason if isinstance(outcome, Undefined) else None
    assert own is not None
    assert name in dict(own.facts)
    told = Reason(own.key, tuple([(n, other if n == name else fact) for n, fact in own.facts]))
    field = "wording" if isinstance(outcome, Answer) else "reason"
    found = decode(encode(replace(derivation, outcome=replace(outcome, **{field: told}))))
    assert isinstance(found, Derivation)
    return found


def datum(problem: str, place: int = 0) -> w.Relation:
    """A datum of the problem with its value, which is true of it."""
    given = symla.solve(problem).derivation.given[place]
    return w.Relation(given.name, "=", given.value)


@pytest.mark.parametrize(
    ("problem", "name"),
    [
        ("projection_matrix([[1, 2], [2, 4]])", "fact"),
        ("covariance_matrix([[1, 2], [3, 5]])", "fact"),
        ("cholesky([[4, 2], [2, 5]])", "fact"),
        ("gradient_step([1, 2], [3, 4], 1/2)", "fact"),
        ("change_of_basis([[1, 0], [0, 1]], [[1, 1], [1, -1]])", "fact"),
        ("coordinates([3, 1], [[1, 1], [1, -1]])", "combination"),
        ("fit_line([[0, 6], [1, 0], [2, 0]])", "fitted"),
        ("diagonalize([[1, 1], [0, 1]])", "A"),
    ],
)
def test_true_statements_about_something_else_are_no_answer(problem: str, name: str) -> None:
    """A datum in the place of the answer, and a name alone."""
    own = datum(problem)
    nothing = w.Relation(w.Product((w.Number(1), w.Number(3))), "=", w.Number(3))
    assert symla.solve(problem).verified
    for other in (nothing, own) if name != "A" else (nothing,):
        assert not verify(with_fact(problem, name, other)).verified
    if name == "fact":
        assert not verify(with_fact(problem, name, own.left)).verified


def test_another_combination_is_no_answer() -> None:
    """v = 2 b_1 + b_2 is told with the components of the answer, a polynomial with its coefficients."""
    v, b = w.Name("v", (), "vector"), [w.Name("b", (n,), "vector") for n in "12"]
    other = w.Relation(w.Sum((b[0], b[1])), "=", w.Sum((b[0], b[1])))
    assert not verify(with_fact("coordinates([3, 1], [[1, 1], [1, -1]])", "combination", other)).verified
    assert not verify(
        with_fact("coordinates([3, 1], [[1, 1], [1, -1]])", "combination", w.Relation(v, "=", v))
    ).verified


@pytest.mark.parametrize(
    ("problem", "name", "other"),
    [
        (
            "orthogonal_complement([[1, 2, 3], [4, 5, 6]])",
            "count",
            w.Count(w.Call("nullity", (w.Transpose(w.Name("v", ("1",), "vector")),)), 2),
        ),
        (
            "column_space([[1, 2, 3], [2, 4, 6]])",
            "count",
            w.Count(w.Call("nullity", (w.Name("A", (), "matrix"),)), 2),
        ),
        ("cholesky([[1, 2], [2, 1]])", "low", w.Relation(w.Number(0), "=", w.Number(0))),
        ("markov_steady_state([[1, 0], [0, 1]])", "shift", w.Name("P", (), "matrix")),
    ],
)
def test_other_counts_and_values_are_refused(problem: str, name: str, other: Any) -> None:
    """True numbers of something else."""
    assert symla.solve(problem).verified
    assert not verify(with_fact(problem, name, other)).verified


def test_counts_are_of_what_the_words_count() -> None:
    """Rows are no columns: W is 2 x 3 where it is 3 x 2."""
    derivation = symla.solve("backprop_dense([[1, 2], [3, -4], [0, 1]], [2, 1], [1, 0, -1])").derivation
    first = derivation.chains[0]
    facts = dict(first.said.facts)  # type: ignore[union-attr]
    told = replace(first.said, facts=tuple({**facts, "m": facts["n"], "n": facts["m"]}.items()))  # type: ignore[union-attr]
    assert verify(derivation).verified
    changed = replace(derivation, chains=(replace(first, said=told), *derivation.chains[1:]))
    assert not verify(changed).verified


def test_eigenvalues_are_told_as_they_are() -> None:
    """t = t is none."""
    problem = "eigenvectors([[2, 1], [1, 2]])"
    t = w.Name("t")
    assert not verify(with_fact(problem, "values", (w.Relation(t, "=", t), w.Relation(t, "=", t)))).verified


def test_the_problem_is_that_of_its_arguments() -> None:
    """Also where it is an expression, and the goal with it."""
    own, other = (symla.solve(f'quadratic_form_matrix("{p}")').derivation for p in ("x^2 - 6x y + y^2", "x^2 + 4x y"))
    assert verify(own).verified
    assert not verify(replace(own, problem=other.problem, goal=other.goal)).verified


@pytest.mark.parametrize(
    ("problem", "key", "name", "other"),
    [
        ("eigenvectors([[2, 1], [1, 2]])", "space", "value", w.Name("lambda")),
        ("jordan([[3, 1], [-1, 1]])", "generalized", "value", w.Name("A", (), "matrix")),
        ("eigenvalues([[2, 1], [1, 2]])", "trace_and_determinant", "total", w.Name("A", (), "matrix")),
    ],
)
def test_statements_stay_statements(problem: str, key: str, name: str, other: w.Node) -> None:
    """The eigenspace of λ_1 = 1, not that of λ."""
    derivation = symla.solve(problem).derivation
    chains, found = list(derivation.chains), False
    for place, passage in enumerate(chains):
        field = "heading" if hasattr(passage, "links") else "said"
        reason = getattr(passage, field)
        if reason is not None and reason.key == key and name in dict(reason.facts):
            told = tuple([(n, other if n == name else fact) for n, fact in reason.facts])
            chains[place], found = replace(passage, **{field: replace(reason, facts=told)}), True
            break
    assert found
    assert not verify(replace(derivation, chains=tuple(chains))).verified


@pytest.mark.parametrize("name", ["x", "n"])
def test_what_is_posed_is_what_was_asked(name: str) -> None:
    """The form x^2 + 4xy, not its variable."""
    derivation = symla.solve('quadratic_form_matrix("x^2 + 4x y")').derivation
    facts = tuple([(n, w.Name(name) if n == "polynomial" else fact) for n, fact in derivation.problem.facts])
    assert not verify(replace(derivation, problem=replace(derivation.problem, facts=facts))).verified
