"""Orders and inequalities that hold for all values of their letters, and values at which others fail."""

from __future__ import annotations

import random

import pytest

import symla

TRUE = [
    "max(x,y) >= x",
    "min(x,y) <= y",
    "min(x,y) <= max(x,y)",
    "max(x, -x) >= 0",
    "norm_linf([a,b]) <= norm_l2([a,b])",
    "norm_l2([a,b]) <= norm_l1([a,b])",
    "norm_l1([a,b]) <= 2 norm_linf([a,b])",
    "sqrt(x^2+1) > x",
    "sqrt(x^2+1) > -x",
    "sqrt(x^2+1) >= 1",
    "dot([a,b],[c,d]) <= norm_l2([a,b]) norm_l2([c,d])",
    "cosine_similarity([a,b],[c,d]) <= 1",
    "cosine_similarity([a,b,c],[x,y,z]) >= -1",
    "x y/sqrt(x^2+1) <= abs(y)",
    "x^2 + 1 > 0",
    "x^4 - x + 1 > 0",
    "x^4 >= 4x^3 - 6x^2 + 4x - 1",
    "(x-1)^2 (x-2)^4 >= 0",
    "x y <= (x^2+y^2)/2",
    "abs(x) >= x",
    "abs(x+y) <= abs(x) + abs(y)",
    "abs(abs(x)-abs(y)) <= abs(x-y)",
    "x^2 + x + 1 != 0",
    "x != x + 1",
    "2^x > 0",
    "max(x,y) == (x+y+abs(x-y))/2",
    "max(x,y) + min(x,y) == x + y",
    "max(x,y) min(x,y) == x y",
    "max(x,-x) == abs(x)",
    "relu(x) - relu(-x) == x",
]
FALSE = [
    ("cosine_similarity([a,b],[c,d]) < 1", "at a = 1"),
    ("cosine_similarity([a,1],[b,2]) <= 9/10", "at a = 1"),
    ("2 dot([a,b],[c,d]) <= norm_l2([a,b]) norm_l2([c,d])", "at a = 1"),
    ("x < sqrt(x^2+y^2)", "at x = 0"),
    ("x <= 8", "at x = 9"),
    ("x >= -4", "at x = -5"),
    ("x <= 123456", "at x = 123457"),
    ("abs(x) != abs(x+1)", "at x = -1/2"),
    ("(3x-1)^2 > 0", "at x = 1/3"),
    ("x^2 != 2", "at x = √2"),
    ("x^2 != x + 1", "at x = (1 + √5)/2"),
    ("x^4 - 3x^2 + 1 != 0", "both sides are 0"),
    ("(x^2-2)(x^3+x+1)^2 >= -1/100", "the left side is"),
    ("100x^2 - 200x + 99 >= 0", "at x = 1"),
    ("max(x,y) > x", "at x = 1, y = 1"),
    ("max(x,y) <= 2", ""),
    ("sqrt(x^2) > x", "at x = 1"),
    ("abs(x-1) + abs(x-2) > 1", ""),
    ("norm_l2([a,b]) <= norm_linf([a,b])", ""),
    ("sqrt(x^2+1) >= x + 1", ""),
    ("x y <= 10", ""),
    ("x^2 + y^2 > 0", "at x = 0, y = 0"),
    ("2^x >= 1", ""),
    ("max(x,y) == (x+y-abs(x-y))/2", ""),
    ("max(x,y) + min(x,y) == x - y", ""),
    ("max(x,y) max(x,z) == x y", ""),
    ("relu(x) - relu(-x) == abs(x)", ""),
    ("max(abs(x),abs(y)) == abs(x+y)/2 - abs(x-y)/2", ""),
]


@pytest.mark.parametrize("claim", TRUE)
def test_true(claim: str) -> None:
    """Proved for all values."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved), verdict


@pytest.mark.parametrize(("claim", "where"), FALSE)
def test_false(claim: str, where: str) -> None:
    """Refuted at values that are told."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted), verdict
    assert where in str(verdict)


def test_random_quadratics() -> None:
    """a x^2 + b x + c is positive everywhere if a > 0 and b^2 < 4ac, and not negative if b^2 <= 4ac; else neither."""
    random.seed(11)
    for _ in range(60):
        a, b, c = (random.randint(-6, 6) for _ in range(3))
        room = b * b - 4 * a * c
        positive = (a > 0 and room < 0) or (a == b == 0 and c > 0)
        nonnegative = (a > 0 and room <= 0) or (a == b == 0 and c >= 0)
        text = f"{a}*x^2 + ({b})*x + ({c})"
        assert isinstance(symla.check(f"{text} > 0"), symla.Proved if positive else symla.Refuted)
        assert isinstance(symla.check(f"{text} >= 0"), symla.Proved if nonnegative else symla.Refuted)
        has_root = room >= 0 if a else bool(b) or not c
        assert isinstance(symla.check(f"{text} != 0"), symla.Refuted if has_root else symla.Proved)


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("sqrt(pi) < 3/2", False),  # 1.7725
        ("sqrt(pi) > 17/10", True),
        ("pi^(1/3) > 5/4", True),  # 1.4646
        ("pi^(3/2) < 5", False),  # 5.568
        ("pi^(5/2) < 18 and pi^(5/2) > 17", True),  # 17.493
        ("sqrt(2 pi) < 5/2", False),  # 2.5066
        ("1/sqrt(pi) > 3/5", False),  # 0.5642
        ("cos(sqrt(pi)) > 1/2", False),  # -0.2003
        ("e^sqrt(pi) < 3", False),  # 5.885
        ("max(sqrt(pi), 17/10) == sqrt(pi)", True),
        ("sqrt(e) < 1.649 and sqrt(e) > 1.648", True),
        ("e^(1/3) pi^(1/3) > 2.04 and e^(1/3) pi^(1/3) < 2.05", True),  # 2.0440
    ],
)
def test_roots_of_pi_and_e_lie_where_they_do(claim: str, holds: bool) -> None:
    """Powers with fractions as exponents are enclosed as such."""
    assert isinstance(symla.check(claim), symla.Proved if holds else symla.Refuted)


def test_norms_with_roots_of_pi_are_proved() -> None:
    """The length of (√π) is √π, about 1.772."""
    solution = symla.norm_l2(["sqrt(pi)"])
    assert solution.verified
    assert "1.772" in solution.to_text()
    assert symla.norm_linf(["sqrt(pi)", "17/10"]).verified


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("2i/(z - conj(z)) < 0", False),  # 1/Im z
        ("2i/(z - conj(z)) <= 0", False),
        ("1/(i(conj(z) - z)) < 0", False),
        ("1/(i(conj(z) - z)) > 0", True),
        ("i/(conj(z) - z) > 0", False),
        ("i/(conj(z) - z) < 0", True),
    ],
)
def test_quotients_with_divisors_that_are_not_real(claim: str, holds: bool) -> None:
    """x/y has the sign of x y where y is real; where y is imaginary, as z - conj(z) is, it has the opposite one."""
    verdict = symla.check(claim, where="i(conj(z) - z) > 0", domain="complex")
    assert isinstance(verdict, symla.Proved if holds else symla.Refuted), verdict


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("|||x - 1| - 1| - 1| <= |x| + 4", True),
        ("||||x - 1| - 1| - 1| - 1| <= |x| + 3", True),
        ("|x| + |x - 1| + |x - 2| + |x - 3| + |x - 4| > 6", False),
        ("|x| + |x - 1| + |x - 2| + |x - 3| + |x - 4| >= 6", True),
        ("|||||x| - 1| - 1| - 1| - 1| > 0", False),
    ],
)
def test_five_absolute_values_are_decided(claim: str, holds: bool) -> None:
    """What is tried of their signs does not take the time of what decides on the line."""
    assert type(symla.check(claim)) is (symla.Proved if holds else symla.Refuted)
