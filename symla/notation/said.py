"""The words in formulas: `x > 0 and y > 0`, `1 if x > 0`, `rank(A)`."""

from __future__ import annotations

from typing import Final

from symla.notation.frozen import Frozen


class Spoken(Frozen, frozen=True, cache_hash=True):
    """The words in formulas, and the spellings of functions, as (name, spelling) pairs.  The defaults are what the
    reader reads; a page uses the words of its language.
    """

    both: str = "and"
    either: str = "or"
    negation: str = "not"
    implication: str = "implies"
    condition: str = "if"
    otherwise: str = "otherwise"
    functions: tuple[tuple[str, str], ...] = ()

    def spelling(self, function: str) -> str:
        """The spelling of this function's name."""
        return next((spelling for name, spelling in self.functions if name == function), function)


PARTS: Final = 0xE200  # the placeholder for the first part of a formula in texts that are read aloud
TYPED: Final = Spoken()
