"""Claims about complex letters that are proved by their real and imaginary parts, and false ones that are not."""

from __future__ import annotations

import pytest

import symla
from symla.kernel.meaning.real_parts import in_real_parts
from symla.kernel.meaning.verdict import Proved, Refuted
from symla.notation.parse import read

TRUE = [
    "|z| = 0 iff z = 0",
    "|z| = 1 implies conj(z) = 1/z",
    "z = conj(z) implies |z|^2 = z^2",
    "z + i w = 0 implies |z| = |w|",
    "conj(sqrt(z)) sqrt(z) = |z|",
    "conj(sqrt(z w)) sqrt(z w) = |z| |w|",
    "|sqrt(z) + 1| <= |sqrt(z)| + 1",
    "|e^z| = e^((z + conj(z))/2)",
]
FALSE = [
    "|z| = 1 implies conj(z) = z",
    "conj(sqrt(z)) = sqrt(conj(z))",
    "conj(sqrt(z)) sqrt(z) = z",
    "sqrt(z w) = sqrt(z) sqrt(w)",
    "conj(sqrt(z + i)) sqrt(z + i) = z + i",
    "|sqrt(z) + 1| >= |sqrt(z)| + 1",
    "|z| = |w| implies z = w or z = -w",
]


@pytest.mark.parametrize("claim", TRUE)
def test_real_and_imaginary_parts_prove_what_holds_of_complex_letters(claim: str) -> None:
    """These were undecided by the normal form in z and its conjugate."""
    assert isinstance(symla.check(claim, domain="complex"), Proved)


@pytest.mark.parametrize("claim", FALSE)
def test_what_fails_somewhere_is_refuted(claim: str) -> None:
    """What looks like it."""
    assert isinstance(symla.check(claim, domain="complex"), Refuted)


@pytest.mark.parametrize("claim", ["z = z_re + i z_im", "|z|^2 = z_re^2 + z_im^2", "z_re = z implies z_im = 0"])
def test_a_letter_named_like_a_part_is_a_letter_of_its_own(claim: str) -> None:
    """z_re is any number: that it should be the real part of z, nobody has said."""
    assert not list(in_real_parts(read(claim), (), frozenset()))
    assert isinstance(symla.check(claim, domain="complex"), Refuted)


@pytest.mark.parametrize(
    "claim",
    [
        "z^3 == 1 implies z == 1",
        "z^3 == 8 implies z == 2",
        "z^6 == 1 implies z^2 == 1",
        "z^4 == -1 implies z == i",
        "z^2 + z + 1 == 0 implies z == 1",
    ],
)
def test_counterexamples_among_complex_zeros(claim: str) -> None:
    """The zeros of what is assumed, not the real ones alone; the same is true of real numbers where only these are."""
    verdict = symla.check(claim, domain="complex")
    assert isinstance(verdict, symla.Refuted)
    assert isinstance(verdict.witness.at, tuple)


def test_the_only_real_root_of_unity() -> None:
    """Complex zeros are no values of a real letter."""
    assert symla.check("z^3 == 1 implies z == 1")
