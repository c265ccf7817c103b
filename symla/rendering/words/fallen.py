"""Solutions for which a language has not all the words: they are told in English from beginning to end, since a page
in two languages is read in neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symla.derivation.model import Derivation, Reason
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.frozen import Frozen, replace
from symla.rendering.formats import in_terminal
from symla.rendering.words.languages import ENGLISH
from symla.rendering.words.wording import in_language, wording


def spoken(derivation: Derivation, language: str, conventions: Conventions) -> tuple[str, Conventions]:
    """The language that a solution is told in, and its conventions: the decimal mark stays that of the page."""
    if language == ENGLISH or next(_lacking(derivation, language), None) is None:
        return language, conventions
    return ENGLISH, replace(conventions, decimal_mark=in_language(conventions, language).decimal_mark)


def told_in_english(derivation: Derivation, language: str) -> str:
    """A sentence on the operations without which the solution is told in English; nothing if there are none."""
    lacking = dict.fromkeys(_lacking(derivation, language)) if language != ENGLISH else {}
    if not lacking:
        return ""
    return f"told in English: {language} has no words for {', '.join(lacking)} (symla list --untranslated {language})"


def _lacking(derivation: Derivation, language: str) -> Iterator[str]:
    """The operations whose words the language lacks, for every text that it lacks."""
    for reason in _reasons(derivation):
        borrowed, _, key = reason.key.rpartition(":")
        operation = borrowed or derivation.operation
        words = wording(language, operation, in_terminal().name, STANDARD)
        if words.file_of(key).startswith(f"{ENGLISH}/"):
            yield operation


def _reasons(part: Any) -> Iterator[Reason]:
    """Everything that is said: reasons of lines, headings, sentences, outcomes, of cases, too."""
    if isinstance(part, Reason):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _reasons(item)
    elif isinstance(part, Frozen) and not isinstance(part, w.Node):
        for name in part.__struct_fields__:
            yield from _reasons(getattr(part, name))
