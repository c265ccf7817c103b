"""The full road, read + derive + prove + typeset, against SymPy's bare answer and `latex()` of inputs and answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from sympy import Matrix, latex

import symla
from benchmarks.table import judged, microseconds, show
from benchmarks.timing import interleaved
from symla.rendering.page import Detail

LEFT = [[1, 2, 3], [4, -5, 6], [7, 8, 9]]
RIGHT = [[2, 0, 1], [-1, 3, 5], [4, 1, -2]]


def bare_norm() -> list[str]:
    """||(3, 4)|| by SymPy."""
    v = Matrix([3, 4])
    return [latex(v), latex(v.norm())]


def bare_dot() -> list[str]:
    """The dot product of (1, 2, 3) and (4, -5, 6) by SymPy."""
    u, v = Matrix([1, 2, 3]), Matrix([4, -5, 6])
    return [latex(u), latex(v), latex(u.dot(v))]


def bare_project() -> list[str]:
    """The projection of (2, 3) onto (4, 1) by SymPy."""
    a, b = Matrix([2, 3]), Matrix([4, 1])
    return [latex(a), latex(b), latex((a.dot(b) / b.dot(b)) * b)]


def bare_product() -> list[str]:
    """The product of two 3 x 3 matrices by SymPy."""
    a, b = Matrix(LEFT), Matrix(RIGHT)
    return [latex(a), latex(b), latex(a * b)]


def worked(problem: str, detail: Detail = "full") -> Callable[[], str]:
    """The full road for one problem."""
    return lambda: symla.solve(problem).to_latex(detail=detail)


def fresh() -> Iterator[int]:
    """Whole numbers, none of them twice: what has been seen before helps neither side."""
    return count(1000)


def worked_fresh() -> Callable[[], str]:
    """The full road for a norm, of another vector each time."""
    numbers = fresh()
    return lambda: symla.solve(f"norm_l2([{next(numbers)}, 7])").to_latex()


def bare_fresh() -> Callable[[], list[str]]:
    """SymPy's norm, of another vector each time."""
    numbers = fresh()

    def bare() -> list[str]:
        v = Matrix([next(numbers), 7])
        return [latex(v), latex(v.norm())]

    return bare


@dataclass(frozen=True, slots=True)
class Road:
    """A problem by the full road, by bare SymPy, and how many times the one may cost the other."""

    name: str
    ours: Callable[[], object]
    bare: Callable[[], object]
    limit: float | None


ROADS = (
    Road("norm_l2([3, 4])", worked("norm_l2([3, 4])"), bare_norm, 2.0),
    Road("dot([1, 2, 3], [4, -5, 6])", worked("dot([1, 2, 3], [4, -5, 6])"), bare_dot, 2.0),
    Road("project([2, 3], onto=[4, 1])", worked("project([2, 3], onto=[4, 1])"), bare_project, 2.0),
    Road("matrix_multiply 3x3 by 3x3", worked(f"matrix_multiply({LEFT}, {RIGHT})"), bare_product, 2.0),
    Road("norm_l2([n, 7]), another n each time", worked_fresh(), bare_fresh(), None),
)


def report() -> None:
    """The table of ratios."""
    tell("Read, derive, prove and typeset, against SymPy's bare answer with latex() of inputs and answer (warm)", ROADS)


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
