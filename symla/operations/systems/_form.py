"""A matrix brought to row echelon form, reduced or not."""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Outcome, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import Begin, matrix, reduce_rows, row_steps
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._steps import Elimination


def echelon_form(operation: str, kind: str, A: GivenMatrix, domain: Domain) -> Derivation:
    """The derivation of the form of this kind, "row_echelon" or "rref"."""

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate(start, reduced=kind == "rref", known=known)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        form = matrix(found.rows, A.bar)
        columns = tuple([column + 1 for _, column in found.pivots])
        rank = equation(w.Call("rank", (A.name,)), w.Number(len(columns)))
        pivots = note(reason("pivots", A=A.name, columns=columns, rank=rank), "remark")
        answer = Answer(
            (Part(kind, form),),
            reason("answer", A=A.name, **{kind: form}, already=not found.operations and not known.equal),
        )
        return [*chains, pivots], answer

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return Derivation(
            operation,
            reason("problem", A=equation(A.name, A.written)),
            w.Call(operation, (A.name,)),
            givens(A),
            tuple(chains),
            outcome,
            plan=reason("plan") if row_steps(chains) > 4 else None,
            domain=domain,
        )

    begin = Begin(A.name, Equal("substitution"), A.bar)
    return by_cases(reduce_rows(begin, A.rows, reduce, finish), Known.of(domain, A.entries), whole)
