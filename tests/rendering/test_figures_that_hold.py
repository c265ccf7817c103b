"""Figures and their descriptions hold for all data: images that are opposite, steps that go back or nowhere."""

from __future__ import annotations

import re

import numpy as np
import pytest

import symla
from symla.derivation.figure import Arrow
from symla.notation import written as w
from symla.notation.value import value


def ends(picture: symla.Picture) -> list[tuple[float, float]]:
    """Where the arrows from the origin end."""
    places = {place.left: place.right for place in picture.figure.places}
    origin = w.Vector((w.ZERO, w.ZERO))
    arrows = [mark for mark in picture.figure.marks if isinstance(mark, Arrow) and places[mark.start] == origin]
    found = [places[arrow.end] for arrow in arrows]
    return [(float(value(x)), float(value(y))) for x, y in (place.entries for place in found)]


@pytest.mark.parametrize("name", ["eigenvectors", "diagonalize"])
@pytest.mark.parametrize(
    "matrix", [[[-1, 0], [0, 2]], [[0, 1], [1, 0]], [[-1, 0], [0, -3]], [[1, 0], [0, -1]], [[4, 1], [2, 3]]]
)
def test_every_image_is_drawn(name: str, matrix: list[list[int]]) -> None:
    """Also that of an eigenvector that is only turned round; what stays as it is has one arrow."""
    picture = symla.figure(name, matrix)
    drawn = ends(picture)
    images = [tuple(np.array(matrix) @ np.array(end)) for end in drawn]
    moved = [x for x in np.linalg.eigvals(np.array(matrix)) if not np.isclose(x, 1)]
    assert len(drawn) == 2 + len(moved)
    assert sum(any(np.allclose(image, end) for end in drawn) for image in images) >= 2


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("norm_l2([0, 5])", "The arrow v = (0, 5) on an axis; ‖v‖₂ = 5 is its length."),
        ("norm_l2([0, 0, -5])", "The arrow v = (0, 0, -5) on an axis; ‖v‖₂ = 5 is its length."),
        (
            "norm_l2([3, 4])",
            "The arrow v = (3, 4) with its components as legs of a right triangle; ‖v‖₂ = 5 is its length.",
        ),
        (
            "gradient_step([1, -2], [2, 1], -1)",
            "From the tip of w = (1, -2) a multiple of the gradient leads to w′ = (3, -1).",
        ),
        ("power_iteration([[0, 1], [1, 0]], [1, 2], 3)", "each is a multiple of the image of the one before."),
        (
            "kmeans_step([[0, 0], [1, 1]], [[0, 0], [1, 1]])",
            "c₁ = (0, 0) and c₂ = (1, 1) before the step and c₁′ = (0, 0)",
        ),
    ],
)
def test_what_is_told_of_a_figure_holds(call: str, told: str) -> None:
    """There is no triangle on an axis, a negative rate goes along the gradient, arrows may swing for ever."""
    picture = symla.figure(call)
    assert told in re.sub(r"\s+", " ", picture.description)
