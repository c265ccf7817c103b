"""The three answers a kernel can give.  "I do not know" is one of them, and never counts as a yes."""

from __future__ import annotations

from dataclasses import dataclass

from symla.notation.written import Name, Node


@dataclass(frozen=True, slots=True)
class Witness:
    """Values of the symbols at which a statement does not hold, and what its two sides come to there (None for a side
    that has no value there).
    """

    values: tuple[tuple[Name, Node], ...]
    left: Node | None = None
    right: Node | None = None


@dataclass(frozen=True, slots=True)
class Proved:
    """It holds, for all values of the symbols in the domain."""

    by: str
    derivation: tuple[Node, ...] = ()

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Refuted:
    """It does not hold, and this is where it fails."""

    why: str
    witness: Witness | None = None

    def __bool__(self) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class Undecided:
    """The kernel does not reach it."""

    why: str

    def __bool__(self) -> bool:
        return False


Verdict = Proved | Refuted | Undecided
