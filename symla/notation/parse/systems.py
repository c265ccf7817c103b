r"""Several equations in one text: separated by `;`, newlines or commas, or in LaTeX's `aligned`.

"2x + 3y = 5; x - y = 1"    the places of "2x + 3y = 5" and of "x - y = 1"
"""

from __future__ import annotations

import re
from typing import Final

from symla.notation.parse.lexer import cleared

_ENVIRONMENT: Final = re.compile(
    r"\\(?:begin|end)\{(?:IEEEeqnarray|eqnarray|equation|alignedat|alignat|flalign|aligned|align|gathered|gather"
    r"|multline|[dr]?cases|array|split|math|displaymath)\*?\}(?:\[[a-z]\])?(?:\{(?:[^{}]|\{[^{}]*\})*\})?"
)
_PASSED: Final = re.compile(
    r"\\left\\?[{.]|\\right\\?[}.]|\\(?:nonumber|notag)\b|\\(?:label|tag\*?)\{[^{}]*\}|\\text\{\s*and\s*\}|\\[][()]|[$&]"
)
_BREAK: Final = re.compile(r"\\\\\*?(?:\[[^\[\]]*\])?|\\(?:cr|newline|tabularnewline)\b")
_SIGN: Final = re.compile(r"(?<![<>!=:~])==?(?!=)")
_INDEX: Final = re.compile(r"\b([A-Za-z])\[(\d+)\]")  # x[1]
_BREAKS: Final = ";,\n"

Span = tuple[int, int]


def equations_in(text: str) -> tuple[str, list[Span]] | None:
    """The spans of the equations in a text, each with one equals sign, and the text with its delimiters blanked out;
    None unless the text is several equations.
    """
    if len(_SIGN.findall(text)) < 2:
        return None
    shown = text
    if "\\" in text:
        shown = _BREAK.sub(lambda found: ";" + " " * (len(found.group()) - 1), cleared(text))
        shown = _PASSED.sub(_blank, _ENVIRONMENT.sub(_blank, shown))
    shown = _INDEX.sub(lambda found: f"{found[1]}_{found[2]} ", shown)
    spans = [(begin, end) for begin, end in split_outside(shown, _BREAKS) if shown[begin:end].strip(" \t.")]
    if len(spans) < 2 or any(len(_SIGN.findall(shown[begin:end])) != 1 for begin, end in spans):
        return None
    return shown, spans


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def split_outside(text: str, breaks: str) -> list[Span]:
    """The parts of the text, split at these separators outside of brackets."""
    parts: list[Span] = []
    depth, begin = 0, 0
    for place, sign in enumerate(text):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif depth == 0 and sign in breaks:
            parts.append((begin, place))
            begin = place + 1
    return [*parts, (begin, len(text))]
