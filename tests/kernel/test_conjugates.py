"""Conjugates: of numbers made of real ones alone they are these, of others they are not."""

from __future__ import annotations

import pytest

from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read

COMPLEX = (True,)
REAL = (False,)


@pytest.mark.parametrize(
    ("left", "right", "domains", "is_equal"),
    [
        ("conj(x)", "x", REAL, True),
        ("conj(x)", "x", COMPLEX, False),
        ("conj(conj(x))", "x", COMPLEX, True),
        ("conj(sqrt(2) + pi)", "sqrt(2) + pi", REAL + COMPLEX, True),
        ("conj(sqrt(-2))", "sqrt(-2)", REAL + COMPLEX, False),
        ("conj(sqrt(x))", "sqrt(x)", REAL + COMPLEX, False),
        ("conj(2 + 3i)", "2 - 3i", REAL + COMPLEX, True),
        ("conj(1/(x + i))", "1/(x - i)", REAL, True),
        ("conj(1/(x + i))", "1/(x + i)", REAL, False),
        ("conj([x, sqrt(3)])", "[x, sqrt(3)]", REAL, True),
        ("conj([[1, x], [i, 2]])", "[[1, x], [-i, 2]]", REAL, True),
        ("conj([[1, x], [i, 2]])", "[[1, x], [i, 2]]", REAL + COMPLEX, False),
        ("conj([[1, x], [0, 2]])", "[[1, x], [0, 2]]", COMPLEX, False),
    ],
)
def test_only_what_is_real_is_its_own_conjugate(
    left: str, right: str, domains: tuple[bool, ...], is_equal: bool
) -> None:
    """In numbers, vectors and matrices; a letter is real in the real domain alone."""
    for complex_domain in domains:
        assert Prover(complex_domain).proves(read(left), read(right)) is is_equal
