"""The three verdicts of the kernel: proved, refuted, undecided.  Only the first is true as a bool.  `notices` report
how ambiguous parts of the claim were read.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from symla.derivation.model import Derivation
from symla.notation.frozen import Frozen
from symla.notation.written import Both, Name, Node


class Witness(Frozen, frozen=True):
    """Values of the symbols at which a statement fails, and the values of its two sides there (None for a side that has
    none).  With `entry`, the sides are this entry of vectors (component) or matrices (row and column).

    `at` are the values as written expressions, `values` the same as SymPy objects: `{x: 1/2}`.
    """

    at: tuple[tuple[Name, Node], ...]
    left: Node | None = None
    right: Node | None = None
    entry: tuple[int, ...] = ()
    domain: Literal["real", "complex"] = "real"
    symbols: tuple[tuple[Name, Any], ...] = ()  # SymPy symbols given by the user

    @property
    def values(self) -> dict[Any, Any]:
        """The values by SymPy symbols, which are those of the user where there are any: `{x: 1/2}`."""
        from symla.notation.value import symbol, value

        symbols = dict(self.symbols)
        return {
            symbols[name] if name in symbols else symbol(name, self.domain): value(node, self.domain)
            for name, node in self.at
        }

    @property
    def sides(self) -> tuple[Any, Any]:
        """The values of the left and the right side as SymPy objects; None for one that has no value."""
        from symla.notation.value import value

        left, right = [None if node is None else value(node, self.domain) for node in (self.left, self.right)]
        return left, right


class Proved(Frozen, frozen=True):
    """The statement holds for all values of the symbols in the domain; with the worked solutions that were used.

    `provided` are conditions under which both sides are defined, `n != 0` for 1/n; `where` are conditions that were
    asked for; `gaps` say in words where only one side is defined.
    """

    witness: ClassVar[None] = None  # every verdict has one, and conditions, whichever it is
    by: str
    derivation: tuple[Derivation, ...] = ()
    notices: tuple[str, ...] = ()
    provided: tuple[Node, ...] = ()
    where: tuple[Node, ...] = ()
    gaps: tuple[str, ...] = ()
    about: str = ""

    @property
    def conditions(self) -> tuple[Any, ...]:
        """The conditions `provided` as SymPy relations: `(Ne(n, 0), Ne(n, -1))`."""
        from symla.notation.value import value

        return tuple(
            [value(condition, "complex" if "complex" in self.about else "real") for condition in self.provided]
        )

    def __repr__(self) -> str:
        from symla.notation.plain import plain_printer

        def joined(conditions: tuple[Node, ...]) -> str:
            return str(plain_printer()(Both(conditions) if len(conditions) > 1 else conditions[0]))

        text = f"proved: {self.by}{self.about}"
        if self.where:
            text += f" where {joined(self.where)}"
        if self.provided:
            text += f", provided {joined(self.provided)}"
        return "; ".join((text, *self.gaps))


class Refuted(Frozen, frozen=True):
    """The statement does not hold; the witness, if there is one, shows where it fails."""

    conditions: ClassVar[tuple[Any, ...]] = ()
    why: str
    witness: Witness | None = None
    notices: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"refuted: {self.why}"


class FailsAtRoot(Refuted, frozen=True):
    """The statement fails at a root of a polynomial that has no other form, and perhaps nowhere else."""


class Undecided(Frozen, frozen=True):
    """The kernel cannot decide the statement; or it is `undefined` everywhere, and so neither true nor false."""

    conditions: ClassVar[tuple[Any, ...]] = ()
    witness: ClassVar[None] = None
    why: str
    notices: tuple[str, ...] = ()
    undefined: bool = False

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"{'undefined' if self.undefined else 'undecided'}: {self.why}"


Verdict = Proved | Refuted | Undecided
