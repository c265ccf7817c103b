r"""Text into tokens, in one pass of one regular expression.

`norm_l2([3, -x_1])` -> `norm_l2(` `[` `3` `,` `-` `x_1` `]` `)`

A plain ASCII text is only split; offsets of tokens are computed on demand.  A text with LaTeX or Unicode is rewritten
to the tokens that the grammar knows: `v₁²` -> `v` `_` `{` `1` `}` `^` `{` `2` `}`, and `2ab\cdot c` -> `2` `a` `b` `·`
`c`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

from symla.errors import visible
from symla.notation.parse.words import (
    AUGMENTED_ENVIRONMENTS,
    COMBINING,
    FUNCTIONS,
    IGNORED,
    INVISIBLE,
    LOOKS_OF_SIGNS,
    SAME_SIGN,
    SHAPED,
    SPELLINGS,
    STATEMENT_WORDS,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    TEXT_WORDS,
)

_SUP: Final = "".join(SUPERSCRIPTS)
_SUB: Final = "".join(SUBSCRIPTS)
# Commands that change the look but not the meaning, with the argument that says how.
_LOOKS: Final = (
    r"\\(?:color|textcolor|mathcolor|colorbox|cellcolor|rowcolor|columncolor)\*?\s*(?:\[[^\[\]]*\]\s*)?\{[^{}]*\}"
    r"|\\(?:label|tag\*?|[hv]space\*?|mspace|phantom|[hv]phantom|kern|mkern|mskip|hskip)\s*"
    r"(?:\{[^{}]*\}|-?[0-9.]+\s*(?:pt|em|ex|mm|cm|in|mu)\b)"
)
_COLUMNS: Final = r"[lcr|:\s]+"
_DIMENSION: Final = r"\[\s*-?[0-9.]+\s*(?:pt|em|ex|mm|cm|in|mu|\\[a-z]+)\s*\]"

NUMBER: Final = r"(?:[0-9]+(?:\{,\}[0-9]+|\.(?![*/^']|\.\.)[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
_TOKEN: Final = rf"""
    [(),\[\]+-]
  | {NUMBER}
  | (?:np|numpy|torch|jnp|tf|sp|sympy|LinearAlgebra)\.[A-Za-z_][A-Za-z0-9_.]*\(?
  | proj(?=_)
  | (?:and|or|not|implies|iff|if|where|when|for)(?=\()
  | [A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*\(?
  | \*\* | \.\* | \./ | \.\^ | \.'(?!\w) | \.(?:T|mT|transpose\(\s*\)|t\(\s*\))(?![A-Za-z0-9_(]) | \.\.\.
  | == | != | <= | >= | := | <-(?=\s) | // | %\*%
  | \|+
  | &(?:amp|lt|gt|minus|nbsp);
  | \\(?:text|textrm|textnormal|mbox|mathrm|mathsf|mathit|operatorname\*?)\s*\{{(?:[^{{}}\\]|\\[_&%$\#\ ,])*\}}
  | \\begin\s*\{{\s*array\s*\}}\s*(?:\[[tbc]\]\s*)?\{{(?:[^{{}}]|\{{[^{{}}]*\}}){{0,400}}\}}
  | \\begin\s*\{{\s*[A-Za-z]*matrix\*?\s*\}}\s*\[{_COLUMNS}\]
  | \\begin\s*\{{\s*[A-Za-z]*matrix\s*\}}\s*\{{[lcr|:\s]*\|[lcr|:\s]*\}}
  | \\begin\s*\{{\s*(?:{"|".join(sorted(AUGMENTED_ENVIRONMENTS))})\s*\}}\s*
    (?:\{{(?:{_COLUMNS}|[0-9]{{1,3}})\}}|\[(?:{_COLUMNS}|\{{{_COLUMNS}\}}|[0-9]{{1,3}})\])
  | {_LOOKS}
  | \\(?:begin|end)\s*\{{\s*[A-Za-z]+\*?\s*\}}
  | \\(?:left|right)\s*\.
  | \\(?:left|[bB]igg?l)\s*\\?\|  | \\(?:right|[bB]igg?r)\s*\\?\|
  | \\\\\*?(?:\s*{_DIMENSION})?
  | \\[A-Za-z]+\*? | \\.
  | (?<![\w)\]}}'\u2032.])'[^'\n]*' | "[^"\n]*"
  | (?<![\w)\]}}'])[⁰¹²³⁴⁵⁶⁷⁸⁹]+√
  | [{_SUP}]+ | [{_SUB}]+
  | \S
"""
MASTER: Final = re.compile(rf"\s*({_TOKEN})", re.VERBOSE | re.DOTALL)
# Texts that need more than splitting.
SPECIAL: Final = re.compile(r"""[^\x20-\x5b\x5d-\x7b\x7d\x7e]|\$|&""")

_OPENING_BAR: Final = re.compile(r"\\(?:left|[bB]igg?l)\s*(\\?)\|")
_CLOSING_BAR: Final = re.compile(r"\\(?:right|[bB]igg?r)\s*(\\?)\|")
_COMPOSED: Final = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")

_LOOK: Final = re.compile(_LOOKS)
_DOUBLED: Final = re.compile(r"\\\\[A-Za-z]")
_RUN: Final = re.compile(r"\\+")
_CONTINUED: Final = re.compile(r"\.\.\.[ \t]*\n")
END: Final = ("", "", "")
_OPTION: Final = re.compile(r"\s*=(?!=)")


def split(text: str) -> list[str]:
    """The tokens of a plain text, padded with empty tokens for lookahead."""
    tokens: list[str] = MASTER.findall(text.rstrip())
    tokens += END
    return tokens


def places(text: str) -> list[int]:
    """The offsets of the tokens of `split(text)`, and the length of the text."""
    shown = text.rstrip()
    return [*(match.start(1) for match in MASTER.finditer(shown)), len(shown)]


def rewrite(text: str, functions: Collection[str] | None) -> tuple[list[str], list[int], bool]:
    """The tokens of any text, rewritten for the grammar; their offsets and the length; whether the text is LaTeX."""
    latex = "\\" in text or "$" in text
    shown = text.translate(SAME_SIGN).rstrip()
    tokens: list[str] = []
    starts: list[int] = []

    def emit(token: str, start: int) -> None:
        tokens.append(token)
        starts.append(start)

    for match in MASTER.finditer(shown):
        token, start = match.group(1), match.start(1)
        first = token[0]
        if first.isascii() and (first.isalnum() or first in "([,])+-"):
            if latex and first.isalpha():
                _letters(token, start, tokens, starts, functions, _OPTION.match(shown, match.end()) is not None)
            else:
                emit(token, start)
        elif token in INVISIBLE:
            if token in LOOKS_OF_SIGNS and shown[start - 1].isalnum():
                emit(token, start)
        elif token in IGNORED:
            continue
        elif token in SPELLINGS:
            if SPELLINGS[token]:
                emit(SPELLINGS[token], start)
        elif first == "\\":
            _command(token, start, tokens, starts)
        elif first in SUPERSCRIPTS and token[-1] != "√":
            _raised("^", token, SUPERSCRIPTS, start, tokens, starts)
        elif first in SUBSCRIPTS:
            _raised("_", token, SUBSCRIPTS, start, tokens, starts)
        elif first == "~" and latex:
            continue
        elif _COMPOSED.match(first):
            parts = unicodedata.normalize("NFD", first)
            for part in parts if all(mark in COMBINING for mark in parts[1:]) else first:
                emit(part, start)
        elif "\U0001d400" <= first <= "\U0001d7ff":
            _alphabetic(first, start, tokens, starts)
        else:
            emit(token, start)
    starts.append(len(shown))
    return tokens, starts, latex


def cleared(text: str) -> str:
    """The text with line continuation marks and duplicated backslashes replaced by spaces, character for character:
    MATLAB's `...` at the end of a line, and every other backslash where all of them are doubled, as in a string
    literal.
    """
    if "..." in text:
        text = _CONTINUED.sub(lambda found: " " * len(found.group()), text)
    if "\\\\" in text and _DOUBLED.search(text) and all(len(run) % 2 == 0 for run in _RUN.findall(text)):
        text = _RUN.sub(lambda found: " " * (len(found.group()) // 2) + "\\" * (len(found.group()) // 2), text)
    return text


def _letters(
    token: str, start: int, tokens: list[str], starts: list[int], functions: Collection[str] | None, assigned: bool
) -> None:
    """A word in LaTeX is a product of letters, `ab` -> `a` `b`, unless it names a function or an option (`onto=b`)."""
    word = token[:-1] if token[-1] == "(" else token
    if token in STATEMENT_WORDS:
        tokens.append(token)
        starts.append(start)
        return
    called = len(word) < len(token) and len(word) > 1
    if called and (
        word in FUNCTIONS
        or word in SHAPED
        or (functions is not None and word in functions)
        or "." in word
        or ("_" in word and not word.startswith("_") and len(word.split("_")[0]) > 1)
        or (functions is None and len(word) > 2)
    ):
        tokens.append(token)
        starts.append(start)
        return
    option = len(word) > 1 and len(word) == len(token) and len(tokens) > 1
    if option and (
        (assigned and (tokens[-1] == "," or tokens[-1][-1] == "("))
        or (tokens[-1] == "=" and len(tokens[-2]) > 1 and tokens[-2][0].isalpha())
    ):
        tokens.append(token)
        starts.append(start)
        return
    for place, letter in enumerate(word):
        tokens.append(letter)
        starts.append(start + place)
    if len(word) < len(token):
        tokens.append("(")
        starts.append(start + len(word))


def _command(token: str, start: int, tokens: list[str], starts: list[int]) -> None:
    r"""A command in canonical spelling: `\begin {bmatrix}` -> `\begin{bmatrix}`, `\left|` -> `\lvert`, `\\[2pt]` ->
    `\\`
    """
    if _LOOK.fullmatch(token):
        return
    if token.startswith(r"\\"):
        if tokens[-1:] == [r"\\"]:
            return  # rows with vertical space between them
        token = r"\\"
    elif opening := _OPENING_BAR.fullmatch(token):
        token = r"\lVert" if opening[1] else r"\lvert"
    elif closing := _CLOSING_BAR.fullmatch(token):
        token = r"\rVert" if closing[1] else r"\rvert"
    elif token.startswith((r"\left", r"\right")) and token.endswith("."):
        return
    elif token.startswith((r"\begin", r"\end")):
        token = re.sub(r"\s+", "", token)
    elif token.endswith("}") and token[1].isalpha():
        command, _, content = token.partition("{")
        word = content[:-1].strip()
        token = TEXT_WORDS.get(word.rstrip(".,;"), f"{command.strip()}{{{word}}}")
    tokens.append(token)
    starts.append(start)


def _raised(mark: str, run: str, table: dict[str, str], start: int, tokens: list[str], starts: list[int]) -> None:
    """A run of superscript or subscript characters as a group: `⁻¹` -> `^` `{` `-` `1` `}`"""
    tokens += [mark, "{"]
    starts += [start, start]
    plain = "".join(table[sign] for sign in run)
    for match in re.finditer(r"[0-9]+|[A-Za-z]+|.", plain):
        tokens.append(match.group())
        starts.append(start + match.start())
    tokens.append("}")
    starts.append(start + len(run) - 1)


def _alphabetic(letter: str, start: int, tokens: list[str], starts: list[int]) -> None:
    """A letter of Unicode's mathematical alphabets; a bold one is a vector, `𝐯` -> `v` with an arrow."""
    tokens.append(unicodedata.normalize("NFKC", letter))
    starts.append(start)
    if "BOLD" in unicodedata.name(letter, "") and tokens[-1].isalpha():
        tokens.append("\u20d7")
        starts.append(start)


def clipped(text: str) -> str:
    """The text as a message quotes it: a long text is cut, and control characters are shown as symbols."""
    return visible(text if len(text) <= 24 else text[:23] + "…")
