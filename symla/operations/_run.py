"""One path through the cases of an operation: where it splits, which case was chosen, how it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.frozen import Frozen

if TYPE_CHECKING:
    from symla.operations._sheet import Sheet

MOST_CASES = 40
RulesOut = Callable[[w.Node, tuple[w.Node, ...]], bool]  # whether a condition never holds under others


class Choice(Frozen, frozen=True):
    """A choice of cases: their conditions, the value for each, and the sentence before them."""

    cases: Sequence[tuple[w.Node, Any]]
    sentence: Reason | None = None


class Deciding(Frozen, frozen=True):
    """The number to be decided, the key of the sentence that explains why, and whether its equation must be solved."""

    number: w.Node
    why: str
    solve: bool


class Parts(Exception):
    """Raised where the work splits into cases; they are worked out only if wanted."""

    def __init__(self, choice: Callable[[], Choice], deciding: Deciding | None = None) -> None:
        super().__init__()
        self.choice = choice
        self.deciding = deciding


class Ends(Exception):
    """Raised when the outcome is known."""


class Run(Struct, eq=False):
    """One path through the cases: the choices so far, and results that all cases share."""

    chosen: tuple[Any, ...]
    memo: dict[Any, Any]
    left: list[int]  # how many further cases are allowed
    conventions: Conventions = STANDARD
    rules_out: RulesOut | None = None
    passed: int = 0
    places: int = 0
    sheets: list[Sheet] = []
    known: Any = None

    @property
    def place(self) -> tuple[Any, ...]:
        """The current position in the body: the same in every case, and never the same twice on one path."""
        self.places += 1
        return (self.places, *self.chosen[: self.passed])
