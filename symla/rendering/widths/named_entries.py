"""Matrices that are too wide for a line: their long entries are written by names, which stand below with what they are.

= ⎡α  β⎤
  ⎣β  γ⎦
α = (√5/10 + 1/2) λ^n + ...
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import TypeVar

from symla.derivation.model import Chain, Equal
from symla.notation import written as w
from symla.notation.frozen import Frozen, astuple, replace
from symla.rendering.widths.measure import Measure

_LETTERS = "alpha beta gamma delta epsilon zeta eta kappa rho sigma tau omega".split()
_LEAVES = frozenset((w.Number, w.Name))
_SHORT = 4.0  # digits: entries up to this width keep their place
_ANY = w.Name("alpha")  # about as wide as any name
_PARTS = (0.5, 0.25, 0.0)  # of the widest entry: at least so wide are those that get a name, until the formula fits

Leaf = TypeVar("Leaf", w.Number, w.Name)


class Names:
    """The names of entries on one page, none of which stands for something else there."""

    def __init__(self, page: Frozen) -> None:
        self._page = page
        self._free: Iterator[w.Name] | None = None
        self.known: dict[w.Node, w.Node] = {}
        self.results: list[tuple[w.Name, w.Node]] = []  # what the lines so far have found, by name
        self.numbers: dict[w.Node, w.Name] = {}  # the names of numbers with roots

    def within(self) -> Names:
        """Names for a part of the page, which knows these and whose own are not known elsewhere."""
        inner = Names(self._page)
        inner.known, inner.results, inner.numbers = dict(self.known), list(self.results), dict(self.numbers)
        return inner

    def of(self, entry: w.Node) -> w.Node:
        """The entry by its name, a new one if need be."""
        if type(entry) is w.Negative:
            return w.Negative(self.of(entry.operand))
        if entry not in self.known:
            self.known[entry] = next(self._letters())
        return self.known[entry]

    def taken_up(self, before: w.Node, after: w.Node) -> list[w.Relation]:
        """What the names in the matrix `before` stand for in its next line, which is equal to it: this is told, and not
        the matrix again with other names.  Nothing if its other entries change, or one name would have two meanings.
        """
        if type(before) is not w.Matrix or type(after) is not w.Matrix or _shape(before) != _shape(after):
            return []
        told = {name for name in self.known.values() if type(name) is w.Name}
        meant: dict[w.Node, w.Node] = {}
        for row, following in zip(before.rows, after.rows, strict=True):
            for old, new in zip(row, following, strict=True):
                if type(old) is w.Negative and type(new) is w.Negative:
                    old, new = old.operand, new.operand
                if (meant.setdefault(old, new) if old in told else old) != new:
                    return []
        names = {entry: name for name, entry in meant.items()}
        if len(names) < len(meant):
            return []  # two of them became equal
        self.known |= names
        return [w.Relation(name, "=", entry) for name, entry in meant.items()]

    def matrices(self, node: w.Node) -> dict[w.Node, w.Node]:
        """The names of matrices that were found by name; not of the formula itself."""
        latest = dict(self.results)
        return {value: name for name, value in latest.items() if type(value) is w.Matrix and value != node}

    def note(self, chains: Iterable[Chain]) -> None:
        """Take the numbers with roots that chains find, λ_1 = (1 + √5)/2, whether or not their lines are shown."""
        ends = [(c.start, [link.target for link in c.links if isinstance(link.relation, Equal)]) for c in chains]
        for start, exact in ends:
            number = exact[-1] if exact and type(exact[-1]) in (w.Sum, w.Quotient) else None
            if number and type(start) is w.Name and w.has(number, w.Root):
                self.numbers[number] = start

    def spelled(self, entry: w.Node) -> w.Node:
        """The entry with numbers in it by their names; not an entry that is one of these numbers."""

        def put(part: w.Node) -> w.Node:
            return self.numbers[part] if part in self.numbers else w.rebuild(part, put)

        return w.rebuild(entry, put) if self.numbers else entry

    def _letters(self) -> Iterator[w.Name]:
        if self._free is None:
            used = {name.base for name in leaves_in(self._page, w.Name)}
            used |= {name.base for name in self.known.values() if type(name) is w.Name}
            plain = [w.Name(letter) for letter in _LETTERS if letter not in used]
            self._free = _in_order(plain, next((a for a in (*_LETTERS, "q") if a not in used), "q"))
        return self._free


def _in_order(plain: Iterable[w.Name], base: str) -> Iterator[w.Name]:
    """The letters, then one of them with numbers."""
    yield from plain
    for number in count(1):
        yield w.Name(base, (str(number),))


def shorter(node: w.Node, measure: Measure, room: float, names: Names) -> tuple[w.Node, list[w.Relation]] | None:
    """The formula with names in place of long entries, so that it fits, and what the new ones stand for; None if that
    does not help.
    """
    longest = measure.rows.conventions.longest
    for known in (names.known, names.matrices(node)):
        found = _named(node, known, longest) if known else node
        if found != node and measure(found) <= room:
            return found, []
    entries = list(_entries(node, longest))
    widest = max(map(measure, entries), default=0.0)
    for part in _PARTS:
        least = max(part * widest, _SHORT)
        long = [entry for entry in entries if measure(entry) > least]
        if long and measure(_named(node, dict.fromkeys(long, _ANY), longest)) <= room:
            break
    else:
        return None
    before = len(names.known)
    found = _named(node, {entry: names.of(entry) for entry in long}, longest)
    return found, [w.Relation(name, "=", entry) for entry, name in list(names.known.items())[before:]]


def _shape(matrix: w.Matrix) -> list[int]:
    return list(map(len, matrix.rows))


def _entries(node: w.Node, longest: int) -> Iterator[w.Node]:
    """The entries of matrices that are shown whole."""
    for part in w.walk(node):
        if type(part) is w.Matrix and max(len(part.rows), *map(len, part.rows)) <= longest:
            yield from (entry for row in part.rows for entry in row)
        elif type(part) is w.Vector and len(part.entries) <= longest:
            yield from part.entries


def _named(node: w.Node, names: Mapping[w.Node, w.Node], longest: int) -> w.Node:
    """The expression with names in place of entries of matrices, and of whole matrices."""

    def own(part: w.Node) -> w.Node:
        if type(part) is w.Negative and part.operand in names:
            return w.Negative(names[part.operand])
        return names.get(part, part)

    if type(node) is w.Matrix and node not in names:
        if max(len(node.rows), *map(len, node.rows)) > longest:
            return node
        return replace(node, rows=tuple([tuple(map(own, row)) for row in node.rows]))
    if type(node) is w.Vector and len(node.entries) <= longest:
        return replace(node, entries=tuple(map(own, node.entries)))
    return names[node] if node in names else w.rebuild(node, lambda part: _named(part, names, longest))


def leaves_in(page: Frozen, kind: type[Leaf]) -> Iterator[Leaf]:
    """The numbers or the names of all formulas on a page."""
    stack: list[object] = [page]
    while stack:
        part = stack.pop()
        if type(part) is kind:
            yield part
        elif type(part) is tuple:
            stack += part
        elif type(part) not in _LEAVES and isinstance(part, Frozen):
            stack += astuple(part)
