"""One step of k-means: every point goes to the nearest centroid, and every centroid to the mean of its points.

Source: Lloyd's algorithm, e.g. Bishop, Pattern Recognition and Machine Learning, section 9.1.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Fact, Part, Reason
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import minus, sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._letters import components_of, free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import vector_named
from symla.operations._vanish import vanishing
from symla.operations.learning._numbers import compare, require_real, text, used
from symla.operations.learning._points import need_same_size, squared_gaps


def kmeans_step(sheet: Sheet, points: tuple[GivenVector, ...], centroids: tuple[GivenVector, ...]) -> None:
    """One step of k-means: the assignment of the points, and the new centroids.

    `points` and `centroids` are real and have the same number of components.  The answer is the number of the centroid
    of each point, counted from 1, and the new centroids; a point as near to several goes to the first of them, and a
    centroid with no points stays.  Undefined if the numbers of components differ.
    """
    require_real("kmeans_step", *points, *centroids)
    new_names = w.Items(tuple([_moved(c) for c in centroids]))
    sheet.seek(new_names)
    need_same_size(sheet, (*points, *centroids), points[0])
    letter = free_letter("z k m", *points, *centroids, kind="scalar")
    names = components_of(letter.base, len(points))
    sheet.plan("plan")
    sheet.say("numbers", z=names[0], p=points[0].name)
    labels: list[int] = []
    for name, p in zip(names, points, strict=True):
        squares = [_squared_distance(sheet, p, c) for c in centroids]
        nearest = _first_smallest(squares)
        sheet.work(name, compact=True).to(_why(squares, nearest), w.Number(nearest + 1))
        labels.append(nearest)
    members = [[p for p, label in zip(points, labels, strict=True) if label == j] for j in range(len(centroids))]
    moved = [_mean(sheet, c, cluster, c is centroids[0]) for c, cluster in zip(centroids, members, strict=True)]
    sheet.remark(_what_next(points, labels, moved, centroids))
    used(sheet)
    nearest_each = tuple([_nearest(p, centroids[j], centroids) for p, j in zip(points, labels, strict=True)])
    numbers = w.Items(tuple([w.Number(label + 1) for label in labels]))
    places = w.Items(tuple([work.line for work in moved]))
    sheet.answer(
        reason("answer", points=nearest_each, centroids=tuple([equation(work.start, work.line) for work in moved])),
        labels=Part("labels", numbers, letter=w.Items(tuple(names))),
        centroids=Part("centroids", places, letter=new_names),
    )


def _nearest(p: GivenVector, c: GivenVector, centroids: tuple[GivenVector, ...]) -> Fact:
    """The claim that p is no farther from c than from any centroid, by which a sentence mentions p and c."""
    distance = w.Norm(minus(p.name, c.name))
    return tuple([w.Relation(distance, "<=", w.Norm(minus(p.name, other.name))) for other in centroids])


def _what_next(
    points: tuple[GivenVector, ...], labels: list[int], moved: list[Working], centroids: tuple[GivenVector, ...]
) -> Reason:
    """Whether any centroid moved, and if so, whether for all values of the symbols the next step changes a cluster, by
    comparing each point with the new centroids.
    """
    gaps = [vector_named(c.name, result(minus(m.line, c.written))) for m, c in zip(moved, centroids, strict=True)]
    for gap in gaps:
        if not gap.is_zero and vanishing(gap) is None:
            return _next_step(points, labels, moved) or reason("perhaps_again")
    if not all(gap.is_zero for gap in gaps):
        return reason("perhaps_again")
    return reason("finished", same=w.Both(tuple([equation(_moved(c), c.name) for c in centroids])))


def _next_step(points: tuple[GivenVector, ...], labels: list[int], moved: list[Working]) -> Reason | None:
    """A point that changes its cluster in the next step, or that none does; None where that depends on symbols."""
    stays: list[w.Relation] = []
    for p, label in zip(points, labels, strict=True):
        squares = [result(w.Power(w.Norm(minus(p.written, work.line)), w.TWO)) for work in moved]
        for j, square in enumerate(squares):
            known = compare(squares[label], square)
            if j == label:
                continue
            if known is None:
                return None
            distance, other = (w.Norm(minus(p.name, moved[i].start)) for i in (label, j))
            if known == 1 or (known == 0 and j < label):
                return reason("changes", nearer=(w.Relation(other, "<" if known else "=", distance),), p=p.name)
            stays.append(w.Relation(distance, "<" if j < label else "<=", other))
    return reason("stays", stays=tuple(stays))


def _moved(c: GivenVector) -> w.Name:
    return w.Name(c.name.base, c.name.subscript, "vector", "prime")


def _squared_distance(sheet: Sheet, p: GivenVector, c: GivenVector) -> w.Node:
    """||p - c||^2 on one line."""
    work = sheet.work(w.Power(w.Norm(minus(p.name, c.name)), w.TWO), compact=True)
    work.put_in(p, c, why=reason("squared_distance", p=p.name, c=c.name), via=squared_gaps(p, c))
    return work.evaluate("square_differences", w.Power, minor=True).evaluate("add", w.Sum).line


def _first_smallest(values: list[w.Node]) -> int:
    """The position of the smallest number, the first of equal ones."""
    best = 0
    for place in range(1, len(values)):
        known = compare(values[place], values[best])
        if known is None:
            raise ArgumentError(
                f"kmeans_step: which of the squared distances {text(values[best])} and {text(values[place])} "
                "is smaller depends on their symbols; give these numbers"
            )
        if known == -1:
            best = place
    return best


def _why(values: list[w.Node], nearest: int) -> Reason:
    """The smallest squared distance compared with each of the others."""
    if len(values) == 1:
        return Reason("only_centroid")
    others = [(j, v) for j, v in enumerate(values) if j != nearest]
    equal = [j for j, v in others if v == values[nearest]]
    compared = w.Both(tuple([w.Relation(values[nearest], "=" if j in equal else "<", v) for j, v in others]))
    return reason("first_of_equals" if equal else "smallest", compared=compared)


def _mean(sheet: Sheet, c: GivenVector, members: list[GivenVector], first: bool) -> Working:
    """The mean of the points of a centroid; the centroid itself if there are none."""
    work = sheet.work(_moved(c), "means" if first else None, compact=True)
    if not members:
        return work.to("no_points", c.name).put_in(c, why="put_in_points")
    total = sum_of(tuple([p.name for p in members]))
    if len(members) == 1:
        return work.to("one_point", total).put_in(*members, why="put_in_points")
    factor = w.Quotient(w.ONE, w.Number(len(members)))
    work.to("mean", w.Product((factor, total))).put_in(*members, why="put_in_points")
    added = result(w.Sum(tuple([p.written for p in members])))
    work.to("add_points", w.Product((factor, added)))
    return work.result("multiply_components")
