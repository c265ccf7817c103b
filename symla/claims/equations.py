"""Solving equations among conditions, to find values that satisfy all of them: x + y = 3 and x - y = 1.

Letters that occur linearly are eliminated one after the other.  The result is only a suggestion: its values are
substituted into the original conditions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from symla.kernel.meaning.cases import relations_of
from symla.notation import written as w

_MOST = 12  # equations
_LONGEST = 200  # terms of an equation
_LISTS = (w.Vector, w.Matrix, w.VectorProduct)


def equations_in(conditions: Iterable[w.Node]) -> Iterator[w.Relation]:
    """The equations among the conditions, except those between lists."""
    for condition in relations_of(conditions):
        if condition.symbol == "=" and not w.has(condition, *_LISTS):
            yield condition


def solved(equations: Sequence[w.Relation], symbols: Sequence[w.Name]) -> tuple[dict[w.Name, w.Node], list[w.Relation]]:
    """Eliminated letters in terms of the others, and the remaining equations."""
    if not equations:
        return {}, []
    from sympy import Poly, PolynomialError, cancel

    from symla.errors import SymlaError
    from symla.notation.value import symbol, value
    from symla.notation.write import write

    letters = {symbol(name): name for name in symbols}
    found: dict[Any, Any] = {}
    left: list[Any] = []
    for equation in equations[:_MOST]:
        try:
            difference = cancel((value(equation.left) - value(equation.right)).subs(found)).as_numer_denom()[0]
            inside = [s for s in letters if s in difference.free_symbols]
            polynomial = Poly(difference, *inside) if inside else None
        except (PolynomialError, SymlaError, TypeError, AttributeError):
            continue
        if polynomial is None or len(polynomial.terms()) > _LONGEST:
            continue
        letter = _letter(polynomial)
        if letter is None:
            left.append(difference)
            continue
        slope, rest = polynomial.as_expr().coeff(letter, 1), polynomial.as_expr().subs(letter, 0)
        expressed = cancel(-rest / slope)
        found = {**{s: cancel(x.subs(letter, expressed)) for s, x in found.items()}, letter: expressed}
        left = [cancel(x.subs(letter, expressed)).as_numer_denom()[0] for x in left]
    values = {letters[s]: write(x) for s, x in found.items()}
    return values, [w.Relation(write(x), "=", w.ZERO) for x in left if x.free_symbols]


def _letter(polynomial: Any) -> Any:
    """The letter to solve the equation for, preferably one with a numeric coefficient."""
    linear = [s for s in polynomial.gens if polynomial.degree(s) == 1]
    plain = [s for s in linear if not polynomial.as_expr().coeff(s, 1).free_symbols.intersection(polynomial.gens)]
    return next(iter([*plain, *linear]), None)
