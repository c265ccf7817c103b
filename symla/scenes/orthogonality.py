"""Scenes of orthogonality: what Gram and Schmidt take away, and a line between points with the vertical distances."""

from __future__ import annotations

from symla.derivation.figure import Circle, Dot, Ellipse, Graph, Line
from symla.notation import written as w
from symla.notation.sums import minus
from symla.scenes._letters import column_of, component, total
from symla.scenes._scene import ORIGIN, Scene
from symla.scenes._spaces import above, listed, subspace

_MOST_POINTS = 6


def gram_schmidt(scene: Scene) -> None:
    """Two vectors, and what is left of the second one: perpendicular to the first.  The same of three in space."""
    vectors = scene.vectors("vectors", space=True)
    if len(vectors) == 3:
        return _made_perpendicular(scene, vectors)
    scene.need(len(vectors) == 2)
    one, two = vectors
    left = w.Name("u", ("2",), "vector")
    scene.need(left in scene.names and scene.independent(one, two))
    scene.arrow(one, one)
    scene.arrow(two, two, "second")
    scene.arrow(left, left, "result")
    scene.segment(left, two)
    scene.right_angle(scene.origin(one), one, left)
    scene.caption("what_is_left", a=scene.told(one), b=scene.told(two), u=scene.told(left))


def orthogonal_complement(scene: Scene) -> None:
    """The given vectors, and the line or plane perpendicular to all of them."""
    vectors = list[w.Node](scene.vectors("vectors", space=True))
    basis = listed(scene, "basis")
    subspace(scene, basis)
    for v in vectors:
        scene.arrow(v, v, "result")
        scene.right_angle(scene.origin(v), v, basis[0])
    scene.caption("perpendicular", vectors=tuple(map(scene.told, vectors)))


def project_onto_span(scene: Scene) -> None:
    """The projection on a plane is where the perpendicular from the tip meets it."""
    a, vectors = scene.vector("a", space=True), list[w.Node](scene.vectors("onto", space=True))
    shadow = scene.worked("p")
    independent = [v for number, v in enumerate(vectors) if scene.independent(*vectors[: number + 1])]
    above(scene, independent, a, shadow, shadow)
    scene.caption("foot", a=scene.told(a), shadow=scene.told(shadow))


def least_squares(scene: Scene) -> None:
    """The product nearest to the right side is where the perpendicular meets the plane of the columns."""
    A, height, width = scene.matrix("A")
    b, x = scene.vector("b", space=True), scene.worked("x", "hat")
    columns = list[w.Node]([column_of(A, j, height) for j in range(1, width + 1)])
    independent = [v for number, v in enumerate(columns) if scene.independent(*columns[: number + 1])]
    shadow = w.Product((A, x))
    scene.need(len(scene.exact(b)) == height)
    above(scene, independent, b, shadow, shadow)
    scene.caption("foot", a=scene.told(b), shadow=scene.told(shadow))


def qr(scene: Scene) -> None:
    """The columns of the matrix, and what the Gram-Schmidt process makes of them."""
    _, height, width = scene.matrix("A")
    scene.flat(2 <= width <= height <= 3)
    _made_perpendicular(scene, [w.Name("c", (str(k),), "vector") for k in range(1, width + 1)])


def _made_perpendicular(scene: Scene, given: list[w.Name]) -> None:
    """Vectors, and the perpendicular ones that are made of them one after the other."""
    names = [w.Name("u", (str(k),), "vector") for k in range(1, len(given) + 1)]
    scene.need(set(names) <= scene.names and set(given) <= scene.names)
    left: list[w.Node] = [name for name in names if any(scene.exact(name))]
    for k, own in enumerate(given):
        scene.arrow(own, own, "second" if k else "first")
    for one in left[1:]:
        scene.arrow(one, one, "result")
    origin = scene.origin(given[0])
    for number, one in enumerate(left):
        for other in left[number + 1 :]:
            scene.right_angle(origin, one, other)
    products = [w.VectorProduct("dot", one, other) for k, one in enumerate(left) for other in left[k + 1 :]]
    scene.need(products)
    scene.caption(
        "made_perpendicular", vectors=tuple(map(scene.told, given)), products=tuple(map(scene.told, products))
    )


def is_orthogonal(scene: Scene) -> None:
    """The columns of the matrix beside the unit circle, and the right angle between them."""
    _, one, two = scene.two_columns()
    scene.draw(Circle(ORIGIN, w.ONE))
    names = [w.Name("q", (number,), "vector") for number in ("1", "2")]
    labels = names if set(names) <= scene.names else [scene.form(one), scene.form(two)]
    scene.arrow(one, labels[0])
    scene.arrow(two, labels[1], "second")
    product = w.VectorProduct("dot", one, two)
    if not scene.number(product):
        scene.right_angle(ORIGIN, one, two)
    scene.caption("columns_and_circle")


def quadratic_form(scene: Scene) -> None:
    """The vectors for which a positive definite form is 1."""
    level_curve(scene, scene.matrix("A")[0])


quadratic_form_definiteness = cholesky = quadratic_form


def level_curve(scene: Scene, A: w.Name) -> None:
    """The ellipse on which the form of a positive definite matrix is 1, by two vectors that the form makes conjugate:
    (1/√a, 0) and (-b, a)/√(a det A).
    """
    scene.need(scene.exact(A).shape == (2, 2))
    a, b, c = component(A, 1, 1), component(A, 1, 2), component(A, 2, 2)
    scene.need(scene.same(scene.number(b), scene.number(component(A, 2, 1))))
    area = w.Sum((w.Product((a, c)), w.Negative(w.Power(b, w.TWO))))
    scene.need(scene.number(a) > 0 and scene.number(area) > 0)
    one = w.Vector((w.Quotient(w.ONE, w.Root(a)), w.ZERO))
    below = w.Root(w.Product((a, area)))
    two = w.Vector((w.Quotient(w.Negative(b), below), w.Quotient(a, below)))
    x, y = w.Name("x"), w.Name("y")
    terms = [(scene.form(a), w.Power(x, w.TWO)), (scene.form(w.Product((w.TWO, b))), w.Product((x, y)))]
    terms.append((scene.form(c), w.Power(y, w.TWO)))
    form = w.Relation(w.Sum(total([(factor, term) for factor, term in terms if scene.number(factor)])), "=", w.ONE)
    scene.draw(Ellipse(one, two, form))
    scene.caption("level")


def covariance_matrix(scene: Scene) -> None:
    """The samples, and their mean."""
    X, count, width = scene.matrix("X")
    scene.need(width == 2 and count <= _MOST_POINTS)
    mean = scene.worked("m")
    for i in range(1, count + 1):
        scene.draw(Dot(w.Vector((component(X, i, 1), component(X, i, 2)))))
    scene.draw(Dot(mean, mean, "result"))
    scene.caption("samples", mean=scene.told(mean))


def fit_polynomial(scene: Scene) -> None:
    """The points, the graph, and the vertical distances between them."""
    points, c = scene.vectors("points"), scene.worked("c", "hat")
    count = len(scene.exact(c))
    scene.need(len(points) <= _MOST_POINTS and count > 1)
    coefficients = tuple([component(c, k) for k in range(1, count + 1)])
    scene.draw(Graph(coefficients, _equation([scene.form(one) for one in coefficients])))
    residual = w.Name("r", (), "vector")
    scene.need(residual in scene.names)
    for i, p in enumerate(points, 1):
        scene.segment(p, minus(p, w.Vector((w.ZERO, component(residual, i)))))
    for p in points:
        scene.draw(Dot(p, p))
    scene.caption("best_graph", points=tuple(points), c=scene.told(c))


def _equation(coefficients: list[w.Node]) -> w.Relation:
    """y = 2 - 3x + x^2"""
    x = w.Name("x")
    powers: list[w.Node] = [w.ONE, x]
    powers += [w.Power(x, w.Number(k)) for k in range(2, len(coefficients))]
    terms = [(one, power) for one, power in zip(coefficients, powers, strict=True) if one != w.ZERO]
    constant = [one for one, power in terms if power == w.ONE]
    others = total([(one, power) for one, power in terms if power != w.ONE], bool(constant))
    found = (*constant, *others) or (w.ZERO,)
    return w.Relation(w.Name("y"), "=", w.Sum(found) if len(found) > 1 else found[0])


def fit_line(scene: Scene) -> None:
    """The points, the line, and the vertical distances between them."""
    points, c = scene.vectors("points"), scene.worked("c", "hat")
    first, slope = component(c, 1), component(c, 2)
    scene.need(len(points) <= _MOST_POINTS and scene.exact(slope).is_number)
    scene.draw(Line(w.Vector((w.Negative(slope), w.ONE)), first, role="result"))
    for p in points:
        x = component(p, 1)
        scene.segment(p, w.Vector((x, w.Sum((first, w.Product((slope, x)))))))
    for p in points:
        scene.draw(Dot(p, p))
    scene.caption("best_line", points=tuple(points), c=scene.told(c))
