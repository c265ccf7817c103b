"""Standard input of the command line: problems or claims, one a line, with definitions before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from symla.claims.check import check
from symla.documents.calls import Desk, Misstated
from symla.documents.faults import Source
from symla.documents.statements import Statement, statements
from symla.errors import InputError, SymlaError
from symla.kernel.meaning.verdict import Verdict
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.domain import Domain
from symla.notation.parse import read
from symla.operations import topics
from symla.rendering.words.languages import ENGLISH
from symla.solving.conditions.conditions import Conditions, concerning, conditions_of, defined_by, require_occurring
from symla.solving.conditions.relations import Names
from symla.solving.solution import Solution
from symla.solving.solve import solve

NAME = "standard input"
MOST_BYTES = 1_000_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decoded(raw: bytes) -> str:
    """The decoded text: UTF-8, or the encoding of a byte order mark; newlines are normalized."""
    mark, coding = next((pair for pair in _BOMS if raw.startswith(pair[0])), (b"", "utf-8"))
    raw = raw[len(mark) :]
    try:
        return raw.decode(coding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = Source(NAME, raw[: error.start].decode(coding))
        before.fault(len(before.text), "", f"this byte is not {coding.upper()}")
        before.require_faultless()
        raise


def solutions(
    text: str,
    domain: Domain | None = None,
    where: Conditions = None,
    language: str = ENGLISH,
    called: str = "",
    conventions: Conventions = STANDARD,
) -> list[Solution]:
    """The solutions of all problems; raises `SymlaError`, listing all faults if there are several statements, or where
    the text is `called` something.
    """
    found = statements(text)
    if len(found) == 1 and not found[0].name and not called:
        return [solve(text, domain=domain, where=where, language=language, conventions=conventions)]
    desk = Desk(conventions, language)
    source = Source(called or NAME, text)
    problems: list[tuple[Statement, Desk]] = []  # with the values of names at the position of the problem
    asked: list[tuple[w.Node, Names]] = []
    for one in found:
        try:
            if one.name:
                desk.define_by(one.name, one.text, one.at - one.start)
            elif not desk.uses_broken(one.text):
                problems.append((one, replace(desk, names={**desk.names})))
                if where is not None:
                    asked.append((desk.call(one.text), problems[-1][1].names))
        except Misstated as error:
            source.fault(one.at + error.position, "", error.what)
    if where is not None:
        source.require_faultless()
    conditions = [None] * len(problems) if where is None else _conditions(where, asked)
    solved: list[Solution] = []
    for (one, own), stated in zip(problems, conditions, strict=True):
        try:
            solved.append(own.solve(one.text, domain, stated or None))
        except Misstated as error:
            source.fault(one.at + error.position, "", error.what)
    source.require_faultless()
    if not solved:
        raise SymlaError(f"{source.name}: there is no problem here; write one a line, such as norm_l2([3, 4])")
    return solved


def count(text: str) -> int:
    """The number of claims in a text of definitions and claims."""
    return sum(not one.name for one in statements(text, claims=True))


def verdicts(text: str, **options: Any) -> Iterator[tuple[str, Verdict]]:
    """Every claim that can be read, with its verdict as soon as it is known.  Raises `SymlaError` at the end, with all
    faults if there are several statements; before the first verdict, where conditions on the claims are stated.
    """
    found = statements(text, claims=True)
    if len(found) == 1:
        yield text.strip(), verdict_on(text, {}, options)
        return
    desk = Desk()
    source = Source(NAME, text)
    claims: list[tuple[Statement, Names]] = []  # with the values of names at the position of the claim
    for one in found:
        try:
            if one.name:
                desk.define_by(one.name, one.text, one.at - one.start)
            elif not desk.uses_broken(one.text):
                _claim(one.text, desk.names)
                claims.append((one, dict(desk.names)))
        except Misstated as error:
            source.fault(one.at + error.position, "", error.what)
        except InputError as error:
            source.fault(one.at + error.position, "", error.summary)
    where = options.pop("where", None)
    if where is not None or not claims:
        source.require_faultless()
    if not claims:
        raise SymlaError(f"{NAME}: there is no claim here; write one a line, such as norm_l2([3, 4]) == 5")
    conditions = _conditions(where, [(_claim(one.text, names), names) for one, names in claims])
    for (one, names), own in zip(claims, conditions, strict=True):
        try:
            yield " ".join(one.text.split()), verdict_on(one.text, names, {**options, "where": own})
        except InputError as error:
            source.fault(one.at + error.position, "", error.summary)
        except SymlaError as error:
            source.fault(one.start, "", str(error))
    source.require_faultless()


def _conditions(where: Conditions, asked: list[tuple[w.Node, Names]]) -> list[tuple[w.Node, ...]]:
    """The relevant conditions for each claim; raises `SymlaError` for a condition that is relevant to none."""
    if where is None:
        return [()] * len(asked)
    every = {key: value for _, names in asked for key, value in names.items()}
    stated = conditions_of(where, every, [])
    own, known = defined_by(stated, every)
    require_occurring(own, known.keys() - every.keys(), known, [node for node, _ in asked])
    return [concerning(stated, names, [node]) for node, names in asked]


def _claim(text: str, names: Names) -> w.Node:
    return read(text, functions=topics(), names=names)


def verdict_on(text: str, names: Names, options: dict[str, Any]) -> Verdict:
    """The verdict on a claim under these values of names; raises as `check` does."""
    node = _claim(text, names)
    used = {part.typed for part in w.names_in(node)}
    values: dict[str, Any] = {key: value for key, value in names.items() if key in used}
    return check(text, **options, **values)
