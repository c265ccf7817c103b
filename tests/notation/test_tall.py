"""Matrices over several lines of plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.parse import read
from symla.notation.tall import spread, tall_printer, width

MATRIX = w.Matrix(((w.Number(58), w.Number(-6)), (w.Number(139), w.Number(154))))


def test_a_matrix_stands_on_as_many_lines_as_it_has_rows() -> None:
    """The rest of the line stands in the middle; columns are set flush right."""
    shown = spread("A B = " + tall_printer()(MATRIX) + " is it")
    assert shown == "A B = ⎡ 58   -6⎤ is it\n      ⎣139  154⎦"


def test_three_rows_have_the_line_in_their_middle() -> None:
    """The middle row shares the line with the text beside it."""
    column = w.Matrix(tuple((w.Number(n),) for n in (1, 2, 30)))
    assert spread("x = " + tall_printer()(column)) == "    ⎡ 1⎤\nx = ⎢ 2⎥\n    ⎣30⎦"


def test_a_bar_is_drawn_and_long_data_are_elided() -> None:
    """The bar of an augmented matrix is a column of its own; what is left out is told by dots."""
    barred = w.Matrix(((w.Number(1), w.Number(2)), (w.Number(3), w.Number(4))), bar=1)
    assert spread(tall_printer()(barred)) == "⎡1  │  2⎤\n⎣3  │  4⎦"
    large = w.Matrix(tuple(tuple(w.Number(i * j) for j in range(9)) for i in range(9)))
    lines = spread(tall_printer(Conventions(longest=5))(large)).splitlines()
    assert len(lines) == 5
    assert set("⎢⎥⋮ ") == set(lines[3])


@given(st.lists(st.lists(st.integers(-999, 999), min_size=3, max_size=3), min_size=2, max_size=5))
def test_what_is_spread_is_read_back(rows: list[list[int]]) -> None:
    """A matrix over several lines is read back as the matrix it was, and is as wide as it was said to be."""
    matrix = w.Matrix(tuple(tuple(w.Number(n) for n in row) for row in rows))
    text = tall_printer()(matrix)
    lines = spread(text).splitlines()
    assert [width(text)] * len(rows) == [len(line) for line in lines]
    assert matrix.rows == tuple(tuple(_number(e) for e in row) for row in read("\n".join(lines)).rows)  # type: ignore[attr-defined]


def _number(node: w.Node) -> w.Number:
    if isinstance(node, w.Negative):
        assert isinstance(node.operand, w.Number)
        return w.Number(-node.operand.value)
    assert isinstance(node, w.Number)
    return node
