"""One way through the cases of an operation that is worked on a sheet: how it parts, what was chosen, how it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.frozen import Frozen

if TYPE_CHECKING:
    from symla.operations._sheet import Sheet

MOST_CASES = 40


class Choice(Frozen, frozen=True):
    """The cases to be told apart: their conditions, what goes with each, and the sentence before them."""

    cases: Sequence[tuple[w.Node, Any]]
    sentence: Reason | None = None


class Deciding(Frozen, frozen=True):
    """The number that decides, the key of the sentence that tells why, and whether its equation is always solved."""

    number: w.Node
    why: str
    solve: bool


class Parts(Exception):
    """The work parts into cases here, which are told apart if they are wanted."""

    def __init__(self, choice: Callable[[], Choice], deciding: Deciding | None = None) -> None:
        super().__init__()
        self.choice = choice
        self.deciding = deciding


class Ends(Exception):
    """The outcome is known."""


class Run:
    """One way through the cases: what was chosen so far, and what is worked out once for all of them."""

    __slots__ = ("chosen", "conventions", "known", "left", "memo", "passed", "places", "sheets")

    def __init__(
        self, chosen: tuple[Any, ...], memo: dict[Any, Any], left: list[int], conventions: Conventions = STANDARD
    ) -> None:
        self.conventions = conventions
        self.chosen = chosen
        self.memo = memo
        self.left = left  # how many more cases there may be
        self.passed = 0
        self.places = 0
        self.sheets: list[Sheet] = []
        self.known: Any = None

    @property
    def place(self) -> tuple[Any, ...]:
        """Where the work has come to: the same whenever a case comes by, and never a second time on one way."""
        self.places += 1
        return (self.places, *self.chosen[: self.passed])
