"""What exact numbers are made of: roots of primes, i, pi, e, symbols, and values that only algebra knows."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

from symla.verification.polynomial import Scalar, TooHard

Kind = Literal["prime", "i", "pi", "e", "symbol", "conjugate", "re", "im", "abs", "radical", "function"]

_MOST = 200_000
_POSITIVE = frozenset(("prime", "pi", "e"))


@dataclass(frozen=True, slots=True, eq=False)
class Generator:
    """What a generator stands for.

    `index` is the prime, or the index of a radical.  `real` and `sign` (1 positive, 0 not negative, None not known)
    hold for all values of the symbols in it; they are found out by whoever makes it.
    """

    kind: Kind
    label: Hashable = ""
    index: int = 0
    arguments: tuple[Scalar, ...] = ()
    real: bool = False
    sign: int | None = None


class Generators:
    """The generators of one verification, by number."""

    def __init__(self, complex_domain: bool = False) -> None:
        self.complex_domain = complex_domain
        self.generators: list[Generator] = []
        self._simple: dict[tuple[Kind, Hashable, int], int] = {}

    def generator(self, kind: Kind, label: Hashable = "", index: int = 0) -> int:
        """The number of a generator that has no arguments."""
        key = (kind, label, index)
        found = self._simple.get(key)
        if found is None:
            positive = kind in _POSITIVE
            real = positive or kind in ("re", "im") or (kind == "symbol" and not self.complex_domain)
            found = self._simple[key] = self.add_generator(
                Generator(kind, label, index, (), real, 1 if positive else None)
            )
        return found

    def knows_symbol(self, label: Hashable) -> bool:
        """Whether the symbol occurs in any number so far."""
        return ("symbol", label, 0) in self._simple

    def symbols(self) -> list[Hashable]:
        """What the symbols so far stand for."""
        return [label for kind, label, _ in self._simple if kind == "symbol"]

    def add_generator(self, new: Generator) -> int:
        """The number of a new generator."""
        if len(self.generators) >= _MOST:
            raise TooHard("there are too many different symbols and radicals")
        self.generators.append(new)
        return len(self.generators) - 1
