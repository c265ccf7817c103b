"""Undefined parts of an expression that belong to no single operation: why, and what can be done instead."""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.identities import identity
from symla.operations._counts import counted, size
from symla.operations.expressions._operands import Listed, Operand, in_rows, shape
from symla.operations.matrices._shapes import product_remedy, transposed


def column_times(u: GivenVector, B: Listed, goal: w.Node, domain: Domain) -> Undefined:
    """A column in front of something that has more than one row."""
    height, width = shape(B)
    rows = counted("rows", B.name, height)
    differ = w.Relation(w.ONE, "!=", rows)
    why = reason("column_times", goal=goal, u=u.name, B=B.name, rows=rows, differ=differ)
    found: list[Remedy] = []
    if height == u.size:
        turned = w.Transpose(u.name)
        row = transposed(in_rows(u))
        product = w.Product((turned, B.name))
        plain = product_remedy(turned, B.name, row, in_rows(B), product, domain)
        if isinstance(B, GivenVector):
            dotted = w.VectorProduct("dot", u.name, B.name)
            value = result(w.VectorProduct("dot", u.written, B.written), domain)
            found.append(Remedy(reason("dot_instead", value=equation(dotted, value))))
        else:
            sizes = {"m": counted("rows", turned, 1), "n": counted("columns", B.name, width)}
            found.append(Remedy(reason("row_instead", goal=product, **sizes), plain.claims))
    if isinstance(B, GivenVector):
        outer = w.VectorProduct("outer", u.name, B.name)
        bar = [result(w.Conjugate(y), domain) for y in B.entries] if domain == "complex" else B.entries
        entries = [tuple([result(w.Product((x, y)), domain) for y in bar]) for x in u.entries]
        value = w.Matrix(tuple(entries), None, height)
        found.append(Remedy(reason("outer_instead", goal=outer, m=size(u), n=rows), (equation(outer, value),)))
    return Undefined(why, (differ,), tuple(found))


def number_and_matrix(terms: Sequence[Operand], minus: Sequence[bool], domain: Domain) -> Undefined:
    """A number has no entries that could be added; a multiple of the identity matrix has.

    `terms` are all terms of the sum, one of them a number and one not; `minus` tells which of them are subtracted.  The
    remedy keeps every term in its place, with each number on the diagonal.
    """
    listed = [x for x in terms if not isinstance(x, w.Node)]
    X, number = listed[0], next(x for x in terms if isinstance(x, w.Node))
    differ = w.Relation(X.name, "!=", number)
    height, width = shape(X)
    sizes = {"m": counted("rows", X.name, height), "n": counted("columns", X.name, width)}
    why = reason("number_and_matrix", X=X.name, number=number, differ=differ, **sizes)
    if height != width or any(shape(other) != shape(X) or isinstance(other, GivenVector) for other in listed):
        return Undefined(why, (differ,))
    unit = identity(height)
    multiples = [x.name if not isinstance(x, w.Node) else unit if x == w.ONE else w.Product((x, unit)) for x in terms]
    added = w.Sum(tuple([w.Negative(x) if m else x for x, m in zip(multiples, minus, strict=True)]))
    claim = w.Relation(added, "=", result(w.substitute(added, {x.name: x.written for x in listed}), domain))
    return Undefined(why, (differ,), (Remedy(reason("unit_instead", number=number, claim=claim), (claim,)),))
