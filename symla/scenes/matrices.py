"""Scenes of matrices: what a matrix does to an arrow, which entries make which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.derivation.figure import Parallelogram, Role, Tint
from symla.notation import written as w
from symla.notation.sums import minus, plus, sum_of
from symla.scenes._letters import column_of, component, scaled
from symla.scenes._scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable


def matrix_vector(scene: Scene) -> None:
    """The product as a combination of the columns, tip to tail."""
    A, height, width = scene.matrix("A")
    x = scene.called["x"]
    scene.need(2 <= height <= 3 and 2 <= width <= 3 and isinstance(x, w.Name))
    assert isinstance(x, w.Name)
    at: w.Node | None = None
    terms: list[w.Node] = []
    roles = ("first", "second", "first")
    for j in range(1, width + 1):
        column = column_of(A, j, height)
        scene.need(scene.number(component(x, j)) and any(scene.exact(column)))
        factor, shown = scene.form(component(x, j)), scene.form(column)
        terms.append(w.Product((component(x, j), column)))
        end = sum_of(terms)
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
    found = scene.only(scene.goal)
    scene.need(found)
    i, j = found[0]
    row = tuple([Tint(i, k, component(A, i, k)) for k in range(1, middle + 1)])
    column = tuple([Tint(k, j, component(B, k, j), "second") for k in range(1, middle + 1)])
    terms = tuple([w.Product((component(A, i, k), component(B, k, j))) for k in range(1, middle + 1)])
    entry = sum_of(terms)
    scene.table(A, A, row)
    scene.table(B, B, column)
    scene.table(scene.goal, scene.goal, (Tint(i, j, entry, "result"),))
    scene.caption("row_times_column", entry=scene.told(entry))


def matrix_multiply_undefined(scene: Scene) -> None:
    """A row of the first matrix and a column of the second, which differ in length."""
    A, _, middle = scene.matrix("A")
    B, other, _ = scene.matrix("B")
    scene.need(middle != other)
    scene.table(A, A, tuple([Tint(1, k, component(A, 1, k)) for k in range(1, middle + 1)]))
    scene.table(B, B, tuple([Tint(k, 1, component(B, k, 1), "second") for k in range(1, other + 1)]))
    entries, rows = w.Call("columns", (A,)), w.Call("rows", (B,))
    scene.caption("sizes_apart", A=A, B=B, n=w.Count(entries, middle), p=w.Count(rows, other))


def matrix_add_undefined(scene: Scene) -> None:
    """Both matrices: their entries are not in the same places."""
    A, _, _ = scene.matrix("A")
    B, _, _ = scene.matrix("B")
    for name in (A, B):
        scene.table(name, name)
    scene.caption("shapes_apart", A=A, B=B)


matrix_subtract_undefined = hadamard_undefined = matrix_add_undefined


def transpose(scene: Scene) -> None:
    """The first row becomes the first column."""
    A, height, width = scene.matrix("A")
    scene.need(height > 1 and width > 1)
    scene.table(A, A, tuple([Tint(1, j, component(A, 1, j)) for j in range(1, width + 1)]))
    turned = w.Transpose(A)
    scene.table(turned, turned, tuple([Tint(j, 1, component(A, 1, j)) for j in range(1, width + 1)]))
    scene.caption("mirrored")


def matrix_add(scene: Scene) -> None:
    """An entry of the first matrix, and the entry of the sum in its place."""
    _in_its_place(scene, plus)


def matrix_subtract(scene: Scene) -> None:
    """An entry of the first matrix, and the entry of the difference in its place."""
    _in_its_place(scene, minus)


def hadamard(scene: Scene) -> None:
    """An entry of the first matrix, and the entry of the product in its place."""
    _in_its_place(scene, lambda a, b: w.Product((a, b)))


def _in_its_place(scene: Scene, combined: Callable[[w.Node, w.Node], w.Node]) -> None:
    """The first matrix and the result, with the entries of one place, if these say what is done."""
    A, height, width = scene.matrix("A")
    B, _, _ = scene.matrix("B")
    places = [place for place in scene.only(scene.goal) if scene.exact(scene.goal)[place[0] - 1, place[1] - 1] != 0]
    scene.need(height > 1 and width > 1 and places)
    i, j = (2, 3) if (2, 3) in places else places[-1]
    first, second = component(A, i, j), component(B, i, j)
    scene.table(A, A, (Tint(i, j, first),))
    entry = combined(first, second)
    scene.table(scene.goal, scene.goal, (Tint(i, j, entry, "result"),))
    scene.caption("same_place", entry=scene.told(entry))


def matrix_power(scene: Scene) -> None:
    """The image of the unit square under the matrix, once and as often as asked for."""
    A, height, width = scene.matrix("A")
    scene.flat(height == width == 2)
    scene.need(isinstance(scene.goal, w.Power))
    assert isinstance(scene.goal, w.Power)
    scene.need(scene.number(scene.goal.exponent) > 1)
    one, two = (w.Vector((w.Number(k), w.Number(1 - k))) for k in (1, 0))
    shown: tuple[tuple[w.Node, Role], ...] = (
        (scene.goal, "result"),
        (A, "first"),
        (w.Power(A, w.ZERO), "help"),
    )
    for matrix, role in shown:
        right, up = w.Product((matrix, one)), w.Product((matrix, two))
        scene.need(scene.independent(right, up))
        scene.draw(Parallelogram(scene.origin(right), right, up, role=role))
        for side in (right, up) if role != "help" else ():
            scene.arrow(side, role=role)
    scene.caption("unit_square", A=scene.called["A"], power=scene.goal)


def trace(scene: Scene) -> None:
    """The entries of the diagonal."""
    A, height, width = scene.matrix("A")
    scene.need(height == width > 1)
    scene.table(A, A, tuple([Tint(i, i, component(A, i, i)) for i in range(1, height + 1)]))
    scene.caption("diagonal", trace=scene.told(scene.goal))


def reshape(scene: Scene) -> None:
    """The entries of the first row, where they are and where they go."""
    A, height, width = scene.matrix("A")
    found = scene.parts["reshaped"]
    scene.need(isinstance(found, w.Matrix) and height > 1 and width > 1)
    assert isinstance(found, w.Matrix)
    made = next((name for name in scene.names if name.kind == "matrix" and name not in scene.data), None)
    scene.need(made is not None)
    assert made is not None
    scene.give(made, found)
    across = len(found.rows[0])
    places = [(k // across + 1, k % across + 1) for k in range(width)]
    scene.table(A, A, tuple([Tint(1, k + 1, component(A, 1, k + 1)) for k in range(width)]))
    scene.table(made, made, tuple([Tint(i, j, component(made, i, j)) for i, j in places]))
    scene.caption("laid_out")
