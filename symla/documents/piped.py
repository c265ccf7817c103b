"""What is piped into the command line: problems or claims, one a line, with definitions before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symla.documents.calls import Desk, Misstated
from symla.documents.check import check
from symla.documents.faults import Source
from symla.documents.solution import Solution
from symla.documents.solve import solve
from symla.documents.statements import Statement, statements
from symla.errors import InputError, SymlaError
from symla.kernel.meaning.verdict import Verdict
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.notation.parse import read
from symla.operations import topics
from symla.rendering.languages import ENGLISH

NAME = "standard input"
MOST_BYTES = 1_000_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decoded(raw: bytes) -> str:
    """The text that was piped in: UTF-8, or what a byte order mark says; line ends are unified."""
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
    text: str, domain: Domain | None = None, where: str | None = None, language: str = ENGLISH
) -> list[Solution]:
    """The solution of every problem; raises `SymlaError`, with every fault where there are several statements."""
    found = statements(text)
    if len(found) == 1 and not found[0].name:
        return [solve(text, domain=domain, where=where, language=language)]
    desk = Desk(language=language)
    source = Source(NAME, text)
    solved: list[Solution] = []
    for one in found:
        try:
            if one.name:
                desk.define_by(one.name, one.text, one.at - one.start)
            elif not desk.uses_broken(one.text):
                solved.append(desk.solve(one.text, domain, where))
        except Misstated as error:
            source.fault(one.at + error.position, "", error.what)
    source.require_faultless()
    if not solved:
        raise SymlaError(f"{NAME}: there is no problem here; write one a line, such as norm_l2([3, 4])")
    return solved


def count(text: str) -> int:
    """How many claims there are in a text of definitions and claims."""
    return sum(not one.name for one in statements(text, claims=True))


def verdicts(text: str, **options: Any) -> Iterator[tuple[str, Verdict]]:
    """Every claim with the verdict on it, as soon as that is known, if all of them can be read.  Raises `SymlaError`,
    with every fault where there are several statements; one that shows as a claim is worked out comes at the end.
    """
    found = statements(text, claims=True)
    if len(found) == 1:
        yield text.strip(), _verdict(text, {}, options)
        return
    desk = Desk()
    source = Source(NAME, text)
    claims: list[tuple[Statement, dict[str, w.Node]]] = []  # with what names stand for where the claim is made
    for one in found:
        try:
            if one.name:
                desk.define_by(one.name, one.text, one.at - one.start)
            elif not desk.uses_broken(one.text):
                read(one.text, functions=topics(), names=desk.names)
                claims.append((one, dict(desk.names)))
        except Misstated as error:
            source.fault(one.at + error.position, "", error.what)
        except InputError as error:
            source.fault(one.at + error.position, "", error.summary)
    source.require_faultless()
    if not claims:
        raise SymlaError(f"{NAME}: there is no claim here; write one a line, such as norm_l2([3, 4]) == 5")
    for one, names in claims:
        try:
            yield " ".join(one.text.split()), _verdict(one.text, names, options)
        except InputError as error:
            source.fault(one.at + error.position, "", error.summary)
        except SymlaError as error:
            source.fault(one.start, "", str(error))
    source.require_faultless()


def _verdict(text: str, names: dict[str, w.Node], options: dict[str, Any]) -> Verdict:
    node = read(text, functions=topics(), names=names)
    used = {part.typed for part in w.walk(node) if isinstance(part, w.Name)}
    values: dict[str, Any] = {key: value for key, value in names.items() if key in used}
    return check(text, **options, **values)
