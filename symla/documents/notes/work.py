"""Evaluation of a block of definitions and calls, one a line, for notes and for hosts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, get_args

from symla.documents.calls import Desk, Misstated
from symla.documents.statements import Statement, statements
from symla.errors import SymlaError, either, resembled, suggestion
from symla.notation.conventions import Detail
from symla.notation.domain import Domain
from symla.rendering.noted import options_in
from symla.rendering.words.fallen import told_in_english
from symla.solving.solution import Solution

CHOICES: Mapping[str, tuple[str, ...]] = {
    "detail": get_args(Detail),
    "domain": get_args(Domain),
    "expect": ("undefined",),
}
FIGURES: Mapping[str, tuple[str, ...]] = {"figure": ("none", "below")}
WHERE, NAME = "where", "name"
OPTIONS = (*CHOICES, WHERE)  # of every block


def wrong_with(key: str, value: str, known: Collection[str] = OPTIONS) -> str:
    """What is wrong with an option of a block, `detail=brief`; empty if nothing is."""
    choices = {**CHOICES, **FIGURES}.get(key)
    if (written := key.removesuffix(":")) in known and (written != key or (choices and not value)):
        return f"options are written with = and without blanks, {written}=..."
    if key not in known:
        return f"there is no option {key[:40]!r}{suggestion(key, known)}"
    if choices is not None and value not in choices:
        return f"{key} is {either(choices)}, not {value[:40]!r}"
    if key == WHERE and not value.strip():
        return 'where takes conditions such as "x > 0"'
    if key == NAME and len(value.split()) != 1:
        return "name takes a word, by which @word refers to it"
    return ""


def behind(mark: str, known: Collection[str] = OPTIONS) -> dict[str, str]:
    """The options in the line that begins a block, `detail=brief where="x > 0"`; none if that is a call or a definition
    such as `v = [3, 4]`.  A host's directive takes both there.
    """
    pairs = [(*word.partition("=")[::2], "=" in word) for word, _ in options_in(mark, 0)]
    if not all(given for _, _, given in pairs) or not any(resembled(key, known) for key, _, _ in pairs):
        return {}
    return {key: value.strip("\"'") for key, value, _ in pairs}


class Worked(NamedTuple):
    """The result of the statement at this offset of the block: the text of its solution in the format, or a fault with
    its position.
    """

    at: int
    text: str = ""
    solution: Solution | None = None
    wrong: str = ""
    in_where: int | None = None  # where in the option `where` the fault is
    expected: bool = False  # whether the problem is meant to be undefined

    @property
    def notices(self) -> tuple[str, ...]:
        """Messages that are not faults."""
        if self.solution is None:
            return ()
        undefined = "" if self.expected else self.solution.undefined
        own = (
            told_in_english(self.solution.derivation, self.solution.language),
            f"has no answer: {undefined}" if undefined else "",
        )
        return (*self.solution.notices, *filter(None, own))


def worked(desk: Desk, block: str, format_name: str, options: Mapping[str, Any]) -> Iterator[Worked]:
    """The results of the calls of a block, in order; names that it defines stay on the desk.  The options are `detail`,
    `domain`, `expect` and `where`.
    """
    for one in statements(block):
        try:
            if one.name:
                desk.define_by(one.name, one.text, one.at - one.start)
            elif not desk.uses_broken(one.text):
                yield _solved(desk, one, format_name, options)
        except Misstated as error:
            in_where = error.position if error.condition is not None else None
            at = one.start if in_where is not None else one.at + error.position
            yield Worked(at, wrong=error.what, in_where=in_where)
        except SymlaError as error:
            yield Worked(one.start, wrong=str(error))


def _solved(desk: Desk, one: Statement, format_name: str, options: Mapping[str, Any]) -> Worked:
    solution = desk.solve(one.text, options.get("domain"), options.get("where"))
    expected = "expect" in options
    if expected and not solution.undefined:
        return Worked(one.start, wrong="this problem has an answer")
    text = solution.to(format_name, detail=options.get("detail", "full"))
    return Worked(one.start, text, solution, expected=expected)
