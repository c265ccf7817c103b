"""Areas in space: which lies in front of which, and what they hide."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from symla.rendering.figure.axonometry import View, cross, dot
from symla.rendering.figure.drawing import Look
from symla.rendering.figure.shapes import Spot, along

_NEAR = 1e-3  # of a millimetre


class Face(NamedTuple):
    """A convex area in a plane, by its corners."""

    corners: tuple[Spot, ...]
    look: Look

    @property
    def normal(self) -> Spot:
        """Perpendicular to it, of length 1."""
        a, b, c = self.corners[:3]
        found = cross(_from(a, b), _from(b, c))
        return tuple([x / math.hypot(*found) for x in found])

    def above(self, point: Spot) -> float:
        """The signed distance of a point from the plane, positive on the side of the normal."""
        return dot(self.normal, _from(self.corners[0], point))


def _from(start: Spot, end: Spot) -> Spot:
    return along(end, (-1.0, start))


def painted(faces: Sequence[Face], toward: Spot) -> list[Face]:
    """The areas, cut where they go through each other, from the farthest to the nearest."""
    if not faces:
        return []
    first, *others = faces
    above: list[Face] = []
    below: list[Face] = []
    for other in others:
        for side, kept in ((1.0, above), (-1.0, below)):
            heights = [side * first.above(corner) for corner in other.corners]
            corners = _cut(other.corners, [0.0 if abs(height) < _NEAR else height for height in heights])
            if corners:
                kept.append(Face(corners, other.look))
    near, far = (above, below) if dot(first.normal, toward) > 0 else (below, above)
    return [*painted(far, toward), first, *painted(near, toward)]


def _cut(corners: tuple[Spot, ...], heights: list[float]) -> tuple[Spot, ...]:
    """The part of an area whose corners have these heights above a plane that lies above it; nothing of what lies in
    it.
    """
    found: list[Spot] = []
    if max(heights) <= 0:
        return ()
    for (a, high), (b, low) in zip(
        zip(corners, heights, strict=True),
        zip((*corners[1:], corners[0]), (*heights[1:], heights[0]), strict=True),
        strict=True,
    ):
        if high >= 0:
            found.append(a)
        if high * low < 0:
            found.append(along(a, (high / (high - low), _from(a, b))))
    return tuple(found) if len(found) > 2 else ()


def hidden(start: Spot, end: Spot, faces: Sequence[Face], view: View) -> list[tuple[float, float]]:
    """The parts of a segment that lie behind an area, from 0 at its start to 1 at its end, in order."""
    found = sorted(filter(None, [_behind(start, end, face, view) for face in faces]))
    merged: list[tuple[float, float]] = []
    for low, high in found:
        if merged and low <= merged[-1][1] + 1e-6:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _behind(start: Spot, end: Spot, face: Face, view: View) -> tuple[float, float] | None:
    facing = dot(face.normal, view.toward)
    if abs(facing) < 1e-3:
        return None
    sign = math.copysign(1.0, facing)
    # the conditions a + b t > 0 on a point at t: below the area, and inside each of its edges as they are seen
    conditions = [(-sign * face.above(start) - _NEAR, -sign * face.above(end) - _NEAR)]
    ring = [view.flat(corner) for corner in face.corners]
    (p, q), (r, s) = view.flat(start), view.flat(end)
    for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1], strict=True):
        x, y = sign * (b - d), sign * (c - a)
        conditions.append((x * (p - a) + y * (q - b), x * (r - a) + y * (s - b)))
    low, high = 0.0, 1.0
    for first, last in conditions:
        if first <= 0 and last <= 0:
            return None
        if first < 0:
            low = max(low, first / (first - last))
        elif last < 0:
            high = min(high, first / (first - last))
    return (low, high) if high - low > 1e-6 else None


def common(one: Face, two: Face) -> tuple[Spot, Spot] | None:
    """The segment in which two areas meet; None if they do not."""
    way = cross(one.normal, two.normal)
    ends = [_on_plane(one.corners, two), _on_plane(two.corners, one)]
    if math.hypot(*way) < 1e-6 or not all(len(found) == 2 for found in ends):
        return None
    order = [sorted(found, key=lambda point: dot(way, point)) for found in ends]
    low = max((found[0] for found in order), key=lambda point: dot(way, point))
    high = min((found[1] for found in order), key=lambda point: dot(way, point))
    return (low, high) if dot(way, high) - dot(way, low) > _NEAR else None


def _on_plane(corners: tuple[Spot, ...], face: Face) -> list[Spot]:
    """The points at which the edges cross the plane of an area."""
    found: list[Spot] = []
    heights = [face.above(corner) for corner in corners]
    for i, (a, high) in enumerate(zip(corners, heights, strict=True)):
        j = (i + 1) % len(corners)
        if (high > 0) != (heights[j] > 0):
            found.append(along(a, (high / (high - heights[j]), _from(a, corners[j]))))
    return found
