"""Definiteness: a quadratic form x^T A x is positive definite if all its values except at x = 0 are positive.

Completing squares turns the form into a sum of multiples of squares of independent linear forms; it is positive
definite exactly if there are as many as variables and all coefficients are positive.  By leading minors D_1, D_2, ...:
it is positive definite exactly if all are positive, negative definite exactly if D_1 < 0, D_2 > 0, D_3 < 0, ...
Source: positive definite matrices, e.g. Strang, Introduction to Linear Algebra, section 6.5.
"""

from __future__ import annotations

from math import prod
from typing import Literal

import sympy

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Remedy
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.plain import plain_printer
from symla.notation.statements import Word
from symla.notation.value import value
from symla.operations._cases.numbers import Entry, entry_of, is_zero, times, written
from symla.operations._forms import Squares, completed, have_same_terms, in_case, variables, with_squares, without
from symla.operations._letters import free_letter
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._sizes import need_square, not_mirrored, takes_real_numbers
from symla.operations._terms import has_letters, matrix
from symla.operations.eigenvalues._shifted import determinant_in, letter_for
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines
from symla.operations.systems._chains import Begin
from symla.operations.systems._determinants import expand, triangular
from symla.operations.systems._plain import eliminate_plainly
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination

_TOO_HARD = "the signs of these eigenvalues with letters are too hard; method=squares decides."
_COMPLETED = "a square was completed"  # in one of the cases


def quadratic_form_definiteness(
    sheet: Sheet, A: GivenMatrix, method: Literal["auto", "squares", "pivots", "minors", "eigenvalues"] = "auto"
) -> None:
    """Whether the quadratic form of a symmetric matrix is positive or negative (semi)definite, indefinite or zero.

    `A` is n x n, real and symmetric; the answer is one of these words.  Undefined for other matrices; by cases where
    symbols decide about signs.
    """
    takes_real_numbers(sheet, A)
    need_square(sheet, A)
    symmetric(sheet, A)
    word = _METHODS_OF.get(method, _by_squares)(sheet, A)
    sheet.answer(reason("answer", A=A.name, definiteness=word), definiteness=Word(word))


def symmetric(sheet: Sheet, A: GivenMatrix) -> None:
    """End the work if the matrix is not symmetric, after decisions where symbols occur."""
    place = not_mirrored(sheet, A)
    if place is None:
        return
    i, j = place
    complex_ = sheet.domain == "complex"
    turned = adjoint(A.name, sheet.domain)
    letter: w.Node = w.Conjugate(A.letter(j + 1, i + 1)) if complex_ else A.letter(j + 1, i + 1)
    differ = w.Relation(A.letter(i + 1, j + 1), "!=", letter)
    half = w.Product((w.Quotient(w.ONE, w.TWO), w.Sum((A.name, turned))))
    known = matrix(sheet.known.rows(A.rows))
    form = result(w.substitute(half, {A.name: known}), sheet.domain)
    remedies = () if complex_ else (Remedy(reason("symmetric_part", fact=equation(half, form))),)
    denied = w.Relation(A.name, "!=", turned)
    sheet.undefined("not_symmetric", denied, remedies=remedies, A=A.name, differ=differ, domain=sheet.domain)


# ---- squares --------------------------------------------------------------------------------------------------------


def _by_squares(sheet: Sheet, A: GivenMatrix) -> str:
    """The form after completing squares one after the other, and the meaning of their coefficients."""
    names = variables(A)
    start = w.Product((w.Transpose(w.Vector(names)), A.name, w.Vector(names)))
    # where no square is completed, the terms of the form decide as they are
    sheet.plan(lambda: reason("plan_squares" if _COMPLETED in sheet.run.memo else "plan_terms"))
    rows = [[entry_of(e, sheet.domain) for e in row] for row in sheet.known.rows(A.rows)]
    left, squares = list(range(A.width)), Squares()
    shown = with_squares(sheet, names, squares, rows)
    work = sheet.work(start).to("form", shown)
    signs: list[int] = []
    decided = Signs(sheet)
    minor: w.Node = w.ONE
    while left:
        place = _next(decided, left, rows, signs, minor)
        if place is None:
            break
        rows = in_case(sheet, rows)
        here = with_squares(sheet, names, squares, rows)
        if not have_same_terms(here, shown):  # the condition of the case is substituted first
            work = sheet.work(start).to(sheet.known.reason_for(shown), here)
            shown = here
        minor = result(w.Product((minor, written(rows[place][place]))), sheet.domain)
        left = [j for j in left if j != place]
        squares += completed(rows, place, (place, *left))
        rows = without(rows, squares[-1:])
        form = with_squares(sheet, names, squares, rows)
        if not have_same_terms(form, shown):  # in another order, nothing was completed
            if not any(passage == work.chain for passage in sheet.chains):  # a case begins anew
                work = sheet.work(start)
            work.to(reason("complete", x=names[place]), form)
            sheet.once(_COMPLETED, lambda: True)
            shown = form
    rows = in_case(sheet, rows)
    pairs = [(i, j) for i in left for j in left if i < j]
    crossed = next(((i, j) for i, j in pairs if not sheet.is_zero(written(rows[i][j]), "zero_decides")), None)
    end = with_squares(sheet, names, squares, in_case(sheet, rows))
    if not have_same_terms(end, shown):
        sheet.work(start).to(sheet.known.reason_for(shown), end)
    if crossed is not None:
        sheet.say("no_square_left", term=_term_with(end, names[crossed[0]], names[crossed[1]]))
        return "indefinite"
    if signs:
        orders = _orders([sheet.known.put_in(written(c)) for c, _ in squares], signs)
        if len(set(signs)) > 1:
            sheet.say("different_signs", signs=(orders[0], orders[signs.index(-signs[0])]))
        else:
            sheet.say("signs_of_squares", signs=orders)
    return _word(signs, A.width)


def _term_with(form: w.Node, x: w.Name, y: w.Name) -> w.Node:
    """The term of the form with the product of these variables."""
    terms = form.terms if type(form) is w.Sum else (form,)
    return next(term for term in terms if {x, y} <= set(w.walk(term)) and not any(map(_is_square, w.walk(term))))


def _is_square(node: w.Node) -> bool:
    return type(node) is w.Power and type(node.base) is w.Sum


def _next(decided: Signs, left: list[int], rows: list[list[Entry]], signs: list[int], minor: w.Node) -> int | None:
    """The variable whose square is completed next, since its coefficient is nonzero; the sign of the coefficient is
    added to `signs`.  None if there is none.
    """
    sheet = decided.sheet
    for i in sorted(left, key=lambda i: not sheet.known.certain(rows[i][i])):
        number, turned = written(in_case(sheet, rows)[i][i]), 1
        if any(type(part) is w.Quotient and not w.is_numeric(part.denominator) for part in w.walk(number)):
            exact = value(w.Product((minor, number)), sheet.domain)  # without its divisor
            number = written(exact.expand().primitive()[1])
            turned = prod(signs)
        sign = decided.of(number) * turned
        if sign:
            signs.append(sign)
            return i
    return None


def _word(signs: list[int], size: int) -> str:
    if not signs:
        return "zero"
    if len(set(signs)) > 1:
        return "indefinite"
    kind = "positive" if signs[0] > 0 else "negative"
    return f"{kind}_definite" if len(signs) == size else f"{kind}_semidefinite"


# ---- leading minors -------------------------------------------------------------------------------------------------


def _by_minors(sheet: Sheet, A: GivenMatrix) -> str:
    """The determinants of the blocks in the upper left corner, and the meaning of their signs."""
    if A.width > 5:
        raise SymlaError("quadratic_form_definiteness: the minors of so large a matrix are too long; squares are not.")
    sheet.plan("plan_minors")
    letter = free_letter("D M", A, kind="scalar")
    signs: list[int] = []
    names = [w.Name(letter.base, (str(k),)) for k in range(1, A.width + 1)]
    decided = Signs(sheet)
    for k, name in enumerate(names, 1):
        corner = matrix(tuple([row[:k] for row in A.letters[:k]]))
        work = sheet.work(name)
        here = matrix(tuple([row[:k] for row in sheet.known.rows(A.rows)[:k]]))
        if k == 1:
            work.put_in(A, why="first_entry", via=A.letter(1, 1)).to(sheet.known.reason_for(work.line), here.rows[0][0])
        else:
            work.put_in(A, why="corner", via=w.Determinant(corner))
            work.to(sheet.known.reason_for(work.line), w.Determinant(here))
        if k > 1:
            expand(work)
        signs.append(decided.of(work.line))
    orders = _orders(list(names), signs)
    sheet.say("signs_of_minors", signs=orders)
    return _by_signs_of_minors(sheet, signs, orders[0])


def _by_signs_of_minors(sheet: Sheet, signs: list[int], first: w.Relation) -> str:
    """The verdict on the form by the signs of all leading minors."""
    turned = [s * (-1) ** k for k, s in enumerate(signs, 1)]
    for kind, found in (("positive", signs), ("negative", turned)):
        if all(s > 0 for s in found):
            return f"{kind}_definite"
        if all(s > 0 for s in found[:-1]) and len(found) > 1 and not found[-1]:
            sheet.say("last_minor_zero", first=first)
            return f"{kind}_semidefinite"
    odd = set(signs[::2]) - {0}
    if signs[-1] or -1 in signs[1::2] or len(odd) > 1:
        return "indefinite"
    at = " and ".join(
        [f"{plain_printer()(name)} = {plain_printer()(number)}" for name, number in sheet.known.letters.items()]
    )
    where = f" where {at}" if at else " in one of the cases" if sheet.in_case else ""
    raise SymlaError(
        f"quadratic_form_definiteness: the determinant is zero{where}, so leading minors do not decide; "
        "method=squares does."
    )


# ---- pivots and eigenvalues -----------------------------------------------------------------------------------------


def _by_pivots(sheet: Sheet, A: GivenMatrix) -> str:
    """The pivots of an elimination without exchanges: the coefficients of the completed squares."""
    sheet.plan("plan_pivots")
    found = reduce(sheet, Begin.of(A), sheet.known.rows(A.rows), eliminate_plainly, exchange=False)
    decided, signs = Signs(sheet), list[int]()
    for i in range(A.width):
        sign = decided.of(found.rows[i][i])
        if not sign:
            if any(sheet.known.certain(x) for x in in_case(sheet, [list(found.entries[i])])[0]):
                sheet.say("zero_pivot", row=_in_row(sheet, found, i))
                return "indefinite"
            if all(is_zero(x) for row in in_case(sheet, [list(entries) for entries in found.entries[i:]]) for x in row):
                break
            raise SymlaError(
                "quadratic_form_definiteness: a pivot is zero, so pivots do not decide; method=squares does."
            )
        signs.append(sign)
    if signs:
        sheet.say("pivots", signs=_orders([sheet.known.put_in(found.rows[i][i]) for i in range(len(signs))], signs))
    return _word(signs, A.width)


def _in_row(sheet: Sheet, found: Elimination, i: int) -> w.Relation:
    """A zero pivot, and a nonzero entry in its row."""
    entries = [sheet.known.put_in(x) for x in found.rows[i]]
    return w.Relation(next(x for x in entries if sheet.known.certain(entry_of(x, "real"))), "!=", w.ZERO)


def _orders(numbers: list[w.Node], signs: list[int]) -> tuple[w.Relation, ...]:
    """2 > 0, -3 < 0, ..."""
    symbols: dict[int, w.RelationSymbol] = {1: ">", 0: "=", -1: "<"}
    return tuple([w.Relation(x, symbols[s], w.ZERO) for x, s in zip(numbers, signs, strict=True)])


def _by_eigenvalues(sheet: Sheet, A: GivenMatrix) -> str:
    """The eigenvalues, which are real, and their signs."""
    if has_letters(*A.entries) and A.height > 2 and triangular(A) is None:
        raise SymlaError(f"quadratic_form_definiteness: {_TOO_HARD}")
    found = eigenvalue_lines(sheet, A)
    if triangular(A) is None:
        sheet.plan("plan_eigenvalues", polynomial=determinant_in(sheet, A, letter_for(sheet, A)))
    else:
        sheet.plan("plan_read_off")
    decided = Signs(sheet)
    each = [_sign_of(decided, eigenvalue, found) for eigenvalue in found]
    sheet.say("eigenvalues", signs=_orders([eigenvalue.name for eigenvalue in found], each))
    signs = [sign for eigenvalue, sign in zip(found, each, strict=True) for _ in range(eigenvalue.multiplicity)]
    return _word([s for s in signs if s], A.width)


def _sign_of(decided: Signs, zero: Eigenvalue, found: tuple[Eigenvalue, ...]) -> int:
    """The sign of a real zero; of a pair with a letter by its product, and by its sum where that is positive."""
    sheet, (_, *coefficients) = decided.sheet, zero.factor.coefficients
    if not zero.sign or not has_letters(zero.value):
        return decided.of(zero.value)
    total, product = [sheet.known.put_in(written(times(s, c))) for s, c in zip((-1, 1), coefficients, strict=True)]
    if len(set(w.names_in(zero.value))) > 1 or not (_has_rational_zeros(total) and _has_rational_zeros(product)):
        raise SymlaError(f"quadratic_form_definiteness: {_TOO_HARD}")
    if zero.sign > 0:
        pair = tuple([other.name for other in found if other.factor == zero.factor])
        shown = equation(w.Product(pair), product)
        sheet.say("product_and_sum", product=shown, total=equation(w.Sum(pair), total))
    same = decided.of(product)
    if same < 0:
        return zero.sign
    both = decided.of(total)
    return both if same > 0 or both == zero.sign else 0


def _has_rational_zeros(number: w.Node) -> bool:
    """Whether this is a polynomial in one letter at most whose real zeros are all rational."""
    exact = value(number, "real")
    letters = exact.free_symbols
    if not letters:
        return True
    if not exact.is_polynomial(*letters) or not (p := sympy.Poly(exact, *letters)).domain.is_QQ | p.domain.is_ZZ:
        return False
    return bool(len(p.ground_roots()) == p.count_roots())


_METHODS_OF = {"pivots": _by_pivots, "minors": _by_minors, "eigenvalues": _by_eigenvalues}
