"""The zeros of a quadratic factor with letters, over the real numbers by the sign of its discriminant D = b^2 - 4c:

D > 0   two real numbers                D = 0   a double zero             D < 0   a complex pair, -b/2 ± i sqrt(-D)/2
Source: the quadratic formula, e.g. Lay, Linear Algebra and Its Applications, section 5.5.
"""

from __future__ import annotations

from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import replace
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import Entry, entry_of, is_rational, over, times, written
from symla.operations._cases.split import split
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._terms import has_letters
from symla.operations.eigenvalues._spaces import different
from symla.operations.eigenvalues._zeros import Eigenvalue, discriminant, under_the_root

_ZERO = w.Number(0)
Values = tuple[Eigenvalue, ...]


def by_discriminant(sheet: Sheet, A: GivenMatrix, found: Values) -> Values:
    """The eigenvalues of a 2 x 2 matrix with letters in each case; the eigenvalues of other matrices unchanged."""
    if A.height != 2:
        return found
    if sheet.domain == "complex":
        return different(sheet, found) if has_letters(*A.entries) else found
    pair = next((zero for zero in found if zero.sign and _may_turn(A, discriminant(zero.factor))), None)
    if pair is None or sheet.known.certain(discriminant(pair.factor)):
        return found
    whole = discriminant(pair.factor)
    decides = _primitive(whole)
    symbols: tuple[w.RelationSymbol, ...] = (">", "=", "<")
    conditions = [w.Relation(decides, symbol, _ZERO) for symbol in symbols]
    known = [sheet.known, _where_zero(sheet.known, decides), sheet.known]
    cases = [(condition, (place, way)) for place, (condition, way) in enumerate(zip(conditions, known, strict=True))]
    place, sheet.run.known = sheet.choose(
        lambda: Choice(cases, reason("discriminant_decides", discriminant=written(under_the_root(pair.factor))))
    )
    twins = [eigenvalue for eigenvalue in found if eigenvalue.factor == pair.factor]
    if place == 0:
        return found
    if place == 1:
        value = sheet.known.put_in(twins[0].value)
        for eigenvalue in twins:
            sheet.work(eigenvalue.name).to(sheet.known.reason_for(eigenvalue.value), value)
        double = replace(twins[0], value=value, multiplicity=2 * twins[0].multiplicity)
        return tuple([double if zero == twins[0] else zero for zero in found if zero != twins[1]])
    turned = {eigenvalue.name: _complex(eigenvalue, whole) for eigenvalue in twins}
    for name, value in turned.items():
        sheet.work(name).to("root_of_negative", value)
    return tuple([replace(eigenvalue, value=turned.get(eigenvalue.name, eigenvalue.value)) for eigenvalue in found])


def _may_turn(A: GivenMatrix, whole: Entry) -> bool:
    """Whether the discriminant has letters and may be negative; that of a symmetric matrix is never negative."""
    size = range(A.height)
    symmetric = all(A.rows[i][j] == A.rows[j][i] for i in size for j in size)
    if is_rational(whole) or not whole.free_symbols or symmetric or whole.is_nonnegative or whole.is_nonpositive:
        return False
    expanded: Any = whole.expand()
    return bool(expanded.is_polynomial(*expanded.free_symbols))


def _primitive(whole: Entry) -> w.Node:
    """The discriminant without its positive constant: a for 4a."""
    return written(whole.expand().primitive()[1])


def _where_zero(known: Known, decides: w.Node) -> Known:
    """The knowledge where the discriminant is zero; solved for a letter only if that is an equivalent equation."""
    branches = split(decides, known).branches[:-1]
    if len(branches) == 1 and branches[0].condition == equation(decides, _ZERO):
        return branches[0].known
    return known.with_relation(entry_of(decides, known.domain))


def _complex(eigenvalue: Eigenvalue, whole: Entry) -> w.Node:
    """-b/2 ± i sqrt(-D)/2"""
    half = over(times(-1, eigenvalue.factor.coefficients[1]), 2)
    root = w.Product((w.Constant("i"), w.Root(written(times(-1, whole)))))
    part = w.Quotient(root if eigenvalue.sign > 0 else w.Negative(root), w.Number(2))
    return result(w.Sum((written(half), part)), "real")
