"""The methods for an inverse: the 2 x 2 formula, [A | I] reduced to [I | X], the adjugate."""

from __future__ import annotations

from symla.derivation.build import Working, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Equal, Link
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.minors import minor, two_by_two
from symla.operations.systems._chains import matrix, row_chains
from symla.operations.systems._determinants import METHODS, chosen
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._numbers import MayVanish, entry_of, is_certain, is_zero

ONE, ZERO = w.Number(1), w.Number(0)
IDENTITY = w.Name("I", (), "matrix")


class Singular(Exception):
    """There is no inverse; the chains show it."""

    def __init__(self, chains: list[Chain]) -> None:
        super().__init__()
        self.chains = chains


def identity(size: int) -> w.Matrix:
    """The unit matrix."""
    return matrix(tuple([tuple([w.Number(int(i == j)) for j in range(size)]) for i in range(size)]))


def inverse_of(A: GivenMatrix) -> w.Node:
    """A^-1, in letters"""
    return w.Power(A.name, w.Number(-1))


def by_row_reduction(A: GivenMatrix, domain: str) -> list[Chain]:
    """[A | I] -> [I | X]"""
    size = A.height
    rows = tuple([(*row, *unit) for row, unit in zip(A.rows, identity(size).rows, strict=True)])
    start = w.Matrix(((A.name, IDENTITY),), 1, 2)
    found = eliminate(rows, reduced=True, columns=size, domain=domain)
    if len(found.pivots) < size:
        down = eliminate(rows, columns=size, domain=domain)
        chains = row_chains(start, Equal("arithmetic"), rows, down, size)
        raise Singular([*chains, note(reason("zero_row", row=len(down.pivots) + 1))])
    chains = row_chains(start, Equal("arithmetic"), rows, found, size)
    work = Working(inverse_of(A), domain, heading=reason("behind_bar", A=A.name))
    return [*chains, work.to("read_off", matrix(tuple([row[size:] for row in found.rows]))).chain]


def by_formula(A: GivenMatrix, domain: str) -> list[Chain]:
    """1/(ad - bc) [d, -b; -c, a]"""
    chains, value = _determinant(A, domain)
    (a, b), (c, d) = [[A.letter(i, j) for j in (1, 2)] for i in (1, 2)]
    swapped = matrix(((d, w.Negative(b)), (w.Negative(c), a)))
    work = Working(inverse_of(A), domain)
    work.define("formula", w.Product((w.Quotient(ONE, two_by_two(matrix(((a, b), (c, d))))), swapped)))
    work.put_in(A, why="put_in_entries")
    numbers = w.Product((w.Quotient(ONE, value), result(work.line.factors[1], domain)))  # type: ignore[attr-defined]
    work.to("work_out", numbers).result("multiply_in")
    return [*chains, work.chain]


def _determinant(A: GivenMatrix, domain: str) -> tuple[list[Chain], w.Node]:
    """The determinant, which is not zero."""
    chains = METHODS[chosen(A)](A, domain)
    value = chains[-1].links[-1].target
    exact = entry_of(value, domain)
    if is_zero(exact):
        raise Singular(chains)
    if not is_certain(exact, domain):
        raise MayVanish(value)
    return chains, value


def by_adjugate(A: GivenMatrix, domain: str) -> list[Chain]:
    """The transposed matrix of the cofactors, divided by the determinant."""
    size = A.height
    letters = matrix(tuple([tuple([A.letter(i, j) for j in range(1, size + 1)]) for i in range(1, size + 1)]))
    names = [[w.Name("C", (str(i), str(j))) for j in range(1, size + 1)] for i in range(1, size + 1)]
    chains: list[Chain] = [note(reason("cofactors", A=A.name))]
    values: dict[w.Name, w.Node] = {}
    for i in range(size):
        for j in range(size):
            part: w.Node = minor(letters, i, j)
            work = Working(names[i][j], domain, compact=True)
            work.put_in(
                A, why=reason("cofactor", row=i + 1, column=j + 1), via=w.Negative(part) if (i + j) % 2 else part
            )
            values[names[i][j]] = work.result("work_out").line
            chains.append(work.chain)
    first = Working(w.Determinant(A.name), domain, heading=reason("expand_first"))
    terms = tuple([w.Product((A.letter(1, j + 1), names[0][j]), signed=True) for j in range(size)])
    first.to("expand", w.Sum(terms))
    known = dict(values) | {A.letter(1, j + 1): A.rows[0][j] for j in range(size)}
    first.put_in(why="put_in_entries", letters_for=known).result("work_out")
    value = first.line
    chains.append(first.chain)
    exact = entry_of(value, domain)
    if is_zero(exact):
        raise Singular(chains)
    if not is_certain(exact, domain):
        raise MayVanish(value)
    turned: w.Node = matrix(tuple([tuple([names[j][i] for j in range(size)]) for i in range(size)]))
    work = Working(inverse_of(A), domain)
    work.to("adjugate", turned if value == ONE else w.Product((w.Quotient(ONE, value), turned)))
    work.put_in(why="put_in_cofactors", letters_for=dict(values)).result("multiply_in")
    return [*chains, work.chain]


def by_entry(A: GivenMatrix, domain: str) -> list[Chain]:
    """The reciprocal."""
    exact = entry_of(A.rows[0][0], domain)
    chains = METHODS["entry"](A, domain)
    if is_zero(exact):
        raise Singular(chains)
    if not is_certain(exact, domain):
        raise MayVanish(A.rows[0][0])
    work = Working(inverse_of(A), domain)
    return [work.to("reciprocal", matrix(((result(w.Quotient(ONE, A.rows[0][0]), domain),),))).chain]


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
