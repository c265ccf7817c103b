"""Zeros of cubic polynomials by radicals: asked for alone, proved by the kernel, held to SymPy's numerical zeros."""

from __future__ import annotations

import random
from typing import Any

import pytest
import sympy

import symla
from tests.kernel.sample import sampled

x = sympy.Symbol("x")


def _sorted(values: Any) -> list[complex]:
    return sorted([complex(sympy.N(v, 30)) for v in values], key=lambda z: (round(z.real, 6), round(z.imag, 6)))


@pytest.mark.parametrize("seed", sampled(range(25), 3))
def test_zeros_of_cubic_polynomials(seed: int) -> None:
    """One real zero or three, with a square in the polynomial or without, and x^3 = a."""
    drawn = random.Random(seed)
    while True:
        b, c, d = (drawn.choice((0, 0, 1, -1, 2, -3, 5, -7)) if seed % 4 else 0 for _ in range(3))
        d = d or drawn.randint(1, 9)
        if sympy.Poly(x**3 + b * x**2 + c * x + d, x).is_irreducible:
            break
        seed += 1
    solution = symla.solve(f"eigenvalues([[0, 1, 0], [0, 0, 1], [{-d}, {-c}, {-b}]], roots=radicals)")
    assert solution.verified
    assert "Cardano" in solution.to_text()
    assert not any(value.has(sympy.CRootOf) for value in solution.answer)
    wanted = _sorted(sympy.Poly(x**3 + b * x**2 + c * x + d, x).nroots(n=30))
    assert all(abs(p - q) < 1e-9 for p, q in zip(_sorted(solution.answer), wanted, strict=True))


def test_names_where_radicals_are_not_asked_for() -> None:
    """Nobody is shown the formula unasked."""
    page = symla.solve("eigenvalues([[0, 1, 0], [0, 0, 1], [1, 1, 0]])").to_text()
    assert "Cardano" not in page
    assert "³√" not in page


def test_a_wrong_zero_is_not_proved() -> None:
    """u + v with another number under one of the roots, or two zeros exchanged for the same one."""
    from symla.kernel.meaning.prove import Prover
    from symla.notation import written as w
    from symla.notation.parse import read
    from symla.notation.statements import Property

    u, v, omega, other = (
        "(1/2 + sqrt(69)/18)^(1/3)",
        "(1/2 - sqrt(69)/18)^(1/3)",
        "(-1 + sqrt(3) i)/2",
        "(-1 - sqrt(3) i)/2",
    )
    first, second, third = f"{u} + {v}", f"{omega} {u} + {other} {v}", f"{other} {u} + {omega} {v}"

    def proved(*values: str) -> bool:
        own = w.Items((read("[[0, 1, 0], [0, 0, 1], [1, 1, 0]]"), w.Items(tuple(map(read, values)))))
        return bool(Prover().holds(Property("eigenvalues_of", own)))

    assert proved(first, second, third)
    assert not proved(first, second, second)
    assert not proved(first, f"{omega} {u} + {omega} {v}", third)
    assert not proved(first.replace("69", "68"), second, third)
    assert not proved(f"{u} - {v}", second, third)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("[[0,1,0,0],[0,0,1,0],[0,0,0,1],[1,1,0,0]]", "for degree 3 at most, and this is degree 4"),
        ("[[0,1,0,0,0],[0,0,1,0,0],[0,0,0,1,0],[0,0,0,0,1],[1,1,0,0,0]]", "for degree 3 at most, and this is degree 5"),
        ("[[0,1,0],[0,0,1],[k,1,0]]", "rational numbers as entries"),
    ],
)
def test_what_radicals_do_not_tell(rows: str, told: str) -> None:
    """Other degrees and letters are refused in words, and named zeros are what is offered."""
    with pytest.raises(symla.SymlaError, match=told):
        symla.solve(f"eigenvalues({rows}, roots=radicals)")


def test_other_factors_are_what_they_are() -> None:
    """A triangular matrix has no cubic factor; beside one, linear and quadratic factors have their own zeros."""
    assert symla.solve("eigenvalues([[2, 1], [0, 3]], roots=radicals)").answer == (2, 3)
    solution = symla.solve("eigenvalues([[0,1,0,0,0],[0,0,1,0,0],[1,1,0,0,0],[0,0,0,2,1],[0,0,0,1,3]], roots=radicals)")
    assert solution.verified
    wanted = [(5 + sympy.sqrt(5)) / 2, (5 - sympy.sqrt(5)) / 2]
    assert [sympy.simplify(value - own) for value, own in zip(solution.answer[:2], wanted, strict=True)] == [0, 0]
