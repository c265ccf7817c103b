"""A matrix brought to row echelon form, reduced or not."""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Derivation, Equal, Part
from symla.notation import written as w
from symla.notation.statements import Property
from symla.notation.value import Domain
from symla.operations.systems._chains import matrix, row_chains
from symla.operations.systems._elimination import eliminate


def echelon_form(operation: str, kind: str, A: GivenMatrix, domain: Domain) -> Derivation:
    """The derivation of the form of this kind, "row_echelon" or "rref"."""
    found = eliminate(A.rows, reduced=kind == "rref", domain=domain)
    form = matrix(found.rows)
    chains = row_chains(A.name, Equal("substitution"), A.rows, found)
    columns = tuple([column + 1 for _, column in found.pivots])
    rank = equation(w.Call("rank", (A.name,)), w.Number(len(columns)))
    chains.append(note(reason("pivots", A=A.name, columns=columns, rank=rank), "remark"))
    return Derivation(
        operation,
        reason("problem", A=equation(A.name, A.written)),
        w.Call(operation, (A.name,)),
        givens(A),
        tuple(chains),
        Answer(
            (Part(kind, form),),
            (Property(kind, w.Name(kind)), Property("row_equivalent", w.Items((A.name, w.Name(kind))))),
            reason("answer", A=A.name, **{kind: form}, already=not found.stages),
        ),
        plan=reason("plan") if len(found.operations) > 4 else None,
        domain=domain,
    )
