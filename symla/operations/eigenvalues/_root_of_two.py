"""The principal square root of a real 2 x 2 matrix: X^2 - tr(X) X + det(X) I = 0, so X = (A + s I)/t with
s = sqrt(det A) and t = sqrt(tr A + 2s).

Source: Cayley and Hamilton, e.g. Levinger, The square root of a 2 x 2 matrix.
"""

from __future__ import annotations

from symla.derivation.build import Working
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.minors import two_by_two
from symla.notation.sums import plus
from symla.operations._letters import free_letter
from symla.operations._roots import take_root
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix, on_diagonal
from symla.operations.systems._inverses import unit_beside


def root_of_two(sheet: Sheet, A: GivenMatrix, X: w.Name) -> w.Node:
    """(A + s I)/t, where X has the determinant s and the trace t."""
    s, t = (free_letter(wanted, A, kind="scalar") for wanted in ("s d p", "t r q"))
    value = result(two_by_two(A.written), sheet.domain)
    work = sheet.work(s, "of_two").to("determinant_of_root", w.Root(w.Determinant(A.name)))
    size = take_root(work.to("determinant_found", w.Root(value))).line
    root = root_of_trace(sheet, A, s, t, size)
    return root_with(sheet, A, X, (s, size), (t, root))


def root_of_trace(sheet: Sheet, A: GivenMatrix, s: w.Name, t: w.Name, size: w.Node) -> w.Node:
    """The trace t of the root, of which the determinant s has this value."""
    a, d = A.rows[0][0], A.rows[1][1]
    trace = w.Call("tr", (A.name,))
    work = sheet.work(t).to("trace_of_root", w.Root(w.Sum((trace, w.Product((w.TWO, s))))))
    inside = w.Sum((result(w.Sum((a, d)), sheet.domain), w.Product((w.TWO, size), signed=True)))
    total = result(inside, sheet.domain)
    return take_root(work.to("trace_found", w.Root(inside)).to("add", w.Root(total))).line


def root_with(
    sheet: Sheet, A: GivenMatrix, X: w.Name, determinant: tuple[w.Name, w.Node], trace: tuple[w.Name, w.Node]
) -> w.Node:
    """(A + s I)/t, by the letters s and t with their values."""
    (s, size), (t, root) = determinant, trace
    moved_by = A.name if size == w.ZERO else w.Sum((A.name, w.Product((s, unit_beside(A)))))
    whole = w.Product((w.Quotient(w.ONE, t), moved_by))
    work = sheet.work(X).to("by_cayley_and_hamilton", whole)
    moved = matrix(on_diagonal(A.rows, lambda entry: result(plus(entry, size), sheet.domain)))
    if size == w.ZERO:  # there is nothing to add
        work.put_in(letters_for={t: root, A.name: A.written})
        return work.to("multiply_entries", result(work.line, sheet.domain)).line
    return over_root(work, root, moved)


def over_root(work: Working, root: w.Node, moved: w.Node, why: str = "added_on_diagonal") -> w.Node:
    """1/t times this matrix, with the value of t, worked out."""
    factor = result(w.Quotient(w.ONE, root), work.domain)
    added = w.Product((w.Quotient(w.ONE, root), moved))
    work.to(why, added if root != w.ONE else moved)
    if added.factors[0] != factor and root != w.ONE:
        has_root = w.has(root, w.Root)
        work.to("rational_denominator" if has_root else "work_out", w.Product((factor, moved)))
    return work.to("multiply_entries", result(work.line, work.domain)).line
