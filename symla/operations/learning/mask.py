"""A mask: the element-wise product A ⊙ M with zeros and ones, which keeps an entry (1) or replaces it by zero (0).

Source: the element-wise product, e.g. Goodfellow, Bengio and Courville, Deep Learning, sections 2.1 and 7.12.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Reason, Remedy
from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.sums import sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._counts import counted, height, size, unequal, width
from symla.operations._sheet import Sheet
from symla.operations._terms import Entries, has_letters, in_shape_of, letters_in
from symla.operations.learning._numbers import text, used


def mask(sheet: Sheet, A: GivenVector | GivenMatrix, M: GivenVector | GivenMatrix) -> None:
    """A matrix or vector with some of its entries set to zero.

    `A` is m x n, and so are the mask `M`, all of whose entries are 0 or 1, and the answer.  Undefined if the sizes
    differ or if an entry of the mask is another number.
    """
    _need_same_shape(sheet, A, M)
    _need_zeros_and_ones(sheet, M)
    products = tuple([w.Product(pair, signed=True) for pair in zip(letters_in(A), letters_in(M), strict=True)])
    work = sheet.work(sheet.goal).define("entry_by_entry", in_shape_of(A, products))
    masked = work.put_in(A, M, why="put_in_entries").evaluate("multiply", w.Product).line
    kept = sum(rational(m) == 1 for m in M.entries)
    sheet.remark("kept", count=w.Count(sum_of(letters_in(M)), kept), total=size(M))
    used(sheet)
    sheet.answer(reason("answer", masked=masked), masked=masked)


def _shape(x: Entries) -> tuple[w.Count, w.Count]:
    return (size(x), counted("columns", x.name, 1)) if isinstance(x, GivenVector) else (height(x), width(x))


def _need_same_shape(sheet: Sheet, A: Entries, M: Entries) -> None:
    (m, n), (p, q) = _shape(A), _shape(M)
    if (m.number, n.number) == (p.number, q.number):
        return
    remedies = [Remedy(reason("choose", A=A.name, M=M.name, m=m, n=n))]
    if (m.number, n.number) == (q.number, p.number) and isinstance(M, GivenMatrix):
        turned = sheet.stated("A ⊙ M^T")
        remedies.append(Remedy(reason("transpose", goal=turned, m=m, n=n), (equation(turned, turned),)))
    why = reason("other_shape", A=A.name, M=M.name, m=m, n=n, p=p, q=q)
    sheet.undefined(why, unequal(m, p) if m.number != p.number else unequal(n, q), remedies=remedies)


def _need_zeros_and_ones(sheet: Sheet, M: Entries) -> None:
    for letter, entry in zip(letters_in(M), M.entries, strict=True):
        if rational(entry) in (0, 1):
            continue
        if has_letters(entry):
            raise ArgumentError(f"mask: the entries of the mask are 0 or 1, and {text(entry)} may be another number")
        remedies = (Remedy(Reason("round_mask")), Remedy(reason("hadamard", M=M.name)))
        obstacle = (w.Relation(letter, "!=", w.ZERO), w.Relation(letter, "!=", w.ONE))
        sheet.undefined("other_entry", *obstacle, remedies=remedies, M=M.name, entry=equation(letter, entry))
