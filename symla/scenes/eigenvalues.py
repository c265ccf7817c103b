"""Scenes of eigenvalues: an eigenvector and its image on one line through the origin."""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.figure import Circle, Dot, Ellipse, Role, Span
from symla.notation import written as w
from symla.scenes._letters import column_of, component, scaled
from symla.scenes._scene import ORIGIN, Scene
from symla.scenes._spaces import listed
from symla.scenes.orthogonality import level_curve

_MOST_SAMPLES = 8
_MOST_VECTORS = 6


def eigenvectors(scene: Scene) -> None:
    """Two independent eigenvectors of a 2 x 2 matrix, each with its image."""
    A, height, width = scene.matrix("A")
    scene.flat(height == width and height in (2, 3))
    if height == 3:
        return _eigenspaces(scene, A)
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
        if abs(factor) <= 1 and factor not in (0, 1):
            scene.arrow(multiple, multiple, "result")
        if factor:  # of what is mapped to zero every multiple is
            images.append(w.Relation(w.Product((A, v)), "=", multiple))
    scene.need(images)
    scene.caption("on_one_line", images=tuple(images))


def _eigenspaces(scene: Scene, A: w.Name) -> None:
    """The lines and planes of the eigenvectors in space."""
    images: list[w.Node] = []
    scene.need(isinstance(scene.parts["eigenspaces"], w.Items))
    for number, space in enumerate(listed(scene, "eigenspaces")):
        assert isinstance(space, w.Items)
        value, _, basis = space.entries
        assert isinstance(basis, w.Items)
        scene.number(value)
        scene.need(len(basis.entries) < 3)
        role: Role = "second" if number else "first"
        scene.draw(Span(basis.entries, role=role if len(basis.entries) == 2 else "help"))
        for v in basis.entries:
            scene.arrow(v, v, role)
            if scene.number(value):
                images.append(w.Relation(w.Product((A, v)), "=", w.Product((value, v))))
    scene.caption("eigenspaces", images=tuple(images))


def diagonalize(scene: Scene) -> None:
    """The columns of P, each with its image."""
    _columns_with_images(scene, "P")


def orthogonal_diagonalize(scene: Scene) -> None:
    """The perpendicular columns of Q, each with its image."""
    one, two = _columns_with_images(scene, "Q", [w.Name("q", (number,), "vector") for number in ("1", "2")])
    scene.right_angle(ORIGIN, one, two)


def _columns_with_images(scene: Scene, part: str, names: Sequence[w.Node] = ()) -> tuple[w.Node, w.Node]:
    """The columns of a matrix of eigenvectors, by their names in the work, and what A makes of them: multiples by the
    entries on the diagonal.
    """
    A, height, width = scene.matrix("A")
    vectors, values = scene.parts.get(part), scene.parts.get("D")
    scene.flat(height == width == 2)
    scene.need(isinstance(vectors, w.Matrix) and isinstance(values, w.Matrix))
    assert isinstance(vectors, w.Matrix)
    assert isinstance(values, w.Matrix)
    columns: list[w.Node] = [w.Vector(tuple([row[j] for row in vectors.rows])) for j in (0, 1)]
    if names:
        scene.need(set(names) <= scene.names and all(map(scene.same_vector, names, columns)))
        columns = list(names)
    images: list[w.Node] = []
    for j, v in enumerate(columns):
        factor = values.rows[j][j]
        number = scene.number(factor)
        size = abs(number)
        scene.need(all(x.is_real for x in scene.exact(v)))
        image = w.Product((factor, v))
        if size > 1:  # the longer arrow lies below the shorter one
            scene.arrow(image, image, "result")
        scene.arrow(v, None if size > 1 else v, "second" if j else "first")
        if size <= 1 and number not in (0, 1):
            scene.arrow(image, None, "result")
        if size:
            images.append(w.Relation(w.Product((A, v)), "=", image))
    scene.caption("on_one_line", images=tuple(images))
    return columns[0], columns[1]


def svd(scene: Scene) -> None:
    """The images under A of the unit circle and of the right singular vectors: an ellipse and its semiaxes."""
    A = _circle_and_image(scene)
    for number in ("1", "2"):
        right, left = w.Name("v", (number,), "vector"), w.Name("u", (number,), "vector")
        scene.need({right, left} <= scene.names)
        semiaxis = w.Product((w.Name("sigma", (number,)), left))
        scene.arrow(w.Product((A, right)), semiaxis, "first" if number == "1" else "second")
    scene.caption("image_of_circle", A=A)


def singular_values(scene: Scene) -> None:
    """The unit circle and its image."""
    scene.caption("image_of_circle", A=_circle_and_image(scene))


def spectral_norm(scene: Scene) -> None:
    """The image of the unit circle, and the circle that it touches."""
    A = _circle_and_image(scene)
    scene.draw(Circle(ORIGIN, w.Name("sigma", ("1",)), role="first"))
    scene.caption("image_in_circle", A=A, radius=scene.told(w.Name("sigma", ("1",))))


def condition_number(scene: Scene) -> None:
    """The image of the unit circle between the circles that it touches."""
    one, two = w.Name("sigma", ("1",)), w.Name("sigma", ("2",))
    scene.need({one, two} <= scene.names and scene.number(two))
    A = _circle_and_image(scene, unit=False)
    scene.draw(Circle(ORIGIN, one, role="first"))
    scene.draw(Circle(ORIGIN, two, role="second"))
    scene.caption("image_between", A=A, outer=scene.told(one), inner=scene.told(two))


def _circle_and_image(scene: Scene, unit: bool = True) -> w.Name:
    """The unit circle, and what a 2 x 2 matrix with an inverse makes of it."""
    A, one, two = scene.two_columns()
    if unit:
        scene.draw(Circle(ORIGIN, w.ONE))
    scene.draw(Ellipse(one, two))
    return A


def polar(scene: Scene) -> None:
    """The unit circle, what P makes of it, and what U makes of that."""
    A = _circle_and_image(scene)
    P = w.Name("P", (), "matrix")
    scene.need(P in scene.names)
    one, two = (column_of(P, j, 2) for j in (1, 2))
    scene.draw(Ellipse(one, two, role="first"))
    scene.caption("stretched_and_turned", A=A, P=P)


def power_iteration(scene: Scene) -> None:
    """The vectors of the iteration."""
    start = scene.vector("x0")
    found = sorted([n for n in scene.names if n.base == "v" and n.kind == "vector"], key=lambda n: int(n.subscript[0]))
    scene.need(2 <= len(found) <= _MOST_VECTORS)
    scene.arrow(start, start)
    for v in found[:-1]:
        scene.arrow(v, None, "second")
    scene.arrow(found[-1], found[-1], "result")
    scene.caption("turning", start=scene.told(start), last=scene.told(found[-1]))


def markov_steady_state(scene: Scene) -> None:
    """All distributions of two states, the columns of the matrix among them, and the one that stays."""
    P, height, width = scene.matrix("P")
    s = scene.worked("s")
    scene.flat(height == width == 2)
    scene.need(scene.exact(s).shape == (2, 1))
    one, two = (column_of(P, j, 2) for j in (1, 2))
    scene.need(all(sum(scene.exact(column)) == 1 for column in (one, two)))
    scene.segment(w.Vector((w.ONE, w.ZERO)), w.Vector((w.ZERO, w.ONE)))
    scene.draw(Dot(one, None, "first"))
    scene.draw(Dot(two, None, "second"))
    scene.arrow(s, s, "result")
    scene.caption("distributions", s=scene.told(s))


def quadratic_form_matrix(scene: Scene) -> None:
    """The level 1 of a form that is positive definite."""
    name = w.Name("A", (), "matrix")
    scene.need(name in scene.names and scene.exact(name).shape == (2, 2))
    scene.need(isinstance(scene.goal, w.Node))
    level_curve(scene, name)


def pca(scene: Scene) -> None:
    """The samples without their mean, and arrows along the principal axes, as long as the standard deviations."""
    _, count, width = scene.matrix("X")
    variances = scene.parts.get("variances")
    scene.need(width == 2 and count <= _MOST_SAMPLES and isinstance(variances, w.Items))
    assert isinstance(variances, w.Items)
    centred = scene.worked("Z")
    for number, variance in enumerate(variances.entries, 1):
        axis = w.Name("q", (str(number),), "vector")
        scene.need(axis in scene.names)
        end = scaled(scene.form(w.Root(variance)), axis)
        scene.arrow(end, end, "result" if number == 1 else "second")
    for i in range(1, count + 1):
        scene.draw(Dot(w.Vector((component(centred, i, 1), component(centred, i, 2)))))
    scene.caption("principal_axes")
