"""The eigenspace of each eigenvalue: all x with (A - lambda I) x = 0, by row reduction of A - lambda I.

A free unknown is chosen such that there are no fractions: x_2 = 2t, x_1 = -t.
Source: eigenspaces, e.g. Lay, Linear Algebra and Its Applications, section 5.1.
"""

from __future__ import annotations

from collections.abc import Set

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Fact
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import Frozen, replace
from symla.notation.named import NamedZero
from symla.notation.shape import is_nested
from symla.notation.statements import Property
from symla.operations._cases.numbers import (
    CannotSplit,
    Entry,
    entry_of,
    is_rational,
    is_zero,
    plus,
    real_if_zero,
    times,
    written,
)
from symla.operations._counts import counted
from symla.operations._letters import taken
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows, has_letters, matrix, on_diagonal
from symla.operations._zero_powers import zero_as_power
from symla.operations.eigenvalues._coincide import without_constant
from symla.operations.eigenvalues._discriminant import by_discriminant
from symla.operations.eigenvalues._shifted import shift
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines, multiplicity
from symla.operations.systems._chains import Begin
from symla.operations.systems._null import homogeneous

_FEW = 2  # rows


class Space(Frozen, frozen=True):
    """An eigenvalue with a basis of its eigenspace."""

    eigenvalue: Eigenvalue
    basis: tuple[w.Vector, ...]

    @property
    def record(self) -> w.Items:
        """The value, its multiplicity and the basis, in the form of the answer."""
        return w.Items((self.eigenvalue.value, w.Number(self.eigenvalue.multiplicity), w.Items(self.basis)))

    def claim(self, A: GivenMatrix) -> Property:
        """The statement that this is a basis of the eigenspace."""
        return Property("basis_of_null_space", w.Items((shift(A, self.eigenvalue.name), w.Items(self.basis))))


def letters_beside(sheet: Sheet, A: GivenMatrix, kept: Set[str] = frozenset()) -> list[str]:
    """A letter for the eigenvectors of each eigenvalue."""
    used = taken(A) | kept | {sheet.conventions.polynomial_letter}
    return [letter for letter in "xyzuvwrsfghkmn" if letter not in used]


def spaces(sheet: Sheet, A: GivenMatrix, kept: Set[str] = frozenset(), full: bool = False) -> tuple[Space, ...]:
    """The eigenvalues and their eigenspaces, with the lines; letters in `kept` are not used.  If all have to be `full`,
    the first that lacks vectors is the last.
    """
    kept, A = kept | taken(A), triangular_first(sheet, A)  # a letter of A may be gone in a case
    found = by_discriminant(sheet, A, eigenvalue_lines(sheet, A), solved=True)
    return eigenspaces(sheet, A, different(sheet, found), kept, full)


def eigenspaces(
    sheet: Sheet, A: GivenMatrix, found: tuple[Eigenvalue, ...], kept: Set[str] = frozenset(), full: bool = False
) -> tuple[Space, ...]:
    """The eigenspaces of these eigenvalues, with the lines.  Raises `SymlaError` where elimination would have to decide
    whether sums of nested roots are zero.
    """
    if A.height > _FEW and any(is_nested(e.value) and not has_letters(e.value) for e in found):
        raise SymlaError(
            f"{sheet.name}: there are eigenvalues that are roots within roots, whose eigenvectors are worked out for "
            f"{_FEW} rows at most. Take a matrix without roots among its entries, or decimals in their place."
        )
    letters = letters_beside(sheet, A, kept)
    if len(found) > len(letters):
        raise SymlaError(
            f"{sheet.name}: {A.name.base} has more than {len(letters)} different eigenvalues, which are too many here."
        )
    worked: list[Space] = []
    for eigenvalue, letter in zip(found, letters, strict=False):
        first = next(
            (other for other in worked if other.eigenvalue.is_named and other.eigenvalue.factor == eigenvalue.factor),
            None,
        )
        if first is None:
            worked.append(eigenspace(sheet, A, _in_case(sheet, eigenvalue), letter, kept))
        else:
            worked.append(_alike(first, eigenvalue))
        if eigenvalue.is_named and eigenvalue == [other for other in found if other.factor == eigenvalue.factor][-1]:
            _same_steps(sheet, A, [other for other in worked if other.eigenvalue.factor == eigenvalue.factor])
        if full and len(worked[-1].basis) < worked[-1].eigenvalue.multiplicity:
            break
    return tuple([settled(sheet, space) for space in worked])


def settled(sheet: Sheet, space: Space) -> Space:
    """The space under the decisions made since, and the lines for what they change."""
    eigenvalue = _in_case(sheet, space.eigenvalue)
    basis = tuple([sheet.known.vector(v.entries) for v in space.basis])
    for v, form in zip(space.basis, basis, strict=True):
        if form != v:
            sheet.work(v, compact=True).to(sheet.known.reason_for(v), form)
    return Space(eigenvalue, basis)


def _alike(first: Space, eigenvalue: Eigenvalue) -> Space:
    """The eigenspace of another zero of the same irreducible polynomial, which has the same steps."""

    def put(node: w.Node) -> w.Node:
        return eigenvalue.value if node == first.eigenvalue.value else w.rebuild(node, put)

    return Space(eigenvalue, tuple([w.Vector(tuple(map(put, v.entries))) for v in first.basis]))


def _same_steps(sheet: Sheet, A: GivenMatrix, group: list[Space]) -> None:
    """The eigenvectors of the other zeros."""
    first, *others = group
    if not others:
        return
    values = [space.eigenvalue.value for space in group]
    lowered = tuple([zero_as_power(value) for value in values if type(value) is NamedZero])
    sheet.say("same_steps", value=first.eigenvalue.value, lowered=lowered)
    for space in others:
        for v in space.basis:
            work = sheet.work(w.Product((A.name, v)), compact=True)
            image = result(w.Product((_matrix(sheet, A), v)), sheet.domain)
            work.to("multiply", image)
            work.to(reason("times_value", value=space.eigenvalue.name), w.Product((space.eigenvalue.value, v)))


def different(sheet: Sheet, found: tuple[Eigenvalue, ...]) -> tuple[Eigenvalue, ...]:
    """The eigenvalues after deciding which of them are different; those that coincide are merged."""
    kept: list[Eigenvalue] = []
    why = "both_coincide" if len(found) == 2 else "coincide"
    for eigenvalue in found:
        for place, other in enumerate(kept):
            if eigenvalue.is_named and other.factor.is_rational:
                continue  # irreducible polynomials have no common zeros, and no double ones
            gap = plus(entry_of(eigenvalue.value, sheet.domain), -1, entry_of(other.value, sheet.domain))
            gap = entry_of(sheet.known.put_in(written(real_if_zero(gap))), sheet.domain)
            common = _common_zero(sheet, eigenvalue, other)
            if not is_zero(gap) and common is not None and not is_zero(common):
                if not sheet.known.certain(common):
                    sheet.decides(without_constant(common), why)
                    common = entry_of(sheet.known.put_in(written(common)), sheet.domain)
                    gap = entry_of(sheet.known.put_in(written(gap)), sheet.domain)
                if not is_zero(common):
                    continue
            while not is_zero(gap) and not sheet.known.certain(gap):
                gap = entry_of(sheet.decides(without_constant(gap), why).put_in(written(gap)), sheet.domain)
            if is_zero(gap):
                kept[place] = replace(other, multiplicity=other.multiplicity + eigenvalue.multiplicity)
                break
        else:
            kept.append(eigenvalue)
    return tuple([_in_case(sheet, eigenvalue) for eigenvalue in kept])


def _common_zero(sheet: Sheet, first: Eigenvalue, second: Eigenvalue) -> Entry | None:
    """For a linear factor with the zero a and a quadratic one with letters, the value of the quadratic one at a, which
    is zero exactly if they have a zero in common; None for other factors.
    """
    linear, other = sorted((first, second), key=lambda one: one.factor.degree)
    if (linear.factor.degree, other.factor.degree) != (1, 2) or not has_letters(other.value):
        return None
    _, b, c = other.factor.coefficients
    a = entry_of(linear.value, sheet.domain)
    return entry_of(sheet.known.put_in(written(plus(times(plus(a, 1, b), a), 1, c))), sheet.domain)


def where_zero(sheet: Sheet, found: tuple[Eigenvalue, ...], why: str) -> tuple[Eigenvalue, ...]:
    """The eigenvalues after deciding which of them are zero."""
    for eigenvalue in found:
        if eigenvalue.sign:  # two zeros, whose product is the constant coefficient
            product = entry_of(sheet.known.put_in(written(eigenvalue.factor.coefficients[-1])), sheet.domain)
            if not is_zero(product):
                if not sheet.known.certain(product):
                    # of several letters, the one on the page: (ab - 2)^2 as a^2 b^2 - 4ab + 4
                    several = len(product.free_symbols) > 1
                    asked = written(product) if several else without_constant(product)
                    product = entry_of(sheet.decides(asked, why).put_in(written(product)), "real")
                if not is_zero(product):
                    continue
        value = real_if_zero(entry_of(sheet.known.put_in(eigenvalue.value), sheet.domain))
        if not is_zero(value) and not sheet.known.certain(value):
            sheet.decides(without_constant(value), why)
    return tuple([_in_case(sheet, eigenvalue) for eigenvalue in found])


def triangular_first(sheet: Sheet, A: GivenMatrix, singular: bool = False) -> GivenMatrix:
    """A 2 x 2 matrix after deciding whether it is triangular, where its eigenvalues have a root of letters and an entry
    beside the diagonal may be zero: then they are read off, and have no root.  With `singular`, it is decided next
    whether its determinant is zero: then one eigenvalue is, and the other has no root either.
    """
    before = sheet.known
    while A.height == A.width == 2 and (asked := _number_first(sheet, A, singular)) is not None:
        sheet.decides(*asked)
    return A if sheet.known == before else matrix_in_case(sheet, A)


def _number_first(sheet: Sheet, A: GivenMatrix, singular: bool) -> tuple[w.Node, str] | None:
    """The number to be decided before the eigenvalues are worked out, and why; None if there is none."""
    (a, b), (c, d) = [[entry_of(e, sheet.domain) for e in row] for row in sheet.known.rows(A.rows)]
    if is_zero(b) or is_zero(c):
        return None
    gap, asked = plus(a, -1, d), None
    doubtful = [(i, 1 - i) for i, e in ((1, c), (0, b)) if not sheet.known.certain(e)]
    if len(doubtful) == 2 or (doubtful and not is_rational(gap)):
        (i, j), *_ = doubtful
        asked = A.rows[i][j], "triangular_first"
    elif singular and not is_zero(determinant := plus(times(a, d), -1, times(b, c))):
        asked = None if sheet.known.certain(determinant) else (written(determinant), "zero_eigenvalue")
    inside = written(plus(times(gap, gap), 4, times(b, c))) if asked is not None else w.ZERO
    return asked if w.has(result(w.Root(inside), sheet.domain), w.Root) else None


def matrix_in_case(sheet: Sheet, A: GivenMatrix) -> GivenMatrix:
    """The matrix with the known values of symbols, with a line for what they change."""
    rows = sheet.known.rows(A.rows)
    if rows == A.rows:
        return A
    sheet.work(A.name, compact=True).put_in(A).to(sheet.known.reason_for(A.written), matrix(rows))
    return GivenMatrix(A.name, rows, A.width)


def _in_case(sheet: Sheet, eigenvalue: Eigenvalue) -> Eigenvalue:
    """The eigenvalue with the known values of symbols."""
    known = sheet.known
    value = known.put_in(eigenvalue.value)
    if value == written(entry_of(eigenvalue.value, sheet.domain)):  # nothing known changes it, whatever its form
        return eigenvalue
    if value != eigenvalue.value:
        sheet.work(eigenvalue.name).to(known.reason_for(eigenvalue.value), value)
    return replace(eigenvalue, value=value)


def eigenspace(sheet: Sheet, A: GivenMatrix, eigenvalue: Eigenvalue, letter: str, kept: Set[str]) -> Space:
    """The eigenspace of one eigenvalue, with the lines."""
    x = w.Name(letter, (), "vector")
    sign = shift(A, eigenvalue.name)
    if eigenvalue.is_named and type(eigenvalue.value) is NamedZero:
        sheet.say("named_space", value=eigenvalue.statement, shift=sign, lowered=zero_as_power(eigenvalue.value))
    else:
        sheet.say("space", value=eigenvalue.statement, shift=sign)
    rows = shifted_rows(sheet, sheet.known.rows(A.rows), eigenvalue.value)
    _, general, _ = homogeneous(sheet, Begin(sign), rows, x, taken(A) | kept, whole=True)
    if not general.homogeneous:  # what makes an entry of the last row zero was not seen
        raise CannotSplit(
            f"{sheet.name}: an entry is zero with these letters, in a form that is not seen here. Take numbers in the "
            "place of some letters."
        )
    return Space(eigenvalue, general.homogeneous)


def shifted_rows(sheet: Sheet, rows: Rows, value: w.Node) -> Rows:
    """The entries of A - lambda I."""
    exact = entry_of(value, sheet.domain)
    return on_diagonal(rows, lambda entry: written(plus(entry_of(entry, sheet.domain), -1, exact)))


def check_each(sheet: Sheet, A: GivenMatrix, found: tuple[Space, ...]) -> None:
    """The check A v = lambda v for each basis vector; of zeros with the same steps, only for the first."""
    sheet.say("check_one" if len(vectors_of(found)) == 1 else "check_each", "check")
    entries = _matrix(sheet, A)
    for place, space in enumerate(found):
        zero = space.eigenvalue
        if zero.is_named and any(zero.factor == other.eigenvalue.factor for other in found[:place]):
            continue
        for v in space.basis:
            work = sheet.check(w.Product((A.name, v)), compact=True)
            work.to("multiply", result(w.Product((entries, v)), sheet.domain))
            if space.eigenvalue.value not in (w.ZERO, w.ONE):  # zero times any vector is zero
                number = space.eigenvalue.value
                times = w.Negative(v) if number == w.MINUS_ONE else w.Product((number, v))
                work.to(reason("times_value", value=space.eigenvalue.name), times)


def _matrix(sheet: Sheet, A: GivenMatrix) -> w.Matrix:
    return w.Matrix(sheet.known.rows(A.rows), None, A.width)


def dimension(A: GivenMatrix, space: Space) -> w.Count:
    """The number of linearly independent eigenvectors."""
    return counted("nullity", shift(A, space.eigenvalue.name), len(space.basis))


def answer_facts(A: GivenMatrix, found: tuple[Space, ...]) -> dict[str, Fact]:
    """The facts about the eigenspaces in the sentence of an answer."""
    return {
        "values": tuple([space.eigenvalue.statement for space in found]),
        "multiplicities": tuple([multiplicity(A, space.eigenvalue) for space in found]),
        "bases": tuple([space.claim(A) for space in found]),
        "vectors": tuple([space.basis for space in found]),
    }


def vectors_of(found: tuple[Space, ...]) -> tuple[w.Vector, ...]:
    """All eigenvectors, in the order of their eigenvalues."""
    return tuple([v for space in found for v in space.basis])
