"""Every example of every operation: solved, proved, in final form, worded, stored and read back."""

from __future__ import annotations

import inspect
from functools import cache
from itertools import product
from typing import Any

import pytest

import symla
from symla.derivation.model import Answer, Cases, Derivation, Passage, Reason, Sentence, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import Conventions
from symla.notation.statements import Nothing, Truth, Word
from symla.operations import operation, topics
from symla.rendering.formats import formats
from symla.rendering.words.languages import languages
from symla.rendering.words.translated import Text, texts
from symla.rendering.words.wording import files_of
from tests.solved import shared, solved, telling


@pytest.mark.parametrize("name", topics())
def test_examples_are_proved_and_shown_everywhere(name: str, everything: bool) -> None:
    """An example is proved to the last claim.  Those that show something new survive storage and take turns in the
    formats in which they are shown, or each is in every format.  Tests of languages show them in every detail.
    """
    told = operation(name).examples if everything else telling(name)
    turns = 1 if everything else min(8, len(told))
    for example in operation(name).examples:
        solution = solved(example)
        assert [] == solution.report.failures, example
        assert solution.verified
        assert name == solution.derivation.operation
        if example not in told:
            continue
        for format_name in shared(tuple(formats()), told.index(example), turns):
            shown = solution.to(format_name, detail="brief")
            assert shown.strip()
            assert "\n\n\n" not in shown
        assert solution == symla.from_json(solution.to_json())


@pytest.mark.parametrize("name", topics())
def test_answers_are_in_final_form(name: str) -> None:
    """An answer could not be written more simply by the rules of the page; a sum that is asked for in its parts, as a
    sum of squares or a polynomial, stands as these, each with its coefficient in final form; and so do the cube roots
    of a formula that is asked for.
    """
    kinds = operation(name).problem.parts
    solutions = [solved(example) for example in operation(name).examples if "roots=radicals" not in example]
    for derivation in [own for solution in solutions for own in derivations(solution.derivation)]:
        if isinstance(derivation.outcome, Answer):
            for part in derivation.outcome.parts:
                apart = _factors_of_terms if kinds[part.name] == "sum" else _factors
                for form in [factor for value in _values(part.form) for factor in apart(value)]:
                    assert result(form, derivation.domain) == form


@pytest.mark.parametrize("name", topics())
def test_the_kinds_of_an_answer_are_as_declared(name: str) -> None:
    """The problem tells the parts in order, and of what kind each is; "vector or matrix" is what the last datum is."""
    declared = operation(name).problem.parts
    for example in operation(name).examples:
        solution = solved(example)
        for derivation in derivations(solution.derivation):
            if not isinstance(derivation.outcome, Answer):
                continue
            kinds = {part.name: _KINDS.get(type(_table(part.form)), "number") for part in derivation.outcome.parts}
            assert list(declared) == list(kinds)
            for part, kind in kinds.items():
                last = _KINDS.get(type(derivation.given[-1].value) if derivation.given else w.Number, "number")
                told = {"vector or matrix": last, "angle": "number", "truth": "word", "quantity": kind, "sum": "number"}
                wanted = [told.get(one, one) for one in declared[part].replace(" or nothing", "|nothing").split("|")]
                assert kind in wanted, part


_KINDS: dict[type, str] = {
    w.Vector: "vector",
    w.Matrix: "matrix",
    w.Items: "list",
    Word: "word",
    Truth: "word",
    Nothing: "nothing",
}


_OF_LETTERS = ("exp", "cos", "sin")


def _factors(form: w.Node) -> list[w.Node]:
    """The number itself; where it is a sum of multiples of exponentials and powers with letters in the exponent, which
    stay apart, the factors beside these.
    """
    found = [
        part
        for part in w.walk(form)
        if (type(part) is w.Power and any(type(p) is w.Name for p in w.walk(part.exponent)))
        or (type(part) is w.Call and part.function in _OF_LETTERS and any(type(p) is w.Name for p in w.walk(part)))
    ]
    if not found:
        return [form]
    terms = form.terms if type(form) is w.Sum else (form,)
    beside = []
    for term in terms:
        inner = term.operand if type(term) is w.Negative else term
        factors = inner.factors if type(inner) is w.Product else (inner,)
        own = [f for f in factors if not any(part in found for part in w.walk(f))]
        assert len(own) < len(factors) or not any(part in found for part in w.walk(term))
        beside += [own[0] if len(own) == 1 else w.Product(tuple(own))] if own else []
    return beside


def _factors_of_terms(form: w.Node) -> list[w.Node]:
    """The factors of every term of a sum, except for squares of sums, which stay squares."""
    terms = form.terms if type(form) is w.Sum else (form,)
    inner = [term.operand if type(term) is w.Negative else term for term in terms]
    found = [factor for term in inner for factor in (term.factors if type(term) is w.Product else (term,))]
    return [own for own in found if not (type(own) is w.Power and type(own.base) is w.Sum)]


def _values(form: w.Node) -> list[w.Node]:
    if isinstance(form, w.Items | w.Vector):
        return [v for e in form.entries for v in _values(e)]
    if isinstance(form, w.Matrix):
        return [v for row in form.rows for e in row for v in _values(e)]
    return (
        _values(form.factors[0]) + _values(_table(form)) if type(form) is w.Product and form != _table(form) else [form]
    )


def _table(form: w.Node) -> w.Node:
    """The matrix that a number is taken out of, `1/(k^2 - 1) [k, -1; -1, k]`; any other form itself."""
    return form.factors[-1] if type(form) is w.Product and type(form.factors[-1]) is w.Matrix else form


@pytest.mark.parametrize("name", topics())
def test_words_are_complete_and_none_is_left_over(name: str) -> None:
    """Every reason of the examples has a macro with just its facts as parameters; every macro of the file is used, in
    every language.  What a language lacks English says.
    """
    used: dict[str, set[tuple[str, ...]]] = {}
    for example in operation(name).examples:
        for derivation in derivations(solved(example).derivation):
            for reason in reasons(derivation):
                used.setdefault(reason.key, set()).add(tuple(key for key, _ in reason.facts))
    for language in languages():
        for key, signatures in used.items():
            said_by, _, said = key.rpartition(":")  # in the words of another operation
            found = _words_of(language, said_by or name)
            assert said in found, key
            for facts in signatures:
                assert set(found[said]) == set(facts), f"{key} in {language}"
        own = {text.key for text in _texts(language) if text.file == f"{topics()[name]}/{name}.j2"}
        left_over = own - used.keys()
        assert set() == (left_over - _under_conventions(name) if left_over else left_over), language


@cache
def _under_conventions(name: str) -> frozenset[str]:
    """What the examples say under the other conventions on which the meaning of the problem depends."""
    found: set[str] = set()
    for convention, values in operation(name).problem.conventions.items():
        for value, example in product(values, operation(name).examples):
            try:
                solution = symla.solve(example, conventions=Conventions(**{convention: value}))  # type: ignore[arg-type]
            except SymlaError:
                continue  # it has no meaning there
            found |= {said.key for own in derivations(solution.derivation) for said in reasons(own)}
    return frozenset(found)


@pytest.mark.parametrize("language", languages())
def test_a_language_has_the_texts_of_english_and_no_others(language: str) -> None:
    """A translation says what English says in a file of this name, of the same facts; a key that English does not know
    would never be asked for.
    """
    english = {(text.file, text.key): set(text.facts) for text in _texts("en")}
    assert [] == [text for text in _texts(language) if english.get((text.file, text.key)) != set(text.facts)]


@cache
def _texts(language: str) -> tuple[Text, ...]:
    return tuple(texts(language))


def _words_of(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """The texts of an operation in a language, its own before the shared ones."""
    found: dict[str, tuple[str, ...]] = {}
    for file in reversed(files_of(language, name)):
        said_in, _, within = file.partition("/")
        found |= {text.key: text.facts for text in _texts(said_in) if text.file == within}
    return found


def derivations(derivation: Derivation) -> list[Derivation]:
    """The derivation and those of its cases."""
    found = [derivation]
    if isinstance(derivation.outcome, Cases):
        for case in derivation.outcome.cases:
            found += derivations(case.derivation)
    return found


def reasons(derivation: Derivation) -> list[Reason]:
    """Every reason of the derivation, which has words."""
    found = [derivation.problem]
    if derivation.plan:
        found.append(derivation.plan)

    def collect(chain: Passage) -> None:
        if isinstance(chain, Sentence):
            found.append(chain.said)
            return
        if chain.heading:
            found.append(chain.heading)
        for link in chain.links:
            if link.reason:
                found.append(link.reason)
            for detail in link.detail:
                collect(detail)

    for chain in derivation.chains:
        collect(chain)
    outcome = derivation.outcome
    if isinstance(outcome, Answer):
        found.append(outcome.wording)
    elif isinstance(outcome, Undefined):
        found.append(outcome.reason)
        found += [r.reason for r in outcome.remedies]
    return found


@pytest.mark.parametrize("name", topics())
def test_operation_says_what_it_is(name: str) -> None:
    """An operation has a description, a source, and examples that call it."""
    found = operation(name)
    module: Any = inspect.getmodule(found.derive)
    assert found.summary.endswith(".")
    assert "Source:" in (module.__doc__ or "")
    assert found.examples
    assert all(e.startswith(name + "(") for e in found.examples)
