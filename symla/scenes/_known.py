"""The letters of a solved problem and their values, as a scene uses them."""

from __future__ import annotations

from typing import Any

from symla.derivation.model import Answer, Chain, Derivation, Equal
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.value import value
from symla.notation.write import simplest, write
from symla.scenes._letters import column_of


class NotDrawn(Exception):
    """No figure would help; the message says why."""

    def __init__(self, why: str = "it takes two components, and numbers alone") -> None:
        super().__init__(why)


class Known:
    """A solved problem, by its letters."""

    def __init__(self, derivation: Derivation) -> None:
        self.derivation = derivation
        self.data = {given.name: given.value for given in derivation.given}
        outcome = derivation.outcome
        self.parts = {part.name: part.form for part in outcome.parts} if isinstance(outcome, Answer) else {}
        self.goal = derivation.goal
        self.called = {argument.parameter: argument.value for argument in derivation.arguments}
        self._names: dict[w.Name, Any] = {}
        for name, node in self.data.items():
            self.give(name, node)
        for chain in derivation.chains:
            if isinstance(chain, Chain) and type(chain.start) is w.Name and chain.start not in self._names:
                exact = [link.target for link in chain.links if isinstance(link.relation, Equal)]
                if exact:
                    self._work(chain.start, exact[-1])

    # ---- the data ---------------------------------------------------------------------------------------------------

    def vector(self, parameter: str, space: bool = False) -> w.Name:
        """The letter of the vector given for this parameter, with two components (or three in `space`)."""
        name = self.called.get(parameter)
        if type(name) is not w.Name:
            raise NotDrawn
        self._fits([name], space)
        return name

    def vectors(self, parameter: str, space: bool = False) -> list[w.Name]:
        """The letters of several such vectors."""
        listed = self.called.get(parameter)
        names = [e for e in listed.entries if type(e) is w.Name] if isinstance(listed, w.Items) else []
        self._fits(names, space)
        return names

    def _fits(self, names: list[w.Name], space: bool) -> None:
        sizes = {len(getattr(self.data.get(name), "entries", ())) for name in names}
        if not any(sizes == {size} for size in ((2, 3) if space else (2,))):
            raise NotDrawn("it takes two or three components, and numbers alone") if space else NotDrawn

    def matrix(self, parameter: str) -> tuple[w.Name, int, int]:
        """The letter of a matrix, with its height and width."""
        name = self.called.get(parameter)
        given = self.data.get(name) if type(name) is w.Name else None
        if type(name) is not w.Name or type(given) is not w.Matrix or not given.rows or given.bar is not None:
            raise NotDrawn
        return name, len(given.rows), len(given.rows[0])

    def two_columns(self) -> tuple[w.Name, w.Node, w.Node]:
        """The letter of A, a 2 x 2 matrix, with its columns, which are independent."""
        name, height, width = self.matrix("A")
        self.flat(height == width == 2)
        one, two = (column_of(name, j, 2) for j in (1, 2))
        self.need(self.independent(one, two))
        return name, one, two

    def number(self, node: w.Node) -> Any:
        """The value of a real number; raises `NotDrawn` where letters are left in it, and for complex numbers."""
        found = self.exact(node)
        if getattr(found, "is_real", None) is False and not found.free_symbols:
            raise NotDrawn("it takes real numbers, and one that it would show is complex")
        if not getattr(found, "is_real", False) or found.free_symbols or not found.is_finite:
            raise NotDrawn
        return found

    def exact(self, node: w.Node) -> Any:
        """The value of an expression."""
        try:
            return value(node, "real", self._names)
        except SymlaError:
            raise NotDrawn from None

    def form(self, node: w.Node) -> w.Node:
        """The value of a number, or of a vector of numbers, in its final form."""
        found = self.exact(node)
        if hasattr(found, "shape"):
            return w.Vector(tuple([write(simplest(entry)) for entry in found]))
        return write(simplest(self.number(node)))

    def told(self, node: w.Node) -> w.Relation:
        """An expression and its value: `‖v‖ = 5`."""
        return w.Relation(node, "=", self.form(node))

    def independent(self, *vectors: w.Node) -> bool:
        """Whether no vector of numbers is a combination of the others."""
        columns = [self.exact(vector) for vector in vectors]
        if any(entry.free_symbols for column in columns for entry in column):
            return False
        return bool(columns[0].hstack(*columns).rank(simplify=True) == len(columns))

    def only(self, table: w.Node) -> list[tuple[int, int]]:
        """The places (1-based) of entries that occur only once in a matrix."""
        found = self.exact(table)
        entries, wide = list(found), found.shape[1]
        return [(k // wide + 1, k % wide + 1) for k, entry in enumerate(entries) if entries.count(entry) == 1]

    def same(self, one: Any, two: Any) -> bool:
        """Whether two numbers are equal."""
        return bool(simplest(one - two) == 0)

    def same_vector(self, one: w.Node, two: w.Node) -> bool:
        """Whether two vectors are equal."""
        pairs = zip(self.exact(one), self.exact(two), strict=True)
        return all(self.same(a, b) for a, b in pairs)

    @property
    def names(self) -> set[w.Name]:
        """All names with values."""
        return set(self._names)

    def need(self, fits: object) -> None:
        """Raises `NotDrawn` unless the condition holds."""
        if not fits:
            raise NotDrawn("nothing of the problem would be seen in it")

    def flat(self, fits: object) -> None:
        """Raises `NotDrawn` unless the problem is one of the plane, which the condition tells."""
        if not fits:
            raise NotDrawn

    def worked(self, base: str, accent: str = "") -> w.Name:
        """The value of a name of the work, such as the remainder r."""
        found = [n for n in self._names if n.base == base and n.accent == accent and n not in self.data]
        found.sort(key=lambda name: len(name.subscript))
        self.need(found)
        return found[0]

    def _work(self, name: w.Name, node: w.Node) -> None:
        """Adds a named result; one without a value, such as a combination of functions, is omitted."""
        try:
            found = value(node, "real", self._names)
        except SymlaError:
            return
        self._stands_for(name, found)

    def give(self, name: w.Name, node: w.Node) -> None:
        """Gives a name and the names of its components their values."""
        try:
            found = value(node, "real")
        except SymlaError:
            raise NotDrawn from None
        self._stands_for(name, found)

    def _stands_for(self, name: w.Name, found: Any) -> None:
        """A name, and the letters of its components."""
        self._names[name] = found
        shape = getattr(found, "shape", None)
        if shape is None:
            return
        base = name.base.lower() if name.kind == "matrix" else name.base
        for i in range(shape[0]):
            for j in range(shape[1]):
                own = (str(i + 1), str(j + 1)) if name.kind == "matrix" else (str(i + 1),)
                letter = w.Name(base, (*name.subscript, *own), "scalar", name.accent)
                self._names[letter] = found[i, j]
