"""What is certain of numbers, for all values of their symbols that the assumptions allow.

Whoever writes a page asks here whether the kernel can prove what the page would rest on.  The page is then proved like
any other, line by line; nothing that was told here is believed.
"""

from __future__ import annotations

from functools import lru_cache

from symla.kernel.meaning.logic import prove, prover_of
from symla.kernel.meaning.on_the_line import Spot, signs_along
from symla.kernel.meaning.order import ORDERS
from symla.kernel.meaning.verdict import Proved
from symla.notation import written as w

__all__ = ["Spot", "is_certain", "signs_along"]


@lru_cache(maxsize=2048)
def is_certain(statement: w.Relation, assumed: tuple[w.Node, ...] = (), complex_domain: bool = False) -> bool:
    """Whether the relation between two numbers certainly holds under the assumptions."""
    prover = prover_of(assumed, complex_domain, frozenset())
    if prover.proves(statement.left, statement.right, symbol=statement.symbol):
        return True
    if not assumed or statement.symbol not in ORDERS:
        return False
    return isinstance(prove(statement, assumed, complex_domain), Proved)
