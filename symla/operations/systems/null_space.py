"""The null space: all x with A x = 0, spanned by one vector for every column without a pivot.

Source: the null space and its basis, e.g. Lay, Linear Algebra and Its Applications, sections 4.2 and 4.3.
"""

from __future__ import annotations

from dataclasses import replace

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Outcome, Part, Reason
from symla.notation import written as w
from symla.notation.statements import Property
from symla.notation.value import Domain
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import Begin, reduce_rows
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._solution import (
    General,
    free_chains,
    general_solution,
    pivot_chains,
    solution_chain,
)
from symla.operations.systems._steps import Elimination

EXAMPLES = (
    "null_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
    "null_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
    "null_space([[1, 2], [3, 4]])",
    "null_space([[1, 1, 1]])",
    "null_space([[0, 0], [0, 0]])",
    "null_space([[2, 3], [4, 6]])",
    "null_space([[1/2, 1/3], [3/2, 1]])",
    "null_space([[sqrt(2), 2], [1, sqrt(2)]])",
    "null_space([[1, i], [i, -1]])",
    "null_space([[1, k], [2, 2k]])",
    "null_space([[k, 2], [2, k]])",
    "null_space([[5]])",
)


def null_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the null space of a matrix.

    `A` is any m x n matrix; the answer is a list of vectors with n components, empty if only the zero vector is mapped
    to zero, by cases where it depends on the values of symbols.
    """
    taken = {part.base for e in A.entries for part in w.walk(e) if type(part) is w.Name} | {A.name.base.lower()}
    letter = next(letter for letter in "xyzuvwpq" if letter not in taken)
    names = tuple([w.Name(letter, (str(j),)) for j in range(1, A.width + 1)])
    x = w.Name(letter, (), "vector")

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate(start, reduced=True, known=known)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        padded = replace(found, entries=tuple([(*row, 0) for row in found.entries]))
        general = general_solution(padded, A.width, taken | {letter})
        basis = w.Items(general.homogeneous)
        answer = Answer((Part("basis", basis),), _certificate(A, len(general.homogeneous)), _answer(A, general))
        return [*chains, *_solved(A, padded, names, x, general, known)], answer

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return Derivation(
            "null_space",
            reason("problem", A=equation(A.name, A.written)),
            w.Call("null", (A.name,)),
            givens(A),
            tuple(chains),
            outcome,
            plan=reason("plan", x=x, product=w.Product((A.name, x))),
            domain=domain,
        )

    begin = Begin(A.name, Equal("substitution"))
    return by_cases(reduce_rows(begin, A.rows, reduce, finish), Known(domain), whole)


def _solved(
    A: GivenMatrix, found: Elimination, names: tuple[w.Name, ...], x: w.Name, general: General, known: Known
) -> list[Chain]:
    """The solution of A x = 0, and the check of every basis vector."""
    multiples = general.multiples
    apart = w.Sum(multiples) if len(multiples) > 1 else multiples[0] if multiples else None
    chains = [*free_chains(found, names, general), *pivot_chains(found, names, general, known.domain, True)]
    solution = solution_chain(x, names, general, apart)
    check = Working(w.Product((A.name, x)), known.domain, heading=reason("check", x=x), role="check")
    check.put_in(why="put_in_both", letters_for={A.name: A.written, x: solution.links[-1].target})
    check.to(known.told(A.written), known.letters_put_in(check.line), minor=True)
    check.to("zero_vector", w.Vector((w.Number(0),) * A.height))
    return [*chains, solution, check.chain]


def _certificate(A: GivenMatrix, count: int) -> tuple[w.Node, ...]:
    """The basis vectors are mapped to zero, are independent, and there are as many as columns without a pivot."""
    if not count:
        return (Property("independent", A.name),)
    basis = w.Name("basis")
    zeros = w.Matrix(((w.Number(0),) * count,) * A.height, None, count)
    return (
        equation(w.Product((A.name, basis)), zeros),
        Property("independent", basis),
        equation(w.Sum((w.Call("rank", (A.name,)), w.Number(count))), w.Number(A.width)),
    )


def _answer(A: GivenMatrix, general: General) -> Reason:
    """What the null space is."""
    return reason("answer", A=A.name, basis=w.Items(general.homogeneous), count=len(general.homogeneous))
