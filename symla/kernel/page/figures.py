"""Figures: every point lies where it is stated to lie, and what a label says of its mark is true.

    v = (3, 4)                      stated beside the marks, proved like any other statement
    Arrow(0, v, label u)            u = v - 0
    Segment(p, q, label 5)          5 >= 0, and 5^2 is the squared distance of p and q
    RightAngle(p, q, r)             (q - p) · (r - p) = 0
    Angle(p, q, r, label t)         cos t times both lengths is (q - p) · (r - p), and 0 <= t <= π

A mark may refer only to points and lengths whose positions are stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final

from symla.derivation import figure as f
from symla.derivation.model import Derivation, Figure
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Refuted, Verdict
from symla.kernel.page.curves import CURVES, NO_PLACE, SEEN, Claims, Stated
from symla.kernel.page.here import pivots
from symla.kernel.page.spaces import SPACE, area_squared, common, dot_product
from symla.notation import written as w
from symla.notation.sums import minus
from symla.problems import captions

_IN_SPACE: Final = {f.Arrow, f.Segment, f.Dot, f.RightAngle, f.Angle, f.Parallelogram, f.Line, f.Span, f.Box}
_OTHER_FIGURE = Refuted("the caption is that of another figure")
_NOWHERE = Refuted("a place is stated as a point or number of its own")


def figure_holds(prover: Prover, figure: Figure, derivation: Derivation) -> Iterator[tuple[str, Verdict]]:
    """The verdict on the caption, every place and every mark of a figure, and what it is about.  The unknowns in the
    equations of lines are those that are sought.
    """
    goal = derivation.goal
    if not _says_what_is_drawn(figure, derivation.operation):
        yield "caption", _OTHER_FIGURE
    stated: dict[w.Node, w.Node] = {}
    for number, place in enumerate(figure.places, 1):
        where = f"place {number}"
        if (
            not isinstance(place, w.Relation)
            or place.symbol != "="
            or place.left in stated
            or not _is_plain(place.right)
        ):
            yield where, _NOWHERE
            continue
        stated[place.left] = place.right
        yield where, prover.holds(place)
    size = _dimension(figure, stated)
    for number, mark in enumerate(figure.marks, 1):
        where = f"mark {number}"
        if not all(_fits(name, stated.get(point), size) for name, point in f.points_of(mark)):
            yield where, NO_PLACE
            continue
        claims = _line(mark, stated, goal) if isinstance(mark, f.Line) else _CLAIMS[type(mark)](mark, stated)
        shared = common(mark, figure, stated) if isinstance(mark, f.Span) and mark.at is not None else ()
        for claim in (*claims, *shared):
            yield where, prover.holds(claim) if isinstance(claim, w.Node) else claim


def _says_what_is_drawn(figure: Figure, operation: str) -> bool:
    """Whether the caption is one of this operation, tells its own facts, each of a list once, and the figure has the
    marks that it speaks of, and none of another kind.
    """
    caption, known = figure.caption, captions().get(figure.caption.key)
    if known is None or operation not in known.of or known.tells != {name for name, _ in caption.facts}:
        return False
    marks = Counter([type(mark).__name__ for mark in figure.marks])
    lists = [fact for _, fact in caption.facts if type(fact) is tuple]
    return (
        known.shows <= marks.keys() <= known.shows | known.also
        and all(marks[mark] == count for mark, count in known.counts)
        and all(0 < len(set(fact)) == len(fact) for fact in lists)
    )


def _is_plain(node: w.Node) -> bool:
    """Whether it holds no letters and no functions but the exponential, so that it can be drawn."""
    calls = {part.function for part in w.inside(node) if type(part) is w.Call}
    return calls <= {"exp"} and all(type(part) is not w.Name for part in w.inside(node))


def _dimension(figure: Figure, stated: Stated) -> int:
    """2 in the plane, 3 in space, which only some marks can be in."""
    in_space = {type(mark) for mark in figure.marks} <= _IN_SPACE
    sizes = {len(place.entries) for place in stated.values() if type(place) is w.Vector}
    return 3 if in_space and sizes == {3} else 2


def _fits(field: str, place: w.Node | None, size: int) -> bool:
    """Whether a place is stated, and is the point, number or matrix that this field of a mark needs."""
    if field == "matrix":
        return type(place) is w.Matrix
    if field in f.LENGTHS:
        return place is not None and type(place) not in (w.Vector, w.Matrix)
    return type(place) is w.Vector and len(place.entries) == size


def _displacement(stated: Stated, start: w.Node, end: w.Node) -> w.Vector:
    """The vector from one stated point to another."""
    a, b = stated[start], stated[end]
    assert isinstance(a, w.Vector)
    assert isinstance(b, w.Vector)
    return w.Vector(tuple([minus(y, x) for x, y in zip(a.entries, b.entries, strict=True)]))


def _has_length(displacement: w.Vector) -> w.Node:
    return w.Relation(dot_product(displacement, displacement), ">", w.ZERO)


def _labelled(label: w.Node | None, *claims: Callable[[w.Node], w.Node]) -> Claims:
    """The claims about what a label stands for; of a statement, its left side, and the statement."""
    if label is None:
        return
    if isinstance(label, w.Relation):
        yield label
        label = label.left
    for claim in claims:
        yield claim(label)


def _is(symbol: w.RelationSymbol, right: w.Node) -> Callable[[w.Node], w.Node]:
    return lambda value: w.Relation(value, symbol, right)


def _arrow(mark: f.Arrow, stated: Stated) -> Claims:
    displacement = _displacement(stated, mark.start, mark.end)
    yield _has_length(displacement)
    yield from _labelled(mark.label, _is("=", displacement))
    if mark.label is None and type(mark.start) is w.Vector:  # no label says from where to where it leads
        yield w.Relation(mark.start, "=", w.Vector((w.ZERO,) * len(displacement.entries)))


def _segment(mark: f.Segment, stated: Stated) -> Claims:
    displacement = _displacement(stated, mark.start, mark.end)
    yield _has_length(displacement)
    squared = dot_product(displacement, displacement)
    yield from _labelled(mark.label, _is(">=", w.ZERO), lambda length: w.Relation(w.Power(length, w.TWO), "=", squared))


def _dot(mark: f.Dot, stated: Stated) -> Claims:
    yield from _labelled(mark.label, _is("=", stated[mark.at]))


def _right_angle(mark: f.RightAngle, stated: Stated) -> Claims:
    one, two = _displacement(stated, mark.at, mark.one), _displacement(stated, mark.at, mark.two)
    yield _has_length(one)
    yield _has_length(two)
    yield w.Relation(dot_product(one, two), "=", w.ZERO)


def _angle(mark: f.Angle, stated: Stated) -> Claims:
    one, two = _displacement(stated, mark.at, mark.one), _displacement(stated, mark.at, mark.two)
    yield _has_length(one)
    yield _has_length(two)

    def fits_cosine(angle: w.Node) -> w.Node:
        cosine = w.Call("cos", (angle,))
        return w.Relation(w.Product((w.Norm(one), w.Norm(two), cosine)), "=", dot_product(one, two))

    yield from _labelled(mark.label, fits_cosine, _is(">=", w.ZERO), _is("<=", w.PI))


def _circle(mark: f.Circle, stated: Stated) -> Claims:
    yield w.Relation(stated[mark.radius], ">", w.ZERO)
    yield from _labelled(mark.label, _is("=", stated[mark.radius]))


def _parallelogram(mark: f.Parallelogram, stated: Stated) -> Claims:
    squared = area_squared(stated[mark.one], stated[mark.two])
    yield w.Relation(squared, ">", w.ZERO)
    yield from _labelled(mark.label, _is(">=", w.ZERO), lambda area: w.Relation(w.Power(area, w.TWO), "=", squared))


def _line(mark: f.Line, stated: Stated, goal: w.Node) -> Claims:
    normal = stated[mark.normal]
    assert isinstance(normal, w.Vector)
    yield _has_length(normal)
    if mark.label is None:
        return
    label = mark.label
    unknowns = _unknowns(goal, len(normal.entries))
    factors = _factors(label.left, unknowns) if isinstance(label, w.Relation) and label.symbol == "=" else None
    if factors is None or not isinstance(label, w.Relation):
        yield Refuted("this is no equation of a line or plane in the unknowns")
        return
    yield w.Relation(label.right, "=", stated[mark.offset])
    for factor, entry in zip(factors, normal.entries, strict=True):
        yield w.Relation(factor, "=", entry)


def _unknowns(goal: w.Node, count: int) -> list[w.Node]:
    if isinstance(goal, w.Relation) and isinstance(goal.left, w.Product):
        goal = goal.left.factors[-1]  # A x = b
    if isinstance(goal, w.Name):
        return [w.Name(goal.base, (*goal.subscript, str(i)), "scalar", goal.accent) for i in range(1, count + 1)]
    return list(goal.entries) if isinstance(goal, w.Vector) and len(goal.entries) == count else []


def _factors(left: w.Node, unknowns: list[w.Node]) -> list[w.Node] | None:
    """The factors of the unknowns on the left side of an equation, each unknown once at most; None if it is another
    expression.
    """
    found: dict[w.Node, w.Node] = {}
    for term in left.terms if isinstance(left, w.Sum) else (left,):
        inner = term.operand if isinstance(term, w.Negative) else term
        factor, letter = inner.factors if isinstance(inner, w.Product) and len(inner.factors) == 2 else (w.ONE, inner)
        if letter not in unknowns or letter in found:
            return None
        found[letter] = w.Negative(factor) if isinstance(term, w.Negative) else factor
    return [found.get(letter, w.ZERO) for letter in unknowns] if unknowns else None


def _table(mark: f.Table, stated: Stated) -> Claims:
    grid = stated[mark.matrix]
    if not isinstance(grid, w.Matrix) or not grid.rows:
        yield Refuted("a table shows a matrix")
        return
    if mark.label is not None:
        yield w.Relation(mark.label, "=", grid)
    ringed = [(tint.row, tint.column) for tint in mark.tints if tint.ringed]
    if ringed and ringed != pivots(grid):
        yield Refuted("these are not the pivots")
    for tint in mark.tints:
        if not (1 <= tint.row <= len(grid.rows) and 1 <= tint.column <= len(grid.rows[0])):
            yield Refuted("there is no such entry")
        elif tint.label is None:
            yield SEEN if tint.ringed else Refuted("a tinted entry has a name")
        elif not _names_entry(tint.label, tint, mark.matrix):
            yield Refuted("the label names another entry")
        else:
            yield w.Relation(tint.label, "=", grid.rows[tint.row - 1][tint.column - 1])
    for stroke in mark.strokes:
        step = 1 if stroke.to_the_right else -1
        columns = [stroke.column - 1 + step * i for i in range(len(grid.rows))]
        if not all(0 <= column < len(grid.rows[0]) for column in columns) or not isinstance(mark.matrix, w.Matrix):
            yield Refuted("the stroke leaves the table")
            continue
        letters, numbers = (
            tuple([row[column] for row, column in zip(table.rows, columns, strict=True)])
            for table in (mark.matrix, grid)
        )
        if stroke.label == w.Product(letters):
            yield w.Relation(stroke.label, "=", w.Product(numbers, signed=True))
        else:
            yield Refuted("this is not the product of the entries on the stroke")


def _net(mark: f.Net, stated: Stated) -> Claims:
    rows = (mark.weights, mark.biases, mark.sums, mark.outputs)
    spoken = (*mark.inputs, *mark.biases, *mark.sums, *mark.outputs, *[one for row in mark.weights for one in row])
    if len({len(row) for row in rows}) != 1 or any(len(row) != len(mark.inputs) for row in mark.weights):
        yield Refuted("every neuron has a weight for every input, a bias, a sum and an output")
    elif any(isinstance(stated.get(one), w.Vector | w.Matrix | None) for one in spoken):
        yield NO_PLACE
    else:
        for weights, bias, total, output in zip(*rows, strict=True):
            products = [w.Product((one, other)) for one, other in zip(weights, mark.inputs, strict=True)]
            yield w.Relation(total, "=", w.Sum((*products, bias)))
            applied = total if mark.function == "none" else w.Call(mark.function, (total,))
            yield SEEN if output == applied else Refuted("the output is not this function of the sum")


def _names_entry(label: w.Node, tint: f.Tint, matrix: w.Node) -> bool:
    """Whether the label is about this entry: its name, or an expression in entries of this place, a_12 m_12."""
    if type(label) is w.Name:
        return _stands_at(label, tint, matrix)
    places = {part.subscript[-2:] for part in w.names_in(label)}
    return len(places) != 1 or len(*places) < 2 or places == {(str(tint.row), str(tint.column))}


def _stands_at(name: w.Name, tint: f.Tint, matrix: w.Node) -> bool:
    """Whether the last indices of an entry's name are its row and column; in a transpose, column and row, and of a
    vector's the column alone.
    """
    if isinstance(matrix, w.Transpose) and isinstance(matrix.operand, w.Name) and matrix.operand.kind == "vector":
        return name.subscript == (*matrix.operand.subscript, str(tint.column)) and name.base == matrix.operand.base
    place = (str(tint.row), str(tint.column))
    return name.subscript[-2:] == (place[::-1] if isinstance(matrix, w.Transpose) else place)


_CLAIMS: Final[dict[type, Callable[[Any, Stated], Claims]]] = {
    f.Arrow: _arrow,
    f.Segment: _segment,
    f.Dot: _dot,
    f.RightAngle: _right_angle,
    f.Angle: _angle,
    f.Circle: _circle,
    f.Parallelogram: _parallelogram,
    **SPACE,
    **CURVES,
    f.Table: _table,
    f.Net: _net,
}
