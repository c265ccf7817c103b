"""Scenes of systems: two lines, the area of a parallelogram, a vector by its coordinates."""

from __future__ import annotations

from symla.derivation.figure import Stroke, Tint
from symla.notation import written as w
from symla.notation.sums import sum_of
from symla.scenes._letters import combination, component, is_minus, opposite, scaled
from symla.scenes._scene import Scene
from symla.scenes.vectors import combined


def solve_system(scene: Scene) -> None:
    """Two lines that meet, are parallel, or are one."""
    kind = getattr(scene.parts["kind"], "text", "")
    _lines(scene, _unknowns(scene.goal), (1,) if kind == "infinite" else (1, 2))
    if kind == "one":
        _meeting(scene, scene.parts["particular"])
    else:
        scene.caption("parallel" if kind == "none" else "one_line")


def cramer(scene: Scene) -> None:
    """Two lines that meet."""
    goal = scene.goal.left if isinstance(scene.goal, w.Relation) else scene.goal
    _lines(scene, _unknowns(goal.factors[-1] if isinstance(goal, w.Product) else goal), (1, 2))
    _meeting(scene, scene.parts["solution"])


def _meeting(scene: Scene, at: w.Node) -> None:
    scene.dot(at, at, "result")
    scene.caption("meeting", at=at)


def _lines(scene: Scene, letters: tuple[w.Node, ...], rows: tuple[int, ...]) -> None:
    """The lines of these equations."""
    A, b = _letters(scene)
    scene.need(scene.exact(A).shape == (2, 2) and len(letters) == 2)
    for i in rows:
        normal = w.Vector((component(A, i, 1), component(A, i, 2)))
        scene.need(any(scene.exact(normal)))
        left = _left_side(letters, [scene.form(component(A, i, j)) for j in (1, 2)])
        told = w.Relation(left, "=", scene.form(component(b, i)))
        scene.line(normal, component(b, i), told, "first" if i == 1 else "second")


def _letters(scene: Scene) -> tuple[w.Name, w.Name]:
    """The matrix and the right sides."""
    matrices = [name for name in scene.data if name.kind == "matrix"]
    vectors = [name for name in scene.data if name.kind == "vector"]
    scene.need(len(matrices) == len(vectors) == 1)
    return matrices[0], vectors[0]


def _unknowns(goal: w.Node) -> tuple[w.Node, ...]:
    """The letters of the unknowns: x and y, or x_1 and x_2 of a vector x."""
    if isinstance(goal, w.Name):
        return (component(goal, 1), component(goal, 2))
    return goal.entries if isinstance(goal, w.Vector) else ()


def _left_side(letters: tuple[w.Node, ...], factors: list[w.Node]) -> w.Node:
    """2x - y, without a term whose factor is zero."""
    terms: list[w.Node] = []
    for letter, factor in zip(letters, factors, strict=True):
        if factor == w.Number(0):
            continue
        minus = is_minus(factor) and bool(terms)
        term = scaled(opposite(factor) if minus else factor, letter)
        terms.append(w.Negative(term) if minus else term)
    return sum_of(terms)


def determinant(scene: Scene) -> None:
    """The area of the parallelogram of the columns."""
    A, height, width = scene.matrix("A")
    if height == width == 3:
        return _sarrus(scene, A)
    scene.flat(height == width == 2)
    one, two = (w.Vector((component(A, 1, j), component(A, 2, j))) for j in (1, 2))
    scene.need(scene.independent(one, two))
    area = w.AbsoluteValue(w.Determinant(A))
    scene.parallelogram(one, two, scene.form(area))
    scene.arrow(one, scene.form(one))
    scene.arrow(two, scene.form(two), "second")
    scene.caption("area", area=scene.told(area))


def _sarrus(scene: Scene, A: w.Name) -> None:
    """The six products of three entries, in the matrix with its first two columns written once more."""
    rows = [[component(A, i, j) for j in (1, 2, 3, 1, 2)] for i in (1, 2, 3)]
    strokes: list[Stroke] = []
    for start, step in ((1, 1), (2, 1), (3, 1), (3, -1), (4, -1), (5, -1)):
        through = tuple([rows[i][start - 1 + step * i] for i in range(3)])
        strokes.append(Stroke(start, step > 0, w.Product(through), "first" if step > 0 else "second"))
    scene.table(w.Matrix(tuple([tuple(row) for row in rows])), None, (), tuple(strokes))
    scene.caption("sarrus")


def change_of_basis(scene: Scene) -> None:
    """The vectors of both bases."""
    old, new = scene.vectors("from"), scene.vectors("to")
    scene.need(len(old) == len(new) == 2)
    for name in old:
        scene.arrow(name, name)
    for name in new:
        scene.arrow(name, name, "second")
    scene.caption("bases", old=tuple(map(scene.told, old)), new=tuple(map(scene.told, new)))


def coordinates(scene: Scene) -> None:
    """The vector as a combination of the basis."""
    v, basis, found = scene.vector("v"), scene.vectors("basis"), scene.parts["coordinates"]
    scene.need(len(basis) == 2)
    assert isinstance(found, w.Vector)
    a, b = [scene.form(entry) for entry in found.entries]
    combined(scene, basis[0], basis[1], a, b, v)
    whole = combination(a, basis[0], b, basis[1])
    scene.caption("coordinates", one=scene.told(basis[0]), two=scene.told(basis[1]), v=w.Relation(v, "=", whole))


def row_echelon(scene: Scene) -> None:
    """The pivots of the echelon form."""
    _pivots(scene)


def lu(scene: Scene) -> None:
    """The pivots of the reduced matrix."""
    _pivots(scene, "U")


rref, plu = row_echelon, lu


def _pivots(scene: Scene, part: str = "") -> None:
    form = next((form for key, form in scene.parts.items() if isinstance(form, w.Matrix) and part in ("", key)), None)
    name = next((w.Name(key) for key, own in scene.parts.items() if own is form), None)
    if part:  # it has its letter in the work
        name = next((own for own in scene.names if own.base == part and own not in scene.data), None)
    scene.need(isinstance(form, w.Matrix) and name is not None and form.bar is None)
    assert isinstance(form, w.Matrix)
    assert name is not None
    scene.give(name, form)
    rings: list[Tint] = []
    for i, row in enumerate(form.rows, 1):
        leading = next((j for j, entry in enumerate(row, 1) if scene.number(entry)), None)
        if leading is not None:
            rings.append(Tint(i, leading, None, "first", ringed=True))
    columns = [ring.column for ring in rings]
    scene.need(len(form.rows) > 1 and rings and columns == sorted(set(columns)) and rings[-1].row == len(rings))
    scene.table(name, None, tuple(rings))
    scene.caption("pivots")
