"""Widths of formulas on paper where pdflatex sets them in its own way, and of the reasons beside them."""

from __future__ import annotations

import re
from functools import lru_cache

LEFT_OUT = ("dots",)  # in the names of all commands for them

_COMMAND = re.compile(r"\\(?!text)[A-Za-z]+")
_MARKUP = re.compile(r"\\text|\\mathbf|[{}_^]")


@lru_cache(maxsize=2048)
def reason_width(tex: str) -> float:
    """The width of a reason: words mostly, whose letters are narrower than digits."""
    if tex.count("\\") == 1 and tex.startswith(r"\text{"):  # words alone
        return 0.92 * (len(tex) - 5 - tex.count("{") - tex.count("}"))
    return 0.92 * len(_COMMAND.sub("mm", _MARKUP.sub("", tex)))
