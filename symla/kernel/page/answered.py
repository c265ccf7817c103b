"""What the sentence about the answer tells under the name of a part is this part; and of a list it tells all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from symla.derivation.model import Answer, Fact, Part
from symla.kernel.meaning.verdict import Refuted
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.statements import Property, Truth, Word

_OTHER_ANSWER = Refuted("the words tell another answer")
_NO_LETTER = Refuted("the answer is called by a name that stands for nothing")
_NOT_WHOLE = Refuted("the words tell a part of the answer, or in another order")


def wrong_words(answer: Answer, is_known: Callable[[w.Name], bool]) -> Iterator[tuple[str, Refuted]]:
    """What is wrong with the words, by the part of the answer that they are about."""
    words: dict[str, object] = dict(answer.wording.facts)
    told = {part for _, fact in answer.wording.facts for part in _names(fact)}
    for part in answer.parts:
        if (wrong := _told_of(words, part)) is not None:
            yield part.name, wrong
        if type(part.letter) is w.Name and part.letter not in told and not is_known(part.letter):
            yield part.name, _NO_LETTER
    if (wrong := _not_whole(answer)) is not None:
        yield "words", wrong


def _names(fact: Fact) -> Iterator[w.Node]:
    for one in fact if type(fact) is tuple else (fact,):
        if type(one) is tuple:
            yield from _names(one)
        elif isinstance(one, w.Node):
            yield from w.walk(one)


def _told_of(words: dict[str, object], part: Part) -> Refuted | None:
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


def _not_whole(answer: Answer) -> Refuted | None:
    """What is wrong with a row of things in the words that tells of the answer: either it is all parts of the answer in
    order, or all things in a list that is one (equal ones perhaps once), or of a list of records, such as (value,
    multiplicity, basis), what stands in the same place of all.
    """
    rows = [row for row in _rows(answer) if row]
    lists = {part.name: part.form.entries for part in answer.parts if type(part.form) is w.Items and part.form.entries}
    records = [len(entries) for entries in lists.values() if all(type(entry) is w.Items for entry in entries)]
    for name, fact in answer.wording.facts:
        if type(fact) is not tuple:
            continue
        told = tuple(map(_what, fact))
        is_of_it = name in lists or any(one in row for row in rows for one in told) or w.Items in map(type, told)
        if (is_of_it and None not in told and told not in rows) or (records and len(fact) not in records):
            return _NOT_WHOLE
    return None


def _rows(answer: Answer) -> Iterator[tuple[w.Node, ...]]:
    forms = [part.form for part in answer.parts]
    yield tuple(forms)
    for form in forms:
        entries = form.entries if type(form) is w.Items else ()
        yield entries
        yield tuple(dict.fromkeys(entries))
        records = [entry.entries for entry in entries if type(entry) is w.Items]
        if len(records) == len(entries):
            yield from zip(*records, strict=False)


def _what(told: Fact) -> w.Node | None:
    """What something is told to be: the right side of an equation, the vectors that a space has as a basis; a zero that
    has a name, of which it is told where it lies.
    """
    if isinstance(told, w.Relation):
        if type(told.left) is NamedZero and told.symbol == "~":
            return told.left
        return told.right if told.symbol in ("=", "~") else None
    if isinstance(told, Property):
        return told.operand.entries[-1] if type(told.operand) is w.Items and told.operand.entries else None
    return w.Number(told) if type(told) is int else told if isinstance(told, w.Node) else None
