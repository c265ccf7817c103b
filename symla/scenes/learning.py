"""Scenes of machine learning: a gradient within its circle, the nearest points, a step of k-means."""

from __future__ import annotations

from symla.derivation.figure import Role, Tint
from symla.notation import written as w
from symla.scenes._scene import ORIGIN, Scene, component, minus


def clip_by_norm(scene: Scene) -> None:
    """The gradient, the circle that it may not leave, and what becomes of it."""
    g, limit = scene.vector("g"), scene.called["max_norm"]
    scene.need(any(scene.exact(g)))
    radius = scene.form(limit)
    scene.circle(ORIGIN, limit, w.Relation(limit, "=", radius))
    scene.arrow(g, g)
    if scene.number(w.Norm(g)) > scene.number(limit):
        clipped = scene.worked(g.base, "prime")
        scene.arrow(clipped, clipped, "result")
        scene.caption("clipped", g=scene.told(g), c=scene.told(limit), clipped=scene.told(clipped))
    else:
        scene.caption("within", g=scene.told(g), c=scene.told(limit))


def nearest_neighbours(scene: Scene) -> None:
    """The points, and the ways from the query to those that are nearest."""
    query, points = scene.vector("query"), scene.vectors("points")
    scene.need(len(points) <= 8 and getattr(scene.called["metric"], "text", "") == "euclidean")
    indices = scene.parts["indices"]
    assert isinstance(indices, w.Items)
    nearest = [points[int(scene.number(index)) - 1] for index in indices.entries]
    for name in nearest:
        scene.segment(query, name, role="first")
    for name in points:
        scene.dot(name, name, "first" if name in nearest else "second")
    scene.dot(query, query, "result")
    told = [scene.told(w.Norm(minus(name, query))) for name in nearest]
    scene.caption("neighbours", q=scene.told(query), distances=tuple(told))


def kmeans_step(scene: Scene) -> None:
    """The points by their clusters, and how the centroids move."""
    points, centroids, labels = scene.vectors("points"), scene.vectors("centroids"), scene.parts["labels"]
    scene.need(len(centroids) == 2 and len(points) <= 8 and isinstance(labels, w.Items))
    assert isinstance(labels, w.Items)
    roles: tuple[Role, Role] = ("first", "second")
    for name, label in zip(points, labels.entries, strict=True):
        scene.dot(name, name, roles[int(scene.number(label)) - 1])
    moved = [w.Name(name.base, name.subscript, "vector", "prime") for name in centroids]
    for old, new in zip(centroids, moved, strict=True):
        scene.need(new in scene.names)
        scene.dot(old, old, "help")
        scene.arrow(new, role="result", start=old)
        scene.dot(new, new, "result")
    scene.caption("centroids", old=tuple(map(scene.told, centroids)), new=tuple(map(scene.told, moved)))


def mask(scene: Scene) -> None:
    """The entries that are kept."""
    A, height, width = scene.matrix("A")
    M, _, _ = scene.matrix("M")
    kept = scene.exact(M)
    places = [(i + 1, j + 1) for i in range(height) for j in range(width) if kept[i, j] == 1]
    scene.need(height > 1 and width > 1 and places)
    scene.table(A, A, tuple([Tint(i, j, component(A, i, j)) for i, j in places]))
    masked = tuple([Tint(i, j, w.Product((component(A, i, j), component(M, i, j))), "result") for i, j in places])
    scene.table(scene.goal, scene.goal, masked)
    scene.caption("kept", mask=w.Relation(M, "=", scene.data[M]))
