"""Figures under sabotage: the kernel rejects every changed number, place and label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

import symla
from symla.derivation.figure import (
    Arrow,
    Dot,
    Mark,
    Net,
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
from tests.kernel.one_change import sabotaged, with_mark
from tests.kernel.resumed import Resumed
from tests.kernel.sample import Sample
from tests.rendering.figures import DRAWN, pictures, telling_pictures

_WHOLE = 50  # one change in this many is verified from the beginning, whatever the resumed verification says
_OF_EACH_KIND, _SHARE = 1, 0.01  # changes that are tried, where not all of them are asked for


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
                yield f"mark {number} {what}", with_mark(derivation, figure, number, replace(mark, label=other))
        for other in _other_tints(mark) if isinstance(mark, Table) else ():
            yield f"mark {number} tints", with_mark(derivation, figure, number, replace(mark, tints=other))
        for strokes in _other_strokes(mark) if isinstance(mark, Table) else ():
            yield f"mark {number} strokes", with_mark(derivation, figure, number, replace(mark, strokes=strokes))
        for other in _other_nets(mark) if isinstance(mark, Net) else ():
            yield f"mark {number} net", with_mark(derivation, figure, number, other)
        if isinstance(mark, Arrow) and mark.label is not None:
            turned = replace(mark, start=mark.end, end=mark.start)
            yield f"mark {number} turned", with_mark(derivation, figure, number, turned)


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
    return w.Relation(node, "=", w.Vector((w.Number(0), w.Number(0)))) in figure.places


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
