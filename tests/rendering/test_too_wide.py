"""Lines that are too wide: matrices and their long entries by names; long numbers with what tells them apart."""

from __future__ import annotations

import re

import pytest

import symla
from symla.notation.conventions import Detail
from symla.notation.parse import read
from symla.notation.wrapped import pieces_of, wrapped_tex_printer
from symla.rendering.formats.latex.placing import running
from symla.rendering.widths.fit import FEWEST
from symla.rendering.widths.long_numbers import ends
from tests.solved import solved

POWERS = "general_power([[0, 1, 0], [0, 0, 1], [1, 0, 0]], n)"


def test_long_entries_are_written_by_names_and_equal_ones_by_the_same() -> None:
    """A^n of a cyclic shift is circulant: three names for nine entries, of which Euler's formula makes others, and A X
    shifts them.
    """
    page = solved(POWERS).to_text()
    assert re.search(r"α  β  γ.*\n.*γ  α  β.*\n.*β  γ  α", page)
    assert "    α = (1 + e^(i ((2 π n)/3)) + e^(-i ((2 π n)/3)))/3\n" in page
    assert "  Euler's formula:\n    α = (1 + 2 cos((2 π n)/3))/3\n" in page
    assert re.search(r"γ  α  β.*\n.*= ⎢β  γ  α.*\n.*α  β  γ", page), "the next power, in the same names"
    assert [2] * 3 == [page.count(f"{name} = ") for name in "αβγ"]
    assert "δ" not in page


@pytest.mark.parametrize("detail", ["answer", "brief", "full"])
def test_the_answer_is_told_by_the_names_and_these_once(detail: Detail) -> None:
    """By the lines, or where these are not shown, in the answer; eigenvalues keep their names."""
    page = solved("general_power([[1, 1], [1, 0]], n)").to_text(detail=detail)
    (answer,) = [line for line in page.splitlines() if line.startswith("| ")]
    assert "X = [α, β; β, γ]" in answer
    meanings = "Here λ₁ = (1 + √5)/2, λ₂ = (1 - √5)/2, α = ((5 + √5) λ₁^n + (5 - √5) λ₂^n)/10, β = (√5 (λ₁^n - λ₂^n))/5"
    assert (meanings in answer) is (detail == "answer")
    assert page.count("β = (√5 (λ₁^n - λ₂^n))/5") == page.count("α = ") == 1


def test_matrices_that_are_hard_to_see_have_decimals() -> None:
    """Roots within roots, and exponentials; not (1 + √5)/2."""
    assert (
        "X = [α, β; γ, δ] ≈ [51.969, 74.737; 112.105, 164.074]."
        in solved("matrix_exponential([[1,2],[3,4]])").to_text()
    )
    answer = solved("svd([[1, 2], [3, 4]])").to_text(detail="answer")
    assert "U = [√((221 - 10 √221)/442), √((221 + 10 √221)/442); " in answer
    assert "≈ [0.405, 0.915; 0.915, -0.405], S = [(√26 + √34)/2, 0; 0, (√34 - √26)/2] ≈ [5.465, 0; 0, 0.366]" in answer
    assert "≈" not in solved("diagonalize([[1, 1], [1, 0]])").to_text(detail="answer")


def test_matrices_are_written_by_the_names_that_they_have() -> None:
    """P E is not written out where it does not fit, nor the line that would say P E P^-1 again."""
    page = solved(POWERS).to_text()
    assert "X = P E P⁻¹" in page
    assert page.count("P E P⁻¹") == 1
    assert "= P E ⎢(-1 - √3 i)/6" in page


def test_names_are_none_that_the_page_uses() -> None:
    """Letters of the data are no names of entries."""
    page = symla.solve("matrix_exponential([[alpha, 1], [1, 0]], beta)").to_text()
    assert not re.search("^ *[αβ] += ", page, re.MULTILINE)
    assert re.search("^ *γ += ", page, re.MULTILINE)


def test_names_of_one_case_are_not_those_of_another() -> None:
    """In every case the names are explained that it uses."""
    page = symla.solve("matrix_exponential([[1, a], [a, 0]], t)").to_text()
    for case in re.split("Case [0-9]+", page)[1:]:
        used = set(re.findall("[αβγδ]", case))
        assert used == set(re.findall("^ *([αβγδ]) += ", case, re.MULTILINE))


def test_different_long_numbers_are_shortened_differently() -> None:
    """The zeros of λ^2 - 2·10^29 λ + 10^58 - 1 and that number, whose digits are nines, are told apart."""
    page = symla.solve("eigenvalues([[10^29, 1], [1, 10^29]])").to_text()
    shown = {n: len(n) for n in re.findall(r"[0-9]{4,}…[0-9]{4,}|[0-9]{16,}", page)}
    nines = {text for text in shown if set(text) <= set("9…")}
    assert nines == {"9" * 29, "9" * 15 + "…" + "9" * 15}
    latex = symla.solve("eigenvalues([[10^29, 1], [1, 10^29]])").to("latex")
    assert "factor" in latex
    assert "since" not in latex.partition("factor")[0]


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        ("[10^50, 3]", 0),
        ("[10^50, 10^50 + 1]", 0),  # they end differently
        ("[10^50, 10^50 + 10^4]", 5),  # five digits at the end are needed
        ("[10^50, 10^50 + 10^46]", 5),  # five digits at the beginning
        ("[10^50 + 10^4, 10^50 + 10^4, -10^50 - 10^4]", 0),  # one number
        ("[1/(10^50), 1/(10^50 + 10^5)]", 6),
        ("[10^30, 10^31]", 15),  # the shorter one is written out
    ],
)
def test_as_many_digits_are_kept_as_tell_numbers_apart(data: str, kept: int) -> None:
    """Of vectors whose page only repeats their components."""
    assert ends(symla.solve(f"scalar_multiply(1, {data})").derivation) == kept
    assert kept == 0 or kept > FEWEST


def test_wide_products_break_between_factors() -> None:
    """The second factor stands below the first, after the sign of the product."""
    page = symla.solve("eigenvalues([[10^29, 1], [1, 10^29]])").to("latex")
    second = "1" + 28 * "0" + "1"
    assert f"\n &\\quad \\cdot (\\lambda - {second})" in page


def test_a_product_of_long_numbers_breaks_between_them() -> None:
    """Also where no number alone is too long for a line."""
    node = read(f"{10**22} sqrt({2 * 10**46 + 2})")
    first, second = pieces_of(wrapped_tex_printer()(node))
    assert first.startswith(str(10**22))
    assert second.startswith(r"\sqrt{20000")
    assert len(pieces_of(wrapped_tex_printer()(read("100000 sqrt(123456)")))) == 1


def test_long_numbers_in_reasons_have_groups_between_which_a_line_may_end() -> None:
    """A root of such a number is a power, since no line ends within a root."""
    groups = r"10000\,\allowbreak " + r"\,\allowbreak ".join(["0000000000"] * 4)
    assert running(rf"\text{{since }}\sqrt{{{10**44}}} = {10**22}") == rf"since $({groups})^{{1/2}} = {10**22}$"
    assert running(r"\text{since }\sqrt{144} = 12") == r"since $\sqrt{144} = 12$"


@pytest.mark.parametrize("format_name", ["github", "rst"])
def test_a_matrix_beside_its_decimals_stays_one(format_name: str) -> None:
    """Where both are too wide for a line, the sentence may break between them."""
    page = solved("matrix_exponential([[1, 2], [3, 4]])").to(format_name)
    (answer,) = [line for line in page.splitlines() if "The exponential" in line]
    assert answer.count(r"\begin{bmatrix}") == answer.count(r"\end{bmatrix}`") == 2
    assert r"`\approx \begin{bmatrix} 51.969 & 74.737" in answer
