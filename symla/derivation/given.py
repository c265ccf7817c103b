"""The data of an operation: scalars, vectors and matrices, each with its name and its entries as written.

GivenVector v:  v.name  the letter        v.letters  v_1, v_2, ...      v.entries  3, -4, ...
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import chain

from symla.derivation.model import Given
from symla.notation import written as w
from symla.notation.exact import Rational, rational
from symla.notation.frozen import Frozen


class GivenScalar(Frozen, frozen=True):
    """A number with a name."""

    name: w.Name
    entry: w.Node

    @property
    def given(self) -> Given:
        return Given(self.name, self.entry)


class GivenVector(Frozen, frozen=True, gc=True, dict=True):
    """A vector with a name, by its components."""

    name: w.Name
    entries: tuple[w.Node, ...]

    @property
    def size(self) -> int:
        return len(self.entries)

    @property
    def letters(self) -> tuple[w.Name, ...]:
        """v_1, ..., v_n; of p_2, they are p_{21}, ..., p_{2n}"""
        return _components(self.name, len(self.entries))

    @cached_property
    def written(self) -> w.Vector:
        return w.Vector(self.entries)

    @property
    def given(self) -> Given:
        return Given(self.name, self.written)

    @property
    def is_zero(self) -> bool:
        return all(rational(e) == 0 for e in self.entries)


class GivenMatrix(Frozen, frozen=True, gc=True, dict=True):
    """A matrix with a name, by its rows; `width` is stored because a matrix may have no rows.  `bar` is the number of
    columns before the bar of an augmented matrix.
    """

    name: w.Name
    rows: tuple[tuple[w.Node, ...], ...]
    width: int
    bar: int | None = None

    @property
    def height(self) -> int:
        return len(self.rows)

    def letter(self, i: int, j: int) -> w.Name:
        """a_{ij}, counted from 1; of A_2, a_{2ij}."""
        return w.Name(self.name.base.lower(), (*self.name.subscript, str(i), str(j)), "scalar", self.name.accent)

    @property
    def letters(self) -> tuple[tuple[w.Name, ...], ...]:
        """a_{11}, a_{12}, ... by rows."""
        return entry_letters(self.name, len(self.rows), self.width)

    @cached_property
    def written(self) -> w.Matrix:
        return w.Matrix(self.rows, self.bar, self.width)

    @cached_property
    def entries(self) -> tuple[w.Node, ...]:
        """Row by row."""
        return tuple(chain.from_iterable(self.rows))

    @cached_property
    def numbers(self) -> tuple[Rational, ...] | None:
        """The values of the entries, row by row; None unless all of them are rational."""
        values = [rational(entry) for entry in self.entries]
        return None if None in values else tuple(values)  # type: ignore[arg-type]

    @cached_property
    def columns(self) -> tuple[tuple[w.Node, ...], ...]:
        """The columns, from left to right."""
        return tuple(zip(*self.rows, strict=True)) or ((),) * self.width

    def column(self, j: int) -> tuple[w.Node, ...]:
        """The j-th column, counted from 0."""
        return self.columns[j]

    @property
    def given(self) -> Given:
        return Given(self.name, self.written)


@lru_cache(maxsize=64)
def _components(name: w.Name, size: int) -> tuple[w.Name, ...]:
    own = name.subscript
    return tuple([w.Name(name.base, (*own, str(i)), "scalar", name.accent) for i in range(1, size + 1)])


@lru_cache(maxsize=64)
def entry_letters(name: w.Name, height: int, width: int) -> tuple[tuple[w.Name, ...], ...]:
    """a_{11}, a_{12}, ... of a matrix of this name and size, by rows; of A_2, a_{211}, ..."""
    base, own, columns = name.base.lower(), name.subscript, [str(j) for j in range(1, width + 1)]
    rows = [str(i) for i in range(1, height + 1)]
    return tuple([tuple([w.Name(base, (*own, i, j), "scalar", name.accent) for j in columns]) for i in rows])


Quantity = GivenScalar | GivenVector | GivenMatrix


class GivenExpression(Frozen, frozen=True):
    """An expression that keeps its names; a name has the kind of its value, or is a symbol without a value."""

    node: w.Node


def givens(*quantities: Quantity) -> tuple[Given, ...]:
    """The data of a problem, without repetitions."""
    found: list[Given] = []
    for quantity in quantities:
        given = quantity.given
        if given not in found:
            found.append(given)
    return tuple(found)
