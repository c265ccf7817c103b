"""The characteristic polynomial det(A - x I) on the page: expanded like any determinant, then factored.

x^3 - 6x^2 + 11x - 6     1 is a zero, since 1 - 6 + 11 - 6 = 0
    = (x - 1)(x^2 - 5x + 6)
    = (x - 1)(x - 2)(x - 3)     2 + 3 = 5 and 2·3 = 6
Source: rational zeros and factorization, e.g. Lay, Linear Algebra and Its Applications, section 5.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Given, Reason
from symla.errors import SymlaError, sized
from symla.notation import written as w
from symla.notation.identities import identity
from symla.notation.sums import minus
from symla.operations._cases.numbers import Entry, entry_of, is_zero, over, plus, times, written
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i, has_letters
from symla.operations.eigenvalues._irreducible import divided, irreducible
from symla.operations.eigenvalues._polynomial import Polynomial, in_powers, polynomial_of, product_of_powers
from symla.operations.eigenvalues._shifted import determinant_in, is_monic, shifted, turned
from symla.operations.systems._determinants import expand, triangular
from symla.operations.systems._inverses import unit_beside

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


@dataclass(slots=True, eq=False)
class _Splitting:
    """A product whose factors are split one after the other."""

    sheet: Sheet
    work: Working
    x: w.Name
    parts: list[Polynomial]
    minus: bool

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
        self.work.to(why, self.product(parts))
        self.parts = parts

    def product(self, parts: Sequence[Polynomial | w.Node]) -> w.Node:
        """These factors as a line."""
        return product_of_powers([p.written if isinstance(p, Polynomial) else p for p in parts], self.minus)

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
            why = _two(pieces, p)
            if why.key == "two_squares" and not is_zero(p.coefficients[1]):
                self.work.to("complete_square", self.product([*before, completed(self.x, pieces), *after]))
            return self.to(why, [*before, *pieces, *after])
        linear = next((q for q in pieces if q.degree == 1 and q.is_rational), None)
        if not p.is_rational or linear is None:
            return self.to("factor", [*before, *pieces, *after])
        zero = times(-1, linear.coefficients[1])
        self.trial(p, written(zero))
        rest = self.rest(p, pieces, linear, divided(p, zero).coefficients)
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
        constant = (written(shown.coefficients[-1]),) if whole else ()
        heading = reason("trial", zero=zero, constant=constant)
        work = self.sheet.work(shown.at(zero), heading, compact=True)
        work.evaluate("each_term", w.Power, w.Product).result("add")
        self.work = self.sheet.work(line)


def _two(pieces: tuple[Polynomial, ...], p: Polynomial) -> Reason:
    """The reason for two factors of a quadratic polynomial: the sum and the product of their zeros."""
    first, second = (times(-1, q.coefficients[1]) for q in pieces)
    if is_zero(plus(first, -1, second)):
        return reason("square")
    imaginary, plain = has_i(*[q.written for q in pieces]), is_zero(p.coefficients[1])
    if plain and (not imaginary or has_i(written(p.coefficients[2]))):
        return reason("difference_of_squares")
    if imaginary:
        return reason("two_squares")  # (x - u)^2 + v^2
    total, zeros = written(times(-1, p.coefficients[1])), (written(first), written(second))
    if total == w.Sum(zeros):
        zeros = zeros[::-1]  # -k + 1 = 1 - k
    return reason(
        "sum_and_product",
        total=equation(w.Sum(zeros), total),
        product=equation(w.Product(zeros, signed=True), written(p.coefficients[2])),
    )


def completed(x: w.Name, pieces: Sequence[Polynomial]) -> w.Node:
    """(x - u)^2 + v^2, which has the zeros u + i v and u - i v of these pieces."""
    first, second = (times(-1, q.coefficients[1]) for q in pieces)
    u, v = over(plus(first, 1, second), 2), over(plus(first, -1, second), entry_of(w.Product((w.TWO, w.I)), "complex"))
    square = w.Power(written(v), w.TWO) if has_letters(written(v)) else written(times(v, v))
    return w.Sum((w.Power(minus(x, written(u)), w.TWO), square))
