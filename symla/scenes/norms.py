"""Scenes of norms: the length of an arrow, the way along the axes, the unit balls of the p-norms."""

from __future__ import annotations

from symla.derivation.figure import Ball
from symla.notation import written as w
from symla.scenes._known import NotDrawn
from symla.scenes._letters import component
from symla.scenes._scene import ORIGIN, Scene
from symla.scenes.vectors import arrow_with_length


def norm_l2(scene: Scene) -> None:
    """The arrow, the legs of its right triangle, its length."""
    arrow_with_length(scene, scene.vector("v", space=True), scene.goal)


def norm_l1(scene: Scene) -> None:
    """The way to the tip along the axes; of more components, the unit ball in the plane."""
    try:
        v = scene.vector("v")
    except NotDrawn:
        return balls(scene, w.ONE)
    corner = w.Vector((component(v, 1), w.ZERO))
    scene.need(scene.number(component(v, 1)) and scene.number(component(v, 2)))
    scene.segment(ORIGIN, corner, scene.form(w.AbsoluteValue(component(v, 1))), "result")
    scene.segment(corner, v, scene.form(w.AbsoluteValue(component(v, 2))), "result")
    scene.arrow(v, v)
    scene.caption("way", v=scene.told(v), norm=scene.told(scene.goal))


def norm_linf(scene: Scene) -> None:
    """The unit ball."""
    balls(scene, w.INFINITY)


def norm_p(scene: Scene) -> None:
    """The unit ball of this norm between those for 1 and infinity."""
    balls(scene, scene.called["p"])


def norm_p_undefined(scene: Scene) -> None:
    """The set that the formula would call the unit ball: it is not convex."""
    p = scene.called["p"]
    scene.need(0 < scene.number(p) < 1)
    scene.draw(Ball(w.ONE, role="help"))
    scene.draw(Ball(p, role="result"))
    scene.caption("dented")


def balls(scene: Scene, p: w.Node) -> None:
    """The unit ball for p among those for 1 and infinity, and for 2 where there is room."""
    usual = (w.ONE, w.TWO, w.INFINITY)
    for other in usual if p in usual else (w.ONE, w.INFINITY):
        if other != p:
            scene.draw(Ball(other, other, "help"))
    scene.draw(Ball(p, p, "result"))
    scene.caption("balls")
