"""Sines and cosines are at most 1: no case is opened that no angle allows; and small words of other steps."""

from __future__ import annotations

import pytest
import sympy

import symla
from symla.derivation.model import Cases
from symla.operations._cases.functions import side_of_angles


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("sin(a) + 2", (1, True)),
        ("cos(a) - sqrt(5)", (-1, True)),
        ("8 sin(a) cos(a) - 5", (-1, True)),  # 4 sin(2a) - 5
        ("cos(a)^2 - 3", (-1, True)),
        ("sin(a) + 1", (1, False)),  # zero at -pi/2
        ("cos(a) + 1", (1, False)),  # zero at pi, where tan(a/2) has no value
        ("sin(a) + cos(a) - 3/2", (-1, True)),  # at most sqrt(2)
        ("sin(a)^2 - sin(a) + 1", (1, True)),
        ("sin(a) + cos(b) + 3", (1, True)),
        ("sin(a) + cos(a) - 7/5", None),  # sqrt(2) is larger
        ("sin(a) + 99/100", None),
        ("sin(a) + cos(b) + 1", None),
        ("sin(a) + b", None),
    ],
)
def test_the_side_of_zero_on_which_all_values_are(text: str, side: tuple[int, bool] | None) -> None:
    """Known by hand, as written beside it."""
    letters = {name: sympy.Symbol(name, real=True) for name in "ab"}
    assert side_of_angles(sympy.sympify(text.replace("8 sin(a) ", "8*sin(a)*"), letters)) == side


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("quadratic_form_definiteness([[-2, cos(a)], [cos(a), -3/2]])", "negative definite"),  # 3 - cos^2 > 0
        ("quadratic_form_definiteness([[-2, sin(a)], [sin(a), -3/2]])", "negative definite"),
        ("quadratic_form_definiteness([[2, sin(a)], [sin(a), cos(b) + 2]])", "positive definite"),  # 2 cos b + 4 > 1
    ],
)
def test_no_case_is_opened_that_no_angle_allows(call: str, said: str) -> None:
    """One answer, and no cases."""
    found = symla.solve(call)
    assert found.verified
    assert not isinstance(found.derivation.outcome, Cases)
    assert said in found.to_text()


@pytest.mark.parametrize(
    "call",
    [
        "project_onto_span([b], [[-2], [a]])",  # b a = a b: nothing is added
        "project_onto_span([a], [[b], [3]])",
        "qr([[cos(a), -sin(a), 1/2]])",  # (sin a)^2 = 1 where cos a = 0
        "projection_matrix([[3, 2], [a, 2a], [a + 1, -a]])",  # a = 0 is put in before the products
        "projection_matrix([[2, 1], [a - 1, 3a - 3], [a, 0]])",
        "eigenvectors([[3, a*b], [-2, 1/2]])",
        "diagonalize([[1, a*b], [2, 4]])",
        "condition_number([[2, a], [b, 1]])",  # b = 0 is put in below the roots; (ab - 2)^2 is asked as it stands
        "condition_number([[1, a], [b, 2]])",
        "svd([[2, k], [2, 7]])",  # no root is taken of |p - sqrt(q)|^2 + r
    ],
)
def test_words_of_the_step_that_is_done(call: str) -> None:
    """Every line of an honest page is proved."""
    assert symla.solve(call).verified


def test_what_is_under_a_root_is_asked_about_and_not_the_root() -> None:
    """It is on the page, where the root is only a part of a line."""
    text = symla.solve("eigenvectors([[3, a*b], [-2, 1/2]])").to_text()
    assert "Where 25 - 32 a b is zero depends on b first." in text  # (7/2)^2 - 4 (3/2 + 2ab) = (25 - 32ab)/4
