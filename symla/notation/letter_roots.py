"""Quotients with roots of polynomials in letters, in lowest terms.

k sqrt(k^2 + 5)/(k^2 + 5)      k/sqrt(k^2 + 5)
sqrt(1/(k^2 - 3k + 7))         1/sqrt(k^2 - 3k + 7), for real k
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sympy
from sympy import S

from symla.notation.budget import go_on

_MOST_ROOTS = 8
_MOST_POWERS = 4


def lowest_of_roots(value: Any) -> Any:
    """The quotient with roots and absolute values taken once, and cancelled against what is under them; unchanged where
    it has none of letters, or no denominator.
    """
    top, bottom = value.as_numer_denom()
    if bottom.is_number:
        return value
    roots = sorted({x for part in (top, bottom) for x in part.atoms(sympy.Pow, sympy.Abs) if _is_root(x)}, key=str)
    if not 0 < len(roots) <= _MOST_ROOTS:
        return value
    go_on()
    squares = [x.args[0] if x.is_Pow else x.args[0] ** 2 for x in roots]
    letters = [sympy.Dummy(positive=True) for _ in roots]
    put = dict(zip(roots, letters, strict=True))
    first, second = (_taken_out(part.xreplace(put), letters) for part in (top, bottom))
    if first is None or second is None:
        return value
    (numerator, above), (denominator, below) = first, second
    left = [a - b for a, b in zip(above, below, strict=True)]
    inside = [place for place, x in enumerate(letters) if denominator.has(x)]
    if len(inside) == 1:
        (place,) = inside
        numerator, denominator = _without_root_below(numerator, denominator, letters[place], squares[place])
        if least := min(sympy.Poly(numerator, letters[place]).monoms())[0]:
            numerator, left[place] = sympy.cancel(numerator / letters[place] ** least), left[place] + least
    for i, square in enumerate(squares):
        if left[i] > 0 and (rest := _divided(denominator, square)) is not None:
            denominator, left[i] = rest, left[i] - 2
        elif left[i] < 0 and (rest := _divided(numerator, square)) is not None:
            numerator, left[i] = rest, left[i] + 2
    if all(term.could_extract_minus_sign() for term in sympy.Add.make_args(sympy.expand(numerator))):
        numerator, denominator = -sympy.expand(numerator), -denominator
    back = dict(zip(letters, roots, strict=True))
    factors = [x**e for x, e in zip(roots, left, strict=True)]
    return sympy.Mul(numerator.xreplace(back), 1 / denominator.xreplace(back), *factors)


def in_root_letters(value: Any, operate: Callable[[Any], Any]) -> Any:
    """What the operation makes of a number in which a letter k stands beside its root s, written in s alone:
    (k - 2 sqrt(k) + 1)/(k - 1) is cancelled as (s - 1)^2/(s^2 - 1).
    """
    squared, back = _squared(value)
    return operate(squared).xreplace(back) if back else operate(value)


def ordered_terms(value: Any) -> list[Any]:
    """The terms of a sum by falling powers: k - 2 sqrt(k) + 1."""
    squared, back = _squared(value)
    return [term.xreplace(back) for term in squared.as_ordered_terms()]


def _squared(value: Any) -> tuple[Any, dict[Any, Any]]:
    rooted = {p.base for p in value.atoms(sympy.Pow) if p.exp.is_Rational and p.exp.q == 2 and p.base.is_Symbol}
    rooted -= {letter for modulus in value.atoms(sympy.Abs) for letter in modulus.free_symbols}
    if not rooted:
        return value, {}
    roots = {letter: sympy.Dummy(letter.name) for letter in rooted}

    def in_letter(power: Any) -> Any:
        return roots[power.base] ** (2 * power.exp)

    squared = value.replace(lambda e: e.is_Pow and e.base in roots and e.exp.is_Rational, in_letter)
    squared = squared.xreplace({letter: s**2 for letter, s in roots.items()})
    return squared, {s: sympy.sqrt(letter) for letter, s in roots.items()}


def _without_root_below(numerator: Any, denominator: Any, root: Any, square: Any) -> tuple[Any, Any]:
    """The two without a root in the denominator, if that leaves less: 2c/(a + r) = 2c (a - r)/(a^2 - r^2), where r^2 is
    this square.
    """
    below = sympy.Poly(denominator, root)
    above = sympy.Poly(numerator, root) if numerator.is_polynomial(root) else None
    if below.degree() != 1 or above is None or above.degree() > _MOST_POWERS:
        return numerator, denominator
    b, a = below.all_coeffs()
    whole = sympy.rem((above * sympy.Poly(a - b * root, root)), sympy.Poly(root**2 - square, root))
    divisor = sympy.expand(a**2 - b**2 * square)
    if divisor == 0:
        return numerator, denominator
    c, d = (sympy.cancel(whole.coeff_monomial(x) / divisor) for x in (1, root))
    top, bottom = sympy.fraction(sympy.together(c + d * root))
    if not _is_zero_with(bottom, sympy.gcd(a, b * square)):
        return numerator, denominator  # it may be zero where what is divided by is not
    shorter = sympy.count_ops(top) + sympy.count_ops(bottom) < sympy.count_ops(numerator) + sympy.count_ops(denominator)
    if not shorter:
        return numerator, denominator
    powers = sympy.Poly(top, root)
    rest = _divided(powers.coeff_monomial(1), square)
    if rest is not None and _divided(bottom, square) is not None:  # g r + r^2: the root is in both terms
        top = root * (powers.coeff_monomial(root) + rest * root)
    return sympy.expand(top), bottom


def _is_zero_with(divisor: Any, common: Any) -> bool:
    """Whether a polynomial is zero only where another one is, as far as their factors tell."""
    while divisor.free_symbols:
        shared = sympy.gcd(divisor, common)
        if not shared.free_symbols:
            return divisor.is_zero is False or _is_positive(divisor) or _is_positive(-divisor)
        divisor = sympy.cancel(divisor / shared)
    return True


def apart(radicand: Any) -> tuple[Any, Any]:
    """The numerator and the denominator of a number under a root, each to have a root of its own: the denominator is 1
    where it may be negative.
    """
    top, bottom = radicand.as_numer_denom()
    if bottom.is_number:
        return radicand, S.One
    if all(f.is_nonnegative or _is_positive(f.as_base_exp()[0]) for f in sympy.Mul.make_args(bottom)):
        return top, bottom
    return radicand, S.One


def _is_positive(f: Any) -> bool:
    """Whether a polynomial in one real letter is positive everywhere."""
    if len(f.free_symbols) != 1 or not f.is_polynomial(*f.free_symbols):
        return False
    polynomial = sympy.Poly(f)
    if not (polynomial.get_domain().is_ZZ or polynomial.get_domain().is_QQ) or not next(iter(f.free_symbols)).is_real:
        return False
    return bool(polynomial.LC() > 0 and not polynomial.count_roots())


def _is_root(x: Any) -> bool:
    if not x.free_symbols:
        return False
    return x.args[0].is_real is True if isinstance(x, sympy.Abs) else x.exp is S.Half


def _taken_out(part: Any, letters: Sequence[Any]) -> tuple[Any, tuple[int, ...]] | None:
    """A polynomial in the letters without the power of each that all of its terms have, and these powers; None for
    anything else.
    """
    part = sympy.expand(part)
    if not part.is_polynomial(*letters):
        return None
    polynomial = sympy.Poly(part, *letters, domain="EX")
    common, rest = polynomial.terms_gcd()
    return rest.as_expr(), tuple(common)


def _divided(part: Any, divisor: Any) -> Any:
    """The quotient, if the polynomial divides; else None."""
    symbols = divisor.free_symbols
    if not symbols <= part.free_symbols:
        return None
    found = sympy.cancel(part / divisor)
    return found if found.is_polynomial(*symbols) else None
