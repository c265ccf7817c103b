"""Figures under sabotage: the kernel rejects every changed number, place and label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

import symla
from symla.derivation.figure import (
    Angle,
    Arrow,
    Box,
    Circle,
    Dot,
    Ellipse,
    Mark,
    Net,
    Parallelogram,
    RightAngle,
    Segment,
    Span,
    Stroke,
    Table,
    Tint,
)
from symla.derivation.model import Derivation, Figure, Reason
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations import topics
from symla.problems import captions
from symla.rendering.words.templates import template_folder
from symla.solving.pictures import picture_of
from tests.kernel.one_change import sabotaged
from tests.kernel.resumed import Resumed
from tests.kernel.sample import Sample
from tests.rendering.figures import DRAWN, pictures, telling_pictures

_WHOLE = 50  # one change in this many is verified from the beginning, whatever the resumed verification says
_OF_EACH_KIND, _SHARE = 4, 0.1  # changes that are tried, where not all of them are asked for


@pytest.mark.parametrize("name", DRAWN)
def test_every_change_of_a_figure_is_noticed(
    name: str, everything: bool, record_property: pytest.RecordProperty
) -> None:
    """What is changed: every number in a place, a point, a label or the caption; every name for every other one of
    the figure; the points of a mark for each other.  Of every kind some are tried and a share of the rest, or
    everything.  The work before the figure is proved once; one time in fifty, with every change.
    """
    tried = 0
    sample = Sample(name, _OF_EACH_KIND, _SHARE, everything)
    missed: list[str] = []
    for example, picture in pictures(name) if everything else telling_pictures(name):
        assert symla.from_json(symla.Solution(picture.derivation).to_json()).derivation == picture.derivation
        resumed = Resumed(picture.derivation)
        for what, wrong in changed(picture.derivation):
            if not sample.takes(what):
                continue
            tried += 1
            enough = resumed.objects(wrong) and tried % _WHOLE > 0
            if not enough and verify(wrong, first_only=True).verified:
                missed.append(f"{example}: {what}")
        assert resumed.goes_on()
    record_property("sabotage of figures", (name, tried, len(missed)))
    assert [] == missed
    assert tried


def changed(derivation: Derivation) -> Iterator[tuple[str, Derivation]]:
    """The derivation with one thing in its figure changed."""
    yield from sabotaged(derivation, ("figures",))
    (figure,) = derivation.figures
    for number, mark in enumerate(figure.marks):
        label = getattr(mark, "label", None)
        if label is not None and not (isinstance(mark, Dot) and label_of_zero(figure, mark.at)):
            for what, other in _other_labels(label):
                yield f"mark {number} {what}", _with(derivation, figure, number, replace(mark, label=other))
        for other in _other_tints(mark) if isinstance(mark, Table) else ():
            yield f"mark {number} tints", _with(derivation, figure, number, replace(mark, tints=other))
        for strokes in _other_strokes(mark) if isinstance(mark, Table) else ():
            yield f"mark {number} strokes", _with(derivation, figure, number, replace(mark, strokes=strokes))
        for other in _other_nets(mark) if isinstance(mark, Net) else ():
            yield f"mark {number} net", _with(derivation, figure, number, other)
        if isinstance(mark, Arrow) and mark.label is not None:
            turned = replace(mark, start=mark.end, end=mark.start)
            yield f"mark {number} turned", _with(derivation, figure, number, turned)


def _other_nets(mark: Net) -> Iterator[Net]:
    """Another function, an input or a bias too few, outputs in the place of sums."""
    for function in {"none", "relu", "step", "sigmoid"} - {mark.function}:
        yield replace(mark, function=function)
    yield replace(mark, inputs=mark.inputs[1:])
    yield replace(mark, biases=mark.biases[1:])
    if mark.outputs != mark.sums:
        yield replace(mark, sums=mark.outputs)


def label_of_zero(figure: Figure, node: w.Node) -> bool:
    """Whether a point is the origin: any multiple of its letter stands for it, too."""
    return w.Relation(node, "=", ZERO) in figure.places


def _other_tints(table: Table) -> Iterator[tuple[Tint, ...]]:
    """A tint in the next row, in the next column, with another label; one left out of the rings, if there are more."""
    tints = table.tints
    for i, tint in enumerate(tints):
        changes = [replace(tint, row=tint.row + 1), replace(tint, column=tint.column + 1)]
        if tint.label is not None:
            changes += [
                replace(tint, label=other) for what, other in _other_labels(tint.label) if what == "one more name"
            ]
            changes.append(replace(tint, label=None))
        for other in changes:
            yield (*tints[:i], other, *tints[i + 1 :])
        if tint.ringed and len(tints) > 1:
            yield (*tints[:i], *tints[i + 1 :])


def _other_strokes(table: Table) -> Iterator[tuple[Stroke, ...]]:
    """A stroke that begins in the next column, goes the other way, or has another product."""
    for i, stroke in enumerate(table.strokes):
        for other in (
            replace(stroke, column=stroke.column + 1),
            replace(stroke, to_the_right=not stroke.to_the_right),
            replace(stroke, label=w.Product((w.Number(2), stroke.label))),
        ):
            yield (*table.strokes[:i], other, *table.strokes[i + 1 :])


def _other_labels(label: w.Node) -> Iterator[tuple[str, w.Node]]:
    if isinstance(label, w.Relation):
        for what, left in _other_labels(label.left):
            yield what, replace(label, left=left)
        return
    yield "doubled", w.Product((w.Number(2), label))
    yield "negative", w.Negative(label)
    yield "one more name", w.Name("q", ("7",), label.kind if isinstance(label, w.Name) else "scalar")


def _with(derivation: Derivation, figure: Figure, number: int, mark: object) -> Derivation:
    marks = (*figure.marks[:number], mark, *figure.marks[number + 1 :])
    return replace(derivation, figures=(replace(figure, marks=marks),))


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
    assert holds == verify(_with(picture.derivation, picture.figure, 0, mark)).verified


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
    assert holds == verify(_with(picture.derivation, picture.figure, 0, mark)).verified


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


CAPTIONS = dict(re.findall(r"macro (\w+)\(([^)]*)\)", (template_folder() / "en" / "_figures.j2").read_text("utf-8")))


def test_every_caption_is_known() -> None:
    """With the facts of its words, and marks that there are."""
    told = {key: {fact.strip() for fact in facts.split(",") if fact.strip()} for key, facts in CAPTIONS.items()}
    assert told == {key: set(own.tells) for key, own in captions().items()}
    kinds = {kind.__name__ for kind in get_args(Mark)}
    assert all(own.shows and own.shows | own.also <= kinds for own in captions().values())
    assert all(own.of <= topics().keys() for own in captions().values())


@pytest.mark.parametrize(
    "call",
    [
        "magnitude([3, 4])",
        "clip_by_norm([3, 4], 2)",
        "clip_by_norm([3, 4], 10)",
        "norm_l1([3, 4])",
        "trace([[1, 2], [3, 4]])",
        "condition_number([[3, 0], [4, 5]])",
        "determinant([[3, 8], [4, 6]])",
        "kmeans_step([[0, 0], [2, 0], [4, 0]], [[1, 0], [3, 0]])",
        "unit_vector([3, 4])",
    ],
)
def test_a_figure_has_no_caption_of_another(call: str) -> None:
    """The words of every other figure are refused; so is a list with a point twice or none."""
    picture = symla.figure(call)
    own = picture.figure.caption
    assert verify(picture.derivation).verified
    values = [fact for _, fact in own.facts]
    others = [Reason(k, tuple(zip(v.tells, values, strict=False))) for k, v in captions().items() if k != own.key]
    lists = [number for number, fact in enumerate(values) if type(fact) is tuple]
    for number in lists:
        told = values[number]
        assert isinstance(told, tuple)
        for changed in ((), (*told, told[0])):
            facts = [(name, changed if i == number else fact) for i, (name, fact) in enumerate(own.facts)]
            others.append(Reason(own.key, tuple(facts)))
    for caption in others:
        figure = replace(picture.figure, caption=caption)
        assert not verify(replace(picture.derivation, figures=(figure,)), first_only=True).verified, caption
