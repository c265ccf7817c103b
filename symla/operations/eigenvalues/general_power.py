"""A^n as a function of n: as P J^n P^-1; by the binomial theorem where A has a single eigenvalue; as a rotation by n
times the angle where A is a multiple of a rotation.  Each is proved by induction.

J^n has lambda^n on its diagonal, and C(n, k) lambda^(n - k) k places to the right of it within a chain.  The blocks
of the eigenvalue 0 vanish from some power on.
Source: powers of a matrix, e.g. Lay, Linear Algebra and Its Applications, section 5.3; Horn and Johnson, Matrix
Analysis, section 3.2.
"""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part, Reason
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.notation.named import zeros_in
from symla.notation.statements import Property, Quoted
from symla.notation.sums import power_of, sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._cases.numbers import Entry, entry_of, is_zero, times
from symla.operations._combinations import linear
from symla.operations._letters import free_letter, letters, taken
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations._terms import as_matrix, has_letters, matrix, matrix_of
from symla.operations.eigenvalues._functions import (
    Decomposed,
    Function,
    block_lines,
    decomposed,
    inverse_of,
    joined,
    multiple,
    of_blocks,
    product,
    put_together,
)
from symla.operations.eigenvalues._powers import (
    Rotation,
    exponent,
    polar_form,
    power,
    power_function,
    rotated,
    rotation,
    turn,
)
from symla.operations.eigenvalues._shifted import shift
from symla.operations.eigenvalues._spaces import different, eigenspaces, shifted_rows, triangular_first, where_zero
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines
from symla.operations.systems._inverses import unit_beside


def general_power(sheet: Sheet, A: GivenMatrix, n: w.Node) -> None:
    """All powers A^n of a square matrix, as a function of n.

    `A` is m x m with m <= 5, or triangular, and `n` a letter for whole numbers; the answer is m x m, with the first n
    for which it is right.  Undefined for other shapes; by cases where symbols decide.
    """
    if type(n) is not w.Name or n.base in taken(A):
        raise ArgumentError("general_power: n is a letter that A does not contain")
    need_square(sheet, A)
    turned = rotation(A)
    if turned is not None:
        return _by_turning(sheet, A, n, turned)
    here = triangular_first(sheet, A, singular=True)
    found = where_zero(sheet, different(sheet, eigenvalue_lines(sheet, here)), "zero_eigenvalue")
    if any(zero.imaginary for zero in zeros_in(*[eigenvalue.value for eigenvalue in found])):
        raise SymlaError(
            "general_power: some eigenvalues are not real, and are known by names alone; powers with a letter are not "
            "worked out with them, those with a number are."
        )
    if len(found) == 1 and A.height > 1:
        return _by_binomials(sheet, A, n, found[0])
    return _by_blocks(sheet, A, n, decomposed(sheet, A, eigenspaces(sheet, here, found, {n.base} | taken(A))))


def _by_blocks(sheet: Sheet, A: GivenMatrix, n: w.Name, basis: Decomposed) -> None:
    """P J^n P^-1"""
    now, after = [power_function(n, step, sheet.domain) for step in (0, 1)]
    E, X = letters(A, "E F G", "X Y Z")
    middle = of_blocks(basis, now)
    first = max([k + 1 for value, _, k in basis.places if value == w.ZERO], default=0)
    if first:
        zero = next(s.eigenvalue for s, _ in basis.found if s.eigenvalue.value == w.ZERO)
        sheet.say("zero_block", value=zero.statement, n=n)
    _polar_forms(sheet, [value for value, _, k in basis.places if not k])
    block_lines(sheet, basis, E, middle, "powers")
    found = put_together(sheet, X, basis, E, middle, now)
    right = inverse_of(sheet, basis)
    if _turns(found, n):
        left = as_matrix(result(w.Product((matrix(sheet.known.rows(A.rows)), basis.left)), sheet.domain))
        worked = product(sheet, basis, now, left, right)
        return _answer(sheet, A, n, X, found, _one_more(found, n), first, worked)
    return _answer(sheet, A, n, X, found, product(sheet, basis, after, basis.left, right), first)


def _polar_forms(sheet: Sheet, values: Sequence[w.Node]) -> None:
    """2 + i = sqrt(5) e^(i arctan(1/2)), for each eigenvalue that is not real."""
    heading: str | None = "polar_forms"
    for value in dict.fromkeys(values):
        polar = polar_form(value)
        if polar is not None:
            back, angle = unsigned(polar[1])
            form = joined(polar[0], turn(angle, back))
            if form != value:
                sheet.work(value, heading, compact=True).to("absolute_value_and_angle", form)
                heading = None


def _by_binomials(sheet: Sheet, A: GivenMatrix, n: w.Name, eigenvalue: Eigenvalue) -> None:
    """(lambda I + N)^n for a nilpotent N."""
    N, X = letters(A, "N M B", "X Y Z")
    powers = [matrix(shifted_rows(sheet, sheet.known.rows(A.rows), eigenvalue.value))]
    if eigenvalue.value == w.ZERO:
        N = A.name
        if any(e != w.ZERO for row in powers[0].rows for e in row):
            sheet.say("nilpotent", value=eigenvalue.statement, A=A.name)
        else:
            sheet.say("zero_itself", value=eigenvalue.statement, zero=equation(A.name, powers[0]), A=A.name)
    else:
        sheet.say("with_nilpotent", value=eigenvalue.statement)
        sheet.work(N).to("nilpotent_part", shift(A, eigenvalue.name)).to(
            reason("eigenvalue_taken_away", value=eigenvalue.name), powers[0]
        )
    while any(e != w.ZERO for row in powers[-1].rows for e in row):
        k = len(powers) + 1
        work = sheet.work(w.Power(N, w.Number(k)))
        work.define("one_factor_more", w.Product((power_of(N, k - 1), N)))
        raised = as_matrix(result(w.Product((powers[-1], powers[0])), sheet.domain))
        powers.append(as_matrix(work.to("multiply", matrix(sheet.known.rows(raised.rows))).line))
    now, after = [power_function(n, step, sheet.domain) for step in (0, 1)]
    work = sheet.work(X)
    if eigenvalue.value != w.ZERO:
        names = [unit_beside(A), *[power_of(N, k) for k in range(1, len(powers))]]
        work.to(
            "binomial_theorem", sum_of([joined(now(eigenvalue.value, k).written, form) for k, form in enumerate(names)])
        )
    forms = [identity(A.height), *powers[:-1]]
    found, following = [_added(sheet, function, eigenvalue.value, forms) for function in (now, after)]
    work.to("multiply_and_add" if eigenvalue.value != w.ZERO else "vanishes", found)
    _answer(sheet, A, n, X, found, following, len(powers) if eigenvalue.value == w.ZERO else 0)


def _added(sheet: Sheet, function: Function, value: w.Node, forms: list[w.Matrix]) -> w.Matrix:
    """lambda^n I + n lambda^(n - 1) N + ..., entry by entry."""
    values = [function(value, k) for k in range(len(forms))]

    def entry(i: int, j: int) -> w.Node:
        factors = [
            times(f.factor, entry_of(form.rows[i][j], sheet.domain)) for f, form in zip(values, forms, strict=True)
        ]
        pairs = [(c, f) for c, f in zip(factors, values, strict=True) if not is_zero(c)]
        return linear([multiple(c, f.node if f.whole is None else f.whole) for c, f in pairs])

    return matrix_of(len(forms[0].rows), len(forms[0].rows), entry)


def _by_turning(sheet: Sheet, A: GivenMatrix, n: w.Name, turn: Rotation) -> None:
    """r^n times the rotation by n theta"""
    (X,) = letters(A, "X Y Z")
    found = _turned(sheet, A, n, X, turn)
    a, b = (entry_of(row[0], sheet.domain) for row in A.rows)
    sign = -1 if turn.back else 1
    b = times(sign, b)
    c, s = found.rows[0][0], found.rows[0][1] if turn.back else found.rows[1][0]

    def added(*terms: tuple[Entry, w.Node]) -> w.Node:
        return linear([multiple(factor, node) for factor, node in terms if not is_zero(factor)])

    cosine = added((a, c), (times(-1, b), s))
    sine, minus = (added((times(own_sign, b), c), (times(own_sign, a), s)) for own_sign in (sign, -sign))
    return _answer(sheet, A, n, X, found, _one_more(found, n), 0, matrix(((cosine, minus), (sine, cosine))))


def _turned(sheet: Sheet, A: GivenMatrix, n: w.Name, X: w.Name, turn: Rotation) -> w.Matrix:
    """The formula with its lines; an angle that has a letter in the data is not named."""
    if has_letters(*A.entries):
        return as_matrix(sheet.work(X).to("turned_again", rotated(w.Product((n, turn.angle)), turn.back)).line)
    size, theta = power(turn.size, n), free_letter("theta phi", A, kind="scalar")
    sheet.work(theta).to("angle", turn.angle)
    by_angle = rotated(theta, turn.back)
    scaled = turn.size != w.ONE
    work = sheet.work(A.name)
    work.to(*("as_scaled_rotation", w.Product((turn.size, by_angle))) if scaled else ("as_rotation", by_angle))
    work.put_in(letters_for={theta: turn.angle})
    again = rotated(w.Product((n, theta)), turn.back)
    work = sheet.work(X).to("turned_again", w.Product((size, again)) if scaled else again)
    work.put_in(letters_for={theta: turn.angle})
    turned = rotated(result(w.Product((n, turn.angle)), sheet.domain), turn.back)
    found = matrix(tuple([tuple([_scaled(size, e) for e in row]) for row in turned.rows]))
    return as_matrix(work.to("multiply_entries" if scaled else "angles", found).line)


def _scaled(size: w.Node, entry: w.Node) -> w.Node:
    return w.Negative(joined(size, entry.operand)) if type(entry) is w.Negative else joined(size, entry)


def _induction(sheet: Sheet, found: w.Node, n: w.Name) -> Reason:
    """The heading with the addition formulas, for every angle of the formula."""
    formulas: list[w.Relation] = []
    calls = [part for part in w.walk(found) if type(part) is w.Call and n in w.walk(part)]
    for angle in dict.fromkeys([part.arguments[0] for part in calls]):
        step = result(w.substitute(angle, {n: w.ONE}), sheet.domain)
        c, s = [entry_of(w.Call(name, (step,)), sheet.domain) for name in ("cos", "sin")]
        cosine, sine = w.Call("cos", (angle,)), w.Call("sin", (angle,))
        for name, terms in (("cos", [(c, cosine), (times(-1, s), sine)]), ("sin", [(c, sine), (s, cosine)])):
            total = linear([multiple(factor, node) for factor, node in terms if not is_zero(factor)])
            formulas.append(equation(w.Call(name, (_one_more(angle, n),)), total))
    return reason("induction_turned", formulas=tuple(formulas))


def _one_more(formula: w.Node, n: w.Name) -> w.Node:
    """The formula for n + 1."""
    return w.substitute(formula, {n: exponent(n, 1)})


def _answer(
    sheet: Sheet,
    A: GivenMatrix,
    n: w.Name,
    X: w.Name,
    found: w.Node,
    after: w.Node,
    first: int,
    worked: w.Node | None = None,
) -> None:
    """The proof by induction, and the answer.  The formula `after` follows from the product as `worked` out by addition
    formulas.
    """
    start = w.Number(first)
    whole = Quoted(w.Relation(n, ">=", start))
    valid = Property("all_powers_of", w.Items((A.name, n, start, X)))
    here = matrix(sheet.known.rows(A.rows))
    begin = result(w.Power(here, start), sheet.domain) if first else identity(A.height)
    begins = _settled(w.substitute(found, {n: start}), sheet.domain)
    power = A.name if first == 1 else w.Power(A.name, start)
    if begins == found:  # it has no n for which a number could be substituted
        sheet.say("first_power_itself", "check", fact=equation(power, begin))
    else:
        statement = w.Relation(begins, "=", power if begins == begin else begin)
        sheet.say("first_power", "check", begins=statement, n=n, valid=valid, first=start)
    check = sheet.check(w.Product((A.name, X)), _induction(sheet, found, n) if worked is not None else "induction")
    check.put_in(why="put_in_matrices", letters_for={A.name: A.written, X: found})
    sheet.put_case_in(check)
    if worked is None:
        check.to("is_next", after)
    elif any(part == w.PI for part in w.walk(after)):  # where turns may be added to the angles, and 1 may be any 4k + 1
        check.to("is_next_turned", worked)
    else:
        check.to("multiply", worked).to("by_addition", after)
    determinant = result(w.Determinant(here), sheet.domain)
    if not first:
        nonzero = w.Relation(determinant, "!=", w.ZERO)
        value = equation(w.Determinant(A.name), determinant)
        sheet.remark("negative_exponents", A=A.name, determinant=value, nonzero=nonzero, n=n)
    sheet.answer(
        reason("answer", goal=sheet.goal, power=equation(X, found), range=whole, valid=valid),
        power=Part("power", found, letter=X),
    )


def _turns(node: w.Node, n: w.Name) -> bool:
    """Whether an angle that grows with the exponent occurs."""
    return any(type(part) is w.Call and n in w.walk(part) for part in w.walk(node))


def _settled(node: w.Node, domain: str) -> w.Node:
    """The node with powers of constants and arguments of functions evaluated, and products with zero removed."""
    if type(node) is w.Call:
        return w.Call(node.function, tuple([result(part, domain) for part in node.arguments]))
    if type(node) is w.Power:
        return result(node, domain)
    found = w.rebuild(node, lambda part: _settled(part, domain))
    return w.ZERO if type(found) is w.Product and w.ZERO in found.factors else found
