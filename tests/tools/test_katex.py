from __future__ import annotations

import pytest

from tests.tools.katex import Katex
from tests.tools.markdown import Formula

GOOD = [
    r"\lVert v \rVert = \sqrt{3^{2} + 4^{2}} = 5",
    r"\begin{aligned} u \cdot v &= 1 \cdot 4 + 2 \cdot (-5) \\[2pt] &= -6 \end{aligned}",
    r"\left[\begin{array}{cc|c} 1 & k & 1 \\ k & 1 & 1 \end{array}\right] \xrightarrow{R_2 \to R_2 - k R_1} A",
    r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}^{\mathsf{T}} \in \mathbb{R}^{2 \times 2}",
    r"\text{the angle is } \arccos\frac{6\sqrt{22}}{77} \approx 68.6^{\circ}",
]

BAD = [
    r"\frac{1}{2",
    r"\left( 1 + 2",
    r"\nosuchcommand{3}",
    r"3 + é",
    r"\text{a} ≙ €",
    r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
    r"x^2^3",
    r"a & b",
    r"\text{costs $5}",
    r"\href{javascript:alert(1)}{x}",
    r"1 % all the rest is lost",
    r"\begin{array}{c} 1 & 2 \end{array}",
]


@pytest.mark.parametrize("tex", GOOD)
def test_katex_accepts_what_we_write(katex: Katex, tex: str) -> None:
    """A sound formula of each kind that symla writes passes."""
    assert katex.error(tex) is None


@pytest.mark.parametrize("tex", BAD)
def test_katex_objects_to_bad_formulas(katex: Katex, tex: str) -> None:
    """Each bad sample, some of them only warnings to a lenient KaTeX, is objected to."""
    assert katex.error(tex) is not None


def test_katex_answers_in_order(katex: Katex) -> None:
    """Many formulas are answered one for one, in the order asked."""
    asked = [f"{n}" if n % 7 else f"{{{n}" for n in range(500)]
    told = katex.check(asked)
    assert asked == [tex for tex, _ in told]
    assert [n % 7 == 0 for n in range(500)] == [error is not None for _, error in told]


def test_katex_knows_inline_from_display(katex: Katex) -> None:
    """A tag, which only a displayed formula may carry, is refused in a line of text."""
    told = katex.check([Formula(r"1 \tag{1}", display=True), Formula(r"1 \tag{1}", display=False)])
    assert [False, True] == [error is not None for _, error in told]


def test_katex_objections_name_the_formula(katex: Katex) -> None:
    """Only the bad one is told of, with its text."""
    (only,) = katex.objections(["1 + 1", r"\frac{1}{2"])
    assert only.startswith(r"\frac{1}{2")
