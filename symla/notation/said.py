"""The words in formulas: `x > 0 and y > 0`, `1 if x > 0`, `rank(A)`."""

from __future__ import annotations

from typing import Final

from symla.notation.frozen import Frozen


class Spoken(Frozen, frozen=True, cache_hash=True):
    """What formulas say in words, and how they spell functions whose name is no sign: (name, spelling) pairs.  As it
    stands here it is what the reader reads; a page says it in its language.
    """

    both: str = "and"
    either: str = "or"
    negation: str = "not"
    implication: str = "implies"
    condition: str = "if"
    otherwise: str = "otherwise"
    functions: tuple[tuple[str, str], ...] = ()

    def spelling(self, function: str) -> str:
        """How the name of this function is spelled."""
        return next((spelling for name, spelling in self.functions if name == function), function)


PARTS: Final = 0xE200  # the sign that stands for the first part of a formula, where it is told how it is read aloud
TYPED: Final = Spoken()
