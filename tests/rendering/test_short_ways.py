"""The short ways that rendering takes end where the long ones do: widths of words, macros as what they compile to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from symla.derivation.model import Answer, Chain, Derivation, Passage, Reason, Sentence, Undefined, chains_among
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.operations import operation, topics
from symla.rendering.formats import formats
from symla.rendering.formats.latex.measure import reason_width
from symla.rendering.words.templates import Place, environment
from symla.rendering.words.wording import wording
from tests.solved import solved, telling

UNUSUAL = Conventions(brackets="round", vectors="arrow", vector_layout="column", times="cross", decimal_mark="comma")


def examples(everything: bool) -> Iterator[Derivation]:
    """The derivations of the examples that have all words, or of all."""
    for name in topics():
        for example in operation(name).examples if everything else telling(name):
            yield solved(example).derivation


def chains(found: tuple[Passage, ...]) -> Iterator[Chain]:
    """The chains and their side derivations."""
    for chain in chains_among(found):
        yield chain
        for link in chain.links:
            yield from chains(link.detail)


def reasons(derivation: Derivation) -> Iterator[tuple[str, Reason]]:
    """What is put into words: in a sentence or beside a formula."""
    yield "sentence", derivation.problem
    if isinstance(derivation.outcome, Answer):
        yield "sentence", derivation.outcome.wording
    elif isinstance(derivation.outcome, Undefined):
        yield "sentence", derivation.outcome.reason
    yield from [("sentence", one.said) for one in derivation.chains if isinstance(one, Sentence)]
    for chain in chains(derivation.chains):
        if chain.heading:
            yield "sentence", chain.heading
        for link in chain.links:
            if link.reason:
                yield "reason", link.reason


@pytest.mark.parametrize("words", ["add", "row 1 times column 2", "a {b} c"])
def test_width_of_words_alone_is_what_the_reading_of_markup_finds(words: str) -> None:
    """Words are measured without reading them; a command behind them, of the width of two letters, is read."""
    assert pytest.approx(reason_width(rf"\text{{{words}}}") + 0.92 * 2) == reason_width(rf"\text{{{words}}}\cdot")


@pytest.mark.parametrize("format_name", ["latex", "text", "github"])
def test_words_are_those_of_the_macros_as_jinja_calls_them(format_name: str, everything: bool) -> None:
    """Every reason of every example reads as when the macro itself is called, with its facts by name."""
    format_ = formats()[format_name]
    direct = 0
    for derivation in examples(everything):
        words = wording("en", derivation.operation, format_name, STANDARD)
        for place, reason in reasons(derivation):
            if ":" in reason.key:
                continue
            macro = _macro(words.files, format_name, "sentence" if place == "sentence" else "reason", reason.key)
            told = {key: fact.number if isinstance(fact, w.Count) else fact for key, fact in reason.facts}
            said = " ".join(str.split(macro(**told)))
            if place == "reason":
                before, after = format_.reason
                said = f"{before}{said}{after}".replace(r"\text{}", "") if before else said
            assert said == (words.sentence(reason) if place == "sentence" else words.beside(reason))
            direct += tuple(macro.arguments) == tuple(name for name, _ in reason.facts)
    assert direct > 1000


@cache
def _macro(files: tuple[str, ...], format_name: str, place: Place, key: str) -> Any:
    """The macro as the template module has it."""
    env = environment(format_name, STANDARD, place)
    existing = set(env.list_templates())
    modules: list[Any] = [env.get_template(file).module for file in files if file in existing]
    return next(getattr(module, key) for module in modules if hasattr(module, key))
