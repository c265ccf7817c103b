"""Irreducible factors of a number with symbols, and whether they can be zero.

1 - k^2 = (1 - k)(k + 1)        k^2 + k + 1 is never zero for a real k        a^2 + b^2 is zero for a = b = 0 alone
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from symla.notation.frozen import Frozen, replace
from symla.operations._cases.functions import has_functions, in_letters
from symla.operations._cases.numbers import Entry, final, is_nonzero, is_rational, is_zero
from symla.operations._cases.one_letter import zeros_of

_MOST_OF_ANGLE = 6  # the degree of a polynomial in a sine and a cosine
_MOST_OF_SQUARES = 8  # the degree of a sum of squares
_MOST_DEGREE = 60  # higher degrees take too long to factor


class Factors(Frozen, frozen=True):
    """constant · f_1^m_1 · f_2^m_2 ..., each f irreducible; over a denominator, if that has symbols."""

    constant: Any
    powers: tuple[tuple[Any, int], ...]
    fraction: bool = False


@lru_cache(maxsize=512)
def factors_of(entry: Entry) -> Factors | None:
    """The factors of the numerator; None if it is not a polynomial in its symbols, or of too high a degree."""
    import sympy

    if is_rational(entry):
        return Factors(entry, ())
    from symla.notation.moduli import in_conjugates  # with SymPy

    entry = in_conjugates(entry)
    if entry.has(sympy.conjugate):
        return _with_conjugates(entry)
    if has_functions(entry):
        (plain,), back, identities = in_letters(entry)
        found = factors_of(plain)
        if found is not None and len(found.powers) == 1 and len(identities) == 1 and not found.fraction:
            found = _of_one_degree(plain, identities[0]) or found
        powers = [(f.xreplace(back), m) for f, m in found.powers] if found is not None else []
        return None if found is None else replace(found, powers=tuple(powers))
    top, bottom = sympy.fraction(sympy.together(entry))
    if bottom.is_number:
        top = sympy.expand(top)
    symbols = sorted(top.free_symbols, key=str)
    if not symbols:
        return Factors(top, ())
    exponents = {p.exp for p in top.atoms(sympy.Pow) if p.base.free_symbols}
    if top.has(sympy.Abs) or not all(e.is_Integer for e in exponents):
        return _of_bases(sympy.factor_terms(top)) or _of_zeros(top)
    if any(e > _MOST_DEGREE for e in exponents):
        return _of_monomial(top, bottom)
    try:
        polynomial = sympy.Poly(top, *symbols)
        if not polynomial.get_domain().is_Exact or polynomial.get_domain().is_Composite:
            return None
        if polynomial.get_domain().is_EX or any(c.has(sympy.Pow, sympy.I) for c in polynomial.coeffs()):
            polynomial = sympy.Poly(top, *symbols, extension=True)
        constant, powers = polynomial.factor_list()
    except (sympy.PolynomialError, NotImplementedError, sympy.polys.polyerrors.DomainError):
        return None
    return _over(bottom, constant, tuple([(f.as_expr(), m) for f, m in powers]))


def factors_in(entry: Entry) -> tuple[Any, ...]:
    """The irreducible factors, none of which is zero where the number is not; empty where they are unknown."""
    found = factors_of(entry)
    return () if found is None else tuple([f for f, _ in found.powers])


def _of_monomial(term: Any, bottom: Any) -> Factors | None:
    """The factors of a number times powers of symbols, over this denominator; None for anything else."""
    import sympy

    constant, rest = term.as_independent(*term.free_symbols, as_Add=False)
    powers = [factor.as_base_exp() for factor in sympy.Mul.make_args(rest)]
    if not all(base.is_Symbol for base, _ in powers):
        return None
    return _over(bottom, constant, tuple([(base, int(exponent)) for base, exponent in powers]))


def _over(bottom: Any, constant: Any, powers: tuple[tuple[Any, int], ...]) -> Factors:
    """These factors over the denominator: a constant one is merged into the constant, any other is kept."""
    return Factors(constant / bottom, powers) if bottom.is_number else Factors(constant, powers, True)


def _of_bases(product: Any) -> Factors | None:
    """The factors inside the absolute values and roots of a product: |a| is zero where a is."""
    import sympy

    constant: Any = sympy.S.One
    powers: list[tuple[Any, int]] = []
    for factor in sympy.Mul.make_args(product):
        base, exponent = factor.as_base_exp()
        inside = base.args[0] if isinstance(base, sympy.Abs) else base
        if not factor.free_symbols:
            constant *= factor
            continue
        inner = factors_of(inside) if inside.is_polynomial() and exponent.is_positive else None
        if inner is None:
            return None
        powers += inner.powers
    return Factors(constant, tuple(powers), True)


def _of_zeros(top: Any) -> Factors | None:
    """a - 1 and a + 1 for |a| - 1, by its zeros."""
    import sympy

    zeros = zeros_of(top) if len(top.free_symbols) == 1 else None
    if zeros is None:
        return None
    (symbol,) = top.free_symbols
    return Factors(sympy.S.One, tuple([(symbol - zero, 1) for zero in zeros]), True)


def _with_conjugates(entry: Any) -> Factors | None:
    """The factors of a polynomial in symbols and their conjugates.

    conj(a) is zero where a is, and a conj(a) + 9 = |a|^2 + 9 never is.  None for other mixtures of both.
    """
    import sympy

    top = sympy.fraction(sympy.together(entry))[0]
    letters = {c: sympy.Dummy() for c in sorted(top.atoms(sympy.conjugate), key=str)}
    back = {d: c for c, d in letters.items()}
    plain = sympy.expand(top.xreplace(letters))
    if not all(c.args[0].is_Symbol for c in letters) or not plain.is_polynomial(*plain.free_symbols):
        return None
    constant, factors = sympy.factor_list(plain)
    found: dict[Any, int] = {}
    for f, m in factors:
        turned = f.free_symbols & back.keys()
        if turned == f.free_symbols:  # in conjugates alone
            f = sympy.conjugate(f.xreplace(back)).expand()
        elif turned:
            if not _is_never_zero(f, back):
                return None
            continue
        found[f] = found.get(f, 0) + m
    return Factors(constant, tuple(found.items()))


def _is_never_zero(f: Any, back: dict[Any, Any]) -> bool:
    """Whether this is so by the real and imaginary parts of its letters: x^2 + (y + 1)^2 + 1 for |z + i|^2 + 1."""
    import sympy

    values: dict[Any, Any] = {}
    letters = {back[d].args[0] if d in back else d for d in f.free_symbols}
    for number, letter in enumerate(sorted(letters, key=str)):
        x, y = sympy.symbols(f"x_{number} y_{number}", real=True)
        values |= {letter: x + sympy.I * y}
        values |= {d: x - sympy.I * y for d, bar in back.items() if bar.args[0] == letter}
    parts = sympy.expand(f.xreplace(values))
    return all(c.is_real for c in sympy.Poly(parts, *parts.free_symbols).coeffs()) and is_nonzero(parts, "real")


@lru_cache(maxsize=512)
def _of_one_degree(plain: Any, identity: Any) -> Factors | None:
    """The factors of a polynomial in c and s alone after terms of lower degree are multiplied by c^2 + s^2, which is 1:
    1 - 2 c s = (c - s)^2; None if it has no others, or terms of odd and even degrees.
    """
    import sympy

    letters = sorted(identity.free_symbols, key=str)
    if not plain.is_polynomial(*letters) or plain.free_symbols != set(letters):
        return None
    terms = sympy.Poly(plain, *letters).terms()
    degree = max(sum(powers) for powers, _ in terms)
    if degree > _MOST_OF_ANGLE or any((degree - sum(powers)) % 2 for powers, _ in terms):
        return None
    one, found = identity + 1, sympy.S.Zero
    for powers, c in terms:
        monomial = sympy.Mul(*[x**e for x, e in zip(letters, powers, strict=True)])
        found += c * monomial * one ** ((degree - sum(powers)) // 2)
    factors = factors_of(sympy.expand(found))
    return factors if factors is not None and sum(m for _, m in factors.powers) > 1 else None


def sole_zeros(f: Any, domain: str) -> dict[Any, Any] | None:
    """The only zero of a sum of squares; None for other polynomials, and where there are more."""
    zeros = zeros_of_squares(f, domain)
    return zeros[0] if len(zeros) == 1 else None


@lru_cache(maxsize=512)
def zeros_of_squares(f: Any, domain: str) -> tuple[dict[Any, Any], ...]:
    """The zeros of a sum of squares, as values of symbols for each choice of those that a single one leaves free:
    a = 0 and b = 0 for a^2 + ab + b^2, a = 1 or -1 and b = 0 for (a^2 - 1)^2 + b^2.  None for other polynomials.
    """
    if has_functions(f):
        return _zeros_beside_functions(f, domain)
    found = _square_form(f) if domain == "real" else None
    if found is None or not found[1].is_positive_semidefinite:
        return ()
    import sympy

    parts, form = found
    squared = list(form * sympy.Matrix(parts))  # zero where the sum of squares is
    zeros = sympy.solve(squared, sorted(f.free_symbols, key=str), dict=True)
    real = tuple([zero for zero in zeros if all(x.is_real for x in zero.values())])
    are_points = len(real) == 1 or all(zero.keys() == f.free_symbols for zero in real)
    return real if are_points and all(sympy.expand(f.subs(zero)) == 0 for zero in real) else ()


def _zeros_beside_functions(f: Any, domain: str) -> tuple[dict[Any, Any], ...]:
    """t = 0 for t^2 + sin(t)^2, by the zeros of a sum of squares with letters for the functions; none if the values of
    its letters leave open whether it is zero.
    """
    (plain,), back, _ = in_letters(f)
    zeros = [{s: x for s, x in zero.items() if s not in back} for zero in zeros_of_squares(plain, domain)]
    values = [final(f.subs(zero)) for zero in zeros]
    if not all(is_rational(value) for value in values):
        return ()
    return tuple([zero for zero, value in zip(zeros, values, strict=True) if zero and is_zero(value)])


def _square_form(f: Any) -> tuple[list[Any], Any] | None:
    """Monomials, 1 last, and a symmetric matrix M, so that a polynomial or its opposite is x^T M x for the vector x of
    these: a, ab and 1 for a^2 + 2 a^2 b + a^2 b^2 + 3.
    """
    import sympy

    symbols = sorted(f.free_symbols, key=str)
    polynomial = sympy.Poly(f, *symbols)
    if polynomial.total_degree() > _MOST_OF_SQUARES or not all(c.is_real for c in polynomial.coeffs()):
        return None
    terms = dict(polynomial.terms())
    if polynomial.LC().is_negative:
        terms = {powers: -c for powers, c in terms.items()}
    squares = [powers for powers, c in terms.items() if c.is_positive and not any(n % 2 for n in powers)]
    even = [tuple([n // 2 for n in powers]) for powers in squares]
    parts = [*sorted([powers for powers in even if any(powers)], reverse=True), (0,) * len(symbols)]
    form = sympy.zeros(len(parts))
    for i, one in enumerate(parts):
        for j, other in enumerate(parts[: i + 1]):
            c = terms.pop(tuple([m + n for m, n in zip(one, other, strict=True)]), 0)
            form[i, j] = form[j, i] = c if i == j else c / 2
    return None if terms else ([sympy.prod(x**n for x, n in zip(symbols, m, strict=True)) for m in parts], form)
