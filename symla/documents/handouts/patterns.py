"""Random data for variants of a sheet: `v: random vector(3, -5..5)`.

    random integer(-5..5)             random nonzero(-5..5)            random choice(1/2, 2/3, sqrt(2))
    random vector(3, -5..5)           random matrix(2, 3, -5..5)       random symmetric(3, -5..5)

The data depend only on the seed and are the same on every machine.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from symla.documents.marked import Listing, Mapping, Node, Text
from symla.notation.parse.systems import split_outside

_PATTERN: Final = re.compile(r"\s*random\s+(\w+)\s*\(([^\n]*)\)\s*")
_BEGINS: Final = re.compile(r"\s*random\s+\w")
_RANGE: Final = re.compile(r"([-\u2212]?\d{1,6})\s*\.\.\s*([-\u2212]?\d{1,6})")
_LARGEST: Final = 10  # a row or column


class BadPattern(Exception):
    """An invalid pattern."""

    def __init__(self, what: str, node: Text) -> None:
        super().__init__(what)
        self.what = what
        self.node = node


class Chance:
    """Pseudorandom integers from SHA-256 of the seed and a counter."""

    def __init__(self, *seed: int) -> None:
        self._seed = " ".join(map(str, seed))
        self._drawn = 0

    def below(self, bound: int) -> int:
        """A uniform integer in 0, ..., bound - 1 (up to a bias of one part in 2^200)."""
        self._drawn += 1
        digest = hashlib.sha256(f"{self._seed}:{self._drawn}".encode()).digest()
        return int.from_bytes(digest, "big") % bound


def is_drawn(node: Node) -> bool:
    """Whether the data contain a pattern."""
    if isinstance(node, Text):
        return _BEGINS.match(node.text) is not None
    inner = node.items if isinstance(node, Listing) else [value for _, value in node.pairs]
    return any(map(is_drawn, inner))


def drawn(node: Node, chance: Chance) -> Node:
    """The data with every pattern replaced by a random value; raises `BadPattern`."""
    if isinstance(node, Listing):
        return Listing(tuple([drawn(item, chance) for item in node.items]), node.start)
    if isinstance(node, Mapping):
        return Mapping(tuple([(key, drawn(value, chance)) for key, value in node.pairs]), node.start)
    return _draw(node, chance) if is_drawn(node) else node


def _draw(node: Text, chance: Chance) -> Node:
    found = _PATTERN.fullmatch(node.text)
    if found is None:
        raise BadPattern("a pattern is written random vector(3, -5..5)", node)
    kind = _KINDS.get(found[1])
    if kind is None:
        raise BadPattern(f"nothing is drawn as {found[1][:40]}; there are {', '.join(_KINDS)}", node)
    arguments = _split(found[2])
    try:
        return kind.draw(_Data(node, chance), arguments)
    except ValueError as error:
        raise BadPattern(str(error) or f"is written random {kind.written}", node) from None


class _Data(NamedTuple):
    """The arguments of a pattern; drawn numbers are texts with the position of the pattern."""

    node: Text
    chance: Chance

    def text(self, text: str) -> Text:
        return Text(text, self.node.start, self.node.end, "", self.node.source)

    def number(self, bounds: tuple[int, int], zero: bool = True) -> Text:
        low, high = bounds
        while True:
            found = low + self.chance.below(high - low + 1)
            if found or zero:
                return self.text(str(found))

    def row(self, length: int, bounds: tuple[int, int]) -> Listing:
        return Listing(tuple([self.number(bounds) for _ in range(length)]), self.node.start)


def _integer(data: _Data, arguments: list[str]) -> Node:
    (bounds,) = _exactly(1, arguments)
    return data.number(_range(bounds))


def _nonzero(data: _Data, arguments: list[str]) -> Node:
    (bounds,) = _exactly(1, arguments)
    if _range(bounds) == (0, 0):
        raise ValueError
    return data.number(_range(bounds), zero=False)


def _choice(data: _Data, arguments: list[str]) -> Node:
    return data.text(arguments[data.chance.below(len(arguments))])


def _vector(data: _Data, arguments: list[str]) -> Node:
    length, bounds = _exactly(2, arguments)
    return data.row(_size(length), _range(bounds))


def _matrix(data: _Data, arguments: list[str]) -> Node:
    rows, columns, bounds = _exactly(3, arguments)
    drawn_rows = [data.row(_size(columns), _range(bounds)) for _ in range(_size(rows))]
    return Listing(tuple(drawn_rows), data.node.start)


def _symmetric(data: _Data, arguments: list[str]) -> Node:
    size, bounds = _exactly(2, arguments)
    below = [data.row(i + 1, _range(bounds)).items for i in range(_size(size))]
    rows = [[below[max(i, j)][min(i, j)] for j in range(len(below))] for i in range(len(below))]
    return Listing(tuple([Listing(tuple(row), data.node.start) for row in rows]), data.node.start)


class _Kind(NamedTuple):
    written: str
    draw: Callable[[_Data, list[str]], Node]


_KINDS: Final = {
    "integer": _Kind("integer(-5..5)", _integer),
    "nonzero": _Kind("nonzero(-5..5)", _nonzero),
    "choice": _Kind("choice(1/2, 2/3)", _choice),
    "vector": _Kind("vector(3, -5..5)", _vector),
    "matrix": _Kind("matrix(2, 3, -5..5)", _matrix),
    "symmetric": _Kind("symmetric(3, -5..5)", _symmetric),
}


def _exactly(count: int, arguments: list[str]) -> list[str]:
    if len(arguments) != count:
        raise ValueError
    return arguments


def _size(text: str) -> int:
    if not text.isascii() or not text.isdecimal():
        raise ValueError
    if not 0 < int(text[:9]) <= _LARGEST:
        raise ValueError(f"a row or a column has 1 to {_LARGEST} entries")
    return int(text)


def _range(text: str) -> tuple[int, int]:
    found = _RANGE.fullmatch(text)
    if found is None:
        raise ValueError
    low, high = (int(part.replace("\u2212", "-")) for part in found.groups())
    if low > high:
        raise ValueError(f"a range goes up: {high}..{low}")
    return low, high


def _split(text: str) -> list[str]:
    """The arguments, split at commas outside of brackets."""
    return [text[begin:end].strip() for begin, end in split_outside(text, ",")]
