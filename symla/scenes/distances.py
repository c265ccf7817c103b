"""Scenes of distances: the straight way between two points, the way along the axes, the longer one of its legs."""

from __future__ import annotations

from symla.derivation.figure import Dot
from symla.notation import written as w
from symla.notation.sums import minus
from symla.scenes._letters import component
from symla.scenes._scene import Scene


def distance_euclidean(scene: Scene) -> None:
    """The straight way."""
    _between(scene, "straight")


def distance_manhattan(scene: Scene) -> None:
    """The way along the axes."""
    _between(scene, "along")


def distance_chebyshev(scene: Scene) -> None:
    """The longer leg."""
    _between(scene, "longest")


def _between(scene: Scene, kind: str) -> None:
    a, b = scene.vector("a"), scene.vector("b")
    corner = w.Vector((component(b, 1), component(a, 2)))
    across, up = [w.AbsoluteValue(minus(component(a, i), component(b, i))) for i in (1, 2)]
    one, two = scene.number(across), scene.number(up)
    scene.need(one or two)
    scene.need(kind == "straight" or (one and two))
    longer = {"longest": (one >= two, two >= one), "along": (True, True), "straight": (False, False)}[kind]
    if one and two:
        scene.segment(a, corner, scene.form(across), "result" if longer[0] else "help")
        scene.segment(corner, b, scene.form(up), "result" if longer[1] else "help")
        scene.right_angle(corner, a, b)
    if kind == "straight":
        scene.segment(a, b, scene.form(scene.goal), "result")
    elif kind == "along":
        scene.segment(a, b)
    scene.draw(Dot(a, a))
    scene.draw(Dot(b, b))
    scene.caption(kind, a=scene.told(a), b=scene.told(b), distance=scene.told(scene.goal))
