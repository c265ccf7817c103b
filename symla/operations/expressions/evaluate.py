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

EXAMPLES = (
    'evaluate("2 A^T B - (A + B)^2", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("2*(3+4)^2/7")',
    'evaluate("A B", A=[[1, 2, 3], [4, 5, 6]], B=[[7, 8], [9, 10], [11, 12]])',
    'evaluate("A B - B A", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("det(A) A^-1 + c B", A=[[1, 2], [3, 4]], B=[[1/2, 0], [0, 1/3]], c=6)',
    'evaluate("(u . v) u - v/2", u=[1, -2], v=[3, -4])',
    'evaluate("x^T A x - 2 b^T x + c", A=[[2, 1], [1, 3]], b=[1, -1], x=[1, 2], c=4)',
    'evaluate("A v + tr(A) v", A=[[5]], v=[-3])',
    'evaluate("A^T (b - A x)", A=[[1, 0], [1, 1], [1, 2]], b=[1, 2, 4], x=[1, 1])',
    'evaluate("v w^T - [[1, 0, 2]; [0, 1, 0]]", v=[1, 2], w=[3, 0, -1])',
    'evaluate("A^-2 b", A=[[2, 1], [1, 1]], b=[1, 0])',
    'evaluate("||v|| A .* B", A=[[1, 0], [0, 1]], B=[[sqrt(2), 3], [4, 5]], v=[1, 1])',
    'evaluate("-(A + k B)^2", A=[[k, 1], [0, 1]], B=[[0, 1], [0, 0]])',
    'evaluate("conj(Z)^T Z", Z=[[1 + i, 2], [0, i]])',
    'evaluate("sqrt(8) - 2^-1 + abs(-3)/3")',
    'evaluate("P^5 - 0 P", P=[[1, 1], [0, 1]])',
    'evaluate("A^T A - A A^T", A=[[1, 2, 3], [4, 5, 6]])',
    'evaluate("2 A B", A=[[1, 2, 3], [4, 5, 6]], B=[[1, 0, 2], [0, 3, 1]])',
    'evaluate("(A + B)^-1 b", A=[[1, 2], [1, 4]], B=[[0, 0], [1, 0]], b=[1, 1])',
    'evaluate("A^2 + 3", A=[[1, 2], [3, 4]])',
    'evaluate("B/A", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("u v", u=[1, 2], v=[3, 4])',
    'evaluate("u A", u=[1, 2], A=[[3, 4], [5, 6]])',
    'evaluate("A/(det(A) + 2)", A=[[1, 2], [3, 4]])',
    'evaluate("A/0", A=[[1, 2], [3, 4]])',
    'evaluate("A^-1 b", A=[[k, 1], [1, k]], b=[1, 0])',
    'evaluate("(A - k B)^-1", A=[[1, 2], [3, 2]], B=[[1, 0], [0, 1]])',
    'evaluate("u/norm_l2(u)", u=[a, 0])',
    'evaluate("rank(A) A", A=[[1, k], [k, 1]])',
    'evaluate("A/k - k B", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("B A^-1 v", A=[[a, 1], [2, d]], B=[[1, 1], [0, 1]], v=[1, 0])',
    'evaluate("A^-1/z", A=[[z, 1], [0, i]])',
)


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
