"""What the sentence about the answer tells under the name of a part is this part."""

from __future__ import annotations

from symla.derivation.model import Part
from symla.kernel.meaning.verdict import Refuted
from symla.notation import written as w
from symla.notation.statements import Truth, Word

_OTHER_ANSWER = Refuted("the words tell another answer")


def of_answer(words: dict[str, object], part: Part) -> Refuted | None:
    """What is wrong with what the words tell of this part of the answer under its name."""
    told, form = words.get(part.name), part.form
    if told is None:
        return None
    if isinstance(told, w.Relation):
        return None if form in (told.left, told.right) and told.symbol in ("=", "~") else _OTHER_ANSWER
    if isinstance(form, Word) and isinstance(told, str):
        return None if told == form.text else _OTHER_ANSWER
    if isinstance(form, Truth) and isinstance(told, bool):
        return None if told == form.holds else _OTHER_ANSWER
    return _OTHER_ANSWER if isinstance(told, w.Node) and told != form else None
