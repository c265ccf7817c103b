"""Scenes of eigenvalues: an eigenvector and its image on one line through the origin."""

from __future__ import annotations

from symla.notation import written as w
from symla.scenes._scene import Scene, component, scaled

_MOST_SAMPLES = 8


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


def pca(scene: Scene) -> None:
    """The samples without their mean, and arrows along the principal axes, as long as the standard deviations."""
    _, count, width = scene.matrix("X")
    variances = scene.parts.get("variances")
    scene.need(width == 2 and count <= _MOST_SAMPLES and isinstance(variances, w.Items))
    assert isinstance(variances, w.Items)
    centred = scene.worked("Z")
    for number, variance in enumerate(variances.entries, 1):
        axis = w.Name("u", (str(number),), "vector")
        scene.need(axis in scene.names)
        end = scaled(scene.form(w.Root(variance)), axis)
        scene.arrow(end, end, "result" if number == 1 else "second")
    for i in range(1, count + 1):
        scene.dot(w.Vector((component(centred, i, 1), component(centred, i, 2))))
    scene.caption("principal_axes")
