"""The areas of a figure in space: parallelograms, and the pieces that are shown of planes."""

from __future__ import annotations

import math

from symla.derivation import figure as f
from symla.derivation.model import Figure
from symla.rendering.figure.axonometry import cross, dot
from symla.rendering.figure.marks import ends
from symla.rendering.figure.places import Places
from symla.rendering.figure.shapes import Spot, along, way
from symla.rendering.figure.solids import Face

_ORIGIN = (0.0, 0.0, 0.0)
_UNITS = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_MORE = 1.25  # of a plane, around what lies in it
_BACK = 0.6  # of an arrow, that its line goes on behind it
_FLAT = 1e-6


def reach(figure: Figure, places: Places) -> list[Spot]:
    """The points that a figure has to hold, beside its areas."""
    found: list[Spot] = []
    for mark in figure.marks:
        if isinstance(mark, f.Box):
            found.append(places.coordinates(mark.corner))
        elif isinstance(mark, f.Span) and len(mark.ways) == 1:
            found += line_ends(mark, figure, places)
        elif isinstance(mark, f.Span):
            found += [places.coordinates(way) for way in mark.ways]
        elif not isinstance(mark, f.Parallelogram | f.Line):
            found += [places.coordinates(node) for node in ends(mark)]
    return found if any(isinstance(mark, f.Line) for mark in figure.marks) else [*found, _ORIGIN]


def line_ends(mark: f.Span, figure: Figure, places: Places) -> tuple[Spot, Spot]:
    """The piece that is shown of a line: around the point where planes meet, and around the arrow along it."""
    at, one = _start(mark, places), places.coordinates(mark.ways[0])
    if any(isinstance(other, f.Line) for other in figure.marks):
        size = 1.2 / math.hypot(*one)
        return (along(at, (-size, one)), along(at, (size, one)))
    return (along(at, (-_BACK, one)), along(at, (_MORE, one)))


def _start(mark: f.Span, places: Places) -> Spot:
    return _ORIGIN if mark.at is None else places.coordinates(mark.at)


def patches(figure: Figure, places: Places) -> list[Face]:
    """The areas of the marks, in their order."""
    found: list[Face] = []
    lines = [mark for mark in figure.marks if isinstance(mark, f.Line)]
    pieces = iter(_planes([(places.coordinates(m.normal), places.number(m.offset)) for m in lines], figure, places))
    for mark in figure.marks:
        if isinstance(mark, f.Parallelogram):
            at, one, two = map(places.coordinates, (mark.at, mark.one, mark.two))
            found.append(
                Face((at, along(at, (1.0, one)), along(at, (1.0, one), (1.0, two)), along(at, (1.0, two))), mark.role)
            )
        elif isinstance(mark, f.Line):
            found.append(Face(next(pieces), mark.role))
        elif isinstance(mark, f.Span) and len(mark.ways) == 2:
            found.append(_spanned(mark, figure, places))
    return found


def _spanned(mark: f.Span, figure: Figure, places: Places) -> Face:
    """The piece of a plane around what lies in it."""
    at = _start(mark, places)
    one, two = map(places.coordinates, mark.ways)
    u = way(_ORIGIN, one)
    v = way(_ORIGIN, along(two, (-dot(u, two), u)))
    normal = cross(u, v)
    points = [along(p, (-1.0, at)) for p in reach(figure, places)]
    points = [p for p in points if abs(dot(normal, p)) < _FLAT * (1 + math.hypot(*p))]
    size = max(math.hypot(*p) for p in points)
    bounds: list[tuple[float, float]] = []
    for side in (u, v):
        low, high = min(dot(side, p) for p in points), max(dot(side, p) for p in points)
        bounds.append((_MORE * min(low, -0.3 * size), _MORE * max(high, 0.3 * size)))
    (a, b), (c, d) = bounds
    return Face(tuple([along(at, (x, u), (y, v)) for x, y in ((a, c), (b, c), (b, d), (a, d))]), mark.role)


def _planes(planes: list[tuple[Spot, float]], figure: Figure, places: Places) -> list[tuple[Spot, ...]]:
    """A piece of each plane, all around the same point: where they meet, or nearly do."""
    if not planes:
        return []
    units = [(way(_ORIGIN, normal), offset / math.hypot(*normal)) for normal, offset in planes]
    dots = [places.coordinates(mark.at) for mark in figure.marks if isinstance(mark, f.Dot)]
    lines = [mark for mark in figure.marks if isinstance(mark, f.Span) and len(mark.ways) == 1]
    middle = dots[0] if dots else _start(lines[0], places) if lines else _nearest(units)
    apart = max(abs(dot(normal, middle) - offset) for normal, offset in units)
    size = 2.2 * apart if apart > _FLAT else 1.0
    found: list[tuple[Spot, ...]] = []
    for normal, offset in units:
        foot = along(middle, (offset - dot(normal, middle), normal))
        if lines:
            one = way(_ORIGIN, places.coordinates(lines[0].ways[0]))
            two = cross(normal, one)
        else:
            k = max(range(3), key=lambda i: abs(normal[i]))
            one, two = [along(_UNITS[i], (-normal[i] / normal[k], _UNITS[k])) for i in range(3) if i != k]
        signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        found.append(tuple([along(foot, (size * x, one), (size * y, two)) for x, y in signs]))
    return found


def _nearest(planes: list[tuple[Spot, float]]) -> Spot:
    """The point from which the squared distances to all planes have the smallest sum."""
    rows = [[sum(n[i] * n[j] for n, _ in planes) + (1e-9 if i == j else 0.0) for j in range(3)] for i in range(3)]
    right = [sum(offset * n[i] for n, offset in planes) for i in range(3)]
    columns = [tuple([row[j] for row in rows]) for j in range(3)]
    whole = dot(columns[0], cross(columns[1], columns[2]))
    swapped = [[tuple(right) if i == j else columns[i] for i in range(3)] for j in range(3)]
    return tuple([dot(a, cross(b, c)) / whole for a, b, c in swapped])
