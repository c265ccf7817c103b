"""Parallel projection of space onto a plane, from a direction in which as little as possible coincides."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from symla.rendering.figure.drawing import Point
from symla.rendering.figure.shapes import Spot, way

_SIDES = (30, 50, 20, 65, 40, 10, 80)  # in degrees, from the first axis towards the second one
_HEIGHTS = (20, 30, 12, 42)  # above the plane of both
_SEEN = 0.45  # of its length, at which an arrow looks long enough
_APART = 0.35  # the sine of an angle that is wide enough
_OPEN = 0.3  # the sine of the angle at which a plane is wide enough


class View(NamedTuple):
    """The directions to the right, upwards and towards the viewer, each of length 1."""

    right: Spot
    up: Spot
    toward: Spot

    def flat(self, point: Spot) -> Point:
        """The projection of a point."""
        return (dot(self.right, point), dot(self.up, point))


def dot(one: Spot, two: Spot) -> float:
    """The dot product."""
    return sum([a * b for a, b in zip(one, two, strict=True)])


def cross(one: Spot, two: Spot) -> Spot:
    """The cross product."""
    (a, b, c), (x, y, z) = one, two
    return (b * z - c * y, c * x - a * z, a * y - b * x)


def _view(side: float, height: float) -> View:
    """The third axis points upwards, the first one to the front and left, the second one to the right."""
    s, h = math.radians(side), math.radians(height)
    return View(
        (-math.sin(s), math.cos(s), 0.0),
        (-math.sin(h) * math.cos(s), -math.sin(h) * math.sin(s), math.cos(h)),
        (math.cos(h) * math.cos(s), math.cos(h) * math.sin(s), math.sin(h)),
    )


_VIEWS = tuple([_view(side, height) for height in _HEIGHTS for side in _SIDES])


def views(arrows: Sequence[tuple[Spot, Spot]], normals: Sequence[Spot]) -> list[View]:
    """The ways to look at these arrows, and at planes with these normals, the best one first."""
    return sorted(_VIEWS, key=lambda view: -round(_worth(view, arrows, normals), 2))


def _worth(view: View, arrows: Sequence[tuple[Spot, Spot]], normals: Sequence[Spot]) -> float:
    """How well the worst of them is seen: a number from 0 to 1."""
    found = [1.0]
    for start, end in arrows:
        found.append(math.dist(view.flat(start), view.flat(end)) / math.dist(start, end) / _SEEN)
    for (a, b), (c, d) in combinations(arrows, 2):
        one, two = way(a, b), way(c, d)
        if a == c and math.hypot(*cross(one, two)) > 1e-6:
            (x, y), (u, v) = view.flat(one), view.flat(two)
            sine = (x * v - y * u) / ((math.hypot(x, y) * math.hypot(u, v)) or 1.0)
            found.append(abs(sine) / min(_APART, math.hypot(*cross(one, two))))
    found += [abs(dot(way((0.0, 0.0, 0.0), normal), view.toward)) / _OPEN for normal in normals]
    return min(found)
