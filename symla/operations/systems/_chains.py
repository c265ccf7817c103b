"""The lines of an elimination: a chain for each pivot, with a sentence for its purpose."""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Add, Chain, Equal, Link, Passage, Reason, RowStep, Scale, Swap, chains_among
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.notation.frozen import Frozen
from symla.operations._cases.known import Known, put_in_alone
from symla.operations._terms import Rows, matrix
from symla.operations.systems._fractions import fractions_beside
from symla.operations.systems._steps import Elimination, Stage

_BY_VALUE = Equal("arithmetic")


class Begin(Frozen, frozen=True):
    """The start of an elimination: the written matrix, how it follows, and the reason.

    A has its entries substituted; [A | b] is given by its value; a case continues from a matrix with a substitution.
    """

    line: w.Node
    relation: Equal = _BY_VALUE
    bar: int | None = None
    reason: Reason | None = None

    @classmethod
    def of(cls, A: GivenMatrix) -> Begin:
        """The data themselves."""
        return cls(A.name, Equal("substitution"), A.bar)

    def case(self, stood: Elimination, known: Known) -> Begin:
        """The start of a case that continues from an interrupted elimination."""
        line = matrix(stood.rows, self.bar)
        return Begin(line, _BY_VALUE, self.bar, known.reason_for(line))


def row_chains(begin: Begin, rows: Rows, elimination: Elimination, domain: Domain) -> list[Chain]:
    """The chains: the first starts with the given matrix, each other one where the last one ended.  None, if a case has
    no further row operations.
    """
    bar = begin.bar
    line: w.Node = matrix(rows, bar)
    start, first = begin.line, [Link(begin.relation, line, begin.reason)]
    chains: list[Chain] = []
    if begin.line == line:
        first = []
    elif begin.reason is not None:  # the substitution of a case is a line of its own, with its reason
        if elimination.stuck is None and not _rests_on_functions(elimination, bar):
            first = [Link(begin.relation, line, put_in_alone(begin.reason))]
        chains.append(Chain(start, tuple(first)))
        start, first = line, []
    before = rows
    for stage in elimination.stages:
        last, stood = stage.steps[-1], before
        steps = []
        for step in stage.steps:
            beside = fractions_beside(step.operation, before, step.rows, domain)
            relation, minor = RowStep((step.operation,)), step is not last
            steps.append(Link(relation, matrix(step.rows, bar), detail=beside, minor=minor))
            before = step.rows
        chains.append(Chain(start, (*first, *steps), _heading(stage, stood)))
        start, first = steps[-1].target, []
    return chains or ([Chain(start, tuple(first))] if first else [])


def row_steps(passages: Sequence[Passage]) -> int:
    """The number of row operations on the page."""
    return sum(isinstance(link.relation, RowStep) for chain in chains_among(passages) for link in chain.links)


def _heading(stage: Stage, rows: Rows) -> Reason:
    """The purpose of a stage, which begins with these rows."""
    if stage.kind == "up":
        cleared = sum(type(step.operation) is Add for step in stage.steps)
        return reason("above", column=stage.column + 1, scaled=cleared < len(stage.steps), count=cleared)
    prepared = [step.operation for step in stage.steps[: stage.prepared]]
    factors = [o.factor for o in prepared if type(o) is Scale]
    scaled = not all(map(_is_whole, factors))
    one = scaled and stage.steps[stage.prepared - 1].rows[stage.row][stage.column] == w.ONE
    kinds = {type(o) for o in prepared}
    cleared = sum(type(step.operation) is Add for step in stage.steps[stage.prepared :])
    return reason(
        "beside" if stage.kind == "beside" else "below",
        column=stage.column + 1,
        row=stage.row + 1,
        multiplied=any(map(_is_whole, factors)),
        made=Add in kinds,
        swapped=Swap in kinds,
        preferred=_preferred(stage, rows),
        divided=scaled and not one,
        inverted=one,
        count=cleared,
    )


def _preferred(stage: Stage, rows: Rows) -> tuple[w.Node, ...]:
    """The pivot that an exchange of rows brings to a place where a number stood that is not zero; else none."""
    for step in stage.steps[: stage.prepared]:
        if type(step.operation) is Swap:
            stood = rows[stage.row][stage.column]
            return () if stood == w.ZERO else (step.rows[stage.row][stage.column],)
        rows = step.rows
    return ()


def _rests_on_functions(elimination: Elimination, bar: int | None) -> bool:
    """Whether a pivot, or what a row of zeros has beyond the bar, is not zero since others are: sin(t)."""
    rows = elimination.rows
    deciding = [rows[i][j] for i, j in elimination.pivots]
    beyond = [x for row in rows[len(deciding) :] for x in row[bar:]] if bar is not None else []
    factors = [step.operation for stage in elimination.stages for step in stage.steps]
    return any(w.has(x, w.Call) for x in (*deciding, *beyond, *[o.factor for o in factors if type(o) is Scale]))


def _is_whole(factor: w.Node) -> bool:
    return type(factor) is w.Number and type(factor.value) is int
