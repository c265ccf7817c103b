"""Every formula of a Markdown text, found as the four dialects find them, and the dollars that do not pair up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

Dialect = Literal["github", "myst", "pandoc", "jupyter"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)

# Info strings of fences that hold a formula; every other fence holds code.
_MATH_FENCE: dict[Dialect, str | None] = {"github": "math", "myst": "{math}", "pandoc": None, "jupyter": None}
_FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<ticks>`{3,}|~{3,})[ \t]*(?P<info>[^\n`]*)$")
_QUOTE = re.compile(r"^(?:[ \t]*>[ \t]?)+")
_TICKS = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written, without its delimiters, and the line that it starts on."""

    tex: str
    display: bool
    line: int = 0
    protected: bool = False  # in a fence or between backticks, where Markdown changes nothing


@dataclass(slots=True)
class Extraction:
    """What was found in a text."""

    formulas: list[Formula] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def extract(text: str, dialect: Dialect) -> Extraction:
    """All formulas of `text`, in order, with everything that would keep one of them from being shown."""
    found = Extraction()
    for kind, line, block in _blocks(text, dialect, found.faults):
        if kind == "math":
            found.formulas.append(Formula(block.strip(), display=True, line=line, protected=True))
        else:
            _scan(block, line, dialect, found)
    for formula in found.formulas:
        found.faults.extend(f"line {formula.line}: {what}" for what in _eaten(formula, dialect))
    return found


def formulas(text: str, dialect: Dialect) -> list[Formula]:
    """All formulas of `text`, in order."""
    return extract(text, dialect).formulas


def _blocks(text: str, dialect: Dialect, faults: list[str]) -> Iterator[tuple[str, int, str]]:
    """The text as blocks ("prose" or "math") with their first lines' numbers; fences of code are left out."""
    prose: list[str] = []
    start, fence, inside = 1, None, ""
    held: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if fence is None and mark is None:
            prose.append(line)
        elif fence is None and mark is not None:
            yield "prose", start, "\n".join(prose)
            fence, inside, held, opened = mark["ticks"], mark["info"].strip(), [], number
        elif mark and not mark["info"].strip() and mark["ticks"].startswith(fence or ""):
            if inside and inside == _MATH_FENCE[dialect]:
                yield "math", opened + 1, "\n".join(held)
            fence, prose, start = None, [], number + 1
        else:
            held.append(_QUOTE.sub("", line))
    if fence is not None:
        faults.append(f"line {opened}: a fence is never closed")
    else:
        yield "prose", start, "\n".join(prose)


def _scan(text: str, first: int, dialect: Dialect, found: Extraction) -> None:
    """Find the dollars of one stretch of prose, passing over code spans and escaped characters."""
    at = 0
    while at < len(text):
        sign = text[at]
        if sign == "\\":
            at += 2
        elif sign == "`":
            ticks = _TICKS.match(text, at)
            assert ticks is not None
            end = _closing_ticks(text, ticks.end(), len(ticks[0]))
            at = ticks.end() if end is None else end
        elif sign == "$":
            at = _formula(text, at, first + text.count("\n", 0, at), dialect, found)
        else:
            at += 1


def _closing_ticks(text: str, start: int, length: int) -> int | None:
    """Where a code span opened by `length` backticks ends; None if those backticks are only backticks."""
    for ticks in _TICKS.finditer(text, start):
        if len(ticks[0]) == length:
            return ticks.end()
    return None


def _formula(text: str, at: int, line: int, dialect: Dialect, found: Extraction) -> int:
    """Read the formula whose first dollar stands at `at`; where to go on."""
    if text.startswith("$$", at):
        end = _unescaped(text, "$$", at + 2)
        body = text[at + 2 : end] if end is not None else ""
        if end is None or (dialect != "jupyter" and re.search(r"\n[ \t>]*\n", body)):
            found.faults.append(f"line {line}: $$ is never closed")
            return at + 2
        found.formulas.append(Formula(_unquote(body), display=True, line=line))
        return end + 2
    if dialect == "github" and text.startswith("$`", at):
        end = text.find("`$", at + 2)
        if end < 0 or "\n\n" in text[at:end]:
            found.faults.append(f"line {line}: $` is never closed")
            return at + 2
        found.formulas.append(Formula(text[at + 2 : end].strip(), display=False, line=line, protected=True))
        return end + 2
    end = _inline_end(text, at, dialect)
    if end is None:
        found.faults.append(f"line {line}: a dollar sign opens no formula and is not escaped")
        return at + 1
    found.formulas.append(Formula(_unquote(text[at + 1 : end]), display=False, line=line))
    return end + 1


def _inline_end(text: str, at: int, dialect: Dialect) -> int | None:
    """Where the closing dollar of an inline formula stands, by the rules of the dialect."""
    if at + 1 >= len(text) or text[at + 1].isspace():
        return None
    if dialect == "github" and at and text[at - 1].isalnum():
        return None
    end = _unescaped(text, "$", at + 1)
    if end is None or text[end - 1].isspace() or re.search(r"\n[ \t>]*\n", text[at:end]):
        return None
    after = text[end + 1 : end + 2]
    if dialect == "github" and after.isalnum():
        return None
    return None if dialect == "pandoc" and after.isdigit() else end


def _unescaped(text: str, mark: str, start: int) -> int | None:
    """The next place of `mark` that no backslash stands before."""
    at = start
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(mark, at):
            return at
        else:
            at += 1
    return None


def _unquote(body: str) -> str:
    """The formula without the marks of a quotation that it stands in: of `> a`, `a`."""
    return "\n".join(_QUOTE.sub("", line) if number else line for number, line in enumerate(body.split("\n"))).strip()


def _eaten(formula: Formula, dialect: Dialect) -> Iterator[str]:
    """What Markdown itself would change in the formula before any typesetter sees it."""
    if not formula.tex:
        yield "an empty formula"
    if dialect != "github" and formula.tex.startswith("`") and formula.tex.endswith("`"):
        yield "GitHub's backticks are shown as quotation marks here"
    if dialect != "github" or formula.protected:
        return
    # GitHub takes a backslash before punctuation for an escape: \{ -> {, \\ -> \, \, -> a comma.
    for found in sorted(set(re.findall(r"\\[!-/:-@\[-`{-~]", formula.tex))):
        yield f"{found} loses its backslash on the page; write the formula between $` and `$ or in a math fence"
    if re.search(r"\*[^*\s][^*]*\*", formula.tex) or re.search(r"(?<!\w)_[^_]*[^_\s]_(?!\w)", formula.tex):
        yield "a pair of emphasis marks is taken out on the page"
    if re.search(r"<[A-Za-z/!]", formula.tex):
        yield "a less-than sign opens a tag on the page"
