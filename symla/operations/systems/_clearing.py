"""A large determinant with symbols, without cases: rows are cleared by means of numbers, wherever these stand in them,
and what is left over is a small determinant.

|x 2 1|    R_2 -> R_2 - 3R_1    | x     2  1|
|1 y 3|    ------------------>  |1 - 3x y-6 0|    = 1·|1 - 3x y - 6; 2 - x  x - 2|
|2 x 1|    R_3 -> R_3 -  R_1    |2 - x x - 2 0|
"""

from __future__ import annotations

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Equal, Link, RowStep
from symla.errors import SymlaError, sized
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import is_rational, is_zero, over, times, written
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._steps import Changing, Step

_SMALLEST = 2  # a determinant up to this size is expanded as it is, unless a numeric entry can reduce it
_MOST_PRODUCTS = 200  # of an expansion on the page


class _Clearing(Changing):
    """A matrix in which some rows and columns are finished; `places` has the positions of their numbers."""

    def __init__(self, A: GivenMatrix, known: Known) -> None:
        super().__init__(A.rows, known)
        self.links: list[Link] = []
        self.places: list[tuple[int, int]] = []
        self.rows_left = list(range(A.height))
        self.columns_left = list(range(A.height))

    def done(self, step: Step) -> None:
        self.links.append(Link(RowStep((step.operation,)), matrix(step.rows), minor=True))

    def best(self) -> tuple[int, int] | None:
        """The position of the number that clears its column most easily; None if there is none."""
        found: list[tuple[bool, int, bool, int, int]] = []
        for j in self.columns_left:
            column = [self.rows[i][j] for i in self.rows_left]
            others = sum(not is_zero(x) for x in column) - 1
            for i in self.rows_left:
                x = self.rows[i][j]
                if is_rational(x) and x:
                    whole = all(is_rational(y) and type(over(y, x)) is int for y in column)
                    found.append((others > 0 and abs(x) != 1 and not whole, others, abs(x) != 1, j, i))
        if not found:
            return None
        *_, j, i = min(found)
        return i, j

    def clear(self, r: int, c: int) -> list[Link]:
        """Clear column c by row r; both are finished then."""
        self.links = []
        for i in self.rows_left:
            if i != r and not is_zero(self.rows[i][c]):
                self.add(i, r, times(-1, over(self.rows[i][c], self.rows[r][c])))
        self.places.append((r, c))
        self.rows_left.remove(r)
        self.columns_left.remove(c)
        return [*self.links[:-1], *[replace(link, minor=False) for link in self.links[-1:]]]

    @property
    def turned(self) -> bool:
        """Whether the sign changes when the finished rows and columns are moved to the front."""
        rows = [*[r for r, _ in self.places], *self.rows_left]
        columns = [*[c for _, c in self.places], *self.columns_left]
        return (_inversions(rows) + _inversions(columns)) % 2 == 1

    @property
    def left(self) -> w.Matrix:
        """The remaining block."""
        return matrix(tuple([tuple([self.written[i][j] for j in self.columns_left]) for i in self.rows_left]))


def by_clearing(sheet: Sheet, A: GivenMatrix) -> Working:
    """The lines up to the product of the numbers and the remaining determinant, where the work continues.

    Raises `SymlaError` where that determinant is too large for a page.
    """
    work = _Clearing(A, sheet.known)
    begin: w.Node = A.name
    first = [Link(Equal("substitution"), A.written)]
    while len(work.rows_left) > _SMALLEST and (place := work.best()) is not None:
        heading = reason("clear", column=place[1] + 1, row=place[0] + 1)
        links = work.clear(*place)
        if links:
            sheet.add(Chain(begin, (*first, *links), heading))
            begin, first = links[-1].target, []
    if not _fits_page(work.left):
        size = len(work.rows_left)
        raise SymlaError(
            f"determinant: with symbols in so many places {sized(A.height, A.height)} matrix leads to "
            f"{sized(size, size)} determinant without a number to begin with, too long for a page. Choose values for "
            "some of the symbols."
        )
    if first:
        return sheet.work(w.Determinant(A.name)).put_in(A, why="put_in_entries")
    rows, columns = tuple([i + 1 for i in work.rows_left]), tuple([j + 1 for j in work.columns_left])
    sheet.say("left_over", rows=rows, columns=columns)
    factors: list[w.Node] = [w.MINUS_ONE] if work.turned else []
    factors += [written(work.rows[r][c]) for r, c in work.places if work.rows[r][c] != 1]
    rest = w.Determinant(work.left)
    product = w.Product((*factors, rest), signed=True) if factors else rest
    return sheet.work(w.Determinant(A.name)).to("numbers_and_rest", product)


def _fits_page(block: w.Matrix) -> bool:
    """Whether its expansion has few enough products."""
    rows = block.rows
    known: dict[tuple[int, ...], int] = {(): 1}

    def count(columns: tuple[int, ...]) -> int:
        if columns not in known:
            row = rows[len(rows) - len(columns)]
            places = [j for j in columns if row[j] != w.ZERO]
            known[columns] = sum(count(tuple([k for k in columns if k != j])) for j in places)
        return known[columns]

    return len(rows) <= 10 and count(tuple(range(len(rows)))) <= _MOST_PRODUCTS


def _inversions(order: list[int]) -> int:
    return sum(a > b for place, a in enumerate(order) for b in order[place + 1 :])
