"""The matrix product: the entry in row i and column j of AB is row i of A times column j of B.

AB exists when A has as many columns as B has rows, and has the rows of A and the columns of B.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Derivation, Part, Remedy, Undefined
from symla.notation import written as w
from symla.operations._rows import row_times_column

EXAMPLES = (
    "matrix_multiply([[1, 2, 3], [4, 5, 6]], [[7, 8], [9, 10], [11, 12]])",
    "matrix_multiply([[1, 2], [3, 4]], [[0, 1], [1, 0]])",
    "matrix_multiply([[1, 2, 3], [4, 5, 6]], [[1, 0, 2], [0, 3, 1]])",
    "matrix_multiply([[1, -2, 0]], [[3], [1/2], [4]])",
    "matrix_multiply([[a, 1], [0, b]], [[2, a], [b, -1]])",
    "matrix_multiply([[1+i, 2]], [[1-i], [3i]])",
)


def matrix_multiply(A: GivenMatrix, B: GivenMatrix) -> Derivation:
    """The product of two matrices.

    `A` is m x n and `B` is n x p; the answer is m x p.  Undefined if the inner sizes differ.
    """
    a, b = A.name, B.name
    goal = w.Product((a, b))
    problem = reason("problem", goal=goal, A=equation(a, A.written), B=equation(b, B.written))
    inner = (w.Number(A.width), w.Number(B.height))
    if A.width != B.height:
        why = reason("undefined", A=a, B=b, n=A.width, p=B.height, goal=goal)
        outcome = Undefined(why, (w.Relation(inner[0], "!=", inner[1]),), _remedies(A, B))
        return Derivation("matrix_multiply", problem, goal, givens(A, B), (), outcome)
    sizes = reason("sizes", A=a, B=b, m=A.height, n=A.width, p=B.height, q=B.width, goal=goal, inner=equation(*inner))
    entries = [
        [row_times_column(A, B, i, j, w.Name("c", (str(i + 1), str(j + 1)))) for j in range(B.width)]
        for i in range(A.height)
    ]
    product = w.Matrix(tuple(tuple(chain.links[-1].target for chain in row) for row in entries))
    work = Working(goal)
    work.to("entries_in_place", product, detail=tuple(chain for row in entries for chain in row))
    answer = Answer(
        (Part("product", product),),
        (equation(w.Name("product"), goal),),
        reason("answer", product=equation(goal, product)),
    )
    return Derivation("matrix_multiply", problem, goal, givens(A, B), (note(sizes), work.chain), answer)


def _remedies(A: GivenMatrix, B: GivenMatrix) -> tuple[Remedy, ...]:
    """What can be done with these two instead, with the size of each result."""
    found: list[Remedy] = []
    a, b = A.name, B.name
    if (A.height, A.width) == (B.height, B.width):
        goal: w.Node = w.VectorProduct("hadamard", a, b)
        found.append(Remedy(reason("hadamard", goal=goal, m=A.height, n=A.width), (equation(goal, goal),)))
    for fits, goal, m, n in (
        (A.width == B.width, w.Product((a, w.Transpose(b))), A.height, B.height),
        (A.height == B.height, w.Product((w.Transpose(a), b)), A.width, B.width),
        (B.width == A.height, w.Product((b, a)), B.height, A.width),
    ):
        if fits:
            found.append(Remedy(reason("product", goal=goal, m=m, n=n), (equation(goal, goal),)))
    count = B.height * B.width
    if count % A.width == 0:
        found.append(Remedy(reason("reshape", B=b, count=count, m=A.width, n=count // A.width)))
    return tuple(found)
