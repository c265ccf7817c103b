"""A number times a vector or matrix: every entry is multiplied by it, (c X)_i = c x_i.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.1.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part
from symla.notation import written as w
from symla.notation.arithmetic import rational
from symla.notation.value import Domain

LETTERS = {"X": "a"}


def scalar_multiply(c: GivenScalar, X: GivenVector | GivenMatrix, domain: Domain = "real") -> Derivation:
    """A number times a vector or a matrix.

    `X` is a vector or a matrix of any size; the answer has the same size.  Always defined.
    """
    goal = w.Product((c.name, X.name))
    work = Working(goal, domain)
    is_vector = isinstance(X, GivenVector)
    if isinstance(X, GivenVector):
        work.define("every_component", w.Vector(tuple([w.Product((c.name, x)) for x in X.letters])))
    else:
        letters = [[w.Product((c.name, X.letter(i, j))) for j in range(1, X.width + 1)] for i in range(1, X.height + 1)]
        work.define("every_entry", w.Matrix(tuple([tuple(row) for row in letters]), None, X.width))
    work.put_in(c, X, why="put_in_numbers").evaluate("multiply", w.Product)
    product = work.line
    answer = Answer(
        (Part("product", product),),
        reason("answer", product=equation(goal, product)),
    )
    problem = reason("problem", c=equation(c.name, c.entry), X=equation(X.name, X.written), is_vector=is_vector)
    chains = (work.chain, *(_reading(c, X) if isinstance(X, GivenVector) and not X.is_zero else ()))
    return Derivation("scalar_multiply", problem, goal, givens(c, X), chains, answer, domain=domain)


def _reading(c: GivenScalar, x: GivenVector) -> tuple[Chain, ...]:
    """What the number does to the arrow."""
    factor = rational(c.entry)
    if factor is None:
        return ()
    zero, scaled = w.Number(0), w.Product((c.name, x.name))
    if factor == 0:
        said = reason("to_zero", X=x.name, zero=equation(c.name, zero))
    elif factor == 1:
        said = reason("the_same", same=equation(scaled, x.name))
    elif factor == -1:
        said = reason("opposite", X=x.name, opposite=equation(scaled, w.Negative(x.name)))
    else:
        stretch = max(factor, -factor)
        size = equation(w.AbsoluteValue(c.name), w.number(stretch))
        sign = w.Relation(c.name, ">" if factor > 0 else "<", zero)
        longer = w.Relation(w.AbsoluteValue(c.name), ">" if stretch > 1 else "<", w.Number(1))
        key = "stretched" if stretch > 1 else "shrunk"
        said = reason(key, X=x.name, sign=sign, size=size, longer=longer, turned=int(factor < 0))
    return (note(said, "remark"),)
