"""Whether numbers can have these signs at the same time: a + 1 < 0 and 3a + 2 >= 0 cannot.

Polynomials in one letter are tested at their real roots and between them.  In several letters, each product of
letters counts as a letter, and the letters are eliminated one after the other (Fourier and Motzkin), within limits.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any

from symla.notation import written as w
from symla.notation.value import value
from symla.operations.learning._numbers import Sign, sign

_MOST = 60

Bound = tuple[Any, bool]  # an expression that is nonnegative, or (True) positive


def sign_beside(number: w.Node, known: Mapping[w.Node, Sign]) -> Sign | None:
    """The only sign of the number that is compatible with those of the others (1 for nonnegative); None if both are, or
    if that is unknown.
    """
    given, others = value(number), [_bound(value(node), side) for node, side in known.items()]
    possible = [side for side in (1, -1) if not _excluded([*others, _bound(given, side)])]
    return (1 if possible[0] == 1 else -1) if len(possible) == 1 else None


def step_sign(node: w.Node) -> Sign | None:
    """The sign as far as the step function needs it: 1 for a nonnegative number."""
    known = sign(node)
    if known is None:
        return 1 if value(node).is_nonnegative else sign_beside(node, {})
    return known


def _bound(number: Any, side: int) -> Bound:
    return (number, False) if side >= 0 else (-number, True)


def _excluded(bounds: list[Bound]) -> bool:
    """Whether no values of the letters satisfy the bounds; False also where that is unknown."""
    last = bounds[-1][0].free_symbols
    alone = [bound for bound in (*bounds, *_sums(bounds)) if bound[0].free_symbols <= last] if len(last) == 1 else []
    linear = _in_monomials(bounds)
    return _nowhere(alone) or (linear is not None and _eliminated(linear)) or _is_never_positive(bounds)


def _is_never_positive(bounds: list[Bound]) -> bool:
    """Whether the last bound and a positive multiple of another add up to the opposite of a sum of squares: -ab - 1 > 0
    and ab - a^2 - 2a > 0 to -(a + 1)^2.
    """
    sums = [bounds[-1], *[total for other in bounds[:-1] for total in _sums([bounds[-1], other])]]
    return any(_opposes(total, positive) for total, positive in sums)


def _sums(bounds: list[Bound]) -> list[Bound]:
    """The sums of the last bound and a positive multiple of another in which some term cancels."""
    import sympy

    found: list[Bound] = []
    for (number, strict), (other, also) in combinations(bounds, 2):
        terms = _terms(number)
        ratios = {-terms[m] / c for m, c in _terms(other).items() if m in terms and terms[m] * c < 0}
        found += [(sympy.expand(number + r * other), strict or also) for r in sorted(ratios)]
    return found


def _terms(number: Any) -> dict[Any, Any]:
    """The rational coefficients by their products of letters; empty if it is not a polynomial."""
    import sympy

    letters = sorted(number.free_symbols, key=str)
    if not letters or not number.is_polynomial(*letters):
        return {}
    found = sympy.Poly(number, *letters).terms()
    if not all(c.is_Rational for _, c in found):
        return {}
    return {sympy.Mul(*[s**e for s, e in zip(letters, m, strict=True)]): c for m, c in found}


def _opposes(total: Any, positive: bool) -> bool:
    """Whether a quadratic polynomial is never positive, or, under a weak bound, always negative."""
    import sympy

    letters = sorted(total.free_symbols, key=str)
    if not letters or not total.is_polynomial(*letters):
        return False
    polynomial = sympy.Poly(-total, *letters)
    if polynomial.total_degree() != 2 or not all(c.is_Rational for c in polynomial.coeffs()):
        return False
    names = [*letters, sympy.S.One]
    half = sympy.Rational(1, 2)
    form = sympy.Matrix([[polynomial.coeff_monomial(x * y) * (1 if x == y else half) for y in names] for x in names])
    return bool(form.is_positive_semidefinite if positive else form.is_positive_definite)


def _nowhere(bounds: list[Bound]) -> bool:
    """Whether polynomials in one letter satisfy their bounds neither at their real roots nor between them."""
    import sympy

    letters = {s for number, _ in bounds for s in number.free_symbols}
    if len(letters) != 1 or not all(number.is_polynomial() for number, _ in bounds):
        return False
    (letter,) = letters
    roots: list[Any] = []
    for number, _ in bounds:
        polynomial = sympy.Poly(number, letter)
        if not (polynomial.get_domain().is_ZZ or polynomial.get_domain().is_QQ):
            return False
        roots += [root for root, _ in sympy.real_roots(polynomial, multiple=False)]
    roots = sorted(set(roots), key=lambda r: r.evalf(30))
    between = [(a + b) / 2 for a, b in pairwise(roots)]
    tried = [*roots, *between, *([roots[0] - 1, roots[-1] + 1] if roots else [sympy.S.Zero])]
    return not any(all(_meets(number.subs(letter, at), strict) for number, strict in bounds) for at in tried)


def _meets(number: Any, strict: bool) -> bool:
    """Whether a constant satisfies its bound; True also where that is unknown."""
    known = number.is_positive if strict else number.is_nonnegative
    return known is not False


def _in_monomials(bounds: list[Bound]) -> list[Bound] | None:
    """The bounds with a letter for each product of letters, where squares are nonnegative; None for other than
    polynomials.
    """
    import sympy

    letters = sorted({s for number, _ in bounds for s in number.free_symbols}, key=str)
    found: list[Bound] = []
    squares: dict[Any, None] = {}
    for number, strict in bounds:
        if not letters or not number.is_polynomial(*letters):
            return None
        polynomial = sympy.Poly(number, *letters)
        if not all(c.is_Rational for c in polynomial.coeffs()):
            return None
        terms = [c * (_letter(powers) if any(powers) else 1) for powers, c in polynomial.terms()]
        found.append((sympy.Add(*terms), strict))
        squares |= {_letter(m): None for m in polynomial.monoms() if any(m) and not any(e % 2 for e in m)}
    return [*found, *[(square, False) for square in squares]]


@lru_cache(maxsize=256)
def _letter(powers: tuple[int, ...]) -> Any:
    import sympy

    return sympy.Dummy(str(powers))


def _eliminated(bounds: list[Bound]) -> bool:
    """Whether linear bounds are contradictory: a sum of positive multiples is a constant that violates its bound."""
    import sympy

    while letters := sorted({s for number, _ in bounds for s in number.free_symbols}, key=str):
        letter = letters[0]
        slopes = [sympy.Poly(number, letter).coeff_monomial(letter) for number, _ in bounds]
        above = [(a, bound) for a, bound in zip(slopes, bounds, strict=True) if a > 0]
        below = [(a, bound) for a, bound in zip(slopes, bounds, strict=True) if a < 0]
        bounds = [bound for a, bound in zip(slopes, bounds, strict=True) if not a]
        bounds += [(sympy.expand(x / a - y / b), strict or also) for a, (x, strict) in above for b, (y, also) in below]
        if len(bounds) > _MOST:
            return False
    return any(not _meets(number, strict) for number, strict in bounds)
