"""Rounded values of single roots: proved exactly where sixty digits of decimal arithmetic agree, refuted elsewhere."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from math import isqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved
from symla.notation import written as w
from symla.notation.rational import Fraction


def surd(factor: Fraction, radicand: int) -> w.Node:
    """factor · √radicand as it is written."""
    number = w.number(factor)
    return w.Product((number, w.Root(w.number(radicand))))


def rounded(factor: Fraction, radicand: int, places: int) -> Decimal:
    """The value to so many places, half away from zero."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(factor.numerator) / Decimal(factor.denominator) * Decimal(radicand).sqrt()
        return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


@given(
    top=st.integers(-999, 999).filter(bool),
    bottom=st.integers(1, 99),
    radicand=st.integers(2, 5000).filter(lambda n: isqrt(n) ** 2 != n),
    places=st.integers(1, 6),
)
def test_the_nearest_decimal_and_no_other(top: int, bottom: int, radicand: int, places: int) -> None:
    """The decimals beside it, and the one of the other sign, are refuted."""
    factor = Fraction(top, bottom)
    nearest = rounded(factor, radicand, places)
    unit = Decimal(1).scaleb(-places)
    for shown, true in ((nearest, True), (nearest + unit, False), (nearest - unit, False), (-nearest, not nearest)):
        claim = w.Relation(surd(factor, radicand), "~", w.Decimal(f"{shown:f}"))
        verdict = Prover().holds(claim)
        assert bool(verdict) is true, f"{factor} sqrt({radicand}) ~ {shown}: {verdict}"


@pytest.mark.parametrize(
    ("radicand", "shown", "true"), [(14, "3.742", True), (14, "-3.742", False), (16, "4.0", False)]
)
def test_the_sign_counts_and_what_is_exact_is_not_rounded(radicand: int, shown: str, true: bool) -> None:
    """√14 is not -3.742, and √16 ≈ 4.0 is no approximation."""
    verdict = Prover().holds(w.Relation(w.Root(w.number(radicand)), "~", w.Decimal(shown)))
    assert bool(verdict) is true


def test_a_root_is_compared_by_squares() -> None:
    """2.6675^2 = 7.115... < 121/17 = 7.117... < 2.6685^2 = 7.120..."""
    verdict = Prover().holds(w.Relation(surd(Fraction(11, 17), 17), "~", w.Decimal("2.668")))
    assert verdict == Proved("squares")
