"""Wording of reasons: a reason's key names a macro of the operation's wording file, and its facts are the arguments.

A macro is looked for in `templates/<language>/<topic>/<operation>.j2`, then in the topic's `_topic.j2`, then in those
of the topics whose words it uses too (the English `_topic.j2` says which, `rests_on`), then in the language's
`_shared.j2`; what a language lacks in one of these files stands in the English file of that name, which is looked into
before the next one.  A key `inverse:singular` is what another operation says, in that one's words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any, NamedTuple

import jinja2

from symla.derivation.model import Reason
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.conventions import STANDARD, WHOLE, Conventions
from symla.notation.frozen import fields, replace
from symla.notation.said import PARTS, TYPED, Spoken
from symla.problems import topics
from symla.rendering.formats import format_named, in_terminal
from symla.rendering.words.given import formulas
from symla.rendering.words.languages import ENGLISH, GRAMMAR, known_language
from symla.rendering.words.templates import HIGH, Place, Words, compiled, environment

FIGURES = "_figures"  # the wording file of figures
_LONG = 200  # characters; no formula in a shorter text is wider than a line


@lru_cache(maxsize=64)
def _whole(conventions: Conventions) -> Conventions:
    return replace(conventions, longest=WHOLE)


class MissingWording(SymlaError):
    """A wording file lacks a macro."""


class UnfitFacts(SymlaError):
    """The facts of a sentence do not match its parameters."""


class Wording:
    """The wording of one operation in one language, for one format and conventions; without an operation, that of
    documents.
    """

    def __init__(self, language: str, operation: str, format_name: str, conventions: Conventions) -> None:
        self.files = files_of(language, operation)
        self.language = language
        self.operation = operation
        self.conventions = conventions = in_language(conventions, language)
        self.format = format_named(format_name)
        self._modules = {
            place: [
                module
                for file in self.files
                if (module := _module(environment(format_name, conventions, place), file)) is not None
            ]
            for place in _PLACES
        }
        self._macros: dict[Place, dict[str, _Macro]] = {place: {} for place in _PLACES}
        # A reason as running text, and for a place beside a formula; problems share many reasons.
        self.sentence: Callable[[Reason], Words] = lru_cache(maxsize=512)(partial(self._words, "sentence"))
        self.beside: Callable[[Reason], Words] = lru_cache(maxsize=512)(partial(self._words, "reason"))

    def whole(self, reason: Reason) -> Words:
        """The reason as running text without elision, for the data and the answer of a problem."""
        sentence = self.sentence(reason)
        if self.conventions.longest >= WHOLE or not (
            self.conventions.ends or self.format.leaves_out(sentence) or (len(sentence) > _LONG and self._wide(reason))
        ):
            return sentence
        return wording(self.language, self.operation, self.format.name, _whole(self.conventions)).sentence(reason)

    def _wide(self, reason: Reason) -> bool:
        """Whether a formula of the reason is too wide or too tall for a line of text."""
        line, measure = self.conventions.line_width or self.format.page_width, self.format.measure(self.conventions)
        printed = self.format.printer(self.conventions).printed
        nodes = [node for node in formulas(*[fact for _, fact in reason.facts]) if len(printed(node)) > line]
        return any(measure(node) > line or measure.height(node) > HIGH for node in nodes)

    def both(self, first: Words, second: Words) -> Words:
        """Two reasons for a place beside one formula; one that begins with the other says it, too."""
        if not (first and second) or first.startswith(second):
            return first or second
        before, after = self.format.reason
        return Words(f"{first}, {second}".replace(f"{after}, {before}", ", ") if before else f"{first}, {second}")

    def leads_in(self, reason: Reason) -> bool:
        """Whether the sentence introduces a formula."""
        return self.sentence(reason).endswith(":")

    def file_of(self, key: str) -> str:
        """The file that has the words for this key; nothing if there are none."""
        env = environment(self.format.name, self.conventions)
        return next((file for file in self.files if hasattr(_module(env, file), key)), "")

    def has(self, key: str) -> bool:
        """Whether there is a macro for this key."""
        return any(hasattr(module, key) for module in self._modules["sentence"])

    def _words(self, place: Place, reason: Reason) -> Words:
        key, facts = reason.key, reason.facts
        found = self._macros[place].get(key)
        if found is None:
            if ":" in key:
                operation, _, key = key.rpartition(":")
                other = wording(self.language, operation, self.format.name, self.conventions)
                return other._words(place, Reason(key, facts))
            found = self._macros[place][key] = self._macro(place, key)
        values = {name: fact.number if type(fact) is w.Count else fact for name, fact in facts}
        try:
            printed = found.function(*values.values()) if tuple(values) == found.arguments else found.macro(**values)
        except (TypeError, KeyError, jinja2.UndefinedError) as error:  # a stored solution may have arbitrary facts
            names = ", ".join(values) or "none"
            raise UnfitFacts(f"{self.files[0]}: {key!r} cannot be said with these facts: {names}.") from error
        text = " ".join(str.split(printed))
        if place == "reason":
            before, after = self.format.reason
            text = f"{before}{text}{after}"
            return Words(text.replace(before + after, "") if before else text)
        return Words(text)

    def _macro(self, place: Place, key: str) -> _Macro:
        for module in self._modules[place]:
            macro = getattr(module, key, None)
            if macro is not None:
                return _Macro(macro, compiled(macro), tuple(macro.arguments))
        raise MissingWording(f"{self.files[0]} has no macro {key!r}")


class _Macro(NamedTuple):
    """A macro, its compiled function, and the names of its arguments."""

    macro: Any
    function: Callable[..., str]
    arguments: tuple[str, ...]


_PLACES: tuple[Place, Place] = ("sentence", "reason")


def _module(env: jinja2.Environment, file: str) -> Any:
    try:
        return env.get_template(file).module
    except jinja2.TemplateNotFound as error:
        if error.name != file:
            raise
        return None


@lru_cache(maxsize=512)
def wording(language: str, operation: str, format_name: str, conventions: Conventions) -> Wording:
    """The wording of an operation."""
    return Wording(language, operation, format_name, conventions)


def files_of(language: str, operation: str) -> tuple[str, ...]:
    """The wording files of an operation, nearest first.  Raises `MissingWording` for an unknown operation, and
    `UnknownLanguage`.
    """
    names = ["_documents.j2"]
    if operation == FIGURES:
        names = [f"{FIGURES}.j2"]
    elif operation:
        topic = topics().get(operation)
        if topic is None:
            raise MissingWording(f"There are no words for {operation[:60]!r}.")
        names = [
            f"{topic}/{operation}.j2",
            *[f"{t}/_topic.j2" for t in (topic, *_rests_on(topic))],
            "_shared.j2",
        ]
    spoken = dict.fromkeys((known_language(language), ENGLISH))
    return tuple([f"{folder}/{name}" for name in names for folder in spoken])


@lru_cache(maxsize=64)
def _rests_on(topic: str) -> tuple[str, ...]:
    """The topics whose wording a topic also uses, such as row reduction."""
    words = _module(environment(in_terminal().name, STANDARD), f"{ENGLISH}/{topic}/_topic.j2")
    return tuple(getattr(words, "rests_on", ()))


class ConventionsInLanguage(Conventions, frozen=True, cache_hash=True):
    """Conventions with the words that the language of the page uses in formulas."""

    words: Spoken = TYPED
    language: str = ENGLISH
    kept: int = 0

    @property
    def ends(self) -> int:
        return self.kept

    @property
    def spoken(self) -> Spoken:
        return self.words

    @property
    def aloud(self) -> Mapping[str, str]:
        return _aloud(self.language)


@lru_cache(maxsize=8)
def _aloud(language: str) -> dict[str, str]:
    """The spoken forms of formulas in a language, with placeholders for their parts."""
    env = environment(in_terminal().name, STANDARD)
    modules = [_module(env, f"{folder}/_speech.j2") for folder in dict.fromkeys((ENGLISH, language))]
    macros = [item for module in modules if module is not None for item in vars(module).items()]
    return {
        key: str(macro(*[Words(chr(PARTS + place)) for place in range(len(macro.arguments))]))
        for key, macro in macros
        if not key.startswith("_")
    }


@lru_cache(maxsize=64)
def in_language(conventions: Conventions, language: str) -> ConventionsInLanguage:
    """The conventions with the language's words in formulas, and with its decimal mark unless they name one.  Raises
    `UnknownLanguage`.
    """
    if isinstance(conventions, ConventionsInLanguage):
        return conventions
    env = environment(in_terminal().name, conventions)
    modules = [_module(env, f"{folder}/_formulas.j2") for folder in dict.fromkeys((known_language(language), ENGLISH))]
    found: dict[str, Any] = {}
    for module in reversed([module for module in modules if module is not None]):
        found |= {key: str(macro()) for key, macro in vars(module).items() if not key.startswith("_")}
    functions = tuple([(key.removeprefix("name_"), word) for key, word in found.items() if key.startswith("name_")])
    words = {key: word for key, word in found.items() if not key.startswith("name_")}
    choices = {field.name: getattr(conventions, field.name) for field in fields(conventions)}
    if conventions.decimal_mark == "language":
        choices["decimal_mark"] = _module(env, f"{language}/{GRAMMAR}").decimal_mark
    return ConventionsInLanguage(**choices, words=Spoken(**words, functions=functions), language=language)
