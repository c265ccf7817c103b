"""Forgeries: true derivations presented as the work of another problem, with the same lines.

A forgery changes the operation, its arguments, the data, the goal, the plan, the parts of the answer and their names,
or the outcome: an answer where there is none, none where there is one, a case left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import sympy

import symla
from symla.derivation.model import Answer, Argument, Cases, Derivation, Given, Outcome, Part, Reason, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Truth, Word
from symla.notation.value import value
from symla.operations import operation, topics
from symla.problems import problem
from symla.solving.solve import solve_call
from tests.solved import solved

Forgery = tuple[str, Derivation]
ONE = w.Number(1)


def forgeries(derivation: Derivation, others: list[Derivation]) -> Iterator[Forgery]:
    """Everything as which the derivation can be presented; `others` are derivations of the same operation."""
    yield from _renamed(derivation)
    yield from _called_otherwise(derivation)
    yield from _of_other_data(derivation)
    yield from _with_other_sentences(derivation, others)
    for what, outcome in _other_outcomes(derivation.outcome, others):
        yield what, replace(derivation, outcome=outcome)


def is_true(forged: Derivation) -> bool:
    """Whether the forgery happens to be true: by symla's own answer to the problem that it names, or by SymPy for
    bases, echelon forms and eigenvectors, which are not unique.
    """
    call, names = _asked(forged)
    is_complex = forged.domain == "complex" and operation(call.function).takes_domain
    try:
        honest = solve_call(call, names, domain="complex" if is_complex else None)
    except SymlaError:
        return False
    own, other = (symla.Solution(d).draft_answer for d in (forged, honest.derivation))
    if _lone(own) == _lone(other):
        return True
    if forged.operation == "eigenvalues" and isinstance(own, tuple) and isinstance(other, tuple):
        return Counter(own) == Counter(other)  # in any order
    data = [value(given.value, forged.domain) for given in forged.given]
    if forged.operation in _SPACES and isinstance(own, tuple) and own and other:
        return _span(own) == _span(other) == _span(own + other) == len(own)
    if forged.operation in _SIMILAR and isinstance(own, tuple) and len(own) == 2:
        (P, D), A = own, data[0]
        return bool(sympy.simplify(A * P - P * D).is_zero_matrix and sympy.simplify(P.det()) != 0 and D.is_diagonal())
    if forged.operation == "row_echelon" and hasattr(own, "rref"):
        return bool(own.is_echelon) and own.rref() == data[0].rref()
    return False


_SIMILAR = ("diagonalize", "jordan")
_SPACES = ("column_space", "row_space", "null_space", "left_null_space")


def _lone(answer: Any) -> Any:
    """The entry of a 1 x 1 matrix, which counts as a number."""
    return answer[0] if getattr(answer, "shape", None) == (1, 1) else answer


def _span(vectors: tuple[Any, ...]) -> int:
    return int(sympy.Matrix.hstack(*vectors).rank(simplify=True))


def _asked(forged: Derivation) -> tuple[w.Call, dict[str, w.Node]]:
    """The call that the derivation claims to work out, and the values of its names."""
    names = {given.name.typed: given.value for given in forged.given}
    kinds = problem(forged.operation).parameters  # type: ignore[union-attr]
    keywords = [(a.parameter, _typed(a.value, names)) for a in forged.arguments if a.parameter in kinds]
    if "data" in kinds:
        keywords += [(a.parameter, names[a.parameter]) for a in forged.arguments if a.parameter not in kinds]
    return w.Call(forged.operation, (), tuple(keywords)), names


def _typed(value: w.Node, names: dict[str, w.Node]) -> w.Node:
    if isinstance(value, w.Items) and all(type(e) is w.Name and e.typed in names for e in value.entries):
        rows = [names[e.typed] for e in value.entries if type(e) is w.Name]
        own = [row.entries for row in rows if isinstance(row, w.Vector)]
        same = len(own) == len(rows) and len(set(map(len, own))) == 1
        return w.Matrix(tuple(own)) if same else w.Vector(tuple(rows))
    if isinstance(value, Truth | Word):
        return w.Name(str(value.holds) if isinstance(value, Truth) else value.text)
    return value


def _renamed(derivation: Derivation) -> Iterator[Forgery]:
    """The derivation as work of every other operation, with the names of its parameters and answer parts."""
    for name in topics():
        wanted = problem(name)
        if name == derivation.operation or wanted is None:
            continue
        yield f"called {name}", replace(derivation, operation=name)
        if len(derivation.arguments) > len(wanted.parameters):
            continue
        own = zip(wanted.parameters, derivation.arguments, strict=False)
        arguments = tuple([Argument(parameter, argument.value) for parameter, argument in own])
        outcome = derivation.outcome
        if isinstance(outcome, Answer) and len(outcome.parts) == len(wanted.parts):
            parts = [replace(part, name=own) for part, own in zip(outcome.parts, wanted.parts, strict=True)]
            outcome = replace(outcome, parts=tuple(parts))
        yield f"passed off as {name}", replace(derivation, operation=name, arguments=arguments, outcome=outcome)


def _called_otherwise(derivation: Derivation) -> Iterator[Forgery]:
    own = derivation.arguments
    yield "called with nothing", replace(derivation, arguments=())
    for i, argument in enumerate(own):
        yield f"without {argument.parameter}", replace(derivation, arguments=own[:i] + own[i + 1 :])
        for other in own[i + 1 :]:
            if other.value != argument.value:
                swapped = {argument.parameter: other.value, other.parameter: argument.value}
                turned = tuple([replace(a, value=swapped.get(a.parameter, a.value)) for a in own])
                yield f"{argument.parameter} and {other.parameter} exchanged", replace(derivation, arguments=turned)
        for other_value in _other_values(argument.value):
            if argument.parameter in ("method", "compare"):
                continue  # the same problem by another method
            changed = (*own[:i], replace(argument, value=other_value), *own[i + 1 :])
            yield f"{argument.parameter} is {other_value}", replace(derivation, arguments=changed)


def _other_values(value: w.Node) -> Iterator[w.Node]:
    if isinstance(value, w.Number):
        yield w.number(value.value + 1)
    elif isinstance(value, Word):
        yield from (Word(word) for word in ("none", "relu", "step", "manhattan") if word != value.text)
    elif isinstance(value, w.Items) and len(value.entries) > 1:
        yield w.Items(value.entries[::-1])
        yield w.Items(value.entries[1:])
    elif not isinstance(value, w.Name | Truth | w.Items):
        yield w.Sum((value, ONE))
        yield w.Product((w.Number(2), value))


def _of_other_data(derivation: Derivation) -> Iterator[Forgery]:
    """The derivation with a datum changed wherever it is stated, but not in the lines; and with an additional datum."""
    for i, given in enumerate(derivation.given):
        value = _changed(given.value)
        told = {w.Relation(given.name, "=", given.value): w.Relation(given.name, "=", value)}
        own = (*derivation.given[:i], Given(given.name, value), *derivation.given[i + 1 :])
        yield f"another {given.name.typed}", replace(derivation, given=own, problem=_with(derivation.problem, told))
        yield f"another {given.name.typed}, in silence", replace(derivation, given=own)
    more = Given(w.Name("Q", (), "matrix"), w.Matrix(((w.Number(7), w.Number(8)),)))
    yield "one more datum", replace(derivation, given=(*derivation.given, more))


def _changed(value: w.Node) -> w.Node:
    if isinstance(value, w.Vector):
        return w.Vector((_changed(value.entries[0]), *value.entries[1:]))
    if isinstance(value, w.Matrix):
        row = value.rows[0]
        return replace(value, rows=((_changed(row[0]), *row[1:]), *value.rows[1:]))
    return w.number(value.value + 1) if isinstance(value, w.Number) else w.Sum((value, ONE))


def _with(reason: Reason, new: dict[w.Relation, w.Relation]) -> Reason:
    def put(fact: object) -> object:
        if isinstance(fact, tuple):
            return tuple(map(put, fact))
        return new.get(fact, fact) if isinstance(fact, w.Relation) else fact

    return replace(reason, facts=tuple([(name, put(fact)) for name, fact in reason.facts]))


def _with_other_sentences(derivation: Derivation, others: list[Derivation]) -> Iterator[Forgery]:
    """The derivation with the problem and goal of another example, or with one changed fact in a sentence."""
    for other in others:
        if other.problem != derivation.problem:
            yield "another problem's sentence", replace(derivation, problem=other.problem)
    yield "another goal", replace(derivation, goal=w.Sum((derivation.goal, ONE)))
    plans = [other.plan for other in others] + [_plan_of(name) for name in ("lu", "nearest_neighbours", "evaluate")]
    for plan in plans:
        if plan is not None and plan.facts and plan != derivation.plan and not _says_as_much(derivation, plan):
            yield f"the plan {plan.key}", replace(derivation, plan=plan)
    outcome = derivation.outcome
    for i, (name, fact) in enumerate(derivation.problem.facts):
        if (new := _other_fact(fact)) is not None:
            facts = (*derivation.problem.facts[:i], (name, new), *derivation.problem.facts[i + 1 :])
            yield f"the problem's {name}", replace(derivation, problem=replace(derivation.problem, facts=facts))
    if isinstance(outcome, Answer):
        for i, (name, fact) in enumerate(outcome.wording.facts):
            if (new := _other_fact(fact)) is not None:
                facts = (*outcome.wording.facts[:i], (name, new), *outcome.wording.facts[i + 1 :])
                worded = replace(outcome, wording=replace(outcome.wording, facts=facts))
                yield f"the answer's {name}", replace(derivation, outcome=worded)


@lru_cache(maxsize=8)
def _plan_of(name: str) -> Reason | None:
    """The plan of an example of another operation."""
    return next(d.plan for d in examples_of(name) if d.plan is not None and d.plan.facts)


def _says_as_much(derivation: Derivation, plan: Reason) -> bool:
    """Whether the plan states nothing beyond the derivation's own plan."""
    own = derivation.plan
    return own is not None and own.key == plan.key and set(plan.facts) <= set(own.facts)


def _other_fact(fact: object) -> object:
    if isinstance(fact, bool | tuple | w.Relation):
        return None
    if isinstance(fact, str):
        return "manhattan" if fact != "manhattan" else "euclidean"
    if isinstance(fact, int):
        return fact + 1
    if isinstance(fact, w.Name):
        return w.Name("Q", (), fact.kind)
    return w.Sum((fact, ONE)) if isinstance(fact, w.Node) and not isinstance(fact, w.Items) else None


def _other_outcomes(outcome: Outcome, others: list[Derivation]) -> Iterator[tuple[str, Outcome]]:
    for other in others:
        if type(other.outcome) is not type(outcome):
            yield f"{type(other.outcome).__name__} for {type(outcome).__name__}", other.outcome
    if isinstance(outcome, Cases):
        for i in range(len(outcome.cases)):
            left = outcome.cases[:i] + outcome.cases[i + 1 :]
            yield f"case {i + 1} left out", Cases(left)
            exchanged = replace(outcome.cases[i], condition=outcome.cases[i - 1].condition)
            yield f"case {i + 1} under another condition", Cases((*left, exchanged))
            yield f"case {i + 1} twice", Cases((*outcome.cases, outcome.cases[i]))
    if isinstance(outcome, Undefined):
        part = Part("answer", ONE)
        yield "an answer", Answer((part,))
        yield "no obstacle", replace(outcome, obstacle=())
        yield "a vacuous obstacle", replace(outcome, obstacle=(w.Relation(ONE, "=", ONE),))
    if isinstance(outcome, Answer):
        names = [part.name for part in outcome.parts]
        reason = Reason("undefined")
        yield "undefined", Undefined(reason, (w.Relation(ONE, "=", ONE),))
        yield "no parts", replace(outcome, parts=())
        yield "a part twice", replace(outcome, parts=(*outcome.parts, outcome.parts[0]))
        for i, part in enumerate(outcome.parts):
            left = outcome.parts[:i] + outcome.parts[i + 1 :]
            yield f"{part.name} left out", replace(outcome, parts=left)
            renamed = (*outcome.parts[:i], replace(part, name="sum"), *outcome.parts[i + 1 :])
            if part.name != "sum":
                yield f"{part.name} under another name", replace(outcome, parts=renamed)
            for j, other in enumerate(names):
                if j > i and outcome.parts[i].form != outcome.parts[j].form:
                    forms = [p.form for p in outcome.parts]
                    forms[i], forms[j] = forms[j], forms[i]
                    parts = [replace(p, form=form) for p, form in zip(outcome.parts, forms, strict=True)]
                    yield f"{part.name} and {other} exchanged", replace(outcome, parts=tuple(parts))


def examples_of(name: str) -> list[Derivation]:
    """The derivations of the examples of an operation."""
    return [solved(example).derivation for example in operation(name).examples]
