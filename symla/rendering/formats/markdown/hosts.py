r"""Characters of an author in Markdown: for none of its hosts is one of them markup.

What is markup anywhere is written as a character reference (`&#96;`), which every host shows as the character and takes
for nothing else.  Backslashes would not do: knitr runs `` \`r x\` ``, R Markdown takes `\[` and `\(` for mathematics,
bookdown takes `\@ref` for a reference, and JupyterLab drops the backslash of `\$` before it looks for mathematics.
Only `\*` and `\_` are read alike everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Control characters, and marks that turn the direction of writing.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANK = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_MARKS = re.compile(
    r"[\\`{}\[\]$~^|@#<>*_]"
    r"|&(?=#?\w+;)|[^\S ]"  # blanks that are kept, which some readers drop at the end of a line
    r"|-(?=-)|\.(?=\.\.)|(?<=\.)\.(?=\.)|(?<=\.\.)\."  # which would become a dash, an ellipsis,
    r"|\+(?=-)|,(?=,)|\?(?=\?)|\((?=(?:[CcRrPp]|[Tt][Mm])\))"  # or another sign
    r"|:(?=[\w+-]+:)|(?<=[A-Za-z]):(?=\S)|(?<=\d):(?=[^\s\d])|(?<=[Ww][Ww][Ww])\."  # emoji, addresses
    r"|!(?=[^\w\s]|$)"  # a picture, if a link follows
)
# What begins a list, a table's caption, and whatever a mark at the beginning of a line means to some host.
_OPENING = re.compile(r"(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)([.)])(?=\s|$)|[Tt]able(:)|([!-/:-@\[-`{-~])(?<![\"'*_])")
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "*": r"\*", "_": r"\_"}


@dataclass(frozen=True, slots=True)
class Host:
    """A host of Markdown: what it does with text beyond CommonMark.

    apart       around a character that is to stand apart from its neighbours on the page, too, since what is read is
                searched for mathematics, emoji, references or boxes to tick once more, and
    joined      what such a character is
    pipe        how `|` stands in code in a table
    coloured    after the language of code, so that it is not run
    obeyed      what is obeyed even in code, and
    mended      what to do about it
    """

    apart: tuple[str, str]
    joined: re.Pattern[str] | None
    pipe: str = r"\|"
    coloured: str = ""
    obeyed: re.Pattern[str] | None = None
    mended: str = ""


_SPAN = ("<span>", "</span>")
GITHUB = Host(_SPAN, re.compile(r"\$|:(?=[\w+-]+:)"))
MYST = Host(("", ""), None)
PANDOC = Host(
    ("[", "]{}"),
    re.compile(r"\$(?=\$)|\\(?=[(\[]|begin)|^\[(?=[ xX]\])|@(?=ref\()|(?<=\()#(?=[\w-]+:)"),
    pipe="|",
    obeyed=re.compile(r"\{\{[<%]|`[ \t]*\{|`r[ #]|@ref\(|\(\\?#[\w-]+:"),
    mended="Quarto and R Markdown obey this even in code: put a blank between its first two characters",
)
JUPYTER = Host(_SPAN, re.compile(r"\$|\\(?=[(\[]|begin)"), coloured=" .noeval")


def reference(letter: str) -> str:
    """The character as one that is nothing but text."""
    return _NAMED.get(letter) or f"&#{ord(letter)};"


def literal(host: Host, text: str, opens_line: bool = True) -> str:
    """The text as text of the host: nothing in it is markup, also where it opens a line.  Line breaks become blanks,
    and what is not seen is shown as a character that is missing.
    """
    text = _BLANK.sub(" ", _UNSEEN.sub("\ufffd", text))
    opening = _OPENING.match(text) if opens_line else None
    first = opening.start(opening.lastindex or 0) if opening else -1
    apart = {met.start() for met in host.joined.finditer(text)} if host.joined else set()
    marks = {met.start() for met in _MARKS.finditer(text)} | apart | {first}
    shown = ""
    done = 0
    for at in sorted(marks - {-1}):
        letter = reference(text[at])
        shown += text[done:at] + (letter.join(host.apart) if at in apart else letter)
        done = at + 1
    return shown + text[done:]
