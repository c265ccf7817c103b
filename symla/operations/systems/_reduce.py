"""Elimination on a sheet, by cases where a number that decides how to continue may be zero."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symla.derivation.model import Chain
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows
from symla.operations.systems._chains import Begin, row_chains
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._steps import Elimination

Work = Callable[..., Elimination]  # a start, the knowledge, and how to eliminate


def reduce(sheet: Sheet, begin: Begin, rows: Rows, work: Work = eliminate, **how: Any) -> Elimination:
    """The rows reduced, with the lines."""
    found, chains = reduction(sheet, begin, rows, work, **how)
    sheet.add(*chains)
    return found


def reduction(
    sheet: Sheet, begin: Begin, rows: Rows, work: Work = eliminate, **how: Any
) -> tuple[Elimination, list[Chain]]:
    """The rows reduced, and the lines after the last decision, which are not on the sheet yet."""
    start = Elimination(rows)
    while True:
        found = worked_once(sheet, work, start, **how)
        chains = row_chains(begin, start.rows, found, sheet.domain)
        if found.stuck is None:
            return found, chains
        sheet.add(*chains)
        known = sheet.decides(found.stuck, found.why)
        begin, start = begin.case(found, known), found.put_in(known)


def worked_once(sheet: Sheet, work: Work, start: Elimination, **how: Any) -> Elimination:
    """The memoized elimination: a case passes through the earlier stages again without repeating the work."""
    return sheet.once(sheet.run.place, lambda: work(start, known=sheet.known, **how))
