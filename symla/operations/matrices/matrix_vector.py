"""A matrix times a vector, two ways: row by row, and as a combination of the columns, A x = x_1 a_1 + ... + x_n a_n.

Source: the two readings of A x, e.g. Strang, Introduction to Linear Algebra, section 1.3.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason, Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.notation.value import Domain
from symla.operations._counts import counted, difference, height, size, unequal, width
from symla.operations._letters import free_letter
from symla.operations._rows import row_times_vector
from symla.operations.matrices._names import named, within_bounds
from symla.operations.matrices.matrix_multiply import is_identity

_MOST_LETTERS = 12


def matrix_vector(A: GivenMatrix, x: GivenVector, domain: Domain = "real") -> Derivation:
    """A matrix times a vector, by rows and as a combination of the columns.

    `A` is m x n and `x` has n components; the answer has m components.  Undefined if the sizes do not fit.
    """
    goal = w.Product((A.name, x.name))

    def derivation(chains: tuple[Chain, ...], outcome: Outcome, plan: Reason | None = None) -> Derivation:
        problem = reason("problem", goal=goal, data=named(A, x))
        return Derivation("matrix_vector", problem, goal, givens(A, x), chains, outcome, plan, domain)

    inner = (width(A), size(x))
    if A.width != x.size:
        differ = unequal(*inner)
        why = reason("undefined", goal=goal, A=A.name, x=x.name, n=width(A), p=size(x), differ=differ)
        outcome = Undefined(why, (differ,), _remedies(A, x, domain))
        return derivation((), outcome)
    within_bounds("matrix_vector", A.height * A.width)
    sizes = reason("sizes", goal=goal, A=A.name, x=x.name, m=height(A), n=width(A), p=size(x), inner=equation(*inner))
    rows = _by_rows(A, x, goal, domain)
    columns = _by_columns(A, x, goal, rows.line, domain)
    product = rows.line
    answer = Answer((Part("product", product),), reason("answer", product=equation(goal, product)))
    agree = note(reason("agree", goal=goal), "work")
    chains = (note(sizes), rows.chain, columns.chain, agree, *_remark(A, x, goal, product))
    return derivation(chains, answer)


def _by_rows(A: GivenMatrix, x: GivenVector, goal: w.Node, domain: str) -> Working:
    """Each component is a row of A times x."""
    letter = free_letter("y z b d p q", A, x, kind="scalar").base
    entries = [row_times_vector(A, x, i, w.Name(letter, (str(i + 1),)), domain) for i in range(A.height)]
    work = Working(goal, domain, heading=reason("by_rows"))
    work.to("in_place", w.Vector(tuple([c.start for c in entries])), detail=tuple(entries), minor=True)
    return work.to("put_in", w.Vector(tuple([c.links[-1].target for c in entries])))


def _by_columns(A: GivenMatrix, x: GivenVector, goal: w.Node, product: w.Node, domain: str) -> Working:
    """x_1 times the first column, and so on, added up."""
    letters = [
        w.Product((c, w.Vector(tuple([A.letter(i, j) for i in range(1, A.height + 1)]))))
        for j, c in enumerate(x.letters, 1)
    ]
    combination = letters[0] if len(letters) == 1 else w.Sum(tuple(letters))
    work = Working(goal, domain, heading=reason("by_columns", many=int(A.width > 1)))
    if A.height * A.width <= _MOST_LETTERS:
        work.define("columns", combination).put_in(A, x, why="put_in_numbers")
    else:
        work.put_in(A, x, why="columns", via=combination)
    scaled = [
        w.Vector(tuple([result(w.Product((c, e)), domain) for e in A.column(j)])) for j, c in enumerate(x.entries)
    ]
    if len(scaled) == 1:
        return work.to("multiply", product)
    work.to("multiply_columns", w.Sum(tuple(scaled)))
    return work.to("add", product)


def _remark(A: GivenMatrix, x: GivenVector, goal: w.Node, product: w.Node) -> tuple[Chain, ...]:
    if x.is_zero:
        return (note(reason("zero_vector", A=A.name, x=x.name), "remark"),)
    if is_identity(A):
        return (note(reason("identity", A=A.name, same=equation(goal, x.name)), "remark"),)
    values = [rational(e) for e in x.entries]
    if sorted(map(str, values)) == sorted(map(str, [0] * (x.size - 1) + [1])) and x.size > 1:
        place = values.index(1)
        column = equation(goal, w.Vector(A.column(place)))
        return (note(reason("picks_column", A=A.name, place=place + 1, column=column), "remark"),)
    if (
        isinstance(product, w.Vector)
        and all(rational(e) == 0 for e in product.entries)
        and any(map(rational, A.entries))
    ):
        return (note(reason("sent_to_zero", A=A.name, x=x.name), "remark"),)
    return (note(reason("layer", A=A.name, x=x.name), "remark"),) if A.height > 1 and A.width > 1 else ()


def _remedies(A: GivenMatrix, x: GivenVector, domain: str) -> tuple[Remedy, ...]:
    """The transpose, if that fits; else x made to fit."""
    found: list[Remedy] = []

    def remedy(key: str, left: w.Node, right: w.Node, length: int, **facts: w.Node) -> None:
        data = {A.name: A.written, x.name: x.written}
        value = result(w.substitute(w.Product((left, right)), data), domain)
        if not isinstance(value, w.Vector):
            value = w.Vector((value,))
        assert len(value.entries) == length
        found.append(
            Remedy(
                reason(key, **facts, size=counted("entries", value, length)),
                (equation(w.Product((left, right)), value),),
            )
        )

    if A.height == x.size:
        turned = w.Transpose(A.name)
        remedy("transposed", turned, x.name, A.width, goal=w.Product((turned, x.name)))
    missing = A.width - x.size
    if missing > 0:
        filled = w.Vector((*x.entries, *(w.Number(0),) * missing))
        remedy("append_to", A.name, filled, A.height, x=x.name, count=difference(width(A), size(x)))
    else:
        remedy(
            "drop_from", A.name, w.Vector(x.entries[: A.width]), A.height, x=x.name, count=difference(size(x), width(A))
        )
    return tuple(found)
