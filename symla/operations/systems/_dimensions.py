"""The dimension formula: rank + nullity = number of columns.

Each column either has a pivot, and counts for the rank, or has none, and gives a free unknown.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.notation import written as w
from symla.operations._sheet import Sheet


def dimensions(sheet: Sheet, rank: int, columns: int, M: str = "A") -> None:
    """rank(A) + nullity(M) = 2 + 1 = 3, where M is A or its transpose"""
    if sheet.in_case:
        return  # a fact about all matrices is not repeated in each case
    heading = reason("columns") if M == "A" else reason("rows", A=sheet.stated("A"))
    work = sheet.work(sheet.stated(f"rank(A) + nullity({M})"), heading, "remark", compact=True)
    work.to("pivots_and_free", w.Sum((w.Number(rank), w.Number(columns - rank)))).to("total", w.Number(columns))
