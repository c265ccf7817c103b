"""The lines of an elimination: a chain for every pivot, with a sentence that says what is done for it."""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.model import Chain, Equal, Link, Reason, RowStep
from symla.notation import written as w
from symla.operations.systems._elimination import Elimination, Rows, Stage


def row_chains(
    start: w.Node, relation: Equal, rows: Rows, elimination: Elimination, bar: int | None = None
) -> list[Chain]:
    """The chains: the first begins with what is reduced, the others where the one before ended."""
    line: w.Node = matrix(rows, bar)
    first = Link(relation, line)
    chains: list[Chain] = []
    for stage in elimination.stages:
        last = stage.steps[-1]
        steps = tuple(
            [Link(RowStep((step.operation,)), matrix(step.rows, bar), minor=step is not last) for step in stage.steps]
        )
        if chains:
            chains.append(Chain(line, steps, _heading(stage)))
        else:
            chains.append(Chain(start, (first, *steps), _heading(stage)))
        line = steps[-1].target
    return chains or [Chain(start, (first,))]


def matrix(rows: Rows, bar: int | None = None) -> w.Matrix:
    """The matrix with these rows."""
    return w.Matrix(rows, bar, len(rows[0]) if rows else 0)


def _heading(stage: Stage) -> Reason:
    """What is done for the pivot, without its numbers: those are seen."""
    if stage.kind == "up":
        cleared = sum(step.operation.kind == "add" for step in stage.steps)
        return reason("above", column=stage.column + 1, scaled=cleared < len(stage.steps), count=cleared)
    prepared = [step.operation for step in stage.steps[: stage.prepared]]
    cleared = sum(step.operation.kind == "add" for step in stage.steps[stage.prepared :])
    return reason(
        "below",
        column=stage.column + 1,
        row=stage.row + 1,
        multiplied=any(o.kind == "scale" and _is_whole(o.factor) for o in prepared),
        made=any(o.kind == "add" for o in prepared),
        swapped=any(o.kind == "swap" for o in prepared),
        divided=any(o.kind == "scale" and not _is_whole(o.factor) for o in prepared),
        count=cleared,
    )


def _is_whole(factor: w.Node) -> bool:
    return type(factor) is w.Number and type(factor.value) is int
