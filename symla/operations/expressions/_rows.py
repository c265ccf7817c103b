"""A row times a column is a number: u^T v of vectors always, and of a matrix with one row where a number is wanted.

Every other matrix with one entry is a matrix and no number: neither is it added to one, nor does anything divide by it.
"""

from __future__ import annotations

from collections.abc import Iterable

from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.operations.expressions._done import NumberWanted
from symla.operations.expressions._operands import Listed, Operand


class Rows:
    """Which results are transposed vectors, and which are products of one row and a column, by their names.  `numbers`
    are the products of this kind that are wanted as numbers.
    """

    def __init__(self, numbers: frozenset[w.Node]) -> None:
        self.numbers = numbers
        self._of_vectors: set[w.Name] = set()
        self._either: dict[w.Name, frozenset[w.Node]] = {}  # matrices with one entry that may be numbers

    def transposed(self, X: Listed, found: Operand | None) -> None:
        """What came out as X^T."""
        if isinstance(found, GivenMatrix) and isinstance(X, GivenVector):
            self._of_vectors.add(found.name)
        elif isinstance(found, GivenMatrix) and X.name in self._either:
            self._either[found.name] = self._either[X.name]

    def combined(self, parts: Iterable[Operand | None], found: Operand | None) -> None:
        """What came out of these: sums and multiples of rows are rows, and so are rows times matrices."""
        names = {X.name for X in parts if isinstance(X, GivenVector | GivenMatrix)}
        if isinstance(found, GivenVector | GivenMatrix) and names:
            if names <= self._of_vectors:
                self._of_vectors.add(found.name)
            if names <= self._either.keys():
                self._either[found.name] = frozenset().union(*[self._either[name] for name in names])

    def multiplied(self, goal: w.Node, A: Listed, B: Listed, found: Operand | None) -> None:
        """What came out as A B, under this expression."""
        if isinstance(found, GivenVector | GivenMatrix) and _is_row(A) and _is_column(B):
            self._either[found.name] = frozenset((goal,))
        else:
            self.combined((A,), found)

    def make_number(self, goal: w.Node, A: Listed, B: Listed) -> bool:
        """Whether A B, under this expression, is a number."""
        return _is_row(A) and _is_column(B) and (A.name in self._of_vectors or goal in self.numbers)

    def want_number(self, *places: Operand | None) -> None:
        """A number is wanted in each of these places: where a row times a column stands there, it is one."""
        for X in places:
            if isinstance(X, GivenVector | GivenMatrix) and X.name in self._either:
                raise NumberWanted(self._either[X.name])


def _is_row(X: Listed) -> bool:
    return isinstance(X, GivenMatrix) and X.height == 1


def _is_column(X: Listed) -> bool:
    """Whether this is a vector, or a matrix of one column and several rows."""
    return isinstance(X, GivenVector) or (X.width == 1 != X.height)
