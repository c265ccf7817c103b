"""Lines compared as trees: an error that keeps the value is rejected wherever it stands, and correct steps are
accepted.
"""

from __future__ import annotations

import pytest

from symla.kernel.meaning.prove import Prover
from symla.kernel.page.places import same_places
from symla.kernel.page.shows import shows
from symla.notation.parse import read


@pytest.mark.parametrize(
    ("line", "right", "wrong"),
    [
        ("0*3 + 2*5", "0 + 10", "-0 + 10"),
        ("0*3 + 2", "2", "0*4 + 2"),
        ("max(1, 4, abs(k))", "max(4, abs(k))", "max(3, 4, abs(k), 2)"),
        ("max(1, 4, 3)", "max(1, 4)", "max(2, 4)"),
        ("max(abs(1 - k), 2, 2)", "max(2, abs(k - 1))", "max(2, abs(k - 1), 1)"),
        ("abs(3 + 4i)^2", "3^2 + 4^2", "4^2 + 3^2"),
        ("abs(3 + 4i)", "sqrt(3^2 + 4^2)", "sqrt((-3)^2 + 4^2)"),
        ("(2 - i)*(1 + i) - i*0", "3 + i - 0", "3 + i + 0"),
        ("sqrt(8)", "sqrt(4*2)", "sqrt(4*2*1^2)"),
        ("sqrt(1)", "sqrt(1*1)", "root(1, 3)"),
        ("x^4 - 1", "(x^2 - 1)*(x^2 + 1)", "(x^2 - 1)*(x^2 + 1^3)"),
        ("(x - 1)/2", "(2*x - 2)/4", "0*3 + (x - 1)/2"),
        ("0/5", "0", "0/7"),
        ("1/2 - 0", "1/2 - 0/2", "1/2 + 0/2"),
        ("1/2 + 0", "1/2 + 0/2", "1/2 + 0/3"),
        ("2*3*0 + 1", "0 + 1", "5*0 + 1"),
        ("8", "2^3", "(-8)*(-1)^3"),
    ],
)
def test_a_change_that_does_not_show_is_refused(line: str, right: str, wrong: str) -> None:
    """Both have the value of the line; one of them has a part that may be another one without anybody's notice."""
    before, good, bad = read(line), read(right), read(wrong)
    assert Prover().equal(before, good)
    assert same_places(Prover(), before, good) is None
    assert not Prover().equal(before, bad) or same_places(Prover(), before, bad) is not None


@pytest.mark.parametrize(
    "text", ["3", "x", "3 - 5", "2*x", "(x + 1)/2", "sqrt(2)", "2^3", "x^2", "x^3 + 1", "abs(x - 1)", "exp(2)", "0*x"]
)
def test_what_shows_every_change(text: str) -> None:
    """A number in it cannot be another one."""
    assert shows(Prover(), read(text))


@pytest.mark.parametrize(
    "text",
    [
        "0*3",
        "-0",
        "0/7",
        "1^5",
        "(-2)^2",
        "0^3",
        "abs(-3)",
        "root(1, 3)",
        "max(2, 3)",
        "cos(0)",
        "abs(3 - 5)",
        "(1 - 3)^2",
        "0*0*x",
    ],
)
def test_what_does_not(text: str) -> None:
    """0*4, 0/8, 1^7, 2^2 and others have the same value."""
    assert not shows(Prover(), read(text))


def test_a_power_with_an_integer_letter_tells_its_base() -> None:
    """(-2b)^n is that for every n, odd ones among them; with an even exponent the sign of the base is lost."""
    for text, whole, wanted in (
        ("(-2b)^n/2", True, True),
        ("(-2b)^(n + 1)", True, True),
        ("(2b - 1)^n", True, True),
        ("(-2b)^(2n)", True, False),
        ("(-2b)^4", True, False),
        ("(b - b + 1)^n", True, False),  # 1^n
        ("(-2b)^n", False, False),  # not known to be an integer
    ):
        prover = Prover(False)
        prover.field.whole |= {read("n")} if whole else set()  # type: ignore[arg-type]
        prover.nonzero.assume((prover.reader.scalar(read("b")),))
        assert shows(prover, read(text)) is wanted, text
