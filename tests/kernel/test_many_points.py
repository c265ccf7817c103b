"""Work with very many names: a definition is proved for the shapes of those that it names, not of all."""

from __future__ import annotations

from time import thread_time

import pytest

import symla
from symla.kernel.page.standing import Standing
from symla.notation import written as w

V = [w.Name("v", (str(i),), "vector") for i in range(1, 9)]


def standing() -> Standing:
    """Eight vectors of two components, and a matrix."""
    found = Standing(complex_domain=False)
    for i, name in enumerate(V):
        found.give(name, w.Vector((w.Number(i), w.Number(i + 1))))
    found.give(w.Name("A", (), "matrix"), w.Matrix(((w.Number(1), w.Number(2)), (w.Number(3), w.Number(4)))))
    return found


def component(vector: int, place: int) -> w.Name:
    """v_{21}"""
    return w.Name("v", (str(vector), str(place)))


@pytest.mark.parametrize(
    ("line", "target", "proved"),
    [
        (
            w.VectorProduct("dot", V[1], V[2]),
            w.Sum(
                (
                    w.Product((component(2, 1), component(3, 1))),
                    w.Product((component(2, 2), component(3, 2))),
                )
            ),
            True,
        ),
        (
            w.VectorProduct("dot", V[1], V[2]),
            w.Sum(
                (
                    w.Product((component(2, 1), component(3, 1))),
                    w.Product((component(2, 2), component(4, 2))),
                )
            ),
            False,
        ),
        (
            w.Product((w.Name("A", (), "matrix"), V[0])),
            w.Vector(
                (
                    w.Sum(
                        (
                            w.Product((w.Name("a", ("1", "1")), component(1, 1))),
                            w.Product((w.Name("a", ("1", "2")), component(1, 2))),
                        )
                    ),
                    w.Sum(
                        (
                            w.Product((w.Name("a", ("2", "1")), component(1, 1))),
                            w.Product((w.Name("a", ("2", "2")), component(1, 2))),
                        )
                    ),
                )
            ),
            True,
        ),
        (
            w.Determinant(w.Name("A", (), "matrix")),
            w.Product((w.Name("a", ("1", "1")), w.Name("a", ("2", "2")))),
            False,
        ),
    ],
)
def test_a_definition_finds_the_vectors_and_matrices_of_its_letters(line: w.Node, target: w.Node, proved: bool) -> None:
    """Whether they stand there themselves or by their components."""
    assert bool(standing().by_definition(line, target)) is proved


def test_a_thousand_points_are_proved_in_seconds() -> None:
    """Each of 3000 distances by its definition; the work grows as their number does."""
    points = [[(7 * i) % 101 - 50, (13 * i) % 97 - 48] for i in range(1000)]
    start = thread_time()
    solution = symla.kmeans_step(points, [[0, 0], [30, 10], [-20, 5]])
    assert solution.verified
    assert thread_time() - start < 15
