"""The zeros of a quadratic factor with letters, over the real numbers by the sign of its discriminant D = b^2 - 4c:

D > 0   two real numbers                D = 0   a double zero             D < 0   a complex pair, -b/2 ± i sqrt(-D)/2
Source: the quadratic formula, e.g. Lay, Linear Algebra and Its Applications, section 5.5.
"""

from __future__ import annotations

from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.arithmetic import result
from symla.notation.frozen import replace
from symla.operations._cases.certain import side
from symla.operations._cases.factors import factors_in
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import Entry, entry_of, is_rational, over, times, written
from symla.operations._cases.split import split
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._zeros import Eigenvalue, discriminant, under_the_root

Values = tuple[Eigenvalue, ...]


def by_discriminant(sheet: Sheet, A: GivenMatrix, found: Values, solved: bool | None = None) -> Values:
    """The real or complex eigenvalues of a 2 x 2 matrix with letters in each case; those of other matrices unchanged.

    The equation D = 0 is one case, or with `solved` one for each letter it is solved for; if that is None, there are no
    cases: the conditions of the problem have decided, or nothing is changed.
    """
    if A.height != 2 or sheet.domain == "complex":
        return found
    pair = next((zero for zero in found if zero.sign and _may_turn(A, discriminant(zero.factor))), None)
    if pair is None or sheet.known.certain(discriminant(pair.factor)):
        return found
    whole = discriminant(pair.factor)
    _, decides = unsigned(_primitive(whole))
    signs: tuple[w.RelationSymbol, ...] = (">", "<") if decides == _primitive(whole) else ("<", ">")
    positive, negative = [w.Relation(decides, symbol, w.ZERO) for symbol in signs]
    if solved is None and not all(map(sheet.never, (positive, equation(decides, w.ZERO)))):
        return found
    nonzero = sheet.known.with_nonzero(factors_in(whole))
    beside = [entry_of(A.rows[i][1 - i], sheet.domain) for i in (0, 1)]  # (a - d)^2 + 4bc < 0
    turning = nonzero.with_nonzero(tuple([f for e in beside for f in factors_in(e)]))
    sign, sheet.run.known = sheet.choose(
        lambda: Choice(
            [(positive, (1, nonzero)), *_where_zero(sheet.known, decides, bool(solved)), (negative, (-1, turning))],
            reason("discriminant_decides", discriminant=written(under_the_root(pair.factor))),
        )
    )
    twins = [eigenvalue for eigenvalue in found if eigenvalue.factor == pair.factor]
    if sign == 1:
        return found
    if sign == 0:
        value = sheet.known.put_in(written(over(times(-1, pair.factor.coefficients[1]), 2)))
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
    if is_rational(whole) or not whole.free_symbols or symmetric or side(written(whole)) is not None:
        return False
    expanded: Any = whole.expand()
    return bool(expanded.is_polynomial(*expanded.free_symbols))


def _primitive(whole: Entry) -> w.Node:
    """The discriminant without its positive constant: a for 4a."""
    return written(whole.expand().primitive()[1])


def _where_zero(known: Known, decides: w.Node, solved: bool) -> list[tuple[w.Node, tuple[int, Known]]]:
    """The cases in which the discriminant is zero; a single one, with its own equation, unless they are `solved`."""
    branches = split(decides, known, solve=not solved).branches[:-1]
    whole = equation(decides, w.ZERO)
    if solved or (len(branches) == 1 and branches[0].condition == whole):
        return [(branch.condition, (0, branch.known)) for branch in branches]
    return [(whole, (0, known.with_relation(entry_of(decides, known.domain))))]


def _complex(eigenvalue: Eigenvalue, whole: Entry) -> w.Node:
    """-b/2 ± i sqrt(-D)/2"""
    half = over(times(-1, eigenvalue.factor.coefficients[1]), 2)
    root = w.Product((w.I, w.Root(written(times(-1, whole)))))
    part = w.Quotient(root if eigenvalue.sign > 0 else w.Negative(root), w.TWO)
    return result(w.Sum((written(half), part)), "real")
