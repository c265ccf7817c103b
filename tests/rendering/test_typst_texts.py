"""What authors write, as Typst reads it: their formulas, and every sign that could be a command."""

from __future__ import annotations

import re

import pytest

from symla.rendering.formats.typst.from_tex import from_tex
from symla.rendering.formats.typst.markup import escape


@pytest.mark.parametrize(
    ("tex", "typst"),
    [
        (r"\frac{a}{2} \in [0, 1)", r"frac(a, 2) ∈ \[ 0 \, 1 \)"),
        (r"x_{1}^{2} + 12.5", "x_(1)^(2) + 12.5"),
        (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", 'mat(delim: #"[", 1, 2; 3, 4)'),
        (r"\sqrt[3]{x} \mathbf{v}", "root(3, x) vb(v)"),
        (r"\|v\| |x|", 'class("normal", ‖) v class("normal", ‖) class("normal", |) x class("normal", |)'),
        (r"\left\| v \right\| \left| x \right|", "lr(‖ v ‖) lr(| x |)"),
        (r"\lVert v \rVert \mid a", 'class("opening", ‖) v class("closing", ‖) ∣ a'),
    ],
)
def test_formulas_of_authors(tex: str, typst: str) -> None:
    """TeX that authors write is the same mathematics for Typst."""
    assert " ".join(from_tex(tex).split()) == typst


def test_no_ascii_sign_is_left_to_typst() -> None:
    """Every sign that could be a command stands behind a backslash."""
    signs = "".join(map(chr, range(0x21, 0x7F)))
    assert re.sub(r"\\(.)", "", escape(signs)).isalnum()
    assert escape("a\nb\x00c") == "a b c"
