"""Properties of points: the nearest ones, and a step of k-means."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several, vectors_of
from symla.kernel.numbers.grid import Grid, column
from symla.kernel.numbers.polynomial import Scalar, Undefined
from symla.notation import written as w
from symla.notation.statements import Word
from symla.notation.sums import minus

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _places(operand: w.Node, count: int) -> list[int]:
    """The indices of a list, from 0, of which each is less than `count`."""
    if not isinstance(operand, w.Items):
        raise Undefined("a list of numbers is meant")
    found = [part.value - 1 for part in operand.entries if isinstance(part, w.Number) and type(part.value) is int]
    if len(found) != len(operand.entries) or not all(0 <= place < count for place in found):
        raise Undefined("there is no such point")
    return found


_METRICS: dict[str, w.Node] = {
    "euclidean": w.TWO,
    "manhattan": w.ONE,
    "chebyshev": w.INFINITY,
}


def _gap(prover: Prover, x: Grid, y: Grid) -> tuple[Scalar, ...]:
    return tuple(map(prover.field.subtract, x.entries, y.entries))


def is_kmeans_step(prover: Prover, operand: w.Node) -> bool:
    """No centroid is nearer to a point than its own, and no earlier one as near; every new centroid is the mean of its
    points, or the old one if it has none.
    """
    points, centroids, labels, moved = several(operand, 4)
    given, old, new = (list(vectors_of(prover, part)) for part in (points, centroids, moved))
    places = _places(labels, len(old))
    if len(places) != len(given) or len(new) != len(old):
        return False
    for point, label in zip(given, places, strict=True):
        squares = [
            prover.reader.dot(gap, prover.reader.conjugated(gap)) for gap in (_gap(prover, point, c) for c in old)
        ]
        nearest = squares[label]
        for j, square in enumerate(squares):
            if j != label and not holds(prover, nearest, "<" if j < label else "<=", square):
                return False
    for j, centroid in enumerate(new):
        members = [point.entries for point, label in zip(given, places, strict=True) if label == j]
        count = len(members) or 1
        columns = zip(*(members or [old[j].entries]), strict=True)
        total = column([prover.field.total(list(entries)) for entries in columns])
        if not holds(prover, prover.reader.multiple(count, centroid), "=", total):
            return False
    return True


def are_nearest(prover: Prover, operand: w.Node) -> bool:
    """The indices of the k nearest points, those with equal distances in order; and these distances."""
    query, points, k, metric, indices, distances = several(operand, 6)
    candidates = list(vectors_of(prover, points))
    places = _places(indices, len(candidates))
    stated = prover.reader(distances)
    if not isinstance(k, w.Number) or not len(set(places)) == len(places) == k.value or type(stated) is not Grid:
        return False
    if not isinstance(metric, Word) or metric.text not in _METRICS or not isinstance(points, w.Items):
        raise Undefined("no such metric is known")
    sizes = [prover.reader.scalar(w.Norm(minus(p, query), _METRICS[metric.text])) for p in points.entries]
    if not holds(prover, stated, "=", column([sizes[place] for place in places])):
        return False
    order = list(pairwise(places))
    order += [(places[-1], other) for other in range(len(candidates)) if other not in places]
    return all(holds(prover, sizes[a], "<=" if a < b else "<", sizes[b]) for a, b in order)
