"""Scenes of matrices: what a matrix does to an arrow."""

from __future__ import annotations

from symla.derivation.figure import Tint
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


def matrix_multiply(scene: Scene) -> None:
    """An entry of the product where a row of the first matrix meets a column of the second."""
    A, height, middle = scene.matrix("A")
    B, _, width = scene.matrix("B")
    scene.need(height > 1 or width > 1)
    product = scene.exact(scene.goal)
    entries = list(product)
    found = [k for k, entry in enumerate(entries) if entries.count(entry) == 1]
    scene.need(found)
    i, j = found[0] // width + 1, found[0] % width + 1
    row = tuple([Tint(i, k, component(A, i, k)) for k in range(1, middle + 1)])
    column = tuple([Tint(k, j, component(B, k, j), "second") for k in range(1, middle + 1)])
    terms = tuple([w.Product((component(A, i, k), component(B, k, j))) for k in range(1, middle + 1)])
    entry = terms[0] if len(terms) == 1 else plus(*terms)
    scene.table(A, A, row)
    scene.table(B, B, column)
    scene.table(scene.goal, scene.goal, (Tint(i, j, entry, "result"),))
    scene.caption("row_times_column", entry=scene.told(entry))


def transpose(scene: Scene) -> None:
    """The first row becomes the first column."""
    A, height, width = scene.matrix("A")
    scene.need(height > 1 and width > 1)
    scene.table(A, A, tuple([Tint(1, j, component(A, 1, j)) for j in range(1, width + 1)]))
    turned = w.Transpose(A)
    scene.table(turned, turned, tuple([Tint(j, 1, component(A, 1, j)) for j in range(1, width + 1)]))
    scene.caption("mirrored")
