r"""Several equations in one text: `2x + 3y = 5; x - y = 1`, one a line, with commas, or LaTeX's `aligned`.

Items((Relation(...), Relation(...)))
"""

from __future__ import annotations

import re
from typing import Final

_ENVIRONMENT: Final = re.compile(
    r"\\(?:begin|end)\{(?:aligned|align\*?|alignedat|gathered|gather\*?|cases|array|split)\}(?:\{[^{}]*\})?"
)
_SIGN: Final = re.compile(r"(?<![<>!=:~])==?(?!=)")
_INDEX: Final = re.compile(r"\b([A-Za-z])\[(\d+)\]")  # x[1]
_BREAKS: Final = (";", ",", "\n")


def equations_in(text: str) -> list[str] | None:
    """The equations of a text that holds several, each with one equals sign; None if it does not."""
    if len(_SIGN.findall(text)) < 2:
        return None
    if "\\" in text:
        text = _ENVIRONMENT.sub("", text).replace(r"\left\{", "").replace(r"\right.", "").replace(r"\\", ";")
        text = text.strip().strip("$").replace("&", "")
    parts = [_INDEX.sub(r"\1_\2", part.strip()) for part in _parts(text)]
    found = [part for part in parts if part]
    if len(found) < 2 or any(len(_SIGN.findall(part)) != 1 for part in found):
        return None
    return found


def _parts(text: str) -> list[str]:
    """The text, parted outside of brackets."""
    parts: list[str] = []
    depth, begin = 0, 0
    for place, sign in enumerate(text):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif depth == 0 and sign in _BREAKS:
            parts.append(text[begin:place])
            begin = place + 1
    return [*parts, text[begin:]]
