"""A compound expression of numbers, vectors and matrices, worked in the order of operations.

What stands in parentheses comes first, then powers (also transposes and inverses), then products, at last sums; what
is alike from left to right.
Source: the rules of matrix arithmetic, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenExpression, GivenScalar, Quantity, givens
from symla.derivation.model import Cases, Chain, Derivation, Given, Outcome, Undefined
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.value import Domain
from symla.operations.expressions._legs import Sheet, leg
from symla.operations.expressions._operands import put_in
from symla.operations.systems._cases import by_cases_where
from symla.operations.systems._known import Known


def evaluate(expression: GivenExpression, domain: Domain = "real", **data: Quantity) -> Derivation:
    """An expression of numbers, vectors and matrices, worked out one operation after the other.

    `expression` is written with +, -, products, powers, A^T, A^-1, det(A), tr(A), rank(A), u · v, norms and functions
    of numbers; `data` are the values of its names, A=[[1, 2], [3, 4]].  A small letter without a value is a number.
    The answer is a number, a vector or a matrix.  Undefined where one of the operations is: sizes that do not fit, a
    singular matrix inverted, a division by zero; by cases where that depends on the values of symbols.
    """
    sheet = Sheet(expression.node, tuple(data.values()))

    def whole(chains: list[Chain], outcome: Outcome, known: Known) -> Derivation:
        own = givens(*[put_in(quantity, known) for quantity in sheet.data])
        problem = reason("problem", goal=sheet.goal, data=tuple([equation(g.name, g.value) for g in own]))
        plan = None
        if sheet.is_long and not isinstance(outcome, Undefined):
            plan = reason("plan", letters=int(sheet.has_letters))
        return Derivation("evaluate", problem, sheet.goal, own, tuple(chains), outcome, plan, domain)

    derivation = by_cases_where(leg(sheet), Known.of(domain, _entries(sheet)), whole)
    return _with(tuple(sheet.units), derivation)


def _entries(sheet: Sheet) -> Iterator[w.Node]:
    """All numbers in the data."""
    for quantity in sheet.data:
        yield from (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries


def _with(units: tuple[Given, ...], derivation: Derivation) -> Derivation:
    """The derivation and its cases, in which the identity matrices have names."""
    outcome = derivation.outcome
    if isinstance(outcome, Cases):
        outcome = Cases(tuple([replace(case, derivation=_with(units, case.derivation)) for case in outcome.cases]))
    return replace(derivation, given=(*derivation.given, *units), outcome=outcome)
