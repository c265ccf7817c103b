"""Accents over or after a letter.  A letter with an accent is a different name."""

from __future__ import annotations

from typing import Final, Literal

from symla.notation.indices import join_indices

Accent = Literal["", "hat", "prime", "tilde", "dot", "ddot", "check"]

OVER: Final[dict[Accent, str]] = {
    "hat": "\u0302",
    "tilde": "\u0303",
    "dot": "\u0307",
    "ddot": "\u0308",
    "check": "\u030c",
}
MARKS: Final[dict[Accent, str]] = {"": "", "prime": "\u2032", **OVER}


def spelled(base: str, accent: Accent, subscript: tuple[str, ...]) -> str:
    """A name as it is typed: `x_1`, `a_12`, `x̂`."""
    return "_".join((base + MARKS[accent], *[join_indices(subscript)] * bool(subscript)))
