"""The generators of exact numbers: roots of primes, i, pi, e, symbols, radicals and function values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from typing import Literal

from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard
from symla.notation.frozen import Frozen

Kind = Literal[
    "prime", "i", "pi", "e", "symbol", "conjugate", "re", "im", "abs", "radical", "function", "unity", "root"
]

_MOST = 200_000
_POSITIVE = frozenset(("prime", "pi", "e"))


class Generator(Frozen, frozen=True, eq=False):
    """A generator: a symbol, or a number that is no rational expression of others.

    `index` is the prime, or the index of a radical.  `real` and `sign` (1 positive, 0 not negative, None not known)
    hold for all values of the symbols in it; they are found out by whoever makes it.
    """

    kind: Kind
    label: Hashable = ""
    index: int = 0
    arguments: tuple[Scalar, ...] = ()
    real: bool = False
    sign: int | None = None


class Generators(ABC):
    """The generators of one verification, by number."""

    def __init__(self, complex_domain: bool = False) -> None:
        self.complex_domain = complex_domain
        self.real: frozenset[Hashable] = frozenset()  # symbols that are real in a complex domain
        self.whole: frozenset[Hashable] = frozenset()  # integer symbols
        self.generators: list[Generator] = []
        self.are_real = True  # all of them, so that every number is
        self._simple: dict[tuple[Kind, Hashable, int], int] = {}
        self._by_arguments: dict[Hashable, int] = {}  # generators of polynomials, by these
        self._of_fractions: list[int] = []  # the other ones that have arguments

    @abstractmethod
    def same(self, x: Scalar, y: Scalar) -> bool:
        """Whether the normal forms of two numbers agree."""

    def generator(self, kind: Kind, label: Hashable = "", index: int = 0) -> int:
        """The number of a generator that has no arguments."""
        key = (kind, label, index)
        found = self._simple.get(key)
        if found is None:
            positive = kind in _POSITIVE
            real = (
                positive
                or kind in ("re", "im")
                or (kind == "symbol" and (not self.complex_domain or label in self.real))
            )
            found = self._simple[key] = self.add_generator(
                Generator(kind, label, index, (), real, 1 if positive else None)
            )
        return found

    def knows_symbol(self, label: Hashable) -> bool:
        """Whether the symbol has a generator."""
        return bool(self._simple) and ("symbol", label, 0) in self._simple

    def symbols(self) -> list[Hashable]:
        """The generators of all symbols."""
        return [label for kind, label, _ in self._simple if kind == "symbol"]

    def add_generator(self, new: Generator) -> int:
        """The number of a new generator."""
        if len(self.generators) >= _MOST:
            raise TooHard("there are too many different symbols and radicals")
        self.generators.append(new)
        self.are_real = self.are_real and new.real
        return len(self.generators) - 1

    def find(self, kind: Kind, label: Hashable, index: int, arguments: tuple[Scalar, ...]) -> int | None:
        """The number of the generator with these arguments, if there is one."""
        key = _key(kind, label, index, arguments)
        if key is not None and key in self._by_arguments:
            return self._by_arguments[key]
        for position in self._of_fractions if key is not None else range(len(self.generators)):
            other = self.generators[position]
            known = other.kind, other.label, other.index, len(other.arguments)
            alike = known == (kind, label, index, len(arguments))
            if alike and self._same_arguments(label, other.arguments, arguments):
                return position
        return None

    def _same_arguments(self, label: Hashable, arguments: tuple[Scalar, ...], others: tuple[Scalar, ...]) -> bool:
        """Whether the arguments agree, up to order for max."""
        if label == "max":
            return all(any(self.same(a, b) for b in others) for a in arguments)
        return all(self.same(a, b) for a, b in zip(arguments, others, strict=True))

    def compound(self, new: Generator) -> int:
        """The number of a generator with arguments: the same one for equal arguments."""
        found = self.find(new.kind, new.label, new.index, new.arguments)
        if found is not None:
            return found
        position = self.add_generator(new)
        key = _key(new.kind, new.label, new.index, new.arguments)
        if key is None:
            self._of_fractions.append(position)
        else:
            self._by_arguments[key] = position
        return position


def _key(kind: Kind, label: Hashable, index: int, arguments: tuple[Scalar, ...]) -> Hashable:
    """The lookup key of a generator with polynomial or rational arguments; None if a quotient is among them."""
    keys: list[Hashable] = []
    for x in arguments:
        if type(x) is not Exact:
            keys.append(x)
        elif x.denominator is ONE:
            keys.append(frozenset(x.numerator.items()))
        else:
            return None
    return (kind, label, index, frozenset(keys) if label == "max" else tuple(keys))
