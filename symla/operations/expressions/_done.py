"""The outcome of an operation: done, not defined for its operands, or dependent on a number."""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.model import Chain, Passage, Undefined
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.operations._cases.known import Known
from symla.operations.expressions._operands import Operand


class NotDefined(Exception):
    """An operation is not defined for its operands."""

    def __init__(self, outcome: Undefined, chains: tuple[Passage, ...] = ()) -> None:
        super().__init__()
        self.outcome = outcome
        self.chains = chains


class Open(Exception):
    """Whether a number is zero decides how to go on, and it may be or not: the work up to it, the words for it, and
    what is not defined in a case, or None where work goes on.  `solve` as in `Sheet.decides`.
    """

    def __init__(self, entry: w.Node, chains: tuple[Passage, ...], why: str, ends: Ends, solve: bool = False) -> None:
        super().__init__(why)
        self.entry = entry
        self.chains = chains
        self.why = why
        self.ends = ends
        self.solve = solve


class NumberWanted(Exception):
    """Numbers are wanted where these products of a row and a column stand, which are numbers, too."""

    def __init__(self, products: frozenset[w.Node]) -> None:
        super().__init__()
        self.products = products


Ends = Callable[[Known], NotDefined | None]


class Done(Frozen, frozen=True):
    """An operation that is done: what was done, what came out, and the lines that show it; of an operation on numbers
    that is done in one line, what it was done to; how what came out is checked.  Without a value, the expression was
    written in another way.
    """

    does: str
    value: Operand | None
    chains: tuple[Passage, ...] = ()
    numbers: w.Node | None = None
    checks: tuple[Chain, ...] = ()
