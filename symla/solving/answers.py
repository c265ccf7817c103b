"""Answers substituted into other expressions: `norm_l2(project(a, onto=b).remainder)`."""

from __future__ import annotations

from symla.derivation.model import Answer
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.quoted import quoted
from symla.notation.statements import Nothing, Truth, Word
from symla.operations import topics
from symla.solving.answer_values import limits_of
from symla.solving.solution import Solution


def meant(node: w.Node) -> tuple[w.Call, str] | None:
    """The call of an operation and the part of its answer that is selected ("" for all of it); None for other nodes."""
    call, part = (node.call, node.name) if isinstance(node, w.AnswerPart) else (node, "")
    return (call, part) if isinstance(call, w.Call) and call.function in topics() else None


def answer_of(solution: Solution, part: str = "") -> w.Node:
    """The answer, or a part of it, for use in another expression.  It is proved first, like any answer that is
    shown.
    """
    outcome, name = solution.derivation.outcome, solution.derivation.operation
    solution.require_proof()
    if not isinstance(outcome, Answer):
        raise SymlaError(solution.undefined or f"{name} has no single answer here.")
    if limits := limits_of(solution.derivation):
        raise SymlaError(f"The answer of {name} is right for {quoted(limits[0])} alone, and is not put in elsewhere.")
    return part_of(outcome, name, part)


def part_of(outcome: Answer, name: str, part: str, stated: bool = False) -> w.Node:
    """The answer of the operation `name`, or a part of it; a yes or no only where it is a statement (`stated`)."""
    parts = {p.name: p.form for p in outcome.parts}
    if not part and len(parts) == 1:
        part = outcome.parts[0].name
    if part not in parts:
        names = ", ".join(f".{key}" for key in parts)
        raise SymlaError(f"The answer of {name} has the parts {names}: write one of them after the call.")
    if isinstance(parts[part], Nothing):
        raise SymlaError(f".{part} is not there: this answer of {name} has none.")
    if isinstance(parts[part], Word) or (isinstance(parts[part], Truth) and not stated):
        raise SymlaError(f".{part} is told in words, and is no number, vector or matrix.")
    return parts[part]
