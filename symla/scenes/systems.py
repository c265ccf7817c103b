"""Scenes of systems: two lines, the area of a parallelogram, a vector by its coordinates."""

from __future__ import annotations

from symla.derivation.figure import Dot, Line, Parallelogram, Role, Span, Stroke, Tint
from symla.notation import written as w
from symla.notation.sums import sum_of
from symla.scenes._letters import column_of, combination, component, is_minus, opposite, scaled, total
from symla.scenes._scene import Scene
from symla.scenes._spaces import listed, named, subspace
from symla.scenes.vectors import chained, combined

_MOST_COLUMNS = 4


def solve_system(scene: Scene) -> None:
    """Two lines that meet, are parallel, or are one."""
    kind = getattr(scene.parts["kind"], "text", "")
    letters = _unknowns(scene.goal, len(scene.exact(_letters(scene)[0])[0, :]))
    if len(letters) == 3:
        return _planes(scene, letters, kind)
    _lines(scene, _unknowns(scene.goal), (1,) if kind == "infinite" else (1, 2))
    if kind == "one":
        _meeting(scene, scene.parts["particular"])
    else:
        scene.caption("parallel" if kind == "none" else "one_line")


def _planes(scene: Scene, letters: tuple[w.Node, ...], kind: str) -> None:
    """A plane for each equation, equal ones once, and what they have in common."""
    A, b = _letters(scene)
    count = scene.exact(A).shape[0]
    scene.need(count <= 3)
    rows = [w.Vector((*[component(A, i, j) for j in (1, 2, 3)], component(b, i))) for i in range(1, count + 1)]
    chosen = [i for i, row in enumerate(rows, 1) if all(scene.independent(row, other) for other in rows[: i - 1])]
    roles: tuple[Role, ...] = ("first", "second", "help")
    for role, i in zip(roles, chosen, strict=False):
        _equation(scene, letters, i, role)
    ways = listed(scene, "homogeneous") if kind == "infinite" else []
    if kind == "none":
        return scene.caption("planes_apart")
    particular = scene.parts["particular"]
    if kind == "one":
        scene.draw(Dot(particular, particular, "result"))
        return scene.caption("planes_meet", at=particular)
    if len(ways) == 1:
        scene.draw(Span((ways[0],), at=particular))
        return scene.caption("planes_in_line", at=particular, way=ways[0])
    return scene.caption("one_plane")


def cramer(scene: Scene) -> None:
    """Two lines that meet."""
    goal = scene.goal.left if isinstance(scene.goal, w.Relation) else scene.goal
    unknown = goal.factors[-1] if isinstance(goal, w.Product) else goal
    if len(_unknowns(unknown, len(scene.exact(_letters(scene)[1])))) == 3:
        scene.parts["particular"] = scene.parts["solution"]
        return _planes(scene, _unknowns(unknown, 3), "one")
    _lines(scene, _unknowns(unknown), (1, 2))
    _meeting(scene, scene.parts["solution"])


def _meeting(scene: Scene, at: w.Node) -> None:
    scene.draw(Dot(at, at, "result"))
    scene.caption("meeting", at=at)


def _lines(scene: Scene, letters: tuple[w.Node, ...], rows: tuple[int, ...]) -> None:
    """The lines of these equations."""
    A, _ = _letters(scene)
    scene.need(scene.exact(A).shape == (2, 2) and len(letters) == 2)
    for i in rows:
        _equation(scene, letters, i, "first" if i == 1 else "second")


def _equation(scene: Scene, letters: tuple[w.Node, ...], i: int, role: Role) -> None:
    """The line or plane of an equation."""
    A, b = _letters(scene)
    factors = [component(A, i, j) for j in range(1, len(letters) + 1)]
    normal = w.Vector(tuple(factors))
    scene.need(any(scene.exact(normal)))
    left = _left_side(letters, [scene.form(factor) for factor in factors])
    scene.draw(Line(normal, component(b, i), w.Relation(left, "=", scene.form(component(b, i))), role))


def _letters(scene: Scene) -> tuple[w.Name, w.Name]:
    """The matrix and the right sides."""
    matrices = [name for name in scene.data if name.kind == "matrix"]
    vectors = [name for name in scene.data if name.kind == "vector"]
    scene.need(len(matrices) == len(vectors) == 1)
    return matrices[0], vectors[0]


def _unknowns(goal: w.Node, count: int = 2) -> tuple[w.Node, ...]:
    """The letters of the unknowns: x and y, or x_1 and x_2 of a vector x."""
    if isinstance(goal, w.Name):
        return tuple([component(goal, i) for i in range(1, count + 1)])
    return goal.entries if isinstance(goal, w.Vector) else ()


def _left_side(letters: tuple[w.Node, ...], factors: list[w.Node]) -> w.Node:
    """2x - y, without a term whose factor is zero."""
    terms: list[w.Node] = []
    for letter, factor in zip(letters, factors, strict=True):
        if factor == w.ZERO:
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
    A, one, two = scene.two_columns()
    area = w.AbsoluteValue(w.Determinant(A))
    scene.draw(Parallelogram(scene.origin(one), one, two, scene.form(area)))
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
    old, new = scene.vectors("from", space=True), scene.vectors("to", space=True)
    scene.need(len(old) == len(new) == len(scene.exact(old[0])))
    for name in old:
        scene.arrow(name, name)
    for name in new:
        scene.arrow(name, name, "second")
    scene.caption("bases", old=tuple(map(scene.told, old)), new=tuple(map(scene.told, new)))


def coordinates(scene: Scene) -> None:
    """The vector as a combination of the basis."""
    v, basis = scene.vector("v", space=True), scene.vectors("basis", space=True)
    found = scene.parts["coordinates"]
    assert isinstance(found, w.Vector)
    if len(basis) > 2:
        return chained(scene, [(scene.form(a), own) for a, own in zip(found.entries, basis, strict=True)], v)
    scene.need(len(basis) == 2)
    a, b = [scene.form(entry) for entry in found.entries]
    combined(scene, basis[0], basis[1], a, b, v)
    whole = combination(a, basis[0], b, basis[1])
    scene.caption("coordinates", one=scene.told(basis[0]), two=scene.told(basis[1]), v=w.Relation(v, "=", whole))


def column_space(scene: Scene) -> None:
    """The columns, and the line or plane of the independent ones; where these span all, the columns alone."""
    A, height, width = scene.matrix("A")
    basis = listed(scene, "basis")
    scene.flat(height in (2, 3))
    scene.need(basis and width <= _MOST_COLUMNS)
    names = named(scene, "c", basis)
    if len(basis) < height:
        scene.draw(Span(tuple(names)))
    shown = [scene.exact(one) for one in basis]
    for j in range(1, width + 1):
        column = column_of(A, j, height)
        if any(scene.exact(column)) and scene.exact(column) not in shown:
            scene.arrow(column, scene.form(column), "help")
    for one in names:
        scene.arrow(one, one if one in scene.names else scene.form(one))
    kind = "columns_in_plane" if len(basis) == 2 else "columns_on_line"
    told = tuple([scene.told(one) if one in scene.names else scene.form(one) for one in names])
    scene.caption(kind if len(basis) < height else "columns_span", basis=told)


def row_space(scene: Scene) -> None:
    """The line or plane of the rows."""
    _space(scene, "row")


def null_space(scene: Scene) -> None:
    """The line or plane of all solutions of A x = 0."""
    _space(scene, "null")


left_null_space = null_space


def _space(scene: Scene, kind: str) -> None:
    basis = listed(scene, "basis")
    found = named(scene, "r", basis) if kind == "row" else basis
    subspace(scene, found)
    scene.caption("plane_spanned" if len(basis) == 2 else "line_spanned", basis=tuple(basis))


def linear_independence(scene: Scene) -> None:
    """The vectors: dependent ones in a plane or on a line, where this is seen."""
    vectors = list[w.Node](scene.vectors("vectors", space=True))
    size = len(scene.exact(vectors[0]))
    scene.need(2 <= len(vectors) <= 3 and all(any(scene.exact(v)) for v in vectors))
    pair = next(([v, u] for k, u in enumerate(vectors) for v in vectors[:k] if scene.independent(v, u)), None)
    if pair is not None and size == 3:
        scene.draw(Span(tuple(pair)))
    for v in vectors:
        scene.arrow(v, v, "first" if pair is None or v in pair else "second")
    relation = scene.parts.get("relation")
    if isinstance(relation, w.Vector):
        terms = [(scene.form(c), v) for c, v in zip(relation.entries, vectors, strict=True) if scene.number(c)]
        zero = scene.origin(vectors[0])
        told = w.Relation(sum_of(list(total(terms))), "=", zero)
        return scene.caption("on_a_line" if pair is None else "in_a_plane", relation=told)
    return scene.caption("arrows_apart", arrows=tuple(map(scene.told, vectors)))


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
