"""Equations that are not solved for a symbol: numbers reduced by them, and what they exclude.

k^3 = k - 1             so k^4 + 2 is k^2 - k + 2, and k - 1 is nonzero
a^3 = b^2, b^3 = a^2    by a Groebner basis, where there are several
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import lcm
from typing import Any

from symla.notation import written as w
from symla.notation.write import name_of, simplest, write
from symla.operations._cases.functions import has_functions, in_letters
from symla.operations._cases.numbers import CannotSplit, Entry, final, is_rational

_MOST_TERMS = 600  # of a polynomial
_MOST_DEGREE = 40
_MOST_ELIMINATED = 3  # letters
_MOST_ROUNDS = 3
_LIMITS = (40, 400, 600)  # of a basis: polynomials, terms of each, bits of each coefficient


@lru_cache(maxsize=256)
def impossible(zeros: tuple[Any, ...], nonzeros: tuple[Any, ...], domain: str) -> bool:
    """Whether no values make all `zeros` zero and all `nonzeros` nonzero."""
    if any(map(has_functions, (*zeros, *nonzeros))):
        plain, _, identities = in_letters(*map(_opened, (*zeros, *nonzeros)))
        zeros, nonzeros = (*plain[: len(zeros)], *identities), plain[len(zeros) :]
    symbols = {s for p in zeros for s in p.free_symbols}
    near = tuple([q for q in nonzeros if not q.free_symbols.isdisjoint(symbols)])
    if _have_no_zero(zeros, (), domain) or any(_have_no_zero(zeros, (q,), domain) for q in near):
        return True
    return len(near) > 1 and _have_no_zero(zeros, near, domain)


def _have_no_zero(zeros: tuple[Any, ...], nonzeros: tuple[Any, ...], domain: str) -> bool:
    """The same by a Groebner basis, with 1 - t q for each nonzero q, and for each q that is never zero, as a^2 + 1 for
    real a.
    """
    from symla.operations._cases.factors import never_zero

    ring = _ring((*zeros, *nonzeros), extra=1)
    if ring is None:
        return False
    found = [ring.of(p) for p in zeros]
    product = ring.letters[0]
    for q in nonzeros:
        product = product * ring.of(q)
        if len(product) > _MOST_TERMS:
            return False
    basis = ring.basis([*found, product - 1] if nonzeros else found)
    if basis is None:
        return False
    if any(p.is_constant() for p in basis):
        return True

    def has_no_zero(p: Any) -> bool:
        parts = p.factor()[1]
        return len(parts) > 0 and all(never_zero(ring.back(f), domain) for f, _ in parts)

    if any(has_no_zero(p) for p in basis if not any(p.degrees()[: ring.extra])):
        return True
    letters = range(ring.extra, ring.extra + len(ring.symbols) - len(ring.roots))
    if not 1 < len(letters) <= _MOST_ELIMINATED:
        return False
    return any(has_no_zero(p) for kept in letters for p in ring.eliminated(basis, kept))


@lru_cache(maxsize=256)
def basis_of(zeros: tuple[Any, ...]) -> tuple[Any, ...]:
    """Polynomials by which to reduce others where these are zero."""
    ring = _ring(zeros) if len(zeros) > 1 else None
    basis = None if ring is None or ring.roots else ring.basis([ring.of(p) for p in zeros])
    return zeros if basis is None or ring is None else tuple([ring.back(p) for p in basis])


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
    from symla.operations._cases.factors import never_zero, same_up_to_factor

    others = tuple(filter(has_functions, nonzeros))
    (plain, *plain_zeros), back, identities = in_letters(entry, *zeros, *others)
    plain_zeros, never = plain_zeros[: len(zeros)], plain_zeros[len(zeros) :]

    def certain(factor: Any) -> bool:
        function = factor.xreplace(back)
        real = all(symbol.is_real for symbol in function.free_symbols)
        return any(same_up_to_factor(factor, other) for other in never) or (real and never_zero(function, "real"))

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


@lru_cache(maxsize=256)
def determined(zeros: tuple[Any, ...]) -> dict[w.Node, w.Node]:
    """The functions that are numbers where polynomials of degree 1 in one function alone are zero: cos(t), for 2 cos(t)
    - 1.
    """
    import sympy

    found: dict[w.Node, w.Node] = {}
    for zero in filter(has_functions, zeros):
        (plain,), back, _ = in_letters(zero)
        letter = min(plain.free_symbols, key=str)
        if len(plain.free_symbols) == 1 and letter in back and plain.is_polynomial(letter):
            coefficients = sympy.Poly(plain, letter).all_coeffs()
            if len(coefficients) == 2:
                found[write(back[letter])] = write(simplest(-coefficients[1] / coefficients[0]))
    return found


def _is_root(part: Any) -> bool:
    """Whether this is a root or an absolute value; a polynomial may stand inside."""
    import sympy

    return (part.is_Pow and not part.exp.is_Integer) or isinstance(part, sympy.Abs)


class _Ring:
    """Polynomials in these symbols and square roots, in FLINT's representation; `extra` letters precede them."""

    def __init__(self, symbols: Sequence[Any], roots: Sequence[Any], extra: int) -> None:
        import flint

        self.symbols, self.roots, self.extra = [*symbols, *roots], list(roots), extra
        names = tuple([f"x{i}" for i in range(extra + len(self.symbols))])
        self.context: Any = flint.fmpz_mpoly_ctx.get(names, flint.Ordering.deglex)
        self.letters = self.context.gens()

    def of(self, polynomial: Any) -> Any:
        import sympy

        terms = sympy.Poly(polynomial, *self.symbols).as_dict()
        scale = lcm(*[int(c.q) for c in terms.values()])
        front = (0,) * self.extra
        return self.context.from_dict({front + m: int(c * scale) for m, c in terms.items()})

    def back(self, polynomial: Any) -> Any:
        import sympy

        terms = {m[self.extra :]: int(c) for m, c in polynomial.to_dict().items()}
        return sympy.Poly(terms, *self.symbols).as_expr()

    def basis(self, polynomials: list[Any]) -> list[Any] | None:
        import flint

        first = self.extra + len(self.symbols) - len(self.roots)
        squares = [x**2 - int(root**2) for x, root in zip(self.letters[first:], self.roots, strict=True)]
        vector: Any = flint.fmpz_mpoly_vec([p for p in (*polynomials, *squares) if p != 0], self.context)
        found, complete = vector.buchberger_naive(limits=_LIMITS)
        return list(found.autoreduction()) if complete else None

    def eliminated(self, basis: list[Any], kept: int) -> list[Any]:
        """The consequences of the basis for one letter and the roots alone, by an order that eliminates the other
        letters.
        """
        import flint

        last = [kept, *range(len(self.letters) - len(self.roots), len(self.letters))]
        order = [*[place for place in range(len(self.letters)) if place not in last], *last]
        context: Any = flint.fmpz_mpoly_ctx.get(tuple([f"x{i}" for i in order]), flint.Ordering.lex)
        moved = [context.from_dict({tuple([m[i] for i in order]): c for m, c in p.to_dict().items()}) for p in basis]
        vector: Any = flint.fmpz_mpoly_vec(moved, context)
        found, complete = vector.buchberger_naive(limits=_LIMITS)
        remaining = [p for p in found.autoreduction() if not any(p.degrees()[: -len(last)])] if complete else []
        places = [order.index(i) for i in range(len(order))]
        return [
            self.context.from_dict({tuple([m[i] for i in places]): c for m, c in p.to_dict().items()})
            for p in remaining
        ]


def _ring(polynomials: Sequence[Any], extra: int = 0) -> _Ring | None:
    """The ring in which these are polynomials with integer coefficients, where roots of integers count as letters; None
    if other irrational numbers occur, or if the polynomials are too long.
    """
    import sympy

    symbols = sorted({s for p in polynomials for s in p.free_symbols}, key=str)
    roots: set[Any] = set()
    for p in polynomials:
        for atom in p.atoms(sympy.Pow, type(sympy.I)):
            if not atom.free_symbols:
                if not (atom**2).is_Integer:
                    return None
                roots.add(atom)
    letters = [*symbols, *sorted(roots, key=str)]
    if not letters:
        return None
    try:
        found = [sympy.Poly(p, *letters) for p in polynomials]
    except sympy.PolynomialError:
        return None
    if not all(p.domain.is_ZZ or p.domain.is_QQ for p in found):
        return None
    if any(len(p.terms()) > _MOST_TERMS or p.total_degree() > _MOST_DEGREE for p in found):
        return None
    return _Ring(symbols, letters[len(symbols) :], extra)
