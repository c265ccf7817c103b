"""The shapes of marks in millimetres: arrow heads, dots, right angles, arcs, curves, lines cut off at a frame."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import count

from symla.notation.rational import Fraction
from symla.rendering.figure.drawing import Box, Item, Look, Path, Point, Round

Spot = tuple[float, ...]  # a point in the plane or in space

HEAD = 2.3
_HALF_HEAD = 0.78
_NOTCH = 0.72  # of the length of a head, where the line ends in it
_DOT = 0.6
_CORNER = 2.0
_SMALL = (Fraction(1, 100), Fraction(1, 10), Fraction(1, 4), Fraction(1, 2))
_WIDE = 10.0  # between lines of a grid at parts of a unit
_CLOSE = 3.0  # between lines of a grid at whole units


def arrow(start: Point, end: Point, look: Look, size: float = 1.0) -> tuple[Path, Path]:
    """The line and the head of an arrow; a short one has a short head."""
    length = math.dist(start, end)
    head = min(HEAD * size, 0.6 * length)
    half = _HALF_HEAD * size * head / (HEAD * size)
    u = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    back = (end[0] - head * u[0], end[1] - head * u[1])
    notch = (end[0] - _NOTCH * head * u[0], end[1] - _NOTCH * head * u[1])
    one = (back[0] - half * u[1], back[1] + half * u[0])
    two = (back[0] + half * u[1], back[1] - half * u[0])
    return Path((start, notch), look), Path((end, one, notch, two), look, True, "full")


def dot(at: Point, look: Look) -> Item:
    """A point: a disc, a ring, a square that stands on its corner, a small disc, so that each is known in grey."""
    x, y = at
    if look == "second":
        return Round(at, _DOT, look, "tint")
    if look == "result":
        far = 1.5 * _DOT
        return Path(((x + far, y), (x, y + far), (x - far, y), (x, y - far)), look, True, "full")
    return Round(at, _DOT if look == "first" else 0.7 * _DOT, look, "full")


def right_angle(at: Spot, one: Spot, two: Spot) -> tuple[Spot, Spot, Spot]:
    """The mark of a right angle."""
    size = min(_CORNER, 0.4 * math.dist(at, one), 0.4 * math.dist(at, two))
    u, v = way(at, one), way(at, two)
    return (along(at, (size, u)), along(at, (size, u), (size, v)), along(at, (size, v)))


def arc(at: Spot, one: Spot, two: Spot) -> list[Spot]:
    """The arc of an angle."""
    u, v = way(at, one), way(at, two)
    turn = math.acos(max(-1.0, min(1.0, sum([a * b for a, b in zip(u, v, strict=True)]))))
    across = along(v, (-math.cos(turn), u))
    if math.hypot(*across) < 1e-6:  # a straight angle
        across = (u[1], -u[0], *[0.0 for _ in u[2:]]) if any(u[:2]) else (1.0, 0.0, 0.0)
    across = way((0.0,) * len(u), across)
    radius = min(max(4.0, 5.5 - turn), 0.6 * math.dist(at, one), 0.6 * math.dist(at, two))
    steps = max(8, int(turn * 16))
    turns = [turn * k / steps for k in range(steps + 1)]
    return [along(at, (radius * math.cos(t), u), (radius * math.sin(t), across)) for t in turns]


def ball(p: float, middle: Point, unit: float) -> tuple[Point, ...]:
    """The vectors of p-norm 1."""
    if math.isinf(p):
        corners = ((1, 1), (-1, 1), (-1, -1), (1, -1))
        return tuple([(middle[0] + unit * x, middle[1] + unit * y) for x, y in corners])
    steps = 4 if p == 1 else 144
    return tuple([_on_ball(p, 2 * math.pi * k / steps, middle, unit) for k in range(steps)])


def _on_ball(p: float, angle: float, middle: Point, unit: float) -> Point:
    x, y = math.cos(angle), math.sin(angle)
    size = (abs(x) ** p + abs(y) ** p) ** (1 / p)
    return (middle[0] + unit * x / size, middle[1] + unit * y / size)


def ellipse(one: Point, two: Point) -> tuple[Point, ...]:
    """The points cos t one + sin t two."""
    turns = [2 * math.pi * k / 96 for k in range(96)]
    return tuple([tuple([math.cos(t) * a + math.sin(t) * b for a, b in zip(one, two, strict=True)]) for t in turns])  # type: ignore[misc]


def graph(coefficients: list[float], left: float, right: float) -> list[Point]:
    """Points of the graph of a polynomial, from left to right."""
    xs = [left + (right - left) * k / 96 for k in range(97)]
    return [(x, sum(c * x**k for k, c in enumerate(coefficients))) for x in xs]


def cut(normal: Point, offset: float, frame: Box) -> tuple[Point, Point] | None:
    """The piece of the line normal · x = offset within a frame; None if there is none."""
    (a, b), (left, bottom, right, top) = normal, frame
    found: list[Point] = []
    if abs(b) > 1e-12:
        found += [(x, (offset - a * x) / b) for x in (left, right)]
    if abs(a) > 1e-12:
        found += [((offset - b * y) / a, y) for y in (bottom, top)]
    near = 1e-6 * max(right - left, top - bottom)
    inside = [p for p in found if left - near <= p[0] <= right + near and bottom - near <= p[1] <= top + near]
    ends = sorted(inside)
    return (ends[0], ends[-1]) if len(ends) > 1 and math.dist(ends[0], ends[-1]) > near else None


def multiples(step: float, low: float, high: float) -> Iterator[int]:
    """The whole numbers k with k step between these bounds."""
    yield from range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)


def step_of(scale: float) -> Fraction:
    """The distance of the lines of a grid: 1, 2, 5, 10 ...; where a unit is large, 1/2, 1/4, 1/10."""
    for step in _SMALL:
        if step * scale >= _WIDE:
            return step
    whole = (Fraction(10**power * k) for power in count() for k in (1, 2, 5))
    return next(step for step in whole if step * scale >= _CLOSE)


def way(start: Spot, end: Spot) -> Spot:
    """The direction from one point to another, of length 1."""
    length = math.dist(start, end)
    return tuple([(b - a) / length for a, b in zip(start, end, strict=True)])


def along(at: Spot, *steps: tuple[float, Spot]) -> Spot:
    """The point that multiples of directions lead to."""
    return tuple([x + sum(factor * direction[i] for factor, direction in steps) for i, x in enumerate(at)])
