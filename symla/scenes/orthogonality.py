"""Scenes of orthogonality: what Gram and Schmidt take away, and a line between points with the distances upwards."""

from __future__ import annotations

from symla.notation import written as w
from symla.scenes._scene import ORIGIN, Scene, component

_MOST_POINTS = 6


def gram_schmidt(scene: Scene) -> None:
    """Two vectors in the plane, and what is left of the second one: perpendicular to the first."""
    vectors = scene.vectors("vectors")
    scene.need(len(vectors) == 2)
    one, two = vectors
    left = w.Name("u", ("2",), "vector")
    scene.need(left in scene.names and scene.determinant(one, two))
    scene.arrow(one, one)
    scene.arrow(two, two, "second")
    scene.arrow(left, left, "result")
    scene.segment(left, two)
    scene.right_angle(ORIGIN, one, left)
    scene.caption("what_is_left", a=scene.told(one), b=scene.told(two), u=scene.told(left))


def fit_line(scene: Scene) -> None:
    """The points, the line, and the distances upwards between them."""
    points, c = scene.vectors("points"), scene.worked("c", "hat")
    first, slope = component(c, 1), component(c, 2)
    scene.need(len(points) <= _MOST_POINTS and scene.exact(slope).is_number)
    scene.line(w.Vector((w.Negative(slope), w.Number(1))), first, role="result")
    for p in points:
        x = component(p, 1)
        scene.segment(p, w.Vector((x, w.Sum((first, w.Product((slope, x)))))))
    for p in points:
        scene.dot(p, p)
    scene.caption("best_line", points=tuple(points), c=scene.told(c))
