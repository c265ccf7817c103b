"""Faults of a file that is no YAML, in the words of its author: the place, and how to mend it.

sheet.yaml:3:22: a call in a list in brackets stands in quotes: ["norm_l2([3, 4])"]
    problems: [norm_l2([3, 4])]
                       ^
"""

from __future__ import annotations

import re
from typing import Any

from symla.documents.faults import Source
from symla.errors import pointed

_ENDED = "the text before this has ended: write '' for a quotation mark in 'quotes'"
# What is seen in a line, or in the one before, whatever the reader of YAML says: where, and what an author makes of it.
_SEEN = (
    (re.compile(r"^[ -]*()[^\S \t\r\n]", re.MULTILINE), "this is no ordinary blank: type it anew"),
    (re.compile(r"[\[{,] *(?:\w+: *)?()[„“”‚‘’»«]"), "quotation marks are straight here: \" or '"),
    (re.compile(r"^ *(?:- )?[a-z_]+():[^\s/]", re.MULTILINE), "a blank follows the colon of a key, as in title: ..."),
)
# Parts of what the reader of YAML says, and what an author makes of it.
_TOLD = (
    ("quoted scalar/unexpected end of stream", "the quotation mark that is opened here is not closed"),
    ("flow sequence/but got '<stream end>'", "the list that is opened here is not closed: ] is missing"),
    ("flow mapping/but got '<stream end>'", "the brace that is opened here is not closed: } is missing"),
    (
        "flow sequence/but got ':'",
        "the list that begins above is not closed: write [1, 2]; a text with a colon in it stands in quotes",
    ),
    ("flow sequence/but got '<scalar>'", _ENDED),
    ("flow mapping/but got '<scalar>'", _ENDED),
    (
        "flow sequence/",
        'a call in a list in brackets stands in quotes: ["norm_l2([3, 4])"]; or write every item as "- ..."',
    ),
    ("flow mapping/", 'a call between braces stands in quotes: {problem: "norm_l2([3, 4])"}'),
    (
        "/mapping values are not allowed",
        "no key is expected here: a text with a colon in it stands in quotes, and keys of a level are indented alike",
    ),
    ("/found character '\\t'", "a tab cannot indent: use blanks"),
    ("/cannot start any token", "a text that begins with this sign stands in quotes"),
    ("/could not find expected ':'", "a key ends in a colon, as in problems:"),
    ("/unknown escape character", "in double quotes a backslash has a meaning of its own: use single ones, '...'"),
    ("/but found '-'", "an item of a list is not expected here: a list stands under its key, as in problems:"),
    ("/but found '<block mapping start>'", "this line begins farther in than the lines that it belongs to"),
    ("/but found '<scalar>'", _ENDED),
    ("/but found ','", "the value before this has ended: the rows of a matrix stand in brackets, [[1, 2], [3, 4]]"),
    ("/but found '<block sequence start>'", "the items of a list are indented alike"),
    ("/but found '?'", "a key is not expected within a list: indent it as far as the other keys of its level"),
    ("/expected a comment or a line break", "a text after | or > begins in the next line, farther in"),
)

_AT_BEGIN = ("opened here", "ends in a colon")  # told where it began, and not where it was found out


def told(source: Source, offset: int, error: Any) -> None:
    """Tell the fault of a part of the source that begins at `offset`, as the reader of YAML found it."""
    problem, context = str(error.problem or ""), str(error.context or "")
    said = f"{context}/{problem}"
    what = next((words for parts, words in _TOLD if all(part in said for part in _parts(parts))), "")
    begun = error.context_mark if any(words in what for words in _AT_BEGIN) else None
    mark = begun or error.problem_mark or error.context_mark
    at = min(offset + (mark.index if mark else 0), len(source.text))
    at, what = _seen(source.text, at) or (at, what)
    line, caret = pointed(source.text, at)
    source.fault(at, "", f"this is not YAML: {what or problem or context}\n    {line}\n    {caret}")


def _seen(text: str, at: int) -> tuple[int, str] | None:
    """A fault that shows in the line of a place or in the one before."""
    end = text.find("\n", at)
    lines = text[text.rfind("\n", 0, max(text.rfind("\n", 0, at), 0)) + 1 : end if end >= 0 else len(text)]
    begin = (end if end >= 0 else len(text)) - len(lines)
    found = ((pattern.search(lines), words) for pattern, words in _SEEN)
    return next(((begin + met.start(1), words) for met, words in found if met), None)


def _parts(pattern: str) -> tuple[str, str]:
    context, _, problem = pattern.partition("/")
    return f"{context}/" if context else "/", problem
