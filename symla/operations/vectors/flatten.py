"""Flattening: the entries of a matrix, row after row, as one vector; m rows of n entries give m·n components.

Source: row-major vectorisation, e.g. Goodfellow, Bengio and Courville, Deep Learning, chapter 9 (images as input).
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import letters_in


def flatten(sheet: Sheet, A: GivenMatrix) -> None:
    """The entries of a matrix, row after row, as one vector.

    `A` is m x n; the answer is a vector with m n components.  Always defined.
    """
    name = free_letter("v x u y", A)
    work = sheet.work(name).define("row_after_row", w.Vector(letters_in(A))).put_in(A, why="put_in_entries")
    sheet.remark("image", pixels=sheet.stated("28 · 28 = 784"))
    sheet.answer(reason("answer", A=A.name, vector=equation(name, work.line)), vector=work.line)
