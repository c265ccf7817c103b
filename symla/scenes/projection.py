"""The scene of a projection: the shadow of one arrow on another, and the perpendicular remainder."""

from __future__ import annotations

from symla.scenes._scene import Scene


def project(scene: Scene) -> None:
    """The projection ends where the perpendicular from the tip meets the line."""
    a, b, shadow = scene.vector("a", space=True), scene.vector("onto", space=True), scene.goal
    scene.need(scene.independent(a, b))
    scene.arrow(b, b, "second")
    if any(scene.exact(shadow)):
        scene.arrow(shadow, shadow, "result")
        scene.segment(shadow, a)
        scene.right_angle(shadow, a, scene.origin(a))
    else:
        scene.right_angle(scene.origin(a), a, b)
    scene.arrow(a, a)
    scene.caption("shadow", a=scene.told(a), b=scene.told(b), projection=scene.told(shadow))
