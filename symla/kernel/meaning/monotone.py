"""Relations between exponentials or logarithms as relations between their arguments: exp(x) >= 1 as x >= 0.

Both are equivalent wherever the sides have values, since exp and ln are increasing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from symla.kernel.meaning.denied import Assumptions, negated, plainly
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.order import ORDERS
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.monotone import of_same_sign
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.notation import written as w
from symla.notation.statements import Either, Implies, Not


def rewritten(statement: w.Node, prover: Callable[..., Prover], context: Assumptions = ()) -> w.Node:
    """The statement with simpler relations in place of those between exponentials or logarithms; the statement itself
    if there are none.  `prover` makes a prover from assumptions: a part matters only where the parts before it do not
    decide.
    """
    if not grows(statement):
        return statement
    if isinstance(statement, Not):
        return Not(rewritten(statement.statement, prover, context))
    if isinstance(statement, Implies):
        plain = plainly(statement.condition)
        there = context if plain is None else (*context, plain)
        condition = rewritten(statement.condition, prover, context)
        return Implies(condition, rewritten(statement.statement, prover, there))
    if isinstance(statement, w.Both | Either):
        parts: list[w.Node] = []
        for part in statement.statements:
            parts.append(rewritten(part, prover, context))
            before = negated(part) if isinstance(statement, Either) else plainly(part)
            context = context if before is None else (*context, before)
        return type(statement)(tuple(parts))
    if not isinstance(statement, w.Relation) or statement.symbol == "~":
        return statement
    return _relation(statement, prover(*context))


def _relation(statement: w.Relation, prover: Prover) -> w.Node:
    try:
        left, right = prover.reader(statement.left), prover.reader(statement.right)
        if isinstance(left, Grid) or isinstance(right, Grid):
            return statement
        if statement.symbol in ORDERS and not (is_real(prover.field, left) and is_real(prover.field, right)):
            return statement
        found = of_same_sign(prover.field, prover.field.subtract(left, right))
        return statement if found is None else w.Relation(shown(prover.field, found), statement.symbol, w.ZERO)
    except (TooHard, Undefined, MayVanish):
        return statement


def grows(node: w.Node) -> bool:
    """Whether an exponential or a logarithm of letters occurs."""
    for part in w.walk(node):
        if isinstance(part, w.Call) and part.function in ("exp", "ln"):
            inner: Sequence[w.Node] = part.arguments
        elif isinstance(part, w.Power):
            inner = (part.exponent,)
        else:
            continue
        if any(isinstance(name, w.Name) for other in inner for name in w.walk(other)):
            return True
    return False
