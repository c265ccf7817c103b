"""Scenes of vectors: arrows with their components, multiples, sums tip to tail, the unit circle."""

from __future__ import annotations

from symla.notation import written as w
from symla.scenes._scene import ORIGIN, Scene, component


def magnitude(scene: Scene) -> None:
    """The arrow with its components as legs of a right triangle, and its length."""
    arrow_with_length(scene, scene.vector("v"), w.Norm(scene.vector("v")))


def arrow_with_length(scene: Scene, v: w.Name, length: w.Node) -> None:
    """The arrow, the legs of its right triangle, its length."""
    first, second = component(v, 1), component(v, 2)
    corner = w.Vector((first, w.Number(0)))
    scene.need(scene.number(first) or scene.number(second))
    scene.arrow(v, v)
    if scene.number(first) and scene.number(second):
        scene.segment(ORIGIN, corner, scene.form(w.AbsoluteValue(first)))
        scene.segment(corner, v, scene.form(w.AbsoluteValue(second)))
        scene.right_angle(corner, ORIGIN, v)
    scene.length(v, scene.form(length))
    scene.caption("arrow", v=scene.told(v), length=scene.told(length))
