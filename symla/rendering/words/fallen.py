"""What of a page is said in English, since its language has no words for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symla.derivation.model import Derivation, Reason
from symla.notation import written as w
from symla.notation.conventions import STANDARD
from symla.notation.frozen import Frozen
from symla.rendering.formats import in_terminal
from symla.rendering.words.languages import ENGLISH
from symla.rendering.words.wording import wording


def told_in_english(derivation: Derivation, language: str) -> str:
    """A sentence on the operations whose words are English on this page; nothing if the language has all of them."""
    if language == ENGLISH:
        return ""
    found: dict[str, None] = {}
    for reason in _reasons(derivation):
        own, _, key = reason.key.rpartition(":")
        operation = own or derivation.operation
        words = wording(language, operation, in_terminal().name, STANDARD)
        if words.file_of(key).startswith(f"{ENGLISH}/"):
            found[operation] = None
    if not found:
        return ""
    return (
        f"told in English where {language} has no words for {', '.join(found)} (symla list --untranslated {language})"
    )


def _reasons(part: Any) -> Iterator[Reason]:
    """Everything that is said: reasons of lines, headings, sentences, outcomes, of cases, too."""
    if isinstance(part, Reason):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _reasons(one)
    elif isinstance(part, Frozen) and not isinstance(part, w.Node):
        for name in part.__struct_fields__:
            yield from _reasons(getattr(part, name))
