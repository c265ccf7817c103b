"""What sentences tell without claiming it: every datum as it is, every name, number and flag as the work has it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from symla.derivation.model import Chain, Derivation, Fact, Remedy, Undefined
from symla.kernel.meaning.promises import Promises, is_identity
from symla.kernel.meaning.verdict import Refuted
from symla.notation import written as w

_TWICE = Refuted("the same stands on the page twice")
_OTHER_DATA = Refuted("the problem tells other data than those it is about")


def misfits(derivation: Derivation, promises: Promises | None) -> Iterator[tuple[str, Refuted]]:
    """What is wrong with the page as a whole, and where; `promises` are those of the problem whose sentence is shown,
    and a case shows none of its own.
    """
    outcome = derivation.outcome
    if promises is not None and _tells_other_data(derivation, promises):
        yield "problem", _OTHER_DATA
    if _repeats(derivation.chains):
        yield "chains", _TWICE
    if isinstance(outcome, Undefined) and _repeats(outcome.remedies):
        yield "remedies", _TWICE


def _tells_other_data(derivation: Derivation, promises: Promises) -> bool:
    """Whether the sentence of the problem does not tell the data, each once and in order, as what they are.  A
    symbol that stands for itself, the letter of the identity matrix and a number told as such need not be told again;
    where equations are asked for, they are the data.
    """
    facts = [part for _, fact in derivation.problem.facts for part in _parts(fact)]
    told = [part for part in facts if isinstance(part, w.Relation | w.Both)]
    given = [w.Relation(item.name, "=", item.value) for item in derivation.given]
    if told == given or (not told and promises.beside):
        return False
    numbers = [part for part in facts if isinstance(part, int)]
    asked = [argument.value for argument in derivation.arguments]
    for relation in given:
        if told[:1] == [relation]:
            for _ in range(max(1, asked.count(relation.left))):  # w twice, where it is to be projected onto w
                told = told[1:] if told[:1] == [relation] else told
        elif not (
            relation.left == relation.right
            or (is_identity(relation.right) and relation.left not in promises.arguments)
            or (type(relation.right) is w.Number and relation.right.value in numbers)
        ):
            return True
    return bool(told)


def _repeats(parts: tuple[Chain | Remedy, ...]) -> bool:
    """Whether one of them is told a second time at once."""
    return any(a is b or a == b for a, b in pairwise(parts))


def _parts(fact: Fact) -> Iterator[w.Node | str | int]:
    if type(fact) is tuple:
        for part in fact:
            yield from _parts(part)
    else:
        yield fact  # type: ignore[misc]  # no tuple
