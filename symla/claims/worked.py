"""Evaluation of a claim: names are replaced by their values and operations by their proved answers, case by case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, repeat
from math import comb, prod

from symla.claims.claim import valued
from symla.claims.sides import as_number, by_symmetric_functions, in_any_order, vectors_told
from symla.claims.zeros import zero_fitted
from symla.derivation.model import Answer, Cases, Derivation, Undefined
from symla.kernel.meaning.denied import Assumptions, negated
from symla.kernel.meaning.logic import prove
from symla.kernel.meaning.verdict import Proved
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.domain import Domain
from symla.notation.quoted import quoted
from symla.notation.statements import Nothing
from symla.operations._cases.numbers import CannotSplit
from symla.solving.answer_values import limits_of
from symla.solving.answers import meant, part_of
from symla.solving.conditions.relations import Names
from symla.solving.reading.typed import WithoutValue
from symla.solving.solve import solve_call

_MOST_TERMS = 1000  # digits of a number in an argument of an operation
_MOST_CASES = 40
_NO_VALUE = w.Quotient(w.ONE, w.ZERO)


class NotDefined(Exception):
    """An operation is undefined for its data; `side` (0 or 1) is the only side of the relation with such an operation,
    or None if both have one or it is unknown.  `other` is the other side.
    """

    def __init__(self, why: str, side: int | None = None, other: w.Node | None = None) -> None:
        super().__init__(why)
        self.side = side
        self.other = other


class Open(Exception):
    """An operation has no single answer to substitute, or an unproved one."""


class _ByCases(Exception):
    """An operation has an answer by cases, one of which must be chosen."""

    def __init__(self, call: w.Node, cases: list[tuple[Assumptions, Derivation]]) -> None:
        super().__init__()
        self.call = call
        self.cases = cases


@dataclass(slots=True)
class Worked:
    """A statement evaluated under conditions; `sides` are the conditions of the operations in each relation, and `why`
    is the reason if an operation is undefined, on the side `undefined` alone (0 left, 1 right), if that is known, with
    the `other` side.  Its answers are right within `limits`.
    """

    conditions: Assumptions
    statement: w.Node | None = None
    why: str = ""
    undefined: int | None = None
    other: w.Node | None = None
    sides: dict[w.Relation, tuple[Assumptions, Assumptions]] = field(default_factory=dict)
    limits: dict[w.Node, str] = field(default_factory=dict)  # each with its operation


def worked_by_cases(statement: w.Node, names: Names, domain: Domain, used: list[Derivation]) -> list[Worked]:
    """The evaluated statement; several of them, each under its own conditions, if operations have cases.  Raises `Open`
    if an operation has no answer to substitute.
    """
    found: list[Worked] = []
    _branch(statement, names, domain, used, (), {}, found)
    return found


def _branch(
    statement: w.Node,
    names: Names,
    domain: Domain,
    used: list[Derivation],
    conditions: Assumptions,
    chosen: Mapping[w.Node, Derivation],
    found: list[Worked],
) -> None:
    if len(found) >= _MOST_CASES:
        raise Open(f"there are more than {_MOST_CASES} cases")
    worker = Worker(names, domain, used, chosen)
    branch = Worked(conditions)
    try:
        branch.statement = worker.statement(statement, branch.sides)
        branch.limits = worker.limits
    except NotDefined as error:
        branch.why, branch.undefined, branch.other = str(error), error.side, error.other
    except _ByCases as error:
        for more, derivation in error.cases:
            if conditions and _exclude(conditions, more, domain):
                continue
            _branch(statement, names, domain, used, (*conditions, *more), {**chosen, error.call: derivation}, found)
        return
    found.append(branch)


def _exclude(conditions: Assumptions, more: Assumptions, domain: Domain) -> bool:
    """Whether these conditions exclude others: the case a = 0 of one operation, and a != 0 of the next."""
    denials = [denied for condition in more if (denied := negated(condition)) is not None]
    return any(isinstance(prove(denied, conditions, domain == "complex"), Proved) for denied in denials)


@dataclass(slots=True, eq=False)
class Worker:
    """Substitutes values and answers into expressions."""

    names: Names
    domain: Domain
    used: list[Derivation]
    chosen: Mapping[w.Node, Derivation] | None = None
    provided: list[w.Node] = field(default_factory=list)
    limits: dict[w.Node, str] = field(default_factory=dict)

    def statement(
        self, node: w.Node, sides: dict[w.Relation, tuple[Assumptions, Assumptions]], always: bool = True
    ) -> w.Node:
        """The statement with every side evaluated.  What is not `always` come to may be undefined."""
        if not isinstance(node, w.Relation):
            come_to = chain([always], repeat(False))  # the first part is, if the whole is
            return w.rebuild(node, lambda part: self.statement(part, sides, next(come_to)))
        self.provided = []
        left = self._of_relation(node.left)
        first, self.provided = tuple(self.provided), []
        right = self._of_relation(node.right)
        why = [side if isinstance(side, str) else "" for side in (left, right)]
        if always and any(why):
            other = left if why[1] else right
            raise NotDefined(why[0] or why[1], *((None, None) if isinstance(other, str) else (int(not why[0]), other)))
        left, right = (_NO_VALUE if isinstance(side, str) else side for side in (left, right))
        for side, typed in ((left, node.left), (right, node.right)):
            if isinstance(side, w.Items) and any(isinstance(entry, w.Items) for entry in side.entries):
                told = "is a list of lists, and others are right, too; claim what holds of its parts"
                raise Open(f"{quoted(typed)} {told}, as A v == 3 v and v != 0 does of an eigenvector")
        left, right = vectors_told(node, *zero_fitted(as_number(left), node.symbol, as_number(right)))
        if in_any_order(node):
            left, right = by_symmetric_functions(left, right)
        relation = w.Relation(left, node.symbol, right)
        before = sides.get(relation, ((), ()))
        sides[relation] = (*before[0], *first), (*before[1], *self.provided)
        return relation

    def _of_relation(self, node: w.Node) -> w.Node | str:
        """A side of a relation, or why it has no value."""
        try:
            return self.side(node)
        except NotDefined as error:
            return str(error)

    def side(self, node: w.Node) -> w.Node:
        """The expression with names replaced by their values and operations by their answers; raises `NotDefined`, or
        `Open`.
        """

        def put(part: w.Node) -> w.Node:
            if isinstance(part, w.Name):
                return self.names.get(part.typed, part)
            if call := meant(part):
                return self._answer(w.rebuild(call[0], argument), call[1])
            return part if w.is_numeric(part) else w.rebuild(part, put)

        def argument(part: w.Node) -> w.Node:
            return part if isinstance(part, w.Name) else put(part)  # a name keeps its letter in the solution

        if call := meant(node):
            return self._answer(w.rebuild(call[0], argument), call[1], True)
        return put(node)

    def _answer(self, call: w.Node, part: str, stated: bool = False) -> w.Node:
        assert isinstance(call, w.Call)
        arguments = [valued(node, self.names) for node in (*call.arguments, *(node for _, node in call.keywords))]
        if any(_terms(argument) > _MOST_TERMS for argument in arguments):
            raise Open(f"multiplied out, an argument of {call.function} would have more than {_MOST_TERMS} terms")
        try:
            domain = self.domain if self.domain == "complex" else None  # real √x is undefined for x < 0
            solution = solve_call(call, self.names, domain=domain)
        except WithoutValue as error:
            raise NotDefined(str(error).rstrip(".")) from None
        except CannotSplit as error:
            raise Open(str(error).rstrip(".")) from None
        derivation = solution.derivation
        if not solution.verified:
            go_on()  # where the time is up, that is why
            raise Open(f"the solution of {call.function} is not proved in every line")
        self.provided += derivation.provided
        outcome = derivation.outcome
        if isinstance(outcome, Undefined):
            raise NotDefined(f"{call.function}: {(solution.undefined or 'not defined').rstrip('.')}")
        self.used.append(derivation)
        if isinstance(outcome, Cases):
            if self.chosen is None:
                raise Open(f"{call.function} has its answer by cases here")
            if call not in self.chosen:
                raise _ByCases(call, list(_cases(outcome, ())))
            derivation = self.chosen[call]
            outcome = derivation.outcome
            if not isinstance(outcome, Answer):
                raise NotDefined(f"{call.function} is not defined there")
            if any(found.name == part and isinstance(found.form, Nothing) for found in outcome.parts):
                raise NotDefined(f"{call.function} has no {part.replace('_', ' ')} there")
        assert isinstance(outcome, Answer)
        limits = limits_of(derivation)
        if limits and self.chosen is None:
            raise Open(f"the answer of {call.function} is right for some values of its letters alone")
        self.limits |= dict.fromkeys(limits, call.function)
        return part_of(outcome, call.function, part, stated)


def _cases(cases: Cases, within: Assumptions) -> Iterator[tuple[Assumptions, Derivation]]:
    for case in cases.cases:
        given = {item.name: item.value for item in case.derivation.given}
        conditions = (*within, w.substitute(case.condition, given))
        if isinstance(case.derivation.outcome, Cases):
            yield from _cases(case.derivation.outcome, conditions)
        else:
            yield conditions, case.derivation


def _terms(node: w.Node) -> int:
    """An upper bound on the number of terms of the longest entry after expansion."""
    if isinstance(node, w.Number) or w.is_numeric(node):
        return 1
    inner = [_terms(child) for child in w.children(node)] or [1]
    if isinstance(node, w.Sum):
        found = sum(inner)
    elif isinstance(node, w.Product | w.Quotient | w.VectorProduct):
        found = prod(inner)
    elif isinstance(node, w.Power) and isinstance(node.exponent, w.Number):
        exponent = int(node.exponent.value)
        exponent = max(exponent, -exponent) + 1
        found = comb(exponent + inner[0], min(exponent, inner[0])) if inner[0] > 1 else 1
    else:
        found = max(inner)
    return min(found, _MOST_TERMS + 1)
