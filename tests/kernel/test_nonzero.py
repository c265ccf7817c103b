"""Sums of squares that are nonzero by assumption: their square roots cannot all be zero."""

from __future__ import annotations

import pytest

import symla
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.notation import written as w
from symla.notation.parse import read

POINT = "(a - 1)^2 + (b - 2)^2"  # zero at (1, 2) alone
LINE = "a^2 + b^2 + c^2 - a b - b c - c a"  # zero where a = b = c
FOLLOWS = [
    (POINT, ["a - 1"]),
    (POINT, ["b - 2"]),
    (POINT, ["2a - b"]),
    (POINT, ["a b - 2"]),
    (POINT, ["a - 1", "b - 2"]),
    (POINT, ["a^3 - 1", "b^2 - 4"]),
    (f"-3 ({POINT})", ["a - 1"]),
    (LINE, ["a - b"]),
    (LINE, ["a - b", "b - c"]),
    (LINE, ["b c - a^2"]),
    (LINE, ["|c| (a - c)"]),
]
DOES_NOT = [
    (POINT, ["a - 2"]),
    (POINT, ["a"]),
    (POINT, ["a - 1", "b - 3"]),
    (POINT, ["a + b - 4"]),
    ("(a - 1)^2 - (b - 2)^2", ["a - 1"]),
    (LINE, ["a"]),
    (LINE, ["a + b + c"]),
    (LINE, ["a - b", "a"]),
    ("a^2 + b^2 + 2a b", ["a"]),
    (f"{LINE} - 1", ["a - b"]),
]


def prover(assumed: list[str], complex_domain: bool = False) -> Prover:
    """One for which these numbers are not all zero."""
    found = Prover(complex_domain)
    found.nonzero.assume(tuple([found.reader.scalar(read(text)) for text in assumed]))
    return found


@pytest.mark.parametrize(("number", "assumed"), FOLLOWS)
def test_a_sum_of_squares_is_not_zero(number: str, assumed: list[str]) -> None:
    """What is assumed would be zero where it is."""
    kernel = prover(assumed)
    assert kernel.nonzero.holds(kernel.reader.scalar(read(number)))


@pytest.mark.parametrize(("number", "assumed"), DOES_NOT)
def test_a_sum_of_squares_may_be_zero(number: str, assumed: list[str]) -> None:
    """There are values for which it is, and what is assumed is not."""
    kernel = prover(assumed)
    assert not kernel.nonzero.holds(kernel.reader.scalar(read(number)))


@pytest.mark.parametrize(("number", "assumed"), FOLLOWS)
def test_over_the_complex_numbers_it_may_be_zero(number: str, assumed: list[str]) -> None:
    """(a - 1)^2 + (b - 2)^2 is zero for a = 1 + i and b = 3."""
    kernel = prover(assumed, complex_domain=True)
    assert not kernel.nonzero.holds(kernel.reader.scalar(read(number)))


WHERE_EQUATIONS_HOLD = [
    ("5 d^2 + g^2 - g - 5 = 0", "g + 4", True),  # 5 d^2 would be -15
    ("5 d^2 + g^2 - g - 5 = 0", "g + 2", True),  # 5 d^2 would be -1
    ("5 d^2 + g^2 - g - 5 = 0", "g + 1", False),  # d^2 = 3/5
    ("5 d^2 + g^2 - g - 5 = 0", "d^2 + g^2 - 7/5", False),
    ("c = sqrt(2) - 1", "a^2 + 2c", True),
    ("c = sqrt(2) - 1", "a^2 - 2c", False),
    ("c = sqrt(2) - 1", "c a^4 + 4 c^2 a^2 + 4 c^3", True),  # c (a^2 + 2c)^2
    ("c = sqrt(2) - 1", "c a^4 - 4 c^2 a^2 + 4 c^3", False),  # c (a^2 - 2c)^2
    ("c = sqrt(2) - 1", "c a^4 + 4 c^2 a^2", False),
    ("c = sqrt(2)", "a^2 - c a + 1", True),  # the discriminant is -2
    ("c = sqrt(5)", "a^2 - c a + 1", False),  # the discriminant is 1
    ("c = sqrt(8)", "a^2 - c a + 2", False),  # (a - sqrt(2))^2
]


@pytest.mark.parametrize(("equation", "number", "holds"), WHERE_EQUATIONS_HOLD)
def test_what_is_not_zero_where_an_equation_holds(equation: str, number: str, holds: bool) -> None:
    """For real letters; where it may be zero, nothing is claimed."""
    kernel = Prover()
    assume(kernel, [read(equation)])
    assert holds is kernel.nonzero.holds(kernel.reader.scalar(read(number)))


def test_a_product_of_what_is_not_zero_where_powers_are_lowered() -> None:
    """(f^2 + 1)(2 f^2 + k^2 - k + 2), with f^3 replaced, is not zero; f and k are, where both are 0."""
    kernel = Prover()
    assume(kernel, [read("2 f^3 + f^2 k - f^2 - f k^2 - f k + 2 f + 4 k^2 = 0")])
    scalar, holds = kernel.reader.scalar, kernel.nonzero.holds
    assert holds(scalar(read("f^2 + 1")))
    assert holds(scalar(read("2 f^2 + k^2 - k + 2")))
    assert holds(scalar(read("(f^2 + 1)(2 f^2 + k^2 - k + 2)")))
    assert not holds(scalar(read("f(2 f^2 + k^2 - k + 2)")))
    assert not holds(scalar(read("k(f^2 + 1)")))


@pytest.mark.parametrize(
    ("number", "holds"),
    [("3k - 1", True), ("k", False), ("3k - 2", False), ("k + 1", False), ("n - 2", False), ("n + 1", True)],
)
def test_a_factor_that_is_gone_when_more_is_put_in(number: str, holds: bool) -> None:
    """(3k - 1)(n + 1) is not zero, so 3k - 1 is not, also where n = (k^2 + 3k)/(3k - 1)."""
    kernel = Prover()
    conditions = ["b != 0", "b = (3k - 1)(n + 1)", "n = (k^2 + 3k)/(3k - 1)"]
    assume(kernel, [read(condition) for condition in conditions])
    assert holds is kernel.nonzero.holds(kernel.reader.scalar(read(number)))


SUM = "a^4 + a^2 b^2 - 2a^2 + b^2 + 1"  # (a^2 - 1)^2 + a^2 b^2 + b^2, zero at (1, 0) and (-1, 0)


@pytest.mark.parametrize(
    ("number", "where", "domain", "never"),
    [
        (SUM, "a != 1 and a != -1", "real", True),
        (f"-({SUM})", "a != 1 and a != -1", "real", True),
        (SUM, "b != 0", "real", True),
        (SUM, "a != 1", "real", False),
        (SUM, "a != 0", "real", False),
        (f"{SUM} - 1", "b != 0", "real", False),
        ("(a - b)^2 + a^4", "a != 0 or b != 0", "real", True),  # a - b and a^2 are zero for a = b = 0 alone
        ("a^2 b^2 + b^4", "a != 0 or b != 0", "real", False),  # for b = 0
        ("a^2 + (a b + 1)^2", "a b != 5", "real", True),
        ("(a - 1)^2 + (a b - 1)^2", "a b != 5", "real", False),
        ("conj(z) - 1", "z != 1", "complex", True),
        ("z conj(z) - z - conj(z) + 1", "z != 1", "complex", True),
        ("conj(z) + i", "z != i", "complex", True),
        ("conj(z) - i", "z != i", "complex", False),
        ("conj(z) + 1", "z != 1", "complex", False),
        ("z conj(z) - z - conj(z) + 1", "z != -1", "complex", False),
    ],
)
def test_squares_and_conjugates_of_what_is_not_zero(number: str, where: str, domain: str, never: bool) -> None:
    """One of the squares is not zero; nor is the conjugate of a number that is not."""
    found = symla.check(f"{number} != 0", where=where, domain=domain)
    assert isinstance(found, symla.Proved if never else symla.Refuted)


@pytest.mark.parametrize(
    ("number", "holds"),
    [
        ("k^2 + 10 - 3 sqrt(k^2 + 10)", True),  # times its conjugate (k^2 + 10)(k^2 + 1)
        ("k^2 + 9 - 3 sqrt(k^2 + 9)", False),  # zero at k = 0
        ("(a - b)^2 + 11 - 3 sqrt((a - b)^2 + 10)", True),  # R^4 - 7R^2 + 1 for R^2 >= 10
        ("(a - b)^2 + 1 - sqrt((a - b)^2 + 1)", False),  # zero for a = b
        ("2 - sqrt(a) sqrt(b)", False),
    ],
)
def test_a_number_beside_a_root_is_not_zero_where_its_norm_is_not(number: str, holds: bool) -> None:
    """(A + B sqrt(r)) (A - B sqrt(r)) = A^2 - B^2 r."""
    found = Prover()
    assert found.nonzero.holds(found.reader.scalar(read(number))) is holds


TWO_POINTS = "(a^2 - 1)^2 + a^2 b^2 + b^2"  # zero at (1, 0) and (-1, 0)


@pytest.mark.parametrize(
    ("number", "points", "is_away"),
    [
        (TWO_POINTS, [["a - 1", "b"], ["a + 1", "b"]], True),
        (f"-2 ({TWO_POINTS})/3", [["a + 1", "b"], ["a - 1", "b"]], True),
        (TWO_POINTS, [["a^2 - 1", "b"]], True),
        (TWO_POINTS, [["a - 1", "b"]], False),
        (TWO_POINTS, [["a - 1", "b"], ["a + 2", "b"]], False),
        (TWO_POINTS, [["a - 1", "b"], ["a + 1", "b - 1"]], False),
        (f"{TWO_POINTS} - 1", [["a - 1", "b"], ["a + 1", "b"]], False),
        ("(a^2 - 1)^2 (a - 3)^2 + b^2", [["a - 1", "b"], ["a + 1", "b"]], False),
    ],
)
def test_a_sum_of_squares_is_not_zero_away_from_all_its_zeros(
    number: str, points: list[list[str]], is_away: bool
) -> None:
    """Each of the points is excluded by numbers that are not all zero."""
    kernel = prover(points[0])
    for point in points[1:]:
        kernel.nonzero.assume(tuple([kernel.reader.scalar(read(text)) for text in point]))
    assert kernel.nonzero.holds(kernel.reader.scalar(read(number))) is is_away


@pytest.mark.parametrize(
    ("letter", "least", "proved"),
    [
        ("b", "b^2 - a^2 >= 0", True),
        ("|b|", "b^2 - a^2 >= 0", True),
        ("b", "2 a b - 3 a^2 >= 0", True),
        ("a", "b^2 - a^2 >= 0", False),
        ("b", "a^2 - b^2 >= 0", False),
        ("b", "b^2 - a >= 0", False),
        ("b", "b - a b >= 0", False),
    ],
)
def test_a_letter_is_not_zero_where_an_inequality_would_make_all_zero_with_it(
    letter: str, least: str, proved: bool
) -> None:
    """Of (a, b) != (0, 0), by what the inequality says where the letter is zero."""
    kernel = prover(["a", "b"])
    assume(kernel, (read(least),))
    assert kernel.nonzero.holds(kernel.reader.scalar(read(letter))) is proved


@pytest.mark.parametrize(
    ("signs", "vector", "number", "holds"),
    [
        ((), ("a - b", "|a - b|"), "a - b", True),
        ((), ("sqrt(a)", "a"), "a", True),
        ((), ("|a|", "b"), "a", False),
        (("a >= 0", "b >= 0"), ("a", "b"), "sqrt(a + b)", True),
        (("a >= 0", "b >= 0"), ("a", "b"), "a + 2b + a b", True),
        (("a >= 0",), ("a", "b"), "a + b", False),  # a = 1, b = -1
        (("a >= 0", "b >= 0"), ("a", "b"), "a - b", False),
        (("a >= 0", "b >= 0"), ("a", "b", "c"), "a + b", False),  # c alone is not zero
    ],
)
def test_of_numbers_that_are_not_all_zero(
    signs: tuple[str, ...], vector: tuple[str, ...], number: str, holds: bool
) -> None:
    """|x| and √x are zero exactly where x is; a sum of numbers that are not negative where all of them are."""
    kernel = Prover()
    zero = w.Vector((w.ZERO,) * len(vector))
    assume(kernel, [*map(read, signs), w.Relation(w.Vector(tuple(map(read, vector))), "!=", zero)])
    assert holds is kernel.nonzero.holds(kernel.reader.scalar(read(number)))


@pytest.mark.parametrize("onto", ["[a - b, |a - b|]", "[sqrt(a), sqrt(b)]"])
def test_projections_onto_vectors_of_roots_and_bars(onto: str) -> None:
    """What they divide by is zero for the zero vector alone."""
    assert symla.solve(f"project([a, 0], onto={onto})").verified
