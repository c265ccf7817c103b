r"""The passages of LaTeX notes that symla works out: `\symla{norm_l2(v)}` in text and formulas, and blocks

    \begin{symla}[detail=brief]
    v = [3, 4]
    norm_l2(v)
    \end{symla}

Comments, `\verb` and the environments of code are quoted; so are the author's own definitions of the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from symla.rendering.formats.asking import asked_elsewhere
from symla.rendering.noted import Block, Noted, Value, options_in

MARK = r"\symla"
FRONT = re.compile(r"^[ \t]*%[ \t]*(symla[ \t]*:[^\r\n]*)", re.MULTILINE)
_CODE = "verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|alltt|comment|filecontents|verbatimtab|pycode|luacode"
_MET = re.compile(
    rf"""(?P<quoted>
        \\verb\*?(?P<mark>[^\sA-Za-z*])(?:(?!(?P=mark)).)*(?P=mark)
      | \\begin\{{(?P<code>(?:{_CODE})\*?)\}}[\s\S]*?(?:\\end\{{(?P=code)\}}|\Z)
      | \\(?:(?:re)?new|provide)(?:command|environment)\*?\s*\{{?\\?symla\b\}}?
      | \\def\s*\\symla\b | \\(?:begin|end)\{{document\}}
    )
    | (?P<comment>(?<!\\)(?:\\\\)*%[^\r\n]*)
    | (?P<block>\\begin\{{\s*symla\s*\}})
    | (?P<value>\\symla(?![A-Za-z@])[ \t]*)
    | (?P<end>\\end\{{\s*symla\s*\}})
    | (?P<starred>\\begin\{{\s*symla\*\s*\}})""",
    re.VERBOSE,
)
_OPTIONS = re.compile(r"[ \t]*\[([^\]\r\n]*)\]")
_END = re.compile(r"\\end\{\s*symla\s*\}")
_LOADED = re.compile(r"\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\]\s*)?\{[^}]*(?:tikz|pgf)")  # pgfplots loads TikZ
_OTHERS = re.compile(asked_elsewhere(r"\symla{"), re.IGNORECASE | re.MULTILINE)
_ELSEWHERE = r"this is how other notes ask for it: here a value is \symla{...}, and a block begins with \begin{symla}"
_ALONE = r"a block begins with \begin{symla} and ends with \end{symla}, each on a line of its own"


def passages(text: str, _inline_code: bool = False) -> Noted:
    """Everything that is to be worked out in the text."""
    found = Noted(text)
    quoted: list[tuple[int, int]] = []
    at = 0
    while (met := _MET.search(text, at)) is not None:
        at = met.end()
        if met["quoted"] or met["comment"]:
            quoted.append(met.span())
        elif met["block"]:
            at = _block(found, met)
        elif met["value"]:
            at = _value(found, met)
        elif met["starred"]:
            found.left.append((met.start(), r"a block begins with \begin{symla}, without a star"))
        elif met["end"]:
            found.left.append((met.start(), r"there is no \begin{symla} before it"))
    quoted += [(found.begin(one.first), found.begin(one.end)) for one in found.blocks]
    for other in _OTHERS.finditer(text):
        if not any(start <= other.start() < end for start, end in quoted):
            found.left.append((other.start(), _ELSEWHERE))
    return found


def _value(found: Noted, met: re.Match[str]) -> int:
    """Note a value; the place after it."""
    text, begin = found.text, met.end()
    end = _closing(text, begin) if text[begin : begin + 1] == "{" else -1
    if end < 0:
        found.left.append((met.start(), r"takes an expression in braces: \symla{2 + 2}"))
        return begin
    found.values.append(Value(met.start(), end + 1, text[begin + 1 : end], begin + 1))
    return end + 1


def _closing(text: str, begin: int) -> int:
    """The brace that closes the one there; -1 if none does in this paragraph."""
    depth = 0
    for met in re.finditer(r"\\.|[{}]|\r?\n[ \t]*\r?\n", text[begin:], re.DOTALL):
        if met[0] not in ("{", "}"):
            if met[0].isspace():
                return -1
            continue
        depth += 1 if met[0] == "{" else -1
        if not depth:
            return begin + met.start()
    return -1


def _block(found: Noted, met: re.Match[str]) -> int:
    """Note a block; the place after it."""
    text = found.text
    end = _END.search(text, met.end())
    options = _OPTIONS.match(text, met.end())
    begin = options.end() if options else met.end()
    number = _line_of(found, met.start())
    before = text[found.begin(number) : met.start()]
    if end is None:
        found.left.append((met.start(), "this block is never closed"))
        return begin
    last = _line_of(found, end.start())
    around = (
        before,
        found.line(number)[begin - found.begin(number) :],
        text[found.begin(last) : end.start()],
        text[end.end() : found.begin(last + 1)],
    )
    if any(map(str.strip, around)):
        found.left.append((met.start(), _ALONE))
        return end.end()
    content, places = "", []
    for line in range(number + 1, last):
        shown = found.line(line)
        content += shown + "\n"
        places += [found.line_starts[line] + k for k in range(len(shown) + 1)]
    words = tuple(options_in(options[1], options.start(1))) if options else ()
    places = places or [met.start()]
    found.blocks.append(Block(number, last + 1, content.removesuffix("\n"), places, words, before, before))
    return end.end()


def _line_of(found: Noted, place: int) -> int:
    """The number of the line that the place is in, counted from 0."""
    return bisect_right(found.line_starts, place) - 1


def lacking(text: str) -> str:
    """What a whole document lacks for figures; a part of one has its preamble elsewhere."""
    loaded = _LOADED.search(text) or "\\documentclass" not in text
    return "" if loaded else "figures need \\usepackage{tikz} in the preamble"
