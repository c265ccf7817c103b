"""The steady state of a Markov chain: a distribution s with P s = s.

The columns of P add up to 1: column j has the probabilities of the transitions from state j.  If the rows add up to
1 instead, P^T takes the place of P.
Source: applications to Markov chains, e.g. Lay, Linear Algebra and Its Applications, section 5.9.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus, sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._counts import counted, height, not_square, width
from symla.operations._letters import free_letter, taken
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._terms import has_letters, vector_named
from symla.operations.eigenvalues._characteristic import unit
from symla.operations.systems._chains import Begin
from symla.operations.systems._inverses import unit_beside
from symla.operations.systems._null import homogeneous


def markov_steady_state(sheet: Sheet, P: GivenMatrix) -> None:
    """The steady state of a Markov chain with this transition matrix.

    `P` is n x n, of rational numbers or letters; its columns add up to 1, or its rows.  The answer is a vector with n
    components, none negative, of sum 1.  Undefined for other matrices, and where there is more than one steady state.
    """
    if P.height != P.width:
        sheet.undefined("not_square", not_square(P), P=P.name, m=height(P), n=width(P))
    if any(rational(e) is None and not has_letters(e) for e in P.entries):
        raise ArgumentError("markov_steady_state: P has rational numbers or letters as entries")
    sheet.plan(lambda: reason("plan", P=P.name) if sheet.chains else None)
    M = _step(sheet, P)
    unit(sheet, P)
    x = free_letter("x y z u v", P)
    sign = minus(M, unit_beside(P))
    rows = sheet.known.rows(P.rows if M == P.name else tuple(P.columns))
    left = tuple(
        [tuple([result(w.Sum((e, w.MINUS_ONE))) if i == j else e for j, e in enumerate(x)]) for i, x in enumerate(rows)]
    )
    sheet.say("solve", shift=sign)
    _, general, _ = homogeneous(sheet, Begin(sign), left, x, taken(P), whole=True)
    if len(general.homogeneous) > 1:
        count = counted("nullity", sign, len(general.homogeneous))
        sheet.undefined("several", w.Relation(count, ">", w.ONE), P=P.name, shift=sign, dimension=count)
    (basis,) = general.homogeneous
    total = sum_of(basis.entries)
    s = free_letter("s q p", P)
    scale = result(w.Quotient(w.ONE, total))
    if scale != w.ONE:
        sheet.say("scale", total=equation(total, result(total)))
    work = sheet.work(s)
    work.to(*("only_vector", basis) if scale == w.ONE else ("divide", w.Product((scale, basis))))
    steady = work.to("multiply", result(work.line)).line
    check = sheet.check(w.Product((M, s)), "check").put_in(P, vector_named(s, steady))
    sheet.put_case_in(check)
    if M != P.name:
        check.evaluate("turned", w.Transpose)
    check.to("multiply", steady)
    sheet.answer(reason("answer", P=P.name, steady=equation(s, steady)), steady=steady)


def _step(sheet: Sheet, P: GivenMatrix) -> w.Node:
    """P, whose columns add up to 1, or its transpose, whose columns do."""
    signs = Signs(sheet)
    negative = next((letter for letter, e in _entries(P) if signs.is_positive(result(w.Negative(e)))), None)
    if negative is not None:
        claim = w.Relation(negative, "<", w.ZERO)
        sheet.undefined("negative", claim, P=P.name, claim=claim)
    letters = P.letters
    columns, rows = tuple(zip(*letters, strict=True)), letters
    failing: list[w.Node] = []
    shown: list[w.Relation] = []
    for lines, M in ((columns, P.name), (rows, w.Transpose(P.name))):
        values = dict(_entries(P))
        totals = {names: result(sum_of([values[n] for n in names])) for names in lines}
        others = [names for names in lines if totals[names] != w.ONE]
        wrong = min(others, key=lambda names: has_letters(totals[names]), default=None)
        if wrong is None:
            sums = tuple([equation(sum_of([values[n] for n in names]), w.ONE) for names in lines])
            sheet.say("columns_sum" if M == P.name else "rows_sum", P=P.name, sums=sums)
            return M
        failing.append(w.Relation(sum_of(wrong), "!=", w.ONE))
        shown.append(equation(sum_of(wrong), totals[wrong]))
    letters_left = [part.typed for own in shown for part in w.names_in(own.right)]
    if letters_left:
        raise SymlaError(
            f"{sheet.name}: whether {P.name.base} is a transition matrix depends on {letters_left[0]}: write the "
            "entries so that columns or rows add up to 1 for all values of the letters, as in [[1 - p, p], [q, 1 - q]]."
        )
    sheet.undefined("no_transition", *failing, P=P.name, column=shown[0], row=shown[1])


def _entries(P: GivenMatrix) -> list[tuple[w.Name, w.Node]]:
    return [pair for letters, row in zip(P.letters, P.rows, strict=True) for pair in zip(letters, row, strict=True)]
