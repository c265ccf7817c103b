"""What a mark of a figure claims: true marks are proved, false ones refused, in the plane and in space."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.figure import (
    Angle,
    Arrow,
    Box,
    Circle,
    Dot,
    Ellipse,
    Parallelogram,
    RightAngle,
    Segment,
    Span,
)
from symla.derivation.model import Derivation, Figure
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.solving.pictures import picture_of
from tests.kernel.one_change import with_mark


def is_true_but_for_words(derivation: Derivation, figure: Figure) -> bool:
    """Whether all of the figure is proved, whichever marks its caption speaks of."""
    failures = verify(replace(derivation, figures=(figure,))).failures
    return all("caption" in failure.where for failure in failures)


V = w.Name("v", (), "vector")
ZERO = w.Vector((w.Number(0), w.Number(0)))
TIP = w.Vector((w.Number(3), w.Number(4)))
CORNER = w.Vector((w.Name("v", ("1",)), w.Number(0)))


@pytest.mark.parametrize(
    ("mark", "holds"),
    [
        (Arrow(ZERO, V, V), True),
        (Arrow(V, ZERO, V), False),
        (Arrow(ZERO, V, w.Product((w.Number(2), V))), False),
        (Arrow(V, V), False),  # of no length
        (Segment(ZERO, V, w.Number(5)), True),
        (Segment(ZERO, V, w.Number(-5)), False),
        (Segment(ZERO, V, w.Number(4)), False),
        (Segment(ZERO, V, w.Relation(w.Norm(V), "=", w.Number(5))), True),
        (Segment(ZERO, V, w.Relation(w.Norm(V, w.Number(1)), "=", w.Number(7))), False),  # true, and no distance
        (RightAngle(CORNER, ZERO, V), True),
        (RightAngle(ZERO, CORNER, V), False),
        (RightAngle(CORNER, CORNER, V), False),
        (Angle(CORNER, ZERO, V, w.Degrees(w.Number(90))), True),
        (Angle(CORNER, ZERO, V, w.Degrees(w.Number(-90))), False),
        (Angle(CORNER, ZERO, V, w.Degrees(w.Number(270))), False),
        (Angle(CORNER, ZERO, V, w.Degrees(w.Number(60))), False),
        (Arrow(ZERO, w.Name("u", (), "vector")), False),  # lies nowhere
    ],
)
def test_a_mark_claims_what_it_says(mark: object, holds: bool) -> None:
    """Of v = (3, 4): the arrow, its length 5, the right angle of its legs."""
    solution = symla.solve("magnitude([3, 4])")
    picture = picture_of(solution)
    assert picture is not None
    figure = replace(picture.figure, marks=(mark,))
    assert holds == is_true_but_for_words(picture.derivation, figure)


def spot(*entries: int | w.Node) -> w.Vector:
    """A point in space."""
    return w.Vector(tuple([entry if isinstance(entry, w.Node) else w.Number(entry) for entry in entries]))


O3, V1, V2, V3 = spot(0, 0, 0), *[w.Name("v", (str(i),)) for i in (1, 2, 3)]
FLOOR, EDGE = spot(V1, V2, 0), spot(V1, 0, 0)


@pytest.mark.parametrize(
    ("mark", "holds"),
    [
        (Arrow(O3, V, V), True),
        (Arrow(V, O3, V), False),
        (Arrow(O3, FLOOR, V), False),
        (Box(V), True),
        (Box(FLOOR), False),  # without a height
        (Segment(O3, V, w.Number(3)), True),
        (Segment(O3, FLOOR, w.Number(2)), False),
        (Segment(O3, FLOOR, w.Root(w.Number(5))), True),
        (RightAngle(FLOOR, O3, V), True),
        (RightAngle(EDGE, O3, FLOOR), True),
        (RightAngle(O3, FLOOR, V), False),
        (Parallelogram(O3, FLOOR, V, w.Product((w.Number(2), w.Root(w.Number(5))))), True),
        (Parallelogram(O3, FLOOR, V, w.Number(4)), False),
        (Parallelogram(O3, FLOOR, V, w.Product((w.Number(-2), w.Root(w.Number(5))))), False),
        (Parallelogram(O3, FLOOR, FLOOR), False),
        (Span((V,)), True),
        (Span((V, FLOOR)), True),
        (Span((V, V)), False),
        (Span((O3,)), False),
        (Span((V, FLOOR, EDGE)), False),
        (Span(()), False),
        (Span((V,), FLOOR), False),
        (Circle(O3, w.Number(1)), False),  # of the plane alone
        (Ellipse(FLOOR, V), False),
    ],
)
def test_a_mark_in_space_claims_what_it_says(mark: object, holds: bool) -> None:
    """Of v = (1, 2, 2), whose length is 3."""
    picture = symla.figure("magnitude([1, 2, 2])")
    known = {place.left for place in picture.figure.places if isinstance(place, w.Relation)}
    more = [(O3, O3), (FLOOR, spot(1, 2, 0)), (EDGE, spot(1, 0, 0)), (w.Number(1), w.Number(1))]
    places = tuple([w.Relation(node, "=", at) for node, at in more if node not in known])
    figure = replace(picture.figure, marks=(mark,), places=(*picture.figure.places, *places))
    assert holds == is_true_but_for_words(picture.derivation, figure)


def test_a_figure_is_in_the_plane_or_in_space() -> None:
    """Places of both kinds are refused."""
    picture = symla.figure("magnitude([1, 2, 2])")
    corner = w.Vector((V1, V2))
    flat = w.Relation(corner, "=", w.Vector((w.Number(1), w.Number(2))))
    figure = replace(picture.figure, places=(*picture.figure.places, flat), marks=(*picture.figure.marks, Dot(corner)))
    assert verify(picture.derivation).verified
    assert not verify(replace(picture.derivation, figures=(figure,))).verified


X, Y = w.Name("x"), w.Name("y")
LEVEL = symla.figure("quadratic_form([[2, 1], [1, 3]])").figure.marks[0]


def form(*factors: int) -> w.Node:
    """a x^2 + b x y + c y^2"""
    squares = (w.Power(X, w.Number(2)), w.Product((X, Y)), w.Power(Y, w.Number(2)))
    terms = [
        w.Product((w.Number(k), *getattr(one, "factors", (one,)))) for k, one in zip(factors, squares, strict=True)
    ]
    return w.Sum(tuple(terms))


@pytest.mark.parametrize(
    ("left", "right", "holds"),
    [
        (form(2, 2, 3), 1, True),
        (form(2, 2, 3), 2, False),
        (form(2, 1, 3), 1, False),
        (form(2, 2, 4), 1, False),
        (form(3, 2, 2), 1, False),
        (form(4, 4, 6), 2, True),  # the same ellipse
        (w.Sum((form(2, 2, 3), X)), 1, False),  # no form
        (w.Power(form(2, 2, 3), w.Number(2)), 1, False),
    ],
)
def test_an_ellipse_is_that_of_its_equation(left: w.Node, right: int, holds: bool) -> None:
    """Two conjugate points decide the form."""
    picture = symla.figure("quadratic_form([[2, 1], [1, 3]])")
    mark = replace(LEVEL, label=w.Relation(left, "=", w.Number(right)))
    assert holds == verify(with_mark(picture.derivation, picture.figure, 0, mark)).verified


@pytest.mark.parametrize(
    ("right", "holds"),
    [
        (w.Power(X, w.Number(2)), True),
        (w.Power(X, w.Number(3)), False),
        (w.Sum((w.Power(X, w.Number(2)), w.Number(1))), False),
        (w.Power(Y, w.Number(2)), False),  # y = y^2
        (w.AbsoluteValue(X), False),
    ],
)
def test_a_graph_is_that_of_its_equation(right: w.Node, holds: bool) -> None:
    """The parabola through four points is y = x^2."""
    picture = symla.figure("fit_polynomial([[-1, 2], [0, -3], [1, 4], [2, 3]], 2)")
    mark = replace(picture.figure.marks[0], label=w.Relation(Y, "=", right))
    assert holds == verify(with_mark(picture.derivation, picture.figure, 0, mark)).verified


@pytest.mark.parametrize(
    "place",
    [
        w.Relation(V, "=", w.Vector((w.Number(4), w.Number(3)))),
        w.Relation(V, "=", V),  # with letters nothing can be drawn
        w.Relation(V, "<=", TIP),
        V,
    ],
)
def test_a_place_is_a_proved_one(place: w.Node) -> None:
    """A point lies where it is stated to lie, in numbers."""
    picture = symla.figure("magnitude([3, 4])")
    others = tuple([one for one in picture.figure.places if isinstance(one, w.Relation) and one.left != V])
    figure = replace(picture.figure, places=(place, *others))
    assert not verify(replace(picture.derivation, figures=(figure,))).verified
