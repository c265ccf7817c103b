"""The characteristic polynomial det(A - x I) on the page: expanded like any determinant, then factored.

x^3 - 6x^2 + 11x - 6     1 is a zero, since 1 - 6 + 11 - 6 = 0
    = (x - 1)(x^2 - 5x + 6)
    = (x - 1)(x - 2)(x - 3)     2 + 3 = 5 and 2·3 = 6
Source: rational zeros and factorization, e.g. Lay, Linear Algebra and Its Applications, section 5.2.
"""

from __future__ import annotations

from math import isqrt, lcm
from typing import Any, NamedTuple

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Given, Reason
from symla.errors import SymlaError, sized
from symla.notation import written as w
from symla.notation.identities import identity
from symla.notation.value import symbol
from symla.operations._cases.numbers import (
    Entry,
    entry_of,
    final,
    in_sympy,
    is_zero,
    over,
    plus,
    times,
    written,
)
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i, has_letters
from symla.operations.eigenvalues._polynomial import Polynomial, in_powers, polynomial_of, product_of_powers
from symla.operations.eigenvalues._shifted import determinant_in, is_monic, shifted, turned
from symla.operations.systems._determinants import expand, triangular
from symla.operations.systems._inverses import unit_beside

_MOST_TRIED = 250_000  # the largest constant term whose divisors are tried
_LARGEST = 5  # rows, unless the matrix is triangular


class Factored(NamedTuple):
    """A characteristic polynomial: its chain, and its irreducible factors with repetitions, with a minus sign in front
    where its degree is odd.
    """

    work: Working
    factors: tuple[Polynomial, ...]
    minus: bool

    @property
    def whole(self) -> w.Node:
        """The product of the factors."""
        return product_of_powers([f.written for f in self.factors], self.minus)


def unit(sheet: Sheet, A: GivenMatrix) -> None:
    """Give the identity matrix its letter."""
    sheet.beside.append(Given(unit_beside(A), identity(A.height)))


# ---- the determinant ------------------------------------------------------------------------------------------------


def polynomial_lines(sheet: Sheet, A: GivenMatrix, x: w.Name) -> tuple[Working, tuple[Polynomial, ...]]:
    """The lines from det(A - x I), or det(x I - A), to a product of polynomials or a single one; these made monic."""
    if A.height > _LARGEST and not triangular(A):
        raise SymlaError(
            f"{sheet.name}: the characteristic polynomial of {sized(A.height, A.height)} matrix is too long to be "
            f"worked out by hand; matrices have up to {_LARGEST} rows here, unless they are triangular."
        )
    work = sheet.work(determinant_in(sheet, A, x))
    entries = turned(sheet, A, x) if is_monic(sheet) else shifted(A, x)
    why = "subtract_from_diagonal" if is_monic(sheet) else "subtract_on_diagonal"
    work.to(reason(why, letter=x), w.Determinant(entries))
    if A.height == 1 or triangular(A):
        diagonal = [entries.rows[i][i] for i in range(A.height)]
        why = "only_entry" if A.height == 1 else "product_of_diagonal"
        work.to(why, diagonal[0] if A.height == 1 else w.Product(tuple(diagonal)))
    else:
        expand(work, lambda node: in_powers(node, x, sheet.domain), whole=False)
    line = work.line
    parts = line.factors if type(line) is w.Product else (line,)
    found = [polynomial_of(part, x, sheet.domain) for part in _flat(parts)]
    return work, tuple([p.monic() for p in found if p.degree])


def _flat(parts: tuple[w.Node, ...]) -> list[w.Node]:
    return [factor for part in parts for factor in (_flat(part.factors) if type(part) is w.Product else [part])]


# ---- factors --------------------------------------------------------------------------------------------------------


def factored(sheet: Sheet, work: Working, x: w.Name, parts: tuple[Polynomial, ...]) -> Factored:
    """The lines that factor a product of polynomials into irreducible ones."""
    minus = not is_monic(sheet) and sum(p.degree for p in parts) % 2 == 1
    splitting = _Splitting(sheet, work, x, list(parts), minus)
    splitting.run()
    return Factored(splitting.work, tuple(splitting.parts), minus)


class _Splitting:
    """A product whose factors are split one after the other."""

    def __init__(self, sheet: Sheet, work: Working, x: w.Name, parts: list[Polynomial], minus: bool) -> None:
        self.sheet = sheet
        self.x = x
        self.parts = parts
        self.minus = minus
        self.work = work

    @property
    def line(self) -> w.Node:
        return self.work.line

    def run(self) -> None:
        while (place := next((i for i, p in enumerate(self.parts) if len(self.pieces(p)) > 1), None)) is not None:
            self.split(place, self.parts[place], self.pieces(self.parts[place]))
        if len(self.parts) > 1:
            self.to("letter_in_front", self.parts)  # (2 - x)(3 - x) = (x - 2)(x - 3)

    def pieces(self, p: Polynomial) -> tuple[Polynomial, ...]:
        """The irreducible factors of a polynomial."""
        return self.sheet.once(("pieces", p.coefficients), lambda: irreducible(p, self.sheet.domain))

    def to(self, why: str | Reason, parts: list[Polynomial]) -> None:
        """The line with other factors."""
        self.work.to(why, product_of_powers([p.written for p in parts], self.minus))
        self.parts = parts

    def split(self, place: int, p: Polynomial, pieces: tuple[Polynomial, ...]) -> None:
        """Split one factor into two, or at once into all."""
        before, after = self.parts[:place], self.parts[place + 1 :]
        constant = p.coefficients[-1]
        if all(map(is_zero, p.coefficients[1:])):  # a power of the letter, which is written like its factors
            return self.to("factor", [*before, *pieces, *after])
        if is_zero(constant):
            rest = self.rest(p, pieces, Polynomial(self.x, (1, 0)), p.coefficients[:-1])
            return self.to(reason("take_out", letter=self.x), [*before, Polynomial(self.x, (1, 0)), rest, *after])
        if p.degree == 2:
            return self.to(_two(pieces, p), [*before, *pieces, *after])
        linear = next((q for q in pieces if q.degree == 1 and q.is_rational), None)
        if not p.is_rational or linear is None:
            return self.to("factor", [*before, *pieces, *after])
        zero = times(-1, linear.coefficients[1])
        self.trial(p, written(zero))
        rest = self.rest(p, pieces, linear, _divided(p, zero).coefficients)
        return self.to(reason("split_off", factor=linear.written), [*before, linear, rest, *after])

    def rest(
        self, p: Polynomial, pieces: tuple[Polynomial, ...], factor: Polynomial, coefficients: tuple[Entry, ...]
    ) -> Polynomial:
        """What is left of p without the factor; over the rational numbers, it has the other pieces of p."""
        if p.is_rational:
            others = list(pieces)
            others.remove(factor)
            self.sheet.once(("pieces", coefficients), lambda: tuple(others))
        return Polynomial(self.x, coefficients)

    def trial(self, p: Polynomial, zero: w.Node) -> None:
        """The line that substitutes a zero into the polynomial as written."""
        opposite = Polynomial(p.letter, tuple([times(-1, c) for c in p.coefficients]))
        line = self.line
        shown = opposite if opposite.written in w.walk(line) else p
        whole = all(type(c) is int for c in p.coefficients)
        constant = (w.number(abs(p.coefficients[-1])),) if whole else ()
        heading = reason("trial", zero=zero, constant=constant)
        work = self.sheet.work(shown.at(zero), heading, compact=True)
        work.evaluate("each_term", w.Power, w.Product).result("add")
        self.work = self.sheet.work(line)


def _two(pieces: tuple[Polynomial, ...], p: Polynomial) -> Reason:
    """The reason for two factors of a quadratic polynomial: the sum and the product of their zeros."""
    first, second = (times(-1, q.coefficients[1]) for q in pieces)
    if is_zero(plus(first, -1, second)):
        return reason("square")
    if is_zero(p.coefficients[1]):
        return reason("difference_of_squares")
    if has_i(*[q.written for q in pieces]):
        return reason("two_squares")  # (x - u)^2 + v^2
    return reason(
        "sum_and_product",
        total=equation(w.Sum((written(first), written(second))), written(times(-1, p.coefficients[1]))),
        product=equation(w.Product((written(first), written(second)), signed=True), written(p.coefficients[2])),
    )


def _divided(p: Polynomial, zero: Entry) -> Polynomial:
    """p/(x - zero), by Horner's scheme."""
    found: list[Entry] = []
    carried: Entry = 0
    for c in p.coefficients[:-1]:
        carried = plus(c, zero, carried)
        found.append(carried)
    return Polynomial(p.letter, tuple(found))


def irreducible(p: Polynomial, domain: Any) -> tuple[Polynomial, ...]:
    """The monic irreducible factors over the field of the coefficients, those with smaller zeros first."""
    if p.degree == 1:
        return (p,)
    if p.is_rational:
        return tuple(sorted(_by_rational_zeros(p) or _over_rationals(p), key=in_order))
    if p.degree == 2:
        if not has_letters(*map(written, p.coefficients)):
            return (p,)  # on paper, irrational zeros are found by the formula
        if (pair := _of_square(p)) is not None:
            return pair
    if is_zero(p.coefficients[-1]):  # whatever the other coefficients are
        return tuple(
            sorted(
                [Polynomial(p.letter, (1, 0)), *irreducible(Polynomial(p.letter, p.coefficients[:-1]), domain)],
                key=in_order,
            )
        )
    from symla.operations._cases.factors import factors_of

    found = factors_of(entry_of(p.written, domain))
    if found is None:
        return (p,)
    import sympy

    letter = symbol(p.letter, domain)
    pieces: list[Polynomial] = []
    for factor, count in found.powers:
        coefficients = sympy.Poly(factor, letter).all_coeffs()
        if len(coefficients) > 1:
            pieces += [Polynomial(p.letter, tuple([final(c) for c in coefficients])).monic()] * count
    return tuple(sorted(pieces, key=in_order))


def _by_rational_zeros(p: Polynomial) -> list[Polynomial] | None:
    """The factors of a monic polynomial with rational coefficients, if dividing by its rational zeros leaves a degree
    of at most 3; None otherwise, or where there are too many candidates.
    """
    found: list[Polynomial] = []
    left = p
    while left.degree > 1:
        scale = lcm(*[c.denominator for c in left.coefficients])
        whole = [int(c * scale) for c in left.coefficients]
        if max(abs(whole[-1]), scale) > _MOST_TRIED:
            return None
        zero = _rational_zero(whole)
        if zero is None:
            break
        found.append(Polynomial(p.letter, (1, times(-1, zero))))
        left = _divided(left, zero)
    if left.degree > 3:
        return None
    return [*found, left] if left.degree else found


def _over_rationals(p: Polynomial) -> list[Polynomial]:
    """The monic irreducible factors of a polynomial with rational coefficients."""
    from sympy import ZZ
    from sympy.polys.factortools import dup_factor_list

    scale = lcm(*[c.denominator for c in p.coefficients])
    _, powers = dup_factor_list([ZZ(int(c * scale)) for c in p.coefficients], ZZ)
    return [Polynomial(p.letter, tuple(map(int, cs))).monic() for cs, count in powers for _ in range(count)]


def _rational_zero(whole: list[int]) -> Entry | None:
    """A rational zero of the polynomial with these coefficients, if it has one: top/bottom, where top divides the
    constant term, bottom the leading one, and bottom - top the value at 1.
    """
    if not whole[-1]:
        return 0
    at_one = sum(whole)
    if not at_one:
        return 1
    bottoms = _divisors(whole[0])
    for top in _divisors(whole[-1]):
        for bottom in bottoms:
            for signed in (top, -top):
                if signed != bottom and at_one % (bottom - signed) == 0:
                    zero, value = over(signed, bottom), 0
                    for c in whole:
                        value = value * zero + c
                    if not value:
                        return zero
    return None


def _divisors(number: int) -> list[int]:
    """All positive divisors of a number other than 0."""
    size = abs(number)
    small = [n for n in range(1, isqrt(size) + 1) if size % n == 0]
    return sorted({*small, *[size // n for n in small]})


def _of_square(p: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """(x - u - v)(x - u + v) for a quadratic polynomial whose discriminant, up to sign, is a square: x^2 + k^2 has the
    zeros ik and -ik, and x^2 - 2 cos(t) x + 1 has cos(t) + i sin(t) and cos(t) - i sin(t).
    """
    import sympy

    from symla.notation.angles import with_angles

    _, b, c = map(in_sympy, p.coefficients)
    whole = sympy.expand(b**2 - 4 * c)
    signs = ((1, sympy.S.One), (-1, sympy.I)) if whole.has(sympy.Function) else ((-1, sympy.I),)
    for sign, factor in signs:
        root = sympy.sqrt(sympy.factor(with_angles(sign * whole))).replace(sympy.Abs, lambda x: x)
        if root.has(sympy.I) or (root.has(sympy.Pow) and not root.is_polynomial(*root.atoms(sympy.Function))):
            continue
        if final(root**2 - sign * whole) == 0:
            zeros = [final((-b + s * factor * root) / 2) for s in (1, -1)]
            return tuple([Polynomial(p.letter, (1, times(-1, zero))) for zero in zeros])  # type: ignore[return-value]
    return None


def in_order(p: Polynomial) -> tuple[Any, ...]:
    """Rational zeros by size, then others, then factors of higher degree."""
    rational = p.degree == 1 and p.is_rational
    return (p.degree, not rational, -p.coefficients[1] if rational else 0)
