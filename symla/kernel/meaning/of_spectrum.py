"""Properties of functions of a matrix: exponentials, powers with any exponent, square roots.

A function f of a matrix A is the polynomial in A that agrees with f on the eigenvalues of A, with derivatives at
multiple ones.  In Newton's form it is f[v_1] I + f[v_1, v_2] (A - v_1 I) + ..., with divided differences. Source: e.g.
Higham, Functions of Matrices, sections 1.2 and 1.7.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from math import factorial
from typing import TYPE_CHECKING

from symla.kernel.meaning.functions import apply
from symla.kernel.meaning.iterated import coefficients_in
from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.spans import rank_of
from symla.kernel.meaning.spectra import (
    Coefficients,
    characteristic,
    same_coefficients,
    shifted,
    square,
    with_zeros,
)
from symla.kernel.numbers.common import square_part
from symla.kernel.numbers.conjugate import both_parts, conjugate, is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid, identity
from symla.kernel.numbers.ideal import factors_of
from symla.kernel.numbers.in_powers import put
from symla.kernel.numbers.of_letter import depends, with_value
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard, Undefined, generators_of
from symla.kernel.numbers.reduction import determinant
from symla.kernel.numbers.ring import without_negative
from symla.kernel.numbers.roots import root
from symla.kernel.numbers.zeros import all_zeros
from symla.notation import written as w
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

_LETTER = w.Name("x", ("of", "the", "zeros"))
_HALF = Fraction(1, 2)


# ---- eigenvalues ----------------------------------------------------------------------------------------------------


def zeros_of(prover: Prover, p: Sequence[Scalar]) -> list[Scalar]:
    """The zeros of a polynomial with leading coefficient 1, equal ones side by side.  However they are found, the
    polynomial with these zeros is compared with the given one.  Raises `TooHard` if they are not found: a factor of
    degree 3 or more needs rational coefficients.
    """
    field = prover.field
    found: list[Scalar] = []
    for factor in _factors(prover, p):
        if len(factor) == 2:
            found.append(field.negate(field.divide(factor[0], factor[1])))
        elif len(factor) == 3:
            c, b = (field.divide(x, factor[2]) for x in factor[:2])  # its exponentials stood before all terms
            half = _some_root(field, field.subtract(field.multiply(b, b), field.multiply(4, c)))
            for square_root in (half, field.negate(half)):
                found.append(field.multiply(_HALF, field.subtract(square_root, b)))
        elif len(factor) > 3:
            found += all_zeros(field, factor)
    grouped = _side_by_side(prover, found)
    if len(grouped) != len(p) - 1 or not same_coefficients(prover, p, with_zeros(field, grouped)):
        raise TooHard("the zeros of this polynomial")
    return grouped


def _some_root(field: Field, x: Scalar) -> Scalar:
    """A number whose square it is: t for t^2 rather than |t|, if the page has no function of |t|, and sin(t) for its
    square, where the page has powers of e^(it).
    """
    principal = root(field, x, 2)
    for candidate in (_root_of_turns(field, x), _without_bars(field, principal)):
        if candidate is not None and field.same(field.multiply(candidate, candidate), x):
            return candidate
    return principal


def _without_bars(field: Field, x: Scalar) -> Scalar:
    """The number with absolute values replaced by what is in the bars, but for those of which there are functions."""
    half = field.lift(x)
    functions = [field.lift(a).numerator for f in field.generators if f.kind == "function" for a in f.arguments]
    kept = generators_of(*functions)
    for g in sorted(generators_of(half.numerator) - kept):
        generator = field.generators[g]
        if generator.kind == "abs":
            top = put(field, half.numerator, g, generator.arguments[0])
            half = field.lift(field.divide(top, Exact(half.denominator, ONE)))
    return half


def _root_of_turns(field: Field, x: Scalar) -> Scalar | None:
    """u - 1/u for u^2 - 2 + 1/u^2, where u is an exponential."""
    if type(x) is not Exact or x.denominator is not ONE:
        return None
    lowest = {g: min(dict(n).get(g, 0) for n in x.numerator) for m in x.numerator for g, _ in m}
    shift: Scalar = 1
    for g, e in lowest.items():
        if e < 0 and field.generators[g].label == "exp" and type(e) is int:
            shift = field.multiply(shift, field.of(g, -(e // 2)))
    parts = square_part(field.lift(field.multiply(x, field.multiply(shift, shift))).numerator) if shift != 1 else None
    if parts is None:
        return None
    rest = root(field, field.settle(parts[1], ONE), 2)
    return field.divide(field.multiply(field.settle(parts[0], ONE), rest), shift)


def _side_by_side(prover: Prover, values: Sequence[Scalar]) -> list[Scalar]:
    """The same numbers, equal ones one after the other."""
    same, grouped = prover.field.same, list[Scalar]()
    for v in values:
        if not any(same(v, other) for other in grouped):
            grouped += [other for other in values if same(v, other)]
    return grouped


def _factors(prover: Prover, p: Sequence[Scalar]) -> list[Coefficients]:
    """Factors of the polynomial with their multiplicities, irreducible ones as far as they are found."""
    field, x = prover.field, prover.field.symbol(_LETTER)
    whole = field.total([field.multiply(c, field.power(x, k)) for k, c in enumerate(p)])
    numerator = without_negative(field, field.lift(whole).numerator)
    found: list[Coefficients] = []
    for factor, times in factors_of(field, numerator, ("symbol", "function"))[1]:
        found += [coefficients_in(field, Exact(factor, ONE), _LETTER)] * times
    return found


def eigenvalues(prover: Prover, grid: Grid) -> list[Scalar]:
    """All eigenvalues of a square matrix, equal ones side by side."""
    if _is_triangular(prover, grid):
        return _side_by_side(prover, [row[i] for i, row in enumerate(grid.rows)])
    return zeros_of(prover, characteristic(prover.field, grid.rows))


def _is_triangular(prover: Prover, grid: Grid) -> bool:
    """Whether the eigenvalues stand on the diagonal."""
    zero = prover.field.is_zero
    places = [(i, j) for i, row in enumerate(grid.rows) for j, x in enumerate(row) if i != j and not zero(x)]
    return all(i < j for i, j in places) or all(i > j for i, j in places)


# ---- functions ------------------------------------------------------------------------------------------------------


def function_of(prover: Prover, grid: Grid, f: Callable[[Scalar, int], Scalar]) -> Grid:
    """f(A), where f(v, k) is the k-th derivative at v, divided by k!"""
    field, reader = prover.field, prover.reader
    nodes = eigenvalues(prover, grid)
    column = [f(v, 0) for v in nodes]
    result, product = reader.multiple(column[0], identity(grid.width)), identity(grid.width)
    for k in range(1, len(nodes)):
        differences: list[Scalar] = []
        for i in range(len(nodes) - k):
            first, last = nodes[i], nodes[i + k]
            if field.same(first, last):
                differences.append(f(first, k))
                continue
            if not holds(prover, first, "!=", last):
                raise TooHard("whether two eigenvalues are equal")
            gap = field.subtract(last, first)
            differences.append(reader.quotient(field.subtract(column[i + 1], column[i]), gap))
        column = differences
        product = reader.product(product, shifted(prover, grid, nodes[k - 1]))
        result = reader.each_pair(result, reader.multiple(column[0], product), field.add, "")
    return result


def exponential_at(prover: Prover, grid: Grid, t: Scalar) -> Grid:
    """e^(tA)"""
    field = prover.field

    def f(v: Scalar, k: int) -> Scalar:
        size = field.multiply(Fraction(1, factorial(k)), field.power(t, k))
        return field.multiply(size, apply(field, "exp", (field.multiply(t, v),)))

    return function_of(prover, grid, f)


# ---- powers ---------------------------------------------------------------------------------------------------------


def are_all_powers(prover: Prover, operand: w.Node) -> bool:
    """X(n) = A^n for every integer n from a first one on: it holds for the first, and A X(n) = X(n + 1)."""
    A, n, first, power = several(operand, 4)
    if type(first) is not w.Number or type(first.value) is not int or not 0 <= first.value <= square(prover, A).width:
        raise Undefined("a whole number is meant, at most the number of rows")
    return _are_powers_from(prover, A, n, first.value, power)


def are_powers(prover: Prover, operand: w.Node) -> bool:
    """X(n) = A^n for every integer n from some first one on.  Only first ones up to the number of rows are tried: from
    there on, A^n depends only on the nonzero eigenvalues.
    """
    A, n, power = several(operand, 3)
    unknown: TooHard | None = None
    for first in range(square(prover, A).width + 1):
        try:
            if _are_powers_from(prover, A, n, first, power):
                return True
        except TooHard as error:  # [0, a; 0, 0] from 1 on only where a is zero, but from 2 on for every a
            unknown = error
    if unknown is not None:
        raise unknown
    return False


def _are_powers_from(prover: Prover, A: w.Node, n: w.Node, first: int, power: w.Node) -> bool:
    grid, X = square(prover, A), prover.reader.grid(power)
    if type(n) is not w.Name or X.shape != grid.shape:
        return False
    field, letter = prover.field, prover.field.symbol(n)
    if not field.same(prover.reader.scalar(n), letter) or any(depends(field, x, n) for x in grid.entries):
        return False
    begin = identity(grid.width)
    for _ in range(first):
        begin = prover.reader.product(begin, grid)
    for new, wanted in ((first, begin), (field.add(letter, 1), prover.reader.product(grid, X))):
        substituted = Grid(tuple([with_value(field, x, n, new) for x in X.entries]), X.shape)
        if not holds(prover, substituted, "=", wanted):
            return False
    return True


# ---- square roots ---------------------------------------------------------------------------------------------------


def has_principal_root(prover: Prover, operand: w.Node) -> bool:
    """No eigenvalue is a negative number, and the multiplicity of 0 is the nullity of A."""
    grid = square(prover, operand)
    values = eigenvalues(prover, grid)
    real = [v for v in values if is_real(prover.field, v)]
    if any(prover.compare(v, "<", 0) for v in real) or not all(holds(prover, v, ">=", 0) for v in real):
        return False
    if not all(v in real or _is_aside(prover, v) for v in values):
        raise TooHard("whether an eigenvalue is real")
    zeros = sum(holds(prover, v, "=", 0) for v in values)
    return zeros == 0 or rank_of(prover, grid) == grid.width - zeros


def _is_aside(prover: Prover, v: Scalar) -> bool:
    """Whether it is certain that the number is neither negative nor zero: its imaginary part is not zero, or
    |v| + Re v > 0.
    """
    field = prover.field
    real, imaginary = both_parts(field, v)
    with suppress(TooHard):
        if holds(prover, imaginary, "!=", 0):
            return True
    size = root(field, field.add(field.power(real, 2), field.power(imaginary, 2)), 2)
    return holds(prover, field.add(size, real), ">", 0)


def is_principal_root(prover: Prover, operand: w.Node) -> bool:
    """All eigenvalues of X have positive real parts, except 0 with a multiplicity equal to the nullity of X.

    Those of a triangular X stand on its diagonal.  Otherwise, det(x I + X) = x^k q(x), and all zeros of q have negative
    real parts exactly if the leading minors of its Hurwitz matrix are positive; for a complex q, of that of q times its
    conjugate.
    """
    grid, field = square(prover, operand), prover.field
    negated = Grid(tuple([field.negate(x) for x in grid.entries]), grid.shape)
    q = characteristic(field, negated.rows)
    zeros = next(k for k, c in enumerate(q) if not field.is_zero(c))
    q = q[zeros:]
    if zeros and rank_of(prover, grid) != grid.width - zeros:
        return False
    if _is_triangular(prover, grid):
        left = [_in_lowest_terms(prover, row[i]) for i, row in enumerate(grid.rows) if not field.is_zero(row[i])]
        return all(holds(prover, both_parts(field, v)[0], ">", 0) for v in left)
    if not all(is_real(field, c) for c in q):
        turned = [conjugate(field, c) for c in q]
        products: list[Coefficients] = [[0] * k + [field.multiply(a, b) for b in turned] for k, a in enumerate(q)]
        size = 2 * len(q) - 1
        q = [field.total([p[k] for p in products if k < len(p)]) for k in range(size)]
    return all(holds(prover, _in_lowest_terms(prover, minor), ">", 0) for minor in _hurwitz_minors(prover, q))


def _in_lowest_terms(prover: Prover, x: Scalar) -> Scalar:
    if type(x) is not Exact or x.denominator is ONE:
        return x
    return prover.field.settle(*prover.field.in_lowest_terms(x.numerator, x.denominator))


def _hurwitz_minors(prover: Prover, q: Coefficients) -> list[Scalar]:
    """The leading minors of the Hurwitz matrix of x^n + ... + c_0, with entries c_{n - 2i + j - 1}, i, j >= 0; for the
    last one c_0, which is its quotient by the one before.
    """
    degree = len(q) - 1

    def entry(i: int, j: int) -> Scalar:
        place = degree - 2 * i + j - 1
        return q[place] if 0 <= place <= degree else 0

    size = range(degree)
    rows = tuple([tuple([entry(i, j) for j in size]) for i in size])
    return [*[determinant(prover.field, tuple([row[:k] for row in rows[:k]])) for k in range(1, degree)], q[0]]
