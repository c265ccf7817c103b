"""Sums of squares of absolute values of polynomials in complex letters, multiplied out."""

from __future__ import annotations

import random

import symla
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.hermitian import side_of_moduli
from symla.kernel.numbers.in_real_parts import lowest_of_real
from symla.kernel.numbers.polynomial import Exact, Polynomial
from symla.kernel.numbers.sign import is_nonnegative
from symla.notation.parse import read

TRIED = 30
BASES = ("1", "z", "w", "z^2", "z w")


def polynomial(chance: random.Random) -> str:
    """Some of the monomials with Gaussian integers."""
    terms = [f"({chance.randint(-2, 2)} + {chance.randint(-2, 2)} i)*{base}" for base in BASES if chance.random() < 0.6]
    return " + ".join(terms) or "z"


def value(field: Field, p: Polynomial, at: dict[str, complex]) -> complex:
    """The polynomial at a point."""
    total: complex = 0
    for monomial, c in p.items():
        term = complex(c)
        for g, e in monomial:
            generator = field.generators[g]
            if generator.kind == "i":
                term *= 1j
            else:
                z = at[generator.label.base]
                term *= (z if generator.kind == "symbol" else z.conjugate()) ** int(e)
        total += term
    return total


def test_what_is_called_positive_is_at_random_points() -> None:
    """|f|^2 + |g|^2 - |h|^2 + c: what is proved of it holds at points, and |f|^2 is always proved."""
    chance, proved = random.Random(4), 0
    for _ in range(TRIED):
        prover = Prover(complex_domain=True)
        field, (f, g, h) = prover.field, (polynomial(chance) for _ in range(3))
        assert is_nonnegative(field, prover.reader.scalar(read(f"({f}) conj({f})")))
        text = f"({f}) conj({f}) + 3 ({g}) conj({g}) - ({h}) conj({h})/20 + {chance.randint(-1, 2)}"
        number = field.lift(prover.reader.scalar(read(text)))
        sides = [side_of_moduli(field, number.numerator, strict) for strict in (False, True)]
        proved += any(sides)
        for _ in range(12 if any(sides) else 0):
            at = {name: complex(chance.uniform(-2, 2), chance.uniform(-2, 2)) for name in "zw"}
            found = value(field, number.numerator, at)
            assert abs(found.imag) < 1e-9
            assert found.real * sides[0] > (0 if sides[1] else -1e-9)
    assert proved


def test_a_square_that_may_vanish_is_not_positive() -> None:
    """(z w - i) conj(z w - i) is not negative, and zero at z = 1, w = i."""
    assert symla.check("(z w - i) conj(z w - i) >= 0")
    assert not symla.check("(z w - i) conj(z w - i) > 0")
    assert symla.check("(z w - i) conj(z w - i) + conj(z) z + conj(w) w + 1/9 > 0")
    assert not symla.check("(z w - i) conj(z w - i) - conj(z) z >= 0")


def test_common_factors_of_real_polynomials_in_complex_letters() -> None:
    """The product of |z + i|^2 + 1 and |z|^2 over the product of |z + i|^2 + 1 and |z|^2 + 1."""
    prover = Prover(complex_domain=True)
    common = "((z + i) conj(z + i) + 1)"
    x = prover.reader.scalar(read(f"({common} z conj(z))/({common} (z conj(z) + 1))"))
    y = prover.reader.scalar(read("z conj(z)/(z conj(z) + 1)"))
    assert isinstance(x, Exact)
    assert isinstance(y, Exact)
    reduced = lowest_of_real(prover.field, x) or x
    assert isinstance(reduced, Exact)
    assert len(reduced.denominator) == len(y.denominator)
    assert prover.field.same(reduced, y)


def test_columns_with_complex_letters_are_made_perpendicular() -> None:
    """Lengths are roots of sums of squares of absolute values, and of quotients of these."""
    assert [] == symla.qr([["k", 1], ["i", "k"]], domain="complex").report.failures
