"""Determinants, ranks and inverses of rational matrices, against SymPy's own."""

from __future__ import annotations

from random import Random

import pytest
from sympy import Matrix, Rational

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import dotted
from symla.kernel.numbers.reduction import adjugate, determinant, rank
from symla.notation.rational import Fraction

ENTRIES = (0, 0, 1, -1, 2, -3, 7, Fraction(1, 2), Fraction(-5, 3), Fraction(7, 6))


def drawn(random: Random, rows: int, columns: int) -> tuple[tuple[int | Fraction, ...], ...]:
    """A matrix of small numbers; now and then a row is a multiple of another one."""
    found = [[random.choice(ENTRIES) for _ in range(columns)] for _ in range(rows)]
    if rows > 1 and random.random() < 0.4:
        found[-1] = [Fraction(-3, 2) * x for x in found[0]]
    return tuple([tuple([x if x.denominator > 1 else x.numerator for x in row]) for row in found])


def by_sympy(rows: tuple[tuple[int | Fraction, ...], ...]) -> Matrix:
    """The same matrix for SymPy."""
    return Matrix([[Rational(x.numerator, x.denominator) for x in row] for row in rows])


@pytest.mark.parametrize("seed", range(60))
def test_reduction_agrees_with_sympy(seed: int) -> None:
    """The determinant, the adjugate and the rank are what SymPy says, and whole numbers come out as such."""
    random = Random(seed)
    size = random.randint(1, 5)
    square = drawn(random, size, size)
    found = determinant(Field(), square)
    assert by_sympy(square).det() == Rational(found.numerator, found.denominator)
    assert type(found) is (int if found.denominator == 1 else Fraction)
    assert by_sympy(square).adjugate() == by_sympy(adjugate(Field(), square))
    wide = drawn(random, random.randint(1, 5), random.randint(1, 6))
    assert by_sympy(wide).rank() == rank(Field(), wide, len(wide[0]), bool)
    front = random.randint(0, len(wide[0]))
    assert by_sympy(wide)[:, :front].rank() == rank(Field(), wide, front, bool)


@pytest.mark.parametrize("seed", range(30))
def test_reduction_adds_and_multiplies_rational_numbers(seed: int) -> None:
    """Sums and products over one denominator are those of Python's fractions."""
    random = Random(seed)
    a, b = (tuple([random.choice(ENTRIES) for _ in range(random.randint(1, 6))]) for _ in range(2))
    product = Fraction(1)
    for x in a:
        product *= x
    assert sum(a, Fraction(0)) == Field().total([*a])
    short = min(len(a), len(b))
    assert sum(map(Fraction.__mul__, map(Fraction, a[:short]), map(Fraction, b[:short]))) == dotted(
        a[:short], b[:short]
    )
