"""Lines that write something out by a definition: they are compared with what it is applied to, part by part."""

from __future__ import annotations

from collections.abc import Callable

from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Verdict
from symla.kernel.page.determinants import NO_EXPANSION, is_written_out
from symla.kernel.page.parts import Parts
from symla.notation import written as w
from symla.notation.minors import is_expansion

Compare = Callable[[Prover, w.Node, w.Node], Verdict | None]

_AS_DEFINED = Proved("by definition")


def written_out(prover: Prover, line: w.Node, target: w.Node, compare: Compare) -> Verdict | None:
    """Whether the target writes out the line by a definition: of a determinant, of the modulus of a complex number, of
    the largest of several numbers, of a sum of vectors.  None where nothing of this kind is written out.  `compare`
    returns the objection to two parts of equal value, if there is one.
    """
    kind, other = type(line), type(target)
    if kind is w.Determinant and (other is not w.Determinant or _is_left_over(line, target)):  # type: ignore[arg-type]
        return _of_determinant(line, target)  # type: ignore[arg-type]
    if kind is w.Power or (kind is w.AbsoluteValue and other is w.Root):
        return _of_modulus(prover, line, target)
    if kind is other is w.Call and line.function == target.function and line.function in ("max", "min"):  # type: ignore[attr-defined]
        return _of_several(prover, compare, line.arguments, target.arguments)  # type: ignore[attr-defined]
    return _of_vectors(prover, compare, line, target) if kind is w.Sum and other is w.Vector else None  # type: ignore[arg-type]


def _is_left_over(line: w.Determinant, target: w.Determinant) -> bool:
    """Whether rows and columns are written out for a name: what row operations and expansions by 1 leave of det(A)."""
    return type(line.operand) is w.Name and type(target.operand) is w.Matrix


def _of_determinant(line: w.Determinant, target: w.Node) -> Verdict | None:
    if type(line.operand) is not w.Matrix or not is_written_out(target):
        return _AS_DEFINED if is_written_out(target) else None  # `determinant_of` compares it with the named matrix
    return _AS_DEFINED if is_expansion(target, line.operand) else NO_EXPANSION


def _of_modulus(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """|z|^2 = x^2 + y^2 or |z| = sqrt(x^2 + y^2), where z = x + yi."""
    if type(line) is w.Power:
        if type(line.base) is not w.AbsoluteValue or line.exponent != w.TWO:
            return None
        number, squares, index = line.base.operand, target, 2
    else:
        assert type(line) is w.AbsoluteValue
        assert type(target) is w.Root
        number, squares, index = line.operand, target.radicand, target.index
    if type(squares) is not w.Sum or len(squares.terms) != 2:
        return None
    x, y = squares.terms
    if type(x) is not w.Power or type(y) is not w.Power or index != 2 or not x.exponent == y.exponent == w.TWO:
        return None
    if not prover.equal(number, w.Sum((x.base, w.Product((y.base, w.I))))):
        return Refuted("these are not the real and the imaginary part")
    return _AS_DEFINED


def _of_several(prover: Prover, compare: Compare, before: Parts, after: Parts) -> Verdict | None:
    """`max(2, 3)` for `max(2, 3, 2)`: fewer numbers, each of them one of those before."""
    if len(before) == len(after):
        return None
    for number in after:
        if not any(prover.equal(earlier, number) and compare(prover, earlier, number) is None for earlier in before):
            return Refuted("another number was put in")
    return _AS_DEFINED


def _of_vectors(prover: Prover, compare: Compare, line: w.Sum, target: w.Vector) -> Verdict | None:
    """Component by component.  `(2, 4) + (-2, -4) = (4 - 4, 2 - 2)` is refused: the values agree, the components do
    not.
    """
    vectors = [_signed_entries(term) for term in line.terms]
    if not all(vector is not None and len(vector) == len(target.entries) for vector in vectors):
        return None
    for components, entry in zip(zip(*vectors, strict=True), target.entries, strict=True):
        terms = entry.terms if type(entry) is w.Sum else ()
        are_numbers = all(type(term.operand if type(term) is w.Negative else term) is w.Number for term in terms)
        among = all(any(prover.equal(term, other) for other in components) for term in terms)
        if are_numbers and len(terms) == len(components) and not among:
            return Refuted("a component is not the sum of the components in its place")
        if (objection := compare(prover, w.Sum(components), entry)) is not None:
            return objection
    return _AS_DEFINED


def _signed_entries(term: w.Node) -> Parts | None:
    if type(term) is w.Negative and type(term.operand) is w.Vector:
        return tuple(map(w.Negative, term.operand.entries))
    return term.entries if type(term) is w.Vector else None
