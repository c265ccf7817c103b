"""The sentence about the answer states every part under its name as it is, and a list whole and in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from symla.derivation.model import Answer, Fact, Part, single_facts
from symla.kernel.meaning.promises import Promises
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.page.here import Here
from symla.kernel.page.recorded import is_recorded
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.statements import Property, Truth, Word

_OTHER_ANSWER = Refuted("the words tell another answer")
_NO_LETTER = Refuted("the answer is called by a name that stands for nothing")
_NOT_WHOLE = Refuted("the words tell a part of the answer, or in another order")


def wrong_words(answer: Answer, is_known: Callable[[w.Name], bool]) -> Iterator[tuple[str, Refuted]]:
    """The objections to the words, each with the name of the part of the answer that it is about."""
    words: dict[str, object] = dict(answer.wording.facts)
    for part in answer.parts:
        if (wrong := _wrong_part(words, part)) is not None:
            yield part.name, wrong
        if part.letter is None:
            continue
        letters = part.letter.entries if type(part.letter) is w.Items else (part.letter,)
        if any(type(one) is w.Name and not is_known(one) and not _mentions(answer, one) for one in letters):
            yield part.name, _NO_LETTER
        if len({one.base for one in letters if type(one) is w.Name}) > 1:  # of one list, n_1 and n_2
            yield part.name, _NO_LETTER
    if (wrong := _not_whole(answer)) is not None:
        yield "words", wrong


def _mentions(answer: Answer, letter: w.Name) -> bool:
    """Whether the words contain the letter."""
    facts = [part for _, fact in answer.wording.facts for part in single_facts(fact)]
    return any(letter in w.inside(part) for part in facts if isinstance(part, w.Node))


def says_another_thing(here: Here, answer: Answer, facts: Iterable[tuple[str, Fact]]) -> bool:
    """Whether the words state no part of the answer, or one of these facts of them is a statement that the problem does
    not make, that is no equation of the page for a part, and that is none between letters, one of which is that of a
    part, either: A P = P D.  What an answer in words rests on, `dependent`, is not compared.
    """
    in_words = any(type(part.form) is Word or type(part.form) is Truth for part in answer.parts)
    forms = {part.name: part.form for part in answer.parts}
    units, letters = _told(answer)
    stated = [(name, part) for name, fact in facts for part in map(_without_decimal, single_facts(fact))]
    relations = [(name, one) for name, one in stated if isinstance(one, w.Relation) and (not in_words or name in forms)]
    others = [
        one
        for name, one in relations
        if not (_is_between(one, letters) or _is_for_part(here, one, forms.get(name), units, letters))
    ]
    if others:
        promises = here.page.promises
        promised = (*promises.beside, *promises.requirements, *promises.of_answer(answer.parts))
        if not frozenset(w.inside(*promised)).issuperset(others):
            return True
    return bool(units) and not (
        in_words
        or any(
            fact in units or not (units.isdisjoint(pieces := _pieces(fact)) and letters.isdisjoint(pieces))
            for _, told in answer.wording.facts
            for fact in single_facts(told)
        )
    )


def _is_for_part(
    here: Here, stated: w.Relation, form: w.Node | None, units: frozenset[w.Node], letters: frozenset[w.Node]
) -> bool:
    """Whether the page has this equation, for what is no datum, and one of its sides is a part of the answer or an item
    of one; or has the value of the part under whose name it is told.
    """
    if not is_recorded(here, stated) or (here.value_of(stated.left) is not None and stated.left not in letters):
        return False
    if not units.isdisjoint((stated.left, stated.right)):
        return True
    return form is not None and bool(here.prover.equal(stated.right, form))


def _is_between(stated: w.Relation, letters: frozenset[w.Node]) -> bool:
    """Whether this is a statement between different expressions in letters, some of which are among these."""
    if not letters or stated.left == stated.right or w.has(stated, w.Number):
        return False
    parts = w.inside(stated)
    return not letters.isdisjoint(parts) and all(type(part) is w.Name or w.children(part) for part in parts)


def _pieces(fact: Fact) -> list[w.Node]:
    """A fact with its parts; an integer as a number."""
    return w.inside(fact) if isinstance(fact, w.Node) else [w.Number(fact)] if type(fact) is int else []


def _told(answer: Answer) -> tuple[frozenset[w.Node], frozenset[w.Node]]:
    """What there is to be told: the parts with their items, and the letters of the parts."""
    units = frozenset([unit for part in answer.parts for unit in _units(part.form)])
    return units, frozenset([part.letter for part in answer.parts if part.letter is not None])


def _units(form: Any) -> Iterator[w.Node]:
    """A part of the answer, or what a list has as its items and as components of these."""
    if type(form) is w.Items:
        for entry in form.entries:
            yield from _units(entry)
    elif isinstance(form, w.Node):
        yield form


def tells_limit(answer: Answer, promises: Promises) -> bool:
    """Whether the words state of this answer where it is right, if the problem wants that told; a name that is neither
    a parameter nor a part may stand for anything.
    """
    limit = promises.problem.limit
    if limit is None:
        return True
    parts = [part.letter or w.Name(part.name) for part in answer.parts]
    known = dict(zip(promises.problem.letters, (*promises.letters, *parts), strict=False))
    wanted = [known.get(name) for name in w.children(limit[0].operand)]
    stated = [fact for _, fact in answer.wording.facts if type(fact) is Property and fact.kind == limit[0].kind]
    limits = [w.children(fact.operand) for fact in stated]
    return any(
        len(limit) == len(wanted) and all(value in (None, entry) for value, entry in zip(wanted, limit, strict=True))
        for limit in limits
    )


def _wrong_part(words: dict[str, object], part: Part) -> Refuted | None:
    """The objection to what the words state under the name of this part; None if there is none."""
    stated, form = words.get(part.name), part.form
    if stated is None:
        return None
    stated = _without_decimal(stated)
    if isinstance(stated, w.Relation):
        return None if form in (stated.left, stated.right) and stated.symbol in ("=", "~") else _OTHER_ANSWER
    if isinstance(form, Word) and isinstance(stated, str):
        return None if stated == form.text else _OTHER_ANSWER
    if isinstance(form, Truth) and isinstance(stated, bool):
        return None if stated == form.holds else _OTHER_ANSWER
    return _OTHER_ANSWER if isinstance(stated, w.Node) and stated != form else None


def _not_whole(answer: Answer) -> Refuted | None:
    """The objection to an enumeration in the words; None if there is none.  An enumeration of the answer is one of all
    its parts in order, of all items of a list (equal ones may stand once), or of one component of all records in a
    list of records such as (value, multiplicity, basis).
    """
    if tuple not in [type(fact) for _, fact in answer.wording.facts]:
        return None
    rows = [row for row in _rows(answer) if row]
    lists = {part.name: part.form.entries for part in answer.parts if type(part.form) is w.Items and part.form.entries}
    records = [len(entries) for entries in lists.values() if all(type(entry) is w.Items for entry in entries)]
    for name, fact in answer.wording.facts:
        if type(fact) is not tuple:
            continue
        things = tuple(map(_thing_stated, fact))
        is_of_it = (
            name in lists or any(thing in row for row in rows for thing in things) or w.Items in map(type, things)
        )
        if (is_of_it and None not in things and things not in rows) or (records and len(fact) not in records):
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


def _without_decimal(stated: Any) -> Any:
    """`x = √2` of the statement `x = √2 ≈ 1.414`."""
    if type(stated) is w.Both and len(stated.statements) == 2:
        first, second = stated.statements
        if not (isinstance(first, w.Relation) and isinstance(second, w.Relation)):
            return stated
        if (first.symbol, second.symbol) == ("=", "~") and first.right == second.left:
            return first
    return stated


def _thing_stated(stated: Fact) -> w.Node | None:
    """The thing that a fact states: the right side of an equation, also of one with a decimal beside it, the basis of a
    space, a zero with a name in a statement about where it lies.
    """
    stated = _without_decimal(stated)
    if isinstance(stated, w.Relation):
        if type(stated.left) is NamedZero and stated.symbol == "~":
            return stated.left
        return stated.right if stated.symbol in ("=", "~") else None
    if isinstance(stated, Property):
        return stated.operand.entries[-1] if type(stated.operand) is w.Items and stated.operand.entries else None
    return w.Number(stated) if type(stated) is int else stated if isinstance(stated, w.Node) else None
