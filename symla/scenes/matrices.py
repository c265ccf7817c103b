"""Scenes of matrices: what a matrix does to an arrow."""

from __future__ import annotations

from symla.notation import written as w
from symla.scenes._scene import ORIGIN, Scene, component, plus, scaled


def matrix_vector(scene: Scene) -> None:
    """The product as a combination of the columns, tip to tail."""
    A, height, width = scene.matrix("A")
    x = scene.called["x"]
    scene.need(height == 2 and 2 <= width <= 3 and isinstance(x, w.Name))
    assert isinstance(x, w.Name)
    at: w.Node = ORIGIN
    terms: list[w.Node] = []
    roles = ("first", "second", "first")
    for j in range(1, width + 1):
        column = w.Vector((component(A, 1, j), component(A, 2, j)))
        scene.need(scene.number(component(x, j)) and any(scene.exact(column)))
        factor, shown = scene.form(component(x, j)), scene.form(column)
        terms.append(w.Product((component(x, j), column)))
        end = terms[0] if j == 1 else plus(*terms)
        scene.arrow(end, scaled(factor, shown), roles[j - 1], start=at)  # type: ignore[arg-type]
        at = end
    scene.need(any(scene.exact(scene.goal)))
    scene.arrow(scene.goal, scene.goal, "result")
    scene.caption("columns", product=scene.told(scene.goal))
