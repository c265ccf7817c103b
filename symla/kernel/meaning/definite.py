"""Properties of quadratic forms: the signs of x^T A x, sums of squares."""

from __future__ import annotations

from itertools import combinations, combinations_with_replacement
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, several
from symla.kernel.meaning.spans import rank_of
from symla.kernel.numbers.common import factors
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.grid import Grid, by_rows
from symla.kernel.numbers.of_letter import symbols_in
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard, Undefined
from symla.kernel.numbers.reduction import determinant
from symla.notation import written as w
from symla.notation.statements import Word

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

_MOST = 6  # rows: there are 63 principal minors
_MOST_MULTIPLIED = 4  # assumptions, with one another


def _is_positive(prover: Prover, x: Scalar) -> bool:
    """Whether a real number is positive; raises `TooHard` where that is not known."""
    if _is(prover, x, ">"):
        return True
    if _is(prover, x, "<="):
        return False
    raise TooHard("the sign of a minor depends on its symbols")


def _is(prover: Prover, x: Scalar, symbol: str) -> bool:
    """Whether the relation to 0 is known, also from products of assumptions: a^2 - 1 = (a - 1)^2 + 2(a - 1) is positive
    where a - 1 is.
    """
    if prover.compare(x, symbol, 0):
        return True
    field, count = prover.field, len(prover.field.assumed)
    few = field.assumed[:_MOST_MULTIPLIED]
    for (one, strict), (other, also) in combinations_with_replacement(few, 2):
        field.assumed.append((field.lift(field.multiply(one, other)), strict and also))
    try:
        if few and prover.compare(x, symbol, 0):
            return True
    finally:
        del field.assumed[count:]
    return bool(few) and type(x) is Exact and _by_factors(prover, x, symbol)


def _by_factors(prover: Prover, x: Exact, symbol: str) -> bool:
    """Whether the relation to 0 follows from the signs of the factors of the numerator and of the denominator; those
    whose sign is not known may have one together.
    """
    field, sign, strict = prover.field, 1, True
    left: Scalar = 1
    for p in (x.numerator, x.denominator):
        constant, found = factors(p)
        sign = sign if constant > 0 else -sign
        for factor, times in found:
            number: Scalar = Exact(factor, ONE)
            if not is_real(field, number):
                return False
            known = _sign_of(prover, number) if times % 2 else 1
            if known:
                sign, strict = sign * known, strict and prover.nonzero.holds(number)
            else:
                left = field.multiply(left, number)
    together = _sign_of(prover, left)
    strict = strict and prover.nonzero.holds(left)
    return bool(together) and (sign * together > 0) is (symbol in (">", ">=")) and (strict or symbol in (">=", "<="))


def _sign_of(prover: Prover, x: Scalar) -> int:
    """1 if a number is known not to be negative, -1 if not to be positive, else 0."""
    return 1 if prover.compare(x, ">=", 0) else -1 if prover.compare(x, "<=", 0) else 0


def _minor(prover: Prover, grid: Grid, places: tuple[int, ...]) -> Scalar:
    return determinant(prover.field, tuple([tuple([grid.rows[i][j] for j in places]) for i in places]))


def _symmetric(prover: Prover, A: w.Node) -> Grid:
    grid = prover.reader.grid(A)
    if grid.shape[0] != grid.width:
        raise Undefined("a form has a square matrix")
    if grid.width > _MOST:
        raise TooHard("a matrix with so many principal minors")
    turned = zip(*[prover.reader.conjugated(row) for row in grid.rows], strict=True)
    for row, other in zip(grid.rows, turned, strict=True):
        if not all(holds(prover, x, "=", y) for x, y in zip(row, other, strict=True)):
            raise Undefined("a form has a symmetric matrix")
    return grid


def is_positive_definite(prover: Prover, A: w.Node) -> bool:
    """All leading minors are positive (Sylvester's criterion, for matrices equal to their conjugate transpose)."""
    grid = _symmetric(prover, A)
    return _is_definite(prover, grid, 1)


def is_not_positive_definite(prover: Prover, A: w.Node) -> bool:
    """A leading minor is not positive."""
    return not is_positive_definite(prover, A)


def _is_definite(prover: Prover, grid: Grid, sign: int) -> bool:
    """Whether all leading minors of the matrix, or of its opposite, are positive.  If the sign of a minor is unknown
    and the minor before is positive, the sign of their quotient is tried, which is the same.
    """
    doubt: TooHard | None = None
    before: Scalar | None = 1
    for k in range(1, grid.width + 1):
        minor = prover.field.multiply(sign**k, _minor(prover, grid, tuple(range(k))))
        try:
            if not _is_positive(prover, minor):
                return False
        except TooHard as error:
            if before is None or not prover.compare(prover.reader.quotient(minor, before), ">", 0):
                doubt, before = error, None
                continue
        before = minor if doubt is None else None
    if doubt is not None:
        raise doubt
    return True


def _is_semidefinite(prover: Prover, grid: Grid, sign: int) -> bool:
    """Whether no principal minor of the matrix, or of its opposite, is negative; one that is decides.  A block with one
    row less that is positive definite decides with the determinant: there is at most one eigenvalue that is not
    positive, and the determinant has its sign.
    """
    doubt: TooHard | None = None
    size = range(grid.width)
    if _is(prover, prover.field.multiply(sign**grid.width, _minor(prover, grid, tuple(size))), ">="):
        for omitted in reversed(size):
            left = tuple([i for i in size if i != omitted])
            corners = [prover.field.multiply(sign**k, _minor(prover, grid, left[:k])) for k in range(1, len(left) + 1)]
            if all(_is(prover, minor, ">") for minor in corners):
                return True
    for k in range(1, grid.width + 1):
        for places in combinations(range(grid.width), k):
            minor = prover.field.multiply(sign**k, _minor(prover, grid, places))
            if _is(prover, minor, "<"):
                return False
            if not _is(prover, minor, ">="):
                doubt = TooHard("the sign of a minor depends on its symbols")
    if doubt is not None:
        raise doubt
    return True


def tells_definiteness(prover: Prover, operand: w.Node) -> bool:
    """The word is right: x^T A x > 0 for all x != 0 exactly if all leading minors are positive, and x^T A x >= 0 for
    all x exactly if no principal minor is negative; and the same for -A.  A form is indefinite if neither it nor its
    opposite is semidefinite; a semidefinite form that is not definite has determinant 0.
    """
    A, stated = several(operand, 2)
    grid = _symmetric(prover, A)
    if not isinstance(stated, Word):
        raise Undefined("the definiteness of a form is a word")
    kind, _, strength = stated.text.partition("_")
    if strength == "definite" and kind in ("positive", "negative"):
        return _is_definite(prover, grid, 1 if kind == "positive" else -1)
    above, below = _is_semidefinite(prover, grid, 1), _is_semidefinite(prover, grid, -1)
    if stated.text == "zero":
        return above and below
    if stated.text == "indefinite":
        return not above and not below
    if strength != "semidefinite" or not holds(prover, _minor(prover, grid, tuple(range(grid.width))), "=", 0):
        return False
    return (above and not below and kind == "positive") or (below and not above and kind == "negative")


def are_variables_of(prover: Prover, operand: w.Node) -> bool:
    """A vector of distinct letters, one for each column of the matrix, in which none of them occurs."""
    A, listed = several(operand, 2)
    grid, variables = prover.reader.grid(A), prover.reader.grid(listed)
    letters = [label for x in variables.entries for label in symbols_in(prover.field, x)]
    if variables.shape != (grid.width, 1) or len(letters) != grid.width or len(set(letters)) != len(letters):
        return False
    values = [prover.field.symbol(label) for label in letters]
    same = all(map(prover.field.same, variables.entries, values))
    return same and symbols_in(prover.field, *grid.entries).isdisjoint(letters)


def is_sum_of_squares(prover: Prover, operand: w.Node) -> bool:
    """A sum of terms c L^2 with nonzero numbers c and linearly independent linear forms L of the variables; with the
    word `axes`, the L are perpendicular, so that they have the directions of eigenvectors.  0 is the sum of no terms.
    """
    node, listed, word = several(operand, 3)
    names = prover.reader.grid(listed)
    letters = [label for x in names.entries for label in symbols_in(prover.field, x)]
    if not isinstance(word, Word) or len(letters) != names.shape[0] or not all(type(x) is w.Name for x in letters):
        raise Undefined("a sum of squares, its variables, and how they lie are meant")
    if node == w.ZERO:
        return True
    variables = [name for name in letters if isinstance(name, w.Name)]
    forms = []
    for term in node.terms if isinstance(node, w.Sum) else (node,):
        form = _squared(prover, term, variables)
        if form is None:
            return False
        forms.append(form)
    grid = by_rows(tuple(forms), len(variables))
    if rank_of(prover, grid) != len(forms):
        return False
    pairs = list(combinations(forms, 2)) if word.text == "axes" else []
    return all(holds(prover, prover.reader.dot(x, y), "=", 0) for x, y in pairs)


def _squared(prover: Prover, term: w.Node, names: list[w.Name]) -> tuple[Scalar, ...] | None:
    """The coefficients of the linear form L of a term c L^2; None for other terms."""
    while isinstance(term, w.Negative):
        term = term.operand
    factors: tuple[w.Node, ...] = (term,)
    if isinstance(term, w.Quotient):
        factors = (term.numerator, term.denominator)
    factors = tuple([f for x in factors for f in (x.factors if isinstance(x, w.Product) else (x,))])
    with_names = [f for f in factors if any(part in names for part in w.walk(f))]
    if len(with_names) != 1 or (isinstance(term, w.Quotient) and with_names[0] == term.denominator):
        return None
    (square,) = with_names
    if not isinstance(square, w.Power) or square.exponent != w.TWO:
        return None
    if not all(prover.nonzero.holds(prover.reader.scalar(f)) for f in factors if f is not square):
        raise TooHard("whether the factor of a square is zero is not known")
    field = prover.field
    values = []
    for name in names:
        put = {other: w.Number(int(other == name)) for other in names}
        values.append(prover.reader.scalar(w.substitute(square.base, put)))
    total = field.total([field.multiply(c, field.symbol(name)) for c, name in zip(values, names, strict=True)])
    return tuple(values) if holds(prover, prover.reader.scalar(square.base), "=", total) else None
