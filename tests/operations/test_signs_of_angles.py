"""Sines and cosines are at most 1: no case is opened that no angle allows; and small words of other steps."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Cases
from symla.kernel.meaning.certain import is_certain
from symla.notation.parse.reader import read
from tests.kernel.sample import late


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("sin(a) + 2", ">"),
        ("cos(a) - sqrt(5)", "<"),
        ("sin(a) + cos(b) - sqrt(5)", "<"),
        ("8 sin(a) cos(a) - 5", "<"),  # 4 sin(2a) - 5
        ("sin(a) cos(a) - pi", "<"),
        ("cos(a)^2 - 3", "<"),
        ("sin(a) + 1", ">="),  # zero at -pi/2
        ("cos(a) + 1", ">="),  # zero at pi, where tan(a/2) has no value
        ("sqrt(2) - sqrt(2) cos(a)", ">="),  # zero at 0
        ("sin(a) + cos(a) - 3/2", "<"),  # at most sqrt(2)
        ("sin(a)^2 - sin(a) + 1", ">"),
        ("sin(a) + cos(b) + 3", ">"),
        ("sin(a) + cos(a) - 7/5", ""),  # sqrt(2) is larger
        ("sin(a) + cos(b) - sqrt(3)", ""),
        ("sin(a) + 99/100", ""),
        ("sin(a) + cos(b) + 1", ""),
        ("sin(a) + b", ""),
    ],
)
def test_the_side_of_zero_on_which_all_values_are(text: str, side: str) -> None:
    """Known by hand, as written beside it: each order that holds is certain, and no other."""
    holding = {">": (">", ">=", "!="), "<": ("<", "<=", "!="), ">=": (">=",), "<=": ("<=",), "": ()}[side]
    for symbol in ("<", "<=", ">", ">=", "=", "!="):
        assert is_certain(read(f"{text} {symbol} 0")) == (symbol in holding), symbol


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("quadratic_form_definiteness([[-2, cos(a)], [cos(a), -3/2]])", "negative definite"),  # 3 - cos^2 > 0
        ("quadratic_form_definiteness([[-2, sin(a)], [sin(a), -3/2]])", "negative definite"),
        ("quadratic_form_definiteness([[2, sin(a)], [sin(a), cos(b) + 2]])", "positive definite"),  # 2 cos b + 4 > 1
        ("quadratic_form_definiteness([[cos(a) - sqrt(5), 0], [0, 1]])", "indefinite"),  # at most 1 - sqrt(5)
        ("quadratic_form_definiteness([[sqrt(5) + cos(a), 1], [1, sqrt(7)]])", "positive definite"),
        ("inverse([[sin(a) + cos(a) - sqrt(5), 0], [0, 3]])", "The inverse of"),  # at most sqrt(2) - sqrt(5)
        ("inverse([[cosh(a) - 1/2, 0], [0, 1]])", "The inverse of"),  # at least 1/2
        ("project([-1, sin(a)], onto=[2, 1])", "points against"),  # sin a - 2 < 0
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
        "condition_number([[b, 0], [a + 1, 1]])",  # for b = 0 the root of (a^2 + 2a + 2)^2 needs no bars
        late("svd([[2, k], [2, 7]])"),  # no root is taken of |p - sqrt(q)|^2 + r
    ],
)
def test_words_of_the_step_that_is_done(call: str) -> None:
    """Every line of an honest page is proved."""
    assert symla.solve(call).verified


def test_what_is_under_a_root_is_asked_about_and_not_the_root() -> None:
    """It is on the page, where the root is only a part of a line."""
    text = symla.solve("eigenvectors([[3, a*b], [-2, 1/2]])").to_text()
    assert "What stands under the root, 25/4 - 8 a b, decides" in text  # (7/2)^2 - 4 (3/2 + 2ab) = (25 - 32ab)/4
