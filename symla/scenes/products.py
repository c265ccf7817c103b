"""Scenes of products: the angle between two arrows."""

from __future__ import annotations

import math
from typing import Any

from symla.derivation.figure import Angle, Parallelogram, Tint
from symla.notation import written as w
from symla.notation.write import write
from symla.scenes._letters import component
from symla.scenes._scene import Scene

_LONGER = 1.2  # than both factors their product may be


def dot(scene: Scene) -> None:
    """The angle, in the plane; in space the product says more than a picture."""
    scene.vector("u")
    between(scene)


def between(scene: Scene) -> None:
    """Two arrows from the origin, and their angle: a right one is marked, one that is no turn has no arc."""
    u, v = scene.vector("u", space=True), scene.vector("v", space=True)
    origin = scene.origin(u)
    product = scene.number(w.VectorProduct("dot", u, v))
    lengths = scene.number(w.Norm(u)) * scene.number(w.Norm(v))
    scene.need(lengths and u != v)
    shorter, longer = sorted((u, v), key=lambda name: float(scene.number(w.Norm(name))))
    for name in (longer, shorter):  # of two that lie on one line, the longer one below
        scene.arrow(name, name, "first" if name == u else "second")
    if product == 0:
        scene.right_angle(origin, u, v)
    elif not scene.same(product, lengths):
        scene.draw(Angle(origin, u, v, _size(product / lengths)))
    told = w.Relation(w.VectorProduct("dot", u, v), "=", scene.form(w.VectorProduct("dot", u, v)))
    scene.caption("angle", u=scene.told(u), v=scene.told(v), product=told)


angle = cosine_similarity = dot_geometric = between


def _size(cosine: Any) -> w.Node | None:
    """The angle in degrees, if it is a part of a turn."""
    from sympy import acos, nsimplify, pi, simplify

    degrees = simplify(acos(nsimplify(simplify(cosine))) * 180 / pi)
    return w.Degrees(write(degrees)) if degrees.is_Rational else None


def cross(scene: Scene) -> None:
    """The parallelogram of both vectors, and their product perpendicular to it; a part of it, where it is long."""
    u, v = scene.vector("u", space=True), scene.vector("v", space=True)
    scene.need(scene.independent(u, v))
    product = w.VectorProduct("cross", u, v)
    lengths = [float(scene.number(w.Norm(node))) for node in (u, v, product)]
    part = max(1, math.ceil(lengths[2] / (_LONGER * max(lengths[:2]))))
    normal = product if part == 1 else w.Quotient(product, w.Number(part))
    scene.draw(Parallelogram(scene.origin(u), u, v, scene.form(w.Norm(product))))
    scene.arrow(u, u)
    scene.arrow(v, v, "second")
    scene.arrow(normal, normal, "result")
    for other in (u, v):
        scene.right_angle(scene.origin(u), normal, other)
    scene.caption("perpendicular_to_both", u=scene.told(u), v=scene.told(v), product=scene.told(product))


def outer(scene: Scene) -> None:
    """One entry of the table of all products."""
    u, v = scene.called["u"], scene.called["v"]
    scene.need(isinstance(u, w.Name) and isinstance(v, w.Name))
    assert isinstance(u, w.Name)
    assert isinstance(v, w.Name)
    height, width = scene.exact(scene.goal).shape
    places = scene.only(scene.goal)
    scene.need(height > 1 and width > 1 and places)
    i, j = (2, 1) if (2, 1) in places else places[0]
    entry = w.Product((component(u, i), component(v, j)))
    scene.table(scene.goal, scene.goal, (Tint(i, j, entry, "result"),))
    scene.caption("every_product", entry=scene.told(entry))
