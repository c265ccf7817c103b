"""Scenes of eigenvalues: an eigenvector and its image on one line through the origin."""

from __future__ import annotations

from symla.notation import written as w
from symla.scenes._scene import Scene


def eigenvectors(scene: Scene) -> None:
    """Two independent eigenvectors of a 2 x 2 matrix, each with its image."""
    A, height, width = scene.matrix("A")
    scene.need(height == width == 2)
    spaces = scene.parts["eigenspaces"]
    assert isinstance(spaces, w.Items)
    images: list[w.Node] = []
    for number, space in enumerate(spaces.entries):
        assert isinstance(space, w.Items)
        value, _, basis = space.entries
        assert isinstance(basis, w.Items)
        factor, v = scene.number(value), basis.entries[0]
        scene.need(all(abs(x) < 100 for x in scene.exact(v)) and len(basis.entries) == 1)
        role = "second" if number else "first"
        multiple = w.Product((value, v))
        if abs(factor) > 1:  # the longer arrow lies below the shorter one
            scene.arrow(multiple, multiple, "result")
        scene.arrow(v, v, role)  # type: ignore[arg-type]
        if factor and abs(factor) < 1:
            scene.arrow(multiple, multiple, "result")
        images.append(w.Relation(w.Product((A, v)), "=", multiple))
    scene.need(images)
    scene.caption("on_one_line", images=tuple(images))
