"""Marks over and behind a letter, which make it another name."""

from __future__ import annotations

from typing import Final, Literal

Accent = Literal["", "hat", "prime", "tilde", "dot", "ddot", "check"]

OVER: Final[dict[Accent, str]] = {
    "hat": "\u0302",
    "tilde": "\u0303",
    "dot": "\u0307",
    "ddot": "\u0308",
    "check": "\u030c",
}
MARKS: Final[dict[Accent, str]] = {"": "", "prime": "\u2032", **OVER}
