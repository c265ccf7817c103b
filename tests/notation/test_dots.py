"""Where a product shows its dot, and where parentheses tell a function of a power from a power of a function."""

from __future__ import annotations

import pytest

from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.tex import tex_printer
from symla.notation.written import Call, Degrees, Name, Node, Number, Power, Product, Quotient, Root

ROOT = Root(Number(2))
HALF_ROOT = Quotient(ROOT, Number(2))
SQUARE = Power(Number(-1), Number(2))


@pytest.mark.parametrize(
    ("node", "tex", "plain"),
    [
        (Product((Number(1), ROOT)), r"1 \cdot \sqrt{2}", "1·√2"),
        (Product((Number(2), Number(1), ROOT)), r"2 \cdot 1 \cdot \sqrt{2}", "2·1·√2"),
        (Product((Number(1), Name("a"))), r"1 \cdot a", "1·a"),
        (Product((Number(3), ROOT)), r"3 \sqrt{2}", "3 √2"),
        (Product((ROOT, HALF_ROOT)), r"\sqrt{2} \cdot \frac{\sqrt{2}}{2}", "√2 (√2/2)"),
        (Product((Name("a"), Name("b"))), "a b", "a b"),
        (Call("ln", (SQUARE,)), r"\ln((-1)^{2})", "ln((-1)²)"),
        (Power(Call("ln", (Number(2),)), Number(2)), r"(\ln 2)^{2}", "(ln(2))²"),
        (Call("ln", (Power(Number(2), Number(3)),)), r"\ln 2^{3}", "ln(2³)"),
        (Call("sin", (Degrees(Number(-2)),)), r"\sin((-2)^{\circ})", "sin((-2)°)"),
        (Call("sin", (Degrees(Number(30)),)), r"\sin 30^{\circ}", "sin(30°)"),
    ],
)
def test_products_and_functions_of_powers(node: Node, tex: str, plain: str) -> None:
    """As one would write it on a board, and read back as it was."""
    assert tex == tex_printer()(node)
    assert plain == plain_printer()(node)
    assert node == read(f"${tex}$")
