"""A mask: the element-wise product A ⊙ M with zeros and ones, which keeps an entry (1) or wipes it out (0).

Source: the element-wise product, e.g. Goodfellow, Bengio and Courville, Deep Learning, sections 2.1 and 7.12.
"""

from __future__ import annotations

from symla.derivation.build import Working, as_asked, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason, Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import rational
from symla.operations._arguments import ArgumentError
from symla.operations._counts import counted, height, size, unequal, width
from symla.operations.learning._numbers import text

Masked = GivenVector | GivenMatrix
_ZERO, _ONE = w.Number(0), w.Number(1)


def mask(A: GivenVector | GivenMatrix, M: GivenVector | GivenMatrix) -> Derivation:
    """A matrix or vector with some of its entries set to zero.

    `A` is m x n, and so are the mask `M`, all of whose entries are 0 or 1, and the answer.  Undefined if the sizes
    differ or if an entry of the mask is another number.
    """
    goal = w.VectorProduct("hadamard", A.name, M.name)
    problem = reason("problem", A=equation(A.name, A.written), M=equation(M.name, M.written), goal=goal)

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        return Derivation("mask", problem, goal, givens(A, M), chains, outcome)

    outcome = _other_shape(A, M) or _other_entry(M)
    if outcome is not None:
        return Derivation("mask", problem, as_asked("mask", A, M), givens(A, M), (), outcome)
    letters = _shaped(A, tuple([w.Product(pair, signed=True) for pair in zip(_letters(A), _letters(M), strict=True)]))
    work = Working(goal).define("entry_by_entry", letters).put_in(A, M, why="put_in_entries")
    work.evaluate("multiply", w.Product)
    kept = [rational(m) == 1 for m in M.entries]
    answer = Answer(
        (Part("masked", work.line),),
        reason("answer", masked=work.line),
    )
    ones = _letters(M)[0] if len(kept) == 1 else w.Sum(_letters(M))
    told = reason("kept", count=w.Count(ones, sum(kept)), total=size(M))
    return derivation((work.chain, note(told, "remark"), note(Reason("use"), "remark")), answer)


def _letters(x: Masked) -> tuple[w.Name, ...]:
    """The letters of the entries, row by row."""
    if isinstance(x, GivenVector):
        return x.letters
    return tuple([x.letter(i, j) for i in range(1, x.height + 1) for j in range(1, x.width + 1)])


def _shaped(x: Masked, entries: tuple[w.Node, ...]) -> w.Node:
    """Entries in the shape of x."""
    if isinstance(x, GivenVector):
        return w.Vector(entries)
    return w.Matrix(tuple([entries[i : i + x.width] for i in range(0, len(entries), x.width)]), None, x.width)


def _shape(x: Masked) -> tuple[w.Count, w.Count]:
    return (size(x), counted("columns", x.name, 1)) if isinstance(x, GivenVector) else (height(x), width(x))


def _other_shape(A: Masked, M: Masked) -> Undefined | None:
    (m, n), (p, q) = _shape(A), _shape(M)
    if (m.number, n.number) == (p.number, q.number):
        return None
    remedies = [Remedy(reason("choose", M=M.name, m=m, n=n, is_vector=int(isinstance(A, GivenVector))))]
    if (m.number, n.number) == (q.number, p.number) and isinstance(M, GivenMatrix):
        turned = w.VectorProduct("hadamard", A.name, w.Transpose(M.name))
        remedies.append(Remedy(reason("transpose", goal=turned, m=m, n=n), (equation(turned, turned),)))
    vectors = isinstance(A, GivenVector) and isinstance(M, GivenVector)
    why = reason("other_shape", A=A.name, M=M.name, m=m, n=n, p=p, q=q, vectors=int(vectors))
    return Undefined(why, (unequal(m, p) if m.number != p.number else unequal(n, q),), tuple(remedies))


def _other_entry(M: Masked) -> Undefined | None:
    """The outcome if an entry of the mask is neither 0 nor 1."""
    for letter, entry in zip(_letters(M), M.entries, strict=True):
        if rational(entry) in (0, 1):
            continue
        if any(type(part) is w.Name for part in w.walk(entry)):
            raise ArgumentError(f"mask: the entries of the mask are 0 or 1, and {text(entry)} may be another number")
        obstacle = (w.Relation(letter, "!=", _ZERO), w.Relation(letter, "!=", _ONE))
        remedies = (Remedy(Reason("round_mask")), Remedy(reason("hadamard", M=M.name)))
        return Undefined(reason("other_entry", M=M.name, entry=equation(letter, entry)), obstacle, remedies)
    return None
