"""The full road, read + derive + prove + typeset, against SymPy's bare answer and `latex()` of inputs and answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any

from sympy import Matrix, Symbol, cancel, latex

import symla
from benchmarks.table import judged, microseconds, show
from benchmarks.timing import interleaved
from symla.rendering.pages.page import Detail

LEFT = [[1, 2, 3], [4, -5, 6], [7, 8, 9]]
RIGHT = [[2, 0, 1], [-1, 3, 5], [4, 1, -2]]


def bare_norm(v: Any) -> list[str]:
    """The length of a vector by SymPy."""
    u = Matrix(v)
    return [latex(u), latex(u.norm())]


def bare_dot(u: Any, v: Any) -> list[str]:
    """A dot product by SymPy."""
    a, b = Matrix(u), Matrix(v)
    return [latex(a), latex(b), latex(a.dot(b))]


def bare_project(u: Any, v: Any) -> list[str]:
    """The projection of one vector onto another by SymPy."""
    a, b = Matrix(u), Matrix(v)
    return [latex(a), latex(b), latex((a.dot(b) / b.dot(b)) * b)]


def bare_project_whole(u: Any, v: Any) -> list[str]:
    """The same with the scalar component and the remainder: all of the answer that symla gives."""
    a, b = Matrix(u), Matrix(v)
    projection = (a.dot(b) / b.dot(b)) * b
    return [latex(a), latex(b), latex(projection), latex(a.dot(b) / b.norm()), latex(a - projection)]


def bare_product(left: Any, right: Any) -> list[str]:
    """The product of two matrices by SymPy."""
    a, b = Matrix(left), Matrix(right)
    return [latex(a), latex(b), latex(a * b)]


LETTER = Symbol("k", real=True)


def bare_system(rows: tuple[tuple[Any, ...], ...], right: tuple[int, ...]) -> str:
    """The solution of a system with a letter by SymPy, where its matrix has an inverse."""
    A, b = Matrix(rows), Matrix(right)
    return latex(A) + latex(b) + latex(A.LUsolve(b).applyfunc(cancel))


def worked(problem: str, detail: Detail = "full") -> Callable[[], str]:
    """The full road for one problem."""
    return lambda: symla.solve(problem).to_latex(detail=detail)


def each_time(work: Callable[[int], object]) -> Callable[[], object]:
    """The work on another number each time: what has been seen before helps neither side."""
    numbers = count(1000)
    return lambda: work(next(numbers))


def fresh(problem: Callable[[int], str]) -> Callable[[], object]:
    """The full road for another problem each time."""
    return each_time(lambda n: symla.solve(problem(n)).to_latex())


@dataclass(frozen=True, slots=True)
class Road:
    """A problem by the full road, by bare SymPy, and how many times the one may cost the other."""

    name: str
    ours: Callable[[], object]
    bare: Callable[[], object]
    limit: float | None


AGAIN = (
    Road("norm_l2([3, 4])", worked("norm_l2([3, 4])"), lambda: bare_norm([3, 4]), None),
    Road(
        "dot([1, 2, 3], [4, -5, 6])",
        worked("dot([1, 2, 3], [4, -5, 6])"),
        lambda: bare_dot([1, 2, 3], [4, -5, 6]),
        None,
    ),
    Road(
        "project([2, 3], onto=[4, 1])",
        worked("project([2, 3], onto=[4, 1])"),
        lambda: bare_project_whole([2, 3], [4, 1]),
        None,
    ),
    Road(
        "matrix_multiply 3x3 by 3x3",
        worked(f"matrix_multiply({LEFT}, {RIGHT})"),
        lambda: bare_product(LEFT, RIGHT),
        None,
    ),
)

LETTERS = (
    Road(
        "solve_system 2x2 with k and n",
        fresh(lambda n: f"solve_system([[k, 1], [1, {n}]], [1, 2])"),
        each_time(lambda n: bare_system(((LETTER, 1), (1, n)), (1, 2))),
        None,
    ),
    Road(
        "solve_system 3x3 with k and n",
        fresh(lambda n: f"solve_system([[k, 1, 2], [1, k, {n}], [2, 1, k]], [1, 2, 3])"),
        each_time(lambda n: bare_system(((LETTER, 1, 2), (1, LETTER, n), (2, 1, LETTER)), (1, 2, 3))),
        None,
    ),
)


def report() -> None:
    """The tables of ratios that have no limit."""
    tell("The same problem again and again, which helps whoever keeps what was seen", AGAIN)
    tell("With a letter, which symla divides into cases and SymPy does not", LETTERS)


def tell(title: str, roads: Iterable[Road]) -> None:
    """A table of ratios."""
    rows = []
    for road in roads:
        times = interleaved(road.ours, road.bare)
        rows.append(
            [
                road.name,
                microseconds(min(times.ours)),
                microseconds(min(times.theirs)),
                f"{times.least:.2f}x",
                f"{times.middle:.2f}x",
                *judged(times.least, road.limit),
            ]
        )
    show(title, ["problem", "symla", "SymPy", "least", "median", "limit", ""], rows)
