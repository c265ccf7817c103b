"""Equations that are not solved for a symbol: numbers reduced by them.

k^3 = k - 1             so k^4 + 2 is k^2 - k + 2
a^3 = b^2, b^3 = a^2    by a Groebner basis, where there are several
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from symla.notation import written as w
from symla.notation.write import name_of, simplest, write
from symla.operations._cases.functions import has_functions, in_letters
from symla.operations._cases.numbers import CannotSplit, Entry, final, is_nonzero, is_rational

_MOST_TERMS = 600  # of a polynomial
_MOST_DEGREE = 40
_MOST_ROUNDS = 3
_LIMITS = (40, 400, 600)  # of a basis: polynomials, terms of each, bits of each coefficient


@lru_cache(maxsize=256)
def basis_of(zeros: tuple[Any, ...]) -> tuple[Any, ...]:
    """Polynomials by which to reduce others where these are zero: a Groebner basis of several with rational
    coefficients, else these themselves.
    """
    import flint
    import sympy

    symbols = sorted({s for p in zeros for s in p.free_symbols}, key=str)
    try:
        found = [sympy.Poly(p, *symbols) for p in zeros] if len(zeros) > 1 else []
    except sympy.PolynomialError:
        return zeros
    if not found or not all(p.domain.is_ZZ or p.domain.is_QQ for p in found):
        return zeros
    if any(len(p.terms()) > _MOST_TERMS or p.total_degree() > _MOST_DEGREE for p in found):
        return zeros
    names = tuple([f"x{i}" for i in range(len(symbols))])
    context: Any = flint.fmpz_mpoly_ctx.get(names, flint.Ordering.deglex)
    whole = [p.clear_denoms(convert=True)[1].as_dict() for p in found]
    vector: Any = flint.fmpz_mpoly_vec([context.from_dict({m: int(c) for m, c in p.items()}) for p in whole], context)
    basis, complete = vector.buchberger_naive(limits=_LIMITS)
    if not complete:
        return zeros
    terms = [{m: int(c) for m, c in p.to_dict().items()} for p in basis.autoreduction()]
    return tuple([sympy.Poly(p, *symbols).as_expr() for p in terms])


@lru_cache(maxsize=1024)
def reduced(entry: Entry, zeros: tuple[Any, ...], nonzeros: tuple[Any, ...] = ()) -> Entry:
    """The number, reduced by polynomials that are zero, given which others are not: then (cos(t) - 1)(cos(t) + 1) = 0
    may imply cos(t) = 1.
    """
    import sympy

    if any(map(has_functions, zeros)):
        opened = tuple(map(_opened, (entry, *zeros, *nonzeros)))
        found = _reduced_functions(entry, zeros, nonzeros)
        if opened == (entry, *zeros, *nonzeros):
            return found
        end = len(zeros) + 1  # by the angles that multiples and sums consist of: sin(2t) = 0, where sin(t) = 0
        other = _reduced_functions(opened[0], opened[1:end], opened[end:])
        return min(found, other, key=lambda x: 0 if is_rational(x) else x.count_ops())
    if is_rational(entry):
        return entry
    basis = basis_of(zeros)
    symbols = sorted({s for p in basis for s in p.free_symbols}, key=str)
    if entry.free_symbols.isdisjoint(symbols):
        return entry

    def lowered(part: Any) -> Any:
        inside = part.replace(_is_root, lambda root: root.func(lowered(root.args[0]), *root.args[1:]))
        if not inside.is_polynomial(*symbols):
            return inside
        return sympy.reduced(inside, list(basis), *symbols, order="grlex")[1]

    top, bottom = (lowered(part) for part in sympy.fraction(sympy.together(entry)))
    if final(bottom) == 0:  # a division by something that the equations make zero, without a case for it
        raise CannotSplit(
            "A divisor on the way is zero where the equations between the symbols hold, and these could not be "
            "solved.  Choose values for some of the symbols."
        )
    return final(top / bottom)


@lru_cache(maxsize=1024)
def _opened(value: Any) -> Any:
    """The value by sines and cosines of the angles that multiples and sums consist of."""
    import sympy

    return sympy.expand_trig(value) if has_functions(value) else value


def _reduced_functions(entry: Entry, zeros: tuple[Any, ...], nonzeros: tuple[Any, ...]) -> Entry:
    """The same by equations with functions of the symbols."""
    (plain, *plain_zeros), back, identities = in_letters(entry, *zeros)
    known = tuple([w.Relation(write(number), "!=", w.ZERO) for number in nonzeros if has_functions(number)])

    def certain(factor: Any) -> bool:
        function = factor.xreplace(back)
        real = all(symbol.is_real for symbol in function.free_symbols)
        return is_nonzero(function, "real" if real else "complex", known)

    zeros = (*plain_zeros, *identities)
    for _ in range(_MOST_ROUNDS):  # sin(t)^2 = 0 implies sin(t) = 0, which may make more zero
        before, zeros = zeros, squarefree(basis_of(zeros), certain)
        if zeros == before:
            break
    found = reduced(final(plain), zeros) if plain != entry else entry
    return found if is_rational(found) else final(found.xreplace(back))


def monic(polynomial: Any) -> Any:
    """The polynomial over its leading coefficient, if that is irrational; by degree, then by symbols."""
    import sympy

    if has_functions(polynomial):
        return polynomial
    terms = sympy.Poly(polynomial, *sorted(polynomial.free_symbols, key=str)).terms()
    leading = max(terms, key=lambda term: (sum(term[0]), term[0]))[1]
    return polynomial if leading.is_Rational else sympy.expand(sympy.radsimp(polynomial / leading))


def squarefree(polynomials: Iterable[Any], certain: Callable[[Any], bool]) -> tuple[Any, ...]:
    """The numerators of these polynomials, without repeated factors, without factors that are certainly nonzero, and
    without those that are identically zero.
    """
    from symla.operations._cases.factors import factors_of

    found: list[Any] = []
    for p in polynomials:
        factors = None if final(p) == 0 else factors_of(final(p))
        if factors is None or not factors.powers:
            continue
        single = [f for f, _ in factors.powers]
        product, *others = [f for f in single if not certain(f)] or single
        for f in others:
            product = product * f
        found.append(product.expand())
    return tuple(dict.fromkeys(found))


def sole_root(zero: Any) -> dict[w.Name, w.Node] | None:
    """The symbol and the zero of a polynomial of degree 1 in one symbol; None for other polynomials."""
    import sympy

    if len(zero.free_symbols) != 1 or has_functions(zero):
        return None
    (symbol,) = zero.free_symbols
    coefficients = sympy.Poly(zero, symbol).all_coeffs()
    if len(coefficients) != 2:
        return None
    return {name_of(symbol): write(simplest(-coefficients[1] / coefficients[0]))}


def _is_root(part: Any) -> bool:
    """Whether this is a root or an absolute value; a polynomial may stand inside."""
    import sympy

    return (part.is_Pow and not part.exp.is_Integer) or isinstance(part, sympy.Abs)
