"""Scenes of machine learning: a gradient within its circle, the nearest points, a step of k-means."""

from __future__ import annotations

from symla.derivation.figure import Circle, Dot, Graph, Net, Role, Tint
from symla.notation import written as w
from symla.notation.sums import minus
from symla.scenes._letters import component
from symla.scenes._scene import ORIGIN, Scene


def clip_by_norm(scene: Scene) -> None:
    """The gradient, the circle that it may not leave, and what becomes of it."""
    g, limit = scene.vector("g"), scene.called["max_norm"]
    scene.need(any(scene.exact(g)))
    radius = scene.form(limit)
    scene.draw(Circle(ORIGIN, limit, w.Relation(limit, "=", radius)))
    scene.arrow(g, g)
    if scene.number(w.Norm(g)) > scene.number(limit):
        clipped = scene.worked(g.base, "prime")
        scene.arrow(clipped, clipped, "result")
        scene.caption("clipped", g=scene.told(g), c=scene.told(limit), clipped=scene.told(clipped))
    else:
        scene.caption("within", g=scene.told(g), c=scene.told(limit))


def gradient_step(scene: Scene) -> None:
    """From the weights a multiple of the gradient is taken away."""
    weights, g, rate = scene.vector("w"), scene.vector("g"), scene.called["rate"]
    updated = scene.worked(weights.base, "prime")
    assert isinstance(rate, w.Node)
    scene.need(any(scene.exact(g)) and scene.number(rate))
    scene.arrow(weights, weights)
    scene.arrow(updated, w.Negative(w.Product((rate, g))), "second", start=weights)
    scene.arrow(updated, updated, "result")
    scene.caption("step", w=scene.told(weights), updated=scene.told(updated))


def penalty_l1(scene: Scene) -> None:
    """The absolute value of every weight: its share before the factor."""
    weights, ends = _weights(scene)
    for end in ends:
        scene.segment(ORIGIN, w.Vector((end, w.AbsoluteValue(end))), role="result")
    for one in weights:
        scene.draw(Dot(w.Vector((one, w.AbsoluteValue(one)))))
    scene.caption("shares", weights=tuple([scene.told(one) for one in weights]))


def penalty_l2(scene: Scene) -> None:
    """The square of every weight, its share before the factor, beside the absolute value."""
    weights, ends = _weights(scene)
    for end in ends:
        scene.segment(ORIGIN, w.Vector((end, w.AbsoluteValue(end))))
    square = w.Relation(w.Name("y"), "=", w.Power(w.Name("x"), w.TWO))
    scene.draw(Graph((w.ZERO, w.ZERO, w.ONE), square))
    for one in weights:
        scene.draw(Dot(w.Vector((one, w.Power(one, w.TWO)))))
    scene.caption("shares_squared", weights=tuple([scene.told(one) for one in weights]))


def _weights(scene: Scene) -> tuple[list[w.Name], list[w.Name]]:
    """The weights, and the smallest and the largest one where they have different signs."""
    name = scene.called["w"]
    scene.need(isinstance(name, w.Name) and name in scene.data)
    assert isinstance(name, w.Name)
    found = [component(name, i) for i in range(1, len(scene.exact(name)) + 1)]
    scene.need(2 <= len(found) <= 6)
    ordered = sorted(found, key=scene.number)
    least, most = scene.number(ordered[0]), scene.number(ordered[-1])
    scene.need(least < 0 < most and max(-least, most) <= 4)
    return found, [ordered[0], ordered[-1]]


def neuron(scene: Scene) -> None:
    """The inputs with their weights, the sum, and the graph of the activation."""
    x, weights, bias = scene.called["x"], scene.called["w"], scene.called["b"]
    scene.need(isinstance(x, w.Name) and isinstance(weights, w.Name) and x in scene.data and weights in scene.data)
    assert isinstance(x, w.Name)
    assert isinstance(weights, w.Name)
    count = len(scene.exact(x))
    scene.need(count <= 4)
    total = scene.worked("z")
    row = tuple([component(weights, i) for i in range(1, count + 1)])
    assert isinstance(bias, w.Node)
    _net(scene, x, (row,), (bias,), (total,))
    scene.caption("net", sums=(scene.told(total),))


def dense_layer(scene: Scene) -> None:
    """Every input goes to every sum."""
    W, height, width = scene.matrix("W")
    x, b = scene.called["x"], scene.called["b"]
    scene.need(isinstance(x, w.Name) and isinstance(b, w.Name) and 2 <= height <= 4 and width <= 4)
    assert isinstance(x, w.Name)
    assert isinstance(b, w.Name)
    z = scene.worked("z")
    rows = [tuple([component(W, i, j) for j in range(1, width + 1)]) for i in range(1, height + 1)]
    biases, sums = (tuple([component(name, i) for i in range(1, height + 1)]) for name in (b, z))
    _net(scene, x, tuple(rows), biases, sums)
    scene.caption("net", sums=(scene.told(z),))


def _net(
    scene: Scene, x: w.Name, rows: tuple[tuple[w.Node, ...], ...], biases: tuple[w.Node, ...], sums: tuple[w.Node, ...]
) -> None:
    """Neurons with these weights, biases and sums, and the activation that was asked for."""
    function = getattr(scene.called["activation"], "text", "none")
    made = tuple([total if function == "none" else w.Call(function, (total,)) for total in sums])
    inputs = tuple([component(x, i) for i in range(1, len(scene.exact(x)) + 1)])
    output = scene.parts["output"]
    outputs = output.entries if isinstance(output, w.Vector) else (output,)
    scene.net(Net(inputs, rows, biases, sums, made, function), outputs)


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
        scene.draw(Dot(name, name, "first" if name in nearest else "second"))
    scene.draw(Dot(query, query, "result"))
    told = [scene.told(w.Norm(minus(name, query))) for name in nearest]
    scene.caption("neighbours", q=scene.told(query), distances=tuple(told))


def kmeans_step(scene: Scene) -> None:
    """The points by their clusters, and how the centroids move."""
    points, centroids, labels = scene.vectors("points"), scene.vectors("centroids"), scene.parts["labels"]
    scene.need(len(centroids) == 2 and len(points) <= 8 and isinstance(labels, w.Items))
    assert isinstance(labels, w.Items)
    roles: tuple[Role, Role] = ("first", "second")
    for name, label in zip(points, labels.entries, strict=True):
        scene.draw(Dot(name, name, roles[int(scene.number(label)) - 1]))
    moved = [w.Name(name.base, name.subscript, "vector", "prime") for name in centroids]
    for old, new in zip(centroids, moved, strict=True):
        scene.need(new in scene.names)
        scene.draw(Dot(old, old, "help"))
        scene.arrow(new, role="result", start=old)
        scene.draw(Dot(new, new, "result"))
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
