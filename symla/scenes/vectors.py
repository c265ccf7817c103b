"""Scenes of vectors: arrows with their components, multiples, sums tip to tail, the unit circle."""

from __future__ import annotations

from itertools import pairwise

from symla.derivation.figure import Box, Circle, Role, Tint
from symla.notation import written as w
from symla.notation.sums import minus, plus, sum_of
from symla.scenes._letters import combination, component, scaled
from symla.scenes._scene import ORIGIN, Scene

_MOST_LINKS = 4


def magnitude(scene: Scene) -> None:
    """The arrow with its components as legs of a right triangle, and its length."""
    arrow_with_length(scene, scene.vector("v", space=True), scene.goal)


def scalar_multiply(scene: Scene) -> None:
    """A vector and its multiple on one line through the origin."""
    v, c = scene.vector("X", space=True), scene.called["c"]
    factor = scene.number(c)
    scene.need(factor not in (0, 1) and any(scene.exact(v)))
    multiple = scaled(scene.form(c), v)
    if abs(factor) > 1:  # the longer arrow lies below the shorter one
        scene.arrow(multiple, multiple, "result")
        scene.arrow(v, v)
    else:
        scene.arrow(v, v)
        scene.arrow(multiple, multiple, "result")
    scene.caption("multiple", v=scene.told(v), product=scene.told(multiple))


def vector_add(scene: Scene) -> None:
    """The second vector begins where the first one ends."""
    u, v = scene.vector("u", space=True), scene.vector("v", space=True)
    scene.need(scene.independent(u, v))
    scene.arrow(u, u)
    scene.arrow(plus(u, v), v, "second", start=u)
    scene.arrow(plus(u, v), plus(u, v), "result")
    scene.caption("sum", u=scene.told(u), v=scene.told(v), sum=scene.told(plus(u, v)))


def vector_subtract(scene: Scene) -> None:
    """The difference leads from the tip of the second vector to the tip of the first."""
    u, v = scene.vector("u", space=True), scene.vector("v", space=True)
    scene.need(scene.independent(u, v))
    scene.arrow(u, u)
    scene.arrow(v, v, "second")
    scene.arrow(u, minus(u, v), "result", start=v)
    scene.caption("difference", u=scene.told(u), v=scene.told(v), difference=scene.told(minus(u, v)))


def unit_vector(scene: Scene) -> None:
    """The vector, and its unit vector on the circle of radius 1."""
    v = scene.vector("v", space=True)
    unit = scene.worked(v.base, "hat")
    in_plane = len(scene.exact(v)) == 2
    if in_plane:
        scene.draw(Circle(ORIGIN, w.ONE))
    if scene.number(w.Norm(v)) != 1:
        scene.arrow(v, v)
    scene.arrow(unit, unit, "result")
    if not in_plane:
        scene.length(unit, w.ONE)
    scene.caption("unit" if in_plane else "unit_in_space", v=scene.told(v), unit=scene.told(unit))


def linear_combination(scene: Scene) -> None:
    """The multiples of two vectors span a parallelogram whose corner is the combination; those of more vectors begin
    where the one before ends.
    """
    vectors, factors = scene.vectors("vectors", space=True), scene.called["coefficients"]
    scene.need(isinstance(factors, w.Items))
    assert isinstance(factors, w.Items)
    if len(vectors) != 2:
        return chained(scene, [(scene.form(a), v) for a, v in zip(factors.entries, vectors, strict=True)], scene.goal)
    first, second = vectors
    a, b = [scene.form(entry) for entry in factors.entries]
    combined(scene, first, second, a, b)
    scene.caption(
        "combination", u=scene.told(first), v=scene.told(second), w=scene.told(combination(a, first, b, second))
    )


def combined(scene: Scene, u: w.Name, v: w.Name, a: w.Node, b: w.Node, name: w.Name | None = None) -> None:
    """a u + b v as the corner of a parallelogram, with u and v."""
    scene.need(scene.independent(u, v) and scene.number(a) and scene.number(b))
    one, two, whole = scaled(a, u), scaled(b, v), combination(a, u, b, v)
    scene.segment(one, whole)
    scene.segment(two, whole)
    for side, own in ((one, u), (two, v)):
        if side != own:
            scene.segment(scene.origin(side), side)
    scene.arrow(u, u)
    scene.arrow(v, v, "second")
    scene.arrow(whole, name or whole, "result")


def chained(scene: Scene, terms: list[tuple[w.Node, w.Node]], whole: w.Node) -> None:
    """Multiples of vectors, each beginning where the one before ends, and the arrow to the last tip."""
    terms = [(factor, v) for factor, v in terms if scene.number(factor) and any(scene.exact(v))]
    scene.need(2 <= len(terms) <= _MOST_LINKS and any(scene.exact(whole)))
    roles: tuple[Role, Role] = ("first", "second")
    at: w.Node | None = None
    steps: list[w.Node] = []
    for number, (factor, v) in enumerate(terms):
        step = scaled(factor, v)
        steps.append(step)
        end = sum_of(steps)
        scene.arrow(end, step, roles[number % 2], start=at)
        at = end
    if not isinstance(whole, w.Name):
        whole = sum_of(steps)
    scene.arrow(whole, whole, "result")
    scene.caption("chain", whole=scene.told(whole))


def arrow_with_length(scene: Scene, v: w.Name, length: w.Node) -> None:
    """The arrow, its components as legs (in space, as edges of a box), its length."""
    count = len(scene.exact(v))
    legs = [i for i in range(1, count + 1) if scene.number(component(v, i))]
    scene.need(legs)
    corners = [
        w.Vector(tuple([component(v, i) if i <= k else w.ZERO for i in range(1, count + 1)])) for k in range(count)
    ]
    corners.append(v)  # type: ignore[arg-type]
    boxed = len(legs) == 3
    if boxed:
        scene.draw(Box(v))
    scene.arrow(v, v)
    for i in legs if len(legs) > 1 else ():
        scene.segment(corners[i - 1], corners[i], scene.form(w.AbsoluteValue(component(v, i))), drawn=not boxed)
    for _, two in pairwise(legs):
        scene.right_angle(corners[two - 1], corners[0], corners[two])
    if boxed:
        scene.segment(corners[0], corners[2], scene.form(w.Norm(corners[2])))
    scene.length(v, scene.form(length))
    key = "box" if boxed else "arrow" if len(legs) > 1 else "on_axis"
    scene.caption(key, v=scene.told(v), length=scene.told(length))


def flatten(scene: Scene) -> None:
    """The entries of the first row, in the matrix and in the vector, which is laid out as a row."""
    A, height, width = scene.matrix("A")
    scene.need(height > 1 and width > 1)
    v = scene.worked("v")
    laid = w.Transpose(v)
    scene.table(A, A, tuple([Tint(1, j, component(A, 1, j)) for j in range(1, width + 1)]))
    scene.table(laid, laid, tuple([Tint(1, j, component(v, j)) for j in range(1, width + 1)]))
    scene.caption("strip")
