"""Work with very many names: a definition is proved for the shapes of those that it names, not of all."""

from __future__ import annotations

from itertools import count
from time import thread_time

import pytest

import symla
from symla.kernel.page.standing import Standing
from symla.notation import written as w
from symla.notation.budget import TooMuch, go_on, limited, more_time

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


def clusters(number: int) -> symla.Solution:
    """One step of k-means for so many points."""
    points = [[(7 * i) % 101 - 50, (13 * i) % 97 - 48] for i in range(number)]
    return symla.kmeans_step(points, [[0, 0], [30, 10], [-20, 5]])


def test_the_work_grows_as_the_number_of_points_does() -> None:
    """Each distance by its definition."""
    assert clusters(400).verified  # everything is imported

    def seconds(number: int) -> float:
        start = thread_time()
        assert clusters(number).verified
        return thread_time() - start

    assert seconds(400) < 10 * seconds(100)


def test_a_page_of_many_lines_has_more_time() -> None:
    """The time for a proof grows with the page: a thousand short lines are no harder than two."""
    many = clusters(500)
    with limited(0, growing=True):
        assert many.verified


def test_a_page_within_other_work_has_no_more_time() -> None:
    """A claim may rest on many pages: their time is the claim's."""
    with limited(0), limited(growing=True):
        more_time(9)
        with pytest.raises(TooMuch):
            go_on()


def test_time_that_is_added_is_limited_too() -> None:
    """Work goes on until the added time is up."""
    with limited(0, growing=True):
        with pytest.raises(TooMuch):
            go_on()
        more_time(0.2)
        go_on()
        with pytest.raises(TooMuch):
            any(go_on() for _ in count())
