"""The three answers a kernel can give.  "I do not know" is one of them, and never counts as a yes.

`notices` tell how the claim was read, where it has another reading too.
"""

from __future__ import annotations

from symla.derivation.model import Derivation
from symla.notation.frozen import Frozen
from symla.notation.written import Name, Node


class Witness(Frozen, frozen=True):
    """Values of the symbols at which a statement does not hold, and what its two sides come to there (None for a side
    that has no value there).  If `entry` is given, the sides are this entry (component; or row and column) of them.
    """

    values: tuple[tuple[Name, Node], ...]
    left: Node | None = None
    right: Node | None = None
    entry: tuple[int, ...] = ()


class Proved(Frozen, frozen=True):
    """It holds, for all values of the symbols in the domain; with the worked solutions that were used."""

    by: str
    derivation: tuple[Derivation, ...] = ()
    notices: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"proved: {self.by}"


class Refuted(Frozen, frozen=True):
    """It does not hold, and this is where it fails."""

    why: str
    witness: Witness | None = None
    notices: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"refuted: {self.why}"


class Undecided(Frozen, frozen=True):
    """The kernel does not reach it."""

    why: str
    notices: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"undecided: {self.why}"


Verdict = Proved | Refuted | Undecided
