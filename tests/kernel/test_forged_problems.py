"""A true derivation of one problem is no derivation of another one, in memory or stored."""

from __future__ import annotations

import re

import pytest

import symla
from symla.derivation.encode import EncodingError
from symla.derivation.model import Answer, Chain, Derivation, Equal, Link, Part, Reason
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations import topics
from symla.problems import problem
from symla.problems import topics as problem_topics
from tests.kernel.forging import examples_of, forgeries, is_true
from tests.kernel.sample import Sample
from tests.kernel.stored import Stored

_OF_EACH_KIND, _SHARE = 1, 0.01  # forgeries that are tried, where not all of them are asked for
_NAMED = re.compile(r"(?<=^called )\w+|(?<=^passed off as )\w+")  # another operation: one kind, whichever it is


@pytest.mark.parametrize("name", topics())
def test_every_forgery_is_noticed(name: str, everything: bool, record_property: pytest.RecordProperty) -> None:
    """Whatever a derivation is passed off as, in memory or stored, the kernel objects; but for what is true of the
    other problem as well.
    """
    stored = [Stored(derivation) for derivation in examples_of(name)]
    tried = noticed = true_still = 0
    missed: list[str] = []
    sample = Sample(name, _OF_EACH_KIND, _SHARE, everything)
    for own in stored:
        others = [other.derivation for other in stored if other is not own][:4]
        for what, forged in forgeries(own.derivation, others):
            if not sample.takes(_NAMED.sub("", what)):
                continue
            tried += 1
            if not (_is_stored_as_it_is(forged, own) and verify(forged, first_only=True).verified):
                noticed += 1
            elif is_true(forged):
                true_still += 1
            else:
                missed.append(f"{own.derivation.given}: {what}")
    record_property("forgery", (name, tried, noticed, true_still))
    assert [] == missed
    assert tried > 5


def _is_stored_as_it_is(forged: Derivation, true: Stored) -> bool:
    """Whether it is read as what was stored: then it is judged as it is in memory.  What cannot have been made here is
    refused.
    """
    try:
        found = true.read_again(forged)
    except EncodingError:
        assert not verify(forged, first_only=True).verified
        return False
    assert found == forged
    return True


def test_a_trace_is_no_determinant() -> None:
    """The trace of [1, 2; 3, 4] is 5, with true lines; as a determinant it is refused, in memory and as JSON."""
    derivation = symla.solve("trace([[1, 2], [3, 4]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    named = replace(outcome, parts=(replace(outcome.parts[0], name="determinant"),))
    forged = replace(derivation, operation="determinant", outcome=named)
    assert not verify(forged).verified
    problem_sentence = symla.solve("determinant([[1, 2], [3, 4]])").derivation.problem
    told = replace(named, wording=_worded(outcome.parts[0].form))
    worded = replace(forged, problem=problem_sentence, outcome=told)
    assert not symla.from_json(symla.Solution(worded).to_json()).verified


def _worded(form: w.Node) -> Reason:
    """The answer sentence of a determinant, with another number."""
    honest = symla.solve("determinant([[1, 2], [3, 4]])").derivation.outcome
    assert isinstance(honest, Answer)
    facts = [(name, form if name == "determinant" else fact) for name, fact in honest.wording.facts]
    return replace(honest.wording, facts=tuple(facts))


def test_a_false_factorization_is_refused() -> None:
    """L U = [2, 1; 18, 16] is not [2, 1; 6, 5]."""
    derivation = symla.solve("lu([[2, 1], [6, 5]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    L, U = (part.letter for part in outcome.parts)
    assert isinstance(L, w.Name)
    assert isinstance(U, w.Name)
    lower = w.Matrix(((w.Number(1), w.Number(0)), (w.Number(9), w.Number(1))))
    upper = w.Matrix(((w.Number(2), w.Number(1)), (w.Number(0), w.Number(7))))
    chains = tuple([Chain(n, (Link(Equal("definition"), m, Reason("work_out")),)) for n, m in ((L, lower), (U, upper))])
    parts = (Part("L", lower, letter=L), Part("U", upper, letter=U))
    report = verify(replace(derivation, chains=chains, plan=None, outcome=replace(outcome, parts=parts)))
    assert not report.verified


def test_every_operation_has_its_problem() -> None:
    """And every problem its operation, in the same topic, with the same parameters in the same order."""
    from symla.operations import operation

    assert dict(topics()) == problem_topics()
    for name in topics():
        own = problem(name)
        assert own is not None
        assert [p.name for p in operation(name).parameters] == list(own.parameters), name
