"""The methods for an inverse: the 2 x 2 formula, [A | I] reduced to [I | X], the adjugate."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from symla.derivation.build import Working, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Equal, Given, Link
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity_sign
from symla.notation.minors import minor, two_by_two
from symla.operations.systems._cases import Depends, Done, Leg
from symla.operations.systems._chains import Begin, matrix, reduce_rows
from symla.operations.systems._determinants import METHODS
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._numbers import entry_of, is_zero
from symla.operations.systems._steps import Elimination

ONE, ZERO, _MINUS_ONE = w.Number(1), w.Number(0), w.Number(-1)
IDENTITY = w.Name("I", (), "matrix")


Rest = Callable[[Known, w.Node], tuple[list[Chain], w.Node]]  # with the determinant
Finish = Callable[[list[Chain], w.Node | None, Known], Done]  # with the inverse, or None if there is none


@lru_cache(maxsize=8)
def identity(size: int) -> w.Matrix:
    """The identity matrix."""
    return matrix(tuple([tuple([ONE if i == j else ZERO for j in range(size)]) for i in range(size)]))


def unit_beside(A: GivenMatrix) -> w.Name:
    """The sign of the identity matrix beside A: I, unless A itself is called so."""
    return IDENTITY if A.name != IDENTITY else identity_sign(A.height)


def is_unit(given: Given) -> bool:
    """Whether this is an identity matrix under a sign of such."""
    value = given.value
    if type(value) is not w.Matrix or not value.rows:
        return False
    size = len(value.rows)
    return given.name in (IDENTITY, identity_sign(size)) and value.rows == identity(size).rows


def inverse_of(A: GivenMatrix) -> w.Node:
    """A^-1, in letters"""
    return w.Power(A.name, _MINUS_ONE)


def by_row_reduction(A: GivenMatrix, finish: Finish) -> Leg:
    """[A | I] -> [I | X]"""
    size = A.height
    rows = tuple([(*row, *unit) for row, unit in zip(A.rows, identity(size).rows, strict=True)])

    def reduce(start: Elimination, known: Known) -> Elimination:
        found = eliminate(start, reduced=True, columns=size, known=known)
        return found if len(found.pivots) == size else eliminate(start, columns=size, known=known)

    def done(found: Elimination, chains: list[Chain], known: Known) -> Done:
        if len(found.pivots) < size:
            return finish([*chains, note(reason("zero_row", row=len(found.pivots) + 1))], None, known)
        work = Working(inverse_of(A), known.domain, heading=reason("behind_bar", A=A.name))
        work.to("read_off", matrix(tuple([row[size:] for row in found.rows])))
        return finish([*chains, work.chain], work.line, known)

    return reduce_rows(Begin(w.Matrix(((A.name, unit_beside(A)),), 1, 2), bar=size), rows, reduce, done)


def _unless_zero(A: GivenMatrix, chains: list[Chain], value: w.Node, known: Known, finish: Finish, rest: Rest) -> Done:
    """The rest of the work, which divides by the determinant; no inverse, if that is zero; cases, if it may be."""
    exact = known.reduced(entry_of(value, known.domain))
    if is_zero(exact):
        return finish(chains, None, known)
    if known.certain(exact):
        more, inverse = rest(known, value)
        return finish([*chains, *more], inverse, known)

    def go_on(known: Known) -> Done:
        own = known.put_in(value)
        if entry_of(own, known.domain) == exact:
            return _unless_zero(A, [], value, known, finish, rest)
        work = Working(w.Determinant(A.name), known.domain).to(known.told(value), own)
        return _unless_zero(A, [work.chain], own, known, finish, rest)

    raise Depends(value, chains, go_on, "determinant_decides", solve=False)


def _in_case(work: Working, known: Known) -> Working:
    """The line with what the case sets equal put in."""
    return work.to(known.told(work.line), known.letters_put_in(work.line))


def _over(value: w.Node, X: w.Node) -> w.Node:
    """1/value X, without a fraction over a fraction."""
    if value == ONE:
        return X
    is_fraction = type(value) is w.Quotient or (type(value) is w.Number and type(value.value) is not int)
    reciprocal: w.Node = w.Quotient(ONE, value)
    return w.Product((result(reciprocal) if is_fraction else reciprocal, X))


def by_formula(A: GivenMatrix, finish: Finish) -> Leg:
    """1/(ad - bc) [d, -b; -c, a]"""
    (a, b), (c, d) = [[A.letter(i, j) for j in (1, 2)] for i in (1, 2)]
    swapped = matrix(((d, w.Negative(b)), (w.Negative(c), a)))

    def leg(known: Known) -> Done:
        chains = METHODS["formula"](A, known.domain)
        value = chains[-1].links[-1].target

        def rest(known: Known, value: w.Node) -> tuple[list[Chain], w.Node]:
            work = Working(inverse_of(A), known.domain)
            share = w.Quotient(ONE, two_by_two(matrix(((a, b), (c, d)))))
            work.define("formula_for_inverse", w.Product((share, swapped)))
            _in_case(work.put_in(A, why="put_in_entries"), known)
            turned = result(work.line.factors[1], known.domain)  # type: ignore[attr-defined]
            scaled = _over(value, turned)
            work.to("put_in_determinant", w.Negative(turned) if value == w.Number(-1) else scaled).result("multiply_in")
            return [work.chain], work.line

        return _unless_zero(A, chains, value, known, finish, rest)

    return leg


def by_adjugate(A: GivenMatrix, finish: Finish) -> Leg:
    """The transposed matrix of the cofactors, divided by the determinant."""

    def leg(known: Known) -> Done:
        chains, values = _cofactors(A, known.domain)
        first = _expanded(A, values, known.domain)
        value = first.links[-1].target

        def rest(known: Known, value: w.Node) -> tuple[list[Chain], w.Node]:
            size = range(A.height)
            work = Working(inverse_of(A), known.domain)
            work.to(
                "adjugate",
                _over(value, w.Transpose(matrix(tuple([tuple([_cofactor(i, j) for j in size]) for i in size])))),
            )
            _in_case(work.put_in(why="put_in_cofactors", letters_for=dict(values)), known)
            found = next(part for part in w.walk(work.line) if type(part) is w.Matrix)
            work.to("turned", _over(value, matrix(tuple(zip(*found.rows, strict=True)))))
            return [work.result("multiply_in").chain], work.line

        return _unless_zero(A, [*chains, first], value, known, finish, rest)

    return leg


def _cofactor(i: int, j: int) -> w.Name:
    """C_ij, counted from 0"""
    return w.Name("C", (str(i + 1), str(j + 1)))


def _cofactors(A: GivenMatrix, domain: str) -> tuple[list[Chain], dict[w.Name, w.Node]]:
    """Every cofactor worked out, and its value by its name."""
    size = range(A.height)
    letters = matrix(tuple([tuple([A.letter(i + 1, j + 1) for j in size]) for i in size]))
    chains: list[Chain] = [note(reason("cofactors", A=A.name))]
    values: dict[w.Name, w.Node] = {}
    for i in size:
        for j in size:
            part: w.Node = minor(letters, i, j)
            work = Working(_cofactor(i, j), domain, compact=True)
            work.put_in(
                A, why=reason("cofactor", row=i + 1, column=j + 1), via=w.Negative(part) if (i + j) % 2 else part
            )
            values[_cofactor(i, j)] = work.result("work_out").line
            chains.append(work.chain)
    return chains, values


def _expanded(A: GivenMatrix, values: dict[w.Name, w.Node], domain: str) -> Chain:
    """The determinant by the cofactors of row 1."""
    first = Working(w.Determinant(A.name), domain, heading=reason("expand_first"))
    terms = tuple([w.Product((A.letter(1, j + 1), _cofactor(0, j)), signed=True) for j in range(A.height)])
    first.to("expand", w.Sum(terms))
    known = dict(values) | {A.letter(1, j + 1): A.rows[0][j] for j in range(A.height)}
    return first.put_in(why="put_in_entries", letters_for=known).result("work_out").chain


def by_entry(A: GivenMatrix, finish: Finish) -> Leg:
    """The reciprocal."""

    def leg(known: Known) -> Done:
        entry = A.rows[0][0]

        def rest(known: Known, value: w.Node) -> tuple[list[Chain], w.Node]:
            work = Working(inverse_of(A), known.domain)
            work.to("reciprocal", matrix(((result(w.Quotient(ONE, value), known.domain),),)))
            return [work.chain], work.line

        return _unless_zero(A, METHODS["entry"](A, known.domain), entry, known, finish, rest)

    return leg


def check(A: GivenMatrix, inverse: w.Node) -> Chain:
    """A A^-1 = I, worked"""
    product = w.Product((A.written, inverse))
    links = (Link(Equal(), product), Link(Equal(), identity(A.height)))
    return Chain(w.Product((A.name, inverse_of(A))), links, reason("check"), "check")


INVERSES = {
    "entry": by_entry,
    "formula": by_formula,
    "row_reduction": by_row_reduction,
    "adjugate": by_adjugate,
}
