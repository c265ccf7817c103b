"""Inconsistent signs of real numbers, shown by a Positivstellensatz certificate of degree 2.

Of the numbers p >= 0 or p > 0, and q = 0, products of two are formed, and of each with itself.  If a sum of multiples
of these, not negative for the first kind, comes to zero while a positive one is among them, there are no such numbers.
"""

from __future__ import annotations

from itertools import combinations_with_replacement

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar
from symla.kernel.numbers.quadratic import as_squares
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction

_MOST_FACTS = 14
_MOST_COLUMNS = 160
_MOST_ROWS = 120
_MOST_STEPS = 600


class Fact(Frozen, frozen=True, eq=False):
    """A real number is positive (sign 1) or negative (-1), or also zero if this is not `strict`; or zero (0)."""

    number: Exact
    sign: int
    strict: bool


def exclude_one_another(field: Field, facts: list[Fact]) -> bool:
    """Whether the facts are inconsistent."""
    equations: list[Scalar] = []
    greater: list[tuple[Scalar, bool]] = [(1, True)]
    for fact in facts[:_MOST_FACTS]:
        number: Scalar = fact.number
        if not fact.sign:
            equations += [number, *_roots(field, fact.number)]
        else:
            greater.append((number if fact.sign > 0 else field.negate(number), fact.strict))
    plain = [(field.lift(x), strict) for x, strict in (*greater, *[(x, None) for x in equations])]
    if _found(field, [(x.numerator, strict) for x, strict in plain if x.denominator is ONE]):
        return True
    columns = _products(field, equations, greater)
    return len(columns) <= _MOST_COLUMNS and _found(field, columns)


def _roots(field: Field, x: Exact) -> list[Scalar]:
    """The bases of the squares, which are all zero where their sum is."""
    for p in (x.numerator, {m: -c for m, c in x.numerator.items()}):
        squares = as_squares(field, p) if x.denominator is ONE else None
        if squares is not None:
            return [Exact(root, ONE) for root in squares.roots]
    return []


_Column = tuple[Polynomial, bool | None]  # a number; whether it is positive, or only not negative; None if it is zero


def _products(field: Field, equations: list[Scalar], greater: list[tuple[Scalar, bool]]) -> list[_Column]:
    columns: list[_Column] = []

    def add(x: Scalar, strict: bool | None) -> None:
        lifted = field.lift(x)
        if lifted.denominator is ONE and (lifted.numerator or strict):
            columns.append((lifted.numerator, strict))

    for (x, first), (y, second) in combinations_with_replacement(greater, 2):
        add(field.multiply(x, y), first and second)
    squares = [field.multiply(x, y) for x, y in combinations_with_replacement(equations, 2)]
    for x in equations:
        add(x, None)
        for y, _ in greater[1:]:
            add(field.multiply(x, y), None)
    for x in squares:
        add(x, None)
        if len(squares) < 4:
            add(field.multiply(x, x), None)
    letters = {g for p, _ in columns for m in p for g, _ in m if field.generators[g].kind == "symbol"}
    for g in sorted(letters):
        if field.generators[g].real:
            add(field.power(field.of(g), 2), False)
            for x in equations:
                add(field.multiply(x, field.of(g)), None)
    return columns


def _found(field: Field, columns: list[_Column]) -> bool:
    """Whether a sum of multiples is zero, with positive ones among the positive numbers."""
    monomials = sorted({m for p, _ in columns for m in p})
    if len(monomials) > _MOST_ROWS:
        return False
    place = {m: k for k, m in enumerate(monomials)}
    rows = [[Fraction(0)] * (len(columns) + sum(s is None for _, s in columns)) for _ in range(len(monomials) + 1)]
    extra = len(columns)
    opposite: dict[int, int] = {}
    for k, (p, strict) in enumerate(columns):
        for m, c in p.items():
            rows[place[m]][k] = Fraction(c)
        if strict:
            rows[-1][k] = Fraction(1)
        if strict is None:  # an equation may have any multiplier
            opposite[k] = extra
            for m, c in p.items():
                rows[place[m]][extra] = -Fraction(c)
            extra += 1
    wanted = [Fraction(0)] * len(monomials) + [Fraction(1)]
    solution = _feasible(rows, wanted)
    if solution is None:
        return False
    factors = [x - (solution[opposite[k]] if k in opposite else 0) for k, x in enumerate(solution[: len(columns)])]
    return _is_certificate(field, columns, factors)


def _is_certificate(field: Field, columns: list[_Column], factors: list[Fraction]) -> bool:
    """Whether these multiples come to zero, none of them negative but those of zeros, and one of a positive number."""
    total = field.total(
        [field.multiply(factor, Exact(p, ONE)) for factor, (p, _) in zip(factors, columns, strict=True) if p]
    )
    some = any(factor > 0 for factor, (_, strict) in zip(factors, columns, strict=True) if strict)
    fit = all(factor >= 0 for factor, (_, strict) in zip(factors, columns, strict=True) if strict is not None)
    return some and fit and field.is_zero(total)


def _feasible(rows: list[list[Fraction]], wanted: list[Fraction]) -> list[Fraction] | None:
    """A nonnegative solution of the equations, by phase one of the simplex method with Bland's rule."""
    height, width = len(rows), len(rows[0])
    table = [[*(x if b >= 0 else -x for x in row), abs(b)] for row, b in zip(rows, wanted, strict=True)]
    basis = [width + i for i in range(height)]  # an artificial variable for every row
    costs = [sum((row[j] for row in table), Fraction(0)) for j in range(width + 1)]
    for _ in range(_MOST_STEPS):
        column = next((j for j in range(width) if costs[j] > 0), None)
        if column is None:
            break
        candidates = [(row[-1] / row[column], basis[i], i) for i, row in enumerate(table) if row[column] > 0]
        if not candidates:
            return None
        _, _, pivot = min(candidates)
        scale = table[pivot][column]
        table[pivot] = pivot_row = [x / scale for x in table[pivot]]
        for i, row in enumerate(table):
            if i != pivot and (factor := row[column]):
                table[i] = [x - factor * y if y else x for x, y in zip(row, pivot_row, strict=True)]
        factor = costs[column]
        costs = [x - factor * y if y else x for x, y in zip(costs, pivot_row, strict=True)]
        basis[pivot] = column
    if costs[-1] != 0:
        return None
    solution = [Fraction(0)] * width
    for i, j in enumerate(basis):
        if j < width:
            solution[j] = table[i][-1]
    return solution
