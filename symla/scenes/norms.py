"""Scenes of norms: the length of an arrow, the unit balls of the p-norms."""

from __future__ import annotations

from symla.scenes._scene import Scene
from symla.scenes.vectors import arrow_with_length


def norm_l2(scene: Scene) -> None:
    """The arrow, the legs of its right triangle, its length."""
    arrow_with_length(scene, scene.vector("v"), scene.goal)
