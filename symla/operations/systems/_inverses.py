"""The methods for an inverse: the 2 x 2 formula, [A | I] reduced to [I | X], the adjugate."""

from __future__ import annotations

from typing import NoReturn

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Chain, Derivation, Equal, Given, Link, Remedy
from symla.notation import written as w
from symla.notation.alike import opposite
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.notation.identities import identity, identity_sign
from symla.notation.minors import minor, two_by_two
from symla.notation.statements import Property
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import entry_of, is_zero, over, written
from symla.operations._counts import height
from symla.operations._sheet import Sheet
from symla.operations._terms import has_letters, matrix, matrix_of
from symla.operations.systems import _determinants as determinants
from symla.operations.systems._chains import Begin
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination

IDENTITY = w.Name("I", (), "matrix")


def unit_beside(A: GivenMatrix) -> w.Name:
    """The name of the identity matrix beside A: I, unless A itself has this name."""
    return IDENTITY if A.name != IDENTITY else identity_sign(A.height)


def is_unit(given: Given) -> bool:
    """Whether this is an identity matrix with such a name."""
    value = given.value
    if type(value) is not w.Matrix or not value.rows:
        return False
    size = len(value.rows)
    return given.name in (IDENTITY, identity_sign(size)) and value.rows == identity(size).rows


def inverse_of(A: GivenMatrix) -> w.Node:
    """A^-1, in letters"""
    return w.Power(A.name, w.MINUS_ONE)


def _singular(sheet: Sheet, A: GivenMatrix, *vanishes: w.Relation) -> NoReturn:
    """End the work: there is no inverse."""
    claim = Property("dependent", A.name)
    remedies = (Remedy(reason("solve_systems", A=A.name, claim=claim), (claim,)),) if A.height > 1 else ()
    sheet.undefined("singular", claim, remedies=remedies, A=A.name, size=height(A), claim=claim, vanishes=vanishes)


def by_row_reduction(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """[A | I] -> [I | X]"""
    size = A.height
    rows = tuple([(*row, *unit) for row, unit in zip(A.rows, identity(size).rows, strict=True)])
    begin = Begin(w.Matrix(((A.name, unit_beside(A)),), 1, 2), bar=size)
    found = reduce(sheet, begin, rows, _beside_identity, size=size)
    if len(found.pivots) < size:
        sheet.say("zero_row", row=len(found.pivots) + 1)
        _singular(sheet, A)
    work = sheet.work(inverse_of(A), reason("behind_bar", A=A.name))
    return work.to("read_off", matrix(tuple([row[size:] for row in found.rows]))).line


def _beside_identity(start: Elimination, *, known: Known, size: int) -> Elimination:
    """The complete reduction, unless there is a row of zeros before the bar."""
    found = eliminate(start, reduced=True, columns=size, known=known)
    return found if len(found.pivots) == size else eliminate(start, columns=size, known=known)


def _divisor(sheet: Sheet, A: GivenMatrix, value: w.Node, *vanishes: w.Relation) -> w.Node:
    """The determinant as a divisor.  Ends the work if it is zero."""
    found = divisor(sheet, A, value)
    if found is None:
        _singular(sheet, A, *vanishes)
    return found


def divisor(sheet: Sheet, A: GivenMatrix, value: w.Node) -> w.Node | None:
    """The determinant in the current case; None if it is zero there."""
    exact = sheet.known.reduced(entry_of(value, sheet.domain))
    while not is_zero(exact):
        if sheet.known.certain(exact):
            return value
        known = sheet.decides(value, "determinant_decides", solve=False)
        number = known.put_in(value)
        if entry_of(number, sheet.domain) != exact:
            sheet.work(w.Determinant(A.name)).to(known.reason_for(value), number)
            value = number
        exact = known.reduced(entry_of(value, sheet.domain))
    return None


def _over(value: w.Node, X: w.Node, domain: Domain) -> w.Node:
    """1/value X, without nested fractions."""
    if value == w.ONE:
        return X
    is_fraction = type(value) is w.Quotient or (type(value) is w.Number and type(value.value) is not int)
    reciprocal: w.Node = w.Quotient(w.ONE, value)
    return w.Product((result(reciprocal, domain) if is_fraction else reciprocal, X))


def by_formula(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """1/(ad - bc) [d, -b; -c, a]"""
    value = _divisor(sheet, A, determinants.by_formula(sheet, A), equation(w.Determinant(A.name), w.ZERO))
    (a, b), (c, d) = A.letters
    share = w.Quotient(w.ONE, two_by_two(matrix(A.letters)))
    work = sheet.work(inverse_of(A))
    work.define("formula_for_inverse", w.Product((share, matrix(((d, w.Negative(b)), (w.Negative(c), a))))))
    sheet.put_case_in(work.put_in(A, why="put_in_entries"))
    turned = result(work.line.factors[1], sheet.domain)  # type: ignore[attr-defined]
    scaled = w.Negative(turned) if value == w.MINUS_ONE else _over(value, turned, sheet.domain)
    return _multiplied_in(work.to("put_in_determinant", scaled), value, sheet.domain)


def _multiplied_in(work: Working, value: w.Node, domain: Domain) -> w.Node:
    """The last line; 1/value is multiplied in unless it is a sum with letters, which would stand below every entry.  Of
    a sum in which every term is subtracted, the opposite stands below.
    """
    if type(value) is not w.Sum or not has_letters(value):
        return work.result("multiply_in").line
    if all(type(term) is w.Negative for term in value.terms):
        turned = result(w.Negative(work.line.factors[1]), domain)  # type: ignore[attr-defined]
        work.to("both_signs", _over(opposite(value), turned, domain))
    return work.line


def as_one_matrix(inverse: Derivation) -> Derivation:
    """The derivation, with the number before the matrix of its answer multiplied in, for those who go on with it."""
    outcome = inverse.outcome
    if not isinstance(outcome, Answer) or type(outcome.parts[0].form) is not w.Product:
        return inverse
    (part,) = outcome.parts
    whole = result(part.form, inverse.domain)
    more = Link(Equal(), whole, reason("multiply_in"))
    chains = tuple(
        [
            replace(c, links=(*c.links, more)) if isinstance(c, Chain) and c.links[-1].target == part.form else c
            for c in inverse.chains
        ]
    )
    return replace(inverse, chains=chains, outcome=replace(outcome, parts=(replace(part, form=whole),)))


def by_adjugate(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """The transpose of the cofactor matrix, divided by the determinant."""
    values = _cofactors(sheet, A)
    value = _divisor(sheet, A, _expanded(sheet, A, values), equation(w.Determinant(A.name), w.ZERO))
    turned = w.Transpose(matrix_of(A.height, A.height, _cofactor))
    work = sheet.work(inverse_of(A)).to("adjugate", _over(value, turned, sheet.domain))
    sheet.put_case_in(work.put_in(why="put_in_cofactors", letters_for=values))
    found = next(part for part in w.walk(work.line) if type(part) is w.Matrix)
    work.to("turned", _over(value, matrix(tuple(zip(*found.rows, strict=True))), sheet.domain))
    return _multiplied_in(work, value, sheet.domain)


def _cofactor(i: int, j: int) -> w.Name:
    """C_ij, with i and j from 0."""
    return w.Name("C", (str(i + 1), str(j + 1)))


def _cofactors(sheet: Sheet, A: GivenMatrix) -> dict[w.Name, w.Node]:
    """The cofactors worked out: their values by name."""
    size = range(A.height)
    letters = matrix(A.letters)
    sheet.say("cofactors", A=A.name)
    values: dict[w.Name, w.Node] = {}
    for i in size:
        for j in size:
            part: w.Node = minor(letters, i, j)
            why = reason("cofactor", row=i + 1, column=j + 1)
            work = sheet.work(_cofactor(i, j), compact=True)
            work.put_in(A, why=why, via=w.Negative(part) if (i + j) % 2 else part)
            values[_cofactor(i, j)] = work.result("work_out").line
    return values


def _expanded(sheet: Sheet, A: GivenMatrix, values: dict[w.Name, w.Node]) -> w.Node:
    """The determinant by the cofactors of row 1."""
    terms = tuple([w.Product((A.letter(1, j + 1), _cofactor(0, j)), signed=True) for j in range(A.height)])
    work = sheet.work(w.Determinant(A.name), "expand_first").to("expand", w.Sum(terms))
    letters = values | {A.letter(1, j + 1): A.rows[0][j] for j in range(A.height)}
    work.put_in(why="put_in_entries", letters_for=letters)
    found = result(work.line, sheet.domain)
    without_brackets = written(entry_of(found, sheet.domain)) if has_letters(found) else found
    return work.to("work_out", without_brackets).shown


def by_diagonal(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """The reciprocals of the diagonal of a diagonal matrix, none of which is zero."""
    entries = [written(over(1, entry_of(row[i], sheet.domain))) for i, row in enumerate(A.rows)]
    whole = matrix_of(A.height, A.height, lambda i, j: entries[i] if i == j else w.ZERO)
    return sheet.work(inverse_of(A)).to("reciprocals_of_diagonal", whole).line


def by_entry(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """The reciprocal."""
    determinants.by_entry(sheet, A)
    value = _divisor(sheet, A, A.rows[0][0])
    reciprocal = matrix(((result(w.Quotient(w.ONE, value), sheet.domain),),))
    return sheet.work(inverse_of(A)).to("reciprocal", reciprocal).line


def check(A: GivenMatrix, inverse: w.Node, domain: Domain) -> Chain:
    """The check A A^-1 = I; with letters in the denominators, the entries are shown before they are cancelled."""
    lines: list[w.Node] = [w.Product((A.written, inverse))]
    if type(inverse) is w.Product:
        share, X = inverse.factors
        lines.append(w.Product((share, result(w.Product((A.written, X)), domain))))
    diagonal = [row[i] for i, row in enumerate(inverse.rows)] if type(inverse) is w.Matrix else []
    below = {entry.denominator if type(entry) is w.Quotient else w.ONE for entry in diagonal}
    if len(below) == 1 and A.height > 1 and has_letters(*below):
        (divisor,) = below
        whole = w.Quotient(divisor, divisor)
        lines.append(matrix_of(A.height, A.height, lambda i, j: whole if i == j else w.ZERO))
    links = tuple([Link(Equal(), line) for line in (*lines, identity(A.height))])
    return Chain(w.Product((A.name, inverse_of(A))), links, reason("check"), "check")


METHODS = {
    "diagonal": by_diagonal,
    "entry": by_entry,
    "formula": by_formula,
    "row_reduction": by_row_reduction,
    "adjugate": by_adjugate,
}
