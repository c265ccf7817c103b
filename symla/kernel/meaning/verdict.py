"""The three verdicts of the kernel: proved, refuted, undecided.  Undecided never counts as a yes.  `notices` report how
ambiguous parts of the claim were read.
"""

from __future__ import annotations

from typing import Any, Literal

from symla.derivation.model import Derivation
from symla.notation.frozen import Frozen
from symla.notation.written import Name, Node


class Witness(Frozen, frozen=True):
    """Values of the symbols at which a statement does not hold, and what its two sides come to there (None for a side
    that has no value there).  If `entry` is given, the sides are this entry (component; or row and column) of them.

    `at` are the values as they are written, `values` the same as SymPy objects: `{x: 1/2}`.
    """

    at: tuple[tuple[Name, Node], ...]
    left: Node | None = None
    right: Node | None = None
    entry: tuple[int, ...] = ()
    domain: Literal["real", "complex"] = "real"
    symbols: tuple[tuple[Name, Any], ...] = ()  # SymPy symbols given by the user

    @property
    def values(self) -> dict[Any, Any]:
        """The values by SymPy symbols, those that the user gave where there are such: `{x: 1/2}`."""
        from symla.notation.value import symbol, value

        own = dict(self.symbols)
        return {
            own[name] if name in own else symbol(name, self.domain): value(node, self.domain) for name, node in self.at
        }

    @property
    def sides(self) -> tuple[Any, Any]:
        """What the left and the right side come to as SymPy objects; None for one that has no value."""
        from symla.notation.value import value

        left, right = [None if node is None else value(node, self.domain) for node in (self.left, self.right)]
        return left, right


class Proved(Frozen, frozen=True):
    """It holds, for all values of the symbols in the domain; with the worked solutions that were used.

    `provided` are conditions without which a side has no meaning, `n != 0` for 1/n; `where` are conditions that were
    asked for; `gaps` tell in words where only one side is defined.
    """

    by: str
    derivation: tuple[Derivation, ...] = ()
    notices: tuple[str, ...] = ()
    provided: tuple[Node, ...] = ()
    where: tuple[Node, ...] = ()
    gaps: tuple[str, ...] = ()
    about: str = ""

    @property
    def conditions(self) -> tuple[Any, ...]:
        """What is provided as SymPy relations: `(Ne(n, 0), Ne(n, -1))`."""
        from symla.notation.value import value

        return tuple(
            [value(condition, "complex" if "complex" in self.about else "real") for condition in self.provided]
        )

    def __repr__(self) -> str:
        from symla.notation.plain import plain_printer

        def told(conditions: tuple[Node, ...]) -> str:
            return " and ".join(map(plain_printer(), conditions))

        text = f"proved: {self.by}{self.about}"
        if self.where:
            text += f" where {told(self.where)}"
        if self.provided:
            text += f", provided {told(self.provided)}"
        return "; ".join((text, *self.gaps))


class Refuted(Frozen, frozen=True):
    """It does not hold, and this is where it fails."""

    why: str
    witness: Witness | None = None
    notices: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"refuted: {self.why}"


class FailsAtRoot(Refuted, frozen=True):
    """It fails at a root of a polynomial of which only the place can be told; no other number shows it, perhaps."""


class Undecided(Frozen, frozen=True):
    """The kernel cannot decide the statement; or it is `undefined` everywhere, and so neither true nor false."""

    why: str
    notices: tuple[str, ...] = ()
    undefined: bool = False

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"{'undefined' if self.undefined else 'undecided'}: {self.why}"


Verdict = Proved | Refuted | Undecided
