"""Letters that the fonts of Typst have: where it is not plain, Typst itself is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec

from symla.rendering.formats.typst.printing import quoted
from symla.rendering.formats.typst.typesetting import pdf
from symla.rendering.typeset import NotTypeset

FONTS = '("New Computer Modern", "Libertinus Serif", "DejaVu Sans Mono")'
# with the halves of characters, which are told elsewhere
_PLAIN = re.compile("[\x00-\u017f\u0391-\u03c9\u0410-\u044f\u2010-\u2026\u2200-\u22ff\ud800-\udfff]")
_MOST = 400  # different letters that are asked about


def unknown_letters(text: str) -> list[tuple[int, str]]:
    """The letters that no page will show, as (place, what); none, where there is no Typst to ask."""
    unusual = list(dict.fromkeys(_PLAIN.sub("", text)))[:_MOST]
    if not unusual or find_spec("typst") is None:
        return []
    missing = frozenset(letter for letter in unusual if not _shown(letter))
    return [
        (at, f'the fonts of PDF have no letter "{letter}" (U+{ord(letter):04X})')
        for at, letter in enumerate(text)
        if letter in missing
    ]


def shown(letters: Iterable[str]) -> bool:
    """Whether all of these letters are shown."""
    text = quoted("a" + " a".join(letters))
    try:
        pdf(f'#set document(title: "a")\n#set text(font: {FONTS})\n#{text}')
    except NotTypeset:
        return False
    return True


@lru_cache(maxsize=4096)
def _shown(letter: str) -> bool:
    return shown([letter])
