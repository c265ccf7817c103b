"""The figures of problems with cases: a panel for each case, at values that belong to it, each panel proved."""

from __future__ import annotations

import pytest

import symla
from symla.errors import SymlaError
from symla.kernel.page.verify import verify
from symla.notation.frozen import replace
from symla.notation.plain import plain_printer
from symla.solving.panels import Panels
from symla.solving.pictures import picture_of


def panels(problem: str) -> Panels:
    """The panels of this problem."""
    picture = picture_of(symla.solve(problem))
    assert isinstance(picture, Panels)
    return picture


def test_every_case_has_its_panel() -> None:
    """x + k y = 1, k x + y = 1: one line for k = 1, parallels for k = -1, and a point for another k."""
    found = panels('solve_system("x + k y = 1; k x + y = 1")')
    keys = [picture.figure.caption.key for _, picture in found.panels]
    at = [plain_printer()(where) for where, _ in found.panels]
    assert ["one_line", "parallel", "meeting"] == keys
    assert ["k = 1", "k = -1"] == at[:2]
    assert at[2] not in at[:2]
    assert found.description.startswith("k = 1: One line")


def test_two_letters_have_values_in_every_panel() -> None:
    """x + 2y = 3, 2x + a y = b: a = 4 with b = 6 and with another b, and another a."""
    first, second, third = (
        plain_printer()(where) for where, _ in panels("solve_system([[1, 2], [2, a]], [3, b])").panels
    )
    assert first == "a = 4 and b = 6"
    assert second.startswith("a = 4 and b = ")
    assert not second.endswith(" 6")
    assert not third.startswith("a = 4 ")


@pytest.mark.parametrize(
    "problem", ['solve_system("x + k y = 1; k x + y = 1")', "solve_system([[1, 2], [2, a]], [3, b])"]
)
def test_every_panel_is_proved(problem: str) -> None:
    """Each is the figure of a problem of its own."""
    for _, picture in panels(problem).panels:
        assert verify(replace(picture.derivation, figures=(picture.figure,))).failures == []


@pytest.mark.parametrize("problem", ["rref([[a, b], [c, d]])", "rank([[1, k], [k, 1]])", "norm_l2([a, 2])"])
def test_there_is_no_figure_where_none_helps(problem: str) -> None:
    """Too many letters, an operation without a scene, one case alone."""
    assert picture_of(symla.solve(problem)) is None
    with pytest.raises(SymlaError):
        symla.figure(problem)
